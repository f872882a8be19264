#include "vertelwerk/app/coding.h"
#include "vertelwerk/app/exporting.h"
#include "vertelwerk/app/importing.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/deliveries.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"

#include "scratch_project.h"

#include <algorithm>
#include <map>
#include <tuple>

#include <gmock/gmock.h>

namespace vertelwerk::app {
namespace {

using testing::Eq;
using testing::Ge;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::string words(const base::Error& error) {
    return base::Catalogue().say(error);
}

ExportReport exported(Project& project, const std::filesystem::path& out) {
    ExportRequest request;
    request.out = out;
    const auto report = exportProject(project, request, base::Catalogue());
    EXPECT_TRUE(report) << words(report.error());
    return report.value_or(ExportReport{});
}

ImportReport imported(Project& project, const std::vector<std::filesystem::path>& files) {
    const auto report = importStories(project.database(), project.coder, {files, {}});
    EXPECT_TRUE(report) << words(report.error());
    return report.value_or(ImportReport{});
}

std::map<std::string, model::Story> storiesOf(Project& project) {
    std::map<std::string, model::Story> stories;
    const auto ids = store::storyIds(project.database(), {});
    EXPECT_TRUE(store::eachStory(project.database(), *ids,
                                 [&](const model::Story& story) { stories.emplace(story.guid, story); }));
    return stories;
}

auto passagesOf(Project& project) {
    std::map<std::string, std::tuple<text::Range, std::string, model::Valence, std::string, std::string,
                                     std::string, std::int64_t>>
        passages;
    const auto rows = store::listPassages(project.database(), {});
    for (const auto& row : *rows) {
        const auto& passage = row.passage;
        passages[passage.guid] = {passage.range, row.codeKey, passage.valence,  row.coder,
                                  passage.memo,  row.quote,   passage.createdAt};
    }
    return passages;
}

/// The sample collection, coded by hand.
class SampleExchange : public testing::Test {
  protected:
    void SetUp() override {
        const std::filesystem::path samples = SAMPLES_DIR;
        imported(from_.project(), {samples / "verhalen", samples / "onderzoeksbox", samples / "msc",
                                   samples / "klantreis", samples / "interviews"});
        const auto coded =
            codeFromTable(from_.database(), from_.project().coder, *base::readFile(samples / "codering.tsv"));
        ASSERT_TRUE(coded) << words(coded.error());
        ASSERT_THAT(coded->refused, IsEmpty());
        const auto second = store::ensureCoder(from_.database(), "Tweede");
        ASSERT_TRUE(second &&
                    codeFromTable(from_.database(), *second, *base::readFile(samples / "codering.tsv")));
    }

