#pragma once

#include "vertelwerk/analysis/identifying.h"

#include "analysis/text_words.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::analysis {

/// A text as the rules look at it.
struct Looking {
    std::span<const TextWord> words;
    const NameLists& names;
    std::span<const text::Range> callers = {};  ///< where it stands who tells the story
};

/// In the order of the text; of two that overlap the one that comes first in `found` stays.
[[nodiscard]] std::vector<Identified> apart(std::vector<Identified> found);

/// A mention of words `first` up to and with `last`.
[[nodiscard]] Identified mention(const Looking& at, Identifier kind, std::size_t first, std::size_t last,
                                 base::Message reason, std::string_view replacement, bool certain = false);

/// Where a name that begins at word `first` ends: first names, prefixes (van der) and surnames, up to a
/// comma. `first` itself when none begins there.
[[nodiscard]] std::size_t endOfName(const Looking& at, std::size_t first);

/// Whether the word ends as what an institution is called: Rabobank, Buurtwinkel; surnames and places do not.
[[nodiscard]] bool namesInstitution(const Looking& at, const TextWord& word);

/// Whether the word is a prefix of surnames: van, de, el ...
[[nodiscard]] bool isPrefix(const TextWord& word);

/// Whether the word, with a capital before and behind it, says where somebody or something is: "Karel uit
/// Assen", but not "Jan in 't Veld" and not "Piet op den Kamp".
[[nodiscard]] bool saysWhere(const Looking& at, std::size_t word);

/// Whose something is: anneke of "annekes" and "anneke's"; empty when it may be nobody's.
[[nodiscard]] std::string ownerIn(const std::string& folded);

/// Whether the word begins with a capital for another reason than being a name: Nederlands, Pasen, Facebook.
[[nodiscard]] bool isOtherCapital(const TextWord& word);

/// The rules, each for its kind. `repeated` people are those found elsewhere in the text.
[[nodiscard]] std::vector<Identified> findBirthDates(const Looking& at);
[[nodiscard]] std::vector<Identified> findStreets(const Looking& at);
[[nodiscard]] std::vector<Identified> findInstitutions(const Looking& at);
[[nodiscard]] std::vector<Identified> findPeople(const Looking& at);
[[nodiscard]] std::vector<Identified> findAreas(const Looking& at);
[[nodiscard]] std::vector<Identified> findPlaces(const Looking& at);
[[nodiscard]] std::vector<Identified> findUniqueFacts(const Looking& at);

}  // namespace vertelwerk::analysis
