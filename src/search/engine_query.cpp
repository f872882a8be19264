#include "search/engine_query.h"

#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include "search/add_new.h"
#include "search/found_documents.h"
#include "search/passage_relations.h"
#include "search/positional_query.h"
#include "search/terms.h"
#include "search/voices.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace vertelwerk::search {
namespace {

using Xapian::Query;

/// Postings that the prefixes of one query may read: some tenths of a second.
constexpr std::size_t mostPostings = 2'000'000;

/// What the form that was typed adds to the weight of a word.
constexpr double typedFormWeight = 0.2;

Query weightless(const Query& query) {
    return {Query::OP_SCALE_WEIGHT, query, 0.0};
}

std::optional<double> toNumber(std::string text) {
    std::replace(text.begin(), text.end(), ',', '.');
    double number = 0;
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end && !text.empty() ? std::optional(number) : std::nullopt;
}

/// Sorts behind any year or date that begins with what stands before it.
constexpr char openEnd = '\xff';

/// Whether a value lies within bounds: by number when the bounds are numbers, else as lists sort. An empty
/// bound is none.
class Bounds {
  public:
    Bounds(const std::string& lower, const std::string& upper)
        : lower_(toNumber(lower)),
          upper_(toNumber(upper)),
          lowerKey_(keyOf(lower)),
          upperKey_(keyOf(upper)) {}

    /// @param value folded
    [[nodiscard]] bool hold(const std::string& value) const {
        const bool numbers = (lower_ || lowerKey_.empty()) && (upper_ || upperKey_.empty());
        if (numbers) {
            const auto number = toNumber(value);
            return number && (!lower_ || *lower_ <= *number) && (!upper_ || *number <= *upper_);
        }
        const auto key = text::sortKey(value);
        return (lowerKey_.empty() || lowerKey_ <= key) && (upperKey_.empty() || key <= upperKey_);
    }

  private:
    /// Empty for a bound that was left out.
    static std::string keyOf(const std::string& bound) {
        return bound.empty() ? std::string() : text::sortKey(text::folded(bound));
    }

    std::optional<double> lower_;
    std::optional<double> upper_;
    std::string lowerKey_;
    std::string upperKey_;
};

class Translator {
  public:
    Translator(const Databases& databases, Where where, const std::set<std::string>* whole)
        : databases_(databases),
          where_(where),
          database_(where == Where::Stories ? databases.stories : databases.passages),
          whole_(whole),
          positional_(database_, whole) {}

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
                return prefix(plan);
            case Plan::Kind::Suffix:
            case Plan::Kind::Infix:
                return inWords(plan);
            case Plan::Kind::Phrase:
                return positional_.phrase(plan);
            case Plan::Kind::Near:
                return positional_.near(plan);
            case Plan::Kind::Field:
                return weightless(field(plan.field));
            case Plan::Kind::Relation:
                return relation(plan);
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
        queries.reserve(plans.size());
        for (const auto& plan : plans) {
            queries.push_back(translate(plan));
        }
        return queries;
    }

    /// Any of the terms that some document has.
    [[nodiscard]] Query anyOf(Query::op op, Voice voice, const std::vector<std::string>& terms) const {
        std::vector<std::string> present;
        for (const auto& term : terms) {
            for (auto& said : spoken(voice, term)) {
                if (database_.term_exists(said)) {
                    present.push_back(std::move(said));
                }
            }
        }
        return present.empty() ? Query(Query::MatchNothing) : Query(op, present.begin(), present.end());
    }

