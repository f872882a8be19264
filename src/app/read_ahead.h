#pragma once

#include "vertelwerk/app/importing.h"
#include "vertelwerk/exchange/reading.h"
#include "vertelwerk/store/ready_story.h"

#include "app/file_names.h"
#include "app/import_options.h"
#include "app/newcomers.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <thread>
#include <vector>

namespace vertelwerk::app {

/// A file that was read whole, with what is told of it.
struct ReadFile {
    ImportedFile told;
    CorrectedFile corrected;
    std::vector<std::string> media;  ///< photos and recordings that its stories have
};

/// Some stories of a file that the user wants and nobody has yet, in their order.
struct ReadPiece {
    base::Result<std::vector<store::ReadyStory>> fresh;  ///< invalid when one of them cannot be kept
    std::size_t seen = 0;                                ///< stories of the file until here
    std::size_t most = 0;                                ///< that the file holds
    std::optional<ReadFile> file;                        ///< when these were its last
};

/// Reads files in their order on a thread of its own, some ahead of who asks for them. A large file is not
/// read before its turn, so that never more than one is held; its stories are given while it is read.
class ReadAhead {
  public:
    /// @param inputs and the others outlive this; exchange files of other programs are passed over
    ReadAhead(store::Database& database, const ImportRequest& request,
              std::span<const exchange::InputFile> inputs);

    /// The next piece of the file whose turn it is, until the last of it.
    [[nodiscard]] ReadPiece next();

    /// Takes back what was read, to be freed by the thread that made it: two threads that free each other's
    /// memory wait for each other.
    void giveBack(ReadPiece piece);

  private:
    using Errand = std::function<base::Status(store::Database&)>;

    void run(const std::stop_token& stop);
    /// Hands a file on, piece by piece. False when it is to stop.
    [[nodiscard]] bool handOn(const exchange::InputFile& input, const std::stop_token& stop);
    /// Waits until there is room. False when it is to stop.
    [[nodiscard]] bool push(ReadPiece piece, const std::stop_token& stop);
    /// Whether so much waits that it is worth waking who asks: to wake for each small file would take as long
    /// as reading it.
    [[nodiscard]] bool isWorthWaking() const;
    /// Waits with a large file until it is asked for. False when it is to stop.
    [[nodiscard]] bool isItsTurn(const exchange::InputFile& input, const std::stop_token& stop);
    /// Frees what comes back, until nobody asks for more.
    void freeSpent(const std::stop_token& stop);
    /// Lets the thread that asks for files, and holds the project, read from it.
    [[nodiscard]] base::Status run(const Errand& errand);

    store::Database& database_;
    const ImportRequest& request_;
    std::span<const exchange::InputFile> inputs_;
    NamesInFileNames names_;
    Newcomers newcomers_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<ReadPiece> waiting_;
    std::vector<ReadPiece> spent_;
    std::size_t storiesWaiting_ = 0;
    bool full_ = false;                ///< the thread that reads waits for room
    bool asked_ = false;               ///< somebody waits for the next piece
    bool done_ = false;                ///< all was read
    const Errand* errand_ = nullptr;   ///< that the thread that asks is to run
    std::optional<base::Status> run_;  ///< what came of it
    std::exception_ptr failure_;
    std::stop_token stopped_;  ///< of the thread that reads, and only for it
    std::jthread thread_;      ///< last: it uses what stands above
};

}  // namespace vertelwerk::app
