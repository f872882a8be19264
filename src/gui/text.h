#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/message.h"

#include <string>
#include <string_view>

#include <wx/string.h>

namespace vertelwerk::gui {

/// The only place where strings cross the border between core (UTF-8) and wx.
[[nodiscard]] inline wxString toWx(std::string_view utf8) {
    return wxString::FromUTF8(utf8.data(), utf8.size());
}
[[nodiscard]] inline std::string fromWx(const wxString& text) {
    return text.utf8_string();
}
[[nodiscard]] inline wxString say(const base::Catalogue& catalogue, const base::Message& message) {
    return toWx(catalogue.say(message));
}

}  // namespace vertelwerk::gui
