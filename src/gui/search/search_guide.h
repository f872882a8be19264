#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/search/search_presenter.h"
#include "gui/widgets/prose.h"

#include <functional>
#include <string>

namespace vertelwerk::gui {

/// What stands where hits will be: what one can ask, or what to try when nothing was found. Queries in it
/// can be clicked.
class SearchGuide : public Page {
  public:
    SearchGuide(wxWindow* parent, const base::Catalogue& catalogue);

    std::function<void(const std::string& query)> onQuery;

    /// What fits what the presenter has to show; nothing while there are hits.
    void show(const SearchPresenter& presenter);

  private:
    void explain(const SearchPresenter& presenter);
    void advise(const SearchPresenter& presenter);
    void begin(const base::Message& heading, const base::Message& words);
    void addQuery(const std::string& query, const base::Message& meaning);

    const base::Catalogue& catalogue_;
    std::string shown_;  ///< what the present words depend on
};

}  // namespace vertelwerk::gui
