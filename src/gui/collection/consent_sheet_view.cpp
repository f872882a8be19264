#include "gui/collection/consent_sheet_view.h"

#include "vertelwerk/app/words.h"

#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/text_room.h"

#include <array>

#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr int side = 16;

wxString joined(const std::vector<std::string>& lines, const wxString& otherwise) {
    wxString all;
    for (const auto& line : lines) {
        all += (all.empty() ? wxString() : toWx("\n")) + toWx(line);
    }
    return all.empty() ? otherwise : all;
}

}  // namespace

ConsentSheetView::ConsentSheetView(wxWindow* parent, const base::Catalogue& catalogue)
    : Page(parent, say(catalogue, msg("What was agreed about the chosen story"))),
      catalogue_(catalogue),
      column_(new wxBoxSizer(wxVERTICAL)),
      title_(new Prose(this, {})),
      summary_(new Prose(this, {})),
      apart_(new Prose(this, {})),
      day_(new wxTextCtrl(this, wxID_ANY)),
      how_(new wxTextCtrl(this, wxID_ANY)),
      wording_(new wxTextCtrl(this, wxID_ANY)),
      consent_(new ConsentView(this, catalogue, 1)),
      media_(new wxPanel(this)),
      until_(new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER)),
      promise_(
          new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize(-1, 64)), wxTE_MULTILINE)),
      deliveries_(new Prose(this, {})),
      history_(new Prose(this, {})),
      withdraw_(new wxButton(this, wxID_ANY, say(catalogue, msg("Withdraw consent ...")))),
      erase_(new wxButton(this, wxID_ANY, say(catalogue, msg("Erase ...")))) {
    giveTextRoom(*promise_);
    const auto head = [&](const base::Message& words) {
        auto* heading = new Prose(this, say(catalogue, words));
        heading->SetFont(headingFont(0));
        addBelow(*column_, heading, side, 16);
    };
    title_->SetFont(headingFont(2));
    apart_->SetFont(headingFont(0));
    addBelow(*column_, title_, side, 8);
    addBelow(*column_, summary_, side, 4);
    addBelow(*column_, apart_, side, 4);
    head(msg("What the teller agrees to"));
    layOutProof();
    addBelow(*column_, consent_, side, 16);
    head(msg("Photos, drawings and recordings"));
    addBelow(*column_, media_, side, 4);
    head(msg("Consent holds until"));
    until_->SetName(say(catalogue, msg("Consent holds until")));
    until_->SetHint(say(catalogue, msg("a day, such as 31 December 2027")));
    addBelow(*column_, until_, side, 4);
    head(msg("What the teller was promised"));
    promise_->SetName(say(catalogue, msg("What the teller was promised")));
    addBelow(*column_, promise_, side, 4);
    head(msg("Who has this story already"));
    addBelow(*column_, deliveries_, side, 4);
    auto* ends = new wxBoxSizer(wxHORIZONTAL);
    ends->Add(withdraw_, wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    ends->Add(erase_);
    column_->Add(ends, wxSizerFlags().Border(wxLEFT | wxTOP, FromDIP(side)));
    head(msg("What was answered when"));
    addBelow(*column_, history_, side, 4);
    column_->AddSpacer(FromDIP(side));
    SetSizer(column_);
    bindEvents();
    showNothing();
}

void ConsentSheetView::layOutProof() {
    auto* words = new Prose(
        this,
        say(catalogue_,
            msg("First say when and how it was asked. That is kept with every answer you change below.")));
    words->SetForegroundColour(quietTextColour());
    addBelow(*column_, words, side, 4);
    auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(8, 4)));
    grid->AddGrowableCol(1);
    const auto add = [&](wxTextCtrl* field, const base::Message& name, const base::Message& hint) {
        field->SetName(say(catalogue_, name));
        field->SetHint(say(catalogue_, hint));
        grid->Add(new wxStaticText(this, wxID_ANY, say(catalogue_, name)), wxSizerFlags().CentreVertical());
        grid->Add(field, wxSizerFlags().Expand());
    };
    add(day_, msg("Given on"), msg("today"));
    add(how_, msg("How"), msg("form, by telephone ..."));
    add(wording_, msg("What was asked"), msg("the words, or the version of the form"));
    column_->Add(grid, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(side)));
}

