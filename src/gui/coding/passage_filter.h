#pragma once

#include "vertelwerk/model/passage.h"

#include <set>
#include <string>

namespace vertelwerk::gui {

/// Which passages of a story are shown; an empty set lets all through.
struct PassageFilter {
    std::set<model::CodeId> codes;
    std::set<std::string> coders;
    std::set<model::Valence> valences;

    [[nodiscard]] bool empty() const { return codes.empty() && coders.empty() && valences.empty(); }
    [[nodiscard]] bool passes(const model::Passage& passage, const std::string& coder) const {
        return (codes.empty() || codes.contains(passage.code)) &&
               (coders.empty() || coders.contains(coder)) &&
               (valences.empty() || valences.contains(passage.valence));
    }
    friend bool operator==(const PassageFilter&, const PassageFilter&) = default;
};

}  // namespace vertelwerk::gui
