#include "vertelwerk/store/unit_of_work.h"

#include "vertelwerk/base/ids.h"

#include "store/commit.h"
#include "store/database_impl.h"
#include "store/row_writer.h"

#include <stdexcept>

namespace vertelwerk::store {

struct UnitOfWork::Impl {
    Impl(Database& theDatabase, const Action& theAction)
        : database(theDatabase),
          action(theAction),
          transaction(theDatabase.impl().connection, Transaction::Kind::Write),
          rows(theDatabase, theAction.undoable) {
        database.impl().inUnitOfWork = true;
    }
    ~Impl() { database.impl().inUnitOfWork = false; }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    Database& database;
    Action action;
    Transaction transaction;
    RowWriter rows;
};

base::Result<UnitOfWork> UnitOfWork::begin(Database& database, const Action& action) {
    if (!database.writable()) {
        return base::fail(readOnlyError(database.path()));
    }
    if (database.impl().inUnitOfWork) {
        throw std::logic_error("a unit of work is open already");
    }
    try {
        return UnitOfWork(std::make_unique<Impl>(database, action));
    } catch (const SqlFailure& failure) {
        return base::fail(toError(failure, database.path()));
    }
}

UnitOfWork::UnitOfWork(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
UnitOfWork::UnitOfWork(UnitOfWork&&) noexcept = default;
UnitOfWork::~UnitOfWork() = default;

model::CoderId UnitOfWork::coder() const {
    return impl_->action.coder;
}
RowWriter& UnitOfWork::rows() {
    return impl_->rows;
}

base::Result<std::optional<model::UndoStepId>> UnitOfWork::commit() {
    const auto impl = std::move(impl_);
    if (!impl) {
        throw std::logic_error("a unit of work is committed once");
    }
    auto& rows = impl->rows;
    if (rows.failure()) {
        return base::fail(*rows.failure());
    }
    if (!rows.changed()) {
        return std::nullopt;
    }
    try {
        auto& connection = rows.connection();
        const Deed deed{.kind = "do",
                        .label = impl->action.label,
                        .coder = impl->action.coder,
                        .madeAt = base::nowMs(),
                        .rows = rows.rowCount(),
                        .stories = rows.touched().stories(),
                        .project = rows.touched().project()};
        const auto audit = writeAudit(connection, deed);
        std::optional<model::UndoStepId> step;
        if (!rows.log().empty()) {
            dropRedo(connection);
            const auto& joined = impl->action.continues;
            const auto open = joined ? openStep(connection, joined->value) : std::nullopt;
            step = model::UndoStepId{open.value_or(audit)};
            if (!open) {
                writeStep(connection, audit, deed);
            }
            writePortions(connection, step->value, rows.log().take());
        }
        writeFeed(connection, deed);
        impl->transaction.commit();
        return step;
    } catch (const SqlFailure& failure) {
        return base::fail(toError(failure, impl->database.path()));
    }
}

}  // namespace vertelwerk::store
