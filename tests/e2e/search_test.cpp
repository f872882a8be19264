#include "vertelwerk/text/offset_map.h"

#include "e2e/cli.h"
#include "e2e/tsv.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

Json search(const std::string& project, const std::string& query, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"search", project, query, "--json"};
    if (std::find(more.begin(), more.end(), "--limit") == more.end()) {
        more.insert(more.end(), {"--limit", "200"});
    }
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto run = cli(arguments);
    EXPECT_EQ(run.status, 0) << query << ": " << run.err;
    return run.json();
}

/// Names of the stories found; a table's rows as file#row.
std::set<std::string> namesFound(const std::string& project, const Json& answer) {
    static std::map<int, std::string> rows;
    std::set<std::string> names;
    for (const auto& hit : answer["hits"]) {
        const int story = hit["story"];
        if (!rows.contains(story)) {
            const auto shown = cli({"show", project, std::to_string(story), "--json"}).json();
            const std::string place = shown["place"].is_null() ? "" : "#" + shown["place"].get<std::string>();
            rows[story] = shown["source"].get<std::string>() + place;
        }
        names.insert(rows[story]);
    }
    return names;
}

TEST(Search, FindsTheStoriesThatWereFoundByHand) {
    std::size_t cases = 0;
    for (const auto& row : readTsv(std::string(TESTS_DIR) + "/expected/queries.tsv")) {
        SCOPED_TRACE(row.at("query") + "  (" + row.at("note") + ")");
        const auto sources = split(row.at("sources"), ',');
        const std::set<std::string> expected(sources.begin(), sources.end());
        const auto answer = search(codedSampleProject(), row.at("query"));
        EXPECT_EQ(namesFound(codedSampleProject(), answer), expected);
        EXPECT_EQ(answer["total"], expected.size());
        EXPECT_EQ(answer["exact"], true);
        ++cases;
    }
    EXPECT_GE(cases, 60U);
}

TEST(Search, HighlightsAreTheWordsThatMatch) {
    const auto answer = search(codedSampleProject(), "brief");
    ASSERT_FALSE(answer["hits"].empty());
    for (const auto& hit : answer["hits"]) {
        const auto story =
            cli({"show", codedSampleProject(), std::to_string(hit["story"].get<int>()), "--json"}).json();
        const std::string text = story["text"];
        for (const auto& range : hit["ranges"]) {
            std::string word(text::slice(text, {range[0], range[1]}));
            std::transform(word.begin(), word.end(), word.begin(), ::tolower);
            EXPECT_NE(word.find("brie"), std::string::npos) << word;  // nieuwsbrief too
        }
        EXPECT_NE(text.find(hit["snippet"].get<std::string>()), std::string::npos);
    }
}

TEST(Search, PassagesAreSearchedInTheirOwnWords) {
    const auto answer = search(codedSampleProject(), "thema:6 valentie:-", {"--in", "passages"});
    const auto listed =
        cli({"passages", codedSampleProject(), "--code", "6", "--valence", "-", "--json"}).json()["passages"];
    EXPECT_EQ(answer["total"], listed.size());
    EXPECT_GT(listed.size(), 3U);
}

TEST(Search, FacetsCountAllHits) {
    const auto answer = search(codedSampleProject(), "de", {"--facets", "--limit", "1"});
    int methods = 0;
    for (const auto& [value, count] : answer["facets"]["methode"].items()) {
        methods += count.get<int>();
    }
    EXPECT_EQ(methods, answer["total"]);
    EXPECT_GT(methods, 10);
}

TEST(Search, FollowsEveryChangeByItself) {
    Scratch scratch;
    const auto project = scratch.file("p.vertelwerk");
    ASSERT_EQ(cli({"new", project}).status, 0);
    const auto file =
        scratch.write("een.txt", "Toestemming: onderzoek=ja\n\nHij repareerde mijn scootmobiel.\n");
    ASSERT_EQ(cli({"import", project, file}).status, 0);
    EXPECT_EQ(search(project, "scootmobiel")["total"], 1);
    ASSERT_EQ(cli({"code", project, "--story", "een.txt", "--quote", "scootmobiel", "--code", "8"}).status,
              0);
    EXPECT_EQ(search(project, "thema:8")["total"], 1);
    ASSERT_EQ(cli({"undo", project}).status, 0);
    EXPECT_EQ(search(project, "thema:8")["total"], 0);
    ASSERT_EQ(cli({"consent", project, "--story", "een.txt", "--set", "research=no"}).status, 0);
    EXPECT_EQ(search(project, "scootmobiel")["total"], 0);
    ASSERT_EQ(cli({"consent", project, "--story", "een.txt", "--set", "research=yes"}).status, 0);
    EXPECT_EQ(search(project, "scootmobiel")["total"], 1);
    ASSERT_EQ(cli({"consent", project, "--story", "een.txt", "--withdraw"}).status, 0);
    EXPECT_EQ(search(project, "scootmobiel")["total"], 0);
}

TEST(Search, ALostOrDamagedIndexIsMadeAnew) {
    Scratch scratch;
    const auto project = copyOf(codedSampleProject(), scratch);
    const auto before = search(project, "brief")["total"];
    const auto index = project + "-index";
    ASSERT_TRUE(std::filesystem::is_directory(index));
    std::filesystem::remove_all(index);
    EXPECT_EQ(search(project, "brief")["total"], before);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(index)) {
        if (entry.is_regular_file()) {
            std::filesystem::resize_file(entry.path(), entry.file_size() / 2);
        }
    }
    EXPECT_EQ(search(project, "brief")["total"], before);
    const auto again = cli({"reindex", project, "--json"});
    EXPECT_EQ(again.status, 0) << again.err;
    const auto check = cli({"check", project, "--json"}).json();
    EXPECT_EQ(check["ok"], true);
    EXPECT_EQ(check["index"]["applied_seq"], check["index"]["store_seq"]);
}

TEST(Search, HostileQueriesAreAnsweredOrRefusedInWords) {
    std::string many = "a";
    for (int i = 0; i < 10000; ++i) {
        many += " woord" + std::to_string(i);
    }
    for (const auto& query :
         {many, std::string(5000, '('), std::string("\""), std::string("*"), std::string("a\x01\x02"),
          std::string("thema:"), std::string("jaar:x..y"), std::string("AND"), std::string("NOT")}) {
        const auto run = cli({"search", codedSampleProject(), query, "--json"});
        EXPECT_TRUE(run.status == 0 || (run.status == 1 && !run.err.empty()))
            << query.substr(0, 40) << run.err;
    }
}

}  // namespace
}  // namespace vertelwerk::e2e
