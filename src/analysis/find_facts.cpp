#include "analysis/mentions.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace vertelwerk::analysis {
namespace {

using base::msg;

constexpr auto months = std::to_array<std::string_view>(
    {"januari",   "februari", "maart",    "april",    "mei",     "juni",     "juli",  "augustus",
     "september", "oktober",  "november", "december", "january", "february", "march", "may",
     "june",      "july",     "august",   "october",  "jan",     "feb",      "okt",   "dec"});
constexpr auto births =
    std::to_array<std::string_view>({"geboren", "geboortedatum", "verjaardag", "jarig", "geb", "geboorte",
                                     "born", "birthday", "birth", "geboortedag"});

constexpr auto firsts =
    std::to_array<std::string_view>({"enige", "eerste", "laatste", "oudste", "jongste", "only"});
/// Behind "de enige": says nothing of somebody.
constexpr auto vague = std::to_array<std::string_view>(
    {"die",    "dat",    "in",     "met",      "van",   "was",   "is",    "echte",    "keer",
     "manier", "reden",  "vraag",  "dag",      "week",  "maand", "jaar",  "jaren",    "tijd",
     "stap",   "plaats", "indruk", "gedachte", "brief", "keus",  "keuze", "weg",      "plek",
     "ding",   "dingen", "kans",   "hulp",     "en",    "of",    "uur",   "half",     "paar",
     "mensen", "vijf",   "twee",   "drie",     "vier",  "en",    "zin",   "oplossing"});
constexpr auto roles =
    std::to_array<std::string_view>({"van", "uit", "vrouwelijke", "mannelijke", "zwarte", "blinde", "dove",
                                     "witte", "marokkaanse", "turkse", "surinaamse", "homo"});
constexpr auto manyNumbers =
    std::to_array<std::string_view>({"zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
                                     "veertien", "vijftien", "zestien", "zeventien", "twintig"});
constexpr auto relations =
    std::to_array<std::string_view>({"kinderen", "kleinkinderen", "broers", "zussen", "broertjes", "zusjes",
                                     "zonen", "zoons", "dochters", "children", "achterkleinkinderen"});
constexpr auto rare =
    std::to_array<std::string_view>({"drieling", "vierling", "vijfling", "lintje", "zesling", "olympische",
                                     "wereldkampioen", "ereburger", "siamese"});
constexpr auto old = std::to_array<std::string_view>({"honderd", "honderdeen", "honderdentwee",
                                                      "honderdendrie", "negenennegentig", "achtennegentig",
                                                      "zevenennegentig", "zesennegentig"});
constexpr auto offices = std::to_array<std::string_view>(
    {"burgemeester", "wethouder", "prins", "kampioen", "voorzitter", "koning"});

int numberIn(std::string_view text) {
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() ? number : 0;
}

bool isDay(std::string_view text) {
    const auto day = numberIn(text);
    return day >= 1 && day <= 31;
}
bool isYear(std::string_view text) {
    const auto year = numberIn(text);
    return text.size() == 4 && year >= 1890 && year <= 2100;
}

/// "03-07-1948"
bool isWrittenDate(const std::string& text) {
    const auto first = text.find('-');
    const auto second = first == std::string::npos ? first : text.find('-', first + 1);
    if (second == std::string::npos) {
        return false;
    }
    const std::string_view view = text;
    const auto month = numberIn(view.substr(first + 1, second - first - 1));
    return isDay(view.substr(0, first)) && month >= 1 && month <= 12 && isYear(view.substr(second + 1));
}

/// How many words a date takes that begins here; zero for none.
std::size_t dateAt(const Looking& at, std::size_t i) {
    if (isWrittenDate(at.words[i].text)) {
        return 1;
    }
    if (i + 2 >= at.words.size() || !isDay(at.words[i].text) || !isYear(at.words[i + 2].text)) {
        return 0;
    }
    const auto gap = [&](std::size_t n) { return at.words[n].range.begin - at.words[n - 1].range.end; };
    const auto month = numberIn(at.words[i + 1].text);
    const bool named = at.words[i + 1].adjoins && isOneOf(at.words[i + 1], months) && at.words[i + 2].adjoins;
    const bool sliced = month >= 1 && month <= 12 && gap(i + 1) == 1 && gap(i + 2) == 1;
    return named || sliced ? 3 : 0;
}

bool speaksOfBirth(const Looking& at, std::size_t first, std::size_t last) {
    constexpr std::size_t before = 10;
    constexpr std::size_t after = 5;
    const auto begin = first >= before ? first - before : 0;
    const auto end = std::min(at.words.size(), last + after + 1);
    return std::any_of(at.words.begin() + static_cast<std::ptrdiff_t>(begin),
                       at.words.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const TextWord& word) { return isOneOf(word, births); });
}

