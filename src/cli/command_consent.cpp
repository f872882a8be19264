#include "vertelwerk/app/consent_desk.h"
#include "vertelwerk/app/delivery_lines.h"
#include "vertelwerk/app/words.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/text/normalise.h"

#include "cli/trust_commands.h"
#include "cli/usage.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

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
    std::string from;
    bool preview = false;
    std::string until;
    std::size_t medium = 0;
    app::ConsentProof proof;
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

base::Status record(app::Project& project, model::StoryId story, const ConsentArguments& arguments) {
    const auto changes = changesFrom(arguments.settings);
    if (!changes) {
        return base::fail(changes.error());
    }
    auto& database = project.database();
    if (arguments.medium > 0) {
        for (const auto& change : *changes) {
            if (auto recorded = app::recordMediumAnswer(database, project.coder, story, arguments.medium,
                                                        change.answer, arguments.proof);
                !recorded) {
                return recorded;
            }
        }
        return {};
    }
    if (!changes->empty()) {
        if (auto recorded = app::recordAnswers(database, project.coder, story, *changes, arguments.proof);
            !recorded) {
            return recorded;
        }
    }
    return arguments.until.empty() ? base::Status{}
                                   : app::changeConsentEnd(database, project.coder, story, arguments.until);
}

base::Status change(Context& context, app::Project& project, const ConsentArguments& arguments) {
    auto& database = project.database();
    const auto story = store::resolveStory(database, arguments.story);
    if (!story) {
        return base::fail(story.error());
    }
    std::vector<store::Delivery> deliveries;
    if (arguments.withdraw) {
        auto holding = app::withdrawStory(database, project.coder, *story);
        if (!holding) {
            return base::fail(holding.error());
        }
        deliveries = *std::move(holding);
    } else if (const auto changed = record(project, *story, arguments); !changed) {
        return changed;
    }
    const auto now = store::findStory(database, *story);
    if (!now) {
        return base::fail(now.error());
    }
    context.print({{"story", story->value},
                   {"consent", toJson(now->consentNow)},
                   {"withdrawn", now->setApart == model::SetApart::Withdrawn},
                   {"set_apart", now->setApart ? Json(model::toKey(*now->setApart)) : Json(nullptr)},
                   {"deliveries", toJson(deliveries)}},
                  [&] {
                      if (now->setApart) {
                          context.line(app::nameOf(*now->setApart));
                      }
                      for (const auto purpose : model::allPurposes) {
                          context.line(context.say(app::nameOf(purpose)) + ": " +
                                       context.say(app::nameOf(now->consentNow.of(purpose))));
                      }
                      for (const auto& delivery : app::deliveryLines(deliveries, context.catalogue())) {
                          context.line(msg("Already in: {0}", delivery));
                      }
                  });
    return {};
}

Json toJson(const app::ConsentRow& row, const base::Catalogue& catalogue) {
    Json changes = Json::object();
    for (const auto& change : row.changes) {
        changes[std::string(model::toKey(change.purpose))] = model::toKey(change.answer);
    }
    return {{"line", row.line},
            {"name", row.name},
            {"story", row.story ? Json(row.story.value) : Json(nullptr)},
            {"consent", std::move(changes)},
            {"date", row.proof.givenOn},
            {"problem", row.problem ? Json(catalogue.say(*row.problem)) : Json(nullptr)}};
}

base::Status fromList(Context& context, app::Project& project, const ConsentArguments& arguments) {
    const auto list = app::readConsentList(project.database(), arguments.from);
    if (!list) {
        return base::fail(list.error());
    }
    const auto& rows = list->rows;
    const auto refused = static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.problem.has_value(); }));
    const auto empty = static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.empty(); }));
    std::size_t recorded = 0;
    if (!arguments.preview) {
        if (refused + empty == rows.size()) {
            return base::fail(base::ErrorCode::NotFound, msg("No row of the list could be used."),
                              msg("Call it with --preview to see why."), arguments.from);
        }
        const auto done = app::recordConsentList(project.database(), project.coder, rows);
        if (!done) {
            return base::fail(done.error());
        }
        recorded = *done;
    }
    Json told = Json::array();
    for (const auto& row : rows) {
        told.push_back(toJson(row, context.catalogue()));
    }
    context.print(
        {{"preview", arguments.preview},
         {"recorded", recorded},
         {"refused", refused},
         {"empty", empty},
         {"rows", told},
         {"unused_columns", list->unused}},
        [&] {
            if (!list->unused.empty()) {
                context.line(app::unusedColumns(list->unused));
            }
            for (const auto& row : rows) {
                if (row.problem) {
                    context.line(
                        msg("Line {0}, {1}: {2}", row.line, row.name, context.catalogue().say(*row.problem)));
                }
            }
            if (empty > 0) {
                context.line(app::emptyRows(empty));
            }
            context.line(arguments.preview
                             ? base::plural("{0} row can be recorded.", "{0} rows can be recorded.",
                                            rows.size() - refused - empty)
                             : base::plural("{0} row was recorded.", "{0} rows were recorded.", recorded));
        });
    if (refused > 0 && !arguments.preview) {
        context.exitStatus = doneInPart;
    }
    return {};
}

}  // namespace

void addConsent(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("consent", "Record what a teller agrees to");
    const auto arguments = std::make_shared<ConsentArguments>();
    command->add_option("project", arguments->path, "The project")->required();
    auto* story = command->add_option("--story", arguments->story, "Id, else number, else source file name");
    auto* set =
        command->add_option("--set", arguments->settings, "PURPOSE=yes|no|unknown, more than one if you like")
            ->delimiter(',');
    auto* withdraw =
        command->add_flag("--withdraw", arguments->withdraw, "The teller withdraws the story for good");
    auto* until = command->add_option("--until", arguments->until, "The last day on which consent holds");
    command->add_option("--medium", arguments->medium,
                        "The answer is about the photo or recording of this part, from 1");
    command->add_option("--on", arguments->proof.givenOn, "The day it was given; today when left out");
    arguments->proof.how = "cli";
    command->add_option("--how", arguments->proof.how, "Form, spoken, letter ...");
    command->add_option("--wording", arguments->proof.wording, "What was asked");
    auto* from = command->add_option("--from", arguments->from,
                                     "A table with a column of story numbers and a column a purpose");
    command->add_flag("--preview", arguments->preview, "Only say what the table would do");
    command->callback([&context, arguments, story, set, withdraw, until, from] {
        const auto ways = (set->empty() && until->empty() ? 0U : 1U) + withdraw->count() + from->count();
        if (ways != 1 || story->empty() != (from->count() > 0)) {
            refuseUsage("consent",
                        base::msg("Consent needs --story with one of --set, --until and --withdraw; or "
                                  "else --from."));
        }
        const auto work = [&](app::Project& project) {
            return arguments->from.empty() ? change(context, project, *arguments)
                                           : fromList(context, project, *arguments);
        };
        if (arguments->preview) {
            withProject(context, arguments->path, work);
        } else {
            withWritableProject(context, arguments->path, work);
        }
    });
}

}  // namespace vertelwerk::cli
