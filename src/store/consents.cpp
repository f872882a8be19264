#include "vertelwerk/store/consents.h"

#include "vertelwerk/base/ids.h"
#include "vertelwerk/text/locale.h"

#include "store/history_purge.h"
#include "store/ledger.h"
#include "store/set_apart.h"

#include <algorithm>
#include <stdexcept>

namespace vertelwerk::store {

using base::ErrorCode;
using base::msg;
using model::ConsentEntry;

std::vector<ConsentEntry> inOrder(std::vector<ConsentEntry> entries) {
    const auto now = base::nowMs();
    for (auto& entry : entries) {
        entry.recordedAt = entry.recordedAt != 0 ? entry.recordedAt : now;
    }
    std::ranges::stable_sort(entries, {}, &ConsentEntry::recordedAt);
    return entries;
}

void addEntry(RowBatch& entries, model::StoryId story, const ConsentEntry& entry) {
    entries.add(story, {{"story_id", story},
                        {"purpose", toKey(entry.purpose)},
                        {"answer", toKey(entry.answer)},
                        {"given_on", entry.givenOn},
                        {"how", entry.how},
                        {"wording", entry.wording},
                        {"recorded_at", entry.recordedAt != 0 ? entry.recordedAt : base::nowMs()}});
}

std::vector<ConsentEntry> readLedger(Connection& connection, model::StoryId story) {
    std::vector<ConsentEntry> ledger;
    auto row = connection.query(
        "SELECT purpose, answer, given_on, how, wording, recorded_at FROM consent_entry"
        " WHERE story_id = $1 ORDER BY recorded_at, id",
        story);
    while (row.next()) {
        auto& entry = ledger.emplace_back();
        entry.purpose = decoded(model::purposeFromKey(row.text(0)), row.text(0));
        entry.answer = decoded(model::answerFromWord(row.text(1)), row.text(1));
        entry.givenOn = row.text(2);
        entry.how = row.text(3);
        entry.wording = row.text(4);
        entry.recordedAt = row.integer(5);
    }
    return ledger;
}

base::Status recordConsent(UnitOfWork& work, model::StoryId story, const ConsentEntry& entry) {
    return writing(work, [&](RowWriter& rows) -> base::Status {
        if (const auto head = storyHead(rows.connection(), story); !head) {
            return base::fail(head.error());
        }
        RowBatch entries(rows, tables::consentEntry);
        addEntry(entries, story, entry);
        entries.insert();
        ConsentBits bits;
        for (const auto& held : readLedger(rows.connection(), story)) {
            set(bits, held.purpose, held.answer);
        }
        rows.update(tables::story, story, story.value, {{"consent_yes", bits.yes}, {"consent_no", bits.no}});
        return {};
    });
}

base::Status setConsentEnd(UnitOfWork& work, model::StoryId story, std::string_view until) {
    if (!until.empty() && (until.size() != 10 || text::isoDate(until) != until)) {
        return base::fail(ErrorCode::Invalid, msg("{0} is no date.", until),
                          msg("Give a day as year-month-day, such as 2026-12-31."));
    }
    return writing(work, [&](RowWriter& rows) -> base::Status {
        if (const auto head = storyHead(rows.connection(), story); !head) {
            return base::fail(head.error());
        }
        rows.update(tables::story, story, story.value, {{"consent_until", until}});
        return {};
    });
}

base::Result<std::string> consentEnd(Database& database, model::StoryId story) {
    return reading(database, [&](Connection& connection) -> base::Result<std::string> {
        const auto head = storyHead(connection, story);
        if (!head) {
            return base::fail(head.error());
        }
        return head->standing.until;
    });
}

base::Status setPromise(UnitOfWork& work, model::StoryId story, std::string_view promised) {
    return writing(work, [&](RowWriter& rows) -> base::Status {
        if (const auto head = storyHead(rows.connection(), story); !head) {
            return base::fail(head.error());
        }
        rows.update(tables::story, story, story.value, {{"promised", promised}});
        return {};
    });
}

base::Status withdraw(UnitOfWork& work, model::StoryId story) {
    if (work.rows().undoable()) {
        throw std::logic_error("a withdrawal cannot be undone");
    }
    return writing(work, [&](RowWriter& rows) -> base::Status {
        const auto head = storyHead(rows.connection(), story);
        if (!head) {
            return base::fail(head.error());
        }
        if (head->standing.withdrawn) {
            return {};
        }
        rows.update(tables::story, story, story.value, {{"withdrawn_at", base::nowMs()}});
        forgetInHistory(rows.connection(), story, {});
        return {};
    });
}

base::Result<std::vector<ConsentEntry>> consentLedger(Database& database, model::StoryId story) {
    return reading(database, [&](Connection& connection) -> base::Result<std::vector<ConsentEntry>> {
        if (const auto head = storyHead(connection, story); !head) {
            return base::fail(head.error());
        }
        return readLedger(connection, story);
    });
}

}  // namespace vertelwerk::store
