#include "vertelwerk/analysis/survey_summary.h"

#include <gmock/gmock.h>

namespace vertelwerk::analysis::testing {
namespace {

/// One client, who scored 2 at one moment and 4 at the other.
DomainCount counted(const std::string& twoAt, const std::string& fourAt) {
    model::Survey survey;
    survey.kind = model::SurveyKind::Zrm;
    survey.items.emplace_back().key = "housing";
    model::Respondent client;
    client.answers.push_back({0, fourAt, "4", 4});
    client.answers.push_back({0, twoAt, "2", 2});
    survey.respondents.push_back(client);
    return summarise(survey, "").items.at(0).domains.at(0);
}

TEST(Moments, TheFirstIsToldFromWordsNumbersAndDates) {
    const std::vector<std::pair<std::string, std::string>> inOrder{{"voor", "na"},
                                                                   {"before", "after"},
                                                                   {"Nulmeting", "Eindmeting"},
                                                                   {"start", "eind"},
                                                                   {"instroom", "uitstroom"},
                                                                   {"T2", "T10"},
                                                                   {"T0", "T1"},
                                                                   {"1e meting", "2e meting"},
                                                                   {"nulmeting", "1-meting"},
                                                                   {"1-meting", "slot"},
                                                                   {"12-3-2023", "1-9-2023"},
                                                                   {"april 2022", "januari 2023"},
                                                                   {"na 6 weken", "na 12 weken"},
                                                                   {"2022-11-03", "2023-02-01"}};
    for (const auto& [first, last] : inOrder) {
        EXPECT_EQ(counted(first, last).better, 1U) << first << " - " << last;
        EXPECT_EQ(counted(last, first).worse, 1U) << last << " - " << first;
    }
}

}  // namespace
}  // namespace vertelwerk::analysis::testing
