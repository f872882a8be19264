#include "gui/search/query_form.h"

#include "vertelwerk/search/query.h"
#include "vertelwerk/text/boundaries.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace vertelwerk::gui {
namespace {

using search::Query;

/// Words between which at most so many steps lie are near each other.
constexpr std::size_t steps = 5;

std::vector<Query> wordsIn(const std::string& typed) {
    std::vector<Query> words;
    for (const auto& range : text::words(typed)) {
        Query word;
        word.kind = Query::Kind::Word;
        word.text = text::slice(typed, range);
        words.push_back(std::move(word));
    }
    return words;
}

Query group(Query::Kind kind, std::vector<Query> children) {
    if (children.size() == 1) {
        Query only = std::move(children.front());
        return only;
    }
    Query query;
    query.kind = kind;
    query.children = std::move(children);
    query.distance = kind == Query::Kind::Near ? steps : 0;
    return query;
}

void addField(std::vector<Query>& all, model::Field field, const std::string& value,
              std::optional<std::string> upper = std::nullopt) {
    if (!text::trimmed(value).empty() || upper) {
        Query query;
        query.kind = Query::Kind::Field;
        query.field.field = field;
        query.field.value = text::trimmed(value);
        query.field.upper = std::move(upper);
        all.push_back(std::move(query));
    }
}

}  // namespace

std::string QueryForm::toQuery(base::Language language) const {
    auto parts = wordsIn(all);
    if (auto words = wordsIn(any); !words.empty()) {
        parts.push_back(group(Query::Kind::Or, std::move(words)));
    }
    if (!wordsIn(phrase).empty()) {
        Query whole;
        whole.kind = Query::Kind::Phrase;
        whole.text = text::trimmed(phrase);
        parts.push_back(std::move(whole));
    }
    if (auto words = wordsIn(near); !words.empty()) {
        parts.push_back(group(Query::Kind::Near, std::move(words)));
    }
    addField(parts, model::Field::Theme, theme);
    addField(parts, model::Field::Valence, valence);
    addField(parts, model::Field::Neighbourhood, area);
    addField(parts, model::Field::Method, method);
    if (fromYear == toYear) {
        addField(parts, model::Field::Year, fromYear);
    } else if (fromYear.empty() || toYear.empty()) {
        addField(parts, model::Field::Year, fromYear, toYear);
    } else {
        addField(parts, model::Field::Year, std::min(fromYear, toYear), std::max(fromYear, toYear));
    }
    addField(parts, model::Field::Has, withMemo ? "memo" : "");
    for (auto& word : wordsIn(none)) {
        std::vector<Query> child;
        child.push_back(std::move(word));
        Query negation;
        negation.kind = Query::Kind::Not;
        negation.children = std::move(child);
        parts.push_back(std::move(negation));
    }
    return parts.empty() ? std::string()
                         : search::toText(group(Query::Kind::And, std::move(parts)), language);
}

}  // namespace vertelwerk::gui
