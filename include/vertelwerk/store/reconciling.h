#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/ids.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/text/range.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

class Database;
class UnitOfWork;

using SnapshotId = base::Id<struct SnapshotTag>;

/// How far coders agreed before they talked.
struct KeptAgreement {
    SnapshotId id;
    std::string unit;
    std::vector<std::string> coders;
    std::string report;  ///< the figures as JSON, without words of stories
    std::string madeBy;
    std::int64_t madeAt = 0;  ///< ms since 1970 UTC
};

[[nodiscard]] base::Result<SnapshotId> addSnapshot(UnitOfWork& work, const KeptAgreement& snapshot);

/// Newest first.
[[nodiscard]] base::Result<std::vector<KeptAgreement>> snapshots(Database& database);

enum class DecisionKind { Keep, Remove, Change };

/// keep, remove, change.
[[nodiscard]] std::string_view toKey(DecisionKind kind);
[[nodiscard]] std::optional<DecisionKind> decisionFromKey(std::string_view key);

/// What coders decided about one passage. With Change, what is given becomes so.
struct NewDecision {
    SnapshotId snapshot;
    model::PassageId passage;
    DecisionKind kind = DecisionKind::Keep;
    std::string reason;
    std::optional<text::Range> range = {};
    std::optional<model::CodeId> code = {};
    std::optional<model::Valence> valence = {};
};

/// Does what was decided and records it with the passage as it was. NotFound without the snapshot or the
/// passage; Invalid for a change that changes nothing.
[[nodiscard]] base::Status decide(UnitOfWork& work, const NewDecision& decision);

struct Decision {
    SnapshotId snapshot;
    model::StoryId story;
    std::string passageGuid;
    DecisionKind kind = DecisionKind::Keep;
    model::CodeId code;  ///< the passage as it was
    std::string owner;
    text::Range range;
    model::Valence valence = model::Valence::None;
    std::string reason;
    std::string decidedBy;
    std::int64_t decidedAt = 0;  ///< ms since 1970 UTC
};

/// Of stories not set apart, in the order in which they were made.
[[nodiscard]] base::Result<std::vector<Decision>> decisions(Database& database);

}  // namespace vertelwerk::store
