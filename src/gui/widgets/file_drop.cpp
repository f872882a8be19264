#include "gui/widgets/file_drop.h"

#include "gui/text.h"

#include <wx/app.h>

namespace vertelwerk::gui {

wxDragResult FileDrop::OnEnter(wxCoord x, wxCoord y, wxDragResult offered) {
    if (over) {
        over(true);
    }
    return wxFileDropTarget::OnEnter(x, y, offered);
}

void FileDrop::OnLeave() {
    if (over) {
        over(false);
    }
}

bool FileDrop::OnDropFiles(wxCoord /*x*/, wxCoord /*y*/, const wxArrayString& files) {
    OnLeave();
    std::vector<std::filesystem::path> paths;
    for (const auto& file : files) {
        paths.emplace_back(fromWx(file));
    }
    // The drop must be over before a dialog opens, or the file manager waits for it.
    wxTheApp->CallAfter([dropped = dropped_, paths] { dropped(paths); });
    return true;
}

}  // namespace vertelwerk::gui
