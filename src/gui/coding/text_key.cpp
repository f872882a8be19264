#include "gui/coding/text_key.h"

#include "gui/text.h"

#include <wx/defs.h>

namespace vertelwerk::gui {

std::string textKey(const wxKeyEvent& event) {
    if (event.ControlDown() || event.AltDown()) {
        return {};
    }
    switch (event.GetKeyCode()) {
        case WXK_RETURN:
        case WXK_NUMPAD_ENTER:
            return "Enter";
        case WXK_DELETE:
        case WXK_NUMPAD_DELETE:
            return "Del";
        case WXK_ESCAPE:
            return "Esc";
        default:
            break;
    }
    const wxUniChar typed(event.GetUnicodeKey());
    if (typed.GetValue() <= WXK_SPACE) {
        return {};
    }
    const wxString character(typed);
    const auto upper = character.Upper();
    const bool letter = upper != character.Lower();
    return (letter && event.ShiftDown() ? "Shift+" : "") + fromWx(upper);
}

}  // namespace vertelwerk::gui
