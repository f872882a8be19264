#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/frame/task_state.h"

#include <cstddef>
#include <memory>
#include <string>

#include <wx/button.h>
#include <wx/gauge.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/timer.h>

namespace vertelwerk::gui {

/// The line at the foot of the window: saved, coder, search index, and the running task with its stop.
class StatusStrip : public wxPanel {
  public:
    StatusStrip(wxWindow* parent, const base::Catalogue& catalogue);

    void showProject(const std::string& coder, bool writable);
    void showNoProject();
    void showIndexBehind(std::size_t stories);
    void showIndexFailed();

    [[nodiscard]] std::shared_ptr<RunningTask> startTask(const base::Message& label);
    [[nodiscard]] bool busy();
    void stopAll();

  private:
    void showTask();

    const base::Catalogue& catalogue_;
    TaskBoard board_;
    wxStaticText* saved_;
    wxStaticText* coder_;
    wxStaticText* index_;
    wxStaticText* task_;
    wxGauge* gauge_;
    wxButton* stop_;
    wxTimer timer_;
};

}  // namespace vertelwerk::gui
