#include "gui/coding/stripe_panel.h"

#include "gui/coding/passage_words.h"
#include "gui/coding/stripe_lanes.h"
#include "gui/frame/theme.h"
#include "gui/text.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include <wx/dcbuffer.h>
#include <wx/settings.h>

namespace vertelwerk::gui {
namespace {

/// No line of the screen holds more code points than this at the measure of the text.
constexpr std::size_t longestLine = 100;
constexpr int widestLane = 10;

std::string signOf(const model::Passage& passage) {
    return passage.valence == model::Valence::None ? "" : " " + std::string(model::toSign(passage.valence));
}

/// The number of the code and the sign; how its name begins where it has no number.
std::string briefLabel(const CodingPresenter& coding, const model::Passage& passage) {
    constexpr std::size_t begins = 3;
    const auto* code = coding.findCode(passage.code);
    if (code != nullptr && code->number) {
        return std::to_string(*code->number) + signOf(passage);
    }
    const auto name = toWx(coding.nameOf(passage.code));
    return fromWx(name.length() <= begins ? name : name.Left(begins) + toWx("\xE2\x80\xA6")) +
           signOf(passage);
}

}  // namespace

/// The name ends in dots, and the sign of the experience is kept.
wxString StripePanel::shortened(const Stripe& stripe, const wxDC& dc, int room) {
    const auto& sign = stripe.words->sign;
    const auto name = stripe.words->label.substr(0, stripe.words->label.length() - sign.length());
    return wxControl::Ellipsize(name, dc, wxELLIPSIZE_END, room - dc.GetTextExtent(sign).x) + sign;
}

StripePanel::StripePanel(wxWindow* parent, StoryTextView& text, const CodingPresenter& coding,
                         const base::Catalogue& catalogue, StripeSide side)
    : wxPanel(parent), text_(text), coding_(coding), catalogue_(catalogue), side_(side) {
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

std::vector<const ShownPassage*> StripePanel::passages() const {
    auto shown = coding_.shown();
    if (coder_) {
        std::erase_if(shown, [this](const ShownPassage* passage) { return passage->coder != *coder_; });
    }
    return shown;
}

void StripePanel::update() {
    const auto shown = passages();
    stripes_.clear();
    drawn_.clear();
    words_.clear();
    hovered_ = {};  // so that its words are said anew
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
            auto& said = words_[{passage.code, passage.valence}];
            if (said.label.empty()) {
                said = wordsOf(passage);
            }
            const auto* code = coding_.findCode(passage.code);
            stripes_.push_back({shown[i]->id, text_.text()->map.toBytes(passage.range), lanes.laneOf[i],
                                code == nullptr ? 0U : code->colour, coder_ || coding_.isOwn(*shown[i]),
                                &said});
        }
    }
    Refresh();
}

