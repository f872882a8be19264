#pragma once

#include "vertelwerk/model/code.h"
#include "vertelwerk/search/analyser.h"
#include "vertelwerk/text/range.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::app {

/// Words of a story that often go with a theme: something to look at, never a code.
struct Suggestion {
    text::Range range;
    model::CodeId code;
    std::string term;  ///< the indicative term of the codebook
    friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

/// Finds indicative terms in texts, by what their words share with other forms (lemmas), compounds by
/// their parts where the term says so. Immutable, so it may be used from any thread.
class TermSuggester {
  public:
    /// Terms of codes in use.
    TermSuggester(const search::Analyser& analyser, const std::vector<model::Code>& codes);

    /// By where they begin; the interviewer's words are for the caller to leave out.
    [[nodiscard]] std::vector<Suggestion> suggest(std::string_view storyText,
                                                  std::string_view language) const;

  private:
    struct Term {
        model::CodeId code;
        std::string text;
        bool insideWords = false;
        std::vector<search::AnalysedWord> words;
    };
    [[nodiscard]] bool fits(const Term& term, const std::vector<search::AnalysedWord>& words,
                            std::size_t first) const;

    const search::Analyser& analyser_;
    std::vector<Term> terms_;
    std::multimap<std::string, std::size_t> byFirstLemma_;  ///< terms by each lemma of their first word
    std::vector<std::size_t> insideWords_;                  ///< terms that may be part of a longer word
};

}  // namespace vertelwerk::app