void ConsentSheetView::bindEvents() {
    consent_->changed = [this](model::Purpose purpose, model::Answer answer) {
        if (answered) {
            answered(purpose, answer);
        }
    };
    withdraw_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (withdrawAsked) {
            withdrawAsked();
        }
    });
    erase_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (eraseAsked) {
            eraseAsked();
        }
    });
    until_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        keepEnd();
    });
    until_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { keepEnd(); });
    promise_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        keepPromise();
    });
}

base::Result<app::ConsentProof> ConsentSheetView::proof() const {
    auto day = dayFrom(fromWx(day_->GetValue()));
    if (!day) {
        return base::fail(day.error());
    }
    return app::ConsentProof{*std::move(day), fromWx(how_->GetValue()), fromWx(wording_->GetValue())};
}

void ConsentSheetView::keepEnd() {
    if (!sheet_.id || fromWx(until_->GetValue()) == sheet_.until) {
        return;
    }
    const auto day = dayFrom(fromWx(until_->GetValue()));
    if (!day) {
        if (objected) {
            objected(day.error());
        }
        return;
    }
    sheet_.until = fromWx(until_->GetValue());
    if (endChanged) {
        endChanged(*day);
    }
}

void ConsentSheetView::keepPromise() {
    auto promised = fromWx(promise_->GetValue());
    if (sheet_.id && promised != sheet_.promised) {
        sheet_.promised = promised;
        if (promiseChanged) {
            promiseChanged(promised);
        }
    }
}

void ConsentSheetView::show(const ConsentSheet& sheet, bool writable) {
    const bool other = sheet.id != sheet_.id;
    if (other) {
        keepEnd();
        keepPromise();
    }
    sheet_ = sheet;
    const bool open = writable && !sheet.withdrawn;
    title_->say(toWx(sheet.title));
    summary_->say(toWx(sheet.summary));
    apart_->say(toWx(sheet.setApart));
    consent_->show(sheet.consent, open);
    showMedia(open);
    if (other || !until_->HasFocus()) {
        until_->ChangeValue(toWx(sheet.until));
    }
    if (other || !promise_->HasFocus()) {
        promise_->ChangeValue(toWx(sheet.promised));
    }
    deliveries_->say(joined(sheet.deliveries, say(catalogue_, msg("No copy of it has left this project."))));
    history_->say(joined(sheet.history, say(catalogue_, msg("Nothing was recorded yet."))));
    for (wxWindow* control :
         std::initializer_list<wxWindow*>{day_, how_, wording_, until_, promise_, withdraw_}) {
        control->Enable(open);
    }
    erase_->Enable(writable && sheet.id);
    if (other) {
        Scroll(0, 0);
    }
    layOutSoon();
}

void ConsentSheetView::showMedia(bool open) {
    media_->DestroyChildren();
    auto* column = new wxBoxSizer(wxVERTICAL);
    if (sheet_.media.empty()) {
        column->Add(new wxStaticText(media_, wxID_ANY, say(catalogue_, msg("This story has none."))));
    }
    constexpr std::array answers{model::Answer::Yes, model::Answer::No, model::Answer::Unknown};
    for (const auto& medium : sheet_.media) {
        const auto label = toWx(medium.label);
        auto* choice = new wxChoice(media_, wxID_ANY);
        for (const auto answer : answers) {
            choice->Append(say(catalogue_, app::nameOf(answer)));
            if (answer == medium.answer) {
                choice->SetSelection(static_cast<int>(choice->GetCount()) - 1);
            }
        }
        choice->SetName(label);
        choice->SetToolTip(toWx(medium.since));
        choice->Enable(open);
        choice->Bind(wxEVT_CHOICE, [this, part = medium.part, answers](wxCommandEvent& event) {
            if (mediumAnswered) {
                mediumAnswered(part, answers.at(static_cast<std::size_t>(event.GetSelection())));
            }
        });
        choice->Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) { ProcessWindowEvent(event); });
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        auto* words = new wxStaticText(media_, wxID_ANY, label, wxDefaultPosition, wxDefaultSize,
                                       wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
        words->SetToolTip(label);
        row->Add(words, wxSizerFlags(1).CentreVertical().Border(wxRIGHT, FromDIP(8)));
        row->Add(choice);
        column->Add(row, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(4)));
    }
    media_->SetSizer(column);
}

void ConsentSheetView::showNothing() {
    sheet_ = {};
    show({}, false);
    title_->say(say(catalogue_, msg("Choose a story to see what was agreed.")));
}

}  // namespace vertelwerk::gui
