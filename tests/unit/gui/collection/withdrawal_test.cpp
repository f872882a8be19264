#include "gui/collection/withdrawal.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const base::Catalogue english;

TEST(WithdrawalDetails, SayThatItIsForGood) {
    EXPECT_THAT(withdrawalDetails({}, english),
                AllOf(HasSubstr("cannot be undone"), HasSubstr("No copy of it has left")));
}

TEST(WithdrawalDetails, NameEveryDeliveryThatHoldsTheStory) {
    store::Delivery bundle;
    bundle.title = "Regie in Molenwijk";
    bundle.fileName = "regie.html";
    bundle.purpose = model::Purpose::Learning;
    bundle.madeAt = 1686052800000;  // 6 June 2023, 12:00 UTC
    store::Delivery copy;
    copy.title = "Alles";
    copy.fileName = "alles.csv";
    EXPECT_THAT(
        withdrawalDetails({bundle, copy}, english),
        AllOf(HasSubstr("2 deliveries hold this story"),
              HasSubstr("Regie in Molenwijk (regie.html, learning session, 6 June 2023)"),
              HasSubstr("Alles (alles.csv, working copy of the team"), Not(HasSubstr("No copy of it"))));
}

}  // namespace
}  // namespace vertelwerk::gui
