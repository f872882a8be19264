#include "vertelwerk/app/consenting.h"
#include "vertelwerk/app/words.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/text/normalise.h"

#include "cli/context.h"
#include "cli/json_out.h"

#include <memory>

#include <CLI/CLI.hpp>

namespace vertelwerk::cli {
namespace {

using base::ErrorCode;
using base::msg;

struct ConsentArguments {
    std::string path;
    std::string story;
    std::vector<std::string> settings;
    bool withdraw = false;
};

base::Result<std::vector<app::ConsentChange>> changesFrom(const std::vector<std::string>& settings) {
    std::vector<app::ConsentChange> changes;
    for (const auto& setting : settings) {
        const auto sign = setting.find('=');
        const auto purpose = model::purposeFromWord(text::trimmed(std::string_view(setting).substr(0, sign)));
        const auto answer =
            sign == std::string::npos
                ? std::nullopt
                : model::answerFromWord(text::trimmed(std::string_view(setting).substr(sign + 1)));
        if (!purpose || !answer) {
            return base::fail(ErrorCode::Invalid, msg("\"{0}\" is not a consent.", setting),
                              msg("Write a purpose and an answer: learning=yes, quote=no, photo=unknown."));
        }
        changes.push_back({*purpose, *answer});
    }
    return changes;
}

base::Status change(Context& context, app::Project& project, const ConsentArguments& arguments) {
    auto& database = project.database();
    const auto story = store::resolveStory(database, arguments.story);
    if (!story) {
        return base::fail(story.error());
    }
    Json deliveries = Json::array();
    if (arguments.withdraw) {
        const auto holding = app::withdrawStory(database, project.coder, *story);
        if (!holding) {
            return base::fail(holding.error());
        }
        for (const auto& delivery : *holding) {
            deliveries.push_back(
                {{"id", delivery.id.value},
                 {"title", delivery.title},
                 {"file", delivery.fileName},
                 {"purpose", delivery.purpose ? Json(model::toKey(*delivery.purpose)) : Json(nullptr)},
                 {"made_at", delivery.madeAt}});
        }
    } else {
        const auto changes = changesFrom(arguments.settings);
        if (!changes) {
            return base::fail(changes.error());
        }
        if (const auto changed = app::changeConsent(database, project.coder, *story, *changes, "cli");
            !changed) {
            return changed;
        }
    }
    const auto now = store::findStory(database, *story);
    if (!now) {
        return base::fail(now.error());
    }
    context.print({{"story", story->value},
                   {"consent", toJson(now->consentNow)},
                   {"withdrawn", now->setApart == model::SetApart::Withdrawn},
                   {"set_apart", now->setApart ? Json(model::toKey(*now->setApart)) : Json(nullptr)},
                   {"deliveries", deliveries}},
                  [&] {
                      if (now->setApart) {
                          context.line(app::nameOf(*now->setApart));
                      }
                      for (const auto purpose : model::allPurposes) {
                          context.line(context.say(app::nameOf(purpose)) + ": " +
                                       context.say(app::nameOf(now->consentNow.of(purpose))));
                      }
                      for (const auto& delivery : deliveries) {
                          context.line(msg("Already in: {0} ({1})", delivery["title"].get<std::string>(),
                                           delivery["file"].get<std::string>()));
                      }
                  });
    return {};
}

}  // namespace

void addConsent(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("consent", "Record what a teller agrees to");
    const auto arguments = std::make_shared<ConsentArguments>();
    command->add_option("project", arguments->path, "The project")->required();
    command->add_option("--story", arguments->story, "Id, number or source file name")->required();
    auto* set =
        command->add_option("--set", arguments->settings, "PURPOSE=yes|no|unknown, more than one if you like")
            ->delimiter(',');
    auto* withdraw =
        command->add_flag("--withdraw", arguments->withdraw, "The teller withdraws the story for good");
    command->callback([&context, arguments, set, withdraw] {
        if (set->empty() == withdraw->empty()) {
            throw CLI::ValidationError("consent", "needs either --set or --withdraw");
        }
        withWritableProject(context, arguments->path,
                            [&](app::Project& project) { return change(context, project, *arguments); });
    });
}

}  // namespace vertelwerk::cli
