#pragma once

#include "vertelwerk/app/consent_desk.h"
#include "vertelwerk/base/catalogue.h"

#include "gui/widgets/prose.h"

#include <functional>

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {

/// What holds for the collection as a whole: its ground, until when it may be kept, whether unknown consent
/// sets a story apart, and what is apart now.
class RulesView : public Page {
  public:
    RulesView(wxWindow* parent, const base::Catalogue& catalogue);

    std::function<void(const store::CollectionSettings&)> changed;
    /// What was written cannot be used.
    std::function<void(const base::Error&)> objected;

    void show(const app::CollectionState& state, bool writable);

  private:
    void bindEvents();
    void keep(const store::CollectionSettings& settings);
    void keepDay();
    void keepNote();

    const base::Catalogue& catalogue_;
    app::CollectionState state_;
    Prose* notes_;
    wxChoice* ground_;
    wxTextCtrl* note_;
    wxTextCtrl* until_;
    wxCheckBox* strict_;
    Prose* apart_;
};

}  // namespace vertelwerk::gui
