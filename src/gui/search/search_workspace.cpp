#include "gui/search/search_workspace.h"

#include "vertelwerk/store/codebooks.h"

#include "gui/frame/theme.h"
#include "gui/text.h"

#include <algorithm>
#include <utility>

#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using search::Where;

constexpr int pauseMs = 150;
constexpr int againMs = 700;
constexpr int leftWidth = 240;
constexpr int rightWidth = 480;

using Codes = base::Result<std::vector<model::Code>>;

}  // namespace

SearchWorkspace::SearchWorkspace(wxWindow* parent, Shell& shell)
    : Workspace(parent), shell_(shell), presenter_(shell.catalogue()), tools_(this, shell, presenter_) {
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(layOutHead(), wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
    panes_ = new Panes(this, shell.settings(), "search", leftWidth, rightWidth);
    facets_ = new FacetList(panes_->outer(), shell.catalogue());
    auto* hits = layOutHits(panes_->inner());
    story_ = new StoryPane(panes_->inner(), shell);
    panes_->fill(facets_, hits, story_);
    start_ = new SearchGuide(this, shell.catalogue());
    all->Add(start_, wxSizerFlags(1).Expand());
    all->Add(panes_, wxSizerFlags(1).Expand());
    SetSizer(all);
    bindEvents();
    showState();
}

wxSizer* SearchWorkspace::layOutHead() {
    const auto& catalogue = shell_.catalogue();
    field_ = new wxSearchCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    field_->ShowCancelButton(true);
    field_->SetName(say(catalogue, msg("Query")));
    field_->SetDescriptiveText(say(catalogue, msg("Words, \"a phrase\", zorg*, theme:5 ...")));
    field_->SetFont(headingFont(2).GetBaseFont());
    where_ = new wxChoice(this, wxID_ANY);
    where_->SetName(say(catalogue, msg("Search in")));
    where_->SetToolTip(say(catalogue, msg("Search in whole stories, or in coded passages only")));
    where_->Append(say(catalogue, msg("in stories")));
    where_->Append(say(catalogue, msg("in passages")));
    where_->SetSelection(0);
    understood_ = new Prose(this, {});
    understood_->SetForegroundColour(quietTextColour());
    more_ = new wxButton(this, wxID_ANY, say(catalogue, msg("More ...")));
    more_->SetToolTip(say(catalogue, msg("A form, synonyms, saved queries, coding what was found")));
    goOn_ = new wxHyperlinkCtrl(this, wxID_ANY, say(catalogue, msg("Edit as understood")), toWx("?"),
                                wxDefaultPosition, wxDefaultSize, wxHL_ALIGN_LEFT | wxBORDER_NONE);
    goOn_->SetToolTip(say(catalogue, msg("Put the query as it was understood into the field")));
    suggestion_ = new wxHyperlinkCtrl(this, wxID_ANY, toWx("?"), toWx("?"), wxDefaultPosition, wxDefaultSize,
                                      wxHL_ALIGN_LEFT | wxBORDER_NONE);
    lag_ = new Prose(this, {});
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(field_, wxSizerFlags(1).CentreVertical());
    row->Add(where_, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(8)));
    row->Add(more_, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(8)));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(row, wxSizerFlags().Expand());
    column->Add(understood_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
    column->Add(goOn_, wxSizerFlags().Border(wxTOP, FromDIP(2)));
    column->Add(suggestion_, wxSizerFlags().Border(wxTOP, FromDIP(4)));
    column->Add(lag_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
    return column;
}

wxWindow* SearchWorkspace::layOutHits(wxWindow* parent) {
    const auto& catalogue = shell_.catalogue();
    auto* pane = new wxPanel(parent);
    count_ = new wxStaticText(pane, wxID_ANY, {});
    count_->SetFont(headingFont(0));
    hits_ = new MarkupList(pane, say(catalogue, msg("Hits")));
    context_ = new ConcordanceView(pane, catalogue);
    context_->Hide();
    advice_ = new SearchGuide(pane, catalogue);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(count_, wxSizerFlags().Border(wxALL, FromDIP(8)));
    column->Add(hits_, wxSizerFlags(1).Expand());
    column->Add(context_, wxSizerFlags(1).Expand());
    column->Add(advice_, wxSizerFlags(1).Expand());
    pane->SetSizer(column);
    return pane;
}

void SearchWorkspace::bindEvents() {
    field_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { typed(); });
    field_->Bind(wxEVT_SEARCH, [this](wxCommandEvent&) {
        presenter_.type(fromWx(field_->GetValue()));
        focusHits_ = true;
        search(presenter_.firstPage());
    });
    field_->Bind(wxEVT_SEARCH_CANCEL, [this](wxCommandEvent&) { setQuery({}); });
    where_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        if (presenter_.choose(where_->GetSelection() == 0 ? Where::Stories : Where::Passages)) {
            search(presenter_.firstPage());
        }
    });
    pause_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { search(presenter_.firstPage()); });
    again_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { search(presenter_.sameAgain()); });
    suggestion_->Bind(wxEVT_HYPERLINK, [this](wxHyperlinkEvent&) {
        CallAfter([this] { setQuery(presenter_.suggestion()); });
    });
    for (auto* guide : {start_, advice_}) {
        guide->onQuery = [this](const std::string& query) { setQuery(query); };
    }
    facets_->onToggle = [this](const FacetValue& value) { setQuery(presenter_.toggledQuery(value)); };
    hits_->onSelect = [this](std::size_t row) {
        presenter_.focusOn(row);
        story_->show(presenter_.hits().at(row));
    };
    hits_->onActivate = [this](std::size_t) { story_->open(); };
    hits_->onMenu = [this](std::size_t) { tools_.popUpOnHit(*hits_, [this] { story_->open(); }); };
    hits_->onNearEnd = [this] { askNextPage(); };
    more_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { tools_.popUp(*more_); });
    goOn_->Bind(wxEVT_HYPERLINK, [this](wxHyperlinkEvent&) {
        CallAfter([this] {
            setQuery(presenter_.understoodQuery());
            field_->SetFocus();
        });
    });
    tools_.onQuery = [this](const std::string& query) { setQuery(query); };
    tools_.onSaved = [this](const store::SavedQuery& saved) {
        presenter_.recall(saved);
        where_->SetSelection(saved.inPassages ? 1 : 0);
        field_->ChangeValue(toWx(saved.query));
        search(presenter_.firstPage());
        showState();
    };
    tools_.onOptions = [this] { search(presenter_.firstPage()); };
    tools_.onView = [this](bool) {
        showState();
        askWords();
    };
    context_->onOrder = [this](app::ConcordanceOrder order) {
        order_ = order;
        askWords();
    };
    context_->onActivate = [this] { story_->open(); };
    context_->onSelect = [this](const app::ConcordanceLine& line) {
        const auto& hits = presenter_.hits();
        const auto hit = std::ranges::find(hits, line.story, &app::SearchHit::story);
        app::SearchHit place;
        if (hit != hits.end()) {
            presenter_.focusOn(static_cast<std::size_t>(hit - hits.begin()));
            place = *hit;
        }
        place.story = line.story;
        place.title = line.title;
        place.source = line.source;
        place.ranges = {line.range};
        story_->show(place);
    };
    completer_ = std::make_unique<QueryCompleter>(shell_, *field_, *field_);
    Bind(wxEVT_CHAR_HOOK, &SearchWorkspace::onKey, this);
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        event.Skip();
        understood_->SetForegroundColour(quietTextColour());
        showState();
    });
}

