#include "vertelwerk/base/ids.h"
#include "vertelwerk/store/ready_story.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/taking_over.h"
#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include "store/decoded.h"
#include "store/ledger.h"
#include "store/memo_rows.h"
#include "store/places.h"
#include "store/row_batch.h"

namespace vertelwerk::store {
namespace {

using base::ErrorCode;
using base::msg;

std::int64_t ensureSource(RowWriter& rows, const model::Provenance& from) {
    auto& known = rows.known(tables::source);
    const auto key = from.sha256 + '\n' + from.fileName + '\n' + from.format + '\n' + from.encoding;
    if (const auto found = known.find(key); found != known.end()) {
        return found->second;
    }
    auto id = rows.connection().integer(
        "SELECT id FROM source WHERE sha_key = $1 AND sha256 = $2 AND name = $3 AND format = $4"
        " AND encoding = $5",
        hashKey(from.sha256), from.sha256, from.fileName, from.format, from.encoding);
    if (!id) {
        const auto folded = text::folded(from.fileName);
        id = rows.insert(tables::source, {},
                         {{"sha256", from.sha256},
                          {"sha_key", hashKey(from.sha256)},
                          {"name", from.fileName},
                          {"folded", folded},
                          {"format", from.format},
                          {"encoding", from.encoding},
                          {"imported_at", from.importedAt != 0 ? from.importedAt : base::nowMs()}});
    }
    return known.emplace(key, *id).first->second;
}

std::int64_t ensureNarrator(RowWriter& rows, std::string_view written) {
    const auto label = text::trimmed(written);
    if (label.empty()) {
        return 0;
    }
    auto& known = rows.known(tables::narrator);
    if (const auto found = known.find(std::string(label)); found != known.end()) {
        return found->second;
    }
    const auto folded = text::folded(label);
    auto id = rows.connection().integer("SELECT id FROM narrator WHERE folded = $1", folded);
    if (!id) {
        const auto guid = base::newGuid();
        const auto sort = text::sortKey(label);
        id = rows.insert(tables::narrator, {},
                         {{"guid", guid}, {"label", label}, {"folded", folded}, {"sort", Blob{sort}}});
    }
    return known.emplace(label, *id).first->second;
}

std::int64_t ensureAttribute(RowWriter& rows, const std::string& name) {
    auto& known = rows.known(tables::attribute);
    if (const auto found = known.find(name); found != known.end()) {
        return found->second;
    }
    auto id = rows.connection().integer("SELECT id FROM attribute WHERE name = $1", name);
    if (!id) {
        const auto folded = text::folded(name);
        id = rows.insert(tables::attribute, {}, {{"name", name}, {"folded", folded}});
    }
    return known.emplace(name, *id).first->second;
}

/// The source of stories one after another, most of which have the one before's.
class Sources {
  public:
    explicit Sources(RowWriter& rows) : rows_(rows) {}

    std::int64_t of(const model::Provenance& from) {
        if (last_ == nullptr || !same(*last_, from)) {
            id_ = ensureSource(rows_, from);
            last_ = &from;
        }
        return id_;
    }

  private:
    static bool same(const model::Provenance& a, const model::Provenance& b) {
        return a.sha256 == b.sha256 && a.fileName == b.fileName && a.format == b.format &&
               a.encoding == b.encoding;
    }

