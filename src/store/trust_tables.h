#pragma once

#include "store/tables.h"

namespace vertelwerk::store::tables {

extern const Table mediumConsent, identifierDecision, survey, surveyItem, respondent, respondentAttribute,
    answer;

}  // namespace vertelwerk::store::tables
