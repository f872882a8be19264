#include "vertelwerk/store/narrators.h"

#include "vertelwerk/base/ids.h"
#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include "store/numbers.h"
#include "store/row_writer.h"
#include "store/set_apart.h"

#include <algorithm>
#include <optional>

namespace vertelwerk::store {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;
using model::NarratorId;
using model::StoryId;

base::Status exists(Connection& connection, NarratorId narrator) {
    if (!connection.integer("SELECT id FROM narrator WHERE id = $1", narrator)) {
        return base::fail(ErrorCode::NotFound, msg("There is no teller {0}.", narrator.value),
                          msg("List the stories to see who told them."));
    }
    return {};
}

std::vector<std::int64_t> idsOf(Query row) {
    std::vector<std::int64_t> ids;
    while (row.next()) {
        ids.push_back(row.integer(0));
    }
    return ids;
}

std::vector<std::int64_t> storiesOf(Connection& connection, NarratorId narrator) {
    return idsOf(connection.query("SELECT id FROM story WHERE narrator_id = $1 ORDER BY id", narrator));
}

/// Stories and memos go to another narrator; the row that is left goes.
void moveAll(RowWriter& rows, NarratorId from, NarratorId to) {
    for (const auto story : storiesOf(rows.connection(), from)) {
        rows.update(tables::story, StoryId{story}, story, {{"narrator_id", to}});
    }
    for (const auto memo :
         idsOf(rows.connection().query("SELECT id FROM memo WHERE narrator_id = $1", from))) {
        rows.update(tables::memo, {}, memo, {{"narrator_id", to}});
    }
    rows.remove(tables::narrator, {}, from.value);
}

void insertAttribute(RowWriter& rows, StoryId story, std::int64_t attribute, const std::string& value) {
    const auto last = rows.connection()
                          .integer("SELECT max(ordinal) FROM story_attribute WHERE story_id = $1", story)
                          .value_or(0);
    rows.insert(tables::storyAttribute, story,
                {{"story_id", story},
                 {"ordinal", last + 1},
                 {"attribute_id", attribute},
                 {"value", value},
                 {"folded", text::folded(value)},
                 {"number", numberIn(value)}});
}

/// The story's first value of the attribute becomes `value`, others go.
void setOnStory(RowWriter& rows, StoryId story, std::int64_t attribute, const std::string& folded,
                const std::string& value) {
    const auto held = idsOf(rows.connection().query(
        "SELECT held.id FROM story_attribute held JOIN attribute ON attribute.id = held.attribute_id"
        " WHERE held.story_id = $1 AND attribute.folded = $2 ORDER BY held.ordinal",
        story, folded));
    const std::size_t kept = value.empty() || held.empty() ? 0 : 1;
    if (kept == 1) {
        rows.update(tables::storyAttribute, story, held.front(),
                    {{"value", value}, {"folded", text::folded(value)}, {"number", numberIn(value)}});
    } else if (!value.empty()) {
        insertAttribute(rows, story, attribute, value);
    }
    for (std::size_t i = kept; i < held.size(); ++i) {
        rows.remove(tables::storyAttribute, story, held[i]);
    }
}

std::int64_t attributeNamed(RowWriter& rows, const std::string& name) {
    const auto folded = text::folded(name);
    const auto known =
        rows.connection().integer("SELECT id FROM attribute WHERE folded = $1 ORDER BY id LIMIT 1", folded);
    return known ? *known : rows.insert(tables::attribute, {}, {{"name", name}, {"folded", folded}});
}

void readStories(Connection& connection, std::vector<Narrator>& narrators,
                 const std::map<std::int64_t, std::size_t>& places) {
    SqlText sql;
    const auto apart = setApartSql(sql);
    sql.add(
           "SELECT narrator_id, id, number, title, CASE title WHEN '' THEN"
           " (SELECT substr(text, 1, 80) FROM story_text WHERE story_text.id = story.id) ELSE '' END"
           " FROM story WHERE narrator_id IS NOT NULL AND NOT ")
        .add(apart)
        .add(" ORDER BY number_sort, title_sort, id");
    auto row = sql.query(connection);
    while (row.next()) {
        auto& told = narrators[places.at(row.integer(0))].stories.emplace_back();
        told.id = StoryId{row.integer(1)};
        told.number = row.text(2);
        told.title = row.text(3);
        told.beginning = row.text(4);
    }
}

void readAttributes(Connection& connection, std::vector<Narrator>& narrators,
                    const std::map<std::int64_t, std::size_t>& places) {
    SqlText sql;
    const auto apart = setApartSql(sql);
    sql.add(
           "SELECT story.narrator_id, attribute.folded, held.value, attribute.name FROM story_attribute held"
           " JOIN attribute ON attribute.id = held.attribute_id JOIN story ON story.id = held.story_id"
           " WHERE story.narrator_id IS NOT NULL AND NOT ")
        .add(apart)
        .add(" ORDER BY attribute.id, story.id, held.ordinal");
    auto row = sql.query(connection);
    std::map<std::string, std::string> names;  // by folded name, as first written
    while (row.next()) {
        const auto& name = names.emplace(row.text(1), row.text(3)).first->second;
        auto& values = narrators[places.at(row.integer(0))].attributes[name];
        const std::string value(row.text(2));
        if (std::ranges::find(values, value) == values.end()) {
            values.push_back(value);
        }
    }
}

}  // namespace

