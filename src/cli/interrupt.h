#pragma once

#include <csignal>
#include <stop_token>
#include <thread>

namespace vertelwerk::cli {

/// While it lives, Ctrl-C asks the work to stop where nothing is left half; a second one ends the program.
/// To be made before other threads.
class Interrupt {
  public:
    Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;
    ~Interrupt();

    [[nodiscard]] std::stop_token token() const { return asked_.get_token(); }

  private:
    std::stop_source asked_;
    sigset_t before_{};
    std::jthread listening_;
};

}  // namespace vertelwerk::cli
