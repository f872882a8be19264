#include "app/export_file.h"

#include "vertelwerk/app/agreement.h"
#include "vertelwerk/app/summary_grid.h"
#include "vertelwerk/store/indicators.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/surveys.h"

#include "app/export_archive.h"
#include "app/export_documents.h"
#include "app/export_json.h"
#include "app/export_memos.h"
#include "app/export_reports.h"
#include "app/export_sheets.h"
#include "app/out_file.h"
#include "app/qda_out.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace vertelwerk::app {
namespace {

using base::msg;
using base::Result;
using Content = ExportContent;

/// Makes one file of a project's data.
class Exporter {
  public:
    Exporter(store::Database& database, const ExportData& data, ExportReport& report,
             const base::Progress& progress)
        : database_(database), data_(data), report_(report), progress_(progress) {}

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
            return makeQdpx(database_, data_, report_, progress_);
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
        if (report_.content != Content::Everything) {
            auto sheet = table(report_.content);
            if (!sheet) {
                return base::fail(sheet.error());
            }
            report_.rows = sheet->rows.size();
            return std::vector{*std::move(sheet)};
        }
        std::vector<exchange::OutSheet> sheets;
        for (const auto content :
             {Content::Passages, Content::Stories, Content::Codebook, Content::Memos, Content::Matrix,
              Content::Indicators, Content::Summaries, Content::Answers}) {
            if (data_.outward() &&
                (content == Content::Memos || content == Content::Summaries || content == Content::Answers)) {
                continue;  // what researchers wrote and respondents answered stays with the team
            }
            auto sheet = table(content);
            if (!sheet) {
                return base::fail(sheet.error());
            }
            if (!sheet->rows.empty() || (content != Content::Summaries && content != Content::Answers)) {
                sheets.push_back(*std::move(sheet));
            }
        }
        report_.rows = sheets.front().rows.size();
        return sheets;
    }

    Result<exchange::OutSheet> table(Content content) {
        using Sheet = exchange::OutSheet;
        switch (content) {
            case Content::Stories:
                return storySheet(data_);
            case Content::Codebook:
                return codebookSheet(data_);
            case Content::Memos: {
                const auto memos = exportMemoRows(database_, data_);
                return memos ? memoSheet(*memos, memoShow()) : Result<Sheet>(base::fail(memos.error()));
            }
            case Content::Indicators: {
                const auto indicators = store::allIndicators(database_);
                return indicators ? indicatorSheet(data_, *indicators)
                                  : Result<Sheet>(base::fail(indicators.error()));
            }
            case Content::Summaries: {
                const auto grid = summaryGrid(database_, data_.request.filter);
                return grid ? gridSheet(data_, *grid) : Result<Sheet>(base::fail(grid.error()));
            }
            case Content::Agreement: {
                const auto compared = agreement();
                return compared ? agreementSheet(data_, *compared)
                                : Result<Sheet>(base::fail(compared.error()));
            }
            case Content::Answers: {
                const auto surveys = store::surveys(database_);
                return surveys ? answerSheet(data_, *surveys) : Result<Sheet>(base::fail(surveys.error()));
            }
            default:
                break;
        }
        if (const auto read = readPassages(); !read) {
            return base::fail(read.error());
        }
        return content == Content::Matrix ? matrixSheet(data_, *passages_) : passageSheet(data_, *passages_);
    }

    /// Once, for all that is made of them.
    base::Status readPassages() {
        if (!passages_) {
            auto rows = exportPassages(database_, data_);
            if (!rows) {
                return base::fail(rows.error());
            }
            passages_ = *std::move(rows);
        }
        return {};
    }

    [[nodiscard]] Result<CodersAgreement> agreement() const {
        const auto coders = codersToCompare(database_, data_.request.coders);
        return coders ? compareCoders(database_, {*coders, data_.request.unit})
                      : Result<CodersAgreement>(base::fail(coders.error()));
    }

    [[nodiscard]] MemoShow memoShow() const {
        return {data_.catalogue, data_.codes, data_.outward(),
                data_.say(msg("{0}: memos", data_.projectTitle)), data_.pageMark()};
    }

    Result<exchange::OutDocument> document() {
        switch (report_.content) {
            case Content::Indicators: {
                const auto indicators = store::allIndicators(database_);
                if (!indicators) {
                    return base::fail(indicators.error());
                }
                report_.rows = indicators->size();
                return indicatorDocument(data_, *indicators);
            }
            case Content::Agreement: {
                const auto compared = agreement();
                if (!compared) {
                    return base::fail(compared.error());
                }
                report_.rows = compared->codes.size();
                return agreementDocument(data_, *compared);
            }
            case Content::Summaries: {
                const auto grid = summaryGrid(database_, data_.request.filter);
                if (!grid) {
                    return base::fail(grid.error());
                }
                report_.rows = data_.stories.size();
                return gridDocument(data_, *grid);
            }
            case Content::Memos: {
                const auto memos = exportMemoRows(database_, data_);
                if (!memos) {
                    return base::fail(memos.error());
                }
                report_.rows = memos->size();
                return memoDocument(*memos, memoShow());
            }
            default:
                return passageWork();
        }
    }

    Result<exchange::OutDocument> passageWork() {
        // Examples of the codebook are stories' words, which only the team may see here.
        if (report_.content == Content::Codebook && data_.outward()) {
            passages_.emplace();
        }
        if (const auto read = readPassages(); !read) {
            return base::fail(read.error());
        }
        if (report_.content == Content::Codebook) {
            report_.rows = data_.codesInUse().size();
            return codebookDocument(data_, *passages_);
        }
        if (report_.content == Content::Stories) {
            return stories(*passages_);
        }
        if (report_.content == Content::Matrix) {
            report_.rows = data_.stories.size();
            return matrixDocument(data_, *passages_);
        }
        report_.rows = passages_->size();
        return passageDocument(data_, *passages_);
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

    store::Database& database_;
    const ExportData& data_;
    ExportReport& report_;
    const base::Progress& progress_;
    std::optional<std::vector<model::PassageRow>> passages_;
};

}  // namespace

Result<std::string> exportBytes(store::Database& database, const ExportData& data, ExportReport& report,
                                const base::Progress& progress) {
    return Exporter(database, data, report, progress).make();
}

}  // namespace vertelwerk::app
