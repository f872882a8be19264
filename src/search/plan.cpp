#include "search/plan.h"

#include "search/add_new.h"
#include "search/code_points.h"
#include "search/dutch/compounds.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace vertelwerk::search {
namespace {

Plan group(Plan::Kind kind, std::vector<Plan> children) {
    if (children.size() == 1) {
        Plan only = std::move(children.front());
        return only;
    }
    Plan plan;
    plan.kind = children.empty() ? Plan::Kind::Nothing : kind;
    plan.children = std::move(children);
    return plan;
}

/// A reading of a typed text as words one after the other.
using Sequence = std::vector<const AnalysedWord*>;

/// The readings: hyphenated words in pieces, and joined. One when nothing is hyphenated.
std::vector<Sequence> readings(const std::vector<AnalysedWord>& words) {
    Sequence inPieces;
    Sequence joined;
    std::size_t joinedUpTo = 0;
    for (const auto& word : words) {
        if (word.pieces > 1) {
            joined.push_back(&word);
            joinedUpTo = word.position + word.pieces;
            continue;
        }
        inPieces.push_back(&word);
        if (word.position >= joinedUpTo) {
            joined.push_back(&word);
        }
    }
    if (joinedUpTo == 0) {
        return {inPieces};
    }
    return {joined, inPieces};
}

class Planner {
  public:
    Planner(const Analyser& analyser, std::span<const std::string_view> languages,
            const QueryOptions& options)
        : analyser_(analyser), languages_(languages), options_(options) {}

    [[nodiscard]] Plan plan(const Query& query) const {
        switch (query.kind) {
            case Query::Kind::Word:
                return withPartsApart(withSynonyms(word(query), query), query);
            case Query::Kind::Exact:
                return exact(query);
            case Query::Kind::Prefix:
            case Query::Kind::Suffix:
            case Query::Kind::Infix:
                return opened(query);
            case Query::Kind::Phrase:
                return withSynonyms(phrase(query), query);
            case Query::Kind::Near:
                return near(query);
            case Query::Kind::Field:
                return field(query);
            case Query::Kind::Relation:
                return relation(query);
            case Query::Kind::And:
                return conjunction(query);
            case Query::Kind::Or:
            case Query::Kind::Not:
                return grouped(query);
            case Query::Kind::All:
                break;
        }
        return {};
    }

  private:
    [[nodiscard]] std::vector<AnalysedWord> analysed(std::string_view typed) const {
        return analyser_.analyse(typed, languages_.front());
    }

    [[nodiscard]] Plan leaf(Plan::Kind kind, const Query& query) const {
        Plan plan;
        plan.kind = kind;
        plan.origin = &query;
        plan.typed = &query;
        plan.voice = query.interviewer      ? Voice::Interviewer
                     : options_.interviewer ? Voice::Both
                                            : Voice::Teller;
        return plan;
    }

    /// Adds what is found under the single word `surface` in any language.
    void addWord(Plan& plan, const std::string& surface) const {
        addNew(plan.surfaces, surface);
        for (const auto language : languages_) {
            for (const auto& analysedWord : analyser_.analyse(surface, language)) {
                if (analysedWord.surface == surface) {
                    for (const auto& lemma : analysedWord.lemmas) {
                        addNew(plan.lemmas, Lemma{language, lemma});
                    }
                }
            }
        }
    }

    [[nodiscard]] Plan word(const Query& query) const {
        const auto words = analysed(query.text);
        std::vector<Plan> plans;
        for (const auto& reading : readings(words)) {
            plans.push_back(reading.size() == 1 ? oneWord(reading.front()->surface, query)
                                                : oneAfterOther(reading, query));
        }
        return group(Plan::Kind::Or, std::move(plans));
    }

