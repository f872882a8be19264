#include "search/dutch/compounds.h"

#include "search/add_new.h"
#include "search/dutch/lemmas.h"
#include "search/dutch/spelling.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace vertelwerk::search::dutch {
namespace {

constexpr std::size_t shortestPart = 3;
constexpr std::size_t shortestCompound = 6;
constexpr std::size_t longestCompound = 60;

/// Two vowels that would be read as one want a hyphen between them.
bool collide(char end, char begin) {
    switch (end) {
        case 'a':
            return begin == 'a' || begin == 'e' || begin == 'i' || begin == 'u';
        case 'e':
            return begin == 'e' || begin == 'i' || begin == 'u';
        case 'i':
            return begin == 'e' || begin == 'i' || begin == 'j' || begin == 'u';
        case 'o':
            return begin == 'e' || begin == 'i' || begin == 'o' || begin == 'u';
        case 'u':
            return begin == 'e' || begin == 'i' || begin == 'u';
        default:
            return false;
    }
}

bool isOnlyName(WordEntry entry) {
    return entry.is(Name) && !entry.is(WithoutCapital);
}

class Splitter {
  public:
    Splitter(const Lexicon& lexicon, std::string_view word)
        : lexicon_(lexicon), word_(word), whole_(lexicon.find(word)) {}

    /// By the roles that the dictionary gives: the fewest parts, then the most common ones.
    [[nodiscard]] std::vector<std::string_view> byRoles() const {
        const auto length = word_.size();
        std::vector<Step> best(length + 1);
        best[0].cost = 0;
        for (std::size_t end = shortestPart; end <= length; ++end) {
            for (std::size_t begin = 0; begin + shortestPart <= end; ++begin) {
                if (best[begin].cost == impossible || (begin == 0 && end == length)) {
                    continue;
                }
                const auto part = word_.substr(begin, end - begin);
                const auto entry = entryOf(part);
                const unsigned role = begin == 0      ? unsigned{BeginsCompound}
                                      : end == length ? unsigned{EndsCompound}
                                                      : unsigned{InsideCompound};
                if (!entry.is(role) || (end == length && isEnding(part)) ||
                    (begin > 0 && !mayFollow(best[begin], begin, entry))) {
                    continue;
                }
                const int cost = best[begin].cost + costOfPart - commonness(entry, role) +
                                 (entry.is(WithLinkingS) ? costOfLinkingS : 0);
                if (cost < best[end].cost) {
                    best[end] = {cost, begin, entry};
                }
            }
        }
        std::vector<std::string_view> parts;
        if (best[length].cost != impossible) {
            for (auto end = length; end > 0; end = best[end].begin) {
                parts.insert(parts.begin(), word_.substr(best[end].begin, end - best[end].begin));
            }
        }
        return parts.empty() || isLikely(parts.front(), parts.back()) ? parts
                                                                      : std::vector<std::string_view>{};
    }

    /// By how many words of the lexicon have such a part there (after Koehn and Knight 2003, who count in
    /// texts): two parts that together are likelier than the whole.
    [[nodiscard]] std::vector<std::string_view> byCommonness() const {
        constexpr std::size_t shortest = 3;
        if (whole_.is(AdjectiveBase | AdjectiveForm | Infinitive | VerbStem | VerbForm | Name) ||
            isMadeOfVerb()) {
            return {};
        }
        int best = std::max(leastCommon, whole_.asFirst + whole_.asLast);
        std::size_t at = 0;
        for (std::size_t cut = shortest; cut + shortest <= word_.size(); ++cut) {
            const int common = commonnessOfFirst(word_.substr(0, cut)) + commonnessOfLast(word_.substr(cut));
            if (common > best && !collide(word_[cut - 1], word_[cut]) && canBeCut(cut)) {
                best = common;
                at = cut;
            }
        }
        if (at == 0 || !isLikely(word_.substr(0, at), word_.substr(at))) {
            return {};
        }
        return {word_.substr(0, at), word_.substr(at)};
    }

