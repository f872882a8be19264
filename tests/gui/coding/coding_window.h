#pragma once

#include "vertelwerk/app/importing.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"

#include "gui/coding/coding_workspace.h"
#include "gui/text.h"
#include "gui/window_test.h"

#include <functional>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <wx/timer.h>
#include <wx/uiaction.h>

namespace vertelwerk::gui::test {

/// Range, code and valence of a stored passage.
using StoredPassage = std::tuple<text::Range, std::string, model::Valence>;

/// A project of two stories, open in the coding workspace with the focus in the text.
class CodingWindow : public WindowTest {
  protected:
    /// Sentences [0,14) [15,29), a blank line, [31,51) [52,58).
    void openTwoStories() {
        openStories({"Titel: De bel\n\nZij luisterde. Dat deed goed.\n\nDaarna kwam niemand. Klaar.\n",
                     "Titel: De trap\nToestemming: onderzoek=nee\n\nIk kan de trap niet op.\n"});
    }

    /// In the order they are given.
    void openStories(const std::vector<std::string>& stories) {
        const auto path = folder_ / "coderen.vertelwerk";
        {
            auto project = app::createProject(path, {}, app::systemUserName());
            ASSERT_TRUE(project);
            std::vector<std::filesystem::path> files;
            for (const auto& story : stories) {
                files.push_back(folder_ / ("verhaal" + std::to_string(files.size()) + ".txt"));
                write(files.back().filename(), story);
            }
            const auto imported = app::importStories(project->database(), project->coder, {files, {}});
            ASSERT_TRUE(imported);
            ASSERT_EQ(imported->imported(), stories.size());
        }
        reopen(path);
    }

    void reopen(const std::filesystem::path& path) {
        open(path);
        frame_->showWorkspace("coding");
        ASSERT_TRUE(waitFor([this] { return text().text() != nullptr; }));
        ASSERT_TRUE(waitFor([this] { return text().HasFocus(); }));
    }

    void write(const std::filesystem::path& name, const std::string& content) {
        ASSERT_TRUE(base::writeFileWhole(folder_ / name, content));
    }

    CodingWorkspace* workspace() { return dynamic_cast<CodingWorkspace*>(frame_->workspace("coding")); }
    ReadingPane& pane() { return *find<ReadingPane>(workspace()); }
    StoryTextView& text() { return pane().text(); }
    wxTextCtrl* memo() { return find<wxTextCtrl>(find<PassageView>(workspace())); }

    /// Presses keys as a person would, one after another.
    void press(const std::vector<int>& keys) {
        for (const int key : keys) {
            // The simulator knows keys, not characters: on this keyboard a plus is a shifted equals sign.
            key == '+' ? wxUIActionSimulator().Char('=', wxMOD_SHIFT) : wxUIActionSimulator().Char(key);
        }
    }

    /// The text of the open story as the project file has it.
    std::string storedText() {
        return fromStore<std::string>([story = text().text()->story.id](app::Reading& reading) {
            return store::findStory(reading.database, story).value().text;
        });
    }

    /// What a reading of the project file gives.
    template <typename T>
    T fromStore(std::function<T(app::Reading&)> task) {
        std::optional<T> found;
        frame_->workbench()->read<T>(std::move(task), [&](T value) { found = std::move(value); });
        EXPECT_TRUE(waitFor([&] { return found.has_value(); }));
        return found.value_or(T());
    }

    /// Calls `act` once, as soon as a modal dialog of this kind is on the screen.
    template <typename Dialog>
    void whenModal(std::function<void(Dialog&)> act) {
        modal_.Bind(wxEVT_TIMER, [this, act = std::move(act)](wxTimerEvent&) {
            for (auto* window : wxTopLevelWindows) {
                auto* dialog = dynamic_cast<Dialog*>(window);
                if (dialog != nullptr && dialog->IsModal() && dialog->IsShownOnScreen() &&
                    dialog->IsActive()) {
                    modal_.Stop();
                    act(*dialog);
                    return;
                }
            }
        });
        modal_.Start(10);
    }

    /// What the project file holds for the open story.
    std::vector<StoredPassage> stored() {
        return fromStore<std::vector<StoredPassage>>(
            [story = text().text()->story.id](app::Reading& reading) {
                std::vector<StoredPassage> rows;
                const auto passages = store::passagesOf(reading.database, story).value();
                rows.reserve(passages.size());
                for (const auto& row : passages) {
                    rows.emplace_back(row.passage.range, row.codeKey, row.passage.valence);
                }
                return rows;
            });
    }
    [[nodiscard]] bool waitForStored(const std::vector<StoredPassage>& expected) {
        return waitFor([&] { return stored() == expected; });
    }

  private:
    wxTimer modal_;
};

}  // namespace vertelwerk::gui::test
