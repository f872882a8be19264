#include "gui/coding/codebook_view.h"
#include "gui/text.h"

#include <functional>
#include <map>
#include <utility>

#include <wx/menu.h>

/// What the keys and the menu of the codebook do.
namespace vertelwerk::gui {

using base::msg;

void CodebookView::onKey(wxKeyEvent& event) {
    const auto* code = chosen();
    const int key = event.GetKeyCode();
    const bool alt = event.GetModifiers() == wxMOD_ALT;
    if (code == nullptr) {
        event.Skip();
    } else if (key == WXK_INSERT) {
        editor_.add(event.ShiftDown() ? code : tree_.find(code->parent), model::CodeKind::Code);
    } else if (key == WXK_F2) {
        editor_.edit(*code);
    } else if (key == WXK_DELETE && !code->retired) {
        editor_.retire(*code);
    } else if (alt && key == WXK_UP) {
        moveTo(tree_.up(code->id));
    } else if (alt && key == WXK_DOWN) {
        moveTo(tree_.down(code->id));
    } else if (alt && key == WXK_RIGHT) {
        moveTo(tree_.in(code->id));
    } else if (alt && key == WXK_LEFT) {
        moveTo(tree_.out(code->id));
    } else {
        event.Skip();
    }
}

void CodebookView::showMenu() {
    const auto* chosenNow = chosen();
    if (chosenNow == nullptr) {
        return;
    }
    const auto code = *chosenNow;  // the menu is open while codes may change
    wxMenu menu;
    std::map<int, std::function<void()>> deeds;
    const auto add = [&](const base::Message& label, bool enabled, std::function<void()> run,
                         const char* key = "") {
        auto* item = menu.Append(wxID_ANY, toWx(word(label) + (*key != '\0' ? "\t" : "") + key));
        item->Enable(enabled);
        deeds[item->GetId()] = std::move(run);
    };
    const bool may = editor_.mayWrite();
    const bool inUse = may && !code.retired;
    add(msg("Show its passages"), passagesAsked != nullptr, [&] { passagesAsked(code); });
    add(msg("Theme card"), cardAsked != nullptr && !code.parent, [&] { cardAsked(code); });
    menu.AppendSeparator();
    add(
        msg("New code beside it"), inUse,
        [&] { editor_.add(tree_.find(code.parent), model::CodeKind::Code); }, "Insert");
    add(
        msg("New code beneath it"), inUse, [&] { editor_.add(&code, model::CodeKind::Code); },
        "Shift+Insert");
    add(msg("New criterion beneath it"), inUse, [&] { editor_.add(&code, model::CodeKind::Criterion); });
    add(msg("New code of one's own"), may, [&] { editor_.add(nullptr, model::CodeKind::Code); });
    menu.AppendSeparator();
    add(msg("Change code"), may, [&] { editor_.edit(code); }, "F2");
    add(msg("Move up"), inUse && tree_.up(code.id), [&] { moveTo(tree_.up(code.id)); }, "Alt+Up");
    add(msg("Move down"), inUse && tree_.down(code.id), [&] { moveTo(tree_.down(code.id)); }, "Alt+Down");
    add(
        msg("Move beneath the one above"), inUse && tree_.in(code.id), [&] { moveTo(tree_.in(code.id)); },
        "Alt+Right");
    add(msg("Move out"), inUse && tree_.out(code.id), [&] { moveTo(tree_.out(code.id)); }, "Alt+Left");
    add(msg("Merge with another code"), inUse, [&] { editor_.merge(code); });
    add(msg("Split off a code ..."), inUse, [&] { editor_.split(code); });
    if (code.retired) {
        add(msg("Take into use again"), may, [&] { editor_.reinstate(code); });
    } else {
        add(msg("Take out of use"), may, [&] { editor_.retire(code); }, "Del");
    }
    menu.AppendSeparator();
    add(tree_.retiredShown() ? msg("Hide codes out of use") : msg("Show codes out of use"), true, [&] {
        tree_.setRetiredShown(!tree_.retiredShown());
        list();
    });
    add(msg("What changed in the codebook"), true, [&] { editor_.showChanges(); });
    add(msg("Keep edition"), may, [&] { editor_.keepEdition(code); });
    const int picked = GetPopupMenuSelectionFromUser(menu);
    if (const auto deed = deeds.find(picked); deed != deeds.end()) {
        deed->second();
    }
}

}  // namespace vertelwerk::gui
