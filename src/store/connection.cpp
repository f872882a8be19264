#include "store/connection.h"

#include "vertelwerk/base/files.h"

#include "store/many_rows.h"

#include <mutex>
#include <utility>

#include <fmt/format.h>
#include <sqlite3.h>

namespace vertelwerk::store {
namespace {

/// How many prepared statements a connection keeps before it drops those not in use.
constexpr std::size_t cacheSize = 256;

[[noreturn]] void throwFailure(sqlite3* handle) {
    throw SqlFailure(sqlite3_extended_errcode(handle), sqlite3_errmsg(handle));
}

void check(sqlite3* handle, int result) {
    if (result != SQLITE_OK) {
        throwFailure(handle);
    }
}

/// SQLite's file: URI of an absolute path.
std::string uriOf(const std::filesystem::path& path, std::string_view query) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string uri = "file:";
    for (const char c : base::toUtf8(std::filesystem::absolute(path))) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '?' || c == '#' || c == '%') {
            uri += '%';
            uri += digits[byte >> 4U];
            uri += digits[byte & 15U];
        } else {
            uri += c;
        }
    }
    return uri.append(query);
}

/// SQLite counts its memory under a lock at every allocation; nobody asks for the count. Only the first
/// connection of the process can say so.
void countNoMemory() {
    static std::once_flag once;
    std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
}

}  // namespace

void throwCorrupt(const std::string& what) {
    throw SqlFailure(SQLITE_CORRUPT, what);
}

struct Query::Prepared {
    Prepared(sqlite3* database, std::string_view sql) : handle(database) {
        check(handle, sqlite3_prepare_v3(handle, sql.data(), static_cast<int>(sql.size()),
                                         SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
    }
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;
    ~Prepared() { sqlite3_finalize(statement); }

    void bind(std::span<const Value> values, sqlite3_destructor_type lifetime) {
        if (static_cast<int>(values.size()) != sqlite3_bind_parameter_count(statement)) {
            throw std::logic_error(std::string("wrong number of parameters: ") + sqlite3_sql(statement));
        }
        held_.resize(values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto now = holding(values[i]);
            if (now.kind == Holding::Kind::New || now != held_[i]) {
                held_[i] = now;
                check(handle, bindOne(static_cast<int>(i) + 1, values[i], lifetime));
            }
        }
    }

    /// @return whether there is a row
    bool step() {
        const int result = sqlite3_step(statement);
        if (result != SQLITE_ROW && result != SQLITE_DONE) {
            const SqlFailure failure(sqlite3_extended_errcode(handle), sqlite3_errmsg(handle));
            sqlite3_reset(statement);
            throw failure;
        }
        return result == SQLITE_ROW;
    }

    sqlite3* handle;
    sqlite3_stmt* statement = nullptr;
    bool inUse = false;

  private:
    /// What tells that a parameter is bound to the value already, which most columns of a table with many
    /// are: NULL, a number, an empty text.
    struct Holding {
        enum class Kind : std::uint8_t { New, Null, Number, NoText };  ///< New: is bound each time
        Kind kind = Kind::New;
        std::int64_t number = 0;
        bool operator==(const Holding&) const = default;
    };

    static Holding holding(const Value& value) {
        using Kind = Holding::Kind;
        const auto& held = value.get();
        if (const auto* text = std::get_if<std::string_view>(&held)) {
            return {text->empty() ? Kind::NoText : Kind::New};
        }
        if (const auto* number = std::get_if<std::int64_t>(&held)) {
            return {Kind::Number, *number};
        }
        return {std::holds_alternative<std::monostate>(held) ? Kind::Null : Kind::New};
    }

    int bindOne(int index, const Value& value, sqlite3_destructor_type lifetime) {
        struct Binder {
            sqlite3_stmt* statement;
            int index;
            sqlite3_destructor_type lifetime;

            int operator()(std::monostate) const { return sqlite3_bind_null(statement, index); }
            int operator()(std::int64_t number) const { return sqlite3_bind_int64(statement, index, number); }
            int operator()(double number) const { return sqlite3_bind_double(statement, index, number); }
            int operator()(std::string_view text) const {
                return sqlite3_bind_text64(statement, index, text.data() == nullptr ? "" : text.data(),
                                           text.size(), lifetime, SQLITE_UTF8);
            }
            int operator()(Blob blob) const {
                return sqlite3_bind_blob64(statement, index,
                                           blob.bytes.data() == nullptr ? "" : blob.bytes.data(),
                                           blob.bytes.size(), lifetime);
            }
        };
        return std::visit(Binder{statement, index, lifetime}, value.get());
    }

    std::vector<Holding> held_;
};

Query::Query(Query&& other) noexcept
    : prepared_(std::exchange(other.prepared_, nullptr)), owned_(other.owned_) {}

Query::~Query() {
    if (prepared_ == nullptr) {
        return;
    }
    if (owned_) {
        delete prepared_;
        return;
    }
    sqlite3_reset(prepared_->statement);
    prepared_->inUse = false;
}

bool Query::next() {
    return prepared_->step();
}

int Query::columns() const {
    return sqlite3_column_count(prepared_->statement);
}

bool Query::isNull(int column) const {
    return sqlite3_column_type(prepared_->statement, column) == SQLITE_NULL;
}

std::int64_t Query::integer(int column) const {
    return sqlite3_column_int64(prepared_->statement, column);
}

double Query::real(int column) const {
    return sqlite3_column_double(prepared_->statement, column);
}

std::string_view Query::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(prepared_->statement, column));
    if (bytes == nullptr) {
        return {};
    }
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(prepared_->statement, column))};
}

