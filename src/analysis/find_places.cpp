#include "analysis/mentions.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace vertelwerk::analysis {
namespace {

using base::msg;
using Listed = NameLists::Listed;

/// Endings that make a street by themselves, and those that need a house number.
constexpr auto streetEndings =
    std::to_array<std::string_view>({"straat", "laan", "weg", "plein", "singel", "gracht", "kade", "dreef",
                                     "steeg", "plantsoen", "boulevard"});
constexpr auto weakEndings =
    std::to_array<std::string_view>({"hof", "park", "pad", "dijk", "ring", "markt", "baan", "lei", "akker",
                                     "veld", "heuvel", "erf", "kamp", "wal", "horst", "haven"});
constexpr auto noStreets =
    std::to_array<std::string_view>({"snelweg", "spoorweg", "onderweg", "halverwege", "omweg", "terugweg",
                                     "rijksweg", "vanwege", "uitweg", "straat", "weg", "buitenweg"});
constexpr auto streetBeginnings = std::to_array<std::string_view>(
    {"lange",     "korte",    "oude",   "nieuwe",  "grote",    "kleine",   "burgemeester",
     "professor", "prof",     "dokter", "dr",      "sint",     "st",       "pastoor",
     "koning",    "koningin", "prins",  "prinses", "generaal", "admiraal", "burg"});

constexpr auto leading =
    std::to_array<std::string_view>({"in", "uit", "naar", "vanuit", "te", "from", "to", "near"});
constexpr auto placing =
    std::to_array<std::string_view>({"in", "uit", "naar", "te", "bij", "van", "rond", "tussen", "tot",
                                     "vanuit", "richting", "over", "from", "to"});

/// Fields of forms: "Geboorteplaats: Nador".
constexpr auto placeFields = std::to_array<std::string_view>(
    {"woonplaats", "geboorteplaats", "plaats", "stad", "dorp", "birthplace", "city", "town"});

struct Keyword {
    std::string_view word;
    std::string_view replacement;
};

constexpr std::array keywords{Keyword{"basisschool", "[school]"},
                              Keyword{"school", "[school]"},
                              Keyword{"college", "[school]"},
                              Keyword{"lyceum", "[school]"},
                              Keyword{"gymnasium", "[school]"},
                              Keyword{"mavo", "[school]"},
                              Keyword{"kinderdagverblijf", "[kinderopvang]"},
                              Keyword{"creche", "[kinderopvang]"},
                              Keyword{"peuterspeelzaal", "[kinderopvang]"},
                              Keyword{"zorgcentrum", "[zorginstelling]"},
                              Keyword{"woonzorgcentrum", "[zorginstelling]"},
                              Keyword{"verpleeghuis", "[zorginstelling]"},
                              Keyword{"verpleegtehuis", "[zorginstelling]"},
                              Keyword{"verzorgingshuis", "[zorginstelling]"},
                              Keyword{"bejaardenhuis", "[zorginstelling]"},
                              Keyword{"ziekenhuis", "[ziekenhuis]"},
                              Keyword{"hospice", "[zorginstelling]"},
                              Keyword{"kliniek", "[zorginstelling]"},
                              Keyword{"huisartsenpraktijk", "[praktijk]"},
                              Keyword{"praktijk", "[praktijk]"},
                              Keyword{"apotheek", "[apotheek]"},
                              Keyword{"buurthuis", "[buurthuis]"},
                              Keyword{"wijkcentrum", "[buurthuis]"},
                              Keyword{"dorpshuis", "[buurthuis]"},
                              Keyword{"gemeenschapshuis", "[buurthuis]"},
                              Keyword{"sporthal", "[sporthal]"},
                              Keyword{"zwembad", "[zwembad]"},
                              Keyword{"sportpark", "[sportpark]"},
                              Keyword{"voetbalclub", "[vereniging]"},
                              Keyword{"tennisclub", "[vereniging]"},
                              Keyword{"club", "[vereniging]"},
                              Keyword{"vereniging", "[vereniging]"},
                              Keyword{"voetbalvereniging", "[vereniging]"},
                              Keyword{"harmonie", "[vereniging]"},
                              Keyword{"fanfare", "[vereniging]"},
                              Keyword{"koor", "[vereniging]"},
                              Keyword{"scouting", "[vereniging]"},
                              Keyword{"stichting", "[organisatie]"},
                              Keyword{"kerk", "[kerk]"},
                              Keyword{"parochie", "[kerk]"},
                              Keyword{"moskee", "[moskee]"},
                              Keyword{"fabriek", "[bedrijf]"},
                              Keyword{"bakkerij", "[bedrijf]"},
                              Keyword{"slagerij", "[bedrijf]"},
                              Keyword{"boerderij", "[boerderij]"},
                              Keyword{"restaurant", "[bedrijf]"},
                              Keyword{"cafe", "[cafe]"},
                              Keyword{"lunchroom", "[bedrijf]"},
                              Keyword{"snackbar", "[bedrijf]"},
                              Keyword{"hotel", "[bedrijf]"},
                              Keyword{"kapsalon", "[bedrijf]"},
                              Keyword{"garage", "[bedrijf]"},
                              Keyword{"firma", "[bedrijf]"},
                              Keyword{"bedrijf", "[bedrijf]"},
                              Keyword{"winkel", "[bedrijf]"},
                              Keyword{"weekblad", "[krant]"},
                              Keyword{"camping", "[bedrijf]"},
                              Keyword{"salon", "[bedrijf]"},
                              Keyword{"supermarkt", "[bedrijf]"},
                              Keyword{"atelier", "[bedrijf]"},
                              Keyword{"bibliotheek", "[bibliotheek]"},
                              Keyword{"museum", "[museum]"},
                              Keyword{"azc", "[opvang]"},
                              Keyword{"opvanghuis", "[opvang]"},
                              Keyword{"vv", "[vereniging]"},
                              Keyword{"sv", "[vereniging]"},
                              Keyword{"fc", "[vereniging]"},
                              Keyword{"hc", "[vereniging]"},
                              Keyword{"rksv", "[vereniging]"},
                              Keyword{"obs", "[school]"},
                              Keyword{"cbs", "[school]"},
                              Keyword{"kbs", "[school]"},
                              Keyword{"rkbs", "[school]"},
                              Keyword{"pcbs", "[school]"},
                              Keyword{"roc", "[school]"},
                              Keyword{"bso", "[kinderopvang]"},
                              Keyword{"umc", "[ziekenhuis]"},
                              Keyword{"thuiszorg", "[zorginstelling]"},
                              Keyword{"zorggroep", "[zorginstelling]"}};

/// At the end of a name: Theresialyceum, Beatrix College.
constexpr std::array nameEndings{
    Keyword{"college", "[school]"},         Keyword{"lyceum", "[school]"},
    Keyword{"gymnasium", "[school]"},       Keyword{"basisschool", "[school]"},
    Keyword{"ziekenhuis", "[ziekenhuis]"},  Keyword{"gasthuis", "[ziekenhuis]"},
    Keyword{"fabriek", "[bedrijf]"},        Keyword{"academie", "[school]"},
    Keyword{"atheneum", "[school]"},        Keyword{"klooster", "[klooster]"},
    Keyword{"school", "[school]"},          Keyword{"kerk", "[kerk]"},
    Keyword{"moskee", "[moskee]"},          Keyword{"bank", "[bank]"},
    Keyword{"winkel", "[bedrijf]"},         Keyword{"centrum", "[centrum]"},
    Keyword{"kliniek", "[zorginstelling]"}, Keyword{"praktijk", "[praktijk]"},
    Keyword{"stichting", "[organisatie]"},  Keyword{"vereniging", "[vereniging]"},
    Keyword{"hospital", "[hospital]"}};

constexpr auto working = std::to_array<std::string_view>(
    {"werk", "werkt", "werkte", "werken", "gewerkt", "dienst", "baan", "baas", "lid", "speelt", "speelde",
     "voetbalt", "voetbalde", "stage", "ontslagen", "vrijwilliger", "collega"});

/// At the end of a name that is written with a capital: Buurtzorg, but not "ik verzorg Annie".
constexpr std::array capitalEndings{Keyword{"zorg", "[zorginstelling]"},
                                    Keyword{"zorggroep", "[zorginstelling]"}};

bool endsWithAny(const std::string& word, std::span<const std::string_view> endings) {
    return std::ranges::any_of(endings, [&](std::string_view ending) {
        return word.size() >= ending.size() + 3 && word.ends_with(ending);
    });
}

bool isHouseNumber(const TextWord& word) {
    return word.number && word.adjoins && word.text.size() <= 7 &&
           std::ranges::all_of(word.text.substr(0, 1), [](char c) { return c >= '1' && c <= '9'; }) &&
           word.text.find_first_of(".,'") == std::string::npos;
}

/// The first word of a street's name that ends at `last`.
std::size_t beginOfStreet(const Looking& at, std::size_t last) {
    auto first = last;
    while (first > 0 && at.words[first].adjoins && !at.words[first - 1].comma) {
        const auto& before = at.words[first - 1];
        if (before.capital && isOneOf(before, streetBeginnings)) {
            --first;
        } else if (isPrefix(before) && first > 1 && at.words[first - 1].adjoins &&
                   at.words[first - 2].capital && isOneOf(at.words[first - 2], streetBeginnings)) {
            first -= 2;
        } else if (isPrefix(before) && first > 2 && isPrefix(at.words[first - 2]) &&
                   at.words[first - 3].capital && isOneOf(at.words[first - 3], streetBeginnings)) {
            first -= 3;
        } else {
            break;
        }
    }
    return first;
}

/// "Ringbaan-West" ends as "ringbaan", "'s-Gravelandseweg" and "Hoogeweg-van" as themselves.
std::string streetStem(const TextWord& word) {
    const auto hyphen = word.text.rfind('-');
    const bool cut = hyphen != std::string::npos && !word.text.starts_with('\'') &&
                     hyphen + 1 < word.text.size() && word.text[hyphen + 1] >= 'A' &&
                     word.text[hyphen + 1] <= 'Z';
    return cut ? word.folded.substr(0, word.folded.find('-')) : word.folded;
}

/// "aan de Skoalleane 3": what has a house number behind "aan" is a street, whatever it ends in.
bool isAddressed(const Looking& at, std::size_t first, std::size_t last) {
    constexpr auto articles = std::to_array<std::string_view>({"de", "het", "'t", "t", "den"});
    const bool stands = first > 1 && isOneOf(at.words[first - 1], articles) &&
                        at.words[first - 2].folded == "aan" && at.words[first].adjoins;
    return stands && last + 1 < at.words.size() && !at.words[last].comma &&
           isHouseNumber(at.words[last + 1]) && at.names.firstName(at.words[first].text) == Listed::No;
}

/// The last of the capitals that begin here.
std::size_t endOfCapitals(const Looking& at, std::size_t first) {
    auto last = first;
    while (last + 1 < at.words.size() && at.words[last + 1].capital && at.words[last + 1].adjoins &&
           !at.words[last].comma) {
        ++last;
    }
    return last;
}

template <typename List>
const Keyword* keywordOf(const List& list, std::string_view word) {
    const auto found = std::ranges::find(list, word, &Keyword::word);
    return found == list.end() ? nullptr : &*found;
}

template <typename List>
const Keyword* endingOf(const List& list, std::string_view word) {
    const auto found =
        std::ranges::find_if(list, [&](const Keyword& ending) { return word.ends_with(ending.word); });
    return found == list.end() ? nullptr : &*found;
}

const Keyword* endingOf(std::string_view word) {
    return endingOf(nameEndings, word);
}

/// Where capitals end that follow a keyword: "De Hooge Akker".
std::size_t endOfTitle(const Looking& at, std::size_t first) {
    auto end = first;
    for (auto i = first; i < at.words.size() && at.words[i].adjoins && !at.words[i - 1].comma; ++i) {
        if (i > first && saysWhere(at, i)) {
            break;
        }
        if (at.words[i].capital) {
            end = i + 1;
        } else if (!isPrefix(at.words[i]) || i > first + 2) {
            break;
        }
    }
    return end;
}

bool worksThere(const Looking& at, std::size_t i) {
    const auto begin = i >= 5 ? i - 5 : 0;
    return std::any_of(at.words.begin() + static_cast<std::ptrdiff_t>(begin),
                       at.words.begin() + static_cast<std::ptrdiff_t>(i),
                       [](const TextWord& word) { return isOneOf(word, working); });
}

/// The first of the capitals in front of "College".
std::size_t beginOfTitle(const Looking& at, std::size_t last) {
    auto first = last;
    while (first > 0 && at.words[first].adjoins && !at.words[first - 1].comma &&
           at.words[first - 1].capital && !at.words[first - 1].opensSentence) {
        --first;
    }
    return first;
}

struct ListedWords {
    Listed listed = Listed::No;
    std::size_t last = 0;
};

/// The most words from word `first` on that a list knows together.
template <typename Look>
ListedWords longestListed(const Looking& at, std::size_t first, Look look) {
    ListedWords longest{Listed::No, first};
    std::string words;
    for (std::size_t n = 0; n < at.names.longestPlace() && first + n < at.words.size(); ++n) {
        const auto& word = at.words[first + n];
        if (n > 0 && (!word.adjoins || at.words[first + n - 1].comma)) {
            break;
        }
        words += (n > 0 ? " " : "") + word.text;
        const bool written = word.capital || n == 0;  // "de wijk" is no village
        if (const auto now = look(words); written && now != Listed::No) {
            longest = {now, first + n};
        }
    }
    return longest;
}

}  // namespace

