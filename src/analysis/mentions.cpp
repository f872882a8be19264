#include "analysis/mentions.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vertelwerk::analysis {
namespace {

constexpr auto prefixes = std::to_array<std::string_view>(
    {"van", "de",  "den",  "der", "het",  "'t", "t",     "ter",  "ten", "te", "op", "in",
     "aan", "uit", "bij",  "von", "el",   "al", "la",    "le",   "di",  "da", "du", "ben",
     "bin", "abu", "bint", "ait", "ould", "d'", "vande", "v.d.", "v.d", "v/d"});

/// Words that Dutch writes with a capital and that name nobody.
constexpr auto otherCapitals = std::to_array<std::string_view>(
    {"nederland",   "nederlands",   "nederlandse", "nederlander", "nederlanders", "marokkaans",
     "marokkaanse", "marokkaan",    "marokko",     "turks",       "turkse",       "turk",
     "turkije",     "surinaams",    "surinaamse",  "suriname",    "antilliaans",  "antilliaanse",
     "antillen",    "curacao",      "aruba",       "pools",       "poolse",       "polen",
     "syrisch",     "syrische",     "syrie",       "eritrea",     "eritrees",     "eritrese",
     "arabisch",    "arabische",    "engels",      "engelse",     "engeland",     "duits",
     "duitse",      "duitsland",    "frans",       "franse",      "frankrijk",    "belgie",
     "belgisch",    "belgische",    "spaans",      "spaanse",     "spanje",       "italie",
     "italiaans",   "italiaanse",   "grieks",      "griekenland", "brabants",     "brabantse",
     "brabant",     "limburg",      "limburgs",    "limburgse",   "fries",        "friese",
     "friesland",   "zeeland",      "zeeuws",      "zeeuwse",     "gelderland",   "drenthe",
     "overijssel",  "flevoland",    "europa",      "europees",    "europese",     "afrika",
     "afrikaans",   "afrikaanse",   "azie",        "amerika",     "amerikaans",   "amerikaanse",
     "iran",        "irak",         "somalie",     "somalisch",   "afghanistan",  "afghaans",
     "oekraine",    "oekraiens",    "indonesie",   "indisch",     "indie",        "joods",
     "joodse",      "islam",        "ramadan",     "kerst",       "kerstmis",     "pasen",
     "pinksteren",  "sinterklaas",  "god",         "allah",       "jezus",        "onze",
     "bijbel",      "koran",        "wmo",         "wlz",         "ww",           "wia",
     "uwv",         "svb",          "cak",         "ciz",         "ggz",          "ggd",
     "pgb",         "facebook",     "whatsapp",    "google",      "youtube",      "netflix",
     "instagram",   "teams",        "zoom",        "excel",       "word",         "marktplaats",
     "digid",       "opel",         "volkswagen",  "fiat",        "ikea",         "covid",
     "corona",      "internet",     "monday",      "tuesday",     "wednesday",    "thursday",
     "friday",      "saturday",     "sunday",      "mondays",     "tuesdays",     "wednesdays",
     "thursdays",   "fridays",      "saturdays",   "sundays",     "january",      "february",
     "march",       "april",        "june",        "july",        "august",       "september",
     "october",     "november",     "december",    "dutch",       "english",      "arabic",
     "turkish",     "moroccan",     "polish",      "german",      "french",       "christmas",
     "easter",      "netherlands",  "i",           "alpen",       "ardennen",     "noordzee",
     "waddenzee",   "veluwe",       "achterhoek",  "twente",      "betuwe",       "randstad",
     "atlantische", "middellandse", "europeaan",   "europeanen"});

/// Languages and peoples; "-e" makes them adjectives.
constexpr auto languages = std::to_array<std::string_view>(
    {"berbers",      "tamazight",  "tarifit",     "papiaments", "sranan",       "sarnami",    "hindi",
     "hindoestaans", "javaans",    "maleis",      "moluks",     "indonesisch",  "chinees",    "kantonees",
     "mandarijn",    "japans",     "koreaans",    "vietnamees", "thais",        "farsi",      "dari",
     "pasjtoe",      "perzisch",   "koerdisch",   "tigrinya",   "amhaars",      "ethiopisch", "swahili",
     "urdu",         "pakistaans", "bengaals",    "tamil",      "russisch",     "roemeens",   "bulgaars",
     "hongaars",     "tsjechisch", "slowaaks",    "kroatisch",  "servisch",     "bosnisch",   "albanees",
     "macedonisch",  "portugees",  "braziliaans", "hebreeuws",  "latijn",       "esperanto",  "zweeds",
     "noors",        "deens",      "fins",        "iers",       "schots",       "vlaams",     "twents",
     "drents",       "gronings",   "achterhoeks", "romani",     "kaapverdisch", "ghanees",    "nigeriaans",
     "egyptisch",    "tunesisch",  "algerijns",   "libanees",   "iraans",       "iraaks",     "eritrees",
     "indiaas",      "oekraiens"});
constexpr auto illnesses = std::to_array<std::string_view>(
    {"alzheimer", "parkinson", "crohn", "huntington", "asperger", "korsakov", "korsakoff", "tourette"});
constexpr auto cars = std::to_array<std::string_view>(
    {"astra",  "corsa",   "polo",    "golf",    "passat",  "audi",   "bmw",    "citroen",  "dacia",
     "ford",   "fiesta",  "focus",   "honda",   "hyundai", "kia",    "mazda",  "mercedes", "mitsubishi",
     "nissan", "peugeot", "renault", "saab",    "skoda",   "suzuki", "tesla",  "toyota",   "volvo",
     "canta",  "clio",    "twingo",  "picanto", "yaris",   "panda",  "kadett", "vespa"});

constexpr auto kindsOfCare =
    std::to_array<std::string_view>({"zorg", "jeugdzorg", "thuiszorg", "ouderenzorg", "gezondheidszorg",
                                     "gehandicaptenzorg", "mantelzorg", "kraamzorg"});

bool isLanguage(const TextWord& word) {
    const auto stem =
        std::string_view(word.folded).substr(0, word.folded.size() - (word.folded.ends_with('e') ? 1 : 0));
    return std::ranges::find(languages, std::string_view(word.folded)) != languages.end() ||
           std::ranges::find(languages, stem) != languages.end();
}

}  // namespace

