#include "vertelwerk/app/searching.h"
#include "vertelwerk/app/selecting.h"
#include "vertelwerk/app/story_title.h"
#include "vertelwerk/app/words.h"
#include "vertelwerk/store/stories.h"

#include "cli/context.h"
#include "cli/json_out.h"
#include "cli/searching.h"

#include <map>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace vertelwerk::cli {
namespace {

using Attributes = std::map<model::StoryId, std::vector<model::Attribute>>;

Json storyJson(const model::StoryRow& row, const Attributes& attributes) {
    const auto own = attributes.find(row.id);
    return {{"id", row.id.value},
            {"number", orNull(row.number)},
            {"source", row.source},
            {"title", row.title},
            {"method", model::toKey(row.method)},
            {"language", row.language},
            {"narrator", orNull(row.narrator)},
            {"attributes", own == attributes.end() ? Json::object() : toJson(own->second)},
            {"consent", toJson(row.consent)},
            {"parts", row.parts},
            {"characters", row.characters},
            {"passages", row.passages},
            {"set_apart", row.setApart ? Json(model::toKey(*row.setApart)) : Json(nullptr)}};
}

base::Status list(Context& context, app::Project& project, const std::vector<std::string>& typed) {
    const auto query = app::readFilter(project.database(), typed);
    if (!query) {
        return base::fail(query.error());
    }
    FreshIndex index(context, project);
    const auto selection =
        app::select(project.database(), [&index] { return index.open(); }, *query, search::Where::Stories);
    if (!selection) {
        return base::fail(selection.error());
    }
    store::StoryListing listing;
    listing.filter = selection->filter;
    listing.among = selection->amongIds<model::StoryId>();
    auto rows = store::listStories(project.database(), listing);
    if (!rows) {
        return base::fail(rows.error());
    }
    std::vector<model::StoryId> ids;
    for (const auto& row : *rows) {
        ids.push_back(row.id);
    }
    const auto attributes = store::attributesOf(project.database(), ids);
    if (!attributes) {
        return base::fail(attributes.error());
    }
    Json stories = Json::array();
    for (const auto& row : *rows) {
        stories.push_back(storyJson(row, *attributes));
    }
    context.print({{"stories", std::move(stories)}}, [&] {
        for (const auto& row : *rows) {
            const auto title = app::storyTitle(row, context.catalogue());
            context.line(fmt::format("{:>5}  {}  ({}, {}){}", row.id.value, title,
                                     context.say(app::nameOf(row.method)), row.source,
                                     row.setApart ? "  " + context.say(app::nameOf(*row.setApart)) : ""));
        }
        context.line(base::plural("{0} story", "{0} stories", rows->size()));
    });
    return {};
}

}  // namespace

void addStories(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("stories", "List stories");
    const auto path = std::make_shared<std::string>();
    const auto filters = std::make_shared<std::vector<std::string>>();
    command->add_option("project", *path, "The project")->required();
    command->add_option("filter", *filters, "field:value, or a query in the language of search");
    command->callback([&context, path, filters] {
        withProject(context, *path, [&](app::Project& project) { return list(context, project, *filters); });
    });
}

}  // namespace vertelwerk::cli
