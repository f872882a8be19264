#include "vertelwerk/search/index.h"

#include "search/documents.h"
#include "search/engine.h"
#include "search/index_files.h"
#include "search/shard_builder.h"
#include "search/terms.h"

#include <algorithm>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include <xapian.h>

namespace vertelwerk::search {
namespace {

constexpr int openFlags = Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS;

/// Stories that a shard gets at a time.
constexpr std::size_t storiesAtOnce = 200;
/// More shards than this write no faster.
constexpr std::size_t mostShards = 4;

std::size_t shardsFor(std::size_t stories) {
    const std::size_t cores = std::max(std::thread::hardware_concurrency(), 1U);
    return std::clamp<std::size_t>(stories / storiesAtOnce, 1, std::min(cores, mostShards));
}

}  // namespace

struct Index::Impl {
    Impl(const std::filesystem::path& dir, const std::string& guid, const Analyser& wordAnalyser)
        : files(dir),
          project(guid),
          version(std::string(layoutVersion) + " " + wordAnalyser.version()),
          analyser(wordAnalyser) {}

    void openDatabases() {
        passages.emplace(files.passages().string(), openFlags);
        stories.emplace(files.stories().string(), openFlags);
    }

    void closeDatabases() {
        stories.reset();
        passages.reset();
    }

    /// Whether what lies there may be used as it is. The databases are open, so nobody else writes.
    [[nodiscard]] bool isUsable() const {
        for (const auto* database : {&*stories, &*passages}) {
            if (database->get_metadata(key::project) != project ||
                database->get_metadata(key::version) != version) {
                return false;
            }
        }
        return !files.changedByOthers();
    }

    /// Opens what is there; false when it must be made anew.
    [[nodiscard]] base::Result<bool> tryExisting() {
        try {
            openDatabases();
            return isUsable();
        } catch (const Xapian::DatabaseLockError&) {
            closeDatabases();
            return base::fail(caughtError(files.dir()));
        } catch (const Xapian::Error&) {
            return false;
        }
    }

    /// After a failure: whatever half-done changes there are go, and what was committed stays.
    void reopen() {
        forms.clear();
        closeDatabases();
        try {
            openDatabases();
        } catch (const Xapian::Error&) {
            closeDatabases();
        }
    }

    [[nodiscard]] bool isOpen() const { return stories && passages; }

    [[nodiscard]] base::Status startAnew() {
        forms.clear();
        closeDatabases();
        if (const auto emptied = files.empty(); !emptied) {
            return emptied;
        }
        const auto opened = guarded(files.dir(), [this] {
            openDatabases();
            for (auto* database : {&*passages, &*stories}) {
                database->set_metadata(key::project, project);
                database->set_metadata(key::version, version);
                database->commit();
            }
        });
        return opened ? files.endWriting() : opened;
    }

    void removeStory(model::StoryId id) {
        const auto term = storyTerm(id);
        passages->delete_document(term);
        stories->delete_document(term);
    }

    void putStory(const StoryDocument& source) {
        const auto documents = toEngine(source, analyser);
        forms.add(documents.forms);
        stories->replace_document(documentId(source.story.id.value), documents.story);
        passages->delete_document(storyTerm(source.story.id));
        for (const auto& [id, document] : documents.passages) {
            passages->replace_document(documentId(id.value), document);
        }
    }

    /// All or nothing becomes visible in each database: reopen() drops what a failure leaves.
    void put(std::span<const StoryDocument> documents, std::span<const model::StoryId> removed,
             Applied upTo) {
        passages->begin_transaction();
        stories->begin_transaction();
        for (const auto id : removed) {
            removeStory(id);
        }
        for (const auto& document : documents) {
            putStory(document);
        }
        const auto newForms = forms.take();
        writeForms(*stories, newForms);
        writeForms(*passages, newForms);
        passages->set_metadata(key::applied, toText(upTo));
        stories->set_metadata(key::applied, toText(upTo));
        passages->commit_transaction();
        stories->commit_transaction();
    }

    /// Gives each shard its own stretch of the stories, a portion at a time by turns.
    /// @return false when it was stopped
    [[nodiscard]] base::Result<bool> build(ShardBuilder& builder, std::size_t shards,
                                           std::span<const model::StoryId> ids, const ReadStories& read,
                                           const base::Progress& progress) const {
        const auto stretch = (ids.size() + shards - 1) / shards;
        std::size_t done = 0;
        for (std::size_t begin = 0; begin < stretch; begin += storiesAtOnce) {
            for (std::size_t shard = 0; shard < shards; ++shard) {
                const auto first = std::min(shard * stretch + begin, ids.size());
                const auto last = std::min({first + storiesAtOnce, (shard + 1) * stretch, ids.size()});
                if (progress.stopped()) {
                    return false;
                }
                progress.at(done, ids.size());
                auto documents = read(ids.subspan(first, last - first));
                if (!documents) {
                    return base::fail(documents.error());
                }
                done += last - first;
                builder.add(shard, *std::move(documents));
            }
        }
        return true;
    }

