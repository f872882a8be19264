#include "gui/frame/application.h"

wxIMPLEMENT_APP(vertelwerk::gui::Application);
