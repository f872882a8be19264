/// How well the analyser of Dutch does on words that somebody else analysed.
/// Usage: bench_analysis conflation FILE   a lemma, a part of speech and its forms a line, by tabs
///        bench_analysis compounds FILE    a compound and the same with + between its parts, by a tab
///        bench_analysis whole FILE        words that are no compounds, one a line
/// Lemmas and words whose FNV-1a hash (64 bits) modulo 5 is 0 are held out: nobody tunes on them. Both
/// parts are told apart. `--errors` lists what goes wrong in the other part.

#include "vertelwerk/search/analyser.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace {

using namespace vertelwerk;

enum class Share { TunedOn, HeldOut, All };

bool isIn(Share share, std::string_view word) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const auto c : word) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    }
    return share == Share::All || (share == Share::HeldOut) == (hash % 5 == 0);
}

const char* nameOf(Share share) {
    return share == Share::All ? "all" : share == Share::HeldOut ? "held out" : "tuned on";
}

std::vector<std::vector<std::string>> rowsOf(const char* path) {
    std::ifstream in(path);
    if (!in) {
        throw std::runtime_error(fmt::format("cannot read {}", path));
    }
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') {
            continue;
        }
        rows.emplace_back();
        std::istringstream cells(line);
        for (std::string cell; std::getline(cells, cell, '\t');) {
            rows.back().push_back(cell);
        }
    }
    return rows;
}

search::AnalysedWord analysed(const search::Analyser& analyser, const std::string& word) {
    auto words = analyser.analyse(word, "nl");
    return words.empty() ? search::AnalysedWord{} : words.front();
}

double ratio(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

/// Recall: pairs of forms of one lemma that share a term. Precision: pairs that share a term and a lemma.
void conflation(const search::Analyser& analyser, const std::vector<std::vector<std::string>>& rows,
                Share share, bool errors) {
    std::map<std::string, std::set<std::size_t>> groupsOf;
    std::size_t pairs = 0;
    std::size_t met = 0;
    std::map<std::string, std::set<std::string>> lemmasOf;
    const auto meet = [&](const std::string& a, const std::string& b) {
        return std::any_of(lemmasOf[a].begin(), lemmasOf[a].end(),
                           [&](const std::string& lemma) { return lemmasOf[b].contains(lemma); });
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!isIn(share, rows[i].at(0))) {
            continue;
        }
        std::istringstream cell(rows[i].at(2));
        std::vector<std::string> forms;
        for (std::string form; cell >> form;) {
            forms.push_back(form);
            groupsOf[form].insert(i);
            const auto word = analysed(analyser, form);
            lemmasOf[form] = {word.lemmas.begin(), word.lemmas.end()};
        }
        for (std::size_t a = 0; a < forms.size(); ++a) {
            for (std::size_t b = a + 1; b < forms.size(); ++b) {
                ++pairs;
                const bool together = meet(forms[a], forms[b]);
                met += together ? 1 : 0;
                if (errors && !together) {
                    fmt::print("apart   {} {}: {} [{}] {} [{}]\n", rows[i][0], rows[i][1], forms[a],
                               fmt::join(lemmasOf[forms[a]], " "), forms[b],
                               fmt::join(lemmasOf[forms[b]], " "));
                }
            }
        }
    }
    std::size_t meeting = 0;
    std::size_t right = 0;
    for (auto a = groupsOf.begin(); a != groupsOf.end(); ++a) {
        for (auto b = std::next(a); b != groupsOf.end(); ++b) {
            if (!meet(a->first, b->first)) {
                continue;
            }
            ++meeting;
            const bool same = std::any_of(a->second.begin(), a->second.end(),
                                          [&](std::size_t group) { return b->second.contains(group); });
            right += same ? 1 : 0;
            if (errors && !same) {
                fmt::print("together {} [{}] ({}) {} [{}] ({})\n", a->first,
                           fmt::join(lemmasOf[a->first], " "), rows[*a->second.begin()][0], b->first,
                           fmt::join(lemmasOf[b->first], " "), rows[*b->second.begin()][0]);
            }
        }
    }
    fmt::print("conflation, {}: recall {:.3f} ({} of {}), precision {:.3f} ({} of {})\n", nameOf(share),
               ratio(met, pairs), met, pairs, ratio(right, meeting), right, meeting);
}

std::set<std::size_t> boundaries(const std::vector<std::string>& parts) {
    std::set<std::size_t> found;
    std::size_t at = 0;
    for (const auto& part : parts) {
        at += part.size();
        found.insert(at);
    }
    if (!found.empty()) {
        found.erase(std::prev(found.end()));
    }
    return found;
}

std::vector<std::string> splitAt(const std::string& text, char mark) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, mark);) {
        parts.push_back(part);
    }
    return parts;
}

void compounds(const search::Analyser& analyser, const std::vector<std::vector<std::string>>& rows,
               Share share, bool errors) {
    std::size_t wanted = 0;
    std::size_t given = 0;
    std::size_t right = 0;
    for (const auto& row : rows) {
        if (!isIn(share, row.at(0))) {
            continue;
        }
        std::vector<std::string> parts;
        for (const auto& part : splitAt(row.at(1), '+')) {
            parts.push_back(analysed(analyser, part).surface);
        }
        const auto found = analysed(analyser, row[0]).parts;
        const auto gold = boundaries(parts);
        const auto ours = boundaries(found);
        wanted += gold.size();
        given += ours.size();
        right += static_cast<std::size_t>(std::count_if(
            ours.begin(), ours.end(), [&gold](std::size_t boundary) { return gold.contains(boundary); }));
        if (errors && gold != ours) {
            fmt::print("{} {}\n", row[1], found.empty() ? "-" : fmt::format("{}", fmt::join(found, "+")));
        }
    }
    const auto precision = ratio(right, given);
    const auto recall = ratio(right, wanted);
    fmt::print("compounds, {}: precision {:.3f} recall {:.3f} F1 {:.3f} ({} boundaries)\n", nameOf(share),
               precision, recall, right == 0 ? 0 : 2 * precision * recall / (precision + recall), wanted);
}

void whole(const search::Analyser& analyser, const std::vector<std::vector<std::string>>& rows) {
    std::size_t split = 0;
    for (const auto& row : rows) {
        const auto parts = analysed(analyser, row.at(0)).parts;
        if (!parts.empty()) {
            ++split;
            fmt::print("{} {}\n", row[0], fmt::join(parts, "+"));
        }
    }
    fmt::print("no compounds: {} of {} split\n", split, rows.size());
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() < 2) {
        fmt::print(stderr, "usage: bench_analysis conflation|compounds|whole FILE [--errors]\n");
        return 2;
    }
    const bool errors = arguments.size() > 2 && arguments[2] == "--errors";
    try {
        const auto rows = rowsOf(arguments[1].c_str());
        const auto analyser = search::makeAnalyser();
        if (arguments[0] == "whole") {
            whole(*analyser, rows);
            return 0;
        }
        for (const auto share : {Share::TunedOn, Share::HeldOut, Share::All}) {
            (arguments[0] == "conflation" ? conflation : compounds)(*analyser, rows, share,
                                                                    errors && share == Share::TunedOn);
        }
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}\n", error.what());
        return 1;
    }
    return 0;
}
