#include "gui/frame/application.h"
#include "gui/frame/start_line.h"

wxIMPLEMENT_APP_NO_MAIN(vertelwerk::gui::Application);

int main(int count, char** arguments) {
    wxApp::SetInstance(new vertelwerk::gui::Application);  // wx looks up words and paths through it
    const auto status = vertelwerk::gui::endsAtStart(count, arguments);
    return status ? *status : wxEntry(count, arguments);
}
