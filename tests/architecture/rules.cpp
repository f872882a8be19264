#include "rules.h"

#include <algorithm>
#include <array>
#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace vertelwerk::architecture {
namespace {

using Parts = std::set<std::string, std::less<>>;

/// The parts that each part may include besides itself.
const std::map<std::string, Parts, std::less<>>& below() {
    static const auto allowed = [] {
        const Parts values{"base", "text", "model"};
        const Parts engines{"base", "text", "model", "store", "search", "exchange", "analysis", "chart"};
        auto use = engines;
        use.insert("app");
        return std::map<std::string, Parts, std::less<>>{
            {"base", {}},         {"text", {"base"}},  {"model", {"base", "text"}},
            {"store", values},    {"search", values},  {"exchange", values},
            {"analysis", values}, {"chart", {"base"}}, {"app", engines},
            {"cli", use},         {"gui", use}};
    }();
    return allowed;
}

/// Libraries that only one part may know.
struct Library {
    std::string_view header;
    std::string_view part;
};
constexpr std::array libraries{Library{"wx/", "gui"}, Library{"sqlite3", "store"},
                               Library{"xapian", "search"}};

constexpr std::string_view publicRoot = "include/vertelwerk/";
constexpr std::string_view privateRoot = "src/";

std::string upToSlash(std::string_view path) {
    return std::string(path.substr(0, path.find('/')));
}

std::string partOf(std::string_view path) {
    for (const auto root : {publicRoot, privateRoot}) {
        if (path.starts_with(root)) {
            return upToSlash(path.substr(root.size()));
        }
    }
    return {};
}

/// Empty when `part` may include the header.
std::string whyNot(std::string_view path, const std::string& part, std::string_view header) {
    for (const auto& library : libraries) {
        if (header.starts_with(library.header) && part != library.part) {
            return "only " + std::string(library.part) + " may include " + std::string(header);
        }
    }
    constexpr std::string_view own = "vertelwerk/";
    const bool isPublic = header.starts_with(own);
    const auto other = upToSlash(isPublic ? header.substr(own.size()) : header);
    if (!below().contains(other)) {
        return {};
    }
    if (!isPublic && (path.starts_with(publicRoot) || other != part)) {
        return "the private header " + std::string(header) + " belongs to " + other + " alone";
    }
    const auto& allowed = below().at(part);
    return other == part || allowed.contains(other) ? "" : part + " may not include " + std::string(header);
}

bool looksLikeSql(const std::string& line) {
    // Looking for the words first spares most lines the slower pattern.
    constexpr std::array words{"SELECT", "INSERT", "UPDATE", "DELETE", "CREATE"};
    static const std::regex sql(R"(\bSELECT\s|\bINSERT\s+(OR\s+\w+\s+)?INTO\b|\bUPDATE\s+\w+\s+SET\b)"
                                R"(|\bDELETE\s+FROM\b|\bCREATE\s+TABLE\b)");
    return std::any_of(words.begin(), words.end(),
                       [&line](const char* word) { return line.find(word) != std::string::npos; }) &&
           std::regex_search(line, sql);
}

}  // namespace

std::vector<std::string> problemsIn(std::string_view path, std::string_view source) {
    static const std::regex include(R"re(^\s*#\s*include\s*[<"]([^>"]+)[>"])re");
    const auto part = partOf(path);
    std::vector<std::string> problems;
    if (!below().contains(part)) {
        return {std::string(path) + ":1: " + part + " is not a part"};
    }
    std::istringstream lines{std::string(source)};
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        std::smatch found;
        std::string reason;
        if (line.find('#') != std::string::npos && std::regex_search(line, found, include)) {
            reason = whyNot(path, part, found[1].str());
        } else if (part != "store" && looksLikeSql(line)) {
            reason = "SQL belongs in store";
        }
        if (!reason.empty()) {
            problems.push_back(std::string(path) + ":" + std::to_string(number) + ": " + reason);
        }
    }
    return problems;
}

}  // namespace vertelwerk::architecture
