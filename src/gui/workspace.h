#pragma once

#include "gui/actions.h"
#include "gui/shell.h"

#include <string>

#include <wx/panel.h>

namespace vertelwerk::gui {

/// One of the five workspaces on the rail. It belongs to the frame's book and lives as long as the frame;
/// projects come and go.
class Workspace : public wxPanel {
  public:
    using wxPanel::wxPanel;

    /// "collection", "search", "coding", "numbers", "learning": for settings, help pages and tests.
    [[nodiscard]] virtual std::string id() const = 0;

    /// A project was opened (shell.workbench() is set) or closed (null).
    virtual void projectChanged() = 0;

    /// Something was written to the project; refresh what is shown, cheaply. Called also for workspaces
    /// that are hidden: they should only note it and refresh in shown().
    virtual void dataChanged() = 0;

    /// What is lost when the project closes now, as a sentence; empty when nothing is.
    [[nodiscard]] virtual base::Message unfinished() const { return {}; }

    /// The workspace came into view.
    virtual void shown() = 0;

    /// What can be done here; asked once, after construction.
    [[nodiscard]] virtual ActionTable actions() = 0;
};

/// How the frame makes them; each in its own folder.
Workspace* makeCollectionWorkspace(wxWindow* parent, Shell& shell);
Workspace* makeSearchWorkspace(wxWindow* parent, Shell& shell);
Workspace* makeCodingWorkspace(wxWindow* parent, Shell& shell);
Workspace* makeNumbersWorkspace(wxWindow* parent, Shell& shell);
Workspace* makeLearningWorkspace(wxWindow* parent, Shell& shell);

/// What the frame asks of particular workspaces.
class ShowsStory {
  public:
    virtual ~ShowsStory() = default;
    virtual void showStory(const StoryPlace& place) = 0;
};
class TakesQuery {
  public:
    virtual ~TakesQuery() = default;
    virtual void takeQuery(const std::string& query) = 0;
};

}  // namespace vertelwerk::gui
