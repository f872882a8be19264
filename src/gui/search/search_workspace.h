#pragma once

#include "gui/search/concordance_view.h"
#include "gui/search/facet_list.h"
#include "gui/search/query_completer.h"
#include "gui/search/search_guide.h"
#include "gui/search/search_presenter.h"
#include "gui/search/search_tools.h"
#include "gui/search/story_pane.h"
#include "gui/widgets/markup_list.h"
#include "gui/widgets/panes.h"
#include "gui/workspace.h"

#include <atomic>
#include <memory>
#include <string>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/hyperlink.h>
#include <wx/srchctrl.h>
#include <wx/timer.h>

namespace vertelwerk::gui {

/// Zoeken: a query, the hits grouped by story, what to narrow them by, and the story at the hit.
class SearchWorkspace : public Workspace, public TakesQuery {
  public:
    SearchWorkspace(wxWindow* parent, Shell& shell);

    [[nodiscard]] std::string id() const override { return "search"; }
    void projectChanged() override;
    void dataChanged() override;
    void shown() override;
    [[nodiscard]] ActionTable actions() override;
    /// An empty query only puts the cursor in the field.
    void takeQuery(const std::string& query) override;

    [[nodiscard]] const SearchPresenter& presenter() const { return presenter_; }

  private:
    [[nodiscard]] wxSizer* layOutHead();
    [[nodiscard]] wxWindow* layOutHits(wxWindow* parent);
    void bindEvents();
    void refresh();
    void setQuery(const std::string& query);
    void typed();
    void search(const std::optional<app::SearchRequest>& request);
    void readCodes();
    void take(Found found);
    void askNextPage();
    void askWords();
    void showState();
    void showHead();
    void onKey(wxKeyEvent& event);

    Shell& shell_;
    SearchPresenter presenter_;
    app::Asker searches_;
    app::Asker codes_;
    app::Asker words_;
    SearchTools tools_;
    app::ConcordanceOrder order_ = app::ConcordanceOrder::Story;
    /// Counts searches, so that a reader passes over those that nobody waits for any more.
    std::shared_ptr<std::atomic<unsigned>> newest_ = std::make_shared<std::atomic<unsigned>>(0);
    wxTimer pause_;
    wxTimer again_;
    bool stale_ = false;      ///< the project changed while this was out of sight
    bool focusHits_ = false;  ///< Enter was pressed: go to the hits when they are there

    wxSearchCtrl* field_;
    std::unique_ptr<QueryCompleter> completer_;
    wxChoice* where_;
    wxButton* more_;
    Prose* understood_;
    wxHyperlinkCtrl* goOn_;
    wxHyperlinkCtrl* suggestion_;
    Prose* lag_;
    SearchGuide* start_;
    Panes* panes_;
    FacetList* facets_;
    wxStaticText* count_;
    MarkupList* hits_;
    ConcordanceView* context_;
    SearchGuide* advice_;
    StoryPane* story_;
};

}  // namespace vertelwerk::gui
