#include "e2e/cli.h"
#include "e2e/schema.h"
#include "e2e/tsv.h"
#include "e2e/zip_part.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <vector>

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

using testing::AllOf;
using testing::Each;
using testing::Ge;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

constexpr const char* mapping = R"({"columns": {
    "verhaal": {"as": "text"}, "titel": {"as": "title"}, "wie": {"as": "narrator"},
    "leeftijd": {"as": "attribute", "name": "leeftijd"}, "bijdrage": {"as": "attribute", "name": "bijdrage"},
    "sinds": {"as": "attribute", "name": "sinds"}, "lid": {"as": "attribute", "name": "lid"},
    "wens": {"as": "attribute", "name": "wens"},
    "fam": {"as": "triad", "question": "Wie hielp?", "label": "familie"},
    "buren": {"as": "triad", "question": "Wie hielp?", "label": "buren"},
    "gem": {"as": "triad", "question": "Wie hielp?", "label": "gemeente"},
    "gevoel": {"as": "slider", "from": 0, "to": 100},
    "onder ons": {"as": "consent", "purpose": "research"}}})";

/// A project with everything that the command line can put in it.
class RoundTrip : public testing::Test {
  protected:
    static const Scratch& scratch() {
        static const Scratch made;
        return made;
    }
    static std::string first() { return scratch().file("een.vertelwerk"); }
    static std::string second() { return scratch().file("twee.vertelwerk"); }
    static std::string exchanged() { return scratch().file("alles.qdpx"); }

    static void SetUpTestSuite() {
        done({"new", first(), "--title", "Alles"});
        importStories();
        codeStories();
        writeAbout();
        addFigures();
        takeWordsOut();
        const auto out = cli({"export", first(), "--out", exchanged(), "--json", "--lang", "en"});
        ASSERT_EQ(out.status, 0) << out.err;
        notHeld() = out.json()["not_held"].get<std::vector<std::string>>();
        done({"new", second(), "--title", "Alles"});
        const auto in = cli({"import", second(), exchanged(), "--json"});
        ASSERT_EQ(in.status, 0) << in.err;
        EXPECT_EQ(in.json()["files"][0]["verdict"], "ok") << in.out;
    }

    static std::vector<std::string>& notHeld() {
        static std::vector<std::string> told;
        return told;
    }

    static void done(const std::vector<std::string>& call) {
        const auto outcome = cli(call);
        ASSERT_EQ(outcome.status, 0) << call[0] << ": " << outcome.err;
    }

    static void importStories() {
        auto samples = sampleFolders();
        samples.insert(samples.begin(), {"import", first()});
        done(samples);
        const auto& in = scratch();
        done({"import", first(),
              in.write("emoji.txt",
                       "\xEF\xBB\xBFTitel: Regels\r\nVerteller: Ank\r\nWijk: WK880101 Noord\r\n"
                       "Leeftijd: 44\r\nToestemming: onderzoek=ja; leersessie=ja; citaat=ja; publicatie=ja; "
                       "hergebruik=ja; naam=ja\r\n\r\nZo \U0001F642 ging het.\r\nToen niet "
                       "\U0001F469\u200D\U0001F469 meer.\r\n"),
              in.write("nfd.txt",
                       "Titel: Cafe\u0301\nVerteller: Zoe\u0308\n\nHet cafe\u0301 sloot. Toen ging "
                       "ik naar huis.\n"),
              in.write("rtl.txt",
                       "Titel: \u05E9\u05DC\u05D5\u05DD\nTaal: en\n\nShe said: "
                       "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD. \u202B\u0645\u0631\u062D"
                       "\u0628\u0627\u202C, said I.\n"),
              in.write("brug.txt",
                       "Titel: De brug\nVerteller: Ank\nToestemming: onderzoek=ja; hergebruik=ja; "
                       "citaat=ja\n\nDe brug was open. Daarna dicht.\n"),
              in.write("reis.txt",
                       "Methode: klantreis\nTitel: Bad\nReiziger: Corrie\n\n[Fase 1 | Zoeken | "
                       "datum: 1 maart 2023 t/m 3 april 2023 | duur: 5 weken | kanaal: brief | "
                       "bejegening: 4 | curve: -1]\n\nHet duurde lang.\n"),
              in.write("gesprek.vtt",
                       "WEBVTT\n\n00:00:01.000 --> 00:00:04.500\n<v Vraagsteller>Hoe ging "
                       "het?\n\n00:00:05.000 --> 00:00:09.250\n<v Bewoner>Het ging wel.\n")});
        done({"import", first(), "--mapping", in.write("mapping.json", mapping),
              in.write("tabel.csv",
                       "wie;titel;verhaal;leeftijd;bijdrage;sinds;lid;wens;fam;buren;gem;gevoel;onder ons\n"
                       "Ank;Een;De buren kwamen.;44;3.50;2024-01-02;true;\"=2+3; of zo\";60;30;10;71;ja\n"
                       "Bo;Twee;Niemand kwam.;7;12.25;2023-12-31;false;\"Twee\nregels\";;;;0;ja\n")});
    }