    /// A compound is also found where it is wrongly written as several words: jeugdzorg finds jeugd zorg.
    [[nodiscard]] Plan withPartsApart(Plan plan, const Query& query) const {
        const auto words = analysed(query.text);
        if (words.size() != 1 || std::ranges::find(languages_, "nl") == languages_.end()) {
            return plan;
        }
        std::vector<Plan> plans;
        plans.push_back(std::move(plan));
        for (auto& parts : dutch::partsApart(dutch::Lexicon::instance(), words.front().surface)) {
            auto apart = leaf(Plan::Kind::Phrase, query);
            apart.origin = nullptr;
            apart.surfaces = std::move(parts);
            plans.push_back(std::move(apart));
        }
        return group(Plan::Kind::Or, std::move(plans));
    }

    [[nodiscard]] Plan oneWord(const std::string& surface, const Query& query) const {
        auto plan = leaf(Plan::Kind::Word, query);
        addWord(plan, surface);
        if (options_.forms != nullptr) {
            for (const auto& form : options_.forms->othersOf(surface)) {
                for (const auto& each : analysed(form)) {
                    addWord(plan, each.surface);
                }
            }
        }
        return plan;
    }

    [[nodiscard]] Plan exact(const Query& query) const {
        const auto words = analysed(query.text);
        std::vector<Plan> plans;
        for (const auto& reading : readings(words)) {
            if (reading.size() == 1) {
                plans.push_back(leaf(Plan::Kind::Word, query));
                plans.back().surfaces = {reading.front()->surface};
            } else {
                plans.push_back(oneAfterOther(reading, query));
            }
        }
        return group(Plan::Kind::Or, std::move(plans));
    }

    [[nodiscard]] Plan oneAfterOther(const Sequence& reading, const Query& query) const {
        auto plan = leaf(reading.empty() ? Plan::Kind::Nothing : Plan::Kind::Phrase, query);
        for (const auto* each : reading) {
            plan.surfaces.push_back(each->surface);
        }
        return plan;
    }

    [[nodiscard]] Plan phrase(const Query& query) const {
        const auto words = analysed(query.text);
        std::vector<Plan> plans;
        for (const auto& reading : readings(words)) {
            plans.push_back(oneAfterOther(reading, query));
        }
        return group(Plan::Kind::Or, std::move(plans));
    }

    /// By its other names: one word in all its forms, several side by side in all their forms.
    [[nodiscard]] Plan otherName(const std::string& name, const Query& query) const {
        const auto words = analysed(name);
        std::vector<Plan> plans;
        for (const auto& reading : readings(words)) {
            std::vector<Plan> parts;
            for (const auto* each : reading) {
                parts.push_back(leaf(Plan::Kind::Word, query));
                parts.back().origin = nullptr;
                parts.back().synonym = true;
                addWord(parts.back(), each->surface);
            }
            auto plan = group(Plan::Kind::Near, std::move(parts));
            plan.ordered = true;
            plan.distance = reading.size() - 1;
            plan.synonym = true;
            plan.voice = leaf(Plan::Kind::Near, query).voice;
            plans.push_back(std::move(plan));
        }
        return group(Plan::Kind::Or, std::move(plans));
    }

    [[nodiscard]] bool wantsSynonyms(const Query& query) const {
        return options_.synonyms != nullptr && (query.synonyms || options_.allSynonyms);
    }

    /// @param plan of the query
    [[nodiscard]] Plan withSynonyms(Plan plan, const Query& query) const {
        if (!wantsSynonyms(query)) {
            return plan;
        }
        auto names = options_.synonyms->othersOf(query.text);
        for (const auto& lemma : plan.lemmas) {
            for (auto& name : options_.synonyms->othersOf(lemma.text)) {
                addNew(names, std::move(name));
            }
        }
        return withNames(std::move(plan), names, query);
    }

    [[nodiscard]] Plan withNames(Plan plan, const std::vector<std::string>& names, const Query& query) const {
        std::vector<Plan> plans;
        plans.push_back(std::move(plan));
        for (const auto& name : names) {
            plans.push_back(otherName(name, query));
        }
        return group(Plan::Kind::Or, std::move(plans));
    }