    /// All forms of a word weigh as one term would, the form that was typed a little more; for less, the
    /// compounds that hold it and the verbs whose particle stands apart.
    [[nodiscard]] Query word(const Plan& plan) const {
        std::vector<std::string> typed;
        std::vector<std::string> parts;
        std::vector<std::string> apart;
        typed.reserve(plan.surfaces.size());
        for (const auto& surface : plan.surfaces) {
            typed.push_back(surfaceTerm(surface));
        }
        auto forms = typed;
        for (const auto& lemma : plan.lemmas) {
            for (auto& term : lemmaTerms(lemma.language, lemma.text)) {
                addNew(forms, std::move(term));
            }
            addCompounds(parts, partTerm(lemma.language, lemma.text));
            addNew(apart, particleVerbTerm(lemma.text));
        }
        const std::array<std::pair<Query, double>, 4> queries{
            {{anyOf(Query::OP_SYNONYM, plan.voice, forms), 1.0},
             {anyOf(Query::OP_SYNONYM, plan.voice, typed), typedFormWeight},
             {anyOf(Query::OP_SYNONYM, plan.voice, parts), partWeight},
             {anyOf(Query::OP_SYNONYM, plan.voice, apart), particleVerbWeight}}};
        std::vector<Query> present;
        for (const auto& [query, weight] : queries) {
            if (!query.empty()) {
                present.push_back(weight == 1.0 ? query : Query(Query::OP_SCALE_WEIGHT, query, weight));
            }
        }
        return combined(Query::OP_OR, present);
    }

    /// The term of all compounds with a part, or these compounds themselves when the user wants some of
    /// them left whole.
    void addCompounds(std::vector<std::string>& terms, const std::string& part) const {
        if (whole_ == nullptr || whole_->empty()) {
            terms.push_back(part);
            return;
        }
        std::vector<std::string> compounds;
        bool all = true;
        for (auto word = database_.synonyms_begin(part); word != database_.synonyms_end(part); ++word) {
            const bool kept = !whole_->contains(*word);
            all = all && kept;
            if (kept) {
                compounds.push_back(*word);
            }
        }
        if (all) {
            terms.push_back(part);
        } else {
            terms.insert(terms.end(), compounds.begin(), compounds.end());
        }
    }

    [[nodiscard]] Query prefix(const Plan& plan) {
        std::vector<Query> queries;
        for (const auto& beginning : spoken(plan.voice, plan.surfaces.front())) {
            auto [found, complete] = documentsWithPrefix(database_, beginning, budget_);
            complete_ = complete_ && complete;
            queries.push_back(of(std::move(found), true));
        }
        return combined(Query::OP_OR, queries);
    }

    /// Words that end so or hold it.
    [[nodiscard]] Query inWords(const Plan& plan) {
        std::vector<Query> queries;
        for (const auto& before : spoken(plan.voice, {})) {
            auto [found, complete] = documentsWithWords(database_, before, matcher(plan), budget_);
            complete_ = complete_ && complete;
            queries.push_back(of(std::move(found), true));
        }
        return combined(Query::OP_OR, queries);
    }

    [[nodiscard]] static Query of(std::vector<FoundDocument> found, bool weighed) {
        auto source = std::make_unique<FoundDocuments>(std::move(found), weighed);
        return Query(source.release()->release());
    }

    [[nodiscard]] Query relation(const Plan& plan) {
        const auto related = relatedPassages(plan);
        std::vector<FoundDocument> found;
        found.reserve(related.size());
        for (const auto& passage : related) {
            found.emplace_back(
                where_ == Where::Passages ? passage.id : static_cast<Xapian::docid>(passage.story.value), 1);
        }
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return of(std::move(found), false);
    }

    [[nodiscard]] std::vector<PlacedPassage> relatedPassages(const Plan& plan) {
        return related(placedPassages(plan.children.front()), placedPassages(plan.children.back()),
                       plan.relation, plan.negated);
    }

    [[nodiscard]] std::vector<PlacedPassage> placedPassages(const Plan& plan) {
        Translator inPassages(databases_, Where::Passages, whole_);
        auto found = passagesOf(databases_.passages, inPassages.translate(plan));
        complete_ = complete_ && inPassages.complete();
        return found;
    }

    [[nodiscard]] Query field(const model::FieldFilter& filter) const {
        if (filter.field == model::Field::Date) {
            return date(filter);
        }
        if (!filter.upper) {
            return Query(fieldTerm(filter.field, filter.value, filter.name));
        }
        if (filter.field == model::Field::Year) {
            return {Query::OP_VALUE_RANGE, slot::year, earliest(filter), *filter.upper + openEnd};
        }
        return valuesWithin(filter);
    }

    /// Where a range begins: behind stories without a year or date when its beginning was left out.
    [[nodiscard]] static std::string earliest(const model::FieldFilter& filter) {
        return filter.value.empty() ? std::string("0") : filter.value;
    }

