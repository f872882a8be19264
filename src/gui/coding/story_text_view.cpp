#include "gui/coding/story_text_view.h"

#include "gui/coding/text_key.h"
#include "gui/frame/theme.h"
#include "gui/text.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <wx/settings.h>

namespace vertelwerk::gui {
namespace {

enum Style { body = 0, interviewerStyle = 1, labelStyle = 2, headingStyle = 40 };

constexpr int selectionTint = 30;    // percent
constexpr int measure = 66;          // characters a line
constexpr double lineSpacing = 1.6;  // of the font's size; Noto Serif alone gives 1.36

int toInt(std::size_t position) {
    return static_cast<int>(position);
}

std::size_t toSize(int position) {
    return static_cast<std::size_t>(std::max(position, 0));
}

/// The width of a character of running text on average.
double averageWidth(wxStyledTextCtrl& view) {
    const auto sample =
        toWx("de verteller zegt dat er eindelijk iemand naar haar luisterde, en dat deed haar goed");
    return static_cast<double>(view.TextWidth(body, sample)) / static_cast<double>(sample.length());
}

}  // namespace

int textMargin(const wxWindow& window) {
    return window.FromDIP(24);
}

StoryTextView::StoryTextView(wxWindow* parent, const Settings& settings)
    : wxStyledTextCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE),
      settings_(settings) {
    SetUseHorizontalScrollBar(false);
    SetWrapMode(wxSTC_WRAP_WORD);
    SetLayoutCache(wxSTC_CACHE_PAGE);
    SetBufferedDraw(false);
    SetLexer(wxSTC_LEX_CONTAINER);
    SetModEventMask(0);
    SetUndoCollection(false);
    UsePopUp(wxSTC_POPUP_NEVER);
    SetYCaretPolicy(wxSTC_CARET_SLOP | wxSTC_CARET_EVEN, 3);
    SetEndAtLastLine(true);
    SetCaretWidth(FromDIP(2));
    for (int margin = 0; margin < 5; ++margin) {
        SetMarginWidth(margin, 0);
    }
    AnnotationSetVisible(wxSTC_ANNOTATION_STANDARD);
    assignMovingKeys();
    SetReadOnly(true);
    dress();
    Bind(wxEVT_CHAR, &StoryTextView::onChar, this);
    Bind(wxEVT_KEY_DOWN, &StoryTextView::onKeyDown, this);
    Bind(wxEVT_STC_UPDATEUI, [this](wxStyledTextEvent& event) {
        if ((event.GetUpdated() & wxSTC_UPDATE_SELECTION) != 0 && text_ && moved) {
            moved();
        }
        event.Skip();
    });
    Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) {
        if (event.ControlDown() && zoomed) {
            zoomed(event.GetWheelRotation() > 0 ? 1 : -1);
        } else {
            event.Skip();
        }
    });
}

