#pragma once

#include "vertelwerk/app/workbench.h"
#include "vertelwerk/model/code.h"

#include "gui/desk/desk_page.h"
#include "gui/desk/desk_rows.h"
#include "gui/shell.h"
#include "gui/widgets/markup_list.h"
#include "gui/widgets/prose.h"

#include <vector>

namespace vertelwerk::gui {

/// The card of a theme: test question, criteria, evidence for and against each. Enter opens the passage.
class CardPage : public DeskPage {
  public:
    CardPage(wxWindow* parent, Shell& shell);

    void show(const model::Code& theme);
    [[nodiscard]] base::Message title() const override { return base::msg("Theme card"); }
    void refresh() override;
    void begin() override { list_->SetFocus(); }

  private:
    void take(const app::ThemeCard& card);

    Shell& shell_;
    model::Code theme_;
    std::vector<CardLine> lines_;
    app::Asker asker_;
    Prose* name_;
    Prose* question_;
    Prose* summary_;
    MarkupList* list_;
};

}  // namespace vertelwerk::gui
