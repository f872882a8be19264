#include "search/suggestion.h"

#include "search/add_new.h"
#include "search/nearest_word.h"
#include "search/terms.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace vertelwerk::search {
namespace {

/// A query with more unknown words has more amiss than their spelling.
constexpr std::size_t mostWords = 8;

class Suggester {
  public:
    explicit Suggester(const Xapian::Database& database) : database_(database) {}

    /// Looks at the words that must or may occur; those that must not need no suggestion.
    void look(const Plan& plan) {
        if (plan.kind == Plan::Kind::Not) {
            return;
        }
        if (plan.origin != nullptr && !plan.surfaces.empty() && plan.voice != Voice::Interviewer &&
            !found(plan)) {
            unknown_.push_back(&plan);
        }
        // Of a hyphenated word's readings, one that is found is enough.
        const bool readings = plan.kind == Plan::Kind::Or && !plan.children.empty() &&
                              plan.children.front().origin != nullptr &&
                              std::all_of(plan.children.begin(), plan.children.end(), [&](const Plan& child) {
                                  return child.origin == plan.children.front().origin;
                              });
        if (readings && std::any_of(plan.children.begin(), plan.children.end(),
                                    [this](const Plan& child) { return found(child); })) {
            return;
        }
        for (const auto& child : plan.children) {
            look(child);
        }
    }

    /// Whether it knows better words for what it looked at.
    [[nodiscard]] bool suggests() {
        std::vector<std::string> words;
        for (const auto* plan : unknown_) {
            for (const auto& word : wordsOf(*plan)) {
                if (!database_.term_exists(surfaceTerm(word))) {
                    addNew(words, word);
                }
            }
        }
        words.resize(std::min(words.size(), mostWords));
        const auto nearest = nearestWords(words, database_);
        for (const auto* plan : unknown_) {
            suggest(*plan, words, nearest);
        }
        return !likelier_.empty();
    }

    [[nodiscard]] Query rewritten(const Query& query) const {
        Query copy = query;
        if (const auto found = likelier_.find(&query); found != likelier_.end()) {
            copy.text = found->second;
        }
        for (std::size_t i = 0; i < query.children.size(); ++i) {
            copy.children[i] = rewritten(query.children[i]);
        }
        return copy;
    }

  private:
    [[nodiscard]] bool found(const Plan& plan) const {
        const auto holds = [this](const std::string& surface) {
            return database_.term_exists(surfaceTerm(surface));
        };
        if (plan.kind == Plan::Kind::Phrase) {
            return std::all_of(plan.surfaces.begin(), plan.surfaces.end(), holds);
        }
        return std::any_of(plan.surfaces.begin(), plan.surfaces.end(), holds) ||
               std::any_of(plan.lemmas.begin(), plan.lemmas.end(), [this](const Lemma& lemma) {
                   const auto terms = lemmaTerms(lemma.language, lemma.text);
                   return std::any_of(terms.begin(), terms.end(), [this](const std::string& term) {
                       return database_.term_exists(term);
                   });
               });
    }

    [[nodiscard]] static std::vector<std::string> wordsOf(const Plan& plan) {
        return plan.kind == Plan::Kind::Phrase ? plan.surfaces : std::vector{plan.surfaces.front()};
    }

    /// @param nearest of each of `words`, or empty
    void suggest(const Plan& plan, const std::vector<std::string>& words,
                 const std::vector<std::string>& nearest) {
        std::string text;
        bool changed = false;
        for (const auto& word : wordsOf(plan)) {
            const auto at = static_cast<std::size_t>(std::ranges::find(words, word) - words.begin());
            const bool likelier = at < nearest.size() && !nearest[at].empty();
            changed = changed || likelier;
            text += text.empty() ? "" : " ";
            text += likelier ? nearest[at] : word;
        }
        if (changed) {
            likelier_[plan.origin] = text;
        }
    }

    const Xapian::Database& database_;
    std::vector<const Plan*> unknown_;
    std::map<const Query*, std::string> likelier_;
};

}  // namespace

std::string suggestion(const Query& query, const Plan& plan, const Xapian::Database& database) {
    Suggester suggester(database);
    suggester.look(plan);
    return suggester.suggests() ? toText(suggester.rewritten(query)) : std::string{};
}

}  // namespace vertelwerk::search
