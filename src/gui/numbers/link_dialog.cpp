#include "gui/numbers/link_dialog.h"

#include "gui/frame/theme.h"
#include "gui/numbers/theme_view.h"
#include "gui/search/facet_groups.h"
#include "gui/text.h"
#include "gui/widgets/cancel_button.h"
#include "gui/widgets/prose.h"
#include "gui/widgets/tab_order.h"
#include "gui/widgets/text_room.h"

#include <algorithm>
#include <array>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using model::Direction;
using model::Expectation;

constexpr std::array expectations{Expectation::Higher, Expectation::Lower, Expectation::Stable};
constexpr std::array directions{Direction::Unknown, Direction::HigherIsBetter, Direction::LowerIsBetter,
                                Direction::NoJudgement};
constexpr std::array levels{"", "resident", "provision", "society"};

base::Message inChoice(Expectation expectation) {
    switch (expectation) {
        case Expectation::Higher:
            return msg("the figure goes up");
        case Expectation::Lower:
            return msg("the figure goes down");
        case Expectation::Stable:
            return msg("the figure stays the same");
    }
    return {};
}

base::Message nameOfLevel(std::string_view level) {
    if (level == "resident") {
        return msg("residents");
    }
    if (level == "provision") {
        return msg("a provision or organisation");
    }
    return level == "society" ? msg("society as a whole") : msg("not known");
}

template <typename Values, typename Value>
int placeIn(const Values& values, const Value& value) {
    return static_cast<int>(std::ranges::find(values, value) - std::begin(values));
}

template <typename Values>
auto chosenIn(const Values& values, const wxChoice& choice) {
    return values[static_cast<std::size_t>(choice.GetSelection())];
}

class LinkDialog : public wxDialog {
  public:
    LinkDialog(wxWindow* parent, const base::Catalogue& catalogue, const std::vector<model::Code>& codes,
               const std::vector<store::IndicatorRow>& indicators, const LinkDraft& begin)
        : wxDialog(parent, wxID_ANY, say(catalogue, msg("Link an indicator to a theme")), wxDefaultPosition,
                   wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
          catalogue_(catalogue),
          codes_(codes),
          indicators_(indicators) {
        auto* fields = new wxFlexGridSizer(2, FromDIP(wxSize(16, 12)));
        fields->AddGrowableCol(1);
        fields->AddGrowableRow(2);
        theme_ = addChoice(fields, msg("Theme"));
        indicator_ = addChoice(fields, msg("Indicator"));
        assumption_ = new wxTextCtrl(this, wxID_ANY, toWx(begin.assumption), wxDefaultPosition,
                                     FromDIP(wxSize(420, 90)), wxTE_MULTILINE);
        giveTextRoom(*assumption_);
        assumption_->SetHint(say(catalogue, msg("Why this figure says something about the theme")));
        addField(fields, msg("Assumption"), assumption_);
        expected_ = addChoice(fields, msg("When the theme goes well"));
        direction_ = addChoice(fields, msg("For the people it is about"));
        level_ = addChoice(fields, msg("The figure is about"));
        fillChoices(begin);
        layOut(fields);
        look();
        (begin.assumption.empty() && begin.code && begin.indicator ? static_cast<wxWindow*>(assumption_)
                                                                   : theme_)
            ->SetFocus();
    }

    [[nodiscard]] LinkDraft draft() const {
        LinkDraft draft;
        if (theme_->GetSelection() != wxNOT_FOUND) {
            draft.code = chosenIn(codes_, *theme_).id;
        }
        if (indicator_->GetSelection() != wxNOT_FOUND) {
            draft.indicator = chosenIn(indicators_, *indicator_).indicator.id;
        }
        draft.assumption = fromWx(assumption_->GetValue());
        draft.expected = chosenIn(expectations, *expected_);
        draft.direction = chosenIn(directions, *direction_);
        draft.level = chosenIn(levels, *level_);
        return draft;
    }

  private:
    void addField(wxSizer* fields, const base::Message& label, wxWindow* field) {
        fields->Add(new wxStaticText(this, wxID_ANY, say(catalogue_, label)),
                    wxSizerFlags().Top().Border(wxTOP, FromDIP(6)));
        fields->Add(field, wxSizerFlags(1).Expand());
        field->SetName(say(catalogue_, label));
    }

    wxChoice* addChoice(wxSizer* fields, const base::Message& label) {
        auto* choice = new wxChoice(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(420, -1)));
        addField(fields, label, choice);
        choice->Bind(wxEVT_CHOICE, [this, choice](wxCommandEvent&) {
            if (choice == indicator_) {
                showIndicator();
            }
            look();
        });
        return choice;
    }

