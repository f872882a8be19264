#include "vertelwerk/store/consents.h"
#include "vertelwerk/store/history.h"
#include "vertelwerk/store/upkeep.h"
#include "vertelwerk/text/offset_map.h"

#include "unit/store/support.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace vertelwerk::store::testing {
namespace {

/// Letters of one to four bytes.
const std::vector<std::string> letters{"a", "é", "ĳ", "€", "😀", " ", "\n", "b"};

const std::vector<model::Area> areas{
    {"", ""}, {"WK990201", ""}, {"WK990201", "De Kreken"}, {"", "De Kreken"}};

std::string someText(int shortest) {
    const auto picked = *rc::gen::resize(
        60,
        rc::gen::suchThat(
            rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, letters.size())),
            [shortest](const auto& all) { return static_cast<int>(all.size()) >= shortest; }));
    std::string text;
    for (const auto index : picked) {
        text += letters[index];
    }
    return text;
}

template <typename T>
std::optional<T> oneOf(const std::vector<T>& all) {
    return all.empty() ? std::nullopt : std::optional(*rc::gen::elementOf(all));
}

text::Range someRange(std::size_t length) {
    const auto begin = *rc::gen::inRange<std::size_t>(0, length);
    return {begin, *rc::gen::inRange<std::size_t>(begin + 1, length + 1)};
}

/// Does random work, each piece one undoable unit.
class Worker {
  public:
    explicit Worker(Project& project) : project_(project) {}

    void step() {
        switch (*rc::gen::inRange(0, 8)) {
            case 0:
            case 1:
                return add();
            case 2:
            case 3:
                return code();
            case 4:
                return uncode();
            case 5:
                return judge();
            case 6:
                return consent();
            default:
                return edit();
        }
    }

  private:
    void add() {
        auto story = draft(someText(1), someText(0));
        story.narrator = *rc::gen::element<std::string>("", "Wiebe", "Jikke");
        story.area = *rc::gen::elementOf(areas);
        story.attributes = {{"Leeftijd", *rc::gen::element<std::string>("75+", "65-74")}};
        model::Part part;
        part.range = {0, text::length(story.text)};
        part.ratings = {{"bejegening", 8.0}};
        story.parts = {part};
        story.consent = {{model::Purpose::Quote, model::Answer::Yes, "", "form", "", 0}};
        project_.add(story);
    }

    void code() {
        const auto story = workable();
        if (!story) {
            return;
        }
        const auto text = must(findStory(project_.database(), *story)).text;
        if (text.empty()) {
            return;
        }
        project_.code(*story, someRange(text::length(text)), *rc::gen::element("MOV05", "MOV06"),
                      model::Valence::Mixed, *rc::gen::element("", "memo"));
    }

    void uncode() {
        if (const auto passage = somePassage()) {
            project_.change([&](UnitOfWork& work) { must(removePassage(work, *passage)); });
        }
    }

    void judge() {
        if (const auto passage = somePassage()) {
            const auto valence = *rc::gen::element(model::Valence::Good, model::Valence::None);
            const auto memo = *rc::gen::element<std::string>("", "anders");
            project_.change([&](UnitOfWork& work) {
                must(setValence(work, *passage, valence));
                must(setMemo(work, *passage, memo));
            });
        }
    }

    void consent() {
        if (const auto story = anyStory()) {
            const auto answer = *rc::gen::element(model::Answer::Yes, model::Answer::No);
            const auto purpose = *rc::gen::element(model::Purpose::Research, model::Purpose::Quote);
            project_.change([&](UnitOfWork& work) {
                must(recordConsent(work, *story, {purpose, answer, "", "", "", 0}));
            });
        }
    }

    void edit() {
        const auto id = anyStory();
        if (!id) {
            return;
        }
        const auto story = must(findStory(project_.database(), *id));
        const auto length = text::length(story.text);
        const auto at = *rc::gen::inRange<std::size_t>(0, length + 1);
        const text::Splice splice{at, *rc::gen::inRange<std::size_t>(0, length - at + 1), someText(0)};
        project_.change(
            [&](UnitOfWork& work) { must(editText(work, *id, story.textRevision, {&splice, 1})); });
    }

    std::optional<model::StoryId> anyStory() {
        std::vector<model::StoryId> ids;
        for (const auto& row : must(listStories(project_.database(), {}))) {
            ids.push_back(row.id);
        }
        return oneOf(ids);
    }

    std::optional<model::StoryId> workable() { return oneOf(must(storyIds(project_.database(), {}))); }

    std::optional<model::PassageId> somePassage() {
        std::vector<model::PassageId> ids;
        for (const auto& row : must(listPassages(project_.database(), {}))) {
            ids.push_back(row.passage.id);
        }
        return oneOf(ids);
    }

    Project& project_;
};

TEST(HistoryProperties, UndoToTheStartAndRedoToTheEndGiveTheSameProject) {
    const auto held = rc::check([] {
        const TempDir dir;
        Project project(dir / "p.vertelwerk");
        Worker worker(project);
        const bool closing = *rc::gen::arbitrary<bool>();
        std::vector<std::string> states{dump(project.database())};
        const auto count = *rc::gen::inRange(1, 14);
        for (int i = 0; i < count; ++i) {
            worker.step();
            // Work that changed nothing makes no step.
            if (auto state = dump(project.database()); state != states.back()) {
                states.push_back(std::move(state));
            }
        }
        RC_ASSERT(must(check(project.database())).empty());
        if (closing) {
            project.reopen();
        }
        for (auto at = states.size() - 1; at-- > 0;) {
            must(undo(project.database(), project.coder));
            RC_ASSERT(dump(project.database()) == states[at]);
        }
        RC_ASSERT(!must(nextUndo(project.database())));
        RC_ASSERT(must(check(project.database())).empty());
        if (closing) {
            project.reopen();
        }
        for (std::size_t at = 1; at < states.size(); ++at) {
            must(redo(project.database(), project.coder));
            RC_ASSERT(dump(project.database()) == states[at]);
        }
        RC_ASSERT(!must(nextRedo(project.database())));
        RC_ASSERT(must(check(project.database())).empty());
    });
    EXPECT_TRUE(held);
}

TEST(HistoryProperties, EveryQuoteIsTheTextAtItsRange) {
    const auto held = rc::check([] {
        const TempDir dir;
        Project project(dir / "p.vertelwerk");
        Worker worker(project);
        for (int i = 0; i < 12; ++i) {
            worker.step();
        }
        for (const auto& row : must(listPassages(project.database(), {.withSetApart = true}))) {
            const auto story = must(findStory(project.database(), row.passage.story));
            RC_ASSERT(row.quote == text::slice(story.text, row.passage.range));
            RC_ASSERT(row.quote.empty() == row.passage.needsReview);
        }
    });
    EXPECT_TRUE(held);
}

}  // namespace
}  // namespace vertelwerk::store::testing
