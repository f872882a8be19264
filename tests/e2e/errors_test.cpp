#include "e2e/cli.h"
#include "e2e/tsv.h"

#include <algorithm>
#include <filesystem>

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(Errors, NewNeverOverwrites) {
    Scratch scratch;
    const auto project = scratch.file("p.vertelwerk");
    ASSERT_EQ(cli({"new", project}).status, 0);
    const auto bytes = readBytes(project);
    const auto again = cli({"new", project});
    EXPECT_EQ(again.status, 1);
    EXPECT_THAT(again.err, HasSubstr("p.vertelwerk"));
    EXPECT_EQ(std::count(again.err.begin(), again.err.end(), '\n'), 1) << "one line";
    EXPECT_EQ(readBytes(project), bytes);
}

TEST(Errors, WrongUsageIsTwoAndChangesNothing) {
    EXPECT_EQ(cli({}).status, 2);
    EXPECT_EQ(cli({"nonsense"}).status, 2);
    EXPECT_EQ(cli({"search"}).status, 2);
    EXPECT_EQ(cli({"code", "x.vertelwerk", "--story", "1"}).status, 2);
    EXPECT_EQ(cli({"--help"}).status, 0);
}

TEST(Errors, WrongUsageIsSaidInOneLineOfTheChosenLanguage) {
    struct Case {
        std::vector<std::string> call;
        std::string dutch;
        std::string english;
    };
    const std::vector<Case> cases{
        {{"zoeken", "p.vertelwerk"}, "opdracht zoeken", "no command zoeken"},
        {{"search"}, "Het project ontbreekt", "The project is missing"},
        {{"import", "p.vertelwerk"}, "bestanden of mappen ontbreken", "files or folders are missing"},
        {{"search", "p.vertelwerk"}, "De zoekvraag ontbreekt", "The query is missing"},
        {{"indicators", "p.vertelwerk"}, "Achter indicators hoort", "Behind indicators belongs"},
        {{"memos", "p.vertelwerk"}, "Achter memos hoort", "Behind memos belongs"},
        {{"codebook", "list", "p.vertelwerk"}, "Zet het project vóór list", "project belongs before list"},
        {{"new", "a", "b", "c"}, "kent b c niet", "not know b c"},
        {{"search", "p.vertelwerk", "x", "--in", "y"}, "stories, passages", "stories, passages"},
        {{"stories", "p.vertelwerk", "--kleur"}, "kent --kleur niet", "not know --kleur"},
        {{"new", "p.vertelwerk", "--ground", "gunst"}, "\"gunst\"", "cannot be \"gunst\""},
        {{"search", "p.vertelwerk", "brief", "--limit", "veel"}, "is een getal", "it is a number"},
        {{"search", "p.vertelwerk", "brief", "--limit"}, "--limit", "--limit"},
        {{"code", "p.vertelwerk", "--story", "1"}, "--quote", "--quote"},
        {{"consent", "p.vertelwerk", "--story", "1"}, "--withdraw", "--withdraw"},
    };
    for (const auto& [call, dutch, english] : cases) {
        for (const auto& [language, words] : {std::pair("nl", dutch), std::pair("en", english)}) {
            auto said = call;
            said.insert(said.end(), {"--lang", language});
            const auto run = cli(said);
            EXPECT_EQ(run.status, 2) << run.err;
            EXPECT_THAT(run.err, HasSubstr(words));
            EXPECT_EQ(std::count(run.err.begin(), run.err.end(), '\n'), 1) << run.err;
        }
    }
    EXPECT_THAT(cli({}).err, HasSubstr("opdracht ontbreekt"));
    EXPECT_THAT(cli({"search"}).err, Not(HasSubstr("required")));
}

