#include "vertelwerk/app/column_samples.h"
#include "vertelwerk/app/import_twins.h"
#include "vertelwerk/app/importing.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/store/history.h"
#include "vertelwerk/store/stories.h"

#include "app/file_names.h"
#include "unit/app/scratch_project.h"

#include <algorithm>
#include <stop_token>
#include <vector>

#include <gmock/gmock.h>

namespace vertelwerk::app::test {
namespace {

using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::Ge;
using ::testing::IsEmpty;
using ::testing::Lt;
using ::testing::SizeIs;

/// Forty words, of which the last may differ.
std::string longStory(const std::string& end) {
    std::string text = "De bus kwam niet en de brug was open.";
    for (int i = 0; i < 30; ++i) {
        text += " woord" + std::to_string(i);
    }
    return text + " " + end + ".";
}

class ImportDesk : public ::testing::Test {
  protected:
    std::filesystem::path write(const std::string& name, const std::string& text) {
        const auto path = scratch_.dir() / "in" / name;
        std::filesystem::create_directories(path.parent_path());
        EXPECT_TRUE(base::writeFileWhole(path, text));
        request_.paths.push_back(path);
        return path;
    }
    ImportReport preview() {
        const auto report = previewImport(scratch_.database(), request_);
        EXPECT_TRUE(report);
        return report ? *report : ImportReport{};
    }
    ImportReport import() {
        const auto report = importStories(scratch_.database(), scratch_.project().coder, request_);
        EXPECT_TRUE(report);
        return report ? *report : ImportReport{};
    }
    FileCorrection& correction(const std::filesystem::path& path) {
        return request_.corrections[base::toUtf8(path)];
    }

