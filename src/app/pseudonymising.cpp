#include "vertelwerk/app/pseudonymising.h"

#include "vertelwerk/app/erasing.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/base/paths.h"
#include "vertelwerk/store/erasure.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/unit_of_work.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "app/named_media.h"
#include "app/words_elsewhere.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <ranges>
#include <set>
#include <utility>

namespace vertelwerk::app {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;
using model::StoryId;

/// The mentions of one story and what they come to.
struct StoryPlan {
    model::Story story;
    std::vector<text::Splice> splices;
    std::vector<store::WordChange> changes;
    std::vector<const Mention*> left;
};

base::Error staleError(const model::Story& story) {
    return {ErrorCode::Stale,
            msg("The text of story {0} was changed since the suggestions were made.", story.id.value),
            {},
            msg("Ask for suggestions again.")};
}

base::Status checkMention(const model::Story& story, const text::OffsetMap& map, const Mention& mention) {
    if (mention.range.empty()) {
        return {};
    }
    if (mention.revision != story.textRevision) {
        return base::fail(staleError(story));
    }
    const auto bytes = map.toBytes(mention.range);
    if (mention.range.end > map.codePoints() ||
        std::string_view(story.text).substr(bytes.begin, bytes.length()) != mention.words) {
        return base::fail(ErrorCode::Invalid,
                          msg("\"{0}\" does not stand at {1} in story {2}.", mention.words,
                              mention.range.begin, story.id.value),
                          msg("Leave the columns that say where words stand as they are."));
    }
    return {};
}

/// The splices count in the text that those before them leave.
base::Status addSplices(StoryPlan& plan, std::vector<const Mention*> replaced) {
    std::ranges::sort(replaced, {}, [](const Mention* mention) { return mention->range; });
    const text::OffsetMap map(plan.story.text);
    std::size_t end = 0;
    std::ptrdiff_t shift = 0;
    for (const auto* mention : replaced) {
        if (const auto sound = checkMention(plan.story, map, *mention); !sound) {
            return sound;
        }
        plan.changes.push_back({mention->words, mention->replacement});
        if (mention->range.empty()) {
            continue;
        }
        if (mention->range.begin < end) {
            return base::fail(
                ErrorCode::Invalid,
                msg("Two replacements in story {0} overlap at \"{1}\".", plan.story.id.value, mention->words),
                msg("Leave one of them."));
        }
        end = mention->range.end;
        const auto at = static_cast<std::ptrdiff_t>(mention->range.begin) + shift;
        plan.splices.push_back({static_cast<std::size_t>(at), mention->range.length(), mention->replacement});
        shift += static_cast<std::ptrdiff_t>(text::length(mention->replacement)) -
                 static_cast<std::ptrdiff_t>(mention->range.length());
    }
    return {};
}

Result<std::vector<StoryPlan>> plansFor(store::Database& database, const std::vector<Mention>& mentions) {
    std::map<StoryId, std::vector<const Mention*>> replaced;
    std::map<StoryId, std::vector<const Mention*>> left;
    for (const auto& mention : mentions) {
        if (mention.decision == Decision::Replace) {
            replaced[mention.story].push_back(&mention);
        } else if (mention.decision == Decision::Leave) {
            left[mention.story].push_back(&mention);
        }
    }
    std::set<StoryId> ids;
    for (const auto* stories : {&replaced, &left}) {
        std::ranges::transform(*stories, std::inserter(ids, ids.end()),
                               [](const auto& entry) { return entry.first; });
    }
    std::vector<StoryPlan> plans;
    for (const auto id : ids) {
        auto story = store::findStory(database, id);
        if (!story) {
            return base::fail(story.error());
        }
        auto& plan = plans.emplace_back();
        plan.story = *std::move(story);
        plan.left = left[id];
        if (const auto added = addSplices(plan, replaced[id]); !added) {
            return base::fail(added.error());
        }
    }
    return plans;
}

base::Status carryOut(store::UnitOfWork& work, const StoryPlan& plan, bool irreversible) {
    if (!plan.splices.empty()) {
        if (auto edited = store::editText(work, plan.story.id, plan.story.textRevision, plan.splices);
            !edited) {
            return edited;
        }
    }
    if (!plan.changes.empty()) {
        auto replaced = irreversible ? store::replaceEverywhere(work, plan.story.id, plan.changes)
                                     : store::replaceWords(work, plan.story.id, plan.changes);
        if (!replaced) {
            return replaced;
        }
    }
    for (const auto* mention : plan.left) {
        if (auto left =
                store::leaveIdentifier(work, plan.story.id, analysis::toKey(mention->kind), mention->words);
            !left) {
            return left;
        }
    }
    return {};
}

std::vector<PseudonymKey> keysOf(const std::vector<StoryPlan>& plans, const std::vector<Mention>& mentions) {
    std::map<StoryId, std::string> guids;
    for (const auto& plan : plans) {
        guids[plan.story.id] = plan.story.guid;
    }
    std::vector<PseudonymKey> keys;
    for (const auto& mention : mentions) {
        if (mention.decision == Decision::Replace) {
            PseudonymKey key{guids[mention.story], std::string(analysis::toKey(mention.kind)),
                             mention.replacement, mention.words};
            const bool known = std::ranges::any_of(keys, [&key](const PseudonymKey& other) {
                return other.story == key.story && other.replacement == key.replacement &&
                       other.original == key.original;
            });
            if (!known) {
                keys.push_back(std::move(key));
            }
        }
    }
    return keys;
}

/// Takes the original words out of undo steps, the file's free pages, the index and the backups.
base::Status forgetOriginals(Project& project, const std::vector<StoryPlan>& plans, Pseudonymised& done) {
    for (const auto& plan : plans) {
        if (auto forgotten = store::forgetWords(project.database(), plan.story.id, plan.changes);
            !forgotten) {
            return forgotten;
        }
    }
    if (auto scrubbed = store::scrub(project.database()); !scrubbed) {
        return scrubbed;
    }
    if (auto clean = scrubIndex(project); !clean) {
        return clean;
    }
    for (const auto& plan : plans) {
        const auto backups = store::replaceInBackups(project.file.path(), project.file.info().guid,
                                                     plan.story.guid, plan.changes);
        if (!backups) {
            return base::fail(backups.error());
        }
        std::ranges::copy(backups->removed, std::back_inserter(done.removedBackups));
        done.busyCopies = backups->busy;
    }
    return {};
}

}  // namespace

