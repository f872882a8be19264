#include "gui/coding/story_text_view.h"

#include "gui/coding/control_keys.h"
#include "gui/coding/text_key.h"
#include "gui/frame/theme.h"
#include "gui/text.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include <wx/settings.h>

namespace vertelwerk::gui {
namespace {

enum Style { body = 0, interviewerStyle = 1, labelStyle = 2, headingStyle = 40 };

constexpr int selectionTint = 30;  // percent

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

wxColour correctionGround() {
    constexpr std::uint32_t amber = 0xE69F00;
    constexpr int percent = 12;
    return tint(codeColour(amber), percent);
}

int textMargin(const wxWindow& window) {
    return window.FromDIP(24);
}

StoryTextView::StoryTextView(wxWindow* parent, const Settings& settings)
    : wxStyledTextCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE),
      settings_(settings) {
    SetUseHorizontalScrollBar(false);
    SetWrapMode(wxSTC_WRAP_WORD);
    SetLayoutCache(wxSTC_CACHE_DOCUMENT);  // a page further is laid out already
    // Words are measured on a bitmap. Straight on a window of a larger scale they would come out wider.
    SetBufferedDraw(GetContentScaleFactor() > 1);
    SetLexer(wxSTC_LEX_CONTAINER);
    SetModEventMask(0);
    SetUndoCollection(false);
    SetEOLMode(wxSTC_EOL_LF);
    SetPasteConvertEndings(true);
    UsePopUp(wxSTC_POPUP_NEVER);
    SetYCaretPolicy(wxSTC_CARET_SLOP | wxSTC_CARET_EVEN, 3);
    SetEndAtLastLine(true);
    SetCaretWidth(FromDIP(2));
    for (int margin = 0; margin < 5; ++margin) {
        SetMarginWidth(margin, 0);
    }
    AnnotationSetVisible(wxSTC_ANNOTATION_STANDARD);
    assignMovingKeys(*this);
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
    Bind(wxEVT_STC_MODIFIED, [this](wxStyledTextEvent& event) { onModified(event); });
    Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) {
        if (event.ControlDown() && zoomed) {
            zoomed(event.GetWheelRotation() > 0 ? 1 : -1);
        } else {
            event.Skip();
        }
    });
}

void StoryTextView::useScrollBar(wxScrollBar& bar) {
    SetVScrollBar(&bar);
    for (const auto& type : {wxEVT_SCROLL_TOP, wxEVT_SCROLL_BOTTOM, wxEVT_SCROLL_LINEUP,
                             wxEVT_SCROLL_LINEDOWN, wxEVT_SCROLL_PAGEUP, wxEVT_SCROLL_PAGEDOWN,
                             wxEVT_SCROLL_THUMBTRACK, wxEVT_SCROLL_THUMBRELEASE, wxEVT_SCROLL_CHANGED}) {
        bar.Bind(type, [this](wxScrollEvent& event) { HandleWindowEvent(event); });
    }
}

void StoryTextView::dress() {
    dressText();
    spaceLines();
    const int measure = settings_.number(readingMeasureKey, usualMeasure);
    measureWidth_ = static_cast<int>(std::lround(averageWidth(*this) * measure));
}

void StoryTextView::dressText() {
    const auto ground = correcting_ ? correctionGround() : wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW);
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
    const double spacing = settings_.number(readingSpacingKey, usualSpacing) / 100.0;
    const double em =
        readingFont(settings_).GetFractionalPointSize() * GetDPI().y / 72 / GetContentScaleFactor();
    const int extra = std::max(0, static_cast<int>(std::lround(em * spacing)) - TextHeight(0));
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
    const int told = GetModEventMask();
    SetModEventMask(0);
    SetReadOnly(false);
    AnnotationClearAll();
    SetTextRaw(text_ ? text_->story.text.c_str() : "");
    SetReadOnly(!correcting_);
    EmptyUndoBuffer();
    SetModEventMask(told);
    if (text_) {
        styleSpeakers();
        annotate();
    }
}

void StoryTextView::adopt(std::shared_ptr<const StoryText> text, std::vector<PartHeading> headings) {
    const auto held = GetTextRaw();
    if (!text || std::string_view(held.data(), held.length()) != text->story.text) {
        show(std::move(text), std::move(headings));
        return;
    }
    text_ = std::move(text);
    headings_ = std::move(headings);
    styleSpeakers();
}

void StoryTextView::setCorrecting(bool correcting) {
    if (correcting == correcting_) {
        return;
    }
    correcting_ = correcting;
    correcting ? assignTypingKeys(*this) : assignMovingKeys(*this);
    SetModEventMask(correcting ? wxSTC_MOD_INSERTTEXT | wxSTC_MOD_DELETETEXT : 0);
    SetReadOnly(!correcting);
    SetUndoCollection(correcting);
    EmptyUndoBuffer();
    dress();
}

void StoryTextView::onModified(const wxStyledTextEvent& event) {
    const auto at = toSize(event.GetPosition());
    const auto length = toSize(event.GetLength());
    if ((event.GetModificationType() & wxSTC_MOD_INSERTTEXT) != 0 && inserted) {
        const auto words = GetTextRangeRaw(toInt(at), toInt(at + length));
        inserted(at, std::string(words.data(), words.length()));
    } else if ((event.GetModificationType() & wxSTC_MOD_DELETETEXT) != 0 && removed) {
        removed({at, at + length});
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
    const auto measure = toSize(settings_.number(readingMeasureKey, usualMeasure));
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
    const auto key = correcting_ ? std::string() : textKey(event);
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