class Facts {
  public:
    explicit Facts(const Looking& at) : at_(at) {}

    std::vector<Identified> find() {
        for (std::size_t i = 0; i < at_.words.size(); ++i) {
            look(i);
        }
        return std::move(found_);
    }

  private:
    [[nodiscard]] const TextWord* word(std::size_t i) const {
        return i < at_.words.size() ? &at_.words[i] : nullptr;
    }
    [[nodiscard]] bool is(std::size_t i, std::span<const std::string_view> list) const {
        return i < at_.words.size() && isOneOf(at_.words[i], list);
    }
    [[nodiscard]] bool is(std::size_t i, std::string_view text) const {
        return i < at_.words.size() && at_.words[i].folded == text;
    }
    void add(std::size_t first, std::size_t last, base::Message reason, std::string_view replacement) {
        found_.push_back(mention(at_, Identifier::UniqueFact, first, std::min(last, at_.words.size() - 1),
                                 std::move(reason), replacement));
    }

    void look(std::size_t i) {
        if ((is(i, "de") || is(i, "het") || is(i, "the")) && is(i + 1, firsts)) {
            lookAtFirst(i);
        } else if ((is(i, manyNumbers) || manyInDigits(i)) && is(i + 1, relations)) {
            add(i, i + 1, msg("is a family that people recognise"), "[een groot gezin]");
        } else if ((is(i, "ziekte") || is(i, "syndroom")) && is(i + 1, "van") && word(i + 2) != nullptr &&
                   word(i + 2)->capital) {
            add(i, i + 2, msg("is a rare disease"), "[ziekte]");
        } else if (is(i, rare) || at_.words[i].folded.ends_with("wereldkampioen")) {
            add(i, i, msg("is rare enough to be recognised"), "[bijzonderheid]");
        } else if (is(i, old) || at_.words[i].folded.starts_with("honderden")) {
            lookAtAge(i);
        } else if (is(i, offices) && is(i + 1, "van") && word(i + 2) != nullptr && word(i + 2)->capital) {
            add(i, i + 2, msg("is an office that few held"), "[functie]");
        }
    }

    [[nodiscard]] bool manyInDigits(std::size_t i) const {
        const auto number = numberIn(at_.words[i].text);
        return number >= 6 && number <= 30;
    }

    /// "de enige vrouwelijke loodgieter", "de laatste klompenmaker van Loon op Zand"
    void lookAtFirst(std::size_t i) {
        const auto* const next = word(i + 2);
        if (next == nullptr || !next->adjoins || next->number || isOneOf(*next, vague)) {
            return;
        }
        auto last = i + 2;
        if (is(i + 2, roles)) {
            ++last;
        }
        const bool only = is(i + 1, "enige") || is(i + 1, "only");
        const bool placed = is(last + 1, "van") || is(last + 1, "uit") || is(last + 1, "in");
        if (!only && !placed && !is(i + 2, roles)) {
            return;
        }
        if (placed) {
            last = std::min(last + 2, at_.words.size() - 1);
            if (is(last, "de") || is(last, "het") || is(last, "heel") || is(last, "dit")) {
                ++last;
            }
        }
        if (!only && placed && !of(last)) {
            return;
        }
        add(i, last, msg("says that there is but one"), "[bijzonderheid]");
    }

    /// A place or group that one can be the first of.
    [[nodiscard]] bool of(std::size_t i) const {
        constexpr auto groups = std::to_array<std::string_view>(
            {"dorp", "wijk", "straat", "stad", "buurt", "gemeente", "streek", "provincie", "land"});
        return is(i, groups) || (word(i) != nullptr && word(i)->capital);
    }

    void lookAtAge(std::size_t i) {
        constexpr auto aged =
            std::to_array<std::string_view>({"jaar", "geworden", "ben", "was", "werd", "is"});
        if (is(i + 1, aged) || (i > 0 && is(i - 1, aged))) {
            add(i, i, msg("is an age that few reach"), "[hoogbejaard]");
        }
    }

    const Looking& at_;
    std::vector<Identified> found_;
};

}  // namespace

std::vector<Identified> findBirthDates(const Looking& at) {
    std::vector<Identified> found;
    for (std::size_t i = 0; i < at.words.size(); ++i) {
        const auto length = dateAt(at, i);
        if (length > 0 && speaksOfBirth(at, i, i + length - 1)) {
            found.push_back(mention(at, Identifier::BirthDate, i, i + length - 1,
                                    msg("is a date beside a birth"), "[geboortedatum]", true));
            i += length - 1;
        }
    }
    return found;
}

std::vector<Identified> findUniqueFacts(const Looking& at) {
    return Facts(at).find();
}

}  // namespace vertelwerk::analysis
