#include "vertelwerk/app/index_follower.h"

#include "vertelwerk/app/searching.h"
#include "vertelwerk/store/upkeep.h"

#include "scratch_project.h"

#include <gmock/gmock.h>

namespace vertelwerk::app {
namespace {

using test::ScratchProject;
using testing::Eq;

class CatchUp : public testing::Test {
  protected:
    void catchUp() {
        const auto& file = scratch_.project().file;
        const auto caught = app::catchUp(scratch_.database(), file.path(), file.info().guid, *analyser_);
        ASSERT_TRUE(caught.has_value());
    }

    std::size_t found(const std::string& word) {
        auto searcher = search::Searcher::open(store::indexDir(scratch_.project().file.path()), *analyser_);
        EXPECT_TRUE(searcher.has_value());
        const auto answer = searchProject(scratch_.database(), *searcher, *analyser_, {word});
        EXPECT_TRUE(answer.has_value());
        return answer ? answer->total : 0;
    }

    ScratchProject scratch_;
    std::unique_ptr<search::Analyser> analyser_ = search::makeAnalyser();
};

TEST_F(CatchUp, FollowsWhatWasAdded) {
    scratch_.add("een", "De linde luisterde.");
    catchUp();
    EXPECT_THAT(found("linde"), Eq(1U));
    scratch_.add("twee", "De scheepskok kookte.");
    catchUp();
    EXPECT_THAT(found("scheepskok"), Eq(1U));
}

TEST_F(CatchUp, MakesTheIndexAnewWhenAnEarlierProjectTookAnotherTurn) {
    scratch_.add("een", "De linde luisterde.");
    const auto earlier = scratch_.dir() / "earlier.vertelwerk";
    ASSERT_TRUE(store::backup(scratch_.database(), earlier).has_value());
    scratch_.add("twee", "De scheepskok kookte.");
    catchUp();
    scratch_.restore(earlier);
    // As many changes as before, so only what the last one carries tells the two apart.
    scratch_.add("drie", "De klokkenmaker zweeg.");
    catchUp();
    EXPECT_THAT(found("klokkenmaker"), Eq(1U));
    EXPECT_THAT(found("scheepskok"), Eq(0U));
    EXPECT_THAT(found("linde"), Eq(1U));
}

TEST_F(CatchUp, MakesTheIndexAnewWhenTheProjectIsAnEarlierOne) {
    scratch_.add("een", "De linde luisterde.");
    const auto earlier = scratch_.dir() / "earlier.vertelwerk";
    ASSERT_TRUE(store::backup(scratch_.database(), earlier).has_value());
    scratch_.add("twee", "De scheepskok kookte.");
    catchUp();
    scratch_.restore(earlier);
    catchUp();
    EXPECT_THAT(found("linde"), Eq(1U));
    EXPECT_THAT(found("scheepskok"), Eq(0U));
}

}  // namespace
}  // namespace vertelwerk::app
