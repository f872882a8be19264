#include "vertelwerk/app/bundle.h"

#include "vertelwerk/app/pseudonymising.h"
#include "vertelwerk/app/words.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/identifier_decisions.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "app/bundle_document.h"
#include "app/delivering.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace vertelwerk::app {
namespace {

using base::ErrorCode;
using base::msg;

constexpr std::array bundlePurposes{model::Purpose::Research, model::Purpose::Learning,
                                    model::Purpose::Publication, model::Purpose::Reuse};

/// Lets stories through one by one.
class Gate {
  public:
    Gate(model::Purpose purpose, const base::Catalogue& catalogue, const analysis::NameLists& names)
        : purpose_(purpose), catalogue_(catalogue), names_(names) {}

    /// @param left what somebody looked at and left in this story
    [[nodiscard]] bool lets(const model::Story& story, const store::LeftIdentifiers& left) {
        if (story.setApart) {
            leaveOut(story, "set-apart", nameOf(*story.setApart));
            return false;
        }
        for (const auto purpose : {purpose_, model::Purpose::Quote}) {
            if (!story.consentNow.allows(purpose)) {
                leaveOut(story, purpose == model::Purpose::Quote ? "quote" : "consent",
                         story.consentNow.of(purpose) == model::Answer::No
                             ? msg("Left out: the teller said no to {0}.", catalogue_.say(nameOf(purpose)))
                             : msg("Left out: it is not known whether the teller agrees to {0}.",
                                   catalogue_.say(nameOf(purpose))));
                return false;
            }
        }
        judgeIdentifiers(story, left);
        if (!story.promised.empty()) {
            report_.add({"promise", GateVerdict::Ok, story.id, story.title,
                         msg("Promised to the teller: {0}", story.promised)});
        }
        report_.kept.push_back(story.id);
        return true;
    }

