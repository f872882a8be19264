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

/// Makes the rows of a list codes to drag.
/// @param codeOf   none for rows that are no code
void enableCodeDragging(wxDataViewCtrl& list, std::function<model::CodeId(const wxDataViewItem&)> codeOf);

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

/// What a list of codes does with words and with codes that are dragged over it. A list's own drop events
/// never come when the drag began in the list itself (wxGTK 3.2).
class CodeListDropTarget : public wxDropTarget {
  public:
    struct Deeds {
        std::function<bool(const wxPoint&)> over;                 ///< whether a row is there
        std::function<void(const wxPoint&)> words;                ///< words of the story were dropped
        std::function<void(model::CodeId, const wxPoint&)> code;  ///< a code was dropped
    };
    explicit CodeListDropTarget(Deeds deeds);

    wxDragResult OnDragOver(wxCoord x, wxCoord y, wxDragResult suggested) override;
    wxDragResult OnData(wxCoord x, wxCoord y, wxDragResult suggested) override;

  private:
    Deeds deeds_;
    wxDataObjectComposite* data_;
    wxCustomDataObject* code_;
};

}  // namespace vertelwerk::gui
