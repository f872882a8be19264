#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/utypes.h>

namespace vertelwerk::text {

/// Throws when ICU failed: with valid arguments that means its data is missing or memory is out.
void mustWork(UErrorCode status, const char* what);

[[nodiscard]] const icu::Normalizer2& nfc();

/// @param utf8 valid UTF-8
[[nodiscard]] std::string normalisedBy(const icu::Normalizer2& form, std::string_view utf8);

/// The locale of a BCP 47 tag; the root locale when the tag is none.
[[nodiscard]] icu::Locale localeOf(std::string_view language);

/// Throws std::length_error above 2 GB, which ICU cannot address.
[[nodiscard]] std::int32_t icuLength(std::size_t size);

[[nodiscard]] inline icu::StringPiece piece(std::string_view utf8) {
    (void)icuLength(utf8.size());
    return {utf8};
}

}  // namespace vertelwerk::text
