#include "vertelwerk/app/bundle.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/text/normalise.h"

#include "app/bundle_document.h"
#include "app/delivering.h"
#include "app/gate.h"
#include "app/joined_codings.h"
#include "app/out_file.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace vertelwerk::app {
namespace {

using base::ErrorCode;
using base::msg;

/// The passages of each asked code, by story.
struct Told {
    std::vector<model::Code> codes;
    std::map<model::StoryId, std::vector<model::PassageRow>> passages;
};

/// The stories that may tell; nothing when all may.
base::Result<std::optional<std::set<model::StoryId>>> asked(store::Database& database,
                                                            const model::StoryFilter& filter) {
    if (filter.empty()) {
        return std::nullopt;
    }
    const auto rows = store::listStories(database, {.filter = filter});
    if (!rows) {
        return base::fail(rows.error());
    }
    std::set<model::StoryId> ids;
    for (const auto& row : *rows) {
        ids.insert(row.id);
    }
    return ids;
}

base::Result<Told> collect(store::Database& database, const BundleRequest& request) {
    Told told;
    const auto among = asked(database, request.filter);
    if (!among) {
        return base::fail(among.error());
    }
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
        listing.onlyTold = true;
        auto rows = store::listPassages(database, listing);
        if (!rows) {
            return base::fail(rows.error());
        }
        for (auto& row : *rows) {
            if (!*among || (*among)->contains(row.passage.story)) {
                told.passages[row.passage.story].push_back(std::move(row));
            }
        }
    }
    for (auto& [story, passages] : told.passages) {
        joinCodings(passages);
    }
    return told;
}

base::Status checkRequest(const BundleRequest& request) {
    if (text::trimmed(request.title).empty()) {
        return base::fail(ErrorCode::Invalid, msg("The bundle has no title."), msg("Give it one."));
    }
    if (request.codes.empty()) {
        return base::fail(ErrorCode::Invalid, msg("No themes were chosen for the bundle."),
                          msg("Choose at least one theme or code."));
    }
    return checkPurpose(request.purpose);
}

}  // namespace

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
    auto gate = Gate::open(database, ids, request.purpose, catalogue);
    if (!gate) {
        return base::fail(gate.error());
    }
    std::vector<BundleStory> kept;
    const auto read = store::eachStory(database, ids, [&](const model::Story& story) {
        if (gate->lets(story)) {
            kept.push_back({story, std::move(told->passages[story.id])});
        }
    });
    if (!read) {
        return base::fail(read.error());
    }
    BundleDraft draft{std::move(*gate).finish(), std::nullopt};
    if (draft.gate.verdict != GateVerdict::Blocked) {
        draft.document = bundleDocument(request, told->codes, kept, catalogue);
    }
    return draft;
}

base::Result<GateReport> makeBundle(Project& project, const BundleRequest& request,
                                    const std::filesystem::path& out, const base::Catalogue& catalogue) {
    if (const auto possible = checkDocumentName(out); !possible) {
        return base::fail(possible.error());
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
        const auto bytes = documentBytes(*std::move(draft->document), out);
        if (!bytes) {
            return base::fail(bytes.error());
        }
        if (const auto done = deliver(project, std::move(delivery), out, *bytes); !done) {
            return base::fail(done.error());
        }
    }
    return std::move(draft->gate);
}

}  // namespace vertelwerk::app
