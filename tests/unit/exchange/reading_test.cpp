#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/files.h"

#include "unit/exchange/drafts.h"
#include "unit/exchange/office_files.h"
#include "unit/exchange/temporary_folder.h"

#include <map>

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

using namespace std::string_view_literals;

std::string problemsOf(const FileReading& reading) {
    std::string all;
    for (const base::Message& problem : reading.problems) {
        all += base::Catalogue().say(problem) + "\n";
    }
    return all;
}

class Reading : public ::testing::Test {
  protected:
    FileReading read(const std::string& name, std::string_view bytes, bool named = true,
                     const ReadOptions& options = {}) {
        return readStories({folder_.write(name, bytes), named}, options);
    }

    std::vector<std::string> listed() {
        std::vector<std::string> names;
        for (const InputFile& file : inputFiles(std::vector{folder_.path()})) {
            names.push_back(base::toUtf8(file.path.lexically_relative(folder_.path())));
        }
        return names;
    }

    TemporaryFolder folder_;
};

TEST_F(Reading, FillsInWhereAStoryCameFrom) {
    const FileReading reading = read("verhaal één.txt", "Toestemming: onderzoek=ja\n\nTekst.");
    EXPECT_THAT(reading.verdict, Eq(Verdict::Ok));
    EXPECT_THAT(reading.problems, IsEmpty());
    ASSERT_THAT(reading.stories, SizeIs(1));
    const model::Provenance& source = reading.stories[0].source;
    EXPECT_THAT(source.fileName, Eq("verhaal één.txt"));
    EXPECT_THAT(source.format, Eq("txt"));
    EXPECT_THAT(source.encoding, Eq("utf-8"));
    EXPECT_THAT(source.place, Eq(""));
    EXPECT_THAT(source.sha256, Eq(base::sha256("Toestemming: onderzoek=ja\n\nTekst.")));
    EXPECT_THAT(reading.sha256, Eq(source.sha256));
    EXPECT_GT(source.importedAt, 0);
}

TEST_F(Reading, MissingConsentIsAWarning) {
    const FileReading reading = read("a.txt", "Tekst.");
    EXPECT_THAT(reading.verdict, Eq(Verdict::Warning));
    EXPECT_THAT(problemsOf(reading), HasSubstr("consent"));
}

TEST_F(Reading, OptionsAnswerWhatTheFormLeavesOpen) {
    ReadOptions options;
    options.method = model::Method::Report;
    model::ConsentEntry research;
    research.purpose = model::Purpose::Research;
    research.answer = model::Answer::Yes;
    model::ConsentEntry quote = research;
    quote.purpose = model::Purpose::Quote;
    options.consent = {research, quote};
    const FileReading reading =
        read("a.txt", "Methode: MSC\nToestemming: citaat=nee\n\nTekst.", true, options);
    ASSERT_THAT(reading.stories, SizeIs(1));
    EXPECT_THAT(reading.stories[0].method, Eq(model::Method::Report));
    EXPECT_THAT(describe(reading.stories[0]), HasSubstr("consent quote=no\nconsent research=yes\n"));
    EXPECT_THAT(read("b.txt", "Tekst.", true, options).verdict, Eq(Verdict::Ok));
}

TEST_F(Reading, ContentDecidesWhateverTheName) {
    const std::string docx =
        docxOf(docxParagraph("Toestemming: onderzoek=ja") + "<w:p/>" + docxParagraph("Tekst."));
    const FileReading wrong = read("verhaal.txt", docx);
    EXPECT_THAT(wrong.format, Eq("docx"));
    EXPECT_THAT(wrong.verdict, Eq(Verdict::Warning));
    EXPECT_THAT(problemsOf(wrong), HasSubstr(".txt"));
    EXPECT_THAT(read("verhaal.docx", docx).verdict, Eq(Verdict::Ok));
    EXPECT_THAT(read("verhaal", docx).verdict, Eq(Verdict::Ok));
    const FileReading text = read("verhaal.odt", "Toestemming: onderzoek=ja\n\nTekst.");
    EXPECT_THAT(text.format, Eq("txt"));
    EXPECT_THAT(problemsOf(text), HasSubstr(".odt"));
}

struct Refusal {
    std::string name;
    std::string bytes;
    std::string words;
};

