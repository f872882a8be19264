#include "gui/widgets/reading_size.h"

#include "gui/frame/theme.h"

#include <algorithm>

#include <wx/event.h>

namespace vertelwerk::gui {

void changeReadingSize(wxWindow& within, Settings& settings, int points) {
    const int now = readingFont(settings).GetPointSize();
    settings.set(readingPointsKey, std::clamp(now + points, smallestReading, largestReading));
    readingChanged(within, settings);
}

void resetReadingSize(wxWindow& within, Settings& settings) {
    settings.set(readingPointsKey, 0);
    readingChanged(within, settings);
}

/// Windows draw themselves anew when the system's looks change; how stories are set is one of them.
void readingChanged(wxWindow& within, Settings& settings) {
    settings.save();
    auto* top = &within;
    while (top->GetParent() != nullptr) {
        top = top->GetParent();
    }
    wxSysColourChangedEvent event;
    event.SetEventObject(top);
    top->ProcessWindowEvent(event);
}

}  // namespace vertelwerk::gui
