#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/collection/media_list.h"

#include <vector>

#include <wx/panel.h>

namespace vertelwerk::gui {

/// The photos, drawings and recordings of a story: pictures are shown, sound is played where the system
/// can, and everything opens in the system's own program.
class MediaView : public wxPanel {
  public:
    /// @param widest a picture, in pixels at scale 1
    MediaView(wxWindow* parent, const base::Catalogue& catalogue, int widest);

    void show(const std::vector<MediumLine>& media);

  private:
    void addMedium(const MediumLine& medium);
    void addPicture(const MediumLine& medium);
    void addSound(const MediumLine& medium);
    void addNote(const wxString& words);

    const base::Catalogue& catalogue_;
    int widest_;
};

}  // namespace vertelwerk::gui
