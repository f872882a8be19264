#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/consent.h"
#include "vertelwerk/model/ids.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

class Database;
class UnitOfWork;

/// What holds for a collection as a whole.
struct CollectionSettings {
    model::Ground ground = model::Ground::Consent;  ///< chosen with the privacy officer
    std::string groundNote;                         ///< who chose it, and why
    bool strict = false;    ///< stories of which it is not known what was agreed are set apart
    std::string keepUntil;  ///< ISO date, inclusive: when the collection must be erased; empty when not set
    friend bool operator==(const CollectionSettings&, const CollectionSettings&) = default;
};

[[nodiscard]] base::Result<CollectionSettings> collectionSettings(Database& database);

/// Changes them; the unit of work must not be undoable. Invalid for a date that is none.
[[nodiscard]] base::Status changeCollection(UnitOfWork& work, const CollectionSettings& settings);

/// How many stories are set apart for each reason.
[[nodiscard]] base::Result<std::map<model::SetApart, std::size_t>> setApartCounts(Database& database);

/// What was answered about one photo or recording.
struct MediumConsent {
    std::size_t part = 0;  ///< position among the story's parts, from 1
    model::Answer answer = model::Answer::Unknown;
    std::string givenOn;
    std::string how;
    std::string wording;
};

/// Adds an answer about the medium of a part. NotFound when the story has no such part, Invalid when the
/// part has no medium.
[[nodiscard]] base::Status recordMediumConsent(UnitOfWork& work, model::StoryId story,
                                               const MediumConsent& consent);

/// What holds for each medium of a story, by part; unknown where nothing was recorded.
[[nodiscard]] base::Result<std::vector<MediumConsent>> mediumConsents(Database& database,
                                                                      model::StoryId story);

/// Whether what lies at a path is encrypted on its disk, as far as can be seen.
enum class DiskSecrecy { Unknown, Plain, Encrypted };
[[nodiscard]] DiskSecrecy diskSecrecy(const std::filesystem::path& path);

/// unknown, plain, encrypted.
[[nodiscard]] std::string_view toKey(DiskSecrecy secrecy);

}  // namespace vertelwerk::store
