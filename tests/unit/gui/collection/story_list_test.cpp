#include "gui/collection/story_list.h"

#include <algorithm>
#include <deque>

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using model::StoryId;
using store::StoryOrder;
using testing::ElementsAre;
using testing::Eq;
using testing::IsNull;
using testing::NotNull;
using testing::Optional;
using testing::SizeIs;

/// A project that answers when the test says so.
class Source {
  public:
    struct Question {
        StorySelection selection;
        store::StoryListing listing;
        StoryPageAnswer answer;
    };

    StoryPageSource ask() {
        return [this](const StoryQuestion& question, StoryPageAnswer answer) {
            asked.push_back({question.selection, question.listing, std::move(answer)});
        };
    }

    /// Answers the oldest question as a project of `total` stories, whose ids begin at `firstId`.
    void answer(std::size_t total, std::int64_t firstId = 1) {
        const auto question = std::move(asked.front());
        asked.pop_front();
        StoryPage page;
        page.total = total;
        page.selection = question.selection ? question.selection : std::make_shared<const app::Selection>();
        const auto end = std::min(total, question.listing.offset + question.listing.limit);
        for (auto i = question.listing.offset; i < end; ++i) {
            model::StoryRow row;
            row.id = StoryId{firstId + static_cast<std::int64_t>(i)};
            page.rows.push_back(row);
        }
        question.answer(page);
    }

    void fail() {
        const auto question = std::move(asked.front());
        asked.pop_front();
        question.answer(base::fail(base::ErrorCode::System, base::msg("The disk is gone.")));
    }

    std::deque<Question> asked;
};

class StoryListTest : public testing::Test {
  protected:
    StoryListTest() {
        list_.resized = [this] { ++resized_; };
        list_.refreshed = [this] { ++refreshed_; };
    }

    Source source_;
    StoryList list_{source_.ask()};
    int resized_ = 0;
    int refreshed_ = 0;
};

TEST_F(StoryListTest, KnowsNothingBeforeTheFirstAnswer) {
    EXPECT_FALSE(list_.known());
    EXPECT_THAT(list_.row(0), IsNull());
    list_.reload();
    EXPECT_FALSE(list_.known());
    source_.answer(0);
    EXPECT_TRUE(list_.known());
    EXPECT_THAT(list_.size(), Eq(0));
}

TEST_F(StoryListTest, ReadsAPageWhenOneOfItsRowsIsLookedAt) {
    list_.reload();
    source_.answer(250);
    EXPECT_THAT(list_.size(), Eq(250));
    EXPECT_THAT(list_.row(99)->id, Eq(StoryId{100}));
    EXPECT_THAT(source_.asked, SizeIs(0));
    EXPECT_THAT(list_.row(249), IsNull());
    EXPECT_THAT(list_.row(248), IsNull());
    ASSERT_THAT(source_.asked, SizeIs(1));
    EXPECT_THAT(source_.asked.front().listing.offset, Eq(200));
    source_.answer(250);
    EXPECT_THAT(list_.row(249)->id, Eq(StoryId{250}));
    EXPECT_THAT(list_.row(250), IsNull());
}

TEST_F(StoryListTest, SortingByTheSameOrderTurnsItRound) {
    list_.sortBy(StoryOrder::Title);
    EXPECT_THAT(source_.asked.back().listing.order, Eq(StoryOrder::Title));
    EXPECT_FALSE(source_.asked.back().listing.descending);
    list_.sortBy(StoryOrder::Title);
    EXPECT_TRUE(source_.asked.back().listing.descending);
    list_.sortBy(StoryOrder::Date);
    EXPECT_FALSE(source_.asked.back().listing.descending);
}

TEST_F(StoryListTest, AnAnswerToAnEarlierFilterIsDropped) {
    list_.reload();
    list_.filter(search::parseQuery("jaar:2023").value());
    source_.answer(43);
    EXPECT_FALSE(list_.known());
    source_.answer(2);
    EXPECT_THAT(list_.size(), Eq(2));
    EXPECT_THAT(resized_, Eq(1));
}

