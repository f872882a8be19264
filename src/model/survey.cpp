#include "vertelwerk/model/survey.h"

#include "model/keys.h"

#include <algorithm>

namespace vertelwerk::model {
namespace {

constexpr auto surveyKinds = wordsFor<SurveyKind>({{SurveyKind::Nps, "nps"},
                                                   {SurveyKind::Ceo, "ceo"},
                                                   {SurveyKind::Zrm, "zrm"},
                                                   {SurveyKind::Likert, "likert"},
                                                   {SurveyKind::Score, "score"}});

bool isNumber(std::string_view answer) {
    return answer.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

bool hasUnknownDirection(const SurveyItem& item) {
    const auto isExcluded = [&item](const std::string& answer) {
        return std::ranges::find(item.excluded, answer) != item.excluded.end();
    };
    const bool numbers = std::ranges::all_of(
        item.answers, [&](const std::string& answer) { return isNumber(answer) || isExcluded(answer); });
    return item.favourable.empty() && !item.answers.empty() && numbers;
}

std::string_view toKey(SurveyKind kind) {
    return keyOf(surveyKinds, kind);
}

std::optional<SurveyKind> surveyKindFromKey(std::string_view key) {
    return valueOf(surveyKinds, key);
}

}  // namespace vertelwerk::model
