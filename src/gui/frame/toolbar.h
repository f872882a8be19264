#pragma once

#include "gui/frame/commands.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include <wx/panel.h>
#include <wx/srchctrl.h>
#include <wx/toolbar.h>

namespace vertelwerk::gui {

/// The row above a workspace: its own actions at the left, the search box at the right. Where there is no
/// room for all their words the last ones stand as a picture only; the tooltip then says what they are.
class Toolbar : public wxPanel {
  public:
    Toolbar(wxWindow* parent, const base::Catalogue& catalogue, const Commands& commands,
            std::function<void(const std::string&)> search);

    void showActions(const ActionTable& table);
    /// @param offered false where the workspace has a search field of its own
    void offerSearch(bool offered);
    void focusSearch();

    /// How many actions stand on it, and how many of those with their words.
    [[nodiscard]] std::size_t actions() const { return shown_.size(); }
    [[nodiscard]] std::size_t withWords() const { return withWords_; }

  private:
    void drawPictures();
    void fill(std::size_t withWords);
    void measure();
    void fit();
    [[nodiscard]] int room() const;

    const base::Catalogue& catalogue_;
    const Commands& commands_;
    wxToolBar* tools_;
    wxSearchCtrl* box_;
    std::vector<const Action*> shown_;
    std::vector<wxBitmapBundle> pictures_;
    std::size_t withWords_ = 0;
    std::vector<int> widths_;  ///< of the row with the words of none of them, of the first, of the first two
};

}  // namespace vertelwerk::gui
