#include "e2e/cli.h"
#include "e2e/tsv.h"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

using testing::AnyOf;
using testing::Eq;

const std::string expected = std::string(TESTS_DIR) + "/expected/";

/// Stories as residents tell them, with some passages coded.
class Residents : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        scratch_.emplace();
        project_ = scratch_->file("p.vertelwerk");
        ASSERT_EQ(cli({"new", project_}).status, 0);
        ASSERT_EQ(cli({"import", project_, expected + "residents"}).status, 0);
        ASSERT_EQ(cli({"code", project_, "--from", expected + "residents-coding.tsv"}).status, 0);
    }
    static void TearDownTestSuite() { scratch_.reset(); }

    static std::set<std::string> found(const std::string& query) {
        const auto run = cli({"search", project_, "--limit", "100", "--json", "--", query});
        EXPECT_EQ(run.status, 0) << run.err;
        const auto answer = run.json();
        std::set<std::string> sources;
        for (const auto& hit : answer["hits"]) {
            sources.insert(hit["source"].get<std::string>());
        }
        return sources;
    }

    inline static std::optional<Scratch> scratch_;
    inline static std::string project_;
};

/// A query that is known to fail says why in its last column, and must be taken off that list once it is
/// right.
TEST_F(Residents, AreFoundByWhatTheyToldAsWasDecidedByHand) {
    std::size_t cases = 0;
    for (const auto& row : readTsv(expected + "residents-queries.tsv")) {
        SCOPED_TRACE(row.at("query") + "  (" + row.at("note") + ")");
        const auto sources = split(row.at("sources"), ',');
        const std::set<std::string> right(sources.begin(), sources.end());
        if (row.at("known").empty()) {
            EXPECT_EQ(found(row.at("query")), right);
        } else {
            EXPECT_NE(found(row.at("query")), right) << "no longer wrong: " << row.at("known");
        }
        ++cases;
    }
    EXPECT_GE(cases, 120U);
}

TEST_F(Residents, AreFoundBehindSpellingErrors) {
    const std::vector<std::pair<std::string, std::string>> errors{
        {"wachtlijsd", "wachtlijst"},    {"voedselbenk", "voedselbank"}, {"gemeeteraad", "gemeenteraad"},
        {"mantelzrger", "mantelzorger"}, {"logopedsite", "logopediste"}, {"beziunigingen", "bezuinigingen"}};
    for (const auto& [typed, meant] : errors) {
        EXPECT_EQ(cli({"search", project_, typed, "--json"}).json()["suggestion"], meant);
    }
}

TEST_F(Residents, AreSafeFromHostileQueries) {
    std::string many;
    for (int i = 0; i < 10'000; ++i) {
        many += "woord" + std::to_string(i) + " ";
    }
    for (const auto& query :
         {std::string("\""), std::string("((((("), std::string("zorg)))"), std::string("*"), std::string("-"),
          std::string("NIET"), std::string("EN OF"), std::string("wijk:"), std::string(":"),
          std::string("thema:6 overlapt"), std::string("NABIJ/3"), std::string("a NABIJ/99999999999 b"),
          std::string("\x01\x02\x1b[31m zorg"), std::string(5'000, '('), many, std::string("jaar:2023..x"),
          std::string("=~-+*\"")}) {
        const auto run = cli({"search", project_, "--json", "--", query});
        EXPECT_THAT(run.status, AnyOf(Eq(0), Eq(1))) << query.substr(0, 40);
        EXPECT_EQ(run.status == 1, !run.err.empty()) << query.substr(0, 40);
    }
}

}  // namespace
}  // namespace vertelwerk::e2e
