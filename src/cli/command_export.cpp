#include "vertelwerk/app/exporting.h"
#include "vertelwerk/app/locked_project.h"

#include "cli/context.h"
#include "cli/filters.h"
#include "cli/gate_out.h"
#include "cli/json_out.h"
#include "cli/passphrase.h"

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace vertelwerk::cli {
namespace {

using base::ErrorCode;
using base::msg;

struct ExportArguments {
    std::string path;
    std::string out;
    std::string what;
    std::string purpose;
    std::string code;
    std::string by;
    std::string passphraseFile;
    std::vector<std::string> coders;
    std::string unit = "sentence";
    std::vector<std::string> filters;
    bool check = false;
};

struct UnlockArguments {
    std::string file;
    std::string out;
    std::string passphraseFile;
};

base::Status unlock(Context& context, const UnlockArguments& arguments) {
    const auto passphrase = passphraseFrom(arguments.passphraseFile);
    if (!passphrase) {
        return base::fail(passphrase.error());
    }
    if (const auto opened = app::unlockFile(arguments.file, arguments.out, *passphrase); !opened) {
        return opened;
    }
    context.print({{"out", arguments.out}}, [&] { context.line(msg("Written: {0}", arguments.out)); });
    return {};
}

base::Result<app::ExportRequest> requestFrom(Context& context, app::Project& project,
                                             const ExportArguments& arguments) {
    app::ExportRequest request;
    request.out = arguments.out;
    request.code = arguments.code;
    request.coder = arguments.by;
    request.coders = arguments.coders;
    request.unit = *analysis::agreementUnitFromKey(arguments.unit);
    if (!arguments.what.empty()) {
        request.content = app::exportContentFromWord(arguments.what);
        if (!request.content) {
            return base::fail(ErrorCode::Invalid,
                              msg("\"{0}\" is nothing that can be exported.", arguments.what),
                              msg("Choose passages, stories, codebook, memos, matrix, indicators, summaries, "
                                  "agreement, answers "
                                  "or everything."));
        }
    }
    if (!arguments.purpose.empty()) {
        request.purpose = model::purposeFromWord(arguments.purpose);
        if (!request.purpose) {
            return base::fail(ErrorCode::Invalid, msg("\"{0}\" is not a purpose.", arguments.purpose),
                              msg("Choose learning, publication, research or reuse."));
        }
    }
    auto passphrase = passphraseFrom(arguments.passphraseFile);
    if (!passphrase) {
        return base::fail(passphrase.error());
    }
    request.passphrase = *std::move(passphrase);
    auto filter = filterFrom(context, project, arguments.filters);
    if (!filter) {
        return base::fail(filter.error());
    }
    request.filter = *std::move(filter);
    return request;
}

Json reportJson(const app::ExportReport& report, const ExportArguments& arguments, Context& context) {
    auto document = toJson(report.gate, context.catalogue());
    document["out"] = report.written ? Json(arguments.out) : Json(nullptr);
    document["what"] = app::toKey(report.content);
    document["format"] = report.format;
    document["purpose"] = arguments.purpose.empty()
                              ? Json(nullptr)
                              : Json(model::toKey(*model::purposeFromWord(arguments.purpose)));
    document["rows"] = report.rows;
    Json leftOut = Json::array();
    for (const auto& check : report.gate.checks) {
        if (check.verdict == app::GateVerdict::Warning && check.story) {
            leftOut.push_back({{"story", check.story.value}, {"reason", context.say(check.reason)}});
        }
    }
    document["left_out"] = std::move(leftOut);
    document["not_held"] = toJson(report.notHeld, context.catalogue());
    return document;
}

void printReport(Context& context, const app::ExportReport& report, const ExportArguments& arguments) {
    printGate(context, report.gate);
    if (!report.notHeld.empty()) {
        context.line(msg("What a .{0} file cannot hold, and stays behind:", report.format));
        for (const auto& message : report.notHeld) {
            context.line("- " + context.say(message));
        }
    }
    if (report.written) {
        context.line(msg("Written: {0}", arguments.out));
        if (arguments.purpose.empty()) {
            context.line(
                msg("It is a working copy for the team and holds personal data. Do not pass it on."));
        }
    }
}

base::Status run(Context& context, app::Project& project, const ExportArguments& arguments) {
    const auto request = requestFrom(context, project, arguments);
    if (!request) {
        return base::fail(request.error());
    }
    const auto report = arguments.check
                            ? app::checkExport(project.database(), *request, context.catalogue())
                            : app::exportProject(project, *request, context.catalogue(), context.progress());
    if (!report) {
        return base::fail(report.error());
    }
    context.print(reportJson(*report, arguments, context), [&] { printReport(context, *report, arguments); });
    if (report->gate.verdict == app::GateVerdict::Blocked) {
        return base::fail(ErrorCode::Refused, msg("Nothing was written: the export gate blocks it."),
                          msg("Look at the checks and solve what is blocked."));
    }
    return {};
}

}  // namespace

void addExport(CLI::App& program, Context& context) {
    auto* command =
        program.add_subcommand("export", "Write passages, stories, codebook or all of it to a file");
    const auto arguments = std::make_shared<ExportArguments>();
    command->add_option("project", arguments->path, "The project")->required();
    command->add_option("--out", arguments->out, "The file to write; its ending says the format")->required();
    command->add_option(
        "--what", arguments->what,
        "passages, stories, codebook, memos, matrix, indicators, summaries, agreement, answers "
        "or everything");
    command->add_option("--purpose", arguments->purpose,
                        "For others, through the export gate; a working copy for the team when left out");
    command->add_option("--code", arguments->code, "Only passages with this code");
    command->add_option("--by", arguments->by, "Only passages of this coder");
    command
        ->add_option("--coders", arguments->coders,
                     "Whose agreement: names of two coders or more; all who coded when left out")
        ->delimiter(',');
    command->add_option("--unit", arguments->unit, "What is compared: sentence, paragraph or character")
        ->check(CLI::IsMember({"sentence", "paragraph", "character"}));
    command->add_option("--passphrase-file", arguments->passphraseFile,
                        "Lock the file with the first line of this one; --out then ends in .locked");
    command->add_flag("--check", arguments->check, "Only say what would go, stay behind and be lost");
    command->add_option("filter", arguments->filters,
                        "On the stories: field:value, or a query in the language of search");
    command->callback([&context, arguments] {
        const auto work = [&](app::Project& project) { return run(context, project, *arguments); };
        if (arguments->check) {
            withProject(context, arguments->path, work);
        } else {
            withWritableProject(context, arguments->path, work);
        }
    });
    auto* opening = program.add_subcommand("unlock", "Open a file that was locked with a passphrase");
    const auto toUnlock = std::make_shared<UnlockArguments>();
    opening->add_option("file", toUnlock->file, "The locked file")->required();
    opening->add_option("--out", toUnlock->out, "The file to write")->required();
    opening->add_option("--passphrase-file", toUnlock->passphraseFile, "Its first line is the passphrase")
        ->required();
    opening->callback([&context, toUnlock] {
        if (const auto opened = unlock(context, *toUnlock); !opened) {
            context.fail(opened.error());
        }
    });
}

}  // namespace vertelwerk::cli