std::vector<Identified> findStreets(const Looking& at) {
    std::vector<Identified> found;
    for (std::size_t i = 0; i < at.words.size(); ++i) {
        const auto& word = at.words[i];
        if (const auto last = endOfCapitals(at, i); word.capital && isAddressed(at, i, last)) {
            found.push_back(mention(at, Identifier::Street, i, last + 1, msg("has a house number behind it"),
                                    "[straat]", true));
            i = last;
            continue;
        }
        const auto stem = streetStem(word);
        const bool strong = endsWithAny(stem, streetEndings) && !isOneOf(word, noStreets);
        if (!word.capital || word.allCapitals || !(strong || endsWithAny(stem, weakEndings))) {
            continue;
        }
        const bool numbered = i + 1 < at.words.size() && !word.comma && isHouseNumber(at.words[i + 1]);
        if (numbered) {
            found.push_back(mention(at, Identifier::Street, beginOfStreet(at, i), i + 1,
                                    msg("has the form of a street with a house number"), "[straat]", true));
        } else if (strong) {
            found.push_back(mention(at, Identifier::Street, beginOfStreet(at, i), i,
                                    msg("ends as the name of a street"), "[straat]"));
        }
    }
    return found;
}

bool namesInstitution(const Looking& at, const TextWord& word) {
    const auto* const ending = endingOf(word.folded);
    const bool compound = ending != nullptr && word.folded.size() > ending->word.size() + 2;
    return compound && at.names.surname(word.text) == Listed::No && at.names.place(word.text) == Listed::No;
}