    /// Dates of different precision compare as far as both go: 2023-06-08 lies in 2023, and 2023-06 lies
    /// in 2023-06-08..2023-07.
    [[nodiscard]] static Query date(const model::FieldFilter& filter) {
        const auto last = filter.upper.value_or(filter.value) + openEnd;
        std::vector<Query> ranges{{Query::OP_VALUE_RANGE, slot::date, earliest(filter), last}};
        for (const auto length : {std::string::size_type{4}, std::string::size_type{7}}) {
            if (filter.upper && length < filter.value.size()) {
                const auto coarser = filter.value.substr(0, length);
                ranges.emplace_back(Query::OP_VALUE_RANGE, slot::date, coarser, coarser);
            }
        }
        return combined(Query::OP_OR, ranges);
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
        std::vector<Query> unwanted;
        std::vector<const model::FieldFilter*> fields;
        for (const auto& child : plan.children) {
            if (child.kind == Plan::Kind::Not) {
                unwanted.push_back(translate(child.children.front()));
            } else if (child.kind == Plan::Kind::Field) {
                fields.push_back(&child.field);
            } else {
                wanted.push_back(translate(child));
            }
        }
        Query query = wanted.empty() ? weightless(Query::MatchAll) : combined(Query::OP_AND, wanted);
        if (!fields.empty()) {
            const auto all = combined(Query::OP_AND, conditions(fields));
            query = wanted.empty() ? weightless(all) : Query(Query::OP_FILTER, query, all);
        }
        return unwanted.empty() ? query : Query(Query::OP_AND_NOT, query, combined(Query::OP_OR, unwanted));
    }

    /// What is said of a story's passages is said of one passage: thema:2 valentie:+ asks for a passage
    /// with both. Themes side by side are of different passages, since a passage has one.
    [[nodiscard]] std::vector<Query> conditions(const std::vector<const model::FieldFilter*>& fields) const {
        std::vector<Query> queries;
        std::array<std::vector<std::string>, 3> ofPassages;  // terms for code, valence, coder
        for (const auto* filter : fields) {
            queries.push_back(field(*filter));
            if (const auto aspect = aspectOf(filter->field); aspect && !filter->upper) {
                addNew(ofPassages[*aspect], fieldTerm(filter->field, filter->value));
            }
        }
        const auto aspects = std::count_if(ofPassages.begin(), ofPassages.end(),
                                           [](const auto& terms) { return !terms.empty(); });
        if (where_ == Where::Passages || aspects < 2) {
            return queries;
        }
        std::vector<std::vector<std::string>> combinations{{}};
        for (const auto& terms : ofPassages) {
            std::vector<std::vector<std::string>> longer;
            for (const auto& combination : combinations) {
                for (const auto& term : terms) {
                    longer.push_back(combination);
                    longer.back().push_back(term);
                }
            }
            if (!longer.empty()) {
                combinations = std::move(longer);
            }
        }
        for (const auto& combination : combinations) {
            auto stories = storiesWithPassage(databases_.passages, combination);
            if (stories.empty()) {
                return {Query::MatchNothing};
            }
            queries.push_back(of(std::move(stories), false));
        }
        return queries;
    }

    /// Which of a passage's own properties a field speaks of.
    [[nodiscard]] static std::optional<std::size_t> aspectOf(model::Field field) {
        switch (field) {
            case model::Field::Theme:
            case model::Field::Code:
                return 0;
            case model::Field::Valence:
                return 1;
            case model::Field::Coder:
                return 2;
            default:
                return std::nullopt;
        }
    }

    const Databases& databases_;
    Where where_;
    const Xapian::Database& database_;
    const std::set<std::string>* whole_;
    PositionalQueries positional_;
    std::size_t budget_ = mostPostings;
    bool complete_ = true;
};

}  // namespace

EngineQuery toEngine(const Plan& plan, const Databases& databases, Where where,
                     const std::set<std::string>* whole) {
    Translator translator(databases, where, whole);
    EngineQuery result;
    result.query = translator.translate(plan);
    result.complete = translator.complete();
    return result;
}

}  // namespace vertelwerk::search
