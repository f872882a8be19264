#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/coding/code_palette.h"
#include "gui/widgets/markup_list.h"

#include <functional>
#include <string>
#include <vector>

#include <wx/dialog.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {

/// Asks for a code by a part of its name. Enter gives the words the code that is chosen and closes;
/// Ctrl+Enter does so and stays, for words that get several codes.
class PaletteDialog : public wxDialog {
  public:
    struct Asked {
        std::string words;  ///< that will be coded
        std::function<std::vector<CodeOffer>(const std::string& typed)> offers;
        std::function<void(model::CodeId)> code;
    };
    PaletteDialog(wxWindow* parent, const base::Catalogue& catalogue, Asked asked);

    [[nodiscard]] wxTextCtrl& field() { return *field_; }
    [[nodiscard]] MarkupList& list() { return *list_; }

  private:
    void layOut();
    void offer();
    void step(int rows);
    void take(bool stay);
    void onKey(wxKeyEvent& event);

    const base::Catalogue& catalogue_;
    Asked asked_;
    std::vector<CodeOffer> offers_;
    wxStaticText* words_;
    wxTextCtrl* field_;
    MarkupList* list_;
    wxStaticText* keys_;
};

}  // namespace vertelwerk::gui
