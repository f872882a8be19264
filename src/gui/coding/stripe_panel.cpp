#include "gui/coding/stripe_panel.h"

#include "gui/coding/passage_words.h"
#include "gui/coding/stripe_lanes.h"
#include "gui/frame/theme.h"
#include "gui/text.h"

#include <algorithm>

#include <wx/dcbuffer.h>
#include <wx/settings.h>

namespace vertelwerk::gui {
namespace {

/// No line of the screen holds more code points than this at the measure of the text.
constexpr std::size_t longestLine = 100;
constexpr int widestLane = 150;
constexpr int barWidth = 4;

std::string numberAndSign(const CodingPresenter& coding, const model::Passage& passage) {
    const auto* code = coding.findCode(passage.code);
    const auto number = code != nullptr && code->number ? std::to_string(*code->number) : std::string();
    const auto sign = std::string(model::toSign(passage.valence));
    return number + (number.empty() || sign.empty() ? "" : " ") + sign;
}

}  // namespace

StripePanel::StripePanel(wxWindow* parent, StoryTextView& text, const CodingPresenter& coding,
                         const base::Catalogue& catalogue)
    : wxPanel(parent), text_(text), coding_(coding), catalogue_(catalogue) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetName(say(catalogue, base::msg("Coded passages in view")));
    auto font = GetFont();
    font.SetPointSize(font.GetPointSize() - 1);
    SetFont(font);
    text_.Bind(wxEVT_STC_PAINTED, [this](wxStyledTextEvent& event) {
        onTextPainted();
        event.Skip();
    });
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        if (const auto* stripe = at(event.GetPosition()); stripe != nullptr && clicked) {
            clicked(stripe->stripe->passage);
        }
    });
    Bind(wxEVT_MOTION, [this](wxMouseEvent& event) { hover(event.GetPosition()); });
    Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) { text_.HandleWindowEvent(event); });
}

void StripePanel::update() {
    const auto shown = coding_.shown();
    stripes_.clear();
    drawn_.clear();
    lanes_ = 0;
    if (text_.text() != nullptr) {
        std::vector<text::Range> ranges;
        ranges.reserve(shown.size());
        for (const auto* passage : shown) {
            ranges.push_back(passage->passage.range);
        }
        const auto lanes = allotLanes(ranges, text_.text()->lineBegins, longestLine);
        lanes_ = lanes.count;
        stripes_.reserve(shown.size());
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const auto& passage = shown[i]->passage;
            const auto* code = coding_.findCode(passage.code);
            stripes_.push_back({shown[i]->id, text_.text()->map.toBytes(passage.range), lanes.laneOf[i],
                                code == nullptr ? 0U : code->colour, coding_.isOwn(*shown[i]),
                                toWx(stripeLabel(coding_, passage)), toWx(numberAndSign(coding_, passage))});
        }
    }
    Refresh();
}

StripePanel::Look StripePanel::look() const {
    const auto inView = text_.inView();
    const auto y = [this](std::size_t byte) { return text_.PointFromPosition(static_cast<int>(byte)).y; };
    return {inView, y(inView.begin), y(inView.end), text_.GetClientSize()};
}

void StripePanel::onTextPainted() {
    if (look() != painted_) {
        Refresh();
    }
}

wxRect StripePanel::areaOf(const Stripe& stripe, text::ByteRange inView) const {
    const int height = GetClientSize().y;
    const int line = text_.TextHeight(0);
    const int slack = FromDIP(2);
    const int top = stripe.bytes.begin < inView.begin
                        ? -line
                        : text_.PointFromPosition(static_cast<int>(stripe.bytes.begin)).y;
    const int last = text_.PositionBefore(static_cast<int>(stripe.bytes.end));
    const int bottom =
        static_cast<std::size_t>(last) > inView.end ? height + line : text_.PointFromPosition(last).y + line;
    const int room = GetClientSize().x - FromDIP(8);
    const int pitch =
        std::clamp(room / std::max(static_cast<int>(lanes_), 1), FromDIP(4), FromDIP(widestLane));
    return {static_cast<int>(stripe.lane) * pitch, top + slack, pitch - FromDIP(2), bottom - top - 2 * slack};
}

