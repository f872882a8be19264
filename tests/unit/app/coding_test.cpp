#include "vertelwerk/app/coding.h"

#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/passages.h"

#include "scratch_project.h"

#include <gmock/gmock.h>

namespace vertelwerk::app {
namespace {

using test::ScratchProject;
using testing::HasSubstr;
using text::Range;

TEST(Locate, OneOccurrenceIsTheRange) {
    EXPECT_EQ(*locate("Ze belde. Ik niet.", "Ik niet."), (Range{10, 18}));
    EXPECT_EQ(*locate("Ze\nbelde   op.", " Ze belde op. "), (Range{0, 14}));
}

TEST(Locate, OverlappingOccurrencesAreListed) {
    const auto found = locate("ja ja ja", "ja ja");
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, base::ErrorCode::Ambiguous);
    const auto said = base::Catalogue().say(found.error());
    EXPECT_THAT(said, HasSubstr("0:5"));
    EXPECT_THAT(said, HasSubstr("3:8"));
}

TEST(Locate, ABlankQuoteIsNowhere) {
    EXPECT_EQ(locate("Iets.", "  ").error().code, base::ErrorCode::NotFound);
}

TEST(CodePassage, TheSameCodeOnTheSameWordsChangesItsValence) {
    ScratchProject scratch;
    const auto story = scratch.add("Een", "Ze luisterde naar mij.");
    const auto code = *store::resolveCode(scratch.database(), "5");
    auto& project = scratch.project();
    const auto first =
        codePassage(project.database(), project.coder, {story, Range{0, 12}, code, model::Valence::Good, ""});
    const auto second =
        codePassage(project.database(), project.coder, {story, Range{0, 12}, code, model::Valence::Bad, ""});
    ASSERT_TRUE(first && second);
    EXPECT_EQ(*first, *second);
    const auto rows = store::passagesOf(project.database(), story);
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_EQ(rows->front().passage.valence, model::Valence::Bad);
}

TEST(CodeFromTable, AHeaderWithoutTheNeededColumnsIsRefusedWhole) {
    ScratchProject scratch;
    const auto done = codeFromTable(scratch.database(), scratch.project().coder, "a\tb\n1\t2\n");
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, base::ErrorCode::Invalid);
}

}  // namespace
}  // namespace vertelwerk::app
