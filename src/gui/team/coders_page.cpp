#include "gui/team/coders_page.h"

#include "vertelwerk/app/coder_package.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/text/normalise.h"

#include "gui/frame/icons.h"
#include "gui/frame/theme.h"
#include "gui/team/coder_rows.h"
#include "gui/team/package_dialogs.h"
#include "gui/text.h"
#include "gui/widgets/cancel_button.h"
#include "gui/widgets/passphrase_dialog.h"
#include "gui/widgets/redrawn_rows.h"
#include "gui/widgets/report_dialog.h"
#include "gui/widgets/text_scale.h"

#include <array>
#include <utility>

#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textdlg.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using Data = base::Result<AssigningData>;
using Made = base::Result<app::PackageMade>;
using Merged = base::Result<app::PackageMerged>;
using Locked = base::Result<bool>;

constexpr int codersWidth = 260;
constexpr std::array columnWidths{300, 110, 110, 220};
constexpr int mostStories = 1000000;

}  // namespace

/// Lends the stories to the list, whatever their number.
class CodersPage::Model : public wxDataViewVirtualListModel {
  public:
    explicit Model(const CoderAssigning& assigning) : assigning_(assigning) {}

    void GetValueByRow(wxVariant& value, unsigned line, unsigned column) const override {
        value = toWx(assigning_.cell(line, column));
    }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

  private:
    const CoderAssigning& assigning_;
};

CodersPage::CodersPage(wxWindow* parent, Shell& shell)
    : DeskPage(parent), shell_(shell), assigning_(shell.catalogue()), model_(new Model(assigning_)) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(layOutCoders(this), wxSizerFlags().Expand());
    row->Add(layOutStories(this), wxSizerFlags(1).Expand().Border(wxLEFT, FromDIP(16)));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(row, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(16)));
    SetSizer(all);
    coders_->onSelect = [this](std::size_t line) {
        assigning_.chooseCoder(line);
        showChoice();
    };
    stories_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { showChoice(); });
    new_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { addCoder(); });
    draw_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { draw(); });
    assign_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { assign(true); });
    unassign_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { assign(false); });
    export_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { exportWork(); });
    import_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { takeIn(); });
}

CodersPage::~CodersPage() = default;

wxWindow* CodersPage::layOutCoders(wxWindow* parent) {
    const auto& catalogue = shell_.catalogue();
    auto* panel = new wxPanel(parent);
    panel->SetMinSize(wxSize(forText(*this, codersWidth), -1));
    coders_ = new MarkupList(panel, say(catalogue, msg("Coders")));
    new_ = new wxButton(panel, wxID_ANY, say(catalogue, msg("New coder ...")));
    new_->SetBitmap(icon("narrator", 16));
    export_ = new wxButton(panel, wxID_ANY, say(catalogue, msg("Export my coding")));
    export_->SetBitmap(icon("export", 16));
    import_ = new wxButton(panel, wxID_ANY, say(catalogue, msg("Take in a coder's work")));
    import_->SetBitmap(icon("import", 16));
    auto* about = new Prose(
        panel, say(catalogue, msg("Coders who each have a copy of the project exchange their work as a file. "
                                  "What differs is listed; nothing is overwritten.")));
    about->SetForegroundColour(quietTextColour());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(coders_, wxSizerFlags(1).Expand());
    for (auto* button : {new_, export_, import_}) {
        column->Add(button, wxSizerFlags().Expand().Border(wxTOP, FromDIP(8)));
    }
    column->Add(about, wxSizerFlags().Expand().Border(wxTOP, FromDIP(8)));
    panel->SetSizer(column);
    return panel;
}

wxWindow* CodersPage::layOutStories(wxWindow* parent) {
    const auto& catalogue = shell_.catalogue();
    auto* panel = new wxPanel(parent);
    auto* sample = layOutSample(panel);
    stories_ =
        new wxDataViewCtrl(panel, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_MULTIPLE | wxBORDER_NONE);
    stories_->SetName(say(catalogue, msg("Stories to assign")));
    stories_->AssociateModel(model_.get());
    makeColumns();
    chosen_ = new Prose(panel, {});
    blind_ = new wxCheckBox(panel, wxID_ANY,
                            say(catalogue, msg("Blind: without seeing what others coded in them")));
    assign_ = new wxButton(panel, wxID_ANY, say(catalogue, msg("Assign")));
    assign_->SetBitmap(icon("check", 16));
    unassign_ = new wxButton(panel, wxID_ANY, say(catalogue, msg("Take back")));
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(blind_, wxSizerFlags(1).CentreVertical());
    buttons->Add(assign_, wxSizerFlags().Border(wxLEFT, FromDIP(8)));
    buttons->Add(unassign_, wxSizerFlags().Border(wxLEFT, FromDIP(8)));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(sample, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
    column->Add(stories_, wxSizerFlags(1).Expand());
    column->Add(chosen_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(8)));
    column->Add(buttons, wxSizerFlags().Expand().Border(wxTOP, FromDIP(8)));
    panel->SetSizer(column);
    return panel;
}

