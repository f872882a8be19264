#include "vertelwerk/store/codebooks.h"

#include "gui/search/autocode_dialog.h"
#include "gui/search/concordance_view.h"
#include "gui/search/facet_list.h"
#include "gui/search/search_guide.h"
#include "gui/search/search_workspace.h"
#include "gui/text.h"
#include "gui/widgets/markup_list.h"
#include "gui/window_test.h"

#include <wx/choice.h>
#include <wx/hyperlink.h>
#include <wx/srchctrl.h>
#include <wx/uiaction.h>

namespace vertelwerk::gui {
namespace {

using testing::Eq;
using testing::HasSubstr;

class SearchTest : public test::WindowTest {
  protected:
    void openSearch() {
        openSamples();
        frame_->showWorkspace("search");
        ASSERT_TRUE(waitFor([this] { return guides(); }));
    }

    /// "Did you mean ...?", when it shows.
    wxHyperlinkCtrl* suggestion() {
        for (auto* window : workspace()->GetChildren()) {
            auto* link = dynamic_cast<wxHyperlinkCtrl*>(window);
            if (link != nullptr && link->IsShownOnScreen() &&
                link->GetLabel().StartsWith(toWx("Did you mean"))) {
                return link;
            }
        }
        return nullptr;
    }

    void type(const std::string& query) { field()->SetValue(toWx(query)); }
    [[nodiscard]] bool waitForHits(std::size_t count) {
        return waitFor([this, count] { return hits()->IsShownOnScreen() && hits()->rows() == count; });
    }
    [[nodiscard]] std::string query() { return fromWx(field()->GetValue()); }
    [[nodiscard]] std::string story() {
        return fromWx(find<wxTextCtrl>(find<StoryPane>(workspace()))->GetValue());
    }
    /// The story's text did not move for a while.
    bool settled() {
        const auto place = find<wxTextCtrl>(find<StoryPane>(workspace()))->GetScrollPos(wxVERTICAL);
        still_ = place == place_ ? still_ + 1 : 0;
        place_ = place;
        return still_ > 200;
    }
    /// The WORD of the story beside the hits stands between the pane's upper and lower edge.
    bool inSight(const std::string& word) {
        auto* text = find<wxTextCtrl>(find<StoryPane>(workspace()));
        const auto at = text->GetValue().Find(toWx(word));
        const auto place = at == wxNOT_FOUND ? wxDefaultPosition : text->PositionToCoords(at);
        const auto beyondEnd = text->GetScrollRange(wxVERTICAL) - text->GetScrollThumb(wxVERTICAL);
        return place.y >= 0 && place.y + text->GetCharHeight() <= text->GetClientSize().y &&
               text->GetScrollPos(wxVERTICAL) <= beyondEnd;
    }
    void press(wxWindow* window, int key) {
        window->SetFocus();
        ASSERT_TRUE(waitFor([window] { return window->HasFocus(); }));
        wxUIActionSimulator().Char(key);
    }

    SearchWorkspace* workspace() { return dynamic_cast<SearchWorkspace*>(frame_->workspace("search")); }
    wxSearchCtrl* field() { return find<wxSearchCtrl>(workspace()); }
    MarkupList* hits() { return find<MarkupList>(workspace()); }
    FacetList* facets() { return find<FacetList>(workspace()); }
    /// What stands instead of hits: examples, or advice.
    bool guides() { return !hits()->IsShownOnScreen(); }

