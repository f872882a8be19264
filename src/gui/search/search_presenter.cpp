#include "gui/search/search_presenter.h"

#include "vertelwerk/search/query.h"
#include "vertelwerk/text/normalise.h"

#include "gui/search/hit_rows.h"
#include "gui/search/query_filters.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace vertelwerk::gui {
namespace {

using base::msg;
using base::plural;

constexpr std::size_t pageSize = 40;
constexpr std::size_t mostInContext = 500;

/// A written-out query in the words of the reader's language.
std::string inWords(const std::string& written, base::Language language) {
    const auto query = search::parseQuery(written);
    return query ? search::toText(*query, language) : written;
}

}  // namespace

void SearchPresenter::reset() {
    codes_.clear();
    query_.clear();
    focusStory_ = {};
    focusPassage_ = {};
    answered_ = false;
    asking_ = false;
    wrong_.reset();
    behind_ = 0;
    asked_ = 0;
    answer_ = {};
    hits_.clear();
}

bool SearchPresenter::type(const std::string& query) {
    if (query == query_) {
        return false;
    }
    query_ = query;
    if (text::trimmed(query_).empty()) {
        answered_ = false;
        wrong_.reset();
        answer_ = {};
        hits_.clear();
        return false;
    }
    return true;
}

void SearchPresenter::recall(const store::SavedQuery& saved) {
    where_ = saved.inPassages ? search::Where::Passages : search::Where::Stories;
    synonyms_ = saved.synonyms;
    interviewer_ = saved.interviewer;
    type(saved.query);
}

bool SearchPresenter::choose(search::Where where) {
    return std::exchange(where_, where) != where && firstPage().has_value();
}

bool SearchPresenter::useSynonyms(bool use) {
    return std::exchange(synonyms_, use) != use && firstPage().has_value();
}

bool SearchPresenter::hearInterviewer(bool hear) {
    return std::exchange(interviewer_, hear) != hear && firstPage().has_value();
}

app::SearchRequest SearchPresenter::page(std::size_t offset, std::size_t limit) const {
    return {query_, where_, offset, limit, offset == 0, synonyms_, interviewer_};
}

std::optional<app::SearchRequest> SearchPresenter::firstPage() const {
    return text::trimmed(query_).empty() ? std::nullopt : std::optional(page(0, pageSize));
}

std::optional<app::SearchRequest> SearchPresenter::sameAgain() const {
    auto request = firstPage();
    if (request) {
        request->limit = std::max(asked_, pageSize);
    }
    return request;
}

std::optional<app::SearchRequest> SearchPresenter::nextPage() {
    if (!answered_ || wrong_ || asking_ || asked_ >= answer_.total) {
        return std::nullopt;
    }
    asking_ = true;
    return page(asked_, pageSize);
}

std::optional<app::SearchRequest> SearchPresenter::inContext() const {
    auto request = view() == SearchView::Hits ? firstPage() : std::nullopt;
    if (request) {
        request->limit = mostInContext;
        request->facets = false;
    }
    return request;
}

base::Message SearchPresenter::contextLimit() const {
    return answered_ && answer_.total > mostInContext
               ? msg("The words of the best {0} hits are shown.", mostInContext)
               : base::Message{};
}

void SearchPresenter::take(Found found) {
    asking_ = false;
    behind_ = found.behind;
    following_ = found.following;
    if (!found.answer) {
        const bool noIndexYet = found.answer.error().code == base::ErrorCode::NotFound ||
                                found.answer.error().code == base::ErrorCode::Stale;
        wrong_ = found.answer.error();
        if (noIndexYet) {
            wrong_.reset();
            answered_ = false;
            behind_ = std::max<std::size_t>(behind_, 1);
        }
        return;
    }
    wrong_.reset();
    answered_ = true;
    answer_ = *std::move(found.answer);
    hits_ = std::move(answer_.hits);
    asked_ = found.upTo;
}

void SearchPresenter::takeNext(Found found) {
    asking_ = false;
    asked_ = std::max(asked_, found.upTo);
    if (found.answer) {
        std::ranges::move(found.answer->hits, std::back_inserter(hits_));
    }
}

SearchView SearchPresenter::view() const {
    if (!firstPage()) {
        return SearchView::NothingTyped;
    }
    if (!answered_) {
        return SearchView::Waiting;
    }
    return hits_.empty() ? SearchView::NoHits : SearchView::Hits;
}

