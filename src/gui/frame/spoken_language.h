#pragma once

#include "vertelwerk/base/catalogue.h"

namespace vertelwerk::gui {

/// Has wx and GTK speak a language in what they say by themselves, such as stock buttons and the windows that
/// ask for a file, also where the system has no locale of it. Windows that are there already stay as they
/// are.
void speakIn(base::Language language);

}  // namespace vertelwerk::gui
