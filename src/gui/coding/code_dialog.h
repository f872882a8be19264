#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/store/codebook_edit.h"

#include <optional>

#include <wx/window.h>

namespace vertelwerk::gui {

/// Asks everything about a code, beginning with what it is now; nothing when the user thinks again. What
/// is typed goes into the language of the interface; the other language stays.
/// @param heading  the dialog's title: "New code", "Change code"
[[nodiscard]] std::optional<store::CodeChange> askCode(wxWindow* parent, const base::Catalogue& catalogue,
                                                       const base::Message& heading, const model::Code& now);

}  // namespace vertelwerk::gui
