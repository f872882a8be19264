#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/exchange/figures.h"
#include "vertelwerk/exchange/mapping.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;

/// A mapping file that is no good, and words that say where and why.
struct Bad {
    std::string name;
    std::string json;
    std::string words;
};

void PrintTo(const Bad& bad, std::ostream* out) {
    *out << bad.name;
}

std::string repeated(const std::string& piece, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) {
        all += piece;
    }
    return all;
}

const std::vector<Bad>& badFiles() {
    static const std::vector<Bad> all{
        {"empty", "", "line 1"},
        {"numberWithoutEnd", "{\"columns\": {}, \"others\": 1e99999}", "number"},
        {"truncated", "{\n \"columns\": {\n  \"Tekst\": \"te", "line 3"},
        {"nuls", std::string(4096, '\0'), "line 1"},
        {"binary", "PK\x03\x04\x14", "line 1"},
        {"invalid_utf8", "{\"columns\": {\"Caf\xE9\": \"text\"}}", "line 1"},
        {"surrogate", R"({"columns": {"a": "\ud800"}})", "line 1"},
        {"utf16", std::string("\xFF\xFE{\0}\0", 6), "line 1"},
        {"deep", repeated("[", 200'000), "line 1"},
        {"deep_and_closed", repeated("[", 200'000) + repeated("]", 200'000), "16 deep"},
        {"deep_value", "{\"columns\": {\"a\": " + repeated("[", 200'000) + repeated("]", 200'000) + "}}",
         "16 deep"},
        {"list", "[1, 2]", "no JSON object"},
        {"without_columns", "{\"method\": \"msc\"}", "\"columns\""},
        {"columns_is_a_number", "{\"columns\": 3}", "\"columns\""},
        {"role_unknown", R"({"columns": {"Tekst": "tekst-achtig"}})", "\"Tekst\""},
        {"role_is_a_number", R"({"columns": {"Tekst": 3}})", "\"Tekst\""},
        {"comma_too_many", "{\n\"columns\": {},\n}", "line 3"},
    };
    return all;
}

class BadMapping : public ::testing::TestWithParam<Bad> {};

TEST_P(BadMapping, IsRefusedInASentenceWithItsPlaceAndAdvice) {
    const auto expectRefused = [&](const auto& mapping) {
        ASSERT_FALSE(mapping);
        const std::string said = base::Catalogue().say(mapping.error().what);
        EXPECT_THAT(said, HasSubstr(GetParam().words));
        EXPECT_THAT(said, EndsWith("."));
        EXPECT_THAT(said, Not(HasSubstr(". ")));
        EXPECT_FALSE(mapping.error().advice.empty());
    };
    expectRefused(mappingFromJson(GetParam().json));
    expectRefused(figureMappingFromJson(GetParam().json));
}

INSTANTIATE_TEST_SUITE_P(Files, BadMapping, ::testing::ValuesIn(badFiles()),
                         [](const auto& made) { return made.param.name; });

}  // namespace

}  // namespace vertelwerk::exchange::testing
