#include "vertelwerk/exchange/figures.h"
#include "vertelwerk/exchange/reading.h"
#include "vertelwerk/text/offset_map.h"

#include "unit/exchange/table_file.h"

#include <algorithm>
#include <initializer_list>
#include <map>

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::ElementsAreArray;
using ::testing::Eq;
using ::testing::Ne;
using ::testing::UnorderedElementsAreArray;

/// The stories of the sample collection by file name, with "#row" for those of a table.
const std::map<std::string, model::StoryDraft>& sampleStories() {
    static const std::map<std::string, model::StoryDraft> stories = [] {
        std::map<std::string, model::StoryDraft> read;
        const std::filesystem::path folder(SAMPLES_DIR);
        for (const InputFile& file : inputFiles(std::vector{folder})) {
            for (const model::StoryDraft& draft : readStories(file, {}).stories) {
                const std::string row = draft.source.place.empty() ? "" : "#" + draft.source.place;
                read.emplace(draft.source.fileName + row, draft);
            }
        }
        return read;
    }();
    return stories;
}

std::string consentOf(const model::StoryDraft& draft) {
    std::string line;
    for (const model::Purpose purpose : model::allPurposes) {
        for (const model::ConsentEntry& entry : draft.consent) {
            if (entry.purpose == purpose) {
                line += (line.empty() ? "" : ";") + std::string(toKey(purpose)) + "=" +
                        std::string(toKey(entry.answer));
            }
        }
    }
    return line;
}

std::string expectedFile(const std::string& name) {
    return std::string(TESTS_DIR) + "/expected/" + name;
}

class SampleStories : public ::testing::TestWithParam<const char*> {};

TEST_P(SampleStories, AreReadAsExpected) {
    const TableFile expected(expectedFile(GetParam()));
    ASSERT_THAT(expected.size(), Ne(0U));
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const std::string& source = expected.cell(i, "source");
        const std::string& row = expected.cell(i, "row");
        SCOPED_TRACE(source + " " + row);
        const auto found = sampleStories().find(source + (row.empty() ? "" : "#" + row));
        ASSERT_THAT(found, Ne(sampleStories().end()));
        const model::StoryDraft& draft = found->second;
        EXPECT_THAT(draft.number, Eq(expected.cell(i, "number")));
        EXPECT_THAT(draft.title, Eq(expected.cell(i, "title")));
        EXPECT_THAT(toKey(draft.method), Eq(expected.cell(i, "method")));
        EXPECT_THAT(draft.language, Eq(expected.cell(i, "language")));
        EXPECT_THAT(draft.narrator, Eq(expected.cell(i, "narrator")));
        EXPECT_THAT(draft.area.code.empty() ? draft.area.name : draft.area.code,
                    Eq(expected.cell(i, "area")));
        EXPECT_THAT(draft.date, Eq(expected.cell(i, "date")));
        EXPECT_THAT(std::to_string(draft.parts.size()), Eq(expected.cell(i, "parts")));
        EXPECT_THAT(std::to_string(text::length(draft.text)), Eq(expected.cell(i, "characters")));
        EXPECT_THAT(consentOf(draft), Eq(expected.cell(i, "consent")));
        EXPECT_THAT(draft.text,
                    Eq(readWhole(expectedFile("texts/" + source + (row.empty() ? "" : "." + row) + ".txt"))));
        EXPECT_THAT(draft.source.sha256.size(), Eq(64U));
    }
}

INSTANTIATE_TEST_SUITE_P(Collection, SampleStories, ::testing::Values("stories-a.tsv", "stories-b.tsv"));

/// The cells of these columns, a line a row, by the file that the rows are about.
std::map<std::string, std::vector<std::string>> linesBySource(const TableFile& table,
                                                              std::initializer_list<const char*> columns) {
    std::map<std::string, std::vector<std::string>> lines;
    for (std::size_t i = 0; i < table.size(); ++i) {
        std::string line;
        for (const char* column : columns) {
            line += table.cell(i, column) + "|";
        }
        lines[table.cell(i, "source")].push_back(line);
    }
    return lines;
}

