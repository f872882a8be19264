#include "vertelwerk/base/files.h"
#include "vertelwerk/store/ready_story.h"
#include "vertelwerk/store/stories.h"

#include "unit/store/support.h"

#include <gmock/gmock.h>

namespace vertelwerk::store::testing {
namespace {

using base::ErrorCode;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class Listing : public ::testing::Test {
  protected:
    Listing() {
        add("Élan", "10", "Zus", "2022-01", {"", "Noord"}, "A.txt", "", 30);
        add("appel", "9", "anton", "2023", {"", "Zuid"}, "tabel.csv", "2", 10);
        add("Zee", "", "", "", {}, "tabel.csv", "3", 20);
        project.code(ids[2], {0, 1});
        project.code(ids[2], {0, 2});
        project.code(ids[0], {0, 2});
    }

    void add(std::string title, std::string number, std::string narrator, std::string date, model::Area area,
             std::string file, std::string place, std::size_t length) {
        auto story = draft(std::string(length, 'a') + std::to_string(ids.size()), title);
        story.number = number;
        story.narrator = narrator;
        story.date = date;
        story.area = area;
        story.source.fileName = file;
        story.source.place = place;
        story.source.sha256 = base::sha256(file);
        ids.push_back(project.add(story));
    }

    std::string titles(const StoryListing& listing) {
        std::string all;
        for (const auto& row : must(listStories(project.database(), listing))) {
            all += row.title + " ";
        }
        return all;
    }
    model::StoryId resolved(std::string_view name) { return must(resolveStory(project.database(), name)); }

    TempDir dir;
    Project project{dir / "p.vertelwerk"};
    std::vector<model::StoryId> ids;
};

TEST_F(Listing, TellsTheFileAndThePlaceInIt) {
    const auto rows = must(listStories(project.database(), {}));
    ASSERT_THAT(rows.size(), Eq(3U));
    EXPECT_THAT(rows[1].source, Eq("tabel.csv"));
    EXPECT_THAT(rows[1].place, Eq("2"));
    EXPECT_THAT(rows[0].place, IsEmpty());
}

TEST_F(Listing, SortsAsReadersExpect) {
    using enum StoryOrder;
    EXPECT_THAT(titles({}), Eq("Élan appel Zee "));
    EXPECT_THAT(titles({.descending = true}), Eq("Zee appel Élan "));
    EXPECT_THAT(titles({.order = Title}), Eq("appel Élan Zee "));
    EXPECT_THAT(titles({.order = Title, .descending = true}), Eq("Zee Élan appel "));
    EXPECT_THAT(titles({.order = Number}), Eq("Zee appel Élan ")) << "none, 9, 10";
    EXPECT_THAT(titles({.order = Narrator}), Eq("Zee appel Élan "));
    EXPECT_THAT(titles({.order = Area}), Eq("Zee Élan appel "));
    EXPECT_THAT(titles({.order = Date}), Eq("Zee Élan appel "));
    EXPECT_THAT(titles({.order = Characters}), Eq("appel Zee Élan "));
    EXPECT_THAT(titles({.order = Passages, .descending = true}), Eq("Zee Élan appel "));
    EXPECT_THAT(titles({.order = Method}), Eq("Élan appel Zee ")) << "equal: as imported";
}

TEST_F(Listing, GivesPages) {
    EXPECT_THAT(titles({.order = StoryOrder::Title, .offset = 1, .limit = 1}), Eq("Élan "));
    EXPECT_THAT(titles({.offset = 2, .limit = 5}), Eq("Zee "));
    EXPECT_THAT(titles({.offset = 3}), IsEmpty());
    EXPECT_THAT(titles({.limit = 0}), IsEmpty());
    EXPECT_THAT(must(countStories(project.database(), {.offset = 2, .limit = 1})), Eq(3U));
}

TEST_F(Listing, ResolvesIdsNumbersAndFiles) {
    EXPECT_THAT(resolved(std::to_string(ids[1].value)), Eq(ids[1]));
    EXPECT_THAT(resolved(" 10 "), Eq(ids[0]));
    EXPECT_THAT(resolved("A.txt"), Eq(ids[0]));
    EXPECT_THAT(resolved("a.TXT"), Eq(ids[0]));
    EXPECT_THAT(resolved("tabel.csv#2"), Eq(ids[1]));
    EXPECT_THAT(resolved("tabel.csv#3"), Eq(ids[2]));
}

TEST_F(Listing, NamesTheCandidatesOfAnAmbiguousWord) {
    const auto both = resolveStory(project.database(), "tabel.csv");
    ASSERT_FALSE(both);
    EXPECT_THAT(both.error().code, Eq(ErrorCode::Ambiguous));
    EXPECT_THAT(said(both.error()), HasSubstr("tabel.csv#2"));
    EXPECT_THAT(said(both.error()), HasSubstr("tabel.csv#3"));
    add("Dubbel", "10", "", "", {}, "b.txt", "", 5);
    EXPECT_THAT(resolveStory(project.database(), "10").error().code, Eq(ErrorCode::Ambiguous));
}

TEST_F(Listing, SaysWhenNothingAnswers) {
    for (const std::string_view name : {"77", "onbekend.txt", "tabel.csv#9", "", "#2"}) {
        const auto none = resolveStory(project.database(), name);
        ASSERT_FALSE(none) << name;
        EXPECT_THAT(none.error().code, Eq(ErrorCode::NotFound)) << name;
        EXPECT_THAT(said(none.error()), HasSubstr(std::string(name)));
    }
}

TEST_F(Listing, TakesTheIdBeforeTheNumber) {
    add("Eerste", "2", "", "", {}, "c.txt", "", 6);
    EXPECT_THAT(resolved("2"), Eq(model::StoryId{2}));
}

TEST_F(Listing, CallsAnAreaAsTheProjectKnowsItsCode) {
    auto coded = draft("Bij ons in de straat.");
    coded.area = {"WK990203", ""};
    ids.push_back(project.add(coded));
    const auto nameOfLast = [&] { return must(listStories(project.database(), {})).back().area.name; };
    EXPECT_THAT(nameOfLast(), Eq(""));
    auto named = draft("Aan de overkant.");
    named.area = {"WK990203", "Oosterveld"};
    project.add(named);
    const auto rows = must(listStories(project.database(), {}));
    EXPECT_THAT(rows[rows.size() - 2].area.name, Eq("Oosterveld"));
    EXPECT_THAT(must(findStory(project.database(), ids.back())).area.name, Eq("Oosterveld"));
}

TEST_F(Listing, KnowsSourcesAndTexts) {
    const auto hash = base::sha256("tabel.csv");
    const auto held = must(heldStories(project.database()));
    ASSERT_THAT(held.size(), Eq(3U));
    EXPECT_THAT(held[1].source, Eq(hash));
    EXPECT_THAT(held[1].place, Eq("2"));
    EXPECT_THAT(held[1].text, Eq(base::sha256(std::string(10, 'a') + "1")));
    EXPECT_THAT(must(storiesWithText(project.database(), base::sha256(std::string(10, 'a') + "1"))),
                ElementsAre(ids[1]));
    EXPECT_THAT(must(storiesWithText(project.database(), base::sha256("anders"))), IsEmpty());
    auto again = draft(std::string(10, 'a') + "1");
    ids.push_back(project.add(again));
    EXPECT_THAT(must(storiesWithText(project.database(), base::sha256(again.text))),
                ElementsAre(ids[1], ids[3]));
}

TEST_F(Listing, ReadsManyStoriesInOrder) {
    std::string titles;
    const std::vector<model::StoryId> wanted{ids[2], {99}, ids[0]};
    must(eachStory(project.database(), wanted,
                   [&titles](const model::Story& story) { titles += story.title + " "; }));
    EXPECT_THAT(titles, Eq("Zee Élan "));
}

TEST_F(Listing, ReadsTheAttributesOfManyStories) {
    auto story = draft("x");
    story.attributes = {{"Wijk", "Noord"}, {"Leeftijd", "75+"}};
    const auto id = project.add(story);
    const std::vector<model::StoryId> wanted{id, ids[0], {99}};
    const auto attributes = must(attributesOf(project.database(), wanted));
    EXPECT_THAT(attributes.at(id), Eq(story.attributes)) << "in the order of the form";
    EXPECT_THAT(attributes.at(ids[0]), IsEmpty());
}

TEST_F(Listing, KeepsOneNarratorAndAreaForEquals) {
    auto story = draft("x");
    story.narrator = "ANTON";
    story.area = {"", "zuid"};
    const auto id = project.add(story);
    const auto added = must(findStory(project.database(), id));
    const auto first = must(findStory(project.database(), ids[1]));
    EXPECT_THAT(added.narratorId, Eq(first.narratorId));
    EXPECT_THAT(added.narrator, Eq("anton"));
    EXPECT_THAT(added.area.name, Eq("zuid")) << "as told";
}

TEST_F(Listing, LearnsTheCodeOfAnAreaKnownByName) {
    auto coded = draft("x");
    coded.area = {"WK990203", "Noord"};
    project.add(coded);
    EXPECT_THAT(must(findStory(project.database(), ids[0])).area, Eq(model::Area{"WK990203", "Noord"}));
    auto named = draft("y");
    named.area = {"", "noord"};
    EXPECT_THAT(must(findStory(project.database(), project.add(named))).area,
                Eq(model::Area{"WK990203", "noord"}));
    auto elsewhere = draft("z");
    elsewhere.area = {"WK770101", "Noord"};
    project.add(elsewhere);
    EXPECT_THAT(must(findStory(project.database(), project.add(named))).area, Eq(model::Area{"", "noord"}))
        << "two areas of that name: no telling which";
}

}  // namespace
}  // namespace vertelwerk::store::testing
