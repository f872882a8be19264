#pragma once

#include "vertelwerk/exchange/refi_qda.h"

#include <string>
#include <string_view>

namespace vertelwerk::exchange {

/// "2018-03-27T19:29:27Z" as ms since 1970 UTC and back; 0 and empty for none.
[[nodiscard]] std::int64_t qdaTime(std::string_view written);
[[nodiscard]] std::string qdaTime(std::int64_t ms);

/// Lower case, without braces; empty when it is no GUID.
[[nodiscard]] std::string canonicalGuid(std::string_view written);

[[nodiscard]] std::string_view qdaTypeName(QdaType type);

/// <Name>text</Name>, or nothing for an empty text.
[[nodiscard]] std::string qdaElement(std::string_view name, std::string_view text);

/// A code with what is beneath it, for a project or, without notes, for a codebook.
[[nodiscard]] std::string qdaCodeXml(const QdaCode& code, bool withNotes);

}  // namespace vertelwerk::exchange
