#include "vertelwerk/exchange/consent_line.h"
#include "vertelwerk/exchange/reading.h"

#include "unit/exchange/temporary_folder.h"

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {
namespace {

using model::Answer;
using model::Purpose;
using ::testing::Eq;
using ::testing::Optional;

std::vector<model::StoryDraft> storiesOf(const std::filesystem::path& path) {
    InputFile file;
    file.path = path;
    return readStories(file, {}).stories;
}

TEST(ConsentQuestions, AskForUseInGeneralOrForAPurpose) {
    for (const char* question :
         {"Akkoord", "Akkoord?", "Mogen wij uw verhaal gebruiken?", "mag gebruikt worden",
          "Geeft u toestemming voor gebruik van uw verhaal?", "Akkoord met gebruik", "May we use your story?",
          "Mag uw verhaal zonder uw naam gebruikt worden?", "Mag uw verhaal anoniem gepubliceerd worden?",
          "Mag uw verhaal gebruikt worden voor onderzoek en publicatie?"}) {
        const auto asked = leaveAsked(question);
        ASSERT_TRUE(asked) << question;
        EXPECT_THAT(asked->purpose, Eq(std::nullopt)) << question;
    }
    const auto purposeIn = [](const char* question) {
        const auto asked = leaveAsked(question);
        return asked ? asked->purpose : std::nullopt;
    };
    EXPECT_THAT(purposeIn("Mag uw verhaal gedeeld worden in een bijeenkomst?"), Optional(Purpose::Learning));
    EXPECT_THAT(purposeIn("Mogen we u nog eens benaderen?"), Optional(Purpose::Contact));
    EXPECT_THAT(purposeIn("Mogen we u letterlijk citeren?"), Optional(Purpose::Quote));
    EXPECT_THAT(purposeIn("Bent u akkoord met publicatie"), Optional(Purpose::Publication));
    EXPECT_THAT(purposeIn("May we quote you?"), Optional(Purpose::Quote));
    EXPECT_THAT(purposeIn("Mag de foto gebruikt worden"), Optional(Purpose::Photo));
}

TEST(ConsentQuestions, OtherQuestionsAreNone) {
    for (const char* question :
         {"Mag ik met de hond naar binnen?", "Wijk", "Mag mijn verhaal niet gebruikt worden?",
          "Bezwaar tegen gebruik van uw verhaal", "Heeft de gemeente akkoord gegeven?", "Leeftijd", "",
          "Mag op foto", "Hoe vaak gebruikt u de bus?", "Wat mag beter?"}) {
        EXPECT_FALSE(leaveAsked(question)) << question;
    }
}

TEST(ConsentQuestions, ANoInATableSetsTheStoryApart) {
    const TemporaryFolder folder;
    const std::string words = "Dit is een verhaal met zoveel woorden dat niemand het voor iets anders houdt.";
    const auto file = folder.write("t.csv",
                                   "nr;titel;verhaal;mag gebruikt worden;Mogen we u nog eens bellen?\n"
                                   "1;Een;" +
                                       words +
                                       " Een.;nee;ja\n"
                                       "2;Twee;" +
                                       words + " Twee.;ja;\n");
    const auto stories = storiesOf(file);
    ASSERT_THAT(stories.size(), Eq(2U));
    const auto answerOf = [&](std::size_t story, Purpose purpose) {
        for (const auto& entry : stories[story].consent) {
            if (entry.purpose == purpose) {
                return entry.answer;
            }
        }
        return Answer::Unknown;
    };
    EXPECT_THAT(answerOf(0, Purpose::Research), Eq(Answer::No));
    EXPECT_THAT(answerOf(0, Purpose::Contact), Eq(Answer::Yes));
    EXPECT_THAT(answerOf(1, Purpose::Research), Eq(Answer::Unknown)) << "a yes that does not say for what";
}

TEST(ConsentQuestions, AFormMayAskThemToo) {
    const TemporaryFolder folder;
    const auto stories = storiesOf(folder.write(
        "f.txt",
        "Titel: De lift\nMogen wij uw verhaal gebruiken: nee\nMag het gepubliceerd worden: ja\n\n"
        "De lift deed het niet en niemand kwam.\n"));
    ASSERT_THAT(stories.size(), Eq(1U));
    ASSERT_THAT(stories[0].consent.size(), Eq(2U));
    EXPECT_THAT(stories[0].consent[0].purpose, Eq(Purpose::Research));
    EXPECT_THAT(stories[0].consent[0].answer, Eq(Answer::No));
    EXPECT_THAT(stories[0].consent[1].purpose, Eq(Purpose::Publication));
    EXPECT_THAT(stories[0].attributes.size(), Eq(0U));
}

}  // namespace
}  // namespace vertelwerk::exchange::testing
