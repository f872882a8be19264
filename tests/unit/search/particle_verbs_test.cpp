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

struct Marked {
    std::string sentence;
    std::set<std::string> verbs;  ///< infinitive: verb particle
};

std::vector<Marked> markedIn(const std::string& file) {
    std::ifstream in(std::string(TESTS_DIR) + "/expected/" + file);
    std::vector<Marked> all;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("#") || line.starts_with("sentence\t")) {
            continue;
        }
        const auto tab = line.find('\t');
        Marked marked{line.substr(0, tab), {}};
        std::istringstream verbs(line.substr(tab + 1));
        for (std::string verb; std::getline(verbs, verb, ';');) {
            marked.verbs.insert(verb.substr(verb.find_first_not_of(' ')));
        }
        all.push_back(std::move(marked));
    }
    return all;
}

std::set<std::string> foundIn(const Analyser& analyser, const std::string& sentence) {
    std::set<std::string> found;
    for (const auto& word : analyser.analyse(sentence, "nl")) {
        for (const auto& verb : word.particleVerbs) {
            found.insert(fmt::format("{}: {} {}", verb, text::slice(sentence, word.range),
                                     text::slice(sentence, word.particle)));
        }
    }
    return found;
}

class ParticleVerbs : public testing::TestWithParam<const char*> {};

/// Half the sentences hold such verbs, half hold words that look like a particle and are none, far more than
/// in stories, so that precision there is higher.
TEST_P(ParticleVerbs, AreFoundAndLittleElse) {
    const auto analyser = makeAnalyser();
    const auto sentences = markedIn(GetParam());
    ASSERT_THAT(sentences.size(), Ge(60U));
    std::size_t wanted = 0;
    std::size_t given = 0;
    std::size_t right = 0;
    std::ostringstream wrong;
    for (const auto& [sentence, verbs] : sentences) {
        const auto found = foundIn(*analyser, sentence);
        wanted += verbs.size();
        given += found.size();
        for (const auto& verb : found) {
            right += verbs.contains(verb) ? 1 : 0;
            wrong << (verbs.contains(verb) ? "" : "  found  " + verb + " in: " + sentence + "\n");
        }
        for (const auto& verb : verbs) {
            wrong << (found.contains(verb) ? "" : "  missed " + verb + " in: " + sentence + "\n");
        }
    }
    const auto precision = static_cast<double>(right) / static_cast<double>(given);
    const auto recall = static_cast<double>(right) / static_cast<double>(wanted);
    std::cout << fmt::format("{}: precision {:.3f}, recall {:.3f}\n", GetParam(), precision, recall);
    EXPECT_THAT(precision, Ge(0.8)) << wrong.str();
    EXPECT_THAT(recall, Ge(0.85)) << wrong.str();
}

INSTANTIATE_TEST_SUITE_P(Sentences, ParticleVerbs,
                         testing::Values("particle-verbs.tsv", "particle-verbs-held-out.tsv"));

}  // namespace
}  // namespace vertelwerk::search
