#include "gui/search/story_pane.h"

#include "vertelwerk/store/stories.h"

#include "gui/frame/icons.h"
#include "gui/search/story_reading.h"
#include "gui/text.h"

#include <wx/settings.h>
#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using Answer = base::Result<model::Story>;

}  // namespace

StoryPane::StoryPane(wxWindow* parent, Shell& shell)
    : wxPanel(parent),
      shell_(shell),
      text_(new ReadingText(this, say(shell.catalogue(), msg("Story of the hit")), shell.settings())),
      open_(new wxButton(this, wxID_ANY, say(shell.catalogue(), msg("Open in coding")))) {
    SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
    open_->SetToolTip(say(shell.catalogue(), msg("Open this story in the coding workspace, at the hit")));
    open_->SetBitmap(icon("coding", 16));
    open_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open(); });
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(open_, wxSizerFlags().Right().Border(wxALL, FromDIP(8)));
    column->Add(text_, wxSizerFlags(1).Expand());
    SetSizer(column);
    clear();
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        event.Skip();
        SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
        open_->SetBitmap(icon("coding", 16));
    });
}

void StoryPane::show(const app::SearchHit& hit) {
    hit_ = hit;
    shell_.workbench()->read<Answer>(
        [id = hit.story](app::Reading& reading) { return store::findStory(reading.database, id); },
        asker_.latest<Answer>([this](const Answer& story) { take(story); }));
}

void StoryPane::clear() {
    hit_.reset();
    asker_ = {};
    text_->Hide();
    open_->Hide();
}

void StoryPane::open() {
    if (hit_) {
        shell_.openStory({hit_->story, placeOf(*hit_)});
    }
}

void StoryPane::take(const Answer& story) {
    if (!story) {
        clear();
        shell_.tell(story.error());
        return;
    }
    if (hit_) {
        text_->show(storyReading(*story, *hit_, shell_.catalogue()));
        text_->Show();
        open_->Show();
        Layout();
    }
}

}  // namespace vertelwerk::gui
