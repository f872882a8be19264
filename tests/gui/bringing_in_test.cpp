#include "vertelwerk/base/files.h"

#include "gui/collection/collection_workspace.h"
#include "gui/collection/consent_list_dialog.h"
#include "gui/collection/import_dialog.h"
#include "gui/collection/mapping_dialog.h"
#include "gui/collection/merge_dialog.h"
#include "gui/text.h"
#include "gui/window_test.h"

#include <wx/grid.h>
#include <wx/splitter.h>
#include <wx/uiaction.h>

namespace vertelwerk::gui {
namespace {

using testing::Eq;
using testing::HasSubstr;
using testing::IsEmpty;

/// Below `window`, what Tab comes to before something that stands above it, or left of it on the same line.
std::vector<std::string> tabbedBackwards(const wxWindow& window) {
    std::vector<std::string> wrong;
    const wxWindow* before = nullptr;
    for (const auto* child : window.GetChildren()) {
        const auto deeper = tabbedBackwards(*child);
        wrong.insert(wrong.end(), deeper.begin(), deeper.end());
        if (!child->IsShownOnScreen() || !child->AcceptsFocusRecursively() || child->IsTopLevel()) {
            continue;
        }
        if (before != nullptr) {
            const auto one = before->GetRect();
            const auto other = child->GetRect();
            const bool above = other.GetBottom() <= one.GetTop() && other.GetLeft() <= one.GetRight();
            const bool sameLine = other.GetTop() <= one.GetBottom() && one.GetTop() <= other.GetBottom();
            if (above || (sameLine && other.GetRight() <= one.GetLeft())) {
                wrong.push_back(fromWx(before->GetName() + wxASCII_STR(" before ") + child->GetName() +
                                       wxASCII_STR(" ") + child->GetLabel()));
            }
        }
        before = child;
    }
    return wrong;
}

class BringingInTest : public test::WindowTest {
  protected:
    CollectionBook* desk() {
        return dynamic_cast<CollectionWorkspace*>(frame_->workspace("collection"))->desk();
    }
    void openPage(const char* action, const wxWindow& page) {
        openSamples();
        frame_->SetSize(frame_->FromDIP(wxSize(1280, 800)));
        ASSERT_TRUE(run(action));
        ASSERT_TRUE(waitFor([&] { return page.IsShownOnScreen(); }));
    }
    /// Writes in a cell of the grid as a user does, and presses Escape.
    void writeAndEscape(wxGrid& grid, int row, int column) {
        grid.SetFocus();
        grid.GoToCell(row, column);
        grid.EnableCellEditControl();
        ASSERT_TRUE(waitFor([&] { return grid.IsCellEditControlShown(); }));
        auto* field = dynamic_cast<wxTextCtrl*>(wxWindow::FindFocus());
        ASSERT_TRUE(waitFor([&] {
            field = dynamic_cast<wxTextCtrl*>(wxWindow::FindFocus());
            return field != nullptr;
        }));
        field->SetValue(toWx("thought better of"));
        wxUIActionSimulator().Char(WXK_ESCAPE);
        ASSERT_TRUE(waitFor([&] { return !grid.IsCellEditControlShown(); }));
    }
    void press(wxWindow* window) {
        wxCommandEvent event(wxEVT_BUTTON, window->GetId());
        event.SetEventObject(window);
        window->ProcessWindowEvent(event);
    }
};

TEST_F(BringingInTest, EscapeTakesBackWhatIsWrittenOfATellerAndThePageStays) {
    auto* page = desk()->tellers();
    openPage("collection.tellers", *page);
    ASSERT_TRUE(waitFor([&] { return !page->cells().tellers().empty(); }));
    auto& grid = *find<wxGrid>(page);
    const auto before = page->cells().cell(0, 2);
    writeAndEscape(grid, 0, 2);
    EXPECT_TRUE(page->IsShownOnScreen());
    bool over = false;
    frame_->workbench()->write<int>([](app::Project&) { return 0; }, [&](int) { over = true; });
    ASSERT_TRUE(waitFor([&] { return over; }));
    EXPECT_THAT(page->cells().cell(0, 2), Eq(before));
    EXPECT_FALSE(enabled("undo.undo") && fromWx(grid.GetCellValue(0, 2)) != before);
    wxUIActionSimulator().Char(WXK_ESCAPE);
    EXPECT_TRUE(waitFor([&] { return !page->IsShownOnScreen(); })) << "now it closes the page";
}

TEST_F(BringingInTest, EscapeTakesBackWhatIsWrittenInPlaceOfAName) {
    auto* page = desk()->pseudonyms();
    openPage("collection.pseudonyms", *page);
    auto& grid = *find<wxGrid>(page);
    ASSERT_TRUE(waitFor([&] { return grid.GetNumberRows() > 0; }));
    const auto before = grid.GetCellValue(0, PseudonymSheet::Replacement);
    writeAndEscape(grid, 0, PseudonymSheet::Replacement);
    EXPECT_TRUE(page->IsShownOnScreen());
    EXPECT_THAT(grid.GetCellValue(0, PseudonymSheet::Replacement), Eq(before));
}

TEST_F(BringingInTest, TabGoesThroughThePagesAsTheyAreRead) {
    openPage("collection.tellers", *desk()->tellers());
    ASSERT_TRUE(waitFor([&] { return !desk()->tellers()->cells().tellers().empty(); }));
    EXPECT_THAT(tabbedBackwards(*desk()->tellers()), IsEmpty());
    ASSERT_TRUE(run("collection.pseudonyms"));
    ASSERT_TRUE(waitFor([&] { return find<wxGrid>(desk()->pseudonyms())->GetNumberRows() > 0; }));
    EXPECT_THAT(tabbedBackwards(*desk()->pseudonyms()), IsEmpty());
    ASSERT_TRUE(run("collection.consent"));
    ASSERT_TRUE(waitFor([&] { return desk()->consent()->IsShownOnScreen(); }));
    EXPECT_THAT(tabbedBackwards(*desk()->consent()), IsEmpty());
}

TEST_F(BringingInTest, ShiftTabLeavesTheTableOfTellersAtItsFirstColumn) {
    auto* page = desk()->tellers();
    openPage("collection.tellers", *page);
    ASSERT_TRUE(waitFor([&] { return !page->cells().tellers().empty(); }));
    auto& grid = *find<wxGrid>(page);
    grid.SetFocus();
    const auto inTable = [&grid] {
        auto* focus = wxWindow::FindFocus();
        return focus != nullptr && (focus == &grid || grid.IsDescendant(focus));
    };
    ASSERT_TRUE(waitFor(inTable));
    grid.GoToCell(0, 0);
    wxUIActionSimulator().Char(WXK_TAB, wxMOD_SHIFT);
    EXPECT_TRUE(waitFor([&] { return !inTable(); }));
}

TEST_F(BringingInTest, TabGoesThroughTheImportDeskAsItIsRead) {
    openEmpty();
    ASSERT_TRUE(base::writeFileWhole(folder_ / "tabel.csv", "Titel;Verhaal\nEen;Het ging goed die dag.\n"));
    app::ImportRequest request{{folder_ / "tabel.csv"}, {}};
    ImportDialog dialog(frame_, *frame_, request);
    dialog.Show();
    auto* import = dialog.FindWindow(wxID_OK);
    ASSERT_TRUE(waitFor([import] { return import->IsEnabled() && import->IsShownOnScreen(); }));
    EXPECT_THAT(tabbedBackwards(dialog), IsEmpty());
}

TEST_F(BringingInTest, NobodyIsMergedBeforeSomebodyIsChosen) {
    auto* page = desk()->tellers();
    openPage("collection.tellers", *page);
    ASSERT_TRUE(waitFor([&] { return !page->cells().tellers().empty(); }));
    const auto tellers = page->cells().tellers().size();
    const auto kept = page->cells().tellers().front().label;
    const auto gone = page->cells().tellers().back().label;
    std::string told;
    const test::DialogAnswer answer([&](wxDialog& dialog) {
        auto* list = find<wxListBox>(&dialog);
        EXPECT_THAT(list->GetSelection(), Eq(wxNOT_FOUND));
        EXPECT_THAT(list->GetCount(), Eq(tellers - 1));
        EXPECT_FALSE(dialog.FindWindow(wxID_OK)->IsEnabled()) << "nobody is one Enter away";
        find<wxSearchCtrl>(&dialog)->SetValue(toWx(gone));
        EXPECT_THAT(list->GetCount(), Eq(1U));
        EXPECT_FALSE(dialog.FindWindow(wxID_OK)->IsEnabled());
        list->SetSelection(0);
        wxCommandEvent chosen(wxEVT_LISTBOX, list->GetId());
        list->ProcessWindowEvent(chosen);
        EXPECT_TRUE(dialog.FindWindow(wxID_OK)->IsEnabled());
        for (auto* child : dialog.GetChildren()) {
            told += dynamic_cast<wxStaticText*>(child) == nullptr ? "" : fromWx(child->GetLabel()) + "\n";
        }
        return wxID_OK;
    });
    find<wxGrid>(page)->GoToCell(0, 0);
    press(wxWindow::FindWindowByLabel(toWx("Merge with ..."), page));
    EXPECT_THAT(answer.said(), testing::ElementsAre("Merge two tellers"));
    EXPECT_THAT(told, HasSubstr(gone));
    EXPECT_TRUE(waitFor([&] { return page->cells().tellers().size() == tellers - 1; }));
    EXPECT_THAT(page->cells().tellers().front().label, Eq(kept));
}

TEST_F(BringingInTest, EnterInAConsentListRecordsIt) {
    app::ConsentRow row{2, "R-01", model::StoryId{1}, {}, {"2023-06-06", "", ""}, std::nullopt};
    row.changes = {{model::Purpose::Research, model::Answer::Yes}};
    ConsentListDialog dialog(frame_, base::Catalogue(), {{row}, {}});
    dialog.Show();
    auto* list = find<wxDataViewListCtrl>(&dialog);
    ASSERT_TRUE(waitFor([&] { return list->IsShownOnScreen(); }));
    for (unsigned column = 0; column < list->GetColumnCount(); ++column) {
        EXPECT_THAT(list->GetColumn(column)->GetRenderer()->GetEllipsizeMode(), Eq(wxELLIPSIZE_END));
    }
    wxKeyEvent enter(wxEVT_CHAR_HOOK);
    enter.m_keyCode = WXK_RETURN;
    enter.SetEventObject(list);
    int pressed = wxID_NONE;
    dialog.Bind(wxEVT_BUTTON, [&pressed](wxCommandEvent& event) { pressed = event.GetId(); });
    list->ProcessWindowEvent(enter);
    EXPECT_THAT(pressed, Eq(wxID_OK));
}

TEST_F(BringingInTest, AScaleThatIsNoneIsSaid) {
    exchange::ColumnRule slider;
    slider.column = "Moeite";
    slider.role = exchange::ColumnRole::Slider;
    exchange::TableMapping mapping;
    mapping.columns = {slider};
    MappingDialog dialog(frame_, base::Catalogue(), mapping, {});
    auto* scale = dynamic_cast<wxTextCtrl*>(wxWindow::FindWindowByName(toWx("Scale of Moeite"), &dialog));
    const auto told = [&dialog] {
        std::string all;
        for (const auto* child : dialog.GetChildren()) {
            all += dynamic_cast<const wxStaticText*>(child) == nullptr ? "" : fromWx(child->GetLabel());
        }
        return all;
    };
    scale->SetValue(toWx("1-"));
    EXPECT_FALSE(dialog.FindWindow(wxID_OK)->IsEnabled());
    EXPECT_THAT(told(), HasSubstr("The scale of Moeite must be two numbers"));
    scale->SetValue(toWx("1-7"));
    EXPECT_TRUE(dialog.FindWindow(wxID_OK)->IsEnabled());
    EXPECT_THAT(told(), testing::Not(HasSubstr("The scale of")));
}

TEST_F(BringingInTest, AnAddressThatIsWiderThanItsPlaceIsWhole) {
    const auto address = toWx("annemarie.vandenheuvel-jansen@wijkteam-molenwijk.nl");
    auto* prose = new Prose(frame_, address);
    prose->fitTo(frame_->FromDIP(200));
    wxString whole;
    for (const auto& line : wxSplit(prose->GetLabelText(), '\n', '\0')) {
        EXPECT_LE(prose->GetTextExtent(line).x, frame_->FromDIP(200)) << line;
        whole += line;
    }
    EXPECT_THAT(whole, Eq(address));
    prose->Destroy();
}

TEST_F(BringingInTest, TheCardKeepsItsWidthWhateverTheWindowDoes) {
    openSamples();
    auto* workspace = frame_->workspace("collection");
    auto* card = find<StoryCardView>(dynamic_cast<wxWindow*>(workspace));
    ASSERT_TRUE(waitFor([card] { return card->IsShownOnScreen(); }));
    for (const int width : {1280, 800, 1280}) {
        frame_->SetSize(frame_->FromDIP(wxSize(width, 800)));
        EXPECT_TRUE(waitFor([&] { return frame_->GetSize().x == frame_->FromDIP(width); }));
    }
    EXPECT_TRUE(waitFor([&] { return card->GetSize().x >= frame_->FromDIP(385); })) << card->GetSize().x;
}

TEST_F(BringingInTest, EveryPurposeIsInSightAtTheConsentDeskOfASmallScreen) {
    openPage("collection.consent", *desk()->consent());
    auto* list = find<CollectionListView>(desk()->consent());
    ASSERT_TRUE(waitFor([&] { return frame_->GetSize().x == frame_->FromDIP(1280); }));
    int width = 0;
    for (unsigned column = 0; column < 2 + model::allPurposes.size(); ++column) {
        width += list->GetColumn(column)->GetWidth();
    }
    EXPECT_TRUE(waitFor([&] { return width <= list->GetClientSize().x; }))
        << width << " in " << list->GetClientSize().x;
}

}  // namespace
}  // namespace vertelwerk::gui