    static void code(const std::string& story, const std::string& quote, const std::string& code,
                     const std::string& valence, const std::string& coder, const std::string& memo = {}) {
        std::vector<std::string> call{"code", first(),  "--story", story,     "--quote",
                                      quote,  "--code", code,      "--coder", coder};
        if (!valence.empty()) {
            call.insert(call.end(), {"--valence", valence});
        }
        if (!memo.empty()) {
            call.insert(call.end(), {"--memo", memo});
        }
        done(call);
    }

    static void codeStories() {
        for (const char* coder : {"AB", "Bram"}) {
            done({"code", first(), "--from", std::string(SAMPLES_DIR) + "/codering.tsv", "--coder", coder});
        }
        const auto book = [](std::vector<std::string> more) {
            more.insert(more.begin(), {"codebook", first()});
            done(more);
        };
        book({"new", "Eigen boek"});
        book({"add",        "--name",        "Hoop \U0001F642",
              "--codebook", "Eigen boek",    "--short",
              "Hp",         "--definition",  "Wat hoop is.\nTwee regels; met \\ en \"tekens\" <&>.",
              "--question", "Hoopt iemand?", "--include",
              "wel",        "--exclude",     "niet",
              "--anchor",   "Ik hoop",       "--colour",
              "#12AB34",    "--key",         "HOOP"});
        book({"add", "--name", "Wanhoop", "--codebook", "Eigen boek", "--beneath", "HOOP", "--key", "WAN"});
        book({"add", "--name", "Dieper", "--codebook", "Eigen boek", "--beneath", "WAN", "--key", "DIEP"});
        book({"add", "--name", "Geld", "--codebook", "Eigen boek", "--key", "GELD"});
        book({"add", "--name", "Nooit gebruikt", "--codebook", "Eigen boek", "--key", "NOOIT"});
        code("emoji.txt", "\U0001F642 ging", "HOOP", "+", "AB", "memo \U0001F642\r\nregel twee");
        code("emoji.txt", "\U0001F642 ging", "HOOP", "-", "Bram");
        code("emoji.txt", "\U0001F469\u200D\U0001F469", "WAN", "\u00B1", "Bram");
        code("emoji.txt", "ging het.\nToen", "DIEP", "", "AB");
        code("nfd.txt", "cafe\u0301 sloot", "WAN", "-", "AB");
        code("rtl.txt", "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD", "HOOP", "+", "Bram");
        code("brug.txt", "was open", "GELD", "-", "Bram");
        book({"retire", "GELD"});
        book({"retire", "NOOIT"});
    }

    static void writeAbout() {
        const auto memo = [](const std::string& words, const std::vector<std::string>& about) {
            std::vector<std::string> call{"memos", first(), "add", words};
            call.insert(call.end(), about.begin(), about.end());
            done(call);
        };
        memo("Over het project\r\n\U0001F642", {});
        memo("Over de code", {"--code", "HOOP", "--coder", "Bram"});
        memo("Over wat uit gebruik is", {"--code", "GELD"});
        memo("Over het verhaal", {"--story", "brug.txt"});
        memo("Over woorden", {"--story", "emoji.txt", "--range", "3:9", "--coder", "AB"});
        memo("Over wie vertelde", {"--story", "brug.txt", "--narrator"});
        memo("Over het fragment", {"--passage", "1"});
        done({"consent", first(), "--story", "brug.txt", "--set", "leersessie=yes", "--until", "2027-01-01",
              "--on", "2026-01-02", "--how", "form", "--wording", "Mag dit \"zo\"?\nJa <of> nee."});
        done({"consent", first(), "--story", "nfd.txt", "--set", "naam=no", "--how", "spoken"});
        done({"collection", first(), "--ground", "research", "--note", "De raad koos", "--keep-until",
              "2030-01-01"});
        done({"queries", first(), "save", "hoop", "hoop"});
    }

