#include "gui/learning/bundle_cards.h"

#include "vertelwerk/app/story_title.h"
#include "vertelwerk/app/words.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/text/locale.h"

#include <algorithm>
#include <set>
#include <utility>

namespace vertelwerk::gui {
namespace {

using base::msg;
using base::plural;

constexpr const char* dot = " \xC2\xB7 ";
constexpr std::size_t linesOfTitle = 2;

Pieces line(std::string text, Look look) {
    return {{std::move(text), look, std::nullopt}};
}

}  // namespace

base::Result<Delivered> readDelivered(store::Database& database) {
    auto deliveries = store::deliveries(database);
    if (!deliveries) {
        return base::fail(deliveries.error());
    }
    Delivered delivered{*std::move(deliveries), {}};
    std::ranges::stable_partition(delivered.deliveries,
                                  [](const store::Delivery& each) { return each.purpose.has_value(); });
    std::set<model::StoryId> wanted;
    for (const auto& delivery : delivered.deliveries) {
        wanted.insert(delivery.stories.begin(), delivery.stories.end());
    }
    const auto stories = store::listStories(database, {});
    if (!stories) {
        return base::fail(stories.error());
    }
    for (const auto& story : *stories) {
        if (wanted.contains(story.id)) {
            delivered.stories.emplace(story.id, story);
        }
    }
    return delivered;
}

std::vector<Row> BundleCards::rows() const {
    std::vector<Row> rows;
    if (!delivered_) {
        return rows;
    }
    for (const auto& delivery : delivered_->deliveries) {
        auto goesTo = delivery.purpose
                          ? catalogue_.say(msg("for {0}", catalogue_.say(app::nameOf(*delivery.purpose))))
                          : catalogue_.say(msg("working copy for the team"));
        goesTo += dot;
        goesTo += catalogue_.say(plural("{0} story", "{0} stories", delivery.stories.size()));
        auto made = text::formatDate(base::localDay(delivery.madeAt), catalogue_.language());
        made += dot;
        made += delivery.fileName;
        if (!delivery.coder.empty()) {
            made += dot + delivery.coder;
        }
        rows.push_back({{line(delivery.title, Look::Strong), linesOfTitle},
                        {line(std::move(goesTo), Look::Plain), 1},
                        {line(std::move(made), Look::Quiet), 1}});
    }
    return rows;
}

std::vector<Row> BundleCards::storyRows(std::size_t card) const {
    std::vector<Row> rows;
    for (const auto& story : delivered_->deliveries.at(card).stories) {
        const auto found = delivered_->stories.find(story);
        const auto words = found == delivered_->stories.end()
                               ? catalogue_.say(msg("A story that is gone since"))
                               : app::storyTitle(found->second, catalogue_);
        rows.push_back({{line(words, Look::Plain), 1}});
    }
    return rows;
}

model::StoryId BundleCards::storyAt(std::size_t card, std::size_t row) const {
    const auto story = delivered_->deliveries.at(card).stories.at(row);
    return delivered_->stories.contains(story) ? story : model::StoryId{};
}

}  // namespace vertelwerk::gui
