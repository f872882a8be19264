#include "vertelwerk/app/index_follower.h"

#include "vertelwerk/model/indicator.h"
#include "vertelwerk/search/searcher.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/history.h"
#include "vertelwerk/store/indicators.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/project_file.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/story_memos.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace vertelwerk::app {
namespace {

/// Changes a commit of the index: bounds what waits in memory.
constexpr std::size_t changesAtOnce = 2000;
/// Stories a commit.
constexpr std::size_t storiesAtOnce = 1000;

/// Makes stories as the index wants them.
class Documents {
  public:
    static base::Result<Documents> load(store::Database& database) {
        Documents documents(database);
        const auto codes = store::codes(database);
        if (!codes) {
            return base::fail(codes.error());
        }
        for (const auto& code : *codes) {
            documents.codes_.emplace(code.id, code);
        }
        const auto areas = store::areaNames(database);
        if (!areas) {
            return base::fail(areas.error());
        }
        documents.areas_.insert(areas->begin(), areas->end());
        const auto memos = store::storiesWithMemo(database);
        if (!memos) {
            return base::fail(memos.error());
        }
        documents.memos_.insert(memos->begin(), memos->end());
        return documents;
    }

    /// Those of the stories that are there and not set apart.
    [[nodiscard]] base::Result<std::vector<search::StoryDocument>> read(
        std::span<const model::StoryId> ids) const {
        std::vector<search::StoryDocument> documents;
        const auto read = store::eachStory(database_, ids, [&](const model::Story& story) {
            if (!story.setApart) {
                documents.push_back({story, municipality(story.area.code), {}, memos_.contains(story.id)});
                named(documents.back().story.area);
            }
        });
        if (!read) {
            return base::fail(read.error());
        }
        for (auto& document : documents) {
            const auto passages = store::passagesOf(database_, document.story.id);
            if (!passages) {
                return base::fail(passages.error());
            }
            for (const auto& row : *passages) {
                if (!row.passage.needsReview) {
                    document.passages.push_back(passage(row));
                }
            }
        }
        return documents;
    }

    /// Puts these stories, or their absence, into the index.
    base::Status put(search::Index& index, const std::vector<model::StoryId>& ids,
                     search::Applied upTo) const {
        const auto documents = read(ids);
        if (!documents) {
            return base::fail(documents.error());
        }
        std::set<model::StoryId> removed(ids.begin(), ids.end());
        for (const auto& document : *documents) {
            removed.erase(document.story.id);
        }
        const std::vector<model::StoryId> gone(removed.begin(), removed.end());
        return index.apply(*documents, gone, upTo);
    }

  private:
    explicit Documents(store::Database& database) : database_(database) {}

    static std::string numberOf(const model::Code& code) {
        return code.number ? std::to_string(*code.number) : std::string();
    }
    static std::string namesOf(const model::Code& code) {
        return code.name.nl + "\n" + code.name.en + "\n" + code.shortName.nl + "\n" + code.shortName.en;
    }

    /// A story that only gave its area's code is found by the name that another story or table gave it.
    void named(model::Area& area) const {
        const auto name = areas_.find(area.code);
        if (area.name.empty() && name != areas_.end()) {
            area.name = name->second;
        }
    }

    [[nodiscard]] std::string municipality(std::string code) const {
        while (!code.empty() && !code.starts_with("GM")) {
            code = model::parentArea(code);
        }
        const auto name = areas_.find(code);
        return name == areas_.end() ? code : code + " " + name->second;
    }

    [[nodiscard]] search::PassageDocument passage(const model::PassageRow& row) const {
        search::PassageDocument document;
        document.id = row.passage.id;
        document.range = row.passage.range;
        document.codeKey = row.codeKey;
        document.valence = row.passage.valence;
        document.coder = row.coder;
        document.memo = !row.passage.memo.empty();
        if (const auto code = codes_.find(row.passage.code); code != codes_.end()) {
            document.codeNumber = numberOf(code->second);
            document.codeName = namesOf(code->second);
            for (auto above = codes_.find(code->second.parent); above != codes_.end();
                 above = codes_.find(above->second.parent)) {
                document.above.push_back(
                    {above->second.key, numberOf(above->second), namesOf(above->second)});
            }
        }
        return document;
    }