  private:
    static constexpr int impossible = std::numeric_limits<int>::max();
    static constexpr int costOfPart = 1000;
    static constexpr int costOfLinkingS = 40;
    static constexpr int veryCommon = 25;
    static constexpr int leastCommon = 100;
    static constexpr int never = -1000;
    static constexpr int bonusOfNew = 50;

    struct Step {
        int cost = impossible;
        std::size_t begin = 0;
        WordEntry entry{};
    };

    /// A part with a linking s is as common as without.
    [[nodiscard]] WordEntry entryOf(std::string_view part) const {
        auto entry = lexicon_.find(part);
        if (entry.is(WithLinkingS)) {
            const auto bare = lexicon_.find(part.substr(0, part.size() - 1));
            entry.asFirst = std::max(entry.asFirst, bare.asFirst);
            entry.commonness = std::max(entry.commonness, bare.commonness);
        }
        return entry;
    }

    /// A word that the dictionary lists and others are made of, or that people use more than its parts, is
    /// rather no compound: gesprek is none of gesp and rek.
    [[nodiscard]] bool isLikely(std::string_view first, std::string_view last) const {
        if (isNew()) {
            return true;
        }
        if (isMadeOfVerb()) {
            return false;
        }
        const auto one = entryOf(first);
        const auto other = lexicon_.find(last);
        return one.asFirst + other.asLast > whole_.asFirst + whole_.asLast &&
               (whole_.commonness < veryCommon || one.commonness + other.commonness >= 2 * whole_.commonness);
    }

    static int commonness(WordEntry entry, unsigned role) {
        return role == BeginsCompound ? entry.asFirst
               : role == EndsCompound ? entry.asLast
                                      : (entry.asFirst + entry.asLast) / 2;
    }

    [[nodiscard]] bool mayFollow(const Step& before, std::size_t at, WordEntry next) const {
        if (before.entry.is(WithLinkingS) && next.is(NotAfterLinkingS)) {
            return false;
        }
        return !collide(word_[at - 1], word_[at]) && canBeCut(at);
    }

    /// Of which kinds parts can be that the dictionary gives no role.
    static constexpr unsigned firstKinds = NounBase | NounForm | AdjectiveBase | VerbStem | WithLinkingS;
    static constexpr unsigned lastKinds = NounBase | NounForm;
    /// At least one other word has the part, but for the parts of a word that nobody lists.
    static constexpr int leastOfPart = 16;
    /// Words of no kind (vee, noord) must begin this many.
    static constexpr int leastOfUninflected = 90;
    static constexpr std::size_t longPart = 5;
    static constexpr std::size_t shortPart = 3;
    static constexpr int leastOfShortPart = 50;

    [[nodiscard]] bool isNew() const { return whole_.kinds == 0; }

    [[nodiscard]] int commonnessOfFirst(std::string_view first) const {
        if (lexicon_.has(PairGroup::NotFirst, first)) {
            return never;
        }
        const auto entry = lexicon_.find(first);
        if (entry.is(firstKinds) && !isOnlyName(entry)) {
            return enough(entry.asFirst, first);
        }
        if (entry.is(Uninflected) && entry.asFirst >= leastOfUninflected) {
            return entry.asFirst;
        }
        if (first.ends_with('s') && first.size() > 4) {
            const auto bare = first.substr(0, first.size() - 1);
            if (const auto noun = lexicon_.find(bare); noun.is(NounBase) && !isOnlyName(noun)) {
                return enough(noun.asFirst, bare) - costOfLinkingS;
            }
        }
        return never;
    }

    [[nodiscard]] int commonnessOfLast(std::string_view last) const {
        const auto entry = lexicon_.find(last);
        const bool possible = entry.is(lastKinds) && !isOnlyName(entry) && !isEnding(last) &&
                              !lexicon_.has(PairGroup::NotLast, last);
        return possible ? enough(entry.asLast, last) : never;
    }

