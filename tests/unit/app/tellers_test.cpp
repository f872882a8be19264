#include "vertelwerk/app/tellers.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/store/history.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/unit_of_work.h"

#include "scratch_project.h"

#include <gmock/gmock.h>

namespace vertelwerk::app {
namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::IsEmpty;
using testing::SizeIs;

class Tellers : public testing::Test {
  protected:
    model::StoryId told(const std::string& title, const std::string& teller) {
        model::StoryDraft draft;
        draft.title = title;
        draft.text = "Dit is " + title + ".";
        draft.narrator = teller;
        draft.source.fileName = title + ".txt";
        draft.source.sha256 = base::sha256(title);
        auto work = store::UnitOfWork::begin(
            scratch_.database(), {base::msg("add"), scratch_.project().coder, true, std::nullopt});
        const auto id = store::addStory(*work, draft);
        EXPECT_TRUE(id && work->commit());
        return *id;
    }
    std::vector<store::Narrator> all() { return *store::narrators(scratch_.database()); }
    model::NarratorId teller(const std::string& label) {
        for (const auto& one : all()) {
            if (one.label == label) {
                return one.id;
            }
        }
        return {};
    }
    std::string tellerOf(model::StoryId story) {
        return store::findStory(scratch_.database(), story)->narrator;
    }
    void undo() { ASSERT_TRUE(store::undo(scratch_.database(), scratch_.project().coder)); }

    test::ScratchProject scratch_;
};

TEST_F(Tellers, ANewPseudonymIsOnEveryStoryAndOneStep) {
    const auto first = told("Een", "Anna");
    const auto second = told("Twee", "Anna");
    told("Drie", "Bram");
    ASSERT_TRUE(renameTeller(scratch_.project(), teller("Anna"), "Verteller 1"));
    EXPECT_THAT(tellerOf(first), Eq("Verteller 1"));
    EXPECT_THAT(tellerOf(second), Eq("Verteller 1"));
    EXPECT_FALSE(teller("Anna"));
    undo();
    EXPECT_THAT(tellerOf(first), Eq("Anna"));
    EXPECT_THAT(tellerOf(second), Eq("Anna"));
}

TEST_F(Tellers, APseudonymThatAnotherHasIsRefusedAndAnEmptyOneIsNone) {
    told("Een", "Anna");
    told("Twee", "Bram");
    const auto taken = renameTeller(scratch_.project(), teller("Anna"), "Bram");
    ASSERT_FALSE(taken);
    EXPECT_THAT(taken.error().code, Eq(base::ErrorCode::Refused));
    EXPECT_THAT(renameTeller(scratch_.project(), teller("Anna"), "  ").error().code,
                Eq(base::ErrorCode::Invalid));
    EXPECT_THAT(all(), SizeIs(2));
}

TEST_F(Tellers, WhatIsKnownOfThemGoesToTheirStoriesAsOneStep) {
    const auto first = told("Een", "Anna");
    const auto second = told("Twee", "Bram");
    ASSERT_TRUE(changeTellers(scratch_.project(), {{teller("Anna"), {"Leeftijdsgroep", "65-74"}},
                                                   {teller("Bram"), {"Leeftijdsgroep", "18-44"}},
                                                   {teller("Bram"), {"Wijk", "Noord"}}}));
    EXPECT_THAT(store::findStory(scratch_.database(), first)->attributes,
                ElementsAre(model::Attribute{"Leeftijdsgroep", "65-74"}));
    EXPECT_THAT(store::findStory(scratch_.database(), second)->attributes.front().value, Eq("18-44"));
    undo();
    EXPECT_THAT(store::findStory(scratch_.database(), first)->attributes, IsEmpty());
    EXPECT_THAT(store::findStory(scratch_.database(), second)->attributes, IsEmpty());
}

TEST_F(Tellers, AChangeThatCannotBeLeavesAllAsTheyWere) {
    const auto first = told("Een", "Anna");
    const auto done = changeTellers(scratch_.project(), {{teller("Anna"), {"Leeftijdsgroep", "65-74"}},
                                                         {teller("Anna"), {"", "waarde"}}});
    ASSERT_FALSE(done);
    EXPECT_THAT(done.error().code, Eq(base::ErrorCode::Invalid));
    EXPECT_THAT(store::findStory(scratch_.database(), first)->attributes, IsEmpty());
}

TEST_F(Tellers, TwoWhoAreOneHaveAllTheirStories) {
    told("Een", "Anna");
    const auto second = told("Twee", "mw. A.");
    const auto kept = teller("Anna");
    ASSERT_TRUE(mergeTellers(scratch_.project(), kept, teller("mw. A.")));
    ASSERT_THAT(all(), SizeIs(1));
    EXPECT_THAT(all().front().stories, SizeIs(2));
    EXPECT_THAT(tellerOf(second), Eq("Anna"));
    EXPECT_THAT(mergeTellers(scratch_.project(), kept, kept).error().code, Eq(base::ErrorCode::Invalid));
    undo();
    EXPECT_THAT(tellerOf(second), Eq("mw. A."));
    EXPECT_THAT(all(), SizeIs(2));
}

}  // namespace
}  // namespace vertelwerk::app
