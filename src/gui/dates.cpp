#include "gui/dates.h"

#include <array>
#include <ctime>

namespace vertelwerk::gui {

std::string isoDay(std::int64_t ms) {
    if (ms == 0) {
        return {};
    }
    const std::time_t seconds = ms / 1000;
    std::tm local{};
    std::array<char, 16> day{};
    localtime_r(&seconds, &local);
    return {day.data(), std::strftime(day.data(), day.size(), "%Y-%m-%d", &local)};
}

}  // namespace vertelwerk::gui
