#include "gui/widgets/reading_text.h"

#include "vertelwerk/text/offset_map.h"

#include "gui/frame/theme.h"
#include "gui/text.h"

#include <algorithm>
#include <utility>

#include <wx/settings.h>

namespace vertelwerk::gui {
namespace {

constexpr std::uint32_t markColour = 0xE69F00;
/// Characters of a line that read comfortably.
constexpr int measure = 72;
constexpr int quoteIndent = 60;  // tenths of a millimetre
constexpr long paragraphBreak = 2;

}  // namespace

ReadingText::ReadingText(wxWindow* parent, const wxString& name, const Settings& settings)
    : wxTextCtrl(parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                 wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2 | wxBORDER_NONE),
      settings_(settings) {
    SetName(name);
    SetFont(readingFont(settings));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { setSides(); });
    });
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        event.Skip();
        setStyles();
    });
}

void ReadingText::show(std::vector<ReadingParagraph> paragraphs) {
    paragraphs_ = std::move(paragraphs);
    std::string text;
    long firstMark = 0;
    for (const auto& paragraph : paragraphs_) {
        if (firstMark == 0 && !paragraph.marks.empty()) {
            firstMark = static_cast<long>(text::length(text) + paragraph.marks.front().begin);
        }
        text += paragraph.text + "\n\n";
    }
    ChangeValue(toWx(text));
    setStyles();
    SetInsertionPoint(firstMark);
    CallAfter([this, firstMark] { ShowPosition(firstMark); });
}

wxTextAttr ReadingText::styleOf(ReadingLook look) const {
    auto font = readingFont(settings_);
    wxTextAttr style(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT));
    int indent = std::max(side_, 0);
    switch (look) {
        case ReadingLook::Title:
            font = font.Scaled(1.35F).Bold();
            break;
        case ReadingLook::Heading:
            font = font.Scaled(1.1F).Bold();
            break;
        case ReadingLook::Quote:
            font = font.Italic();
            indent += quoteIndent;
            break;
        case ReadingLook::Note:
            font = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
            style.SetTextColour(quietTextColour());
            break;
        case ReadingLook::Body:
            break;
    }
    style.SetFont(font);
    style.SetLeftIndent(indent);
    style.SetRightIndent(std::max(side_, 0));
    return style;
}

void ReadingText::setStyles() {
    wxTextAttr mark;
    mark.SetBackgroundColour(tint(codeColour(markColour), 40));
    mark.SetFont(readingFont(settings_).Bold());
    long at = 0;
    for (const auto& paragraph : paragraphs_) {
        const auto length = static_cast<long>(text::length(paragraph.text));
        SetStyle(at, at + length + paragraphBreak, styleOf(paragraph.look));
        for (const auto& range : paragraph.marks) {
            SetStyle(at + static_cast<long>(range.begin), at + static_cast<long>(range.end), mark);
        }
        at += length + paragraphBreak;
    }
}

void ReadingText::setSides() {
    const auto least = FromDIP(24);
    const auto wanted = GetTextExtent(wxString(wxUniChar('n'), measure)).x;
    const auto pixels = std::max(least, (GetClientSize().x - wanted) / 2);
    const auto perInch = GetDPI().x > 0 ? GetDPI().x : 96;
    const auto side = pixels * 254 / perInch;
    if (side != side_) {
        side_ = side;
        setStyles();
    }
}

}  // namespace vertelwerk::gui
