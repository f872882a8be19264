#include "app/read_ahead.h"

#include "vertelwerk/base/files.h"

#include "app/qda_in.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <system_error>
#include <utility>

namespace vertelwerk::app {
namespace {

constexpr std::size_t mostPieces = 64;
constexpr std::size_t fewPieces = 16;
constexpr auto longestWait = std::chrono::milliseconds(10);  // for more pieces than there are
constexpr std::size_t mostStories = 2000;                    // what waits is held in memory
constexpr std::size_t firstPiece = 50;                       // stories; each is twice the one before
constexpr std::size_t largestPiece = 500;
constexpr std::uintmax_t largeFile = 256'000;  // bytes on the disk

/// An entry of a zip may be any size.
bool isLarge(const exchange::InputFile& input) {
    std::error_code unknown;
    const auto bytes = std::filesystem::file_size(input.path, unknown);
    return input.zip != nullptr || (!unknown && bytes > largeFile);
}

/// Adds what reading all of a file showed to what was told of its stories.
void tellOutline(ReadFile& file, const exchange::FileOutline& outline) {
    auto& told = file.told;
    told.format = outline.format;
    told.encoding = outline.encoding;
    told.stories = outline.found;
    told.separator = outline.separator;
    told.mapping = outline.mapping;
    told.signature = outline.signature;
    if (file.corrected.skipped) {
        told.leftOut = told.stories;
        told.verdict = exchange::Verdict::Skipped;
        told.problems.assign(1, base::msg("You leave this file out."));
        return;
    }
    told.verdict = std::max(told.verdict, outline.verdict);
    told.problems.insert(told.problems.begin(), outline.problems.begin(), outline.problems.end());
    if (outline.found > 0) {
        tellHeldBack(told);
    }
}

}  // namespace

ReadAhead::ReadAhead(store::Database& database, const ImportRequest& request,
                     std::span<const exchange::InputFile> inputs)
    : database_(database),
      request_(request),
      inputs_(inputs),
      newcomers_([this](const Errand& read) { return run(read); }),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

ReadPiece ReadAhead::next() {
    std::unique_lock lock(mutex_);
    while (waiting_.empty()) {
        asked_ = true;
        changed_.notify_all();
        changed_.wait_for(lock, longestWait,
                          [this] { return isWorthWaking() || errand_ != nullptr || failure_; });
        asked_ = false;
        if (failure_) {
            std::rethrow_exception(failure_);
        }
        if (errand_ != nullptr) {
            run_ = (*std::exchange(errand_, nullptr))(database_);
            changed_.notify_all();
        }
    }
    auto piece = std::move(waiting_.front());
    waiting_.pop_front();
    storiesWaiting_ -= piece.fresh ? piece.fresh->size() : 0;
    // Waking the other thread for each piece would take as long as reading a small file.
    if (waiting_.size() < mostPieces / 2 && storiesWaiting_ < mostStories / 2 &&
        std::exchange(full_, false)) {
        changed_.notify_all();
    }
    return piece;
}

void ReadAhead::giveBack(ReadPiece piece) {
    const std::scoped_lock lock(mutex_);
    spent_.push_back(std::move(piece));
    if (done_) {
        changed_.notify_all();
    }
}

base::Status ReadAhead::run(const Errand& errand) {
    std::unique_lock lock(mutex_);
    errand_ = &errand;
    changed_.notify_all();
    if (!changed_.wait(lock, stopped_, [this] { return run_.has_value(); })) {
        errand_ = nullptr;
        return base::fail(base::ErrorCode::Cancelled, base::msg("Importing was stopped."));
    }
    return *std::exchange(run_, std::nullopt);
}

bool ReadAhead::push(ReadPiece piece, const std::stop_token& stop) {
    std::vector<ReadPiece> spent;  // freed without the lock
    std::unique_lock lock(mutex_);
    full_ = waiting_.size() >= mostPieces || storiesWaiting_ >= mostStories;
    if (stop.stop_requested() || (full_ && !changed_.wait(lock, stop, [this] { return !full_; }))) {
        return false;
    }
    storiesWaiting_ += piece.fresh ? piece.fresh->size() : 0;
    waiting_.push_back(std::move(piece));
    spent.swap(spent_);
    if (asked_ && isWorthWaking()) {
        changed_.notify_all();
    }
    return true;
}

bool ReadAhead::isWorthWaking() const {
    return waiting_.size() >= fewPieces || storiesWaiting_ >= firstPiece || (done_ && !waiting_.empty());
}

bool ReadAhead::isItsTurn(const exchange::InputFile& input, const std::stop_token& stop) {
    if (!isLarge(input)) {
        return !stop.stop_requested();
    }
    std::unique_lock lock(mutex_);
    return changed_.wait(lock, stop, [this] { return waiting_.empty() && asked_; });
}

void ReadAhead::run(const std::stop_token& stop) {
    stopped_ = stop;
    try {
        for (const auto& input : inputs_) {
            if (isQda(input.path)) {
                continue;
            }
            if (!isItsTurn(input, stop) || !handOn(input, stop)) {
                return;
            }
        }
        freeSpent(stop);
    } catch (...) {
        const std::scoped_lock lock(mutex_);
        failure_ = std::current_exception();
        changed_.notify_all();
    }
}

void ReadAhead::freeSpent(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    done_ = true;
    changed_.notify_all();
    while (!stop.stop_requested()) {
        changed_.wait(lock, stop, [this] { return !spent_.empty(); });
        {
            const auto spent = std::exchange(spent_, {});
            lock.unlock();
        }
        lock.lock();
    }
}

/// One that the user leaves out is told with what it holds.
bool ReadAhead::handOn(const exchange::InputFile& input, const std::stop_token& stop) {
    const auto place = exchange::placeOf(input);
    ReadFile file;
    file.corrected = corrected(request_, input);
    file.told.name = base::toUtf8(place.filename());
    file.told.place = base::toUtf8(place);
    std::set<model::Method> methods;
    ReadPiece piece;
    bool goesOn = true;
    std::size_t inPiece = firstPiece;
    const auto take = [&](model::StoryDraft&& draft, std::size_t most) {
        methods.insert(draft.method);
        file.told.parts += draft.parts.size();
        if (file.corrected.skipped) {
            return true;
        }
        for (const auto& part : draft.parts) {
            if (!part.recording.path.empty()) {
                file.media.push_back(part.recording.path);
            }
        }
        auto story = store::ReadyStory::from(std::move(draft));
        const auto comes = story ? newcomers_.isOne(*story, file.corrected, file.told)
                                 : base::Result<bool>(base::fail(story.error()));
        if (!comes) {
            piece.fresh = base::fail(comes.error());
            return false;
        }
        if (piece.fresh->size() == inPiece) {
            const auto seen = piece.seen;
            goesOn = push(std::exchange(piece, {}), stop);
            piece.seen = seen;
            inPiece = std::min(2 * inPiece, largestPiece);
            piece.fresh->reserve(inPiece);
        }
        piece.most = most;
        ++piece.seen;
        if (*comes) {
            piece.fresh->push_back(*std::move(story));
        }
        return goesOn;
    };
    const auto outline = exchange::readStories(input, file.corrected.options, take);
    if (methods.size() == 1) {
        file.told.method = model::toKey(*methods.begin());
    }
    file.told.namesInFileName = names_.in(file.told.name);
    tellOutline(file, outline);
    piece.file = std::move(file);
    return goesOn && push(std::move(piece), stop);
}

}  // namespace vertelwerk::app
