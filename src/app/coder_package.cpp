#include "vertelwerk/app/coder_package.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/base/sealed.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/coder_work.h"
#include "vertelwerk/store/merging.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/unit_of_work.h"

#include "app/delivering.h"
#include "app/locked_file.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <nlohmann/json.hpp>

namespace vertelwerk::app {
namespace {

using base::ErrorCode;
using base::msg;
using Json = nlohmann::ordered_json;

constexpr std::string_view packageFormat = "vertelwerk-coder-package";
constexpr int packageVersion = 1;

using Identities = std::map<model::StoryId, const store::StoryIdentity*>;

Json passageJson(const model::Passage& passage, const store::StoryIdentity& story, const model::Code& code) {
    return {{"guid", passage.guid},
            {"story", story.guid},
            {"code", code.guid},
            {"code_key", code.key},
            {"begin", passage.range.begin},
            {"end", passage.range.end},
            {"valence", model::toSign(passage.valence)},
            {"memo", passage.memo},
            {"created_at", passage.createdAt}};
}

struct PackageContent {
    PackageMade made;
    Json json;
    std::set<model::StoryId> stories;
};

base::Result<PackageContent> contentOf(store::Database& database, const model::Coder& coder) {
    const auto identities = store::storyIdentities(database);
    const auto codes = store::codes(database);
    const auto marks = store::doneMarks(database);
    store::PassageListing listing;
    listing.coder = coder.name;
    const auto rows = store::listPassages(database, listing);
    if (!identities || !codes || !marks || !rows) {
        return base::fail(!identities ? identities.error()
                          : !codes    ? codes.error()
                          : !marks    ? marks.error()
                                      : rows.error());
    }
    Identities byId;
    for (const auto& story : *identities) {
        byId.emplace(story.id, &story);
    }
    std::map<model::CodeId, const model::Code*> codeById;
    for (const auto& code : *codes) {
        codeById.emplace(code.id, &code);
    }
    PackageContent content;
    content.made.coder = coder.name;
    Json passages = Json::array();
    for (const auto& row : *rows) {
        if (!row.passage.needsReview) {
            content.stories.insert(row.passage.story);
            passages.push_back(
                passageJson(row.passage, *byId.at(row.passage.story), *codeById.at(row.passage.code)));
        }
    }
    Json done = Json::array();
    for (const auto& mark : *marks) {
        if (mark.coder == coder.id) {
            content.stories.insert(mark.story);
            done.push_back(byId.at(mark.story)->guid);
        }
    }
    Json stories = Json::array();
    for (const auto story : content.stories) {
        const auto& is = *byId.at(story);
        stories.push_back({{"guid", is.guid}, {"title", is.title}, {"text_sha256", is.textHash}});
    }
    content.made.stories = content.stories.size();
    content.made.passages = passages.size();
    content.made.done = done.size();
    content.json = {{"format", packageFormat},
                    {"version", packageVersion},
                    {"coder", {{"guid", coder.guid}, {"name", coder.name}}},
                    {"stories", std::move(stories)},
                    {"passages", std::move(passages)},
                    {"done", std::move(done)}};
    return content;
}

base::Error noPackage(const std::filesystem::path& file) {
    return {ErrorCode::Unreadable,
            msg("{0} is not a package of a coder.", base::toUtf8(file.filename())),
            {},
            msg("Choose a file that was made with Export my coding.")};
}

base::Result<std::string> opened(std::string bytes, const std::filesystem::path& file,
                                 std::string_view passphrase) {
    if (!base::isSealed(bytes)) {
        return bytes;
    }
    if (passphrase.empty()) {
        return base::fail(ErrorCode::Refused,
                          msg("{0} is locked with a passphrase.", base::toUtf8(file.filename())),
                          msg("Ask the coder for the passphrase."));
    }
    return base::unseal(bytes, passphrase);
}

/// The package as it stands in the file; throws nlohmann's exceptions.
base::Result<Json> readPackage(const std::filesystem::path& file, std::string_view passphrase) {
    auto raw = base::readFile(file);
    if (!raw) {
        return base::fail(raw.error());
    }
    const auto bytes = opened(*std::move(raw), file, passphrase);
    if (!bytes) {
        return base::fail(bytes.error());
    }
    auto json = Json::parse(*bytes, nullptr, false);
    if (json.is_discarded() || !json.is_object() || json.value("format", "") != packageFormat) {
        return base::fail(noPackage(file));
    }
    if (json.value("version", 0) > packageVersion) {
        return base::fail(
            ErrorCode::NewerVersion,
            msg("{0} was made by a newer version of Vertelwerk.", base::toUtf8(file.filename())),
            msg("Update Vertelwerk and try again."));
    }
    return json;
}

/// Merges the package's parts one by one, listing what cannot be taken over.
class Merger {
  public:
    Merger(store::Database& database, store::UnitOfWork& work, model::CoderId coder, PackageMerged& result)
        : database_(database), work_(work), coder_(coder), result_(result) {}

