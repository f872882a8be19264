#include "cli/interrupt.h"

#include <ctime>

namespace vertelwerk::cli {
namespace {

sigset_t interruptOnly() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    return set;
}

void listen(const std::stop_token& ended, std::stop_source& asked) {
    constexpr timespec moment{0, 20'000'000};
    const auto interrupt = interruptOnly();
    while (!ended.stop_requested()) {
        if (sigtimedwait(&interrupt, nullptr, &moment) == SIGINT) {
            asked.request_stop();
            pthread_sigmask(SIG_UNBLOCK, &interrupt, nullptr);
            return;
        }
    }
}

}  // namespace

Interrupt::Interrupt() {
    const auto interrupt = interruptOnly();
    pthread_sigmask(SIG_BLOCK, &interrupt, &before_);
    listening_ = std::jthread([this](const std::stop_token& ended) { listen(ended, asked_); });
}

Interrupt::~Interrupt() {
    listening_.request_stop();
    listening_.join();
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace vertelwerk::cli
