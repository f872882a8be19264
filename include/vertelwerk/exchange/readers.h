#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/exchange/reading.h"

#include <string_view>

namespace vertelwerk::exchange {

/// Readers from bytes to blocks. Each fails with Unreadable or Limit, in words for the user, and never
/// harms anything. Limits: 4,096 entries, 64 MB a part, ratio 200, depth 256; no DOCTYPE.
[[nodiscard]] base::Result<Document> readText(std::string_view bytes);
[[nodiscard]] base::Result<Document> readMarkdown(std::string_view bytes);
[[nodiscard]] base::Result<Document> readDocx(std::string_view bytes);
[[nodiscard]] base::Result<Document> readOdt(std::string_view bytes);
/// An odt saved as one file of XML.
[[nodiscard]] base::Result<Document> readFlatOdt(std::string_view bytes);
[[nodiscard]] base::Result<Document> readPdf(std::string_view bytes);
[[nodiscard]] base::Result<Document> readRtf(std::string_view bytes);
[[nodiscard]] base::Result<Document> readHtml(std::string_view bytes);

/// Subtitles (vtt, srt): what one speaker says without interruption is one block with its times.
[[nodiscard]] base::Result<Document> readSubtitles(std::string_view bytes);

/// Separator guessed among ; , tab; quotes doubled inside quoted cells; line breaks kept in them.
[[nodiscard]] base::Result<Table> readCsv(std::string_view bytes);

}  // namespace vertelwerk::exchange