    base::Status prepare(const Json& package) {
        const auto identities = store::storyIdentities(database_);
        if (!identities) {
            return base::fail(identities.error());
        }
        std::map<std::string, const store::StoryIdentity*> here;
        for (const auto& story : *identities) {
            here.emplace(story.guid, &story);
        }
        for (const auto& story : package.at("stories")) {
            const auto guid = story.at("guid").get<std::string>();
            const auto title = story.at("title").get<std::string>();
            const auto found = here.find(guid);
            if (found == here.end()) {
                refuse(title, msg("The story is not in this project, or it is set apart."));
            } else if (found->second->textHash != story.at("text_sha256").get<std::string>()) {
                refuse(title, msg("The text differs from the one that was coded."));
            } else {
                stories_.emplace(guid, std::pair(found->second->id, title));
            }
        }
        const auto codes = store::codes(database_);
        if (!codes) {
            return base::fail(codes.error());
        }
        for (const auto& code : *codes) {
            codes_.emplace(code.guid, code.id);
            byKey_[code.key].push_back(code.id);
            byId_.emplace(code.id, code);
        }
        return {};
    }

    base::Status mergePassage(const Json& json) {
        const auto story = stories_.find(json.at("story").get<std::string>());
        if (story == stories_.end()) {
            return {};  // the story was refused
        }
        const auto& title = story->second.second;
        model::Passage passage;
        passage.guid = json.at("guid").get<std::string>();
        passage.story = story->second.first;
        passage.range = {json.at("begin").get<std::size_t>(), json.at("end").get<std::size_t>()};
        passage.coder = coder_;
        passage.valence =
            model::valenceFromWord(json.at("valence").get<std::string>()).value_or(model::Valence::None);
        passage.memo = json.at("memo").get<std::string>();
        passage.createdAt = json.at("created_at").get<std::int64_t>();
        const auto key = json.at("code_key").get<std::string>();
        const auto code = codeOf(json.at("code").get<std::string>(), key);
        if (!code) {
            refuse(title, msg("This project has no code {0}.", key));
            return {};
        }
        passage.code = *code;
        const auto merged = store::mergePassage(work_, passage);
        if (!merged) {
            if (merged.error().code != ErrorCode::Invalid) {
                return base::fail(merged.error());
            }
            refuse(title, merged.error().what);
            return {};
        }
        result_.added += *merged == store::Merged::Added ? 1 : 0;
        result_.present += *merged == store::Merged::Present ? 1 : 0;
        return *merged == store::Merged::Conflict ? listConflict(title, passage) : base::Status();
    }

    base::Status mergeMark(const std::string& guid) {
        const auto story = stories_.find(guid);
        if (story == stories_.end()) {
            return {};
        }
        ++result_.done;
        return store::markDone(work_, story->second.first, coder_, true);
    }

  private:
    [[nodiscard]] PackageSide sideOf(const model::Passage& passage) const {
        return {byId_.at(passage.code), passage.valence, passage.range, passage.memo};
    }

    base::Status listConflict(const std::string& title, const model::Passage& passage) {
        const auto [held, isFirst] = held_.try_emplace(passage.story);
        if (isFirst) {
            auto rows = store::passagesOf(database_, passage.story);
            if (!rows) {
                return base::fail(rows.error());
            }
            held->second = *std::move(rows);
        }
        const auto& rows = held->second;
        refuse(title, msg("This passage is here too, but otherwise. It was left as it is here."));
        const auto is = [&](const model::PassageRow& row) { return row.passage.guid == passage.guid; };
        if (const auto here = std::ranges::find_if(rows, is); here != rows.end()) {
            result_.problems.back().conflict =
                PackageConflict{passage.story, here->quote, sideOf(here->passage), sideOf(passage)};
        }
        return {};
    }

