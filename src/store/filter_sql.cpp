#include "store/filter_sql.h"

#include "vertelwerk/model/consent.h"
#include "vertelwerk/model/method.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include "store/decoded.h"
#include "store/numbers.h"
#include "store/places.h"
#include "store/set_apart.h"

#include <optional>

namespace vertelwerk::store {
namespace {

using model::Field;
using model::FieldFilter;

constexpr std::string_view never = "1 = 0";

/// Of what a filter speaks: stories, or the passages that the query is about.
enum class Subject { Stories, Passages };

/// A condition on a passage; for stories, that one of theirs meets it.
std::string passageWith(Subject subject, const std::string& condition) {
    return subject == Subject::Passages
               ? condition
               : "EXISTS (SELECT 1 FROM passage WHERE passage.story_id = story.id AND " + condition + ")";
}

std::string inAny(SqlText& sql, std::string_view column, const std::vector<std::int64_t>& ids) {
    return ids.empty() ? std::string(never) : fmt::format("{} IN ({})", column, sql.bindAll(ids));
}

std::vector<std::int64_t> codesNumbered(Connection& connection, std::int64_t first, std::int64_t last) {
    std::vector<std::int64_t> ids;
    auto row = connection.query("SELECT id FROM code WHERE number BETWEEN $1 AND $2", first, last);
    while (row.next()) {
        ids.push_back(row.integer(0));
    }
    return ids;
}

/// The codes, and all that stand beneath them.
std::vector<std::int64_t> withBeneath(Connection& connection, std::vector<std::int64_t> ids) {
    for (std::size_t next = 0; next < ids.size(); ++next) {
        auto row = connection.query("SELECT id FROM code WHERE parent_id = $1", ids[next]);
        while (row.next()) {
            ids.push_back(row.integer(0));
        }
    }
    return ids;
}

/// theme: speaks of a code with what stands beneath it, code: of that code alone.
std::string withCode(SqlText& sql, Connection& connection, const FieldFilter& filter, Subject subject) {
    const auto first = wholeNumber(filter.value);
    const auto last = filter.upper ? wholeNumber(*filter.upper) : std::nullopt;
    auto ids =
        first && last ? codesNumbered(connection, *first, *last) : codesNamed(connection, filter.value);
    if (filter.field == Field::Theme) {
        ids = withBeneath(connection, std::move(ids));
    }
    return ids.empty() ? std::string(never) : passageWith(subject, inAny(sql, "passage.code_id", ids));
}

std::string withValence(SqlText& sql, const FieldFilter& filter, Subject subject) {
    const auto valence = filter.value == "none" ? model::Valence::None : model::valenceFromWord(filter.value);
    return valence ? passageWith(subject, "passage.valence = " + sql.bind(valenceWord(*valence)))
                   : std::string(never);
}

std::string withCoder(SqlText& sql, const FieldFilter& filter, Subject subject) {
    return passageWith(subject, "passage.coder_id IN (SELECT id FROM coder WHERE folded = " +
                                    sql.bind(text::folded(filter.value)) + ")");
}

/// A nullable column is in the list; never unknown, so that it can be negated.
std::string nullableIn(const std::string& column, const std::string& condition) {
    return condition == never ? condition : fmt::format("({} IS NOT NULL AND {})", column, condition);
}

std::string inArea(SqlText& sql, Connection& connection, const FieldFilter& filter, AreaScope scope) {
    return nullableIn("story.area_id",
                      inAny(sql, "story.area_id", areasWithin(connection, filter.value, scope)));
}

std::string ofNarrator(SqlText& sql, const FieldFilter& filter) {
    return nullableIn("story.narrator_id", "story.narrator_id IN (SELECT id FROM narrator WHERE folded = " +
                                               sql.bind(text::folded(filter.value)) + ")");
}

std::string toldIn(SqlText& sql, const FieldFilter& filter) {
    if (!filter.upper) {
        return fmt::format("substr(story.told_on, 1, {}) = {}", filter.value.size(), sql.bind(filter.value));
    }
    // Dates of different precision compare as far as both go: 2023-03 lies in 2023-03-08..2023-04.
    std::string within = "(story.told_on <> ''";
    if (!filter.value.empty()) {
        within +=
            fmt::format(" AND story.told_on >= substr({}, 1, length(story.told_on))", sql.bind(filter.value));
    }
    if (!filter.upper->empty()) {
        within += fmt::format(" AND substr(story.told_on, 1, {}) <= {}", filter.upper->size(),
                              sql.bind(*filter.upper));
    }
    return within + ")";
}

std::string withConsent(const FieldFilter& filter) {
    const auto wanted = model::consentAnswerFromWords(filter.value);
    if (!wanted) {
        return std::string(never);
    }
    const auto bit = bitOf(wanted->purpose);
    switch (wanted->answer) {
        case model::Answer::Yes:
            return fmt::format("(story.consent_yes & {0}) <> 0 AND (story.consent_no & {0}) = 0", bit);
        case model::Answer::No:
            return fmt::format("(story.consent_no & {}) <> 0", bit);
        case model::Answer::Unknown:
            return fmt::format("((story.consent_yes | story.consent_no) & {}) = 0", bit);
    }
    return std::string(never);
}

std::string inLanguage(SqlText& sql, const FieldFilter& filter) {
    const auto tag = text::folded(filter.value);
    const auto equal = sql.bind(tag);
    return fmt::format("(lower(story.language) = {} OR substr(lower(story.language), 1, {}) = {})", equal,
                       tag.size() + 1, sql.bind(tag + '-'));
}

std::string fromSource(SqlText& sql, const FieldFilter& filter) {
    return "story.source_id IN (SELECT id FROM source WHERE folded = " +
           sql.bind(text::folded(filter.value)) + ")";
}

std::string numbered(SqlText& sql, const FieldFilter& filter) {
    if (!filter.upper) {
        return "story.number_folded = " + sql.bind(text::folded(filter.value));
    }
    std::string within = "(story.number <> ''";
    if (!filter.value.empty()) {
        within += " AND story.number_sort >= " + sql.bindBlob(text::sortKey(filter.value));
    }
    if (!filter.upper->empty()) {
        within += " AND story.number_sort <= " + sql.bindBlob(text::sortKey(*filter.upper));
    }
    return within + ")";
}

/// What an attribute's value must be; binds after the attribute's name.
std::string valueCondition(SqlText& sql, const FieldFilter& filter) {
    if (!filter.upper) {
        return "held.folded = " + sql.bind(text::folded(filter.value));
    }
    const auto first = numberIn(filter.value);
    const auto last = numberIn(*filter.upper);
    const bool numbers = (first || filter.value.empty()) && (last || filter.upper->empty());
    std::string within = numbers ? "held.number IS NOT NULL" : "held.folded IS NOT NULL";
    const auto bound = [&](std::string_view sign, const std::string& written, std::optional<double> number) {
        if (!written.empty()) {
            within += fmt::format(" AND held.{} {} {}", numbers ? "number" : "folded", sign,
                                  numbers ? sql.bind(*number) : sql.bind(text::folded(written)));
        }
    };
    bound(">=", filter.value, first);
    bound("<=", *filter.upper, last);
    return within;
}

std::string withAttribute(SqlText& sql, const FieldFilter& filter) {
    const auto onStory = sql.bind(text::folded(filter.name));
    const auto storyValue = valueCondition(sql, filter);
    const auto onNarrator = sql.bind(text::folded(filter.name));
    const auto narratorValue = valueCondition(sql, filter);
    return fmt::format(
        "(EXISTS (SELECT 1 FROM story_attribute held JOIN attribute ON attribute.id = held.attribute_id"
        " WHERE held.story_id = story.id AND attribute.folded = {} AND {})"
        " OR EXISTS (SELECT 1 FROM narrator_attribute held"
        " JOIN attribute ON attribute.id = held.attribute_id"
        " WHERE held.narrator_id = story.narrator_id AND attribute.folded = {} AND {}))",
        onStory, storyValue, onNarrator, narratorValue);
}

std::string holding(const FieldFilter& filter, Subject subject) {
    constexpr std::string_view memos =
        "(EXISTS (SELECT 1 FROM memo WHERE memo.story_id = story.id)"
        " OR EXISTS (SELECT 1 FROM memo JOIN passage ON passage.id = memo.passage_id"
        " WHERE passage.story_id = story.id))";
    if (filter.value != "memo") {
        return passageWith(subject, "1 = 1");
    }
    return subject == Subject::Passages ? "EXISTS (SELECT 1 FROM memo WHERE memo.passage_id = passage.id)"
                                        : std::string(memos);
}

/// The stories that a query found: their ids stand as a JSON array in the place of an upper bound. A query
/// that nobody asked finds nothing.
std::string found(SqlText& sql, const FieldFilter& filter) {
    return filter.upper ? "story.id IN (SELECT value FROM json_each(" + sql.bind(*filter.upper) + "))"
                        : std::string(never);
}

std::string condition(SqlText& sql, Connection& connection, const FieldFilter& filter, Subject subject) {
    switch (filter.field) {
        case Field::Theme:
        case Field::Code:
            return withCode(sql, connection, filter, subject);
        case Field::Valence:
            return withValence(sql, filter, subject);
        case Field::Coder:
            return withCoder(sql, filter, subject);
        case Field::Neighbourhood:
            return inArea(sql, connection, filter, AreaScope::Any);
        case Field::Municipality:
            return inArea(sql, connection, filter, AreaScope::Municipalities);
        case Field::Method: {
            const auto method = model::methodFromWord(filter.value);
            return method ? "story.method = " + sql.bind(toKey(*method)) : std::string(never);
        }
        case Field::Narrator:
            return ofNarrator(sql, filter);
        case Field::Year:
        case Field::Date:
            return toldIn(sql, filter);
        case Field::Consent:
            return withConsent(filter);
        case Field::Language:
            return inLanguage(sql, filter);
        case Field::Source:
            return fromSource(sql, filter);
        case Field::Number:
            return numbered(sql, filter);
        case Field::Attribute:
            return withAttribute(sql, filter);
        case Field::Has:
            return holding(filter, subject);
        case Field::SavedQuery:
            return found(sql, filter);
    }
    return std::string(never);
}

void addConditions(SqlText& sql, Connection& connection, const model::StoryFilter& filter, Subject subject) {
    for (const auto& one : filter) {
        const auto text = condition(sql, connection, one, subject);
        sql.add(one.negated ? " AND NOT (" : " AND (").add(text).add(")");
    }
}

}  // namespace

void addFilter(SqlText& sql, Connection& connection, const model::StoryFilter& filter) {
    addConditions(sql, connection, filter, Subject::Stories);
}

void addPassageFilter(SqlText& sql, Connection& connection, const model::StoryFilter& filter) {
    addConditions(sql, connection, filter, Subject::Passages);
}

void addNotSetApart(SqlText& sql) {
    const auto text = setApartSql(sql);
    sql.add(" AND NOT ").add(text);
}

std::vector<std::int64_t> codesNamed(Connection& connection, std::string_view name) {
    const auto wanted = text::folded(name);
    const auto number = wholeNumber(text::trimmed(name));
    std::vector<std::int64_t> ids;
    auto row = connection.query("SELECT id, number, key, name_nl, name_en, short_nl, short_en FROM code");
    while (row.next()) {
        bool named = number && !row.isNull(1) && row.integer(1) == *number;
        for (int column = 2; column <= 6; ++column) {
            named = named || (!row.text(column).empty() && text::folded(row.text(column)) == wanted);
        }
        if (named) {
            ids.push_back(row.integer(0));
        }
    }
    return ids;
}

}  // namespace vertelwerk::store
