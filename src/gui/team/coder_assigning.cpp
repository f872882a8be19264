#include "gui/team/coder_assigning.h"

#include "vertelwerk/app/story_title.h"
#include "vertelwerk/store/stories.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace vertelwerk::gui {

using base::msg;

base::Result<AssigningData> readAssigning(store::Database& database) {
    auto coders = app::coderProgress(database);
    auto stories = store::listStories(database, {});
    auto assignments = store::assignments(database);
    auto done = store::doneMarks(database);
    auto coded = store::codedStories(database);
    if (!coders || !stories || !assignments || !done || !coded) {
        return base::fail(!coders        ? coders.error()
                          : !stories     ? stories.error()
                          : !assignments ? assignments.error()
                          : !done        ? done.error()
                                         : coded.error());
    }
    std::erase_if(*stories, [](const model::StoryRow& row) { return row.setApart.has_value(); });
    return AssigningData{*std::move(coders), *std::move(stories), *std::move(assignments), *std::move(done),
                         *std::move(coded)};
}

void CoderAssigning::take(AssigningData data) {
    data_ = std::move(data);
    blind_.clear();
    done_.clear();
    for (const auto& one : data_.assignments) {
        blind_[{one.story, one.coder}] = one.blind;
    }
    for (const auto& one : data_.coded) {
        done_[{one.story, one.coder}] = false;
    }
    for (const auto& one : data_.done) {
        done_[{one.story, one.coder}] = true;
    }
    const auto names = std::exchange(added_, {});
    for (const auto& name : names) {
        addCoder(name);
    }
    if (!chosenLine()) {
        chosen_ = data_.coders.empty() ? std::string() : data_.coders.front().coder.name;
    }
}

void CoderAssigning::addCoder(const std::string& name) {
    if (name.empty()) {
        return;
    }
    const auto has = [&](const app::CoderProgress& one) { return one.coder.name == name; };
    if (std::ranges::none_of(data_.coders, has)) {
        app::CoderProgress fresh;
        fresh.coder.name = name;
        data_.coders.push_back(std::move(fresh));
        added_.push_back(name);
    }
}

std::optional<std::size_t> CoderAssigning::chosenLine() const {
    for (std::size_t i = 0; i < data_.coders.size(); ++i) {
        if (data_.coders[i].coder.name == chosen_) {
            return i;
        }
    }
    return std::nullopt;
}

model::CoderId CoderAssigning::chosenId() const {
    const auto line = chosenLine();
    return line ? data_.coders[*line].coder.id : model::CoderId{};
}

std::vector<base::Message> CoderAssigning::columns() {
    return {msg("Story"), msg("Assigned"), msg("How far"), msg("Other coders")};
}

std::string CoderAssigning::stateOf(const Key& key) const {
    const auto found = done_.find(key);
    return catalogue_.say(found == done_.end() ? msg("not begun")
                          : found->second      ? msg("done")
                                               : msg("begun"));
}

std::string CoderAssigning::othersOf(model::StoryId story) const {
    std::vector<std::string> names;
    for (const auto& one : data_.coders) {
        const Key key{story, one.coder.id};
        if (one.coder.name != chosen_ && (blind_.contains(key) || done_.contains(key))) {
            names.push_back(fmt::format("{} ({})", one.coder.name, stateOf(key)));
        }
    }
    return fmt::format("{}", fmt::join(names, ", "));
}

std::string CoderAssigning::cell(std::size_t story, std::size_t column) const {
    const auto& row = data_.stories.at(story);
    const Key key{row.id, chosenId()};
    switch (column) {
        case Title:
            return app::storyTitle(row, catalogue_);
        case Assigned: {
            const auto found = blind_.find(key);
            return found == blind_.end() ? std::string()
                                         : catalogue_.say(found->second ? msg("yes, blind") : msg("yes"));
        }
        case State:
            return blind_.contains(key) || done_.contains(key) ? stateOf(key) : std::string();
        default:
            return othersOf(row.id);
    }
}

std::vector<model::StoryId> CoderAssigning::idsOf(const std::vector<std::size_t>& lines) const {
    std::vector<model::StoryId> ids;
    for (const auto line : lines) {
        ids.push_back(data_.stories.at(line).id);
    }
    return ids;
}

std::vector<std::size_t> CoderAssigning::sample(std::size_t size, std::uint64_t seed) const {
    std::map<model::StoryId, std::size_t> lines;
    for (std::size_t i = 0; i < data_.stories.size(); ++i) {
        lines[data_.stories[i].id] = i;
    }
    std::vector<model::StoryId> ids;
    for (const auto& [id, line] : lines) {
        ids.push_back(id);
    }
    std::vector<std::size_t> drawn;
    for (const auto id : app::sampleOf(ids, size, seed)) {
        drawn.push_back(lines.at(id));
    }
    std::ranges::sort(drawn);
    return drawn;
}

}  // namespace vertelwerk::gui
