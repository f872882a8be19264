#include "gui/team/side_by_side.h"

#include "gui/frame/theme.h"
#include "gui/text.h"

#include <algorithm>

#include <wx/settings.h>

namespace vertelwerk::gui {
namespace {

constexpr int narrowestStripes = 132;
constexpr int widestStripes = 240;

}  // namespace

SideBySide::SideBySide(wxWindow* parent, const Settings& settings, const base::Catalogue& catalogue)
    : wxPanel(parent),
      catalogue_(catalogue),
      coding_(*this),
      firstName_(new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                                  wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE | wxALIGN_RIGHT)),
      secondName_(new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                                   wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE)),
      text_(new StoryTextView(this, settings)),
      first_(new StripePanel(this, *text_, coding_, catalogue, StripeSide::Left)),
      second_(new StripePanel(this, *text_, coding_, catalogue, StripeSide::Right)),
      bar_(new wxScrollBar(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSB_VERTICAL)),
      tints_(std::make_unique<Tints>(*text_, coding_)) {
    text_->SetName(say(catalogue, base::msg("The story's text")));
    coding_.setReadOnly(base::Error{base::ErrorCode::ReadOnly, {}, {}, {}});
    connect();
    dress();
}

void SideBySide::connect() {
    text_->useScrollBar(*bar_);
    text_->moved = [this] {
        if (!showing_) {
            coding_.moved(text_->selection());
        }
    };
    text_->Bind(wxEVT_STC_PAINTED, [this](wxStyledTextEvent& event) {
        CallAfter([this] { tints_->admitCodesInView(); });  // indicators may not change while it paints
        event.Skip();
    });
    for (auto* stripes : {first_, second_}) {
        stripes->clicked = [this](ShownId passage) { coding_.focusOn(passage); };
    }
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        layOut();
        CallAfter([this] { showMarked(); });
        event.Skip();
    });
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        dress();
        event.Skip();
    });
}

void SideBySide::show(const ComparisonData& data) {
    showing_ = true;
    const auto name = [](const std::optional<model::Coder>& coder) {
        return coder ? coder->name : std::string();
    };
    firstName_->SetLabelText(toWx(name(data.first)));
    secondName_->SetLabelText(toWx(name(data.second)));
    first_->setCoder(name(data.first));
    second_->setCoder(name(data.second));
    coding_.setProject({}, data.codes, catalogue_.language());
    const auto top = text_->top();
    const auto* before = text_->text();
    const bool same = data.text != nullptr && before != nullptr && before->story.id == data.text->story.id;
    marked_.reset();
    if (data.text == nullptr) {
        coding_.close();
        text_->show(nullptr, {});
    } else {
        text_->show(data.text, partHeadings(*data.text, catalogue_));
        coding_.open(data.text, data.passages, {});
    }
    tints_->redraw();
    first_->update();
    second_->update();
    layOut();
    if (same) {
        text_->scrollToTop(top);
    }
    showing_ = false;
}

void SideBySide::mark(const text::Range& range) {
    if (text_->text() == nullptr) {
        return;
    }
    showing_ = true;
    text_->select({range.begin, range.begin});
    text_->select({range.end, range.end});
    tints_->showFound({text_->text()->map.toBytes(range)});
    showing_ = false;
    marked_ = range;
    CallAfter([this] { showMarked(); });
}

/// Lines break elsewhere once the text has its width.
void SideBySide::showMarked() {
    if (marked_ && text_->text() != nullptr) {
        const auto bytes = text_->text()->map.toBytes(*marked_);
        const auto begin = static_cast<int>(bytes.begin);
        text_->EnsureVisible(text_->LineFromPosition(begin));  // breaks the lines that wait for it
        text_->ScrollRange(static_cast<int>(bytes.end), begin);
    }
}

void SideBySide::focusChanged() {
    if (showing_) {
        return;
    }
    tints_->showFocus();
    first_->Refresh();
    second_->Refresh();
    if (const auto* focus = coding_.focus(); focus != nullptr && chosen) {
        chosen(focus->passage.id);
    }
}

void SideBySide::layOut() {
    const auto size = GetClientSize();
    const int bar = bar_->GetBestSize().x;
    const int gap = FromDIP(16);
    const int room = std::max(0, size.x - bar);
    const int page = text_->measureWidth() + 2 * gap;
    const int stripes = std::clamp((room - page) / 2, FromDIP(narrowestStripes), FromDIP(widestStripes));
    const int width = std::clamp(room - 2 * stripes, 0, page);
    const int left = std::max(0, (room - width) / 2 - stripes);
    const int above = firstName_->GetBestSize().y + gap;
    const int height = std::max(0, size.y - above);
    firstName_->SetSize(left, gap / 2, stripes, above - gap);
    secondName_->SetSize(left + stripes + width, gap / 2, stripes, above - gap);
    first_->SetSize(left, above, stripes, height);
    text_->SetSize(left + stripes, above, width, height);
    text_->setLeftRoom(gap);
    second_->SetSize(left + stripes + width, above, stripes, height);
    bar_->SetSize(room, 0, bar, size.y);
}

void SideBySide::dress() {
    SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
    for (auto* name : {firstName_, secondName_}) {
        name->SetFont(headingFont(0));
        name->SetForegroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT));
    }
    text_->dress();
    tints_->dressAnew();
    layOut();
    Refresh();
}

}  // namespace vertelwerk::gui