TEST_F(Reading, WhatCannotBeReadIsRefusedInWords) {
    const std::vector<Refusal> refusals{
        {"leeg.txt", "", "empty"},
        {"spaties.txt", " \n\n\t\n", "empty"},
        {"kop.txt", "Titel: Alleen een kop\nWijk: WK990201", "no story text"},
        {"nullen.txt", std::string(100, '\0'), "no text"},
        {"twee.docx", std::string("\x01\x02"), "damaged or something else"},
        {"foto.jpg", "\xFF\xD8\xFF\xE0 en zo", "picture"},
        {"oud.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Word", "old Office format"},
        {"slot.docx",
         std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv),
         "password"},
        {"rijk.rtf", "{\\rtf1 Hallo", "damaged"},
        {"pagina.html", "<!DOCTYPE html><script>Hallo</script>", "no story text"},
        {"stil.vtt", "WEBVTT\n", "no subtitles"},
        {"blad.xlsx", zipOf({{"[Content_Types].xml", "<a/>"}, {"xl/workbook.xml", "<a/>"}}), "empty"},
        {"kapot.docx", docxOf(docxParagraph("Tekst.")).substr(0, 200), "damaged"},
        {"cijfers.csv", "Id;Measure;Value;Perioden;WijkenEnBuurten\n0;M;1;2023JJ00;GM9902\n", "Indicators"},
        {"antwoorden.csv", "respondent;cijfer\n1;7\n", "Responses"},
        {"tabel.csv", "naam;cijfer\nJan;7\n", "Tekst"},
        {"rijen.csv", "Tekst\n", "no story text"},
    };
    for (const Refusal& refusal : refusals) {
        const FileReading reading = read(refusal.name, refusal.bytes);
        EXPECT_THAT(reading.verdict, Eq(Verdict::Refused)) << refusal.name;
        EXPECT_THAT(problemsOf(reading), HasSubstr(refusal.words)) << refusal.name;
        EXPECT_THAT(reading.stories, IsEmpty()) << refusal.name;
    }
    EXPECT_THAT(readStories({folder_.path() / "weg.txt", true}, {}).verdict, Eq(Verdict::Refused));
}

TEST_F(Reading, BytesThatAreNoTextAreToldWithTheirLine) {
    const auto reading = read("a.csv", "Nummer;Tekst\n1;goed\n2;a\0b\n"sv);
    EXPECT_THAT(reading.verdict, Eq(Verdict::Refused));
    EXPECT_THAT(problemsOf(reading), HasSubstr("Line 3 holds bytes that are no text."));
    EXPECT_THAT(problemsOf(reading), HasSubstr("save it as text"));
    EXPECT_THAT(problemsOf(read("b.txt", "Titel: \xC3\x89\xC3\xA9n\n\nGoed.\nDan \x81 fout.\n")),
                HasSubstr("Line 4 holds bytes that are no text."));
    EXPECT_THAT(problemsOf(read("half.txt",
                                "\xff\xfe"
                                "E\0e\0n"sv)),
                HasSubstr("Line 1"));
    EXPECT_THAT(read("in-map.txt", "\0\0\0"sv, false).verdict, Eq(Verdict::Refused)) << "its name says text";
}

TEST_F(Reading, AFileInTwoEncodingsIsPointedOut) {
    const auto reading = read("a.csv", "Nummer;Tekst\n1;Het caf\xc3\xa9 was dicht\n2;Een caf\xe9 verder\n");
    EXPECT_THAT(reading.verdict, Eq(Verdict::Warning));
    EXPECT_THAT(problemsOf(reading), HasSubstr("Line 2 is in UTF-8 and other lines are in Windows-1252"));
    EXPECT_THAT(problemsOf(reading), HasSubstr("\"caf\u00e9\""));
    for (const auto bytes :
         {"Tekst van \xe9\xe9n \x80 5 \x96 \x93ja\x94 Andr\xe9."sv, "Het caf\xc3\xa9."sv}) {
        EXPECT_THAT(problemsOf(read("b.txt", bytes)), Not(HasSubstr("UTF-8")));
    }
}

