#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/exchange/reading.h"
#include "vertelwerk/text/offset_map.h"

#include "unit/exchange/office_files.h"
#include "unit/exchange/temporary_folder.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <stdexcept>

#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::Eq;
using ::testing::HasSubstr;

/// What reading a file came to in a process of its own, and how much memory that took.
struct Outcome {
    std::string said;
    long peakKb = 0;
};

Outcome readApart(const std::filesystem::path& path) {
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0) {
        throw std::runtime_error("no pipe");
    }
    const pid_t child = ::fork();
    if (child == 0) {
        std::string said;
        for (const InputFile& file : inputFiles(std::vector{path})) {
            const FileReading reading = readStories(file, {});
            said += std::string(toKey(reading.verdict)) + " " + std::to_string(reading.stories.size()) + ":";
            for (const base::Message& problem : reading.problems) {
                said += " " + base::Catalogue().say(problem);
            }
        }
        said.resize(std::min<std::size_t>(said.size(), 2000));
        const bool written = ::write(pipe[1], said.data(), said.size()) >= 0;
        ::_exit(written ? 0 : 1);
    }
    ::close(pipe[1]);
    Outcome outcome;
    std::array<char, 4096> buffer{};
    for (ssize_t count = 0; (count = ::read(pipe[0], buffer.data(), buffer.size())) > 0;) {
        outcome.said.append(buffer.data(), static_cast<std::size_t>(count));
    }
    ::close(pipe[0]);
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    outcome.peakKb = usage.ru_maxrss;
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << path;
    return outcome;
}

class Limits : public ::testing::Test {
  protected:
    void expect(const std::string& name, std::string bytes, const std::string& words) {
        const auto path = folder_.write(name, bytes);
        std::string().swap(bytes);  // or the reading process would inherit it
        expectFile(path, words);
    }

    static void expectFile(const std::filesystem::path& path, const std::string& words) {
#ifdef __SANITIZE_ADDRESS__
        constexpr long mostKb = 1200 * 1024;  // the sanitizer's own bookkeeping
#else
        constexpr long mostKb = 300 * 1024;
#endif
        const Outcome outcome = readApart(path);
        EXPECT_THAT(outcome.said, HasSubstr(words)) << path.filename();
        EXPECT_LT(outcome.peakKb, mostKb) << path.filename();
    }

    TemporaryFolder folder_;
};

std::string repeated(const std::string& piece, std::size_t times) {
    std::string all;
    all.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        all += piece;
    }
    return all;
}

TEST_F(Limits, TwoGigabytesOfZerosAreRefusedUnread) {
    for (const char* name : {"nul.txt", "nul.docx", "nul.csv", "nul.pdf", "nul.rtf", "nul.html", "nul.vtt",
                             "nul.xlsx", "nul.zip"}) {
        const auto path = folder_.write(name, "");
        std::filesystem::resize_file(path, 2ULL << 30U);
        expectFile(path, "refused 0:");
    }
}

