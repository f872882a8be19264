#include "gui/team/compare_page.h"

#include "vertelwerk/app/reconciling.h"
#include "vertelwerk/app/story_title.h"

#include "gui/frame/icons.h"
#include "gui/text.h"
#include "gui/widgets/panes.h"
#include "gui/widgets/sash.h"

#include <algorithm>
#include <utility>

#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using Read = base::Result<ComparisonData>;
using Kept = base::Result<store::SnapshotId>;

constexpr int listWidth = 320;
constexpr std::array settlements{Settlement::AsFirst, Settlement::AsSecond, Settlement::Both};

void fill(wxChoice& choice, const std::vector<std::string>& names, std::optional<std::size_t> chosen) {
    wxArrayString items;
    for (const auto& name : names) {
        items.push_back(toWx(name));
    }
    if (choice.GetStrings() != items) {
        choice.Set(items);
    }
    choice.SetSelection(chosen ? static_cast<int>(*chosen) : wxNOT_FOUND);
}

}  // namespace

ComparePage::ComparePage(wxWindow* parent, Shell& shell)
    : DeskPage(parent), shell_(shell), reconciling_(shell.catalogue()) {
    auto* choices = layOutChoices();
    auto* split = new LineSplitter(this);
    sides_ = new SideBySide(split, shell.settings(), shell.catalogue());
    split->SetMinimumPaneSize(FromDIP(240));
    split->SetSashGravity(1);
    auto* deciding = layOutDeciding(split);
    split->SplitVertically(sides_, deciding, -FromDIP(listWidth));
    keepSash(*split, -FromDIP(listWidth));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(choices, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
    column->Add(split, wxSizerFlags(1).Expand());
    SetSizer(column);
    connect();
    showRow();
}

wxSizer* ComparePage::layOutChoices() {
    const auto& catalogue = shell_.catalogue();
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto choice = [&](const base::Message& label, int share) {
        row->Add(new wxStaticText(this, wxID_ANY, say(catalogue, label)),
                 wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
        auto* list = new wxChoice(this, wxID_ANY);
        list->SetName(say(catalogue, label));
        row->Add(list, wxSizerFlags(share).CentreVertical().Border(wxRIGHT, FromDIP(16)));
        return list;
    };
    first_ = choice(msg("Left"), 0);
    second_ = choice(msg("Right"), 0);
    story_ = choice(msg("Story"), 1);
    const auto arrow = [&](const char* picture, const base::Message& name) {
        auto* button = new wxButton(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
        button->SetBitmap(icon(picture, 16));
        button->SetName(say(catalogue, name));
        button->SetToolTip(button->GetName());
        row->Add(button, wxSizerFlags().CentreVertical());
        return button;
    };
    previous_ = arrow("previous", msg("Previous story"));
    next_ = arrow("next", msg("Next story"));
    return row;
}

wxWindow* ComparePage::layOutDeciding(wxWindow* parent) {
    const auto& catalogue = shell_.catalogue();
    const int gap = FromDIP(8);
    auto* panel = new wxPanel(parent);
    summary_ = new Prose(panel, {});
    list_ = new MarkupList(panel, say(catalogue, msg("Where the two differ")));
    freezeFirst_ = new Prose(
        panel, say(catalogue, msg("First keep the agreement as it is now. It can be shown for good, and then "
                                  "you decide together.")));
    freeze_ = new wxButton(panel, wxID_ANY, say(catalogue, msg("Keep this agreement")));
    why_ = new wxStaticText(panel, wxID_ANY, say(catalogue, msg("Why (is kept with the decision)")));
    reason_ = new wxTextCtrl(panel, wxID_ANY);
    reason_->SetName(say(catalogue, msg("Why (is kept with the decision)")));
    auto* column = new wxBoxSizer(wxVERTICAL);
    addBelow(*column, summary_, 8, 8);
    column->Add(list_, wxSizerFlags(1).Expand().Border(wxTOP, gap));
    addBelow(*column, freezeFirst_, 8, 8);
    addBelow(*column, freeze_, 8, 8);
    addBelow(*column, why_, 8, 8);
    addBelow(*column, reason_, 8, 4);
    for (auto*& button : settle_) {
        button = new wxButton(panel, wxID_ANY, {});
        addBelow(*column, button, 8, 8);
    }
    column->AddSpacer(gap);
    panel->SetSizer(column);
    return panel;
}

void ComparePage::connect() {
    for (auto* choice : {first_, second_, story_}) {
        choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { choose(); });
    }
    previous_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { step(-1); });
    next_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { step(1); });
    list_->onSelect = [this](std::size_t) { showRow(); };
    list_->onActivate = [this](std::size_t) { reason_->SetFocus(); };
    sides_->chosen = [this](model::PassageId passage) {
        if (const auto row = reconciling_.rowOf(passage)) {
            list_->select(*row);
            showRow();
        }
    };
    for (std::size_t i = 0; i < settle_.size(); ++i) {
        settle_[i]->Bind(wxEVT_BUTTON, [this, i](wxCommandEvent&) { decide(settlements[i]); });
    }
    freeze_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { keepAgreement(); });
}

void ComparePage::forget() {
    reads_ = {};
    writes_ = {};
    choice_ = {};
    reconciling_.clear();
    list_->setRows({});
    sides_->show({});
    showRow();
}

void ComparePage::refresh() {
    if (shell_.workbench() == nullptr) {
        return;
    }
    shell_.workbench()->read<Read>(
        [choice = choice_, reader = shell_.workbench()->coderName()](app::Reading& reading) {
            return readComparison(reading.database, choice, reader);
        },
        reads_.latest<Read>([this](Read data) {
            if (data) {
                take(*std::move(data));
            } else {
                shell_.tell(data.error());
            }
        }));
}

