#include "gui/widgets/code_drag.h"

#include "gui/text.h"

#include <charconv>
#include <cstdint>
#include <string_view>
#include <utility>

#include <wx/utils.h>

namespace vertelwerk::gui {
namespace {

wxCustomDataObject* holding(const wxDataFormat& format, const std::string& bytes) {
    auto* data = new wxCustomDataObject(format);
    data->SetData(bytes.size(), bytes.data());
    return data;
}

model::CodeId codeIn(const wxCustomDataObject& data) {
    const auto* begin = static_cast<const char*>(data.GetData());
    std::int64_t id = 0;
    const auto [end, problem] = std::from_chars(begin, begin + data.GetSize(), id);
    return problem == std::errc{} ? model::CodeId{id} : model::CodeId{};
}

/// The row under the mouse: the drop events of wxGTK 3.2 name another one.
wxDataViewItem itemUnderMouse(const wxDataViewCtrl& list) {
    wxDataViewItem item;
    wxDataViewColumn* column = nullptr;
    list.HitTest(list.ScreenToClient(wxGetMousePosition()), item, column);
    return item;
}

}  // namespace

wxDataFormat codeFormat() {
    return wxDataFormat(wxASCII_STR("application/x-vertelwerk-code"));
}

wxDataFormat wordsFormat() {
    return wxDataFormat(wxASCII_STR("application/x-vertelwerk-words"));
}

void enableCodeDragging(wxDataViewCtrl& list, std::function<model::CodeId(const wxDataViewItem&)> codeOf,
                        std::function<void(model::CodeId)> wordsOn) {
    list.EnableDragSource(codeFormat());
    list.EnableDropTarget(wordsFormat());
    list.Bind(wxEVT_DATAVIEW_ITEM_BEGIN_DRAG, [codeOf](wxDataViewEvent& event) {
        if (const auto code = codeOf(event.GetItem())) {
            event.SetDataObject(holding(codeFormat(), std::to_string(code.value)));
            event.SetDragFlags(wxDrag_CopyOnly);
        } else {
            event.Veto();
        }
    });
    const auto codeHere = [&list, codeOf] {
        const auto item = itemUnderMouse(list);
        return item.IsOk() ? codeOf(item) : model::CodeId{};
    };
    list.Bind(wxEVT_DATAVIEW_ITEM_DROP_POSSIBLE, [codeHere](wxDataViewEvent& event) {
        if (event.GetDataFormat() != wordsFormat() || !codeHere()) {
            event.Veto();
        }
    });
    list.Bind(wxEVT_DATAVIEW_ITEM_DROP,
              [&list, codeHere, wordsOn = std::move(wordsOn)](wxDataViewEvent& event) {
                  const auto code = codeHere();
                  if (event.GetDataFormat() != wordsFormat() || !code) {
                      event.Veto();
                      return;
                  }
                  list.CallAfter([wordsOn, code] { wordsOn(code); });
              });
}

void dragWords(wxWindow& from, const std::string& words) {
    wxDataObjectComposite data;
    data.Add(holding(wordsFormat(), words), true);
    data.Add(new wxTextDataObject(toWx(words)));
    wxDropSource source(&from);
    source.SetData(data);
    source.DoDragDrop(wxDrag_CopyOnly);
}

CodeDropTarget::CodeDropTarget(Deeds deeds)
    : deeds_(std::move(deeds)), data_(new wxCustomDataObject(codeFormat())) {
    SetDataObject(data_);
}

wxDragResult CodeDropTarget::OnDragOver(wxCoord x, wxCoord y, wxDragResult) {
    return deeds_.over({x, y}) ? wxDragCopy : wxDragNone;
}

wxDragResult CodeDropTarget::OnData(wxCoord x, wxCoord y, wxDragResult) {
    deeds_.left();
    const auto code = GetData() ? codeIn(*data_) : model::CodeId{};
    if (!code) {
        return wxDragNone;
    }
    deeds_.dropped(code, {x, y});
    return wxDragCopy;
}

}  // namespace vertelwerk::gui
