#include "analysis/mentions.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace vertelwerk::analysis {
namespace {

using base::msg;
using Listed = NameLists::Listed;

constexpr auto titles = std::to_array<std::string_view>(
    {"meneer",     "mijnheer",  "dhr",          "heer",       "mevrouw",      "mevr",       "mw",
     "mej",        "juffrouw",  "juf",          "meester",    "dokter",       "dr",         "drs",
     "ir",         "ing",       "mr",           "prof",       "professor",    "advocaat",   "notaris",
     "zuster",     "broeder",   "pater",        "pastoor",    "pastor",       "dominee",    "ds",
     "imam",       "wethouder", "burgemeester", "agent",      "rechter",      "familie",    "fam",
     "buurvrouw",  "buurman",   "rector",       "directeur",  "coach",        "huisarts",   "tandarts",
     "psycholoog", "consulent", "consulente",   "begeleider", "begeleidster", "voorzitter", "wijkagent",
     "kapelaan",   "gravin",    "baron",        "mister",     "miss",         "mrs",        "ms",
     "collega",    "vriendin"});

struct Kin {
    std::string_view word;
    std::string_view replacement;
};

constexpr std::array kin{Kin{"dochter", "[dochter]"},
                         Kin{"dochtertje", "[dochter]"},
                         Kin{"zoon", "[zoon]"},
                         Kin{"zoontje", "[zoon]"},
                         Kin{"kind", "[kind]"},
                         Kin{"broer", "[broer]"},
                         Kin{"broertje", "[broer]"},
                         Kin{"zus", "[zus]"},
                         Kin{"zusje", "[zus]"},
                         Kin{"zuster", "[zus]"},
                         Kin{"moeder", "[moeder]"},
                         Kin{"vader", "[vader]"},
                         Kin{"man", "[man]"},
                         Kin{"vrouw", "[vrouw]"},
                         Kin{"partner", "[partner]"},
                         Kin{"ex", "[ex-partner]"},
                         Kin{"opa", "[opa]"},
                         Kin{"oma", "[oma]"},
                         Kin{"oom", "[oom]"},
                         Kin{"tante", "[tante]"},
                         Kin{"neef", "[neef]"},
                         Kin{"neefje", "[neef]"},
                         Kin{"nicht", "[nicht]"},
                         Kin{"nichtje", "[nicht]"},
                         Kin{"kleinzoon", "[kleinzoon]"},
                         Kin{"kleindochter", "[kleindochter]"},
                         Kin{"kleinkind", "[kleinkind]"},
                         Kin{"schoonzoon", "[schoonzoon]"},
                         Kin{"schoondochter", "[schoondochter]"},
                         Kin{"schoonmoeder", "[schoonmoeder]"},
                         Kin{"schoonvader", "[schoonvader]"},
                         Kin{"zwager", "[zwager]"},
                         Kin{"schoonzus", "[schoonzus]"},
                         Kin{"schoonzusje", "[schoonzus]"},
                         Kin{"stiefvader", "[stiefvader]"},
                         Kin{"stiefmoeder", "[stiefmoeder]"},
                         Kin{"mama", "[moeder]"},
                         Kin{"papa", "[vader]"},
                         Kin{"vriend", "[vriend]"},
                         Kin{"verloofde", "[verloofde]"},
                         Kin{"baby", "[kind]"},
                         Kin{"pleegkind", "[pleegkind]"},
                         Kin{"pleegzoon", "[pleegzoon]"},
                         Kin{"pleegdochter", "[pleegdochter]"},
                         Kin{"pleegmoeder", "[pleegmoeder]"},
                         Kin{"pleegvader", "[pleegvader]"},
                         Kin{"pleegbroer", "[pleegbroer]"},
                         Kin{"pleegzus", "[pleegzus]"},
                         Kin{"stiefzoon", "[stiefzoon]"},
                         Kin{"stiefdochter", "[stiefdochter]"},
                         Kin{"stiefbroer", "[stiefbroer]"},
                         Kin{"stiefzus", "[stiefzus]"},
                         Kin{"halfbroer", "[halfbroer]"},
                         Kin{"halfzus", "[halfzus]"},
                         Kin{"schoonbroer", "[zwager]"},
                         Kin{"achternicht", "[achternicht]"},
                         Kin{"achterneef", "[achterneef]"},
                         Kin{"petekind", "[petekind]"},
                         Kin{"daughter", "[daughter]"},
                         Kin{"son", "[son]"},
                         Kin{"sister", "[sister]"},
                         Kin{"brother", "[brother]"},
                         Kin{"husband", "[husband]"},
                         Kin{"wife", "[wife]"},
                         Kin{"mother", "[mother]"},
                         Kin{"father", "[father]"}};

constexpr auto calling =
    std::to_array<std::string_view>({"heet", "heette", "heten", "genaamd", "noemt", "noemde", "noem", "naam",
                                     "noemden", "named", "called", "name"});
constexpr auto towards =
    std::to_array<std::string_view>({"in", "uit", "naar", "te", "vanuit", "tot", "from", "to"});

const Kin* kinOf(const TextWord& word) {
    const auto* const found = std::ranges::find(kin, std::string_view(word.folded), &Kin::word);
    return found == kin.end() ? nullptr : found;
}

/// "A4'tje", "Sint2000"
bool hasDigit(const TextWord& word) {
    return word.text.find_first_of("0123456789") != std::string::npos;
}

bool isInitials(const TextWord& word) {
    return word.capital && word.text.ends_with('.');
}

enum class Surety {
    Guess,
    Likely,
    Certain,
};

class PeopleFinder {
  public:
    explicit PeopleFinder(const Looking& at) : at_(at) {}

