#include "app/gate.h"

#include "vertelwerk/app/pseudonymising.h"
#include "vertelwerk/app/story_title.h"
#include "vertelwerk/app/words.h"
#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <utility>

namespace vertelwerk::app {
using base::ErrorCode;
using base::msg;

base::Status checkPurpose(model::Purpose purpose) {
    if (std::find(outwardPurposes.begin(), outwardPurposes.end(), purpose) == outwardPurposes.end()) {
        return base::fail(ErrorCode::Invalid, msg("Nothing is made for \"{0}\".", model::toKey(purpose)),
                          msg("Choose learning, publication, research or reuse."));
    }
    return {};
}

base::Result<Gate> Gate::open(store::Database& database, const std::vector<model::StoryId>& stories,
                              model::Purpose purpose, const base::Catalogue& catalogue) {
    auto names = loadNames();
    if (!names) {
        return base::fail(names.error());
    }
    Gate gate(purpose, catalogue, *std::move(names));
    for (const auto story : stories) {
        auto left = store::leftIdentifiers(database, story);
        if (!left) {
            return base::fail(left.error());
        }
        gate.left_.emplace(story, *std::move(left));
    }
    return gate;
}

bool Gate::lets(const model::Story& story, std::span<const std::string> more) {
    if (story.setApart) {
        leaveOut(story, "set-apart", nameOf(*story.setApart));
        return false;
    }
    for (const auto purpose : {purpose_, model::Purpose::Quote}) {
        if (!story.consentNow.allows(purpose)) {
            leaveOut(story, purpose == model::Purpose::Quote ? "quote" : "consent",
                     story.consentNow.of(purpose) == model::Answer::No
                         ? msg("Left out: the teller said no to {0}.", catalogue_->say(nameOf(purpose)))
                         : msg("Left out: it is not known whether the teller agrees to {0}.",
                               catalogue_->say(nameOf(purpose))));
            return false;
        }
    }
    judgeIdentifiers(story);
    for (const auto& words : more) {
        for (const auto& found : analysis::identifyByForm(words)) {
            block(story, found.kind, std::string(text::slice(words, found.range)));
        }
    }
    if (!story.promised.empty()) {
        report_.add({"promise", GateVerdict::Ok, story.id, titleOf(story),
                     msg("Promised to the teller: {0}", story.promised)});
    }
    report_.kept.push_back(story.id);
    return true;
}

GateReport Gate::finish() && {
    if (report_.kept.empty()) {
        report_.add(
            {"stories",
             GateVerdict::Blocked,
             {},
             {},
             report_.checks.empty()
                 ? msg("No story has what was asked for. Choose other codes or another filter.")
                 : msg("No story remains: none has consent for {0}.", catalogue_->say(nameOf(purpose_)))});
    } else {
        report_.add({"consent",
                     GateVerdict::Ok,
                     {},
                     {},
                     base::plural("{0} story goes in; its teller agreed to {1} and to quoting.",
                                  "{0} stories go in; their tellers agreed to {1} and to quoting.",
                                  report_.kept.size(), catalogue_->say(nameOf(purpose_)))});
    }
    if (!identifiersFound_ && !report_.kept.empty()) {
        report_.add({"identifiers",
                     GateVerdict::Ok,
                     {},
                     {},
                     msg("No identifier was found that must go. A program does not find them all: read "
                         "every story "
                         "before it leaves.")});
    }
    return std::move(report_);
}

std::string Gate::titleOf(const model::Story& story) const {
    return storyTitle(story.title, story.source.fileName, *catalogue_);
}

void Gate::leaveOut(const model::Story& story, const char* check, base::Message reason) {
    report_.add({check, GateVerdict::Warning, story.id, titleOf(story), std::move(reason)});
}

void Gate::block(const model::Story& story, analysis::Identifier kind, const std::string& words) {
    identifiersFound_ = true;
    report_.add({"identifiers", GateVerdict::Blocked, story.id, titleOf(story),
                 msg("The story holds {0}: \"{1}\". Take it out before the story leaves.",
                     catalogue_->say(nameOf(kind)), words)});
}

void Gate::judgeIdentifiers(const model::Story& story) {
    const auto left = left_.find(story.id);
    std::size_t open = 0;
    std::string example;
    for (const auto& found :
         undecided(story, names_, left == left_.end() ? store::LeftIdentifiers{} : left->second)) {
        const bool leaves = found.place == MentionPlace::Text || found.place == MentionPlace::Title;
        if (!leaves) {
            continue;
        }
        if (found.certain) {
            block(story, found.kind, found.words);
        } else if (open++ == 0) {
            example = found.words;
        }
    }
    if (open > 0) {
        report_.add({"names", GateVerdict::Warning, story.id, titleOf(story),
                     base::plural("{0} possible name, place or fact that gives the teller away was not "
                                  "looked at yet: \"{1}\".",
                                  "{0} possible names, places or facts that give the teller away were not "
                                  "looked at yet, such as \"{1}\".",
                                  open, example)});
    }
}

std::string_view toKey(GateVerdict verdict) {
    switch (verdict) {
        case GateVerdict::Ok:
            return "ok";
        case GateVerdict::Warning:
            return "warning";
        case GateVerdict::Blocked:
            return "blocked";
    }
    return {};
}

void GateReport::add(GateCheck check) {
    verdict = std::max(verdict, check.verdict);
    checks.push_back(std::move(check));
}

}  // namespace vertelwerk::app
