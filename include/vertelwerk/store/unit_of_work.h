#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/ids.h"

#include <memory>
#include <optional>

namespace vertelwerk::store {

class Database;
class RowWriter;  // src/store: records before and after of each row

/// What a unit of work is called in the undo menu and the audit, and who does it.
struct Action {
    base::Message label = {};
    model::CoderId coder = {};
    bool undoable = true;
    /// Joins the rows to an earlier step, so that work committed in portions is undone as one.
    std::optional<model::UndoStepId> continues = {};
};

/// One transaction: domain rows, their undo step, an audit line and the change feed, all or nothing.
/// Rolls back when destroyed without commit. ReadOnly when the database is.
class UnitOfWork {
  public:
    [[nodiscard]] static base::Result<UnitOfWork> begin(Database& database, const Action& action);

    UnitOfWork(UnitOfWork&&) noexcept;
    UnitOfWork& operator=(UnitOfWork&&) = delete;
    ~UnitOfWork();

    /// Commits; returns the undo step, or nothing when nothing changed or it is not undoable.
    [[nodiscard]] base::Result<std::optional<model::UndoStepId>> commit();

    [[nodiscard]] model::CoderId coder() const;

    /// For the repositories of this part only.
    [[nodiscard]] RowWriter& rows();

  private:
    struct Impl;
    explicit UnitOfWork(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace vertelwerk::store
