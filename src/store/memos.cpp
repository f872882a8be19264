#include "vertelwerk/store/memos.h"

#include "vertelwerk/base/ids.h"
#include "vertelwerk/store/taking_over.h"
#include "vertelwerk/text/normalise.h"

#include "store/code_rows.h"
#include "store/filter_sql.h"
#include "store/memo_rows.h"
#include "store/set_apart.h"
#include "store/story_quotes.h"

#include <algorithm>

#include <fmt/format.h>

namespace vertelwerk::store {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;
using base::Status;
using model::MemoId;
using model::StoryId;

base::Error noMemo(std::int64_t memo) {
    return {ErrorCode::NotFound,
            msg("There is no memo {0}.", memo),
            {},
            msg("List the memos to see which there are.")};
}

std::int64_t insertAnnotation(RowWriter& rows, const Words& words, model::CoderId coder,
                              std::int64_t createdAt) {
    const auto guid = base::newGuid();
    return rows.insert(tables::annotation, words.story,
                       {{"guid", guid},
                        {"story_id", words.story},
                        {"coder_id", coder},
                        {"begin_cp", words.range.begin},
                        {"end_cp", words.range.end},
                        {"needs_review", 0},
                        {"created_at", createdAt != 0 ? createdAt : base::nowMs()}});
}

/// Writes a memo about each kind of thing.
struct Writing {
    RowWriter& rows;
    std::string_view text;
    model::CoderId coder;
    MemoOrigin origin = {};  ///< with an identity: from elsewhere, and never written over what is here

    Result<MemoId> operator()(std::monostate) const { return inserted({}, {}); }

    Result<MemoId> operator()(StoryId story) const {
        if (const auto head = workableStory(rows.connection(), story); !head) {
            return base::fail(head.error());
        }
        return inserted(story, {.story = story});
    }

    Result<MemoId> operator()(const Words& words) const {
        auto& connection = rows.connection();
        const auto head = workableStory(connection, words.story);
        if (!head) {
            return base::fail(head.error());
        }
        if (words.range.empty() || words.range.end > static_cast<std::size_t>(head->characters)) {
            return base::fail(ErrorCode::Invalid,
                              msg("The words {0}-{1} do not lie within story {2}.", words.range.begin,
                                  words.range.end, words.story.value),
                              msg("Select them again in the text as it is now."));
        }
        const auto held = connection.integer(
            "SELECT memo.id FROM annotation JOIN memo ON memo.annotation_id = annotation.id"
            " WHERE annotation.story_id = $1 AND begin_cp = $2 AND end_cp = $3 AND annotation.coder_id = $4",
            words.story, words.range.begin, words.range.end, coder);
        if (held && origin.guid.empty()) {
            rewriteMemo(rows, words.story, *held, text);
            return MemoId{*held};
        }
        const model::AnnotationId annotation{insertAnnotation(rows, words, coder, origin.createdAt)};
        return inserted(words.story, {.annotation = annotation});
    }

    Result<MemoId> operator()(model::PassageId passage) const {
        auto& connection = rows.connection();
        const auto story = connection.integer("SELECT story_id FROM passage WHERE id = $1", passage);
        if (!story) {
            return base::fail(ErrorCode::NotFound, msg("There is no passage {0}.", passage.value),
                              msg("List the passages to see which there are."));
        }
        if (const auto head = workableStory(connection, StoryId{*story}); !head) {
            return base::fail(head.error());
        }
        const auto held = connection.integer("SELECT id FROM memo WHERE passage_id = $1", passage);
        if (!held) {
            return inserted(StoryId{*story}, {.passage = passage});
        }
        if (origin.guid.empty()) {
            rewriteMemo(rows, StoryId{*story}, *held, text);
        }
        return MemoId{*held};
    }

    Result<MemoId> operator()(model::CodeId code) const {
        if (!rows.connection().integer("SELECT id FROM code WHERE id = $1", code)) {
            return base::fail(noCode(code));
        }
        return inserted({}, {.code = code});
    }

    Result<MemoId> operator()(model::NarratorId narrator) const {
        if (!rows.connection().integer("SELECT id FROM narrator WHERE id = $1", narrator)) {
            return base::fail(ErrorCode::NotFound, msg("There is no teller {0}.", narrator.value),
                              msg("List the stories to see whose they are."));
        }
        return inserted({}, {.narrator = narrator});
    }