  private:
    int place_ = 0;
    int still_ = 0;
};

TEST_F(SearchTest, HitsAppearWhileTypingWithTheStoryBeside) {
    openSearch();
    EXPECT_FALSE(enabled("search.open"));
    type("huisarts");
    ASSERT_TRUE(waitForHits(3)) << "maatje.odt, tolk.txt and the second row of vertelpunt.csv";
    EXPECT_TRUE(waitFor([this] { return story().find("huisarts") != std::string::npos; }));
    EXPECT_TRUE(enabled("search.open"));
    type("");
    EXPECT_TRUE(waitFor([this] { return guides(); }));
    EXPECT_FALSE(enabled("search.open"));
}

TEST_F(SearchTest, TheWordThatWasFoundIsInSightInTheFirstStoryShown) {
    openSearch();
    type("Gerrit");
    ASSERT_TRUE(waitForHits(1)) << "Tomaten, one long paragraph";
    ASSERT_TRUE(waitFor([this] { return story().find("Gerrit") != std::string::npos && settled(); }));
    EXPECT_TRUE(inSight("Gerrit"));
}

TEST_F(SearchTest, AFacetNarrowsTheQueryAndGivesItBack) {
    openSearch();
    frame_->openSearch("wijkteam");
    ASSERT_TRUE(waitFor([this] { return hits()->rows() > 1; }));
    const auto all = hits()->rows();
    ASSERT_TRUE(waitFor([this] {
        wxDataViewItemArray facetRows;
        return facets()->GetModel()->GetChildren({}, facetRows) > 1;
    }));
    facets()->SetFocus();
    ASSERT_TRUE(waitFor([this] { return facets()->HasFocus() || facets()->GetMainWindow()->HasFocus(); }));
    wxUIActionSimulator keys;
    keys.Char(WXK_HOME);
    keys.Char(WXK_DOWN);
    keys.Char(WXK_SPACE);
    ASSERT_TRUE(waitFor([this] { return query() != "wijkteam"; }));
    EXPECT_THAT(query(), HasSubstr("wijkteam "));
    keys.Char(WXK_SPACE);
    EXPECT_TRUE(waitFor([this] { return query() == "wijkteam"; })) << query();
    EXPECT_TRUE(waitForHits(all));
}

TEST_F(SearchTest, EnterOnAHitOpensItInTheCodingWorkspace) {
    openSearch();
    frame_->openSearch("huisarts");
    ASSERT_TRUE(waitForHits(3));
    ASSERT_TRUE(waitFor([this] { return enabled("search.open"); }));
    press(hits(), WXK_RETURN);
    EXPECT_TRUE(waitFor([this] { return frame_->workspaceInView() == "coding"; }));
}

TEST_F(SearchTest, AWrongQueryIsExplainedAndNothingFoundIsAdvised) {
    openSearch();
    type("\"op tijd");
    EXPECT_TRUE(waitFor([this] {
        return workspace()->presenter().understood().find("character 1") != std::string::npos;
    })) << workspace()->presenter().understood();
    type("huisarrts");
    ASSERT_TRUE(waitFor([this] { return suggestion() != nullptr; }));
    EXPECT_TRUE(guides());
    wxHyperlinkEvent click(suggestion(), wxID_ANY, {});
    suggestion()->GetEventHandler()->ProcessEvent(click);
    EXPECT_TRUE(waitFor([this] { return query() == "huisarts"; }));
    EXPECT_TRUE(waitForHits(3));
}

TEST_F(SearchTest, PassagesCanBeSearchedApart) {
    openSearch();
    frame_->openSearch("huisarts");
    ASSERT_TRUE(waitForHits(3));
    auto* where = find<wxChoice>(workspace());
    where->SetSelection(1);
    wxCommandEvent chosen(wxEVT_CHOICE, where->GetId());
    chosen.SetEventObject(where);
    where->GetEventHandler()->ProcessEvent(chosen);
    EXPECT_TRUE(waitFor([this] { return guides(); })) << "nothing is coded yet";
}

TEST_F(SearchTest, AnotherProjectBeginsAnew) {
    openSearch();
    frame_->openSearch("huisarts");
    ASSERT_TRUE(waitForHits(3));
    openEmpty();
    EXPECT_THAT(query(), Eq(""));
    EXPECT_FALSE(enabled("search.open"));
}

TEST_F(SearchTest, PlacesToCodeShowWhatWasFoundAndWaitForACode) {
    openSearch();
    ASSERT_TRUE(waitFor([this] { return !frame_->workbench()->busy(); }));
    std::vector<model::Code> codes;
    frame_->workbench()->read<base::Result<std::vector<model::Code>>>(
        [](app::Reading& reading) { return store::codes(reading.database); },
        [&](base::Result<std::vector<model::Code>> read) { codes = read.value(); });
    ASSERT_TRUE(waitFor([&] { return !codes.empty(); }));
    AutocodeDialog dialog(frame_, *frame_, codes, {.query = "niet"});
    dialog.Show();
    auto* list = find<wxDataViewListCtrl>(&dialog);
    auto* go = dialog.FindWindow(wxID_OK);
    auto* code = find<wxChoice>(&dialog);
    auto* all = find<wxCheckBox>(&dialog);
    ASSERT_TRUE(waitFor([&] { return list->GetItemCount() > 1; }));
    EXPECT_THAT(fromWx(list->GetTextValue(0, 1)), HasSubstr("iet</b>"));
    EXPECT_FALSE(go->IsEnabled()) << "no code was chosen";
    code->SetSelection(1);
    wxCommandEvent chosen(wxEVT_CHOICE, code->GetId());
    code->GetEventHandler()->ProcessEvent(chosen);
    ASSERT_TRUE(waitFor([&] { return go->IsEnabled(); }));
    EXPECT_TRUE(all->GetValue());
    wxCommandEvent cleared(wxEVT_CHECKBOX, all->GetId());
    cleared.SetInt(0);
    all->SetValue(false);
    all->GetEventHandler()->ProcessEvent(cleared);
    EXPECT_TRUE(dialog.chosen().empty());
    EXPECT_FALSE(go->IsEnabled());
    wxDataViewEvent entered(wxEVT_DATAVIEW_ITEM_ACTIVATED, list, list->RowToItem(1));
    list->GetEventHandler()->ProcessEvent(entered);
    EXPECT_THAT(dialog.chosen().size(), Eq(1U)) << "Enter on a row sets its tick";
}

TEST_F(SearchTest, WordsInContextAreSortedWithTheKeyboard) {
    openSearch();
    frame_->openSearch("huisarts");
    ASSERT_TRUE(waitForHits(3));
    ASSERT_TRUE(run("search.context"));
    auto* lines = find<ConcordanceView>(workspace());
    ASSERT_TRUE(waitFor([&] { return lines->IsShownOnScreen() && lines->GetItemCount() > 2; }));
    std::vector<app::ConcordanceOrder> asked;
    lines->onOrder = [&](app::ConcordanceOrder order) { asked.push_back(order); };
    press(lines, WXK_RIGHT);
    ASSERT_TRUE(waitFor([&] { return asked.size() == 1; }));
    press(lines, WXK_LEFT);
    ASSERT_TRUE(waitFor([&] { return asked.size() == 2; }));
    EXPECT_THAT(asked, testing::ElementsAre(app::ConcordanceOrder::Right, app::ConcordanceOrder::Left));
}

}  // namespace
}  // namespace vertelwerk::gui
