#include "gui/coding/passage_board.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using base::ErrorCode;
using base::msg;
using model::CodeId;
using model::PassageId;
using testing::ElementsAre;
using testing::IsEmpty;
using text::Range;

constexpr model::StoryId story{7};

model::PassageRow row(std::int64_t id, Range range, std::int64_t code = 5) {
    model::PassageRow row;
    row.passage.id = PassageId{id};
    row.passage.story = story;
    row.passage.range = range;
    row.passage.code = CodeId{code};
    row.coder = "AB";
    return row;
}

class Board : public testing::Test {
  protected:
    Board() {
        board.clear(story);
        board.accept({row(1, {20, 30}), row(2, {0, 10})}, board.moment());
    }

    std::vector<Range> ranges() const {
        std::vector<Range> found;
        for (const auto& shown : board.passages()) {
            found.push_back(shown.passage.range);
        }
        return found;
    }
    PassageWrite add(Range range) { return board.add(range, CodeId{4}, "AB", msg("code")); }

    PassageBoard board;
};

const base::Result<PassageId> refused = base::fail(ErrorCode::Refused, msg("no"));

TEST_F(Board, ShowsAnAddedPassageAtOnceInItsPlace) {
    const auto write = add({12, 15});
    EXPECT_THAT(ranges(), ElementsAre(Range{0, 10}, Range{12, 15}, Range{20, 30}));
    EXPECT_FALSE(write.stored);
    EXPECT_EQ(board.find(write.passage)->coder, "AB");
    board.settle(write, PassageId{9});
    EXPECT_EQ(board.find(write.passage)->passage.id, PassageId{9});
    EXPECT_FALSE(board.mustBeRead());
}

TEST_F(Board, TakesARefusedPassageBackAndAsksToBeRead) {
    const auto write = add({12, 15});
    board.settle(write, refused);
    EXPECT_THAT(ranges(), ElementsAre(Range{0, 10}, Range{20, 30}));
    EXPECT_TRUE(board.mustBeRead());
}

TEST_F(Board, BringsARefusedRemovalBack) {
    const auto id = board.passages().front().id;
    const auto write = board.change(id, RemovePassage{}, msg("remove"));
    EXPECT_THAT(ranges(), ElementsAre(Range{20, 30}));
    board.settle(write, refused);
    EXPECT_THAT(ranges(), ElementsAre(Range{0, 10}, Range{20, 30}));
    EXPECT_EQ(board.passages().front().id, id);
}

TEST_F(Board, KeepsAChangeToAPassageThatIsStillBeingAdded) {
    const auto added = add({12, 15});
    const auto valued = board.change(added.passage, ChangeValence{model::Valence::Good}, msg("value"));
    EXPECT_FALSE(valued.stored);
    board.settle(added, PassageId{9});
    EXPECT_EQ(board.find(added.passage)->passage.valence, model::Valence::Good);
    board.settle(valued, refused);
    EXPECT_EQ(board.find(added.passage)->passage.valence, model::Valence::None);
    EXPECT_EQ(board.find(added.passage)->passage.id, PassageId{9});
}

TEST_F(Board, AChangedRangeMovesInTheOrder) {
    const auto id = board.passages().front().id;
    (void)board.change(id, ChangeRange{{25, 40}}, msg("move"));
    EXPECT_THAT(ranges(), ElementsAre(Range{20, 30}, Range{25, 40}));
}

TEST_F(Board, AReadingThatMayMissAnEditIsTurnedDown) {
    const auto before = board.moment();
    const auto write = add({12, 15});
    EXPECT_FALSE(board.accept({row(1, {20, 30})}, before));
    EXPECT_FALSE(board.mustBeRead()) << "not before the edit is settled";
    const auto during = board.moment();
    board.settle(write, PassageId{9});
    EXPECT_TRUE(board.mustBeRead());
    EXPECT_FALSE(board.accept({row(1, {20, 30})}, during)) << "asked before the edit was stored";
    EXPECT_TRUE(board.accept({row(1, {20, 30}), row(9, {12, 15})}, board.moment()));
    EXPECT_FALSE(board.mustBeRead());
}

TEST_F(Board, AReadingKeepsTheIdsOfWhatWasShown) {
    const auto kept = board.find(PassageId{1})->id;
    EXPECT_TRUE(board.accept({row(1, {20, 31}), row(3, {40, 50})}, board.moment()));
    EXPECT_EQ(board.find(PassageId{1})->id, kept);
    EXPECT_EQ(board.find(PassageId{2}), nullptr);
    EXPECT_THAT(ranges(), ElementsAre(Range{20, 31}, Range{40, 50}));
}

TEST_F(Board, AnAnswerForAStoryThatWasLeftChangesNothing) {
    const auto write = add({12, 15});
    board.clear(model::StoryId{8});
    board.settle(write, PassageId{9});
    EXPECT_THAT(board.passages(), IsEmpty());
    EXPECT_FALSE(board.mustBeRead());
}

}  // namespace
}  // namespace vertelwerk::gui
