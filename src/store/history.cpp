#include "vertelwerk/store/history.h"

#include "vertelwerk/base/ids.h"
#include "vertelwerk/store/project_history.h"

#include "store/commit.h"
#include "store/database_impl.h"
#include "store/message_codec.h"
#include "store/revert.h"
#include "store/set_apart.h"

#include <stdexcept>

#include <sqlite3.h>

namespace vertelwerk::store {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;

enum class Direction { Undo, Redo };

/// The last step done, or the one undone last.
std::optional<Step> nextStep(Connection& connection, Direction direction) {
    auto row = connection.query(direction == Direction::Undo
                                    ? "SELECT undo_step.id, label, coder.name, made_at FROM undo_step"
                                      " JOIN coder ON coder.id = undo_step.coder_id WHERE undone = 0"
                                      " ORDER BY undo_step.id DESC LIMIT 1"
                                    : "SELECT undo_step.id, label, coder.name, made_at FROM undo_step"
                                      " JOIN coder ON coder.id = undo_step.coder_id WHERE undone = 1"
                                      " ORDER BY undo_step.id LIMIT 1");
    if (!row.next()) {
        return std::nullopt;
    }
    Step step;
    step.id.value = row.integer(0);
    step.label = decodeMessage(row.blob(1));
    step.coder = row.text(2);
    step.madeAt = row.integer(3);
    return step;
}

Result<std::optional<Step>> next(Database& database, Direction direction) {
    return reading(database, [direction](Connection& connection) -> Result<std::optional<Step>> {
        return nextStep(connection, direction);
    });
}

base::Error nothingToDo(Direction direction) {
    return direction == Direction::Undo
               ? base::Error{ErrorCode::NotFound, msg("There is nothing to undo."), {}, {}}
               : base::Error{ErrorCode::NotFound, msg("There is nothing to redo."), {}, {}};
}

/// Takes the next step back or does it again, within a transaction. Foreign keys must be deferred.
Result<Step> takeNext(Connection& connection, model::CoderId coder, Direction direction) {
    auto step = nextStep(connection, direction);
    if (!step) {
        return base::fail(nothingToDo(direction));
    }
    Reverter reverter(connection);
    if (const auto reverted = reverter.revert(step->id.value); !reverted) {
        return base::fail(reverted.error());
    }
    connection.exec("UPDATE undo_step SET undone = $1 WHERE id = $2", direction == Direction::Undo, step->id);
    const Deed deed{.kind = direction == Direction::Undo ? "undo" : "redo",
                    .label = step->label,
                    .coder = coder,
                    .madeAt = base::nowMs(),
                    .rows = reverter.rows(),
                    .stories = reverter.touched().stories(),
                    .project = reverter.touched().project()};
    writeAudit(connection, deed);
    writeFeed(connection, deed);
    return std::move(*step);
}

Result<Step> run(Connection& connection, model::CoderId coder, Direction direction) {
    Transaction transaction(connection, Transaction::Kind::Write);
    connection.script("PRAGMA defer_foreign_keys = ON");
    auto step = takeNext(connection, coder, direction);
    if (step) {
        transaction.commit();
    }
    return step;
}

Result<Journey> travel(Connection& connection, model::CoderId coder, model::UndoStepId to) {
    Transaction transaction(connection, Transaction::Kind::Write);
    const auto undone = connection.integer("SELECT undone FROM undo_step WHERE id = $1", to);
    if (to && !undone) {
        return base::fail(ErrorCode::NotFound, msg("This step is no longer kept."),
                          msg("Choose a later one in the history."));
    }
    const auto direction = undone == 1 ? Direction::Redo : Direction::Undo;
    const auto count = connection.integer(direction == Direction::Redo
                                              ? "SELECT count(*) FROM undo_step WHERE undone = 1 AND id <= $1"
                                              : "SELECT count(*) FROM undo_step WHERE undone = 0 AND id > $1",
                                          to);
    connection.script("PRAGMA defer_foreign_keys = ON");
    Journey journey;
    auto& taken = direction == Direction::Redo ? journey.redone : journey.undone;
    for (; taken < static_cast<std::size_t>(count.value_or(0)); ++taken) {
        if (const auto step = takeNext(connection, coder, direction); !step) {
            return base::fail(step.error());
        }
    }
    transaction.commit();
    return journey;
}

/// Runs a change of history and says Stale when something that came later rests on a row of a step, or
/// took its place.
template <typename Change>
auto changing(Database& database, Change change) -> decltype(change(database.impl().connection)) {
    if (!database.writable()) {
        return base::fail(readOnlyError(database.path()));
    }
    if (database.impl().inUnitOfWork) {
        throw std::logic_error("a unit of work is open");
    }
    return atBorder(database, [&](Connection& connection) -> decltype(change(connection)) {
        try {
            return change(connection);
        } catch (const SqlFailure& failure) {
            if (failure.primary() == SQLITE_CONSTRAINT) {
                return base::fail(staleStep({}));
            }
            throw;
        }
    });
}

Result<Step> take(Database& database, model::CoderId coder, Direction direction) {
    return changing(database, [&](Connection& connection) { return run(connection, coder, direction); });
}

HistoryState stateOf(const Query& row) {
    if (row.isNull(8)) {
        return HistoryState::Lasting;
    }
    return row.integer(8) == 0 ? HistoryState::Done : HistoryState::Undone;
}

HistoryKind kindOf(std::string_view word) {
    if (word == "undo") {
        return HistoryKind::Undo;
    }
    return word == "redo" ? HistoryKind::Redo : HistoryKind::Do;
}

/// The label without its arguments, which are kept only as long as the step is.
base::Message bare(std::string_view action) {
    base::Message label;
    label.id = action;
    label.arguments.assign(5, "\xE2\x80\xA6");
    return label;
}

}  // namespace

