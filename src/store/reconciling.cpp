#include "vertelwerk/store/reconciling.h"

#include "vertelwerk/base/ids.h"
#include "vertelwerk/store/passages.h"

#include "store/decoded.h"
#include "store/filter_sql.h"
#include "store/row_writer.h"
#include "store/set_apart.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vertelwerk::store {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;
using base::Status;

constexpr std::array decisionKeys{std::pair{DecisionKind::Keep, std::string_view("keep")},
                                  std::pair{DecisionKind::Remove, std::string_view("remove")},
                                  std::pair{DecisionKind::Change, std::string_view("change")}};

std::vector<std::string> linesOf(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// A passage as the file has it.
struct StoredPassage {
    std::string guid;
    model::StoryId story;
    model::CodeId code;
    model::CoderId coder;
    text::Range range;
    std::string valence;
};

Result<StoredPassage> stored(Connection& connection, model::PassageId id) {
    auto row = connection.query(
        "SELECT guid, story_id, code_id, coder_id, begin_cp, end_cp, valence FROM passage WHERE id = $1", id);
    if (!row.next()) {
        return base::fail(ErrorCode::NotFound, msg("There is no passage {0}.", id.value),
                          msg("List the passages to see which there are."));
    }
    StoredPassage passage;
    row.read(passage.guid, passage.story, passage.code, passage.coder, passage.range.begin, passage.range.end,
             passage.valence);
    return passage;
}

void record(RowWriter& rows, const NewDecision& decision, const StoredPassage& passage,
            model::CoderId coder) {
    const auto guid = base::newGuid();
    rows.insert(tables::decision, passage.story,
                {{"guid", guid},
                 {"snapshot_id", decision.snapshot},
                 {"story_id", passage.story},
                 {"passage_guid", passage.guid},
                 {"kind", toKey(decision.kind)},
                 {"code_id", passage.code},
                 {"owner_id", passage.coder},
                 {"begin_cp", passage.range.begin},
                 {"end_cp", passage.range.end},
                 {"valence", passage.valence},
                 {"reason", decision.reason},
                 {"coder_id", coder},
                 {"decided_at", base::nowMs()}});
}

/// Whether the change changes nothing.
bool isEmpty(const NewDecision& decision, const StoredPassage& passage) {
    return (!decision.range || *decision.range == passage.range) &&
           (!decision.code || *decision.code == passage.code) &&
           (!decision.valence || valenceWord(*decision.valence) == passage.valence);
}

Status checkDecision(Connection& connection, const NewDecision& decision, const StoredPassage& passage) {
    if (!connection.integer("SELECT id FROM agreement_snapshot WHERE id = $1", decision.snapshot)) {
        return base::fail(ErrorCode::NotFound,
                          msg("The agreement was not kept before the coders began to talk."),
                          msg("Keep the agreement as it is now first."));
    }
    if (decision.kind != DecisionKind::Change) {
        return {};
    }
    if (isEmpty(decision, passage)) {
        return base::fail(ErrorCode::Invalid, msg("Nothing would change in the passage."),
                          msg("Give another range, code or valence, or decide to keep it."));
    }
    if (decision.code && !connection.integer("SELECT id FROM code WHERE id = $1", *decision.code)) {
        return base::fail(ErrorCode::NotFound, msg("There is no code {0}.", decision.code->value),
                          msg("List the codebook to see which codes there are."));
    }
    return {};
}

Status apply(UnitOfWork& work, const NewDecision& decision, const StoredPassage& passage) {
    if (decision.kind == DecisionKind::Keep) {
        return {};
    }
    if (decision.kind == DecisionKind::Remove) {
        return removePassage(work, decision.passage);
    }
    if (decision.range) {
        if (auto changed = setRange(work, decision.passage, *decision.range); !changed) {
            return changed;
        }
    }
    if (decision.valence) {
        if (auto changed = setValence(work, decision.passage, *decision.valence); !changed) {
            return changed;
        }
    }
    if (decision.code) {
        work.rows().update(tables::passage, passage.story, decision.passage.value,
                           {{"code_id", *decision.code}});
    }
    return {};
}

}  // namespace

