#include "vertelwerk/search/analyser.h"

#include "cli/context.h"
#include "cli/json_out.h"

#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace vertelwerk::cli {
namespace {

std::vector<std::string> linesOfInput() {
    std::vector<std::string> lines;
    for (std::string line; std::getline(std::cin, line);) {
        if (!line.empty() && line.back() == '\r') {
            line.pop_back();
        }
        if (!line.empty()) {
            lines.push_back(line);
        }
    }
    return lines;
}

void analyse(Context& context, std::vector<std::string> words, const std::string& language) {
    if (words.empty()) {
        words = linesOfInput();
    }
    const auto analyser = search::makeAnalyser();
    Json list = Json::array();
    for (const auto& word : words) {
        std::size_t next = 0;
        for (const auto& found : analyser->analyse(word, language)) {
            if (found.position < next) {
                continue;  // a piece of a hyphenated word, which is told among its parts
            }
            next = found.position + found.pieces;
            list.push_back({{"word", word},
                            {"surface", found.surface},
                            {"lemmas", found.lemmas},
                            {"parts", found.parts}});
        }
    }
    context.print({{"words", list}}, [&] {
        for (const auto& word : list) {
            const auto joined = [&word](const char* key, const char* between) {
                return fmt::format("{}", fmt::join(word[key].get<std::vector<std::string>>(), between));
            };
            context.line(fmt::format("{}: {} {} {}", word["word"].get<std::string>(),
                                     word["surface"].get<std::string>(), joined("lemmas", ", "),
                                     joined("parts", "+")));
        }
    });
}

}  // namespace

void addAnalyse(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("analyse", "Show how the search sees words");
    const auto words = std::make_shared<std::vector<std::string>>();
    const auto language = std::make_shared<std::string>("nl");
    command->add_option("words", *words, "Words; one a line on standard input when left out");
    command->add_option("--language", *language, "nl or en")->check(CLI::IsMember({"nl", "en"}));
    command->callback([&context, words, language] { analyse(context, *words, *language); });
}

}  // namespace vertelwerk::cli
