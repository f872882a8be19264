/// What --help says, in both languages.

#include "cli.h"

#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

using testing::HasSubstr;
using testing::Not;

std::vector<std::string> help(std::vector<std::string> command, const std::string& language) {
    command.insert(command.end(), {"--lang", language, "--help"});
    const auto said = cli(command);
    EXPECT_EQ(said.status, 0);
    EXPECT_EQ(said.err, "");
    std::vector<std::string> lines;
    std::istringstream text(said.out);
    for (std::string line; std::getline(text, line);) {
        lines.push_back(line);
    }
    return lines;
}

/// What stands behind the name in a line of help; the whole of a line without a name.
std::string description(const std::string& line) {
    const auto name = line.find_first_not_of(' ');
    const auto gap = name == std::string::npos ? name : line.find("  ", name);
    const auto text = gap == std::string::npos ? name : line.find_first_not_of(' ', gap);
    return text == std::string::npos ? std::string() : line.substr(text);
}

/// The commands that a help lists.
std::vector<std::string> commandsIn(const std::vector<std::string>& lines) {
    std::vector<std::string> names;
    bool listed = false;
    for (const auto& line : lines) {
        if (listed && line.starts_with("  ") && line[2] != ' ') {
            names.push_back(line.substr(2, line.find(' ', 2) - 2));
        }
        listed = listed || line == "Commands:";
    }
    return names;
}

void expectDutch(const std::vector<std::string>& command) {
    static const std::set<std::string> sameInBoth{"#RRGGBB"};
    const auto english = help(command, "en");
    const auto dutch = help(command, "nl");
    std::set<std::string> left;
    for (const auto& line : english) {
        if (!line.empty() && !sameInBoth.contains(description(line))) {
            left.insert(description(line));
        }
    }
    for (const auto& line : dutch) {
        EXPECT_THAT(left, Not(testing::Contains(description(line)))) << testing::PrintToString(command);
    }
    for (const auto& name : commandsIn(english)) {
        auto deeper = command;
        deeper.push_back(name);
        expectDutch(deeper);
    }
}

TEST(Help, IsDutchForEveryCommandAndOption) {
    expectDutch({});
}

TEST(Help, IsDutchUnlessAskedOtherwise) {
    EXPECT_THAT(cli({"stories", "--help"}).out, HasSubstr("Laat de verhalen zien"));
    EXPECT_THAT(cli({"stories", "--help", "--lang=en"}).out, HasSubstr("List stories"));
}

}  // namespace
}  // namespace vertelwerk::e2e
