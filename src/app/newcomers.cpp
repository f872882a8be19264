#include "app/newcomers.h"

#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/story_texts.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace vertelwerk::app {
namespace {

using base::msg;
using base::plural;
using base::Result;
using exchange::Verdict;

void tellPresent(ImportedFile& file) {
    const auto held = file.present - file.repeated;
    if (held > 0) {
        file.problems.push_back(
            plural("{0} story is in the project already, byte for byte, and was skipped.",
                   "{0} stories are in the project already, byte for byte, and were skipped.", held));
    }
    if (file.repeated > 0) {
        file.problems.push_back(plural("{0} story is in {1} too, byte for byte, and comes in once.",
                                       "{0} stories are in {1} too, byte for byte, and come in once.",
                                       file.repeated, file.repeats));
    }
}

void tellLeftOut(ImportedFile& file) {
    if (file.leftOut > 0) {
        file.problems.push_back(
            plural("You leave {0} story out.", "You leave {0} stories out.", file.leftOut));
    }
}

/// The others of a file with many are in its twins only.
constexpr std::size_t mostTwinsTold = 20;

void tellTwin(ImportedFile& file, ImportTwin twin, base::Message told) {
    file.verdict = std::max(file.verdict, Verdict::Warning);
    if (file.twins.size() < mostTwinsTold) {
        file.problems.push_back(std::move(told));
    }
    file.twins.push_back(std::move(twin));
}

void tellMoreTwins(ImportedFile& file) {
    if (file.twins.size() > mostTwinsTold) {
        file.problems.push_back(plural("And {0} more story is like another.",
                                       "And {0} more stories are like others.",
                                       file.twins.size() - mostTwinsTold));
    }
}

/// @param other the story of this import with that text; empty when the project has it
void tellEqualText(ImportedFile& file, const model::StoryDraft& story, const std::string& other) {
    const auto name = nameOf(story);
    auto told =
        !other.empty() ? msg("\"{0}\" has the same text as \"{1}\", which you import too.", name, other)
        : story.title.empty() ? msg("A story without a title has the same text as one in the project.")
                              : msg("\"{0}\" has the same text as a story in the project.", story.title);
    tellTwin(file, {story.source.place, name, other, 100}, std::move(told));
}

void tellNearTwin(ImportedFile& file, const model::StoryDraft& story, const NearDuplicates::Twin& twin) {
    const auto name = nameOf(story);
    const int percent = std::min(twin.percent, 99);  // what was compared is a sample of the wording
    tellTwin(file, {story.source.place, name, twin.name, percent},
             msg("\"{0}\" is nearly the same as \"{1}\": about {2} percent of its wording.", name, twin.name,
                 percent));
}

}  // namespace

Result<bool> Newcomers::isOne(const store::ReadyStory& story, const CorrectedFile& corrected,
                              ImportedFile& file) {
    if (const auto met = meetHeld(); !met) {
        return base::fail(met.error());
    }
    const auto& draft = story.draft();
    const auto& source = draft.source;
    const auto [first, isFirst] = sources_.try_emplace(source.sha256 + '\n' + source.place, file.name);
    if (!isFirst) {
        ++file.present;
        if (!first->second.empty()) {
            ++file.repeated;
            file.repeats = first->second;
        }
        return false;
    }
    if (const auto met = meetTexts(); !met) {
        return base::fail(met.error());
    }
    const auto twin = near_->meet(NearDuplicates::sketchOf(draft.text), nameOf(draft));
    const auto [equal, isNew] = texts_.try_emplace(story.textHash(), nameOf(draft));
    if (!isNew) {
        tellEqualText(file, draft, equal->second);
    } else if (twin) {
        tellNearTwin(file, draft, *twin);
    }
    if (corrected.leftOut.contains(source.place)) {
        ++file.leftOut;
        return false;
    }
    return true;
}

/// Looks what the project holds, once, when the first stories come.
base::Status Newcomers::meetHeld() {
    if (std::exchange(metHeld_, true)) {
        return {};
    }
    return atProject_([this](store::Database& database) -> base::Status {
        auto held = store::heldStories(database);
        if (!held) {
            return base::fail(held.error());
        }
        for (auto& story : *held) {
            sources_.emplace(story.source + '\n' + story.place, std::string());
            texts_.emplace(std::move(story.text), std::string());
        }
        return {};
    });
}

/// Looks through the texts that the project has, once, when the first new one comes.
base::Status Newcomers::meetTexts() {
    if (near_) {
        return {};
    }
    near_.emplace();
    return atProject_([this](store::Database& database) {
        return store::eachText(database, [this](const std::string& name, std::string_view text) {
            near_->meet(NearDuplicates::sketchOf(text), name);
        });
    });
}

void tellHeldBack(ImportedFile& file) {
    if (file.leftOut + file.present == file.stories) {
        file.verdict = Verdict::Skipped;
    }
    tellMoreTwins(file);
    tellPresent(file);
    tellLeftOut(file);
}

}  // namespace vertelwerk::app