TEST_F(StoryListTest, AsksWhatAFilterComesToOnce) {
    list_.filter(search::parseQuery("zorg").value());
    EXPECT_THAT(source_.asked.front().selection, IsNull());
    source_.answer(350);
    for (const std::size_t row : {120U, 220U, 340U}) {
        static_cast<void>(list_.row(row));
        EXPECT_THAT(source_.asked.back().selection, NotNull()) << row;
    }
    list_.sortBy(StoryOrder::Title);
    EXPECT_THAT(source_.asked.back().selection, NotNull());
    list_.filter(search::parseQuery("thuis").value());
    EXPECT_THAT(source_.asked.back().selection, IsNull());
}

TEST_F(StoryListTest, PagesWaitForWhatTheFilterComesTo) {
    list_.reload();
    source_.answer(350);
    list_.reload();
    static_cast<void>(list_.row(120));
    static_cast<void>(list_.row(220));
    ASSERT_THAT(source_.asked, SizeIs(1));
    source_.answer(350);
    static_cast<void>(list_.row(220));
    ASSERT_THAT(source_.asked, SizeIs(1));
    EXPECT_THAT(source_.asked.front().selection, NotNull());
}

TEST_F(StoryListTest, WhatAnEarlierFilterCameToIsDropped) {
    list_.filter(search::parseQuery("zorg").value());
    list_.filter(search::parseQuery("thuis").value());
    source_.answer(43);
    list_.sortBy(StoryOrder::Title);
    EXPECT_THAT(source_.asked.back().selection, IsNull());
}

TEST_F(StoryListTest, AfterAChangeTheOldRowsStayUntilTheNewOnesCome) {
    list_.reload();
    source_.answer(43);
    list_.reload();
    ASSERT_THAT(list_.row(0), NotNull());
    EXPECT_THAT(list_.row(0)->id, Eq(StoryId{1}));
    source_.answer(43, 100);
    EXPECT_THAT(list_.row(0)->id, Eq(StoryId{100}));
    EXPECT_THAT(resized_, Eq(1));
    EXPECT_THAT(refreshed_, Eq(1));
}

TEST_F(StoryListTest, AnotherNumberOfRowsIsAnotherList) {
    list_.reload();
    source_.answer(43);
    list_.reload();
    source_.answer(44);
    EXPECT_THAT(resized_, Eq(2));
}

TEST_F(StoryListTest, AfterAChangeLaterPagesAreReadAgainWhenLookedAt) {
    list_.reload();
    source_.answer(150);
    static_cast<void>(list_.row(120));
    source_.answer(150);
    list_.reload();
    source_.answer(150, 1000);
    EXPECT_THAT(list_.row(120)->id, Eq(StoryId{121}));
    source_.answer(150, 1000);
    EXPECT_THAT(list_.row(120)->id, Eq(StoryId{1120}));
}

TEST_F(StoryListTest, FindsAStoryAmongTheRowsThatCame) {
    list_.reload();
    source_.answer(150);
    EXPECT_THAT(list_.indexOf(StoryId{42}), Optional(41));
    EXPECT_THAT(list_.indexOf(StoryId{142}), Eq(std::nullopt));
}

TEST_F(StoryListTest, ClearingForgetsFilterAndRowsAndDropsWhatIsOnItsWay) {
    list_.filter(search::parseQuery("jaar:2023").value());
    list_.clear();
    source_.answer(43);
    EXPECT_FALSE(list_.known());
    EXPECT_FALSE(list_.filtered());
    EXPECT_THAT(list_.size(), Eq(0));
}

TEST_F(StoryListTest, TellsThatReadingFailed) {
    std::vector<std::string> told;
    list_.failed = [&](const base::Error& error) { told.push_back(error.what.id); };
    list_.reload();
    source_.fail();
    EXPECT_THAT(told, ElementsAre("The disk is gone."));
}

TEST(StoryListAlone, AnAnswerAfterItsEndIsDropped) {
    Source source;
    {
        StoryList list(source.ask());
        list.reload();
    }
    source.answer(1);
}

}  // namespace
}  // namespace vertelwerk::gui
