#include "gui/collection/import_dialog.h"

#include "vertelwerk/app/words.h"
#include "vertelwerk/model/method.h"

#include "gui/collection/mapping_dialog.h"
#include "gui/text.h"

#include <array>
#include <utility>

#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using PreviewResult = base::Result<app::ImportReport>;

constexpr int refreshMs = 100;

/// Encodings that text files come in when their bytes are misjudged; the first is their own.
constexpr std::array encodings{"",          "utf-8", "windows-1252", "iso-8859-15",
                               "macintosh", "cp850", "utf-16le",     "utf-16be"};

}  // namespace

ImportDialog::ImportDialog(wxWindow* parent, Shell& shell, std::vector<std::filesystem::path> paths)
    : wxDialog(parent, wxID_ANY, say(shell.catalogue(), msg("Import stories")), wxDefaultPosition,
               wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      shell_(shell),
      summary_(new wxStaticText(this, wxID_ANY, {})),
      gauge_(new wxGauge(this, wxID_ANY, 100, wxDefaultPosition, FromDIP(wxSize(-1, 8)))),
      table_(new ImportTableView(this, shell.catalogue())),
      method_(new wxChoice(this, wxID_ANY)),
      encoding_(new wxChoice(this, wxID_ANY)),
      columns_(new wxButton(this, wxID_ANY, say(shell.catalogue(), msg("Columns ...")))),
      import_(new wxButton(this, wxID_OK, say(shell.catalogue(), msg("Import")))) {
    request_.paths = std::move(paths);
    layOut();
    method_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const auto chosen = static_cast<std::size_t>(event.GetSelection());
        request_.options.method =
            chosen == 0 ? std::nullopt : std::optional(model::allMethods.at(chosen - 1));
        preview();
    });
    encoding_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        request_.options.encoding = encodings.at(static_cast<std::size_t>(event.GetSelection()));
        preview();
    });
    columns_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { changeColumns(); });
    columns_->Disable();
    table_->onChoice([this] { columns_->Enable(chosenMapping() != nullptr); });
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { showProgress(); });
    preview();
}

ImportDialog::~ImportDialog() {
    reading_->stop.request_stop();
}

void ImportDialog::layOut() {
    const auto& catalogue = shell_.catalogue();
    const auto methodLabel = say(catalogue, msg("Method"));
    method_->SetName(methodLabel);
    method_->Append(say(catalogue, msg("As the files say")));
    for (const auto method : model::allMethods) {
        method_->Append(say(catalogue, app::nameOf(method)));
    }
    method_->SetSelection(0);
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->Add(new wxStaticText(this, wxID_ANY, methodLabel),
              wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
    foot->Add(method_, wxSizerFlags().CentreVertical());
    const auto encodingLabel = say(catalogue, msg("Encoding of text files"));
    encoding_->SetName(encodingLabel);
    encoding_->Append(say(catalogue, msg("As the bytes show")));
    for (std::size_t i = 1; i < encodings.size(); ++i) {
        encoding_->Append(toWx(encodings.at(i)));
    }
    encoding_->SetSelection(0);
    foot->Add(new wxStaticText(this, wxID_ANY, encodingLabel),
              wxSizerFlags().CentreVertical().Border(wxLEFT | wxRIGHT, FromDIP(8)));
    foot->Add(encoding_, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
    foot->Add(columns_, wxSizerFlags().CentreVertical());
    foot->AddStretchSpacer();
    foot->Add(new wxButton(this, wxID_CANCEL, say(catalogue, msg("Cancel"))),
              wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    foot->Add(import_);
    import_->SetDefault();
    auto* all = new wxBoxSizer(wxVERTICAL);
    const auto side = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16));
    all->Add(summary_, side);
    all->Add(gauge_, side);
    all->Add(table_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16)));
    all->Add(foot, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
    SetSizerAndFit(all);
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
        [request = request_, state = reading_](app::Reading& reading) {
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
    summary_->SetLabel(total == 0 ? say(shell_.catalogue(), msg("Reading the files ..."))
                                  : say(shell_.catalogue(), msg("Reading the files: {0} of {1} ...",
                                                                reading_->done.load(), total)));
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
    files_ = report->files;
    const auto stories = importable(*report);
    summary_->SetLabel(toWx(previewSummary(*report, shell_.catalogue())));
    table_->show(*report);
    columns_->Enable(chosenMapping() != nullptr);
    import_->SetLabel(stories == 0 ? say(shell_.catalogue(), msg("Import"))
                                   : say(shell_.catalogue(),
                                         base::plural("Import {0} story", "Import {0} stories", stories)));
    import_->Enable(stories > 0);
    Layout();
    import_->SetFocus();
}

const exchange::TableMapping* ImportDialog::chosenMapping() const {
    const auto chosen = table_->chosenFile();
    const bool table = chosen && *chosen < files_.size() && files_[*chosen].mapping;
    return table ? &*files_[*chosen].mapping : nullptr;
}

void ImportDialog::changeColumns() {
    const auto* mapping = chosenMapping();
    if (mapping == nullptr) {
        return;
    }
    MappingDialog dialog(this, shell_.catalogue(), *mapping);
    if (dialog.ShowModal() == wxID_OK) {
        request_.options.mapping = dialog.mapping();
        preview();
    }
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
    dialog.CentreOnParent();
    dialog.ShowModal();
}

}  // namespace vertelwerk::gui
