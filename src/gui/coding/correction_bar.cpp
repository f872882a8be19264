#include "gui/coding/correction_bar.h"

#include "gui/coding/story_text_view.h"
#include "gui/frame/theme.h"
#include "gui/text.h"

#include <utility>

#include <wx/settings.h>
#include <wx/sizer.h>

namespace vertelwerk::gui {

using base::msg;

CorrectionBar::CorrectionBar(wxWindow* parent, const base::Catalogue& catalogue, std::function<void()> end)
    : wxPanel(parent),
      title_(new wxStaticText(this, wxID_ANY, say(catalogue, msg("You are correcting the text")))),
      words_(new wxStaticText(this, wxID_ANY,
                              say(catalogue, msg("Type the correction. Passages move along; all is kept.")),
                              wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END)),
      end_(new wxButton(this, wxID_ANY, say(catalogue, msg("Done (Esc)")), wxDefaultPosition, wxDefaultSize,
                        wxBU_EXACTFIT)) {
    const auto centred = wxSizerFlags().CentreVertical();
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(title_, wxSizerFlags(centred).Border(wxLEFT, FromDIP(24)));
    row->Add(words_, wxSizerFlags(1).CentreVertical().Border(wxLEFT, FromDIP(16)));
    row->Add(end_, wxSizerFlags(centred).Border(wxALL, FromDIP(4)));
    SetSizer(row);
    end_->Bind(wxEVT_BUTTON, [end = std::move(end)](wxCommandEvent&) { end(); });
    Hide();
    dress();
}

void CorrectionBar::dress() {
    SetBackgroundColour(tint(codeColour(0xE69F00), 40));
    title_->SetFont(headingFont(0));
    for (auto* text : {title_, words_}) {
        text->SetForegroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT));
    }
}

}  // namespace vertelwerk::gui
