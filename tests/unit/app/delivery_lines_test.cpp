#include "vertelwerk/app/delivery_lines.h"

#include <gmock/gmock.h>

namespace vertelwerk::app {
namespace {

TEST(DeliveryLines, SayInOneLineWhatWasMadeAgainTheSameDay) {
    store::Delivery bundle;
    bundle.title = "Wachten";
    bundle.fileName = "wachten.docx";
    bundle.purpose = model::Purpose::Learning;
    bundle.madeAt = 1686052800000;  // 6 June 2023, 12:00 UTC
    auto again = bundle;
    again.madeAt += 60'000;
    auto other = bundle;
    other.fileName = "wachten.html";
    EXPECT_THAT(deliveryLines({again, other, bundle}, base::Catalogue()),
                testing::ElementsAre("Wachten (wachten.docx, learning session, 6 June 2023, made 2 times)",
                                     "Wachten (wachten.html, learning session, 6 June 2023)"));
}

}  // namespace
}  // namespace vertelwerk::app
