#include "gui/coding/reading_pane.h"

#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/code_drag.h"

#include <algorithm>
#include <utility>

#include <wx/settings.h>

namespace vertelwerk::gui {
namespace {

constexpr int narrowestStripes = 176;
constexpr int leastOfMeasure = 90;  // percent, where the stripes need the room
constexpr int widestStripes = 320;

}  // namespace

ReadingPane::ReadingPane(wxWindow* parent, CodingPresenter& coding, const Settings& settings,
                         const base::Catalogue& catalogue)
    : wxPanel(parent),
      catalogue_(catalogue),
      heading_(new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                                wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE)),
      text_(new StoryTextView(this, settings)),
      stripes_(new StripePanel(this, *text_, coding, catalogue)),
      filter_(new FilterButton(this, coding, catalogue)),
      bar_(new wxScrollBar(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSB_VERTICAL)),
      tints_(std::make_unique<Tints>(*text_, coding)),
      handles_(*text_, coding) {
    handles_.previewed = [this](const std::optional<text::Range>& bounds) { tints_->previewFocus(bounds); };
    text_->SetName(say(catalogue, base::msg("The story's text")));
    text_->useScrollBar(*bar_);
    text_->Bind(wxEVT_STC_PAINTED, [this](wxStyledTextEvent& event) {
        // Indicators may not change while the control paints.
        CallAfter([this] {
            tints_->admitCodesInView();
            showHeading();
        });
        event.Skip();
    });
    takeDrags(coding);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        layOut();
        event.Skip();
    });
    dress();
}

/// A code onto words, and words onto a code.
void ReadingPane::takeDrags(CodingPresenter& coding) {
    const auto positionAt = [this](const wxPoint& point) {
        const auto byte = static_cast<std::size_t>(std::max(text_->PositionFromPoint(point), 0));
        return text_->text()->map.fromByte(byte);
    };
    CodeDropTarget::Deeds deeds;
    deeds.over = [this, &coding, positionAt](const wxPoint& point) {
        if (!coding.mayCode()) {
            return false;
        }
        coding.moved(text_->selection());
        const auto range = coding.rangeAt(positionAt(point));
        tints_->showFound({text_->text()->map.toBytes(range)});
        return !range.empty();
    };
    deeds.left = [this] { tints_->showFound({}); };
    deeds.dropped = [this, &coding, positionAt](model::CodeId code, const wxPoint& point) {
        coding.codeAt(positionAt(point), code);
        text_->SetFocus();
    };
    text_->SetDropTarget(new CodeDropTarget(std::move(deeds)));
    text_->Bind(wxEVT_STC_START_DRAG, [this, &coding](wxStyledTextEvent& event) {
        event.SetString({});  // no drag of the control's own
        coding.moved(text_->selection());
        if (!coding.correcting()) {
            dragWords(*text_, coding.wordsToCode());
        }
    });
}

void ReadingPane::layOut() {
    const auto size = GetClientSize();
    const int bar = bar_->GetBestSize().x;
    const int margin = textMargin(*this);
    const int room = std::max(0, size.x - bar);
    const int least = text_->measureWidth() * leastOfMeasure / 100;
    const int page =
        std::clamp(room - 2 * margin - FromDIP(narrowestStripes), least, text_->measureWidth()) + 2 * margin;
    const int stripes = std::clamp(room - page, FromDIP(narrowestStripes), FromDIP(widestStripes));
    const int blank = std::max(0, room - page - stripes);
    const int width = std::max(0, std::min(page + blank / 2, room - stripes));
    const int above = heading_->GetBestSize().y + FromDIP(16);
    heading_->SetSize(margin + blank / 2, FromDIP(8), std::max(0, width - margin - blank / 2),
                      above - FromDIP(16));
    filter_->SetSize(width, FromDIP(4), filter_->GetBestSize().x, above - FromDIP(8));
    text_->SetSize(0, above, width, std::max(0, size.y - above));
    text_->setLeftRoom(margin + blank / 2);
    stripes_->SetSize(width, above, room - width, std::max(0, size.y - above));
    bar_->SetSize(room, 0, bar, size.y);
}

void ReadingPane::show(std::shared_ptr<const StoryText> text) {
    auto headings = text ? partHeadings(*text, catalogue_) : std::vector<PartHeading>();
    text_->show(std::move(text), std::move(headings));
    tints_->redraw();
    stripes_->update();
    filter_->update();
    showHeading();
    layOut();
}

void ReadingPane::adopt(std::shared_ptr<const StoryText> text) {
    auto headings = partHeadings(*text, catalogue_);
    text_->adopt(std::move(text), std::move(headings));
    tints_->redraw();
    stripes_->update();
    showHeading();
}

void ReadingPane::showHeading() {
    const auto words = toWx(text_->headingAbove());
    if (heading_->GetLabel() != words) {
        heading_->SetLabelText(words);
    }
}

void ReadingPane::showPassages() {
    tints_->update();
    stripes_->update();
    filter_->update();
    layOut();
}

void ReadingPane::showFocus() {
    tints_->showFocus();
    stripes_->Refresh();
    handles_.place();
}

void ReadingPane::dress() {
    SetBackgroundColour(text_->correcting() ? correctionGround()
                                            : wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
    heading_->SetFont(headingFont(0));
    heading_->SetForegroundColour(quietTextColour());
    text_->dress();
    filter_->dress();
    tints_->dressAnew();
    layOut();
    Refresh();
}

}  // namespace vertelwerk::gui
