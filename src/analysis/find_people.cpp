#include "analysis/mentions.h"
#include "analysis/people_words.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace vertelwerk::analysis {
namespace {

using base::msg;
using Listed = NameLists::Listed;

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

/// "V.": somebody has been given a letter already.
bool isLetterAlone(const TextWord& word) {
    return word.capital && word.text.size() <= 2 && (word.text.size() == 1 || isInitials(word));
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
        if (isCaller(i) && !isFullName(i)) {
            return namesSomebody(i) ? addCaller(i) : i;
        }
        const auto end = lookAround(i);
        return end == i && isCaller(i) && namesSomebody(i) ? addCaller(i) : end;
    }

    [[nodiscard]] bool isCaller(std::size_t i) const {
        return std::ranges::any_of(at_.callers, [range = at_.words[i].range](const text::Range& caller) {
            return caller.overlaps(range);
        });
    }

    /// "Jan de Boer", "mevrouw Jansen", but not "Dennis V."
    [[nodiscard]] bool isFullName(std::size_t i) const {
        const auto end = endOfName(at_, i);
        const bool titled = i > 0 && at_.words[i].adjoins && isOneOf(at_.words[i - 1], titles);
        return end > i + (titled ? 0 : 1) && !isLetterAlone(at_.words[end - 1]);
    }

    [[nodiscard]] bool namesSomebody(std::size_t i) const {
        const auto& word = at_.words[i];
        const bool nobody = isOneOf(word, roles) || isOneOf(word, titles) || kinOf(word) != nullptr ||
                            isLetterAlone(word) || hasDigit(word);
        return canBeName(i) && !nobody &&
               (!at_.names.ordinary(word.text) || at_.names.firstName(word.text) != Listed::No);
    }

    std::size_t addCaller(std::size_t i) {
        return addAll(i, Identifier::Name,
                      msg("is who tells the story: a name, or a pseudonym that may stay"), "[naam]",
                      Surety::Guess);
    }

    std::size_t lookAround(std::size_t i) {
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
        if (inField(i)) {
            return addAll(i, Identifier::Name, msg("stands behind \"{0}\"", at_.words[i - 1].text), "[naam]");
        }
        if (isFirstName(i)) {
            return addFirstName(i);
        }
        if (startsListedSurname(i)) {
            return addAll(i, Identifier::Name, msg("is in the list of surnames"), "[naam]");
        }
        if (isStranger(i) || isPrefixOfStranger(i) || opensWithStranger(i)) {
            return addAll(i, Identifier::Name, msg("begins with a capital in the middle of a sentence"),
                          "[naam]", Surety::Guess);
        }
        return i;
    }

    [[nodiscard]] bool inField(std::size_t i) const {
        const bool behind = i > 0 && at_.words[i - 1].colon;
        return behind && namesSomebody(i) &&
               (isOneOf(at_.words[i - 1], nameFields) || kinOf(at_.words[i - 1]) != nullptr);
    }

    /// "De Boerenkwast" in the middle of a sentence.
    [[nodiscard]] bool isPrefixOfStranger(std::size_t i) const {
        const auto& word = at_.words[i];
        const bool prefix = isPrefix(word) && word.capital && !word.allCapitals && !word.opensSentence;
        return prefix && !isPlaced(i) && i + 1 < at_.words.size() && at_.words[i + 1].adjoins &&
               !word.comma && isStranger(i + 1) && endOfName(at_, i) > i;
    }

    /// "Sharona Wongsodikromo hielp mij": no word, and no calling, with a capital behind it.
    [[nodiscard]] bool opensWithStranger(std::size_t i) const {
        const auto& word = at_.words[i];
        const bool isCalling = std::ranges::any_of(
            callings, [&word](std::string_view ending) { return word.folded.ends_with(ending); });
        const bool next = i + 1 < at_.words.size() && at_.words[i + 1].adjoins && !word.comma;
        return word.opensSentence && !isCalling && next && namesSomebody(i) && !isPrefix(word) &&
               isStranger(i + 1) && at_.names.firstName(at_.words[i + 1].text) == Listed::No &&
               at_.names.place(word.text) == Listed::No;
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
        return !at_.words[i].opensSentence && end > i && !isLetterAlone(at_.words[end - 1]);
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
        const auto& next = at_.words[i + 1];
        const bool isDouble = next.text.find('-') != std::string::npos && !at_.names.ordinary(next.text);
        return single && !isPrefix(next) && !isDouble && at_.names.surname(next.text) == Listed::No;
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

    /// "De Bult", "Den Haag"
    [[nodiscard]] bool isPlaceBehindPrefix(std::size_t i) const {
        return i > 0 && at_.words[i].adjoins && at_.words[i - 1].capital && isPrefix(at_.words[i - 1]) &&
               at_.names.place(at_.words[i - 1].text + " " + at_.words[i].text) != Listed::No;
    }

    /// A capital that nothing else explains.
    [[nodiscard]] bool isStranger(std::size_t i) const {
        const auto& word = at_.words[i];
        return plainCapital(i) && !word.opensSentence && !isPlaced(i) && !isPrefix(word) && !hasDigit(word) &&
               !isLetterAlone(word) && !isPlaceBehindPrefix(i) && at_.names.place(word.text) == Listed::No;
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

    /// Also what is somebody's: "Annekes fiets", "Anna's fiets".
    [[nodiscard]] std::map<std::string, bool>::const_iterator knownAs(std::size_t i) const {
        const auto known = known_.find(at_.words[i].folded);
        return known == known_.end() ? known_.find(ownerIn(at_.words[i].folded)) : known;
    }

    [[nodiscard]] bool isRepeated(std::size_t i) const {
        return at_.words[i].capital && !taken_.contains(i) && knownAs(i) != known_.end();
    }

    /// Both parts of "Hoogeweg-van Wijngaarden" are one name.
    [[nodiscard]] std::size_t endOfRepeated(std::size_t first) const {
        auto last = first;
        for (auto i = first + 1; i < at_.words.size() && at_.words[i].adjoins && !at_.words[i - 1].comma;
             ++i) {
            if (isRepeated(i)) {
                last = i;
            } else if (!isPrefix(at_.words[i]) || at_.words[i].capital || saysWhere(at_, i)) {
                break;
            }
        }
        return last;
    }

    /// What was a name in one place is a name where it opens a sentence too, and no guess where it was one.
    void addRepeated() {
        for (std::size_t i = 0; i < at_.words.size(); ++i) {
            if (isRepeated(i)) {
                const auto last = endOfRepeated(i);
                for (auto each = i; each <= last; ++each) {
                    taken_.insert(each);
                }
                found_.push_back(mention(at_, Identifier::Name, i, last,
                                         msg("is a name elsewhere in this story"), "[naam]"));
                guesses_.emplace_back(found_.size() - 1, i);
                i = last;
            }
        }
        for (const auto& [mention, word] : guesses_) {
            const auto known = known_.find(at_.words[word].folded);  // a letter alone is no word of a name
            const auto owner = known_.find(ownerIn(at_.words[word].folded));
            found_[mention].guess =
                (known == known_.end() || !known->second) && (owner == known_.end() || !owner->second);
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
