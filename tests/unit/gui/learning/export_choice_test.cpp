#include "gui/learning/export_choice.h"

#include <algorithm>

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::Contains;
using testing::Eq;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

class ExportChoiceTest : public testing::Test {
  protected:
    base::Catalogue catalogue_;
    ExportChoice choice_{catalogue_};
};

TEST_F(ExportChoiceTest, BeginsWithPassagesInWordForTheTeam) {
    const auto request = choice_.request("x.docx");
    EXPECT_THAT(choice_.ending(), Eq("docx"));
    EXPECT_THAT(request.content, Eq(app::ExportContent::Passages));
    EXPECT_FALSE(request.purpose);
    EXPECT_THAT(choice_.explanation().id, HasSubstr("working copy"));
}

TEST_F(ExportChoiceTest, EveryFormatOfEveryContentCanBeWritten) {
    for (std::size_t content = 0; content < choice_.contentLabels().size(); ++content) {
        choice_.setContent(content);
        for (std::size_t format = 0; format < choice_.formatLabels().size(); ++format) {
            choice_.setFormat(format);
            const auto& formats = app::exportFormats();
            const auto found = std::ranges::find(formats, choice_.ending(), &app::ExportFormat::ending);
            ASSERT_NE(found, formats.end()) << choice_.ending();
            EXPECT_THAT(found->contents, Contains(*choice_.request({}).content)) << choice_.ending();
        }
    }
}

TEST_F(ExportChoiceTest, AnotherContentBeginsWithItsOwnFirstFormat) {
    choice_.setFormat(2);
    EXPECT_THAT(choice_.ending(), Eq("csv"));
    choice_.setContent(choice_.contentLabels().size() - 1);
    EXPECT_THAT(choice_.ending(), Eq("qdpx"));
    EXPECT_THAT(choice_.request({}).content, Eq(app::ExportContent::Everything));
}

TEST_F(ExportChoiceTest, OthersNeedAPurpose) {
    EXPECT_THAT(choice_.audienceLabels(), SizeIs(5));
    choice_.setAudience(2);
    EXPECT_THAT(choice_.request({}).purpose, Eq(std::optional(model::Purpose::Publication)));
    EXPECT_THAT(choice_.explanation().id, HasSubstr("agreed"));
}

TEST_F(ExportChoiceTest, TheFileIsNamedAfterTheProject) {
    EXPECT_THAT(choice_.fileName("Molenwijk 2023"),
                testing::AllOf(HasSubstr("Molenwijk"), testing::EndsWith(".docx"), Not(HasSubstr("/"))));
}

TEST_F(ExportChoiceTest, TheOutlookOfWhatHoldsNoStoriesCountsNone) {
    const auto labels = choice_.contentLabels();
    app::ExportReport report;
    const auto choose = [&](const std::string& label) {
        choice_.setContent(static_cast<std::size_t>(std::ranges::find(labels, label) - labels.begin()));
        return catalogue_.say(choice_.outlook(report));
    };
    EXPECT_THAT(choose("Indicators"), Eq("No words of stories go along."));
    EXPECT_THAT(choose("Agreement between coders"), Eq("No words of stories go along."));
    report.gate.kept = {{1}};
    EXPECT_THAT(choose("Agreement between coders"), HasSubstr("1 story the words on which coders differ"));
}

TEST_F(ExportChoiceTest, TheOutlookCountsWhatGoesAndStays) {
    app::ExportReport report;
    report.gate.kept = {model::StoryId{1}, model::StoryId{2}};
    report.gate.add({"consent", app::GateVerdict::Warning, model::StoryId{3}, "Drie", base::msg("Left out")});
    report.gate.add({"quote", app::GateVerdict::Warning, model::StoryId{3}, "Drie", base::msg("Left out")});
    report.gate.add({"leads", app::GateVerdict::Warning, model::StoryId{2}, "Twee", base::msg("Look")});
    report.gate.add({"tellers", app::GateVerdict::Warning, {}, {}, base::msg("Few tellers")});
    EXPECT_THAT(catalogue_.say(choice_.outlook(report)), Eq("2 stories go along; 1 stay behind."));
    report.gate.add({"identifiers", app::GateVerdict::Blocked, model::StoryId{1}, "Een", base::msg("x")});
    EXPECT_THAT(catalogue_.say(choice_.outlook(report)), HasSubstr("cannot leave"));
}

}  // namespace
}  // namespace vertelwerk::gui
