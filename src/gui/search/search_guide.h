#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/search/search_presenter.h"
#include "gui/widgets/prose.h"

#include <functional>
#include <string>

namespace vertelwerk::gui {

/// What one can ask, or what to try when nothing was found. Queries in it can be clicked.
class SearchGuide : public Page {
  public:
    SearchGuide(wxWindow* parent, const base::Catalogue& catalogue);

    std::function<void(const std::string& query)> onQuery;

    void explain(const SearchPresenter& presenter);
    void advise(const SearchPresenter& presenter);

  private:
    /// False when `key` says that the words are those that stand there already.
    bool begin(const std::string& key, const base::Message& heading, const base::Message& words);
    void addQuery(const std::string& query, const base::Message& meaning);

    const base::Catalogue& catalogue_;
    std::string shown_;  ///< what the present words depend on
};

}  // namespace vertelwerk::gui
