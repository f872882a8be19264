#include "search/word_analysis.h"

#include "search/add_new.h"
#include "search/dutch/compounds.h"
#include "search/dutch/lemmas.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <xapian.h>

namespace vertelwerk::search {
namespace {

class DutchWords : public WordAnalyser {
  public:
    [[nodiscard]] WordAnalysis analyse(const std::string& surface) const override {
        WordAnalysis word;
        auto lemmas = dutch::lemmasOf(lexicon_, surface);
        word.lemmas = std::move(lemmas.all);
        word.finite = std::move(lemmas.finite);
        word.roles = rolesOf(surface, word);
        const auto parts = dutch::partsOf(lexicon_, surface);
        for (const auto& part : parts) {
            word.parts.emplace_back(part);
            for (auto& lemma : dutch::lemmasOfPart(lexicon_, part, part.data() == parts.back().data())) {
                addNew(word.partLemmas, std::move(lemma));
            }
        }
        return word;
    }

  private:
    [[nodiscard]] bool isA(std::string_view surface, std::string_view kind) const {
        const auto kinds = lexicon_.values(dutch::PairGroup::ClauseWord, surface);
        return std::ranges::find(kinds, kind) != kinds.end();
    }

    /// Takes the finite verbs away of a form that is nearly always something else.
    [[nodiscard]] ClauseRoles rolesOf(const std::string& surface, WordAnalysis& word) const {
        constexpr std::array<std::pair<std::string_view, ClauseRole>, 9> listed{
            {{"begins", Beginning},
             {"preposition", Preposition},
             {"stranded", Stranded},
             {"place", PlaceWord},
             {"determiner", Determiner},
             {"demonstrative", Demonstrative},
             {"subject", Subject},
             {"direction", Direction},
             {"auxiliary", Auxiliary}}};
        ClauseRoles roles = lexicon_.has(dutch::PairGroup::Separable, surface) ? Particle : 0U;
        for (const auto& [kind, role] : listed) {
            roles |= isA(surface, kind) ? role : 0U;
        }
        if (isA(surface, "seldom")) {
            word.finite.clear();
        }
        for (const auto& infinitive : word.finite) {
            roles |= isA(infinitive, "moving") ? Moving : 0U;
        }
        const auto known = lexicon_.find(surface);
        roles |= known.is(dutch::Infinitive) ? Infinite : 0U;
        const bool other =
            known.is(dutch::NounBase | dutch::NounForm | dutch::AdjectiveBase | dutch::Uninflected);
        roles |= other || (roles & (Preposition | Subject | Determiner | Demonstrative)) != 0 ? Doubtful : 0U;
        return roles;
    }

    const dutch::Lexicon& lexicon_ = dutch::Lexicon::instance();
};

class EnglishWords : public WordAnalyser {
  public:
    [[nodiscard]] WordAnalysis analyse(const std::string& surface) const override {
        const auto word = withoutEnding(surface);
        WordAnalysis known;
        known.lemmas.push_back(word.size() < shortest ? word : stem_(word));
        return known;
    }

  private:
    /// Shorter words have no ending to lose.
    static constexpr std::size_t shortest = 4;

    /// The genitive 's, which the stemmer leaves half.
    static std::string withoutEnding(std::string_view surface) {
        const auto apostrophe = surface.rfind('\'');
        const bool ends = apostrophe != std::string_view::npos && apostrophe > 0 &&
                          (apostrophe + 1 == surface.size() || surface.substr(apostrophe + 1) == "s");
        return std::string(ends ? surface.substr(0, apostrophe) : surface);
    }

    Xapian::Stem stem_{"english"};
};

}  // namespace

std::unique_ptr<WordAnalyser> makeDutchWords() {
    return std::make_unique<DutchWords>();
}

std::unique_ptr<WordAnalyser> makeEnglishWords() {
    return std::make_unique<EnglishWords>();
}

}  // namespace vertelwerk::search
