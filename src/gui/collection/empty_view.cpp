#include "gui/collection/empty_view.h"

#include "gui/frame/icons.h"
#include "gui/frame/theme.h"
#include "gui/text.h"

#include <utility>

#include <wx/button.h>
#include <wx/dcbuffer.h>
#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr int pictureSize = 64;

/// As wide as the view: a text of its own width loses words when the view is laid out anew.
wxStaticText* line(wxWindow* parent, const wxString& text) {
    return new wxStaticText(parent, wxID_ANY, text, wxDefaultPosition, wxDefaultSize,
                            wxALIGN_CENTRE_HORIZONTAL);
}

}  // namespace

EmptyView::EmptyView(wxWindow* parent, const base::Catalogue& catalogue, std::function<void()> chooseFiles,
                     std::function<void()> chooseFolder)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxFULL_REPAINT_ON_RESIZE),
      picture_(new wxStaticBitmap(this, wxID_ANY, icon("import", pictureSize))) {
    auto* title = line(this, say(catalogue, msg("No stories yet.")));
    title->SetFont(headingFont(4));
    auto* words = line(this, say(catalogue, msg("Drag files or a folder here, or choose Import stories.")));
    auto* formats =
        line(this, say(catalogue, msg("Text, Word, OpenDocument, PDF, web pages, subtitles, zip, and "
                                      "tables with a story in each row (CSV, Excel).")));
    formats->SetForegroundColour(quietTextColour());
    auto* files = new wxButton(this, wxID_ANY, say(catalogue, msg("Import stories ...")));
    auto* folder = new wxButton(this, wxID_ANY, say(catalogue, msg("Import folder ...")));
    files->Bind(wxEVT_BUTTON, [deed = std::move(chooseFiles)](wxCommandEvent&) { deed(); });
    folder->Bind(wxEVT_BUTTON, [deed = std::move(chooseFolder)](wxCommandEvent&) { deed(); });
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(files, wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    buttons->Add(folder);
    auto* column = new wxBoxSizer(wxVERTICAL);
    const auto wide = wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8));
    column->AddStretchSpacer();
    column->Add(picture_, wxSizerFlags().CentreHorizontal().Border(wxBOTTOM, FromDIP(16)));
    column->Add(title, wide);
    column->Add(words, wide);
    column->Add(buttons, wxSizerFlags().CentreHorizontal().Border(wxTOP | wxBOTTOM, FromDIP(16)));
    column->Add(formats, wide);
    column->AddStretchSpacer();
    SetSizer(column);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { drawFrame(); });
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        picture_->SetBitmap(icon("import", pictureSize));
        event.Skip();
    });
}

void EmptyView::showTaking(bool taking) {
    taking_ = taking;
    Refresh();
}

void EmptyView::drawFrame() {
    wxPaintDC dc(this);
    const auto accent = wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT);
    dc.SetPen(taking_ ? wxPen(accent, FromDIP(4))
                      : wxPen(quietTextColour(), FromDIP(2), wxPENSTYLE_SHORT_DASH));
    dc.SetBrush(*wxTRANSPARENT_BRUSH);
    auto frame = GetClientRect();
    frame.Deflate(FromDIP(24));
    dc.DrawRoundedRectangle(frame, FromDIP(12));
}

}  // namespace vertelwerk::gui