    RowWriter& rows_;
    const model::Provenance* last_ = nullptr;
    std::int64_t id_ = 0;
};

/// A story that is added, and what its rows refer to.
struct NewStory {
    const ReadyStory* ready;
    std::string_view guid;
    model::StoryId id = {};
};

void addRow(RowWriter& rows, RowBatch& stories, Sources& sources, const NewStory& added) {
    const auto& story = *added.ready;
    const auto& draft = story.draft();
    const auto source = sources.of(draft.source);
    const auto narrator = ensureNarrator(rows, draft.narrator);
    const auto area = ensureArea(rows, draft.area, NamedAreas::GetTheCode);
    ConsentBits bits;
    for (const auto& entry : story.consent()) {
        set(bits, entry.purpose, entry.answer);
    }
    stories.add({}, {{"guid", added.guid},
                     {"number", draft.number},
                     {"number_folded", story.numberFolded()},
                     {"number_sort", Blob{story.numberSort()}},
                     {"title", draft.title},
                     {"title_sort", Blob{story.titleSort()}},
                     {"method", toKey(draft.method)},
                     {"language", draft.language},
                     {"narrator_id", narrator != 0 ? Value(narrator) : Value()},
                     {"told_on", draft.date},
                     {"area_id", area != 0 ? Value(area) : Value()},
                     {"area_name", draft.area.name},
                     {"collected_by", draft.collectedBy},
                     {"domain", draft.domain},
                     {"promised", draft.promised},
                     {"verification", draft.verification},
                     {"feedback", draft.feedback},
                     {"source_id", source},
                     {"place", draft.source.place},
                     {"characters", story.characters()},
                     {"text_key", hashKey(story.textHash())},
                     {"text_hash", story.textHash()},
                     {"text_revision", 1},
                     {"consent_yes", bits.yes},
                     {"consent_no", bits.no},
                     {"consent_until", ""},
                     {"withdrawn_at", {}}});
}

void insertParts(RowWriter& rows, model::StoryId story, const std::vector<model::Part>& parts) {
    std::int64_t ordinal = 0;
    for (const auto& part : parts) {
        const auto id = rows.insert(tables::part, story,
                                    {{"story_id", story},
                                     {"ordinal", ++ordinal},
                                     {"kind", toKey(part.kind)},
                                     {"number", part.number},
                                     {"title", part.title},
                                     {"told_on", part.date},
                                     {"speaker", part.speaker},
                                     {"role", toKey(part.role)},
                                     {"medium", part.medium},
                                     {"media_file", part.mediaFile},
                                     {"duration", part.duration},
                                     {"channel", part.channel},
                                     {"curve", part.curve},
                                     {"begin_cp", part.range.begin},
                                     {"end_cp", part.range.end}});
        const auto& recording = part.recording;
        if (!recording.empty() || !part.until.empty()) {
            rows.insertAs(tables::partRecording, story, id,
                          {{"until_on", part.until},
                           {"begin_s", recording.begin},
                           {"end_s", recording.end},
                           {"media_path", recording.path},
                           {"media_hash", recording.sha256}});
        }
        std::int64_t place = 0;
        for (const auto& rating : part.ratings) {
            rows.insert(
                tables::rating, story,
                {{"part_id", id}, {"ordinal", ++place}, {"aspect", rating.aspect}, {"score", rating.score}});
        }
    }
}

void insertSignification(RowWriter& rows, model::StoryId story,
                         const std::vector<model::Signification>& significations) {
    std::int64_t ordinal = 0;
    for (const auto& said : significations) {
        ++ordinal;
        const auto insert = [&](std::int64_t place, const model::Signification::Mark& mark) {
            rows.insert(tables::signification, story,
                        {{"story_id", story},
                         {"ordinal", ordinal},
                         {"place", place},
                         {"kind", toKey(said.kind)},
                         {"question", said.question},
                         {"label", mark.label},
                         {"value", mark.value}});
        };
        std::int64_t place = 0;
        for (const auto& mark : said.marks) {
            insert(++place, mark);
        }
        if (said.marks.empty()) {
            insert(0, {});
        }
    }
}

void insertMemos(RowWriter& rows, model::StoryId story, model::CoderId coder,
                 const std::vector<std::string>& memos) {
    for (const auto& memo : memos) {
        insertMemo(rows, story, {.story = story}, memo, coder);
    }
}

void insertSelections(RowWriter& rows, model::StoryId story,
                      const std::vector<model::SelectionRound>& selections) {
    std::int64_t ordinal = 0;
    for (const auto& round : selections) {
        rows.insert(tables::selectionRound, story,
                    {{"story_id", story},
                     {"ordinal", ++ordinal},
                     {"level", round.level},
                     {"panel", round.panel},
                     {"held_on", round.date},
                     {"members", round.members},
                     {"chosen", round.chosen},
                     {"reason", round.reason},
                     {"domain", round.domain},
                     {"considered", round.considered},
                     {"manner", round.manner}});
    }
}

void addAttributes(RowWriter& rows, RowBatch& batch, model::StoryId id, const ReadyStory& story) {
    const auto& attributes = story.draft().attributes;
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        batch.add(id, {{"story_id", id},
                       {"ordinal", i + 1},
                       {"attribute_id", ensureAttribute(rows, attributes[i].name)},
                       {"value", attributes[i].value},
                       {"folded", story.attributes()[i].folded},
                       {"number", story.attributes()[i].number}});
    }
}

void insertAll(RowWriter& rows, model::CoderId coder, std::span<NewStory> added) {
    RowBatch stories(rows, tables::story);
    Sources sources(rows);
    for (const auto& story : added) {
        addRow(rows, stories, sources, story);
    }
    RowBatch texts(rows, tables::storyText, RowKeys::OfStory);
    RowBatch attributes(rows, tables::storyAttribute);
    RowBatch entries(rows, tables::consentEntry);
    for (auto id = stories.insert(); auto& story : added) {
        story.id = model::StoryId{id++};
        const auto& draft = story.ready->draft();
        texts.add(story.id, {{"text", draft.text}});
        insertParts(rows, story.id, draft.parts);
        insertSelections(rows, story.id, draft.selections);
        insertSignification(rows, story.id, draft.signification);
        insertMemos(rows, story.id, coder, draft.memos);
        addAttributes(rows, attributes, story.id, *story.ready);
        for (const auto& entry : story.ready->consent()) {
            addEntry(entries, story.id, entry);
        }
    }
    texts.insert();
    attributes.insert();
    entries.insert();
}

base::Result<model::StoryId> addOne(UnitOfWork& work, const ReadyStory& story, std::string_view guid) {
    return writing(work, [&](RowWriter& rows) -> base::Result<model::StoryId> {
        auto& connection = rows.connection();
        if (!guid.empty() && connection.integer("SELECT id FROM story WHERE guid = $1", guid)) {
            return base::fail(ErrorCode::AlreadyExists,
                              msg("The project has the story {0} already.", story.shownName()),
                              msg("Use the one it has."));
        }
        if (!guid.empty() && connection.integer("SELECT 1 FROM tombstone WHERE story_guid = $1", guid)) {
            return base::fail(ErrorCode::Refused,
                              msg("The story {0} was erased here for good.", story.shownName()),
                              msg("Leave it out."));
        }
        NewStory added{&story, guid.empty() ? std::string_view(story.guid()) : guid};
        insertAll(rows, work.coder(), {&added, 1});
        return added.id;
    });
}

}  // namespace

base::Result<std::vector<model::StoryId>> addStories(UnitOfWork& work, std::span<const ReadyStory> stories) {
    return writing(work, [&](RowWriter& rows) -> base::Result<std::vector<model::StoryId>> {
        std::vector<NewStory> added;
        added.reserve(stories.size());
        for (const auto& story : stories) {
            added.push_back({&story, story.guid()});
        }
        insertAll(rows, work.coder(), added);
        std::vector<model::StoryId> ids;
        ids.reserve(added.size());
        for (const auto& story : added) {
            ids.push_back(story.id);
        }
        return ids;
    });
}

base::Result<model::StoryId> addStory(UnitOfWork& work, const model::StoryDraft& draft) {
    return takeOverStory(work, draft, {});
}

base::Result<model::StoryId> takeOverStory(UnitOfWork& work, const model::StoryDraft& draft,
                                           std::string_view guid) {
    const auto story = ReadyStory::from(draft);
    return story ? addOne(work, *story, guid) : base::fail(story.error());
}

}  // namespace vertelwerk::store
