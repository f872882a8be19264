#include "gui/coding/story_header.h"

#include "vertelwerk/app/story_title.h"
#include "vertelwerk/app/words.h"
#include "vertelwerk/model/indicator.h"

#include "gui/frame/icons.h"
#include "gui/frame/theme.h"
#include "gui/text.h"

#include <utility>

#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

wxBitmapButton* makeButton(wxWindow* parent, const base::Catalogue& catalogue, const base::Message& tip,
                           std::function<void()> run) {
    auto* button = new wxBitmapButton(parent, wxID_ANY, wxBitmapBundle::FromBitmap(wxBitmap(16, 16)),
                                      wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT | wxBORDER_NONE);
    button->SetToolTip(say(catalogue, tip));
    button->SetName(say(catalogue, tip));
    button->Bind(wxEVT_BUTTON, [run = std::move(run)](wxCommandEvent&) { run(); });
    return button;
}

wxStaticText* makeText(wxWindow* parent) {
    return new wxStaticText(parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
}

}  // namespace

StoryHeader::StoryHeader(wxWindow* parent, const base::Catalogue& catalogue, std::function<void()> previous,
                         std::function<void()> next)
    : wxPanel(parent),
      catalogue_(catalogue),
      previous_(makeButton(this, catalogue, msg("Previous story (Ctrl+PageUp)"), std::move(previous))),
      next_(makeButton(this, catalogue, msg("Next story (Ctrl+PageDown)"), std::move(next))),
      place_(new wxStaticText(this, wxID_ANY, {})),
      title_(makeText(this)),
      about_(makeText(this)) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto centred = wxSizerFlags().CentreVertical();
    row->Add(previous_, centred);
    row->Add(place_, wxSizerFlags(centred).Border(wxLEFT | wxRIGHT, FromDIP(4)));
    row->Add(next_, centred);
    row->Add(title_, wxSizerFlags(1).CentreVertical().Border(wxLEFT, FromDIP(16)));
    row->Add(about_, wxSizerFlags(centred).Border(wxLEFT, FromDIP(16)));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(row, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(8)));
    SetSizer(all);
    dress();
}

void StoryHeader::dress() {
    previous_->SetBitmap(icon("previous", 16));
    next_->SetBitmap(icon("next", 16));
    title_->SetFont(headingFont(1));
    place_->SetForegroundColour(quietTextColour());
    about_->SetForegroundColour(quietTextColour());
}

void StoryHeader::show(const model::Story* story, std::optional<std::size_t> line, std::size_t lines,
                       bool blind) {
    wxString title;
    wxString about;
    if (story != nullptr) {
        title = toWx(app::storyTitle(story->title, story->source.fileName, catalogue_));
        about = say(catalogue_, app::nameOf(story->method));
        if (const auto year = model::yearOf(story->date)) {
            about += toWx(" \xC2\xB7 " + std::to_string(*year));
        }
        if (blind) {
            about += toWx(" \xC2\xB7 ") + say(catalogue_, msg("you code it blind"));
        }
    }
    title_->SetLabelText(title);
    title_->SetToolTip(title);
    about_->SetLabelText(about);
    place_->SetLabelText(line ? say(catalogue_, msg("{0} of {1}", *line + 1, lines)) : wxString());
    previous_->Enable(lines > 0 && (!line || *line > 0));
    next_->Enable(lines > 0 && (!line || *line + 1 < lines));
    Layout();
}

}  // namespace vertelwerk::gui
