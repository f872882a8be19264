#pragma once

#include "vertelwerk/app/importing.h"
#include "vertelwerk/exchange/reading.h"

#include "app/file_names.h"
#include "app/import_options.h"
#include "app/near_duplicates.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <span>
#include <string>
#include <thread>
#include <vector>

namespace vertelwerk::app {

/// A file that was read, and what is said of it so far.
struct ReadFile {
    ImportedFile told;
    exchange::FileReading reading;
    CorrectedFile corrected;
    /// What equal and like texts are known by, of each story of `reading`.
    struct Text {
        std::string sha256;
        NearDuplicates::Sketch sketch;
    };
    std::vector<Text> texts;
};

/// Reads files in their order on a thread of its own, some ahead of who asks for them. A large file is not
/// read before its turn, so that never more than one is held.
class ReadAhead {
  public:
    /// @param inputs and `request` outlive this; exchange files of other programs are passed over
    ReadAhead(const ImportRequest& request, std::span<const exchange::InputFile> inputs);

    /// The next file that stories are read from. To be asked once for each of these.
    [[nodiscard]] ReadFile next();

  private:
    void run(const std::stop_token& stop);
    [[nodiscard]] ReadFile read(const exchange::InputFile& input) const;
    /// Waits until there is room for the file. False when it is to stop.
    [[nodiscard]] bool hasRoom(const exchange::InputFile& input, const std::stop_token& stop);

    const ImportRequest& request_;
    std::span<const exchange::InputFile> inputs_;
    NamesInFileNames names_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<ReadFile> waiting_;
    bool asked_ = false;  ///< somebody waits for the next file
    std::exception_ptr failure_;
    std::jthread thread_;  ///< last: it uses what stands above
};

}  // namespace vertelwerk::app
