#pragma once

#include <dlfcn.h>

namespace vertelwerk::gui {

/// GTK is loaded with wxWidgets; its headers would be one more thing to install for a few functions.
template <typename Function>
[[nodiscard]] Function* gtkFunction(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_DEFAULT, name));
}

/// What tells whether a GTK object is of a kind.
using GtkTypeNumber = unsigned long;

}  // namespace vertelwerk::gui
