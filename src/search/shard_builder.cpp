#include "search/shard_builder.h"

#include "search/documents.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

#include <xapian.h>

namespace vertelwerk::search {
namespace {

namespace fs = std::filesystem;

/// Stories between commits of a shard: bounds the memory that waits to be written.
constexpr std::size_t storiesACommit = 2'500;
/// Portions of stories that may wait for a shard.
constexpr std::size_t mostWaiting = 2;

void removeAll(const fs::path& path) {
    std::error_code ignored;
    fs::remove_all(path, ignored);
}

Xapian::WritableDatabase created(const fs::path& path) {
    return Xapian::WritableDatabase(path.string(), Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS |
                                                       Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS);
}

void compacted(Xapian::Database source, const fs::path& to) {
    source.compact(to.string(), Xapian::DBCOMPACT_NO_RENUMBER);
}

}  // namespace

/// The passages of all shards: far fewer words than the stories, so one database serves.
class ShardBuilder::Passages {
  public:
    explicit Passages(const fs::path& path) : path_(path), database_(created(path)) {}

    void add(const EngineDocuments& documents) {
        const std::scoped_lock lock(mutex_);
        for (const auto& [id, document] : documents.passages) {
            database_.replace_document(documentId(id.value), document);
        }
        if (!documents.passages.empty()) {
            forms_.add(documents.forms);
        }
    }

    void finish(const fs::path& to) {
        writeForms(database_, forms_.take());
        database_.commit();
        database_.close();
        compacted(Xapian::Database(path_.string()), to);
    }

  private:
    fs::path path_;
    std::mutex mutex_;
    Xapian::WritableDatabase database_;
    WordForms forms_;
};

struct ShardBuilder::Shard {
    Shard(fs::path where, Passages& passageDatabase, const Analyser& wordAnalyser)
        : path(std::move(where)),
          passages(passageDatabase),
          analyser(wordAnalyser),
          database(created(path)),
          thread([this](const std::stop_token& stop) { run(stop); }) {}

    void add(std::vector<StoryDocument> stories) {
        std::unique_lock lock(mutex);
        changed.wait(lock, [this] { return waiting.size() < mostWaiting || failure; });
        rethrow();
        waiting.push_back(std::move(stories));
        changed.notify_all();
    }

    void finish() {
        {
            const std::scoped_lock lock(mutex);
            complete = true;
        }
        changed.notify_all();
        thread.join();
        rethrow();
        database.close();
    }

    void rethrow() const {
        if (failure) {
            std::rethrow_exception(failure);
        }
    }

    void run(const std::stop_token& stop) {
        try {
            while (const auto stories = next(stop)) {
                index(*stories, stop);
            }
            if (!stop.stop_requested()) {
                writeForms(database, forms.take());
                database.commit();
            }
        } catch (...) {
            const std::scoped_lock lock(mutex);
            failure = std::current_exception();
            changed.notify_all();
        }
    }

    /// Nothing when all stories came by, or when it is to stop.
    std::optional<std::vector<StoryDocument>> next(const std::stop_token& stop) {
        std::unique_lock lock(mutex);
        changed.wait(lock, stop, [this] { return !waiting.empty() || complete; });
        if (waiting.empty()) {
            return std::nullopt;
        }
        auto stories = std::move(waiting.front());
        waiting.pop_front();
        changed.notify_all();
        return stories;
    }

    void index(const std::vector<StoryDocument>& stories, const std::stop_token& stop) {
        for (const auto& story : stories) {
            if (stop.stop_requested()) {
                return;
            }
            const auto documents = toEngine(story, analyser);
            database.replace_document(documentId(story.story.id.value), documents.story);
            forms.add(documents.forms);
            passages.add(documents);
            ++count;
            if (++sinceCommit == storiesACommit) {
                database.commit();
                sinceCommit = 0;
            }
        }
    }

    fs::path path;
    Passages& passages;
    const Analyser& analyser;
    Xapian::WritableDatabase database;
    WordForms forms;
    std::size_t count = 0;
    std::size_t sinceCommit = 0;
    std::mutex mutex;
    std::condition_variable_any changed;
    std::deque<std::vector<StoryDocument>> waiting;
    bool complete = false;
    std::exception_ptr failure;
    std::jthread thread;  ///< last: it uses what stands above
};

ShardBuilder::ShardBuilder(fs::path dir, std::size_t shards, const Analyser& analyser)
    : dir_(std::move(dir)) {
    removeAll(dir_);
    std::error_code ignored;
    fs::create_directories(dir_, ignored);
    passages_ = std::make_unique<Passages>(dir_ / "passages");
    for (std::size_t i = 0; i < shards; ++i) {
        shards_.push_back(
            std::make_unique<Shard>(dir_ / ("stories-" + std::to_string(i)), *passages_, analyser));
    }
}

ShardBuilder::~ShardBuilder() {
    shards_.clear();
    passages_.reset();
    removeAll(dir_);
}

void ShardBuilder::add(std::size_t shard, std::vector<StoryDocument> stories) {
    shards_.at(shard)->add(std::move(stories));
}

void ShardBuilder::finish(const fs::path& stories, const fs::path& passages) {
    Xapian::Database all;
    for (auto& shard : shards_) {
        shard->finish();
        if (shard->count > 0 || &shard == &shards_.back()) {
            all.add_database(Xapian::Database(shard->path.string()));
        }
    }
    std::exception_ptr failure;
    {
        const std::jthread beside([&] {
            try {
                compacted(all, stories);
            } catch (...) {
                failure = std::current_exception();
            }
        });
        passages_->finish(passages);
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
}

}  // namespace vertelwerk::search
