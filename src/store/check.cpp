#include "vertelwerk/base/files.h"
#include "vertelwerk/store/upkeep.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "store/database_impl.h"
#include "store/decoded.h"
#include "store/ledger.h"
#include "store/row_log.h"

#include <sqlite3.h>

namespace vertelwerk::store {
namespace {

using base::Message;
using base::msg;
using Problems = std::vector<Message>;

void checkFile(Connection& connection, Problems& problems) {
    auto row = connection.query("PRAGMA integrity_check");
    std::size_t faults = 0;
    while (row.next()) {
        faults += row.text(0) == "ok" ? 0U : 1U;
    }
    if (faults > 0) {
        problems.push_back(base::plural("The file is damaged in {0} place. Open a backup of the project.",
                                        "The file is damaged in {0} places. Open a backup of the project.",
                                        faults));
    }
}

void checkLinks(Connection& connection, Problems& problems) {
    auto row = connection.query("PRAGMA foreign_key_check");
    while (row.next()) {
        problems.push_back(msg("Row {0} of {1} refers to a row of {2} that is not there.", row.integer(1),
                               row.text(0), row.text(2)));
    }
}

void checkTexts(Connection& connection, Problems& problems) {
    auto row = connection.query(
        "SELECT story.id, characters, text_hash, text_key, story_text.text FROM story"
        " LEFT JOIN story_text ON story_text.id = story.id ORDER BY story.id");
    while (row.next()) {
        const auto story = row.integer(0);
        const auto text = row.text(4);
        if (row.isNull(4)) {
            problems.push_back(msg("Story {0} has no text.", story));
            continue;
        }
        if (const auto normal = text::normalise(text); !normal || *normal != text) {
            problems.push_back(
                msg("The text of story {0} is not in the form in which stories are kept.", story));
            continue;
        }
        if (text::length(text) != static_cast<std::size_t>(row.integer(1))) {
            problems.push_back(msg("The text of story {0} has another length than was noted.", story));
        }
        if (const auto hash = base::sha256(text); hash != row.text(2) || hashKey(hash) != row.integer(3)) {
            problems.push_back(msg("The text of story {0} is not the one that was stored.", story));
        }
    }
}

void checkRanges(Connection& connection, Problems& problems) {
    auto parts = connection.query(
        "SELECT part.ordinal, story.id FROM part JOIN story ON story.id = part.story_id"
        " WHERE end_cp > characters OR begin_cp > end_cp OR begin_cp < 0 ORDER BY part.id");
    while (parts.next()) {
        problems.push_back(
            msg("Part {0} of story {1} lies outside its text.", parts.integer(0), parts.integer(1)));
    }
    auto passages = connection.query(
        "SELECT passage.id, story.id FROM passage JOIN story ON story.id = passage.story_id"
        " WHERE end_cp > characters OR begin_cp > end_cp OR begin_cp < 0"
        " OR (begin_cp = end_cp AND needs_review = 0) ORDER BY passage.id");
    while (passages.next()) {
        problems.push_back(
            msg("Passage {0} of story {1} lies outside its text.", passages.integer(0), passages.integer(1)));
    }
    auto annotations = connection.query(
        "SELECT annotation.id, story.id FROM annotation JOIN story ON story.id = annotation.story_id"
        " WHERE end_cp > characters OR begin_cp > end_cp OR begin_cp < 0"
        " OR (begin_cp = end_cp AND needs_review = 0) ORDER BY annotation.id");
    while (annotations.next()) {
        problems.push_back(msg("Annotation {0} of story {1} lies outside its text.", annotations.integer(0),
                               annotations.integer(1)));
    }
}

void checkConsents(Connection& connection, Problems& problems) {
    auto row = connection.query("SELECT id, consent_yes, consent_no FROM story ORDER BY id");
    while (row.next()) {
        const model::StoryId story{row.integer(0)};
        ConsentBits bits;
        for (const auto& entry : readLedger(connection, story)) {
            set(bits, entry.purpose, entry.answer);
        }
        if (bits.yes != row.integer(1) || bits.no != row.integer(2)) {
            problems.push_back(msg("The consent of story {0} does not agree with its ledger.", story.value));
        }
    }
}

void checkFeed(Connection& connection, Problems& problems) {
    const auto seq = connection.integer("SELECT seq FROM project");
    const auto last = connection.integer("SELECT coalesce(max(seq), 0) FROM change");
    if (!seq || seq != last) {
        problems.push_back(
            msg("The list of changes ends at {0} and not at {1}.", last.value_or(0), seq.value_or(0)));
    }
}

void checkSteps(Connection& connection, Problems& problems) {
    auto row = connection.query("SELECT step_id, entries FROM undo_portion ORDER BY id");
    while (row.next()) {
        try {
            static_cast<void>(decodeEntries(row.blob(1)));
        } catch (const SqlFailure&) {
            problems.push_back(msg("Undo step {0} cannot be read.", row.integer(0)));
        }
    }
}

}  // namespace

base::Result<Problems> check(Database& database) {
    return reading(database, [](Connection& connection) -> base::Result<Problems> {
        Problems problems;
        try {
            for (const auto look :
                 {checkFile, checkLinks, checkTexts, checkRanges, checkConsents, checkFeed, checkSteps}) {
                look(connection, problems);
            }
        } catch (const SqlFailure& failure) {
            // A file so damaged that it cannot be read through is what was asked for, not a failure.
            if (failure.primary() != SQLITE_CORRUPT && failure.primary() != SQLITE_NOTADB) {
                throw;
            }
            problems.push_back(
                msg("The file is damaged and cannot be read to its end. Open a backup of the project."));
        }
        return problems;
    });
}

}  // namespace vertelwerk::store
