#include "vertelwerk/base/files.h"
#include "vertelwerk/search/analyser.h"
#include "vertelwerk/search/index.h"
#include "vertelwerk/store/project_file.h"
#include "vertelwerk/store/search_memory.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/unit_of_work.h"

#include "gui/coding/coding_workspace.h"
#include "gui/desk/grid_page.h"
#include "gui/learning/bundle_maker_page.h"
#include "gui/learning/export_dialog.h"
#include "gui/numbers/numbers_workspace.h"
#include "gui/search/story_filter_box.h"
#include "gui/start/sample_project.h"
#include "gui/text.h"
#include "gui/widgets/prose.h"
#include "gui/window_test.h"

#include <wx/checklst.h>
#include <wx/combobox.h>
#include <wx/grid.h>
#include <wx/hyperlink.h>
#include <wx/stattext.h>
#include <wx/uiaction.h>

namespace vertelwerk::gui {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Eq;
using testing::HasSubstr;
using testing::Not;

/// The sample collection with the query "Two" kept, which finds two coded stories; only the index can tell
/// which.
class StoryFilterTest : public test::WindowTest {
  protected:
    void openCollection() {
        path_ = folder_ / "collection.vertelwerk";
        {
            const auto project = makeSampleProject(path_, SAMPLES_DIR, "AB", {});
            ASSERT_TRUE(project) << base::Catalogue().say(project.error());
        }
        open(path_);
        ASSERT_TRUE(write([](store::UnitOfWork& work) {
            return store::saveQuery(work, {.name = "Two",
                                           .query = "bron:schuur.txt OF bron:scheepskok.txt",
                                           .inPassages = false,
                                           .synonyms = false,
                                           .interviewer = false})
                .has_value();
        }));
    }

    [[nodiscard]] bool write(const std::function<bool(store::UnitOfWork&)>& change) {
        std::optional<bool> written;
        frame_->workbench()->write<bool>(
            [this, change](app::Project& project) {
                guid_ = project.file.info().guid;
                auto work = store::UnitOfWork::begin(
                    project.database(),
                    store::Action{base::msg("change"), project.coder, true, std::nullopt});
                return work && change(*work) && work->commit();
            },
            [&](bool done) { written = done; });
        return waitFor([&] { return written.has_value(); }) && *written;
    }

    OverviewPage* showOverview() {
        frame_->showWorkspace("numbers");
        numbers()->showPage(1);
        auto* page = numbers()->overview();
        EXPECT_TRUE(waitFor([&] { return !page->presenter().isEmpty(); }));
        return page;
    }

    /// All that the box says now, and what can be chosen.
    static std::string said(wxWindow& box) {
        std::string all;
        for (auto* child : box.GetChildren()) {
            const bool words = dynamic_cast<wxStaticText*>(child) || dynamic_cast<wxHyperlinkCtrl*>(child);
            if (words && child->IsShown()) {
                all += fromWx(child->GetLabel()) + "\n";
            }
        }
        return all;
    }
    [[nodiscard]] bool says(wxWindow& box, const std::string& words) {
        return waitFor([&] { return said(box).find(words) != std::string::npos; });
    }
    static void follow(wxHyperlinkCtrl& link) {
        wxHyperlinkEvent click(&link, link.GetId(), {});
        link.GetEventHandler()->ProcessEvent(click);
    }

    NumbersWorkspace* numbers() { return dynamic_cast<NumbersWorkspace*>(frame_->workspace("numbers")); }
    StoryFilterBox& box(wxWindow* parent) { return *find<StoryFilterBox>(parent); }

