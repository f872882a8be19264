#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/filter.h"
#include "vertelwerk/model/story.h"
#include "vertelwerk/text/splice.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

class Database;
class UnitOfWork;

enum class StoryOrder { Number, Title, Narrator, Method, Area, Date, Characters, Passages, Imported };

/// Which stories, in which order, which page.
struct StoryListing {
    model::StoryFilter filter = {};
    std::optional<std::vector<model::StoryId>> among = {};  ///< only these
    bool withSetApart = true;
    StoryOrder order = StoryOrder::Imported;
    bool descending = false;
    std::size_t offset = 0;
    std::size_t limit = SIZE_MAX;
};

/// Adds a story with its parts, attributes, selections and consents. Narrator and area are found by name
/// or code, or added. Invalid when the text is not normalised or a part lies outside it.
[[nodiscard]] base::Result<model::StoryId> addStory(UnitOfWork& work, const model::StoryDraft& draft);

/// The whole story. NotFound when there is none with this id.
[[nodiscard]] base::Result<model::Story> findStory(Database& database, model::StoryId id);

/// Calls `each` for every story of `ids` that exists, whole, in one pass.
[[nodiscard]] base::Status eachStory(Database& database, std::span<const model::StoryId> ids,
                                     const std::function<void(const model::Story&)>& each);

/// The story that a user's word names: an id, else a number, else a source file name (with `#3` for the
/// story at place 3 of a table). NotFound, or Ambiguous listing the candidates.
[[nodiscard]] base::Result<model::StoryId> resolveStory(Database& database, std::string_view name);

/// Without texts. A page costs one look at each story's row, and more only for the rows on it.
[[nodiscard]] base::Result<std::vector<model::StoryRow>> listStories(Database& database,
                                                                     const StoryListing& listing);
[[nodiscard]] base::Result<std::size_t> countStories(Database& database, const StoryListing& listing);

/// The attributes of these stories under the names they came with. An indexed look-up a story.
[[nodiscard]] base::Result<std::map<model::StoryId, std::vector<model::Attribute>>> attributesOf(
    Database& database, std::span<const model::StoryId> ids);

/// All ids that a filter lets through, ascending, never those set apart.
[[nodiscard]] base::Result<std::vector<model::StoryId>> storyIds(Database& database,
                                                                 const model::StoryFilter& filter);

/// The stories that are set apart, ascending.
[[nodiscard]] base::Result<std::vector<model::StoryId>> setApartStories(Database& database);

/// The stories whose text has this hash (base::sha256), ascending.
[[nodiscard]] base::Result<std::vector<model::StoryId>> storiesWithText(Database& database,
                                                                        std::string_view sha256);

/// Changes a story's text; parts and passages shift, passages that lost their words go to review.
/// Stale when `revision` is no longer the text's.
[[nodiscard]] base::Status editText(UnitOfWork& work, model::StoryId story, int revision,
                                    std::span<const text::Splice> splices);

/// The distinct values of a field over the stories not set apart, as readers sort them, with the number
/// of stories, for filter menus; the attributes' names for Field::Attribute.
[[nodiscard]] base::Result<std::vector<std::pair<std::string, std::size_t>>> fieldValues(Database& database,
                                                                                         model::Field field);

}  // namespace vertelwerk::store