bool isPrefix(const TextWord& word) {
    return isOneOf(word, prefixes);
}

bool isOtherCapital(const TextWord& word) {
    const auto hyphen = word.folded.find('-');
    const bool compound = hyphen != std::string::npos && hyphen + 1 < word.text.size() &&
                          word.text[hyphen + 1] >= 'a' && word.text[hyphen + 1] <= 'z';
    return isOneOf(word, otherCapitals) || isLanguage(word) || isOneOf(word, illnesses) ||
           isOneOf(word, cars) || isOneOf(word, kindsOfCare) ||
           (compound && std::ranges::find(otherCapitals, std::string_view(word.folded).substr(0, hyphen)) !=
                            otherCapitals.end());
}

std::string ownerIn(const std::string& folded) {
    constexpr std::size_t shortest = 4;
    if (folded.size() < shortest || !folded.ends_with('s')) {
        return {};
    }
    const auto stem = folded.substr(0, folded.size() - 1);
    const std::string_view curved = "\u2019";
    return stem.ends_with('\'')     ? stem.substr(0, stem.size() - 1)
           : stem.ends_with(curved) ? stem.substr(0, stem.size() - curved.size())
                                    : stem;
}

bool saysWhere(const Looking& at, std::size_t word) {
    constexpr auto always = std::to_array<std::string_view>({"in", "uit", "bij"});
    constexpr auto withPlaces = std::to_array<std::string_view>({"op", "te", "aan"});
    if (word + 1 >= at.words.size() || at.words[word].capital || !at.words[word + 1].capital) {
        return false;
    }
    const bool isPlace = at.names.place(at.words[word + 1].text) != NameLists::Listed::No;
    return isOneOf(at.words[word], always) || (isPlace && isOneOf(at.words[word], withPlaces));
}

std::vector<Identified> apart(std::vector<Identified> found) {
    std::vector<Identified> kept;
    for (auto& one : found) {
        const bool covered = std::ranges::any_of(
            kept, [&](const Identified& other) { return other.range.overlaps(one.range); });
        if (!covered) {
            kept.push_back(std::move(one));
        }
    }
    std::ranges::sort(kept, {}, [](const Identified& one) { return one.range; });
    return kept;
}

Identified mention(const Looking& at, Identifier kind, std::size_t first, std::size_t last,
                   base::Message reason, std::string_view replacement, bool certain) {
    return {kind,
            {at.words[first].range.begin, at.words[last].range.end},
            certain,
            std::move(reason),
            std::string(replacement)};
}

std::size_t endOfName(const Looking& at, std::size_t first) {
    constexpr std::size_t mostWords = 7;
    std::size_t end = first;
    std::size_t next = first;
    while (next < at.words.size() && next < first + mostWords) {
        const auto& word = at.words[next];
        if (next > first && (!word.adjoins || at.words[next - 1].comma || saysWhere(at, next))) {
            break;
        }
        const bool named = word.capital && !word.allCapitals && !isOtherCapital(word) &&
                           (next == first || word.text.size() > 1);
        if (next > first && isPrefix(at.words[next - 1]) && namesInstitution(at, word)) {
            break;  // "Karin van de Rabobank"
        }
        if (named && !isPrefix(word)) {
            end = next + 1;
        } else if (!isPrefix(word)) {
            break;
        }
        ++next;
    }
    return end;
}

}  // namespace vertelwerk::analysis
