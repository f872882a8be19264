#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/coding/coding_presenter.h"
#include "gui/coding/story_text_view.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <wx/panel.h>

namespace vertelwerk::gui {

/// On which side of the text the stripes stand; the bars are next to it.
enum class StripeSide { Left, Right };

/// Beside the text, a bar along each passage in view, and where it begins what it is coded as. Its native
/// twin is the paragraph told in words.
class StripePanel : public wxPanel {
  public:
    StripePanel(wxWindow* parent, StoryTextView& text, const CodingPresenter& coding,
                const base::Catalogue& catalogue, StripeSide side = StripeSide::Right);

    std::function<void(ShownId passage)> clicked;

    /// Only the passages of this coder show, all drawn as one's own.
    void setCoder(std::string coder) { coder_ = std::move(coder); }

    /// Passages changed, or which of them is in focus.
    void update();

    /// Where a passage's bar was last drawn.
    [[nodiscard]] std::optional<wxRect> stripeOf(ShownId passage) const;

  private:
    struct Words {
        wxString label;
        wxString brief;  ///< number, or how the name begins, and sign
        wxString sign;   ///< at the end of the label
    };
    struct Stripe {
        ShownId passage;
        text::ByteRange bytes;
        std::size_t lane = 0;
        std::uint32_t colour = 0;
        bool own = true;
        const Words* words = nullptr;
    };
    struct Drawn {
        const Stripe* stripe = nullptr;
        wxRect bar;
        wxRect label;  ///< empty where there was no room
    };
    /// What tells that the text moved under the stripes.
    struct Look {
        text::ByteRange inView;
        int top = 0;
        int bottom = 0;
        wxSize size;
        friend bool operator==(const Look&, const Look&) = default;
    };

    [[nodiscard]] std::vector<const ShownPassage*> passages() const;
    [[nodiscard]] Words wordsOf(const model::Passage& passage) const;
    [[nodiscard]] Look look() const;
    void onTextPainted();
    void paint();
    void place(text::ByteRange inView);
    void placeLabels(wxDC& dc);
    void drawBar(wxDC& dc, const Drawn& drawn) const;
    void drawLabel(wxDC& dc, const Drawn& drawn) const;
    [[nodiscard]] wxRect barOf(const Stripe& stripe, text::ByteRange inView) const;
    [[nodiscard]] int lanePitch() const;
    [[nodiscard]] bool isFocused(const Stripe& stripe) const;
    [[nodiscard]] wxFont labelFont(const Stripe& stripe) const;
    [[nodiscard]] const Drawn* at(const wxPoint& point) const;
    [[nodiscard]] static wxString shortened(const Stripe& stripe, const wxDC& dc, int room);
    void hover(const wxPoint& point);

    StoryTextView& text_;
    const CodingPresenter& coding_;
    const base::Catalogue& catalogue_;
    StripeSide side_;
    std::optional<std::string> coder_;
    std::map<std::pair<model::CodeId, model::Valence>, Words> words_;  ///< of stripes_
    std::vector<Stripe> stripes_;
    std::size_t lanes_ = 0;
    std::vector<Drawn> drawn_;
    Look painted_;
    ShownId hovered_;
};

}  // namespace vertelwerk::gui
