#pragma once

#include "vertelwerk/app/importing.h"
#include "vertelwerk/exchange/reading.h"
#include "vertelwerk/store/ready_story.h"

#include "app/file_names.h"
#include "app/import_options.h"
#include "app/near_duplicates.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <vector>

namespace vertelwerk::app {

/// A file that was read, and what is said of it so far. Its stories come after it.
struct ReadFile {
    ImportedFile told;
    CorrectedFile corrected;
    std::vector<std::string> media;  ///< photos and recordings that its stories have
};

/// A story of a file, and what texts like it are known by.
struct ReadStory {
    store::ReadyStory story;
    NearDuplicates::Sketch sketch;
};

/// Reads files in their order on a thread of its own, some ahead of who asks for them. A large file is not
/// read before its turn, so that never more than one is held.
class ReadAhead {
  public:
    /// @param inputs and `request` outlive this; exchange files of other programs are passed over
    ReadAhead(const ImportRequest& request, std::span<const exchange::InputFile> inputs);

    /// The next file that stories are read from. To be asked once for each of these, when stories() has
    /// no more of the one before.
    [[nodiscard]] ReadFile next();

    /// The next stories of that file, in their order; none when there are no more. Those behind them are
    /// made ready meanwhile. Invalid when one of them cannot be kept.
    [[nodiscard]] base::Result<std::vector<ReadStory>> stories();

  private:
    /// A file or more of its stories.
    struct Piece {
        std::optional<ReadFile> file;
        base::Result<std::vector<ReadStory>> stories;
        bool last = true;  ///< of its file
    };

    void run(const std::stop_token& stop);
    /// Hands a file on, piece by piece. False when it is to stop.
    [[nodiscard]] bool handOn(const exchange::InputFile& input, const std::stop_token& stop);
    /// Waits until there is room. False when it is to stop.
    [[nodiscard]] bool push(Piece piece, const std::stop_token& stop);
    [[nodiscard]] Piece pop();
    /// Waits with a large file until it is asked for. False when it is to stop.
    [[nodiscard]] bool isItsTurn(const exchange::InputFile& input, const std::stop_token& stop);

    const ImportRequest& request_;
    std::span<const exchange::InputFile> inputs_;
    NamesInFileNames names_;
    Piece current_;  ///< what next() and stories() gave last
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<Piece> waiting_;
    bool asked_ = false;  ///< somebody waits for the next piece
    std::exception_ptr failure_;
    std::jthread thread_;  ///< last: it uses what stands above
};

}  // namespace vertelwerk::app
