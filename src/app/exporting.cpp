#include "vertelwerk/app/exporting.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/store/deliveries.h"
#include "vertelwerk/store/indicators.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/text/normalise.h"

#include "app/delivering.h"
#include "app/export_archive.h"
#include "app/export_data.h"
#include "app/export_documents.h"
#include "app/export_json.h"
#include "app/export_sheets.h"
#include "app/locked_file.h"
#include "app/out_file.h"
#include "app/qda_out.h"

#include <algorithm>
#include <array>
#include <set>
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
                                  ContentName{Content::Indicators, "indicators", "indicatoren"}};

bool holdsStories(Content content) {
    return content != Content::Codebook && content != Content::Indicators;
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

/// Makes one file of a project's data.
class Exporter {
  public:
    Exporter(store::Database& database, ExportData& data, ExportReport& report)
        : database_(database), data_(data), report_(report) {}

    Result<std::string> make() {
        const auto ending = report_.format;
        if (ending == "csv") {
            auto sheets = tables();
            return sheets
                       ? Result<std::string>(exchange::writeCsv(sheets->front(), data_.catalogue.language()))
                       : base::fail(sheets.error());
        }
        if (ending == "xlsx") {
            return spreadsheet();
        }
        if (ending == "qdpx") {
            return makeQdpx(database_, data_, report_);
        }
        if (ending == "qdc") {
            return makeQdc(database_, data_, report_);
        }
        if (ending == "json") {
            return makeJson(database_, data_, report_);
        }
        if (ending == "zip") {
            return makeArchive(database_, data_, report_);
        }
        auto made = document();
        return made ? documentBytes(*std::move(made), "x." + ending) : base::fail(made.error());
    }

  private:
    Result<std::string> spreadsheet() {
        auto sheets = tables();
        if (!sheets) {
            return base::fail(sheets.error());
        }
        auto file = exchange::writeXlsx({data_.projectTitle, data_.pageMark(), *std::move(sheets)});
        if (!file) {
            return base::fail(file.error());
        }
        if (file->cut > 0) {
            report_.notHeld.push_back(
                base::plural("{0} text was longer than a cell can hold and was cut off.",
                             "{0} texts were longer than a cell can hold and were cut off.", file->cut));
        }
        return std::move(file->bytes);
    }

    Result<std::vector<exchange::OutSheet>> tables() {
        std::vector<exchange::OutSheet> sheets;
        const bool all = report_.content == Content::Everything;
        const auto wanted = [&](Content content) { return all || report_.content == content; };
        std::vector<model::PassageRow> passages;
        if (all || report_.content == Content::Passages || report_.content == Content::Memos ||
            report_.content == Content::Matrix) {
            auto rows = exportPassages(database_, data_);
            if (!rows) {
                return base::fail(rows.error());
            }
            passages = *std::move(rows);
        }
        if (wanted(Content::Passages)) {
            sheets.push_back(passageSheet(data_, passages));
        }
        if (wanted(Content::Stories)) {
            sheets.push_back(storySheet(data_));
        }
        if (wanted(Content::Codebook)) {
            sheets.push_back(codebookSheet(data_));
        }
        if (report_.content == Content::Memos || (all && !data_.outward())) {
            sheets.push_back(memoSheet(data_, passages));
        }
        if (wanted(Content::Matrix)) {
            sheets.push_back(matrixSheet(data_, passages));
        }
        if (wanted(Content::Indicators)) {
            auto indicators = allIndicators();
            if (!indicators) {
                return base::fail(indicators.error());
            }
            sheets.push_back(indicatorSheet(data_, *indicators));
        }
        report_.rows = sheets.front().rows.size();
        return sheets;
    }

    Result<exchange::OutDocument> document() {
        if (report_.content == Content::Indicators || report_.content == Content::Matrix) {
            const auto sheets = tables();
            if (!sheets) {
                return base::fail(sheets.error());
            }
            return tableDocument(data_, sheets->front());
        }
        std::vector<model::PassageRow> passages;
        // Examples of the codebook are stories' words, which only the team may see here.
        if (report_.content != Content::Codebook || !data_.outward()) {
            auto rows = exportPassages(database_, data_);
            if (!rows) {
                return base::fail(rows.error());
            }
            passages = *std::move(rows);
        }
        switch (report_.content) {
            case Content::Codebook:
                report_.rows = data_.codesInUse().size();
                return codebookDocument(data_, passages);
            case Content::Memos:
                report_.rows = static_cast<std::size_t>(std::ranges::count_if(
                    passages, [](const model::PassageRow& row) { return !row.passage.memo.empty(); }));
                return memoDocument(data_, passages);
            case Content::Stories:
                return stories(passages);
            default:
                report_.rows = passages.size();
                return passageDocument(data_, passages);
        }
    }

    Result<exchange::OutDocument> stories(const std::vector<model::PassageRow>& passages) {
        std::vector<model::Story> whole;
        const auto read = store::eachStory(database_, data_.gate.kept,
                                           [&whole](const model::Story& story) { whole.push_back(story); });
        if (!read) {
            return base::fail(read.error());
        }
        report_.rows = whole.size();
        return storyDocument(data_, whole, passages);
    }

    Result<std::vector<model::Indicator>> allIndicators() {
        const auto rows = store::listIndicators(database_);
        if (!rows) {
            return base::fail(rows.error());
        }
        std::vector<model::Indicator> indicators;
        for (const auto& row : *rows) {
            auto indicator = store::findIndicator(database_, row.indicator.id);
            if (!indicator) {
                return base::fail(indicator.error());
            }
            indicators.push_back(*std::move(indicator));
        }
        return indicators;
    }

    store::Database& database_;
    ExportData& data_;
    ExportReport& report_;
};

/// What is common to looking and making.
Result<ExportData> prepare(store::Database& database, const std::string& title, const ExportRequest& request,
                           const base::Catalogue& catalogue, ExportReport& report) {
    const auto content = contentFor(request);
    if (!content) {
        return base::fail(content.error());
    }
    report.content = *content;
    report.format = formatOf(request);
    auto data = exportData(database, title, request, *content, catalogue);
    if (!data) {
        return data;
    }
    if (!holdsStories(*content)) {
        // Nobody's words are in it, so there is nothing for the gate to hold back.
        const bool examples = *content == Content::Codebook && !request.purpose && report.format != "qdc" &&
                              report.format != "csv" && report.format != "xlsx";
        if (!examples) {
            data->gate = {};
        }
    }
    report.gate = data->gate;
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
    static const std::vector<Content> documents{Content::Passages, Content::Stories, Content::Codebook,
                                                Content::Memos,    Content::Matrix,  Content::Indicators};
    static const std::vector<ExportFormat> formats{
        {"qdpx", {Content::Everything}},
        {"qdc", {Content::Codebook}},
        {"json", {Content::Everything}},
        {"zip", {Content::Everything}},
        {"docx", documents},
        {"html", documents},
        {"pdf", documents},
        {"csv", documents},
        {"xlsx",
         {Content::Everything, Content::Passages, Content::Stories, Content::Codebook, Content::Memos,
          Content::Matrix, Content::Indicators}}};
    return formats;
}

Result<ExportReport> checkExport(store::Database& database, const ExportRequest& request,
                                 const base::Catalogue& catalogue) {
    ExportReport report;
    const auto data = prepare(database, {}, request, catalogue, report);
    if (!data) {
        return base::fail(data.error());
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
    auto bytes = Exporter(project.database(), *data, report).make();
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
