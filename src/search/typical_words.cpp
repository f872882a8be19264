#include "search/typical_words.h"

#include "search/terms.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

namespace vertelwerk::search {
namespace {

/// A word that occurs less often tells nothing.
constexpr std::size_t fewest = 3;
/// The difference must be this unlikely: p < 0.01 with one degree of freedom.
constexpr double leastLikelihood = 6.63;

double part(double seen, double expected) {
    return seen > 0 ? seen * std::log(seen / expected) : 0;
}

}  // namespace

double logLikelihood(double here, double size, double rest, double restSize) {
    const double all = here + rest;
    if (size <= 0 || restSize <= 0 || all <= 0) {
        return 0;
    }
    return 2 * (part(here, size * all / (size + restSize)) + part(rest, restSize * all / (size + restSize)));
}

std::vector<TypicalWord> typicalWords(const Xapian::Database& database,
                                      const std::vector<Xapian::docid>& documents, std::size_t most) {
    std::unordered_map<std::string, std::size_t> counts;
    double size = 0;
    for (const auto document : documents) {
        const auto end = database.termlist_end(document);
        for (auto term = database.termlist_begin(document); term != end; ++term) {
            if (const auto word = *term; isSurfaceTerm(word)) {
                counts[word] += term.get_wdf();
                size += term.get_wdf();
            }
        }
    }
    double total = 0;
    for (auto term = database.allterms_begin(); term != database.allterms_end();) {
        if (!isSurfaceTerm(*term)) {
            term.skip_to(std::string(1, static_cast<char>('Z' + 1)));
            continue;
        }
        total += static_cast<double>(database.get_collection_freq(*term));
        ++term;
    }
    std::vector<TypicalWord> typical;
    for (const auto& [word, here] : counts) {
        const auto all = std::max<std::size_t>(database.get_collection_freq(word), here);
        const auto rest = all - here;
        const double restSize = total - size;
        const double likelihood =
            logLikelihood(static_cast<double>(here), size, static_cast<double>(rest), restSize);
        const bool more = static_cast<double>(here) * restSize > static_cast<double>(rest) * size;
        if (here >= fewest && more && likelihood >= leastLikelihood) {
            typical.push_back({word, here, rest, likelihood});
        }
    }
    std::sort(typical.begin(), typical.end(), [](const TypicalWord& a, const TypicalWord& b) {
        return a.logLikelihood != b.logLikelihood ? a.logLikelihood > b.logLikelihood : a.word < b.word;
    });
    typical.resize(std::min(typical.size(), most));
    return typical;
}

}  // namespace vertelwerk::search
