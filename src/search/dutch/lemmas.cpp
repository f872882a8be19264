#include "search/dutch/lemmas.h"

#include "search/add_new.h"
#include "search/dutch/spelling.h"

#include <algorithm>
#include <utility>

namespace vertelwerk::search::dutch {
namespace {

constexpr unsigned anyBase = NounBase | AdjectiveBase | Infinitive;
constexpr unsigned anyInflected = NounForm | AdjectiveForm | VerbForm | VerbStem;

/// `text` without `ending`, when something is left.
std::string_view without(std::string_view text, std::string_view ending) {
    return text.size() > ending.size() && text.ends_with(ending) ? text.substr(0, text.size() - ending.size())
                                                                 : std::string_view{};
}

class Lemmatiser {
  public:
    Lemmatiser(const Lexicon& lexicon, std::string_view form)
        : lexicon_(lexicon), form_(form), entry_(lexicon.find(form)) {}

    [[nodiscard]] Lemmas lemmas() && {
        for (const auto lemma : lexicon_.values(PairGroup::FixedForm, form_)) {
            add(lemma);
            if (lemma != form_ && is(lemma, Infinitive)) {
                addNew(found_.finite, std::string(lemma));
            }
        }
        if (!found_.all.empty()) {
            return std::move(found_);
        }
        if (entry_.is(anyBase)) {
            add(form_);
        }
        if (entry_.is(Infinitive)) {
            addNew(found_.finite, std::string(form_));  // wij vragen
        }
        const auto regular = static_cast<std::ptrdiff_t>(found_.finite.size());
        irregular();
        const std::vector<std::string> irregulars(found_.finite.begin() + regular, found_.finite.end());
        verb();
        // Zag is seen rather than sawn.
        if (!irregulars.empty()) {
            found_.finite = irregulars;
        }
        noun();
        adjective();
        if (found_.all.empty() || found_.all == std::vector<std::string>{std::string(form_)}) {
            irregularEnding();
        }
        if (found_.all.empty()) {
            unknown();
        }
        return std::move(found_);
    }

  private:
    void add(std::string_view lemma) { addNew(found_.all, std::string(lemma)); }

    /// Known as one of `kinds`, or known and nobody says as what.
    [[nodiscard]] bool may(std::string_view word, unsigned kinds) const {
        return word.size() > 1 && lexicon_.find(word).is(kinds | Uninflected);
    }
    [[nodiscard]] bool is(std::string_view word, unsigned kinds) const {
        return word.size() > 1 && lexicon_.find(word).is(kinds);
    }

    // Irregular forms, also behind a verb's prefix.

    void irregular() {
        for (const auto group : {PairGroup::IrregularForm, PairGroup::Participle}) {
            for (const auto lemma : lexicon_.values(group, form_)) {
                add(lemma);
                if (group == PairGroup::IrregularForm && is(lemma, Infinitive)) {
                    addNew(found_.finite, std::string(lemma));
                }
            }
        }
        for (std::size_t at = 2; at + 2 <= form_.size() && at <= longestPrefix; ++at) {
            const auto prefix = form_.substr(0, at);
            const auto rest = form_.substr(at);
            const bool separable = lexicon_.has(PairGroup::Separable, prefix);
            const bool inseparable = lexicon_.has(PairGroup::Inseparable, prefix);
            const auto participles = lexicon_.values(PairGroup::Participle, "ge" + std::string(rest));
            if (separable || inseparable) {
                // Verwees is a finite form; verkocht may be a participle as well.
                prefixed(prefix, lexicon_.values(PairGroup::IrregularForm, rest),
                         inseparable && participles.empty());
            }
            if (separable) {
                prefixed(prefix, lexicon_.values(PairGroup::Participle, rest));
                twicePrefixed(prefix, rest);
            }
            if (inseparable) {
                prefixed(prefix, participles);
            }
        }
    }

    /// door-ver-wezen.
    void twicePrefixed(std::string_view prefix, std::string_view rest) {
        for (std::size_t at = 2; at + 2 <= rest.size() && at <= longestPrefix; ++at) {
            if (!lexicon_.has(PairGroup::Inseparable, rest.substr(0, at))) {
                continue;
            }
            const auto both = std::string(prefix) + std::string(rest.substr(0, at));
            const auto stem = rest.substr(at);
            prefixed(both, lexicon_.values(PairGroup::IrregularForm, stem));
            prefixed(both, lexicon_.values(PairGroup::Participle, "ge" + std::string(stem)));
        }
    }

    void prefixed(std::string_view prefix, const std::vector<std::string_view>& verbs, bool finite = false) {
        for (const auto verb : verbs) {
            const auto whole = std::string(prefix) + std::string(verb);
            if (is(whole, Infinitive)) {
                add(whole);
                if (finite) {
                    addNew(found_.finite, whole);
                }
            }
        }
    }

    // Regular verbs.

