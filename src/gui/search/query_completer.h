#pragma once

#include "gui/search/query_completion.h"
#include "gui/text.h"

#include <functional>
#include <utility>

#include <wx/textcompleter.h>

namespace vertelwerk::gui {

/// Names of fields and their values, while a query is typed.
class QueryCompleter : public wxTextCompleterSimple {
  public:
    explicit QueryCompleter(std::function<const KnownFields&()> known) : known_(std::move(known)) {}

    void GetCompletions(const wxString& prefix, wxArrayString& found) override {
        for (const auto& text : completions(fromWx(prefix), known_())) {
            found.Add(toWx(text));
        }
    }

  private:
    std::function<const KnownFields&()> known_;
};

}  // namespace vertelwerk::gui