std::vector<Identified> findInstitutions(const Looking& at) {
    std::vector<Identified> found;
    for (std::size_t i = 0; i < at.words.size(); ++i) {
        const auto& word = at.words[i];
        const auto* const whole = keywordOf(keywords, word.folded);
        if (const auto* const keyword = whole != nullptr             ? whole
                                        : namesInstitution(at, word) ? endingOf(word.folded)
                                                                     : nullptr) {
            const auto end = endOfTitle(at, i + 1);
            if (end > i + 1) {
                found.push_back(mention(at, Identifier::Institution, i, end - 1,
                                        msg("is a name behind \"{0}\"", word.text), keyword->replacement));
                i = end - 1;
                continue;
            }
        }
        if (word.capital && !word.opensSentence) {
            const auto* const care = isOtherCapital(word) ? nullptr : endingOf(capitalEndings, word.folded);
            const auto* const ending = care != nullptr ? care : endingOf(word.folded);
            const auto first = beginOfTitle(at, i);
            const bool named = first < i || care != nullptr || namesInstitution(at, word);
            if (ending != nullptr && named) {
                found.push_back(mention(at, Identifier::Institution, first, i,
                                        msg("ends as the name of an institution"), ending->replacement));
                continue;
            }
        }
        const bool employer = i > 0 && word.capital && word.adjoins && at.words[i - 1].folded == "bij" &&
                              worksThere(at, i - 1) && !isOtherCapital(word) &&
                              at.names.firstName(word.text) == Listed::No;
        if (employer) {
            const auto end = endOfTitle(at, i);
            found.push_back(mention(at, Identifier::Institution, i, std::max(end, i + 1) - 1,
                                    msg("is where somebody works or plays"), "[organisatie]"));
        }
    }
    return found;
}