Result<std::optional<Step>> nextUndo(Database& database) {
    return next(database, Direction::Undo);
}
Result<std::optional<Step>> nextRedo(Database& database) {
    return next(database, Direction::Redo);
}

Result<Step> undo(Database& database, model::CoderId coder) {
    return take(database, coder, Direction::Undo);
}
Result<Step> redo(Database& database, model::CoderId coder) {
    return take(database, coder, Direction::Redo);
}

Result<Journey> goToStep(Database& database, model::CoderId coder, model::UndoStepId step) {
    return changing(database, [&](Connection& connection) { return travel(connection, coder, step); });
}

Result<std::vector<HistoryLine>> projectHistory(Database& database, std::size_t limit, std::int64_t before) {
    return reading(database, [&](Connection& connection) -> Result<std::vector<HistoryLine>> {
        SqlText sql;
        sql.add(
            "SELECT audit.id, audit.kind, audit.action, coder.name, audit.made_at, audit.stories,"
            " coalesce(story.title, ''), undo_step.label, undo_step.undone FROM audit"
            " JOIN coder ON coder.id = audit.coder_id LEFT JOIN undo_step ON undo_step.id = audit.id"
            " LEFT JOIN story ON story.guid = audit.story_guid AND NOT ");
        const auto apart = setApartSql(sql);
        sql.add(apart).add(" WHERE audit.id < ").add(sql.bind(before > 0 ? before : INT64_MAX));
        sql.add(" ORDER BY audit.id DESC LIMIT ").add(sql.bind(sqlLimit(limit)));
        std::vector<HistoryLine> lines;
        auto row = sql.query(connection);
        while (row.next()) {
            auto& line = lines.emplace_back();
            std::string kind;
            std::string action;
            row.read(line.id, kind, action, line.coder, line.madeAt, line.stories, line.storyTitle);
            line.kind = kindOf(kind);
            line.state = stateOf(row);
            line.label = row.isNull(7) ? bare(action) : decodeMessage(row.blob(7));
            if (line.state != HistoryState::Lasting) {
                line.step = model::UndoStepId{line.id};
            }
        }
        return lines;
    });
}

}  // namespace vertelwerk::store