base::Message SearchPresenter::count() const {
    if (!answered_) {
        return {};
    }
    if (where_ == search::Where::Passages) {
        return answer_.exact ? plural("{0} passage", "{0} passages", answer_.total)
                             : plural("about {0} passage", "about {0} passages", answer_.total);
    }
    return answer_.exact ? plural("{0} story", "{0} stories", answer_.total)
                         : plural("about {0} story", "about {0} stories", answer_.total);
}

std::string SearchPresenter::understood() const {
    if (wrong_) {
        return catalogue_.say(*wrong_);
    }
    if (!answered_ || answer_.understood.empty()) {
        return {};
    }
    return catalogue_.say(msg("Understood as: {0}", inWords(answer_.understood, catalogue_.language())));
}

std::string SearchPresenter::understoodQuery() const {
    return wrong_ || !answered_ ? std::string() : inWords(answer_.understood, catalogue_.language());
}

std::string SearchPresenter::suggestion() const {
    return wrong_ ? std::string() : inWords(answer_.suggestion, catalogue_.language());
}

base::Message SearchPresenter::lag() const {
    if (behind_ == 0) {
        return {};
    }
    if (!following_) {
        return plural("{0} story that changed is not found yet: the search index cannot be written now.",
                      "{0} stories that changed are not found yet: the search index cannot be written now.",
                      behind_);
    }
    return plural("The search index is {0} story behind; it catches up by itself.",
                  "The search index is {0} stories behind; it catches up by itself.", behind_);
}

std::vector<base::Message> SearchPresenter::advice() const {
    std::vector<base::Message> advice;
    if (!conditionsOf(query_).empty()) {
        advice.push_back(msg("Take a filter away: click it at the left, or remove it from the query."));
    }
    const auto read = search::parseQuery(query_);
    if (read && read->kind == search::Query::Kind::And) {
        advice.push_back(
            msg("Leave a word out, or put OR between words: all words must now stand in one story."));
    }
    if (query_.find('"') != std::string::npos) {
        advice.push_back(
            msg("Take the quotation marks away: now the words must stand side by side, just so."));
    }
    if (query_.find('*') == std::string::npos) {
        advice.push_back(msg("Look for the beginning of a word: zorg* also finds zorgvuldig and zorgzaam."));
    }
    if (where_ == search::Where::Passages) {
        advice.push_back(msg("Search in stories: only what is coded is a passage."));
    }
    return advice;
}

std::string SearchPresenter::looserQuery() const {
    const auto looser = withoutConditions(query_);
    return looser.empty() || conditionsOf(query_).empty() ? std::string() : looser;
}

void SearchPresenter::focusOn(std::size_t row) {
    focusStory_ = hits_.at(row).story;
    focusPassage_ = hits_.at(row).passage;
}

std::optional<std::size_t> SearchPresenter::rowInFocus() const {
    if (hits_.empty()) {
        return std::nullopt;
    }
    const auto found = std::ranges::find_if(hits_, [this](const app::SearchHit& hit) {
        return hit.story == focusStory_ && hit.passage == focusPassage_;
    });
    return found == hits_.end() ? 0 : static_cast<std::size_t>(found - hits_.begin());
}

std::vector<Row> SearchPresenter::rows(std::size_t first) const {
    return hitRows(std::span(hits_).subspan(std::min(first, hits_.size())), catalogue_);
}

std::vector<FacetGroup> SearchPresenter::facets() const {
    return answered_ && firstPage() ? facetGroups(answer_.facets, query_, codes_, catalogue_)
                                    : std::vector<FacetGroup>();
}

std::string SearchPresenter::toggledQuery(const FacetValue& value) const {
    return toggled(query_, value.condition, codes_);
}

std::vector<ExampleQuery> SearchPresenter::examples() const {
    const bool dutch = catalogue_.language() == base::Language::Dutch;
    std::vector<ExampleQuery> examples{
        {"huisarts", msg("stories with this word, in all its forms")},
        {"\"op tijd\"", msg("these words side by side, just so")},
        {dutch ? "wachten OF bellen" : "wachten OR bellen", msg("stories with one of both words")}};
    const auto fifth = std::ranges::find(codes_, std::optional(5), &model::Code::number);
    if (fifth != codes_.end()) {
        examples.push_back(
            {dutch ? "thema:5 valentie:-" : "theme:5 valence:-",
             msg("stories in which theme {0} did not go well", labelOf(*fifth, catalogue_.language()))});
    } else {
        examples.push_back({"zorg*", msg("words that begin so: zorgvuldig, zorgzaam")});
    }
    return examples;
}

}  // namespace vertelwerk::gui
