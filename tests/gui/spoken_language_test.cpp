#include "gui/frame/spoken_language.h"

#include <clocale>
#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <libintl.h>

namespace vertelwerk::gui::testing {
namespace {

using ::testing::Eq;

/// Of GTK's own button.
std::string cancel() {
    return dgettext("gtk30", "_Cancel");
}

TEST(SpokenLanguage, GtkSpeaksThatOfTheInterfaceWithoutALocaleOfIt) {
    const std::string before = std::setlocale(LC_MESSAGES, nullptr);
    std::setlocale(LC_MESSAGES, "C");
    const bool installed = std::filesystem::exists("/usr/share/locale/nl/LC_MESSAGES/gtk30.mo");
    speakIn(base::Language::Dutch);
    EXPECT_THAT(cancel(), Eq(installed ? "_Annuleren" : "_Cancel"));
    speakIn(base::Language::English);
    EXPECT_THAT(cancel(), Eq("_Cancel"));
    std::setlocale(LC_MESSAGES, before.c_str());
}

}  // namespace
}  // namespace vertelwerk::gui::testing
