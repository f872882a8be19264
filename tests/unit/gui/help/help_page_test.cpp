#include "gui/help/help_page.h"

#include "gui/frame/workspace_names.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::Eq;
using testing::HasSubstr;
using testing::Not;

const PageColours colours{"#ffffff", "#222222", "#0000cc"};

TEST(HelpPages, ThereIsOneForTheStartPageAndEveryWorkspace) {
    EXPECT_THAT(helpPages(),
                testing::ElementsAre("start", "collection", "search", "coding", "numbers", "learning"));
}

class EveryHelpPage : public testing::TestWithParam<std::tuple<std::string, base::Language>> {};

TEST_P(EveryHelpPage, IsThereAndBeginsWithATitle) {
    const auto& [id, language] = GetParam();
    const auto page = readHelpPage(id, language);
    ASSERT_TRUE(page) << helpFile(id, language);
    EXPECT_THAT(toHtml(*page, colours), HasSubstr("<h1>"));
}

INSTANTIATE_TEST_SUITE_P(Manual, EveryHelpPage,
                         testing::Combine(testing::ValuesIn(helpPages()),
                                          testing::Values(base::Language::Dutch, base::Language::English)),
                         [](const auto& tested) {
                             return std::get<0>(tested.param) + "_" +
                                    std::string(base::toTag(std::get<1>(tested.param)));
                         });

TEST(HelpPage, AMissingOneIsNamed) {
    const auto page = readHelpPage("nergens", base::Language::Dutch);
    ASSERT_FALSE(page);
    EXPECT_THAT(page.error().code, Eq(base::ErrorCode::NotFound));
    EXPECT_THAT(base::Catalogue().say(page.error()), HasSubstr("nergens"));
}

TEST(ToHtml, TurnsMarkdownIntoAPageInTheColoursOfTheScreen) {
    const auto html =
        toHtml("# Coderen\n\nKies *een* code, of **twee**.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", colours);
    EXPECT_THAT(html, HasSubstr("<h1>Coderen</h1>"));
    EXPECT_THAT(html, HasSubstr("<em>een</em>"));
    EXPECT_THAT(html, HasSubstr("<td>1</td>"));
    EXPECT_THAT(html, HasSubstr("bgcolor=\"#ffffff\""));
}

TEST(ToHtml, LetsNoMarkupOfThePageThrough) {
    EXPECT_THAT(toHtml("<script>x</script>", colours), Not(HasSubstr("<script>")));
}

TEST(LinkedPage, IsAnotherPageOfTheManualOnly) {
    EXPECT_THAT(linkedPage("coding.md"), Eq("coding"));
    EXPECT_THAT(linkedPage("https://example.org/coding.md"), Eq(""));
    EXPECT_THAT(linkedPage("../coding.md"), Eq(""));
    EXPECT_THAT(linkedPage("#keys"), Eq(""));
}

}  // namespace
}  // namespace vertelwerk::gui
