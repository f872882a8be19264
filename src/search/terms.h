#pragma once

#include "vertelwerk/model/filter.h"
#include "vertelwerk/model/ids.h"
#include "vertelwerk/search/searcher.h"
#include "vertelwerk/text/range.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

/// How the index is laid out. A term without prefix is a folded word with its positions; the others
/// begin with a capital, which no folded word does.
namespace vertelwerk::search {

/// +1 when anything below changes: an index of another layout is made anew.
inline constexpr std::string_view layoutVersion = "6";

/// Languages whose words have lemmas. A query is analysed in each of them.
inline constexpr std::array<std::string_view, 2> analysedLanguages{"nl", "en"};

/// Values beside a document.
namespace slot {
inline constexpr Xapian::valueno date = 0;   ///< ISO date, month or year
inline constexpr Xapian::valueno year = 1;   ///< four digits
inline constexpr Xapian::valueno story = 2;  ///< of a passage: storyTerm
inline constexpr Xapian::valueno facets = 3;
inline constexpr Xapian::valueno place = 4;  ///< of a passage: placeText
}  // namespace slot

/// Metadata of each of the two databases.
namespace key {
inline constexpr const char* project = "project";
inline constexpr const char* version = "version";
inline constexpr const char* applied = "applied";
}  // namespace key

[[nodiscard]] std::string surfaceTerm(std::string_view surface);
[[nodiscard]] bool isSurfaceTerm(std::string_view term);

/// Of a word with that lemma. A Dutch word that is its own lemma has no such term, which spares a third of
/// the index: lemmaTerms looks for the word itself as well.
[[nodiscard]] std::string lemmaTerm(std::string_view language, std::string_view lemma);
[[nodiscard]] bool needsLemmaTerm(std::string_view language, std::string_view surface,
                                  std::string_view lemma);

/// Any of these is in a document with a word of that lemma.
[[nodiscard]] std::vector<std::string> lemmaTerms(std::string_view language, std::string_view lemma);
[[nodiscard]] bool isLemmaTerm(std::string_view term);
/// The lemma of such a term, but for one that was cut.
[[nodiscard]] std::string lemmaFromTerm(std::string_view term);

/// Of a compound that has a form of `lemma` among its parts. Weighs less than the word by itself.
[[nodiscard]] std::string partTerm(std::string_view language, std::string_view lemma);

/// Of a verb whose particle stands apart, as in "ving hen op" for opvangen. Weighs less than the verb in
/// one word: what stands apart need not belong together.
[[nodiscard]] std::string particleVerbTerm(std::string_view lemma);

/// How much less they weigh.
inline constexpr double partWeight = 0.3;
inline constexpr double particleVerbWeight = 0.5;

/// The same word when the interviewer said it.
[[nodiscard]] std::string interviewerTerm(std::string_view wordTerm);

/// Where in its story a passage lies.
[[nodiscard]] std::string placeText(text::Range range);
[[nodiscard]] text::Range placeFromText(std::string_view text);

/// What all terms of the field (or of the attribute called `name`) begin with.
[[nodiscard]] std::string fieldPrefix(model::Field field, std::string_view name = {});

/// @param value as the user or the form gave it
[[nodiscard]] std::string fieldTerm(model::Field field, std::string_view value, std::string_view name = {});

/// On a story and on each of its passages.
[[nodiscard]] std::string storyTerm(model::StoryId id);
[[nodiscard]] model::StoryId storyFromTerm(std::string_view term);

[[nodiscard]] std::string toText(Applied applied);
[[nodiscard]] Applied appliedFromText(std::string_view text);

/// The two databases within the directory of the index.
[[nodiscard]] std::string_view databaseName(Where where);

}  // namespace vertelwerk::search