void SearchWorkspace::projectChanged() {
    pause_.Stop();
    again_.Stop();
    searches_ = {};
    codes_ = {};
    presenter_.reset();
    field_->ChangeValue({});
    story_->clear();
    readCodes();
    tools_.projectChanged();
    showState();
}

void SearchWorkspace::dataChanged() {
    stale_ = true;
    if (IsShownOnScreen()) {
        refresh();
    }
}

void SearchWorkspace::shown() {
    refresh();
    takeQuery({});
}

void SearchWorkspace::refresh() {
    if (std::exchange(stale_, false)) {
        readCodes();
        tools_.projectChanged();
        search(presenter_.sameAgain());
    }
}

ActionTable SearchWorkspace::actions() {
    ActionTable table;
    Action open;
    open.id = "search.open";
    open.label = msg("Open hit in coding");
    open.shortcut = "Ctrl+Return";
    open.menu = Menu::Story;
    open.enabled = [this] { return story_->canOpen(); };
    open.run = [this] { story_->open(); };
    table.add(std::move(open));
    tools_.addActions(table);
    return table;
}

void SearchWorkspace::takeQuery(const std::string& query) {
    if (!query.empty()) {
        setQuery(query);
    }
    field_->SetFocus();
    field_->SelectAll();
}

void SearchWorkspace::setQuery(const std::string& query) {
    field_->ChangeValue(toWx(query));
    presenter_.type(query);
    search(presenter_.firstPage());
    showState();
}

void SearchWorkspace::typed() {
    focusHits_ = false;
    if (presenter_.type(fromWx(field_->GetValue()))) {
        pause_.StartOnce(pauseMs);
    } else {
        pause_.Stop();
        searches_ = {};
    }
    showState();
}

void SearchWorkspace::search(const std::optional<app::SearchRequest>& request) {
    pause_.Stop();
    again_.Stop();
    if (!request || shell_.workbench() == nullptr) {
        searches_ = {};
        return;
    }
    // Typing goes faster than searching: what is no longer waited for is not looked up at all.
    const auto mine = ++*newest_;
    shell_.workbench()->read<Found>(
        [request = *request, newest = newest_, mine](app::Reading& reading) {
            return *newest == mine ? ask(reading, request) : Found{};
        },
        searches_.latest<Found>([this, following = shell_.workbench()->busy()](Found found) {
            found.following = following;
            take(std::move(found));
        }));
}

