#pragma once

#include <filesystem>
#include <functional>
#include <utility>
#include <vector>

#include <wx/dnd.h>

namespace vertelwerk::gui {

/// Files and folders that are dropped on a window.
class FileDrop : public wxFileDropTarget {
  public:
    using Dropped = std::function<void(const std::vector<std::filesystem::path>&)>;

    explicit FileDrop(Dropped dropped) : dropped_(std::move(dropped)) {}

    /// Whether files hang over the window.
    std::function<void(bool)> over;

    wxDragResult OnEnter(wxCoord x, wxCoord y, wxDragResult offered) override;
    void OnLeave() override;
    bool OnDropFiles(wxCoord x, wxCoord y, const wxArrayString& files) override;

  private:
    Dropped dropped_;
};

}  // namespace vertelwerk::gui
