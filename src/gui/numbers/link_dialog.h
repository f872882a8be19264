#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/store/indicators.h"

#include "gui/numbers/linking.h"

#include <optional>
#include <vector>

#include <wx/window.h>

namespace vertelwerk::gui {

/// Asks which indicator says something about which theme, and why. `begin` is what stands in it at first.
[[nodiscard]] std::optional<LinkDraft> askLink(wxWindow* parent, const base::Catalogue& catalogue,
                                               const std::vector<model::Code>& codes,
                                               const std::vector<store::IndicatorRow>& indicators,
                                               const LinkDraft& begin);

}  // namespace vertelwerk::gui