StripePanel::Words StripePanel::wordsOf(const model::Passage& passage) const {
    return {toWx(stripeLabel(coding_, passage)), toWx(briefLabel(coding_, passage)), toWx(signOf(passage))};
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

int StripePanel::lanePitch() const {
    const int lanes = std::max(static_cast<int>(lanes_), 1);
    return std::clamp(GetClientSize().x / 2 / lanes, 1, FromDIP(widestLane));
}

wxRect StripePanel::barOf(const Stripe& stripe, text::ByteRange inView) const {
    const int line = text_.TextHeight(0);
    const int slack = FromDIP(2);
    const int last = text_.PositionBefore(static_cast<int>(stripe.bytes.end));
    const int top = stripe.bytes.begin < inView.begin
                        ? 0
                        : text_.PointFromPosition(static_cast<int>(stripe.bytes.begin)).y;
    const int bottom = static_cast<std::size_t>(last) > inView.end ? GetClientSize().y
                                                                   : text_.PointFromPosition(last).y + line;
    const int pitch = lanePitch();
    const int width = std::max(pitch - FromDIP(4), 1);
    const int away = static_cast<int>(stripe.lane) * pitch;
    return {side_ == StripeSide::Right ? away : GetClientSize().x - away - width, top + slack, width,
            std::max(bottom - top - 2 * slack, 1)};
}

void StripePanel::place(text::ByteRange inView) {
    drawn_.clear();
    for (const auto& stripe : stripes_) {
        if (stripe.bytes.begin <= inView.end && inView.begin < stripe.bytes.end) {
            drawn_.push_back({&stripe, barOf(stripe, inView), {}});
        }
    }
}

/// Labels of passages that begin on one line share it: each has at least its number, and from the left
/// those that fit have their name.
void StripePanel::placeLabels(wxDC& dc) {
    std::map<int, std::vector<Drawn*>> rows;
    for (auto& drawn : drawn_) {
        rows[drawn.bar.y].push_back(&drawn);
    }
    const int gap = FromDIP(8);
    const int bars = static_cast<int>(lanes_) * lanePitch() + FromDIP(4);
    const int left = side_ == StripeSide::Right ? bars : FromDIP(4);
    const int right = GetClientSize().x - (side_ == StripeSide::Right ? FromDIP(4) : bars);
    const int line = text_.TextHeight(0) - 2 * FromDIP(2);
    for (const auto& [y, row] : rows) {
        std::vector<LabelWidths> widths;
        for (const auto* drawn : row) {
            dc.SetFont(labelFont(*drawn->stripe));
            widths.push_back({dc.GetTextExtent(drawn->stripe->words->label).x + gap,
                              dc.GetTextExtent(drawn->stripe->words->brief).x + gap});
        }
        const auto given = shareLine(widths, right - left);
        int x = side_ == StripeSide::Right ? left : right - std::accumulate(given.begin(), given.end(), 0);
        for (std::size_t i = 0; i < row.size() && i < given.size(); ++i) {
            row[i]->label = {x, y, given[i], line};
            x += given[i];
        }
    }
}

void StripePanel::paint() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW)));
    dc.Clear();
    painted_ = look();
    place(text_.inView());
    placeLabels(dc);
    for (const auto& drawn : drawn_) {
        drawBar(dc, drawn);
        drawLabel(dc, drawn);
    }
}

bool StripePanel::isFocused(const Stripe& stripe) const {
    const auto* focus = coding_.focus();
    return focus != nullptr && focus->id == stripe.passage;
}

wxFont StripePanel::labelFont(const Stripe& stripe) const {
    return isFocused(stripe) ? GetFont().Bold() : GetFont();
}

void StripePanel::drawBar(wxDC& dc, const Drawn& drawn) const {
    const auto colour = codeColour(drawn.stripe->colour);
    dc.SetPen(drawn.stripe->own ? *wxTRANSPARENT_PEN : wxPen(colour));
    dc.SetBrush(wxBrush(colour, drawn.stripe->own ? wxBRUSHSTYLE_SOLID : wxBRUSHSTYLE_FDIAGONAL_HATCH));
    dc.DrawRectangle(drawn.bar);
}

void StripePanel::drawLabel(wxDC& dc, const Drawn& drawn) const {
    const auto& [stripe, bar, label] = drawn;
    if (label.width <= 0) {
        return;
    }
    if (isFocused(*stripe)) {
        dc.SetPen(*wxTRANSPARENT_PEN);
        dc.SetBrush(wxBrush(tint(codeColour(stripe->colour), 40)));
        dc.DrawRectangle(label);
    }
    dc.SetFont(labelFont(*stripe));
    dc.SetTextForeground(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT));
    const int inset = FromDIP(4);
    const int room = label.width - 2 * inset;
    const bool whole = dc.GetTextExtent(stripe->words->label).x <= room;
    const bool named = whole || room > FromDIP(64);
    const auto words = whole   ? stripe->words->label
                       : named ? shortened(*stripe, dc, room)
                               : stripe->words->brief;
    dc.DrawText(words, label.x + inset, label.y + (label.height - dc.GetCharHeight()) / 2);
}

std::optional<wxRect> StripePanel::stripeOf(ShownId passage) const {
    const auto found = std::find_if(drawn_.begin(), drawn_.end(),
                                    [&](const Drawn& drawn) { return drawn.stripe->passage == passage; });
    return found == drawn_.end() ? std::nullopt : std::optional(found->bar);
}

const StripePanel::Drawn* StripePanel::at(const wxPoint& point) const {
    const auto found = std::find_if(drawn_.begin(), drawn_.end(), [&](const Drawn& drawn) {
        return drawn.bar.Contains(point) || drawn.label.Contains(point);
    });
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
