#include "vertelwerk/app/bundle.h"
#include "vertelwerk/text/offset_map.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace vertelwerk::app {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> found(std::string_view text) {
    std::vector<std::string> words;
    for (const auto& identifier : findIdentifiers(text)) {
        words.push_back(identifier.kind + ":" + std::string(text::slice(text, identifier.range)));
    }
    return words;
}

TEST(Identifiers, EachKindIsFoundWhereItStands) {
    EXPECT_THAT(found("Mail \xC3\xA9\xC3\xA9n keer naar j.de-vries@wijkteam.example.nl, graag."),
                ElementsAre("email:j.de-vries@wijkteam.example.nl"));
    EXPECT_THAT(found("Bel 06-12345678 of 0201234567 of +31 6 12345678."),
                ElementsAre("phone:06-12345678", "phone:0201234567", "phone:+31 6 12345678"));
    EXPECT_THAT(found("Ik woon op 1234 AB in de straat."), ElementsAre("postcode:1234 AB"));
    EXPECT_THAT(found("Maak het over naar NL91 ABNA 0417 1643 00 zei ze."),
                ElementsAre("iban:NL91 ABNA 0417 1643 00"));
    EXPECT_THAT(found("Mijn nummer is 111222333."), ElementsAre("bsn:111222333"));
}

TEST(Identifiers, NumbersThatAreNoneStay) {
    EXPECT_THAT(found("In 2023 wachtte ik 14 weken, 1200 euro, om 09.30 uur."), IsEmpty());
    EXPECT_THAT(found("Nummer 123456789 faalt de proef."), IsEmpty());
    EXPECT_THAT(found("Verhaal ZM-2023-022, artikel 2023 van de wet."), IsEmpty());
    EXPECT_THAT(found("In 1945 SS-soldaten in het dorp."), IsEmpty());
    EXPECT_THAT(found(""), IsEmpty());
}

TEST(Identifiers, AVeryLongParagraphIsLookedThroughToo) {
    std::string text(200000, 'a');
    text += " bel 06-12345678";
    EXPECT_THAT(found(text), ElementsAre("phone:06-12345678"));
}

}  // namespace
}  // namespace vertelwerk::app
