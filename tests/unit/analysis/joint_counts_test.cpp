#include "joint_fixture.h"

#include <stdexcept>

namespace vertelwerk::analysis {
namespace {

using model::Method;
using model::Valence;
using testing::Pair;
using testing::SizeIs;
using testing::UnorderedElementsAre;

TEST(JointCounts, CountsTellersStoriesAndPassages) {
    const auto row = Request()
                         .tell({.story = 1, .narrator = "Wiebe"})
                         .tell({.story = 1, .narrator = "Wiebe", .begin = 50})
                         .tell({.story = 2, .narrator = " wiebe "})
                         .tell({.story = 3, .narrator = "Jikke"})
                         .row();
    EXPECT_EQ(row.told, (Count{2, 3, 4}));
}

TEST(JointCounts, CountsEachStoryWithoutANarratorAsATeller) {
    const auto row = Request()
                         .tell({.story = 1})
                         .tell({.story = 1, .begin = 20})
                         .tell({.story = 2})
                         .tell({.story = 3, .narrator = "2"})
                         .row();
    EXPECT_EQ(row.told, (Count{3, 3, 4}));
}

TEST(JointCounts, CountsPerValenceAlsoWhatWasNeverTold) {
    const auto row = Request()
                         .tell({.story = 1, .narrator = "A", .valence = Valence::Good})
                         .tell({.story = 1, .narrator = "A", .valence = Valence::Bad, .begin = 20})
                         .tell({.story = 2, .narrator = "B", .valence = Valence::Bad})
                         .tell({.story = 3, .narrator = "C", .valence = Valence::None})
                         .row();
    EXPECT_THAT(row.byValence,
                UnorderedElementsAre(Pair(Valence::None, Count{1, 1, 1}), Pair(Valence::Good, Count{1, 1, 1}),
                                     Pair(Valence::Bad, Count{2, 2, 2}), Pair(Valence::Mixed, Count{})));
}

TEST(JointCounts, CountsPerMethodThatOccurs) {
    const auto row = Request()
                         .tell({.story = 1, .narrator = "A", .method = Method::Journey})
                         .tell({.story = 2, .narrator = "A", .method = Method::MostSignificantChange})
                         .tell({.story = 3, .narrator = "B", .method = Method::MostSignificantChange})
                         .row();
    EXPECT_THAT(row.byMethod, UnorderedElementsAre(Pair(Method::Journey, Count{1, 1, 1}),
                                                   Pair(Method::MostSignificantChange, Count{2, 2, 2})));
}

TEST(JointCounts, GivesEveryThemeItsOwnRowInTheAskedOrder) {
    Request request;
    request.tell({.story = 1}).tell({.story = 2, .code = {7}}).tell({.story = 3, .code = {7}}).indicator();
    model::Code dignity;
    dignity.id = {7};
    request.raw().codes.insert(request.raw().codes.begin(), dignity);

    const auto rows = jointDisplay(request.raw());
    ASSERT_THAT(rows, SizeIs(2));
    EXPECT_EQ(rows[0].code.id, model::CodeId{7});
    EXPECT_EQ(rows[0].told, (Count{2, 2, 2}));
    EXPECT_THAT(rows[0].indicators, SizeIs(0));
    EXPECT_EQ(rows[1].told, (Count{1, 1, 1}));
    ASSERT_THAT(rows[1].indicators, SizeIs(1));
    EXPECT_EQ(rows[1].indicators[0].link.assumption, "Wie snel hulp krijgt, weet waar hij moet zijn.");
}

TEST(JointCounts, NeedsEveryLinkedIndicator) {
    Request request;
    request.indicator();
    request.raw().indicators.clear();
    EXPECT_THROW((void)jointDisplay(request.raw()), std::invalid_argument);
}

}  // namespace
}  // namespace vertelwerk::analysis