void StoryTextView::assignMovingKeys() {
    struct Moving {
        int key;
        int modifiers;
        int command;
    };
    constexpr int shift = wxSTC_KEYMOD_SHIFT;
    constexpr int ctrl = wxSTC_KEYMOD_CTRL;
    static constexpr std::array moving{
        Moving{wxSTC_KEY_DOWN, 0, wxSTC_CMD_LINEDOWN},
        Moving{wxSTC_KEY_DOWN, shift, wxSTC_CMD_LINEDOWNEXTEND},
        Moving{wxSTC_KEY_DOWN, ctrl, wxSTC_CMD_PARADOWN},
        Moving{wxSTC_KEY_DOWN, ctrl | shift, wxSTC_CMD_PARADOWNEXTEND},
        Moving{wxSTC_KEY_UP, 0, wxSTC_CMD_LINEUP},
        Moving{wxSTC_KEY_UP, shift, wxSTC_CMD_LINEUPEXTEND},
        Moving{wxSTC_KEY_UP, ctrl, wxSTC_CMD_PARAUP},
        Moving{wxSTC_KEY_UP, ctrl | shift, wxSTC_CMD_PARAUPEXTEND},
        Moving{wxSTC_KEY_LEFT, 0, wxSTC_CMD_CHARLEFT},
        Moving{wxSTC_KEY_LEFT, shift, wxSTC_CMD_CHARLEFTEXTEND},
        Moving{wxSTC_KEY_LEFT, ctrl, wxSTC_CMD_WORDLEFT},
        Moving{wxSTC_KEY_LEFT, ctrl | shift, wxSTC_CMD_WORDLEFTEXTEND},
        Moving{wxSTC_KEY_RIGHT, 0, wxSTC_CMD_CHARRIGHT},
        Moving{wxSTC_KEY_RIGHT, shift, wxSTC_CMD_CHARRIGHTEXTEND},
        Moving{wxSTC_KEY_RIGHT, ctrl, wxSTC_CMD_WORDRIGHT},
        Moving{wxSTC_KEY_RIGHT, ctrl | shift, wxSTC_CMD_WORDRIGHTENDEXTEND},
        Moving{wxSTC_KEY_HOME, 0, wxSTC_CMD_HOMEDISPLAY},
        Moving{wxSTC_KEY_HOME, shift, wxSTC_CMD_HOMEDISPLAYEXTEND},
        Moving{wxSTC_KEY_HOME, ctrl, wxSTC_CMD_DOCUMENTSTART},
        Moving{wxSTC_KEY_HOME, ctrl | shift, wxSTC_CMD_DOCUMENTSTARTEXTEND},
        Moving{wxSTC_KEY_END, 0, wxSTC_CMD_LINEENDDISPLAY},
        Moving{wxSTC_KEY_END, shift, wxSTC_CMD_LINEENDDISPLAYEXTEND},
        Moving{wxSTC_KEY_END, ctrl, wxSTC_CMD_DOCUMENTEND},
        Moving{wxSTC_KEY_END, ctrl | shift, wxSTC_CMD_DOCUMENTENDEXTEND},
        Moving{wxSTC_KEY_PRIOR, 0, wxSTC_CMD_PAGEUP},
        Moving{wxSTC_KEY_PRIOR, shift, wxSTC_CMD_PAGEUPEXTEND},
        Moving{wxSTC_KEY_NEXT, 0, wxSTC_CMD_PAGEDOWN},
        Moving{wxSTC_KEY_NEXT, shift, wxSTC_CMD_PAGEDOWNEXTEND},
        Moving{'A', ctrl, wxSTC_CMD_SELECTALL},
        Moving{'C', ctrl, wxSTC_CMD_COPY},
    };
    CmdKeyClearAll();
    for (const auto& [key, modifiers, command] : moving) {
        CmdKeyAssign(key, modifiers, command);
    }
}

void StoryTextView::dress() {
    dressText();
    spaceLines();
    measureWidth_ = static_cast<int>(std::lround(averageWidth(*this) * measure));
}

void StoryTextView::dressText() {
    const auto ground = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW);
    const auto ink = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT);
    const auto highlight = wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT);
    StyleSetFont(wxSTC_STYLE_DEFAULT, readingFont(settings_));
    StyleSetBackground(wxSTC_STYLE_DEFAULT, ground);
    StyleSetForeground(wxSTC_STYLE_DEFAULT, ink);
    StyleClearAll();
    StyleSetForeground(interviewerStyle, quietTextColour());
    StyleSetItalic(interviewerStyle, true);
    StyleSetForeground(labelStyle, quietTextColour());
    StyleSetFont(headingStyle, headingFont(0));
    StyleSetForeground(headingStyle, quietTextColour());
    StyleSetBackground(headingStyle, ground);
    SetCaretForeground(ink);
    SetSelForeground(false, ink);
    SetSelBackground(true, tint(highlight, selectionTint));  // opaque lies under the tints and the words
    SetSelAlpha(wxSTC_ALPHA_NOALPHA);
}

