#pragma once

#include "vertelwerk/model/code.h"

#include "gui/actions.h"
#include "gui/coding/codebook_editor.h"
#include "gui/coding/codebook_tree.h"
#include "gui/shell.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/srchctrl.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {

/// The codes as a tree with colour and number, and what the chosen one means. Codes are made, changed,
/// moved, merged and retired here, each by a key and in the menu of a code.
class CodebookView : public wxPanel {
  public:
    CodebookView(wxWindow* parent, Shell& shell);

    /// Enter or a double click on a code.
    std::function<void(model::CodeId code)> coded;
    /// The card of a theme, or the passages of a code, are asked for.
    std::function<void(const model::Code& code)> cardAsked;
    std::function<void(const model::Code& code)> passagesAsked;

    void show(std::vector<model::Code> codes);
    /// Chooses the code of the passage in focus.
    void choose(model::CodeId code);
    /// To choose a code by typing its name.
    void focusFilter();
    void focusTree();
    /// The system's colours changed.
    void dress();

    [[nodiscard]] CodebookEditor& editor() { return editor_; }
    [[nodiscard]] const model::Code* chosen() const;
    /// The code in use that has this key on the keyboard; none for any other key.
    [[nodiscard]] model::CodeId codeOfKey(const std::string& key) const { return tree_.codeOfKey(key); }

  private:
    void makeTree(wxWindow* parent);
    void list();
    void explainChosen();
    void codeChosen();
    void onKey(wxKeyEvent& event);
    void showMenu();
    void onDrop(model::CodeId moved, const wxPoint& point);
    [[nodiscard]] wxDataViewItem rowAt(const wxPoint& point) const;
    void moveTo(const std::optional<CodePlace>& place);
    void select(model::CodeId code);
    [[nodiscard]] model::CodeId codeAt(const wxDataViewItem& item) const;
    [[nodiscard]] std::string word(const base::Message& message) const;

    Shell& shell_;
    const base::Catalogue& catalogue_;
    CodebookTree tree_;
    CodebookEditor editor_;
    std::map<model::CodeId, wxDataViewItem> items_;
    std::set<model::CodeId> open_;  ///< codes whose lower ones show
    model::CodeId explained_;
    model::CodeId wanted_;  ///< to be chosen as soon as it is there
    bool listing_ = false;
    wxSearchCtrl* filter_;
    wxDataViewTreeCtrl* view_ = nullptr;
    wxTextCtrl* meaning_ = nullptr;
};

}  // namespace vertelwerk::gui
