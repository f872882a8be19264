#include "gui/frame/spoken_language.h"

#include "gui/text.h"

#include <clocale>
#include <cstdlib>
#include <string>
#include <string_view>

#include <wx/translation.h>

namespace vertelwerk::gui {
namespace {

/// GTK asks gettext, which listens to LANGUAGE, but not in the locale C.
void speakInGtk(const std::string& tag) {
    const char* const now = std::getenv("LANGUAGE");
    if (now == nullptr || now != tag) {
        setenv("LANGUAGE", tag.c_str(), 1);
    }
    const char* const locale = std::setlocale(LC_MESSAGES, nullptr);
    const std::string_view name = locale == nullptr ? "C" : locale;
    std::setlocale(LC_MESSAGES, name == "C" || name == "POSIX" ? "C.UTF-8" : std::string(name).c_str());
}

void speakInWx(const std::string& tag) {
    auto* translations = new wxTranslations;
    translations->SetLanguage(toWx(tag));
    translations->AddStdCatalog();
    wxTranslations::Set(translations);
}

}  // namespace

void speakIn(base::Language language) {
    const std::string tag(base::toTag(language));
    speakInGtk(tag);
    speakInWx(tag);
}

}  // namespace vertelwerk::gui
