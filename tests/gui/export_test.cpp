#include "vertelwerk/app/exporting.h"
#include "vertelwerk/base/files.h"

#include "gui/learning/export_dialog.h"
#include "gui/learning/learning_workspace.h"
#include "gui/start/sample_project.h"
#include "gui/text.h"
#include "gui/widgets/markup_list.h"
#include "gui/widgets/prose.h"
#include "gui/window_test.h"

#include <algorithm>
#include <future>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/filedlg.h>
#include <wx/gauge.h>

namespace vertelwerk::gui {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class ExportTest : public test::WindowTest {
  protected:
    void openCollection() {
        const auto path = folder_ / "collection.vertelwerk";
        {
            const auto project = makeSampleProject(path, SAMPLES_DIR, "AB", {});
            ASSERT_TRUE(project) << base::Catalogue().say(project.error());
        }
        open(path);
        frame_->showWorkspace("learning");
        ASSERT_TRUE(waitFor([this] { return enabled("project.export"); }));
    }

    /// Chooses what `File > Export ...` asks for and keeps the file as `out`.
    void exportAs(const std::filesystem::path& out, const std::string& what, const std::string& format,
                  const std::string& audience) {
        const test::DialogAnswer answer([&](wxDialog& dialog) {
            if (auto* where = dynamic_cast<wxFileDialog*>(&dialog)) {
                where->SetPath(toWx(base::toUtf8(out)));
                return waitFor([&] { return fromWx(where->GetPath()) == base::toUtf8(out); }) ? wxID_OK
                                                                                              : wxID_CANCEL;
            }
            choose(dialog, 0, what);
            choose(dialog, 1, format);
            choose(dialog, 2, audience);
            auto* go = button(dialog);
            return waitFor([go] { return go->IsEnabled(); }) ? wxID_OK : wxID_CANCEL;
        });
        ASSERT_TRUE(run("project.export"));
    }

    /// The dialog's fields, as they stand below each other.
    static wxChoice* field(wxDialog& dialog, std::size_t place) {
        for (auto* child : dialog.GetChildren()) {
            if (auto* found = dynamic_cast<wxChoice*>(child); found != nullptr && place-- == 0) {
                return found;
            }
        }
        return nullptr;
    }

    static void choose(wxDialog& dialog, std::size_t place, const std::string& words) {
        auto* choice = field(dialog, place);
        ASSERT_NE(choice, nullptr);
        for (unsigned row = 0; row < choice->GetCount(); ++row) {
            if (fromWx(choice->GetString(row)).starts_with(words)) {
                choice->SetSelection(static_cast<int>(row));
                wxCommandEvent event(wxEVT_CHOICE, choice->GetId());
                event.SetEventObject(choice);
                event.SetInt(static_cast<int>(row));
                choice->GetEventHandler()->ProcessEvent(event);
                return;
            }
        }
        FAIL() << words << " cannot be chosen";
    }

    static std::vector<std::string> options(wxDialog& dialog, std::size_t place) {
        std::vector<std::string> all;
        for (const auto& option : field(dialog, place)->GetStrings()) {
            all.push_back(fromWx(option));
        }
        return all;
    }

    static wxButton* button(wxDialog& dialog) { return dynamic_cast<wxButton*>(dialog.FindWindow(wxID_OK)); }

    /// What the dialog says in sentences: of the door, and of what goes along.
    static std::string said(wxDialog& dialog) {
        std::string all;
        for (auto* child : dialog.GetChildren()) {
            if (dynamic_cast<Prose*>(child) != nullptr) {
                all += fromWx(child->GetLabel()) + "\n";
            }
        }
        std::ranges::replace(all, '\n', ' ');
        return all;
    }

    [[nodiscard]] bool checked(ExportDialog& dialog) {
        return waitFor([&] { return button(dialog)->IsEnabled(); });
    }

