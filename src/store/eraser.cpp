#include "store/eraser.h"

#include <algorithm>

#include <fmt/format.h>

namespace vertelwerk::store {
namespace {

/// A name from a file's schema as SQL wants it.
std::string inQuotes(std::string_view name) {
    std::string text = "\"";
    for (const char c : name) {
        text += c;
        if (c == '"') {
            text += c;
        }
    }
    return text + '"';
}

}  // namespace

Referrers referrersOf(Connection& connection) {
    std::vector<std::string> tables;
    {
        auto row = connection.query("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
        while (row.next()) {
            tables.emplace_back(row.text(0));
        }
    }
    Referrers referrers;
    for (const auto& table : tables) {
        auto row = connection.query(fmt::format("PRAGMA foreign_key_list({})", inQuotes(table)));
        while (row.next()) {
            referrers[std::string(row.text(2))].push_back({table, std::string(row.text(3))});
        }
    }
    return referrers;
}

std::vector<std::int64_t> Eraser::rows(const std::string& sql, std::int64_t parameter) {
    std::vector<std::int64_t> found;
    auto row = connection_.query(sql, parameter);
    while (row.next()) {
        if (!row.isNull(0)) {
            found.push_back(row.integer(0));
        }
    }
    return found;
}

void Eraser::erase(const std::string& table, std::int64_t row) {
    if (!removed_.emplace(table, row).second) {
        return;
    }
    if (const auto known = referrers_.find(table); known != referrers_.end()) {
        for (const auto& by : known->second) {
            for (const auto dependent : rows(fmt::format("SELECT rowid FROM {} WHERE {} = $1",
                                                         inQuotes(by.table), inQuotes(by.column)),
                                             row)) {
                erase(by.table, dependent);
            }
        }
    }
    connection_.exec(fmt::format("DELETE FROM {} WHERE rowid = $1", inQuotes(table)), row);
}

bool Eraser::isUsed(std::string_view table, std::int64_t row) {
    const auto known = referrers_.find(table);
    return known != referrers_.end() && std::ranges::any_of(known->second, [&](const Referrer& by) {
               return connection_
                   .integer(fmt::format("SELECT 1 FROM {} WHERE {} = $1 LIMIT 1", inQuotes(by.table),
                                        inQuotes(by.column)),
                            row)
                   .has_value();
           });
}

void Eraser::eraseUnused(const std::string& table, std::int64_t row) {
    // What is noted about a narrator goes with the narrator.
    const bool narrator = table == "narrator";
    const bool told =
        narrator && connection_.integer("SELECT 1 FROM story WHERE narrator_id = $1 LIMIT 1", row);
    if (narrator ? !told : !isUsed(table, row)) {
        erase(table, row);
    }
}

void Eraser::eraseStory(std::int64_t story) {
    const auto narrators = rows("SELECT narrator_id FROM story WHERE id = $1", story);
    const auto sources = rows("SELECT source_id FROM story WHERE id = $1", story);
    const auto areas = rows("SELECT area_id FROM story WHERE id = $1", story);
    auto attributes = rows("SELECT attribute_id FROM story_attribute WHERE story_id = $1", story);
    for (const auto narrator : narrators) {
        std::ranges::copy(
            rows("SELECT attribute_id FROM narrator_attribute WHERE narrator_id = $1", narrator),
            std::back_inserter(attributes));
    }
    erase("story", story);
    for (const auto& [table, ids] : {std::pair{"narrator", &narrators},
                                     {"source", &sources},
                                     {"area", &areas},
                                     {"attribute", &attributes}}) {
        for (const auto id : *ids) {
            eraseUnused(table, id);
        }
    }
}

}  // namespace vertelwerk::store
