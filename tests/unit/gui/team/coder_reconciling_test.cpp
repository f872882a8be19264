#include "gui/team/coder_reconciling.h"

#include "vertelwerk/app/coders.h"
#include "vertelwerk/app/kept_agreement.h"
#include "vertelwerk/app/project.h"
#include "vertelwerk/app/reconciling.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/coder_work.h"
#include "vertelwerk/store/history.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/unit_of_work.h"

#include "gui/numbers/agreement_presenter.h"
#include "unit/gui/temporary_folder.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using model::Valence;
using test::TemporaryFolder;
using testing::ElementsAre;
using testing::Eq;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using text::Range;

const base::Catalogue english;

/// Two coders in one project with two stories. Sentences of the first: [0,14) [15,29).
class ReconcilingTest : public ::testing::Test {
  protected:
    ReconcilingTest() {
        project_.emplace(app::createProject(folder_ / "samen.vertelwerk", {}, "Anna").value());
        for (auto* story : {&one_, &two_}) {
            auto work = begin(project_->coder);
            model::StoryDraft draft;
            draft.title = story == &one_ ? "Een" : "Twee";
            draft.text = "Zij luisterde. Dat deed goed.";
            *story = store::addStory(work, draft).value();
            EXPECT_TRUE(work.commit());
        }
        bea_ = store::ensureCoder(project_->database(), "Bea").value();
    }
    store::Database& database() { return project_->database(); }
    store::UnitOfWork begin(model::CoderId coder) {
        return store::UnitOfWork::begin(database(),
                                        store::Action{base::msg("test"), coder, true, std::nullopt})
            .value();
    }
    void code(model::CoderId coder, model::StoryId story, Range range, const std::string& key,
              Valence valence = Valence::None) {
        auto work = begin(coder);
        const auto code = store::resolveCode(database(), key).value();
        EXPECT_TRUE(store::addPassage(work, {story, range, code.id, valence, {}}));
        EXPECT_TRUE(work.commit());
    }
    void read(const std::string& reader = "Anna") {
        auto data = readComparison(database(), {"Anna", "Bea", one_}, reader);
        ASSERT_TRUE(data);
        reconciling_.take(*std::move(data));
    }
    void freeze() { ASSERT_TRUE(app::freezeAgreement(database(), project_->coder, {{"Anna", "Bea"}})); }
    void settle(std::size_t row, Settlement settlement, const std::string& reason) {
        const auto decisions = reconciling_.decide(row, settlement, reason);
        ASSERT_FALSE(decisions.empty());
        ASSERT_TRUE(app::reconcile(database(), project_->coder, decisions));
        read();
    }
    /// Coder, range, code and valence of what the first story has.
    using Stored = std::tuple<std::string, Range, std::string, Valence>;
    std::vector<Stored> stored() {
        std::vector<Stored> all;
        const auto passages = store::passagesOf(database(), one_).value();
        for (const auto& row : passages) {
            all.emplace_back(row.coder, row.passage.range, row.codeKey, row.passage.valence);
        }
        return all;
    }

    TemporaryFolder folder_;
    std::optional<app::Project> project_;
    model::CoderId bea_;
    model::StoryId one_;
    model::StoryId two_;
    CoderReconciling reconciling_{english};
};

TEST_F(ReconcilingTest, ListsTheStoriesThatBothCoded) {
    code(project_->coder, one_, {0, 14}, "5");
    code(project_->coder, two_, {0, 14}, "5");
    code(bea_, one_, {0, 14}, "5", Valence::Good);
    read();
    ASSERT_NE(reconciling_.data(), nullptr);
    EXPECT_THAT(reconciling_.data()->stories,
                ElementsAre(testing::Field(&model::StoryRow::title, Eq("Een"))));
    ASSERT_THAT(reconciling_.rows(), SizeIs(1));
    EXPECT_THAT(plainText(reconciling_.rows()[0]), HasSubstr("Bea: 5"));
    EXPECT_FALSE(reconciling_.mayDecide());
    EXPECT_THAT(reconciling_.decide(0, Settlement::AsFirst, "waarom"), IsEmpty());
}

TEST_F(ReconcilingTest, FollowingACoderChangesThePassageOfTheOther) {
    code(project_->coder, one_, {0, 14}, "5", Valence::Good);
    code(bea_, one_, {4, 29}, "5");
    freeze();
    read();
    settle(0, Settlement::AsFirst, "de tweede zin is iets anders");
    EXPECT_THAT(stored(), ElementsAre(Stored{"Anna", {0, 14}, "MOV05", Valence::Good},
                                      Stored{"Bea", {0, 14}, "MOV05", Valence::Good}));
    EXPECT_THAT(reconciling_.undecided(), Eq(0U));
    ASSERT_THAT(reconciling_.rows(), SizeIs(2));
    EXPECT_THAT(plainText(reconciling_.rows()[0]), HasSubstr("Decided: it stays"));
    EXPECT_THAT(plainText(reconciling_.rows()[1]), HasSubstr("de tweede zin is iets anders"));
}

TEST_F(ReconcilingTest, FollowingACoderTakesAwayWhatOnlyTheOtherHas) {
    code(project_->coder, one_, {0, 14}, "5");
    code(bea_, one_, {0, 14}, "5");
    code(bea_, one_, {15, 29}, "4");
    freeze();
    read();
    EXPECT_THAT(reconciling_.labelOf(Settlement::AsFirst, 0), Eq("As Anna: it goes"));
    EXPECT_THAT(reconciling_.labelOf(Settlement::AsSecond, 0), Eq("As Bea: it stays"));
    EXPECT_THAT(reconciling_.labelOf(Settlement::Both, 0), Eq(std::nullopt));
    settle(0, Settlement::AsFirst, "");
    EXPECT_THAT(stored(), ElementsAre(Stored{"Anna", {0, 14}, "MOV05", Valence::None},
                                      Stored{"Bea", {0, 14}, "MOV05", Valence::None}));
}

