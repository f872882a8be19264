#include "gui/collection/signification_card.h"

#include "gui/collection/media_list.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using model::Signification;
using testing::Eq;
using testing::HasSubstr;
using testing::SizeIs;

const base::Catalogue english;

TEST(SignificationCard, SaysATriadInWordsAndDrawsIt) {
    const Signification triad{
        Signification::Kind::Triad, "Wie hielp?", {{"familie", 50.5}, {"buren", 29.5}, {"gemeente", 20}}};
    const auto lines = significationLines({triad}, english);
    ASSERT_THAT(lines, SizeIs(1));
    EXPECT_THAT(lines[0].question, Eq("Wie hielp?"));
    EXPECT_THAT(lines[0].words, Eq("familie 50.5%, buren 29.5%, gemeente 20%"));
    ASSERT_TRUE(lines[0].scene);
    EXPECT_THAT(lines[0].scene->description, Eq("familie 50.5%; buren 29.5%; gemeente 20%"));
}

TEST(SignificationCard, SaysSlidersChoicesAndMarks) {
    const auto lines = significationLines(
        {{Signification::Kind::Slider, "Gevoel", {{"", 75}}},
         {Signification::Kind::Choice, "Wie moet dit horen?", {{"buren", {}}, {"raad", {}}}},
         {Signification::Kind::Score, "Cijfer", {{"", 8}}},
         {Signification::Kind::Triad, "Waarom?", {}}},
        english);
    EXPECT_THAT(lines[0].words, Eq("75 of 100"));
    EXPECT_TRUE(lines[0].scene);
    EXPECT_THAT(lines[1].words, Eq("buren, raad"));
    EXPECT_FALSE(lines[1].scene);
    EXPECT_THAT(lines[2].words, Eq("8"));
    EXPECT_THAT(lines[3].words, Eq("does not apply, the teller said"));
    EXPECT_FALSE(lines[3].scene);
}

model::Part item(const std::string& number, const std::string& file, const std::string& path) {
    model::Part part;
    part.kind = model::PartKind::Item;
    part.number = number;
    part.medium = "foto";
    part.mediaFile = file;
    part.recording.path = path;
    return part;
}

TEST(MediaList, SaysOfEachMediumWhatHoldsForIt) {
    model::Story story;
    story.parts = {item("1", "tafel.JPG", "/m/tafel.JPG"),
                   item("2", "", ""),
                   item("3", "bel.mp3", "/m/bel.mp3"),
                   item("4", "weg.png", "/m/weg.png"),
                   item("5", "nooit.png", ""),
                   item("6", "nee.png", "/m/nee.png")};
    story.consentNow.set(model::Purpose::Audio, model::Answer::Yes);
    const auto media =
        mediaOf(story, {{1, model::Answer::Yes, {}, {}, {}}, {6, model::Answer::No, {}, {}, {}}}, english,
                [](const std::filesystem::path& path) { return path != "/m/weg.png"; });
    ASSERT_THAT(media, SizeIs(5));
    EXPECT_THAT(media[0].heading, Eq("Item 1 \u00B7 foto"));
    EXPECT_THAT(media[0].kind, Eq(MediumKind::Picture));
    EXPECT_THAT(media[0].path.string(), Eq("/m/tafel.JPG"));
    EXPECT_THAT(media[0].note, Eq("Consent for this one: yes"));
    EXPECT_THAT(media[1].kind, Eq(MediumKind::Sound));
    EXPECT_THAT(media[1].note, Eq("Consent for this one: yes")) << "that for sound";
    for (const std::size_t notThere : {2U, 3U}) {
        EXPECT_TRUE(media[notThere].path.empty());
        EXPECT_THAT(media[notThere].note, HasSubstr("whole without it"));
    }
    EXPECT_TRUE(media[4].path.empty());
    EXPECT_THAT(media[4].note, HasSubstr("said no"));
}

TEST(MediaList, KnowsKindsByTheirEndings) {
    EXPECT_THAT(mediumKind("a.b.Png"), Eq(MediumKind::Picture));
    EXPECT_THAT(mediumKind("opname.m4a"), Eq(MediumKind::Sound));
    EXPECT_THAT(mediumKind("film.mp4"), Eq(MediumKind::Other));
    EXPECT_THAT(mediumKind("zonder"), Eq(MediumKind::Other));
}

}  // namespace
}  // namespace vertelwerk::gui
