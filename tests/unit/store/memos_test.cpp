#include "vertelwerk/store/memos.h"

#include "vertelwerk/store/consents.h"
#include "vertelwerk/store/history.h"
#include "vertelwerk/store/summaries.h"
#include "vertelwerk/store/upkeep.h"

#include "unit/store/support.h"

#include <gmock/gmock.h>

namespace vertelwerk::store::testing {
namespace {

using base::ErrorCode;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::IsEmpty;

class Memos : public ::testing::Test {
  protected:
    Memos() {
        auto told = draft("Één keer 😀 gebeld. Daarna niet meer.", "Bellen");
        told.narrator = "Wiebe";
        story = project.add(told);
        narrator = must(findStory(project.database(), story)).narratorId;
    }
    model::MemoId write(const MemoSubject& subject, std::string_view text) {
        model::MemoId id;
        project.change([&](UnitOfWork& work) { id = must(addMemo(work, subject, text)); });
        return id;
    }
    std::optional<base::Error> tried(const MemoSubject& subject, std::string_view text) {
        auto work =
            must(UnitOfWork::begin(project.database(), {.label = base::msg("x"), .coder = project.coder}));
        const auto id = addMemo(work, subject, text);
        return id ? std::nullopt : std::optional(id.error());
    }
    std::vector<std::string> texts(const MemoListing& listing = {}) {
        std::vector<std::string> all;
        for (const auto& row : must(listMemos(project.database(), listing))) {
            all.push_back(row.text);
        }
        return all;
    }
    void edit(const text::Splice& splice) {
        const auto revision = must(findStory(project.database(), story)).textRevision;
        project.change([&](UnitOfWork& work) { must(editText(work, story, revision, {&splice, 1})); });
    }