TEST_F(ReconcilingTest, WhatStaysKeepsItsPlaceInTheListWithTheDecision) {
    code(project_->coder, one_, {0, 14}, "5");
    code(bea_, one_, {0, 14}, "4");
    freeze();
    read();
    EXPECT_THAT(reconciling_.nextUndecided(std::nullopt), Eq(0U));
    settle(0, Settlement::Both, "allebei waar");
    EXPECT_THAT(stored(), SizeIs(2));
    ASSERT_THAT(reconciling_.rows(), SizeIs(1));
    EXPECT_THAT(plainText(reconciling_.rows()[0]), HasSubstr("allebei waar"));
    EXPECT_THAT(reconciling_.undecided(), Eq(0U));
    EXPECT_THAT(reconciling_.nextUndecided(std::nullopt), Eq(std::nullopt));
}

TEST_F(ReconcilingTest, ADecisionOnAPairIsOneStepToUndo) {
    code(project_->coder, one_, {0, 14}, "5");
    code(bea_, one_, {0, 14}, "4");
    freeze();
    const auto before = stored();
    read();
    settle(0, Settlement::AsSecond, "");
    EXPECT_THAT(stored(), ElementsAre(Stored{"Anna", {0, 14}, "MOV04", Valence::None},
                                      Stored{"Bea", {0, 14}, "MOV04", Valence::None}));
    ASSERT_TRUE(store::undo(database(), project_->coder));
    EXPECT_THAT(stored(), Eq(before));
    EXPECT_THAT(store::decisions(database()).value(), IsEmpty());
}

TEST_F(ReconcilingTest, WhoCodesAStoryBlindSeesNothingOfItUntilItIsDone) {
    code(project_->coder, one_, {0, 14}, "5");
    code(bea_, one_, {0, 14}, "4");
    ASSERT_TRUE(app::assignStories(database(), project_->coder, {bea_, {one_}, true}));
    read("Bea");
    EXPECT_THAT(reconciling_.data()->stories, IsEmpty());
    EXPECT_THAT(reconciling_.rows(), IsEmpty());
    EXPECT_THAT(reconciling_.summary(), HasSubstr("1 story that you code blind"));
    read("Anna");
    EXPECT_THAT(reconciling_.rows(), SizeIs(1));
    ASSERT_TRUE(app::markDone(database(), bea_, std::vector{one_}, true));
    read("Bea");
    EXPECT_THAT(reconciling_.rows(), SizeIs(1));
}

TEST_F(ReconcilingTest, WhatWasKeptReadsBackAsItWas) {
    code(project_->coder, one_, {0, 14}, "5", Valence::Good);
    code(bea_, one_, {0, 14}, "5", Valence::Bad);
    code(bea_, one_, {15, 29}, "4");
    const auto before = app::compareCoders(database(), {{"Anna", "Bea"}}).value();
    ASSERT_THAT(before.report.disagreements, SizeIs(1));
    freeze();
    code(project_->coder, one_, {15, 29}, "4");
    const auto kept =
        app::readKept(store::snapshots(database()).value().at(0), store::codes(database()).value());
    ASSERT_TRUE(kept);
    EXPECT_THAT(app::agreementJson(*kept, false), Eq(app::agreementJson(before, false)));
    EXPECT_THAT(kept->codes.at(0).id, Eq(before.codes.at(0).id));
}

TEST_F(ReconcilingTest, KeptFiguresNameTheirStories) {
    code(project_->coder, one_, {0, 14}, "5");
    code(bea_, one_, {15, 29}, "4");
    freeze();
    const auto data = readAgreement(database(), {{"Anna", "Bea"}});
    ASSERT_TRUE(data);
    ASSERT_THAT(data->keptFigures, SizeIs(1));
    ASSERT_TRUE(data->keptFigures[0]);
    ASSERT_THAT(data->keptFigures[0]->stories, SizeIs(1));
    EXPECT_THAT(data->keptFigures[0]->stories[0].title, Eq("Een"));
}

TEST_F(ReconcilingTest, KeptFiguresOfAnotherKindAreRefused) {
    store::KeptAgreement kept;
    for (const auto* report : {"", "{}", "[1, 2]", R"({"coders": 3})"}) {
        kept.report = report;
        EXPECT_FALSE(app::readKept(kept, {})) << report;
    }
}

TEST_F(ReconcilingTest, SaysWhatIsLeftToDecide) {
    code(project_->coder, one_, {0, 14}, "5");
    code(bea_, one_, {0, 14}, "5");
    read();
    EXPECT_THAT(reconciling_.summary(), Eq("They do not differ in this story."));
    code(bea_, one_, {15, 29}, "4");
    freeze();
    read();
    EXPECT_THAT(reconciling_.summary(), Eq("1 place where they differ, 1 still to decide."));
    settle(0, Settlement::AsSecond, "");
    EXPECT_THAT(reconciling_.summary(), Eq("1 place where they differ; it is decided."));
}

TEST_F(ReconcilingTest, WithoutASecondCoderItSaysWhatToDo) {
    code(project_->coder, one_, {0, 14}, "5");
    auto data = readComparison(database(), {}, "Anna");
    ASSERT_TRUE(data);
    reconciling_.take(*std::move(data));
    EXPECT_THAT(reconciling_.rows(), IsEmpty());
    EXPECT_THAT(reconciling_.summary(), HasSubstr("second coder"));
}

}  // namespace
}  // namespace vertelwerk::gui
