#include "vertelwerk/text/boundaries.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vertelwerk::text {
namespace {

namespace fs = std::filesystem;
using testing::Eq;

std::vector<std::string> sampleTexts() {
    std::vector<std::string> texts;
    for (const auto& entry : fs::directory_iterator(fs::path(TESTS_DIR) / "expected/texts")) {
        std::ifstream in(entry.path(), std::ios::binary);
        texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return texts;
}

std::string withoutSpace(std::string_view text) {
    std::string kept;
    for (const char c : text) {
        if (c != ' ' && c != '\n') {
            kept += c;
        }
    }
    return kept;
}

TEST(Samples, AreTidyAlready) {
    const auto texts = sampleTexts();
    ASSERT_FALSE(texts.empty());
    for (const auto& text : texts) {
        EXPECT_THAT(tidy(text).value(), Eq(text));
    }
}

TEST(Samples, LoseNothingInSentencesAndParagraphs) {
    for (const auto& text : sampleTexts()) {
        std::string bySentence;
        for (const auto& sentence : sentences(text)) {
            bySentence += slice(text, sentence);
        }
        std::string byParagraph;
        for (const auto& paragraph : paragraphs(text)) {
            byParagraph += slice(text, paragraph);
        }
        EXPECT_THAT(withoutSpace(bySentence), Eq(withoutSpace(text)));
        EXPECT_THAT(withoutSpace(byParagraph), Eq(withoutSpace(text)));
    }
}

TEST(Samples, HaveWordsInOrderWithoutOverlap) {
    for (const auto& text : sampleTexts()) {
        std::size_t end = 0;
        for (const auto& word : words(text)) {
            ASSERT_GE(word.begin, end);
            ASSERT_GT(word.end, word.begin);
            end = word.end;
        }
        EXPECT_GT(end, 0U);
    }
}

}  // namespace
}  // namespace vertelwerk::text
