#include "store/database_impl.h"
#include "unit/store/support.h"

#include <gmock/gmock.h>

namespace vertelwerk::store::testing {
namespace {

using base::ErrorCode;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class Stories : public ::testing::Test {
  protected:
    TempDir dir;
    Project project{dir / "p.vertelwerk"};
};

model::StoryDraft full() {
    auto story = draft("Ik belde de gemeente.\n\nÉén keer was genoeg.", "Eén telefoontje");
    story.number = "OB-04";
    story.method = model::Method::ProbeKit;
    story.language = "nl-NL";
    story.narrator = "Wiebe";
    story.date = "2023-03";
    story.area = {"WK990201", "De Kreken"};
    story.collectedBy = "Team Zorg";
    story.domain = "Zelf doen";
    story.promised = "terug horen";
    story.verification = "gebeld";
    story.feedback = "kaart gestuurd";
    story.attributes = {{"Leeftijdsgroep", "75+"}, {"Voorziening", "huishoudelijke hulp"}};
    model::Part item;
    item.kind = model::PartKind::Item;
    item.number = "3";
    item.title = "Wie staat er om u heen?";
    item.date = "2023-03-08";
    item.medium = "kaartje";
    item.mediaFile = "kaartje3.jpg";
    item.recording = {1.5, 62.25, "/map/kaartje3.jpg", std::string(64, 'b')};
    item.range = {0, 21};
    model::Part phase;
    phase.kind = model::PartKind::Phase;
    phase.speaker = "Wiebe";
    phase.role = model::SpeakerRole::Teller;
    phase.until = "2023-03-20";
    phase.duration = "12 min";
    phase.channel = "telefoon";
    phase.curve = -1.5;
    phase.ratings = {{"bejegening", 8.0}, {"expertise", std::nullopt}};
    phase.range = {23, 43};
    story.parts = {item, phase};
    model::SelectionRound round;
    round.level = 1;
    round.panel = "bewonerspanel";
    round.date = "2023-10-04";
    round.members = 7;
    round.chosen = true;
    round.reason = "raakte iedereen";
    round.domain = "Zelf doen";
    round.considered = "MSC-01, MSC-03";
    round.manner = "consensus";
    model::SelectionRound open;
    open.level = 2;
    open.panel = "gemeentelijk panel";
    story.selections = {round, open};
    using Kind = model::Signification::Kind;
    story.signification = {
        {Kind::Triad, "Wie hielp?", {{"familie", 60.0}, {"buren", 30.5}, {"gemeente", 9.5}}},
        {Kind::Slider, "Hoe voelde dit?", {}},
        {Kind::Choice, "Wie moet dit horen?", {{"wethouder", std::nullopt}, {"buren", std::nullopt}}},
        {Kind::Score, "Cijfer", {{"", 7.5}}}};
    story.memos = {"Hier aarzelt zij. (RB)"};
    story.consent = {{.purpose = model::Purpose::Research,
                      .answer = model::Answer::Yes,
                      .givenOn = "2023-03-01",
                      .how = "form",
                      .wording = "Mogen wij het bewaren?",
                      .recordedAt = 1000},
                     {model::Purpose::Photo, model::Answer::No, "", "", "", 1000}};
    story.source = {.fileName = "onderzoeksbox-04.txt",
                    .place = "",
                    .format = "txt",
                    .encoding = "windows-1252",
                    .sha256 = std::string(64, 'a'),
                    .importedAt = 1234567};
    return story;
}

TEST_F(Stories, ComeBackAsTheyWereAdded) {
    const auto added = full();
    const auto id = project.add(added);
    const auto story = must(findStory(project.database(), id));

    EXPECT_THAT(story.id, Eq(id));
    EXPECT_THAT(story.number, Eq("OB-04"));
    EXPECT_THAT(story.title, Eq("Eén telefoontje"));
    EXPECT_THAT(story.method, Eq(model::Method::ProbeKit));
    EXPECT_THAT(story.language, Eq("nl-NL"));
    EXPECT_THAT(story.narrator, Eq("Wiebe"));
    EXPECT_TRUE(story.narratorId);
    EXPECT_THAT(story.date, Eq("2023-03"));
    EXPECT_THAT(story.area, Eq(model::Area{"WK990201", "De Kreken"}));
    EXPECT_THAT(story.collectedBy, Eq("Team Zorg"));
    EXPECT_THAT(story.domain, Eq("Zelf doen"));
    EXPECT_THAT(story.promised, Eq("terug horen"));
    EXPECT_THAT(story.verification, Eq("gebeld"));
    EXPECT_THAT(story.feedback, Eq("kaart gestuurd"));
    EXPECT_THAT(story.attributes, Eq(added.attributes));
    EXPECT_THAT(story.text, Eq(added.text));
    EXPECT_THAT(story.parts, Eq(added.parts));
    EXPECT_THAT(story.selections, Eq(added.selections));
    EXPECT_THAT(story.signification, Eq(added.signification));
    auto memo = project.database().impl().connection.query("SELECT text FROM memo WHERE story_id = $1", id);
    ASSERT_TRUE(memo.next());
    EXPECT_THAT(memo.text(0), Eq("Hier aarzelt zij. (RB)"));
    ASSERT_THAT(story.consent.size(), Eq(2U));
    EXPECT_THAT(story.consent[0].wording, Eq("Mogen wij het bewaren?"));
    EXPECT_THAT(story.consent[0].givenOn, Eq("2023-03-01"));
    EXPECT_THAT(story.consentNow.of(model::Purpose::Research), Eq(model::Answer::Yes));
    EXPECT_THAT(story.consentNow.of(model::Purpose::Photo), Eq(model::Answer::No));
    EXPECT_THAT(story.consentNow.of(model::Purpose::Quote), Eq(model::Answer::Unknown));
    EXPECT_FALSE(story.setApart);
    EXPECT_THAT(story.source.fileName, Eq("onderzoeksbox-04.txt"));
    EXPECT_THAT(story.source.encoding, Eq("windows-1252"));
    EXPECT_THAT(story.source.sha256, Eq(std::string(64, 'a')));
    EXPECT_THAT(story.source.importedAt, Eq(1234567));
    EXPECT_THAT(story.textRevision, Eq(1));
    EXPECT_THAT(story.version, Eq(1));
    EXPECT_THAT(story.guid.size(), Eq(36U));
}

TEST_F(Stories, WithoutATitleKeepNone) {
    const auto id = project.add(draft("Kort."));
    EXPECT_THAT(must(findStory(project.database(), id)).title, IsEmpty());
}

TEST_F(Stories, ThatDoNotExistAreNamed) {
    const auto story = findStory(project.database(), model::StoryId{77});
    ASSERT_FALSE(story);
    EXPECT_THAT(story.error().code, Eq(ErrorCode::NotFound));
    EXPECT_THAT(said(story.error()), HasSubstr("77"));
}

TEST_F(Stories, InTheListCarryWhatTheListShows) {
    const auto id = project.add(full());
    project.code(id, {0, 2});
    project.code(id, {3, 8});
    const auto rows = must(listStories(project.database(), {}));
    ASSERT_THAT(rows.size(), Eq(1U));
    const auto& row = rows.front();
    EXPECT_THAT(row.id, Eq(id));
    EXPECT_THAT(row.number, Eq("OB-04"));
    EXPECT_THAT(row.title, Eq("Eén telefoontje"));
    EXPECT_THAT(row.source, Eq("onderzoeksbox-04.txt"));
    EXPECT_THAT(row.method, Eq(model::Method::ProbeKit));
    EXPECT_THAT(row.narrator, Eq("Wiebe"));
    EXPECT_THAT(row.area, Eq(model::Area{"WK990201", "De Kreken"}));
    EXPECT_THAT(row.date, Eq("2023-03"));
    EXPECT_THAT(row.parts, Eq(2U));
    EXPECT_THAT(row.characters, Eq(43U));
    EXPECT_THAT(row.passages, Eq(2U));
    EXPECT_THAT(row.consent.of(model::Purpose::Photo), Eq(model::Answer::No));
}

}  // namespace
}  // namespace vertelwerk::store::testing
