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
                                                             "deels"});
constexpr auto excludedWords = std::to_array<std::string_view>(
    {"weet niet", "geen mening", "weet ik niet", "niet van toepassing", "n.v.t.", "nvt", "don't know",
     "no opinion", "not applicable", "geen antwoord", "onbekend", "wil ik niet zeggen", "weet het niet"});

/// "ja, dat wist ik" says yes; other answers are what they say as a whole.
std::string_view firstWords(std::string_view folded) {
    const auto first = folded.substr(0, folded.find(','));
    const bool plain = first == "ja" || first == "nee" || first == "yes" || first == "no";
    return plain ? first : folded;
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
                                                                   : AnswerWords::Unknown;
}

}  // namespace vertelwerk::exchange
