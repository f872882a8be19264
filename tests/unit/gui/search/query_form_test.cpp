#include "gui/search/query_form.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::Eq;

TEST(QueryForm, WritesWhatWasFilledIn) {
    QueryForm form;
    EXPECT_THAT(form.toQuery(base::Language::Dutch), Eq(""));
    form.all = "brief, loket";
    form.any = "bellen mailen";
    form.none = "krant";
    form.phrase = "op tijd";
    form.near = "lang wachten";
    form.theme = "5";
    form.valence = "-";
    form.area = "De Kreken";
    form.fromYear = "2023";
    form.toYear = "2021";
    form.withMemo = true;
    EXPECT_THAT(
        form.toQuery(base::Language::Dutch),
        Eq("brief EN loket EN (bellen OF mailen) EN \"op tijd\" EN lang NABIJ/5 wachten EN thema:5 EN "
           "valentie:- EN wijk:\"De Kreken\" EN jaar:2021..2023 EN heeft:memo EN NIET krant"));
    QueryForm one;
    one.none = "krant";
    EXPECT_THAT(one.toQuery(base::Language::English), Eq("NOT krant"));
    one.none = "";
    one.toYear = "2022";
    EXPECT_THAT(one.toQuery(base::Language::English), Eq("year:..2022"));
    one.toYear = "";
    one.fromYear = "2021";
    EXPECT_THAT(one.toQuery(base::Language::Dutch), Eq("jaar:2021.."));
    one.toYear = "2021";
    EXPECT_THAT(one.toQuery(base::Language::Dutch), Eq("jaar:2021"));
}

}  // namespace
}  // namespace vertelwerk::gui
