#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/numbers/numbers_presenter.h"
#include "gui/settings.h"
#include "gui/widgets/prose.h"

#include <functional>

namespace vertelwerk::gui {

/// Figures beside stories, a theme under a heading: number, line and table, then who told what, with
/// quotes of both kinds next to each other.
class JointPage : public Page {
  public:
    JointPage(wxWindow* parent, const base::Catalogue& catalogue, const Settings& settings);

    std::function<void(const QuoteView&)> onOpen;
    std::function<void(model::CodeId)> onLinkTheme;
    std::function<void(model::IndicatorId)> onLinkIndicator;
    std::function<void()> onImport;

    /// @param filtered why there may be nothing to show; empty when nothing was filtered out
    void show(const NumbersPresenter& presenter, const base::Message& filtered);

  private:
    void addEmpty(const base::Message& filtered);
    void addTheme(const ThemeView& theme);
    void addFigures(const ThemeView& theme);
    void addStories(const ThemeView& theme);
    void addUnlinked(const NumbersPresenter& presenter);
    [[nodiscard]] wxSizer* columnOf(const QuoteColumn& column);
    void add(wxWindow* window, int above);
    void addHeading(const wxString& words, int steps, int above);
    void addProse(const wxString& words, bool quiet, int above);
    wxWindow* makeLink(const base::Message& label, const wxString& tip, std::function<void()> follow);

    const base::Catalogue& catalogue_;
    const Settings& settings_;
};

}  // namespace vertelwerk::gui
