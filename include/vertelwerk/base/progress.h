#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>

namespace vertelwerk::base {

/// How long work tells how far it is and hears that it must stop. `report` may be empty and is
/// called on the thread that does the work.
struct Progress {
    std::function<void(std::size_t done, std::size_t total)> report;
    std::stop_token stop;

    void at(std::size_t done, std::size_t total) const {
        if (report) {
            report(done, total);
        }
    }
    [[nodiscard]] bool stopped() const { return stop.stop_requested(); }
};

}  // namespace vertelwerk::base
