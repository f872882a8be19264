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

/// A project with the stories and codings of one set of expectations.
std::string projectOf(const std::string& set, const Scratch& scratch) {
    const auto project = scratch.file(set + ".vertelwerk");
    EXPECT_EQ(cli({"new", project}).status, 0);
    EXPECT_EQ(cli({"import", project, expected + set}).status, 0);
    EXPECT_EQ(cli({"code", project, "--from", expected + set + "-coding.tsv"}).status, 0);
    return project;
}

std::set<std::string> found(const std::string& project, const std::string& query) {
    const auto run = cli({"search", project, "--limit", "100", "--json", "--", query});
    EXPECT_EQ(run.status, 0) << run.err;
    const auto answer = run.json();
    std::set<std::string> sources;
    for (const auto& hit : answer["hits"]) {
        sources.insert(hit["source"].get<std::string>());
    }
    return sources;
}

/// A query that is known to fail says why in its last column, and must be taken off that list once it is
/// right. Gives how many there are.
std::size_t findsAsDecided(const std::string& project, const std::string& set) {
    std::size_t cases = 0;
    for (const auto& row : readTsv(expected + set + "-queries.tsv")) {
        SCOPED_TRACE(row.at("query") + "  (" + row.at("note") + ")");
        const auto sources = split(row.at("sources"), ',');
        const std::set<std::string> right(sources.begin(), sources.end());
        if (row.at("known").empty()) {
            EXPECT_EQ(found(project, row.at("query")), right);
        } else {
            EXPECT_NE(found(project, row.at("query")), right) << "no longer wrong: " << row.at("known");
        }
        ++cases;
    }
    return cases;
}

/// Stories as residents tell them, with some passages coded.
class Residents : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        scratch_.emplace();
        project_ = projectOf("residents", *scratch_);
    }
    static void TearDownTestSuite() { scratch_.reset(); }

    inline static std::optional<Scratch> scratch_;
    inline static std::string project_;
};

TEST_F(Residents, AreFoundByWhatTheyToldAsWasDecidedByHand) {
    EXPECT_GE(findsAsDecided(project_, "residents"), 120U);
}

/// Other stories, with queries that were decided on before the program was asked.
TEST(Tenants, AreFoundByWhatTheyToldAsWasDecidedByHand) {
    const Scratch scratch;
    EXPECT_GE(findsAsDecided(projectOf("tenants", scratch), "tenants"), 100U);
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
