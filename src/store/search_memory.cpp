#include "vertelwerk/store/search_memory.h"

#include "vertelwerk/base/ids.h"
#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include "store/decoded.h"
#include "store/row_writer.h"

#include <algorithm>

namespace vertelwerk::store {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;

constexpr std::string_view rowsSql =
    "SELECT name, query, in_passages, synonyms, interviewer FROM saved_query";

std::vector<SavedQuery> readRows(Query row) {
    auto queries = rowsOf(std::move(row), &SavedQuery::name, &SavedQuery::query, &SavedQuery::inPassages,
                          &SavedQuery::synonyms, &SavedQuery::interviewer);
    std::ranges::stable_sort(queries, {}, [](const SavedQuery& query) { return text::sortKey(query.name); });
    return queries;
}

base::Error noQuery(Connection& connection, std::string_view name) {
    std::string names;
    for (const auto& query : readRows(connection.query(rowsSql))) {
        names += (names.empty() ? "" : ", ") + query.name;
    }
    return {ErrorCode::NotFound,
            msg("There is no saved query {0}.", name),
            {},
            names.empty() ? msg("Save a query first.") : msg("The saved queries are: {0}.", names)};
}

std::string_view keyOf(WordList list) {
    switch (list) {
        case WordList::Synonyms:
            return "synonyms";
        case WordList::Forms:
            return "forms";
        case WordList::Whole:
            break;
    }
    return "whole";
}

}  // namespace

Result<std::vector<SavedQuery>> savedQueries(Database& database) {
    return reading(database, [](Connection& connection) -> Result<std::vector<SavedQuery>> {
        return readRows(connection.query(rowsSql));
    });
}

Result<SavedQuery> savedQuery(Database& database, std::string_view name) {
    return reading(database, [name](Connection& connection) -> Result<SavedQuery> {
        auto found = readRows(connection.query(fmt::format("{} WHERE folded = $1", rowsSql),
                                               text::folded(text::trimmed(name))));
        if (found.empty()) {
            return base::fail(noQuery(connection, name));
        }
        return std::move(found.front());
    });
}

base::Status saveQuery(UnitOfWork& work, const SavedQuery& query) {
    const auto name = text::trimmed(query.name);
    if (name.empty() || text::trimmed(query.query).empty()) {
        return base::fail(ErrorCode::Invalid, msg("A saved query needs a name and something to look for."),
                          msg("Type a query, then give it a name."));
    }
    return writing(work, [&](RowWriter& rows) -> base::Status {
        const auto folded = text::folded(name);
        const auto held = rows.connection().integer("SELECT id FROM saved_query WHERE folded = $1", folded);
        if (held) {
            rows.update(tables::savedQuery, {}, *held,
                        {{"name", name},
                         {"query", query.query},
                         {"in_passages", query.inPassages},
                         {"synonyms", query.synonyms},
                         {"interviewer", query.interviewer}});
            return {};
        }
        const auto guid = base::newGuid();
        rows.insert(tables::savedQuery, {},
                    {{"guid", guid},
                     {"name", name},
                     {"folded", folded},
                     {"query", query.query},
                     {"in_passages", query.inPassages},
                     {"synonyms", query.synonyms},
                     {"interviewer", query.interviewer}});
        return {};
    });
}

base::Status removeSavedQuery(UnitOfWork& work, std::string_view name) {
    return writing(work, [&](RowWriter& rows) -> base::Status {
        const auto held = rows.connection().integer("SELECT id FROM saved_query WHERE folded = $1",
                                                    text::folded(text::trimmed(name)));
        if (!held) {
            return base::fail(noQuery(rows.connection(), name));
        }
        rows.remove(tables::savedQuery, {}, *held);
        return {};
    });
}

Result<std::vector<std::string>> wordList(Database& database, WordList list) {
    return reading(database, [list](Connection& connection) -> Result<std::vector<std::string>> {
        std::vector<std::string> lines;
        auto row = connection.query("SELECT words FROM word_group WHERE kind = $1 ORDER BY ordinal, id",
                                    keyOf(list));
        while (row.next()) {
            lines.emplace_back(row.text(0));
        }
        return lines;
    });
}

base::Status setWordList(UnitOfWork& work, WordList list, std::span<const std::string> lines) {
    return writing(work, [&](RowWriter& rows) -> base::Status {
        std::vector<std::int64_t> held;
        {
            auto row = rows.connection().query("SELECT id FROM word_group WHERE kind = $1", keyOf(list));
            while (row.next()) {
                held.push_back(row.integer(0));
            }
        }
        for (const auto id : held) {
            rows.remove(tables::wordGroup, {}, id);
        }
        std::int64_t ordinal = 0;
        for (const auto& line : lines) {
            if (const auto words = text::trimmed(line); !words.empty()) {
                rows.insert(tables::wordGroup, {},
                            {{"kind", keyOf(list)}, {"ordinal", ++ordinal}, {"words", words}});
            }
        }
        return {};
    });
}

}  // namespace vertelwerk::store