TEST_F(Reading, HalfACharacterIsPointedOut) {
    EXPECT_THAT(problemsOf(read("a.txt", "Een.\nHet \xed\xa0\x80 teken.")), HasSubstr("Line 2 holds half"));
    EXPECT_THAT(problemsOf(read("b.txt", "Een caf\xc3\xa9. \xff\xfe\xc3( nog.")),
                HasSubstr("Line 1 is in UTF-8"));
    EXPECT_THAT(problemsOf(read("c.txt", "Alg\xed en verder.")), Not(HasSubstr("half")));
}

TEST_F(Reading, LettersOfAnOldMacintoshOrDosAreRecognisedAndPointedOut) {
    const auto mac =
        read("mac.txt",
             "Titel: V\x97\x97r de zomer\nVerteller: Zo\x91\n\nZo\x91 zei: \xd2het was \x8e\x8en "
             "caf\x8e\xd3, en de cr\x8f"
             "che, de f\x90te, zo\xd5n co\x9aperatie.\n"sv);
    EXPECT_THAT(mac.encoding, Eq("macintosh"));
    EXPECT_THAT(mac.stories.at(0).title, Eq("V\u00F3\u00F3r de zomer"));
    EXPECT_THAT(mac.stories.at(0).text, Eq("Zo\u00EB zei: \u201Chet was \u00E9\u00E9n caf\u00E9\u201D, en de "
                                           "cr\u00E8che, de f\u00EAte, zo\u2019n co\u00F6peratie."));
    EXPECT_THAT(problemsOf(mac), HasSubstr("Look under Encoding"));
    const auto dos =
        read("dos.csv", "Titel;Tekst\nDe be\x89indiging;Het caf\x82 was \x82\x82n keer open.\n"sv);
    EXPECT_THAT(dos.encoding, Eq("cp850"));
    EXPECT_THAT(dos.stories.at(0).title, Eq("De be\u00EBindiging"));
}

TEST_F(Reading, ASingleLetterIsTheOneThatDutchHasMost) {
    for (const auto& [bytes, text] : {std::pair("De be\x89"
                                                "diging.",
                                                "De be\u00EB"
                                                "diging."),
                                      std::pair("Een na\x8B"
                                                "eve vraag.",
                                                "Een na\u00EF"
                                                "eve vraag."),
                                      std::pair("De co\x94rdinator.", "De co\u00F6rdinator."),
                                      std::pair("De cr\x8A"
                                                "che.",
                                                "De cr\u00E8"
                                                "che."),
                                      std::pair("De enqu\x88te.", "De enqu\u00EAte.")}) {
        const auto dos = read("dos.txt", bytes);
        EXPECT_THAT(dos.encoding, Eq("cp850")) << text;
        EXPECT_THAT(dos.stories.at(0).text, Eq(text));
    }
    for (const auto& [bytes, text] : {std::pair("De be\x91"
                                                "diging.",
                                                "De be\u00EB"
                                                "diging."),
                                      std::pair("Het caf\x8E was.", "Het caf\u00E9 was.")}) {
        const auto mac = read("mac.txt", bytes);
        EXPECT_THAT(mac.stories.at(0).text, Eq(text)) << mac.encoding;
    }
}

TEST_F(Reading, WhatWindowsReadsWellIsNotTakenForAnotherMachine) {
    for (const auto bytes :
         {"Zo\x92n caf\xe9 kost \x80 3 \x96 echt \x93waar\x94\x85"sv, "Op 20 m\xb2."sv, "\xc9\xe9n keer."sv,
          "SCH\xd6NFELD zei \x91nee\x92."sv, "x\xb2y"sv, "\x95 eerst\n\x95 dan"sv,
          "Het is 20\xb0"
          "C."sv}) {
        const auto reading = read("a.txt", bytes);
        EXPECT_THAT(reading.encoding, Eq("windows-1252")) << bytes;
        EXPECT_THAT(problemsOf(reading), Not(HasSubstr("Encoding"))) << bytes;
    }
}