    void signBuilt(const std::filesystem::path& path, Applied upTo) const {
        Xapian::WritableDatabase built(path.string(), Xapian::DB_OPEN);
        built.set_metadata(key::project, project);
        built.set_metadata(key::version, version);
        built.set_metadata(key::applied, toText(upTo));
        built.commit();
    }

    [[nodiscard]] base::Status takeOver(const std::filesystem::path& newStories,
                                        const std::filesystem::path& newPassages) {
        if (const auto begun = files.beginWriting(); !begun) {
            return begun;
        }
        forms.clear();
        closeDatabases();
        // Passages first, so that what stories say was applied never runs ahead of them.
        if (const auto taken = IndexFiles::replace(files.passages(), newPassages); !taken) {
            return taken;
        }
        if (const auto taken = IndexFiles::replace(files.stories(), newStories); !taken) {
            return taken;
        }
        const auto opened = guarded(files.dir(), [this] { openDatabases(); });
        return opened ? files.endWriting() : opened;
    }

    IndexFiles files;
    std::string project;
    std::string version;
    const Analyser& analyser;
    std::optional<Xapian::WritableDatabase> stories;
    std::optional<Xapian::WritableDatabase> passages;
    WordForms forms;  ///< that were written since the index was opened
};

Index::Index(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;
Index::~Index() = default;

base::Result<Index> Index::open(const std::filesystem::path& dir, const std::string& projectGuid,
                                const Analyser& analyser) {
    auto impl = std::make_unique<Impl>(dir, projectGuid, analyser);
    if (const auto made = impl->files.make(); !made) {
        return base::fail(made.error());
    }
    const auto usable = impl->tryExisting();
    if (!usable) {
        return base::fail(usable.error());
    }
    const auto ready = *usable ? impl->files.endWriting() : impl->startAnew();
    if (!ready) {
        return base::fail(ready.error());
    }
    return Index(std::move(impl));
}

Applied Index::applied() const {
    if (!impl_->isOpen()) {
        return {};
    }
    const auto text =
        guarded(impl_->files.dir(), [this] { return impl_->stories->get_metadata(key::applied); });
    return text ? appliedFromText(*text) : Applied{};
}

base::Status Index::apply(std::span<const StoryDocument> stories, std::span<const model::StoryId> removed,
                          Applied upTo) {
    if (!impl_->isOpen()) {
        if (const auto anew = impl_->startAnew(); !anew) {
            return anew;
        }
    }
    if (const auto begun = impl_->files.beginWriting(); !begun) {
        return begun;
    }
    auto put = guarded(impl_->files.dir(), [&] { impl_->put(stories, removed, upTo); });
    if (put) {
        return impl_->files.endWriting();
    }
    if (put.error().code != base::ErrorCode::Damaged) {
        impl_->reopen();
    } else if (const auto anew = impl_->startAnew(); !anew) {
        return anew;
    }
    return put;
}

base::Status Index::rebuild(std::span<const model::StoryId> ids, const ReadStories& read, Applied upTo,
                            const base::Progress& progress) {
    auto& impl = *impl_;
    const auto newStories = impl.files.building() / "stories";
    const auto newPassages = impl.files.building() / "passages";
    const auto shards = shardsFor(ids.size());
    // A builder that goes takes its directory with it, so that of the shards lies within.
    const auto built = guarded(impl.files.dir(), [&]() -> base::Result<bool> {
        ShardBuilder builder(impl.files.building() / "shards", shards, impl.analyser);
        auto whole = impl.build(builder, shards, ids, read, progress);
        if (whole && *whole) {
            builder.finish(newStories, newPassages);
            impl.signBuilt(newStories, upTo);
            impl.signBuilt(newPassages, upTo);
        }
        return whole;
    });
    if (!built) {
        return base::fail(built.error());
    }
    if (!*built) {
        return base::fail(built->error());
    }
    if (!**built) {
        return {};
    }
    const auto taken = impl.takeOver(newStories, newPassages);
    progress.at(ids.size(), ids.size());
    return taken;
}

base::Status Index::clear() {
    return impl_->startAnew();
}

std::size_t Index::documents() const {
    if (!impl_->isOpen()) {
        return 0;
    }
    const auto count = guarded(impl_->files.dir(), [this] { return impl_->stories->get_doccount(); });
    return count ? *count : 0;
}

}  // namespace vertelwerk::search
