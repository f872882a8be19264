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

/// A key that moves, and with Shift selects what it moves over.
struct Moving {
    int key;
    int modifiers;
    int move;
    int extend;
};

constexpr std::array moving{
    Moving{wxSTC_KEY_DOWN, 0, wxSTC_CMD_LINEDOWN, wxSTC_CMD_LINEDOWNEXTEND},
    Moving{wxSTC_KEY_DOWN, ctrl, wxSTC_CMD_PARADOWN, wxSTC_CMD_PARADOWNEXTEND},
    Moving{wxSTC_KEY_UP, 0, wxSTC_CMD_LINEUP, wxSTC_CMD_LINEUPEXTEND},
    Moving{wxSTC_KEY_UP, ctrl, wxSTC_CMD_PARAUP, wxSTC_CMD_PARAUPEXTEND},
    Moving{wxSTC_KEY_LEFT, 0, wxSTC_CMD_CHARLEFT, wxSTC_CMD_CHARLEFTEXTEND},
    Moving{wxSTC_KEY_LEFT, ctrl, wxSTC_CMD_WORDLEFT, wxSTC_CMD_WORDLEFTEXTEND},
    Moving{wxSTC_KEY_RIGHT, 0, wxSTC_CMD_CHARRIGHT, wxSTC_CMD_CHARRIGHTEXTEND},
    Moving{wxSTC_KEY_RIGHT, ctrl, wxSTC_CMD_WORDRIGHT, wxSTC_CMD_WORDRIGHTENDEXTEND},
    Moving{wxSTC_KEY_HOME, 0, wxSTC_CMD_HOMEDISPLAY, wxSTC_CMD_HOMEDISPLAYEXTEND},
    Moving{wxSTC_KEY_HOME, ctrl, wxSTC_CMD_DOCUMENTSTART, wxSTC_CMD_DOCUMENTSTARTEXTEND},
    Moving{wxSTC_KEY_END, 0, wxSTC_CMD_LINEENDDISPLAY, wxSTC_CMD_LINEENDDISPLAYEXTEND},
    Moving{wxSTC_KEY_END, ctrl, wxSTC_CMD_DOCUMENTEND, wxSTC_CMD_DOCUMENTENDEXTEND},
    Moving{wxSTC_KEY_PRIOR, 0, wxSTC_CMD_PAGEUP, wxSTC_CMD_PAGEUPEXTEND},
    Moving{wxSTC_KEY_NEXT, 0, wxSTC_CMD_PAGEDOWN, wxSTC_CMD_PAGEDOWNEXTEND},
};

constexpr std::array reading{
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
    for (const auto& [key, modifiers, move, extend] : moving) {
        text.CmdKeyAssign(key, modifiers, move);
        text.CmdKeyAssign(key, modifiers | shift, extend);
    }
    assign(text, reading);
}

void assignTypingKeys(wxStyledTextCtrl& text) {
    assignMovingKeys(text);
    assign(text, typing);
}

}  // namespace vertelwerk::gui