TEST_F(Reading, ATableWithARowATurnIsOneStory) {
    const auto spoken =
        read("g.csv", "Tijd;Spreker;Tekst\n0:03;I;Hoe ging het?\n0:07;R;Het ging goed.\n0:12;I;O.\n");
    ASSERT_THAT(spoken.stories, SizeIs(1));
    EXPECT_THAT(spoken.stories[0].text, Eq("I: Hoe ging het?\n\nR: Het ging goed.\n\nI: O."));
    EXPECT_THAT(spoken.stories[0].parts, SizeIs(3));
    const auto timed = read("w.tsv", "start\tend\ttext\n0\t4000\tHet ging goed.\n4000\t8500\tOok daarna.\n");
    ASSERT_THAT(timed.stories, SizeIs(1));
    EXPECT_THAT(timed.stories[0].parts.at(1).recording.end, Eq(8.5));
    EXPECT_THAT(read("v.csv", "Spreker;Tekst\nJan;Ik ging naar huis.\nPiet;Zij ook.\n").stories, SizeIs(2))
        << "nobody speaks again";
}

TEST_F(Reading, HeadsWithTheSameKeysBeginStoriesOfTheirOwn) {
    for (const auto& [name, text] :
         {std::pair("a.txt",
                    "Titel: Een\nToestemming: onderzoek=ja\n\nDe bus.\n\n---\n\nTitel: Twee\nToestemming: "
                    "onderzoek=nee\n\nDe trein.\n"),
          std::pair("a.md",
                    "# Verhaal 1\n\nTitel: Een\nToestemming: onderzoek=ja\n\nDe bus.\n\n---\n\n# Verhaal "
                    "2\n\nTitel: Twee\nToestemming: onderzoek=nee\n\nDe trein.\n")}) {
        const auto reading = read(name, text);
        ASSERT_THAT(reading.stories, SizeIs(2)) << name;
        EXPECT_THAT(reading.stories[0].text, Eq("De bus."));
        EXPECT_THAT(reading.stories[0].source.place, Eq("1"));
        EXPECT_THAT(reading.stories[1].title, Eq("Twee"));
        EXPECT_THAT(reading.stories[1].text, Eq("De trein."));
        EXPECT_THAT(reading.stories[1].consent.at(0).answer, Eq(model::Answer::No));
        EXPECT_THAT(problemsOf(reading), HasSubstr("2 heads"));
    }
    EXPECT_THAT(read("c.txt", "Titel: Een\nWijk: Zuid\n\nDe bus.\n\nWijk: Noord\n\nDe trein.\n").stories,
                SizeIs(1));
}

TEST_F(Reading, OtherXmlIsNoStory) {
    EXPECT_THAT(
        read("a.txt", "<?xml version=\"1.0\"?><w:wordDocument><w:t>a b</w:t></w:wordDocument>").verdict,
        Eq(Verdict::Refused));
    EXPECT_THAT(
        read("a.html", "<?xml version=\"1.0\"?>\n<!DOCTYPE html><html><p>Een zin.</p></html>").stories,
        SizeIs(1));
}

TEST_F(Reading, ATableWithTwoSeparatorsSaysSo) {
    const auto reading = read("a.csv", "Nummer;Tekst,Wijk\n1;Ik ging naar huis,Kade\n2;Zij ook,Kade\n");
    EXPECT_THAT(reading.verdict, Eq(Verdict::Refused));
    EXPECT_THAT(problemsOf(reading),
                HasSubstr("split at \";\", but \"Tekst,Wijk\" looks like more than one"));
}

TEST_F(Reading, InAFolderOtherFilesAreSkipped) {
    const std::vector<Refusal> skipped{
        {"foto.png", "\x89PNG\r\n", "picture"},
        {"blad.xlsx", zipOf({{"[Content_Types].xml", "<a/>"}, {"xl/workbook.xml", "<a/>"}}), "empty"},
        {"README.md", "# Uitleg\n\nDit is geen verhaal.", "explains"},
        {"Leesmij.txt", "Dit is geen verhaal.", "explains"},
        {"LICENSE", "Dit is geen verhaal.", "explains"},
        {"instellingen.json", "{\"a\": 1}", "No kind of file"},
        {"leeg.lock", "", "No kind of file"},
        {"codering.tsv", "bestand\tcitaat\tthema\na.txt\tEen lange dag.\t8\n", "coded passages"},
        {"cijfers.csv", "Id;Measure;Value;Perioden;WijkenEnBuurten\n0;M;1;2023JJ00;GM9902\n", "figures"},
    };
    for (const Refusal& file : skipped) {
        const FileReading reading = read(file.name, file.bytes, false);
        EXPECT_THAT(reading.verdict, Eq(Verdict::Skipped)) << file.name;
        EXPECT_THAT(problemsOf(reading), HasSubstr(file.words)) << file.name;
    }
    EXPECT_THAT(read("README.md", "Dit is toch een verhaal.").verdict, Eq(Verdict::Warning));
    EXPECT_THAT(read("kapot.docx", "PK\x03\x04", false).verdict, Eq(Verdict::Refused));
}

