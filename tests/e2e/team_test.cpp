#include "e2e/cli.h"

#include <filesystem>

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// A project of two stories, and a copy of it in which Bea codes.
class Team : public ::testing::Test {
  protected:
    void SetUp() override {
        ASSERT_EQ(cli({"new", project}).status, 0);
        for (const auto* name : {"een.txt", "twee.txt"}) {
            const auto file = scratch.write(
                name, std::string("Titel: ") + name + "\n\nZe belde op. Niemand nam op " + name);
            ASSERT_EQ(cli({"import", project, file}).status, 0);
        }
        code(project, "Anna", "een.txt", "Ze belde op.");
        std::filesystem::copy_file(project, copy);
    }
    void code(const std::string& where, const std::string& coder, const std::string& story,
              const std::string& quote) {
        const auto run =
            cli({"code", where, "--coder", coder, "--story", story, "--quote", quote, "--code", "5"});
        ASSERT_EQ(run.status, 0) << run.err;
    }
    Json done(const std::vector<std::string>& call, int status = 0) {
        auto arguments = call;
        arguments.emplace_back("--json");
        const auto run = cli(arguments);
        EXPECT_EQ(run.status, status) << run.err;
        return run.json();
    }

    Scratch scratch;
    std::string project = scratch.file("p.vertelwerk");
    std::string copy = scratch.file("bea.vertelwerk");
    std::string package = scratch.file("bea.codeur");
};

TEST_F(Team, AssignsAStoryBlindAndShowsProgress) {
    const auto drawn = done({"assign", project, "--to", "Bea", "--sample", "1", "--seed", "7", "--blind"});
    EXPECT_THAT(drawn["stories"], SizeIs(1));
    EXPECT_EQ(drawn["stories"],
              done({"assign", project, "--to", "Bea", "--sample", "1", "--seed", "7", "--blind"})["stories"]);
    done({"done", project, "--coder", "Anna", "--story", "een.txt,twee.txt"});
    const auto coders = done({"coders", project})["coders"];
    ASSERT_THAT(coders, SizeIs(testing::Ge(2U)));
    for (const auto& one : coders) {
        if (one["coder"] == "Anna") {
            EXPECT_EQ(one["done"], 2);
            EXPECT_EQ(one["begun"], 1);
            EXPECT_EQ(one["passages"], 1);
        } else if (one["coder"] == "Bea") {
            EXPECT_EQ(one["blind"], 1);
        }
    }
}

TEST_F(Team, WhoCodesAStoryBlindIsNotShownWhatOthersCoded) {
    const auto seen = [this](const std::string& coder) {
        return done({"show", project, "een.txt", "--coder", coder})["passages"].size();
    };
    ASSERT_GT(seen("Anna"), 0U);
    done({"assign", project, "--to", "Bea", "--story", "een.txt", "--blind"});
    EXPECT_EQ(seen("Bea"), 0U);
    EXPECT_EQ(seen("Anna"), 1U);
    done({"done", project, "--coder", "Bea", "--story", "een.txt"});
    EXPECT_EQ(seen("Bea"), 1U) << "afterwards they compare";
}

TEST_F(Team, MergesACodersWorkOnce) {
    code(copy, "Bea", "een.txt", "Niemand nam op");
    code(copy, "Bea", "twee.txt", "Ze belde op.");
    done({"done", copy, "--coder", "Bea", "--story", "een.txt"});
    const auto made = done({"package", copy, "--coder", "Bea", "--out", package});
    EXPECT_EQ(made["passages"], 2);
    const auto merged = done({"package", project, "--coder", "Anna", "--in", package});
    EXPECT_EQ(merged["added"], 2);
    EXPECT_EQ(merged["done"], 1);
    EXPECT_THAT(merged["conflicts"], IsEmpty());
    const auto passages = done({"passages", project, "--coder", "Bea"})["passages"];
    EXPECT_THAT(passages, SizeIs(2));
    const auto again = done({"package", project, "--coder", "Anna", "--in", package});
    EXPECT_EQ(again["added"], 0);
    EXPECT_EQ(again["present"], 2);
    ASSERT_EQ(cli({"undo", project}).status, 0);
    EXPECT_THAT(done({"passages", project, "--coder", "Bea"})["passages"], IsEmpty());
}

