#pragma once

#include "vertelwerk/app/searching.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/message.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/store/search_memory.h"

#include "gui/search/asking.h"
#include "gui/search/facet_groups.h"
#include "gui/widgets/row_text.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// What the middle of the search workspace shows.
enum class SearchView {
    NothingTyped,  ///< what this place is for, with examples
    Waiting,       ///< the first answer is on its way, or the index is being made
    Hits,
    NoHits,
};

/// A query to begin with, and what it finds.
struct ExampleQuery {
    std::string query;
    base::Message finds;
};

/// What was typed, what was found and what can be chosen next. No wx; the window's thread.
class SearchPresenter {
  public:
    explicit SearchPresenter(const base::Catalogue& catalogue) : catalogue_(catalogue) {}

    /// Another project, or none: forgets everything but the choice of stories or passages.
    void reset();
    void setCodes(std::vector<model::Code> codes) { codes_ = std::move(codes); }
    [[nodiscard]] const std::vector<model::Code>& codes() const { return codes_; }

    /// Takes over a query that was kept, with how it was asked.
    void recall(const store::SavedQuery& saved);
    /// These say whether something else must be asked now.
    bool type(const std::string& query);
    bool choose(search::Where where);
    bool useSynonyms(bool use);
    bool hearInterviewer(bool hear);

    [[nodiscard]] const std::string& query() const { return query_; }
    [[nodiscard]] search::Where where() const { return where_; }
    [[nodiscard]] bool synonyms() const { return synonyms_; }
    [[nodiscard]] bool interviewer() const { return interviewer_; }

    /// The first page of what is typed; nothing when nothing is typed.
    [[nodiscard]] std::optional<app::SearchRequest> firstPage() const;
    /// As much as is shown now, for when the project or the index changed.
    [[nodiscard]] std::optional<app::SearchRequest> sameAgain() const;
    /// The page after what is shown; nothing when all is shown or it was asked for already.
    [[nodiscard]] std::optional<app::SearchRequest> nextPage();
    /// All whose words are shown in their context, whatever page one is at; nothing when nothing was found.
    [[nodiscard]] std::optional<app::SearchRequest> inContext() const;

    void take(Found found);
    void takeNext(Found found);

    [[nodiscard]] SearchView view() const;
    /// Whether the answer must be asked again soon, since the index is still catching up.
    [[nodiscard]] bool mustAskAgain() const { return behind_ > 0 && following_; }

    /// "12 stories", "3 passages"; empty before an answer.
    [[nodiscard]] base::Message count() const;
    /// That only the best hits have their words in context; empty when all have.
    [[nodiscard]] base::Message contextLimit() const;
    /// How the query was understood, or what is wrong with it; empty before an answer.
    [[nodiscard]] std::string understood() const;
    /// The same query written out, to go on with; empty when there is none.
    [[nodiscard]] std::string understoodQuery() const;
    [[nodiscard]] bool isWrong() const { return wrong_.has_value(); }
    /// The likelier query; empty when there is none.
    [[nodiscard]] std::string suggestion() const;
    /// That the index is behind; empty when it is not.
    [[nodiscard]] base::Message lag() const;
    /// What to try when nothing was found.
    [[nodiscard]] std::vector<base::Message> advice() const;
    /// The query without its conditions, where dropping them may help; empty where not.
    [[nodiscard]] std::string looserQuery() const;

    /// The user came to stand on a hit.
    void focusOn(std::size_t row);
    /// Where that hit is now, else the first; nothing without hits.
    [[nodiscard]] std::optional<std::size_t> rowInFocus() const;
    [[nodiscard]] const std::vector<app::SearchHit>& hits() const { return hits_; }
    /// Rows for the hits from `first` on.
    [[nodiscard]] std::vector<Row> rows(std::size_t first = 0) const;
    [[nodiscard]] std::vector<FacetGroup> facets() const;
    /// The query with this facet value switched on or off.
    [[nodiscard]] std::string toggledQuery(const FacetValue& value) const;

    [[nodiscard]] std::vector<ExampleQuery> examples() const;

  private:
    [[nodiscard]] app::SearchRequest page(std::size_t offset, std::size_t limit) const;

    const base::Catalogue& catalogue_;
    std::vector<model::Code> codes_;
    std::string query_;
    search::Where where_ = search::Where::Stories;
    bool synonyms_ = false;     ///< every word also by its synonyms
    bool interviewer_ = false;  ///< words of the interviewer count too
    bool answered_ = false;     ///< there is an answer to what is typed, or to something before it
    bool asking_ = false;       ///< a next page is on its way
    std::optional<base::Error> wrong_;
    std::size_t behind_ = 0;
    bool following_ = true;     ///< and that is being made up for
    std::size_t asked_ = 0;     ///< hits asked for so far
    app::SearchAnswer answer_;  ///< without its hits
    std::vector<app::SearchHit> hits_;
    model::StoryId focusStory_;
    model::PassageId focusPassage_;
};

}  // namespace vertelwerk::gui
