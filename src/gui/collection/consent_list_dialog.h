#pragma once

#include "vertelwerk/app/consent_desk.h"
#include "vertelwerk/base/catalogue.h"

#include <wx/dialog.h>

namespace vertelwerk::gui {

/// Shows what a consent list would record, and which rows do not match. wxID_OK when the user wants it.
class ConsentListDialog : public wxDialog {
  public:
    ConsentListDialog(wxWindow* parent, const base::Catalogue& catalogue, const app::ConsentList& list);
};

}  // namespace vertelwerk::gui
