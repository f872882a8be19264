#include "vertelwerk/app/delivery_lines.h"
#include "vertelwerk/app/erasing.h"
#include "vertelwerk/store/stories.h"

#include "cli/trust_commands.h"

#include <memory>

#include <CLI/CLI.hpp>

namespace vertelwerk::cli {
namespace {

using base::msg;

struct EraseArguments {
    std::string story;
    std::string reason;
    bool wholeTeller = false;
};

base::Status erase(Context& context, app::Project& project, const EraseArguments& arguments) {
    const auto& name = arguments.story;
    const auto story = store::resolveStory(project.database(), name);
    if (!story) {
        return base::fail(story.error());
    }
    const auto stories =
        arguments.wholeTeller ? store::storiesOfItsTeller(project.database(), *story) : std::vector{*story};
    if (!stories) {
        return base::fail(stories.error());
    }
    const auto done = app::eraseStories(project, *stories, arguments.reason, context.progress());
    if (!done) {
        return base::fail(done.error());
    }
    context.print(
        {{"story", story->value},
         {"stories", idsOf(*stories)},
         {"erased", true},
         {"backups",
          {{"rewritten", done->backups.rewritten},
           {"removed", done->backups.removed},
           {"busy", done->backups.busy}}},
         {"deliveries", toJson(done->deliveries)}},
        [&] {
            for (const auto& one : *stories) {
                context.line(msg("Story {0} is erased, from the index and the backups as well.", one.value));
            }
            for (const auto& busy : done->backups.busy) {
                context.line(
                    msg("{0} is open elsewhere; the story goes out of it when it is opened next.", busy));
            }
            for (const auto& removed : done->backups.removed) {
                context.line(msg("The backup {0} could not be read and was removed.", removed));
            }
            for (const auto& delivery : app::deliveryLines(done->deliveries, context.catalogue())) {
                context.line(msg("Already in: {0}", delivery));
            }
            context.line(
                msg("The file it was imported from, and what you copied elsewhere, you "
                    "remove yourself."));
        });
    return {};
}

}  // namespace

Json toJson(const std::vector<store::Delivery>& deliveries) {
    Json list = Json::array();
    for (const auto& delivery : deliveries) {
        list.push_back({{"id", delivery.id.value},
                        {"title", delivery.title},
                        {"file", delivery.fileName},
                        {"purpose", delivery.purpose ? Json(model::toKey(*delivery.purpose)) : Json(nullptr)},
                        {"made_at", delivery.madeAt}});
    }
    return list;
}

void addErase(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("erase", "Take a story out for good, from index and backups too");
    const auto path = std::make_shared<std::string>();
    const auto arguments = std::make_shared<EraseArguments>();
    command->add_option("project", *path, "The project")->required();
    command->add_option("--story", arguments->story, "Id, else number, else source file name")->required();
    command->add_option("--reason", arguments->reason, "Why; do not name the teller");
    command->add_flag("--whole-teller", arguments->wholeTeller, "Every story of the same teller as well");
    command->callback([&context, path, arguments] {
        withWritableProject(context, *path,
                            [&](app::Project& project) { return erase(context, project, *arguments); });
    });
}

}  // namespace vertelwerk::cli