TEST_F(Reading, FoldersAreListedByNameWithoutHiddenAndLockFiles) {
    for (const char* name :
         {"b.txt", "a/z.txt", "a/b/c.md", "B.txt", ".verborgen", ".map/x.txt", "~$b.docx", ".~lock.b.odt#",
          "buurt.vertelwerk-wal", "buurt.vertelwerk-shm", "buurt.vertelwerk-lock", "buurt.vertelwerk-erased",
          "buurt.vertelwerk-index/stories/x", "buurt.vertelwerk-backups/1.vertelwerk"}) {
        folder_.write(name, "x");
    }
    EXPECT_THAT(listed(), ElementsAre("a/b/c.md", "a/z.txt", "b.txt", "B.txt"));
}

TEST_F(Reading, LinksOutOfTheFolderAreNotFollowed) {
    const TemporaryFolder elsewhere;
    const auto outside = elsewhere.write("geheim.txt", "x");
    folder_.write("a.txt", "x");
    std::filesystem::create_symlink(outside, folder_.path() / "buiten.txt");
    std::filesystem::create_directory_symlink(elsewhere.path(), folder_.path() / "map");
    std::filesystem::create_symlink("a.txt", folder_.path() / "binnen.txt");
    EXPECT_THAT(listed(), ElementsAre("a.txt", "binnen.txt"));
}

TEST_F(Reading, AZipIsAFolder) {
    const std::string inner = zipOf({{"x.txt", "Tekst."}});
    const auto zip =
        folder_.write("verhalen.zip", zipOf({{"b/een.txt", "Toestemming: onderzoek=ja\n\nEen zin."},
                                             {"a.docx", docxOf(docxParagraph("Twee zinnen."))},
                                             {".verborgen", "x"},
                                             {"__MACOSX/._a.docx", "x"},
                                             {"README.md", "Uitleg."},
                                             {"nog.zip", inner}}));
    const auto files = inputFiles(std::vector{zip});
    std::map<std::string, FileReading> readings;
    for (const InputFile& file : files) {
        readings[file.entry] = readStories(file, {});
    }
    ASSERT_THAT(readings, SizeIs(4));
    EXPECT_THAT(readings["b/een.txt"].stories.at(0).text, Eq("Een zin."));
    EXPECT_THAT(readings["b/een.txt"].stories.at(0).source.fileName, Eq("een.txt"));
    EXPECT_THAT(base::toUtf8(readings["b/een.txt"].path.filename()), Eq("een.txt"));
    EXPECT_THAT(readings["a.docx"].stories.at(0).text, Eq("Twee zinnen."));
    EXPECT_THAT(readings["README.md"].verdict, Eq(Verdict::Skipped));
    EXPECT_THAT(readings["nog.zip"].verdict, Eq(Verdict::Refused));
    EXPECT_THAT(problemsOf(readings["nog.zip"]), HasSubstr("zip within a zip"));
}

TEST_F(Reading, AZipThatIsNoneOrPointsOutsideIsRefused) {
    const auto read = [&](const std::string& name, const std::string& bytes) {
        const auto files = inputFiles(std::vector{folder_.write(name, bytes)});
        EXPECT_THAT(files, SizeIs(1));
        return readStories(files.at(0), {});
    };
    const FileReading damaged = read("kapot.zip", "PK\x03\x04 niets");
    EXPECT_THAT(damaged.verdict, Eq(Verdict::Refused));
    EXPECT_THAT(problemsOf(damaged), HasSubstr("damaged"));
    EXPECT_THAT(problemsOf(read("buiten.zip", zipOf({{"../../kwaad.txt", "x"}}))), HasSubstr("kwaad"));
    EXPECT_THAT(problemsOf(read("leeg.zip", zipOf({{"map/", ""}}))), HasSubstr("no files"));
    EXPECT_THAT(read("toch.zip", docxOf(docxParagraph("Tekst."))).format, Eq("docx"));
}

