#pragma once

#include "vertelwerk/model/ids.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace vertelwerk::gui {

/// Lends the few indicators that a text control has to the codes that are in view. A code keeps its slot
/// while it may; the one out of view longest gives way first.
class TintSlots {
  public:
    /// Slots `first` to `last`, both included.
    TintSlots(int first, int last);

    /// What changed for the codes that must be drawn.
    struct Change {
        std::vector<int> vacated;             ///< wipe these from the whole text first
        std::vector<model::CodeId> admitted;  ///< draw every passage of these
    };
    /// Gives every code in view a slot; codes that find none stay without.
    Change admit(const std::set<model::CodeId>& inView);

    [[nodiscard]] std::optional<int> slotOf(model::CodeId code) const;
    void clear();

  private:
    struct Lent {
        int slot = 0;
        unsigned lastSeen = 0;
    };
    [[nodiscard]] std::optional<int> takeSlot(const std::set<model::CodeId>& inView, Change& change);

    int first_;
    int last_;
    unsigned now_ = 0;
    std::vector<int> free_;  ///< lowest last
    std::map<model::CodeId, Lent> lent_;
};

}  // namespace vertelwerk::gui
