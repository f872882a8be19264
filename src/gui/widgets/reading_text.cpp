#include "gui/widgets/reading_text.h"

#include "vertelwerk/text/offset_map.h"

#include "gui/frame/theme.h"
#include "gui/text.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <wx/settings.h>

namespace vertelwerk::gui {
namespace {

constexpr std::uint32_t markColour = 0xE69F00;
/// Characters of a line that read comfortably.
constexpr int measure = 72;
constexpr int quoteIndent = 60;  // tenths of a millimetre
constexpr int leastSide = 24;
constexpr int topRoom = 16;
/// Characters after a mark that are in sight with it.
constexpr long readOn = 250;

std::string_view breakBefore(const ReadingParagraph& paragraph, const std::vector<ReadingParagraph>& all) {
    return &paragraph == all.data() ? "" : paragraph.close ? "\n" : "\n\n";
}

}  // namespace

ReadingText::ReadingText(wxWindow* parent, const wxString& name, const Settings& settings)
    : wxPanel(parent),
      settings_(settings),
      text_(new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                           wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2 | wxBORDER_NONE)) {
    text_->SetName(name);
    text_->SetFont(readingFont(settings));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    place_ = row->Add(text_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(leastSide)));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->AddSpacer(FromDIP(topRoom));
    column->Add(row, wxSizerFlags(1).Expand());
    SetSizer(column);
    setColours();
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        setSides();
        CallAfter(&ReadingText::showMark);
        event.Skip();
    });
    const auto touched = [this](wxEvent& event) {
        markToShow_.reset();
        event.Skip();
    };
    text_->Bind(wxEVT_MOUSEWHEEL, touched);
    text_->Bind(wxEVT_LEFT_DOWN, touched);
    text_->Bind(wxEVT_KEY_DOWN, touched);
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        event.Skip();
        setColours();
        text_->SetFont(readingFont(settings_));
        setStyles();
        setSides();
    });
}

void ReadingText::show(std::vector<ReadingParagraph> paragraphs) {
    paragraphs_ = std::move(paragraphs);
    std::string text;
    long firstMark = 0;
    for (const auto& paragraph : paragraphs_) {
        text += breakBefore(paragraph, paragraphs_);
        if (firstMark == 0 && !paragraph.marks.empty()) {
            firstMark = static_cast<long>(text::length(text) + paragraph.marks.front().begin);
        }
        text += paragraph.text;
    }
    text_->ChangeValue(toWx(text));
    setStyles();
    markToShow_ = firstMark;
    CallAfter(&ReadingText::showMark);
}

void ReadingText::showMark() {
    const auto laidOut = text_->GetScrollThumb(wxVERTICAL) == text_->GetClientSize().y;
    if (markToShow_ && laidOut) {
        text_->SetScrollPos(wxVERTICAL, 0);
        text_->SetInsertionPoint(*markToShow_);
        text_->ShowPosition(*markToShow_ == 0 ? 0
                                              : std::min(*markToShow_ + readOn, text_->GetLastPosition()));
    }
}

void ReadingText::setColours() {
    SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
}

wxTextAttr ReadingText::styleOf(ReadingLook look) const {
    auto font = readingFont(settings_);
    wxTextAttr style(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT));
    switch (look) {
        case ReadingLook::Title:
            font = font.Scaled(1.35F).Bold();
            break;
        case ReadingLook::Heading:
            font = font.Scaled(1.1F).Bold();
            break;
        case ReadingLook::Quote:
            font = font.Italic();
            style.SetLeftIndent(quoteIndent);
            break;
        case ReadingLook::Note:
            font = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
            style.SetTextColour(quietTextColour());
            break;
        case ReadingLook::Body:
            break;
    }
    style.SetFont(font);
    return style;
}

void ReadingText::setStyles() {
    wxTextAttr mark;
    mark.SetBackgroundColour(tint(codeColour(markColour), 40));
    mark.SetFont(readingFont(settings_).Bold());
    long at = 0;
    for (const auto& paragraph : paragraphs_) {
        at += static_cast<long>(breakBefore(paragraph, paragraphs_).size());
        const auto length = static_cast<long>(text::length(paragraph.text));
        text_->SetStyle(at, at + length, styleOf(paragraph.look));
        for (const auto& range : paragraph.marks) {
            text_->SetStyle(at + static_cast<long>(range.begin), at + static_cast<long>(range.end), mark);
        }
        at += length;
    }
}

/// The text stands in the middle of a wide pane.
void ReadingText::setSides() {
    const auto line = text_->GetTextExtent(wxString(wxUniChar('n'), measure)).x;
    const auto side = std::max(FromDIP(leastSide), (GetClientSize().x - line) / 2);
    if (place_->GetBorder() != side) {
        place_->SetBorder(side);
        Layout();
    }
}

}  // namespace vertelwerk::gui