std::string_view Query::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(prepared_->statement, column));
    if (bytes == nullptr) {
        return {};
    }
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(prepared_->statement, column))};
}

Value Query::value(int column) const {
    switch (sqlite3_column_type(prepared_->statement, column)) {
        case SQLITE_INTEGER:
            return integer(column);
        case SQLITE_FLOAT:
            return real(column);
        case SQLITE_TEXT:
            return text(column);
        case SQLITE_BLOB:
            return Blob{blob(column)};
        default:
            return {};
    }
}

Connection::Connection(const std::filesystem::path& path, OpenMode mode) {
    countNoMemory();
    const int access = mode == OpenMode::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    const auto uri = uriOf(path, mode == OpenMode::Immutable ? "?immutable=1" : "");
    const int result =
        sqlite3_open_v2(uri.c_str(), &handle_, access | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    if (result != SQLITE_OK) {
        const SqlFailure failure(sqlite3_extended_errcode(handle_), sqlite3_errmsg(handle_));
        sqlite3_close_v2(handle_);
        throw failure;
    }
    sqlite3_extended_result_codes(handle_, 1);
    sqlite3_busy_timeout(handle_, 5000);
    for (const auto& [option, on] : {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                     {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                     {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                     {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                     {SQLITE_DBCONFIG_DQS_DML, 0},
                                     {SQLITE_DBCONFIG_DQS_DDL, 0}}) {
        sqlite3_db_config(handle_, option, on, nullptr);
    }
}

Connection::~Connection() {
    cache_.clear();
    sqlite3_close_v2(handle_);
}

void Connection::script(const std::string& statements) {
    check(handle_, sqlite3_exec(handle_, statements.c_str(), nullptr, nullptr, nullptr));
}

Query::Prepared& Connection::prepared(std::string_view sql, bool& owned) {
    owned = false;
    if (const auto found = cache_.find(sql); found != cache_.end()) {
        if (!found->second->inUse) {
            return *found->second;
        }
        owned = true;
        return *new Query::Prepared(handle_, sql);
    }
    if (cache_.size() >= cacheSize) {
        dropIdle();
    }
    return *cache_.emplace(sql, std::make_unique<Query::Prepared>(handle_, sql)).first->second;
}

void Connection::dropIdle() {
    std::erase_if(cache_, [](const auto& entry) { return !entry.second->inUse; });
}

Query Connection::queryWith(std::string_view sql, std::span<const Value> parameters) {
    bool owned = false;
    auto& statement = prepared(sql, owned);
    Query query(statement, owned);
    statement.inUse = true;
    statement.bind(parameters, SQLITE_TRANSIENT);
    return query;
}

int Connection::execWith(std::string_view sql, std::span<const Value> parameters) {
    bool owned = false;
    auto& statement = prepared(sql, owned);
    Query query(statement, owned);
    statement.inUse = true;
    statement.bind(parameters, SQLITE_STATIC);
    while (statement.step()) {
    }
    return sqlite3_changes(handle_);
}

std::int64_t Connection::insertWith(std::string_view sql, std::span<const Value> parameters) {
    execWith(sql, parameters);
    return sqlite3_last_insert_rowid(handle_);
}

void Connection::insertRows(std::string_view into, std::size_t columns, std::span<const Value> values) {
    inStatements(values.size() / columns, [&](std::size_t rows) {
        execWith(fmt::format("INSERT INTO {} VALUES {}", into, placeholderRows(rows, columns)),
                 values.first(rows * columns));
        values = values.subspan(rows * columns);
    });
}

bool Connection::inTransaction() const {
    return sqlite3_get_autocommit(handle_) == 0;
}

void Connection::rollBack() {
    sqlite3_exec(handle_, "ROLLBACK", nullptr, nullptr, nullptr);
}

void Connection::keepLogAtClose() {
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

Transaction::Transaction(Connection& connection, Kind kind) : connection_(connection) {
    connection_.exec(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    if (open_ && connection_.inTransaction()) {
        connection_.rollBack();
    }
}

void Transaction::commit() {
    connection_.exec("COMMIT");
    open_ = false;
}

Snapshot::Snapshot(Connection& connection) {
    if (!connection.inTransaction()) {
        transaction_.emplace(connection, Transaction::Kind::Read);
    }
}

}  // namespace vertelwerk::store
