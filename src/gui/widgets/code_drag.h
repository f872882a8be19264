#pragma once

#include "vertelwerk/model/ids.h"

#include <functional>
#include <string>

#include <wx/dataview.h>
#include <wx/dnd.h>

namespace vertelwerk::gui {

/// Codes can be dragged from a list onto words, and selected words onto a code of a list. Whatever a drag
/// does, a key does too.

/// What a drag holds: a code, or words of a story.
[[nodiscard]] wxDataFormat codeFormat();
[[nodiscard]] wxDataFormat wordsFormat();

/// Makes the rows of a list codes to drag and to drop words on.
/// @param codeOf   none for rows that are no code
/// @param wordsOn  the words that are selected in the story were dropped on a code
void enableCodeDragging(wxDataViewCtrl& list, std::function<model::CodeId(const wxDataViewItem&)> codeOf,
                        std::function<void(model::CodeId)> wordsOn);

/// Drags the words selected in a story until they are dropped; other programs get them as text.
void dragWords(wxWindow& from, const std::string& words);

/// What a window does with a code that is dragged over it.
class CodeDropTarget : public wxDropTarget {
  public:
    struct Deeds {
        std::function<bool(const wxPoint&)> over;  ///< whether it can be dropped there
        std::function<void()> left;                ///< it is gone or was dropped
        std::function<void(model::CodeId, const wxPoint&)> dropped;
    };
    explicit CodeDropTarget(Deeds deeds);

    wxDragResult OnDragOver(wxCoord x, wxCoord y, wxDragResult suggested) override;
    void OnLeave() override { deeds_.left(); }
    wxDragResult OnData(wxCoord x, wxCoord y, wxDragResult suggested) override;

  private:
    Deeds deeds_;
    wxCustomDataObject* data_;
};

}  // namespace vertelwerk::gui
