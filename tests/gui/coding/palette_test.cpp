#include "gui/coding/coding_window.h"
#include "gui/coding/palette_dialog.h"

namespace vertelwerk::gui::test {
namespace {

using PaletteTest = CodingWindow;
using model::Valence;
using testing::Eq;
using text::Range;

TEST_F(PaletteTest, CThenAPartOfTheNameThenEnterCodes) {
    openTwoStories();
    whenModal<PaletteDialog>([this](PaletteDialog&) {
        wxUIActionSimulator().Text("jeg");
        press({WXK_RETURN});
    });
    press({'C'});
    EXPECT_TRUE(waitForStored({{Range{0, 14}, "MOV05", Valence::None}}));
    EXPECT_TRUE(waitFor([this] { return text().HasFocus(); }));
}

TEST_F(PaletteTest, CtrlEnterGivesTheSameWordsSeveralCodes) {
    openTwoStories();
    whenModal<PaletteDialog>([this](PaletteDialog&) {
        wxUIActionSimulator keys;
        keys.Text("5");
        keys.Char(WXK_RETURN, wxMOD_CONTROL);
        keys.Text("4");
        press({WXK_RETURN});
    });
    press({'S', 'C'});
    EXPECT_TRUE(
        waitForStored({{Range{0, 14}, "MOV05", Valence::None}, {Range{0, 14}, "MOV04", Valence::None}}));
}

TEST_F(PaletteTest, EscCodesNothing) {
    openTwoStories();
    bool seen = false;
    whenModal<PaletteDialog>([&](PaletteDialog& dialog) {
        seen = dialog.list().rows() >= 10;  // the themes, and what stands beneath them
        press({WXK_ESCAPE});
    });
    press({'C'});
    EXPECT_TRUE(waitFor([&] { return seen; }));
    EXPECT_TRUE(waitFor([this] { return text().HasFocus(); }));
    EXPECT_TRUE(waitForStored({}));
}

}  // namespace
}  // namespace vertelwerk::gui::test
