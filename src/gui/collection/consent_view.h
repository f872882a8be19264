#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/collection/story_card.h"

#include <functional>
#include <vector>

#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {

/// What the teller agreed to, purpose by purpose, each to be changed.
class ConsentView : public wxPanel {
  public:
    ConsentView(wxWindow* parent, const base::Catalogue& catalogue);

    std::function<void(model::Purpose, model::Answer)> changed;

    /// @param open  whether it may be changed
    void show(const std::vector<CardConsent>& consent, bool open);

  private:
    struct Line {
        model::Purpose purpose;
        wxStaticText* label = nullptr;
        wxChoice* choice = nullptr;
    };

    /// One or two purposes a line, as many as have room.
    void fitAcross();

    const base::Catalogue& catalogue_;
    std::vector<Line> lines_;
    wxFlexGridSizer* grid_ = nullptr;
};

}  // namespace vertelwerk::gui
