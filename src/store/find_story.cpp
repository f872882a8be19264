#include "vertelwerk/base/ids.h"
#include "vertelwerk/store/ready_story.h"
#include "vertelwerk/store/stories.h"

#include "store/decoded.h"
#include "store/ledger.h"
#include "store/places.h"
#include "store/set_apart.h"

namespace vertelwerk::store {
namespace {

using base::Result;
using model::Story;
using model::StoryId;

/// The story's own row, with its text and what it refers to; nothing when there is none.
std::optional<Story> readRow(Connection& connection, StoryId id) {
    static const auto sql = fmt::format(
        "SELECT story.id, story.guid, story.number, story.title, story.method, story.language,"
        " coalesce(narrator.label, ''), coalesce(story.narrator_id, 0), story.told_on,"
        " coalesce(area.code, ''), {}, story.collected_by, story.domain, story.promised,"
        " story.verification, story.feedback, story_text.text, source.name, story.place, source.format,"
        " source.encoding, source.sha256, source.imported_at, story.text_revision, story.version,"
        " story.consent_yes, story.consent_no, story.consent_until, story.withdrawn_at IS NOT NULL"
        " FROM story JOIN story_text ON story_text.id = story.id JOIN source ON "
        "source.id = story.source_id"
        " LEFT JOIN narrator ON narrator.id = story.narrator_id LEFT JOIN area ON area.id = story.area_id"
        " WHERE story.id = $1",
        areaNameSql);
    auto row = connection.query(sql, id);
    if (!row.next()) {
        return std::nullopt;
    }
    Story story;
    std::string method;
    Standing standing;
    row.read(story.id, story.guid, story.number, story.title, method, story.language, story.narrator,
             story.narratorId, story.date, story.area.code, story.area.name, story.collectedBy, story.domain,
             story.promised, story.verification, story.feedback, story.text, story.source.fileName,
             story.source.place, story.source.format, story.source.encoding, story.source.sha256,
             story.source.importedAt, story.textRevision, story.version, standing.bits.yes, standing.bits.no,
             standing.until, standing.withdrawn);
    story.method = decoded(model::methodFromKey(method), method);
    story.consentNow = stateOf(standing.bits);
    story.setApart = standing.setApart(base::today(), isStrict(connection));
    return story;
}

std::vector<model::Rating> ratings(Connection& connection, std::int64_t part) {
    return rowsOf(
        connection.query("SELECT aspect, score FROM rating WHERE part_id = $1 ORDER BY ordinal", part),
        &model::Rating::aspect, &model::Rating::score);
}

void readParts(Connection& connection, Story& story) {
    auto row = connection.query(
        "SELECT part.id, kind, number, title, told_on, speaker, role, medium, media_file, duration, channel,"
        " curve, begin_cp, end_cp, coalesce(until_on, ''), begin_s, end_s, coalesce(media_path, ''),"
        " coalesce(media_hash, '') FROM part LEFT JOIN part_recording ON part_recording.id = part.id"
        " WHERE story_id = $1 ORDER BY ordinal",
        story.id);
    while (row.next()) {
        auto& part = story.parts.emplace_back();
        std::int64_t id = 0;
        std::string kind;
        std::string role;
        row.read(id, kind, part.number, part.title, part.date, part.speaker, role, part.medium,
                 part.mediaFile, part.duration, part.channel, part.curve, part.range.begin, part.range.end,
                 part.until, part.recording.begin, part.recording.end, part.recording.path,
                 part.recording.sha256);
        part.kind = decoded(model::partKindFromKey(kind), kind);
        part.role = decoded(model::speakerRoleFromKey(role), role);
        part.ratings = ratings(connection, id);
    }
}

void readSignification(Connection& connection, Story& story) {
    auto row = connection.query(
        "SELECT ordinal, place, kind, question, label, value FROM signification WHERE story_id = $1"
        " ORDER BY ordinal, place",
        story.id);
    std::int64_t open = 0;
    while (row.next()) {
        std::int64_t ordinal = 0;
        std::int64_t place = 0;
        std::string kind;
        std::string question;
        model::Signification::Mark mark;
        row.read(ordinal, place, kind, question, mark.label, mark.value);
        if (ordinal != open) {
            story.signification.push_back(
                {decoded(model::significationKindFromKey(kind), kind), std::move(question), {}});
            open = ordinal;
        }
        if (place > 0) {
            story.signification.back().marks.push_back(std::move(mark));
        }
    }
}

void readSelections(Connection& connection, Story& story) {
    using Round = model::SelectionRound;
    story.selections =
        rowsOf(connection.query("SELECT level, panel, held_on, members, chosen, reason, domain, considered,"
                                " manner FROM selection_round WHERE story_id = $1 ORDER BY ordinal",
                                story.id),
               &Round::level, &Round::panel, &Round::date, &Round::members, &Round::chosen, &Round::reason,
               &Round::domain, &Round::considered, &Round::manner);
}

std::vector<model::Attribute> readAttributes(Connection& connection, StoryId story) {
    return rowsOf(connection.query("SELECT attribute.name, held.value FROM story_attribute held"
                                   " JOIN attribute ON attribute.id = held.attribute_id"
                                   " WHERE held.story_id = $1 ORDER BY held.ordinal",
                                   story),
                  &model::Attribute::name, &model::Attribute::value);
}

std::optional<Story> readStory(Connection& connection, StoryId id) {
    auto story = readRow(connection, id);
    if (story) {
        readParts(connection, *story);
        readSelections(connection, *story);
        readSignification(connection, *story);
        story->attributes = readAttributes(connection, id);
        story->consent = readLedger(connection, id);
    }
    return story;
}

}  // namespace

Result<Story> findStory(Database& database, StoryId id) {
    return reading(database, [id](Connection& connection) -> Result<Story> {
        auto story = readStory(connection, id);
        if (!story) {
            return base::fail(noStory(id));
        }
        return std::move(*story);
    });
}

base::Status eachStory(Database& database, std::span<const StoryId> ids,
                       const std::function<void(const Story&)>& each) {
    return reading(database, [&](Connection& connection) -> base::Status {
        for (const auto id : ids) {
            if (const auto story = readStory(connection, id)) {
                each(*story);
            }
        }
        return {};
    });
}

Result<std::map<StoryId, std::vector<model::Attribute>>> attributesOf(Database& database,
                                                                      std::span<const StoryId> ids) {
    return reading(database,
                   [ids](Connection& connection) -> Result<std::map<StoryId, std::vector<model::Attribute>>> {
                       std::map<StoryId, std::vector<model::Attribute>> attributes;
                       for (const auto id : ids) {
                           attributes.emplace(id, readAttributes(connection, id));
                       }
                       return attributes;
                   });
}

Result<std::vector<StoryId>> storiesWithText(Database& database, std::string_view sha256) {
    return reading(database, [sha256](Connection& connection) -> Result<std::vector<StoryId>> {
        std::vector<StoryId> ids;
        auto row = connection.query("SELECT id FROM story WHERE text_key = $1 AND text_hash = $2 ORDER BY id",
                                    hashKey(sha256), sha256);
        while (row.next()) {
            row.read(ids.emplace_back());
        }
        return ids;
    });
}

Result<std::vector<HeldStory>> heldStories(Database& database) {
    return reading(database, [](Connection& connection) -> Result<std::vector<HeldStory>> {
        return rowsOf(connection.query("SELECT source.sha256, story.place, story.text_hash FROM story"
                                       " JOIN source ON source.id = story.source_id ORDER BY story.id"),
                      &HeldStory::source, &HeldStory::place, &HeldStory::text);
    });
}

Result<std::map<std::string, StoryId>> storiesFromFile(Database& database, std::string_view sha256) {
    return reading(database, [sha256](Connection& connection) -> Result<std::map<std::string, StoryId>> {
        std::map<std::string, StoryId> stories;
        auto row = connection.query(
            "SELECT story.place, story.id FROM story JOIN source ON source.id = story.source_id"
            " WHERE source.sha256 = $1 ORDER BY story.id",
            sha256);
        while (row.next()) {
            stories.emplace(std::string(row.text(0)), StoryId{row.integer(1)});
        }
        return stories;
    });
}

}  // namespace vertelwerk::store