void StripePanel::place(text::ByteRange inView) {
    drawn_.clear();
    for (const auto& stripe : stripes_) {
        if (stripe.bytes.begin <= inView.end && inView.begin < stripe.bytes.end) {
            drawn_.push_back({&stripe, areaOf(stripe, inView)});
        }
    }
}

void StripePanel::paint() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW)));
    dc.Clear();
    painted_ = look();
    place(text_.inView());
    for (const auto& drawn : drawn_) {
        draw(dc, drawn);
    }
    for (const auto& drawn : drawn_) {
        label(dc, drawn);
    }
}

bool StripePanel::isFocused(const Stripe& stripe) const {
    const auto* focus = coding_.focus();
    return focus != nullptr && focus->id == stripe.passage;
}

void StripePanel::draw(wxDC& dc, const Drawn& drawn) const {
    const auto& [stripe, area] = drawn;
    const auto colour = codeColour(stripe->colour);
    const int bar = std::min(FromDIP(barWidth), area.width);
    dc.SetPen(*wxTRANSPARENT_PEN);
    if (isFocused(*stripe)) {
        dc.SetBrush(wxBrush(tint(colour, 40)));
        dc.DrawRectangle(area);
    }
    dc.SetBrush(wxBrush(colour, stripe->own ? wxBRUSHSTYLE_SOLID : wxBRUSHSTYLE_FDIAGONAL_HATCH));
    if (!stripe->own) {
        dc.SetPen(wxPen(colour));
    }
    dc.DrawRectangle(area.x, area.y, bar, area.height);
}

/// A label may run on over the lanes beside it as far as they are free on its line.
void StripePanel::label(wxDC& dc, const Drawn& drawn) const {
    const auto& [stripe, area] = drawn;
    const int gap = FromDIP(4);
    const int x = area.x + FromDIP(barWidth) + gap;
    const int line = std::min(text_.TextHeight(0) - 2 * FromDIP(2), area.height);
    const wxRect row(x, std::max(area.y, 0), GetClientSize().x - x - gap, line);
    int right = row.GetRight();
    for (const auto& other : drawn_) {
        if (other.area.x > area.x && other.area.Intersects(row)) {
            right = std::min(right, other.area.x - gap);
        }
    }
    auto font = GetFont();
    dc.SetFont(isFocused(*stripe) ? font.MakeBold() : font);
    dc.SetTextForeground(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT));
    const int room = right - x;
    const auto words = dc.GetTextExtent(stripe->label).x <= room || room >= FromDIP(80)
                           ? wxControl::Ellipsize(stripe->label, dc, wxELLIPSIZE_MIDDLE, std::max(room, 1))
                           : stripe->shortLabel;
    if (dc.GetTextExtent(words).x <= room) {
        dc.DrawText(words, x, row.y + (line - dc.GetCharHeight()) / 2);
    }
}

std::optional<wxRect> StripePanel::stripeOf(ShownId passage) const {
    const auto found = std::find_if(drawn_.begin(), drawn_.end(),
                                    [&](const Drawn& drawn) { return drawn.stripe->passage == passage; });
    return found == drawn_.end() ? std::nullopt : std::optional(found->area);
}

const StripePanel::Drawn* StripePanel::at(const wxPoint& point) const {
    const auto found = std::find_if(drawn_.begin(), drawn_.end(),
                                    [&](const Drawn& drawn) { return drawn.area.Contains(point); });
    return found == drawn_.end() ? nullptr : &*found;
}

void StripePanel::hover(const wxPoint& point) {
    const auto* stripe = at(point);
    const auto passage = stripe == nullptr ? ShownId{} : stripe->stripe->passage;
    if (passage == hovered_) {
        return;
    }
    hovered_ = passage;
    SetCursor(wxCursor(passage ? wxCURSOR_HAND : wxCURSOR_ARROW));
    const auto all = coding_.shown();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const ShownPassage* shown) { return shown->id == passage; });
    if (found == all.end()) {
        UnsetToolTip();
    } else {
        SetToolTip(toWx(describePassage(coding_, **found, catalogue_)));
    }
}

}  // namespace vertelwerk::gui
