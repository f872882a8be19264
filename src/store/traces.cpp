#include "store/traces.h"

#include "store/quoted_words.h"
#include "store/tables.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>
#include <variant>

#include <fmt/format.h>

namespace vertelwerk::store {
namespace {

/// So many words in a row that two people hardly use by chance.
constexpr std::size_t wordsOfAQuote = 5;
constexpr std::size_t leastOfAWord = 4;  // letters: shorter ones tell nothing
constexpr std::string_view inPlaceOfAQuote = "[...]";

std::uint64_t hashOf(std::string_view text) {
    return std::hash<std::string_view>{}(text);
}

/// Calls `use` with the hash of each run of words and the place of its first word.
template <typename Use>
void eachRun(const std::vector<QuotedWord>& words, Use use) {
    for (std::size_t first = 0; first + wordsOfAQuote <= words.size(); ++first) {
        std::string run;
        for (std::size_t i = first; i < first + wordsOfAQuote; ++i) {
            run += words[i].folded + ' ';
        }
        use(hashOf(run), first);
    }
}

/// Whether a word of a query is looked for in texts or in what stories are called: neither the name of a
/// field nor the value of another one, such as theme:.
bool isLookedFor(std::string_view query, const std::vector<QuotedWord>& words, std::size_t place) {
    const auto& word = words[place];
    if (word.end < query.size() && query[word.end] == ':') {
        return false;
    }
    const auto before = query.substr(0, word.begin);
    const bool ofField = before.ends_with(':') || before.ends_with(":\"");
    constexpr auto labels = std::to_array<std::string_view>(
        {"verteller", "narrator", "nummer", "number", "titel", "title", "bron", "source", "bestand", "file"});
    return !ofField || place == 0 || std::ranges::find(labels, words[place - 1].folded) != labels.end();
}

/// Every column that holds words, but the texts of stories.
std::vector<std::pair<std::string, std::string>> wordColumns(Connection& connection) {
    std::vector<std::pair<std::string, std::string>> columns;
    auto row = connection.query(
        "SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c"
        " WHERE m.type = 'table' AND c.type = 'TEXT' AND m.name NOT LIKE 'sqlite_%'"
        " AND m.name NOT IN ('story_text', 'change', 'audit') ORDER BY m.name, c.cid");
    while (row.next()) {
        columns.emplace_back(row.text(0), row.text(1));
    }
    return columns;
}

bool hasTable(Connection& connection, std::string_view name) {
    return connection.integer("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = $1", name)
        .has_value();
}

bool hasVersion(Connection& connection, const std::string& table) {
    return connection
        .integer(fmt::format("SELECT 1 FROM pragma_table_info('{}') WHERE name = 'version'", table))
        .has_value();
}

}  // namespace

void Traces::noteWords(std::string_view text) {
    const auto words = quotedWords(text);
    eachRun(words, [this](std::uint64_t run, std::size_t) { runs_.insert(run); });
    for (const auto& word : words) {
        if (word.folded.size() >= leastOfAWord) {
            words_.insert(hashOf(word.folded));
        }
    }
}

void Traces::noteLabels(std::string_view text) {
    for (const auto& word : quotedWords(text)) {
        words_.insert(hashOf(word.folded));
    }
}

void Traces::note(Connection& connection, std::int64_t story) {
    auto text = connection.query("SELECT text FROM story_text WHERE id = $1", story);
    while (text.next()) {
        noteWords(text.text(0));
    }
    auto head = connection.query(
        "SELECT story.number, story.title, source.name, coalesce(narrator.label, '') FROM story"
        " JOIN source ON source.id = source_id LEFT JOIN narrator ON narrator.id = narrator_id"
        " WHERE story.id = $1",
        story);
    while (head.next()) {
        for (int column = 0; column < 4; ++column) {
            noteLabels(head.text(column));
        }
        for (const auto& word : quotedWords(head.text(3))) {
            names_.insert(hashOf(word.folded));
        }
    }
}

std::vector<Traces::Quoting> Traces::quoting(Connection& connection) const {
    std::vector<Quoting> found;
    for (const auto& [table, column] : wordColumns(connection)) {
        auto row =
            connection.query(fmt::format("SELECT rowid, \"{1}\" FROM \"{0}\" WHERE length(\"{1}\") >= {2}",
                                         table, column, 2 * wordsOfAQuote));
        while (row.next()) {
            bool quotes = false;
            eachRun(quotedWords(row.text(1)),
                    [&](std::uint64_t run, std::size_t) { quotes = quotes || runs_.contains(run); });
            if (quotes) {
                found.push_back({{table, column}, row.integer(0), std::string(row.text(1))});
            }
        }
    }
    return found;
}

/// What stories that stay say as well gives nobody away.
void Traces::keepOnlyTheirs(Connection& connection) {
    auto row = connection.query("SELECT text FROM story_text");
    while (row.next()) {
        const auto words = quotedWords(row.text(0));
        eachRun(words, [this](std::uint64_t run, std::size_t) { runs_.erase(run); });
        for (const auto& word : words) {
            words_.erase(hashOf(word.folded));
            names_.erase(hashOf(word.folded));
        }
    }
    auto labels = connection.query(
        "SELECT story.number, story.title, source.name, coalesce(narrator.label, '') FROM story"
        " JOIN source ON source.id = source_id LEFT JOIN narrator ON narrator.id = narrator_id");
    while (labels.next()) {
        for (int column = 0; column < 4; ++column) {
            for (const auto& word : quotedWords(labels.text(column))) {
                words_.erase(hashOf(word.folded));
                names_.erase(hashOf(word.folded));
            }
        }
    }
}

std::string Traces::withoutQuotes(const std::string& text) const {
    const auto words = quotedWords(text);
    std::vector<bool> quoted(words.size(), false);
    eachRun(words, [&](std::uint64_t run, std::size_t first) {
        if (runs_.contains(run)) {
            std::fill_n(quoted.begin() + static_cast<std::ptrdiff_t>(first), wordsOfAQuote, true);
        }
    });
    std::string kept;
    std::size_t at = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!quoted[i]) {
            continue;
        }
        const auto first = i;
        while (i + 1 < words.size() && quoted[i + 1]) {
            ++i;
        }
        kept += text.substr(at, words[first].begin - at);
        kept += inPlaceOfAQuote;
        at = words[i].end;
    }
    return kept + text.substr(at);
}

