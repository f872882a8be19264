#include "gui/widgets/code_drag.h"

#include "gui/text.h"

#include <charconv>
#include <cstdint>
#include <string_view>
#include <utility>

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

}  // namespace

wxDataFormat codeFormat() {
    return wxDataFormat(wxASCII_STR("application/x-vertelwerk-code"));
}

wxDataFormat wordsFormat() {
    return wxDataFormat(wxASCII_STR("application/x-vertelwerk-words"));
}

void enableCodeDragging(wxDataViewCtrl& list, std::function<model::CodeId(const wxDataViewItem&)> codeOf) {
    list.EnableDragSource(codeFormat());
    list.Bind(wxEVT_DATAVIEW_ITEM_BEGIN_DRAG, [codeOf = std::move(codeOf)](wxDataViewEvent& event) {
        if (const auto code = codeOf(event.GetItem())) {
            event.SetDataObject(holding(codeFormat(), std::to_string(code.value)));
            event.SetDragFlags(wxDrag_CopyOnly);
        } else {
            event.Veto();
        }
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

CodeListDropTarget::CodeListDropTarget(Deeds deeds)
    : deeds_(std::move(deeds)),
      data_(new wxDataObjectComposite),
      code_(new wxCustomDataObject(codeFormat())) {
    data_->Add(code_, true);
    data_->Add(new wxCustomDataObject(wordsFormat()));
    SetDataObject(data_);
}

wxDragResult CodeListDropTarget::OnDragOver(wxCoord x, wxCoord y, wxDragResult) {
    return deeds_.over({x, y}) ? wxDragCopy : wxDragNone;
}

wxDragResult CodeListDropTarget::OnData(wxCoord x, wxCoord y, wxDragResult) {
    if (!GetData()) {
        return wxDragNone;
    }
    if (data_->GetReceivedFormat() == wordsFormat()) {
        deeds_.words({x, y});
        return wxDragCopy;
    }
    const auto code = codeIn(*code_);
    if (!code) {
        return wxDragNone;
    }
    deeds_.code(code, {x, y});
    return wxDragCopy;
}

}  // namespace vertelwerk::gui