void ComparePage::choose() {
    const auto* data = reconciling_.data();
    if (data == nullptr) {
        return;
    }
    const auto coder = [&](const wxChoice& choice) {
        const int line = choice.GetSelection();
        return line < 0 ? std::string() : data->coders.at(static_cast<std::size_t>(line)).name;
    };
    choice_.first = coder(*first_);
    choice_.second = coder(*second_);
    if (const int line = story_->GetSelection(); line >= 0) {
        choice_.story = data->stories.at(static_cast<std::size_t>(line)).id;
    }
    refresh();
}

void ComparePage::step(int stories) {
    if (mayStep(stories)) {
        story_->SetSelection(story_->GetSelection() + stories);
        choose();
    }
}

bool ComparePage::mayStep(int stories) const {
    const int line = story_->GetSelection() + stories;
    return story_->GetSelection() >= 0 && line >= 0 && line < static_cast<int>(story_->GetCount());
}

void ComparePage::take(ComparisonData data) {
    const auto before = list_->selected();
    const bool sameStory = data.text != nullptr && data.text->story.id == choice_.story;
    reconciling_.take(std::move(data));
    const auto& shown = *reconciling_.data();
    choice_ = {shown.first ? shown.first->name : std::string(),
               shown.second ? shown.second->name : std::string(),
               shown.text != nullptr ? shown.text->story.id : model::StoryId{}};
    std::vector<std::string> names;
    std::optional<std::size_t> one;
    std::optional<std::size_t> other;
    for (const auto& coder : shown.coders) {
        one = shown.first && shown.first->id == coder.id ? names.size() : one;
        other = shown.second && shown.second->id == coder.id ? names.size() : other;
        names.push_back(coder.name);
    }
    fill(*first_, names, one);
    fill(*second_, names, other);
    std::vector<std::string> titles;
    std::optional<std::size_t> open;
    for (const auto& story : shown.stories) {
        open = story.id == choice_.story ? titles.size() : open;
        titles.push_back(app::storyTitle(story, shell_.catalogue()));
    }
    fill(*story_, titles, open);
    previous_->Enable(open && *open > 0);
    next_->Enable(open && *open + 1 < titles.size());
    sides_->show(shown);
    list_->setRows(reconciling_.rows());
    const auto from = sameStory && before && *before > 0 ? std::optional(*before - 1) : std::nullopt;
    const bool stays = sameStory && before && !std::exchange(goOn_, false);
    summary_->say(toWx(reconciling_.summary()));
    Layout();
    CallAfter([this, row = stays ? before : reconciling_.nextUndecided(from)] { chooseRow(row); });
}

void ComparePage::chooseRow(std::optional<std::size_t> row) {
    if (row && *row < reconciling_.rows().size()) {
        list_->select(*row);
    } else if (!reconciling_.rows().empty()) {
        list_->select(0);
    }
    showRow();
}

void ComparePage::showRow() {
    const auto* focused = FindFocus();
    const auto row = list_->selected();
    const bool may = shell_.workbench() != nullptr && shell_.workbench()->writable();
    const bool decides = reconciling_.mayDecide();
    summary_->say(toWx(reconciling_.summary()));
    for (std::size_t i = 0; i < settle_.size(); ++i) {
        const auto label = row ? reconciling_.labelOf(settlements[i], *row) : std::nullopt;
        settle_[i]->Show(decides && label.has_value());
        settle_[i]->SetLabel(label ? toWx(*label) : wxString());
        settle_[i]->Enable(may);
    }
    const bool compared = reconciling_.data() != nullptr && reconciling_.data()->text != nullptr;
    freezeFirst_->Show(compared && !decides);
    freeze_->Show(compared && !decides);
    freeze_->Enable(may);
    const bool open = decides && row && reconciling_.labelOf(Settlement::AsFirst, *row);
    why_->Show(open);
    reason_->Show(open);
    reason_->Enable(may);
    summary_->GetParent()->Layout();
    if (focused != nullptr && focused->GetParent() == list_->GetParent() && !focused->IsShown()) {
        list_->SetFocus();
    }
    if (row) {
        if (const auto range = reconciling_.rangeOf(*row)) {
            sides_->mark(*range);
        }
    }
}

void ComparePage::decide(Settlement settlement) {
    const auto row = list_->selected();
    if (!row || shell_.workbench() == nullptr) {
        return;
    }
    auto decisions = reconciling_.decide(*row, settlement, fromWx(reason_->GetValue()));
    if (decisions.empty()) {
        return;
    }
    shell_.workbench()->write<base::Status>(
        [decisions = std::move(decisions)](app::Project& project) {
            return app::reconcile(project.database(), project.coder, decisions);
        },
        writes_.whileAlive<base::Status>([this](base::Status done) {
            if (!done) {
                shell_.tell(done.error());
                return;
            }
            reason_->Clear();
            goOn_ = true;
        }));
}

void ComparePage::keepAgreement() {
    const auto* data = reconciling_.data();
    if (data == nullptr || !data->first || !data->second || shell_.workbench() == nullptr) {
        return;
    }
    app::AgreementQuestion question;
    question.coders = {data->first->name, data->second->name};
    shell_.workbench()->write<Kept>(
        [question = std::move(question)](app::Project& project) {
            return app::freezeAgreement(project.database(), project.coder, question);
        },
        writes_.whileAlive<Kept>([this](const Kept& kept) {
            if (!kept) {
                shell_.tell(kept.error());
                return;
            }
            shell_.tell(msg("The agreement is kept as it is now, under number {0}.", kept->value));
        }));
}

}  // namespace vertelwerk::gui
