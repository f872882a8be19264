#include "gui/search/query_filters.h"

#include "vertelwerk/search/query.h"
#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace vertelwerk::gui {
namespace {

using search::Query;
using Matches = std::function<bool(const model::FieldFilter&)>;

bool isCondition(const Query& query) {
    return query.kind == Query::Kind::Field;
}

const model::Code* codeNamed(const model::FieldFilter& filter, const std::vector<model::Code>& codes) {
    if (filter.field != model::Field::Theme && filter.field != model::Field::Code) {
        return nullptr;
    }
    const auto wanted = text::folded(filter.value);
    const auto found = std::ranges::find_if(codes, [&wanted](const model::Code& code) {
        const auto is = [&wanted](const std::string& name) { return text::folded(name) == wanted; };
        return is(code.key) || (code.number && std::to_string(*code.number) == wanted) || is(code.name.nl) ||
               is(code.name.en) || is(code.shortName.nl) || is(code.shortName.en);
    });
    return found == codes.end() ? nullptr : &*found;
}

/// The query without the conditions that `gone` names.
Query without(const Query& query, const Matches& gone) {
    if (isCondition(query) && gone(query.field)) {
        return {};
    }
    if (query.kind != Query::Kind::And) {
        return query;
    }
    Query rest = query;
    std::erase_if(rest.children,
                  [&gone](const Query& child) { return isCondition(child) && gone(child.field); });
    if (rest.children.empty()) {
        return {};
    }
    if (rest.children.size() == 1) {
        Query only = rest.children.front();
        return only;
    }
    return rest;
}

/// The pieces between the spaces that are in no quotes.
std::vector<std::string_view> piecesOf(std::string_view typed) {
    std::vector<std::string_view> pieces;
    bool quoted = false;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= typed.size(); ++at) {
        if (at < typed.size() && typed[at] == '"') {
            quoted = !quoted;
        }
        if (at == typed.size() || (typed[at] == ' ' && !quoted)) {
            if (at > begin) {
                pieces.push_back(typed.substr(begin, at - begin));
            }
            begin = at + 1;
        }
    }
    return pieces;
}

/// The text without the pieces that write the condition; whether it still means the rest is checked by
/// the caller.
std::string cutFromText(std::string_view typed, const Matches& gone) {
    std::string kept;
    for (const auto piece : piecesOf(typed)) {
        const auto filter = model::parseFilter(piece);
        if (!filter || !gone(*filter)) {
            kept += (kept.empty() ? "" : " ") + std::string(piece);
        }
    }
    return kept;
}

std::string textWithout(std::string_view typed, const Query& query, const Matches& gone) {
    const auto rest = without(query, gone);
    auto shortened = cutFromText(typed, gone);
    const auto read = search::parseQuery(shortened);
    return read && *read == rest ? shortened : search::toText(rest);
}

}  // namespace

std::vector<model::FieldFilter> conditionsOf(std::string_view typed) {
    const auto query = search::parseQuery(typed);
    std::vector<model::FieldFilter> conditions;
    if (query && isCondition(*query)) {
        conditions.push_back(query->field);
    } else if (query && query->kind == Query::Kind::And) {
        for (const auto& child : query->children) {
            if (isCondition(child)) {
                conditions.push_back(child.field);
            }
        }
    }
    return conditions;
}

bool sameCondition(const model::FieldFilter& a, const model::FieldFilter& b,
                   const std::vector<model::Code>& codes) {
    if (a.negated != b.negated || a.upper.has_value() != b.upper.has_value()) {
        return false;
    }
    if (const auto* code = codeNamed(a, codes)) {
        return code == codeNamed(b, codes);
    }
    const auto same = [](const std::string& one, const std::string& other) {
        return text::folded(one) == text::folded(other);
    };
    return a.field == b.field && same(a.name, b.name) && same(a.value, b.value) &&
           same(a.upper.value_or(""), b.upper.value_or(""));
}

std::string toggled(std::string_view typed, const model::FieldFilter& condition,
                    const std::vector<model::Code>& codes) {
    const auto query = search::parseQuery(typed);
    if (!query) {
        return std::string(typed);
    }
    const auto holding = conditionsOf(typed);
    const Matches same = [&](const model::FieldFilter& other) {
        return sameCondition(condition, other, codes);
    };
    if (std::ranges::any_of(holding, same)) {
        return textWithout(typed, *query, same);
    }
    Query added;
    added.kind = Query::Kind::Field;
    added.field = condition;
    const auto written = search::toText(added);
    const std::string begun(text::trimmed(typed));
    if (begun.empty()) {
        return written;
    }
    return (query->kind == Query::Kind::Or ? "(" + begun + ")" : begun) + " " + written;
}

std::string withoutConditions(std::string_view typed) {
    const auto query = search::parseQuery(typed);
    if (!query) {
        return std::string(typed);
    }
    return textWithout(typed, *query, [](const model::FieldFilter&) { return true; });
}

}  // namespace vertelwerk::gui