wxSizer* CodersPage::layOutSample(wxWindow* parent) {
    const auto& catalogue = shell_.catalogue();
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto number = [&](const base::Message& label, int most, const base::Message& hint) {
        row->Add(new wxStaticText(parent, wxID_ANY, say(catalogue, label)),
                 wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
        auto* field = new wxSpinCtrl(parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxSP_ARROW_KEYS,
                                     1, most, 1);
        field->SetName(say(catalogue, label));
        field->SetToolTip(say(catalogue, hint));
        row->Add(field, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(16)));
        return field;
    };
    size_ = number(msg("A sample of"), mostStories, msg("How many stories to draw"));
    seed_ = number(msg("Starting number"), mostStories,
                   msg("The same number draws the same stories, on every computer"));
    draw_ = new wxButton(parent, wxID_ANY, say(catalogue, msg("Draw")));
    row->Add(draw_, wxSizerFlags().CentreVertical());
    return row;
}

void CodersPage::makeColumns() {
    const auto titles = CoderAssigning::columns();
    for (unsigned i = 0; i < titles.size(); ++i) {
        auto* text = new wxDataViewTextRenderer;
        text->EnableEllipsize(wxELLIPSIZE_END);
        stories_->AppendColumn(new wxDataViewColumn(say(shell_.catalogue(), titles[i]), text, i,
                                                    forText(*this, columnWidths.at(i)), wxALIGN_LEFT,
                                                    wxDATAVIEW_COL_RESIZABLE));
    }
}

void CodersPage::refresh() {
    if (shell_.workbench() == nullptr) {
        return;
    }
    shell_.workbench()->read<Data>([](app::Reading& reading) { return readAssigning(reading.database); },
                                   reads_.latest<Data>([this](Data data) {
                                       if (!data) {
                                           shell_.tell(data.error());
                                           return;
                                       }
                                       assigning_.take(*std::move(data));
                                       show();
                                   }));
}

void CodersPage::show() {
    std::vector<Row> rows;
    for (const auto& one : assigning_.coders()) {
        rows.push_back(coderRow(one, shell_.catalogue()));
    }
    coders_->setRows(std::move(rows));
    if (const auto line = assigning_.chosenLine()) {
        coders_->select(*line);
    }
    const auto kept = chosenStories();
    model_->Reset(static_cast<unsigned>(assigning_.stories()));
    for (const auto line : kept) {
        if (line < assigning_.stories()) {
            stories_->Select(model_->GetItem(static_cast<unsigned>(line)));
        }
    }
    showChoice();
}

std::vector<std::size_t> CodersPage::chosenStories() const {
    wxDataViewItemArray items;
    stories_->GetSelections(items);
    std::vector<std::size_t> lines;
    for (const auto& item : items) {
        lines.push_back(model_->GetRow(item));
    }
    return lines;
}

void CodersPage::showChoice() {
    const auto& catalogue = shell_.catalogue();
    const auto& coder = assigning_.chosenCoder();
    const auto count = chosenStories().size();
    const bool may = shell_.workbench() != nullptr && shell_.workbench()->writable();
    if (coder.empty()) {
        chosen_->say(say(catalogue, msg("Add a coder first.")));
    } else if (count == 0) {
        chosen_->say(say(catalogue, msg("Choose stories for {0}, or draw a sample.", coder)));
    } else {
        chosen_->say(say(catalogue, base::plural("{0} story chosen for {1}.", "{0} stories chosen for {1}.",
                                                 count, coder)));
    }
    assign_->Enable(may && count > 0 && !coder.empty());
    unassign_->Enable(may && count > 0 && !coder.empty());
    draw_->Enable(assigning_.stories() > 0);
    new_->Enable(may);
    export_->Enable(may);
    import_->Enable(may);
    redrawRows(*stories_);
}

