#include "vertelwerk/app/workbench.h"

#include <algorithm>

namespace vertelwerk::app {

/// A thread with a connection and a view of the index of its own.
struct Workbench::Reader {
    std::unique_ptr<store::Database> database;
    std::optional<search::Searcher> searcher;
    std::filesystem::path indexDir;
    const search::Analyser* analyser = nullptr;
    std::unique_ptr<Worker> worker;

    base::Result<search::Searcher*> openSearcher() {
        if (!searcher) {
            auto opened = search::Searcher::open(indexDir, *analyser);
            if (!opened) {
                return base::fail(opened.error());
            }
            searcher.emplace(*std::move(opened));
        }
        return &*searcher;
    }
};

Workbench::Workbench(Project project, Dispatcher& dispatcher, WorkbenchListener listener)
    : dispatcher_(dispatcher),
      listener_(std::make_shared<WorkbenchListener>(std::move(listener))),
      path_(project.file.path()),
      guid_(project.file.info().guid),
      title_(project.file.info().title),
      coderName_(project.coderName),
      writable_(project.file.writable()),
      owner_(project.file.owner()),
      analyser_(search::makeAnalyser()),
      project_(std::make_unique<Project>(std::move(project))) {}

/// The writer ends first, for what it still does asks the indexer to follow; what the index misses it
/// catches up with when the project is opened again.
Workbench::~Workbench() {
    writer_.reset();
    indexer_.reset();
    for (auto& reader : readers_) {
        if (reader) {
            reader->worker.reset();
        }
    }
}

base::Result<std::unique_ptr<Workbench>> Workbench::open(Project project, Dispatcher& dispatcher,
                                                         WorkbenchListener listener) {
    std::unique_ptr<Workbench> workbench(new Workbench(std::move(project), dispatcher, std::move(listener)));
    if (const auto opened = workbench->openReaders(); !opened) {
        return base::fail(opened.error());
    }
    workbench->writer_ = std::make_unique<Worker>(AtEnd::Finish);
    workbench->indexer_ = std::make_unique<Worker>(AtEnd::Drop, Pace::Yielding);
    workbench->followUp();
    return workbench;
}

base::Status Workbench::openReaders() {
    for (auto& reader : readers_) {
        auto database = project_->file.openReader();
        if (!database) {
            return base::fail(database.error());
        }
        reader = std::make_unique<Reader>();
        reader->database = *std::move(database);
        reader->indexDir = store::indexDir(path_);
        reader->analyser = analyser_.get();
        reader->worker = std::make_unique<Worker>();
    }
    auto database = project_->file.openReader();
    if (!database) {
        return base::fail(database.error());
    }
    indexReader_ = *std::move(database);
    return {};
}

void Workbench::postWrite(std::function<void(Project&)> task) {
    ++pending_;
    writer_->post([this, task = std::move(task)](const std::stop_token&) {
        task(*project_);
        dispatcher_.post([listener = std::weak_ptr(listener_)] {
            if (const auto alive = listener.lock(); alive && alive->changed) {
                alive->changed();
            }
        });
        followUp();
        --pending_;
    });
}

void Workbench::postRead(std::function<void(Reading&)> task) {
    Reader* reader = readers_[nextReader_++ % readers_.size()].get();
    reader->worker->post([reader, task = std::move(task)](const std::stop_token&) {
        Reading reading{*reader->database, *reader->analyser, [reader] { return reader->openSearcher(); }};
        task(reading);
    });
}

void Workbench::tellBehind(std::size_t behind) {
    dispatcher_.post([listener = std::weak_ptr(listener_), behind] {
        if (const auto alive = listener.lock(); alive && alive->indexing) {
            alive->indexing(behind);
        }
    });
}

void Workbench::followUp() {
    if (followUpWaits_.exchange(true)) {
        return;
    }
    ++pending_;
    indexer_->post([this](const std::stop_token& stop) {
        followUpWaits_ = false;
        const base::Progress progress{
            [this](std::size_t done, std::size_t total) { tellBehind(total - std::min(done, total)); }, stop};
        const auto caught = catchUp(*indexReader_, path_, guid_, *analyser_, progress);
        --pending_;
        if (!caught && caught.error().code != base::ErrorCode::Locked) {
            dispatcher_.post([listener = std::weak_ptr(listener_), error = caught.error()] {
                if (const auto alive = listener.lock(); alive && alive->failed) {
                    alive->failed(error);
                }
            });
        }
    });
}

}  // namespace vertelwerk::app