    test::ScratchProject from_;
    test::ScratchProject to_;
};

TEST_F(SampleExchange, ComesBackEqualThroughRefiQda) {
    const auto file = from_.dir() / "alles.qdpx";
    const auto report = exported(from_.project(), file);
    EXPECT_TRUE(report.written);
    EXPECT_THAT(report.notHeld, Not(IsEmpty()));
    const auto in = imported(to_.project(), {file});
    ASSERT_THAT(in.files, SizeIs(1));
    for (const auto& problem : in.files.front().problems) {
        ADD_FAILURE() << base::Catalogue().say(problem);
    }
    const auto before = storiesOf(from_.project());
    const auto after = storiesOf(to_.project());
    ASSERT_THAT(before.size(), Ge(30U));
    ASSERT_THAT(after.size(), Eq(before.size()));
    for (const auto& [guid, story] : before) {
        SCOPED_TRACE(story.source.fileName);
        ASSERT_TRUE(after.contains(guid));
        const auto& other = after.at(guid);
        EXPECT_THAT(other.text, Eq(story.text));
        EXPECT_THAT(other.number, Eq(story.number));
        EXPECT_THAT(other.title, Eq(story.title));
        EXPECT_TRUE(other.method == story.method);
        EXPECT_THAT(other.language, Eq(story.language));
        EXPECT_THAT(other.narrator, Eq(story.narrator));
        EXPECT_THAT(other.date, Eq(story.date));
        EXPECT_TRUE(other.area == story.area);
        EXPECT_THAT(other.collectedBy, Eq(story.collectedBy));
        EXPECT_THAT(other.domain, Eq(story.domain));
        EXPECT_THAT(other.promised, Eq(story.promised));
        EXPECT_THAT(other.verification, Eq(story.verification));
        EXPECT_THAT(other.feedback, Eq(story.feedback));
        EXPECT_TRUE(other.attributes == story.attributes);
        auto parts = story.parts;
        std::ranges::for_each(parts, [](model::Part& part) { part.recording.path.clear(); });
        EXPECT_TRUE(other.parts == parts);
        EXPECT_TRUE(other.selections == story.selections);
        EXPECT_TRUE(other.signification == story.signification);
        EXPECT_TRUE(other.consentNow == story.consentNow);
        EXPECT_THAT(other.consent.size(), Eq(story.consent.size()));
        EXPECT_THAT(other.source.fileName, Eq(story.source.fileName));
        EXPECT_THAT(other.source.sha256, Eq(story.source.sha256));
        EXPECT_THAT(other.source.importedAt, Eq(story.source.importedAt));
    }
    EXPECT_TRUE(passagesOf(to_.project()) == passagesOf(from_.project()));
    EXPECT_THAT(passagesOf(to_.project()).size(), Ge(20U));
}

TEST_F(SampleExchange, TheSameFileAgainChangesNothing) {
    const auto file = from_.dir() / "alles.qdpx";
    exported(from_.project(), file);
    const auto before = passagesOf(from_.project());
    const auto again = imported(from_.project(), {file});
    EXPECT_THAT(again.imported(), Eq(0U));
    EXPECT_TRUE(again.files.front().verdict == exchange::Verdict::Skipped);
    EXPECT_TRUE(passagesOf(from_.project()) == before);
}

TEST_F(SampleExchange, StoppedHalfWayItLeavesTheEarlierFileAndNoRecord) {
    for (const char* name : {"p.qdpx", "p.zip", "p.json", "p.xlsx"}) {
        const auto out = from_.dir() / name;
        ASSERT_TRUE(base::writeFileWhole(out, "wat er al stond"));
        std::stop_source stop;
        const base::Progress progress{[&stop](std::size_t, std::size_t) { stop.request_stop(); },
                                      stop.get_token()};
        if (std::string(name) != "p.qdpx") {
            stop.request_stop();  // made in one go
        }
        ExportRequest request;
        request.out = out;
        const auto report = exportProject(from_.project(), request, base::Catalogue(), progress);
        ASSERT_FALSE(report) << name;
        EXPECT_EQ(report.error().code, base::ErrorCode::Cancelled);
        EXPECT_EQ(*base::readFile(out), "wat er al stond");
    }
    EXPECT_THAT(*store::deliveries(from_.database()), IsEmpty());
}

TEST_F(SampleExchange, StoppedHalfWayAnImportKeepsWholeSourcesAndTheNextOneCompletesIt) {
    const auto file = from_.dir() / "p.qdpx";
    exported(from_.project(), file);
    auto& other = to_;
    std::stop_source stop;
    const base::Progress progress{[&stop](std::size_t done, std::size_t) {
                                      if (done > 0) {
                                          stop.request_stop();
                                      }
                                  },
                                  stop.get_token()};
    const auto report = importStories(other.database(), other.project().coder, {{file, file}, {}}, progress);
    ASSERT_TRUE(report) << words(report.error());
    EXPECT_TRUE(report->cancelled);
    imported(other.project(), {file});
    EXPECT_TRUE(passagesOf(other.project()) == passagesOf(from_.project()));
    EXPECT_EQ(storiesOf(other.project()).size(), storiesOf(from_.project()).size());
}

TEST_F(SampleExchange, EveryFormatIsWritten) {
    for (const auto& format : exportFormats()) {
        if (format.ending == "pdf") {
            continue;
        }
        for (const auto content : format.contents) {
            ExportRequest request;
            request.out = from_.dir() / ("uit." + std::string(format.ending));
            request.content = content;
            for (const auto purpose :
                 {std::optional<model::Purpose>(), std::optional(model::Purpose::Learning)}) {
                request.purpose = purpose;
                if (content == ExportContent::Answers && purpose) {
                    EXPECT_FALSE(exportProject(from_.project(), request, base::Catalogue()));
                    continue;
                }
                std::filesystem::remove(request.out);
                const auto report = exportProject(from_.project(), request, base::Catalogue());
                ASSERT_TRUE(report) << format.ending << ": " << words(report.error());
                EXPECT_TRUE(report->written) << format.ending << " " << toKey(content);
                EXPECT_TRUE(std::filesystem::exists(request.out));
                const auto looked = checkExport(from_.database(), request, base::Catalogue());
                ASSERT_TRUE(looked);
                if (content != ExportContent::Agreement) {  // whom it quotes is known once it is made
                    EXPECT_THAT(looked->gate.kept, Eq(report->gate.kept));
                }
            }
        }
    }
}

TEST(CodesBeneathCodes, KeepTheirPlaceThroughRefiQda) {
    test::ScratchProject from;
    const auto file = from.dir() / "boom.qdc";
    ASSERT_TRUE(base::writeFileWhole(
        file,
        R"(<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="00000000-0000-4000-8000-000000000001" name="Drinken" isCodable="true"><Code guid="00000000-0000-4000-8000-000000000002" name="Koffie" isCodable="true"/></Code></Codes></CodeBook>)"));
    const auto in = imported(from.project(), {file});
    EXPECT_THAT(in.files.front().codes, Eq(2U));
    const auto codes = store::codes(from.database());
    ASSERT_TRUE(codes);
    const auto child = std::ranges::find(*codes, "Koffie", &model::Code::key);
    ASSERT_NE(child, codes->end());
    EXPECT_THAT(child->parentKey, Eq("Drinken"));
    const auto out = from.dir() / "uit.qdc";
    exported(from.project(), out);
    const auto written = base::readFile(out);
    ASSERT_TRUE(written);
    const auto parent = written->find("name=\"Drinken\"");
    const auto beneath = written->find("name=\"Koffie\"");
    ASSERT_NE(parent, std::string::npos);
    ASSERT_NE(beneath, std::string::npos);
    EXPECT_LT(parent, beneath);
    EXPECT_GT(written->find("</Code>", parent), beneath) << "it stands inside";
}

}  // namespace
}  // namespace vertelwerk::app