TEST_F(Reading, MediaBesideTheFileAreLinked) {
    const auto photo = folder_.write("tuin.jpg", "foto");
    folder_.write("../buiten.jpg", "x");
    const FileReading reading =
        read("box.txt",
             "Methode: onderzoeksbox\n\n[Item 1 | foto | tuin.jpg]\nDe tuin.\n\n[Item 2 | foto | weg.jpg]\n"
             "Weg.\n\n[Item 3 | foto | ../buiten.jpg]\nBuiten.\n");
    std::filesystem::remove(folder_.path() / "../buiten.jpg");
    ASSERT_THAT(reading.stories, SizeIs(1));
    const auto& parts = reading.stories[0].parts;
    ASSERT_THAT(parts, SizeIs(3));
    EXPECT_THAT(parts[0].recording.path, Eq(base::toUtf8(photo)));
    EXPECT_THAT(parts[0].recording.sha256, Eq(base::sha256("foto")));
    EXPECT_THAT(parts[1].mediaFile, Eq("weg.jpg"));
    EXPECT_TRUE(parts[1].recording.empty());
    EXPECT_TRUE(parts[2].recording.empty());
}

TEST_F(Reading, MediaAreLinkedWhateverTheCapitalsOfTheirName) {
    const auto photo = folder_.write("DSC_01.JPG", "foto");
    const std::string box = "Methode: onderzoeksbox\n\n[Item 1 | foto | dsc_01.jpg]\nDe tuin.\n";
    EXPECT_THAT(read("box.txt", box).stories.at(0).parts.at(0).recording.path, Eq(base::toUtf8(photo)));
    folder_.write("dsc_01.Jpg", "een ander");
    EXPECT_TRUE(read("box.txt", box).stories.at(0).parts.at(0).recording.empty()) << "which of the two?";
}

TEST_F(Reading, RemarksInTheMarginAreMemosWhenAskedFor) {
    const std::string rtf = "{\\rtf1 Zin{\\*\\annotation Waarom?}.\\par}";
    ReadOptions options;
    EXPECT_THAT(read("a.rtf", rtf).stories.at(0).memos, IsEmpty());
    options.comments = true;
    EXPECT_THAT(read("a.rtf", rtf, true, options).stories.at(0).memos, ElementsAre("Waarom?"));
}

TEST_F(Reading, AnEncodingThatIsSaidWins) {
    ReadOptions options;
    options.encoding = "cp850";
    EXPECT_THAT(read("a.txt", "caf\x82", true, options).stories.at(0).text, Eq("caf\u00E9"));
    EXPECT_THAT(read("a.txt", "caf\xE9").stories.at(0).text, Eq("caf\u00E9"));
}

TEST_F(Reading, AFileNamedItselfIsNamedOnce) {
    const auto file = folder_.write("a.txt", "x");
    const auto files = inputFiles(std::vector{folder_.path(), file, folder_.path() / "weg.txt"});
    ASSERT_THAT(files, SizeIs(2));
    EXPECT_TRUE(files[0].named);
    EXPECT_TRUE(files[1].named);
    EXPECT_FALSE(inputFiles(std::vector{folder_.path()})[0].named);
}

TEST_F(Reading, ATableSaysWhichRowItWas) {
    const FileReading reading = read("tabel.csv", "Titel;Tekst\nEen;Een verhaal.\nTwee;\n");
    EXPECT_THAT(reading.verdict, Eq(Verdict::Warning));
    EXPECT_THAT(problemsOf(reading), HasSubstr("Row 2"));
    ASSERT_THAT(reading.stories, SizeIs(1));
    EXPECT_THAT(reading.stories[0].source.place, Eq("1"));
    EXPECT_THAT(reading.stories[0].source.format, Eq("csv"));
}

TEST(Verdicts, HaveKeys) {
    EXPECT_THAT(toKey(Verdict::Ok), Eq("ok"));
    EXPECT_THAT(toKey(Verdict::Warning), Eq("warning"));
    EXPECT_THAT(toKey(Verdict::Refused), Eq("refused"));
    EXPECT_THAT(toKey(Verdict::Skipped), Eq("skipped"));
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