    TempDir dir;
    Project project{dir / "p.vertelwerk"};
    model::StoryId story;
    model::NarratorId narrator;
};

TEST_F(Memos, AreAboutAnythingInTheProject) {
    const auto passage = project.code(story, {4, 10}, "MOV05", model::Valence::None, "over het fragment");
    write(story, "over het verhaal");
    write(Words{story, {19, 25}}, "over woorden");
    write(narrator, "over de verteller");
    write(project.codeId("MOV06"), "over de code");
    write(std::monostate{}, "over het project");
    const auto all = must(listMemos(project.database(), {}));
    ASSERT_THAT(all.size(), Eq(6U));
    EXPECT_THAT(texts(), ElementsAre("over het project", "over de code", "over de verteller",
                                     "over het verhaal", "over het fragment", "over woorden"));
    EXPECT_THAT(all[1].codeKey, Eq("MOV06"));
    EXPECT_THAT(all[1].codeName.nl, ::testing::StartsWith("6 "));
    EXPECT_THAT(all[2].narratorName, Eq("Wiebe"));
    EXPECT_THAT(all[3].storyTitle, Eq("Bellen"));
    EXPECT_THAT(all[4].passage, Eq(passage));
    EXPECT_THAT(all[4].quote, Eq("keer 😀"));
    EXPECT_THAT(all[4].codeKey, Eq("MOV05"));
    EXPECT_THAT(all[4].codeName.nl, Eq("5 Bejegening"));
    EXPECT_THAT(all[5].about, Eq(MemoAbout::Words));
    EXPECT_THAT(all[5].quote, Eq("Daarna"));
    EXPECT_THAT(all[5].coder, Eq("Anna"));
    EXPECT_THAT(all[5].source, Eq("verhaal.txt"));
}

TEST_F(Memos, AreFoundByWhatTheySayAndWhereTheyStand) {
    project.code(story, {0, 3}, "MOV05", model::Valence::None, "Let op de toon");
    write(Words{story, {19, 25}}, "Breekpunt in het contact");
    write(std::monostate{}, "Vraag aan het team");
    EXPECT_THAT(texts({.words = "CONTACT breekpunt"}), ElementsAre("Breekpunt in het contact"));
    EXPECT_THAT(texts({.words = "een toon"}), ElementsAre("Let op de toon")) << "the quote counts";
    EXPECT_THAT(texts({.words = "een contact"}), IsEmpty());
    EXPECT_THAT(texts({.about = MemoAbout::Words}), ElementsAre("Breekpunt in het contact"));
    EXPECT_THAT(texts({.story = story}), ElementsAre("Let op de toon", "Breekpunt in het contact"));
    EXPECT_THAT(texts({.code = project.codeId("MOV05")}), ElementsAre("Let op de toon"));
    EXPECT_THAT(texts({.coder = "anna"}).size(), Eq(3U));
    EXPECT_THAT(texts({.coder = "Bram"}), IsEmpty());
}

TEST_F(Memos, ChangeAndGoWithTheirAnnotation) {
    const auto before = dump(project.database());
    const auto memo = write(Words{story, {19, 25}}, "eerst");
    EXPECT_THAT(write(Words{story, {19, 25}}, "daarna"), Eq(memo)) << "the same words hold one memo";
    EXPECT_THAT(texts(), ElementsAre("daarna"));
    project.change([&](UnitOfWork& work) { must(changeMemo(work, memo, "  ten slotte ")); });
    EXPECT_THAT(texts(), ElementsAre("ten slotte"));
    project.change([&](UnitOfWork& work) { must(changeMemo(work, memo, "")); });
    EXPECT_THAT(must(annotationsOf(project.database(), story)), IsEmpty());
    must(undo(project.database(), project.coder));
    const auto back = must(annotationsOf(project.database(), story));
    ASSERT_THAT(back.size(), Eq(1U));
    EXPECT_THAT(back[0].text, Eq("ten slotte"));
    EXPECT_THAT(back[0].range, Eq(text::Range{19, 25}));
    for (int i = 0; i < 3; ++i) {
        must(undo(project.database(), project.coder));
    }
    EXPECT_THAT(dump(project.database()), Eq(before));
}

TEST_F(Memos, KeepToTheirWordsWhenTheTextIsCorrected) {
    write(Words{story, {19, 25}}, "over Daarna");
    edit({0, 4, ""});
    auto all = must(listMemos(project.database(), {}));
    EXPECT_THAT(all[0].quote, Eq("Daarna"));
    EXPECT_FALSE(all[0].needsReview);
    edit({14, 8, ""});
    all = must(listMemos(project.database(), {}));
    EXPECT_THAT(all[0].quote, Eq(""));
    EXPECT_TRUE(all[0].needsReview);
    EXPECT_THAT(must(check(project.database())), IsEmpty());
}

TEST_F(Memos, NeedWordsAndAPlace) {
    EXPECT_THAT(tried(story, " \n")->code, Eq(ErrorCode::Invalid));
    EXPECT_THAT(tried(Words{story, {5, 5}}, "x")->code, Eq(ErrorCode::Invalid));
    EXPECT_THAT(tried(Words{story, {5, 500}}, "x")->code, Eq(ErrorCode::Invalid));
    EXPECT_THAT(tried(model::StoryId{99}, "x")->code, Eq(ErrorCode::NotFound));
    EXPECT_THAT(tried(model::PassageId{99}, "x")->code, Eq(ErrorCode::NotFound));
    EXPECT_THAT(tried(model::CodeId{99}, "x")->code, Eq(ErrorCode::NotFound));
    EXPECT_THAT(tried(model::NarratorId{99}, "x")->code, Eq(ErrorCode::NotFound));
}

TEST_F(Memos, OfStoriesSetApartDoNotShow) {
    write(story, "over het verhaal");
    write(Words{story, {0, 3}}, "over woorden");
    write(narrator, "over de verteller");
    write(std::monostate{}, "over het project");
    project.change([&](UnitOfWork& work) {
        must(recordConsent(work, story, {model::Purpose::Research, model::Answer::No, "", "", "", 0}));
    });
    EXPECT_THAT(texts(), ElementsAre("over het project"));
    EXPECT_THAT(tried(story, "x")->code, Eq(ErrorCode::Refused));
    EXPECT_THAT(tried(Words{story, {0, 3}}, "x")->code, Eq(ErrorCode::Refused));
}

TEST_F(Memos, OfCellsAreSummaries) {
    const auto mov05 = project.codeId("MOV05");
    const auto before = dump(project.database());
    project.change([&](UnitOfWork& work) { must(setSummary(work, story, mov05, " Zij belde. ")); });
    project.change([&](UnitOfWork& work) { must(setSummary(work, story, mov05, "Zij belde vaak.")); });
    auto all = must(summaries(project.database(), {}));
    ASSERT_THAT(all.size(), Eq(1U));
    EXPECT_THAT(all[0].text, Eq("Zij belde vaak."));
    EXPECT_THAT(all[0].coder, Eq("Anna"));
    project.change([&](UnitOfWork& work) { must(setSummary(work, story, mov05, "")); });
    EXPECT_THAT(must(summaries(project.database(), {})), IsEmpty());
    for (int i = 0; i < 3; ++i) {
        must(undo(project.database(), project.coder));
    }
    EXPECT_THAT(dump(project.database()), Eq(before));
    project.code(story, {0, 3});
    project.code(story, {4, 8});
    const auto counts = must(countPassages(project.database(), {}));
    ASSERT_THAT(counts.size(), Eq(1U));
    EXPECT_THAT(counts[0].passages, Eq(2U));
    EXPECT_THAT(counts[0].code, Eq(mov05));
}

}  // namespace
}  // namespace vertelwerk::store::testing
