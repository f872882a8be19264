#include "vertelwerk/store/project_history.h"

#include "cli/context.h"
#include "cli/json_out.h"

#include <ctime>
#include <memory>
#include <optional>

#include <CLI/CLI.hpp>
#include <fmt/chrono.h>
#include <fmt/format.h>

namespace vertelwerk::cli {
namespace {

using base::msg;
using base::Status;

std::string_view kindWord(store::HistoryKind kind) {
    switch (kind) {
        case store::HistoryKind::Do:
            return "do";
        case store::HistoryKind::Undo:
            return "undo";
        case store::HistoryKind::Redo:
            return "redo";
    }
    return "";
}

std::string_view stateWord(store::HistoryState state) {
    switch (state) {
        case store::HistoryState::Lasting:
            return "lasting";
        case store::HistoryState::Done:
            return "done";
        case store::HistoryState::Undone:
            return "undone";
    }
    return "";
}

std::string momentOf(std::int64_t ms) {
    const auto seconds = static_cast<std::time_t>(ms / 1000);
    std::tm local{};
    ::localtime_r(&seconds, &local);
    return fmt::format("{:%d-%m-%Y %H:%M}", local);
}

/// "undone: code with MOV05"
std::string said(Context& context, const store::HistoryLine& line) {
    const auto label = context.say(line.label);
    switch (line.kind) {
        case store::HistoryKind::Do:
            return label;
        case store::HistoryKind::Undo:
            return context.say(msg("Undone: {0}", label));
        case store::HistoryKind::Redo:
            return context.say(msg("Redone: {0}", label));
    }
    return label;
}

Status list(Context& context, app::Project& project, std::size_t limit) {
    const auto lines = store::projectHistory(project.database(), limit);
    if (!lines) {
        return base::fail(lines.error());
    }
    Json all = Json::array();
    for (const auto& line : *lines) {
        all.push_back({{"id", line.id},
                       {"kind", kindWord(line.kind)},
                       {"label", context.say(line.label)},
                       {"coder", line.coder},
                       {"made_at", line.madeAt},
                       {"stories", line.stories},
                       {"story", orNull(line.storyTitle)},
                       {"state", stateWord(line.state)},
                       {"step", line.step ? Json(line.step.value) : Json(nullptr)}});
    }
    context.print({{"history", std::move(all)}}, [&] {
        for (const auto& line : *lines) {
            const auto undone =
                line.state == store::HistoryState::Undone ? context.say(msg("(taken back)")) + " " : "";
            context.line(fmt::format("{:>6}  {}  {}  {}{}{}",
                                     line.step ? fmt::to_string(line.step.value) : "", momentOf(line.madeAt),
                                     line.coder, undone, said(context, line),
                                     line.storyTitle.empty() ? "" : " \xC2\xB7 " + line.storyTitle));
        }
    });
    return {};
}

Status go(Context& context, app::Project& project, std::int64_t step) {
    const auto journey = store::goToStep(project.database(), project.coder, model::UndoStepId{step});
    if (!journey) {
        return base::fail(journey.error());
    }
    context.print({{"undone", journey->undone}, {"redone", journey->redone}}, [&] {
        context.line(
            journey->redone > 0
                ? base::plural("{0} step was done again.", "{0} steps were done again.", journey->redone)
                : base::plural("{0} step was taken back.", "{0} steps were taken back.", journey->undone));
    });
    return {};
}

}  // namespace

void addHistory(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("history", "What was done, by whom and when; go back to a step");
    const auto path = std::make_shared<std::string>();
    const auto limit = std::make_shared<std::size_t>(50);
    const auto to = std::make_shared<std::optional<std::int64_t>>();
    command->add_option("project", *path, "The project")->required();
    command->add_option("--limit", *limit, "How many lines, the latest first");
    command->add_option("--go-to", *to, "The step to go back or forth to; 0 for before the first");
    command->callback([&context, path, limit, to] {
        (*to ? withWritableProject : withProject)(context, *path, [&](app::Project& project) {
            return *to ? go(context, project, **to) : list(context, project, *limit);
        });
    });
}

}  // namespace vertelwerk::cli
