#include "gui/desk/history_page.h"

#include "gui/desk/desk_rows.h"
#include "gui/frame/icons.h"
#include "gui/text.h"
#include "gui/widgets/prose.h"

#include <utility>

#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using Lines = base::Result<std::vector<store::HistoryLine>>;
using Gone = base::Result<store::Journey>;

constexpr std::size_t page = 200;

}  // namespace

HistoryPage::HistoryPage(wxWindow* parent, Shell& shell)
    : DeskPage(parent),
      shell_(shell),
      list_(new MarkupList(this, say(shell.catalogue(), msg("History of the project")))),
      go_(new wxButton(this, wxID_ANY, say(shell.catalogue(), msg("Back to this step")))) {
    auto* words = new Prose(
        this, say(shell.catalogue(),
                  msg("The latest is on top. Choose a step to go back to how the project was right after it; "
                      "what came later is taken back and can be done again from here.")));
    go_->SetBitmap(icon("undo", 16));
    auto* column = new wxBoxSizer(wxVERTICAL);
    addBelow(*column, words, 16, 8);
    column->Add(list_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(12)));
    column->Add(go_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16)));
    SetSizer(column);
    list_->onSelect = [this](std::size_t) { showChoice(); };
    list_->onActivate = [this](std::size_t) { goToChosen(); };
    list_->onNearEnd = [this] {
        if (lines_.size() == limit_) {
            limit_ += page;
            refresh();
        }
    };
    go_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { goToChosen(); });
    showChoice();
}

void HistoryPage::refresh() {
    if (shell_.workbench() == nullptr) {
        return;
    }
    shell_.workbench()->read<Lines>(
        [limit = limit_](app::Reading& reading) { return store::projectHistory(reading.database, limit); },
        asker_.latest<Lines>([this](Lines lines) {
            if (!lines) {
                shell_.tell(lines.error());
                return;
            }
            lines_ = *std::move(lines);
            std::vector<Row> rows;
            for (const auto& line : lines_) {
                rows.push_back(historyRow(line, shell_.catalogue()));
            }
            if (list_->setRows(std::move(rows)) && !lines_.empty()) {
                list_->select(0);
            }
            showChoice();
        }));
}

const store::HistoryLine* HistoryPage::chosen() const {
    const auto line = list_->selected();
    return line && *line < lines_.size() ? &lines_[*line] : nullptr;
}

void HistoryPage::showChoice() {
    const auto* line = chosen();
    const bool may = shell_.workbench() != nullptr && shell_.workbench()->writable();
    const bool undone = line != nullptr && line->state == store::HistoryState::Undone;
    go_->SetLabel(
        say(shell_.catalogue(), undone ? msg("Do again up to this step") : msg("Back to this step")));
    go_->Enable(may && line != nullptr && line->state != store::HistoryState::Lasting);
    Layout();
}

void HistoryPage::goToChosen() {
    const auto* line = chosen();
    if (line == nullptr || !go_->IsEnabled()) {
        return;
    }
    shell_.workbench()->write<Gone>(
        [step = line->step](app::Project& project) {
            return store::goToStep(project.database(), project.coder, step);
        },
        asker_.whileAlive<Gone>([this](Gone journey) {
            if (!journey) {
                shell_.tell(journey.error());
            } else if (journey->redone > 0) {
                shell_.tell(
                    base::plural("{0} step was done again.", "{0} steps were done again.", journey->redone));
            } else {
                shell_.tell(
                    base::plural("{0} step was taken back.", "{0} steps were taken back.", journey->undone));
            }
        }));
}

}  // namespace vertelwerk::gui
