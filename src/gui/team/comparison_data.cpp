#include "gui/team/comparison_data.h"

#include "vertelwerk/app/blind_coding.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/coder_work.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace vertelwerk::gui {
namespace {

/// Who coded or finished which stories, and which the reader may not see yet.
struct TeamWork {
    std::vector<model::Coder> coders;
    std::map<model::CoderId, std::set<model::StoryId>> stories;
    std::set<model::StoryId> blind;
};

base::Result<TeamWork> readTeam(store::Database& database, const std::string& reader) {
    auto coders = store::coders(database);
    const auto coded = store::codedStories(database);
    const auto marks = store::doneMarks(database);
    auto blind = app::blindStories(database, reader);
    if (!coders || !coded || !marks || !blind) {
        return base::fail(!coders  ? coders.error()
                          : !coded ? coded.error()
                          : !marks ? marks.error()
                                   : blind.error());
    }
    TeamWork team;
    team.blind = *std::move(blind);
    for (const auto& one : *coded) {
        team.stories[one.coder].insert(one.story);
    }
    for (const auto& mark : *marks) {
        team.stories[mark.coder].insert(mark.story);
    }
    std::erase_if(*coders, [&](const model::Coder& one) { return !team.stories.contains(one.id); });
    team.coders = *std::move(coders);
    return team;
}

std::vector<model::StoryId> sharedBy(const TeamWork& team, const model::Coder& one,
                                     const model::Coder& other) {
    std::vector<model::StoryId> shared;
    std::ranges::set_intersection(team.stories.at(one.id), team.stories.at(other.id),
                                  std::back_inserter(shared));
    return shared;
}

std::optional<model::Coder> named(const TeamWork& team, const std::string& name) {
    const auto found = std::ranges::find(team.coders, name, &model::Coder::name);
    return found == team.coders.end() ? std::nullopt : std::optional(*found);
}

/// The two who were chosen, else the two who share most stories.
void choosePair(const TeamWork& team, const ComparisonChoice& choice, ComparisonData& data) {
    data.first = named(team, choice.first);
    data.second = named(team, choice.second);
    if (data.first && data.second && data.first->id != data.second->id) {
        return;
    }
    std::size_t most = 0;
    for (const auto& one : team.coders) {
        for (const auto& other : team.coders) {
            const bool fits = one.id != other.id && (!data.first || data.first->id == one.id);
            const auto shared = fits ? sharedBy(team, one, other).size() : 0;
            if (shared > most) {
                most = shared;
                data.first = one;
                data.second = other;
            }
        }
    }
    if (most == 0) {
        data.second.reset();
    }
}

base::Status readStories(store::Database& database, const TeamWork& team, ComparisonData& data) {
    auto shared = sharedBy(team, *data.first, *data.second);
    data.blind = std::erase_if(shared, [&](model::StoryId story) { return team.blind.contains(story); });
    if (shared.empty()) {
        return {};
    }
    const auto rows = store::listStories(database, {});
    if (!rows) {
        return base::fail(rows.error());
    }
    for (const auto& row : *rows) {
        if (!row.setApart && std::ranges::binary_search(shared, row.id)) {
            data.stories.push_back(row);
        }
    }
    return {};
}

base::Status readStory(store::Database& database, model::StoryId id, ComparisonData& data) {
    auto story = store::findStory(database, id);
    auto passages = store::passagesOf(database, id);
    auto decisions = store::decisions(database);
    if (!story || !passages || !decisions) {
        return base::fail(!story ? story.error() : !passages ? passages.error() : decisions.error());
    }
    std::erase_if(*passages, [&](const model::PassageRow& row) {
        return row.passage.coder != data.first->id && row.passage.coder != data.second->id;
    });
    std::erase_if(*decisions, [&](const store::Decision& one) {
        return one.story != id || (one.owner != data.first->name && one.owner != data.second->name);
    });
    data.text = std::make_shared<const StoryText>(layOut(*std::move(story)));
    data.passages = *std::move(passages);
    data.decisions = *std::move(decisions);
    return {};
}

base::Status readRest(store::Database& database, ComparisonData& data) {
    auto codes = store::codes(database);
    const auto kept = store::snapshots(database);
    if (!codes || !kept) {
        return base::fail(!codes ? codes.error() : kept.error());
    }
    data.codes = *std::move(codes);
    const auto holdsBoth = [&](const store::KeptAgreement& one) {
        return std::ranges::find(one.coders, data.first->name) != one.coders.end() &&
               std::ranges::find(one.coders, data.second->name) != one.coders.end();
    };
    if (const auto newest = std::ranges::find_if(*kept, holdsBoth); newest != kept->end()) {
        data.snapshot = newest->id;
    }
    return {};
}

}  // namespace

base::Result<ComparisonData> readComparison(store::Database& database, const ComparisonChoice& choice,
                                            const std::string& reader) {
    const auto team = readTeam(database, reader);
    if (!team) {
        return base::fail(team.error());
    }
    ComparisonData data;
    data.coders = team->coders;
    choosePair(*team, choice, data);
    if (!data.first || !data.second) {
        return data;
    }
    if (const auto stories = readStories(database, *team, data); !stories) {
        return base::fail(stories.error());
    }
    if (data.stories.empty()) {
        return data;
    }
    const auto wanted = std::ranges::find(data.stories, choice.story, &model::StoryRow::id);
    const auto& story = wanted == data.stories.end() ? data.stories.front() : *wanted;
    if (const auto read = readStory(database, story.id, data); !read) {
        return base::fail(read.error());
    }
    if (const auto read = readRest(database, data); !read) {
        return base::fail(read.error());
    }
    return data;
}

}  // namespace vertelwerk::gui
