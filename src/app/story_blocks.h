#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/exchange/document_out.h"
#include "vertelwerk/model/story.h"

#include <string>
#include <vector>

namespace vertelwerk::app {

/// A block that is nothing but words.
[[nodiscard]] exchange::OutBlock wordBlock(exchange::OutBlock::Kind kind, std::string words, int level = 2);

/// The story's title, or that it has none.
[[nodiscard]] std::string titleOf(const std::string& title, const base::Catalogue& catalogue);

/// The story's text in paragraphs, its parts under headings of `level`; interview turns keep their labels
/// and need none. `marks` lie over the story's text; the comment of one that spans paragraphs stands with
/// the first.
void addStoryText(std::vector<exchange::OutBlock>& blocks, const model::Story& story, int level,
                  const std::vector<exchange::OutMark>& marks, const base::Catalogue& catalogue);

}  // namespace vertelwerk::app
