#include "store/places.h"

#include "vertelwerk/model/indicator.h"
#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace vertelwerk::store {
namespace {

struct AreaRow {
    std::int64_t id = 0;
    std::string code;
    std::string name;
};

std::optional<AreaRow> areaWithCode(Connection& connection, std::string_view code) {
    auto found = connection.query("SELECT id, code, name FROM area WHERE code = $1 AND code <> ''", code);
    if (!found.next()) {
        return std::nullopt;
    }
    AreaRow area;
    found.read(area.id, area.code, area.name);
    return area;
}

/// The areas with a name: the one without a code first.
std::vector<AreaRow> areasNamed(Connection& connection, std::string_view folded) {
    return rowsOf(
        connection.query("SELECT id, code, name FROM area WHERE folded = $1 ORDER BY code, id", folded),
        &AreaRow::id, &AreaRow::code, &AreaRow::name);
}

std::int64_t addArea(RowWriter& rows, std::string_view code, std::string_view name, std::string_view folded) {
    const auto sort = text::sortKey(name.empty() ? code : name);
    return rows.insert(tables::area, {},
                       {{"code", code}, {"name", name}, {"folded", folded}, {"sort", Blob{sort}}});
}

std::int64_t ensureNamed(RowWriter& rows, std::string_view name) {
    const auto folded = text::folded(name);
    const auto areas = areasNamed(rows.connection(), folded);
    const bool known = !areas.empty() && (areas.front().code.empty() || areas.size() == 1);
    return known ? areas.front().id : addArea(rows, {}, name, folded);
}

/// An area that gets its name or code is another answer to a search: its stories are indexed again.
void learn(RowWriter& rows, std::int64_t area, std::initializer_list<Cell> cells) {
    rows.update(tables::area, {}, area, cells);
    auto told = rows.connection().query("SELECT id FROM story WHERE area_id = $1", area);
    while (told.next()) {
        rows.touch(model::StoryId{told.integer(0)});
    }
}

std::int64_t ensureCoded(RowWriter& rows, std::string_view code, std::string_view name, NamedAreas named) {
    const auto folded = text::folded(name);
    if (const auto area = areaWithCode(rows.connection(), code)) {
        if (area->name.empty() && !name.empty()) {
            const auto sort = text::sortKey(name);
            learn(rows, area->id, {{"name", name}, {"folded", folded}, {"sort", Blob{sort}}});
        }
        return area->id;
    }
    if (!name.empty() && named == NamedAreas::GetTheCode) {
        const auto areas = areasNamed(rows.connection(), folded);
        if (areas.size() == 1 && areas.front().code.empty()) {
            learn(rows, areas.front().id, {{"code", code}});
            return areas.front().id;
        }
    }
    return addArea(rows, code, name, folded);
}

/// The codes from this one up to the country's.
std::vector<std::string> chainOf(std::string code) {
    std::vector<std::string> chain;
    while (!code.empty()) {
        chain.push_back(code);
        code = model::parentArea(code);
    }
    return chain;
}

}  // namespace

std::int64_t ensureArea(RowWriter& rows, const model::Area& area, NamedAreas named) {
    const auto code = text::trimmed(area.code);
    const auto name = text::trimmed(area.name);
    if (code.empty() && name.empty()) {
        return 0;
    }
    auto& known = rows.known(tables::area);
    const auto key = std::string(code).append("\n").append(name);
    if (const auto found = known.find(key); found != known.end()) {
        return found->second;
    }
    const auto id = code.empty() ? ensureNamed(rows, name) : ensureCoded(rows, code, name, named);
    known.emplace(key, id);
    return id;
}

std::vector<std::int64_t> areasWithin(Connection& connection, std::string_view codeOrName, AreaScope scope) {
    const auto wanted = text::folded(codeOrName);
    struct Row {
        std::int64_t id;
        std::string code;
        bool named;
    };
    std::vector<Row> areas;
    auto found = connection.query("SELECT id, code, folded FROM area");
    while (found.next()) {
        areas.push_back({found.integer(0), std::string(found.text(1)), found.text(2) == wanted});
    }
    std::set<std::string> roots;
    for (const auto& area : areas) {
        const bool fits = scope == AreaScope::Any || area.code.starts_with("GM");
        if (area.named && fits && !area.code.empty()) {
            roots.insert(area.code);
        }
    }
    std::vector<std::int64_t> within;
    for (const auto& area : areas) {
        const auto chain = chainOf(area.code);
        const bool inside = std::ranges::any_of(chain, [&](const std::string& code) {
            return roots.contains(code) || text::folded(code) == wanted;
        });
        if (inside || (area.named && area.code.empty())) {
            within.push_back(area.id);
        }
    }
    return within;
}

}  // namespace vertelwerk::store
