#pragma once

#include "gui/actions.h"
#include "gui/desk/desk_page.h"
#include "gui/shell.h"

#include <functional>

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/simplebook.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {

/// Views of the project that take the place of a workspace's own. Esc or the button goes back.
class PageBook : public wxPanel {
  public:
    /// @param back  where the button goes: "Back to the story"
    PageBook(wxWindow* parent, Shell& shell, const base::Message& back);

    /// It opens or closes; whoever holds it shows it or what it stands in for.
    std::function<void(bool open)> toggled;

    [[nodiscard]] bool isOpen() const { return open_; }
    void close();
    /// Through the stories of the page in view.
    [[nodiscard]] bool mayStep(int stories) const;
    void step(int stories);
    /// Something was written, or another project is open.
    void dataChanged();

  protected:
    /// The parent for pages, which are then added.
    [[nodiscard]] wxWindow* pages() { return pages_; }
    void add(DeskPage* page) { pages_->AddPage(page, {}); }
    void open(DeskPage* page);
    [[nodiscard]] bool shows(const DeskPage* page) const { return open_ && pages_->GetCurrentPage() == page; }
    /// An action in the View menu.
    static Action action(const char* id, const base::Message& label, const char* key,
                         std::function<void()> run, std::function<bool()> enabled);
    /// On the toolbar too.
    /// @param brief  what it is called there; empty: the same
    static Action onToolbar(Action action, const char* picture, base::Message brief = {});

    Shell& shell_;

  private:
    bool open_ = false;
    wxButton* back_;
    wxStaticText* title_;
    wxSimplebook* pages_;
};

}  // namespace vertelwerk::gui
