#pragma once

#include "vertelwerk/search/analyser.h"

#include "search/word_analysis.h"

#include <cstddef>
#include <string>
#include <vector>

namespace vertelwerk::search {

/// Finds verbs whose particle stands apart: a finite verb and, a few words on and last of its clause, a
/// particle with which it makes a verb that the lexicon knows (ving hen goed op); or a particle, te and an
/// infinitive (op te vangen). Takes the words in the order of the text, then marks them.
class ParticleVerbs {
  public:
    /// @param afterMark  whether a mark that ends a clause stands before the word
    /// @param word       where it is in the list that is given to `mark`
    void add(const WordAnalysis& known, bool afterMark, std::size_t word);

    void mark(std::vector<AnalysedWord>& words) const;

  private:
    struct Token {
        std::size_t word = 0;
        bool afterMark = false;
        ClauseRole role = ClauseRole::None;
        std::vector<std::string> finite;
    };
    [[nodiscard]] bool isParticle(std::size_t token) const {
        return tokens_[token].role == ClauseRole::Particle;
    }
    [[nodiscard]] bool isLastOfClause(std::size_t token) const;

    std::vector<Token> tokens_;
};

}  // namespace vertelwerk::search
