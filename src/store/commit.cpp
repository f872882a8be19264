#include "store/commit.h"

#include "vertelwerk/base/ids.h"

#include "store/connection.h"
#include "store/message_codec.h"

namespace vertelwerk::store {

std::int64_t writeAudit(Connection& connection, const Deed& deed) {
    std::string guid;
    if (deed.stories.size() == 1) {
        auto found = connection.query("SELECT guid FROM story WHERE id = $1", deed.stories.front());
        if (found.next()) {
            guid = found.text(0);
        }
    }
    return connection.insert(
        "INSERT INTO audit (made_at, coder_id, kind, action, row_count, stories, story_guid) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7)",
        deed.madeAt, deed.coder, deed.kind, deed.label.id, deed.rows, deed.stories.size(), guid);
}

void writeFeed(Connection& connection, const Deed& deed) {
    static const std::vector<std::int64_t> none{0};
    // What concerns no story still moves the clock.
    const auto& stories = deed.stories.empty() ? none : deed.stories;
    const std::int64_t extra = deed.project && !deed.stories.empty() ? 1 : 0;
    const auto count = static_cast<std::int64_t>(stories.size()) + extra;
    auto seq = connection.integer("UPDATE project SET seq = seq + $1 WHERE id = 1 RETURNING seq", count)
                   .value_or(count) -
               count;
    std::vector<Value> rows;
    rows.reserve(static_cast<std::size_t>(count) * 4);
    const auto add = [&](Value story) {
        rows.insert(rows.end(), {Value(++seq), Value(base::randomToken()), story, Value(deed.madeAt)});
    };
    for (const auto story : stories) {
        add(story == 0 ? Value() : Value(story));
    }
    if (extra != 0) {
        add({});
    }
    connection.insertRows("change (seq, token, story_id, made_at)", 4, rows);
}

void writePortions(Connection& connection, std::int64_t step, const std::vector<std::string>& portions) {
    for (const auto& portion : portions) {
        connection.exec("INSERT INTO undo_portion (step_id, entries) VALUES ($1, $2)", step, Blob{portion});
    }
}

std::optional<std::int64_t> openStep(Connection& connection, std::int64_t step) {
    return connection.integer("SELECT id FROM undo_step WHERE id = $1 AND undone = 0", step);
}

void writeStep(Connection& connection, std::int64_t step, const Deed& deed) {
    const auto label = encode(deed.label);
    connection.exec("INSERT INTO undo_step (id, label, coder_id, made_at, undone) VALUES ($1, $2, $3, $4, 0)",
                    step, Blob{label}, deed.coder, deed.madeAt);
}

void dropRedo(Connection& connection) {
    connection.exec("DELETE FROM undo_portion WHERE step_id IN (SELECT id FROM undo_step WHERE undone = 1)");
    connection.exec("DELETE FROM undo_step WHERE undone = 1");
}

}  // namespace vertelwerk::store
