#include "gui/coding/coding_window.h"

namespace vertelwerk::gui::test {
namespace {

using model::Valence;
using text::Range;

/// A whole session without the mouse.
class SessionTest : public CodingWindow {
  protected:
    struct State {
        std::string text;
        std::vector<StoredPassage> passages;
        friend bool operator==(const State&, const State&) = default;
    };
    State state() { return {storedText(), stored()}; }
    bool undo() {
        return waitFor([this] { return enabled("undo.undo"); }) && run("undo.undo");
    }
};

TEST_F(SessionTest, UndoToTheStartAndRedoToTheEndGiveTheSameStates) {
    openTwoStories();
    std::vector<State> states{state()};
    const auto step = [&](const std::vector<int>& keys, const std::vector<StoredPassage>& expected) {
        press(keys);
        EXPECT_TRUE(waitForStored(expected));
        states.push_back(state());
    };
    step({'S', '5'}, {{Range{0, 14}, "MOV05", Valence::None}});
    step({'+'}, {{Range{0, 14}, "MOV05", Valence::Good}});
    step({'4'}, {{Range{0, 14}, "MOV05", Valence::Good}, {Range{0, 14}, "MOV04", Valence::None}});
    step({'['}, {{Range{0, 3}, "MOV04", Valence::None}, {Range{0, 14}, "MOV05", Valence::Good}});
    wxUIActionSimulator().Char('E', wxMOD_CONTROL);
    ASSERT_TRUE(waitFor([this] { return text().correcting(); }));
    wxUIActionSimulator().Char(WXK_HOME, wxMOD_CONTROL);
    wxUIActionSimulator().Text("nu ");
    press({WXK_ESCAPE});
    ASSERT_TRUE(waitFor([this] { return !text().correcting(); }));
    ASSERT_TRUE(
        waitForStored({{Range{3, 6}, "MOV04", Valence::None}, {Range{3, 17}, "MOV05", Valence::Good}}));
    states.push_back(state());
    step({WXK_DELETE}, {{Range{3, 17}, "MOV05", Valence::Good}});

    for (auto before = std::next(states.rbegin()); before != states.rend(); ++before) {
        ASSERT_TRUE(undo());
        ASSERT_TRUE(waitFor([&] { return state() == *before; }));
    }
    for (auto after = std::next(states.begin()); after != states.end(); ++after) {
        ASSERT_TRUE(waitFor([this] { return enabled("undo.redo"); }) && run("undo.redo"));
        ASSERT_TRUE(waitFor([&] { return state() == *after; }));
    }
}

TEST_F(SessionTest, PassagesMayOverlapNestAndShareTheirWords) {
    openTwoStories();
    const auto code = [this](int begin, int end, int theme, std::size_t stored) {
        text().SetSelection(begin, end);
        press({theme});
        EXPECT_TRUE(waitFor([&] { return this->stored().size() == stored; }));
    };
    code(0, 29, '1', 1);
    code(0, 29, '2', 2);
    code(0, 14, '5', 3);
    code(4, 18, '4', 4);
    EXPECT_TRUE(waitForStored({{Range{0, 14}, "MOV05", Valence::None},
                               {Range{0, 29}, "MOV01", Valence::None},
                               {Range{0, 29}, "MOV02", Valence::None},
                               {Range{4, 18}, "MOV04", Valence::None}}));
}

TEST_F(SessionTest, TheListOfStoriesBeginsAtItsFirst) {
    openSamples();
    const auto path = frame_->workbench()->path();
    ASSERT_TRUE(run("project.close"));
    frame_->openProject(path, "coding");
    ASSERT_TRUE(waitFor([this] { return frame_->workbench() != nullptr; }));
    ASSERT_TRUE(waitFor([this] { return text().text() != nullptr && text().HasFocus(); }));
    auto& list = *find<wxDataViewCtrl>(find<StoryListView>(workspace()));
    const auto& rows = dynamic_cast<const wxDataViewVirtualListModel&>(*list.GetModel());
    ASSERT_GT(rows.GetCount(), 20U);
    ASSERT_EQ(rows.GetRow(list.GetSelection()), 0U);
    const auto top = [&] { return rows.GetRow(list.GetTopItem()); };
    EXPECT_TRUE(waitFor([&] { return list.GetTopItem().IsOk() && top() == 0; }));
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(run("story.next"));
    }
    EXPECT_TRUE(waitFor([&] { return rows.GetRow(list.GetSelection()) == 3; }));
    EXPECT_EQ(top(), 0U);
}

}  // namespace
}  // namespace vertelwerk::gui::test
