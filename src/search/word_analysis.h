#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::search {

/// What a word can be to the clause it stands in.
enum class ClauseRole {
    None,
    Particle,   ///< op, aan: may belong to a verb
    Beginning,  ///< dat, want: a clause ends before it
};

/// What one word is, whatever stands round it.
struct WordAnalysis {
    std::vector<std::string> lemmas;
    std::vector<std::string> parts;
    std::vector<std::string> partLemmas;
    std::vector<std::string> finite;  ///< infinitives of which it is a finite form
    ClauseRole role = ClauseRole::None;
};

/// Analyses the words of one language.
class WordAnalyser {
  public:
    virtual ~WordAnalyser() = default;
    /// @param surface folded, and no figure
    [[nodiscard]] virtual WordAnalysis analyse(const std::string& surface) const = 0;
};

[[nodiscard]] std::unique_ptr<WordAnalyser> makeDutchWords();
[[nodiscard]] std::unique_ptr<WordAnalyser> makeEnglishWords();

}  // namespace vertelwerk::search
