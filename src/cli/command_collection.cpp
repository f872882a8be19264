#include "vertelwerk/app/consent_desk.h"
#include "vertelwerk/app/words.h"

#include "cli/trust_commands.h"

#include <memory>

#include <CLI/CLI.hpp>

namespace vertelwerk::cli {
namespace {

using base::msg;

struct CollectionArguments {
    std::string path;
    std::string ground;
    std::string note;
    std::string strict;
    std::string keepUntil;
};

base::Status show(Context& context, app::Project& project) {
    const auto state = app::collectionState(project.database());
    if (!state) {
        return base::fail(state.error());
    }
    Json apart = Json::object();
    for (const auto& [reason, count] : state->setApart) {
        apart[std::string(model::toKey(reason))] = count;
    }
    const auto notes = app::collectionNotes(*state, context.catalogue().language());
    context.print(
        {{"ground", model::toKey(state->settings.ground)},
         {"ground_note", state->settings.groundNote},
         {"strict", state->settings.strict},
         {"keep_until", orNull(state->settings.keepUntil)},
         {"days_left", state->daysLeft ? Json(*state->daysLeft) : Json(nullptr)},
         {"set_apart", apart},
         {"disk", store::toKey(state->disk)},
         {"notes", toJson(notes, context.catalogue())}},
        [&] {
            context.line(msg("Ground: {0}", context.say(app::nameOf(state->settings.ground))));
            if (!state->settings.groundNote.empty()) {
                context.line("  " + state->settings.groundNote);
            }
            if (state->settings.strict) {
                context.line(msg("Stories of which it is not known what was agreed are set apart."));
            }
            for (const auto& [reason, count] : state->setApart) {
                context.line(context.say(app::nameOf(reason)) + ": " + std::to_string(count));
            }
            for (const auto& note : notes) {
                context.line(note);
            }
        });
    return {};
}

base::Status change(Context& context, app::Project& project, const CollectionArguments& arguments) {
    auto settings = store::collectionSettings(project.database());
    if (!settings) {
        return base::fail(settings.error());
    }
    if (!arguments.ground.empty()) {
        settings->ground = *model::groundFromKey(arguments.ground);
    }
    if (!arguments.note.empty()) {
        settings->groundNote = arguments.note;
    }
    if (!arguments.strict.empty()) {
        settings->strict = arguments.strict == "yes";
    }
    if (!arguments.keepUntil.empty()) {
        settings->keepUntil = arguments.keepUntil == "none" ? std::string() : arguments.keepUntil;
    }
    if (const auto changed = app::changeCollection(project.database(), project.coder, *settings); !changed) {
        return changed;
    }
    return show(context, project);
}

}  // namespace

void addCollection(CLI::App& program, Context& context) {
    auto* command =
        program.add_subcommand("collection", "Show or change what holds for the collection as a whole");
    const auto arguments = std::make_shared<CollectionArguments>();
    command->add_option("project", arguments->path, "The project")->required();
    command->add_option("--ground", arguments->ground, "consent, public-task or research")
        ->check(CLI::IsMember({"consent", "public-task", "research"}));
    command->add_option("--note", arguments->note, "Who chose the ground, and why");
    command->add_option("--strict", arguments->strict, "Set stories with unknown consent apart: yes or no")
        ->check(CLI::IsMember({"yes", "no"}));
    command->add_option("--keep-until", arguments->keepUntil, "The day by which it must be erased, or none");
    command->callback([&context, arguments] {
        const bool changes = !arguments->ground.empty() || !arguments->note.empty() ||
                             !arguments->strict.empty() || !arguments->keepUntil.empty();
        if (changes) {
            withWritableProject(context, arguments->path,
                                [&](app::Project& project) { return change(context, project, *arguments); });
        } else {
            withProject(context, arguments->path,
                        [&](app::Project& project) { return show(context, project); });
        }
    });
}

}  // namespace vertelwerk::cli
