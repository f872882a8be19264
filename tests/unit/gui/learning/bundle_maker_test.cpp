#include "gui/learning/bundle_maker.h"

#include "../search/theme_codes.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using app::GateVerdict;
using testing::ElementsAre;
using testing::Eq;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const base::Catalogue english;

BundleMaker makerWith(const std::string& title, const std::vector<std::size_t>& codes) {
    BundleMaker maker(english);
    maker.begin(test::themeCodes());
    maker.setTitle(title);
    for (const auto code : codes) {
        maker.setChosen(code, true);
    }
    return maker;
}

app::BundleDraft draftWith(std::vector<app::GateCheck> checks) {
    app::BundleDraft draft;
    for (auto& check : checks) {
        draft.gate.add(std::move(check));
    }
    if (draft.gate.verdict != GateVerdict::Blocked) {
        draft.document.emplace();
        draft.document->title = "Omgang";
    }
    return draft;
}

app::GateCheck check(GateVerdict verdict, std::int64_t story = 0) {
    return {"consent", verdict, {story}, story == 0 ? "" : "De tolk", base::msg("The reason.")};
}

TEST(BundleMaker, AsksForThemesAndATitle) {
    BundleMaker maker(english);
    maker.begin(test::themeCodes());
    EXPECT_THAT(maker.objection().id, Eq("Choose at least one theme."));
    EXPECT_FALSE(maker.draftRequest());
    maker.setChosen(1, true);
    EXPECT_THAT(maker.objection().id, Eq("Give the bundle a title."));
    EXPECT_TRUE(maker.draftRequest()) << "its pages can be seen without a title";
    EXPECT_FALSE(maker.request());
    maker.setTitle("  Omgang ");
    EXPECT_THAT(maker.draftRequest()->title, Eq("Omgang"));
}

TEST(BundleMaker, AsksWhatWasChosenInTheOrderOfTheCodebook) {
    auto maker = makerWith("Omgang", {2, 0});
    maker.setPurpose(1);
    const auto request = maker.draftRequest();
    ASSERT_TRUE(request);
    EXPECT_THAT(request->codes, ElementsAre("MOV04", "wachttijd"));
    EXPECT_THAT(request->purpose, Eq(model::Purpose::Publication));
    maker.setChosen(2, false);
    EXPECT_THAT(maker.draftRequest()->codes, ElementsAre("MOV04"));
}

TEST(BundleMaker, ChoosesLearningFirst) {
    EXPECT_THAT(makerWith("Omgang", {0}).draftRequest()->purpose, Eq(model::Purpose::Learning));
    EXPECT_THAT(makerWith("Omgang", {0}).purposeLabels().front(), Eq("learning session"));
}

TEST(BundleMaker, MayBeMadeWhenTheGateLetsItThrough) {
    auto maker = makerWith("Omgang", {1});
    EXPECT_FALSE(maker.request()) << "the gate did not look yet";
    maker.take(draftWith({check(GateVerdict::Ok)}));
    EXPECT_TRUE(maker.request());
    EXPECT_THAT(english.say(maker.verdict()), Eq("The bundle may leave."));
    EXPECT_THAT(maker.pages().front().text, Eq("Omgang"));
}

TEST(BundleMaker, AChangeMakesTheLastDraftStale) {
    auto maker = makerWith("Omgang", {1});
    maker.take(draftWith({check(GateVerdict::Ok)}));
    maker.setPurpose(1);
    EXPECT_FALSE(maker.request());
    EXPECT_THAT(maker.objection().id, HasSubstr("gate is looking"));
    maker.take(draftWith({check(GateVerdict::Ok)}));
    maker.setTitle("Anders");
    EXPECT_FALSE(maker.request());
}

TEST(BundleMaker, WarningsLetItThroughAndAreCounted) {
    auto maker = makerWith("Omgang", {1});
    maker.take(
        draftWith({check(GateVerdict::Warning, 3), check(GateVerdict::Ok), check(GateVerdict::Warning, 4)}));
    EXPECT_TRUE(maker.request());
    EXPECT_THAT(english.say(maker.verdict()), Eq("The bundle may leave; look at 2 checks first."));
}

TEST(BundleMaker, BlockedMayNotBeMadeAndSaysWhy) {
    auto maker = makerWith("Omgang", {1});
    maker.take(draftWith({check(GateVerdict::Ok), check(GateVerdict::Blocked, 3)}));
    EXPECT_FALSE(maker.request());
    EXPECT_THAT(english.say(maker.objection()), HasSubstr("1 check stops the bundle"));
    EXPECT_THAT(english.say(maker.verdict()), Eq("The bundle may not leave yet."));
    EXPECT_THAT(maker.pages(), SizeIs(1));
    EXPECT_THAT(maker.pages()[0].text, HasSubstr("no pages"));
}

