#include "vertelwerk/store/erasure.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/unit_of_work.h"

#include "store/eraser.h"
#include "store/history_purge.h"
#include "store/row_writer.h"
#include "store/set_apart.h"
#include "store/word_changes.h"

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

base::Status eraseRows(UnitOfWork& work, model::StoryId story, std::string_view guid,
                       std::string_view reason) {
    return writing(work, [&](RowWriter& rows) -> base::Status {
        auto& connection = rows.connection();
        keepProof(connection, story, guid);
        connection.exec("PRAGMA defer_foreign_keys = ON");
        Eraser eraser(connection);
        eraser.eraseStory(story.value);
        forgetInHistory(connection, story, eraser);
        connection.exec(
            "INSERT INTO tombstone (story_guid, erased_at, reason, coder_id) VALUES ($1, $2, $3, $4)"
            " ON CONFLICT (story_guid) DO UPDATE SET erased_at = excluded.erased_at",
            guid, base::nowMs(), reason, work.coder());
        rows.touch(story);
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

base::Status eraseStory(Database& database, model::CoderId coder, model::StoryId story,
                        std::string_view reason) {
    const auto guid = storyGuid(database, story);
    if (!guid) {
        return base::fail(guid.error());
    }
    auto work = UnitOfWork::begin(database, Action{msg("erase a story"), coder, false, std::nullopt});
    if (!work) {
        return base::fail(work.error());
    }
    if (const auto erased = eraseRows(*work, story, *guid, reason); !erased) {
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
    return replaceWords(work, story, changes);
}

base::Status forgetSteps(Database& database, model::StoryId story) {
    return atBorder(database, [story](Connection& connection) -> base::Status {
        Transaction transaction(connection, Transaction::Kind::Write);
        forgetInHistory(connection, story);
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