    void fillChoices(const LinkDraft& begin) {
        for (const auto& code : codes_) {
            theme_->Append(toWx(labelOf(code, catalogue_.language())));
            if (code.id == begin.code) {
                theme_->SetSelection(static_cast<int>(theme_->GetCount()) - 1);
            }
        }
        for (const auto& row : indicators_) {
            const auto& unit = row.indicator.unit;
            indicator_->Append(
                toWx(unit.empty() ? row.indicator.name : row.indicator.name + " (" + unit + ")"));
            if (row.indicator.id == begin.indicator) {
                indicator_->SetSelection(static_cast<int>(indicator_->GetCount()) - 1);
            }
        }
        for (const auto expected : expectations) {
            expected_->Append(say(catalogue_, inChoice(expected)));
        }
        for (const auto direction : directions) {
            direction_->Append(say(catalogue_, nameOf(direction)));
        }
        for (const auto* level : levels) {
            level_->Append(say(catalogue_, nameOfLevel(level)));
        }
        expected_->SetSelection(placeIn(expectations, begin.expected));
        showIndicator();
    }

    /// What is known of the indicator itself stands in its two choices.
    void showIndicator() {
        const bool chosen = indicator_->GetSelection() != wxNOT_FOUND;
        const auto indicator = chosen ? chosenIn(indicators_, *indicator_).indicator : model::Indicator{};
        direction_->SetSelection(placeIn(directions, indicator.direction));
        const auto level = placeIn(levels, std::string_view(indicator.level));
        level_->SetSelection(level < static_cast<int>(levels.size()) ? level : 0);
    }

    void layOut(wxSizer* fields) {
        objection_ = new Prose(this, {});
        objection_->SetForegroundColour(quietTextColour());
        auto* buttons = new wxBoxSizer(wxHORIZONTAL);
        link_ = new wxButton(this, wxID_OK, say(catalogue_, msg("Link")));
        link_->SetDefault();
        buttons->Add(cancelButton(*this, catalogue_));
        buttons->Add(link_, wxSizerFlags().Border(wxLEFT, FromDIP(8)));
        auto* all = new wxBoxSizer(wxVERTICAL);
        all->Add(fields, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(16)));
        all->Add(objection_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(16)));
        all->Add(buttons, wxSizerFlags().Right().Border(wxALL, FromDIP(16)));
        SetSizerAndFit(all);
        tabAsRead(*this);
        CentreOnParent();
        assumption_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { look(); });
    }

    void look() {
        const auto against = objection(draft());
        link_->Enable(against.empty());
        objection_->say(say(catalogue_, against));
        Layout();
    }

    const base::Catalogue& catalogue_;
    std::vector<model::Code> codes_;  ///< copies: the project may change while the dialog is open
    std::vector<store::IndicatorRow> indicators_;
    wxChoice* theme_ = nullptr;
    wxChoice* indicator_ = nullptr;
    wxTextCtrl* assumption_ = nullptr;
    wxChoice* expected_ = nullptr;
    wxChoice* direction_ = nullptr;
    wxChoice* level_ = nullptr;
    Prose* objection_ = nullptr;
    wxButton* link_ = nullptr;
};

}  // namespace

std::optional<LinkDraft> askLink(wxWindow* parent, const base::Catalogue& catalogue,
                                 const std::vector<model::Code>& codes,
                                 const std::vector<store::IndicatorRow>& indicators, const LinkDraft& begin) {
    LinkDialog dialog(parent, catalogue, codes, indicators, begin);
    if (dialog.ShowModal() != wxID_OK) {
        return std::nullopt;
    }
    return dialog.draft();
}

}  // namespace vertelwerk::gui
