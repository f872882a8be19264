#include "vertelwerk/app/bundle.h"

#include "cli/context.h"
#include "cli/filters.h"
#include "cli/gate_out.h"
#include "cli/json_out.h"
#include "cli/usage.h"

#include <memory>

#include <CLI/CLI.hpp>

namespace vertelwerk::cli {
namespace {

using base::ErrorCode;
using base::msg;

struct BundleArguments {
    std::string path;
    std::string title;
    std::vector<std::string> codes;
    std::string purpose;
    std::string out;
    bool check = false;
    std::vector<std::string> filters;
};

base::Status make(Context& context, app::Project& project, const BundleArguments& arguments) {
    const auto purpose = model::purposeFromWord(arguments.purpose);
    if (!purpose) {
        return base::fail(ErrorCode::Invalid, msg("\"{0}\" is not a purpose.", arguments.purpose),
                          msg("Choose learning, publication, research or reuse."));
    }
    auto filter = filterFrom(context, project, arguments.filters);
    if (!filter) {
        return base::fail(filter.error());
    }
    const app::BundleRequest request{arguments.title, arguments.codes, *purpose, *std::move(filter)};
    base::Result<app::GateReport> gate;
    if (arguments.check) {
        auto draft = app::draftBundle(project.database(), request, context.catalogue());
        gate = draft ? base::Result<app::GateReport>(std::move(draft->gate)) : base::fail(draft.error());
    } else {
        gate = app::makeBundle(project, request, arguments.out, context.catalogue());
    }
    if (!gate) {
        return base::fail(gate.error());
    }
    const bool blocked = gate->verdict == app::GateVerdict::Blocked;
    const bool written = !blocked && !arguments.check;
    auto document = toJson(*gate, context.catalogue());
    document["out"] = written ? Json(arguments.out) : Json(nullptr);
    context.print(document, [&] {
        printGate(context, *gate);
        if (written) {
            context.line(msg("The bundle was written: {0}", arguments.out));
        }
    });
    if (blocked) {
        return base::fail(ErrorCode::Refused, msg("The bundle was not made: the export gate blocks it."),
                          msg("Look at the checks and solve what is blocked."));
    }
    return {};
}

}  // namespace

void addBundle(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("bundle", "Make a themed bundle of stories for others");
    const auto arguments = std::make_shared<BundleArguments>();
    command->add_option("project", arguments->path, "The project")->required();
    command->add_option("--title", arguments->title, "The bundle's title")->required();
    command->add_option("--codes", arguments->codes, "Codes, each by key, number or name")
        ->required()
        ->delimiter(',');
    command->add_option("--purpose", arguments->purpose, "What the tellers must have agreed to")->required();
    auto* out = command->add_option("--out", arguments->out, "The file to write: .html, .docx or .pdf");
    auto* check = command->add_flag("--check", arguments->check, "Only ask the export gate");
    command->add_option("filter", arguments->filters,
                        "On the stories: field:value, or a query in the language of search");
    command->callback([&context, arguments, out, check] {
        if (out->empty() && check->empty()) {
            refuseUsage("bundle", base::msg("A bundle needs --out, or else --check."));
        }
        const auto work = [&](app::Project& project) { return make(context, project, *arguments); };
        if (arguments->check) {
            withProject(context, arguments->path, work);
        } else {
            withWritableProject(context, arguments->path, work);
        }
    });
}

}  // namespace vertelwerk::cli
