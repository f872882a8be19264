#include "gui/numbers/figures_dialog.h"

#include "gui/numbers/figure_columns_dialog.h"
#include "gui/numbers/figures_report.h"
#include "gui/text.h"
#include "gui/widgets/cancel_button.h"
#include "gui/widgets/tab_order.h"

#include <algorithm>

#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using Preview = base::Result<std::vector<app::ImportedFigures>>;
using Columns = std::vector<exchange::FigureColumnSeen>;

}  // namespace

FiguresDialog::FiguresDialog(wxWindow* parent, Shell& shell, const std::vector<std::filesystem::path>& files)
    : wxDialog(parent, wxID_ANY, say(shell.catalogue(), msg("Import figures")), wxDefaultPosition,
               wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      shell_(shell),
      words_(new Prose(this, {})),
      list_(new MarkupList(this, say(shell.catalogue(), msg("Files")))),
      columns_(new wxButton(this, wxID_ANY, say(shell.catalogue(), msg("What the columns are ...")))),
      go_(new wxButton(this, wxID_OK, say(shell.catalogue(), msg("Import figures")))) {
    for (const auto& file : files) {
        files_.push_back({file});
    }
    layOut();
    columns_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { changeColumns(); });
    list_->onActivate = [this](std::size_t) { changeColumns(); };
    go_->SetDefault();
    look();
}

void FiguresDialog::layOut() {
    const auto& catalogue = shell_.catalogue();
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->Add(columns_);
    foot->AddStretchSpacer();
    foot->Add(cancelButton(*this, catalogue), wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    foot->Add(go_);
    words_->SetMinSize(FromDIP(wxSize(720, 40)));
    list_->SetMinSize(FromDIP(wxSize(720, 380)));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(words_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16)));
    all->Add(list_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(16)));
    all->Add(foot, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16)));
    SetSizerAndFit(all);
    tabAsRead(*this);
    CentreOnParent();
}

void FiguresDialog::setMapping(std::size_t file, const exchange::FigureMapping& mapping) {
    files_.at(file).mapping = mapping;
    look();
}

void FiguresDialog::look() {
    preview_.clear();
    go_->Disable();
    columns_->Disable();
    words_->say(say(shell_.catalogue(), msg("Reading the files ...")));
    if (shell_.workbench() == nullptr) {
        return;
    }
    reading_.request_stop();
    reading_ = std::stop_source();
    shell_.workbench()->read<Preview>(
        [files = files_, stop = reading_.get_token()](app::Reading& reading) {
            return app::previewFigures(reading.database, files, {{}, stop});
        },
        asker_.latest<Preview>([this](const Preview& preview) { show(preview); }));
}

void FiguresDialog::show(const Preview& preview) {
    const auto& catalogue = shell_.catalogue();
    if (!preview) {
        words_->say(toWx(catalogue.say(preview.error())));
        return;
    }
    const auto chosen = list_->selected().value_or(0);
    preview_ = *preview;
    words_->say(say(catalogue, summaryOf(preview_, catalogue)));
    list_->setRows(reportRows(preview_, catalogue));
    list_->select(std::min(chosen, preview_.size() - 1));
    columns_->Enable();
    go_->Enable(std::ranges::any_of(preview_, [](const auto& file) { return !file.indicators.empty(); }));
    Layout();
}

void FiguresDialog::changeColumns() {
    const auto file = list_->selected();
    if (!file || *file >= preview_.size() || shell_.workbench() == nullptr) {
        return;
    }
    shell_.workbench()->read<Columns>(
        [path = files_[*file].path](app::Reading&) { return exchange::figureColumns(path); },
        asker_.latest<Columns>([this, file = *file](const Columns& columns) {
            FigureColumnsDialog dialog(this, shell_.catalogue(), columns, preview_.at(file).mapping);
            if (dialog.ShowModal() == wxID_OK) {
                setMapping(file, dialog.mapping());
            }
        }));
}

}  // namespace vertelwerk::gui
