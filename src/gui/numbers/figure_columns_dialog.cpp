#include "gui/numbers/figure_columns_dialog.h"

#include "gui/numbers/figure_roles.h"
#include "gui/text.h"
#include "gui/widgets/cancel_button.h"
#include "gui/widgets/tab_order.h"

#include <utility>

#include <wx/scrolwin.h>
#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

/// A choice among the first of each pair, standing on `chosen`.
template <typename Choices, typename Value>
wxChoice* makeChoice(wxWindow* parent, const base::Catalogue& catalogue, const Choices& choices,
                     const Value& chosen, const wxString& name) {
    auto* control = new wxChoice(parent, wxID_ANY);
    for (const auto& [label, value] : choices) {
        control->Append(say(catalogue, label));
        if (value == chosen) {
            control->SetSelection(static_cast<int>(control->GetCount()) - 1);
        }
    }
    control->SetName(name);
    return control;
}

template <typename Choices>
auto chosenIn(const Choices& choices, const wxChoice& control) {
    return choices.at(static_cast<std::size_t>(control.GetSelection())).second;
}

}  // namespace

FigureColumnsDialog::FigureColumnsDialog(wxWindow* parent, const base::Catalogue& catalogue,
                                         const std::vector<exchange::FigureColumnSeen>& columns,
                                         const exchange::FigureMapping& mapping)
    : wxDialog(parent, wxID_ANY, say(catalogue, msg("What the columns are")), wxDefaultPosition,
               wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      catalogue_(catalogue),
      period_(new wxTextCtrl(this, wxID_ANY, toWx(mapping.period))),
      others_(new wxCheckBox(this, wxID_ANY,
                             say(catalogue, msg("Leave out columns that stay \"as recognised\"")))),
      objection_(new wxStaticText(this, wxID_ANY, {})),
      go_(new wxButton(this, wxID_OK, say(catalogue, msg("Read it so")))) {
    auto* pane =
        new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(1100, 400)), wxVSCROLL);
    pane->SetScrollRate(0, FromDIP(16));
    auto* grid = new wxFlexGridSizer(7, FromDIP(wxSize(8, 8)));
    grid->AddGrowableCol(0);
    grid->AddGrowableCol(3);
    for (const auto& title : {msg("Column"), msg("For instance"), msg("What it is"), msg("Name"), msg("Unit"),
                              msg("Which way is better"), msg("About whom")}) {
        grid->Add(new wxStaticText(pane, wxID_ANY, say(catalogue, title)));
    }
    for (const auto& column : columns) {
        addRow(pane, *grid, column, mapping);
    }
    pane->SetSizer(grid);
    period_->SetName(say(catalogue, msg("Period of all figures")));
    others_->SetValue(mapping.ignoreOthers);
    auto* below = new wxBoxSizer(wxHORIZONTAL);
    below->Add(new wxStaticText(this, wxID_ANY, say(catalogue, msg("Period of all figures"))),
               wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
    below->Add(period_, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(16)));
    below->Add(others_, wxSizerFlags().CentreVertical());
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->Add(objection_, wxSizerFlags(1).CentreVertical());
    foot->Add(cancelButton(*this, catalogue), wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    go_->SetDefault();
    foot->Add(go_);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(pane, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(16)));
    all->Add(below, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16)));
    all->Add(foot, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16)));
    SetSizerAndFit(all);
    tabAsRead(*this);
    CentreOnParent();
    Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { check(); });
    check();
}

void FigureColumnsDialog::addRow(wxWindow* pane, wxSizer& grid, const exchange::FigureColumnSeen& column,
                                 const exchange::FigureMapping& mapping) {
    const auto said = columnIn(mapping, column.name);
    const auto about = said.value_or(exchange::FigureColumn{});
    const auto words = [&](const base::Message& what) {
        return toWx(column.name) + wxASCII_STR(": ") + say(catalogue_, what);
    };
    const auto text = [&](const std::string& value, const base::Message& what) {
        auto* control = new wxTextCtrl(pane, wxID_ANY, toWx(value));
        control->SetName(words(what));
        return control;
    };
    Row row{
        column.name,
        about.definition,
        makeChoice(pane, catalogue_, figureChoices(), said ? std::optional(said->role) : std::nullopt,
                   words(msg("What it is"))),
        text(about.name, msg("Name")),
        text(about.unit, msg("Unit")),
        makeChoice(pane, catalogue_, directionChoices(), about.direction, words(msg("Which way is better"))),
        makeChoice(pane, catalogue_, levelChoices(), about.level, words(msg("About whom")))};
    const auto label = [&](const std::string& shown) {
        auto* control = new wxStaticText(pane, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize(150, -1)),
                                         wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
        control->SetLabelText(toWx(shown));
        control->SetToolTip(toWx(shown));
        grid.Add(control, wxSizerFlags().CentreVertical().Expand());
    };
    label(column.name);
    label(column.example);
    for (wxWindow* control :
         std::initializer_list<wxWindow*>{row.role, row.name, row.unit, row.direction, row.level}) {
        grid.Add(control, wxSizerFlags().Expand());
    }
    rows_.push_back(std::move(row));
}

void FigureColumnsDialog::check() {
    for (const auto& row : rows_) {
        const auto role = chosenIn(figureChoices(), *row.role);
        const bool figure = role == exchange::FigureRole::Figure;
        row.name->Enable(figure || role == exchange::FigureRole::Group);
        row.unit->Enable(figure);
        row.direction->Enable(figure);
        row.level->Enable(figure);
    }
    const auto objection = objectionTo(mapping());
    objection_->SetLabelText(objection ? say(catalogue_, *objection) : wxString());
    go_->Enable(!objection);
}

exchange::FigureMapping FigureColumnsDialog::mapping() const {
    exchange::FigureMapping said;
    for (const auto& row : rows_) {
        const auto role = chosenIn(figureChoices(), *row.role);
        if (!role) {
            continue;
        }
        exchange::FigureColumn column{row.column, *role};
        column.definition = row.definition;
        column.name = fromWx(row.name->GetValue());
        column.unit = fromWx(row.unit->GetValue());
        column.direction = chosenIn(directionChoices(), *row.direction);
        column.level = chosenIn(levelChoices(), *row.level);
        said.columns.push_back(std::move(column));
    }
    said.period = fromWx(period_->GetValue());
    said.ignoreOthers = others_->GetValue() && !said.columns.empty();
    return said;
}

}  // namespace vertelwerk::gui