std::vector<Identified> findAreas(const Looking& at) {
    std::vector<Identified> found;
    for (std::size_t i = 0; i < at.words.size(); ++i) {
        if (!at.words[i].capital) {
            continue;
        }
        const auto [listed, last] = longestListed(
            at, i, [&at](std::string_view words) { return at.names.area(words) ? Listed::Yes : Listed::No; });
        if (listed == Listed::Yes) {
            found.push_back(mention(at, Identifier::Place, i, last,
                                    msg("is a neighbourhood of this collection"), "[wijk]"));
            i = last;
        }
    }
    return found;
}

std::vector<Identified> findPlaces(const Looking& at) {
    std::vector<Identified> found;
    for (std::size_t i = 0; i < at.words.size(); ++i) {
        if (!at.words[i].capital && !at.words[i].text.starts_with('\'')) {
            continue;
        }
        const bool field = i > 0 && at.words[i - 1].colon && isOneOf(at.words[i - 1], placeFields);
        const bool led = field || (i > 0 && at.words[i].adjoins && isOneOf(at.words[i - 1], placing));
        const auto [listed, last] =
            longestListed(at, i, [&at](std::string_view words) { return at.names.place(words); });
        if (listed == Listed::Yes ||
            (listed == Listed::WordToo && led && (field || !at.words[i].opensSentence))) {
            found.push_back(
                mention(at, Identifier::Place, i, last, msg("is in the list of places"), "[plaats]"));
            i = last;
            continue;
        }
        const auto& word = at.words[i];
        const bool stranger = led && (field || isOneOf(at.words[i - 1], leading)) && !word.allCapitals &&
                              word.text.size() > 2 && !isOtherCapital(word) && !isPrefix(word);
        if (stranger) {
            found.push_back(mention(at, Identifier::Place, i, i,
                                    msg("begins with a capital behind \"{0}\"", at.words[i - 1].text),
                                    "[plaats]"));
        }
    }
    return found;
}

}  // namespace vertelwerk::analysis
