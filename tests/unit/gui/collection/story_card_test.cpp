#include "gui/collection/story_card.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using model::Answer;
using model::PartKind;
using model::Purpose;
using testing::ElementsAre;
using testing::Eq;
using testing::IsEmpty;
using testing::SizeIs;

const base::Catalogue english;

model::Part part(PartKind kind, std::string number, std::string title, text::Range range) {
    model::Part made;
    made.kind = kind;
    made.number = std::move(number);
    made.title = std::move(title);
    made.range = range;
    return made;
}

ReadingParagraph body(std::string words) {
    return {std::move(words), ReadingLook::Body, {}};
}

ReadingParagraph heading(std::string words) {
    return {std::move(words), ReadingLook::Heading, {}};
}

TEST(WithHeadings, AStoryWithoutPartsIsOneText) {
    model::Story story;
    story.text = "Eén regel.\n\nNog een.";
    EXPECT_THAT(withHeadings(story, english), ElementsAre(body("Eén regel.\n\nNog een.")));
}

TEST(WithHeadings, AnEmptyStoryIsNothing) {
    EXPECT_THAT(withHeadings({}, english), IsEmpty());
}

TEST(WithHeadings, APartBeginsWithItsHeadingAndWhatTheFormSays) {
    model::Story story;
    story.text = "Vóóraf.\n\nDe lift.\n\nDe bel.";
    auto first = part(PartKind::Item, "1", "Wie staat er om u heen?", {9, 17});
    first.medium = "kaartje";
    first.date = "2023-03-08";
    story.parts = {first, part(PartKind::Item, "2", "", {19, 26})};
    EXPECT_THAT(
        withHeadings(story, english),
        ElementsAre(body("Vóóraf."), heading("Item 1: Wie staat er om u heen? · kaartje · 8 March 2023"),
                    body("De lift."), heading("Item 2"), body("De bel.")));
}

TEST(WithHeadings, APhaseShowsItsMarksAndMood) {
    model::Story story;
    story.text = "Ik belde.";
    auto phase = part(PartKind::Phase, "2", "Melden", {0, 9});
    phase.channel = "telefoon";
    phase.ratings = {{"bejegening", 8.0}, {"expertise", std::nullopt}};
    phase.curve = 1.0;
    story.parts = {phase};
    EXPECT_THAT(withHeadings(story, english).front(),
                Eq(heading("Phase 2: Melden · telefoon · bejegening: 8 · expertise: not rated · mood +1")));
}

TEST(WithHeadings, TurnsAndHeadingsThatStandInTheTextAreNotSaidTwice) {
    model::Story story;
    story.text = "I: Hoe ging het?\n\nR: Goed.\n\nDe tuin\n\nMooi.";
    auto turn = part(PartKind::Turn, "", "", {3, 16});
    turn.speaker = "I";
    story.parts = {turn, part(PartKind::Section, "", "De tuin", {28, 42})};
    EXPECT_THAT(withHeadings(story, english),
                ElementsAre(body("I: Hoe ging het?\n\nR: Goed.\n\nDe tuin\n\nMooi.")));
}

TEST(MakeCard, SaysWhoWhatWhereAndWhen) {
    model::Story story;
    story.id = model::StoryId{7};
    story.narrator = "Wiebe";
    story.method = model::Method::ProbeKit;
    story.area = {"WK990201", "Havenkwartier"};
    story.date = "2023-03";
    const auto card = makeCard(story, {}, english);
    EXPECT_THAT(card.id, Eq(model::StoryId{7}));
    EXPECT_THAT(card.title, Eq("Untitled"));
    EXPECT_THAT(card.summary, Eq("Wiebe · Probe kit · Havenkwartier · March 2023"));
    EXPECT_THAT(card.setApart, Eq(""));
}

TEST(MakeCard, SaysWhyAStoryIsSetApart) {
    model::Story story;
    story.setApart = model::SetApart::ResearchRefused;
    const auto refused = makeCard(story, {}, english);
    EXPECT_THAT(refused.setApart, Eq("Set apart: the teller does not agree to research"));
    EXPECT_FALSE(refused.withdrawn);
    story.setApart = model::SetApart::Withdrawn;
    EXPECT_TRUE(makeCard(story, {}, english).withdrawn);
}

TEST(MakeCard, ShowsEveryPurposeAndSinceWhenItsAnswerHolds) {
    model::Story story;
    story.consentNow.set(Purpose::Learning, Answer::No);
    const std::vector<model::ConsentEntry> ledger{
        {Purpose::Learning, Answer::Yes, "2022-01-05", "form", "", 0},
        {Purpose::Learning, Answer::No, "2023-06-06", "form", "", 0}};
    const auto consent = makeCard(story, ledger, english).consent;
    ASSERT_THAT(consent, SizeIs(model::allPurposes.size()));
    EXPECT_THAT(consent[0].answer, Eq(Answer::Unknown));
    EXPECT_THAT(consent[0].since, Eq(""));
    EXPECT_THAT(consent[1].purpose, Eq(Purpose::Learning));
    EXPECT_THAT(consent[1].answer, Eq(Answer::No));
    EXPECT_THAT(consent[1].since, Eq("since 6 June 2023"));
}

TEST(MakeCard, TellsWhereItComesFromAndLeavesOutWhatIsUnknown) {
    model::Story story;
    story.number = "MSC-02";
    story.source.fileName = "msc-02.md";
    story.source.encoding = "UTF-8";
    model::SelectionRound round;
    round.level = 1;
    round.panel = "wijkpanel Molenwijk";
    round.date = "2021-10-07";
    round.chosen = true;
    round.reason = "Het kind slaapt weer";
    story.selections = {round};
    story.attributes = {{"Leeftijdsgroep", "30-39"}};
    const auto facts = makeCard(story, {}, english).facts;
    EXPECT_THAT(facts,
                ElementsAre(CardFact{"Number", "MSC-02"}, CardFact{"File", "msc-02.md · UTF-8"},
                            CardFact{"Selection, level 1",
                                     "wijkpanel Molenwijk · 7 October 2021 · chosen · Het kind slaapt weer"},
                            CardFact{"Leeftijdsgroep", "30-39"}));
}

}  // namespace
}  // namespace vertelwerk::gui
