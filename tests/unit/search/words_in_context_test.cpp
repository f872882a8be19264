#include "vertelwerk/search/analyser.h"
#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace vertelwerk::search {
namespace {

using testing::Ge;

std::vector<std::string> cellsOf(const std::string& line, char separator) {
    std::vector<std::string> cells;
    std::istringstream in(line);
    for (std::string cell; std::getline(in, cell, separator);) {
        cells.push_back(cell);
    }
    return cells;
}

/// Every word has its lemma and, when it is a compound, just the parts that a person cut it in.
TEST(WordsInContext, HaveTheirLemmaAndTheirParts) {
    std::ifstream in(TESTS_DIR "/expected/words-in-context.tsv");
    const auto analyser = makeAnalyser();
    std::size_t words = 0;
    std::size_t right = 0;
    std::ostringstream wrong;
    for (std::string line; std::getline(in, line);) {
        const auto cells = cellsOf(line, '\t');
        if (line.starts_with("#") || cells.at(0) == "sentence") {
            continue;
        }
        const auto& sentence = cells.at(0);
        const auto analysed = analyser->analyse(sentence, "nl");
        const auto word = std::ranges::find_if(analysed, [&](const AnalysedWord& each) {
            return text::slice(sentence, each.range) == cells.at(1);
        });
        ASSERT_NE(word, analysed.end()) << line;
        ++words;
        const auto parts = cells.size() > 3 ? cellsOf(cells[3], '+') : std::vector<std::string>{};
        const std::set<std::string> found(word->partLemmas.begin(), word->partLemmas.end());
        // The pieces of a hyphenated word follow it as words.
        const bool hyphenated = cells[1].find('-') != std::string::npos;
        const bool cut = hyphenated ||
                         (word->parts.size() == parts.size() &&
                          std::ranges::all_of(parts, [&](const auto& part) { return found.contains(part); }));
        const bool lemma = std::ranges::find(word->lemmas, cells.at(2)) != word->lemmas.end();
        right += cut && lemma ? 1 : 0;
        if (!cut || !lemma) {
            wrong << fmt::format("  {}: [{}] {}\n", cells[1], fmt::join(word->lemmas, " "),
                                 fmt::join(word->parts, "+"));
        }
    }
    std::cout << fmt::format("{} of {} words\n", right, words);
    EXPECT_THAT(words, Ge(100U));
    // Known: gemeenteraadsleden, kostendelersnorm, wijkcentrumbestuur are cut otherwise.
    EXPECT_THAT(right, Ge(words - 3)) << wrong.str();
}

}  // namespace
}  // namespace vertelwerk::search