Result<std::vector<Narrator>> narrators(Database& database) {
    return reading(database, [](Connection& connection) -> Result<std::vector<Narrator>> {
        std::vector<Narrator> all;
        std::map<std::int64_t, std::size_t> places;
        {
            auto row = connection.query("SELECT id, label FROM narrator ORDER BY sort, id");
            while (row.next()) {
                places.emplace(row.integer(0), all.size());
                auto& one = all.emplace_back();
                one.id = NarratorId{row.integer(0)};
                one.label = row.text(1);
            }
        }
        readStories(connection, all, places);
        readAttributes(connection, all, places);
        std::erase_if(all, [](const Narrator& one) { return one.stories.empty(); });
        return all;
    });
}

Result<NarratorId> renameNarrator(UnitOfWork& work, NarratorId narrator, std::string_view written) {
    const std::string label(text::trimmed(written));
    if (label.empty()) {
        return base::fail(ErrorCode::Invalid, msg("A teller needs a name."),
                          msg("Give a pseudonym, such as Roos or R. (72)."));
    }
    return writing(work, [&](RowWriter& rows) -> Result<NarratorId> {
        auto& connection = rows.connection();
        if (auto known = exists(connection, narrator); !known) {
            return base::fail(known.error());
        }
        const auto folded = text::folded(label);
        const auto other = connection.integer("SELECT id FROM narrator WHERE folded = $1", folded);
        if (other && *other != narrator.value) {
            return base::fail(ErrorCode::Refused, msg("There is another teller called {0}.", label),
                              msg("Merge the two if they are one, or give another name."));
        }
        const auto sort = text::sortKey(label);
        if (other) {
            if (rows.update(tables::narrator, {}, narrator.value, {{"label", label}, {"sort", Blob{sort}}})) {
                for (const auto story : storiesOf(connection, narrator)) {
                    rows.touch(StoryId{story});
                }
            }
            return narrator;
        }
        // A new row, so that the stories change with it and the index follows, also when it is undone.
        const auto guid = base::newGuid();
        const NarratorId renamed{
            rows.insert(tables::narrator, {},
                        {{"guid", guid}, {"label", label}, {"folded", folded}, {"sort", Blob{sort}}})};
        moveAll(rows, narrator, renamed);
        return renamed;
    });
}

base::Status setNarratorAttribute(UnitOfWork& work, NarratorId narrator, const model::Attribute& attribute) {
    const std::string name(text::trimmed(attribute.name));
    const std::string value(text::trimmed(attribute.value));
    if (name.empty()) {
        return base::fail(ErrorCode::Invalid, msg("An attribute needs a name."),
                          msg("Give one, such as Age group."));
    }
    return writing(work, [&](RowWriter& rows) -> base::Status {
        if (auto known = exists(rows.connection(), narrator); !known) {
            return known;
        }
        const auto id = value.empty() ? 0 : attributeNamed(rows, name);
        for (const auto story : storiesOf(rows.connection(), narrator)) {
            setOnStory(rows, StoryId{story}, id, text::folded(name), value);
        }
        return {};
    });
}

base::Status mergeNarrators(UnitOfWork& work, NarratorId kept, NarratorId gone) {
    if (kept == gone) {
        return base::fail(ErrorCode::Invalid, msg("A teller cannot be merged with itself."),
                          msg("Choose two tellers."));
    }
    return writing(work, [&](RowWriter& rows) -> base::Status {
        for (const auto one : {kept, gone}) {
            if (auto known = exists(rows.connection(), one); !known) {
                return known;
            }
        }
        moveAll(rows, gone, kept);
        return {};
    });
}

}  // namespace vertelwerk::store
