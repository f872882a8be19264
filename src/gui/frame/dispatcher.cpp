#include "gui/frame/dispatcher.h"

#include <utility>

#include <wx/app.h>

namespace vertelwerk::gui {

void WindowDispatcher::post(std::function<void()> work) {
    if (wxTheApp != nullptr) {
        wxTheApp->CallAfter(std::move(work));
    }
}

}  // namespace vertelwerk::gui
