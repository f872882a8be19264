#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/numbers/numbers_presenter.h"
#include "gui/widgets/prose.h"

#include <functional>

namespace vertelwerk::gui {

/// What stands behind the figures in view: source, assumption, expectation, warnings; and the ways to
/// change a link.
class NotesPage : public Page {
  public:
    NotesPage(wxWindow* parent, const base::Catalogue& catalogue);

    std::function<void(const model::Link&)> onChange;
    std::function<void(const LinkNotes&)> onUnlink;

    void show(const NumbersPresenter& presenter, bool mayWrite);

  private:
    void addNotes(const LinkNotes& notes, bool mayWrite);
    void addWarnings(const std::vector<std::string>& warnings);
    void add(wxWindow* window, int above);

    const base::Catalogue& catalogue_;
};

}  // namespace vertelwerk::gui