    void verb() {
        // A stem that ends in t is also its third person, which the dictionary does not mark.
        const bool endsDental = form_.ends_with('t') || form_.ends_with('d');
        if (!entry_.is(NounBase | AdjectiveBase) || entry_.is(VerbStem | VerbForm) || endsDental) {
            stem(form_, true);
        }
        if (const auto rest = without(form_, "t"); !rest.ends_with('t')) {
            stem(rest, true);
        }
        for (const auto* plural : {"", "n"}) {
            for (const auto* ending : {"te", "de"}) {
                if (const auto rest = without(form_, std::string(ending) + plural); takes(rest, *ending)) {
                    stem(rest, true);
                }
            }
        }
        for (const auto* inflection : {"", "e", "en"}) {
            for (const auto* ending : {"t", "d"}) {
                const auto rest = without(form_, std::string(ending) + inflection);
                if (is(rest, Infinitive)) {
                    add(rest);  // lopend, lopende
                }
                if (takes(rest, *ending) && beginsInseparably(rest)) {
                    stem(rest, false);  // verzorgd, verzorgde
                }
            }
        }
        participle();
    }

    /// Whether the past and the participle of the stem have t or d; after f and s, which may stand for v
    /// and z, either.
    static bool takes(std::string_view stem, char dental) {
        if (stem.size() < 2) {
            return false;
        }
        const auto last = stem.back();
        if (last == 'f' || last == 's') {
            return true;
        }
        const bool voiceless = last == 't' || last == 'k' || last == 'p' || last == 'x' || last == 'c' ||
                               (last == 'h' && stem[stem.size() - 2] == 'c');
        return voiceless == (dental == 't');
    }

    [[nodiscard]] bool beginsInseparably(std::string_view stem) const {
        for (std::size_t at = 2; at + 2 <= stem.size() && at <= longestPrefix; ++at) {
            if (lexicon_.has(PairGroup::Inseparable, stem.substr(0, at))) {
                return true;
            }
        }
        return false;
    }

    /// The verb of which `stem` is the first person.
    void stem(std::string_view stem, bool finite) {
        if (stem.size() < 2) {
            return;
        }
        for (const auto& open : openStems(stem)) {
            infinitive(open + "en", finite);
        }
        if (isVowel(stem.back())) {
            infinitive(std::string(stem) + "n", finite);
        }
    }

    void infinitive(const std::string& verb, bool finite) {
        if (is(verb, Infinitive)) {
            add(verb);
            if (finite) {
                addNew(found_.finite, verb);
            }
        }
    }

    /// ge-werk-t, op-ge-bel-d, ge-werk-t-e.
    void participle() {
        for (std::size_t at = 0; at + 5 <= form_.size() && at <= longestPrefix; ++at) {
            const auto prefix = form_.substr(0, at);
            if (form_.substr(at, 2) != "ge" || (at != 0 && !lexicon_.has(PairGroup::Separable, prefix))) {
                continue;
            }
            for (const auto* inflection : {"", "e", "en"}) {
                const auto bare = without(form_, inflection);
                for (const auto* ending : {"t", "d", ""}) {
                    const auto rest = without(bare, ending);
                    if (rest.size() <= at + 3) {
                        continue;
                    }
                    const auto stem = rest.substr(at + 2);
                    if (*ending == '\0' ? stem.ends_with('t') || stem.ends_with('d') : takes(stem, *ending)) {
                        for (const auto& open : openStems(stem)) {
                            infinitive(std::string(prefix) + open + "en", false);
                        }
                    }
                }
            }
        }
    }

    // Nouns.

    void noun() {
        if (!entry_.is(NounBase) || entry_.is(NounForm)) {  // wagen is no plural of waag
            addPlural(form_);
            for (const auto* ending : {"'s", "s", "'"}) {
                if (const auto rest = without(form_, ending); !rest.empty()) {
                    noun(rest);
                    if (is(rest, Name)) {
                        add(rest);
                    }
                }
            }
        }
        for (const auto* ending : {"je", "jes"}) {
            if (const auto rest = without(form_, ending); rest.size() >= 3) {
                diminutive(rest);
            }
        }
    }

    void noun(std::string_view singular) {
        if (may(singular, NounBase) && singular != form_) {
            add(singular);
        }
    }

    void addPlural(std::string_view form) {
        if (const auto rest = without(form, "en"); rest.size() >= 2) {
            for (const auto& closed : closedStems(rest)) {
                noun(closed);
            }
        }
        if (const auto rest = without(form, "n"); rest.ends_with('e')) {
            noun(rest);
        }
        if (const auto rest = without(form, "heden"); !rest.empty()) {
            noun(std::string(rest) + "heid");
        }
        if (const auto rest = without(form, "a"); rest.size() >= 3) {
            noun(std::string(rest) + "um");
        }
        if (const auto rest = without(form, "i"); rest.size() >= 3) {
            noun(std::string(rest) + "us");
        }
    }

