#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/exchange/reading.h"
#include "vertelwerk/text/normalise.h"

#include "unit/exchange/office_files.h"
#include "unit/exchange/table_file.h"
#include "unit/exchange/temporary_folder.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <tuple>

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::Combine;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::ValuesIn;

constexpr const char* sentence = "De kraanvogel stond in de gang.";
constexpr const char* farAway = "\u0645\u0631\u062D\u0628\u0627 \U0001F642 \u05E9\u05DC\u05D5\u05DD";

/// A file that its reader reads: one story with this sentence.
struct Good {
    std::string extension;
    std::function<std::string(const std::string& text)> make;
    bool anyScript = true;  ///< whether its maker here can write every script
};

std::string shared(const std::string& text) {
    return "<row><c t=\"inlineStr\"><is><t>Titel</t></is></c><c "
           "t=\"inlineStr\"><is><t>Tekst</t></is></c></row>"
           "<row><c t=\"inlineStr\"><is><t>Kraan</t></is></c><c t=\"inlineStr\"><is><t>" +
           text + "</t></is></c></row>";
}

std::string odsCell(const std::string& text) {
    return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
}

const std::vector<Good>& goodFiles() {
    static const std::vector<Good> all{
        {"txt", [](const std::string& text) { return "Titel: Kraan\n\n" + text + "\n"; }},
        {"md", [](const std::string& text) { return "Titel: Kraan\n\n" + text + "\n"; }},
        {"html", [](const std::string& text) { return "<html><body><p>" + text + "</p></body></html>"; }},
        {"vtt", [](const std::string& text) { return "WEBVTT\n\n00:01.000 --> 00:02.000\n" + text + "\n"; }},
        {"srt", [](const std::string& text) { return "1\n00:00:01,000 --> 00:00:02,000\n" + text + "\n"; }},
        {"csv", [](const std::string& text) { return "Titel;Tekst\nKraan;" + text + "\n"; }},
        {"tsv", [](const std::string& text) { return "Titel\tTekst\nKraan\t" + text + "\n"; }},
        {"docx", [](const std::string& text) { return docxOf(docxParagraph(text)); }},
        {"odt", [](const std::string& text) { return odtOf(odtParagraph(text)); }},
        {"xlsx", [](const std::string& text) { return xlsxOf({{"blad", shared(text)}}); }},
        {"ods",
         [](const std::string& text) {
             return odsOf("<table:table table:name=\"a\"><table:table-row>" + odsCell("Titel") +
                          odsCell("Tekst") + "</table:table-row><table:table-row>" + odsCell("Kraan") +
                          odsCell(text) + "</table:table-row></table:table>");
         }},
        {"rtf", [](const std::string& text) { return rtfOf(text); }},
        {"pdf", [](const std::string& text) { return pdfOf(text); }, false},
        {"zip",
         [](const std::string& text) { return zipOf({{"kraan.txt", "Titel: Kraan\n\n" + text + "\n"}}); }},
    };
    return all;
}

/// What is done to a file, and whether its words may come through.
struct Harm {
    std::string name;
    std::function<std::string(const Good& good)> bytes;
    bool mayRead = true;
};

const std::vector<Harm>& harms() {
    static const std::vector<Harm> all{
        {"empty", [](const Good&) { return std::string(); }, false},
        {"truncated",
         [](const Good& good) {
             const auto whole = good.make(sentence);
             return whole.substr(0, whole.size() * 2 / 3);
         }},
        {"nuls", [](const Good&) { return std::string(4096, '\0'); }, false},
        {"no format at all",
         [](const Good&) {
             std::string bytes;
             for (unsigned i = 0; i < 4096; ++i) {
                 bytes += static_cast<char>(i * 2654435761U >> 13U);
             }
             return bytes;
         },
         false},
        {"invalid UTF-8",
         [](const Good& good) { return good.make(std::string("Het caf\xE9 en \xFF\xFE.")); }},
        {"a lone surrogate",
         [](const Good& good) { return good.make(std::string("Een \xED\xA0\x80 teken.")); }},
        {"a password",
         [](const Good&) {
             return std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(2048, '\0') +
                    std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32) +
                    std::string(2048, '\0');
         },
         false},
        {"a path outside", [](const Good&) { return zipOf({{"../../buiten.txt", sentence}}); }, false},
        {"another kind inside", [](const Good&) { return std::string("\x89PNG\r\n\x1A\n") + "....IHDR"; },
         false},
    };
    return all;
}

