#include "vertelwerk/app/coders.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/coder_work.h"
#include "vertelwerk/store/history.h"
#include "vertelwerk/store/reconciling.h"
#include "vertelwerk/store/unit_of_work.h"

#include "gui/coding/coding_window.h"
#include "gui/team/coders_page.h"
#include "gui/team/compare_page.h"
#include "gui/widgets/markup_list.h"
#include "unit/gui/coding/stories.h"

#include <wx/frame.h>
#include <wx/textdlg.h>

namespace vertelwerk::gui::test {
namespace {

using model::Valence;
using testing::Eq;
using testing::IsEmpty;
using testing::SizeIs;
using text::Range;

/// The pages of coders in a real window; the story's sentences are [0,14) [15,29) [31,51) [52,58).
class TeamTest : public CodingWindow {
  protected:
    TeamTest() { openTwoStories(); }
    explicit TeamTest(const std::vector<std::string>& stories) { openStories(stories); }

    CodersPage& coders() { return *find<CodersPage>(workspace()); }
    ComparePage& compare() { return *find<ComparePage>(workspace()); }

    /// The button with this label on a page.
    wxButton* button(wxWindow& parent, const std::string& label) {
        for (auto* child : parent.GetChildren()) {
            auto* one = dynamic_cast<wxButton*>(child);
            if (one != nullptr && fromWx(one->GetLabelText()) == label) {
                return one;
            }
            if (auto* deeper = button(*child, label)) {
                return deeper;
            }
        }
        return nullptr;
    }
    void push(wxWindow& page, const std::string& label) {
        auto* one = button(page, label);
        ASSERT_NE(one, nullptr) << label;
        ASSERT_TRUE(waitFor([&] { return one->IsEnabled() && one->IsShownOnScreen(); })) << label;
        wxCommandEvent event(wxEVT_BUTTON, one->GetId());
        event.SetEventObject(one);
        one->GetEventHandler()->ProcessEvent(event);
    }
    /// Somebody else's coding of the open story, as another copy of the program would leave it.
    void codeAs(const std::string& name, Range range, const std::string& key) {
        bool done = false;
        frame_->workbench()->write<base::Status>(
            [=, story = text().text()->story.id](app::Project& project) -> base::Status {
                const auto coder = store::ensureCoder(project.database(), name).value();
                const auto code = store::resolveCode(project.database(), key).value();
                auto work = store::UnitOfWork::begin(
                    project.database(), store::Action{base::msg("code"), coder, true, std::nullopt});
                EXPECT_TRUE(store::addPassage(*work, {story, range, code.id, Valence::None, {}}));
                if (const auto committed = work->commit(); !committed) {
                    return base::fail(committed.error());
                }
                return {};
            },
            [&](const base::Status& status) { done = status.has_value(); });
        ASSERT_TRUE(waitFor([&] { return done; }));
    }
    std::vector<store::Assignment> assignments() {
        return fromStore<std::vector<store::Assignment>>(
            [](app::Reading& reading) { return store::assignments(reading.database).value(); });
    }
    std::vector<store::Decision> decisions() {
        return fromStore<std::vector<store::Decision>>(
            [](app::Reading& reading) { return store::decisions(reading.database).value(); });
    }
};

TEST_F(TeamTest, AStoryIsAssignedBlindToANewCoderFromASample) {
    ASSERT_TRUE(run("desk.coders"));
    whenModal<wxTextEntryDialog>([](wxTextEntryDialog& dialog) {
        dialog.SetValue(toWx("Bea"));
        dialog.EndModal(wxID_OK);
    });
    push(coders(), "New coder ...");
    push(coders(), "Draw");
    find<wxCheckBox>(&coders())->SetValue(true);
    push(coders(), "Assign");
    ASSERT_TRUE(waitFor([this] { return assignments().size() == 1; }));
    EXPECT_TRUE(assignments()[0].blind);
    push(coders(), "Take back");
    EXPECT_TRUE(waitFor([this] { return assignments().empty(); }));
}

TEST_F(TeamTest, ADecisionAboutADifferenceIsDoneAndKept) {
    press({'S', '5'});
    ASSERT_TRUE(waitForStored({{Range{0, 14}, "MOV05", Valence::None}}));
    codeAs("Bea", {0, 14}, "4");
    ASSERT_TRUE(run("desk.compare"));
    ASSERT_TRUE(waitFor([this] { return compare().reconciling().rows().size() == 1; }));
    EXPECT_THAT(fromWx(compare().sides().text().GetText()), Eq(storedText()));
    push(compare(), "Keep this agreement");
    ASSERT_TRUE(waitFor([this] { return compare().reconciling().mayDecide(); }));
    push(compare(), "As Bea has it");
    ASSERT_TRUE(
        waitForStored({{Range{0, 14}, "MOV04", Valence::None}, {Range{0, 14}, "MOV04", Valence::None}}));
    EXPECT_THAT(decisions(), SizeIs(2));
    EXPECT_TRUE(waitFor([this] { return compare().reconciling().undecided() == 0; }));
    ASSERT_TRUE(waitFor([this] { return enabled("undo.undo"); }) && run("undo.undo"));
    EXPECT_TRUE(waitFor([this] { return decisions().empty(); }));
    EXPECT_TRUE(waitFor([this] { return compare().reconciling().undecided() == 1; }));
}

class TwoStoriesTeamTest : public TeamTest {
  protected:
    TwoStoriesTeamTest() : TeamTest({"Titel: Een\n\nZij luisterde.\n", "Titel: Twee\n\nDat deed goed.\n"}) {}

