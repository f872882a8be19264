#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/model/story.h"

#include <cstddef>
#include <functional>
#include <optional>

#include <wx/bmpbuttn.h>
#include <wx/panel.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {

/// Above a story: to the one before and after, its place, its title, method and year.
class StoryHeader : public wxPanel {
  public:
    StoryHeader(wxWindow* parent, const base::Catalogue& catalogue, std::function<void()> previous,
                std::function<void()> next);

    /// @param line  of the story in the list; nothing when it is not listed
    void show(const model::Story* story, std::optional<std::size_t> line, std::size_t lines, bool blind);

    /// The system's colours changed.
    void dress();

  private:
    const base::Catalogue& catalogue_;
    wxBitmapButton* previous_;
    wxBitmapButton* next_;
    wxStaticText* place_;
    wxStaticText* title_;
    wxStaticText* about_;
};

}  // namespace vertelwerk::gui
