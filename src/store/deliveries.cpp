#include "vertelwerk/store/deliveries.h"

#include "vertelwerk/base/ids.h"

#include "store/decoded.h"
#include "store/row_writer.h"
#include "store/set_apart.h"

#include <set>

#include <fmt/format.h>

namespace vertelwerk::store {
namespace {

using base::Result;
using model::DeliveryId;
using model::StoryId;

Result<std::set<std::string>> guidsOf(Connection& connection, const std::vector<StoryId>& stories) {
    std::set<std::string> guids;
    for (const auto story : stories) {
        auto row = connection.query("SELECT guid FROM story WHERE id = $1", story);
        if (!row.next()) {
            return base::fail(noStory(story));
        }
        guids.emplace(row.text(0));
    }
    return guids;
}

std::vector<StoryId> storiesOf(Connection& connection, DeliveryId delivery) {
    std::vector<StoryId> stories;
    auto row = connection.query(
        "SELECT story.id FROM delivery_story JOIN story ON story.guid = story_guid WHERE delivery_id = $1"
        " ORDER BY story.id",
        delivery);
    while (row.next()) {
        row.read(stories.emplace_back());
    }
    return stories;
}

std::vector<Delivery> readDeliveries(Connection& connection, Query row) {
    std::vector<Delivery> all;
    std::string purpose;
    while (row.next()) {
        auto& one = all.emplace_back();
        row.read(one.id, one.title, purpose, one.format, one.fileName, one.sha256, one.coder, one.madeAt);
        if (!purpose.empty()) {
            one.purpose = decoded(model::purposeFromKey(purpose), purpose);
        }
        one.stories = storiesOf(connection, one.id);
    }
    return all;
}

constexpr std::string_view rowsSql =
    "SELECT delivery.id, delivery.title, purpose, format, file_name, sha256, coder.name, made_at FROM "
    "delivery"
    " JOIN coder ON coder.id = delivery.coder_id";
constexpr std::string_view newestFirst = " ORDER BY made_at DESC, delivery.id DESC";

}  // namespace

Result<DeliveryId> recordDelivery(UnitOfWork& work, const Delivery& delivery) {
    return writing(work, [&](RowWriter& rows) -> Result<DeliveryId> {
        auto& connection = rows.connection();
        const auto guids = guidsOf(connection, delivery.stories);
        if (!guids) {
            return base::fail(guids.error());
        }
        const DeliveryId id{connection.insert(
            "INSERT INTO delivery (guid, title, purpose, format, file_name, sha256, coder_id, made_at)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            base::newGuid(), delivery.title, delivery.purpose ? toKey(*delivery.purpose) : std::string_view(),
            delivery.format, delivery.fileName, delivery.sha256, work.coder(),
            delivery.madeAt != 0 ? delivery.madeAt : base::nowMs())};
        for (const auto& guid : *guids) {
            connection.exec("INSERT INTO delivery_story (delivery_id, story_guid) VALUES ($1, $2)", id, guid);
        }
        rows.noteLasting();
        return id;
    });
}

base::Status forgetDelivery(UnitOfWork& work, DeliveryId delivery) {
    return writing(work, [delivery](RowWriter& rows) -> base::Status {
        rows.connection().exec("DELETE FROM delivery_story WHERE delivery_id = $1", delivery);
        rows.connection().exec("DELETE FROM delivery WHERE id = $1", delivery);
        rows.noteLasting();
        return {};
    });
}

Result<std::vector<Delivery>> deliveries(Database& database) {
    return reading(database, [](Connection& connection) -> Result<std::vector<Delivery>> {
        return readDeliveries(connection, connection.query(fmt::format("{}{}", rowsSql, newestFirst)));
    });
}

Result<std::vector<Delivery>> deliveriesWith(Database& database, StoryId story) {
    return reading(database, [story](Connection& connection) -> Result<std::vector<Delivery>> {
        return readDeliveries(
            connection,
            connection.query(fmt::format("{} JOIN delivery_story ON delivery_id = delivery.id"
                                         " JOIN story ON story.guid = story_guid WHERE story.id = $1{}",
                                         rowsSql, newestFirst),
                             story));
    });
}

}  // namespace vertelwerk::store
