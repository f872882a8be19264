#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/text/range.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::text {

/// How another program counts a line end of two characters, CR LF.
enum class CrLf { AsOne, AsTwo };

/// A text from elsewhere in the one form in which texts are stored, and where its positions went. Code
/// points count from the first that is no byte order mark.
class StoredText {
  public:
    /// Unreadable when the bytes are not valid UTF-8.
    [[nodiscard]] static base::Result<StoredText> from(std::string_view utf8, CrLf counted);

    /// Equal to normalise() of what was given.
    [[nodiscard]] const std::string& text() const { return text_; }

    /// How many code points the text had, counted as asked.
    [[nodiscard]] std::size_t length() const { return places_.size() - 1; }

    /// Where a range of the given text lies in text(). A position beyond the end is the end.
    [[nodiscard]] Range at(Range given) const;

  private:
    std::string text_;
    std::vector<std::uint32_t> places_;  ///< of each code point given, and of the end
};

}  // namespace vertelwerk::text
