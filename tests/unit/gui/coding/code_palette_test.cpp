#include "gui/coding/code_palette.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using base::Language;
using model::CodeId;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

model::Code code(int id, std::optional<int> number, const std::string& brief, const std::string& full,
                 int book = 1) {
    model::Code made;
    made.id = CodeId{id};
    made.number = number;
    made.shortName = {brief, ""};
    made.name = {full, full == "Bejegening" ? "How you are treated" : ""};
    made.key = "MOV" + std::to_string(id);
    made.codebook = model::CodebookId{book};
    return made;
}

const std::vector<model::Code>& codes() {
    static const std::vector<model::Code> all{
        code(1, 1, "Omstandigheden", "De omstandigheden"), code(2, 2, "Netwerk", "Het sociale netwerk"),
        code(5, 5, "Bejegening", "Bejegening"), code(10, 10, "Eigen tijd", "Tijd voor jezelf"),
        code(20, {},
             "Caf\xC3\xA9"
             "bezoek",
             "Caf\xC3\xA9"
             "bezoek",
             2)};
    return all;
}

std::vector<int> offered(const std::string& typed, const std::vector<CodeId>& recent = {}) {
    std::vector<int> ids;
    for (const auto& offer : offeredCodes(codes(), {}, recent, typed, Language::Dutch)) {
        ids.push_back(static_cast<int>(offer.code.value));
    }
    return ids;
}

TEST(CodePalette, WithNothingTypedAllCodesAreOfferedTheLastUsedFirst) {
    EXPECT_THAT(offered(""), ElementsAre(1, 2, 5, 10, 20));
    EXPECT_THAT(offered("", {CodeId{10}, CodeId{2}}), ElementsAre(10, 2, 1, 5, 20));
}

TEST(CodePalette, APartOfTheNameIsEnoughAndItsBeginningGoesFirst) {
    EXPECT_THAT(offered("bej"), ElementsAre(5));
    EXPECT_THAT(offered("werk"), ElementsAre(2));
    EXPECT_THAT(offered("tijd"), ElementsAre(10)) << "the full name begins with it";
    EXPECT_THAT(offered("e"), ElementsAre(10, 1, 2, 5, 20));
}

TEST(CodePalette, ANumberGoesBeforeANameWithThatNumberInItsKey) {
    EXPECT_THAT(offered("1"), ElementsAre(1, 10));
    EXPECT_THAT(offered("10"), ElementsAre(10));
}

TEST(CodePalette, AccentsCaseAndLanguageDoNotMatter) {
    EXPECT_THAT(offered("CAFE"), ElementsAre(20));
    EXPECT_THAT(offered("treated"), ElementsAre(5));
}

TEST(CodePalette, AllWordsMustFit) {
    EXPECT_THAT(offered("soc net"), ElementsAre(2));
    EXPECT_THAT(offered("soc bej"), IsEmpty());
}

TEST(CodePalette, OfSeveralCodebooksTheNameIsShown) {
    const CodebookNames books{{model::CodebookId{1}, {"Tien thema's", ""}},
                              {model::CodebookId{2}, {"Eigen codes", ""}}};
    const auto offers = offeredCodes(codes(), books, {}, "cafe", Language::Dutch);
    ASSERT_THAT(offers, SizeIs(1));
    EXPECT_THAT(plainText(offers[0].row), HasSubstr("Eigen codes"));
}

}  // namespace
}  // namespace vertelwerk::gui