    /// @param rest what stands before -je
    void diminutive(std::string_view rest) {
        noun(rest);       // huisje
        shortened(rest);  // blaadje
        if (const auto tje = without(rest, "t"); !tje.empty()) {
            noun(tje);  // tuintje
            if (tje.size() >= 3 && tje[tje.size() - 1] == tje[tje.size() - 2] && isVowel(tje.back())) {
                noun(tje.substr(0, tje.size() - 1));  // autootje
            }
            if (const auto etje = without(tje, "e"); etje.size() >= 2) {
                for (const auto& closed : closedStems(etje)) {
                    noun(closed);  // balletje, dingetje
                }
            }
            if (const auto apart = without(tje, "'"); !apart.empty()) {
                noun(apart);
            }
            shortened(tje);
        }
        if (rest.ends_with("mp")) {
            noun(rest.substr(0, rest.size() - 1));  // boompje
        }
        if (const auto k = without(rest, "nk"); !k.empty()) {
            noun(std::string(k) + "ng");  // koninkje
        }
    }

    /// blaad gives blad.
    void shortened(std::string_view stem) {
        const auto length = stem.size();
        if (length >= 4 && !isVowel(stem[length - 1]) && stem[length - 2] == stem[length - 3] &&
            isVowel(stem[length - 2])) {
            noun(std::string(stem.substr(0, length - 2)) + stem[length - 1]);
        }
    }

    // Adjectives.

    void adjective() {
        inflectedAdjective(form_);
        if (const auto rest = without(form_, "n"); rest.ends_with('e')) {
            inflectedAdjective(rest);  // de ouderen
        }
        if (const auto rest = without(form_, "s"); !rest.empty()) {
            adjective(rest);  // iets moois
            comparative(rest);
        }
        if (form_.starts_with("aller")) {
            superlative(form_.substr(5));
        }
    }

    void inflectedAdjective(std::string_view form) {
        if (const auto rest = without(form, "e"); rest.size() >= 2) {
            for (const auto& closed : closedStems(rest)) {
                adjective(closed);
            }
            comparative(rest);
        }
        comparative(form);
        superlative(form);
    }

    void comparative(std::string_view form) {
        if (const auto rest = without(form, "er"); rest.size() >= 2) {
            for (const auto& closed : closedStems(rest)) {
                adjective(closed);
            }
        }
        if (const auto rest = without(form, "der"); rest.ends_with('r')) {
            adjective(rest);
        }
    }

    void superlative(std::string_view form) {
        for (const auto* ending : {"st", "ste", "sten"}) {
            if (const auto rest = without(form, ending); rest.size() >= 2) {
                adjective(rest);
                adjective(std::string(rest) + "s");  // wijste... viest
            }
        }
        for (const auto* ending : {"t", "te", "ten"}) {
            if (const auto rest = without(form, ending); rest.ends_with('s')) {
                adjective(rest);
            }
        }
    }

    void adjective(std::string_view base) {
        if (is(base, AdjectiveBase) && base != form_) {
            add(base);
        }
    }

    // What the rules do not know.

    /// An unknown word is inflected as the longest known word that it ends in: a compound's last part most
    /// often. What has none is its own lemma, but for the commonest endings of names and new words.
    void unknown() {
        if (entry_.kinds != 0) {
            add(form_);
            return;
        }
        const auto first = std::max(shortestBeginning, form_.size() - std::min(form_.size(), longestEnd));
        for (std::size_t at = first; at + shortestEnd <= form_.size(); ++at) {
            const auto end = form_.substr(at);
            if (const auto known = lexicon_.find(end);
                known.is(anyBase | anyInflected) && known.is(WithoutCapital)) {
                for (const auto& lemma : lemmasOf(lexicon_, end).all) {
                    add(std::string(form_.substr(0, at)) + lemma);
                }
                return;
            }
        }
        add(form_);
        for (const auto* ending : {"'s", "'", "s"}) {
            if (const auto rest = without(form_, ending); rest.size() >= shortestEnd) {
                add(rest);
                return;
            }
        }
        if (const auto rest = without(form_, "en"); rest.size() >= shortestEnd) {
            add(closedStems(rest).front());
        }
    }

    /// A known word ends as a noun whose forms no rule makes: klein-kinderen.
    void irregularEnding() {
        for (std::size_t at = shortestBeginning; at + shortestEnd <= form_.size(); ++at) {
            for (const auto lemma : lexicon_.values(PairGroup::IrregularForm, form_.substr(at))) {
                if (const auto whole = std::string(form_.substr(0, at)) + std::string(lemma);
                    is(lemma, NounBase) && !is(lemma, Infinitive) && may(whole, NounBase)) {
                    add(whole);
                }
            }
        }
    }

    static constexpr std::size_t shortestBeginning = 2;
    static constexpr std::size_t shortestEnd = 4;
    static constexpr std::size_t longestEnd = 60;
    static constexpr std::size_t longestPrefix = 9;

    const Lexicon& lexicon_;
    std::string_view form_;
    WordEntry entry_;
    Lemmas found_;
};

}  // namespace

Lemmas lemmasOf(const Lexicon& lexicon, std::string_view form) {
    return Lemmatiser(lexicon, form).lemmas();
}

}  // namespace vertelwerk::search::dutch