    void refuse(const std::string& title, base::Message what) {
        result_.problems.push_back({title, std::move(what)});
    }

    std::optional<model::CodeId> codeOf(const std::string& guid, const std::string& key) const {
        if (const auto found = codes_.find(guid); found != codes_.end()) {
            return found->second;
        }
        const auto named = byKey_.find(key);
        return named != byKey_.end() && named->second.size() == 1 ? std::optional(named->second.front())
                                                                  : std::nullopt;
    }

    store::Database& database_;
    store::UnitOfWork& work_;
    model::CoderId coder_;
    PackageMerged& result_;
    std::map<std::string, std::pair<model::StoryId, std::string>> stories_;
    std::map<std::string, model::CodeId> codes_;
    std::map<model::CodeId, model::Code> byId_;
    std::map<model::StoryId, std::vector<model::PassageRow>> held_;  ///< of stories with conflicts
    std::map<std::string, std::vector<model::CodeId>> byKey_;
};

base::Result<PackageMerged> merge(Project& project, const Json& package) {
    const model::Coder who{{},
                           package.at("coder").at("guid").get<std::string>(),
                           package.at("coder").at("name").get<std::string>()};
    auto& database = project.database();
    const auto coder = store::ensureCoder(database, who);
    if (!coder) {
        return base::fail(coder.error());
    }
    auto work = store::UnitOfWork::begin(
        database, store::Action{msg("merge the coding of {0}", who.name), project.coder, true, std::nullopt});
    if (!work) {
        return base::fail(work.error());
    }
    PackageMerged result;
    result.coder = who.name;
    Merger merger(database, *work, *coder, result);
    if (const auto prepared = merger.prepare(package); !prepared) {
        return base::fail(prepared.error());
    }
    for (const auto& passage : package.at("passages")) {
        if (const auto merged = merger.mergePassage(passage); !merged) {
            return base::fail(merged.error());
        }
    }
    for (const auto& story : package.at("done")) {
        if (const auto marked = merger.mergeMark(story.get<std::string>()); !marked) {
            return base::fail(marked.error());
        }
    }
    if (const auto committed = work->commit(); !committed) {
        return base::fail(committed.error());
    }
    return result;
}

}  // namespace

base::Result<PackageMade> writeCoderPackage(Project& project, std::string_view coder,
                                            const std::filesystem::path& out, std::string_view passphrase) {
    const auto who = store::resolveCoder(project.database(), coder);
    if (!who) {
        return base::fail(who.error());
    }
    if (out.extension().empty()) {
        return base::fail(ErrorCode::Invalid,
                          msg("The file {0} needs an ending.", base::toUtf8(out.filename())),
                          msg("Choose a name that ends in .codeur."));
    }
    if (const auto fits = checkLock(out, passphrase); !fits) {
        return base::fail(fits.error());
    }
    auto content = contentOf(project.database(), *who);
    if (!content) {
        return base::fail(content.error());
    }
    store::Delivery delivery;
    delivery.title = project.file.info().title;
    delivery.stories.assign(content->stories.begin(), content->stories.end());
    const auto bytes =
        lockedWith(content->json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n", passphrase);
    if (!bytes) {
        return base::fail(bytes.error());
    }
    if (const auto written = deliver(project, std::move(delivery), out, *bytes); !written) {
        return base::fail(written.error());
    }
    return content->made;
}

base::Result<PackageMerged> mergeCoderPackage(Project& project, const std::filesystem::path& file,
                                              std::string_view passphrase) {
    try {
        const auto package = readPackage(file, passphrase);
        if (!package) {
            return base::fail(package.error());
        }
        return merge(project, *package);
    } catch (const Json::exception&) {
        return base::fail(noPackage(file));
    }
}

base::Result<bool> isLockedPackage(const std::filesystem::path& file) {
    const auto bytes = base::readFile(file);
    if (!bytes) {
        return base::fail(bytes.error());
    }
    return base::isSealed(*bytes);
}

}  // namespace vertelwerk::app
