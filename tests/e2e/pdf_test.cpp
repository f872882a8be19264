#include "e2e/cli.h"
#include "e2e/tsv.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <regex>

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

using testing::Ge;
using testing::HasSubstr;

/// What a tagged PDF says of its structure: elements by kind, and those pictures that say nothing.
struct Structure {
    std::map<std::string, std::size_t> elements;
    std::size_t silentFigures = 0;
    bool tagged = false;
    std::string language;

    [[nodiscard]] std::size_t count(const std::string& kind) const {
        const auto found = elements.find(kind);
        return found == elements.end() ? 0 : found->second;
    }
};

/// Reads it from the objects as they stand in the file, which LibreOffice leaves uncompressed.
Structure structureOf(const std::string& pdf) {
    Structure found;
    found.tagged = pdf.find("/MarkInfo<</Marked true>>") != std::string::npos;
    for (std::size_t at = pdf.find("/Type/StructElem"); at != std::string::npos;
         at = pdf.find("/Type/StructElem", at + 1)) {
        const auto begin = pdf.rfind(" obj", at);
        const auto object = pdf.substr(begin, pdf.find("endobj", at) - begin);
        std::smatch kind;
        if (std::regex_search(object, kind, std::regex("/S/([A-Za-z0-9]+)"))) {
            ++found.elements[kind[1]];
            found.silentFigures +=
                kind[1] == "Figure" && object.find("/Alt<FEFF00") == std::string::npos ? 1 : 0;
        }
    }
    const auto catalogue = pdf.substr(std::min(pdf.find("/Type/Catalog"), pdf.size()));
    std::smatch language;
    if (std::regex_search(catalogue, language, std::regex("/Lang\\(([A-Za-z-]+)\\)"))) {
        found.language = language[1];
    }
    return found;
}

/// The sample collection coded by two, with a memo, a summary and an indicator that is linked.
class PdfStructure : public testing::Test {
  protected:
    void SetUp() override {
        project_ = copyOf(codedSampleProject(), scratch_);
        const std::string samples = SAMPLES_DIR;
        done({"code", project_, "--from", samples + "/codering.tsv", "--coder", "Bram"});
        done({"memos", project_, "add", "Vraag aan het team"});
        done(
            {"summaries", project_, "set", "--story", "scheepskok.txt", "--code", "5", "Niemand luisterde."});
        done({"indicators", project_, "import", samples + "/cijfers/wmo-registratie-lang.csv"});
        done({"link", project_, "--code", "5", "--indicator", "1", "--assumption", "Wie wordt gehoord, komt.",
              "--expects", "higher"});
    }

    static void done(const std::vector<std::string>& call) {
        const auto outcome = cli(call);
        ASSERT_EQ(outcome.status, 0) << outcome.err;
    }

    /// Nothing when LibreOffice is not installed.
    std::optional<Structure> made(const std::vector<std::string>& call) {
        auto whole = call;
        const auto file = scratch_.file("x.pdf");
        std::filesystem::remove(file);
        whole.insert(whole.end(), {"--out", file});
        const auto outcome = cli(whole);
        if (outcome.status != 0) {
            EXPECT_THAT(outcome.err, HasSubstr("LibreOffice"));
            return std::nullopt;
        }
        return structureOf(readBytes(file));
    }

    Scratch scratch_;
    std::string project_;
};

TEST_F(PdfStructure, EveryWordOutputHasHeadingsTableHeadersAndItsLanguage) {
    struct Output {
        std::string what;
        std::size_t headers;  ///< cells of header rows; one table at least has them
    };
    for (const std::string language : {"nl", "en"}) {
        for (const auto& [what, headers] :
             {Output{"codebook", 0}, Output{"stories", 0}, Output{"passages", 0}, Output{"memos", 0},
              Output{"summaries", 2}, Output{"agreement", 7}, Output{"matrix", 11},
              Output{"indicators", 3}}) {
            SCOPED_TRACE(language + " " + what);
            const auto pdf = made({"export", project_, "--what", what, "--lang", language});
            if (!pdf) {
                GTEST_SKIP() << "LibreOffice is not installed";
            }
            EXPECT_TRUE(pdf->tagged);
            EXPECT_EQ(pdf->language, language == "nl" ? "nl-NL" : "en-GB");
            EXPECT_GE(pdf->count("H1"), what == "matrix" ? 0U : 1U);
            EXPECT_EQ(pdf->count("Title"), 1U);
            EXPECT_EQ(pdf->count("Table") > 0, headers > 0);
            EXPECT_EQ(pdf->count("TH"), pdf->count("Table") * headers);
            EXPECT_EQ(pdf->silentFigures, 0U);
            // Codes and what was said of them stand at the foot: comments are not printed.
            EXPECT_EQ(pdf->count("Note") > 0, what == "stories");
        }
    }
}

TEST_F(PdfStructure, ABundleHasHeadingsAndItsLanguage) {
    for (const std::string language : {"nl", "en"}) {
        SCOPED_TRACE(language);
        const auto pdf = made({"bundle", project_, "--title", "Luisteren", "--codes", "5,3", "--purpose",
                               "learning", "--lang", language});
        if (!pdf) {
            GTEST_SKIP() << "LibreOffice is not installed";
        }
        EXPECT_TRUE(pdf->tagged);
        EXPECT_EQ(pdf->language, language == "nl" ? "nl-NL" : "en-GB");
        EXPECT_EQ(pdf->count("Title"), 1U);
        EXPECT_EQ(pdf->count("H1"), 3U);  // two themes and the stories
        EXPECT_GE(pdf->count("H2"), 1U);
        EXPECT_EQ(pdf->silentFigures, 0U);
    }
}

TEST_F(PdfStructure, PicturesSayWhatTheyShow) {
    const auto pdf = made({"joint-display", project_, "--code", "5"});
    if (!pdf) {
        GTEST_SKIP() << "LibreOffice is not installed";
    }
    EXPECT_THAT(pdf->elements, testing::Contains(testing::Pair("Figure", Ge(1U))));
    EXPECT_EQ(pdf->silentFigures, 0U);
    EXPECT_THAT(pdf->elements, testing::Contains(testing::Pair("TH", Ge(2U))));
}

}  // namespace
}  // namespace vertelwerk::e2e
