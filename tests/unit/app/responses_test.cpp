#include "vertelwerk/app/responses.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/store/history.h"
#include "vertelwerk/store/stories.h"

#include "scratch_project.h"

#include <gmock/gmock.h>

namespace vertelwerk::app {
namespace {

using testing::DoubleNear;
using testing::Eq;
using testing::Optional;
using testing::SizeIs;

class ResponsesUse : public testing::Test {
  protected:
    std::filesystem::path write(const std::string& bytes) {
        auto file = scratch_.dir() / "nps.csv";
        EXPECT_TRUE(base::writeFileWhole(file, bytes));
        return file;
    }
    std::size_t stories() { return store::listStories(scratch_.database(), {})->size(); }
    std::size_t surveys() { return summariseResponses(scratch_.database())->size(); }

    const std::string answers_ =
        "nr;Zou u ons aanbevelen? (0-10);Waarom?\n1;9;Bel 06-12345678 voor meer uitleg hierover.\n2;3;Het "
        "duurde allemaal veel te lang.\n3;;\n";
    test::ScratchProject scratch_;
};

TEST_F(ResponsesUse, APreviewSaysWhatComesAndStoresNothing) {
    const auto preview = previewResponses(scratch_.database(), write(answers_), std::nullopt);
    ASSERT_TRUE(preview);
    EXPECT_THAT(preview->reading.survey.kind, Eq(model::SurveyKind::Nps));
    EXPECT_THAT(preview->summary.respondents, Eq(3U));
    ASSERT_THAT(preview->summary.items, SizeIs(1));
    EXPECT_THAT(preview->summary.items[0].nps[0].n, Eq(2U));
    EXPECT_THAT(preview->stories, Eq(2U));
    EXPECT_THAT(preview->masked, Eq(1U));
    EXPECT_FALSE(preview->present);
    EXPECT_THAT(stories(), Eq(0U));
    EXPECT_THAT(surveys(), Eq(0U));
}

TEST_F(ResponsesUse, TelephonesInOtherColumnsStayOutToo) {
    const auto file = write(
        "nr;Ik ken mijn buren;Wijk;Postcode\n1;eens;Noord;1234 AB\n2;oneens;Zuid (bel 06-12312312);1234 AC\n"
        "3;eens;post aan kees@voorbeeld.nl;1234 AD\n");
    const auto done =
        importResponses(scratch_.database(), scratch_.project().coder, file, model::SurveyKind::Likert);
    ASSERT_TRUE(done);
    EXPECT_THAT(done->masked, Eq(2U));
    std::string all;
    for (const auto& one : done->reading.survey.respondents) {
        for (const auto& attribute : one.attributes) {
            all += attribute.value + ";";
        }
    }
    EXPECT_THAT(all, Eq("Noord;1234 AB;Zuid (bel [telefoonnummer]);1234 AC;post aan [e-mailadres];1234 AD;"));
}

TEST_F(ResponsesUse, ItIsOneStepAndTheSameFileIsToldApart) {
    const auto file = write(answers_);
    ASSERT_TRUE(importResponses(scratch_.database(), scratch_.project().coder, file, model::SurveyKind::Nps));
    EXPECT_THAT(stories(), Eq(2U));
    EXPECT_TRUE(previewResponses(scratch_.database(), file, std::nullopt)->present);
    ASSERT_TRUE(store::undo(scratch_.database(), scratch_.project().coder));
    EXPECT_THAT(stories(), Eq(0U));
    EXPECT_THAT(surveys(), Eq(0U));
}

TEST_F(ResponsesUse, StoppedHalfwayItKeepsNothing) {
    std::stop_source stop;
    std::size_t told = 0;
    const base::Progress progress{[&](std::size_t done, std::size_t total) {
                                      EXPECT_THAT(total, Eq(3U));
                                      ++told;
                                      if (done == 1) {
                                          stop.request_stop();
                                      }
                                  },
                                  stop.get_token()};
    const auto done = importResponses(scratch_.database(), scratch_.project().coder, write(answers_),
                                      model::SurveyKind::Nps, {}, progress);
    ASSERT_FALSE(done);
    EXPECT_THAT(done.error().code, Eq(base::ErrorCode::Cancelled));
    EXPECT_THAT(told, Eq(2U));
    EXPECT_THAT(stories(), Eq(0U));
    EXPECT_THAT(surveys(), Eq(0U));
    EXPECT_FALSE(store::nextUndo(scratch_.database())->has_value());
}

TEST_F(ResponsesUse, MarksMayHaveDecimalsAndAnImpossibleOneIsLeftOut) {
    const auto file = write("nr;Cijfer A;Cijfer B\n1;8,0;7\n2;9.5;4,5\n3;;10\n4;11;0\n5;-1;\n6;7;7\n");
    const auto preview = previewResponses(scratch_.database(), file, std::nullopt);
    ASSERT_TRUE(preview);
    EXPECT_THAT(preview->reading.survey.kind, Eq(model::SurveyKind::Score));
    ASSERT_THAT(preview->summary.items, SizeIs(2));
    // A: 8 + 9.5 + 7; B: 7 + 4.5 + 10 + 0 + 7.
    const auto& first = preview->summary.items[0].scores[0];
    const auto& second = preview->summary.items[1].scores[0];
    EXPECT_THAT(first.n, Eq(3U));
    EXPECT_THAT(first.mean(), Optional(DoubleNear(24.5 / 3, 1e-9)));
    EXPECT_THAT(second.mean(), Optional(DoubleNear(28.5 / 5, 1e-9)));
    EXPECT_THAT(second.counts[5], Eq(1U)) << "4,5 counts as 5";
    EXPECT_THAT(preview->reading.problems, SizeIs(1)) << "11 and -1";
}

}  // namespace
}  // namespace vertelwerk::app