TEST_F(Team, LocksAPackageWithAPassphrase) {
    code(copy, "Bea", "een.txt", "Niemand nam op");
    const auto words = scratch.write("woorden.txt", "vier paarden in de mist\n");
    const auto locked = scratch.file("bea.codeur.locked");
    EXPECT_EQ(cli({"package", copy, "--coder", "Bea", "--out", package, "--passphrase-file", words}).status,
              1);
    EXPECT_FALSE(std::filesystem::exists(package));
    done({"package", copy, "--coder", "Bea", "--out", locked, "--passphrase-file", words});
    const auto without = cli({"package", project, "--in", locked});
    EXPECT_EQ(without.status, 1);
    EXPECT_THAT(without.err, HasSubstr("bea.codeur.locked"));
    const auto other = scratch.write("anders.txt", "vier paarden in de zon\n");
    EXPECT_EQ(cli({"package", project, "--in", locked, "--passphrase-file", other}).status, 1);
    EXPECT_EQ(done({"package", project, "--in", locked, "--passphrase-file", words})["added"], 1);
}

TEST_F(Team, ListsWhatDiffersAndOverwritesNothing) {
    code(copy, "Bea", "een.txt", "Niemand nam op");
    done({"package", copy, "--coder", "Bea", "--out", package});
    done({"package", project, "--in", package});
    ASSERT_EQ(cli({"code", copy, "--coder", "Bea", "--story", "een.txt", "--quote", "Niemand nam op",
                   "--code", "5", "--valence", "-"})
                  .status,
              0);
    const auto second = scratch.file("later.codeur");
    done({"package", copy, "--coder", "Bea", "--out", second});
    const auto merged = done({"package", project, "--in", second}, 3);
    EXPECT_EQ(merged["added"], 0);
    ASSERT_THAT(merged["conflicts"], SizeIs(1));
    EXPECT_EQ(merged["conflicts"][0]["story"], "een.txt");
    EXPECT_TRUE(done({"passages", project, "--coder", "Bea"})["passages"][0]["valence"].is_null());
}

TEST_F(Team, RefusesAFileThatIsNoPackage) {
    for (const auto* text : {"", "{}", "[1]", "{\"format\": \"vertelwerk-coder-package\", \"version\": 1}"}) {
        const auto file = scratch.write("stuk.codeur", text);
        const auto run = cli({"package", project, "--in", file});
        EXPECT_EQ(run.status, 1) << text;
        EXPECT_THAT(run.err, HasSubstr("stuk.codeur"));
    }
    EXPECT_EQ(cli({"package", project}).status, 2);
}

TEST_F(Team, KeepsTheAgreementBeforeTheyReconcile) {
    code(project, "Bea", "een.txt", "Niemand nam op een.txt");
    const auto passage = done({"passages", project, "--coder", "Bea"})["passages"][0]["id"].get<int>();
    const std::vector<std::string> removing{"reconcile",  project,  "--passage", std::to_string(passage),
                                            "--decision", "remove", "--reason",  "geen bejegening"};
    EXPECT_EQ(cli(removing).status, 1);
    const auto snapshot = done({"freeze", project, "--coders", "Anna,Bea"})["snapshot"];
    EXPECT_EQ(cli(removing).status, 0);
    EXPECT_THAT(done({"passages", project, "--coder", "Bea"})["passages"], IsEmpty());
    const auto kept = done({"snapshots", project})["snapshots"];
    ASSERT_THAT(kept, SizeIs(1));
    EXPECT_EQ(kept[0]["snapshot"], snapshot);
    EXPECT_EQ(kept[0]["agreement"]["units"], 2);
    EXPECT_THAT(kept[0]["agreement"].dump(), testing::Not(HasSubstr("belde")));
    const auto decisions = done({"decisions", project})["decisions"];
    ASSERT_THAT(decisions, SizeIs(1));
    EXPECT_EQ(decisions[0]["decision"], "remove");
    EXPECT_EQ(decisions[0]["coder"], "Bea");
    EXPECT_EQ(decisions[0]["reason"], "geen bejegening");
}

}  // namespace
}  // namespace vertelwerk::e2e