TEST(Arguments, WordsWithADashStandAnywhereAmongOthers) {
    Scratch scratch;
    const auto project = scratch.file("p.vertelwerk");
    ASSERT_EQ(cli({"new", project}).status, 0);
    const auto told = [&](const std::string& name, const std::string& head) {
        return scratch.write(name, head + "\nToestemming: onderzoek=ja\n\nDe undo van -n- was hier.\n");
    };
    ASSERT_EQ(cli({"import", project, told("a.txt", "Taal: nl\nWijk: Oost"),
                   told("b.txt", "Taal: nl\nWijk: West"), told("c.txt", "Taal: en\nWijk: West")})
                  .status,
              0);
    const auto sources = [&](std::vector<std::string> filters) {
        filters.insert(filters.begin(), {"stories", project, "--json"});
        const auto run = cli(filters);
        EXPECT_EQ(run.status, 0) << run.err;
        std::string all;
        const auto listed = run.json();
        for (const auto& row : listed["stories"]) {
            all += row["source"].get<std::string>().substr(0, 1);
        }
        return all;
    };
    EXPECT_EQ(sources({"taal:nl", "-wijk:Oost"}), "b");
    EXPECT_EQ(sources({"-wijk:Oost", "taal:nl"}), "b");
    EXPECT_EQ(sources({"-wijk:Oost", "-taal:en"}), "b");
    EXPECT_EQ(sources({"taal:nl", "--", "-wijk:Oost"}), "b");
    EXPECT_EQ(cli({"search", project, "--json", "--", "undo"}).json()["total"], 3);
    EXPECT_THAT(cli({"new", "a", "-x"}).err, HasSubstr("kent -x niet"));
}

TEST(Errors, ADamagedProjectIsSaidInTheChosenLanguageOnly) {
    Scratch scratch;
    const auto project = scratch.file("p.vertelwerk");
    ASSERT_EQ(cli({"new", project}).status, 0);
    std::filesystem::resize_file(project, 3 * 4096);
    const auto cut = cli({"stories", project});
    EXPECT_EQ(cut.status, 1);
    EXPECT_THAT(cut.err, AllOf(HasSubstr("p.vertelwerk is beschadigd"), Not(HasSubstr("the file"))));
    auto bytes = std::string(20 * 4096, 'x');
    bytes.replace(0, 100, readBytes(project).substr(0, 100));
    const auto garbled = scratch.write("q.vertelwerk", bytes);
    const auto run = cli({"search", garbled, "tolk"});
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.err, AllOf(HasSubstr("beschadigd"), Not(HasSubstr("malformed"))));
}

TEST(Errors, AForeignFileIsRefusedAndStaysAsItIs) {
    Scratch scratch;
    const std::string bytes = "this is a shopping list, not a project";
    const auto file = scratch.write("lijst.vertelwerk", bytes);
    const auto run = cli({"stories", file});
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.err, HasSubstr("lijst.vertelwerk"));
    EXPECT_EQ(readBytes(file), bytes);
    EXPECT_EQ(cli({"stories", scratch.file("nergens.vertelwerk")}).status, 1);
    EXPECT_FALSE(std::filesystem::exists(scratch.file("nergens.vertelwerk")));
}

TEST(Errors, ADamagedProjectIsRefusedWithAdvice) {
    Scratch scratch;
    const auto project = copyOf(codedSampleProject(), scratch);
    auto bytes = readBytes(project);
    std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(bytes.size() / 3),
              bytes.begin() + static_cast<std::ptrdiff_t>(bytes.size() / 3 * 2), '\x5a');
    const auto damaged = scratch.write("kapot.vertelwerk", bytes);
    const auto run = cli({"stories", damaged});
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.err, HasSubstr("kapot.vertelwerk"));
    EXPECT_EQ(readBytes(damaged), bytes);
}

TEST(Errors, DutchByDefaultAndEnglishOnRequest) {
    Scratch scratch;
    const auto dutch = cli({"stories", scratch.file("weg.vertelwerk")});
    const auto english = cli({"stories", scratch.file("weg.vertelwerk"), "--lang", "en"});
    EXPECT_THAT(dutch.err, HasSubstr("bestaat niet"));
    EXPECT_THAT(english.err, HasSubstr("does not exist"));
}

}  // namespace
}  // namespace vertelwerk::e2e
