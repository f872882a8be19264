#include "gui/collection/mapping_dialog.h"

#include "gui/collection/mapping_choices.h"
#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/cancel_button.h"
#include "gui/widgets/tab_order.h"

#include <algorithm>
#include <utility>

#include <wx/display.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr int scrollBarRoom = 24;
constexpr int sampleWidth = 200;

}  // namespace

MappingDialog::MappingDialog(wxWindow* parent, const base::Catalogue& catalogue,
                             exchange::TableMapping mapping,
                             const std::vector<std::vector<std::string>>& samples)
    : wxDialog(parent, wxID_ANY, say(catalogue, msg("What the columns are")), wxDefaultPosition,
               wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      catalogue_(catalogue),
      mapping_(std::move(mapping)),
      wrong_(new Prose(this, {})) {
    auto* pane = new wxScrolledWindow(this, wxID_ANY);
    pane->SetScrollRate(FromDIP(16), FromDIP(16));
    auto* grid = new wxFlexGridSizer(5, FromDIP(wxSize(8, 8)));
    grid->AddGrowableCol(0);
    grid->AddGrowableCol(2);
    for (const auto& title : {msg("Column"), msg("What it is"), msg("Name or question"),
                              msg("Corner of the triad"), msg("Scale")}) {
        grid->Add(new wxStaticText(pane, wxID_ANY, say(catalogue, title)));
    }
    for (std::size_t i = 0; i < mapping_.columns.size(); ++i) {
        addRow(pane, *grid, mapping_.columns[i], i < samples.size() ? sampleLine(samples[i]) : std::string());
    }
    pane->SetSizer(grid);
    const auto screen = wxDisplay(this).GetClientArea().GetSize();
    const int wide = std::max(grid->CalcMin().x + FromDIP(scrollBarRoom), FromDIP(880));
    pane->SetMinSize(wxSize(std::min(wide, screen.x - FromDIP(96)), FromDIP(440)));
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->Add(wrong_, wxSizerFlags(1).CentreVertical().Border(wxRIGHT, FromDIP(16)));
    foot->Add(cancelButton(*this, catalogue), wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    read_ = new wxButton(this, wxID_OK, say(catalogue, msg("Read it so")));
    read_->SetDefault();
    foot->Add(read_);
    auto* intro = new Prose(
        this, say(catalogue,
                  msg("Every row here is a column of the table, with some of what stands in it. Say what "
                      "it is; the list of files then shows what is read. A table with the same columns "
                      "is read the same way next time.")));
    intro->fitTo(pane->GetMinSize().x);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(intro, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16)));
    all->Add(pane, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(16)));
    all->Add(foot, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16)));
    SetSizerAndFit(all);
    tabAsRead(*this);
    CentreOnParent();
}

void MappingDialog::addRow(wxWindow* parent, wxSizer& grid, const exchange::ColumnRule& rule,
                           const std::string& sample) {
    const wxString column = toWx(rule.column);
    Row row{new wxChoice(parent, wxID_ANY), new wxTextCtrl(parent, wxID_ANY, toWx(rule.name)),
            new wxTextCtrl(parent, wxID_ANY, toWx(rule.label)),
            new wxTextCtrl(parent, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize(88, -1)))};
    for (const auto& choice : mappingChoices()) {
        row.choice->Append(say(catalogue_, choice.label));
    }
    row.choice->SetSelection(static_cast<int>(choiceOf(rule)));
    row.choice->SetName(column);
    row.name->SetName(say(catalogue_, msg("Name or question of {0}", rule.column)));
    row.label->SetName(say(catalogue_, msg("Corner of {0}", rule.column)));
    row.scale->SetName(say(catalogue_, msg("Scale of {0}", rule.column)));
    row.scale->SetToolTip(
        say(catalogue_, msg("The lowest and the highest that a teller could choose, such as 1-7")));
    auto* about = new wxBoxSizer(wxVERTICAL);
    about->Add(new wxStaticText(parent, wxID_ANY, column));
    if (!sample.empty()) {
        auto* cells =
            new wxStaticText(parent, wxID_ANY, toWx(sample), wxDefaultPosition,
                             FromDIP(wxSize(sampleWidth, -1)), wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
        cells->SetForegroundColour(quietTextColour());
        cells->SetToolTip(toWx(sample));
        about->Add(cells, wxSizerFlags().Expand());
    }
    grid.Add(about, wxSizerFlags().Expand().CentreVertical());
    grid.Add(row.choice, wxSizerFlags().Expand());
    grid.Add(row.name, wxSizerFlags().Expand());
    grid.Add(row.label, wxSizerFlags().Expand());
    grid.Add(row.scale, wxSizerFlags().Expand());
    rows_.push_back(row);
    const auto at = rows_.size() - 1;
    offer(at);
    row.choice->Bind(wxEVT_CHOICE, [this, at](wxCommandEvent&) {
        offer(at);
        check();
    });
    row.scale->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { check(); });
}

exchange::ColumnRule MappingDialog::ruleOf(std::size_t row) const {
    return chosen(mapping_.columns[row], static_cast<std::size_t>(rows_[row].choice->GetSelection()));
}

/// Only what means something for the role can be filled in.
void MappingDialog::offer(std::size_t row) {
    const auto rule = ruleOf(row);
    const auto fields = fieldsOf(rule);
    rows_[row].name->Enable(fields.name);
    rows_[row].label->Enable(fields.corner);
    rows_[row].scale->Enable(fields.scale);
    rows_[row].scale->ChangeValue(fields.scale ? toWx(scaleOf(rule)) : wxString());
}

void MappingDialog::check() {
    wxString wrong;
    for (std::size_t i = 0; i < rows_.size() && wrong.empty(); ++i) {
        auto rule = ruleOf(i);
        if (fieldsOf(rule).scale && !setScale(rule, fromWx(rows_[i].scale->GetValue()))) {
            wrong = say(catalogue_, msg("The scale of {0} must be two numbers, the lowest and the highest "
                                        "that a teller could choose, such as 1-7.",
                                        rule.column));
        }
    }
    wrong_->say(wrong);
    read_->Enable(wrong.empty());
}

exchange::TableMapping MappingDialog::mapping() const {
    exchange::TableMapping said = mapping_;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        auto rule = ruleOf(i);
        rule.name = fromWx(rows_[i].name->GetValue());
        rule.label = fromWx(rows_[i].label->GetValue());
        if (fieldsOf(rule).scale) {
            // What is no scale keeps the button from being pressed.
            static_cast<void>(setScale(rule, fromWx(rows_[i].scale->GetValue())));
        }
        said.columns[i] = std::move(rule);
    }
    return said;
}

}  // namespace vertelwerk::gui