void SearchWorkspace::askWords() {
    const auto request = presenter_.inContext();
    if (!tools_.wordsInContext() || !request || shell_.workbench() == nullptr) {
        return;
    }
    using Lines = base::Result<std::vector<app::ConcordanceLine>>;
    shell_.workbench()->read<Lines>(
        [request = *request, order = order_, newest = newest_,
         mine = newest_->load()](app::Reading& reading) -> Lines {
            if (*newest != mine) {
                return Lines{};
            }
            const auto found = ask(reading, request);
            return found.answer ? app::concordance(reading.database, found.answer->hits, order)
                                : base::fail(found.answer.error());
        },
        words_.latest<Lines>([this](Lines lines) {
            if (lines) {
                context_->show(*std::move(lines));
            } else {
                shell_.tell(lines.error());
            }
        }));
}

void SearchWorkspace::readCodes() {
    if (shell_.workbench() == nullptr) {
        return;
    }
    shell_.workbench()->read<Codes>([](app::Reading& reading) { return store::codes(reading.database); },
                                    codes_.latest<Codes>([this](Codes codes) {
                                        if (codes) {
                                            presenter_.setCodes(*std::move(codes));
                                            showState();
                                        }
                                    }));
}

void SearchWorkspace::take(Found found) {
    presenter_.take(std::move(found));
    if (presenter_.mustAskAgain()) {
        again_.StartOnce(againMs);
    }
    showState();
    if (presenter_.view() != SearchView::Hits) {
        return;
    }
    hits_->setRows(presenter_.rows());
    if (const auto row = presenter_.rowInFocus()) {
        hits_->select(*row);
        story_->show(presenter_.hits()[*row]);
    }
    askWords();
    if (std::exchange(focusHits_, false)) {
        hits_->SetFocus();
    }
}

void SearchWorkspace::askNextPage() {
    const auto request = presenter_.nextPage();
    if (!request || shell_.workbench() == nullptr) {
        return;
    }
    shell_.workbench()->read<Found>(
        [request = *request](app::Reading& reading) { return ask(reading, request); },
        searches_.latest<Found>([this](Found found) {
            presenter_.takeNext(std::move(found));
            hits_->appendRows(presenter_.rows(hits_->rows()));
        }));
}

void SearchWorkspace::showState() {
    showHead();
    const auto view = presenter_.view();
    // While the first answer is on its way the examples stay.
    const bool begun = view == SearchView::Hits || view == SearchView::NoHits;
    start_->Show(!begun);
    panes_->Show(begun);
    if (begun) {
        facets_->show(presenter_.facets());
        const auto limit = tools_.wordsInContext() ? presenter_.contextLimit() : base::Message{};
        count_->SetLabel(say(shell_.catalogue(), presenter_.count()) +
                         (limit.empty() ? wxString() : toWx(". ") + say(shell_.catalogue(), limit)));
        hits_->Show(view == SearchView::Hits && !tools_.wordsInContext());
        context_->Show(view == SearchView::Hits && tools_.wordsInContext());
        panes_->showLeft(!context_->IsShown());
        advice_->Show(view == SearchView::NoHits);
        hits_->GetParent()->Layout();
    } else {
        start_->explain(presenter_);
    }
    if (view == SearchView::NoHits) {
        advice_->advise(presenter_);
    }
    if (view != SearchView::Hits) {
        story_->clear();
    }
    Layout();
}

void SearchWorkspace::showHead() {
    const auto& catalogue = shell_.catalogue();
    understood_->say(toWx(presenter_.understood()));
    understood_->Show(!presenter_.understood().empty());
    const auto written = presenter_.understoodQuery();
    goOn_->Show(!written.empty() && written != presenter_.query());
    const auto suggestion = presenter_.suggestion();
    if (!suggestion.empty()) {
        suggestion_->SetLabel(say(catalogue, msg("Did you mean {0}?", suggestion)));
    }
    suggestion_->Show(!suggestion.empty());
    lag_->say(say(catalogue, presenter_.lag()));
    lag_->Show(!presenter_.lag().empty());
}

void SearchWorkspace::onKey(wxKeyEvent& event) {
    auto* focus = FindFocus();
    const bool inField = focus != nullptr && (focus == field_ || focus->GetParent() == field_);
    if (inField && event.GetKeyCode() == WXK_DOWN && hits_->IsShown()) {
        hits_->SetFocus();
    } else if (!inField && event.GetKeyCode() == WXK_ESCAPE) {
        takeQuery({});
    } else {
        event.Skip();
    }
}

Workspace* makeSearchWorkspace(wxWindow* parent, Shell& shell) {
    return new SearchWorkspace(parent, shell);
}

}  // namespace vertelwerk::gui
