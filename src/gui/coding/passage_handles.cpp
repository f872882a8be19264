#include "gui/coding/passage_handles.h"

#include "gui/frame/theme.h"

#include <algorithm>
#include <utility>

#include <wx/dcclient.h>
#include <wx/settings.h>

namespace vertelwerk::gui {
namespace {

constexpr int handleWidth = 4;  // no more than a space between words
constexpr int reach = 4;        // of the mouse around it
constexpr int barWidth = 2;

}  // namespace

/// A small window over the text: a bar with a knob, above for the beginning and below for the end.
class PassageHandle : public wxWindow {
  public:
    PassageHandle(PassageHandles& handles, wxWindow* parent, Edge edge)
        : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxSize(1, 1)), handles_(handles), edge_(edge) {
        SetBackgroundStyle(wxBG_STYLE_PAINT);
        SetCursor(wxCursor(wxCURSOR_SIZEWE));
        Hide();
        Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
        Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent&) { CaptureMouse(); });
        Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
            if (HasCapture() && event.LeftIsDown()) {
                handles_.drag(edge_, ClientToScreen(event.GetPosition()));
            }
        });
        Bind(wxEVT_LEFT_UP, [this](wxMouseEvent&) {
            if (HasCapture()) {
                ReleaseMouse();
                handles_.drop(true);
            }
        });
        Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent&) { handles_.drop(false); });
        Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) { GetParent()->HandleWindowEvent(event); });
    }

    [[nodiscard]] bool AcceptsFocus() const override { return false; }
    void colour(const wxColour& ink, const wxColour& ground) {
        if (ink != ink_ || ground != ground_) {
            ink_ = ink;
            ground_ = ground;
            Refresh();
        }
    }

  private:
    void paint() {
        wxPaintDC dc(this);
        const auto size = GetClientSize();
        const int bar = FromDIP(barWidth);
        const bool begins = edge_ == Edge::Begin;
        dc.SetBackground(wxBrush(ground_));
        dc.Clear();
        dc.SetPen(*wxTRANSPARENT_PEN);
        dc.SetBrush(wxBrush(ink_));
        dc.DrawRectangle(begins ? size.x - bar : 0, 0, bar, size.y);
        dc.DrawEllipse(0, begins ? 0 : size.y - size.x, size.x, size.x);
    }

    PassageHandles& handles_;
    Edge edge_;
    wxColour ink_;
    wxColour ground_;
};

PassageHandles::PassageHandles(StoryTextView& text, CodingPresenter& coding) : text_(text), coding_(coding) {
    for (const auto edge : {Edge::Begin, Edge::End}) {
        handles_.at(edge == Edge::Begin ? 0 : 1) = new PassageHandle(*this, &text_, edge);
    }
    text_.Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        const auto near = std::find_if(handles_.begin(), handles_.end(), [&](const PassageHandle* handle) {
            return handle->IsShown() &&
                   handle->GetRect().Inflate(text_.FromDIP(reach), 0).Contains(event.GetPosition());
        });
        if (near == handles_.end()) {
            event.Skip();
        } else {
            (*near)->CaptureMouse();
        }
    });
    text_.Bind(wxEVT_STC_PAINTED, [this](wxStyledTextEvent& event) {
        event.Skip();
        text_.CallAfter([this] { place(); });
    });
}

void PassageHandles::place() {
    const auto* focus = coding_.focus();
    const bool may = focus != nullptr && text_.text() != nullptr && coding_.mayCode() &&
                     coding_.isOwn(*focus) && !focus->passage.range.empty();
    if (!may) {
        for (auto* handle : handles_) {
            handle->Hide();
        }
        return;
    }
    const auto* code = coding_.findCode(focus->passage.code);
    for (auto* handle : handles_) {
        handle->colour(codeColour(code == nullptr ? 0U : code->colour),
                       wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
    }
    const auto range = dragged_.value_or(focus->passage.range);
    placeOne(Edge::Begin, range);
    placeOne(Edge::End, range);
}

void PassageHandles::placeOne(Edge edge, const text::Range& range) {
    auto* handle = handles_.at(edge == Edge::Begin ? 0 : 1);
    const auto bytes = text_.text()->map.toBytes(range);
    const int width = text_.FromDIP(handleWidth);
    wxPoint at;
    if (edge == Edge::Begin) {
        at = text_.PointFromPosition(static_cast<int>(bytes.begin));
        at.x -= width;
    } else {
        const int last = text_.PositionBefore(static_cast<int>(bytes.end));
        const auto end = text_.PointFromPosition(static_cast<int>(bytes.end));
        at = text_.PointFromPosition(last);
        const bool sameLine = end.y == at.y;
        at.x = sameLine ? end.x
                        : at.x + text_.TextWidth(0, text_.GetTextRange(last, static_cast<int>(bytes.end)));
    }
    const wxRect wanted(at.x, at.y, width, text_.TextHeight(0));
    const bool visible = wxRect(text_.GetClientSize()).Contains(wanted.GetPosition());
    if (visible && handle->GetRect() != wanted) {
        handle->SetSize(wanted);
    }
    if (handle->IsShown() != visible) {
        handle->Show(visible);
    }
}

void PassageHandles::drag(Edge edge, const wxPoint& onScreen) {
    const auto point = text_.ScreenToClient(onScreen);
    const auto byte = static_cast<std::size_t>(std::max(text_.PositionFromPoint(point), 0));
    const auto bounds = coding_.dragged(edge, text_.text()->map.fromByte(byte));
    if (bounds && bounds != dragged_) {
        dragged_ = bounds;
        if (previewed) {
            previewed(dragged_);
        }
        place();
    }
}

void PassageHandles::drop(bool keep) {
    const auto bounds = std::exchange(dragged_, std::nullopt);
    if (previewed) {
        previewed(std::nullopt);
    }
    if (keep && bounds) {
        coding_.setBounds(*bounds);
    }
    place();
}

}  // namespace vertelwerk::gui
