#include "vertelwerk/app/summary_grid.h"
#include "vertelwerk/store/collection.h"
#include "vertelwerk/store/memos.h"
#include "vertelwerk/store/narrators.h"

#include "gui/coding/coding_workspace.h"
#include "gui/collection/collection_workspace.h"
#include "gui/desk/grid_page.h"
#include "gui/desk/memo_page.h"
#include "gui/text.h"
#include "gui/window_test.h"

#include <algorithm>

#include <wx/grid.h>

namespace vertelwerk::gui {
namespace {

using testing::Eq;

/// What is being written when the project is closed by key, without leaving the field.
class ClosingTest : public test::WindowTest {
  protected:
    CollectionBook* desk() {
        return dynamic_cast<CollectionWorkspace*>(frame_->workspace("collection"))->desk();
    }
    void type(wxTextCtrl* field, const char* words) {
        field->SetFocus();
        ASSERT_TRUE(waitFor([&] { return field->HasFocus(); }));
        field->SetValue(toWx(words));
    }
    void closeAndOpen() {
        ASSERT_TRUE(run("project.close"));
        ASSERT_TRUE(waitFor([this] { return frame_->workbench() == nullptr; }));
        open(folder_ / "samples.vertelwerk");
    }
    template <typename T>
    T stored(std::function<T(app::Reading&)> task) {
        std::optional<T> found;
        frame_->workbench()->read<T>(std::move(task), [&](T value) { found = std::move(value); });
        EXPECT_TRUE(waitFor([&] { return found.has_value(); }));
        return found.value_or(T());
    }
};

TEST_F(ClosingTest, TheCellOfATellerIsKept) {
    openSamples();
    ASSERT_TRUE(run("collection.tellers"));
    auto* page = desk()->tellers();
    ASSERT_TRUE(waitFor([&] { return !page->cells().tellers().empty(); }));
    auto* grid = find<wxGrid>(page);
    ASSERT_TRUE(waitFor([&] { return grid->HasFocus() || grid->GetGridWindow()->HasFocus(); }));
    const auto teller = page->cells().tellers().front().label;
    const auto attribute = page->cells().attributes().front();
    grid->GoToCell(0, static_cast<int>(TellerGrid::firstAttribute));
    grid->EnableCellEditControl();
    type(find<wxTextCtrl>(grid->GetGridWindow()), "heel oud");
    closeAndOpen();
    const auto tellers = stored<std::vector<store::Narrator>>(
        [](app::Reading& reading) { return store::narrators(reading.database).value(); });
    const auto found = std::ranges::find(tellers, teller, &store::Narrator::label);
    ASSERT_NE(found, tellers.end());
    EXPECT_THAT(found->attributes.at(attribute), testing::ElementsAre("heel oud"));
}

TEST_F(ClosingTest, TheNoteOnTheGroundIsKept) {
    openSamples();
    ASSERT_TRUE(run("collection.consent"));
    auto* note =
        dynamic_cast<wxTextCtrl*>(wxWindow::FindWindowByName(toWx("Who chose the ground, and why"), desk()));
    ASSERT_NE(note, nullptr);
    ASSERT_TRUE(waitFor([&] { return note->IsShownOnScreen() && note->IsEnabled(); }));
    type(note, "besluit van de FG");
    closeAndOpen();
    EXPECT_THAT(stored<std::string>([](app::Reading& reading) {
                    return store::collectionSettings(reading.database).value().groundNote;
                }),
                Eq("besluit van de FG"));
}

TEST_F(ClosingTest, AMemoOnTheProjectIsKept) {
    openSamples();
    frame_->showWorkspace("coding");
    ASSERT_TRUE(run("desk.memos"));
    auto* page = find<MemoPage>(frame_->workspace("coding"));
    page->write(std::monostate{}, base::msg("The project"));
    type(find<wxTextCtrl>(page), "nog eens bellen");
    closeAndOpen();
    EXPECT_THAT(stored<std::size_t>([](app::Reading& reading) {
                    return store::listMemos(reading.database, {.words = "nog eens bellen"}).value().size();
                }),
                Eq(1U));
}

TEST_F(ClosingTest, ASummaryIsKept) {
    openSamples();
    frame_->showWorkspace("coding");
    ASSERT_TRUE(run("desk.summaries"));
    auto* page = find<GridPage>(frame_->workspace("coding"));
    auto* grid = find<wxGrid>(page);
    ASSERT_TRUE(waitFor([&] { return grid->GetNumberRows() > 0; }));
    grid->GoToCell(1, 1);
    auto* text = dynamic_cast<wxTextCtrl*>(
        wxWindow::FindWindowByName(toWx("The summary of this cell; it is kept when you leave it"), page));
    ASSERT_TRUE(waitFor([&] { return text->IsEnabled(); }));
    type(text, "zij wacht nog");
    closeAndOpen();
    EXPECT_THAT(stored<std::vector<std::string>>([](app::Reading& reading) {
                    std::vector<std::string> words;
                    const auto kept = app::summaryGrid(reading.database, {}).value();
                    for (const auto& [place, cell] : kept.cells) {
                        if (!cell.summary.empty()) {
                            words.push_back(cell.summary);
                        }
                    }
                    return words;
                }),
                testing::ElementsAre("zij wacht nog"));
}

}  // namespace
}  // namespace vertelwerk::gui
