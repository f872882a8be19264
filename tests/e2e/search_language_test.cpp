#include "e2e/cli.h"
#include "e2e/tsv.h"

#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A project with three stories, of which one is an interview and one set apart.
class SearchLanguage : public testing::Test {
  protected:
    SearchLanguage() {
        EXPECT_EQ(cli({"new", project_}).status, 0);
        const auto first =
            scratch_.write("een.txt",
                           "Toestemming: onderzoek=ja\n\nHet pgb kwam laat. Ik wachtte lang op een brief.\n\n"
                           "Daarna belde de tolk. De tolk hielp mij.\n");
        const auto second = scratch_.write("twee.txt",
                                           "Toestemming: onderzoek=ja\n\nMet het persoonsgebonden budget "
                                           "betaalde ik een tolk.\n");
        const auto apart =
            scratch_.write("apart.txt", "Toestemming: onderzoek=nee\n\nOok hier was een tolk.\n");
        EXPECT_EQ(cli({"import", project_, first, second, apart}).status, 0);
    }

    Json ask(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin() + 1, project_);
        arguments.emplace_back("--json");
        const auto run = cli(arguments);
        EXPECT_EQ(run.status, 0) << run.err;
        return run.json();
    }

    static std::set<std::string> sources(const Json& rows) {
        std::set<std::string> names;
        for (const auto& row : rows) {
            names.insert(row["source"].get<std::string>());
        }
        return names;
    }

    Scratch scratch_;
    std::string project_ = scratch_.file("p.vertelwerk");
};

TEST_F(SearchLanguage, AQueryFiltersWhatIsCountedAndExported) {
    ask({"code", "--story", "een.txt", "--code", "5", "--quote", "wachtte lang"});
    ask({"code", "--story", "twee.txt", "--code", "5", "--quote", "betaalde ik"});
    ask({"queries", "save", "Wachten", "wachten OF wachtlijst"});
    for (const auto* query : {"saved:Wachten", "wachten OF wachtlijst"}) {
        const auto table = ask({"crosstab", "--columns", "method", query});
        EXPECT_THAT(table["passages"], ElementsAre(ElementsAre(1))) << query;
        EXPECT_EQ(ask({"cooccurrence", query})["rows"].size(), 1U) << query;
        const auto out = scratch_.file("uit.csv");
        ask({"export", "--what", "stories", "--out", out, query});
        const auto rows = readBytes(out);
        EXPECT_THAT(rows, HasSubstr("een.txt")) << query;
        EXPECT_THAT(rows, testing::Not(HasSubstr("twee.txt"))) << query;
    }
    EXPECT_THAT(ask({"crosstab", "--columns", "method", "-saved:Wachten"})["passages"],
                ElementsAre(ElementsAre(1)));
    EXPECT_EQ(cli({"crosstab", project_, "--columns", "method", "saved:Onbekend"}).status, 1);
}

TEST_F(SearchLanguage, AQueryFiltersWhatStandsBesideFiguresAndGoesIntoABundle) {
    ask({"code", "--story", "een.txt", "--code", "5", "--quote", "wachtte lang", "--valence", "-"});
    ask({"code", "--story", "twee.txt", "--code", "5", "--quote", "betaalde ik", "--valence", "-"});
    ask({"queries", "save", "Wachten", "wachten OF wachtlijst"});
    EXPECT_EQ(ask({"joint-display"})["rows"][0]["told"]["stories"], 2);
    const auto out = scratch_.file("naast.html");
    const auto row = ask({"joint-display", "saved:Wachten", "--out", out})["rows"][0];
    EXPECT_EQ(row["told"]["stories"], 1);
    EXPECT_EQ(row["quotes"]["-"][0]["source"], "een.txt");
    EXPECT_THAT(readBytes(out), HasSubstr("passen bij wachten OF wachtlijst."));
    const auto stories = [&](const std::vector<std::string>& filter) {
        std::vector<std::string> call{"bundle", project_};
        call.insert(call.end(), filter.begin(), filter.end());
        for (const auto* word :
             {"--title", "T", "--codes", "5", "--purpose", "research", "--check", "--json"}) {
            call.emplace_back(word);
        }
        std::set<int> seen;
        const auto gate = cli(call).json();
        for (const auto& check : gate["checks"]) {
            if (check["story"].is_number()) {
                seen.insert(check["story"].get<int>());
            }
        }
        return seen.size();
    };
    EXPECT_EQ(stories({}), 2U) << "quoting was not asked of either";
    EXPECT_EQ(stories({"wachten", "OF", "wachtlijst"}), 1U);
    EXPECT_EQ(stories({"bron:geen.txt"}), 0U);
}