base::Message stillHoldsWords(const std::string& copy) {
    return msg("{0} is open elsewhere and still holds the words. Close it there and replace them again.",
               copy);
}

Result<Pseudonymised> pseudonymise(Project& project, const std::vector<Mention>& mentions,
                                   const PseudonymKeeping& keeping) {
    if (!keeping.keyFile.empty() && !keeping.irreversible) {
        return base::fail(ErrorCode::Invalid, msg("A key table goes with an irreversible replacement only."),
                          msg("Choose irreversible as well, or leave the key table out."));
    }
    const auto plans = plansFor(project.database(), mentions);
    if (!plans) {
        return base::fail(plans.error());
    }
    if (!keeping.keyFile.empty()) {
        // First, so that no name is lost that was to be kept.
        if (auto kept = addToKeyTable(keeping.keyFile, keeping.passphrase, keysOf(*plans, mentions)); !kept) {
            return base::fail(kept.error());
        }
    }
    auto work = store::UnitOfWork::begin(
        project.database(),
        store::Action{msg("replace names"), project.coder, !keeping.irreversible, std::nullopt});
    if (!work) {
        return base::fail(work.error());
    }
    Pseudonymised done;
    for (const auto& plan : *plans) {
        if (auto carried = carryOut(*work, plan, keeping.irreversible); !carried) {
            return base::fail(carried.error());
        }
        if (!plan.changes.empty()) {
            done.stories.push_back(plan.story.id);
        }
    }
    if (const auto committed = work->commit(); !committed) {
        return base::fail(committed.error());
    }
    for (const auto& mention : mentions) {
        auto& count = mention.decision == Decision::Replace ? done.replaced
                      : mention.decision == Decision::Leave ? done.left
                                                            : done.open;
        ++count;
    }
    if (keeping.irreversible) {
        for (const auto& plan : *plans) {
            const auto now = store::findStory(project.database(), plan.story.id);
            if (!now) {
                return base::fail(now.error());
            }
            std::ranges::move(namedMedia(plan.story, *now), std::back_inserter(done.media));
        }
    }
    if (keeping.irreversible && !done.stories.empty()) {
        if (auto forgotten = forgetOriginals(project, *plans, done); !forgotten) {
            return base::fail(forgotten.error());
        }
    }
    std::set<std::string> words;
    for (const auto& mention : mentions) {
        if (mention.decision == Decision::Replace) {
            words.insert(mention.words);
        }
    }
    auto elsewhere = wordsElsewhere(project.database(), words);
    if (!elsewhere) {
        return base::fail(elsewhere.error());
    }
    done.elsewhere = *std::move(elsewhere);
    return done;
}

base::Message toldOf(const WordsElsewhere& words) {
    return base::plural("\"{1}\" still stands in {0} story. Look at the names there too.",
                        "\"{1}\" still stands in {0} stories. Look at the names there too.", words.stories,
                        words.words);
}

std::vector<base::Message> consequencesOf(const PseudonymKeeping& keeping, const Pseudonymised& done) {
    const auto mayStand =
        msg("They may still stand in another form (Anna's, ANNA), in other stories, in the files that you "
            "imported, and in what you exported or copied before. Names that were not found, or that you "
            "left, stay where they are.");
    if (!keeping.irreversible) {
        return {msg("The words no longer stand in these stories: not in the text, title, teller and "
                    "attributes. They do stand in the undo steps and the backups, so this can be undone."),
                mayStand};
    }
    const auto gone =
        done.busyCopies.empty()
            ? msg("The words that were replaced are gone from these stories: from the text, title, teller "
                  "and "
                  "attributes, and also from undo, search index and the backups beside the project.")
            : msg("The words that were replaced are gone from these stories: from the text, title, teller "
                  "and "
                  "attributes, and also from undo and search index. They still stand in a copy that is open "
                  "elsewhere.");
    return {gone, mayStand,
            keeping.keyFile.empty()
                ? msg("Nobody can look up any more who is who: a teller who wants out cannot be found by "
                      "name. The text is pseudonymised, not anonymous.")
                : msg("The key table {0} tells who is who: keep it apart from the project, and its "
                      "passphrase apart from both. The text is pseudonymised, not anonymous.",
                      base::toUtf8(keeping.keyFile))};
}

}  // namespace vertelwerk::app
