#pragma once

#include "gui/frame/dispatcher.h"
#include "gui/frame/frame.h"
#include "gui/settings.h"
#include "unit/gui/temporary_folder.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <wx/dialog.h>
#include <wx/evtloop.h>
#include <wx/modalhook.h>

namespace vertelwerk::gui::test {

/// Answers every modal dialog while it lives, instead of showing it, and keeps what the dialogs said.
class DialogAnswer : public wxModalDialogHook {
  public:
    /// @param answer  gives the id of the button for a dialog
    explicit DialogAnswer(std::function<int(wxDialog&)> answer);
    explicit DialogAnswer(int id);
    ~DialogAnswer() override { Unregister(); }

    [[nodiscard]] const std::vector<std::string>& said() const { return said_; }

  protected:
    int Enter(wxDialog* dialog) override;

  private:
    std::function<int(wxDialog&)> answer_;
    std::vector<std::string> said_;
};

/// A test of the window: a frame in English, on an empty home, and an event loop that runs only while the
/// test waits for something.
class WindowTest : public testing::Test {
  protected:
    WindowTest();
    ~WindowTest() override;

    /// Makes a project of the sample stories, without coding or figures, and opens it.
    void openSamples();
    /// Makes an empty project and opens it.
    void openEmpty();
    /// Opens a project and waits until it is there.
    void open(const std::filesystem::path& project);

    /// Runs the event loop until `condition` holds; false when it still does not after ten seconds.
    [[nodiscard]] bool waitFor(const std::function<bool()>& condition);

    /// Runs the frame's or the workspace's action when it is enabled; false when there is none.
    bool run(const std::string& action);
    [[nodiscard]] bool enabled(const std::string& action);

    /// The first window of this kind below `parent`, shown or not.
    template <typename Window>
    [[nodiscard]] static Window* find(wxWindow* parent) {
        for (auto* child : parent->GetChildren()) {
            if (auto* found = dynamic_cast<Window*>(child)) {
                return found;
            }
            if (auto* deeper = find<Window>(child)) {
                return deeper;
            }
        }
        return nullptr;
    }

    TemporaryFolder folder_;
    Settings settings_{folder_ / "settings.json"};
    WindowDispatcher dispatcher_;
    wxGUIEventLoop loop_;
    wxEventLoopActivator active_{&loop_};
    Frame* frame_ = nullptr;
    std::optional<base::Language> spoken_;  ///< the language that the user switched to

  private:
    const Action* find(const std::string& action);
    void makeProject(const std::filesystem::path& path, bool withStories);
};

}  // namespace vertelwerk::gui::test