void CodersPage::addCoder() {
    wxTextEntryDialog dialog(this, say(shell_.catalogue(), msg("The coder's name, as in that coder's copy")),
                             say(shell_.catalogue(), msg("New coder")));
    sayButtons(dialog, shell_.catalogue(), msg("Add"));
    if (dialog.ShowModal() != wxID_OK) {
        return;
    }
    assigning_.addCoder(std::string(text::trimmed(fromWx(dialog.GetValue()))));
    if (!assigning_.coders().empty()) {
        assigning_.chooseCoder(assigning_.coders().size() - 1);
    }
    show();
}

void CodersPage::draw() {
    stories_->UnselectAll();
    const auto lines = assigning_.sample(static_cast<std::size_t>(size_->GetValue()),
                                         static_cast<std::uint64_t>(seed_->GetValue()));
    for (const auto line : lines) {
        stories_->Select(model_->GetItem(static_cast<unsigned>(line)));
    }
    if (!lines.empty()) {
        stories_->EnsureVisible(model_->GetItem(static_cast<unsigned>(lines.front())));
    }
    showChoice();
}

void CodersPage::assign(bool assigned) {
    auto stories = assigning_.idsOf(chosenStories());
    if (shell_.workbench() == nullptr || stories.empty()) {
        return;
    }
    shell_.workbench()->write<base::Status>(
        [name = assigning_.chosenCoder(), stories = std::move(stories), blind = blind_->GetValue(),
         assigned](app::Project& project) -> base::Status {
            const auto coder = store::ensureCoder(project.database(), name);
            if (!coder) {
                return base::fail(coder.error());
            }
            const app::AssignmentRequest request{*coder, stories, blind};
            return assigned ? app::assignStories(project.database(), project.coder, request)
                            : app::unassignStories(project.database(), project.coder, request);
        },
        writes_.whileAlive<base::Status>([this](base::Status done) {
            if (!done) {
                shell_.tell(done.error());
            }
        }));
}

void CodersPage::exportWork() {
    auto* bench = shell_.workbench();
    const auto target = askPackageTarget(this, shell_.catalogue(), bench->coderName());
    if (!target) {
        return;
    }
    bench->write<Made>(
        [target = *target](app::Project& project) {
            return app::writeCoderPackage(project, project.coderName, target.out, target.passphrase);
        },
        writes_.whileAlive<Made>([this](const Made& made) {
            if (!made) {
                shell_.tell(made.error());
                return;
            }
            shell_.tell(base::plural("{0} passage of {1} is in the file.",
                                     "{0} passages of {1} are in the file.", made->passages, made->coder));
        }));
}

void CodersPage::takeIn() {
    const auto file = askPackage(this, shell_.catalogue());
    if (!file) {
        return;
    }
    shell_.workbench()->read<Locked>(
        [file = *file](app::Reading&) { return app::isLockedPackage(file); },
        writes_.whileAlive<Locked>([this, file = *file](const Locked& locked) {
            if (!locked) {
                shell_.tell(locked.error());
            } else if (!*locked) {
                merge(file, {});
            } else if (const auto passphrase =
                           askPassphrase(this, shell_.catalogue(), msg("Take in a coder's work"), file)) {
                merge(file, *passphrase);
            }
        }));
}

void CodersPage::merge(const std::filesystem::path& file, const std::string& passphrase) {
    shell_.workbench()->write<Merged>(
        [file, passphrase](app::Project& project) {
            return app::mergeCoderPackage(project, file, passphrase);
        },
        writes_.whileAlive<Merged>([this](const Merged& merged) {
            const auto& catalogue = shell_.catalogue();
            if (!merged) {
                shell_.tell(merged.error());
            } else if (merged->problems.empty()) {
                shell_.tell(base::plural("{0} passage of {1} added; {2} were here already.",
                                         "{0} passages of {1} added; {2} were here already.", merged->added,
                                         merged->coder, merged->present));
            } else {
                showReport(this, say(catalogue, msg("What differs from what is here")),
                           toWx(packageSummary(*merged, catalogue)), packageRows(*merged, catalogue),
                           say(catalogue, msg("Close")),
                           {say(catalogue, msg("Open for coding")), [&](std::size_t row) {
                                if (const auto& conflict = merged->problems[row].conflict) {
                                    shell_.openStory({conflict->story, conflict->here.range});
                                }
                            }});
            }
        }));
}

}  // namespace vertelwerk::gui
