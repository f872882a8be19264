#include "gui/collection/twin_dialog.h"

#include "gui/collection/twin_pages.h"
#include "gui/frame/theme.h"
#include "gui/text.h"

#include <algorithm>

#include <wx/sizer.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using TextsResult = base::Result<app::TwinTexts>;

}  // namespace

TwinDialog::TwinDialog(wxWindow* parent, Shell& shell, ImportDesk& desk)
    : wxDialog(parent, wxID_ANY, say(shell.catalogue(), msg("Stories that are like others")),
               wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      shell_(shell),
      desk_(desk),
      twins_(desk.twins()),
      what_(new Prose(this, {})),
      own_(new ReadingText(this, say(shell.catalogue(), msg("The story to import")), shell.settings())),
      other_(
          new ReadingText(this, say(shell.catalogue(), msg("The story that it is like")), shell.settings())),
      import_(new wxRadioButton(this, wxID_ANY, say(shell.catalogue(), msg("Import it too")),
                                wxDefaultPosition, wxDefaultSize, wxRB_GROUP)),
      leave_(new wxRadioButton(this, wxID_ANY, say(shell.catalogue(), msg("Leave it out")))),
      previous_(new wxButton(this, wxID_BACKWARD, say(shell.catalogue(), msg("Previous")))),
      next_(new wxButton(this, wxID_FORWARD, say(shell.catalogue(), msg("Next")))) {
    layOut();
    show(0);
}

TwinDialog::~TwinDialog() {
    stop_.request_stop();
}

void TwinDialog::startAt(std::size_t file) {
    const auto found = std::ranges::find(twins_, file, &ImportDesk::Twin::file);
    if (found != twins_.end()) {
        show(static_cast<std::size_t>(found - twins_.begin()));
    }
}

void TwinDialog::layOut() {
    const auto& catalogue = shell_.catalogue();
    auto* pages = new wxFlexGridSizer(2, FromDIP(wxSize(8, 4)));
    for (const auto& title : {msg("The story to import"), msg("The story that it is like")}) {
        auto* heading = new wxStaticText(this, wxID_ANY, say(catalogue, title));
        heading->SetFont(headingFont(0));
        pages->Add(heading);
    }
    for (auto* page : {own_, other_}) {
        page->SetMinSize(FromDIP(wxSize(440, 360)));
        pages->Add(page, wxSizerFlags(1).Expand());
    }
    pages->AddGrowableCol(0, 1);
    pages->AddGrowableCol(1, 1);
    pages->AddGrowableRow(1, 1);
    import_->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { choose(false); });
    leave_->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { choose(true); });
    previous_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { show(at_ - 1); });
    next_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { show(at_ + 1); });
    auto* equal =
        new wxButton(this, wxID_ANY, say(catalogue, msg("Leave out all that are the same word for word")));
    equal->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        desk_.leaveOutEqual();
        show(at_);
    });
    auto* choice = new wxBoxSizer(wxHORIZONTAL);
    choice->Add(import_, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(16)));
    choice->Add(leave_, wxSizerFlags().CentreVertical());
    choice->AddStretchSpacer();
    choice->Add(previous_, wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    choice->Add(next_);
    auto* close = new wxButton(this, wxID_CANCEL, say(catalogue, msg("Back to the files")));
    close->SetDefault();
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->Add(equal);
    foot->AddStretchSpacer();
    foot->Add(close);
    auto* all = new wxBoxSizer(wxVERTICAL);
    const auto side = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16));
    all->Add(what_, side);
    all->Add(pages, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16)));
    all->Add(choice, side);
    all->Add(foot, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
    SetSizerAndFit(all);
    CentreOnParent();
}

void TwinDialog::show(std::size_t index) {
    if (index >= twins_.size()) {
        return;
    }
    at_ = index;
    const auto& twin = twins_[at_];
    const auto& about = desk_.twinAt(twin);
    const auto& file = desk_.files().at(twin.file);
    const auto count = twins_.size();
    const auto words =
        about.percent < 100 ? msg("{0} of {1}: \"{2}\" from {3} shares about {4} percent of its wording with "
                                  "\"{5}\". What only one of the two has is marked.",
                                  at_ + 1, count, about.name, file.name, about.percent, about.like)
        : about.like.empty()
            ? msg("{0} of {1}: \"{2}\" from {3} has the same text as a story in the project.", at_ + 1, count,
                  about.name, file.name)
            : msg("{0} of {1}: \"{2}\" from {3} has the same text as \"{4}\", which you import too.", at_ + 1,
                  count, about.name, file.name, about.like);
    what_->say(say(shell_.catalogue(), words));
    const bool first = at_ == 0;
    const bool last = at_ + 1 == twins_.size();
    previous_->Enable();
    next_->Enable();
    // GTK hears no key while what has the keyboard is disabled.
    if ((first && previous_->HasFocus()) || (last && next_->HasFocus())) {
        (first && last ? FindWindow(wxID_CANCEL) : first ? next_ : previous_)->SetFocus();
    }
    previous_->Enable(!first);
    next_->Enable(!last);
    const bool out = desk_.isLeftOut(twin);
    import_->SetValue(!out);
    leave_->SetValue(out);
    // A story of a file that is left out as a whole is not asked about.
    import_->Enable(!desk_.correctionOf(twin.file).leftOut);
    own_->show({});
    other_->show({});
    shell_.workbench()->read<TextsResult>(
        [request = desk_.request(), place = file.place, story = about.place,
         stop = stop_.get_token()](app::Reading& reading) {
            return app::twinTexts(reading.database, request, place, story, base::Progress{{}, stop});
        },
        asker_.latest<TextsResult>([this](const TextsResult& texts) { showTexts(texts); }));
}

void TwinDialog::showTexts(const TextsResult& texts) {
    if (!texts) {
        what_->say(toWx(shell_.catalogue().say(texts.error())));
        return;
    }
    auto pages = twinPages(*texts);
    own_->show(std::move(pages.own));
    other_->show(std::move(pages.other));
    Layout();
}

void TwinDialog::choose(bool leaveOut) {
    desk_.leaveOut(twins_.at(at_), leaveOut);
}

}  // namespace vertelwerk::gui
