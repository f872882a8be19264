#include "vertelwerk/app/exporting.h"

#include "vertelwerk/app/agreement.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/store/deliveries.h"
#include "vertelwerk/text/normalise.h"

#include "app/delivering.h"
#include "app/export_data.h"
#include "app/export_file.h"
#include "app/locked_file.h"
#include "app/out_file.h"
#include "app/qda_losses.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vertelwerk::app {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;
using Content = ExportContent;

struct ContentName {
    Content content;
    std::string_view key;
    std::string_view dutch;
};

constexpr std::array contentNames{ContentName{Content::Everything, "everything", "alles"},
                                  ContentName{Content::Passages, "passages", "fragmenten"},
                                  ContentName{Content::Stories, "stories", "verhalen"},
                                  ContentName{Content::Codebook, "codebook", "codeboek"},
                                  ContentName{Content::Memos, "memos", "memo's"},
                                  ContentName{Content::Matrix, "matrix", "matrix"},
                                  ContentName{Content::Indicators, "indicators", "indicatoren"},
                                  ContentName{Content::Summaries, "summaries", "samenvattingen"},
                                  ContentName{Content::Agreement, "agreement", "overeenstemming"},
                                  ContentName{Content::Answers, "answers", "antwoorden"}};

bool holdsStories(Content content) {
    return content != Content::Codebook && content != Content::Indicators && content != Content::Agreement;
}

/// The ending that says the format: of name.docx.locked the inner one.
std::string formatOf(const ExportRequest& request) {
    const auto ending = endingOf(request.out);
    return ending == lockedEnding ? endingOf(request.out.stem()) : ending;
}

/// The format and what goes in it.
Result<Content> contentFor(const ExportRequest& request) {
    const auto ending = formatOf(request);
    const auto& formats = exportFormats();
    const auto format = std::ranges::find(formats, ending, &ExportFormat::ending);
    if (format == formats.end()) {
        std::string endings;
        for (const auto& one : formats) {
            endings += (endings.empty() ? "." : ", .") + std::string(one.ending);
        }
        return base::fail(
            ErrorCode::Invalid,
            msg("\"{0}\" ends in no format that can be written.", base::toUtf8(request.out.filename())),
            msg("Choose a name that ends in one of these: {0}.", endings));
    }
    if (ending == "pdf") {
        if (const auto possible = checkDocumentName("x.pdf"); !possible) {
            return base::fail(possible.error());
        }
    }
    const auto content = request.content.value_or(format->contents.front());
    if (std::ranges::find(format->contents, content) == format->contents.end()) {
        std::string kinds;
        for (const auto one : format->contents) {
            kinds += (kinds.empty() ? "" : ", ") + std::string(toKey(one));
        }
        return base::fail(ErrorCode::Invalid, msg("A .{0} file cannot hold {1}.", ending, toKey(content)),
                          msg("Choose one of these: {0}.", kinds));
    }
    return content;
}

bool isDocument(std::string_view format) {
    return format == "docx" || format == "html" || format == "pdf";
}

/// What is common to looking and making.
Result<ExportData> prepare(store::Database& database, const std::string& title, const ExportRequest& request,
                           const base::Catalogue& catalogue, ExportReport& report) {
    const auto content = contentFor(request);
    if (!content) {
        return base::fail(content.error());
    }
    report.content = *content;
    report.format = formatOf(request);
    if (*content == Content::Answers && request.purpose) {
        return base::fail(ErrorCode::Refused, msg("Answers of respondents stay with the team."),
                          msg("For others there are the counts: the summary of the survey."));
    }
    auto data = exportData(database, title, request, *content, catalogue);
    if (!data) {
        return data;
    }
    if (!holdsStories(*content)) {
        // Nobody's words are in it, so there is nothing for the gate to hold back.
        const bool examples = *content == Content::Codebook && !request.purpose && isDocument(report.format);
        if (!examples) {
            data->gate = {};
        }
    }
    report.gate = data->gate;
    if (*content == Content::Agreement && !request.purpose && isDocument(report.format)) {
        // It quotes the words where coders differ.
        const auto coders = codersToCompare(database, request.coders);
        auto compared = coders ? comparedStories(database, *coders)
                               : Result<std::vector<model::StoryId>>(base::fail(coders.error()));
        if (!compared) {
            return base::fail(compared.error());
        }
        report.gate.kept = *std::move(compared);
    }
    return data;
}

}  // namespace

