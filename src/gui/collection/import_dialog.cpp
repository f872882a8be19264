#include "gui/collection/import_dialog.h"

#include "vertelwerk/app/column_samples.h"
#include "vertelwerk/app/import_twins.h"

#include "gui/collection/encoding_dialog.h"
#include "gui/collection/mapping_dialog.h"
#include "gui/collection/twin_dialog.h"
#include "gui/frame/messages.h"
#include "gui/text.h"
#include "gui/widgets/cancel_button.h"
#include "gui/widgets/tab_order.h"

#include <algorithm>
#include <utility>

#include <wx/display.h>
#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using PreviewResult = base::Result<app::ImportReport>;

constexpr int refreshMs = 100;

/// Gives a window this height, as far as the screen goes.
void growTowards(wxTopLevelWindow& window, int height) {
    const int room = wxDisplay(&window).GetClientArea().GetHeight() - window.FromDIP(64);
    window.SetSize(window.GetSize().x, std::max(window.GetSize().y, std::min(height, room)));
}

}  // namespace

ImportDialog::ImportDialog(wxWindow* parent, Shell& shell, app::ImportRequest request)
    : wxDialog(parent, wxID_ANY, say(shell.catalogue(), msg("Import stories")), wxDefaultPosition,
               wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      shell_(shell),
      desk_(std::move(request)),
      summary_(new wxStaticText(this, wxID_ANY, {})),
      gauge_(new wxGauge(this, wxID_ANY, 100, wxDefaultPosition, FromDIP(wxSize(-1, 8)))),
      table_(new ImportTableView(this, shell.catalogue())),
      correction_(new CorrectionView(this, shell.catalogue(), desk_)),
      twins_(new wxButton(this, wxID_ANY, {})),
      import_(new wxButton(this, wxID_OK, say(shell.catalogue(), msg("Import")))) {
    layOut();
    table_->onChoice([this] { correction_->show(table_->chosenFile()); });
    correction_->changed = [this] { preview(); };
    correction_->encodingAsked = [this](std::size_t file) { askEncoding(file); };
    correction_->columnsAsked = [this](std::size_t file) { changeColumns(file); };
    twins_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { compareTwins(); });
    twins_->Hide();
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { showProgress(); });
    preview();
}

ImportDialog::~ImportDialog() {
    reading_->stop.request_stop();
}

void ImportDialog::layOut() {
    const auto& catalogue = shell_.catalogue();
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->Add(twins_);
    foot->AddStretchSpacer();
    foot->Add(cancelButton(*this, catalogue), wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    foot->Add(import_);
    import_->SetDefault();
    auto* all = new wxBoxSizer(wxVERTICAL);
    const auto side = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16));
    all->Add(summary_, side);
    all->Add(gauge_, side);
    all->Add(table_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16)));
    all->Add(correction_, side);
    all->Add(foot, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
    SetSizerAndFit(all);
    tabAsRead(*this);
    growTowards(*this, FromDIP(720));
    CentreOnParent();
}

void ImportDialog::preview() {
    if (reading_) {
        reading_->stop.request_stop();
    }
    reading_ = std::make_shared<Reading>();
    import_->Disable();
    gauge_->Show();
    Layout();
    timer_.Start(refreshMs);
    showProgress();
    shell_.workbench()->read<PreviewResult>(
        [request = desk_.request(), state = reading_](app::Reading& reading) {
            const base::Progress progress{[state](std::size_t done, std::size_t total) {
                                              state->done = done;
                                              state->total = total;
                                          },
                                          state->stop.get_token()};
            return app::previewImport(reading.database, request, progress);
        },
        asker_.latest<PreviewResult>([this](const PreviewResult& report) { showPreview(report); }));
}

void ImportDialog::showProgress() {
    const std::size_t total = reading_->total;
    summary_->SetLabel(
        total == 0 ? say(shell_.catalogue(), msg("Reading the files ..."))
                   : say(shell_.catalogue(), msg("Reading: {0} of {1} ...", reading_->done.load(), total)));
    if (total == 0) {
        gauge_->Pulse();
    } else {
        gauge_->SetValue(static_cast<int>(reading_->done * 100 / total));
    }
}

