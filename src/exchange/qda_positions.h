#pragma once

#include "vertelwerk/exchange/refi_qda.h"
#include "vertelwerk/text/stored_text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// How the program that wrote a file counts positions.
struct QdaCounting {
    text::CrLf crLf = text::CrLf::AsTwo;
    bool inclusive = false;  ///< the end is the last character instead of the one behind it
    friend bool operator==(const QdaCounting&, const QdaCounting&) = default;
};

/// A selection as it stands in the file.
struct RawSelection {
    QdaSelection selection;  ///< without its range
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

/// A source as it stands in the file.
struct RawSource {
    QdaSource source;                  ///< without text and selections
    std::optional<std::string> bytes;  ///< UTF-8, its byte order mark and line ends still there
    std::vector<RawSelection> selections;
    std::vector<QdaSelection> regions;  ///< of a picture, page or recording; the name says what and where
};

/// How the file counts, told from the names of selections, which large programs make of their words. When
/// nothing tells, ends are exclusive, and CR LF counts as the program in `origin` is known to count it.
[[nodiscard]] QdaCounting countingOf(const std::vector<RawSource>& sources, std::string_view origin);

/// What placing a source's selections came to.
struct Placed {
    QdaSource source;
    std::size_t beyond = 0;  ///< selections that lie beyond the text or are empty, and were left out
};

/// The source in the form in which texts are stored, its selections in positions of that text. One without
/// bytes gets a text made of what its selections tell; regions become lines of their own.
[[nodiscard]] Placed placed(RawSource raw, const QdaCounting& counting);

}  // namespace vertelwerk::exchange
