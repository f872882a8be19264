#include "app/export_archive.h"

#include "vertelwerk/app/words.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/exchange/zip_out.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/indicators.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/surveys.h"
#include "vertelwerk/text/locale.h"

#include "app/export_json.h"
#include "app/export_memos.h"
#include "app/export_reports.h"
#include "app/export_sheets.h"
#include "app/qda_out.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::app {
namespace {

using base::msg;
using base::plural;
using base::Result;
using exchange::ZipEntry;

/// Fills the archive of one project.
class ArchiveMaker {
  public:
    ArchiveMaker(store::Database& database, const ExportData& data, ExportReport& report)
        : database_(database), data_(data), report_(report) {}

    Result<std::string> make() {
        for (const auto step : {&ArchiveMaker::addTexts, &ArchiveMaker::addTables,
                                &ArchiveMaker::addIndicators, &ArchiveMaker::addWhole}) {
            if (const auto done = (this->*step)(); !done) {
                return base::fail(done.error());
            }
        }
        add("method.txt", method());
        add("README.txt", readme());
        std::string sums;
        for (const auto& [name, bytes] : entries_) {
            sums += fmt::format("{}  {}\n", base::sha256(bytes), name);
        }
        entries_.emplace_back("SHA256SUMS", std::move(sums));
        report_.rows = data_.gate.kept.size();
        return exchange::writeZip(std::move(entries_));
    }

  private:
    void add(std::string name, std::string bytes) {
        entries_.emplace_back(std::move(name), std::move(bytes));
    }

    base::Status addTexts() {
        std::size_t number = 0;
        return store::eachStory(database_, data_.gate.kept, [&](const model::Story& story) {
            auto name = fmt::format("texts/{:05}.txt", ++number);
            fileOf_[story.id] = name;
            add(std::move(name), story.text + "\n");
        });
    }

    base::Status addTables() {
        const auto passages = exportPassages(database_, data_);
        if (!passages) {
            return base::fail(passages.error());
        }
        passages_ = passages->size();
        for (const auto& row : *passages) {
            coders_.insert(row.coder);
        }
        auto stories = storySheet(data_);
        stories.header.insert(stories.header.begin(), data_.say(msg("text")));
        for (std::size_t i = 0; i < stories.rows.size(); ++i) {
            stories.rows[i].insert(stories.rows[i].begin(), exchange::textCell(fileOf_[data_.stories[i].id]));
        }
        addTable("stories.csv", stories);
        addTable("codings.csv", passageSheet(data_, *passages));
        addTable("codebook.csv", codebookSheet(data_));
        if (!data_.outward()) {
            return addTeamTables();
        }
        return {};
    }

    /// What researchers wrote and respondents answered.
    base::Status addTeamTables() {
        const auto memos = exportMemoRows(database_, data_);
        const auto grid = summaryGrid(database_, data_.request.filter);
        const auto surveys = store::surveys(database_);
        for (const auto* error : {memos ? nullptr : &memos.error(), grid ? nullptr : &grid.error(),
                                  surveys ? nullptr : &surveys.error()}) {
            if (error != nullptr) {
                return base::fail(*error);
            }
        }
        addTable("memos.csv", memoSheet(*memos, {data_.catalogue, data_.codes}));
        addTable("summaries.csv", gridSheet(data_, *grid));
        addTable("answers.csv", answerSheet(data_, *surveys));
        return {};
    }

    base::Status addIndicators() {
        const auto indicators = store::allIndicators(database_);
        if (!indicators) {
            return base::fail(indicators.error());
        }
        indicators_ = indicators->size();
        addTable("indicators.csv", indicatorSheet(data_, *indicators));
        return {};
    }

    base::Status addWhole() {
        auto json = makeJson(database_, data_, report_);
        if (!json) {
            return base::fail(json.error());
        }
        add("project.json", *std::move(json));
        if (!data_.codes.empty()) {
            auto qdc = makeQdc(database_, data_, report_);
            if (!qdc) {
                return base::fail(qdc.error());
            }
            add("codebook.qdc", *std::move(qdc));
        }
        return {};
    }