TEST(BundleMaker, TheGravestCheckStandsFirst) {
    auto maker = makerWith("Omgang", {1});
    maker.take(
        draftWith({check(GateVerdict::Ok), check(GateVerdict::Warning, 4), check(GateVerdict::Blocked, 3)}));
    const auto rows = maker.gateRows();
    ASSERT_THAT(rows, SizeIs(3));
    EXPECT_THAT(plainText(rows[0]), Eq("✕ stops the bundle. De tolk. The reason."));
    EXPECT_THAT(plainText(rows[1]), Eq("! look at this. De tolk. The reason."));
    EXPECT_THAT(plainText(rows[2]), Eq("✓ all right. The reason."));
    EXPECT_THAT(maker.storyOf(0), Eq(model::StoryId{3}));
    EXPECT_FALSE(maker.storyOf(2));
}

TEST(BundleMaker, TheGateMayStillStopItWhenItIsMade) {
    auto maker = makerWith("Omgang", {1});
    maker.take(draftWith({check(GateVerdict::Ok)}));
    maker.take(draftWith({check(GateVerdict::Blocked, 3)}).gate);
    EXPECT_FALSE(maker.request());
    EXPECT_THAT(maker.gateRows(), SizeIs(1));
}

TEST(BundleMaker, AFailedDraftIsSaid) {
    auto maker = makerWith("Omgang", {1});
    maker.take(base::fail(base::ErrorCode::NotFound, base::msg("There is no code MOV99.")));
    EXPECT_THAT(english.say(maker.objection()), Eq("There is no code MOV99."));
    EXPECT_THAT(maker.gateRows(), IsEmpty());
}

TEST(BundleMaker, TakingEveryThemeAwayEmptiesThePages) {
    auto maker = makerWith("Omgang", {1});
    maker.take(draftWith({check(GateVerdict::Ok)}));
    maker.setChosen(1, false);
    EXPECT_THAT(maker.gateRows(), IsEmpty());
    EXPECT_TRUE(maker.verdict().empty());
    EXPECT_THAT(maker.pages()[0].look, Eq(ReadingLook::Note));
}

TEST(BundleMaker, NamesTheFileAfterTheTitle) {
    EXPECT_THAT(makerWith("Omgang", {}).fileName(), Eq("Omgang.html"));
    EXPECT_THAT(makerWith("", {}).fileName(), Eq("bundle.html"));
    const auto odd = makerWith("Zorg v1.2: thuis/buiten", {}).fileName();
    EXPECT_THAT(odd.find('/'), Eq(std::string::npos));
    EXPECT_THAT(odd, HasSubstr("v1.2"));
    EXPECT_TRUE(odd.ends_with(".html"));
}

TEST(ReadingOf, KeepsTheOrderAndLooksOfTheBlocks) {
    using Kind = exchange::OutBlock::Kind;
    exchange::OutDocument document;
    document.title = "Omgang";
    exchange::OutBlock heading;
    heading.kind = Kind::Heading;
    heading.text = "5. Bejegening";
    exchange::OutBlock quote;
    quote.kind = Kind::Quote;
    quote.text = "Hij luisterde.";
    quote.attribution = "(+ good) De tolk";
    exchange::OutBlock table;
    table.kind = Kind::Table;
    table.caption = "Lonely (%)";
    table.header = {"Area", "2023"};
    table.rows = {{"Havenkwartier", "51"}};
    exchange::OutBlock end;
    end.kind = Kind::PageBreak;
    document.blocks = {heading, quote, end, table};
    EXPECT_THAT(readingOf(document),
                ElementsAre(ReadingParagraph{"Omgang", ReadingLook::Title, {}, false},
                            ReadingParagraph{"5. Bejegening", ReadingLook::Heading, {}, false},
                            ReadingParagraph{"Hij luisterde.", ReadingLook::Quote, {}, false},
                            ReadingParagraph{"(+ good) De tolk", ReadingLook::Note, {}, true},
                            ReadingParagraph{
                                "Lonely (%)\nArea: Havenkwartier; 2023: 51", ReadingLook::Body, {}, false}));
}

}  // namespace
}  // namespace vertelwerk::gui