    ScratchProject scratch_;
    ImportRequest request_;
};

TEST_F(ImportDesk, APhotoOfAStoryGoesAlongWithIt) {
    const std::string photo = "\xFF\xD8\xFF\xE0 een foto";
    write("doos.txt",
          "Methode: onderzoeksbox\nTitel: De doos\n\n[Item 1 | 2024-03-09 | foto | keuken.jpg]\nHier.\n");
    const auto kitchen = write("keuken.jpg", photo);
    write("tuin.jpg", photo);
    request_.paths = {kitchen.parent_path()};
    const auto report = preview();
    ASSERT_THAT(report.files, SizeIs(3));
    const auto told = [&](std::size_t file) {
        return base::Catalogue().say(report.files.at(file).problems.at(0));
    };
    EXPECT_THAT(told(1), Eq("Goes along with doos.txt: you see or hear it beside that story."));
    EXPECT_THAT(told(2), Eq("A picture holds no text."));
    EXPECT_THAT(report.files.at(1).verdict, Eq(exchange::Verdict::Skipped));
}

TEST_F(ImportDesk, ACopyBesideAFileIsNotSaidToBeInTheProject) {
    const auto text = "Titel: De lift\n\n" + longStory("snel");
    write("lift kopie.txt", text);
    write("lift.txt", text);
    write("lift.md", "Titel: De trap\n\n" + longStory("snel"));
    const auto report = preview();
    ASSERT_THAT(report.files, SizeIs(3));
    const auto told = [&](std::size_t file) {
        return base::Catalogue().say(report.files.at(file).problems.back());
    };
    EXPECT_THAT(report.files.at(1).verdict, Eq(exchange::Verdict::Skipped));
    EXPECT_THAT(told(1), Eq("1 story is in lift kopie.txt too, byte for byte, and comes in once."));
    EXPECT_THAT(told(2), Eq("\"De trap\" has the same text as \"De lift\", which you import too."));
    import();
    EXPECT_THAT(base::Catalogue().say(preview().files.at(1).problems.back()),
                Eq("1 story is in the project already, byte for byte, and was skipped."));
}

TEST_F(ImportDesk, ACorrectionHoldsForItsFileAlone) {
    const auto mac = write("mac.txt", "Titel: Een\n\nHet caf\x8e was dicht.\n");
    const auto other = write("ander.txt", "Titel: Twee\n\nHet caf\xe9 was open.\n");
    correction(mac).encoding = "macintosh";
    correction(other).method = model::Method::MostSignificantChange;
    const auto report = import();
    ASSERT_THAT(report.imported(), Eq(2U));
    EXPECT_THAT(report.files[0].encoding, Eq("macintosh"));
    EXPECT_THAT(report.files[1].encoding, Eq("windows-1252"));
    const auto first = store::findStory(scratch_.database(), report.files[0].imported.at(0));
    const auto second = store::findStory(scratch_.database(), report.files[1].imported.at(0));
    EXPECT_THAT(first->text, Eq("Het caf\u00E9 was dicht."));
    EXPECT_THAT(first->method, Eq(model::Method::Storytelling));
    EXPECT_THAT(second->text, Eq("Het caf\u00E9 was open."));
    EXPECT_THAT(second->method, Eq(model::Method::MostSignificantChange));
}

TEST_F(ImportDesk, ATableIsReadWithTheSeparatorThatWasSaid) {
    const auto table =
        write("tabel.csv", "Titel|Tekst|Wijk\nEen|Ja; dat ging goed\nTwee|Nee; het ging mis|Zuid\n");
    EXPECT_THAT(preview().files[0].stories, Eq(0U)) << "a row has fewer bars than the others";
    correction(table).separator = '|';
    const auto report = preview();
    EXPECT_THAT(report.files[0].stories, Eq(2U));
    EXPECT_THAT(report.files[0].separator, Eq('|'));
}

TEST_F(ImportDesk, SomeOfWhatStandsInEachColumnIsShown) {
    const auto path =
        write("verhalen.csv",
              "Titel;Wijk;Verhaal;Toestemming;Leeg\nDe fiets;Malburgen;Ik kreeg een driewieler van "
              "de gemeente.;ja;\nDe brief;Malburgen;Ik begreep er niets van en ging langs.;nee;\n");
    const auto files = preview().files;
    ASSERT_THAT(files, SizeIs(1));
    const auto samples = columnSamples(request_, base::toUtf8(path), files[0].mapping.value());
    ASSERT_TRUE(samples);
    EXPECT_THAT(*samples, ElementsAre(ElementsAre("De fiets", "De brief"), ElementsAre("Malburgen"),
                                      ElementsAre("Ik kreeg een driewieler van de gemeente.",
                                                  "Ik begreep er niets van en ging langs."),
                                      ElementsAre("ja", "nee"), IsEmpty()));
}

TEST_F(ImportDesk, WhatIsLeftOutStaysOutAndIsSaid) {
    const auto table = write("tabel.csv", "Titel;Tekst\nEen;Ja, dat ging goed\nTwee;Nee, het ging mis\n");
    const auto letter = write("brief.txt", "De bus kwam niet.\n");
    correction(table).leftOutStories = {"2"};
    correction(letter).leftOut = true;
    const auto report = import();
    EXPECT_THAT(report.imported(), Eq(1U));
    EXPECT_THAT(report.files[0].leftOut, Eq(1U));
    EXPECT_THAT(report.files[1].leftOut, Eq(1U));
    EXPECT_THAT(report.files[1].verdict, Eq(exchange::Verdict::Skipped));
    EXPECT_THAT(report.files[1].problems, SizeIs(1));
}

TEST_F(ImportDesk, WithCorrectionsItIsStillOneStep) {
    const auto mac = write("mac.txt", "Titel: Een\n\nHet caf\x8e was dicht.\n");
    write("ander.txt", "Titel: Twee\n\nDe bus kwam niet.\n");
    correction(mac).encoding = "macintosh";
    ASSERT_THAT(import().imported(), Eq(2U));
    ASSERT_TRUE(store::undo(scratch_.database(), scratch_.project().coder));
    EXPECT_THAT(*store::countStories(scratch_.database(), {}), Eq(0U));
}

TEST_F(ImportDesk, EqualAndNearlyEqualStoriesAreListedAndShownSideBySide) {
    scratch_.add("Oud", longStory("einde"));
    write("bijna.txt", "Titel: Nieuw\n\n" + longStory("slot") + "\n");
    write("gelijk.txt", "Titel: Weer\n\n" + longStory("einde") + "\n");
    write("ander.txt", "Titel: Anders\n\nHeel iets anders was het.\n");
    const auto report = preview();
    ASSERT_THAT(report.files[0].twins, SizeIs(1));
    EXPECT_THAT(report.files[0].twins[0].like, Eq("Oud"));
    EXPECT_THAT(report.files[0].twins[0].percent, Lt(100));
    ASSERT_THAT(report.files[1].twins, SizeIs(1));
    EXPECT_THAT(report.files[1].twins[0].percent, Eq(100));
    EXPECT_THAT(report.files[2].twins, IsEmpty());

    const auto texts = twinTexts(scratch_.database(), request_, report.files[0].place, "");
    ASSERT_TRUE(texts);
    EXPECT_THAT(texts->own, Eq(TwinTexts::Side{"Nieuw", longStory("slot")}));
    EXPECT_THAT(texts->other, Eq(TwinTexts::Side{"Oud", longStory("einde")}));
    EXPECT_TRUE(texts->inProject);
    EXPECT_THAT(texts->percent, Ge(70));
    EXPECT_THAT(twinTexts(scratch_.database(), request_, report.files[1].place, "")->percent, Eq(100));
    const auto none = twinTexts(scratch_.database(), request_, report.files[2].place, "");
    ASSERT_FALSE(none);
    EXPECT_THAT(none.error().code, Eq(base::ErrorCode::NotFound));
}

TEST_F(ImportDesk, ATwinInTheSameImportIsFoundToo) {
    write("a.txt", "Titel: Eerste\n\nDe bus kwam niet.\n");
    write("b.txt", "Titel: Tweede\n\nDe bus kwam niet.\n");
    const auto report = preview();
    ASSERT_THAT(report.files[1].twins, SizeIs(1));
    const auto texts = twinTexts(scratch_.database(), request_, report.files[1].place, "");
    ASSERT_TRUE(texts);
    EXPECT_FALSE(texts->inProject);
    EXPECT_THAT(texts->other.name, Eq("Eerste"));
}

TEST_F(ImportDesk, OfEquallyLikeTextsTheFirstIsToldAndShown) {
    write("a.txt", "Titel: Eerste\n\n" + longStory("einde") + "\n");
    write("b.txt", "Titel: Tweede\n\n" + longStory("einde") + "\n");
    write("c.txt", "Titel: Derde\n\n" + longStory("slot") + "\n");
    const auto report = preview();
    ASSERT_THAT(report.files[2].twins, SizeIs(1));
    EXPECT_THAT(report.files[2].twins[0].like, Eq("Eerste"));
    EXPECT_THAT(twinTexts(scratch_.database(), request_, report.files[2].place, "")->other.name,
                Eq("Eerste"));
}

TEST_F(ImportDesk, OfTwoTwinsTheOneThatIsMostLikeIsToldAndShown) {
    scratch_.add("Oud", longStory("slot") + " En toen kwam er nog heel wat anders bij.");
    write("a.txt", "Titel: Nader\n\n" + longStory("slot") + "\n");
    write("b.txt", "Titel: Nieuw\n\n" + longStory("einde") + "\n");
    const auto report = preview();
    ASSERT_THAT(report.files[1].twins, SizeIs(1));
    EXPECT_THAT(report.files[1].twins[0].like, Eq("Nader"));
    const auto texts = twinTexts(scratch_.database(), request_, report.files[1].place, "");
    ASSERT_TRUE(texts);
    EXPECT_THAT(texts->other.name, Eq("Nader"));
    EXPECT_FALSE(texts->inProject);
}

TEST_F(ImportDesk, TextsWithOtherSignsAreNotEqual) {
    auto shouted = longStory("einde");
    shouted.back() = '!';
    write("a.txt", "Titel: Eerste\n\n" + longStory("einde") + "\n");
    write("b.txt", "Titel: Tweede\n\n" + shouted + "\n");
    const auto report = preview();
    ASSERT_THAT(report.files[1].twins, SizeIs(1));
    EXPECT_THAT(report.files[1].twins[0].percent, Eq(99));
    EXPECT_THAT(base::Catalogue().say(report.files[1].problems.back()),
                testing::HasSubstr("nearly the same"));
}

TEST_F(ImportDesk, ManyEqualAnswersAreToldInASentence) {
    std::string table = "Nummer;Tekst\n";
    for (int i = 1; i <= 31; ++i) {
        table += std::to_string(i) + ";Geen opmerkingen.\n";
    }
    write("antwoorden.csv", table);
    const auto file = preview().files.at(0);
    EXPECT_THAT(file.twins, SizeIs(30));
    const auto told = [&](std::size_t problem) { return base::Catalogue().say(file.problems.at(problem)); };
    ASSERT_THAT(file.problems, SizeIs(22)) << "no consent, twenty of the answers, and the others together";
    EXPECT_THAT(told(1), Eq("\"2\" has the same text as \"1\", which you import too."));
    EXPECT_THAT(told(21), Eq("And 10 more stories are like others."));
}

class ImportedTable : public ImportDesk {
  protected:
    static constexpr std::size_t rows = 1300;  // more than go into two transactions

