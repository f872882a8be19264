#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/chart/scene.h"
#include "vertelwerk/model/signification.h"

#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// What the teller said of the own story on one scale: in words, and drawn where a drawing says more.
struct SignificationLine {
    std::string question;
    std::string words;                  ///< "familie 50%, buren 30%, gemeente 20%"
    std::optional<chart::Scene> scene;  ///< of a triad or slider
};

[[nodiscard]] std::vector<SignificationLine> significationLines(
    const std::vector<model::Signification>& signification, const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
