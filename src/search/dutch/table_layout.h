#pragma once

#include "search/dutch/word_kinds.h"

#include <array>
#include <cstdint>
#include <string_view>

/// The compiled table of Dutch, as make_table writes it and Lexicon reads it, in the byte order of the
/// machine that builds. Offsets count bytes from its beginning.
///
/// Words are kept by hash: the upper bits choose a bucket, the lower 32 tell words of a bucket apart, so
/// that one in some thousand million unknown words is taken for a known one.
namespace vertelwerk::search::dutch {

inline constexpr std::array<char, 8> tableMagic{'V', 'W', 'D', 'U', 'T', 'C', 'H', '1'};

struct TableHeader {
    std::array<char, 8> magic;
    std::uint32_t digest;  ///< of all the rest: another table gives other analyses
    std::uint32_t words;
    std::uint32_t bucketBits;
    std::uint32_t buckets;     ///< uint32_t[2^bucketBits + 1], the first word of each
    std::uint32_t remainders;  ///< uint32_t[words]
    std::uint32_t kinds;       ///< WordKinds[words]
    std::uint32_t commonness;  ///< uint8_t[words], see WordEntry
    std::uint32_t asFirst;     ///< uint8_t[words]
    std::uint32_t asLast;      ///< uint8_t[words]
    std::uint32_t pairCount;
    std::uint32_t pairs;    ///< Pair[pairCount], sorted by group, then key
    std::uint32_t strings;  ///< zero-terminated
};

/// What is looked up by its whole text.
enum class PairGroup : std::uint32_t {
    FixedForm,       ///< a form and its lemma, to which no rule adds another
    IrregularForm,   ///< a form and its lemma
    Participle,      ///< the same, of which a prefix may take the place of ge-
    Separable,       ///< a particle; no value
    Inseparable,     ///< a verb's prefix; no value
    NoCompoundJoin,  ///< how a part ends and how the next may not begin
    NotSplit,        ///< a word that is no compound; no value
    NeverLast,       ///< an ending that looks like a word; no value
    NotLast,         ///< the same, unless the dictionary gives it that role; no value
    NotFirst,        ///< the same for a beginning; no value
    ClauseWord,      ///< a word and a kind that assets/dutch/clause-words.txt gives it
};

struct Pair {
    PairGroup group;
    std::uint32_t key;    ///< in strings
    std::uint32_t value;  ///< in strings
};

/// FNV-1a, with the high bits stirred.
[[nodiscard]] constexpr std::uint64_t hashOf(std::string_view word) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const auto c : word) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    }
    hash ^= hash >> 32U;
    hash *= 0x9e3779b97f4a7c15U;
    return hash ^ (hash >> 29U);
}

}  // namespace vertelwerk::search::dutch
