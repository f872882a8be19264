#pragma once

#include "vertelwerk/analysis/joint_display.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/message.h"
#include "vertelwerk/chart/scene.h"
#include "vertelwerk/model/ids.h"
#include "vertelwerk/text/range.h"

#include "gui/numbers/figure_view.h"

#include <string>
#include <vector>

namespace vertelwerk::gui {

/// A quote and where it stands.
struct QuoteView {
    std::string text;
    std::string from;  ///< pseudonym, method, area, year
    model::StoryId story;
    text::Range range;
};

/// Quotes of one kind under a heading that says their true number.
struct QuoteColumn {
    std::string heading;
    std::vector<QuoteView> quotes;
};

/// What a link claims, and what to mind when reading its figures.
struct LinkNotes {
    model::Link link;
    std::string name;
    std::vector<std::string> facts;  ///< source, assumption, expectation, which way is better
    std::vector<std::string> warnings;
};

/// One theme of the joint display as it is read.
struct ThemeView {
    model::CodeId code;
    std::string title;
    std::uint32_t colour = 0;
    std::string question;
    std::vector<FigureView> figures;
    std::string proportion;  ///< tellers, stories and passages by valence, in words
    chart::Scene bars;
    std::vector<QuoteColumn> columns;  ///< good and not good always, when anything was told
    std::vector<LinkNotes> notes;
    std::vector<std::string> warnings;  ///< about the stories
};

[[nodiscard]] ThemeView themeView(const analysis::JointRow& row, const base::Catalogue& catalogue);

/// Which way is better for the people it is about.
[[nodiscard]] base::Message nameOf(model::Direction direction);
/// What the indicator does when the theme goes well.
[[nodiscard]] base::Message nameOf(model::Expectation expectation);

}  // namespace vertelwerk::gui
