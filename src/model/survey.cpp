#include "vertelwerk/model/survey.h"

#include "model/keys.h"

namespace vertelwerk::model {
namespace {

constexpr auto surveyKinds = wordsFor<SurveyKind>({{SurveyKind::Nps, "nps"},
                                                   {SurveyKind::Ceo, "ceo"},
                                                   {SurveyKind::Zrm, "zrm"},
                                                   {SurveyKind::Likert, "likert"},
                                                   {SurveyKind::Score, "score"}});

}  // namespace

std::string_view toKey(SurveyKind kind) {
    return keyOf(surveyKinds, kind);
}

std::optional<SurveyKind> surveyKindFromKey(std::string_view key) {
    return valueOf(surveyKinds, key);
}

}  // namespace vertelwerk::model