TEST(SampleCollection, HoldsNoOtherStories) {
    const std::size_t expected =
        TableFile(expectedFile("stories-a.tsv")).size() + TableFile(expectedFile("stories-b.tsv")).size();
    EXPECT_THAT(sampleStories().size(), Eq(expected));
}

TEST(SampleCollection, PartsLieWhereTheyWereCounted) {
    const TableFile expected(expectedFile("parts-b.tsv"));
    const auto lines =
        linesBySource(expected, {"kind", "title", "date", "speaker", "medium", "begin", "end"});
    ASSERT_THAT(lines.size(), Ne(0U));
    for (const auto& [source, wanted] : lines) {
        SCOPED_TRACE(source);
        ASSERT_TRUE(sampleStories().contains(source));
        std::vector<std::string> found;
        for (const model::Part& part : sampleStories().at(source).parts) {
            found.push_back(std::string(toKey(part.kind)) + "|" + part.title + "|" + part.date + "|" +
                            part.speaker + "|" + part.medium + "|" + std::to_string(part.range.begin) + "|" +
                            std::to_string(part.range.end) + "|");
        }
        EXPECT_THAT(found, ElementsAreArray(wanted));
    }
}

TEST(SampleCollection, SelectionRoundsAreRecords) {
    const TableFile expected(expectedFile("selections-b.tsv"));
    const auto lines =
        linesBySource(expected, {"level", "panel", "date", "members", "chosen", "reason", "domain"});
    ASSERT_THAT(lines.size(), Ne(0U));
    for (const auto& [source, wanted] : lines) {
        SCOPED_TRACE(source);
        ASSERT_TRUE(sampleStories().contains(source));
        std::vector<std::string> found;
        for (const model::SelectionRound& round : sampleStories().at(source).selections) {
            const std::string members = round.members ? std::to_string(*round.members) : "";
            const std::string chosen = round.chosen ? (*round.chosen ? "yes" : "no") : "";
            found.push_back(std::to_string(round.level) + "|" + round.panel + "|" + round.date + "|" +
                            members + "|" + chosen + "|" + round.reason + "|" + round.domain + "|");
        }
        EXPECT_THAT(found, ElementsAreArray(wanted));
    }
}

TEST(SampleFigures, EveryCellOfAMeasureIsAnObservation) {
    const TableFile expected(expectedFile("observations.tsv"));
    std::map<std::string, std::vector<std::string>> lines;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        std::string line;
        for (const char* column : {"measure", "indicator", "unit", "area", "period", "sign", "raw"}) {
            line += expected.cell(i, column) + "|";
        }
        const std::string& value = expected.cell(i, "value");
        line += value.empty() ? "" : fmt::format("{:.6f}", std::stod(value));
        lines[expected.cell(i, "source")].push_back(line);
    }
    ASSERT_THAT(lines.size(), Ne(0U));
    for (const auto& [source, wanted] : lines) {
        SCOPED_TRACE(source);
        const FigureReading reading = readFigures(std::filesystem::path(SAMPLES_DIR) / "cijfers" / source);
        EXPECT_THAT(reading.verdict, Eq(Verdict::Ok));
        std::vector<std::string> found;
        for (const model::Indicator& indicator : reading.indicators) {
            for (const model::Observation& one : indicator.observations) {
                found.push_back(indicator.key + "|" + indicator.name + "|" + indicator.unit + "|" + one.area +
                                "|" + one.period + "|" + one.sign + "|" + one.raw + "|" +
                                (one.value ? fmt::format("{:.6f}", *one.value) : ""));
            }
        }
        EXPECT_THAT(found, UnorderedElementsAreArray(wanted));
    }
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
