#include "gui/collection/card_text_view.h"

#include "gui/frame/theme.h"
#include "gui/text.h"

#include <wx/settings.h>
#include <wx/wupdlock.h>

namespace vertelwerk::gui {
namespace {

constexpr int longestLine = 75;  // characters

}  // namespace

CardTextView::CardTextView(wxWindow* parent, const Settings& settings, const wxString& name)
    : wxTextCtrl(parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                 wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2 | wxTE_BESTWRAP | wxBORDER_NONE),
      settings_(settings) {
    SetName(name);
    SetMargins(FromDIP(16), FromDIP(8));
    SetFont(readingFont(settings));
    SetMaxSize(wxSize(GetTextExtent(wxString('n', longestLine)).x + FromDIP(32), -1));
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        drawAgain();
        event.Skip();
    });
}

void CardTextView::show(const std::vector<CardBlock>& blocks) {
    blocks_ = blocks;
    drawAgain();
}

void CardTextView::drawAgain() {
    const wxWindowUpdateLocker still(this);
    Clear();
    for (const auto& block : blocks_) {
        append(block);
    }
    SetInsertionPoint(0);
    ShowPosition(0);
}

void CardTextView::append(const CardBlock& block) {
    auto font = readingFont(settings_);
    auto colour = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT);
    wxString after = toWx("\n\n");
    if (block.kind == CardBlock::Kind::Heading) {
        font = headingFont(1);
        after = toWx("\n");
    } else if (block.kind == CardBlock::Kind::Note) {
        font = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
        colour = quietTextColour();
        after = toWx("\n");
    }
    SetDefaultStyle(wxTextAttr(colour, wxNullColour, font));
    AppendText(toWx(block.text) + after);
}

}  // namespace vertelwerk::gui
