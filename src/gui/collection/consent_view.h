#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/collection/story_card.h"

#include <functional>
#include <vector>

#include <wx/choice.h>
#include <wx/panel.h>

namespace vertelwerk::gui {

/// What the teller agreed to, purpose by purpose, each to be changed.
class ConsentView : public wxPanel {
  public:
    /// @param most  columns beside each other; fewer when the user's letters are large
    ConsentView(wxWindow* parent, const base::Catalogue& catalogue, std::size_t most = 2);

    std::function<void(model::Purpose, model::Answer)> changed;

    /// @param open  whether it may be changed
    void show(const std::vector<CardConsent>& consent, bool open);

  private:
    struct Line {
        model::Purpose purpose;
        wxChoice* choice = nullptr;
    };
    const base::Catalogue& catalogue_;
    std::vector<Line> lines_;
};

}  // namespace vertelwerk::gui
