#pragma once

#include "gui/frame/banner.h"
#include "gui/frame/commands.h"
#include "gui/frame/frame_actions.h"
#include "gui/frame/messages.h"
#include "gui/frame/project_door.h"
#include "gui/frame/rail.h"
#include "gui/frame/retention_notice.h"
#include "gui/frame/status_strip.h"
#include "gui/frame/toolbar.h"
#include "gui/frame/undo_state.h"
#include "gui/frame/workspace_book.h"
#include "gui/help/help_window.h"
#include "gui/settings.h"
#include "gui/shell.h"
#include "gui/start/start_page.h"
#include "gui/widgets/reader_names.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include <wx/frame.h>

namespace vertelwerk::gui {

/// The one window: rail, toolbar, start page and workspaces, info bar, status line. It owns the open
/// project. Changing the language replaces it by a new frame.
class Frame : public wxFrame, public Shell {
  public:
    /// @param speak  replaces this frame by one in another language, with the same project
    Frame(Settings& settings, base::Catalogue catalogue, app::Dispatcher& dispatcher,
          std::function<void(base::Language)> speak);
    ~Frame() override;

    /// Opens a project in the background and shows a workspace of it; the last one when `workspace` is
    /// empty.
    void openProject(const std::filesystem::path& path, const std::string& workspace = {});

    [[nodiscard]] app::Workbench* workbench() override { return workbench_.get(); }
    [[nodiscard]] const base::Catalogue& catalogue() const override { return catalogue_; }
    [[nodiscard]] Settings& settings() override { return settings_; }
    void openStory(const StoryPlace& place) override;
    void openSearch(const std::string& query) override;
    void openCollection(const std::string& filter) override;
    void tell(const base::Message& message, const base::Message& linkLabel,
              std::function<void()> follow) override;
    void tell(const base::Error& error) override;
    [[nodiscard]] std::shared_ptr<RunningTask> startTask(const base::Message& label) override;

    /// Closes the project and waits until its file is free.
    void leave();

    void showWorkspace(const std::string& id);
    [[nodiscard]] const std::string& workspaceInView() const { return book_->current(); }
    [[nodiscard]] Workspace* workspace(const std::string& id) { return book_->workspace(id); }
    [[nodiscard]] const ActionTable& actions() const { return actions_; }
    /// Of the workspace in view; empty on the start page.
    [[nodiscard]] const ActionTable& workspaceActions() const;
    /// Whether long work is under way.
    [[nodiscard]] bool busy() { return status_->busy(); }

  private:
    [[nodiscard]] FrameDeeds deeds();
    void layOut();
    void openLocked(const std::filesystem::path& file, const std::string& workspace);
    void enter(const ProjectDoor::Task& task, const base::Message& label, const std::string& workspace);
    void entered(base::Result<std::unique_ptr<app::Workbench>> opened, const std::string& workspace);
    [[nodiscard]] app::WorkbenchListener listener();
    /// Whether nothing is lost by closing the project, or the user wants it so.
    [[nodiscard]] bool mayLeave();
    void leaveProject();
    void projectChanged();
    void dataChanged();
    void focusSearch();
    void viewChanged();
    void newProject();
    void chooseProject();
    void openSample();
    void closeProject();
    void changeCoder();
    void openConsentDesk();
    void undoOrRedo(bool undo);
    void showHelp();
    void showShortcutHelp();
    void speak(base::Language language);
    void onClose(wxCloseEvent& event);
    void onKey(wxKeyEvent& event);

    Settings& settings_;
    base::Catalogue catalogue_;
    app::Dispatcher& dispatcher_;
    std::function<void(base::Language)> replace_;
    DialogNames dialogNames_;
    UndoState undo_;
    ActionTable actions_;
    std::unique_ptr<Commands> commands_;
    Banner* banner_ = nullptr;
    MessageBar* messages_ = nullptr;
    Rail* rail_ = nullptr;
    Toolbar* toolbar_ = nullptr;
    WorkspaceBook* book_ = nullptr;
    StartPage* start_ = nullptr;
    StatusStrip* status_ = nullptr;
    HelpWindow* help_ = nullptr;
    bool written_ = false;
    std::unique_ptr<app::Workbench> workbench_;
    app::Asker asker_;
    RetentionNotice retention_{*this, [this] { openConsentDesk(); }};
    ProjectDoor door_;
};

}  // namespace vertelwerk::gui
