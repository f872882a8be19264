#include "exchange/survey_scores.h"

#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/strings.h"
#include "exchange/survey_words.h"

#include <string>

namespace vertelwerk::exchange {

using model::SurveyKind;

std::pair<int, int> boundsOf(SurveyKind kind) {
    return kind == SurveyKind::Zrm ? std::pair{1, 5} : std::pair{0, 10};
}

std::optional<double> leadingNumber(std::string_view answer, int most) {
    answer = text::trimmed(answer);
    if (const auto number = toNumber(answer)) {
        return number;
    }
    const std::size_t end = answer.find_first_not_of("0123456789");
    if (end == 0 || end == std::string_view::npos) {
        return std::nullopt;
    }
    const auto number = toNumber(answer.substr(0, end));
    std::string_view rest = text::trimmed(answer.substr(end));
    if (rest == "/" + std::to_string(most) || rest == "/ " + std::to_string(most)) {
        return number;
    }
    for (const std::string_view mark : {"-", "\u2013", "\u2014", "=", ":", "(", "."}) {
        const std::string_view words = rest.starts_with(mark) ? text::trimmed(rest.substr(mark.size())) : "";
        if (isLetter(firstCharacter(words))) {
            return number;
        }
    }
    return std::nullopt;
}

std::optional<double> scoreOf(std::string_view answer, SurveyKind kind) {
    const auto [least, most] = boundsOf(kind);
    const auto number = leadingNumber(answer, most);
    const bool whole = number && *number == static_cast<int>(*number);
    if (!number || *number < least || *number > most || (!whole && kind != SurveyKind::Score)) {
        return std::nullopt;
    }
    return number;
}

bool answersNothing(std::string_view answer) {
    return isOneOf(text::trimmed(answer), {".", "x", "X", "-", "\u2013", "^", "*", "?", "/"}) ||
           meaningOf(text::folded(answer)) == AnswerWords::Excluded;
}

}  // namespace vertelwerk::exchange
