#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/exchange/reading.h"
#include "vertelwerk/exchange/tables.h"
#include "vertelwerk/text/decode.h"

#include <optional>
#include <string_view>

namespace vertelwerk::exchange {

/// The readers of text formats from where the bytes are text already, so that none is decoded twice.
[[nodiscard]] Document textDocument(const text::Decoded& decoded);
[[nodiscard]] base::Result<Document> markdownDocument(const text::Decoded& decoded);
[[nodiscard]] base::Result<Document> htmlDocument(const text::Decoded& decoded);
[[nodiscard]] base::Result<Document> subtitleDocument(const text::Decoded& decoded);
/// @param separator instead of what the lines show
[[nodiscard]] base::Result<Sheet> csvSheet(std::string_view text, std::optional<char> separator = {});
[[nodiscard]] base::Result<Table> csvTable(const text::Decoded& decoded, std::optional<char> separator = {});

}  // namespace vertelwerk::exchange
