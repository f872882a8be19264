#include "gui/learning/export_dialog.h"

#include "gui/learning/gate_rows.h"
#include "gui/text.h"
#include "gui/widgets/cancel_button.h"
#include "gui/widgets/markup_list.h"
#include "gui/widgets/prose.h"

#include <utility>

#include <wx/sizer.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using Report = base::Result<app::ExportReport>;

constexpr std::size_t linesOfLoss = 4;

}  // namespace

ExportDialog::ExportDialog(wxWindow* parent, Shell& shell)
    : wxDialog(parent, wxID_ANY, say(shell.catalogue(), msg("Export")), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      shell_(shell),
      choice_(shell.catalogue()) {
    const auto& catalogue = shell.catalogue();
    const auto room = FromDIP(16);
    auto* fields = new wxFlexGridSizer(2, FromDIP(wxSize(16, 12)));
    fields->AddGrowableCol(1);
    content_ = addChoice(fields, msg("What"), choice_.contentLabels());
    format_ = addChoice(fields, msg("As"), choice_.formatLabels());
    audience_ = addChoice(fields, msg("For"), choice_.audienceLabels());
    fields->Add(new wxStaticText(this, wxID_ANY, say(catalogue, msg("Stories"))),
                wxSizerFlags().Border(wxTOP, FromDIP(8)));
    stories_ = new StoryFilterBox(this, shell, "export", StoryFilterBox::Place::Form);
    fields->Add(stories_, wxSizerFlags(1).Expand());
    explanation_ = new Prose(this, {});
    outlook_ = new Prose(this, {});
    gate_ = new MarkupList(this, say(catalogue, msg("What goes and what stays behind")));
    gate_->SetMinSize(FromDIP(wxSize(520, 220)));
    go_ = new wxButton(this, wxID_OK, say(catalogue, msg("Export ...")));
    go_->SetDefault();
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(cancelButton(*this, catalogue));
    buttons->Add(go_, wxSizerFlags().Border(wxLEFT, FromDIP(8)));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(fields, wxSizerFlags().Expand().Border(wxALL, room));
    all->Add(explanation_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, room));
    all->Add(outlook_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, room));
    all->Add(gate_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, room));
    all->Add(buttons, wxSizerFlags().Right().Border(wxALL, room));
    SetSizerAndFit(all);
    CentreOnParent();
    content_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        choice_.setContent(static_cast<std::size_t>(event.GetInt()));
        fill(format_, choice_.formatLabels());
        look();
    });
    format_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        choice_.setFormat(static_cast<std::size_t>(event.GetInt()));
        look();
    });
    audience_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        choice_.setAudience(static_cast<std::size_t>(event.GetInt()));
        look();
    });
    stories_->changed = [this] { look(); };
    stories_->projectChanged();
    content_->SetFocus();
    look();
}

app::ExportRequest ExportDialog::request() const {
    auto request = choice_.request({});
    request.filter = stories_->filter();
    return request;
}

wxChoice* ExportDialog::addChoice(wxSizer* fields, const base::Message& label,
                                  const std::vector<std::string>& options) {
    const auto words = say(shell_.catalogue(), label);
    fields->Add(new wxStaticText(this, wxID_ANY, words), wxSizerFlags().CentreVertical());
    auto* field = new wxChoice(this, wxID_ANY);
    field->SetName(words);
    fill(field, options);
    fields->Add(field, wxSizerFlags(1).Expand());
    return field;
}

void ExportDialog::fill(wxChoice* field, const std::vector<std::string>& options) {
    field->Clear();
    for (const auto& option : options) {
        field->Append(toWx(option));
    }
    field->SetSelection(0);
}

void ExportDialog::look() {
    explanation_->say(say(shell_.catalogue(), choice_.explanation()));
    go_->Disable();
    if (shell_.workbench() == nullptr) {
        return;
    }
    stories_->read<Report>(
        checks_,
        [asked = choice_.request({}), &catalogue = shell_.catalogue()](app::Reading& reading,
                                                                       const model::StoryFilter& filter) {
            auto request = asked;
            request.filter = filter;
            return app::checkExport(reading.database, request, catalogue);
        },
        [this](const Report& report) { show(report); });
}

void ExportDialog::show(const Report& report) {
    const auto& catalogue = shell_.catalogue();
    if (!report) {
        outlook_->say(toWx(catalogue.say(report.error())));
        gate_->setRows({});
        return;
    }
    outlook_->say(say(catalogue, choice_.outlook(*report)));
    auto rows = rowsOf(report->gate, catalogue);
    for (const auto& lost : report->notHeld) {
        rows.push_back(
            {{{{catalogue.say(msg("does not fit in such a file")), Look::Strong, std::nullopt}}, 1},
             {{{catalogue.say(lost), Look::Quiet, std::nullopt}}, linesOfLoss}});
    }
    gate_->setRows(std::move(rows));
    go_->Enable(report->gate.verdict != app::GateVerdict::Blocked);
}

}  // namespace vertelwerk::gui
