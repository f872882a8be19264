#include "gui/numbers/figure_panel.h"
#include "gui/numbers/joint_page.h"
#include "gui/numbers/linking.h"
#include "gui/numbers/notes_page.h"
#include "gui/numbers/numbers_workspace.h"
#include "gui/start/sample_project.h"
#include "gui/text.h"
#include "gui/widgets/markup_list.h"
#include "gui/window_test.h"

#include <algorithm>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/hyperlink.h>
#include <wx/uiaction.h>

namespace vertelwerk::gui {
namespace {

using testing::Eq;
using testing::Gt;

class NumbersTest : public test::WindowTest {
  protected:
    /// The whole sample collection, with coding and figures.
    void openNumbers() {
        const auto path = folder_ / "collection.vertelwerk";
        {
            const auto project = makeSampleProject(path, SAMPLES_DIR, "AB", {});
            ASSERT_TRUE(project) << base::Catalogue().say(project.error());
        }
        open(path);
        frame_->showWorkspace("numbers");
        ASSERT_TRUE(waitFor([this] { return topics()->rows() > 0; }));
    }

    /// Links theme 5 to the first indicator that has no theme.
    void linkTreatment() {
        const auto& codes = presenter().codes();
        const auto theme = std::ranges::find(codes, std::optional(5), &model::Code::number);
        ASSERT_NE(theme, codes.end());
        LinkDraft draft;
        draft.code = theme->id;
        draft.indicator = presenter().indicators().front().indicator.id;
        draft.assumption = "Who is heard complains less.";
        frame_->workbench()->write<base::Status>(
            [draft](app::Project& project) { return saveLink(project, draft); },
            [](const base::Status& saved) { ASSERT_TRUE(saved); });
        ASSERT_TRUE(waitFor([this] {
            return std::ranges::any_of(presenter().topicRows(), [](const Row& row) {
                return plainText(row).find("1 indicator") != std::string::npos;
            });
        }));
    }

    NumbersWorkspace* workspace() { return dynamic_cast<NumbersWorkspace*>(frame_->workspace("numbers")); }
    const NumbersPresenter& presenter() { return workspace()->presenter(); }
    MarkupList* topics() { return find<MarkupList>(workspace()); }
    JointPage* page() { return find<JointPage>(workspace()); }
    NotesPage* notes() { return find<NotesPage>(workspace()); }

    void choose(std::size_t topic) {
        topics()->select(topic);
        topics()->onSelect(topic);
    }
};

TEST_F(NumbersTest, BeginsWithAThemeThatWasTold) {
    openNumbers();
    ASSERT_TRUE(presenter().themeInView());
    EXPECT_THAT(topics()->selected(), Eq(presenter().chosen()));
    EXPECT_NE(find<wxHyperlinkCtrl>(page()), nullptr) << "quotes that can be opened";
    EXPECT_TRUE(enabled("numbers.import"));
    EXPECT_TRUE(enabled("numbers.export"));
}

TEST_F(NumbersTest, ALinkBringsFiguresBesideTheThemeAndUnlinkTakesThemAway) {
    openNumbers();
    linkTreatment();
    const auto& themes = presenter().topics();
    const auto place = std::ranges::find_if(themes, [this](const Topic& topic) {
        const auto* code = std::get_if<model::CodeId>(&topic);
        return code != nullptr && std::ranges::any_of(presenter().codes(), [code](const model::Code& each) {
                   return each.id == *code && each.number == 5;
               });
    });
    choose(static_cast<std::size_t>(place - themes.begin()));
    ASSERT_NE(find<FigurePanel>(page()), nullptr);
    EXPECT_THAT(presenter().themes().at(0).notes.at(0).facts.at(0),
                Eq("Assumption: Who is heard complains less."));
    notes()->onUnlink(presenter().themes().at(0).notes.at(0));
    EXPECT_TRUE(waitFor([this] { return find<FigurePanel>(page()) == nullptr; }));
    ASSERT_TRUE(waitFor([this] { return enabled("undo.undo"); }));
    ASSERT_TRUE(run("undo.undo"));
    EXPECT_TRUE(waitFor([this] { return find<FigurePanel>(page()) != nullptr; }));
}

TEST_F(NumbersTest, AQuoteOpensInTheCodingWorkspace) {
    openNumbers();
    const auto columns = presenter().themes().at(0).columns;
    const auto told =
        std::ranges::find_if(columns, [](const QuoteColumn& column) { return !column.quotes.empty(); });
    ASSERT_NE(told, columns.end());
    page()->onOpen(told->quotes.front());
    EXPECT_TRUE(waitFor([this] { return frame_->workspaceInView() == "coding"; }));
}

TEST_F(NumbersTest, AnAreaNarrowsWhatIsShown) {
    openNumbers();
    const auto everywhere = presenter().themes().at(0).proportion;
    auto* area = find<wxChoice>(workspace());
    ASSERT_THAT(area->GetCount(), Gt(1U));
    area->SetSelection(static_cast<int>(area->GetCount()) - 1);
    wxCommandEvent chosen(wxEVT_CHOICE, area->GetId());
    chosen.SetEventObject(area);
    area->GetEventHandler()->ProcessEvent(chosen);
    EXPECT_TRUE(waitFor([&] {
        const auto themes = presenter().themes();
        return themes.empty() || themes.front().proportion != everywhere;
    }));
}

TEST_F(NumbersTest, TheOverviewShowsThePassagesBehindACell) {
    openNumbers();
    workspace()->showPage(1);
    auto* overview = workspace()->overview();
    ASSERT_TRUE(waitFor([&] { return !overview->presenter().isEmpty(); }));
    auto* views = find<MarkupList>(overview);
    views->select(1);
    views->onSelect(1);
    auto* grid = find<CountGrid>(overview);
    ASSERT_NE(grid, nullptr);
    EXPECT_THAT(static_cast<std::size_t>(grid->GetNumberRows()),
                Eq(overview->presenter().table().rows.size()));
    ASSERT_THAT(grid->GetNumberRows(), Gt(0));
    grid->SetGridCursor(0, 1);
    grid->onCell(0, 1);
    EXPECT_TRUE(
        waitFor([&] { return overview->behindRows() == overview->presenter().behind(0, 1).places.size(); }));
    EXPECT_THAT(overview->behindRows(), Gt(0U));
    overview->openBehind(0);
    EXPECT_TRUE(waitFor([this] { return frame_->workspaceInView() == "coding"; }));
}

TEST_F(NumbersTest, AgreementSaysWhatItNeeds) {
    openNumbers();
    workspace()->showPage(2);
    auto* agreement = workspace()->agreement();
    ASSERT_TRUE(waitFor([&] { return !agreement->presenter().summary().empty(); }));
    EXPECT_FALSE(agreement->presenter().mayKeep());  // the sample has one coder
}

TEST_F(NumbersTest, AnEmptyProjectSaysWhatToDo) {
    openEmpty();
    frame_->showWorkspace("numbers");
    EXPECT_TRUE(
        waitFor([this] { return presenter().isEmpty() && find<wxHyperlinkCtrl>(page()) != nullptr; }));
    EXPECT_FALSE(enabled("numbers.export"));
    EXPECT_FALSE(enabled("numbers.link"));
    EXPECT_TRUE(enabled("numbers.import"));
}

}  // namespace
}  // namespace vertelwerk::gui
