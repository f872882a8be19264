#include "gui/coding/tint_slots.h"

#include <algorithm>

namespace vertelwerk::gui {

TintSlots::TintSlots(int first, int last) : first_(first), last_(last) {
    clear();
}

void TintSlots::clear() {
    lent_.clear();
    free_.clear();
    for (int slot = last_; slot >= first_; --slot) {
        free_.push_back(slot);
    }
}

std::optional<int> TintSlots::slotOf(model::CodeId code) const {
    const auto found = lent_.find(code);
    return found == lent_.end() ? std::nullopt : std::optional(found->second.slot);
}

std::optional<int> TintSlots::takeSlot(const std::set<model::CodeId>& inView, Change& change) {
    if (!free_.empty()) {
        const int slot = free_.back();
        free_.pop_back();
        return slot;
    }
    auto oldest = lent_.end();
    for (auto lent = lent_.begin(); lent != lent_.end(); ++lent) {
        if (!inView.contains(lent->first) &&
            (oldest == lent_.end() || lent->second.lastSeen < oldest->second.lastSeen)) {
            oldest = lent;
        }
    }
    if (oldest == lent_.end()) {
        return std::nullopt;
    }
    const int slot = oldest->second.slot;
    lent_.erase(oldest);
    change.vacated.push_back(slot);
    return slot;
}

TintSlots::Change TintSlots::admit(const std::set<model::CodeId>& inView) {
    ++now_;
    Change change;
    for (const auto code : inView) {
        if (const auto found = lent_.find(code); found != lent_.end()) {
            found->second.lastSeen = now_;
        } else if (const auto slot = takeSlot(inView, change)) {
            lent_.emplace(code, Lent{*slot, now_});
            change.admitted.push_back(code);
        }
    }
    return change;
}

}  // namespace vertelwerk::gui
