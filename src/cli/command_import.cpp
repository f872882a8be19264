#include "vertelwerk/app/importing.h"
#include "vertelwerk/app/words.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/text/normalise.h"

#include "cli/context.h"
#include "cli/interrupt.h"
#include "cli/json_out.h"
#include "cli/mapping_file.h"
#include "cli/passphrase.h"

#include <algorithm>
#include <filesystem>
#include <memory>

#include <CLI/CLI.hpp>

namespace vertelwerk::cli {
namespace {

using base::msg;
using base::plural;

struct ImportArguments {
    std::string path;
    std::vector<std::string> files;
    std::string method;
    std::string consent;
    std::string mapping;
    std::string encoding;
    std::string passphraseFile;
    bool comments = false;
    bool preview = false;
};

/// "research=yes,learning=no", also in Dutch and with semicolons.
base::Result<std::vector<model::ConsentEntry>> consentFrom(std::string_view written) {
    std::vector<model::ConsentEntry> entries;
    while (!written.empty()) {
        const auto end = written.find_first_of(",;");
        const auto pair = text::trimmed(written.substr(0, end));
        written = end == std::string_view::npos ? std::string_view{} : written.substr(end + 1);
        const auto sign = pair.find('=');
        const auto purpose = model::purposeFromWord(text::trimmed(pair.substr(0, sign)));
        const auto answer = sign == std::string_view::npos
                                ? std::nullopt
                                : model::answerFromWord(text::trimmed(pair.substr(sign + 1)));
        if (!purpose || !answer) {
            return base::fail(base::ErrorCode::Invalid, msg("\"{0}\" is not a consent.", pair),
                              msg("Write a purpose and an answer, such as research=yes,learning=no."));
        }
        entries.push_back({*purpose, *answer, {}, "import", {}, base::nowMs()});
    }
    return entries;
}

base::Result<app::ImportRequest> requestFrom(const ImportArguments& arguments) {
    app::ImportRequest request;
    for (const auto& file : arguments.files) {
        std::error_code failed;
        if (!std::filesystem::exists(file, failed)) {
            return base::fail(base::ErrorCode::NotFound, msg("{0} does not exist.", file),
                              msg("Check the name and the folder."));
        }
        request.paths.emplace_back(file);
    }
    if (!arguments.method.empty()) {
        request.options.method = model::methodFromWord(arguments.method);
        if (!request.options.method) {
            return base::fail(base::ErrorCode::Invalid, msg("\"{0}\" is not a method.", arguments.method),
                              msg("Choose storytelling, probe-kit, msc, journey, survey or report."));
        }
    }
    auto consent = consentFrom(arguments.consent);
    if (!consent) {
        return base::fail(consent.error());
    }
    request.options.consent = *std::move(consent);
    request.options.comments = arguments.comments;
    request.options.encoding = arguments.encoding;
    auto passphrase = passphraseFrom(arguments.passphraseFile);
    if (!passphrase) {
        return base::fail(passphrase.error());
    }
    request.passphrase = *std::move(passphrase);
    if (!arguments.mapping.empty()) {
        auto mapping = mappingFrom(arguments.mapping, exchange::mappingFromJson);
        if (!mapping) {
            return base::fail(mapping.error());
        }
        request.options.mapping = *std::move(mapping);
    }
    return request;
}

/// How the columns of a table were read; null for other files.
Json columnsJson(const std::optional<exchange::TableMapping>& mapping) {
    if (!mapping) {
        return nullptr;
    }
    Json columns = Json::array();
    for (const auto& rule : mapping->columns) {
        columns.push_back({{"column", rule.column},
                           {"as", exchange::toKey(rule.role)},
                           {"name", orNull(rule.name)},
                           {"label", orNull(rule.label)},
                           {"purpose", rule.purpose ? Json(model::toKey(*rule.purpose)) : Json(nullptr)}});
    }
    return columns;
}

Json fileJson(const app::ImportedFile& file, const base::Catalogue& catalogue) {
    Json document{{"file", file.name},
                  {"verdict", exchange::toKey(file.verdict)},
                  {"format", orNull(file.format)},
                  {"encoding", orNull(file.encoding)},
                  {"method", orNull(file.method)},
                  {"stories", file.stories},
                  {"parts", file.parts},
                  {"present", file.present},
                  {"imported", idsOf(file.imported)},
                  {"columns", columnsJson(file.mapping)},
                  {"names_in_file_name", file.namesInFileName},
                  {"problems", toJson(file.problems, catalogue)}};
    if (file.format == "qdpx" || file.format == "qdc") {
        document["codes"] = file.codes;
        document["passages"] = file.passages;
    }
    return document;
}

void printFiles(Context& context, const app::ImportReport& report) {
    for (const auto& file : report.files) {
        if (file.codes > 0) {
            context.line(msg("{0}: {1}, {2}", file.name,
                             context.say(plural("{0} code", "{0} codes", file.codes)),
                             context.say(plural("{0} passage", "{0} passages", file.passages))));
        }
        if (file.verdict == exchange::Verdict::Ok) {
            continue;
        }
        context.line(file.name + ": " + context.say(app::nameOf(file.verdict)));
        for (const auto& problem : file.problems) {
            context.line("  " + context.say(problem));
        }
    }
}

/// Nothing taken and something refused is not met; something of both is done in part.
int statusOf(const app::ImportReport& report) {
    if (report.cancelled) {
        return doneInPart;
    }
    if (report.refused() == 0) {
        return done;
    }
    const bool accepted = std::any_of(report.files.begin(), report.files.end(), [](const auto& file) {
        return !file.imported.empty() || file.present > 0;
    });
    return accepted ? doneInPart : notMet;
}

Json reportJson(const app::ImportReport& report, bool preview, const base::Catalogue& catalogue) {
    Json document{{"files", Json::array()}};
    for (const auto& file : report.files) {
        document["files"].push_back(fileJson(file, catalogue));
    }
    if (!preview) {
        document["imported"] = report.imported();
        document["refused"] = report.refused();
        document["cancelled"] = report.cancelled;
    }
    return document;
}

void report(Context& context, const app::ImportReport& report, bool preview) {
    std::size_t found = 0;
    for (const auto& file : report.files) {
        found += file.stories - std::min(file.present, file.stories);
    }
    // Of many files it takes long.
    const auto document = context.json ? reportJson(report, preview, context.catalogue()) : Json();
    context.print(document, [&] {
        printFiles(context, report);
        context.line(
            preview ? plural("{0} story would be imported.", "{0} stories would be imported.", found)
                    : plural("{0} story was imported.", "{0} stories were imported.", report.imported()));
    });
    if (!preview) {
        context.exitStatus = statusOf(report);
        if (report.cancelled) {
            context.warn(msg("You stopped it here; the same import again adds the rest."));
        }
        if (report.refused() > 0) {
            context.warn(plural("{0} file was refused; the reason is listed with it.",
                                "{0} files were refused; the reason is listed with each.", report.refused()));
        }
    }
}

void import(Context& context, const ImportArguments& arguments) {
    const auto request = requestFrom(arguments);
    if (!request) {
        context.fail(request.error());
        return;
    }
    if (arguments.preview) {
        withProject(context, arguments.path, [&](app::Project& project) -> base::Status {
            const auto preview = app::previewImport(project.database(), *request, context.progress());
            if (!preview) {
                return base::fail(preview.error());
            }
            report(context, *preview, true);
            return {};
        });
        return;
    }
    std::size_t committed = 0;
    bool failed = false;
    const Interrupt interrupt;
    withWritableProject(context, arguments.path, [&](app::Project& project) -> base::Status {
        const auto imported = app::importStories(project.database(), project.coder, *request,
                                                 context.progress(interrupt.token()), &committed);
        failed = !imported;
        if (!imported) {
            return base::fail(imported.error());
        }
        report(context, *imported, false);
        return {};
    });
    if (failed && committed > 0) {
        const auto before =
            plural("{0} story was imported before that; the same import again adds the rest.",
                   "{0} stories were imported before that; the same import again adds the rest.", committed);
        context.print({{"files", Json::array()}, {"imported", committed}, {"refused", 0}},
                      [&] { context.line(before); });
        context.exitStatus = doneInPart;
    }
}

}  // namespace

void addImport(CLI::App& program, Context& context) {
    auto* command =
        program.add_subcommand("import", "Import stories from files and folders, or a .qdpx or .qdc");
    const auto arguments = std::make_shared<ImportArguments>();
    command->add_option("project", arguments->path, "The project")->required();
    command->add_option("files", arguments->files, "Files and folders")->required();
    command->add_option("--method", arguments->method,
                        "Method of the stories, instead of what the form says");
    command->add_option("--consent", arguments->consent, "PURPOSE=yes,... where the form does not say");
    command->add_option("--mapping", arguments->mapping, "What the columns of tables are, a JSON file");
    command->add_option("--encoding", arguments->encoding,
                        "Encoding of text files, when it is guessed wrong");
    command->add_option("--passphrase-file", arguments->passphraseFile,
                        "The first line of this file opens files whose names end in .locked");
    command->add_flag("--comments", arguments->comments, "Keep remarks in the margin as memos");
    command->add_flag("--preview", arguments->preview, "Only say what would happen");
    command->callback([&context, arguments] { import(context, *arguments); });
}

}  // namespace vertelwerk::cli
