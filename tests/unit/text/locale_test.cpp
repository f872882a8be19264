#include "vertelwerk/text/locale.h"

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vertelwerk::text {
namespace {

using base::Language;
using testing::Eq;
using testing::IsEmpty;

TEST(SortKey, OrdersAsDutchReadersExpect) {
    const std::vector<std::string> ordered{"",          "2 dagen",    "10 dagen", "appel", "Appel", "éclair",
                                           "verhaal 2", "verhaal 10", "zee",      "zeeën", "zeer"};
    for (std::size_t i = 1; i < ordered.size(); ++i) {
        EXPECT_LT(sortKey(ordered[i - 1]), sortKey(ordered[i])) << ordered[i - 1] << " before " << ordered[i];
    }
}

TEST(SortKey, HoldsNoZeroByte) {
    EXPECT_THAT(sortKey("Wijk 12 één").find('\0'), Eq(std::string::npos));
}

TEST(SortKey, OrdersLongTextsToo) {
    const std::string same(5000, 'x');
    EXPECT_LT(sortKey(same + "a"), sortKey(same + "b"));
}

TEST(FormatDate, SaysADayMonthOrYear) {
    EXPECT_THAT(formatDate("2023-06-06", Language::Dutch), Eq("6 juni 2023"));
    EXPECT_THAT(formatDate("2023-06-06", Language::English), Eq("6 June 2023"));
    EXPECT_THAT(formatDate("2023-03", Language::Dutch), Eq("maart 2023"));
    EXPECT_THAT(formatDate("2023-06", Language::English), Eq("June 2023"));
    EXPECT_THAT(formatDate("2023", Language::Dutch), Eq("2023"));
    EXPECT_THAT(formatShortDate("2023-11-28", Language::Dutch), Eq("28 nov 2023"));
    EXPECT_THAT(formatShortDate("2023-11-28", Language::English), Eq("28 Nov 2023"));
    EXPECT_THAT(formatShortDate("2023-03-02", Language::Dutch), Eq("2 mrt 2023"));
    EXPECT_THAT(formatShortDate("2023-03", Language::English), Eq("Mar 2023"));
    EXPECT_THAT(formatShortDate("2024-05-22", Language::Dutch), Eq("22 mei 2024"));
    EXPECT_THAT(formatShortDate("2023", Language::Dutch), Eq("2023"));
    EXPECT_THAT(formatShortDate("vorig jaar", Language::Dutch), Eq("vorig jaar"));
}

TEST(FormatDate, LeavesAnythingElse) {
    for (const std::string other :
         {"", "2023-Q1", "2023-02-30", "2023-13", "2023-00", "in de zomer", "2023-6-6"}) {
        EXPECT_THAT(formatDate(other, Language::Dutch), Eq(other));
    }
}

TEST(FormatNumber, UsesTheSignsOfTheLanguage) {
    EXPECT_THAT(formatNumber(12345.5, 1, Language::Dutch), Eq("12.345,5"));
    EXPECT_THAT(formatNumber(12345.5, 1, Language::English), Eq("12,345.5"));
    EXPECT_THAT(formatNumber(-1234, 0, Language::Dutch), Eq("-1.234"));
}

TEST(FormatNumber, GivesAtMostTheDecimalsAskedFor) {
    EXPECT_THAT(formatNumber(13.793, 1, Language::Dutch), Eq("13,8"));
    EXPECT_THAT(formatNumber(5, 2, Language::Dutch), Eq("5"));
    EXPECT_THAT(formatNumber(2.5, 0, Language::Dutch), Eq("3"));
    EXPECT_THAT(formatNumber(0.125, 2, Language::Dutch), Eq("0,13"));
    EXPECT_THAT(formatNumber(-0.04, 1, Language::Dutch), Eq("0"));
}

TEST(IsoDate, ReadsWhatPeopleWrite) {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"2023-03-08", "2023-03-08"},
        {"2023-03-08T14:30:00", "2023-03-08"},
        {"2023/3/8", "2023-03-08"},
        {"8 maart 2023", "2023-03-08"},
        {"8 Maart 2023", "2023-03-08"},
        {"woensdag 8 mrt. 2023", "2023-03-08"},
        {"8e maart, 2023", "2023-03-08"},
        {"8-3-2023", "2023-03-08"},
        {"08/03/2023", "2023-03-08"},
        {"8.3.2023", "2023-03-08"},
        {"8-okt-2021", "2021-10-08"},
        {"maart 2023", "2023-03"},
        {"2023-03", "2023-03"},
        {"03-2023", "2023-03"},
        {"2023", "2023"},
        {"March 8, 2023", "2023-03-08"},
        {"March 8th, 2023", "2023-03-08"},
        {"8th of March 2023", "2023-03-08"},
        {"8 Oct 2023", "2023-10-08"},
        {"29 februari 2024", "2024-02-29"},
    };
    for (const auto& [written, iso] : cases) {
        EXPECT_THAT(isoDate(written), Eq(iso)) << written;
    }
}

TEST(IsoDate, KnowsEveryMonth) {
    const std::vector<std::vector<std::string>> months{{"januari", "jan", "January"},
                                                       {"februari", "feb", "February"},
                                                       {"maart", "mrt", "March"},
                                                       {"april", "apr", "April"},
                                                       {"mei", "May"},
                                                       {"juni", "jun", "June"},
                                                       {"juli", "jul", "July"},
                                                       {"augustus", "aug", "August"},
                                                       {"september", "sept", "September"},
                                                       {"oktober", "okt", "October"},
                                                       {"november", "nov", "November"},
                                                       {"december", "dec", "December"}};
    for (std::size_t i = 0; i < months.size(); ++i) {
        const auto expected = std::string("2022-") + (i < 9 ? "0" : "") + std::to_string(i + 1);
        for (const auto& name : months[i]) {
            EXPECT_THAT(isoDate(name + " 2022"), Eq(expected)) << name;
        }
    }
}

TEST(IsoDate, FindsTheFirstDateInALongerText) {
    EXPECT_THAT(isoDate("12 maart 2023, in de bibliotheek"), Eq("2023-03-12"));
    EXPECT_THAT(isoDate("Bij haar thuis op 6-6-2023, vervolg 8-6-2023"), Eq("2023-06-06"));
    EXPECT_THAT(isoDate("mei 2022 tot 6 juni 2023"), Eq("2022-05"));
    EXPECT_THAT(isoDate("zaal 3, 12 maart 2023"), Eq("2023-03-12"));
    EXPECT_THAT(isoDate("voorjaar 2023"), Eq("2023"));
    EXPECT_THAT(isoDate("2022-2023"), Eq("2022"));
}

TEST(IsoDate, TakesAYearOnlyWhenThereIsNothingBetter) {
    EXPECT_THAT(isoDate("Project 2022, 12 maart 2023"), Eq("2023-03-12"));
}

TEST(IsoDate, IsEmptyWhenThereIsNone) {
    for (const std::string none :
         {"", "onbekend", "in de bibliotheek", "2011 AB Zandermeer", "1812AB", "2023JJ00", "31-02-2023",
          "2023-02-31", "31 februari 2023", "12345", "06-12-12345678", "3 maart"}) {
        EXPECT_THAT(isoDate(none), IsEmpty()) << none;
    }
}

}  // namespace
}  // namespace vertelwerk::text