    [[nodiscard]] Result<MemoId> inserted(StoryId owner, const MemoTarget& target) const {
        return MemoId{insertMemo(rows, owner, target, text, coder, origin)};
    }
};

/// Whether the project has this memo, by identity or by what it says.
bool isHere(Connection& connection, const TakenMemo& memo, std::string_view words) {
    if (connection.integer("SELECT id FROM memo WHERE guid = $1", memo.guid)) {
        return true;
    }
    const auto same = [&](std::string_view where, const auto&... target) {
        return connection
            .integer(fmt::format("SELECT memo.id FROM memo LEFT JOIN annotation"
                                 " ON annotation.id = memo.annotation_id WHERE memo.coder_id = $1"
                                 " AND memo.text = $2 AND {}",
                                 where),
                     memo.coder, words, target...)
            .has_value();
    };
    struct About {
        const decltype(same)& is;
        Connection& connection;

        bool operator()(std::monostate) const {
            return is(
                "memo.story_id IS NULL AND memo.passage_id IS NULL AND memo.code_id IS NULL"
                " AND memo.narrator_id IS NULL AND memo.annotation_id IS NULL");
        }
        bool operator()(StoryId story) const { return is("memo.story_id = $3", story); }
        bool operator()(const Words& where) const {
            return is("annotation.story_id = $3 AND begin_cp = $4 AND end_cp = $5", where.story,
                      where.range.begin, where.range.end);
        }
        bool operator()(model::PassageId passage) const {  // holds one
            return connection.integer("SELECT id FROM memo WHERE passage_id = $1", passage).has_value();
        }
        bool operator()(model::CodeId code) const { return is("memo.code_id = $3", code); }
        bool operator()(model::NarratorId narrator) const { return is("memo.narrator_id = $3", narrator); }
    };
    return std::visit(About{same, connection}, memo.subject);
}

MemoAbout aboutFrom(const MemoRow& row, bool onStory, bool onWords, bool onPassage) {
    if (onPassage) {
        return MemoAbout::Passage;
    }
    if (onWords) {
        return MemoAbout::Words;
    }
    if (onStory) {
        return MemoAbout::Story;
    }
    if (row.narrator) {
        return MemoAbout::Narrator;
    }
    return row.code ? MemoAbout::Code : MemoAbout::Project;
}

bool holds(const MemoRow& row, const std::string& words) {
    const auto all = text::folded(row.text + ' ' + row.quote + ' ' + row.storyTitle + ' ' + row.codeKey +
                                  ' ' + row.codeName.nl + ' ' + row.codeName.en + ' ' + row.narratorName);
    std::string_view rest = words;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(' '), rest.size());
        if (all.find(rest.substr(0, end)) == std::string::npos) {
            return false;
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return true;
}

SqlText listSql(const MemoListing& listing) {
    SqlText sql;
    sql.add(
        "SELECT memo.id, memo.guid, memo.text, coder.name, memo.created_at,"
        " coalesce(memo.changed_at, memo.created_at), coalesce(story.id, 0), coalesce(passage.id, 0),"
        " coalesce(passage.begin_cp, annotation.begin_cp, 0), coalesce(passage.end_cp, annotation.end_cp, 0),"
        " coalesce(passage.needs_review, annotation.needs_review, 0), coalesce(code.id, 0),"
        " coalesce(code.key, ''), coalesce(narrator.id, 0), coalesce(narrator.label, ''),"
        " coalesce(code.number, 0), coalesce(nullif(code.short_nl, ''), code.name_nl, ''),"
        " coalesce(nullif(code.short_en, ''), code.name_en, ''),"
        " memo.story_id IS NOT NULL, annotation.id IS NOT NULL FROM memo"
        " JOIN coder ON coder.id = memo.coder_id LEFT JOIN passage ON passage.id = memo.passage_id"
        " LEFT JOIN annotation ON annotation.id = memo.annotation_id"
        " LEFT JOIN story ON story.id = coalesce(memo.story_id, passage.story_id, annotation.story_id)"
        " LEFT JOIN code ON code.id = coalesce(memo.code_id, passage.code_id)"
        " LEFT JOIN narrator ON narrator.id = memo.narrator_id WHERE (story.id IS NULL OR NOT ");
    const auto apart = setApartSql(sql);
    sql.add(apart).add(
        ") AND (narrator.id IS NULL OR EXISTS (SELECT 1 FROM story"
        " WHERE story.narrator_id = narrator.id AND NOT ");
    const auto told = setApartSql(sql);
    sql.add(told).add("))");
    if (listing.story) {
        sql.add(" AND story.id = ").add(sql.bind(listing.story->value));
    }
    if (listing.code) {
        sql.add(" AND code.id = ").add(sql.bind(listing.code->value));
    }
    if (!listing.coder.empty()) {
        sql.add(" AND coder.folded = ").add(sql.bind(text::folded(listing.coder)));
    }
    sql.add(
        " ORDER BY story.id IS NOT NULL, narrator.id IS NOT NULL,"
        " CASE WHEN memo.code_id IS NULL THEN 0 ELSE code.codebook_id END,"
        " CASE WHEN memo.code_id IS NULL THEN 0 ELSE code.ordinal END, story.id,"
        " coalesce(passage.begin_cp, annotation.begin_cp, -1), memo.id");
    return sql;
}

}  // namespace

