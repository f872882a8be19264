#include "gui/numbers/agreement_page.h"

#include "vertelwerk/app/reconciling.h"

#include "gui/frame/theme.h"
#include "gui/text.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using Read = base::Result<AgreementData>;
using Kept = base::Result<store::SnapshotId>;

constexpr int leftWidth = 216;
constexpr int rightWidth = 272;
constexpr int codersHeight = 120;

wxArrayString toItems(const std::vector<std::string>& names) {
    wxArrayString items;
    for (const auto& name : names) {
        items.push_back(toWx(name));
    }
    return items;
}

}  // namespace

AgreementPage::AgreementPage(wxWindow* parent, Shell& shell)
    : wxPanel(parent), shell_(shell), presenter_(shell.catalogue()) {
    panes_ = new Panes(this, shell.settings(), "agreement", leftWidth, rightWidth);
    auto* left = layOutLeft(panes_->outer());
    auto* middle = layOutMiddle(panes_->inner());
    panes_->fill(left, middle, layOutRight(panes_->inner()));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(panes_, wxSizerFlags(1).Expand());
    SetSizer(all);
    grid_->onCell = [this](std::size_t row, std::size_t) {
        presenter_.chooseRow(row);
        showRow();
    };
    places_->onActivate = [this](std::size_t row) {
        if (const auto place = presenter_.placeOf(row)) {
            shell_.openStory({place->story, place->range});
        }
    };
}

wxWindow* AgreementPage::layOutRight(wxWindow* parent) {
    const auto& catalogue = shell_.catalogue();
    const auto title = say(catalogue, msg("Where coders differ"));
    auto* page = new wxPanel(parent);
    auto* heading = new wxStaticText(page, wxID_ANY, title);
    heading->SetFont(headingFont(0));
    places_ = new MarkupList(page, title);
    places_->SetToolTip(say(catalogue, msg("Enter opens the passage in its story")));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(heading, wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
    column->Add(places_, wxSizerFlags(1).Expand());
    page->SetSizer(column);
    return page;
}

wxWindow* AgreementPage::layOutLeft(wxWindow* parent) {
    const auto& catalogue = shell_.catalogue();
    auto* page = new wxPanel(parent);
    auto* column = new wxBoxSizer(wxVERTICAL);
    const auto add = [&](wxWindow* window, int above) {
        addBelow(*column, window, 8, above);
        return window;
    };
    add(new wxStaticText(page, wxID_ANY, say(catalogue, msg("Coders to compare"))), 8);
    coders_ = new wxCheckListBox(page, wxID_ANY);
    coders_->SetName(say(catalogue, msg("Coders to compare")));
    coders_->SetMinSize(FromDIP(wxSize(-1, codersHeight)));
    add(coders_, 4);
    add(new wxStaticText(page, wxID_ANY, say(catalogue, msg("Compare by"))), 8);
    unit_ = new wxChoice(page, wxID_ANY, wxDefaultPosition, wxDefaultSize, toItems(presenter_.unitNames()));
    unit_->SetName(say(catalogue, msg("Compare by")));
    unit_->SetSelection(0);
    add(unit_, 4);
    more_ = new wxCheckBox(page, wxID_ANY, say(catalogue, msg("More measures")));
    add(more_, 8);
    keep_ = new wxButton(page, wxID_ANY, say(catalogue, msg("Keep this agreement")));
    keep_->SetToolTip(say(catalogue, msg("Keep the figures as they are now, before you reconcile")));
    add(keep_, 16);
    kept_ = new MarkupList(page, say(catalogue, msg("Which agreement shows")));
    column->Add(kept_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(16)));
    page->SetSizer(column);
    kept_->onSelect = [this](std::size_t row) {
        presenter_.chooseKept(row);
        showTable();
    };
    coders_->Bind(wxEVT_CHECKLISTBOX, [this](wxCommandEvent& event) {
        const auto at = static_cast<unsigned>(event.GetInt());
        presenter_.chooseCoder(at, coders_->IsChecked(at));
        if (presenter_.choice().coders.size() > 1) {
            read();
        }
    });
    unit_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        presenter_.chooseUnit(static_cast<std::size_t>(unit_->GetSelection()));
        read();
    });
    more_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) {
        presenter_.showMore(more_->IsChecked());
        showTable();
    });
    keep_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { keep(); });
    return page;
}

wxWindow* AgreementPage::layOutMiddle(wxWindow* parent) {
    auto* page = new wxPanel(parent);
    summary_ = new Prose(page, {});
    grid_ = new CountGrid(page, say(shell_.catalogue(), msg("Agreement of each code")));
    meaning_ = new Prose(page, {});
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(summary_, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
    column->Add(grid_, wxSizerFlags(1).Expand());
    column->Add(meaning_, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
    page->SetSizer(column);
    return page;
}

void AgreementPage::projectChanged() {
    reads_ = {};
    writes_ = {};
    presenter_.reset();
    stale_ = true;
}

void AgreementPage::shown() {
    if (stale_) {
        read();
    }
}

void AgreementPage::read() {
    if (shell_.workbench() == nullptr) {
        return;
    }
    stale_ = false;
    shell_.workbench()->read<Read>(
        [choice = presenter_.choice()](app::Reading& reading) {
            return readAgreement(reading.database, choice);
        },
        reads_.latest<Read>([this](Read data) {
            if (!data) {
                shell_.tell(data.error());
                return;
            }
            presenter_.take(*std::move(data));
            showAll();
        }));
}

void AgreementPage::showAll() {
    const auto names = presenter_.coderNames();
    coders_->Set(toItems(names));
    for (std::size_t i = 0; i < names.size(); ++i) {
        coders_->Check(static_cast<unsigned>(i), presenter_.isChosen(i));
    }
    if (kept_->setRows(presenter_.keptRows()) && kept_->rows() > 0) {
        kept_->select(presenter_.shownKept());
    }
    kept_->Show(kept_->rows() > 0);
    showTable();
}

void AgreementPage::showTable() {
    const bool now = presenter_.shownKept() == 0;
    coders_->Enable(now);
    unit_->Enable(now);
    keep_->Enable(presenter_.mayKeep() && shell_.workbench() != nullptr && shell_.workbench()->writable());
    summary_->say(toWx(presenter_.summary()));
    grid_->show(presenter_.table());
    showRow();
    kept_->GetParent()->Layout();
}

void AgreementPage::showRow() {
    places_->setRows(presenter_.disagreementRows());
    const auto meaning = presenter_.meaning();
    meaning_->Show(!meaning.empty());
    meaning_->say(toWx(meaning));
    summary_->GetParent()->Layout();
}

void AgreementPage::keep() {
    if (shell_.workbench() == nullptr) {
        return;
    }
    shell_.workbench()->write<Kept>(
        [question = presenter_.question()](app::Project& project) {
            return app::freezeAgreement(project.database(), project.coder, question);
        },
        writes_.whileAlive<Kept>([this](const Kept& kept) {
            if (!kept) {
                shell_.tell(kept.error());
                return;
            }
            shell_.tell(msg("The agreement is kept as it is now, under number {0}.", kept->value));
            read();
        }));
}

}  // namespace vertelwerk::gui
