#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/model/code.h"

#include "gui/widgets/row_text.h"

#include <map>
#include <string_view>
#include <vector>

namespace vertelwerk::gui {

using CodebookNames = std::map<model::CodebookId, model::LocalText>;

/// A code as the palette offers it.
struct CodeOffer {
    model::CodeId code;
    Row row;
};

/// The codes of all codebooks that what was typed may mean, the likeliest first: by number, by the
/// beginning of the name, by the beginning of a word in it, by a part of it. Names count in both languages,
/// short and full, and so do keys; case and accents do not. Among equals those used last come first, then
/// the order of the codebooks.
/// @param recent  codes that were used, the last first
[[nodiscard]] std::vector<CodeOffer> offeredCodes(const std::vector<model::Code>& codes,
                                                  const CodebookNames& books,
                                                  const std::vector<model::CodeId>& recent,
                                                  std::string_view typed, base::Language language);

}  // namespace vertelwerk::gui
