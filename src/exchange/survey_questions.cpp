#include "exchange/survey_questions.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/strings.h"

#include <algorithm>
#include <array>

namespace vertelwerk::exchange {

bool asksToRecommend(std::string_view question) {
    const auto name = text::folded(question);
    constexpr auto words = std::to_array<std::string_view>(
        {"aanbeve", "aanbevo", "aanrad", "aanraad", "recommend", "nps", "promotor"});
    constexpr auto speaking =
        std::to_array<std::string_view>({"praat", "prat", "spreek", "spreken", "vertel", "speak", "talk"});
    const auto inName = [&](std::string_view word) { return holds(name, word); };
    const bool apart =
        (holds(name, "beveel") || holds(name, "raadt") || holds(name, "raad ")) && holds(name, " aan");
    const bool speaksWell =
        (holds(name, "positief") || holds(name, "positive")) && std::ranges::any_of(speaking, inName);
    return std::ranges::any_of(words, inName) || apart || speaksWell;
}

bool isAboutSupport(std::string_view statement) {
    constexpr auto words = std::to_array<std::string_view>(
        {"hulpvraag", "ondersteuning", "serieus", "snel geholpen", "samen naar oplossingen"});
    const auto name = text::folded(statement);
    return std::ranges::any_of(words, [&name](std::string_view word) { return holds(name, word); });
}

}  // namespace vertelwerk::exchange