    store::Database& database_;
    std::map<model::CodeId, model::Code> codes_;
    std::map<std::string, std::string> areas_;
    std::set<model::StoryId> memos_;
};

/// Whether the index stands on the store's own feed: the change it applied last is still there.
base::Result<bool> onFeed(store::Database& database, search::Applied applied) {
    if (applied.seq == 0) {
        return true;
    }
    const auto change = store::changeAt(database, applied.seq);
    if (!change) {
        return base::fail(change.error());
    }
    return change->has_value() && (*change)->token == applied.token;
}

/// Makes the whole index anew, beside what serves until then.
base::Status rebuild(store::Database& database, search::Index& index, const base::Progress& progress) {
    // What changes after this is followed afterwards.
    const auto last = store::lastChange(database);
    if (!last) {
        return base::fail(last.error());
    }
    const auto documents = Documents::load(database);
    if (!documents) {
        return base::fail(documents.error());
    }
    const auto ids = store::storyIds(database, {});
    if (!ids) {
        return base::fail(ids.error());
    }
    return index.rebuild(
        *ids, [&documents](std::span<const model::StoryId> portion) { return documents->read(portion); },
        {last->seq, last->token}, progress);
}

/// Whether there is so much to index that building it anew is quicker than following the feed.
base::Result<bool> isBehindFar(store::Database& database, const search::Index& index) {
    constexpr std::size_t many = 500;
    if (index.documents() > 0) {
        return false;
    }
    const auto ids = store::storyIds(database, {});
    return ids ? base::Result<bool>(ids->size() >= many) : base::fail(ids.error());
}

}  // namespace

base::Status catchUp(store::Database& database, search::Index& index, const base::Progress& progress) {
    const auto fits = onFeed(database, index.applied());
    if (!fits) {
        return base::fail(fits.error());
    }
    const auto far = isBehindFar(database, index);
    if (!far) {
        return base::fail(far.error());
    }
    if (!*fits || *far) {
        if (const auto rebuilt = rebuild(database, index, progress); !rebuilt || progress.stopped()) {
            return rebuilt;
        }
    }
    const auto last = store::lastChange(database);
    if (!last) {
        return base::fail(last.error());
    }
    const auto documents = Documents::load(database);
    if (!documents) {
        return base::fail(documents.error());
    }
    const auto first = index.applied().seq;
    const auto total = static_cast<std::size_t>(std::max<std::int64_t>(last->seq - first, 0));
    while (index.applied().seq < last->seq && !progress.stopped()) {
        const auto at = index.applied().seq;
        progress.at(static_cast<std::size_t>(at - first), total);
        const auto changes = store::changesAfter(database, at, changesAtOnce);
        if (!changes) {
            return base::fail(changes.error());
        }
        std::set<model::StoryId> stories;
        search::Applied upTo = index.applied();
        for (const auto& change : *changes) {
            if (change.story) {
                if (stories.size() == storiesAtOnce && !stories.contains(change.story)) {
                    break;
                }
                stories.insert(change.story);
            }
            upTo = {change.seq, change.token};
        }
        if (upTo == index.applied()) {
            break;
        }
        if (const auto put = documents->put(index, {stories.begin(), stories.end()}, upTo); !put) {
            return put;
        }
    }
    progress.at(total, total);
    return {};
}

base::Status catchUp(store::Database& database, const std::filesystem::path& projectFile,
                     const std::string& projectGuid, const search::Analyser& analyser,
                     const base::Progress& progress) {
    auto index = search::Index::open(store::indexDir(projectFile), projectGuid, analyser);
    if (!index) {
        return base::fail(index.error());
    }
    return catchUp(database, *index, progress);
}

base::Result<IndexState> reindex(store::Database& database, const std::filesystem::path& projectFile,
                                 const std::string& projectGuid, const search::Analyser& analyser,
                                 const base::Progress& progress) {
    {
        auto index = search::Index::open(store::indexDir(projectFile), projectGuid, analyser);
        if (!index) {
            return base::fail(index.error());
        }
        if (const auto rebuilt = rebuild(database, *index, progress); !rebuilt) {
            return base::fail(rebuilt.error());
        }
        if (const auto caught = catchUp(database, *index, progress); !caught) {
            return base::fail(caught.error());
        }
    }
    return indexState(database, projectFile, projectGuid, analyser);
}

base::Result<IndexState> indexState(store::Database& database, const std::filesystem::path& projectFile,
                                    const std::string& projectGuid, const search::Analyser& analyser) {
    IndexState state;
    const auto last = store::lastChange(database);
    if (!last) {
        return base::fail(last.error());
    }
    state.storeSeq = last->seq;
    state.analyser = analyser.version();
    auto searcher = search::Searcher::open(store::indexDir(projectFile), analyser);
    if (searcher && searcher->project() == projectGuid) {
        state.appliedSeq = searcher->applied().seq;
        state.documents = searcher->documents();
    }
    return state;
}

}  // namespace vertelwerk::app