    static std::string bytesOf(const std::filesystem::path& file) {
        return base::readFile(file, std::uintmax_t{1} << 30U).value_or("");
    }
};

TEST_F(ExportTest, WhatIsChosenSaysWhichFilesCanHoldIt) {
    openCollection();
    ExportDialog dialog(frame_, *frame_);
    dialog.Show();
    EXPECT_FALSE(button(dialog)->IsEnabled()) << "it is not known yet what goes along";
    ASSERT_TRUE(checked(dialog));
    EXPECT_THAT(options(dialog, 1), Contains("Word document (.docx)"));
    choose(dialog, 0, "Everything");
    EXPECT_FALSE(button(dialog)->IsEnabled()) << "what was checked was something else";
    EXPECT_THAT(options(dialog, 1), AllOf(Contains(StartsWith("REFI-QDA")), Contains(StartsWith("Archive")),
                                          Not(Contains(StartsWith("Word")))));
    ASSERT_TRUE(checked(dialog));
    auto* list = find<MarkupList>(&dialog);
    choose(dialog, 1, "Archive");
    ASSERT_TRUE(checked(dialog));
    const auto archive = list->rows();
    choose(dialog, 1, "REFI-QDA");
    ASSERT_TRUE(checked(dialog));
    EXPECT_GT(list->rows(), archive) << "what does not fit in it is told beforehand";
    choose(dialog, 0, "Codebook");
    choose(dialog, 1, "REFI-QDA codebook");
    ASSERT_TRUE(checked(dialog));
    EXPECT_THAT(said(dialog), HasSubstr("No words of stories go along."));
    EXPECT_EQ(dialog.choice().ending(), "qdc");
}

TEST_F(ExportTest, TheOutwardDoorShowsWhatStaysBehind) {
    openCollection();
    ExportDialog dialog(frame_, *frame_);
    dialog.Show();
    ASSERT_TRUE(checked(dialog));
    EXPECT_THAT(said(dialog), AllOf(HasSubstr("A working copy holds personal data"),
                                    HasSubstr("39 stories go along; 4 stay behind")))
        << "four are set apart";
    auto* gate = find<MarkupList>(&dialog);
    const auto inside = gate->rows();
    choose(dialog, 2, "Others, for publication");
    ASSERT_TRUE(checked(dialog));
    EXPECT_THAT(said(dialog), AllOf(HasSubstr("Only stories whose tellers agreed"), HasSubstr("go along;"),
                                    Not(HasSubstr("39 stories"))));
    EXPECT_GT(gate->rows(), inside);
    choose(dialog, 0, "Answers");
    ASSERT_TRUE(waitFor([&] { return said(dialog).find("go along;") == std::string::npos; }));
    EXPECT_FALSE(button(dialog)->IsEnabled()) << "answers stay with the team: " << said(dialog);
    EXPECT_EQ(gate->rows(), 0U);
}

TEST_F(ExportTest, TheFileIsWrittenAndNoted) {
    openCollection();
    const auto out = folder_ / "passages.csv";
    exportAs(out, "Passages", "Table", "The team");
    ASSERT_TRUE(waitFor([&] { return std::filesystem::exists(out); }));
    EXPECT_THAT(bytesOf(out), HasSubstr("MOV05"));
    EXPECT_TRUE(waitFor([this] { return !frame_->workbench()->busy(); }));
}

TEST_F(ExportTest, StoppedMeanwhileItLeavesNoFile) {
    openCollection();
    const auto out = folder_ / "everything.qdpx";
    std::promise<void> gate;
    frame_->workbench()->write<base::Status>(
        [held = gate.get_future().share()](app::Project&) {
            held.wait();
            return base::Status{};
        },
        [](const base::Status&) {});
    exportAs(out, "Everything", "REFI-QDA", "The team");
    wxButton* stop = nullptr;
    for (auto* child : find<wxGauge>(frame_)->GetParent()->GetChildren()) {
        if (auto* found = dynamic_cast<wxButton*>(child)) {
            stop = found;
        }
    }
    ASSERT_NE(stop, nullptr);
    ASSERT_TRUE(waitFor([stop] { return stop->IsShownOnScreen() && stop->IsEnabled(); }));
    wxCommandEvent pressed(wxEVT_BUTTON, stop->GetId());
    stop->GetEventHandler()->ProcessEvent(pressed);
    gate.set_value();
    ASSERT_TRUE(waitFor([&] { return !frame_->workbench()->busy() && !stop->IsShownOnScreen(); }));
    for (const auto& entry : std::filesystem::directory_iterator(out.parent_path())) {
        EXPECT_THAT(entry.path().filename().string(), Not(StartsWith("everything")));
    }
    exportAs(out, "Everything", "REFI-QDA", "The team");
    EXPECT_TRUE(waitFor([&] { return std::filesystem::exists(out); })) << "nothing was left in its way";
}

}  // namespace
}  // namespace vertelwerk::gui
