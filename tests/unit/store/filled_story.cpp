#include "unit/store/filled_story.h"

#include "store/database_impl.h"
#include "store/row_writer.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <regex>

#include <fmt/ranges.h>

namespace vertelwerk::store::testing {
namespace {

struct ColumnInfo {
    std::string name;
    std::string type;
    bool isKey = false;
};

std::vector<ColumnInfo> columnsOf(Connection& connection, const std::string& table) {
    std::vector<ColumnInfo> columns;
    auto row = connection.query(fmt::format("SELECT name, type, pk FROM pragma_table_info('{}')", table));
    while (row.next()) {
        columns.push_back({std::string(row.text(0)), std::string(row.text(1)), row.integer(2) > 0});
    }
    return columns;
}

std::map<std::string, std::string> parentsOf(Connection& connection, const std::string& table) {
    std::map<std::string, std::string> parents;
    auto row = connection.query(fmt::format("PRAGMA foreign_key_list({})", table));
    while (row.next()) {
        parents[std::string(row.text(3))] = row.text(2);
    }
    return parents;
}

/// The first word that a column's own check allows.
std::optional<std::string> allowed(Connection& connection, const std::string& table,
                                   const std::string& column) {
    auto row = connection.query("SELECT sql FROM sqlite_schema WHERE name = $1", table);
    const std::string sql = row.next() ? std::string(row.text(0)) : std::string();
    std::smatch found;
    return std::regex_search(sql, found, std::regex("CHECK \\(" + column + " (?:IN \\(|= )([^,) ]*)"))
               ? std::optional(found[1].str())
               : std::nullopt;
}

const Table* tableNamed(const std::string& name) {
    for (const auto* table : undoableTables()) {
        if (table->name == name) {
            return table;
        }
    }
    return nullptr;
}

}  // namespace

Connection& FilledStory::connection() {
    return project_.database().impl().connection;
}

FilledStory::FilledStory(Project& project, model::StoryId story) : project_(project), story_(story) {
    rows_["story"] = {story.value};
    for (const char* parent : {"narrator", "source", "area"}) {
        if (const auto id =
                connection().integer(fmt::format("SELECT {}_id FROM story WHERE id = $1", parent), story)) {
            rows_[parent] = {*id};
        }
    }
    const auto referrers = referrersOf(connection());
    std::deque<std::string> open{"story", "narrator"};
    while (!open.empty()) {
        const auto table = open.front();
        open.pop_front();
        const auto known = referrers.find(table);
        for (const auto& by : known == referrers.end() ? std::vector<Referrer>{} : known->second) {
            if (by.table == "story") {
                continue;
            }
            const bool isNew = !rows_.contains(by.table);
            auto& ids = rows_[by.table];
            auto row = connection().query(
                fmt::format("SELECT rowid FROM {} WHERE {} = $1", by.table, by.column), rows_[table].front());
            bool some = false;
            while (row.next()) {
                ids.push_back(row.integer(0));
                some = true;
            }
            if (!some) {
                ids.push_back(insert(by.table, {{by.column, rows_[table].front()}}));
            }
            if (isNew) {
                open.push_back(by.table);
            }
        }
    }
    rows_["attribute"] = {
        *connection().integer("SELECT attribute_id FROM story_attribute WHERE story_id = $1", story)};
}

std::int64_t FilledStory::anyRow(const std::string& table) {
    if (const auto known = rows_.find(table); known != rows_.end() && !known->second.empty()) {
        return known->second.front();
    }
    const auto found = connection().integer(fmt::format("SELECT min(rowid) FROM {}", table));
    return found && *found != 0 ? *found : insert(table, {});
}

std::int64_t FilledStory::insert(const std::string& table, const std::map<std::string, std::int64_t>& fixed) {
    const auto parents = parentsOf(connection(), table);
    std::vector<std::string> names;
    std::vector<std::string> values;
    const auto add = [&](const std::string& name, std::string value) {
        names.push_back(name);
        values.push_back(std::move(value));
    };
    for (const auto& column : columnsOf(connection(), table)) {
        const auto given = fixed.find(column.name);
        const auto parent = parents.find(column.name);
        if (given != fixed.end()) {
            add(column.name, std::to_string(given->second));
        } else if (parent != parents.end()) {
            // A memo is about one thing only.
            if (table != "memo" || column.name == "coder_id") {
                add(column.name, std::to_string(anyRow(parent->second)));
            }
        } else if (column.isKey) {
            continue;
        } else if (const auto word = allowed(connection(), table, column.name)) {
            add(column.name, *word);
        } else {
            ++counter_;
            add(column.name, column.type == "TEXT"          ? fmt::format("'x{}'", counter_)
                             : column.type == "BLOB"        ? std::string("x'00'")
                             : column.name.ends_with("_cp") ? std::string("1")
                                                            : std::to_string(counter_));
        }
    }
    connection().script(fmt::format("INSERT INTO {} ({}) VALUES ({})", table, fmt::join(names, ", "),
                                    fmt::join(values, ", ")));
    return *connection().integer("SELECT last_insert_rowid()");
}

std::vector<std::string> FilledStory::columns(const std::string& table) {
    std::vector<std::string> words;
    for (const auto& column : columnsOf(connection(), table)) {
        const bool identity = table == "story" && column.name == "guid";
        if (column.type == "TEXT" && !identity && !allowed(connection(), table, column.name)) {
            words.push_back(column.name);
        }
    }
    return words;
}

void FilledStory::write(
    const std::function<std::string(const std::string& table, const std::string& column)>& words) {
    project_.change([&](UnitOfWork& work) {
        must(writing(work, [&](RowWriter& rows) -> base::Status {
            for (const auto& [name, ids] : rows_) {
                const auto* table = tableNamed(name);
                for (std::size_t i = 0; i < ids.size(); ++i) {
                    for (const auto& column : columns(name)) {
                        // Rows of one table must differ where a column is unique.
                        auto text = words(name, column);
                        if (text.empty()) {
                            continue;
                        }
                        text += i == 0 ? "" : std::to_string(i);
                        if (table != nullptr) {
                            rows.update(*table, story_, ids[i], {{column, text}});
                        } else {
                            rows.connection().exec(
                                fmt::format("UPDATE {} SET {} = $1 WHERE id = $2", name, column), text,
                                ids[i]);
                        }
                    }
                }
            }
            return {};
        }));
    });
}

std::vector<std::string> FilledStory::values(const std::string& table, const std::string& column) {
    std::vector<std::string> all;
    auto row = connection().query(fmt::format("SELECT {} FROM {}", column, table));
    while (row.next()) {
        if (!row.isNull(0)) {
            all.emplace_back(row.text(0));
        }
    }
    return all;
}

}  // namespace vertelwerk::store::testing
