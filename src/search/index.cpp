#include "vertelwerk/search/index.h"

#include "search/documents.h"
#include "search/engine.h"
#include "search/index_files.h"
#include "search/terms.h"

#include <limits>
#include <optional>
#include <string>
#include <utility>

#include <xapian.h>

namespace vertelwerk::search {
namespace {

constexpr int openFlags = Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS;

/// A document's number is its row's id, which the engine keeps in 32 bits.
Xapian::docid documentId(std::int64_t row) {
    if (row <= 0 || row > std::numeric_limits<Xapian::docid>::max()) {
        throw Xapian::InvalidArgumentError("row id " + std::to_string(row) + " does not fit the index");
    }
    return static_cast<Xapian::docid>(row);
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
        closeDatabases();
        try {
            openDatabases();
        } catch (const Xapian::Error&) {
            closeDatabases();
        }
    }

    [[nodiscard]] bool isOpen() const { return stories && passages; }

    [[nodiscard]] base::Status startAnew() {
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
        passages->set_metadata(key::applied, toText(upTo));
        stories->set_metadata(key::applied, toText(upTo));
        passages->commit_transaction();
        stories->commit_transaction();
    }

    IndexFiles files;
    std::string project;
    std::string version;
    const Analyser& analyser;
    std::optional<Xapian::WritableDatabase> stories;
    std::optional<Xapian::WritableDatabase> passages;
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