Result<MemoId> addMemo(UnitOfWork& work, const MemoSubject& subject, std::string_view words) {
    return writing(work, [&](RowWriter& rows) -> Result<MemoId> {
        const auto tidy = text::trimmed(words);
        if (tidy.empty()) {
            return base::fail(ErrorCode::Invalid, msg("The memo is empty."), msg("Write something first."));
        }
        return std::visit(Writing{rows, tidy, work.coder()}, subject);
    });
}

Result<bool> takeOverMemo(UnitOfWork& work, const TakenMemo& memo) {
    return writing(work, [&](RowWriter& rows) -> Result<bool> {
        const auto tidy = text::trimmed(memo.text);
        if (tidy.empty() || isHere(rows.connection(), memo, tidy)) {
            return false;
        }
        const MemoOrigin origin{memo.guid.empty() ? base::newGuid() : memo.guid, memo.createdAt,
                                memo.changedAt};
        const auto added = std::visit(Writing{rows, tidy, memo.coder, origin}, memo.subject);
        return added ? Result<bool>(true) : base::fail(added.error());
    });
}

Status changeMemo(UnitOfWork& work, MemoId memo, std::string_view words) {
    return writing(work, [&](RowWriter& rows) -> Status {
        StoryId owner;
        std::int64_t annotation = 0;
        {
            auto row = rows.connection().query(
                "SELECT coalesce(memo.story_id, passage.story_id, annotation.story_id, 0),"
                " coalesce(annotation_id, 0) FROM memo LEFT JOIN passage ON passage.id = memo.passage_id"
                " LEFT JOIN annotation ON annotation.id = memo.annotation_id WHERE memo.id = $1",
                memo);
            if (!row.next()) {
                return base::fail(noMemo(memo.value));
            }
            row.read(owner, annotation);
        }
        if (owner) {
            if (const auto head = workableStory(rows.connection(), owner); !head) {
                return base::fail(head.error());
            }
        }
        const auto tidy = text::trimmed(words);
        rewriteMemo(rows, owner, memo.value, tidy);
        if (tidy.empty() && annotation != 0) {
            rows.remove(tables::annotation, owner, annotation);
        }
        return {};
    });
}

Result<std::vector<MemoRow>> listMemos(Database& database, const MemoListing& listing) {
    return reading(database, [&](Connection& connection) -> Result<std::vector<MemoRow>> {
        const auto words = text::folded(listing.words);
        std::vector<MemoRow> all;
        StoryQuotes story(connection);
        auto row = listSql(listing).query(connection);
        while (row.next()) {
            MemoRow one;
            bool onStory = false;
            bool onWords = false;
            std::int64_t number = 0;
            row.read(one.id, one.guid, one.text, one.coder, one.createdAt, one.changedAt, one.story,
                     one.passage, one.range.begin, one.range.end, one.needsReview, one.code, one.codeKey,
                     one.narrator, one.narratorName, number, one.codeName.nl, one.codeName.en, onStory,
                     onWords);
            for (auto* name : {&one.codeName.nl, &one.codeName.en}) {
                if (number > 0 && !name->empty()) {
                    *name = std::to_string(number) + " " + *name;
                }
            }
            one.about = aboutFrom(one, onStory, onWords, static_cast<bool>(one.passage));
            if (listing.about && one.about != *listing.about) {
                continue;
            }
            if (one.story) {
                story.at(one.story);
                one.storyTitle = story.title();
                one.source = story.source();
                one.quote = story.quote(one.range);
            }
            if (holds(one, words)) {
                all.push_back(std::move(one));
            }
        }
        return all;
    });
}

Result<std::vector<Annotation>> annotationsOf(Database& database, StoryId story) {
    return reading(database, [story](Connection& connection) -> Result<std::vector<Annotation>> {
        std::vector<Annotation> all;
        auto row = connection.query(
            "SELECT memo.id, begin_cp, end_cp, memo.text, coder.name, needs_review FROM annotation"
            " JOIN memo ON memo.annotation_id = annotation.id JOIN coder ON coder.id = annotation.coder_id"
            " WHERE annotation.story_id = $1 ORDER BY begin_cp, end_cp, annotation.id",
            story);
        while (row.next()) {
            auto& one = all.emplace_back();
            row.read(one.memo, one.range.begin, one.range.end, one.text, one.coder, one.needsReview);
        }
        return all;
    });
}

}  // namespace vertelwerk::store
