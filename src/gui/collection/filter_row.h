#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/collection/collection_filter.h"

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {

/// Values of a field with how many stories have each.
using CountedValues = std::vector<std::pair<std::string, std::size_t>>;

/// The row above the list: a field for conditions, choices for the usual ones, and how many stories remain.
class FilterRow : public wxPanel {
  public:
    FilterRow(wxWindow* parent, const base::Catalogue& catalogue);

    std::function<void()> changed;

    [[nodiscard]] const CollectionChoices& choices() const { return choices_; }
    void set(const CollectionChoices& choices);
    void offerNeighbourhoods(const CountedValues& values);
    void offerYears(const CountedValues& values);
    void showCount(std::size_t stories);
    void showObjection(const std::string& sentence);
    void focusField();

  private:
    struct Menu {
        wxChoice* control = nullptr;
        std::vector<std::string> values;  ///< of the entries; the first is empty: all
        std::string CollectionChoices::* chosen = nullptr;
    };
    Menu makeMenu(const base::Message& name, const base::Message& all,
                  std::string CollectionChoices::* chosen);
    void offer(Menu& menu, const CountedValues& values);
    void select(Menu& menu);
    void typed();
    void picked(Menu& menu);

    const base::Catalogue& catalogue_;
    CollectionChoices choices_;
    wxSearchCtrl* field_;
    wxStaticText* count_;
    wxStaticText* objection_;
    Menu method_;
    Menu neighbourhood_;
    Menu year_;
    Menu consent_;
};

}  // namespace vertelwerk::gui
