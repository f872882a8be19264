#include "gui/collection/collection_rules.h"

#include "gui/collection/consent_list_rows.h"
#include "gui/collection/story_cells.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using model::Answer;
using model::Purpose;
using testing::AllOf;
using testing::AnyOf;
using testing::Contains;
using testing::ElementsAre;
using testing::Eq;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const base::Catalogue english;

TEST(CollectionRules, WarnSixtyDaysBeforeTheLastDayAndAfterItInWordsOfPeople) {
    app::CollectionState state;
    state.settings.keepUntil = "2026-12-31";
    state.daysLeft = 61;
    EXPECT_THAT(rulesNotes(state, english), Not(Contains(HasSubstr("must be erased"))));
    state.daysLeft = 60;
    EXPECT_THAT(rulesNotes(state, english), Contains(HasSubstr("60 days")));
    state.daysLeft = -1;
    EXPECT_THAT(rulesNotes(state, english),
                Contains(AllOf(HasSubstr("31 December 2026"), Not(HasSubstr("2026-12-31")))));
}

TEST(CollectionRules, SayWhetherTheDiskIsEncrypted) {
    app::CollectionState state;
    state.disk = store::DiskSecrecy::Plain;
    EXPECT_THAT(rulesNotes(state, english), ElementsAre(HasSubstr("is not encrypted")));
    state.disk = store::DiskSecrecy::Encrypted;
    EXPECT_THAT(rulesNotes(state, english), ElementsAre(HasSubstr("is encrypted")));
    state.disk = store::DiskSecrecy::Unknown;
    EXPECT_THAT(rulesNotes(state, english), ElementsAre(HasSubstr("cannot be seen")));
}

TEST(CollectionRules, CountWhatIsSetApartByReason) {
    app::CollectionState state;
    EXPECT_THAT(setApartLines(state, english), ElementsAre("No story is set apart."));
    state.setApart = {{model::SetApart::ResearchRefused, 1}, {model::SetApart::Withdrawn, 3}};
    EXPECT_THAT(setApartLines(state, english),
                ElementsAre(AllOf(HasSubstr("does not agree to research"), HasSubstr("1 story")),
                            AllOf(HasSubstr("withdrew"), HasSubstr("3 stories"))));
}

std::vector<app::ConsentRow> list() {
    app::ConsentRow good{2, "R-01", model::StoryId{1}, {}, {"2023-06-06", "form", ""}, std::nullopt};
    good.title = "The letter";
    good.changes = {{Purpose::Research, Answer::Yes}, {Purpose::Quote, Answer::No}};
    app::ConsentRow bad{3, "R-99", {}, {}, {}, std::nullopt};
    bad.problem = base::Error{base::ErrorCode::NotFound, base::msg("There is no story R-99."), {}, {}};
    return {good, bad};
}

TEST(ConsentListRows, ShowFirstWhatCannotBeUsedAndWhy) {
    const auto rows = consentListRows(list(), english);
    ASSERT_THAT(rows.size(), Eq(2U));
    EXPECT_THAT(rows[0].line, Eq("3"));
    EXPECT_THAT(rows[0].problem, HasSubstr("R-99"));
    EXPECT_THAT(rows[1].answers, Eq("research: yes, quote: no"));
    EXPECT_THAT(rows[1].proof, AllOf(HasSubstr("6 June 2023"), HasSubstr("form")));
    EXPECT_THAT(rows[1].problem, IsEmpty());
}

TEST(ConsentListRows, SayWhichStoryARowIs) {
    const auto rows = consentListRows(list(), english);
    EXPECT_THAT(rows[0].story, Eq("R-99"));
    EXPECT_THAT(rows[1].story, Eq("R-01 \xC2\xB7 The letter"));
}

TEST(ConsentListRows, AreToldWhole) {
    const auto rows = consentListRows(list(), english);
    EXPECT_THAT(consentRowTold(rows[0]), Eq("R-99\n" + rows[0].problem));
    EXPECT_THAT(consentRowTold(rows[1]),
                Eq("R-01 \xC2\xB7 The letter\nresearch: yes, quote: no\n" + rows[1].proof));
}

TEST(ConsentListRows, TellApartWhatHoldsNoAnswer) {
    auto rows = list();
    app::ConsentRow empty{4, "R-02", model::StoryId{2}, {}, {"2026-11-23", "", ""}, std::nullopt};
    empty.title = "The bell";
    rows.push_back(empty);
    EXPECT_THAT(recordable(rows), Eq(1U));
    EXPECT_THAT(storiesOf(rows), Eq(1U));
    EXPECT_THAT(consentListSummary({rows, {}}, english),
                Eq("1 row can be recorded. 1 row cannot be used and is left out; it stands on top. 1 row "
                   "holds no answer and changes nothing."));
    const auto shown = consentListRows(rows, english);
    ASSERT_THAT(shown.size(), Eq(3U));
    EXPECT_THAT(shown[1].line, Eq("4"));
    EXPECT_THAT(shown[1].answers, Eq("no answer: nothing changes"));
    EXPECT_THAT(shown[1].proof, IsEmpty()) << "the day of today means nothing here";
}

TEST(ConsentListRows, CountAStoryOnceHoweverManyRowsItHas) {
    auto rows = list();
    rows.push_back(rows[0]);
    EXPECT_THAT(recordable(rows), Eq(2U));
    EXPECT_THAT(storiesOf(rows), Eq(1U));
}

TEST(ConsentListRows, SayHowManyMatch) {
    EXPECT_THAT(recordable(list()), Eq(1U));
    EXPECT_THAT(consentListSummary({list(), {}}, english),
                AllOf(HasSubstr("1 row can be recorded"), HasSubstr("1 row cannot be used")));
    EXPECT_THAT(consentListSummary({{list()[0]}, {}}, english), Eq("1 row can be recorded."));
    EXPECT_THAT(consentListSummary({list(), {"Mag geciteerd worden", "Opmerking"}}, english),
                HasSubstr("not recorded: Mag geciteerd worden, Opmerking."));
}

TEST(ConsentTable, GivesEachPurposeASignAndAWord) {
    model::StoryRow row;
    row.consent.set(Purpose::Research, Answer::Yes);
    row.consent.set(Purpose::Learning, Answer::No);
    const auto& table = consentTable();
    ASSERT_THAT(table.columns.size(), Eq(4 + model::allPurposes.size()));
    EXPECT_THAT(table.cell(row, 2, english), HasSubstr("yes"));
    EXPECT_THAT(table.cell(row, 3, english), HasSubstr("no"));
    EXPECT_THAT(table.cell(row, 4, english), Eq("?"));
}

TEST(ConsentTable, SaysWhyAStoryIsSetApartBesideItsWholeTitle) {
    model::StoryRow row;
    row.title = "The letter";
    EXPECT_THAT(consentTable().cell(row, 1, english), IsEmpty());
    row.setApart = model::SetApart::Withdrawn;
    EXPECT_THAT(consentTable().cell(row, 0, english), Eq("The letter"));
    EXPECT_THAT(consentTable().cell(row, 1, english), HasSubstr("withdrawn"));
}

}  // namespace
}  // namespace vertelwerk::gui
