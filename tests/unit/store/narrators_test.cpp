#include "vertelwerk/store/narrators.h"

#include "vertelwerk/store/consents.h"
#include "vertelwerk/store/history.h"

#include "support.h"

#include <gmock/gmock.h>

namespace vertelwerk::store::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::Pair;
using ::testing::SizeIs;

model::StoryDraft told(std::string_view text, std::string narrator, std::string ageGroup) {
    auto story = draft(text, text);
    story.narrator = std::move(narrator);
    story.attributes = {{"Leeftijdsgroep", std::move(ageGroup)}};
    story.source.sha256 = std::string(text);
    return story;
}

class Narrators : public ::testing::Test {
  protected:
    Narrators() {
        first_ = project_.add(told("Een", "Roos", "65-74"));
        second_ = project_.add(told("Twee", "Roos", "75-84"));
        third_ = project_.add(told("Drie", "Roos B.", "65-74"));
    }
    std::vector<Narrator> all() { return must(narrators(project_.database())); }
    model::NarratorId named(const std::string& label) {
        for (const auto& one : all()) {
            if (one.label == label) {
                return one.id;
            }
        }
        throw std::runtime_error("no narrator " + label);
    }
    std::string narratorOf(model::StoryId story) {
        return must(findStory(project_.database(), story)).narrator;
    }
    std::vector<model::Attribute> attributesOf(model::StoryId story) {
        return must(findStory(project_.database(), story)).attributes;
    }

    TempDir dir_;
    Project project_{dir_ / "p.vertelwerk"};
    model::StoryId first_;
    model::StoryId second_;
    model::StoryId third_;
};

TEST_F(Narrators, AreListedWithTheirStoriesAndWhatTheseSay) {
    const auto listed = all();
    ASSERT_THAT(listed, ElementsAre(Field(&Narrator::label, "Roos"), Field(&Narrator::label, "Roos B.")));
    EXPECT_THAT(listed[0].stories,
                ElementsAre(Field(&ToldStory::id, first_), Field(&ToldStory::id, second_)));
    EXPECT_THAT(listed[0].attributes, ElementsAre(Pair("Leeftijdsgroep", ElementsAre("65-74", "75-84"))));
}

TEST_F(Narrators, AStoryWithoutATitleIsKnownByItsFirstWords) {
    auto untitled = told("Ik kreeg een sleutel.", "Bram", "45-64");
    untitled.title.clear();
    project_.add(untitled);
    for (const auto& one : all()) {
        EXPECT_THAT(one.stories.front().beginning, Eq(one.label == "Bram" ? "Ik kreeg een sleutel." : ""));
    }
}

TEST_F(Narrators, OfStoriesThatAreSetApartAreNotListed) {
    project_.change([&](UnitOfWork& work) { must(withdraw(work, third_)); },
                    {base::msg("withdraw"), {}, false, std::nullopt});
    EXPECT_THAT(all(), ElementsAre(Field(&Narrator::label, "Roos")));
}

TEST_F(Narrators, AnAttributeIsSetOnEveryStoryOfTheTellerAndUndoneInOne) {
    project_.change([&](UnitOfWork& work) {
        must(setNarratorAttribute(work, named("Roos"), {"leeftijdsgroep", " 75-84 "}));
    });
    EXPECT_THAT(attributesOf(first_), ElementsAre(model::Attribute{"Leeftijdsgroep", "75-84"}));
    EXPECT_THAT(attributesOf(second_), ElementsAre(model::Attribute{"Leeftijdsgroep", "75-84"}));
    EXPECT_THAT(attributesOf(third_), ElementsAre(model::Attribute{"Leeftijdsgroep", "65-74"}));
    must(undo(project_.database(), project_.coder));
    EXPECT_THAT(attributesOf(first_), ElementsAre(model::Attribute{"Leeftijdsgroep", "65-74"}));
    EXPECT_THAT(attributesOf(second_), ElementsAre(model::Attribute{"Leeftijdsgroep", "75-84"}));
}

TEST_F(Narrators, ANewAttributeIsAddedAndAnEmptyValueTakesOneAway) {
    project_.change([&](UnitOfWork& work) {
        must(setNarratorAttribute(work, named("Roos B."), {"Voorziening", "pgb"}));
        must(setNarratorAttribute(work, named("Roos B."), {"Leeftijdsgroep", ""}));
    });
    EXPECT_THAT(attributesOf(third_), ElementsAre(model::Attribute{"Voorziening", "pgb"}));
}

TEST_F(Narrators, TwoThatAreOneAreMergedWithTheirMemosAndUndone) {
    const auto gone = named("Roos B.");
    project_.change([&](UnitOfWork& work) { must(mergeNarrators(work, named("Roos"), gone)); });
    EXPECT_THAT(all(), ElementsAre(Field(&Narrator::stories, SizeIs(3))));
    EXPECT_THAT(narratorOf(third_), Eq("Roos"));
    must(undo(project_.database(), project_.coder));
    EXPECT_THAT(narratorOf(third_), Eq("Roos B."));
    EXPECT_THAT(named("Roos B."), Eq(gone));
}

TEST_F(Narrators, CannotBeMergedWithThemselves) {
    project_.change([&](UnitOfWork& work) {
        const auto merged = mergeNarrators(work, named("Roos"), named("Roos"));
        ASSERT_FALSE(merged);
        EXPECT_THAT(merged.error().code, Eq(base::ErrorCode::Invalid));
        const auto unknown = mergeNarrators(work, named("Roos"), model::NarratorId{99});
        ASSERT_FALSE(unknown);
        EXPECT_THAT(unknown.error().code, Eq(base::ErrorCode::NotFound));
    });
}

TEST_F(Narrators, GetAnotherPseudonymEverywhereAndBackWhenUndone) {
    project_.change([&](UnitOfWork& work) { must(renameNarrator(work, named("Roos"), " Iris ")); });
    EXPECT_THAT(narratorOf(first_), Eq("Iris"));
    EXPECT_THAT(narratorOf(second_), Eq("Iris"));
    must(undo(project_.database(), project_.coder));
    EXPECT_THAT(narratorOf(first_), Eq("Roos"));
}

TEST_F(Narrators, KeepTheirRowWhenOnlyLettersChangeCase) {
    const auto id = named("Roos");
    project_.change([&](UnitOfWork& work) { EXPECT_THAT(must(renameNarrator(work, id, "ROOS")), Eq(id)); });
    EXPECT_THAT(narratorOf(first_), Eq("ROOS"));
}

TEST_F(Narrators, CannotHaveThePseudonymOfAnotherOrNone) {
    project_.change([&](UnitOfWork& work) {
        const auto taken = renameNarrator(work, named("Roos"), "roos b.");
        ASSERT_FALSE(taken);
        EXPECT_THAT(taken.error().code, Eq(base::ErrorCode::Refused));
        EXPECT_THAT(said(taken.error()), HasSubstr("roos b."));
        const auto none = renameNarrator(work, named("Roos"), "  ");
        ASSERT_FALSE(none);
        EXPECT_THAT(none.error().code, Eq(base::ErrorCode::Invalid));
    });
    EXPECT_THAT(narratorOf(first_), Eq("Roos"));
}

}  // namespace
}  // namespace vertelwerk::store::testing