TEST_F(Limits, ManyLinesLabelsHeadsAndMergedCellsAreBounded) {
    expect("regels.txt", repeated("Titel: A\nWijk: B\n\nTekst.\n\n", 60'000),
           "refused 0: The document has more than 250000 lines or paragraphs.");
    expect("koppen.txt", repeated("Titel: A\nWijk: B\n\nTekst.\n\n", 49'000), "warning 1:");
    expect("beurten.txt", repeated("Interviewer\n\nJan Piet\n\n", 60'000), "warning 1:");
    expect("paren.txt", "Titel: A\n\n" + repeated("Wijk: Datum: ", 500'000), "warning 1:");
    expect("cellen.html",
           "<table><tr>" + repeated("<td rowspan=1000000>a</td>", 900) + "</tr>" +
               repeated("<tr><td>b</td></tr>", 20'000) + "</table>",
           "warning 1:");
    expect("plat.fodt",
           "<?xml version=\"1.0\"?><office:document><office:body><office:text>" +
               repeated("<text:p>Een zin die lang is en nog een.</text:p>", 700'000) +
               "</office:text></office:body></office:document>",
           "refused 0: The XML is larger than 24 MB.");
}

TEST_F(Limits, TextThatIsTooLargeIsRefused) {
    expect("lang.txt", std::string(65U << 20U, 'a'), "refused 0: The text is larger than 64 MB.");
    expect("boek.txt", repeated("Een zin die terugkomt. ", 1'000'000),
           "refused 0: The document holds more than 16 MB");
}

std::string millionRows() {
    const std::string row =
        "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c><c><v>5</v></c></row>";
    return xlsxOf({{"a", repeated(row, 1'000'000)}});
}

TEST_F(Limits, AMillionLinesAreRefusedInWords) {
    expect("veel.csv", "Titel;Tekst\n" + repeated("Een titel;Een verhaal van een regel.\n", 500'000),
           "at most 100000 are read as stories");
    expect("miljoen.csv", "Titel;Tekst\n" + repeated("Een titel;Een verhaal van een regel.\n", 1'000'000),
           "too many cells");
    expect("cellen.csv", "a;b;c;d;e;f;Tekst\n" + repeated("1;2;3;4;5;6;Een zin.\n", 1'000'000),
           "too many cells");
    expect("breed.csv",
           "Tekst" + repeated(";Vraag", 30) + "\n" +
               repeated("Een verhaal" + repeated(";antw 5", 30) + "\n", 60'000),
           "60000 rows of 31 columns");
    expect("miljoen.xlsx", millionRows(), "refused 0:");
}

/// A text of its own for each cell, to which it refers, as spreadsheets write them.
std::string millionTexts() {
    std::string rows = "<row><c t=\"inlineStr\"><is><t>Tekst</t></is></c></row>";
    std::string texts;
    for (int i = 0; i < 1'000'000; ++i) {
        const std::string number = std::to_string(i);
        rows += "<row><c t=\"s\"><v>" + number + "</v></c></row>";
        texts += "<si><t>" + std::to_string(i * 2654435761U) + " was het nummer dat ik kreeg.</t></si>";
    }
    return xlsxOf({{"a", rows}}, texts);
}

TEST_F(Limits, AMillionTextsInASpreadsheetAreRefusedInWords) {
    expect("teksten.xlsx", millionTexts(), "refused 0: The table has too many cells");
}

TEST_F(Limits, ManyRowsFit) {
    expect("honderdduizend.csv",
           "Titel;Tekst\n" + repeated("Een titel;Een verhaal van een regel.\n", 100'000), "warning 100000:");
}

TEST_F(Limits, ALongTextIsRead) {
    expect("lang.txt", repeated("Zestigduizend woorden zijn een heel boek. ", 9'000), "warning 1:");
    expect("lang.docx", docxOf(repeated(docxParagraph("Zestigduizend woorden zijn een heel boek."), 9'000)),
           "warning 1:");
    expect("lang.rtf", "{\\rtf1 " + repeated("Zestigduizend woorden zijn een heel boek.\\par ", 9'000) + "}",
           "warning 1:");
    expect("lang.html", repeated("<p>Zestigduizend woorden zijn een heel boek.", 9'000), "warning 1:");
    expect("lang.vtt",
           "WEBVTT\n\n" +
               repeated("00:01.000 --> 00:02.000\nZestigduizend woorden zijn een heel boek.\n\n", 9'000),
           "warning 1:");
}

TEST_F(Limits, MarkupIsNoBomb) {
    expect(
        "runs.docx",
        docxOf("<w:p>" + repeated("<w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>a</w:t></w:r>", 500'000) + "</w:p>"),
        "refused 0:");
    expect("attributen.docx", docxOf("<w:p " + repeated("a=\"b\" ", 4'000'000) + "/>"), "refused 0:");
    expect("diep.html", repeated("<b>", 500'000) + "x", "256");
    expect("diep.rtf", "{\\rtf1" + repeated("{", 500'000), "256");
    expect("diep.md", repeated("> ", 100'000) + "x", "");
    expect("haken.md", repeated("[", 50'000) + "x" + repeated("](a)", 50'000), "");
    expect("sterren.md", repeated("*a **b ", 50'000), "");
}

TEST_F(Limits, OtherScriptsAndPicturesInTextAreText) {
    const auto path = folder_.write("rtl.txt",
                                    "Titel: \u0634\u0643\u0631\u0627\n\n\u0645\u0631\u062D\u0628\u0627 "
                                    "\U0001F642 \U0001F469\u200D\U0001F467 \u05E9\u05DC\u05D5\u05DD.");
    const FileReading reading = readStories({path, true}, {});
    ASSERT_THAT(reading.stories.size(), Eq(1U));
    EXPECT_THAT(reading.stories[0].title, Eq("\u0634\u0643\u0631\u0627"));
    EXPECT_THAT(
        reading.stories[0].text,
        Eq("\u0645\u0631\u062D\u0628\u0627 \U0001F642 \U0001F469\u200D\U0001F467 \u05E9\u05DC\u05D5\u05DD."));
    EXPECT_THAT(text::length(reading.stories[0].text), Eq(17U));
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