void Traces::removeQueries(Connection& connection, std::set<RowKey>& changed) const {
    if (!hasTable(connection, "saved_query")) {
        return;
    }
    std::vector<std::int64_t> theirs;
    {
        auto row = connection.query("SELECT id, query, name FROM saved_query");
        while (row.next()) {
            const auto finds = [&](std::string_view text) {
                const auto words = quotedWords(text);
                for (std::size_t i = 0; i < words.size(); ++i) {
                    if (words_.contains(hashOf(words[i].folded)) && isLookedFor(text, words, i)) {
                        return true;
                    }
                }
                return false;
            };
            if (finds(row.text(1)) || finds(row.text(2))) {
                theirs.push_back(row.integer(0));
            }
        }
    }
    for (const auto id : theirs) {
        connection.exec("DELETE FROM saved_query WHERE id = $1", id);
        changed.emplace("saved_query", id);
    }
}

void Traces::removeNames(Connection& connection, std::set<RowKey>& changed) const {
    if (!hasTable(connection, "word_group")) {
        return;
    }
    std::vector<std::int64_t> theirs;
    {
        auto row = connection.query("SELECT id, words FROM word_group");
        while (row.next()) {
            if (std::ranges::any_of(quotedWords(row.text(1)), [this](const QuotedWord& word) {
                    return names_.contains(hashOf(word.folded));
                })) {
                theirs.push_back(row.integer(0));
            }
        }
    }
    for (const auto id : theirs) {
        connection.exec("DELETE FROM word_group WHERE id = $1", id);
        changed.emplace("word_group", id);
    }
}

std::set<RowKey> Traces::remove(Connection& connection) {
    std::set<RowKey> changed;
    const auto found = quoting(connection);
    const auto filled = [&connection](const std::string& table) {
        return hasTable(connection, table) &&
               connection.integer(fmt::format("SELECT 1 FROM {} LIMIT 1", table)).has_value();
    };
    if (found.empty() && !filled("saved_query") && !filled("word_group")) {
        return changed;
    }
    keepOnlyTheirs(connection);
    removeQueries(connection, changed);
    removeNames(connection, changed);
    for (const auto& one : found) {
        const auto text = withoutQuotes(one.text);
        if (text == one.text) {
            continue;
        }
        connection.exec(
            fmt::format("UPDATE \"{0}\" SET \"{1}\" = $1{2} WHERE rowid = $2", one.column.table,
                        one.column.name,
                        hasVersion(connection, one.column.table) ? ", version = version + 1" : ""),
            text, one.row);
        changed.emplace(one.column.table, one.row);
    }
    return changed;
}

bool Traces::isQuotedIn(const RowEntry& entry) const {
    if (entry.table == &tables::storyText || runs_.empty()) {
        return false;
    }
    return std::ranges::any_of(entry.values, [this](const auto& value) {
        const auto* text = std::get_if<std::string_view>(&value.second.get());
        bool quotes = false;
        if (text != nullptr) {
            eachRun(quotedWords(*text),
                    [&](std::uint64_t run, std::size_t) { quotes = quotes || runs_.contains(run); });
        }
        return quotes;
    });
}

}  // namespace vertelwerk::store
