#include "vertelwerk/store/erasure.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/unit_of_work.h"

#include "store/eraser.h"
#include "store/history_purge.h"
#include "store/row_writer.h"
#include "store/set_apart.h"
#include "store/traces.h"
#include "store/word_changes.h"

#include <fmt/format.h>

namespace vertelwerk::store {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;

void keepProof(Connection& connection, model::StoryId story, std::string_view guid) {
    connection.exec(
        "INSERT INTO erased_consent (story_guid, purpose, answer, given_on, recorded_at)"
        " SELECT $1, purpose, answer, given_on, recorded_at FROM consent_entry WHERE story_id = $2"
        " ORDER BY id",
        guid, story);
}

/// A story to erase and its identity.
struct Doomed {
    model::StoryId id;
    std::string guid;
};

/// The story that a row belongs to; zero for rows of no story.
std::int64_t storyOf(Connection& connection, const RowKey& key) {
    const auto& [table, row] = key;
    if (table == "memo") {
        return connection
            .integer(
                "SELECT coalesce(memo.story_id, passage.story_id, annotation.story_id, 0) FROM memo"
                " LEFT JOIN passage ON passage.id = passage_id"
                " LEFT JOIN annotation ON annotation.id = annotation_id WHERE memo.id = $1",
                row)
            .value_or(0);
    }
    const bool known = table == "part" || table == "summary" || table == "selection_round";
    return table == "story" ? row
           : known ? connection.integer(fmt::format("SELECT story_id FROM {} WHERE id = $1", table), row)
                         .value_or(0)
                   : 0;
}

base::Status eraseRows(UnitOfWork& work, const std::vector<Doomed>& stories, std::string_view reason) {
    return writing(work, [&](RowWriter& rows) -> base::Status {
        auto& connection = rows.connection();
        connection.exec("PRAGMA defer_foreign_keys = ON");
        Traces traces;
        Eraser eraser(connection);
        for (const auto& story : stories) {
            traces.note(connection, story.id.value);
            keepProof(connection, story.id, story.guid);
        }
        for (const auto& story : stories) {
            eraser.eraseStory(story.id.value);
        }
        const auto changed = traces.remove(connection);
        forgetInHistory(connection, eraser, changed, traces);
        for (const auto& story : stories) {
            connection.exec(
                "INSERT INTO tombstone (story_guid, erased_at, reason, coder_id) VALUES ($1, $2, $3, $4)"
                " ON CONFLICT (story_guid) DO UPDATE SET erased_at = excluded.erased_at",
                story.guid, base::nowMs(), reason, work.coder());
            rows.touch(story.id);
        }
        for (const auto& key : changed) {
            if (const auto story = storyOf(connection, key); story != 0) {
                rows.touch(model::StoryId{story});
            }
        }
        rows.noteLasting();
        return {};
    });
}

}  // namespace

Result<std::string> storyGuid(Database& database, model::StoryId story) {
    return reading(database, [story](Connection& connection) -> Result<std::string> {
        auto row = connection.query("SELECT guid FROM story WHERE id = $1", story);
        return row.next() ? Result<std::string>(row.text(0)) : base::fail(noStory(story));
    });
}

Result<std::vector<model::StoryId>> storiesOfItsTeller(Database& database, model::StoryId story) {
    return reading(database, [story](Connection& connection) -> Result<std::vector<model::StoryId>> {
        std::vector<model::StoryId> stories;
        auto row = connection.query(
            "SELECT other.id FROM story JOIN story other ON other.id = story.id"
            " OR other.narrator_id = story.narrator_id WHERE story.id = $1 ORDER BY other.id",
            story);
        while (row.next()) {
            stories.push_back(model::StoryId{row.integer(0)});
        }
        return stories.empty() ? Result<std::vector<model::StoryId>>(base::fail(noStory(story)))
                               : Result<std::vector<model::StoryId>>(std::move(stories));
    });
}

base::Status eraseStories(Database& database, model::CoderId coder,
                          const std::vector<model::StoryId>& stories, std::string_view reason) {
    std::vector<Doomed> doomed;
    for (const auto story : stories) {
        auto guid = storyGuid(database, story);
        if (!guid) {
            return base::fail(guid.error());
        }
        doomed.push_back({story, *std::move(guid)});
    }
    auto work = UnitOfWork::begin(database, Action{msg("erase a story"), coder, false, std::nullopt});
    if (!work) {
        return base::fail(work.error());
    }
    if (const auto erased = eraseRows(*work, doomed, reason); !erased) {
        return erased;
    }
    if (const auto committed = work->commit(); !committed) {
        return base::fail(committed.error());
    }
    return scrub(database);
}

base::Status replaceEverywhere(UnitOfWork& work, model::StoryId story,
                               const std::vector<WordChange>& changes) {
    std::vector<text::Splice> splices;
    int revision = 0;
    auto read = writing(work, [&](RowWriter& rows) -> base::Status {
        const auto head = storyHead(rows.connection(), story);
        if (!head) {
            return base::fail(head.error());
        }
        revision = head->textRevision;
        auto row = rows.connection().query("SELECT text FROM story_text WHERE id = $1", story);
        if (row.next()) {
            splices = splicesFor(row.text(0), longestFirst(changes));
        }
        return {};
    });
    if (!read) {
        return read;
    }
    if (!splices.empty()) {
        if (auto edited = editText(work, story, revision, splices); !edited) {
            return edited;
        }
    }
    if (auto replaced = replaceForGood(work, story, changes); !replaced) {
        return replaced;
    }
    return replaceWords(work, story, changes);
}

base::Status forgetWords(Database& database, model::StoryId story, const std::vector<WordChange>& changes) {
    return atBorder(database, [&](Connection& connection) -> base::Status {
        Transaction transaction(connection, Transaction::Kind::Write);
        forgetInHistory(connection, story, longestFirst(changes));
        transaction.commit();
        return {};
    });
}

base::Status scrub(Database& database) {
    return atBorder(database, [&database](Connection& connection) -> base::Status {
        // Freed pages are overwritten as they come free, yet a page that is laid out anew may keep a
        // remnant between its cells: only a new file has none.
        connection.script("VACUUM");
        auto row = connection.query("PRAGMA wal_checkpoint(TRUNCATE)");
        if (row.next() && row.integer(0) != 0) {
            return base::fail(ErrorCode::Locked,
                              msg("Old text still lies in the log of {0}: somebody is reading it.",
                                  base::toUtf8(database.path().filename())),
                              msg("Close the project in every window; what was erased then goes at the next "
                                  "opening."));
        }
        return {};
    });
}

}  // namespace vertelwerk::store
