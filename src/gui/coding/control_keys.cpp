#include "gui/coding/control_keys.h"

#include <array>

namespace vertelwerk::gui {
namespace {

struct Assigned {
    int key;
    int modifiers;
    int command;
};

constexpr int shift = wxSTC_KEYMOD_SHIFT;
constexpr int ctrl = wxSTC_KEYMOD_CTRL;

constexpr std::array moving{
    Assigned{wxSTC_KEY_DOWN, 0, wxSTC_CMD_LINEDOWN},
    Assigned{wxSTC_KEY_DOWN, shift, wxSTC_CMD_LINEDOWNEXTEND},
    Assigned{wxSTC_KEY_DOWN, ctrl, wxSTC_CMD_PARADOWN},
    Assigned{wxSTC_KEY_DOWN, ctrl | shift, wxSTC_CMD_PARADOWNEXTEND},
    Assigned{wxSTC_KEY_UP, 0, wxSTC_CMD_LINEUP},
    Assigned{wxSTC_KEY_UP, shift, wxSTC_CMD_LINEUPEXTEND},
    Assigned{wxSTC_KEY_UP, ctrl, wxSTC_CMD_PARAUP},
    Assigned{wxSTC_KEY_UP, ctrl | shift, wxSTC_CMD_PARAUPEXTEND},
    Assigned{wxSTC_KEY_LEFT, 0, wxSTC_CMD_CHARLEFT},
    Assigned{wxSTC_KEY_LEFT, shift, wxSTC_CMD_CHARLEFTEXTEND},
    Assigned{wxSTC_KEY_LEFT, ctrl, wxSTC_CMD_WORDLEFT},
    Assigned{wxSTC_KEY_LEFT, ctrl | shift, wxSTC_CMD_WORDLEFTEXTEND},
    Assigned{wxSTC_KEY_RIGHT, 0, wxSTC_CMD_CHARRIGHT},
    Assigned{wxSTC_KEY_RIGHT, shift, wxSTC_CMD_CHARRIGHTEXTEND},
    Assigned{wxSTC_KEY_RIGHT, ctrl, wxSTC_CMD_WORDRIGHT},
    Assigned{wxSTC_KEY_RIGHT, ctrl | shift, wxSTC_CMD_WORDRIGHTENDEXTEND},
    Assigned{wxSTC_KEY_HOME, 0, wxSTC_CMD_HOMEDISPLAY},
    Assigned{wxSTC_KEY_HOME, shift, wxSTC_CMD_HOMEDISPLAYEXTEND},
    Assigned{wxSTC_KEY_HOME, ctrl, wxSTC_CMD_DOCUMENTSTART},
    Assigned{wxSTC_KEY_HOME, ctrl | shift, wxSTC_CMD_DOCUMENTSTARTEXTEND},
    Assigned{wxSTC_KEY_END, 0, wxSTC_CMD_LINEENDDISPLAY},
    Assigned{wxSTC_KEY_END, shift, wxSTC_CMD_LINEENDDISPLAYEXTEND},
    Assigned{wxSTC_KEY_END, ctrl, wxSTC_CMD_DOCUMENTEND},
    Assigned{wxSTC_KEY_END, ctrl | shift, wxSTC_CMD_DOCUMENTENDEXTEND},
    Assigned{wxSTC_KEY_PRIOR, 0, wxSTC_CMD_PAGEUP},
    Assigned{wxSTC_KEY_PRIOR, shift, wxSTC_CMD_PAGEUPEXTEND},
    Assigned{wxSTC_KEY_NEXT, 0, wxSTC_CMD_PAGEDOWN},
    Assigned{wxSTC_KEY_NEXT, shift, wxSTC_CMD_PAGEDOWNEXTEND},
    Assigned{'A', ctrl, wxSTC_CMD_SELECTALL},
    Assigned{'C', ctrl, wxSTC_CMD_COPY},
};

constexpr std::array typing{
    Assigned{wxSTC_KEY_BACK, 0, wxSTC_CMD_DELETEBACK},
    Assigned{wxSTC_KEY_BACK, shift, wxSTC_CMD_DELETEBACK},
    Assigned{wxSTC_KEY_BACK, ctrl, wxSTC_CMD_DELWORDLEFT},
    Assigned{wxSTC_KEY_DELETE, 0, wxSTC_CMD_CLEAR},
    Assigned{wxSTC_KEY_DELETE, ctrl, wxSTC_CMD_DELWORDRIGHT},
    Assigned{wxSTC_KEY_RETURN, 0, wxSTC_CMD_NEWLINE},
    Assigned{'X', ctrl, wxSTC_CMD_CUT},
    Assigned{'V', ctrl, wxSTC_CMD_PASTE},
    Assigned{'Z', ctrl, wxSTC_CMD_UNDO},
};

template <typename Keys>
void assign(wxStyledTextCtrl& text, const Keys& keys) {
    for (const auto& [key, modifiers, command] : keys) {
        text.CmdKeyAssign(key, modifiers, command);
    }
}

}  // namespace

void assignMovingKeys(wxStyledTextCtrl& text) {
    text.CmdKeyClearAll();
    assign(text, moving);
}

void assignTypingKeys(wxStyledTextCtrl& text) {
    assignMovingKeys(text);
    assign(text, typing);
}

}  // namespace vertelwerk::gui
