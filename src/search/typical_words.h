#pragma once

#include "vertelwerk/search/searcher.h"

#include <cstddef>
#include <vector>

#include <xapian.h>

namespace vertelwerk::search {

/// How surprising it is that a word occurs `here` times among `size` words and `rest` times among
/// `restSize`: the log-likelihood G2 of P. Rayson and R. Garside, "Comparing corpora using frequency
/// profiling" (Workshop on Comparing Corpora, ACL 2000).
[[nodiscard]] double logLikelihood(double here, double size, double rest, double restSize);

/// The words that these documents use more often than all others do, most telling first.
[[nodiscard]] std::vector<TypicalWord> typicalWords(const Xapian::Database& database,
                                                    const std::vector<Xapian::docid>& documents,
                                                    std::size_t most);

}  // namespace vertelwerk::search
