#pragma once

#include "vertelwerk/search/analyser.h"

#include "search/word_analysis.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::search {

/// Finds verbs whose particle stands apart, when the lexicon knows the two as one verb:
/// - a finite verb and, a few words on and at the end of its clause, the particle (ving hen goed op);
/// - a particle, te or an auxiliary verb, and an infinitive (op te vangen, mee wilde doen);
/// - a particle before the verb that ends a subordinate clause, written apart (dat hij langs kwam).
/// What looks like a particle and is a preposition without its noun (er ... op), a direction (de trap op) or
/// half of a pair (om en om) is none. Takes the words in the order of the text, then marks them.
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
        ClauseRoles roles = 0;
        std::vector<std::string> finite;
    };
    [[nodiscard]] bool is(std::size_t token, ClauseRoles roles) const {
        return token < tokens_.size() && (tokens_[token].roles & roles) != 0;
    }
    /// Whether the token stands in one stretch without marks with the one before it.
    [[nodiscard]] bool follows(std::size_t token) const {
        return token > 0 && token < tokens_.size() && !tokens_[token].afterMark;
    }
    [[nodiscard]] bool beginsClause(std::size_t token) const;
    [[nodiscard]] bool isLastOfStretch(std::size_t token) const;
    [[nodiscard]] bool isLastOfClause(std::size_t token) const;
    [[nodiscard]] std::size_t beginOfClause(std::size_t token) const;
    [[nodiscard]] bool isHalfOfPair(std::size_t particle) const;
    [[nodiscard]] bool isStranded(std::size_t particle) const;
    [[nodiscard]] bool isNoun(std::size_t particle) const;
    [[nodiscard]] bool saysWhereTo(std::size_t particle, std::size_t verb) const;
    [[nodiscard]] bool mayBeFinite(std::size_t token) const;

    [[nodiscard]] std::optional<std::size_t> verbBehind(std::size_t particle) const;
    [[nodiscard]] std::optional<std::size_t> verbAtEnd(std::size_t particle) const;
    void markVerbBefore(std::size_t particle, std::vector<AnalysedWord>& words) const;

    std::vector<Token> tokens_;
};

}  // namespace vertelwerk::search
