#pragma once

#include "search/dutch/known_words.h"

namespace vertelwerk::search::dutch {

/// Counts in how many words each word is the first or the last part: first by any cut that gives two words,
/// then by the likeliest cut of each only, which takes away what chance made (gesp-rekspartner).
void countParts(KnownWords& words);

}  // namespace vertelwerk::search::dutch
