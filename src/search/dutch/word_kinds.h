#pragma once

#include <cstdint>

namespace vertelwerk::search::dutch {

/// What the lexicon knows of a written form. A form may be several things at once.
enum WordKind : std::uint16_t {
    NounBase = 1U << 0U,  ///< a noun in the singular
    NounForm = 1U << 1U,  ///< a plural or diminutive
    AdjectiveBase = 1U << 2U,
    AdjectiveForm = 1U << 3U,
    Infinitive = 1U << 4U,
    VerbStem = 1U << 5U,     ///< ik werk
    VerbForm = 1U << 6U,     ///< third person, past, participles
    Name = 1U << 7U,         ///< written with a capital only
    Uninflected = 1U << 8U,  ///< known, and nothing is said of its kind
    BeginsCompound = 1U << 9U,
    InsideCompound = 1U << 10U,
    EndsCompound = 1U << 11U,
    WithLinkingS = 1U << 12U,  ///< aandachts-: no word of its own
    NotAfterLinkingS = 1U << 13U,
    WithoutCapital = 1U << 14U,  ///< also, or only, written so
};

using WordKinds = std::uint16_t;

}  // namespace vertelwerk::search::dutch
