#pragma once

#include <string>
#include <vector>

namespace vertelwerk::search {

/// What nobody means to ask, or asks to do harm: endless, unbalanced, without a word, no text at all.
[[nodiscard]] inline std::vector<std::string> hostileQueries() {
    const auto repeated = [](const std::string& piece, std::size_t times) {
        std::string text;
        for (std::size_t i = 0; i < times; ++i) {
            text += piece;
        }
        return text;
    };
    const auto joined = [](const std::string& before, const std::string& after, int words) {
        std::string text = "a";
        for (int i = 0; i < words; ++i) {
            text += before + std::to_string(i) + after;
        }
        return text;
    };
    return {joined(" woord", "", 10'000),
            joined(" OF *w", "*", 10'000),
            joined(" NEAR/999 b", "", 10'000),
            joined(" OF woord", "", 499),
            repeated("zorg ", 10'000),
            repeated("zorg OR ", 10'000) + "x",
            repeated("(", 256) + "a" + repeated(")", 256),
            repeated("-(", 10'000),
            repeated("-", 20'001) + "a",
            repeated("\u00e9", 1'000'000),
            std::string(5000, '('),
            std::string(5000, ')'),
            std::string(60'000, 'a'),
            std::string(60'000, '*'),
            "\"",
            "*",
            "* * *",
            "*e*",
            "a\x01\x02",
            "((a)",
            "a)",
            "=",
            "~",
            "=\"",
            "~*",
            "interviewer:",
            "interviewer:\"",
            "NEAR/5",
            "a NEAR/99999999999 b",
            "overlapt",
            "thema:5 overlapt",
            "thema:5 OVERLAPT thema:8 OVERLAPT",
            "jaar:x..y",
            "AND",
            "NOT NOT NOT",
            "\xff\xfe"};
}

}  // namespace vertelwerk::search