    /// A long part of a new word is likely without having been seen in others.
    [[nodiscard]] int enough(int common, std::string_view part) const {
        if (isNew() && part.size() >= longPart) {
            return common + bonusOfNew;
        }
        const int least = part.size() <= shortPart ? leastOfShortPart : leastOfPart;
        return common > least ? common : never;
    }

    /// betrekking, of betrekken.
    [[nodiscard]] bool isMadeOfVerb() const {
        for (const std::string_view ending : {"ing", "ingen", "er", "ers"}) {
            const auto stem = word_.substr(0, word_.size() - ending.size());
            if (word_.ends_with(ending) && lexicon_.find(std::string(stem) + "en").is(Infinitive)) {
                return true;
            }
        }
        return false;
    }

    /// Whether it is an ending rather than a word.
    [[nodiscard]] bool isEnding(std::string_view last) const {
        return lexicon_.has(PairGroup::NeverLast, last) ||
               (whole_.is(AdjectiveBase | AdjectiveForm) && lexicon_.has(PairGroup::NotLast, last));
    }

    /// Not between letters that the dictionary says are no border.
    [[nodiscard]] bool canBeCut(std::size_t at) const {
        return std::none_of(patterns().begin(), patterns().end(), [&](const auto& pattern) {
            return word_.substr(0, at).ends_with(pattern.first) &&
                   word_.substr(at).starts_with(pattern.second);
        });
    }

    [[nodiscard]] const std::vector<std::pair<std::string_view, std::string_view>>& patterns() const {
        static const auto found = [this] {
            std::vector<std::pair<std::string_view, std::string_view>> pairs;
            lexicon_.forEach(
                PairGroup::NoCompoundJoin,
                [&pairs](std::string_view end, std::string_view begin) { pairs.emplace_back(end, begin); });
            return pairs;
        }();
        return found;
    }

    const Lexicon& lexicon_;
    std::string_view word_;
    WordEntry whole_;
};

/// Who does what a compound says is cut as it is: mantelzorger as mantelzorg.
std::vector<std::string_view> partsOfPerson(const Lexicon& lexicon, std::string_view word) {
    for (const std::string_view ending : {"er", "ster"}) {
        if (!word.ends_with(ending)) {
            continue;
        }
        const auto noun = word.substr(0, word.size() - ending.size());
        if (noun.size() < shortestCompound || !lexicon.find(noun).is(NounBase)) {
            continue;
        }
        auto parts = Splitter(lexicon, noun).byRoles();
        if (parts.empty()) {
            continue;
        }
        const auto begin = noun.size() - parts.back().size();
        parts.back() = word.substr(begin);
        if (!lexicon.has(PairGroup::NeverLast, parts.back())) {
            return parts;
        }
    }
    return {};
}

std::vector<std::string_view> partsOfLemma(const Lexicon& lexicon, std::string_view word) {
    if (word.size() < shortestCompound || lexicon.has(PairGroup::NotSplit, word)) {
        return {};
    }
    const Splitter splitter(lexicon, word);
    auto parts = splitter.byRoles();
    if (parts.empty()) {
        parts = splitter.byCommonness();
    }
    return parts.empty() ? partsOfPerson(lexicon, word) : parts;
}

/// An inflected form is cut where its lemma is: wapens nowhere, aandachtspunten as aandachtspunt. Nothing
/// for a word that is no form of another.
std::optional<std::vector<std::string_view>> partsOfForm(const Lexicon& lexicon, std::string_view form) {
    bool isForm = false;
    for (const auto& lemma : lemmasOf(lexicon, form).all) {
        if (lemma == form || lexicon.find(lemma).kinds == 0) {
            continue;
        }
        isForm = true;
        const auto parts = partsOfLemma(lexicon, lemma);
        std::vector<std::string_view> found;
        std::size_t begin = 0;
        for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
            const auto end = begin + parts[i].size();
            if (end + shortestPart <= form.size() && form.substr(begin, end - begin) == parts[i]) {
                found.push_back(form.substr(begin, end - begin));
                begin = end;
            }
        }
        if (!found.empty()) {
            found.push_back(form.substr(begin));
            return found;
        }
    }
    return isForm ? std::optional(std::vector<std::string_view>{}) : std::nullopt;
}