    static void addFigures() {
        const auto samples = std::string(SAMPLES_DIR) + "/cijfers/";
        done({"indicators", first(), "import", samples + "wmo-registratie-lang.csv"});
        for (const char* code : {"5", "3"}) {
            done({"summaries", first(), "set", "--story", "brug.txt", "--code", code, "Kort."});
            done({"link", first(), "--code", code, "--indicator", "1", "--assumption",
                  "Wie wordt gehoord, komt.", "--expects", "higher"});
        }
        done({"responses", first(), "import", samples + "nps-2023.csv", "--kind", "nps"});
        done({"responses", first(), "import", samples + "nps-2024.csv", "--kind", "nps"});
    }

    /// Passages whose words go out of the text when a name is replaced.
    static void takeWordsOut() {
        done({"import", first(),
              scratch().write("naam.txt",
                              "Titel: Zonnebloem\n\nMijn dochter Roosmarijn belde de gemeente.\n")});
        code("naam.txt", "osmar", "HOOP", "+", "AB", "Weg");
        code("naam.txt", "smar", "WAN", "-", "Bram");
        const auto found = cli({"pseudonymise", first(), "--suggest"});
        ASSERT_EQ(found.status, 0) << found.err;
        std::string chosen;
        for (const auto& line : split(found.out, '\n')) {
            if (chosen.empty() || line.find("Roosmarijn") != std::string::npos) {
                chosen += line + "\n";
            }
        }
        done({"pseudonymise", first(), "--apply", scratch().write("naam.tsv", chosen)});
    }

    static Json whole(const std::string& project) {
        const auto file = project + ".json";
        std::filesystem::remove(file);
        done({"export", project, "--out", file});
        return Json::parse(readBytes(file));
    }
};

/// The same list by what tells one from another.
std::map<std::string, Json> keyed(const Json& list, const std::string& key) {
    std::map<std::string, Json> all;
    for (const auto& one : list) {
        EXPECT_TRUE(all.emplace(one.at(key).get<std::string>(), one).second) << "twice: " << one.at(key);
    }
    return all;
}

void expectEqual(const Json& before, const Json& after, const std::string& key) {
    const auto here = keyed(before, key);
    const auto there = keyed(after, key);
    EXPECT_EQ(here.size(), there.size());
    for (const auto& [name, one] : here) {
        const auto found = there.find(name);
        ASSERT_NE(found, there.end()) << name;
        EXPECT_EQ(Json::diff(one, found->second), Json::array()) << name;
    }
}

TEST_F(RoundTrip, StoriesComeBackFieldByField) {
    const auto before = whole(first());
    const auto after = whole(second());
    expectEqual(before["stories"], after["stories"], "guid");
    expectEqual(before["passages"], after["passages"], "guid");
    expectEqual(before["memos"], after["memos"], "guid");
    for (const char* same : {"format", "version", "title", "purpose", "remark"}) {
        EXPECT_EQ(before[same], after[same]) << same;
    }
}

TEST_F(RoundTrip, CodebooksComeBackFieldByField) {
    auto before = whole(first())["codebooks"];
    auto after = whole(second())["codebooks"];
    ASSERT_THAT(before, SizeIs(2));
    for (auto* books : {&before, &after}) {
        for (auto& book : *books) {
            if (book["key"] == "ten-themes") {
                book.erase("guid");  // each project has its own; they are joined
                for (auto& code : book["codes"]) {
                    code.erase("guid");
                }
            }
        }
    }
    expectEqual(before, after, "key");
}

TEST_F(RoundTrip, NothingElseIsLostThanWhatTheProgramTells) {
    const auto before = whole(first());
    const auto after = whole(second());
    std::set<std::string> lost;
    for (const auto& [key, value] : before.items()) {
        if (after[key] != value && after[key].is_array() && after[key].empty()) {
            lost.insert(key);
        }
    }
    EXPECT_THAT(lost, UnorderedElementsAre("indicators", "links", "summaries", "surveys"));
    EXPECT_THAT(notHeld(), UnorderedElementsAre(
                               "3 indicators with their figures.", "2 links between themes and indicators.",
                               "2 summaries of stories under a theme.",
                               "2 surveys with their answers; open answers go along as stories.",
                               "2 passages whose words were taken out of the text.",
                               "Bundles, deliveries, what can be undone and who did what when.",
                               "Ground and day of erasure of the collection, assignments and decisions of "
                               "coders, editions of the "
                               "codebook, kept queries and word lists.",
                               "Photos and recordings themselves: only their names go along."));
}

