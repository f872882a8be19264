#include "vertelwerk/store/history.h"

#include "vertelwerk/base/ids.h"

#include "store/commit.h"
#include "store/database_impl.h"
#include "store/message_codec.h"
#include "store/revert.h"

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

Result<Step> run(Connection& connection, model::CoderId coder, Direction direction) {
    Transaction transaction(connection, Transaction::Kind::Write);
    auto step = nextStep(connection, direction);
    if (!step) {
        return base::fail(nothingToDo(direction));
    }
    connection.script("PRAGMA defer_foreign_keys = ON");
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
                    .stories = reverter.stories(),
                    .project = reverter.touchedProject()};
    writeAudit(connection, deed);
    writeFeed(connection, deed);
    transaction.commit();
    return std::move(*step);
}

Result<Step> take(Database& database, model::CoderId coder, Direction direction) {
    if (!database.writable()) {
        return base::fail(readOnlyError(database.path()));
    }
    if (database.impl().inUnitOfWork) {
        throw std::logic_error("a unit of work is open");
    }
    return atBorder(database, [&](Connection& connection) -> Result<Step> {
        try {
            return run(connection, coder, direction);
        } catch (const SqlFailure& failure) {
            if (failure.primary() == SQLITE_CONSTRAINT) {
                // Something that came later rests on a row of the step, or took its place.
                return base::fail(staleStep({}));
            }
            throw;
        }
    });
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

}  // namespace vertelwerk::store
