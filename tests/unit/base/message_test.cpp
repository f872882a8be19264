#include "vertelwerk/base/message.h"

#include "vertelwerk/base/progress.h"
#include "vertelwerk/base/result.h"

#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vertelwerk::base {
namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::IsEmpty;

TEST(Message, BindsArgumentsOfAnyKind) {
    const auto message = msg("{0} of {1} in {2}", 3, 2.5, "wijk");
    EXPECT_THAT(message.id, Eq("{0} of {1} in {2}"));
    EXPECT_THAT(message.pluralId, IsEmpty());
    EXPECT_THAT(message.arguments, ElementsAre("3", "2.5", "wijk"));
}

TEST(Message, HasItsCountAsFirstArgumentOfAPlural) {
    const auto message = plural("{0} story in {1}", "{0} stories in {1}", 4, "Molenwijk");
    EXPECT_THAT(message.count, Eq(4));
    EXPECT_THAT(message.arguments, ElementsAre("4", "Molenwijk"));
}

TEST(Message, IsEmptyWithoutAnId) {
    EXPECT_TRUE(Message{}.empty());
    EXPECT_FALSE(msg("x").empty());
}

TEST(Result, CarriesTheWholeError) {
    const Result<int> result = fail(ErrorCode::Locked, msg("what"), msg("advice"), "where");
    ASSERT_FALSE(result.has_value());
    const Result<double> passedOn = fail(result.error());
    EXPECT_THAT(passedOn.error().code, Eq(ErrorCode::Locked));
    EXPECT_THAT(passedOn.error().what, Eq(msg("what")));
    EXPECT_THAT(passedOn.error().advice, Eq(msg("advice")));
    EXPECT_THAT(passedOn.error().where, Eq("where"));
}

TEST(Progress, ReportsWhenSomebodyListens) {
    std::vector<std::pair<std::size_t, std::size_t>> heard;
    Progress progress;
    progress.at(1, 9);
    progress.report = [&heard](std::size_t done, std::size_t total) { heard.emplace_back(done, total); };
    progress.at(2, 9);
    EXPECT_THAT(heard, ElementsAre(std::pair<std::size_t, std::size_t>{2, 9}));
}

TEST(Progress, HearsThatItMustStop) {
    std::stop_source source;
    const Progress progress{{}, source.get_token()};
    EXPECT_FALSE(progress.stopped());
    source.request_stop();
    EXPECT_TRUE(progress.stopped());
    EXPECT_FALSE(Progress{}.stopped());
}

}  // namespace
}  // namespace vertelwerk::base
