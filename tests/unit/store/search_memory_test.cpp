#include "vertelwerk/store/search_memory.h"

#include "vertelwerk/store/history.h"

#include "support.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace vertelwerk::store::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::IsEmpty;

using ::testing::HasSubstr;
using ::testing::SizeIs;

class SearchMemory : public ::testing::Test {
  protected:
    SearchMemory() : project_(dir_ / "p.vertelwerk") {}

    void save(const SavedQuery& query) {
        project_.change([&](UnitOfWork& work) { must(saveQuery(work, query)); });
    }

    TempDir dir_;
    Project project_;
};

TEST_F(SearchMemory, QueriesAreKeptUnderTheirNamesAndSorted) {
    save({"Zorg thuis", "thuiszorg", false, true, false});
    save({"\u00c9\u00e9n loket", "loket", true, false, true});
    const auto all = must(savedQueries(project_.database()));
    ASSERT_THAT(all, SizeIs(2));
    EXPECT_THAT(all[0], Eq(SavedQuery{"\u00c9\u00e9n loket", "loket", true, false, true}));
    EXPECT_THAT(must(savedQuery(project_.database(), " een LOKET ")).query, Eq("loket"));
}

TEST_F(SearchMemory, TheSameNameIsTheSameQuery) {
    save({"Wachten", "wachten", false, false, false});
    save({"wachten", "wacht*", false, false, false});
    const auto all = must(savedQueries(project_.database()));
    ASSERT_THAT(all, SizeIs(1));
    EXPECT_THAT(all[0].query, Eq("wacht*"));
    static_cast<void>(must(undo(project_.database(), project_.coder)));
    EXPECT_THAT(must(savedQuery(project_.database(), "wachten")).query, Eq("wachten"));
}

TEST_F(SearchMemory, AMissingQueryIsRefusedWithTheNamesThereAre) {
    save({"Wachten", "wachten", false, false, false});
    const auto missing = savedQuery(project_.database(), "bellen");
    ASSERT_FALSE(missing.has_value());
    EXPECT_THAT(missing.error().code, Eq(base::ErrorCode::NotFound));
    EXPECT_THAT(said(missing.error()), HasSubstr("bellen"));
    EXPECT_THAT(missing.error().advice.arguments, ElementsAre("Wachten"));
    project_.change([&](UnitOfWork& work) {
        EXPECT_FALSE(removeSavedQuery(work, "bellen").has_value());
        EXPECT_FALSE(saveQuery(work, {" ", "x", false, false, false}).has_value());
        EXPECT_FALSE(saveQuery(work, {"x", " ", false, false, false}).has_value());
        EXPECT_TRUE(removeSavedQuery(work, "WACHTEN").has_value());
    });
    EXPECT_THAT(must(savedQueries(project_.database())), IsEmpty());
}

TEST_F(SearchMemory, WordListsAreReplacedWholeAndUndone) {
    const std::vector<std::string> first{"pgb | persoonsgebonden budget", "  ", "oco | meedenker"};
    const std::vector<std::string> second{"wmo | maatschappelijke ondersteuning"};
    project_.change([&](UnitOfWork& work) {
        must(setWordList(work, WordList::Synonyms, first));
        must(setWordList(work, WordList::Whole, std::vector<std::string>{"verstand"}));
    });
    EXPECT_THAT(must(wordList(project_.database(), WordList::Synonyms)), ElementsAre(first[0], first[2]));
    project_.change([&](UnitOfWork& work) { must(setWordList(work, WordList::Synonyms, second)); });
    EXPECT_THAT(must(wordList(project_.database(), WordList::Synonyms)), ElementsAre(second[0]));
    EXPECT_THAT(must(wordList(project_.database(), WordList::Whole)), ElementsAre("verstand"));
    EXPECT_THAT(must(wordList(project_.database(), WordList::Forms)), IsEmpty());
    static_cast<void>(must(undo(project_.database(), project_.coder)));
    EXPECT_THAT(must(wordList(project_.database(), WordList::Synonyms)), ElementsAre(first[0], first[2]));
}

}  // namespace
}  // namespace vertelwerk::store::testing