    /// A * stands for the rest of the first or last word; the others, as in en/of*, must occur.
    [[nodiscard]] Plan opened(const Query& query) const {
        const auto words = analysed(query.text);
        auto reading = readings(words).front();
        if (reading.empty()) {
            return oneAfterOther(reading, query);
        }
        const bool several = reading.size() > 1;
        std::vector<Plan> plans;
        const auto take = [&](Plan::Kind kind, bool first) {
            auto plan = leaf(kind, query);
            plan.origin = nullptr;
            plan.surfaces = {first ? reading.front()->surface : reading.back()->surface};
            reading.erase(first ? reading.begin() : reading.end() - 1);
            plans.push_back(std::move(plan));
        };
        if (query.kind == Query::Kind::Infix && !several) {
            take(Plan::Kind::Infix, false);
        } else {
            if (query.kind != Query::Kind::Suffix) {
                take(Plan::Kind::Prefix, false);
            }
            if (query.kind != Query::Kind::Prefix) {
                take(Plan::Kind::Suffix, true);
            }
        }
        if (!reading.empty()) {
            plans.push_back(oneAfterOther(reading, query));
        }
        return group(Plan::Kind::And, std::move(plans));
    }

    /// Words, or alternatives of them, that can stand somewhere in a text. Hyphenated ones are taken joined.
    [[nodiscard]] Plan near(const Query& query) const {
        Plan plan = grouped(query);
        for (auto& child : plan.children) {
            child = singleWords(std::move(child));
        }
        plan.distance = query.distance * (query.children.size() - 1);
        const bool hopeless = std::any_of(plan.children.begin(), plan.children.end(), [](const Plan& child) {
            return child.kind == Plan::Kind::Nothing;
        });
        if (hopeless) {
            plan.kind = Plan::Kind::Nothing;
        } else if (!plan.children.empty()) {
            plan.voice = voiceOf(plan.children.front());
        }
        return plan;
    }

    [[nodiscard]] static Voice voiceOf(const Plan& plan) {
        return plan.children.empty() ? plan.voice : voiceOf(plan.children.front());
    }

    /// Without what is no single word.
    [[nodiscard]] static Plan singleWords(Plan plan) {
        switch (plan.kind) {
            case Plan::Kind::Word:
            case Plan::Kind::Prefix:
            case Plan::Kind::Suffix:
            case Plan::Kind::Infix:
                return plan;
            case Plan::Kind::Or: {
                std::vector<Plan> kept;
                for (auto& child : plan.children) {
                    auto words = singleWords(std::move(child));
                    if (words.kind != Plan::Kind::Nothing) {
                        kept.push_back(std::move(words));
                    }
                }
                return group(Plan::Kind::Or, std::move(kept));
            }
            default:
                return group(Plan::Kind::Or, {});
        }
    }

    [[nodiscard]] static Plan field(const Query& query) {
        Plan plan;
        plan.kind = Plan::Kind::Field;
        plan.field = query.field;
        if (!plan.field.negated) {
            return plan;
        }
        plan.field.negated = false;
        Plan negation;
        negation.kind = Plan::Kind::Not;
        negation.children.push_back(std::move(plan));
        return negation;
    }

    [[nodiscard]] Plan relation(const Query& query) const {
        auto plan = grouped(query);
        plan.relation = query.relation;
        plan.negated = query.negated;
        return plan;
    }

    [[nodiscard]] static Plan::Kind kindOf(Query::Kind kind) {
        switch (kind) {
            case Query::Kind::And:
                return Plan::Kind::And;
            case Query::Kind::Or:
                return Plan::Kind::Or;
            case Query::Kind::Near:
                return Plan::Kind::Near;
            case Query::Kind::Relation:
                return Plan::Kind::Relation;
            default:
                return Plan::Kind::Not;
        }
    }

    [[nodiscard]] Plan grouped(const Query& query) const {
        Plan plan;
        plan.kind = kindOf(query.kind);
        for (const auto& child : query.children) {
            plan.children.push_back(this->plan(child));
        }
        return plan;
    }