TEST_F(SearchLanguage, SynonymsAreSwitchedPerQuery) {
    EXPECT_EQ(ask({"search", "pgb"})["total"], 1);
    EXPECT_EQ(ask({"search", "~pgb"})["total"], 2);
    EXPECT_EQ(ask({"search", "pgb", "--synonyms"})["total"], 2);
    EXPECT_EQ(ask({"search", "taalmens", "--synonyms"})["total"], 0);
    ask({"words", "add", "synonyms", "taalmens | tolk"});
    EXPECT_EQ(ask({"search", "taalmens", "--synonyms"})["total"], 2);
    EXPECT_THAT(ask({"words", "list"})["synonyms"], ElementsAre("taalmens | tolk"));
}

TEST_F(SearchLanguage, AMistypedWordGetsTheMostFrequentNearWord) {
    EXPECT_EQ(ask({"search", "tollk"})["suggestion"], "tolk");
    EXPECT_EQ(ask({"search", "pesoonsgebonden budget"})["suggestion"], "persoonsgebonden AND budget");
    EXPECT_EQ(ask({"search", "tolk"})["suggestion"], nullptr);
    EXPECT_EQ(ask({"search", "\"een tollk\""})["suggestion"], "\"een tolk\"");
}

TEST_F(SearchLanguage, SaysWhyAWordMatched) {
    const auto hit = ask({"search", "wachten ~pgb", "--why"})["hits"][0];
    std::set<std::string> reasons;
    for (const auto& mark : hit["why"]) {
        reasons.insert(mark["word"].get<std::string>() + " " + mark["why"].get<std::string>());
    }
    EXPECT_THAT(reasons, ElementsAre("pgb typed", "wachtte form"));
    const auto said = cli({"search", project_, "wachten", "--why", "--lang", "nl"}).out;
    EXPECT_THAT(said, HasSubstr("een vorm van wachten"));
    EXPECT_THAT(said, HasSubstr("Begrepen als: wachten"));
}

TEST_F(SearchLanguage, ShowsMatchesInTheirContextSortedBothWays) {
    const auto lines = ask({"search", "tolk", "--kwic", "--sort", "left"})["kwic"];
    std::vector<std::string> left;
    for (const auto& line : lines) {
        EXPECT_EQ(line["match"], "tolk");
        left.push_back(line["left"].get<std::string>());
    }
    // The words before: "belde de", "brief Daarna belde de" has "de" twice; "een" comes last.
    ASSERT_EQ(left.size(), 3U);
    EXPECT_THAT(left[2], testing::EndsWith("een "));
    const auto right = ask({"search", "tolk", "--kwic", "--sort", "right"})["kwic"];
    EXPECT_THAT(right[2]["right"].get<std::string>(), testing::StartsWith(" hielp"));
}

