#include "unit/gui/temporary_folder.h"

#include <clocale>
#include <cstdlib>

#include <gtest/gtest.h>
#include <wx/app.h>
#include <wx/init.h>

namespace {

constexpr int skipped = 77;

class TestApplication : public wxApp {
  public:
    bool OnInit() override {
        SetAppName(wxString::FromUTF8("vertelwerk"));
        return true;
    }
    // A test that throws must fail, not end the run.
    bool OnExceptionInMainLoop() override { throw; }
};

}  // namespace

/// Runs the suite inside a wxWidgets program whose user has an empty home.
int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    if (std::getenv("DISPLAY") == nullptr && std::getenv("WAYLAND_DISPLAY") == nullptr) {
        return skipped;
    }
    const vertelwerk::gui::test::TemporaryFolder home;
    setenv("HOME", home.path().c_str(), 1);
    for (const char* variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"}) {
        setenv(variable, (home / variable).c_str(), 1);
    }
    wxApp::SetInstance(new TestApplication);
    if (!wxEntryStart(argc, argv) || !wxTheApp->CallOnInit()) {
        return skipped;
    }
    std::setlocale(LC_NUMERIC, "C");
    const int result = RUN_ALL_TESTS();
    wxTheApp->OnExit();
    wxEntryCleanup();
    return result;
}