    [[nodiscard]] Plan conjunction(const Query& query) const {
        auto plan = grouped(query);
        joinNeighbours(plan);
        return wantsNamesOfSeveral(query) ? withNamesOfSeveral(std::move(plan), query) : plan;
    }

    /// Words side by side may stand for one that is written without a space: jeugd zorg finds jeugdzorg.
    void joinNeighbours(Plan& plan) const {
        for (std::size_t i = 0; i + 1 < plan.children.size(); ++i) {
            auto& left = wordOf(plan.children[i]);
            auto& right = wordOf(plan.children[i + 1]);
            if (canBeJoined(left) && canBeJoined(right)) {
                const auto joined = left.surfaces.front() + right.surfaces.front();
                addWord(left, joined);
                addWord(right, joined);
            }
        }
    }

    /// The word itself, of one that may also stand there in another way.
    [[nodiscard]] static Plan& wordOf(Plan& plan) {
        return plan.kind == Plan::Kind::Or ? wordOf(plan.children.front()) : plan;
    }

    [[nodiscard]] static bool canBeJoined(const Plan& plan) {
        constexpr std::size_t shortest = 3;
        if (plan.kind != Plan::Kind::Word || plan.origin == nullptr ||
            plan.origin->kind != Query::Kind::Word) {
            return false;
        }
        const auto letters = toCodePoints(plan.surfaces.front());
        return letters.size() >= shortest && std::all_of(letters.begin(), letters.end(), isWordCharacter);
    }

    [[nodiscard]] bool wantsNamesOfSeveral(const Query& query) const {
        return options_.synonyms != nullptr && options_.synonyms->longest() > 1 &&
               std::any_of(query.children.begin(), query.children.end(), [this](const Query& child) {
                   return child.kind == Query::Kind::Word && wantsSynonyms(child);
               });
    }

    /// persoonsgebonden budget, typed as two words, also finds pgb.
    [[nodiscard]] Plan withNamesOfSeveral(Plan plan, const Query& query) const {
        for (std::size_t begin = 0; begin < query.children.size(); ++begin) {
            std::string name;
            for (auto end = begin;
                 end < query.children.size() && end - begin < options_.synonyms->longest() &&
                 query.children[end].kind == Query::Kind::Word;
                 ++end) {
                name += (name.empty() ? "" : " ") + query.children[end].text;
                const auto names =
                    end > begin ? options_.synonyms->othersOf(name) : std::vector<std::string>();
                if (!names.empty()) {
                    return replaced(std::move(plan), begin, end + 1, names, query.children[begin]);
                }
            }
        }
        return plan;
    }

    [[nodiscard]] Plan replaced(Plan plan, std::size_t begin, std::size_t end,
                                const std::vector<std::string>& names, const Query& query) const {
        const auto first = plan.children.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = plan.children.begin() + static_cast<std::ptrdiff_t>(end);
        auto words = group(Plan::Kind::And, {std::make_move_iterator(first), std::make_move_iterator(last)});
        *first = withNames(std::move(words), names, query);
        plan.children.erase(first + 1, last);
        return group(plan.kind, std::move(plan.children));
    }

    const Analyser& analyser_;
    std::span<const std::string_view> languages_;
    const QueryOptions& options_;
};

}  // namespace

std::function<bool(std::string_view)> matcher(const Plan& pattern) {
    return [kind = pattern.kind, piece = pattern.surfaces.front()](std::string_view word) {
        return kind == Plan::Kind::Prefix   ? word.starts_with(piece)
               : kind == Plan::Kind::Suffix ? word.ends_with(piece)
                                            : word.find(piece) != std::string_view::npos;
    };
}

Plan makePlan(const Query& query, const Analyser& analyser, std::span<const std::string_view> languages,
              const QueryOptions& options) {
    return Planner(analyser, languages, options).plan(query);
}

}  // namespace vertelwerk::search