/// Scintilla puts lines as far apart as the font says; the rest is shared above and below.
void StoryTextView::spaceLines() {
    SetExtraAscent(0);
    SetExtraDescent(0);
    const double em = readingFont(settings_).GetFractionalPointSize() * GetDPI().y / 72;
    const int extra = std::max(0, static_cast<int>(std::lround(em * lineSpacing)) - TextHeight(0));
    SetExtraAscent(extra / 2);
    SetExtraDescent(extra - extra / 2);
}

void StoryTextView::setLeftRoom(int pixels) {
    if (GetMarginLeft() != pixels) {
        SetMarginLeft(pixels);
    }
    if (GetMarginRight() != textMargin(*this)) {
        SetMarginRight(textMargin(*this));
    }
}

void StoryTextView::show(std::shared_ptr<const StoryText> text, std::vector<PartHeading> headings) {
    text_ = std::move(text);
    headings_ = std::move(headings);
    SetReadOnly(false);
    AnnotationClearAll();
    SetTextRaw(text_ ? text_->story.text.c_str() : "");
    SetReadOnly(true);
    if (text_) {
        styleSpeakers();
        annotate();
    }
}

void StoryTextView::styleSpeakers() {
    StartStyling(0);
    SetStyling(GetTextLength(), body);
    const auto style = [this](const std::vector<text::Range>& ranges, int number) {
        for (const auto& range : ranges) {
            const auto bytes = text_->map.toBytes(range);
            StartStyling(toInt(bytes.begin));
            SetStyling(toInt(bytes.length()), number);
        }
    };
    style(text_->interviewer, interviewerStyle);
    style(text_->labels, labelStyle);
    StartStyling(GetTextLength());
}

/// Scintilla shows an annotation under a line, so a heading hangs under the line before its part. What
/// stands above the first line is shown above the text: see headingAbove().
void StoryTextView::annotate() {
    std::size_t next = 0;
    while (next < headings_.size()) {
        const int line = LineFromPosition(toInt(text_->map.toByte(headings_[next].position)));
        std::string words;
        for (; next < headings_.size() &&
               LineFromPosition(toInt(text_->map.toByte(headings_[next].position))) == line;
             ++next) {
            words += (words.empty() ? "" : "\n") + wrapped(headings_[next].words, measure);
        }
        if (line > 0) {
            AnnotationSetText(line - 1, toWx(words.empty() ? " " : words));
            AnnotationSetStyle(line - 1, headingStyle);
        }
    }
}

std::string StoryTextView::headingAbove() const {
    return text_ ? headingAt(headings_, top()) : std::string();
}

Selection StoryTextView::selection() const {
    if (!text_) {
        return {};
    }
    return {text_->map.fromByte(toSize(GetAnchor())), text_->map.fromByte(toSize(GetCurrentPos()))};
}

void StoryTextView::select(const Selection& selection) {
    if (!text_ || selection == this->selection()) {
        return;
    }
    const int anchor = toInt(text_->map.toByte(selection.anchor));
    const int caret = toInt(text_->map.toByte(selection.caret));
    SetAnchor(anchor);
    SetCurrentPos(caret);
    ScrollRange(anchor, caret);
    ChooseCaretX();
}

std::size_t StoryTextView::top() const {
    return text_ ? text_->map.fromByte(inView().begin) : 0;
}

void StoryTextView::scrollToTop(std::size_t position) {
    if (text_) {
        const int wanted = PointFromPosition(toInt(text_->map.toByte(position))).y;
        LineScroll(0, static_cast<int>(std::lround(static_cast<double>(wanted) / TextHeight(0))));
    }
}

text::ByteRange StoryTextView::inView() const {
    const auto size = GetClientSize();
    return {toSize(PositionFromPoint({0, 0})), toSize(PositionFromPoint({size.x, size.y}))};
}

void StoryTextView::onChar(wxKeyEvent& event) {
    const auto key = textKey(event);
    if (key.empty() || !pressed || !pressed(key)) {
        event.Skip();
    }
}

void StoryTextView::onKeyDown(wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_TAB && !event.ControlDown()) {
        HandleAsNavigationKey(event);
    } else {
        event.Skip();
    }
}

}  // namespace vertelwerk::gui
