#include "vertelwerk/store/codebooks.h"

#include "gui/coding/codebook_view.h"
#include "gui/coding/coding_window.h"
#include "gui/desk/history_page.h"
#include "gui/desk/retrieval_page.h"

#include <gmock/gmock.h>
#include <wx/timer.h>
#include <wx/uiaction.h>

namespace vertelwerk::gui::test {
namespace {

using model::Valence;
using testing::Eq;
using text::Range;

/// The keys of the codes at the top, as the project file has them.
std::vector<std::string> topKeys(const std::vector<model::Code>& codes) {
    std::vector<std::string> keys;
    for (const auto& code : codes) {
        if (model::isTop(code)) {
            keys.push_back(code.key);
        }
    }
    return keys;
}

class CodebookTest : public CodingWindow {
  protected:
    CodebookView& codebook() { return *find<CodebookView>(workspace()); }
    std::vector<std::string> keys() {
        std::optional<std::vector<model::Code>> found;
        frame_->workbench()->read<std::vector<model::Code>>(
            [](app::Reading& reading) { return store::codes(reading.database).value(); },
            [&](std::vector<model::Code> codes) { found = std::move(codes); });
        EXPECT_TRUE(waitFor([&] { return found.has_value(); }));
        return topKeys(found.value_or(std::vector<model::Code>()));
    }
};

TEST_F(CodebookTest, AltWithArrowsMovesACodeAndUndoPutsItBack) {
    openTwoStories();
    codebook().focusTree();
    ASSERT_TRUE(waitFor([this] { return codebook().chosen() != nullptr; }));
    ASSERT_THAT(codebook().chosen()->key, Eq("MOV01"));
    wxUIActionSimulator().Char(WXK_DOWN, wxMOD_ALT);
    EXPECT_TRUE(waitFor([this] { return keys().front() == "MOV02"; }));
    EXPECT_TRUE(
        waitFor([this] { return codebook().chosen() != nullptr && codebook().chosen()->key == "MOV01"; }));
    ASSERT_TRUE(run("undo.undo"));
    EXPECT_TRUE(waitFor([this] { return keys().front() == "MOV01"; }));
}

TEST_F(CodebookTest, MenuKeysOpenTheMenuOfACode) {
    openTwoStories();
    codebook().focusTree();
    ASSERT_TRUE(waitFor([this] { return codebook().chosen() != nullptr; }));
    int opened = 0;
    bool open = false;
    codebook().Bind(wxEVT_MENU_OPEN, [&](wxMenuEvent&) {
        ++opened;
        open = true;
    });
    codebook().Bind(wxEVT_MENU_CLOSE, [&](wxMenuEvent&) { open = false; });
    wxTimer closing;
    closing.Bind(wxEVT_TIMER, [&](wxTimerEvent&) {
        if (open) {
            wxUIActionSimulator().Char(WXK_ESCAPE);
        }
    });
    closing.Start(100);
    wxUIActionSimulator().Char(WXK_MENU);
    EXPECT_TRUE(waitFor([&] { return opened == 1 && !open; }));
    wxUIActionSimulator().Char(WXK_F10, wxMOD_SHIFT);
    EXPECT_TRUE(waitFor([&] { return opened == 2 && !open; }));
}

TEST_F(CodebookTest, ACodeThatIsDraggedAboveTheFirstComesFirst) {
    openTwoStories();
    auto& tree = *find<wxDataViewTreeCtrl>(&codebook());
    const auto row = [&tree](unsigned line) {
        return tree.GetItemRect(tree.GetNthChild(wxDataViewItem(), line));
    };
    ASSERT_TRUE(waitFor([&] { return row(2).height > 0; }));
    const auto from = tree.ClientToScreen(row(2).GetPosition() + row(2).GetSize() / 2);
    const auto to = tree.ClientToScreen(row(0).GetPosition() + wxPoint(row(0).width / 2, 2));
    bool begun = false;
    tree.Bind(wxEVT_DATAVIEW_ITEM_BEGIN_DRAG, [&](wxDataViewEvent& event) {
        begun = true;
        event.Skip();
    });
    wxUIActionSimulator mouse;
    mouse.MouseMove(from);
    mouse.MouseDown();
    int step = 0;
    ASSERT_TRUE(waitFor([&] {
        mouse.MouseMove(from - wxPoint(0, ++step % 20));
        return begun;
    }));
    int near = 0;
    ASSERT_TRUE(waitFor([&] {  // as a hand does: the list has to see it come
        mouse.MouseMove(to + wxPoint(near % 3, 0));
        return ++near == 15;
    }));
    mouse.MouseUp();
    EXPECT_TRUE(waitFor([this] { return keys().front() == "MOV03"; }));
    EXPECT_THAT(keys()[1], Eq("MOV01"));
    ASSERT_TRUE(waitFor([this] { return enabled("undo.undo"); }) && run("undo.undo"));
    EXPECT_TRUE(waitFor([this] { return keys().front() == "MOV01"; }));
}

TEST_F(CodebookTest, ACodeIsSplitByChoosingItsPassages) {
    openTwoStories();
    press({'S', '5', 'U', '5'});
    ASSERT_TRUE(
        waitForStored({{Range{0, 14}, "MOV05", Valence::None}, {Range{15, 29}, "MOV05", Valence::None}}));
    ASSERT_TRUE(
        waitFor([this] { return codebook().chosen() != nullptr && codebook().chosen()->key == "MOV05"; }));
    const auto code = *codebook().chosen();
    const DialogAnswer answer([](wxDialog& dialog) {
        if (auto* list = find<wxDataViewListCtrl>(&dialog)) {
            list->SetToggleValue(true, 1, 0);
        } else {
            find<wxTextCtrl>(&dialog)->SetValue(toWx("Goed gedaan"));
        }
        return wxID_OK;
    });
    codebook().editor().split(code);
    EXPECT_TRUE(waitForStored(
        {{Range{0, 14}, "MOV05", Valence::None}, {Range{15, 29}, "goed-gedaan", Valence::None}}));
    ASSERT_TRUE(waitFor([this] { return enabled("undo.undo"); }) && run("undo.undo"));
    EXPECT_TRUE(
        waitForStored({{Range{0, 14}, "MOV05", Valence::None}, {Range{15, 29}, "MOV05", Valence::None}}));
}

TEST_F(CodebookTest, VMakesACodeOfTheSelectedWords) {
    openTwoStories();
    const DialogAnswer answer(wxID_OK);
    press({'S', 'V'});
    EXPECT_TRUE(waitForStored({{Range{0, 14}, "zij-luisterde", Valence::None}}));
    EXPECT_THAT(keys().back(), Eq("zij-luisterde"));
    EXPECT_TRUE(waitFor(
        [this] { return codebook().chosen() != nullptr && codebook().chosen()->key == "zij-luisterde"; }));
}

TEST_F(CodebookTest, PassagesAreReadBeneathTheListAndEscGoesBack) {
    openTwoStories();
    press({'S', '5'});
    ASSERT_TRUE(waitForStored({{Range{0, 14}, "MOV05", Valence::None}}));
    ASSERT_TRUE(run("desk.passages"));
    auto* page = find<RetrievalPage>(workspace());
    auto* list = find<wxDataViewCtrl>(page);
    const auto rows = [list] {
        return dynamic_cast<wxDataViewVirtualListModel*>(list->GetModel())->GetCount();
    };
    ASSERT_TRUE(waitFor([&] { return rows() == 1; }));
    EXPECT_TRUE(page->IsShownOnScreen());
    auto* reading = find<wxTextCtrl>(find<ReadingText>(page));
    EXPECT_TRUE(waitFor([&] { return reading->GetValue().Contains(toWx("Zij luisterde.")); }));
    wxUIActionSimulator().Char(WXK_ESCAPE);
    EXPECT_TRUE(waitFor([&] { return !page->IsShownOnScreen() && text().HasFocus(); }));
}

TEST_F(CodebookTest, TheHistoryLeadsBackToAStep) {
    openTwoStories();
    press({'S', '5', 'S', '4'});
    ASSERT_TRUE(
        waitForStored({{Range{0, 14}, "MOV05", Valence::None}, {Range{15, 29}, "MOV04", Valence::None}}));
    ASSERT_TRUE(run("desk.history"));
    auto* list = find<MarkupList>(find<HistoryPage>(workspace()));
    ASSERT_TRUE(waitFor([&] { return list->rows() > 2; }));
    list->onActivate(0);  // the latest step: nothing to take back
    list->select(1);
    list->onActivate(1);
    EXPECT_TRUE(waitForStored({{Range{0, 14}, "MOV05", Valence::None}}));
}

}  // namespace
}  // namespace vertelwerk::gui::test
