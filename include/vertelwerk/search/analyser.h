#pragma once

#include "vertelwerk/text/range.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::search {

/// A word of a text as the index knows it. A hyphenated word is given joined (wmo-loket as wmoloket),
/// followed by each of its pieces.
struct AnalysedWord {
    text::Range range;                ///< in the text
    std::size_t position = 0;         ///< counts words from 0; a joined word has that of its first piece
    std::size_t pieces = 1;           ///< more than one for a joined word
    std::string surface;              ///< folded: lower case, no accents, plain apostrophe
    std::vector<std::string> lemmas;  ///< what its other forms share with it; may be several
    std::vector<std::string> parts;   ///< a compound's parts as they stand in it; empty when none
    std::vector<std::string> partLemmas{};  ///< lemmas of the parts: aandacht and punt for aandachtspunten
    /// Verbs that it forms with a particle standing apart: opvangen for ving in "ving hen op".
    std::vector<std::string> particleVerbs{};
    text::Range particle{};  ///< where the particle of particleVerbs stands
};

/// Turns text into words, surfaces and lemmas. The same for a text always: never depends on the
/// project or on what was imported before. Thread-safe when const.
class Analyser {
  public:
    virtual ~Analyser() = default;

    /// Names the rules and their version; another name means the index must be rebuilt.
    [[nodiscard]] virtual std::string version() const = 0;

    /// In the order of the text.
    /// @param utf8     valid UTF-8; NFC and NFD give the same words
    /// @param language BCP 47; other languages than Dutch and English get no lemmas
    [[nodiscard]] virtual std::vector<AnalysedWord> analyse(std::string_view utf8,
                                                            std::string_view language) const = 0;
};

/// ICU words and folding; for Dutch lemmas, compounds and particle verbs by OpenTaal's lexicon and the
/// tables of assets/dutch; for English the Snowball stemmer.
[[nodiscard]] std::unique_ptr<Analyser> makeAnalyser();

}  // namespace vertelwerk::search