TEST_F(SearchLanguage, QueriesAreKeptAndUsedAsFilters) {
    ask({"queries", "save", "Met tolk", "tolk NIET brief"});
    EXPECT_EQ(ask({"queries", "list"})["queries"][0]["name"], "Met tolk");
    ask({"queries", "save", "Alleen tolk", "tolk"});
    EXPECT_EQ(ask({"search", "zoekvraag:\"met tolk\""})["total"], 1);
    EXPECT_EQ(ask({"search", "tolk NIET zoekvraag:\"met tolk\""})["total"], 1);
    EXPECT_THAT(sources(ask({"stories", "zoekvraag:met tolk"})["stories"]), ElementsAre("twee.txt"));
    EXPECT_THAT(sources(ask({"stories", "tolk", "NIET", "brief"})["stories"]), ElementsAre("twee.txt"));
    EXPECT_THAT(sources(ask({"stories", "bron:een.txt OF bron:twee.txt"})["stories"]),
                ElementsAre("een.txt", "twee.txt"));
    ask({"code", "--story", "twee.txt", "--quote", "tolk", "--code", "5"});
    ask({"code", "--story", "een.txt", "--quote", "belde de tolk", "--code", "5"});
    const auto passages = [&](const std::vector<std::string>& filter) {
        std::vector<std::string> call{"passages"};
        call.insert(call.end(), filter.begin(), filter.end());
        return ask(call)["passages"].size();
    };
    EXPECT_EQ(passages({}), 2U);
    EXPECT_EQ(passages({"--query", "zoekvraag:\"alleen tolk\""}), 2U);
    EXPECT_EQ(passages({"bron:een.txt", "--query", "zoekvraag:\"alleen tolk\""}), 1U);
    const auto missing = cli({"search", project_, "zoekvraag:weg"});
    EXPECT_EQ(missing.status, 1);
    EXPECT_THAT(missing.err, HasSubstr("Met tolk"));
}

TEST_F(SearchLanguage, ACircleOfQueriesIsRefused) {
    ask({"queries", "save", "a", "brief"});
    ask({"queries", "save", "b", "zoekvraag:a"});
    EXPECT_EQ(cli({"queries", project_, "save", "a", "zoekvraag:b"}).status, 0);
    EXPECT_EQ(cli({"search", project_, "zoekvraag:a"}).status, 1);
}

TEST_F(SearchLanguage, AutocodingPreviewsCodesOnceAndIsUndoneInOneStep) {
    const auto preview = ask({"autocode", "--query", "tolk", "--code", "8", "--preview"});
    EXPECT_EQ(preview["coded"], 0);
    std::vector<std::string> quotes;
    for (const auto& one : preview["proposed"]) {
        quotes.push_back(one["quote"].get<std::string>());
    }
    EXPECT_THAT(quotes, ElementsAre("Daarna belde de tolk.", "De tolk hielp mij.",
                                    "Met het persoonsgebonden budget betaalde ik een tolk."));
    EXPECT_THAT(ask({"passages"})["passages"], IsEmpty());
    EXPECT_EQ(ask({"autocode", "--query", "tolk", "--code", "8"})["coded"], 3);
    EXPECT_EQ(ask({"passages", "--code", "8"})["passages"].size(), 3U);
    const auto again = ask({"autocode", "--query", "tolk", "--code", "8"});
    EXPECT_EQ(again["coded"], 0);
    EXPECT_EQ(again["already"], 3);
    EXPECT_EQ(ask({"autocode", "--query", "tolk", "--code", "8", "--unit", "paragraph"})["coded"], 1);
    ASSERT_EQ(cli({"undo", project_}).status, 0);
    ASSERT_EQ(cli({"undo", project_}).status, 0);
    EXPECT_THAT(ask({"passages"})["passages"], IsEmpty());
}

TEST_F(SearchLanguage, WordsTypicalOfHitsAndSimilarStoriesAreGiven) {
    const auto answer = ask({"search", "tolk", "--typical"});
    EXPECT_TRUE(answer["typical"].is_array());
    for (const auto* other :
         {"De kat sliep.", "Het regende hard.", "Wij aten samen soep.", "De bus reed weg."}) {
        const auto file = scratch_.write(std::string(other, 6) + ".txt",
                                         "Toestemming: onderzoek=ja\n\n" + std::string(other) + "\n");
        ASSERT_EQ(cli({"import", project_, file}).status, 0);
    }
    const auto like = ask({"similar", "een.txt"})["similar"];
    ASSERT_FALSE(like.empty());
    EXPECT_EQ(like[0]["source"], "twee.txt");
    EXPECT_THAT(like[0]["shared"], testing::Contains("tolk"));
}

