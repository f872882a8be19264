#include "gui/desk/card_page.h"

#include "gui/frame/theme.h"
#include "gui/text.h"

#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using Card = base::Result<app::ThemeCard>;

}  // namespace

CardPage::CardPage(wxWindow* parent, Shell& shell)
    : DeskPage(parent),
      shell_(shell),
      name_(new Prose(this, {})),
      question_(new Prose(this, {})),
      summary_(new Prose(this, {})),
      list_(new MarkupList(this, say(shell.catalogue(), msg("Criteria and evidence")))) {
    name_->SetFont(headingFont(3));
    question_->SetFont(headingFont(1));
    summary_->SetForegroundColour(quietTextColour());
    list_->SetToolTip(say(shell.catalogue(), msg("Enter opens the passage in its story")));
    auto* column = new wxBoxSizer(wxVERTICAL);
    addBelow(*column, name_, 16, 8);
    addBelow(*column, question_, 16, 8);
    addBelow(*column, summary_, 16, 8);
    column->Add(list_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(12)));
    SetSizer(column);
    list_->onActivate = [this](std::size_t line) {
        if (line < lines_.size() && lines_[line].passage) {
            const auto& passage = lines_[line].passage->passage;
            shell_.openStory({passage.story, passage.range});
        }
    };
}

void CardPage::show(const model::Code& theme) {
    theme_ = theme;
    const auto language = shell_.catalogue().language();
    name_->say(toWx((theme.number ? std::to_string(*theme.number) + "  " : "") + theme.name.in(language)));
    question_->say(toWx(theme.question.in(language)));
    refresh();
}

void CardPage::refresh() {
    if (shell_.workbench() == nullptr || !theme_.id) {
        return;
    }
    shell_.workbench()->read<Card>(
        [theme = theme_, reader = shell_.workbench()->coderName()](app::Reading& reading) {
            return app::themeCard(reading.database, theme, "", reader);
        },
        asker_.latest<Card>([this](Card card) {
            if (card) {
                take(*card);
            } else {
                shell_.tell(card.error());
            }
        }));
}

void CardPage::take(const app::ThemeCard& card) {
    const auto& catalogue = shell_.catalogue();
    summary_->say(toWx(cardSummary(card, catalogue)));
    lines_ = cardLines(card, catalogue);
    std::vector<Row> rows;
    for (const auto& line : lines_) {
        rows.push_back(line.row);
    }
    const auto stood = list_->selected();
    if (list_->setRows(std::move(rows)) && !lines_.empty()) {
        list_->select(stood && *stood < lines_.size() ? *stood : 0);
    }
    Layout();
}

}  // namespace vertelwerk::gui
