#include "search/engine_query.h"

#include "vertelwerk/text/locale.h"

#include "search/prefix_source.h"
#include "search/terms.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vertelwerk::search {
namespace {

using Xapian::Query;

/// Postings that the prefixes of one query may read: some tenths of a second.
constexpr std::size_t mostPostings = 2'000'000;

Query weightless(const Query& query) {
    return {Query::OP_SCALE_WEIGHT, query, 0.0};
}

Query combined(Query::op op, const std::vector<Query>& queries) {
    return {op, queries.begin(), queries.end()};
}

std::optional<double> toNumber(std::string text) {
    std::replace(text.begin(), text.end(), ',', '.');
    double number = 0;
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end && !text.empty() ? std::optional(number) : std::nullopt;
}

/// Whether a value lies within bounds: by number when all three are numbers, else as lists sort.
class Bounds {
  public:
    Bounds(const std::string& lower, const std::string& upper)
        : lower_(toNumber(lower)),
          upper_(toNumber(upper)),
          lowerKey_(text::sortKey(lower)),
          upperKey_(text::sortKey(upper)) {}

    [[nodiscard]] bool hold(const std::string& value) const {
        if (const auto number = toNumber(value); number && lower_ && upper_) {
            return *lower_ <= *number && *number <= *upper_;
        }
        const auto key = text::sortKey(value);
        return lowerKey_ <= key && key <= upperKey_;
    }

  private:
    std::optional<double> lower_;
    std::optional<double> upper_;
    std::string lowerKey_;
    std::string upperKey_;
};

class Translator {
  public:
    explicit Translator(const Xapian::Database& database) : database_(database) {}

    [[nodiscard]] bool complete() const { return complete_; }

    [[nodiscard]] Query translate(const Plan& plan) {
        switch (plan.kind) {
            case Plan::Kind::All:
                return weightless(Query::MatchAll);
            case Plan::Kind::Nothing:
                return Query::MatchNothing;
            case Plan::Kind::Word:
                return word(plan);
            case Plan::Kind::Prefix:
                return prefix(plan.surfaces.front());
            case Plan::Kind::Phrase:
                return phrase(plan);
            case Plan::Kind::Field:
                return weightless(field(plan.field));
            case Plan::Kind::And:
                return conjunction(plan);
            case Plan::Kind::Or:
                return combined(Query::OP_OR, translated(plan.children));
            case Plan::Kind::Not:
                return {Query::OP_AND_NOT, weightless(Query::MatchAll), translate(plan.children.front())};
        }
        return Query::MatchNothing;
    }

  private:
    [[nodiscard]] std::vector<Query> translated(const std::vector<Plan>& plans) {
        std::vector<Query> queries;
        for (const auto& plan : plans) {
            queries.push_back(translate(plan));
        }
        return queries;
    }

    [[nodiscard]] Query word(const Plan& plan) const {
        std::vector<std::string> terms;
        for (const auto& surface : plan.surfaces) {
            terms.push_back(surfaceTerm(surface));
        }
        for (const auto& lemma : plan.lemmas) {
            terms.push_back(lemmaTerm(lemma.language, lemma.text));
        }
        std::erase_if(terms, [this](const std::string& term) { return !database_.term_exists(term); });
        return {Query::OP_OR, terms.begin(), terms.end()};
    }

    [[nodiscard]] Query prefix(const std::string& beginning) {
        auto source = std::make_unique<PrefixSource>(database_, beginning, budget_);
        complete_ = complete_ && source->complete();
        return Query(source.release()->release());
    }

    [[nodiscard]] static Query phrase(const Plan& plan) {
        std::vector<std::string> terms;
        for (const auto& surface : plan.surfaces) {
            terms.push_back(surfaceTerm(surface));
        }
        return {Query::OP_PHRASE, terms.begin(), terms.end(), static_cast<Xapian::termcount>(terms.size())};
    }

    [[nodiscard]] Query field(const model::FieldFilter& filter) const {
        const auto upper = filter.upper.value_or(filter.value);
        if (filter.field == model::Field::Date) {
            // An upper bound holds for all that begins so: 2023 for 2023-06-08.
            return {Query::OP_VALUE_RANGE, slot::date, filter.value, upper + '\xff'};
        }
        if (!filter.upper) {
            return Query(fieldTerm(filter.field, filter.value, filter.name));
        }
        if (filter.field == model::Field::Year) {
            return {Query::OP_VALUE_RANGE, slot::year, filter.value, upper};
        }
        return valuesWithin(filter);
    }

    /// Any of the values of the field that lie between the bounds.
    [[nodiscard]] Query valuesWithin(const model::FieldFilter& filter) const {
        const auto beginning = fieldPrefix(filter.field, filter.name);
        const Bounds bounds(filter.value, *filter.upper);
        std::vector<std::string> terms;
        for (auto term = database_.allterms_begin(beginning); term != database_.allterms_end(beginning);
             ++term) {
            if (bounds.hold((*term).substr(beginning.size()))) {
                terms.push_back(*term);
            }
        }
        return {Query::OP_OR, terms.begin(), terms.end()};
    }

    /// Conditions and exclusions filter what the words find, without a weight of their own.
    [[nodiscard]] Query conjunction(const Plan& plan) {
        std::vector<Query> wanted;
        std::vector<Query> conditions;
        std::vector<Query> unwanted;
        for (const auto& child : plan.children) {
            if (child.kind == Plan::Kind::Not) {
                unwanted.push_back(translate(child.children.front()));
            } else if (child.kind == Plan::Kind::Field) {
                conditions.push_back(field(child.field));
            } else {
                wanted.push_back(translate(child));
            }
        }
        Query query = wanted.empty() ? weightless(Query::MatchAll) : combined(Query::OP_AND, wanted);
        if (!conditions.empty()) {
            const auto all = combined(Query::OP_AND, conditions);
            query = wanted.empty() ? weightless(all) : Query(Query::OP_FILTER, query, all);
        }
        return unwanted.empty() ? query : Query(Query::OP_AND_NOT, query, combined(Query::OP_OR, unwanted));
    }

    const Xapian::Database& database_;
    std::size_t budget_ = mostPostings;
    bool complete_ = true;
};

}  // namespace

EngineQuery toEngine(const Plan& plan, const Xapian::Database& database) {
    Translator translator(database);
    EngineQuery result;
    result.query = translator.translate(plan);
    result.complete = translator.complete();
    return result;
}

}  // namespace vertelwerk::search