    void addTable(const std::string& name, const exchange::OutSheet& sheet) {
        add(name, exchange::writeCsv(sheet, data_.catalogue.language()));
    }

    /// How the collection came about and was coded, as far as the project knows.
    [[nodiscard]] std::string method() const {
        std::map<model::Method, std::size_t> methods;
        std::set<std::string> tellers;
        std::string first;
        std::string last;
        for (const auto& story : data_.stories) {
            ++methods[story.method];
            tellers.insert(story.narrator);
            const auto year = story.date.substr(0, 4);
            if (!year.empty()) {
                first = first.empty() ? year : std::min(first, year);
                last = std::max(last, year);
            }
        }
        tellers.erase("");
        std::string note = data_.say(msg("Method of {0}", data_.projectTitle)) + "\n\n";
        const auto line = [&](const base::Message& message) { note += "- " + data_.say(message) + "\n"; };
        line(plural("{0} story", "{0} stories", data_.stories.size()));
        for (const auto& [method, count] : methods) {
            line(msg("{0}: {1}", data_.say(nameOf(method)), count));
        }
        line(plural("{0} teller known by a name or pseudonym", "{0} tellers known by a name or pseudonym",
                    tellers.size()));
        if (!first.empty()) {
            line(msg("Told from {0} to {1}", first, last));
        }
        line(plural("{0} code in the codebook", "{0} codes in the codebook", data_.codes.size()));
        line(plural("{0} coding", "{0} codings", passages_));
        line(plural("{0} coder", "{0} coders", coders_.size()));
        line(plural("{0} indicator", "{0} indicators", indicators_));
        note += "\n" +
                data_.say(msg(
                    "Add here what the program cannot know: how tellers were found and asked, what they were "
                    "told, who coded and how they were trained, and what was decided along the way.")) +
                "\n";
        return note;
    }

    [[nodiscard]] std::string readme() const {
        std::string words = data_.projectTitle + "\n\n";
        const auto line = [&](const base::Message& message) { words += data_.say(message) + "\n"; };
        if (data_.outward()) {
            line(msg("Made for: {0}. Use it for that and for nothing else.",
                     data_.say(nameOf(*data_.request.purpose))));
        } else {
            words += data_.pageMark() + "\n";
        }
        words += "\n";
        line(msg("texts/: the stories, UTF-8, one a file; stories.csv tells which is which"));
        line(msg("stories.csv: the stories with their attributes"));
        line(
            msg("codings.csv: the coded passages; begin and end are Unicode code points from 0, the end "
                "exclusive"));
        line(msg("codebook.csv, codebook.qdc: the codes; .qdc is REFI-QDA 1.0"));
        if (!data_.outward()) {
            line(msg("memos.csv: the memos"));
            line(msg("summaries.csv: stories by themes, in the researcher's words"));
            line(msg("answers.csv: the answers of surveys, one a row"));
        }
        line(msg("indicators.csv: the figures beside the stories"));
        line(msg("project.json: all of it, as project-export.schema.json of Vertelwerk describes"));
        line(msg("method.txt: how it came about"));
        line(msg("SHA256SUMS: checksums; sha256sum --check SHA256SUMS tells whether a file changed"));
        words += "\n";
        line(
            msg("Tables are CSV with semicolons, UTF-8 with a byte order mark. An apostrophe before =, +, - "
                "or @ keeps "
                "a spreadsheet from taking text for a formula; it is not part of the text."));
        return words;
    }

    store::Database& database_;
    const ExportData& data_;
    ExportReport& report_;
    std::vector<ZipEntry> entries_;
    std::map<model::StoryId, std::string> fileOf_;
    std::set<std::string> coders_;
    std::size_t passages_ = 0;
    std::size_t indicators_ = 0;
};

}  // namespace

Result<std::string> makeArchive(store::Database& database, const ExportData& data, ExportReport& report) {
    return ArchiveMaker(database, data, report).make();
}

}  // namespace vertelwerk::app
