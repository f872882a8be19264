#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/model/code.h"

#include "gui/coding/coding_presenter.h"
#include "gui/widgets/row_text.h"

#include <string>

namespace vertelwerk::gui {

/// "5 Bejegening +", or without number or sign where there is none.
[[nodiscard]] std::string stripeLabel(const CodingPresenter& coding, const model::Passage& passage);

/// Code, experience, coder and memo of a passage, a line each: for a tooltip.
[[nodiscard]] std::string describePassage(const CodingPresenter& coding, const ShownPassage& passage,
                                          const base::Catalogue& catalogue);

/// A passage that lost its words, as a list shows it: its code, its story and its memo.
[[nodiscard]] Row reviewRow(const CodingPresenter& coding, const model::PassageRow& passage,
                            const base::Catalogue& catalogue);

/// The paragraph at the caret with its place, its words and its passages: for a screen reader.
[[nodiscard]] std::string describeParagraph(const CodingPresenter& coding, const base::Catalogue& catalogue);

/// What a code means and how to decide on it.
struct CodeExplained {
    std::string title;
    struct Section {
        std::string heading;  ///< may be empty
        std::string body;
    };
    std::vector<Section> sections;
};
[[nodiscard]] CodeExplained explain(const model::Code& code, const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
