#include "gui/start/start_page.h"

#include "vertelwerk/base/files.h"

#include "gui/frame/icons.h"
#include "gui/frame/theme.h"
#include "gui/text.h"

#include <system_error>

#include <wx/stattext.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

wxStaticText* addText(wxWindow* parent, wxSizer* column, const wxString& words, const wxFont& font,
                      const wxSizerFlags& flags) {
    auto* text = new wxStaticText(parent, wxID_ANY, words);
    text->SetFont(font);
    column->Add(text, flags);
    return text;
}

}  // namespace

StartPage::StartPage(wxWindow* parent, const base::Catalogue& catalogue, const Settings& settings,
                     StartDeeds deeds)
    : wxPanel(parent),
      catalogue_(catalogue),
      settings_(settings),
      deeds_(std::move(deeds)),
      recent_(new wxBoxSizer(wxVERTICAL)) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    const auto below = wxSizerFlags().Border(wxBOTTOM, FromDIP(8));
    addText(this, column, toWx("Vertelwerk"), headingFont(12), below);
    addText(
        this, column,
        say(catalogue, msg("Collect experience stories, find in them, code them, and tell what they say.")),
        headingFont(1).GetBaseFont(), wxSizerFlags().Border(wxBOTTOM, FromDIP(24)));
    addChoice(column, "new", msg("New project"), msg("Begin with an empty collection and the ten themes."),
              deeds_.newProject);
    addChoice(column, "open", msg("Open project"), msg("Go on with a collection on this computer."),
              deeds_.openProject);
    addChoice(column, "sample", msg("Sample collection"),
              msg("Look around in invented stories that are partly coded."), deeds_.openSample);
    column->Add(recent_, wxSizerFlags().Border(wxTOP, FromDIP(16)));
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    across->AddStretchSpacer(2);
    across->Add(column, wxSizerFlags().Border(wxALL, FromDIP(24)));
    across->AddStretchSpacer(3);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->AddStretchSpacer(1);
    all->Add(across, wxSizerFlags().Expand());
    all->AddStretchSpacer(2);
    SetSizer(all);
    drawIcons();
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        drawIcons();
        event.Skip();
    });
}

void StartPage::addChoice(wxSizer* column, const std::string& iconName, const base::Message& label,
                          const base::Message& explanation, const std::function<void()>& deed) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* button = new wxButton(this, wxID_ANY, say(catalogue_, label), wxDefaultPosition,
                                FromDIP(wxSize(220, 44)), wxBU_LEFT);
    button->SetToolTip(say(catalogue_, explanation));
    button->Bind(wxEVT_BUTTON, [deed](wxCommandEvent&) { deed(); });
    auto* words = new wxStaticText(this, wxID_ANY, say(catalogue_, explanation));
    words->SetForegroundColour(quietTextColour());
    row->Add(button);
    row->Add(words, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(16)));
    column->Add(row, wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));
    choices_.emplace_back(button, iconName);
}

void StartPage::drawIcons() {
    for (const auto& [button, name] : choices_) {
        button->SetBitmap(icon(name, 24));
        button->SetBitmapMargins(FromDIP(8), 0);
    }
}

void StartPage::showRecent() {
    recent_->Clear(true);
    std::error_code missing;
    for (const auto& path : settings_.recentProjects()) {
        if (!std::filesystem::exists(path, missing)) {
            continue;
        }
        if (recent_->IsEmpty()) {
            addText(this, recent_, say(catalogue_, msg("Recent")), headingFont(1),
                    wxSizerFlags().Border(wxBOTTOM, FromDIP(4)));
        }
        auto* button = new wxButton(this, wxID_ANY, toWx(base::toUtf8(path.stem())), wxDefaultPosition,
                                    wxDefaultSize, wxBORDER_NONE | wxBU_LEFT);
        button->SetToolTip(toWx(base::toUtf8(path)));
        button->Bind(wxEVT_BUTTON, [this, path](wxCommandEvent&) { deeds_.openRecent(path); });
        auto* folder = new wxStaticText(this, wxID_ANY, toWx(base::toUtf8(path.parent_path())),
                                        wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_START);
        folder->SetForegroundColour(quietTextColour());
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        row->Add(button, wxSizerFlags().CentreVertical());
        row->Add(folder, wxSizerFlags(1).CentreVertical().Border(wxLEFT, FromDIP(8)));
        recent_->Add(row, wxSizerFlags().Expand());
    }
    Layout();
}

void StartPage::setBusy(bool busy) {
    Enable(!busy);
}

}  // namespace vertelwerk::gui
