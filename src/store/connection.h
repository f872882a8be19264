#pragma once

#include "store/value.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace vertelwerk::store {

/// A failure of the engine, on its way to the border of this part.
struct SqlFailure : std::runtime_error {
    SqlFailure(int extendedCode, const std::string& message)
        : std::runtime_error(message), code(extendedCode) {}

    /// SQLite's primary result code.
    [[nodiscard]] int primary() const { return code & 0xff; }

    int code;
};

/// A column holds what no version of Vertelwerk writes.
[[noreturn]] void throwCorrupt(const std::string& what);

/// A prepared statement with its parameters bound, walked row by row. Goes back to its connection's
/// cache when destroyed. Texts and blobs it returns are valid until next().
class Query {
  public:
    struct Prepared;

    Query(Prepared& prepared, bool owned) : prepared_(&prepared), owned_(owned) {}
    Query(Query&& other) noexcept;
    Query& operator=(Query&&) = delete;
    ~Query();

    /// Moves to the next row; false when there is none.
    bool next();

    [[nodiscard]] int columns() const;
    [[nodiscard]] Value value(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::string_view blob(int column) const;

    /// Fills the variables from the columns, from the first on.
    template <typename... T>
    void read(T&... into) const {
        int column = 0;
        (readOne(column++, into), ...);
    }

  private:
    void readOne(int column, std::string& into) const { into = text(column); }
    void readOne(int column, double& into) const { into = real(column); }
    void readOne(int column, bool& into) const { into = integer(column) != 0; }
    template <std::integral T>
    void readOne(int column, T& into) const {
        into = static_cast<T>(integer(column));
    }
    template <typename Tag>
    void readOne(int column, base::Id<Tag>& into) const {
        into.value = integer(column);
    }
    template <typename T>
    void readOne(int column, std::optional<T>& into) const {
        if (isNull(column)) {
            into.reset();
        } else {
            readOne(column, into.emplace());
        }
    }

    Prepared* prepared_;
    bool owned_;
};

/// The rows that are left, each with its first columns in these members.
template <typename Row, typename... Column>
std::vector<Row> rowsOf(Query query, Column Row::*... columns) {
    std::vector<Row> rows;
    while (query.next()) {
        auto& row = rows.emplace_back();
        query.read((row.*columns)...);
    }
    return rows;
}

enum class OpenMode { ReadWrite, ReadOnly, Immutable };

/// A connection to a SQLite file, hardened against what a stranger's file may hold. Failures throw
/// SqlFailure.
class Connection {
  public:
    /// Opens an existing file.
    Connection(const std::filesystem::path& path, OpenMode mode);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    /// Runs statements without parameters, separated by semicolons.
    void script(const std::string& statements);

    /// Runs one statement; returns how many rows it changed.
    template <typename... T>
    int exec(std::string_view sql, const T&... parameters) {
        const std::array<Value, sizeof...(T)> values{Value(parameters)...};
        return execWith(sql, values);
    }
    int execWith(std::string_view sql, std::span<const Value> parameters);

    /// Runs an INSERT; returns the new row's id.
    std::int64_t insertWith(std::string_view sql, std::span<const Value> parameters);
    template <typename... T>
    std::int64_t insert(std::string_view sql, const T&... parameters) {
        const std::array<Value, sizeof...(T)> values{Value(parameters)...};
        return insertWith(sql, values);
    }

    /// Adds rows, many by one statement.
    /// @param into the table and its columns: "change (seq, token)"
    /// @param values of a row after those of the one before, `columns` each
    void insertRows(std::string_view into, std::size_t columns, std::span<const Value> values);

    template <typename... T>
    [[nodiscard]] Query query(std::string_view sql, const T&... parameters) {
        const std::array<Value, sizeof...(T)> values{Value(parameters)...};
        return queryWith(sql, values);
    }
    [[nodiscard]] Query queryWith(std::string_view sql, std::span<const Value> parameters);

    /// The first column of the first row; nothing without a row.
    template <typename... T>
    [[nodiscard]] std::optional<std::int64_t> integer(std::string_view sql, const T&... parameters) {
        auto found = query(sql, parameters...);
        return found.next() ? std::optional(found.integer(0)) : std::nullopt;
    }

    [[nodiscard]] bool inTransaction() const;

    /// Ends the transaction without its changes. Never fails: closing rolls back as well.
    void rollBack();

    /// Leaves the write-ahead log beside the file at close, so that a file that is refused stays as it is.
    void keepLogAtClose();

  private:
    /// Statements of a length that end alike are few; hashing the whole takes as long as a small row.
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            constexpr std::size_t looked = 48;
            const auto end = text.substr(text.size() - std::min(text.size(), looked));
            return std::hash<std::string_view>{}(end) ^ text.size();
        }
    };

    Query::Prepared& prepared(std::string_view sql, bool& owned);
    void dropIdle();

    sqlite3* handle_ = nullptr;
    std::unordered_map<std::string, std::unique_ptr<Query::Prepared>, TextHash, std::equal_to<>> cache_;
};

/// A transaction, rolled back unless committed.
class Transaction {
  public:
    enum class Kind { Read, Write };
    Transaction(Connection& connection, Kind kind);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    void commit();

  private:
    Connection& connection_;
    bool open_ = true;
};

/// One state of the project for several reads: a read transaction, unless one is open already.
class Snapshot {
  public:
    explicit Snapshot(Connection& connection);

  private:
    std::optional<Transaction> transaction_;
};

}  // namespace vertelwerk::store