    std::filesystem::path path_;
    std::string guid_;
};

TEST_F(StoryFilterTest, AKeptQueryIsOfferedAndCountsOnlyItsStories) {
    openCollection();
    auto* overview = showOverview();
    auto& filter = box(overview);
    ASSERT_TRUE(says(filter, "39 stories"));
    auto* field = find<wxComboBox>(&filter);
    ASSERT_THAT(field->GetCount(), Eq(1U));
    EXPECT_THAT(fromWx(field->GetString(0)), Eq("saved:Two"));
    field->SetSelection(0);
    wxCommandEvent chosen(wxEVT_COMBOBOX, field->GetId());
    chosen.SetEventObject(field);
    field->GetEventHandler()->ProcessEvent(chosen);
    ASSERT_TRUE(says(filter, "2 of 39 stories")) << said(filter);
    EXPECT_THAT(overview->presenter().table().rows.size(), Eq(2U));
    EXPECT_THAT(overview->presenter().table().note, HasSubstr("2 of 2 stories coded"));
}

TEST_F(StoryFilterTest, TheChoiceIsRememberedForTheWindowAndTheProject) {
    openCollection();
    box(showOverview()).set("saved:Two");
    ASSERT_TRUE(says(box(numbers()->overview()), "2 of 39 stories"));
    openEmpty();
    numbers()->showPage(1);
    EXPECT_THAT(box(numbers()->overview()).query(), Eq("")) << "another project";
    open(path_);
    auto* overview = showOverview();
    EXPECT_THAT(box(overview).query(), Eq("saved:Two"));
    EXPECT_TRUE(says(box(overview), "2 of 39 stories"));
    numbers()->showPage(0);
    EXPECT_THAT(box(numbers()).query(), Eq("")) << "another window";
}

TEST_F(StoryFilterTest, WhatWasTypedIsNotWrittenDownOutsideTheProject) {
    openCollection();
    auto& filter = box(showOverview());
    filter.set("Fatima");
    ASSERT_TRUE(says(filter, "stor"));
    settings_.save();
    const auto kept = base::readFile(folder_ / "settings.json");
    ASSERT_TRUE(kept);
    EXPECT_THAT(*kept, Not(HasSubstr("Fatima")));
}

TEST_F(StoryFilterTest, AnIndexThatCannotFollowIsNotAskedOverAndOver) {
    openCollection();
    ASSERT_TRUE(waitFor([this] { return !frame_->workbench()->busy(); }));
    const auto analyser = search::makeAnalyser();
    auto elsewhere = search::Index::open(store::indexDir(path_), guid_, *analyser);
    ASSERT_TRUE(elsewhere) << base::Catalogue().say(elsewhere.error());
    ASSERT_TRUE(write([](store::UnitOfWork& work) {
        model::StoryDraft draft;
        draft.text = "Een verhaal dat nog niet in de index staat.";
        draft.source.sha256 = "later";
        return store::addStory(work, draft).has_value();
    }));
    ASSERT_TRUE(waitFor([this] { return !frame_->workbench()->busy(); }));
    auto& filter = box(showOverview());
    filter.set("saved:Two");
    ASSERT_TRUE(says(filter, "2 of 40 stories")) << said(filter);
    EXPECT_FALSE(filter.asksAgain());
}

TEST_F(StoryFilterTest, WhatMatchesNothingSaysSoAndIsCleared) {
    openCollection();
    auto* overview = showOverview();
    auto& filter = box(overview);
    filter.set("taal:fr");
    ASSERT_TRUE(says(filter, "No story matches this filter."));
    EXPECT_TRUE(waitFor([&] { return overview->presenter().isEmpty(); }));
    EXPECT_TRUE(says(*find<CountGrid>(overview)->GetParent(), "stories that match taal:fr"))
        << "and so do the counts, instead of that nothing is coded";
    auto* all = find<wxHyperlinkCtrl>(&filter);
    ASSERT_TRUE(all->IsShown());
    follow(*all);
    EXPECT_TRUE(waitFor([&] { return !overview->presenter().isEmpty(); }));
    EXPECT_THAT(said(filter), HasSubstr("39 stories"));
    EXPECT_FALSE(all->IsShown());
}

TEST_F(StoryFilterTest, WhatCannotBeUnderstoodIsExplainedAndChangesNothing) {
    openCollection();
    auto* overview = showOverview();
    auto& filter = box(overview);
    filter.set("zoekvraag:Weg");
    ASSERT_TRUE(says(filter, "Two")) << "it names those there are";
    EXPECT_FALSE(overview->presenter().isEmpty());
    filter.set("(tolk");
    EXPECT_TRUE(says(filter, "character")) << said(filter);
}

TEST_F(StoryFilterTest, WhatIsTypedHoldsFromEnterOn) {
    openCollection();
    auto* overview = showOverview();
    auto& filter = box(overview);
    ASSERT_TRUE(says(filter, "39 stories"));
    auto* field = find<wxComboBox>(&filter);
    field->SetFocus();
    wxUIActionSimulator keys;
    keys.Text("taal");
    ASSERT_TRUE(waitFor([&] { return fromWx(field->GetValue()) == "taal"; }));
    EXPECT_THAT(filter.query(), Eq(""));
    keys.Char(WXK_RETURN);
    EXPECT_TRUE(waitFor([&] { return filter.query() == "taal"; }));
}

TEST_F(StoryFilterTest, FiguresStandBesideTheStoriesThatMatch) {
    openCollection();
    frame_->showWorkspace("numbers");
    ASSERT_TRUE(waitFor([this] { return numbers()->presenter().hasData(); }));
    const auto told = [this] {
        std::size_t passages = 0;
        for (const auto& theme : numbers()->presenter().themes()) {
            for (const auto& column : theme.columns) {
                passages += column.quotes.size();
            }
        }
        return passages;
    };
    ASSERT_GT(told(), 0U);
    box(numbers()).set("taal:fr");
    ASSERT_TRUE(says(box(numbers()), "No story matches this filter."));
    EXPECT_TRUE(waitFor([&] { return told() == 0U; }));
}

TEST_F(StoryFilterTest, SummariesShowTheRowsThatMatch) {
    openCollection();
    frame_->showWorkspace("coding");
    ASSERT_TRUE(waitFor([this] { return enabled("desk.summaries"); }));
    ASSERT_TRUE(run("desk.summaries"));
    auto* page = find<GridPage>(frame_->workspace("coding"));
    auto* grid = find<wxGrid>(page);
    ASSERT_TRUE(waitFor([&] { return grid->GetNumberRows() == 39; }));
    box(page).set("saved:Two");
    EXPECT_TRUE(waitFor([&] { return grid->GetNumberRows() == 2; }));
    box(page).set("");
    EXPECT_TRUE(waitFor([&] { return grid->GetNumberRows() == 39; }));
}

TEST_F(StoryFilterTest, AnExportHoldsTheStoriesThatMatch) {
    openCollection();
    ExportDialog dialog(frame_, *frame_);
    dialog.Show();
    box(&dialog).set("saved:Two");
    ASSERT_TRUE(says(box(&dialog), "2 of 39 stories"));
    EXPECT_TRUE(says(dialog, "2 stories go along")) << said(dialog);
    EXPECT_FALSE(dialog.request().filter.empty());
}

TEST_F(StoryFilterTest, ABundleIsMadeOfTheStoriesThatMatch) {
    openCollection();
    frame_->showWorkspace("learning");
    ASSERT_TRUE(waitFor([this] { return enabled("learning.new"); }));
    ASSERT_TRUE(run("learning.new"));
    auto* maker = find<BundleMakerPage>(frame_->workspace("learning"));
    auto* themes = find<wxCheckListBox>(maker);
    ASSERT_TRUE(waitFor([&] { return themes->GetCount() > 4; }));
    themes->Check(4);
    wxCommandEvent checked(wxEVT_CHECKLISTBOX, themes->GetId());
    checked.SetEventObject(themes);
    checked.SetInt(4);
    themes->GetEventHandler()->ProcessEvent(checked);
    const auto pages = [&] { return fromWx(find<wxTextCtrl>(find<ReadingText>(maker))->GetValue()); };
    ASSERT_TRUE(waitFor([&] { return pages().find("How people are treated") != std::string::npos; }));
    box(maker).set("taal:fr");
    EXPECT_TRUE(says(box(maker), "No story matches this filter."));
    EXPECT_TRUE(waitFor([&] { return pages().find("How people are treated") == std::string::npos; }));
}

}  // namespace
}  // namespace vertelwerk::gui
