#include "vertelwerk/store/passages.h"

#include "vertelwerk/model/filter.h"
#include "vertelwerk/store/consents.h"
#include "vertelwerk/store/history.h"

#include "unit/store/support.h"

#include <gmock/gmock.h>

namespace vertelwerk::store::testing {
namespace {

using base::ErrorCode;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class Passages : public ::testing::Test {
  protected:
    base::Result<model::PassageId> tried(const NewPassage& passage) {
        auto work =
            must(UnitOfWork::begin(project.database(), {.label = base::msg("x"), .coder = project.coder}));
        auto id = addPassage(work, passage);
        must(work.commit());
        return id;
    }
    std::vector<std::string> quotes(const PassageListing& listing) {
        std::vector<std::string> all;
        for (const auto& row : must(listPassages(project.database(), listing))) {
            all.push_back(row.quote);
        }
        return all;
    }
    model::CodeId mov05() { return project.codeId("MOV05"); }

    TempDir dir;
    Project project{dir / "p.vertelwerk"};
    /// é and the emoji take two and four bytes.
    model::StoryId story = project.add(draft("Één keer 😀 gebeld.", "Bellen"));
};

TEST_F(Passages, ShowTheirQuoteAndWhatBelongsToThem) {
    const auto id = project.code(story, {4, 10}, "MOV05", model::Valence::Mixed, "let op de toon");
    const auto rows = must(passagesOf(project.database(), story));
    ASSERT_THAT(rows.size(), Eq(1U));
    EXPECT_THAT(rows[0].quote, Eq("keer 😀"));
    EXPECT_THAT(rows[0].passage.id, Eq(id));
    EXPECT_THAT(rows[0].passage.range, Eq(text::Range{4, 10}));
    EXPECT_THAT(rows[0].passage.valence, Eq(model::Valence::Mixed));
    EXPECT_THAT(rows[0].passage.memo, Eq("let op de toon"));
    EXPECT_THAT(rows[0].passage.coder, Eq(project.coder));
    EXPECT_THAT(rows[0].passage.version, Eq(1));
    EXPECT_THAT(rows[0].passage.guid.size(), Eq(36U));
    EXPECT_FALSE(rows[0].passage.needsReview);
    EXPECT_THAT(rows[0].codeKey, Eq("MOV05"));
    EXPECT_THAT(rows[0].coder, Eq("Anna"));
    EXPECT_THAT(rows[0].storyTitle, Eq("Bellen"));
    EXPECT_THAT(rows[0].source, Eq("verhaal.txt"));
}

TEST_F(Passages, ComeInTheOrderOfTheText) {
    project.code(story, {4, 10});
    project.code(story, {0, 3});
    project.code(story, {4, 8}, "MOV06");
    project.code(story, {0, 18});
    std::vector<std::string> all;
    for (const auto& row : must(passagesOf(project.database(), story))) {
        all.push_back(row.quote);
    }
    EXPECT_THAT(all, ElementsAre("Één", "Één keer 😀 gebeld.", "keer", "keer 😀"));
    EXPECT_THAT(quotes({}), Eq(all));
}

TEST_F(Passages, AreFilteredByWhatTheyAreThemselves) {
    project.code(story, {0, 3}, "MOV05", model::Valence::Good);
    project.code(story, {4, 8}, "MOV06", model::Valence::Bad);
    project.coder = must(ensureCoder(project.database(), "Bram"));
    project.code(story, {9, 10}, "MOV05");
    const auto pass = [this](std::initializer_list<const char*> written) {
        PassageListing listing;
        for (const auto* one : written) {
            listing.filter.push_back(must(model::parseFilter(one)));
        }
        return quotes(listing);
    };
    // One story holds them all: asked of the story, each of these would let all three through.
    EXPECT_THAT(pass({"thema:5"}), ElementsAre("Één", "😀"));
    EXPECT_THAT(pass({"code:MOV06"}), ElementsAre("keer"));
    EXPECT_THAT(pass({"-thema:5"}), ElementsAre("keer"));
    EXPECT_THAT(pass({"valentie:+"}), ElementsAre("Één"));
    EXPECT_THAT(pass({"valentie:none"}), ElementsAre("😀"));
    EXPECT_THAT(pass({"codeur:bram"}), ElementsAre("😀"));
    EXPECT_THAT(pass({"codeur:anna", "thema:5"}), ElementsAre("Één"));
    EXPECT_THAT(pass({"-codeur:bram"}), ElementsAre("Één", "keer"));
    EXPECT_THAT(pass({"bron:verhaal.txt", "valentie:-"}), ElementsAre("keer"));
    EXPECT_THAT(pass({"bron:ander.txt", "valentie:-"}), IsEmpty());
}

TEST_F(Passages, AreFoundByHowTheyLieTowardsOthers) {
    // Één keer 😀 gebeld.   MOV05: [0,8) [9,10) [11,18)   MOV06: [4,8) [11,17)
    project.code(story, {0, 8});
    project.code(story, {9, 10});
    project.code(story, {11, 18});
    project.code(story, {4, 8}, "MOV06");
    project.code(story, {11, 17}, "MOV06");
    const auto mov06 = project.codeId("MOV06");
    const auto of = [&](PassageRelation relation, std::string_view code) {
        relation.codes = {project.codeId(code == "MOV05" ? "MOV06" : "MOV05")};
        return quotes({.codes = {project.codeId(code)}, .relations = {relation}});
    };
    EXPECT_THAT(of({.relation = Relation::Overlaps}, "MOV05"), ElementsAre("Één keer", "gebeld."));
    EXPECT_THAT(of({.relation = Relation::Overlaps, .negated = true}, "MOV05"), ElementsAre("😀"));
    EXPECT_THAT(of({.relation = Relation::Around}, "MOV05"), ElementsAre("Één keer", "gebeld."));
    EXPECT_THAT(of({.relation = Relation::Within}, "MOV05"), IsEmpty());
    EXPECT_THAT(of({.relation = Relation::Within}, "MOV06"), ElementsAre("keer", "gebeld"));
    EXPECT_THAT(of({.relation = Relation::Before}, "MOV05"), ElementsAre("Één keer", "😀"));
    EXPECT_THAT(of({.relation = Relation::Before, .distance = 1}, "MOV05"), ElementsAre("😀"));
    EXPECT_THAT(of({.relation = Relation::Before, .distance = 3}, "MOV05"), ElementsAre("Één keer", "😀"));
    EXPECT_THAT(of({.relation = Relation::After}, "MOV05"), ElementsAre("😀", "gebeld."));
    EXPECT_THAT(of({.relation = Relation::After, .distance = 0}, "MOV05"), IsEmpty());
    EXPECT_THAT(of({.relation = Relation::SameStory}, "MOV06"), ElementsAre("keer", "gebeld"));
    EXPECT_THAT(quotes({.codes = {mov06, project.codeId("MOV05")}}).size(), Eq(5U)) << "any of the codes";

    // What another coder did says nothing about this one's passages.
    project.coder = must(ensureCoder(project.database(), "Bram"));
    project.code(story, {9, 12}, "MOV06");
    EXPECT_THAT(of({.relation = Relation::Overlaps}, "MOV06"), ElementsAre("keer", "gebeld"));
}

TEST_F(Passages, AreListedAmongThoseWanted) {
    const auto a = project.code(story, {0, 3});
    project.code(story, {4, 8});
    const auto c = project.code(story, {9, 10});
    const std::vector both{std::min(a, c), std::max(a, c)};
    EXPECT_THAT(quotes({.among = both}), ElementsAre("Één", "😀"));
    EXPECT_THAT(quotes({.among = both, .offset = 1}), ElementsAre("😀"));
    EXPECT_THAT(quotes({.among = both, .limit = 1}), ElementsAre("Één"));
    EXPECT_THAT(quotes({.among = std::vector<model::PassageId>{}}), IsEmpty());
}

TEST_F(Passages, WithTheSameCodeAndCoderOnTheSameWordsAreOne) {
    const auto first = project.code(story, {0, 3}, "MOV05", model::Valence::Good, "memo");
    EXPECT_THAT(project.code(story, {0, 3}, "MOV05", model::Valence::Bad), Eq(first));
    auto rows = must(passagesOf(project.database(), story));
    ASSERT_THAT(rows.size(), Eq(1U));
    EXPECT_THAT(rows[0].passage.valence, Eq(model::Valence::Bad));
    EXPECT_THAT(rows[0].passage.memo, Eq("memo"));
    EXPECT_THAT(project.code(story, {0, 3}, "MOV05", model::Valence::None, "nieuw"), Eq(first));
    rows = must(passagesOf(project.database(), story));
    EXPECT_THAT(rows[0].passage.valence, Eq(model::Valence::Bad));
    EXPECT_THAT(rows[0].passage.memo, Eq("nieuw"));

    EXPECT_NE(project.code(story, {0, 3}, "MOV06"), first);
    project.coder = must(ensureCoder(project.database(), "Bram"));
    EXPECT_NE(project.code(story, {0, 3}), first);
    EXPECT_THAT(must(passagesOf(project.database(), story)).size(), Eq(3U));
}

TEST_F(Passages, LieWithinTheText) {
    EXPECT_TRUE(tried({.story = story, .range = {0, 18}, .code = mov05()}));
    const auto beyond = tried({.story = story, .range = {0, 19}, .code = mov05()});
    ASSERT_FALSE(beyond);
    EXPECT_THAT(beyond.error().code, Eq(ErrorCode::Invalid));
    EXPECT_THAT(said(beyond.error()), HasSubstr("18"));
    EXPECT_THAT(tried({.story = story, .range = {5, 5}, .code = mov05()}).error().code,
                Eq(ErrorCode::Invalid));
    EXPECT_THAT(tried({.story = story, .range = {6, 5}, .code = mov05()}).error().code,
                Eq(ErrorCode::Invalid));
}

TEST_F(Passages, NeedAStoryAndACode) {
    EXPECT_THAT(tried({.story = {99}, .range = {0, 1}, .code = mov05()}).error().code,
                Eq(ErrorCode::NotFound));
    EXPECT_THAT(tried({.story = story, .range = {0, 1}, .code = {99}}).error().code, Eq(ErrorCode::NotFound));
}

TEST_F(Passages, AreNotMadeInStoriesThatAreSetApart) {
    project.change([&](UnitOfWork& work) {
        must(recordConsent(work, story, {model::Purpose::Research, model::Answer::No, "", "", "", 0}));
    });
    const auto refused = tried({.story = story, .range = {0, 1}, .code = mov05()});
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().code, Eq(ErrorCode::Refused));
    EXPECT_THAT(said(refused.error()), HasSubstr(std::to_string(story.value)));
}

TEST_F(Passages, OfStoriesSetApartAreListedOnRequestOnly) {
    const auto id = project.code(story, {0, 3});
    project.change([&](UnitOfWork& work) {
        must(recordConsent(work, story, {model::Purpose::Research, model::Answer::No, "", "", "", 0}));
    });
    EXPECT_THAT(quotes({}), IsEmpty());
    EXPECT_THAT(quotes({.withSetApart = true}), ElementsAre("Één"));
    EXPECT_THAT(must(codesInUse(project.database())), IsEmpty());
    project.change([&](UnitOfWork& work) {
        EXPECT_THAT(setValence(work, id, model::Valence::Good).error().code, Eq(ErrorCode::Refused));
        must(removePassage(work, id));
    });
}

TEST_F(Passages, CanBeChangedAndRemoved) {
    const auto id = project.code(story, {0, 3}, "MOV05", model::Valence::None, "memo");
    project.change([&](UnitOfWork& work) {
        must(setRange(work, id, {4, 8}));
        must(setMemo(work, id, ""));
        must(setValence(work, id, model::Valence::Bad));
        EXPECT_THAT(setRange(work, id, {4, 80}).error().code, Eq(ErrorCode::Invalid));
    });
    const auto rows = must(passagesOf(project.database(), story));
    EXPECT_THAT(rows[0].quote, Eq("keer"));
    EXPECT_THAT(rows[0].passage.memo, IsEmpty());
    EXPECT_THAT(rows[0].passage.valence, Eq(model::Valence::Bad));
    project.change([&](UnitOfWork& work) { must(removePassage(work, id)); });
    EXPECT_THAT(must(passagesOf(project.database(), story)), IsEmpty());
    project.change([&](UnitOfWork& work) {
        EXPECT_THAT(removePassage(work, id).error().code, Eq(ErrorCode::NotFound));
        EXPECT_THAT(setMemo(work, id, "x").error().code, Eq(ErrorCode::NotFound));
    });
}

TEST_F(Passages, AreListedByCodeCoderValenceStoryAndPage) {
    const auto other = project.add(draft("Niemand belde terug."));
    project.code(story, {0, 3}, "MOV05", model::Valence::Good);
    project.code(story, {4, 8}, "MOV06", model::Valence::Bad);
    project.coder = must(ensureCoder(project.database(), "Bram"));
    project.code(other, {0, 7}, "MOV05", model::Valence::Bad);

    EXPECT_THAT(quotes({.code = mov05()}), ElementsAre("Één", "Niemand"));
    EXPECT_THAT(quotes({.coder = "anna"}), ElementsAre("Één", "keer"));
    EXPECT_THAT(quotes({.coder = "Carla"}), IsEmpty());
    EXPECT_THAT(quotes({.valence = model::Valence::Bad}), ElementsAre("keer", "Niemand"));
    EXPECT_THAT(quotes({.code = mov05(), .coder = "Bram", .valence = model::Valence::Bad}),
                ElementsAre("Niemand"));
    // The filter is on the passage, not on its story: not both passages of a story that has a 6 somewhere.
    EXPECT_THAT(quotes({.filter = {must(model::parseFilter("theme:6"))}}), ElementsAre("keer"));
    EXPECT_THAT(quotes({.offset = 1, .limit = 1}), ElementsAre("keer"));
    EXPECT_THAT(must(codesInUse(project.database())), ElementsAre(mov05(), project.codeId("MOV06")));
}

TEST_F(Passages, KnowTheirCodersByName) {
    EXPECT_THAT(must(ensureCoder(project.database(), " anna ")), Eq(project.coder));
    EXPECT_THAT(ensureCoder(project.database(), "  ").error().code, Eq(ErrorCode::Invalid));
}

}  // namespace
}  // namespace vertelwerk::store::testing