void ImportDialog::showPreview(const PreviewResult& report) {
    timer_.Stop();
    gauge_->Hide();
    if (!report) {
        summary_->SetLabel(toWx(shell_.catalogue().say(report.error())));
        Layout();
        return;
    }
    desk_.take(report->files);
    const auto stories = importable(*report);
    summary_->SetLabel(toWx(previewSummary(*report, shell_.catalogue())));
    table_->show(*report);
    correction_->show(table_->chosenFile());
    const auto twins = desk_.twins().size();
    twins_->SetLabel(
        say(shell_.catalogue(), base::plural("Compare {0} story that is like another ...",
                                             "Compare {0} stories that are like others ...", twins)));
    twins_->Show(twins > 0);
    import_->SetLabel(stories == 0 ? say(shell_.catalogue(), msg("Import"))
                                   : say(shell_.catalogue(),
                                         base::plural("Import {0} story", "Import {0} stories", stories)));
    import_->Enable(hasNews(*report));
    Layout();
    if (!std::exchange(shown_, true)) {
        import_->SetFocus();
    }
}

void ImportDialog::changeColumns(std::size_t file) {
    using Samples = base::Result<std::vector<std::vector<std::string>>>;
    if (std::exchange(samplesAsked_, true)) {
        return;
    }
    const auto& about = desk_.files().at(file);
    shell_.workbench()->read<Samples>(
        [request = desk_.request(), place = about.place, mapping = about.mapping.value()](app::Reading&) {
            return app::columnSamples(request, place, mapping);
        },
        asker_.whileAlive<Samples>([this, file](const Samples& samples) {
            samplesAsked_ = false;
            MappingDialog dialog(this, shell_.catalogue(), desk_.files().at(file).mapping.value(),
                                 samples.value_or(std::vector<std::vector<std::string>>()));
            if (dialog.ShowModal() == wxID_OK) {
                desk_.setMapping(file, correction_->scope(), dialog.mapping());
                preview();
            }
        }));
}

void ImportDialog::askEncoding(std::size_t file) {
    using Readings = base::Result<std::vector<exchange::EncodingReading>>;
    shell_.workbench()->read<Readings>([request = desk_.request(), place = desk_.files().at(file).place](
                                           app::Reading&) { return app::encodingsOf(request, place); },
                                       asker_.whileAlive<Readings>([this, file](Readings readings) {
                                           if (readings) {
                                               changeEncoding(file, *std::move(readings));
                                           } else {
                                               showError(this, shell_.catalogue(), readings.error());
                                           }
                                       }));
}

void ImportDialog::changeEncoding(std::size_t file, std::vector<exchange::EncodingReading> readings) {
    const auto& about = desk_.files().at(file);
    EncodingDialog dialog(this, shell_, about.name, std::move(readings), about.encoding);
    if (dialog.ShowModal() == wxID_OK && !dialog.chosen().empty()) {
        desk_.setEncoding(file, correction_->scope(), dialog.chosen());
        preview();
    }
}

void ImportDialog::compareTwins() {
    TwinDialog dialog(this, shell_, desk_);
    if (const auto chosen = table_->chosenFile()) {
        dialog.startAt(*chosen);
    }
    dialog.ShowModal();
    preview();
}

void showImportProblems(wxWindow* parent, const base::Catalogue& catalogue, const app::ImportReport& report) {
    wxDialog dialog(parent, wxID_ANY, say(catalogue, msg("Files to look at")), wxDefaultPosition,
                    wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    auto* table = new ImportTableView(&dialog, catalogue);
    table->show(report);
    auto* close = new wxButton(&dialog, wxID_CANCEL, say(catalogue, msg("Close")));
    close->SetDefault();
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(table, wxSizerFlags(1).Expand().Border(wxALL, dialog.FromDIP(16)));
    all->Add(close, wxSizerFlags().Right().Border(wxLEFT | wxRIGHT | wxBOTTOM, dialog.FromDIP(16)));
    dialog.SetSizerAndFit(all);
    growTowards(dialog, dialog.FromDIP(560));
    dialog.CentreOnParent();
    dialog.ShowModal();
}

}  // namespace vertelwerk::gui
