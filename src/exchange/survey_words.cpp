#include "exchange/survey_words.h"

#include <algorithm>
#include <array>

namespace vertelwerk::exchange {
namespace {

constexpr auto favourableWords = std::to_array<std::string_view>(
    {"helemaal mee eens", "mee eens",  "zeer mee eens",  "helemaal eens", "eens",
     "zeer eens",         "ja",        "zeer tevreden",  "tevreden",      "goed",
     "zeer goed",         "heel goed", "strongly agree", "agree",         "yes",
     "very satisfied",    "satisfied", "very good",      "good",          "altijd",
     "meestal",           "always",    "usually"});
constexpr auto otherWords = std::to_array<std::string_view>({"neutraal",
                                                             "niet eens, niet oneens",
                                                             "niet mee eens, niet mee oneens",
                                                             "niet eens en niet oneens",
                                                             "niet mee eens en niet mee oneens",
                                                             "niet eens/niet oneens",
                                                             "mee oneens",
                                                             "niet mee eens",
                                                             "oneens",
                                                             "helemaal mee oneens",
                                                             "zeer mee oneens",
                                                             "helemaal oneens",
                                                             "zeer oneens",
                                                             "helemaal niet mee eens",
                                                             "nee",
                                                             "ontevreden",
                                                             "zeer ontevreden",
                                                             "niet tevreden, niet ontevreden",
                                                             "slecht",
                                                             "zeer slecht",
                                                             "matig",
                                                             "voldoende",
                                                             "onvoldoende",
                                                             "neutral",
                                                             "disagree",
                                                             "strongly disagree",
                                                             "no",
                                                             "dissatisfied",
                                                             "very dissatisfied",
                                                             "soms",
                                                             "zelden",
                                                             "nooit",
                                                             "sometimes",
                                                             "rarely",
                                                             "never",
                                                             "bad",
                                                             "very bad",
                                                             "een beetje",
                                                             "deels",
                                                             "deels eens, deels oneens",
                                                             "deels mee eens, deels mee oneens",
                                                             "neither agree nor disagree",
                                                             "neither",
                                                             "neither satisfied nor dissatisfied"});
constexpr auto excludedWords =
    std::to_array<std::string_view>({"weet niet",           "geen mening",   "weet ik niet",
                                     "niet van toepassing", "n.v.t.",        "nvt",
                                     "don't know",          "no opinion",    "not applicable",
                                     "geen antwoord",       "onbekend",      "wil ik niet zeggen",
                                     "weet het niet",       "geen idee",     "niet ingevuld",
                                     "liever niet",         "n/a",           "not sure",
                                     "i don't know",        "i do not know", "do not know",
                                     "no answer",           "prefer not",    "rather not"});
constexpr auto degrees = std::to_array<std::string_view>(
    {"helemaal", "volledig",    "geheel",   "zeer",     "heel",     "sterk",  "enigszins", "een beetje",
     "beetje",   "grotendeels", "tamelijk", "redelijk", "nogal",    "deels",  "strongly",  "completely",
     "totally",  "fully",       "mostly",   "somewhat", "slightly", "partly", "very",      "quite"});
constexpr auto agreeing =
    std::to_array<std::string_view>({"mee eens", "eens", "agree", "tevreden", "satisfied"});
constexpr auto disagreeing = std::to_array<std::string_view>(
    {"mee oneens", "oneens", "niet mee eens", "niet eens", "disagree", "ontevreden", "dissatisfied"});

/// "ja, dat wist ik" says yes; other answers are what they say as a whole.
std::string_view firstWords(std::string_view folded) {
    const auto first = folded.substr(0, folded.find(','));
    const bool plain = first == "ja" || first == "nee" || first == "yes" || first == "no";
    return plain ? first : folded;
}

/// "grotendeels mee eens", "somewhat disagree": how much, and then which way.
AnswerWords meaningByDegree(std::string_view folded) {
    for (const std::string_view degree : degrees) {
        if (folded.size() > degree.size() && folded.starts_with(degree) && folded[degree.size()] == ' ') {
            const auto rest = folded.substr(degree.size() + 1);
            if (std::ranges::find(agreeing, rest) != agreeing.end()) {
                return AnswerWords::Favourable;
            }
            if (std::ranges::find(disagreeing, rest) != disagreeing.end()) {
                return AnswerWords::Other;
            }
        }
    }
    return AnswerWords::Unknown;
}

}  // namespace

AnswerWords meaningOf(std::string_view folded) {
    const auto begins = [folded](std::string_view word) { return folded.starts_with(word); };
    if (std::ranges::any_of(excludedWords, begins)) {
        return AnswerWords::Excluded;
    }
    const auto said = firstWords(folded);
    if (std::ranges::find(favourableWords, said) != favourableWords.end()) {
        return AnswerWords::Favourable;
    }
    return std::ranges::find(otherWords, said) != otherWords.end() ? AnswerWords::Other
                                                                   : meaningByDegree(said);
}

}  // namespace vertelwerk::exchange
