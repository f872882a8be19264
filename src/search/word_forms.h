#pragma once

#include <compare>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

#include <xapian.h>

namespace vertelwerk::search {

/// A word as it stands in a text, and the term of one of its lemmas.
struct WordForm {
    std::string lemma;
    std::string word;
    friend auto operator<=>(const WordForm&, const WordForm&) = default;
};

/// Word forms on their way to a database, each once.
class WordForms {
  public:
    /// Keeps those that never came before.
    void add(std::span<const WordForm> forms);

    /// Those that came since the last time, by lemma.
    [[nodiscard]] std::vector<WordForm> take();

    /// As if none ever came.
    void clear();

  private:
    std::unordered_set<std::string> known_;
    std::vector<WordForm> waiting_;
};

/// Writes forms as the synonyms of their lemmas. Expects them by lemma: the engine reads and writes a lemma's
/// whole list again whenever another came between.
void writeForms(Xapian::WritableDatabase& database, std::span<const WordForm> forms);

}  // namespace vertelwerk::search
