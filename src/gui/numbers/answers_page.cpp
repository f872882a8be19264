#include "gui/numbers/answers_page.h"

#include "gui/frame/theme.h"
#include "gui/text.h"

#include <utility>

#include <wx/sizer.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using Read = base::Result<std::vector<CountedSurvey>>;

constexpr int leftWidth = 232;
constexpr int rightWidth = 264;

}  // namespace

AnswersPage::AnswersPage(wxWindow* parent, Shell& shell)
    : wxPanel(parent), shell_(shell), presenter_(shell.catalogue()), flow_(this, shell) {
    panes_ = new Panes(this, shell.settings(), "answers", leftWidth, rightWidth);
    auto* left = layOutLeft(panes_->outer());
    auto* middle = layOutMiddle(panes_->inner());
    right_ = new Page(panes_->inner(), say(shell.catalogue(), msg("How often each answer was given")));
    detail_ = new Prose(right_, {});
    auto* column = new wxBoxSizer(wxVERTICAL);
    addBelow(*column, detail_, 16, 16);
    right_->SetSizer(column);
    panes_->fill(left, middle, right_);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(panes_, wxSizerFlags(1).Expand());
    SetSizer(all);
    surveys_->onSelect = [this](std::size_t survey) {
        presenter_.choose(survey);
        showSurvey();
    };
    by_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        presenter_.chooseBy(static_cast<std::size_t>(event.GetSelection()));
        read();
    });
    grid_->onCell = [this](std::size_t row, std::size_t) { showDetail(row); };
    flow_.imported = [this](model::SurveyId survey) {
        presenter_.chooseWhenThere(survey);
        if (arrived) {
            arrived();
        }
        read();
    };
}

wxWindow* AnswersPage::layOutLeft(wxWindow* parent) {
    const auto& catalogue = shell_.catalogue();
    auto* page = new wxPanel(parent);
    surveys_ = new MarkupList(page, say(catalogue, msg("Surveys")));
    import_ = new wxButton(page, wxID_ANY, say(catalogue, msg("Import answers ...")));
    import_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { chooseFile(); });
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(surveys_, wxSizerFlags(1).Expand());
    column->Add(import_, wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
    page->SetSizer(column);
    return page;
}

wxWindow* AnswersPage::layOutMiddle(wxWindow* parent) {
    const auto& catalogue = shell_.catalogue();
    auto* page = new wxPanel(parent);
    heading_ = new Prose(page, {});
    heading_->SetFont(headingFont(1));
    auto* label = new wxStaticText(page, wxID_ANY, say(catalogue, msg("Apart for each")));
    by_ = new wxChoice(page, wxID_ANY);
    by_->SetName(label->GetLabel());
    grid_ = new CountGrid(page, say(catalogue, msg("Answers")));
    note_ = new Prose(page, {});
    note_->SetForegroundColour(quietTextColour());
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(label, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
    head->Add(by_, wxSizerFlags().CentreVertical());
    auto* column = new wxBoxSizer(wxVERTICAL);
    addBelow(*column, heading_, 16, 16);
    column->Add(head, wxSizerFlags().Border(wxALL, FromDIP(16)));
    column->Add(grid_, wxSizerFlags(1).Expand());
    column->Add(note_, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
    page->SetSizer(column);
    return page;
}

void AnswersPage::projectChanged() {
    reads_ = {};
    flow_.forget();
    presenter_.reset();
    stale_ = true;
    showSurvey();
}

void AnswersPage::shown() {
    if (stale_) {
        read();
    }
}

void AnswersPage::read() {
    if (shell_.workbench() == nullptr) {
        return;
    }
    stale_ = false;
    shell_.workbench()->read<Read>(
        [by = presenter_.attribute()](app::Reading& reading) { return readAnswers(reading.database, by); },
        reads_.latest<Read>([this](Read surveys) {
            if (!surveys) {
                shell_.tell(surveys.error());
                return;
            }
            presenter_.take(*std::move(surveys));
            showSurvey();
        }));
}

void AnswersPage::showSurvey() {
    const bool some = !presenter_.isEmpty();
    surveys_->setRows(presenter_.surveyRows());
    if (some) {
        surveys_->select(presenter_.chosen());
    }
    import_->Enable(shell_.workbench() != nullptr && shell_.workbench()->writable());
    by_->Clear();
    for (const auto& name : presenter_.byNames()) {
        by_->Append(toWx(name));
    }
    by_->SetSelection(static_cast<int>(presenter_.by()));
    by_->Enable(some);
    heading_->say(toWx(presenter_.heading()));
    note_->say(toWx(presenter_.note()));
    grid_->Show(some);
    grid_->show(presenter_.table());
    showDetail(0);
    heading_->GetParent()->Layout();
}

void AnswersPage::showDetail(std::size_t row) {
    wxString words;
    for (const auto& line : presenter_.detail(row)) {
        // The question stands apart from its answers.
        words += toWx(line) + (words.empty() ? toWx("\n\n") : toWx("\n"));
    }
    detail_->say(words);
    right_->layOutSoon();
}

}  // namespace vertelwerk::gui
