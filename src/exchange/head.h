#pragma once

#include "vertelwerk/exchange/consent_line.h"
#include "vertelwerk/exchange/reading.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vertelwerk::exchange {

/// What a key of a head stands for. Plain is a listed key that is an attribute and nothing more.
enum class HeadKey {
    Method,
    Title,
    Narrator,
    Number,
    Area,
    Date,
    CollectedBy,
    Language,
    Consent,
    Promised,
    Domain,
    Plain
};

struct HeadLine {
    std::string key;  ///< as written
    std::string value;
    std::string folded;              ///< the key without a remark in brackets, to compare
    std::optional<HeadKey> meaning;  ///< of a listed key, in Dutch or English
};

[[nodiscard]] HeadLine makeHeadLine(std::string_view key, std::string_view value);

/// The `Key: value` that a line is.
[[nodiscard]] std::optional<HeadLine> headLine(std::string_view line);

/// A document taken apart.
struct Head {
    std::vector<HeadLine> lines;  ///< empty when there is no head
    std::string title;            ///< of the headings above the head
    std::vector<Block> body;
};

/// Takes the head off: the first paragraph, or the first paragraphs up to an empty one, when all their
/// lines are `Key: value` and one key is listed.
[[nodiscard]] Head splitHead(std::span<const Block> blocks, std::vector<base::Message>& problems);

/// Whether a head names a method that is known.
[[nodiscard]] bool statesMethod(std::span<const HeadLine> lines);

/// What keys say of consent, worked out once for each: in a table every row has the same.
class ConsentKeys {
  public:
    struct Asked {
        NamedPurpose named;
        std::optional<AskedLeave> leave;  ///< when no purpose is named
    };
    [[nodiscard]] const Asked& of(const std::string& key);

  private:
    std::unordered_map<std::string, Asked> known_;
};

/// Puts what a head says into the story.
void applyHead(std::span<const HeadLine> lines, ConsentKeys& keys, model::StoryDraft& draft,
               std::vector<base::Message>& problems);

}  // namespace vertelwerk::exchange