/// Where a listed noun may be a compound, by what it ends in; before that a noun, or what no dictionary has.
std::vector<std::vector<std::string>> cutsOfListed(const Lexicon& lexicon, std::string_view word) {
    constexpr std::size_t shortest = 4;
    std::vector<std::vector<std::string>> ways;
    if (word.size() > longestCompound || !lexicon.find(word).is(NounBase | NounForm) ||
        lexicon.has(PairGroup::NotSplit, word)) {
        return ways;
    }
    const auto isListed = [&](std::string_view part) {
        return lexicon.has(PairGroup::Separable, part) || lexicon.has(PairGroup::Inseparable, part) ||
               lexicon.has(PairGroup::ClauseWord, part);
    };
    for (std::size_t cut = shortest; cut + shortest <= word.size(); ++cut) {
        const auto first = word.substr(0, cut);
        const auto last = word.substr(cut);
        const auto before = lexicon.find(first);
        const auto after = lexicon.find(last);
        const bool begins =
            (before.kinds == 0 || before.is(NounBase | NounForm)) && !lexicon.has(PairGroup::NotFirst, first);
        const bool ends = after.is(NounBase | NounForm) && !isOnlyName(after) &&
                          !lexicon.has(PairGroup::NeverLast, last) && !lexicon.has(PairGroup::NotLast, last);
        if (begins && ends && !isListed(first)) {
            ways.push_back({std::string(first), std::string(last)});
        }
    }
    return ways;
}

bool isPlain(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::vector<std::string_view> partsOf(const Lexicon& lexicon, std::string_view word) {
    if (word.size() < shortestCompound || word.size() > longestCompound || !isPlain(word)) {
        return {};
    }
    const auto whole = lexicon.find(word);
    if (isOnlyName(whole) || (whole.is(Infinitive | VerbStem | VerbForm) &&
                              !whole.is(NounBase | NounForm | AdjectiveBase | AdjectiveForm))) {
        return {};
    }
    if (whole.is(NounForm | AdjectiveForm | Uninflected)) {
        if (auto parts = partsOfForm(lexicon, word)) {
            return *std::move(parts);
        }
    }
    return partsOfLemma(lexicon, word);
}

std::vector<std::vector<std::string>> partsApart(const Lexicon& lexicon, std::string_view word) {
    constexpr std::size_t mostParts = 4;
    const auto parts = partsOf(lexicon, word);
    if (parts.empty()) {
        return cutsOfListed(lexicon, word);
    }
    std::vector<std::vector<std::string>> ways;
    const auto borders = std::min(parts.size(), mostParts) - 1;
    for (unsigned apart = 1; apart < 1U << borders; ++apart) {
        std::vector<std::string> written{std::string(parts.front())};
        for (std::size_t i = 1; i < parts.size(); ++i) {
            if (i <= borders && (apart >> (i - 1) & 1U) != 0) {
                written.emplace_back(parts[i]);
            } else {
                written.back() += parts[i];
            }
        }
        ways.push_back(std::move(written));
    }
    return ways;
}

std::vector<std::string> lemmasOfPart(const Lexicon& lexicon, std::string_view part, bool isLast) {
    std::vector<std::string> lemmas;
    const auto entry = lexicon.find(part);
    if (!isLast && part.ends_with('s') && (entry.is(WithLinkingS) || entry.kinds == 0)) {
        addNew(lemmas, std::string(part.substr(0, part.size() - 1)));
        return lemmas;
    }
    lemmas = lemmasOf(lexicon, part).all;
    if (!isLast && part.ends_with("er")) {
        for (const auto lemma : lexicon.values(PairGroup::IrregularForm, std::string(part) + "en")) {
            addNew(lemmas, std::string(lemma));  // kinder, of kinderen
        }
    }
    return lemmas;
}

}  // namespace vertelwerk::search::dutch
