#include "app/newcomers.h"

#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/story_texts.h"

#include "app/import_options.h"

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

/// @param other the story of this import with that text; empty when the project has it
void tellEqualText(ImportedFile& file, const model::StoryDraft& story, const std::string& other) {
    const std::string& title = story.title;
    file.twins.push_back({story.source.place, nameOf(story), other, 100});
    file.verdict = std::max(file.verdict, Verdict::Warning);
    if (!other.empty()) {
        file.problems.push_back(
            msg("\"{0}\" has the same text as \"{1}\", which you import too.", nameOf(story), other));
        return;
    }
    file.problems.push_back(title.empty()
                                ? msg("A story without a title has the same text as one in the project.")
                                : msg("\"{0}\" has the same text as a story in the project.", title));
}

void tellNearTwin(ImportedFile& file, const model::StoryDraft& story, const NearDuplicates::Twin& twin) {
    file.twins.push_back({story.source.place, nameOf(story), twin.name, twin.percent});
    file.verdict = std::max(file.verdict, Verdict::Warning);
    file.problems.push_back(msg("\"{0}\" is nearly the same as \"{1}\": about {2} percent of its wording.",
                                nameOf(story), twin.name, twin.percent));
}

}  // namespace

Result<Fresh> Newcomers::of(std::vector<ReadStory>& stories, const CorrectedFile& corrected,
                            ImportedFile& file) {
    if (const auto met = meetHeld(); !met) {
        return base::fail(met.error());
    }
    Fresh fresh;
    for (auto& [story, sketch] : stories) {
        const auto& draft = story.draft();
        const auto& source = draft.source;
        const auto [first, isFirst] = sources_.try_emplace(source.sha256 + '\n' + source.place, file.name);
        if (!isFirst) {
            ++file.present;
            if (!first->second.empty()) {
                ++file.repeated;
                file.repeats = first->second;
            }
            continue;
        }
        if (const auto met = meetTexts(); !met) {
            return base::fail(met.error());
        }
        const auto twin = near_->meet(std::move(sketch), nameOf(draft));
        const auto [equal, isNew] = texts_.try_emplace(story.textHash(), nameOf(draft));
        if (!isNew) {
            tellEqualText(file, draft, equal->second);
        } else if (twin) {
            tellNearTwin(file, draft, *twin);
        }
        if (corrected.leftOut.contains(source.place)) {
            ++file.leftOut;
            continue;
        }
        fresh.push_back(&story);
    }
    return fresh;
}

/// Looks what the project holds, once, when the first stories come.
base::Status Newcomers::meetHeld() {
    if (std::exchange(metHeld_, true)) {
        return {};
    }
    auto held = store::heldStories(database_);
    if (!held) {
        return base::fail(held.error());
    }
    for (auto& story : *held) {
        sources_.emplace(story.source + '\n' + story.place, std::string());
        texts_.emplace(std::move(story.text), std::string());
    }
    return {};
}

/// Looks through the texts that the project has, once, when the first new one comes.
base::Status Newcomers::meetTexts() {
    if (near_) {
        return {};
    }
    near_.emplace();
    return store::eachText(database_, [this](const std::string& name, std::string_view text) {
        near_->meet(NearDuplicates::sketchOf(text), name);
    });
}

void tellHeldBack(ImportedFile& file) {
    if (file.leftOut + file.present == file.stories) {
        file.verdict = Verdict::Skipped;
    }
    tellPresent(file);
    tellLeftOut(file);
}

}  // namespace vertelwerk::app
