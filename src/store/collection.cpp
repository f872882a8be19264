#include "vertelwerk/store/collection.h"

#include "vertelwerk/base/ids.h"
#include "vertelwerk/text/locale.h"

#include "store/decoded.h"
#include "store/row_writer.h"
#include "store/set_apart.h"
#include "store/trust_tables.h"

#include <stdexcept>

namespace vertelwerk::store {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;

CollectionSettings readSettings(Connection& connection) {
    CollectionSettings settings;
    auto row = connection.query("SELECT ground, ground_note, strict, keep_until FROM project WHERE id = 1");
    std::string ground;
    if (row.next()) {
        row.read(ground, settings.groundNote, settings.strict, settings.keepUntil);
        settings.ground = decoded(model::groundFromKey(ground), ground);
    }
    return settings;
}

/// Stories that the setting lets in or sets apart: the index follows them.
void touchUnknown(RowWriter& rows) {
    auto row = rows.connection().query("SELECT id FROM story WHERE (consent_yes & $1) = 0",
                                       bitOf(model::Purpose::Research));
    while (row.next()) {
        rows.touch(model::StoryId{row.integer(0)});
    }
}

}  // namespace

Result<CollectionSettings> collectionSettings(Database& database) {
    return reading(database, [](Connection& connection) -> Result<CollectionSettings> {
        return readSettings(connection);
    });
}

base::Status changeCollection(UnitOfWork& work, const CollectionSettings& settings) {
    if (work.rows().undoable()) {
        throw std::logic_error("what holds for a collection is not undone");
    }
    const auto& until = settings.keepUntil;
    if (!until.empty() && (until.size() != 10 || text::isoDate(until) != until)) {
        return base::fail(ErrorCode::Invalid, msg("{0} is no date.", until),
                          msg("Give a day as year-month-day, such as 2026-12-31."));
    }
    return writing(work, [&](RowWriter& rows) -> base::Status {
        const auto before = readSettings(rows.connection());
        if (before == settings) {
            return {};
        }
        rows.connection().exec(
            "UPDATE project SET ground = $1, ground_note = $2, strict = $3, keep_until = $4 WHERE id = 1",
            toKey(settings.ground), settings.groundNote, settings.strict, settings.keepUntil);
        rows.noteLasting();
        if (before.strict != settings.strict) {
            touchUnknown(rows);
        }
        return {};
    });
}

Result<std::map<model::SetApart, std::size_t>> setApartCounts(Database& database) {
    return reading(database, [](Connection& connection) -> Result<std::map<model::SetApart, std::size_t>> {
        std::map<model::SetApart, std::size_t> counts;
        const auto today = base::today();
        const bool strict = isStrict(connection);
        auto row = connection.query(
            "SELECT consent_yes, consent_no, consent_until, withdrawn_at IS NOT NULL FROM story");
        while (row.next()) {
            Standing standing;
            row.read(standing.bits.yes, standing.bits.no, standing.until, standing.withdrawn);
            if (const auto apart = standing.setApart(today, strict)) {
                ++counts[*apart];
            }
        }
        return counts;
    });
}

base::Status recordMediumConsent(UnitOfWork& work, model::StoryId story, const MediumConsent& consent) {
    return writing(work, [&](RowWriter& rows) -> base::Status {
        if (const auto head = storyHead(rows.connection(), story); !head) {
            return base::fail(head.error());
        }
        std::int64_t part = 0;
        bool medium = false;
        {
            auto row = rows.connection().query(
                "SELECT id, medium <> '' OR media_file <> '' FROM part WHERE story_id = $1 AND ordinal = $2",
                story, consent.part);
            if (!row.next()) {
                return base::fail(ErrorCode::NotFound,
                                  msg("Story {0} has no part {1}.", story.value, consent.part),
                                  msg("Show the story to see its parts."));
            }
            part = row.integer(0);
            medium = row.integer(1) != 0;
        }
        if (!medium) {
            return base::fail(
                ErrorCode::Invalid,
                msg("Part {0} of story {1} has no photo, drawing or recording.", consent.part, story.value),
                msg("Record consent for the story instead."));
        }
        rows.insert(tables::mediumConsent, story,
                    {{"story_id", story},
                     {"part_id", part},
                     {"answer", toKey(consent.answer)},
                     {"given_on", consent.givenOn},
                     {"how", consent.how},
                     {"wording", consent.wording},
                     {"recorded_at", base::nowMs()}});
        return {};
    });
}

Result<std::vector<MediumConsent>> mediumConsents(Database& database, model::StoryId story) {
    return reading(database, [story](Connection& connection) -> Result<std::vector<MediumConsent>> {
        std::map<std::int64_t, MediumConsent> byPart;
        {
            auto row = connection.query(
                "SELECT ordinal FROM part WHERE story_id = $1 AND (medium <> '' OR media_file <> '')", story);
            while (row.next()) {
                byPart[row.integer(0)].part = static_cast<std::size_t>(row.integer(0));
            }
        }
        auto row = connection.query(
            "SELECT part.ordinal, answer, given_on, how, wording FROM medium_consent"
            " JOIN part ON part.id = medium_consent.part_id WHERE medium_consent.story_id = $1"
            " ORDER BY recorded_at, medium_consent.id",
            story);
        while (row.next()) {
            auto& one = byPart[row.integer(0)];
            one.part = static_cast<std::size_t>(row.integer(0));
            one.answer = decoded(model::answerFromWord(row.text(1)), row.text(1));
            one.givenOn = row.text(2);
            one.how = row.text(3);
            one.wording = row.text(4);
        }
        std::vector<MediumConsent> all;
        all.reserve(byPart.size());
        for (auto& [part, one] : byPart) {
            all.push_back(std::move(one));
        }
        return all;
    });
}

}  // namespace vertelwerk::store
