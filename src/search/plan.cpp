#include "search/plan.h"

#include "search/add_new.h"
#include "search/code_points.h"

#include <algorithm>
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
    Planner(const Analyser& analyser, std::span<const std::string_view> languages)
        : analyser_(analyser), languages_(languages) {}

    [[nodiscard]] Plan plan(const Query& query) const {
        switch (query.kind) {
            case Query::Kind::Word:
                return word(query);
            case Query::Kind::Prefix:
                return prefix(query);
            case Query::Kind::Phrase:
                return phrase(query);
            case Query::Kind::Field:
                return field(query);
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

    [[nodiscard]] Plan oneWord(const std::string& surface, const Query& query) const {
        Plan plan;
        plan.kind = Plan::Kind::Word;
        plan.origin = &query;
        addWord(plan, surface);
        return plan;
    }

    [[nodiscard]] static Plan oneAfterOther(const Sequence& reading, const Query& query) {
        Plan plan;
        plan.kind = reading.empty() ? Plan::Kind::Nothing : Plan::Kind::Phrase;
        plan.origin = &query;
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

    /// The last word begins so; those before it, as in en/of*, must occur.
    [[nodiscard]] Plan prefix(const Query& query) const {
        const auto words = analysed(query.text);
        auto reading = readings(words).front();
        if (reading.empty()) {
            return oneAfterOther(reading, query);
        }
        Plan last;
        last.kind = Plan::Kind::Prefix;
        last.surfaces = {reading.back()->surface};
        reading.pop_back();
        if (reading.empty()) {
            return last;
        }
        std::vector<Plan> plans;
        plans.push_back(oneAfterOther(reading, query));
        plans.push_back(std::move(last));
        return group(Plan::Kind::And, std::move(plans));
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

    [[nodiscard]] Plan grouped(const Query& query) const {
        Plan plan;
        plan.kind = query.kind == Query::Kind::And  ? Plan::Kind::And
                    : query.kind == Query::Kind::Or ? Plan::Kind::Or
                                                    : Plan::Kind::Not;
        for (const auto& child : query.children) {
            plan.children.push_back(this->plan(child));
        }
        return plan;
    }

    /// Words side by side may stand for one that is written without a space: jeugd zorg finds jeugdzorg.
    [[nodiscard]] Plan conjunction(const Query& query) const {
        auto plan = grouped(query);
        for (std::size_t i = 0; i + 1 < plan.children.size(); ++i) {
            auto& left = plan.children[i];
            auto& right = plan.children[i + 1];
            if (canBeJoined(left) && canBeJoined(right)) {
                const auto joined = left.surfaces.front() + right.surfaces.front();
                addWord(left, joined);
                addWord(right, joined);
            }
        }
        return plan;
    }

    [[nodiscard]] static bool canBeJoined(const Plan& plan) {
        constexpr std::size_t shortest = 3;
        if (plan.kind != Plan::Kind::Word) {
            return false;
        }
        const auto letters = toCodePoints(plan.surfaces.front());
        return letters.size() >= shortest && std::all_of(letters.begin(), letters.end(), isWordCharacter);
    }

    const Analyser& analyser_;
    std::span<const std::string_view> languages_;
};

}  // namespace

Plan makePlan(const Query& query, const Analyser& analyser, std::span<const std::string_view> languages) {
    return Planner(analyser, languages).plan(query);
}

}  // namespace vertelwerk::search
