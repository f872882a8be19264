#include "gui/collection/consent_sheet.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using model::Answer;
using model::Purpose;
using testing::AllOf;
using testing::ElementsAre;
using testing::Eq;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const base::Catalogue english;

ConsentSheetData agreed() {
    ConsentSheetData data;
    data.story.id = model::StoryId{7};
    data.story.title = "De bel";
    data.story.narrator = "Ans";
    data.story.promised = "You hear from us in May.";
    data.story.consentNow.set(Purpose::Research, Answer::Yes);
    data.story.consentNow.set(Purpose::Quote, Answer::No);
    data.ledger = {{Purpose::Research, Answer::Yes, "2023-06-06", "form", "version 2", 1},
                   {Purpose::Quote, Answer::No, "2023-07-01", "telephone", "", 2}};
    data.until = "2026-12-31";
    return data;
}

TEST(ConsentSheet, SaysEveryPurposeAndSinceWhen) {
    const auto sheet = makeConsentSheet(agreed(), english);
    ASSERT_THAT(sheet.consent, SizeIs(model::allPurposes.size()));
    EXPECT_THAT(sheet.consent[0].answer, Eq(Answer::Yes));
    EXPECT_THAT(sheet.consent[0].since, HasSubstr("6 June 2023"));
    EXPECT_THAT(sheet.consent[1].answer, Eq(Answer::Unknown));
    EXPECT_THAT(sheet.until, Eq("31 December 2026"));
    EXPECT_THAT(sheet.promised, Eq("You hear from us in May."));
}

TEST(ConsentSheet, TellsWhatWasAnsweredLatestFirstWithItsProof) {
    EXPECT_THAT(makeConsentSheet(agreed(), english).history,
                ElementsAre(AllOf(HasSubstr("1 July 2023"), HasSubstr("quote: no"), HasSubstr("telephone")),
                            AllOf(HasSubstr("6 June 2023"), HasSubstr("research: yes"), HasSubstr("form"),
                                  HasSubstr("version 2"))));
}

TEST(ConsentSheet, NamesEachMediumByItsPartAndAnswer) {
    auto data = agreed();
    model::Part words;
    model::Part photo;
    photo.title = "The kitchen";
    photo.medium = "photo";
    photo.mediaFile = "kitchen.jpg";
    data.story.parts = {words, photo};
    data.media = {{2, Answer::Yes, "2023-06-06", "form", ""}};
    const auto sheet = makeConsentSheet(data, english);
    ASSERT_THAT(sheet.media, SizeIs(1));
    EXPECT_THAT(sheet.media[0].part, Eq(2U));
    EXPECT_THAT(sheet.media[0].label,
                AllOf(HasSubstr("The kitchen"), HasSubstr("photo"), HasSubstr("kitchen.jpg")));
    EXPECT_THAT(sheet.media[0].answer, Eq(Answer::Yes));
    EXPECT_THAT(sheet.media[0].since, HasSubstr("6 June 2023"));
}

TEST(ConsentSheet, SaysWhyAStoryIsSetApartAndThatAWithdrawnOneIsClosed) {
    auto data = agreed();
    EXPECT_THAT(makeConsentSheet(data, english).setApart, IsEmpty());
    data.story.setApart = model::SetApart::Expired;
    EXPECT_THAT(makeConsentSheet(data, english).setApart, HasSubstr("expired"));
    EXPECT_FALSE(makeConsentSheet(data, english).withdrawn);
    data.story.setApart = model::SetApart::Withdrawn;
    EXPECT_TRUE(makeConsentSheet(data, english).withdrawn);
}

TEST(Days, AreReadAsPeopleWriteThem) {
    EXPECT_THAT(dayFrom("31-12-2026").value(), Eq("2026-12-31"));
    EXPECT_THAT(dayFrom(" 31 december 2026 ").value(), Eq("2026-12-31"));
    EXPECT_THAT(dayFrom("").value(), IsEmpty());
    for (const auto* wrong : {"2026", "maart 2026", "ooit"}) {
        const auto day = dayFrom(wrong);
        ASSERT_FALSE(day) << wrong;
        EXPECT_THAT(english.say(day.error()), HasSubstr(wrong));
    }
}

}  // namespace
}  // namespace vertelwerk::gui
