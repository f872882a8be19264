#include "app/read_ahead.h"

#include "vertelwerk/base/files.h"

#include "app/qda_in.h"

#include <set>
#include <system_error>
#include <utility>

namespace vertelwerk::app {
namespace {

constexpr std::size_t mostWaiting = 64;        // pieces of files
constexpr std::size_t inPiece = 250;           // stories
constexpr std::uintmax_t largeFile = 256'000;  // bytes on the disk

ImportedFile outline(const exchange::FileReading& reading) {
    ImportedFile file;
    file.name = base::toUtf8(reading.path.filename());
    file.place = base::toUtf8(reading.path);
    file.verdict = reading.verdict;
    file.format = reading.format;
    file.encoding = reading.encoding;
    file.stories = reading.stories.size();
    file.problems = reading.problems;
    file.separator = reading.separator;
    file.mapping = reading.mapping;
    file.signature = reading.signature;
    std::set<model::Method> methods;
    for (const auto& story : reading.stories) {
        methods.insert(story.method);
        file.parts += story.parts.size();
    }
    if (methods.size() == 1) {
        file.method = model::toKey(*methods.begin());
    }
    return file;
}

/// An entry of a zip may be any size.
bool isLarge(const exchange::InputFile& input) {
    std::error_code unknown;
    const auto bytes = std::filesystem::file_size(input.path, unknown);
    return input.zip != nullptr || (!unknown && bytes > largeFile);
}

}  // namespace

ReadAhead::ReadAhead(const ImportRequest& request, std::span<const exchange::InputFile> inputs)
    : request_(request), inputs_(inputs), thread_([this](const std::stop_token& stop) { run(stop); }) {}

ReadFile ReadAhead::next() {
    current_ = pop();
    return *std::move(current_.file);
}

base::Result<std::vector<ReadStory>> ReadAhead::stories() {
    if (!current_.stories || !current_.stories->empty()) {
        return std::exchange(current_.stories, {});
    }
    if (current_.last) {
        return {};
    }
    current_ = pop();
    return std::exchange(current_.stories, {});
}

ReadAhead::Piece ReadAhead::pop() {
    std::unique_lock lock(mutex_);
    if (waiting_.empty()) {
        asked_ = true;
        changed_.notify_all();
        changed_.wait(lock, [this] { return !waiting_.empty() || failure_; });
        asked_ = false;
    }
    if (waiting_.empty()) {
        std::rethrow_exception(failure_);
    }
    auto piece = std::move(waiting_.front());
    waiting_.pop_front();
    // Waking the other thread for each piece would take as long as reading a small file.
    if (waiting_.size() == mostWaiting / 2) {
        changed_.notify_all();
    }
    return piece;
}

bool ReadAhead::push(Piece piece, const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    const auto room = [this] { return waiting_.size() < mostWaiting; };
    if (stop.stop_requested() || (!room() && !changed_.wait(lock, stop, room))) {
        return false;
    }
    waiting_.push_back(std::move(piece));
    if (asked_) {
        changed_.notify_all();
    }
    return true;
}

bool ReadAhead::isItsTurn(const exchange::InputFile& input, const std::stop_token& stop) {
    if (!isLarge(input)) {
        return !stop.stop_requested();
    }
    std::unique_lock lock(mutex_);
    return changed_.wait(lock, stop, [this] { return waiting_.empty() && asked_; });
}

void ReadAhead::run(const std::stop_token& stop) {
    try {
        for (const auto& input : inputs_) {
            if (isQda(input.path)) {
                continue;
            }
            if (!isItsTurn(input, stop) || !handOn(input, stop)) {
                return;
            }
        }
    } catch (...) {
        const std::scoped_lock lock(mutex_);
        failure_ = std::current_exception();
        changed_.notify_all();
    }
}

/// One that the user leaves out is told with what it holds.
bool ReadAhead::handOn(const exchange::InputFile& input, const std::stop_token& stop) {
    ReadFile file;
    file.corrected = corrected(request_, input);
    auto reading = exchange::readStories(input, file.corrected.options);
    file.told = outline(reading);
    file.told.namesInFileName = names_.in(file.told.name);
    if (file.corrected.skipped) {
        file.told.leftOut = file.told.stories;
        file.told.verdict = exchange::Verdict::Skipped;
        file.told.problems.assign(1, base::msg("You leave this file out."));
        reading.stories.clear();
    }
    for (const auto& draft : reading.stories) {
        for (const auto& part : draft.parts) {
            if (!part.recording.path.empty()) {
                file.media.push_back(part.recording.path);
            }
        }
    }
    Piece piece{std::move(file), {}, false};
    for (auto& draft : reading.stories) {
        auto sketch = NearDuplicates::sketchOf(draft.text);
        auto story = store::ReadyStory::from(std::move(draft));
        if (!story) {
            piece.stories = base::fail(story.error());
            break;
        }
        if (piece.stories->size() == inPiece) {
            if (!push(std::exchange(piece, {{}, {}, false}), stop)) {
                return false;
            }
        }
        piece.stories->push_back({*std::move(story), std::move(sketch)});
    }
    piece.last = true;
    return push(std::move(piece), stop);
}

}  // namespace vertelwerk::app
