#include "e2e/cli.h"
#include "e2e/tsv.h"

#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

/// A story that is told about in its record, and names nobody in its text.
class NamesInTheRecord : public testing::Test {
  protected:
    void SetUp() override {
        ::setenv("XDG_DATA_HOME", scratch_.file("data").c_str(), 1);
        fs::create_directories(scratch_.file("map"));
        project_ = scratch_.file("map/p.vertelwerk");
        ASSERT_EQ(cli({"new", project_}).status, 0);
    }
    void TearDown() override { ::unsetenv("XDG_DATA_HOME"); }

    void import(const std::string& name, const std::string& head) const {
        const auto file = scratch_.write("in/" + name, head + "\n\nDe brug was stuk. Er kwam geen hulp.\n");
        ASSERT_EQ(cli({"import", project_, file}).status, 0);
    }
    [[nodiscard]] Json suggested() const {
        return cli({"pseudonymise", project_, "--suggest", "--json"}).json();
    }
    /// Where each of the suggested words stands.
    [[nodiscard]] std::map<std::string, std::string> places() const {
        std::map<std::string, std::string> places;
        const auto document = suggested();
        for (const auto& mention : document["mentions"]) {
            places[mention["words"]] = mention["where"];
        }
        return places;
    }
    /// Decides to replace all that is suggested, and does so.
    [[nodiscard]] Json replaceAll(const std::string& how) const {
        auto all = suggested();
        for (auto& mention : all["mentions"]) {
            mention["decision"] = "replace";
        }
        std::vector<std::string> call{"pseudonymise", project_, "--apply",
                                      scratch_.write("alles.json", all.dump()), "--json"};
        if (!how.empty()) {
            call.push_back(how);
        }
        const auto run = cli(call);
        EXPECT_EQ(run.status, 0) << run.err;
        return run.json();
    }
    [[nodiscard]] std::vector<std::string> holding(const std::string& words) const {
        std::vector<std::string> found;
        for (const auto& entry : fs::recursive_directory_iterator(scratch_.file("map"))) {
            if (entry.is_regular_file() && readBytes(entry.path()).find(words) != std::string::npos) {
                found.push_back(entry.path().filename().string());
            }
        }
        return found;
    }

    Scratch scratch_;
    std::string project_;
};

constexpr const char* named =
    "Titel: De brug van Sjoukje Postma\nVerteller: Tesfalem\nContactpersoon: Hendrik de Boer\n"
    "Telefoon: 06-12345678\nToestemming: onderzoek=ja";

TEST_F(NamesInTheRecord, AreSuggestedWhenTheTextDoesNotHoldThem) {
    import("Annemieke Bakker 3.txt", named);
    EXPECT_THAT(places(),
                UnorderedElementsAre(Pair("Sjoukje Postma", "title"), Pair("Tesfalem", "teller"),
                                     Pair("Hendrik de Boer", "attribute"), Pair("06-12345678", "attribute"),
                                     Pair("Annemieke Bakker", "file")));
}

TEST_F(NamesInTheRecord, ATellersFirstNameMayBeAPseudonymSoThatIsAsked) {
    import("a.txt", named);
    const auto document = suggested();
    for (const auto& mention : document["mentions"]) {
        EXPECT_EQ(mention["decision"], mention["words"] == "Tesfalem" ? "open" : "replace") << mention;
    }
}

TEST_F(NamesInTheRecord, NoTwoPeopleGetTheSameReplacement) {
    import("Annemieke Bakker 3.txt", named);
    const auto document = suggested();
    std::set<std::string> replacements;
    for (const auto& mention : document["mentions"]) {
        replacements.insert(mention["replacement"]);
    }
    EXPECT_THAT(replacements,
                UnorderedElementsAre("[naam 1]", "[naam 2]", "[naam 3]", "[naam 4]", "[telefoonnummer]"));
}

TEST_F(NamesInTheRecord, WhatIsSaidToBeAPseudonymOrNamesNobodyIsNotAsked) {
    import("a.txt", "Titel: Een\nVerteller: Sjoerd (pseudoniem)");
    import("b.txt", "Titel: Twee\nVerteller: Dawit (niet zijn eigen naam)");
    import("c.txt", "Titel: Drie\nVerteller: Deelnemer 4");
    import("d.txt", "Titel: Vier\nVerteller: Mevrouw D.");
    import("e.txt", "Titel: Vijf\nVerteller: Een moeder van drie");
    import("f.txt", "Titel: Zes\nVerteller: P7");
    EXPECT_THAT(places(), IsEmpty());
}

TEST_F(NamesInTheRecord, AreGoneFromEveryFileAfterwards) {
    import("Annemieke Bakker 3.txt", named);
    fs::create_directories(project_ + "-backups");
    ASSERT_EQ(cli({"backup", project_, "--out", project_ + "-k"}).status, 0);
    fs::rename(project_ + "-k", project_ + "-backups/20240101-120000-000.vertelwerk");
    ASSERT_EQ(cli({"search", project_, "Tesfalem"}).status, 0);
    EXPECT_EQ(replaceAll("--irreversible")["replaced"], 5);
    for (const char* words : {"Sjoukje", "sjoukje", "Postma", "postma", "Tesfalem", "tesfalem", "Hendrik",
                              "hendrik", "12345678", "Annemieke", "annemieke"}) {
        EXPECT_THAT(holding(words), IsEmpty()) << words;
    }
    EXPECT_THAT(places(), IsEmpty());
    const auto story = cli({"show", project_, "1", "--json"}).json();
    EXPECT_EQ(story["text"], "De brug was stuk. Er kwam geen hulp.");
    EXPECT_EQ(story["attributes"]["Telefoon"], "[telefoonnummer]");
}

TEST_F(NamesInTheRecord, ComeBackWhenItIsUndone) {
    import("Annemieke Bakker 3.txt", named);
    const auto before = cli({"show", project_, "1", "--json"}).json();
    EXPECT_EQ(replaceAll("")["replaced"], 5);
    EXPECT_NE(cli({"show", project_, "1", "--json"}).json()["narrator"], before["narrator"]);
    ASSERT_EQ(cli({"undo", project_}).status, 0);
    const auto after = cli({"show", project_, "1", "--json"}).json();
    for (const char* field : {"title", "narrator", "attributes", "source"}) {
        EXPECT_EQ(after[field], before[field]) << field;
    }
}

TEST_F(NamesInTheRecord, TheTellersNameIsKnownInTheTextToo) {
    const auto file = scratch_.write(
        "in/a.txt", "Titel: Een\nVerteller: Kuifje\n\nDaarna belde Ans. Kuifje nam niet op. Kuifje sliep.\n");
    ASSERT_EQ(cli({"import", project_, file}).status, 0);
    std::vector<std::string> words;
    const auto document = suggested();
    for (const auto& mention : document["mentions"]) {
        words.push_back(mention["words"]);
    }
    EXPECT_THAT(words, testing::ElementsAre("Ans", "Kuifje", "Kuifje"));
}

}  // namespace
}  // namespace vertelwerk::e2e
