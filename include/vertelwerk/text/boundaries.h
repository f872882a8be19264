#pragma once

#include "vertelwerk/text/range.h"

#include <string_view>
#include <vector>

namespace vertelwerk::text {

/// The sentences of a text by ICU's rules for `language` (BCP 47; Dutch by default), rejoined after
/// abbreviations such as mevr., dhr., o.a.; without the white space around them. A paragraph's end
/// ends a sentence.
[[nodiscard]] std::vector<Range> sentences(std::string_view utf8, std::string_view language = "nl");

/// The words of a text by ICU's rules: letters or digits, apostrophes inside (foto's, 's avonds).
[[nodiscard]] std::vector<Range> words(std::string_view utf8, std::string_view language = "nl");

/// The paragraphs: stretches between blank lines, without the line ends around them.
[[nodiscard]] std::vector<Range> paragraphs(std::string_view utf8);

/// The range among sorted, disjoint `ranges` that holds `position`, else the next one, else the last;
/// an empty range when there are none.
[[nodiscard]] Range rangeAt(const std::vector<Range>& ranges, std::size_t position);

}  // namespace vertelwerk::text
