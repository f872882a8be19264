#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/consent.h"
#include "vertelwerk/model/ids.h"

#include "store/connection.h"
#include "store/decoded.h"
#include "store/sql_text.h"

#include <optional>
#include <string>

namespace vertelwerk::store {

/// What decides whether a story is set apart.
struct Standing {
    ConsentBits bits;
    std::string until;
    bool withdrawn = false;

    /// @param today ISO date
    /// @param strict whether the collection sets stories apart of which it is not known what was agreed
    [[nodiscard]] std::optional<model::SetApart> setApart(std::string_view today, bool strict) const;
};

/// Whether the collection is strict.
[[nodiscard]] bool isStrict(Connection& connection);

/// The same decision as a condition on the table `story`, true when the story is set apart.
[[nodiscard]] std::string setApartSql(SqlText& sql);

/// A story and what must be known before it is worked on.
struct StoryHead {
    model::StoryId id;
    std::int64_t characters = 0;
    int textRevision = 1;
    Standing standing;
};

/// NotFound when there is none with this id.
[[nodiscard]] base::Result<StoryHead> storyHead(Connection& connection, model::StoryId id);

/// As storyHead; Refused for a story that is set apart.
[[nodiscard]] base::Result<StoryHead> workableStory(Connection& connection, model::StoryId id);

/// "There is no story 12."
[[nodiscard]] base::Error noStory(model::StoryId id);

}  // namespace vertelwerk::store
