#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/learning/bundle_cards.h"
#include "gui/widgets/markup_list.h"
#include "gui/widgets/prose.h"

#include <functional>

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {

/// The bundles that were made, as cards, and the stories of the one in focus.
class BundlesPage : public wxPanel {
  public:
    BundlesPage(wxWindow* parent, const base::Catalogue& catalogue);

    std::function<void()> onNew;
    std::function<void(model::StoryId)> onOpen;

    void show(const BundleCards& cards, bool mayWrite);

  private:
    [[nodiscard]] wxWindow* layOutEmpty();
    [[nodiscard]] wxWindow* layOutCards();
    void showStories(std::size_t card);

    const base::Catalogue& catalogue_;
    const BundleCards* shown_ = nullptr;
    MarkupList* cards_ = nullptr;
    MarkupList* stories_ = nullptr;
    wxButton* newButton_ = nullptr;
    // Made last, by functions that set the members above.
    wxWindow* empty_ = nullptr;
    wxWindow* all_ = nullptr;
};

}  // namespace vertelwerk::gui
