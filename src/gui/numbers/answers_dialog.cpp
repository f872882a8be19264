#include "gui/numbers/answers_dialog.h"

#include "vertelwerk/base/files.h"

#include "gui/numbers/answers_preview.h"
#include "gui/text.h"
#include "gui/widgets/cancel_button.h"
#include "gui/widgets/folders.h"
#include "gui/widgets/tab_order.h"
#include "gui/widgets/table_files.h"
#include "gui/widgets/text_scale.h"
#include "gui/widgets/word_column.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using Preview = base::Result<app::ResponsesPreview>;

constexpr int width = 860;

wxDataViewListCtrl* makeTable(wxWindow* parent, const wxString& name, int height) {
    auto* table =
        new wxDataViewListCtrl(parent, wxID_ANY, wxDefaultPosition, parent->FromDIP(wxSize(width, height)),
                               wxDV_SINGLE | wxDV_ROW_LINES);
    table->SetName(name);
    return table;
}

void addRow(wxDataViewListCtrl& table, std::initializer_list<const std::string*> cells) {
    wxVector<wxVariant> row;
    for (const auto* cell : cells) {
        row.push_back(toWx(*cell));
    }
    table.AppendItem(row);
}

}  // namespace

AnswersDialog::AnswersDialog(wxWindow* parent, Shell& shell, std::filesystem::path file)
    : wxDialog(parent, wxID_ANY, say(shell.catalogue(), msg("Import answers")), wxDefaultPosition,
               wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      shell_(shell),
      file_(std::move(file)),
      kind_(new wxChoice(this, wxID_ANY)),
      list_(new wxStaticText(this, wxID_ANY, {})),
      words_(new Prose(this, {})),
      questions_(makeTable(this, say(shell.catalogue(), msg("Questions")), 180)),
      columns_(makeTable(this, say(shell.catalogue(), msg("Columns")), 160)),
      go_(new wxButton(this, wxID_OK, say(shell.catalogue(), msg("Import answers")))) {
    layOut();
    kind_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { look(kind()); });
    go_->SetDefault();
    look(std::nullopt);
}

void AnswersDialog::layOut() {
    const auto& catalogue = shell_.catalogue();
    for (const auto each : surveyKinds) {
        kind_->Append(say(catalogue, app::nameOf(each)));
    }
    kind_->SetName(say(catalogue, msg("Kind of survey")));
    auto* items = new wxButton(this, wxID_ANY, say(catalogue, msg("List of questions ...")));
    items->SetToolTip(say(catalogue, msg("A table that says which answers there are, which are favourable "
                                         "and which do not count")));
    items->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { chooseItems(); });
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(new wxStaticText(this, wxID_ANY, say(catalogue, msg("Kind of survey"))),
              wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
    head->Add(kind_, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(16)));
    head->Add(items, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
    head->Add(list_, wxSizerFlags(1).CentreVertical());
    const auto add = [this, &catalogue](wxDataViewListCtrl* table, const base::Message& title, int wide,
                                        wxAlignment align = wxALIGN_LEFT) {
        addWordColumn(*table, say(catalogue, title), forText(*this, wide), align);
    };
    add(questions_, msg("Question"), 330);
    add(questions_, msg("Scale"), 180);
    add(questions_, msg("Don't know"), 130);
    add(questions_, msg("n"), 50, wxALIGN_RIGHT);
    add(questions_, msg("Outside n"), 150);
    add(columns_, msg("Column"), 420);
    add(columns_, msg("Read as"), 400);
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->Add(new wxStaticText(this, wxID_ANY, say(catalogue, msg("One step: you can undo it."))),
              wxSizerFlags(1).CentreVertical());
    foot->Add(cancelButton(*this, catalogue), wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    foot->Add(go_);
    const auto below = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(head, below);
    words_->SetMinSize(FromDIP(wxSize(width, 72)));
    all->Add(words_, below);
    all->Add(questions_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16)));
    all->Add(columns_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16)));
    all->Add(foot, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
    SetSizerAndFit(all);
    tabAsRead(*this);
    CentreOnParent();
}

model::SurveyKind AnswersDialog::kind() const {
    const auto chosen = kind_->GetSelection();
    return chosen == wxNOT_FOUND ? model::SurveyKind::Likert
                                 : surveyKinds.at(static_cast<std::size_t>(chosen));
}

void AnswersDialog::chooseItems() {
    wxFileDialog dialog(this, say(shell_.catalogue(), msg("List of questions")),
                        toWx(base::toUtf8(file_.parent_path())), {}, tableWildcard(shell_.catalogue()),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) {
        takeItems(fromWx(dialog.GetPath()));
    }
}

void AnswersDialog::takeItems(const std::filesystem::path& items) {
    items_ = items;
    list_->SetLabelText(toWx(base::toUtf8(items.filename())));
    look(std::nullopt);
}

void AnswersDialog::look(std::optional<model::SurveyKind> kind) {
    preview_.reset();
    go_->Disable();
    words_->say(say(shell_.catalogue(), msg("Reading {0} ...", base::toUtf8(file_.filename()))));
    if (shell_.workbench() == nullptr) {
        return;
    }
    shell_.workbench()->read<Preview>(
        [file = file_, items = items_, kind](app::Reading& reading) {
            return app::previewResponses(reading.database, file, kind, items);
        },
        asker_.latest<Preview>([this](const Preview& preview) { show(preview); }));
}

void AnswersDialog::show(const Preview& preview) {
    const auto& catalogue = shell_.catalogue();
    questions_->DeleteAllItems();
    columns_->DeleteAllItems();
    if (!preview) {
        words_->say(toWx(catalogue.say(preview.error())));
        return;
    }
    preview_ = *preview;
    const auto chosen = std::ranges::find(surveyKinds, preview->reading.survey.kind);
    kind_->SetSelection(static_cast<int>(chosen - surveyKinds.begin()));
    words_->say(toWx(previewWords(*preview, catalogue)));
    for (const auto& line : questionLines(*preview, catalogue)) {
        addRow(*questions_, {&line.question, &line.scale, &line.excluded, &line.n, &line.outside});
    }
    for (const auto& line : columnLines(*preview, catalogue)) {
        addRow(*columns_, {&line.column, &line.role});
    }
    go_->Enable(canImport(*preview));
    Layout();
    // Enter imports: in a choice it would open the list of kinds.
    if (std::exchange(opening_, false) && go_->IsEnabled()) {
        go_->SetFocus();
    }
}

}  // namespace vertelwerk::gui
