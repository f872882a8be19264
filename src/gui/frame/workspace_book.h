#pragma once

#include "gui/frame/workspace_makers.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <wx/simplebook.h>

namespace vertelwerk::gui {

/// The start page and the workspaces, of which one is in view. A workspace is made when first asked for.
class WorkspaceBook : public wxSimplebook {
  public:
    WorkspaceBook(wxWindow* parent, Shell& shell);

    /// Called for each workspace right after it was made.
    std::function<void(const std::string& id, const ActionTable& actions)> made;

    void setStartPage(wxWindow* page);
    void showStartPage();

    /// Whether this build has it.
    [[nodiscard]] bool has(const std::string& id) const;

    /// Makes it when needed; null when this build has none with that id.
    Workspace* workspace(const std::string& id);
    [[nodiscard]] const ActionTable& actions(const std::string& id) const { return actions_.at(id); }

    void showWorkspace(const std::string& id);
    /// The id of the workspace in view; empty on the start page.
    [[nodiscard]] const std::string& current() const { return current_; }

    void projectChanged();
    void dataChanged();
    /// What is lost when the project closes now; empty when nothing is.
    [[nodiscard]] base::Message unfinished() const;
    void makeAll();

  private:
    Shell& shell_;
    std::vector<WorkspaceMaker> makers_;
    std::map<std::string, Workspace*> workspaces_;
    std::map<std::string, ActionTable> actions_;
    std::string current_;
};

}  // namespace vertelwerk::gui