TEST_F(RoundTrip, TheManualListsWhatTheProgramTells) {
    for (const std::string language : {"nl", "en"}) {
        const auto manual =
            readBytes(std::string(TESTS_DIR) + "/../assets/manual/" + language + "/export.md");
        for (const char* purpose : {"", "reuse"}) {
            std::vector<std::string> call{"export",  first(),  "--out",  scratch().file("x.qdpx"),
                                          "--check", "--json", "--lang", language};
            if (*purpose != 0) {
                call.insert(call.end(), {"--purpose", purpose});
            }
            const auto told = cli(call).json()["not_held"];
            EXPECT_THAT(told, SizeIs(Ge(7U)));
            for (const auto& loss : told) {
                auto words = loss.get<std::string>();
                words.erase(0, words.find_first_not_of("0123456789 ") + 1);  // the number, and a capital
                EXPECT_THAT(manual, HasSubstr(words));
            }
        }
    }
}

/// A comparison of nothing with nothing is no test.
TEST_F(RoundTrip, TheProjectHasSomethingOfEverything) {
    const auto all = whole(first());
    std::map<std::string, std::size_t> filled;
    const auto count = [&filled](const std::string& of, const Json& object) {
        for (const auto& [key, value] : object.items()) {
            const bool none = value.is_null() || value == "" || value == "none" || value == "unknown" ||
                              (value.is_structured() && value.empty());
            filled[of + "." + key] += none ? 0 : 1;
        }
    };
    for (const auto& story : all["stories"]) {
        count("story", story);
        count("area", story["area"]);
        for (const char* list : {"parts", "selections", "signification", "consent_entries"}) {
            for (const auto& one : story[list]) {
                count(list, one);
            }
        }
        count("consent", story["consent"]);
    }
    for (const auto& passage : all["passages"]) {
        count("passage", passage);
        filled["valence " +
               (passage["valence"].is_null() ? std::string() : passage["valence"].get<std::string>())]++;
    }
    for (const auto& memo : all["memos"]) {
        count("memo", memo);
    }
    for (const auto& book : all["codebooks"]) {
        for (const auto& code : book["codes"]) {
            count("code", code);
            filled["retired"] += code["retired"].get<bool>() ? 1 : 0;
        }
    }
    // Only a window adds these: the recording that a part belongs to, by its hash, and terms of a code.
    const std::set<std::string> elsewhere{"parts.media_sha256"};
    for (const auto& [field, times] : filled) {
        EXPECT_THAT(
            times,
            testing::AnyOf(Ge(1U), testing::Truly([&](std::size_t) { return elsewhere.contains(field); })))
            << field;
    }
    EXPECT_THAT(all["stories"], SizeIs(Ge(40U)));
}

TEST_F(RoundTrip, EveryExportIsValid) {
    EXPECT_THAT(schemaErrors(zipPart(exchanged(), "project.qde"), "Project.xsd"), IsEmpty());
    const auto book = scratch().file("alles.qdc");
    done({"export", first(), "--out", book});
    EXPECT_THAT(schemaErrors(readBytes(book), "Codebook.xsd"), IsEmpty());
    for (const char* name : {"uit.qdpx", "uit.qdc"}) {
        const auto file = scratch().file(name);
        done({"export", first(), "--out", file, "--purpose", "reuse"});
        EXPECT_THAT(std::string(name).ends_with("c")
                        ? schemaErrors(readBytes(file), "Codebook.xsd")
                        : schemaErrors(zipPart(file, "project.qde"), "Project.xsd"),
                    IsEmpty());
    }
    EXPECT_THAT(schemaErrors("<Project xmlns=\"urn:QDA-XML:project:1.0\"/>", "Project.xsd"),
                SizeIs(Ge(1U)));  // a name is asked for
}

TEST_F(RoundTrip, WhatCameBackGoesOutAgainTheSame) {
    const auto again = scratch().file("weer.qdpx");
    done({"export", second(), "--out", again});
    const auto strip = [](std::string xml) {  // notes and their owners stand in an order of their own
        std::vector<std::string> lines = split(xml, '\n');
        std::ranges::sort(lines);
        return lines;
    };
    EXPECT_EQ(zipNames(exchanged()), zipNames(again));
    EXPECT_EQ(strip(zipPart(exchanged(), "project.qde")).size(), strip(zipPart(again, "project.qde")).size());
    for (const auto& name : zipNames(exchanged())) {
        if (name != "project.qde") {
            EXPECT_EQ(zipPart(exchanged(), name), zipPart(again, name)) << name;
        }
    }
}

}  // namespace
}  // namespace vertelwerk::e2e
