#include "app/joined_codings.h"

#include <gmock/gmock.h>

namespace vertelwerk::app {
namespace {

using model::Valence;

model::PassageRow row(std::size_t begin, std::int64_t code, Valence valence, const std::string& memo) {
    model::PassageRow made;
    made.passage.story = model::StoryId{1};
    made.passage.range = {begin, begin + 5};
    made.passage.code = model::CodeId{code};
    made.passage.valence = valence;
    made.passage.memo = memo;
    return made;
}

TEST(JoinedCodings, WhatSeveralCodersCodedAlikeIsThereOnce) {
    std::vector rows{row(0, 5, Valence::Good, "een"), row(3, 5, Valence::Good, ""),
                     row(0, 5, Valence::Good, "twee"), row(0, 3, Valence::Bad, ""),
                     row(0, 5, Valence::None, "een")};
    joinCodings(rows);
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].passage.memo, "een\ntwee");
    EXPECT_EQ(rows[0].passage.valence, Valence::Good);
    EXPECT_EQ(rows[1].passage.range.begin, 3U);
    EXPECT_EQ(rows[2].passage.code, model::CodeId{3});
}

TEST(JoinedCodings, WhereCodersDifferTheExperienceIsMixed) {
    std::vector rows{row(0, 5, Valence::None, ""), row(0, 5, Valence::Bad, ""), row(0, 5, Valence::Good, "")};
    joinCodings(rows);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].passage.valence, Valence::Mixed);
}

}  // namespace
}  // namespace vertelwerk::app
