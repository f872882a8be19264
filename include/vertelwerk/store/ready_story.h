#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/story.h"

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

class Database;
class UnitOfWork;

/// A story with what its rows say of it: worked out on any thread, so that the one that writes only writes.
class ReadyStory {
  public:
    /// Invalid when the text is not normalised or a part lies outside it.
    [[nodiscard]] static base::Result<ReadyStory> from(model::StoryDraft draft);

    [[nodiscard]] const model::StoryDraft& draft() const { return draft_; }
    [[nodiscard]] std::string_view shownName() const;                        ///< title, number or file
    [[nodiscard]] const std::string& textHash() const { return textHash_; }  ///< base::sha256
    [[nodiscard]] std::size_t characters() const { return characters_; }
    [[nodiscard]] const std::string& numberFolded() const { return numberFolded_; }
    [[nodiscard]] const std::string& numberSort() const { return numberSort_; }  ///< text::sortKey
    [[nodiscard]] const std::string& titleSort() const { return titleSort_; }
    [[nodiscard]] const std::string& guid() const { return guid_; }  ///< a new one
    /// What draft().consent says, as the ledger orders it.
    [[nodiscard]] const std::vector<model::ConsentEntry>& consent() const { return consent_; }

    /// What a value of an attribute is found by.
    struct AttributeKeys {
        std::string folded;
        std::optional<double> number;  ///< when the value is one
    };
    /// Of draft().attributes, in their order.
    [[nodiscard]] const std::vector<AttributeKeys>& attributes() const { return attributes_; }

  private:
    ReadyStory(model::StoryDraft&& draft, std::size_t characters);

    model::StoryDraft draft_;
    std::size_t characters_;
    std::string textHash_;
    std::string numberFolded_;
    std::string numberSort_;
    std::string titleSort_;
    std::string guid_;
    std::vector<model::ConsentEntry> consent_;
    std::vector<AttributeKeys> attributes_;
};

/// As addStory with a draft for each, in this order; what was worked out is not worked out again.
[[nodiscard]] base::Result<std::vector<model::StoryId>> addStories(UnitOfWork& work,
                                                                   std::span<const ReadyStory> stories);

/// Where every story came from and what it says, in hashes (base::sha256): to tell in one pass which of
/// many the project holds.
struct HeldStory {
    std::string source;  ///< of the file's bytes
    std::string place;   ///< in the file
    std::string text;
};
[[nodiscard]] base::Result<std::vector<HeldStory>> heldStories(Database& database);

/// The stories that came from a file with these bytes (base::sha256), by their place in it.
[[nodiscard]] base::Result<std::map<std::string, model::StoryId>> storiesFromFile(Database& database,
                                                                                  std::string_view sha256);

}  // namespace vertelwerk::store