    [[nodiscard]] GateReport finish() && {
        if (report_.kept.empty()) {
            report_.add(
                {"stories",
                 GateVerdict::Blocked,
                 {},
                 {},
                 msg("No story remains: none has consent for {0}.", catalogue_.say(nameOf(purpose_)))});
        } else {
            report_.add({"consent",
                         GateVerdict::Ok,
                         {},
                         {},
                         base::plural("{0} story goes in; its teller agreed to {1} and to quoting.",
                                      "{0} stories go in; their tellers agreed to {1} and to quoting.",
                                      report_.kept.size(), catalogue_.say(nameOf(purpose_)))});
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

  private:
    void leaveOut(const model::Story& story, const char* check, base::Message reason) {
        report_.add({check, GateVerdict::Warning, story.id, story.title, std::move(reason)});
    }

    /// What its form gives away blocks; a possible name, place or fact is a warning until it is decided on.
    void judgeIdentifiers(const model::Story& story, const store::LeftIdentifiers& left) {
        std::size_t open = 0;
        std::string example;
        for (const auto& found : undecided(story, names_, left)) {
            if (found.certain) {
                identifiersFound_ = true;
                report_.add({"identifiers", GateVerdict::Blocked, story.id, story.title,
                             msg("The story holds {0}: \"{1}\". Take it out before the story leaves.",
                                 catalogue_.say(nameOf(found.kind)), found.words)});
            } else if (open++ == 0) {
                example = found.words;
            }
        }
        if (open > 0) {
            report_.add(
                {"names", GateVerdict::Warning, story.id, story.title,
                 base::plural("{0} possible name, place or fact that gives the teller away was not "
                              "looked at yet: \"{1}\".",
                              "{0} possible names, places or facts that give the teller away were not "
                              "looked at yet, such as \"{1}\".",
                              open, example)});
        }
    }

    model::Purpose purpose_;
    const base::Catalogue& catalogue_;
    const analysis::NameLists& names_;
    GateReport report_;
    bool identifiersFound_ = false;
};

/// The passages of each asked code, by story.
struct Told {
    std::vector<model::Code> codes;
    std::map<model::StoryId, std::vector<model::PassageRow>> passages;
};

base::Result<Told> collect(store::Database& database, const BundleRequest& request) {
    Told told;
    for (const auto& name : request.codes) {
        auto code = store::resolveCode(database, name);
        if (!code) {
            return base::fail(code.error());
        }
        if (std::any_of(told.codes.begin(), told.codes.end(),
                        [&](const auto& known) { return known.id == code->id; })) {
            continue;
        }
        told.codes.push_back(*std::move(code));
        store::PassageListing listing;
        listing.code = told.codes.back().id;
        listing.withSetApart = true;
        auto rows = store::listPassages(database, listing);
        if (!rows) {
            return base::fail(rows.error());
        }
        for (auto& row : *rows) {
            if (!row.passage.needsReview) {
                told.passages[row.passage.story].push_back(std::move(row));
            }
        }
    }
    return told;
}

/// What was left in each story.
base::Result<std::map<model::StoryId, store::LeftIdentifiers>> leftIn(
    store::Database& database, const std::vector<model::StoryId>& stories) {
    std::map<model::StoryId, store::LeftIdentifiers> all;
    for (const auto story : stories) {
        auto left = store::leftIdentifiers(database, story);
        if (!left) {
            return base::fail(left.error());
        }
        all.emplace(story, *std::move(left));
    }
    return all;
}

base::Status checkRequest(const BundleRequest& request) {
    if (text::trimmed(request.title).empty()) {
        return base::fail(ErrorCode::Invalid, msg("The bundle has no title."), msg("Give it one."));
    }
    if (request.codes.empty()) {
        return base::fail(ErrorCode::Invalid, msg("No themes were chosen for the bundle."),
                          msg("Choose at least one theme or code."));
    }
    if (std::find(bundlePurposes.begin(), bundlePurposes.end(), request.purpose) == bundlePurposes.end()) {
        return base::fail(ErrorCode::Invalid,
                          msg("A bundle cannot be made for \"{0}\".", model::toKey(request.purpose)),
                          msg("Choose learning, publication, research or reuse."));
    }
    return {};
}

}  // namespace

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

base::Result<BundleDraft> draftBundle(store::Database& database, const BundleRequest& request,
                                      const base::Catalogue& catalogue) {
    if (const auto sound = checkRequest(request); !sound) {
        return base::fail(sound.error());
    }
    auto told = collect(database, request);
    if (!told) {
        return base::fail(told.error());
    }
    std::vector<model::StoryId> ids;
    for (const auto& [id, passages] : told->passages) {
        ids.push_back(id);
    }
    const auto names = loadNames();
    if (!names) {
        return base::fail(names.error());
    }
    const auto left = leftIn(database, ids);
    if (!left) {
        return base::fail(left.error());
    }
    Gate gate(request.purpose, catalogue, *names);
    std::vector<BundleStory> kept;
    const auto read = store::eachStory(database, ids, [&](const model::Story& story) {
        if (gate.lets(story, left->at(story.id))) {
            kept.push_back({story, std::move(told->passages[story.id])});
        }
    });
    if (!read) {
        return base::fail(read.error());
    }
    BundleDraft draft{std::move(gate).finish(), std::nullopt};
    if (draft.gate.verdict != GateVerdict::Blocked) {
        draft.document = bundleDocument(request, told->codes, kept, catalogue);
    }
    return draft;
}

base::Result<GateReport> makeBundle(Project& project, const BundleRequest& request,
                                    const std::filesystem::path& out, const base::Catalogue& catalogue) {
    if (out.extension() != ".html") {
        return base::fail(
            ErrorCode::Unavailable,
            msg("A bundle cannot be written as {0} in this version.", base::toUtf8(out.extension())),
            msg("Choose a name that ends in .html."));
    }
    auto draft = draftBundle(project.database(), request, catalogue);
    if (!draft) {
        return base::fail(draft.error());
    }
    if (draft->document) {
        store::Delivery delivery;
        delivery.title = request.title;
        delivery.purpose = request.purpose;
        delivery.stories = draft->gate.kept;
        if (const auto done =
                deliver(project, std::move(delivery), out, exchange::writeHtml(*draft->document));
            !done) {
            return base::fail(done.error());
        }
    }
    return std::move(draft->gate);
}

}  // namespace vertelwerk::app