    const std::string& shownTitle() { return text().text()->story.title; }
    std::string comparedTitle() {
        const auto* data = compare().reconciling().data();
        return data == nullptr || data->text == nullptr ? std::string() : data->text->story.title;
    }
};

TEST_F(TwoStoriesTeamTest, TheKeyboardStaysOnThePageAndGoesThroughItsStories) {
    ASSERT_TRUE(waitFor([this] { return shownTitle() == "Een"; }));
    codeAs("Bea", {0, 3}, "4");
    codeAs("Cas", {0, 3}, "5");
    ASSERT_TRUE(run("story.next") && waitFor([this] { return shownTitle() == "Twee"; }));
    codeAs("Bea", {0, 3}, "4");
    codeAs("Cas", {0, 3}, "5");
    ASSERT_TRUE(run("story.previous") && waitFor([this] { return shownTitle() == "Een"; }));
    ASSERT_TRUE(run("desk.compare"));
    ASSERT_TRUE(waitFor([this] { return comparedTitle() == "Een"; }));
    EXPECT_FALSE(enabled("story.done")) << "it would mark a story that is out of sight";
    EXPECT_FALSE(enabled("story.previous"));
    button(compare(), "Keep this agreement")->SetFocus();
    push(compare(), "Keep this agreement");
    ASSERT_TRUE(waitFor([this] { return compare().reconciling().mayDecide(); }));
    auto* list = find<MarkupList>(&compare());
    EXPECT_TRUE(waitFor([&] { return list->HasFocus() || list->GetMainWindow()->HasFocus(); }));
    wxUIActionSimulator().Char(WXK_PAGEDOWN, wxMOD_CONTROL);
    EXPECT_TRUE(waitFor([this] { return comparedTitle() == "Twee"; }));
    EXPECT_EQ(shownTitle(), "Een") << "the story behind the page stays where it was";
    EXPECT_FALSE(enabled("story.next"));
    wxUIActionSimulator().Char(WXK_PAGEUP, wxMOD_CONTROL);
    EXPECT_TRUE(waitFor([this] { return comparedTitle() == "Een"; }));
}

TEST_F(TeamTest, EachCodersPassagesStandAtOneSideOfTheText) {
    press({'S', '5'});
    ASSERT_TRUE(waitForStored({{Range{0, 14}, "MOV05", Valence::None}}));
    codeAs("Bea", {15, 29}, "4");
    ASSERT_TRUE(run("desk.compare"));
    auto& sides = compare().sides();
    const auto* data = compare().reconciling().data();
    ASSERT_TRUE(waitFor([&] {
        data = compare().reconciling().data();
        return data != nullptr && data->text != nullptr;
    }));
    const bool annaLeft = data->first->name != "Bea";
    auto& beas = annaLeft ? sides.secondStripes() : sides.firstStripes();
    auto& others = annaLeft ? sides.firstStripes() : sides.secondStripes();
    // Passages get their number on the board by place in the story: Bea's is the second.
    ASSERT_TRUE(waitFor([&] { return beas.stripeOf(ShownId{2}).has_value(); }));
    EXPECT_FALSE(beas.stripeOf(ShownId{1}).has_value());
    ASSERT_TRUE(waitFor([&] { return others.stripeOf(ShownId{1}).has_value(); }));
    EXPECT_FALSE(others.stripeOf(ShownId{2}).has_value());
}

/// The two codings of a story before their window is laid out, and after.
TEST_F(TeamTest, MarkedWordsAreInViewOnceTheTextHasItsWidth) {
    std::string words;
    for (int i = 0; i < 60; ++i) {
        words += "Toen belde zij nog een keer en zei dat er niemand was gekomen die dag. ";
    }
    ComparisonData data;
    data.text = laidOut(storyWith("Begin.\n\n" + words + "\n\nEinde."));
    auto* window = new wxFrame(nullptr, wxID_ANY, wxS("Compare"), wxDefaultPosition, wxSize(1200, 600));
    const base::Catalogue catalogue;
    auto* sides = new SideBySide(window, settings_, catalogue);
    window->Show();
    ASSERT_TRUE(waitFor([&] { return sides->IsShownOnScreen() && sides->GetSize().x > 800; }));
    const Range marked{3000, 3020};
    const auto settle = [&] {
        int idle = 0;
        ASSERT_TRUE(waitFor([&] { return ++idle > 50; }));
    };
    sides->SetSize(420, 120);
    sides->show(data);
    sides->mark(marked);
    settle();
    sides->SetSize(1200, 560);
    settle();
    const auto bytes = data.text->map.toBytes(marked);
    const auto seen = sides->text().inView();
    EXPECT_LE(seen.begin, bytes.begin);
    EXPECT_GE(seen.end, bytes.end);
    window->Destroy();
}

}  // namespace
}  // namespace vertelwerk::gui::test