    std::vector<Identified> find() {
        for (std::size_t i = 0; i < at_.words.size(); ++i) {
            const auto end = look(i);
            i = end > i ? end - 1 : i;
        }
        addRepeated();
        return std::move(found_);
    }

  private:
    /// Where the name that a rule found at this word ends; the word itself when none did.
    std::size_t look(std::size_t i) {
        const auto& word = at_.words[i];
        const bool behind = i > 0 && word.adjoins && !at_.words[i - 1].comma;
        if (const auto* const relation = behind ? kinOf(at_.words[i - 1]) : nullptr) {
            if (canBeName(i)) {
                return addAll(i, Identifier::Relative, msg("is how the teller calls a relative"),
                              relation->replacement);
            }
        }
        if (behind && heetAfterKin(i)) {
            return addAll(i, Identifier::Relative, msg("is how the teller calls a relative"),
                          kinBefore(i)->replacement);
        }
        if (behind && isOneOf(at_.words[i - 1], titles) && canFollowTitle(i)) {
            return addAll(i, Identifier::Name, msg("stands behind \"{0}\"", at_.words[i - 1].text), "[naam]");
        }
        if (i > 0 && !word.opensSentence && isOneOf(at_.words[i - 1], calling) && canBeName(i)) {
            return addAll(i, Identifier::Name, msg("stands behind \"{0}\"", at_.words[i - 1].text), "[naam]");
        }
        if (isInitials(word) && startsSurname(i + 1) && !isExclamation(i)) {
            return addAll(i, Identifier::Name, msg("is initials with a surname"), "[naam]", Surety::Certain);
        }
        if (isFirstName(i)) {
            return addFirstName(i);
        }
        if (startsListedSurname(i)) {
            return addAll(i, Identifier::Name, msg("is in the list of surnames"), "[naam]");
        }
        if (isStranger(i)) {
            return addAll(i, Identifier::Name, msg("begins with a capital in the middle of a sentence"),
                          "[naam]", Surety::Guess);
        }
        return i;
    }

    [[nodiscard]] bool plainCapital(std::size_t i) const {
        const auto& word = at_.words[i];
        return word.capital && !word.allCapitals && word.text.size() > 1 && !isOtherCapital(word);
    }

    [[nodiscard]] bool canBeName(std::size_t i) const {
        return plainCapital(i) && endOfName(at_, i) > i && at_.words[i].folded != "ik";
    }

    /// "mevrouw De Vries", "dokter van Asten", but not "mevrouw van de thuiszorg", and not "mevrouw D", who
    /// has been given a letter already.
    [[nodiscard]] bool canFollowTitle(std::size_t i) const {
        const auto end = endOfName(at_, i);
        return !at_.words[i].opensSentence && end > i && (end > i + 1 || at_.words[i].text.size() > 1);
    }

    /// "mijn dochter heet Sanne"
    [[nodiscard]] const Kin* kinBefore(std::size_t i) const {
        return i > 1 ? kinOf(at_.words[i - 2]) : nullptr;
    }
    [[nodiscard]] bool heetAfterKin(std::size_t i) const {
        return isOneOf(at_.words[i - 1], calling) && kinBefore(i) != nullptr && canBeName(i);
    }

    [[nodiscard]] bool startsSurname(std::size_t i) const {
        return i < at_.words.size() && at_.words[i].adjoins && endOfName(at_, i) > i;
    }

    /// "O. Dus", "I. Wat": a letter with a stop is an initial when a known surname or a prefix follows.
    [[nodiscard]] bool isExclamation(std::size_t i) const {
        const bool single = at_.words[i].text.size() == 2;
        return single && !isPrefix(at_.words[i + 1]) &&
               at_.names.surname(at_.words[i + 1].text) == Listed::No;
    }

