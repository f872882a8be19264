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
        word.parts.assign(parts.begin(), parts.end());
        word.partLemmas = wordsIn(surface, parts);
        return word;
    }

  private:
    static constexpr int deepest = 3;  // compounds in compounds

    /// Every word that stands in a compound: keukentafel, tafelgesprek, keuken, tafel and gesprek.
    [[nodiscard]] std::vector<std::string> wordsIn(const std::string& surface,
                                                   const std::vector<std::string_view>& parts) const {
        std::vector<std::string_view> smallest;
        for (const auto part : parts) {
            addSmallest(part, deepest, smallest);
        }
        std::vector<std::string> lemmas;
        const std::string_view whole = surface;
        std::size_t begin = 0;
        for (std::size_t first = 0; first < smallest.size(); ++first) {
            std::size_t end = begin;
            for (std::size_t last = first; last < smallest.size(); ++last) {
                end += smallest[last].size();
                if (end - begin == whole.size()) {
                    continue;
                }
                const auto span = whole.substr(begin, end - begin);
                for (auto& lemma : dutch::lemmasOfPart(lexicon_, span, end == whole.size())) {
                    addNew(lemmas, std::move(lemma));
                }
            }
            begin += smallest[first].size();
        }
        return lemmas;
    }

    /// A part, or what it is made of; the letters that link it to the next stay with its last.
    void addSmallest(std::string_view part, int depth, std::vector<std::string_view>& smallest) const {
        const auto within =
            depth == 0 ? std::vector<std::string_view>() : dutch::partsOf(lexicon_, bare(part));
        if (within.empty()) {
            smallest.push_back(part);
            return;
        }
        for (std::size_t i = 0; i < within.size(); ++i) {
            const auto size = i + 1 < within.size() ? within[i].size() : part.size();
            addSmallest(part.substr(0, size), depth - 1, smallest);
            part.remove_prefix(size);
        }
    }

    /// A part without the letters that link it: aanpassing of aanpassings.
    [[nodiscard]] std::string_view bare(std::string_view part) const {
        for (const auto& lemma : dutch::lemmasOfPart(lexicon_, part, false)) {
            if (part.starts_with(lemma)) {
                return part.substr(0, lemma.size());
            }
        }
        return part;
    }

    [[nodiscard]] bool isA(std::string_view surface, std::string_view kind) const {
        const auto kinds = lexicon_.values(dutch::PairGroup::ClauseWord, surface);
        return std::ranges::find(kinds, kind) != kinds.end();
    }

    /// Takes the finite verbs away of a form that is nearly always something else.
    [[nodiscard]] ClauseRoles rolesOf(const std::string& surface, WordAnalysis& word) const {
        constexpr std::array<std::pair<std::string_view, ClauseRole>, 10> listed{
            {{"begins", Beginning},
             {"preposition", Preposition},
             {"stranded", Stranded},
             {"place", PlaceWord},
             {"determiner", Determiner},
             {"demonstrative", Demonstrative},
             {"subject", Subject},
             {"direction", Direction},
             {"auxiliary", Auxiliary},
             {"substantive", Substantive}}};
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
        const bool describing = known.is(dutch::AdjectiveBase | dutch::AdjectiveForm) &&
                                !known.is(dutch::NounBase | dutch::NounForm);
        roles |= describing ? Describing : 0U;
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
