#include "vertelwerk/chart/png.h"

#include <gmock/gmock.h>

namespace vertelwerk::chart {
namespace {

using testing::Eq;
using testing::IsEmpty;
using testing::StartsWith;

TEST(Png, DrawsAtTwiceTheSizeByDefault) {
    const auto png = toPng(
        R"(<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40"><rect width="9" height="9"/></svg>)");
    ASSERT_THAT(png, StartsWith("\x89PNG\r\n\x1a\n"));
    // Width and height stand big-endian at byte 16 and 20.
    EXPECT_THAT(png.substr(16, 8), Eq(std::string("\0\0\0\xC8\0\0\0\x50", 8)));
}

TEST(Png, IsEmptyForWhatCannotBeDrawn) {
    EXPECT_THAT(toPng("geen tekening"), IsEmpty());
    EXPECT_THAT(toPng(""), IsEmpty());
    EXPECT_THAT(toPng(R"(<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="40"/>)"), IsEmpty());
}

}  // namespace
}  // namespace vertelwerk::chart
