#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/consent.h"
#include "vertelwerk/model/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::store {

class Database;
class UnitOfWork;

/// Something that left the project, so that a withdrawal can name who holds a copy.
struct Delivery {
    model::DeliveryId id;
    std::string title;
    std::optional<model::Purpose> purpose;  ///< nothing for a working copy inside the team
    std::string format;                     ///< html, docx ...
    std::string fileName;                   ///< base name
    std::string sha256;
    std::string coder;
    std::int64_t madeAt = 0;  ///< ms since 1970 UTC
    std::vector<model::StoryId> stories;
};

/// Records a delivery; not undoable.
[[nodiscard]] base::Result<model::DeliveryId> recordDelivery(UnitOfWork& work, const Delivery& delivery);

/// Takes the record back of what was not made after all.
[[nodiscard]] base::Status forgetDelivery(UnitOfWork& work, model::DeliveryId delivery);

/// All deliveries, newest first.
[[nodiscard]] base::Result<std::vector<Delivery>> deliveries(Database& database);

/// Those that hold the story.
[[nodiscard]] base::Result<std::vector<Delivery>> deliveriesWith(Database& database, model::StoryId story);

}  // namespace vertelwerk::store
