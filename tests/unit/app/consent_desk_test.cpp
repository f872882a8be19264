#include "vertelwerk/app/consent_desk.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/store/consents.h"
#include "vertelwerk/store/history.h"
#include "vertelwerk/store/stories.h"

#include "scratch_project.h"

#include <chrono>

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace vertelwerk::app {
namespace {

using testing::Contains;
using testing::Eq;
using testing::HasSubstr;
using testing::Not;
using testing::Optional;

/// The ISO date of today and so many days.
std::string inDays(int days) {
    using namespace std::chrono;
    const auto now = base::today();
    const sys_days from = year_month_day(year(std::stoi(now.substr(0, 4))),
                                         month(static_cast<unsigned>(std::stoi(now.substr(5, 2)))),
                                         day(static_cast<unsigned>(std::stoi(now.substr(8, 2)))));
    const year_month_day date(from + std::chrono::days(days));
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

class ConsentDesk : public testing::Test {
  protected:
    model::CoderId coder() { return scratch_.project().coder; }
    store::Database& database() { return scratch_.database(); }
    std::string promised(model::StoryId story) { return store::findStory(database(), story)->promised; }
    bool isSetApart(model::StoryId story) {
        const auto rows = store::listStories(database(), {});
        return std::ranges::any_of(*rows, [story](const model::StoryRow& row) {
            return row.id == story && row.setApart == model::SetApart::Expired;
        });
    }
    /// What is told of the collection when it must be erased in so many days.
    std::vector<std::string> notes(int days) {
        auto settings = store::collectionSettings(database()).value();
        settings.keepUntil = inDays(days);
        EXPECT_TRUE(changeCollection(database(), coder(), settings));
        const auto state = collectionState(database());
        EXPECT_THAT(state->daysLeft, Optional(days));
        std::vector<std::string> said;
        for (const auto& note : collectionNotes(*state, base::Language::English)) {
            said.push_back(base::Catalogue().say(note));
        }
        return said;
    }

    test::ScratchProject scratch_;
    model::StoryId story_ = scratch_.add("Lift", "De lift was stuk.");
};

TEST_F(ConsentDesk, APromiseIsKeptAndIsOneStep) {
    ASSERT_TRUE(changePromise(database(), coder(), story_, "Je hoort het in mei."));
    EXPECT_THAT(promised(story_), Eq("Je hoort het in mei."));
    ASSERT_TRUE(changePromise(database(), coder(), story_, ""));
    EXPECT_THAT(promised(story_), Eq(""));
    ASSERT_TRUE(store::undo(database(), coder()));
    EXPECT_THAT(promised(story_), Eq("Je hoort het in mei."));
    EXPECT_THAT(changePromise(database(), coder(), {99}, "x").error().code, Eq(base::ErrorCode::NotFound));
}

TEST_F(ConsentDesk, NothingIsPromisedAnyMoreOfAWithdrawnStory) {
    ASSERT_TRUE(withdrawStory(database(), coder(), story_));
    EXPECT_THAT(changePromise(database(), coder(), story_, "x").error().code, Eq(base::ErrorCode::Refused));
    EXPECT_THAT(changeConsentEnd(database(), coder(), story_, inDays(9)).error().code,
                Eq(base::ErrorCode::Refused));
    EXPECT_THAT(
        recordAnswers(database(), coder(), story_, {{model::Purpose::Research, model::Answer::Yes}}, {})
            .error()
            .code,
        Eq(base::ErrorCode::Refused));
}

TEST_F(ConsentDesk, TheLastDayOfConsentStillCountsAndTheNextSetsApart) {
    ASSERT_TRUE(changeConsentEnd(database(), coder(), story_, inDays(0)));
    EXPECT_THAT(store::consentEnd(database(), story_), Eq(inDays(0)));
    EXPECT_FALSE(isSetApart(story_));
    ASSERT_TRUE(changeConsentEnd(database(), coder(), story_, inDays(-1)));
    EXPECT_TRUE(isSetApart(story_));
    ASSERT_TRUE(store::undo(database(), coder()));
    EXPECT_FALSE(isSetApart(story_));
    ASSERT_TRUE(changeConsentEnd(database(), coder(), story_, ""));
    EXPECT_THAT(store::consentEnd(database(), story_), Eq(""));
}

TEST_F(ConsentDesk, ACollectionWarnsSixtyDaysBeforeItMustBeErased) {
    EXPECT_THAT(notes(61), Not(Contains(HasSubstr("must be erased"))));
    EXPECT_THAT(notes(60), Contains("This collection must be erased in 60 days."));
    EXPECT_THAT(notes(1), Contains("This collection must be erased in 1 day."));
    EXPECT_THAT(notes(0), Contains("This collection must be erased today."));
    EXPECT_THAT(notes(-1), Contains(HasSubstr("had to be erased by")));
    EXPECT_THAT(notes(-1), Not(Contains(HasSubstr(inDays(-1))))) << "a day is said in words";
}

TEST_F(ConsentDesk, AnAnswerKeepsItsProof) {
    ASSERT_TRUE(recordAnswers(database(), coder(), story_,
                              {{model::Purpose::Publication, model::Answer::Yes}},
                              {"3-4-2023", "by telephone", "version 2"}));
    const auto ledger = store::consentLedger(database(), story_);
    EXPECT_THAT(ledger->back().givenOn, Eq("2023-04-03"));
    EXPECT_THAT(ledger->back().how, Eq("by telephone"));
    EXPECT_THAT(ledger->back().wording, Eq("version 2"));
    EXPECT_THAT(recordAnswers(database(), coder(), story_, {{model::Purpose::Publication, model::Answer::No}},
                              {"ooit", {}, {}})
                    .error()
                    .code,
                Eq(base::ErrorCode::Invalid));
}

/// The rows of a list with this table.
std::vector<ConsentRow> listed(test::ScratchProject& scratch, const std::string& table) {
    const auto file = scratch.dir() / "list.csv";
    EXPECT_TRUE(base::writeFileWhole(file, table));
    return readConsentList(scratch.database(), file)->rows;
}

TEST_F(ConsentDesk, ANumberOfAListIsNotTheProgramsOwn) {
    const auto id = std::to_string(story_.value);
    const auto rows = listed(scratch_, "Verhaalnummer;onderzoek\n" + id + ";nee\n");
    ASSERT_THAT(rows.size(), Eq(1U));
    EXPECT_FALSE(rows[0].story);
    EXPECT_TRUE(rows[0].problem);
}

TEST_F(ConsentDesk, AListMayHoldTheProgramsOwnNumbers) {
    const auto rows = listed(scratch_, "id;onderzoek\n" + std::to_string(story_.value) + ";nee\n");
    ASSERT_THAT(rows.size(), Eq(1U));
    EXPECT_THAT(rows[0].story, Eq(story_));
    EXPECT_THAT(rows[0].title, Eq(store::findStory(database(), story_)->title));
}

TEST_F(ConsentDesk, ARowWithoutAnAnswerIsEmptyAndNotCounted) {
    const auto id = std::to_string(story_.value);
    const auto rows = listed(scratch_, "id;onderzoek;Datum\n" + id + ";;3-5-2024\n");
    ASSERT_THAT(rows.size(), Eq(1U));
    EXPECT_TRUE(rows[0].empty());
    EXPECT_FALSE(rows[0].recordable());
    const auto recorded = recordConsentList(database(), coder(), rows);
    ASSERT_TRUE(recorded);
    EXPECT_THAT(*recorded, Eq(0U));
}

TEST_F(ConsentDesk, ARowOfAListIsNumberedAsTheSpreadsheetDoes) {
    const auto id = std::to_string(story_.value);
    const auto rows = listed(
        scratch_, "id;onderzoek;Datum\n;;\n" + id + ";ja;3-5-2024\n;;\n" + id + ";ja;4-5-2024;te veel\n");
    ASSERT_THAT(rows.size(), Eq(2U));
    EXPECT_THAT(rows[0].line, Eq(3U));
    EXPECT_THAT(rows[1].line, Eq(5U));
    EXPECT_TRUE(rows[1].problem);
    const auto below = listed(scratch_, "Toestemming van de groep;;\n;;\nid;onderzoek;Datum\n" + id +
                                            ";ja;3-5-2024\n" + id + ";ja;4-5-2024\n");
    ASSERT_THAT(below.size(), Eq(2U));
    EXPECT_THAT(below[0].line, Eq(4U));
}

TEST_F(ConsentDesk, ARowOfAListThatIsTooWideIsNotLost) {
    const auto id = std::to_string(story_.value);
    const auto rows = listed(scratch_, "id;onderzoek\n" + id + ";ja;toch liever niet\n" + id + ";nee\n");
    ASSERT_THAT(rows.size(), Eq(2U));
    EXPECT_THAT(rows[0].line, Eq(2U));
    EXPECT_TRUE(rows[0].problem);
    EXPECT_TRUE(rows[0].changes.empty());
    EXPECT_THAT(rows[1].line, Eq(3U));
    EXPECT_FALSE(rows[1].problem);
}

}  // namespace
}  // namespace vertelwerk::app
