#include "gui/coding/reading_desk.h"

#include "vertelwerk/app/words.h"

#include "gui/coding/passage_words.h"
#include "gui/settings.h"
#include "gui/text.h"
#include "gui/widgets/text_room.h"

#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr int storyPage = 0;
constexpr int emptyPage = 1;
constexpr auto spokenKey = "coding.spoken";

}  // namespace

ReadingDesk::ReadingDesk(wxWindow* parent, Shell& shell, CodingSession& session)
    : wxPanel(parent),
      shell_(shell),
      session_(session),
      header_(new StoryHeader(
          this, shell.catalogue(), [&session] { session.openPrevious(); },
          [&session] { session.openNext(); })),
      find_(new FindBar(this, shell.catalogue())),
      correctionBar_(new CorrectionBar(this, shell.catalogue(), [this] { correction_->end(); })),
      book_(new wxSimplebook(this)),
      pane_(new ReadingPane(book_, session.coding(), shell.settings(), shell.catalogue())),
      emptyPanel_(new wxPanel(book_)),
      empty_(new wxStaticText(emptyPanel_, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                              wxALIGN_CENTRE_HORIZONTAL)),
      spoken_(new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize(-1, 72)),
                             wxTE_MULTILINE | wxTE_READONLY)),
      finder_(std::make_unique<StoryFinder>(
          *find_, *pane_, [&session](const Selection& selection) { session.coding().select(selection); })),
      correction_(std::make_unique<CorrectionMode>(pane_->text(), *correctionBar_, session)),
      suggestions_(std::make_unique<SuggestionMarks>(shell, session, pane_->tints())) {
    correction_->shown = [this] { dress(); };
    spoken_->SetName(say(shell.catalogue(), msg("The paragraph at the caret, with its codes")));
    giveTextRoom(*spoken_);
    spoken_->Show(shell.settings().number(spokenKey) != 0);
    layOut();
}

void ReadingDesk::layOut() {
    auto* centred = new wxBoxSizer(wxVERTICAL);
    centred->AddStretchSpacer(2);
    centred->Add(empty_, wxSizerFlags().CentreHorizontal().Border(wxALL, FromDIP(24)));
    centred->AddStretchSpacer(3);
    emptyPanel_->SetSizer(centred);
    book_->AddPage(pane_, {}, true);
    book_->AddPage(emptyPanel_, {});
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(header_, wxSizerFlags().Expand());
    column->Add(find_, wxSizerFlags().Expand());
    column->Add(correctionBar_, wxSizerFlags().Expand());
    column->Add(book_, wxSizerFlags(1).Expand());
    column->Add(spoken_, wxSizerFlags().Expand());
    SetSizer(column);
}

bool ReadingDesk::showsStory() const {
    return book_->GetSelection() == storyPage;
}

bool ReadingDesk::showOpened() {
    const auto& text = session_.coding().text();
    const auto& stories = session_.stories();
    header_->show(text == nullptr ? nullptr : &text->story, stories.openLine(), stories.size(),
                  session_.coding().blind());
    const bool readable = text != nullptr && !text->story.setApart;
    if (readable) {
        pane_->show(text);
        correction_->restart();
        book_->ChangeSelection(storyPage);
    } else {
        pane_->show(nullptr);
        showEmpty();
    }
    suggestions_->update();
    finder_->storyChanged();
    return readable;
}

void ReadingDesk::showEmpty() {
    const auto& text = session_.coding().text();
    wxString words;
    if (text != nullptr) {
        words = say(shell_.catalogue(), app::nameOf(*text->story.setApart)) + toWx("\n\n") +
                say(shell_.catalogue(),
                    msg("It cannot be read, coded or counted here. What was coded in it is kept "
                        "and counts no longer."));
    } else if (session_.ready()) {
        words = say(
            shell_.catalogue(),
            session_.stories().total() == 0
                ? msg("No stories yet. Choose Import stories in the first workspace; then code them here.")
                : msg("Choose a story at the left."));
    }
    empty_->SetLabelText(words);
    empty_->Wrap(FromDIP(440));
    book_->ChangeSelection(emptyPage);
    emptyPanel_->Layout();
}

void ReadingDesk::showText() {
    pane_->adopt(session_.coding().text());
    suggestions_->update();
}

void ReadingDesk::showPassages() {
    pane_->showPassages();
    suggestions_->update();
}

void ReadingDesk::sync() {
    if (text().text() != nullptr && !correction_->on()) {
        session_.coding().moved(text().selection());
        tellParagraph();
        suggestions_->tell();
    }
}

void ReadingDesk::tellParagraph() {
    if (spoken_->IsShown()) {
        const auto words = toWx(describeParagraph(session_.coding(), shell_.catalogue()));
        if (spoken_->GetValue() != words) {
            spoken_->ChangeValue(words);
        }
    }
}

void ReadingDesk::toggleSpoken() {
    spoken_->Show(!spoken_->IsShown());
    shell_.settings().set(spokenKey, spoken_->IsShown() ? 1 : 0);
    Layout();
    tellParagraph();
}

void ReadingDesk::dress() {
    header_->dress();
    correctionBar_->dress();
    pane_->dress();
    suggestions_->update();
}

}  // namespace vertelwerk::gui
