#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/exchange/reading.h"
#include "vertelwerk/text/range.h"

#include <span>
#include <string>
#include <vector>

namespace vertelwerk::exchange {

/// Words of a text file, as one encoding reads them, around bytes that another reads differently.
struct EncodingExcerpt {
    std::string text;                   ///< on one line
    std::vector<text::Range> doubtful;  ///< what those bytes became, code points within `text`
    friend bool operator==(const EncodingExcerpt&, const EncodingExcerpt&) = default;
};

/// How a text file reads in one encoding.
struct EncodingReading {
    std::string encoding;                   ///< one of textEncodings()
    bool fits = true;                       ///< whether every byte that was looked at is a character in it
    std::vector<EncodingExcerpt> excerpts;  ///< the same places in every reading; in UTF-16 those it finds
};

/// The encodings that a text file can be said to be in, by their names.
[[nodiscard]] std::span<const char* const> textEncodings();

/// The places of a text file that depend on its encoding, a dozen at most and each kind of byte once, in
/// every encoding; without excerpts when they all read it the same. Invalid when it is no text file.
[[nodiscard]] base::Result<std::vector<EncodingReading>> readEncodings(const InputFile& file);

}  // namespace vertelwerk::exchange