    [[nodiscard]] bool isFirstName(std::size_t i) const {
        const auto& word = at_.words[i];
        if (!word.capital || word.allCapitals) {
            return false;
        }
        const auto listed = at_.names.firstName(word.text);
        if (listed == Listed::No) {
            return false;
        }
        const bool placed = i > 0 && word.adjoins && isOneOf(at_.words[i - 1], towards) &&
                            at_.names.place(word.text) != Listed::No;
        if (placed) {
            return false;
        }
        return listed == Listed::Yes || !word.opensSentence || followedBySurname(i);
    }

    [[nodiscard]] bool followedBySurname(std::size_t i) const {
        const auto end = endOfName(at_, i);
        return end > i + 1 && at_.names.surname(at_.words[end - 1].text) != Listed::No;
    }

    /// First name and surname together say who it is.
    std::size_t addFirstName(std::size_t i) {
        const auto end = endOfName(at_, i);
        const bool full = end > i + 1 && (at_.names.surname(at_.words[end - 1].text) != Listed::No ||
                                          isPrefix(at_.words[i + 1]));
        return full ? addAll(i, Identifier::Name, msg("is a first name with a surname"), "[naam]",
                             Surety::Certain)
                    : addAll(i, Identifier::Name, msg("is in the list of first names"), "[naam]");
    }

    /// "Van Dijk" in the middle of a sentence.
    [[nodiscard]] bool startsListedSurname(std::size_t i) const {
        const auto& word = at_.words[i];
        if (!word.capital || word.opensSentence || word.allCapitals) {
            return false;
        }
        const auto end = endOfName(at_, i);
        if (end == i) {
            return false;
        }
        const auto listed = at_.names.surname(at_.words[end - 1].text);
        return listed != Listed::No && !isPlaced(i) && !isPlaceAfterVan(i, end);
    }

    /// "de melkboer van Emmen": a place, though people are called Emmen too.
    [[nodiscard]] bool isPlaceAfterVan(std::size_t i, std::size_t end) const {
        return end == i + 1 && i > 0 && at_.words[i - 1].text == "van" &&
               at_.names.place(at_.words[i].text) != Listed::No;
    }

    [[nodiscard]] bool isPlaced(std::size_t i) const {
        return i > 0 && at_.words[i].adjoins && isOneOf(at_.words[i - 1], towards);
    }

    /// A capital that nothing else explains.
    [[nodiscard]] bool isStranger(std::size_t i) const {
        const auto& word = at_.words[i];
        return plainCapital(i) && !word.opensSentence && !isPlaced(i) && !isPrefix(word) && !hasDigit(word) &&
               at_.names.place(word.text) == Listed::No;
    }

    std::size_t addAll(std::size_t first, Identifier kind, base::Message reason, std::string_view replacement,
                       Surety surety = Surety::Likely) {
        const auto end = std::max(endOfName(at_, first), first + 1);
        for (auto i = first; i < end; ++i) {
            if (at_.words[i].capital && !isPrefix(at_.words[i]) && !isInitials(at_.words[i])) {
                known_[at_.words[i].folded] |= surety != Surety::Guess;
            }
        }
        for (auto i = first; i < end; ++i) {
            taken_.insert(i);
        }
        found_.push_back(
            mention(at_, kind, first, end - 1, std::move(reason), replacement, surety == Surety::Certain));
        if (surety == Surety::Guess) {
            guesses_.emplace_back(found_.size() - 1, first);
        }
        return end;
    }

    /// What was a name in one place is a name where it opens a sentence too, and no guess where it was one.
    void addRepeated() {
        for (std::size_t i = 0; i < at_.words.size(); ++i) {
            const auto& word = at_.words[i];
            if (word.capital && !taken_.contains(i) && known_.contains(word.folded)) {
                taken_.insert(i);
                found_.push_back(
                    mention(at_, Identifier::Name, i, i, msg("is a name elsewhere in this story"), "[naam]"));
                guesses_.emplace_back(found_.size() - 1, i);
            }
        }
        for (const auto& [mention, word] : guesses_) {
            const auto known = known_.find(at_.words[word].folded);  // a letter alone is no word of a name
            found_[mention].guess = known == known_.end() || !known->second;
        }
    }

    const Looking& at_;
    std::vector<Identified> found_;
    std::map<std::string, bool> known_;  ///< words of names, and whether one rule at least did not guess
    std::vector<std::pair<std::size_t, std::size_t>> guesses_;  ///< in `found_`, and their first words
    std::set<std::size_t> taken_;
};

}  // namespace

std::vector<Identified> findPeople(const Looking& at) {
    return PeopleFinder(at).find();
}

}  // namespace vertelwerk::analysis