class BadInput : public ::testing::TestWithParam<std::tuple<Good, Harm>> {
  protected:
    std::vector<FileReading> read(const std::string& name, const std::string& bytes) {
        std::vector<FileReading> readings;
        for (const auto& file : inputFiles(std::vector{folder_.write(name, bytes)})) {
            readings.push_back(readStories(file, {}));
        }
        return readings;
    }

    TemporaryFolder folder_;
};

/// One file, one verdict: refused in a sentence that says why and what to do, or tidy text.
TEST_P(BadInput, IsRefusedInWordsOrReadTidily) {
    const auto& [good, harm] = GetParam();
    const auto readings = read("kraan." + good.extension, harm.bytes(good));
    ASSERT_THAT(readings, SizeIs(1));
    const auto& reading = readings[0];
    const std::string name = "kraan." + good.extension;
    EXPECT_TRUE(reading.path.filename() == name || reading.path.parent_path().filename() == name)
        << "the file is named";
    if (reading.stories.empty()) {
        EXPECT_TRUE(reading.verdict == Verdict::Refused || reading.verdict == Verdict::Skipped);
        ASSERT_FALSE(reading.problems.empty());
        if (reading.verdict == Verdict::Refused) {
            EXPECT_THAT(reading.problems, SizeIs(2)) << "a reason, and what to do";
        }
        for (const base::Message& problem : reading.problems) {
            const std::string said = base::Catalogue().say(problem);
            EXPECT_THAT(said, ::testing::AnyOf(::testing::EndsWith("."), HasSubstr(": ")));
            EXPECT_THAT(said, Not(HasSubstr(". "))) << "one sentence";
        }
    } else {
        EXPECT_TRUE(harm.mayRead) << reading.stories.front().text;
    }
    for (const auto& story : reading.stories) {
        EXPECT_TRUE(text::isValidUtf8(story.text));
        EXPECT_EQ(story.text.find('\0'), std::string::npos);
    }
}

INSTANTIATE_TEST_SUITE_P(
    EveryReader, BadInput, Combine(ValuesIn(goodFiles()), ValuesIn(harms())), [](const auto& made) {
        std::string name = std::get<0>(made.param).extension + "_" + std::get<1>(made.param).name;
        std::ranges::replace_if(
            name, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
        return name;
    });

class GoodInput : public ::testing::TestWithParam<Good> {};

/// The same makers unharmed, so that the tests above fail for the harm alone; and what is odd but right.
TEST_P(GoodInput, IsReadWhole) {
    const TemporaryFolder folder;
    std::string book;
    for (int i = 0; i < 9'000; ++i) {
        book += "Zestigduizend woorden zijn een heel boek. ";
    }
    book.pop_back();
    int number = 0;
    for (const std::string& text : {std::string(sentence), std::string(farAway), book}) {
        if (text == farAway && !GetParam().anyScript) {
            continue;
        }
        const auto path = folder.write("goed" + std::to_string(++number) + "." + GetParam().extension,
                                       GetParam().make(text));
        const auto files = inputFiles(std::vector{path});
        ASSERT_THAT(files, SizeIs(1));
        const auto reading = readStories(files[0], {});
        ASSERT_THAT(reading.stories, SizeIs(1))
            << path << ": "
            << (reading.problems.empty() ? "" : base::Catalogue().say(reading.problems.front()));
        EXPECT_EQ(reading.stories[0].text.size(), text.size()) << path;
        EXPECT_TRUE(reading.stories[0].text == text) << path;
    }
}

INSTANTIATE_TEST_SUITE_P(EveryReader, GoodInput, ValuesIn(goodFiles()),
                         [](const auto& made) { return made.param.extension; });

}  // namespace

}  // namespace vertelwerk::exchange::testing