std::string_view toKey(DecisionKind kind) {
    return std::ranges::find(decisionKeys, kind, &std::pair<DecisionKind, std::string_view>::first)->second;
}

std::optional<DecisionKind> decisionFromKey(std::string_view key) {
    const auto* const found =
        std::ranges::find(decisionKeys, key, &std::pair<DecisionKind, std::string_view>::second);
    return found == decisionKeys.end() ? std::nullopt : std::optional(found->first);
}

Result<SnapshotId> addSnapshot(UnitOfWork& work, const KeptAgreement& snapshot) {
    return writing(work, [&](RowWriter& rows) -> Result<SnapshotId> {
        std::string names;
        for (const auto& coder : snapshot.coders) {
            names += coder + "\n";
        }
        const auto guid = base::newGuid();
        return SnapshotId{rows.insert(tables::agreementSnapshot, {},
                                      {{"guid", guid},
                                       {"unit", snapshot.unit},
                                       {"coders", names},
                                       {"report", snapshot.report},
                                       {"coder_id", work.coder()},
                                       {"made_at", base::nowMs()}})};
    });
}

Result<std::vector<KeptAgreement>> snapshots(Database& database) {
    return reading(database, [](Connection& connection) -> Result<std::vector<KeptAgreement>> {
        std::vector<KeptAgreement> all;
        auto row = connection.query(
            "SELECT held.id, unit, coders, report, coder.name, made_at FROM agreement_snapshot held"
            " JOIN coder ON coder.id = held.coder_id ORDER BY held.id DESC");
        std::string coders;
        while (row.next()) {
            auto& one = all.emplace_back();
            row.read(one.id, one.unit, coders, one.report, one.madeBy, one.madeAt);
            one.coders = linesOf(coders);
        }
        return all;
    });
}

Status decide(UnitOfWork& work, const NewDecision& decision) {
    return writing(work, [&](RowWriter& rows) -> Status {
        const auto passage = stored(rows.connection(), decision.passage);
        if (!passage) {
            return base::fail(passage.error());
        }
        const auto head = workableStory(rows.connection(), passage->story);
        if (!head) {
            return base::fail(head.error());
        }
        if (auto fits = checkDecision(rows.connection(), decision, *passage); !fits) {
            return fits;
        }
        if (auto applied = apply(work, decision, *passage); !applied) {
            return applied;
        }
        record(rows, decision, *passage, work.coder());
        return {};
    });
}

Result<std::vector<Decision>> decisions(Database& database) {
    return reading(database, [](Connection& connection) -> Result<std::vector<Decision>> {
        SqlText sql;
        sql.add(
            "SELECT snapshot_id, decision.story_id, passage_guid, kind, code_id, owner.name, begin_cp, "
            "end_cp,"
            " reason, decider.name, decided_at, valence FROM decision"
            " JOIN story ON story.id = decision.story_id JOIN coder owner ON owner.id = decision.owner_id"
            " JOIN coder decider ON decider.id = decision.coder_id WHERE 1 = 1");
        addNotSetApart(sql);
        sql.add(" ORDER BY decision.id");
        std::vector<Decision> all;
        auto row = sql.query(connection);
        std::string kind;
        while (row.next()) {
            auto& one = all.emplace_back();
            row.read(one.snapshot, one.story, one.passageGuid, kind, one.code, one.owner, one.range.begin,
                     one.range.end, one.reason, one.decidedBy, one.decidedAt);
            one.kind = decoded(decisionFromKey(kind), kind);
            one.valence = valenceFromStored(row.text(11));
        }
        return all;
    });
}

}  // namespace vertelwerk::store