TEST_F(SearchLanguage, RelationsBetweenPassagesAreFound) {
    ASSERT_EQ(cli({"code", project_, "--story", "een.txt", "--quote", "Ik wachtte lang op een brief.",
                   "--code", "5"})
                  .status,
              0);
    ASSERT_EQ(
        cli({"code", project_, "--story", "een.txt", "--quote", "lang", "--code", "8", "--memo", "kijk"})
            .status,
        0);
    ASSERT_EQ(cli({"code", project_, "--story", "twee.txt", "--quote", "tolk", "--code", "5"}).status, 0);
    EXPECT_EQ(ask({"search", "thema:5 overlapt thema:8"})["total"], 1);
    EXPECT_EQ(ask({"search", "thema:5 NIET overlapt thema:8", "--in", "passages"})["total"], 1);
    EXPECT_THAT(sources(ask({"passages", "thema:8 binnen thema:5"})["passages"]), ElementsAre("een.txt"));
    EXPECT_EQ(ask({"search", "has:memo"})["total"], 1);
    EXPECT_EQ(ask({"search", "heeft:memo", "--in", "passages"})["total"], 1);
}

TEST_F(SearchLanguage, AFieldOrCodeThatIsNotThereIsSaidWithTheNearest) {
    ask({"import", scratch_.write("drie.txt",
                                  "Titel: Drie\nVoorziening: Wmo\nToestemming: onderzoek=ja\n\n"
                                  "De tolk kwam te laat.\n")});
    EXPECT_EQ(ask({"search", "tolk voorziening:wmo"})["total"], 1);
    const std::vector<std::pair<std::string, std::vector<std::string>>> refused{
        {"tolk foo:bar", {"6, foo", "No story has a field foo", "quotation marks"}},
        {"tolk OR voorzienig:wmo", {"9, voorzienig", "Did you mean Voorziening:wmo?"}},
        {"wijkk:Oost", {"1, wijkk", "Did you mean wijk:Oost?"}},
        {"thema:Bejegenig", {"7, Bejegenig", "Did you mean Bejegening?"}},
        {"-code:onzin", {"7, onzin", "MOV05"}}};
    for (const auto& [query, said] : refused) {
        for (const auto* command : {"search", "stories", "crosstab"}) {
            std::vector<std::string> call{command, project_, query, "--lang", "en"};
            if (call.front() == "crosstab") {
                call.insert(call.end(), {"--columns", "year"});
            }
            const auto run = cli(call);
            EXPECT_EQ(run.status, 1) << command << ' ' << query;
            for (const auto& words : said) {
                const bool placed = words.find(", ") == 1 && call.front() != "search";
                EXPECT_THAT(run.err, HasSubstr(placed ? words.substr(3) : words)) << command;
            }
        }
    }
}

TEST_F(SearchLanguage, ARangeMayBeOpenAtEitherEnd) {
    ask({"import",
         scratch_.write("oud.txt",
                        "Datum: 2021-05-01\nToestemming: onderzoek=ja\n\nHet loket was "
                        "dicht.\n"),
         scratch_.write("nieuw.txt",
                        "Datum: 2023-05-01\nToestemming: onderzoek=ja\n\nHet loket was open.\n")});
    const std::vector<std::pair<std::string, std::string>> found{{"jaar:2022..", "nieuw.txt"},
                                                                 {"jaar:..2022", "oud.txt"},
                                                                 {"datum:2021-05-02..", "nieuw.txt"},
                                                                 {"loket datum:..2021-05", "oud.txt"},
                                                                 {"year:2023..", "nieuw.txt"}};
    for (const auto& [query, source] : found) {
        EXPECT_THAT(sources(ask({"search", query})["hits"]), ElementsAre(source)) << query;
        EXPECT_THAT(sources(ask({"stories", query})["stories"]), ElementsAre(source)) << query;
    }
}

}  // namespace
}  // namespace vertelwerk::e2e
