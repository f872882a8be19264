#include "exchange/story_tables.h"

#include "vertelwerk/exchange/forms.h"
#include "vertelwerk/exchange/tables.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/conversation_table.h"
#include "exchange/phase_rows.h"
#include "exchange/sheet_form.h"
#include "exchange/table_kind.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace vertelwerk::exchange {

namespace {

constexpr std::size_t mostRows = 100'000;
constexpr std::size_t mostCells = 1'000'000;  // each may become something said about a story

/// A column whose name holds another separator may be several.
base::Message columnAdvice(const Table& table) {
    for (const std::string& name : table.header) {
        const auto other = name.find_first_of(",;\t|");
        if (table.separator != '\0' && other != std::string::npos && name[other] != table.separator) {
            return base::msg(
                "The columns were split at \"{0}\", but \"{1}\" looks like more than one: "
                "choose another separator, or save the table with one separator.",
                std::string(1, table.separator), name);
        }
    }
    return tableAdvice(table);
}

/// Whether a mapping is about a table at all; in a folder others may lie beside it.
bool concerns(const TableMapping& mapping, const Table& table) {
    return std::ranges::any_of(mapping.columns, [&](const ColumnRule& rule) {
        return std::ranges::any_of(table.header, [&](const std::string& name) {
            return text::folded(name) == text::folded(rule.column);
        });
    });
}

/// How a table is read: as was asked for, as its columns were read before, else by their names. Nothing
/// when it holds no stories.
base::Result<std::optional<TableMapping>> mappingFor(const Table& table, const ReadOptions& options) {
    TableMapping stated;
    if (options.mapping && concerns(*options.mapping, table)) {
        stated = *options.mapping;
    } else if (const auto known = options.remembered.find(columnSignature(table.header));
               known != options.remembered.end()) {
        if (auto remembered = mappingFromJson(known->second)) {
            stated = *std::move(remembered);
        }
    }
    auto whole = completed(stated, table);
    if (!whole) {
        return base::fail(whole.error());
    }
    const auto isText = [](const ColumnRule& rule) { return rule.role == ColumnRole::Text; };
    const bool mapped = std::ranges::any_of(stated.columns, isText);
    const bool stories = (mapped || holdsStories(table)) && std::ranges::any_of(whole->columns, isText);
    return stories ? std::optional(*std::move(whole)) : std::nullopt;
}

/// A sheet with one story: its questions beside the answers, or a conversation.
bool isWhole(StoryTable& sheet, std::vector<Block> blocks) {
    if (blocks.empty()) {
        return false;
    }
    Document document;
    document.blocks = std::move(blocks);
    model::StoryDraft draft = recogniseStory(document, sheet.problems);
    if (draft.text.empty()) {
        return false;
    }
    draft.source.place = sheet.sheet;
    sheet.whole = std::move(draft);
    return true;
}

/// The conversation that a table is with its header, when it is no longer than one.
std::vector<Block> conversationOf(Table& table) {
    constexpr std::size_t mostTurns = 20'000;
    constexpr std::size_t mostColumns = 6;
    if (table.header.size() > mostColumns || table.rows.size() > mostTurns) {
        return {};
    }
    table.rows.insert(table.rows.begin(), std::move(table.header));
    auto turns = conversationIn(table.rows);
    table.header = std::move(table.rows.front());
    table.rows.erase(table.rows.begin());
    return turns;
}

base::Status checkSize(const Table& table) {
    const auto advice = base::msg("Split it into smaller tables and import those.");
    if (table.rows.size() > mostRows) {
        return base::fail(base::ErrorCode::Limit,
                          base::msg("The table has {0} rows; at most {1} are read as stories.",
                                    table.rows.size(), mostRows),
                          advice);
    }
    if (table.rows.size() * table.header.size() > mostCells) {
        return base::fail(
            base::ErrorCode::Limit,
            base::msg("The table has {0} rows of {1} columns; at most {2} cells are read as stories.",
                      table.rows.size(), table.header.size(), mostCells),
            advice);
    }
    return {};
}

/// Finds out what the table holds.
/// @return whether that is stories
base::Result<bool> plan(StoryTable& sheet, const ReadOptions& options) {
    if (!options.mapping && isWhole(sheet, conversationOf(sheet.table))) {
        return true;
    }
    auto mapping = mappingFor(sheet.table, options);
    if (!mapping) {
        return base::fail(mapping.error());
    }
    sheet.rows = *std::move(mapping);
    if (!sheet.rows) {
        return isWhole(sheet, sheetForm(sheet.table).value_or(std::vector<Block>()));
    }
    const auto size = checkSize(sheet.table);
    return size ? base::Result<bool>(true) : base::fail(size.error());
}

}  // namespace

base::Result<TablePlan> planTables(std::vector<NamedTable> tables, const ReadOptions& options) {
    TablePlan found;
    for (auto& [name, table] : tables) {
        if (auto journeys = options.mapping ? std::nullopt : joinedPhases(table)) {
            table = *std::move(journeys);
        }
        StoryTable sheet{std::move(table), found.tables.empty() ? std::string() : name};
        const auto holds = plan(sheet, options);
        if (!holds) {
            return base::fail(holds.error());
        }
        if (*holds) {
            found.tables.push_back(std::move(sheet));
        } else {
            found.without.push_back(base::msg("The sheet \"{0}\" holds no stories and was left out.", name));
            table = std::move(sheet.table);
        }
    }
    if (found.tables.empty()) {
        const Table& first = tables.front().table;
        if (auto guess = completed({}, first)) {
            found.columns = *std::move(guess);
            found.signature = columnSignature(first.header);
        }
        found.advice = columnAdvice(first);
    }
    return found;
}

}  // namespace vertelwerk::exchange
