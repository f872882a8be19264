#include "vertelwerk/store/project_history.h"

#include "vertelwerk/store/consents.h"
#include "vertelwerk/store/history.h"
#include "vertelwerk/store/upkeep.h"

#include "unit/store/support.h"

#include <gmock/gmock.h>

namespace vertelwerk::store::testing {
namespace {

using base::ErrorCode;
using base::msg;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::IsEmpty;

class ProjectHistory : public ::testing::Test {
  protected:
    ProjectHistory() {
        for (const auto* key : {"MOV05", "MOV06"}) {
            const auto range = std::string_view(key) == "MOV05" ? text::Range{0, 3} : text::Range{4, 8};
            const NewPassage passage{.story = story, .range = range, .code = project.codeId(key)};
            steps.push_back(*project.change([&](UnitOfWork& work) { must(addPassage(work, passage)); },
                                            {.label = msg("code with {0}", key), .coder = {}}));
            states.push_back(dump(project.database()));
        }
    }
    /// "what state", newest first.
    std::vector<std::string> told(std::size_t limit = 100, std::int64_t before = 0) {
        std::vector<std::string> all;
        for (const auto& line : must(projectHistory(project.database(), limit, before))) {
            all.push_back(fmt::format("{} {}{}", base::Catalogue().say(line.label),
                                      static_cast<int>(line.kind), static_cast<int>(line.state)));
        }
        return all;
    }

    TempDir dir;
    Project project{dir / "p.vertelwerk"};
    model::StoryId story = project.add(draft("Een keer gebeld.", "Bellen"));
    std::vector<model::UndoStepId> steps;
    std::vector<std::string> states;
};

TEST_F(ProjectHistory, SaysWhatWhoAndWhen) {
    const auto lines = must(projectHistory(project.database(), 100));
    EXPECT_THAT(told(), ElementsAre("code with MOV06 01", "code with MOV05 01", "change 01", "codebook 00"));
    EXPECT_THAT(lines[0].coder, Eq("Anna"));
    EXPECT_THAT(lines[0].storyTitle, Eq("Bellen"));
    EXPECT_THAT(lines[0].stories, Eq(1U));
    EXPECT_THAT(lines[0].step, Eq(steps[1]));
    EXPECT_GT(lines[0].madeAt, 0);
    EXPECT_THAT(told(1), ElementsAre("code with MOV06 01"));
    EXPECT_THAT(told(2, lines[0].id), ElementsAre("code with MOV05 01", "change 01"));
}

TEST_F(ProjectHistory, GoesBackToAStepAndForthAgain) {
    const auto journey = must(goToStep(project.database(), project.coder, steps[0]));
    EXPECT_THAT(journey.undone, Eq(1U));
    EXPECT_THAT(journey.redone, Eq(0U));
    EXPECT_THAT(dump(project.database()), Eq(states[0]));
    EXPECT_THAT(told(), ElementsAre("code with … 10", "code with MOV06 02", "code with MOV05 01", "change 01",
                                    "codebook 00"));
    must(goToStep(project.database(), project.coder, {}));
    EXPECT_THAT(must(listPassages(project.database(), {})), IsEmpty());
    EXPECT_FALSE(must(nextUndo(project.database())));
    const auto forth = must(goToStep(project.database(), project.coder, steps[1]));
    EXPECT_THAT(forth.redone, Eq(3U));
    EXPECT_THAT(dump(project.database()), Eq(states[1]));
    EXPECT_THAT(must(check(project.database())), IsEmpty());
    EXPECT_THAT(must(goToStep(project.database(), project.coder, steps[1])).undone, Eq(0U));
}

TEST_F(ProjectHistory, GoesTheWholeWayOrNotAtAll) {
    // A lasting change of the story makes the step that added it impossible to take back.
    project.change([&](UnitOfWork& work) { must(setConsentEnd(work, story, "2098-01-01")); },
                   {.label = msg("end"), .coder = {}, .undoable = false});
    const auto before = dump(project.database());
    const auto refused = goToStep(project.database(), project.coder, {});
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().code, Eq(ErrorCode::Stale));
    EXPECT_THAT(dump(project.database()), Eq(before));
    EXPECT_THAT(must(nextUndo(project.database()))->id, Eq(steps[1]));
    EXPECT_THAT(goToStep(project.database(), project.coder, model::UndoStepId{9999}).error().code,
                Eq(ErrorCode::NotFound));
}

TEST_F(ProjectHistory, NamesNoStoryThatIsSetApart) {
    project.change(
        [&](UnitOfWork& work) {
            must(recordConsent(work, story, {model::Purpose::Research, model::Answer::No, "", "", "", 0}));
        },
        {.label = msg("refuse"), .coder = {}});
    EXPECT_THAT(must(projectHistory(project.database(), 1))[0].storyTitle, Eq(""));
}

}  // namespace
}  // namespace vertelwerk::store::testing
