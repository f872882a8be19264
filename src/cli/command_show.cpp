#include "vertelwerk/app/blind_coding.h"
#include "vertelwerk/app/story_title.h"
#include "vertelwerk/app/words.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/text/offset_map.h"

#include "cli/context.h"
#include "cli/json_out.h"

#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace vertelwerk::cli {
namespace {

Json storyJson(const model::Story& story, const std::vector<model::PassageRow>& passages) {
    Json parts = Json::array();
    for (const auto& part : story.parts) {
        parts.push_back(toJson(part));
    }
    Json selections = Json::array();
    for (const auto& round : story.selections) {
        selections.push_back(toJson(round));
    }
    Json signification = Json::array();
    for (const auto& said : story.signification) {
        signification.push_back(toJson(said));
    }
    return {{"id", story.id.value},
            {"guid", story.guid},
            {"number", orNull(story.number)},
            {"source", story.source.fileName},
            {"place", orNull(story.source.place)},
            {"format", orNull(story.source.format)},
            {"encoding", orNull(story.source.encoding)},
            {"sha256", orNull(story.source.sha256)},
            {"title", story.title},
            {"method", model::toKey(story.method)},
            {"language", story.language},
            {"narrator", orNull(story.narrator)},
            {"date", orNull(story.date)},
            {"area", {{"code", orNull(story.area.code)}, {"name", orNull(story.area.name)}}},
            {"collected_by", orNull(story.collectedBy)},
            {"domain", orNull(story.domain)},
            {"promised", orNull(story.promised)},
            {"verification", orNull(story.verification)},
            {"feedback", orNull(story.feedback)},
            {"attributes", toJson(story.attributes)},
            {"consent", toJson(story.consentNow)},
            {"set_apart", story.setApart ? Json(model::toKey(*story.setApart)) : Json(nullptr)},
            {"characters", text::length(story.text)},
            {"text", story.text},
            {"parts", std::move(parts)},
            {"passages", toJson(passages)},
            {"selections", std::move(selections)},
            {"signification", std::move(signification)}};
}

void printStory(Context& context, const model::Story& story, const std::vector<model::PassageRow>& passages) {
    context.line(app::storyTitle(story.title, {}, context.catalogue()));
    context.line(fmt::format("{} - {}", context.say(app::nameOf(story.method)), story.source.fileName));
    if (story.setApart) {
        context.line(app::nameOf(*story.setApart));
    }
    context.line("");
    context.line(story.text);
    for (const auto& row : passages) {
        context.line(fmt::format("\n[{}:{}] {} {} ({})\n  {}", row.passage.range.begin, row.passage.range.end,
                                 row.codeKey, model::toSign(row.passage.valence), row.coder, row.quote));
    }
}

base::Status show(Context& context, app::Project& project, const std::string& name) {
    const auto id = store::resolveStory(project.database(), name);
    if (!id) {
        return base::fail(id.error());
    }
    const auto story = store::findStory(project.database(), *id);
    if (!story) {
        return base::fail(story.error());
    }
    auto passages = store::passagesOf(project.database(), *id);
    if (!passages) {
        return base::fail(passages.error());
    }
    const auto hidden = app::hideBlind(project.database(), context.coderName(), *passages);
    if (!hidden) {
        return base::fail(hidden.error());
    }
    context.print(storyJson(*story, *passages), [&] {
        printStory(context, *story, *passages);
        if (*hidden > 0) {
            context.line(
                "\n" + context.say(base::msg("You code this story blind: what others coded stays hidden.")));
        }
    });
    return {};
}

}  // namespace

void addShow(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("show", "Show a story");
    const auto path = std::make_shared<std::string>();
    const auto story = std::make_shared<std::string>();
    command->add_option("project", *path, "The project")->required();
    command->add_option("story", *story, "Id, else number, else source file name")->required();
    command->callback([&context, path, story] {
        withProject(context, *path, [&](app::Project& project) { return show(context, project, *story); });
    });
}

}  // namespace vertelwerk::cli