std::string_view toKey(ExportContent content) {
    return std::ranges::find(contentNames, content, &ContentName::content)->key;
}

std::optional<ExportContent> exportContentFromWord(std::string_view word) {
    const auto folded = text::folded(word);
    for (const auto& name : contentNames) {
        if (folded == name.key || folded == name.dutch) {
            return name.content;
        }
    }
    return std::nullopt;
}

const std::vector<ExportFormat>& exportFormats() {
    static const std::vector<Content> documents{Content::Passages,  Content::Stories,  Content::Codebook,
                                                Content::Memos,     Content::Matrix,   Content::Indicators,
                                                Content::Summaries, Content::Agreement};
    static const std::vector<Content> tables{Content::Passages,  Content::Stories,   Content::Codebook,
                                             Content::Memos,     Content::Matrix,    Content::Indicators,
                                             Content::Summaries, Content::Agreement, Content::Answers};
    static const std::vector<Content> sheets = [] {
        std::vector<Content> all{Content::Everything};
        all.insert(all.end(), tables.begin(), tables.end());
        return all;
    }();
    static const std::vector<ExportFormat> formats{{"qdpx", {Content::Everything}},
                                                   {"qdc", {Content::Codebook}},
                                                   {"json", {Content::Everything}},
                                                   {"zip", {Content::Everything}},
                                                   {"docx", documents},
                                                   {"html", documents},
                                                   {"pdf", documents},
                                                   {"csv", tables},
                                                   {"xlsx", sheets}};
    return formats;
}

Result<ExportReport> checkExport(store::Database& database, const ExportRequest& request,
                                 const base::Catalogue& catalogue) {
    ExportReport report;
    const auto data = prepare(database, {}, request, catalogue, report);
    if (!data) {
        return base::fail(data.error());
    }
    if (report.format == "qdpx" || report.format == "qdc") {
        auto losses = report.format == "qdpx" ? qdpxLosses(database, *data) : qdcLosses(database);
        if (!losses) {
            return base::fail(losses.error());
        }
        report.notHeld = *std::move(losses);
    }
    return report;
}

Result<ExportReport> exportProject(Project& project, const ExportRequest& request,
                                   const base::Catalogue& catalogue, const base::Progress& progress) {
    ExportReport report;
    if (const auto fits = checkLock(request.out, request.passphrase); !fits) {
        return base::fail(fits.error());
    }
    auto data = prepare(project.database(), project.file.info().title, request, catalogue, report);
    if (!data) {
        return base::fail(data.error());
    }
    if (report.gate.verdict == GateVerdict::Blocked) {
        return report;
    }
    auto bytes = exportBytes(project.database(), *data, report, progress);
    if (!bytes) {
        return base::fail(bytes.error());
    }
    const auto whole = lockedWith(*std::move(bytes), request.passphrase);
    if (!whole) {
        return base::fail(whole.error());
    }
    if (progress.stopped()) {
        return base::fail(ErrorCode::Cancelled, msg("The export was stopped; nothing was written."), {});
    }
    store::Delivery delivery;
    delivery.title = data->projectTitle;
    delivery.purpose = request.purpose;
    delivery.stories = report.gate.kept;
    if (const auto done = deliver(project, std::move(delivery), request.out, *whole); !done) {
        return base::fail(done.error());
    }
    report.written = true;
    return report;
}

}  // namespace vertelwerk::app