    ImportedTable() {
        std::string table = "Nummer;Tekst\n";
        for (std::size_t i = 1; i <= rows; ++i) {
            table += std::to_string(i) + ";Antwoord nummer " + std::to_string(i) + "\n";
        }
        write("antwoorden.csv", table);
    }
    [[nodiscard]] std::size_t stories() { return *store::countStories(scratch_.database(), {}); }
};

TEST_F(ImportedTable, TellsHowFarItIsAmongItsRows) {
    std::vector<std::size_t> done;
    const base::Progress progress{[&done](std::size_t now, std::size_t total) {
                                      if (total == rows) {
                                          done.push_back(now);
                                      }
                                  },
                                  {}};
    const auto report = importStories(scratch_.database(), scratch_.project().coder, request_, progress);
    ASSERT_TRUE(report);
    EXPECT_THAT(report->imported(), Eq(rows));
    EXPECT_THAT(done.size(), Ge(3U));
    EXPECT_TRUE(std::ranges::is_sorted(done));
    EXPECT_THAT(done.back(), Eq(rows));
    const auto last = store::findStory(scratch_.database(), report->files[0].imported.back());
    EXPECT_THAT(last->text, Eq("Antwoord nummer 1300"));
}

TEST_F(ImportedTable, StopsBetweenItsRowsAndTheNextImportCompletesIt) {
    std::stop_source stop;
    const base::Progress progress{[&stop](std::size_t done, std::size_t total) {
                                      if (total == rows && done > 0) {
                                          stop.request_stop();
                                      }
                                  },
                                  stop.get_token()};
    const auto stopped = importStories(scratch_.database(), scratch_.project().coder, request_, progress);
    ASSERT_TRUE(stopped);
    EXPECT_TRUE(stopped->cancelled);
    EXPECT_THAT(stories(), Eq(stopped->imported()));
    EXPECT_THAT(stories(), Ge(1U));
    EXPECT_THAT(stories(), Lt(rows));
    const auto rest = import();
    EXPECT_THAT(rest.files[0].present, Eq(stopped->imported()));
    EXPECT_THAT(stories(), Eq(rows));
    EXPECT_THAT(import().files[0].verdict, Eq(exchange::Verdict::Skipped));
    EXPECT_THAT(stories(), Eq(rows));
    ASSERT_TRUE(store::undo(scratch_.database(), scratch_.project().coder));
    EXPECT_THAT(stories(), Eq(stopped->imported())) << "each import is one step";
}

TEST(NamesInFileNames, ArePointedOut) {
    NamesInFileNames names;
    EXPECT_THAT(names.in("interview_Fatima_2023.docx"), ElementsAre("Fatima"));
    EXPECT_THAT(names.in("verhaal mevrouw Dekker.txt"), ElementsAre("Dekker"));
    EXPECT_THAT(names.in("gesprek-wilhelmina-3.odt"), ElementsAre("wilhelmina"));
    EXPECT_THAT(names.in("MariaHendriks.pdf"), ElementsAre("Maria Hendriks"));
    EXPECT_THAT(names.in("Interview met Jan de Vries.txt"), ElementsAre("Jan de Vries"));
    EXPECT_THAT(names.in("Fatima_van_der_Berg.vtt"), ElementsAre("Fatima van der Berg"));
    EXPECT_THAT(names.in("061234567890.txt"), IsEmpty());
    EXPECT_THAT(names.in("0612345678.txt"), ElementsAre("0612345678"));
    for (const char* plain :
         {"interview 3.docx", "kraan.txt", "wmo-2023-jan.csv", "verhalen wijkteam.xlsx",
          "onderzoeksbox ronde 2.pdf", "verhalen-emmen.xlsx", "transcript_dag_1.vtt", "bus en brug.txt"}) {
        EXPECT_THAT(names.in(plain), IsEmpty()) << plain;
    }
}

}  // namespace
}  // namespace vertelwerk::app::test
