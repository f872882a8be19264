#include "app/read_ahead.h"

#include "vertelwerk/base/files.h"

#include "app/qda_in.h"

#include <set>
#include <system_error>
#include <utility>

namespace vertelwerk::app {
namespace {

constexpr std::size_t mostWaiting = 64;        // files
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
    std::unique_lock lock(mutex_);
    asked_ = true;
    changed_.notify_all();
    changed_.wait(lock, [this] { return !waiting_.empty() || failure_; });
    asked_ = false;
    if (waiting_.empty()) {
        std::rethrow_exception(failure_);
    }
    auto file = std::move(waiting_.front());
    waiting_.pop_front();
    changed_.notify_all();
    return file;
}

bool ReadAhead::hasRoom(const exchange::InputFile& input, const std::stop_token& stop) {
    const bool large = isLarge(input);
    std::unique_lock lock(mutex_);
    return changed_.wait(lock, stop, [this, large] {
        return large ? waiting_.empty() && asked_ : waiting_.size() < mostWaiting;
    });
}

void ReadAhead::run(const std::stop_token& stop) {
    try {
        for (const auto& input : inputs_) {
            if (isQda(input.path)) {
                continue;
            }
            if (!hasRoom(input, stop)) {
                return;
            }
            auto file = read(input);
            const std::scoped_lock lock(mutex_);
            waiting_.push_back(std::move(file));
            changed_.notify_all();
        }
    } catch (...) {
        const std::scoped_lock lock(mutex_);
        failure_ = std::current_exception();
        changed_.notify_all();
    }
}

/// One that the user leaves out is told with what it holds.
ReadFile ReadAhead::read(const exchange::InputFile& input) const {
    ReadFile file;
    file.corrected = corrected(request_, input);
    file.reading = exchange::readStories(input, file.corrected.options);
    file.told = outline(file.reading);
    file.told.namesInFileName = names_.in(file.told.name);
    if (file.corrected.skipped) {
        file.told.leftOut = file.told.stories;
        file.told.verdict = exchange::Verdict::Skipped;
        file.told.problems.assign(1, base::msg("You leave this file out."));
        file.reading.stories.clear();
    }
    file.texts.reserve(file.reading.stories.size());
    for (const auto& story : file.reading.stories) {
        file.texts.push_back({base::sha256(story.text), NearDuplicates::sketchOf(story.text)});
    }
    return file;
}

}  // namespace vertelwerk::app
