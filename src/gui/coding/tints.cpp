#include "gui/coding/tints.h"

#include "gui/frame/theme.h"

#include <set>

#include <wx/settings.h>

namespace vertelwerk::gui {
namespace {

// The indicators that a program may use are 8 to 31.
constexpr int firstCodeSlot = 8;
constexpr int lastCodeSlot = 28;
constexpr int foundSlot = 30;
constexpr int focusSlot = 31;

constexpr int quietAlpha = 51;    // 20%
constexpr int focusedAlpha = 64;  // with the quiet tint under it 40%
constexpr int outlineAlpha = 160;
constexpr int paleLine = 45;  // percent of the words' own colour

int toInt(std::size_t position) {
    return static_cast<int>(position);
}

/// A colour as the value of an indicator that takes its colour from its values.
int valueOf(const wxColour& colour) {
    return wxSTC_INDICVALUEBIT | colour.Red() | colour.Green() << 8 | colour.Blue() << 16;
}

}  // namespace

Tints::Tints(StoryTextView& view, const CodingPresenter& coding)
    : view_(view), coding_(coding), slots_(firstCodeSlot, lastCodeSlot) {
    dress();
}

void Tints::dressAnew() {
    dress();
    redraw();
}

void Tints::dress() {
    // A colour that is a property of the indicator lays all lines out anew when it changes.
    for (int slot = firstCodeSlot; slot <= focusSlot; ++slot) {
        const bool ofCode = slot <= lastCodeSlot || slot == focusSlot;
        view_.IndicatorSetStyle(slot, wxSTC_INDIC_FULLBOX);
        view_.IndicatorSetFlags(slot, ofCode ? wxSTC_INDICFLAG_VALUEFORE : 0);
        view_.IndicatorSetUnder(slot, true);
        view_.IndicatorSetAlpha(slot, quietAlpha);
        view_.IndicatorSetOutlineAlpha(slot, 0);
    }
    view_.IndicatorSetAlpha(focusSlot, focusedAlpha);
    view_.IndicatorSetOutlineAlpha(focusSlot, outlineAlpha);
    view_.IndicatorSetStyle(suggestedIndicator, wxSTC_INDIC_PLAIN);
    view_.IndicatorSetForeground(suggestedIndicator,
                                 tint(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT), paleLine));
    view_.IndicatorSetStyle(foundSlot, wxSTC_INDIC_ROUNDBOX);
    view_.IndicatorSetForeground(foundSlot, wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT));
    view_.IndicatorSetOutlineAlpha(foundSlot, 255);
}

void Tints::redraw() {
    for (int slot = firstCodeSlot; slot <= focusSlot; ++slot) {
        view_.SetIndicatorCurrent(slot);
        view_.IndicatorClearRange(0, view_.GetTextLength());
    }
    slots_.clear();
    drawn_.clear();
    suggested_.clear();
    update();
    showFocus();
}

void Tints::fill(int slot, const text::Range& range, model::CodeId code) {
    const auto* found = coding_.findCode(code);
    const auto bytes = view_.text()->map.toBytes(range);
    view_.SetIndicatorCurrent(slot);  // which forgets the value
    view_.SetIndicatorValue(valueOf(found == nullptr ? *wxBLACK : codeColour(found->colour)));
    view_.IndicatorFillRange(toInt(bytes.begin), toInt(bytes.length()));
}

void Tints::take(const Tint& tint, TintStep::Kind kind) {
    const auto slot = slots_.slotOf(tint.code);
    if (!slot) {
        return;
    }
    if (kind == TintStep::Kind::Draw) {
        fill(*slot, tint.range, tint.code);
        return;
    }
    const auto bytes = view_.text()->map.toBytes(tint.range);
    view_.SetIndicatorCurrent(*slot);
    view_.IndicatorClearRange(toInt(bytes.begin), toInt(bytes.length()));
}

void Tints::update() {
    if (view_.text() == nullptr) {
        return;
    }
    std::map<ShownId, Tint> wanted;
    for (const auto* shown : coding_.shown()) {
        wanted.emplace(shown->id, Tint{shown->passage.range, shown->passage.code});
    }
    for (const auto& step : tintSteps(drawn_, wanted)) {
        take(step.tint, step.kind);
    }
    drawn_ = std::move(wanted);
    admitCodesInView();
}

void Tints::admitCodesInView() {
    if (view_.text() == nullptr) {
        return;
    }
    const auto inView = view_.text()->map.fromBytes(view_.inView());
    std::set<model::CodeId> codes;
    for (const auto& [id, tint] : drawn_) {
        if (tint.range.overlaps(inView)) {
            codes.insert(tint.code);
        }
    }
    const auto change = slots_.admit(codes);
    for (const int slot : change.vacated) {
        view_.SetIndicatorCurrent(slot);
        view_.IndicatorClearRange(0, view_.GetTextLength());
    }
    for (const auto code : change.admitted) {
        const int slot = *slots_.slotOf(code);
        for (const auto& [id, tint] : drawn_) {
            if (tint.code == code) {
                fill(slot, tint.range, code);
            }
        }
    }
}

void Tints::showFocus() {
    previewFocus(std::nullopt);
}

void Tints::previewFocus(const std::optional<text::Range>& bounds) {
    if (view_.text() == nullptr) {
        return;
    }
    view_.SetIndicatorCurrent(focusSlot);
    view_.IndicatorClearRange(0, view_.GetTextLength());
    if (const auto* focus = coding_.focus()) {
        fill(focusSlot, bounds.value_or(focus->passage.range), focus->passage.code);
    }
}

void Tints::showSuggested(const std::vector<text::Range>& words) {
    if (view_.text() == nullptr || words == suggested_) {
        return;
    }
    view_.SetIndicatorCurrent(suggestedIndicator);
    view_.IndicatorClearRange(0, view_.GetTextLength());
    for (const auto& word : words) {
        const auto bytes = view_.text()->map.toBytes(word);
        view_.IndicatorFillRange(toInt(bytes.begin), toInt(bytes.length()));
    }
    suggested_ = words;
}

void Tints::showFound(const std::vector<text::ByteRange>& found) {
    view_.SetIndicatorCurrent(foundSlot);
    view_.IndicatorClearRange(0, view_.GetTextLength());
    for (const auto& range : found) {
        view_.IndicatorFillRange(toInt(range.begin), toInt(range.length()));
    }
}

}  // namespace vertelwerk::gui
