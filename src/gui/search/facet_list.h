#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/search/facet_groups.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include <wx/dataview.h>

namespace vertelwerk::gui {

/// The facets as a list with check boxes: a click, Space or Enter switches a value on or off.
class FacetList : public wxDataViewCtrl {
  public:
    FacetList(wxWindow* parent, const base::Catalogue& catalogue);

    std::function<void(const FacetValue&)> onToggle;

    void show(std::vector<FacetGroup> groups);

  private:
    class Model;
    [[nodiscard]] std::optional<std::size_t> selectedRow() const;
    void toggle(std::size_t row);
    void onSelection();
    void onKey(wxKeyEvent& event);

    wxObjectDataPtr<Model> model_;
    wxDataViewColumn* box_ = nullptr;
};

}  // namespace vertelwerk::gui
