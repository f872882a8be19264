#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/store/reconciling.h"

#include "gui/team/coder_difference.h"
#include "gui/team/comparison_data.h"
#include "gui/widgets/row_text.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// What coders can decide about a difference.
enum class Settlement {
    AsFirst,   ///< the first coder is followed: what only the other has goes
    AsSecond,  ///< the second coder is followed
    Both,      ///< what both have stays as it is
};

/// Where two coders differ about a story and what they decided. No wx; the window's thread.
class CoderReconciling {
  public:
    explicit CoderReconciling(const base::Catalogue& catalogue) : catalogue_(catalogue) {}

    void take(ComparisonData data);
    void clear();
    [[nodiscard]] const ComparisonData* data() const { return data_ ? &*data_ : nullptr; }

    /// What there is to see, or why there is nothing and what to do.
    [[nodiscard]] std::string summary() const;
    /// The differences in the order of the text, each with what was decided about it; then decisions about
    /// passages that no longer differ.
    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
    [[nodiscard]] std::size_t undecided() const;
    /// The words of a row of the list.
    [[nodiscard]] std::optional<text::Range> rangeOf(std::size_t row) const;
    /// The row of the difference that a passage is in.
    [[nodiscard]] std::optional<std::size_t> rowOf(model::PassageId passage) const;
    /// The next row after `row` that waits for a decision, going round; none when all are decided.
    [[nodiscard]] std::optional<std::size_t> nextUndecided(std::optional<std::size_t> row) const;

    /// Whether an agreement between the two was kept, so that they may decide.
    [[nodiscard]] bool mayDecide() const { return data_ && data_->snapshot; }
    /// The words on the button; nothing where it says nothing about this row.
    [[nodiscard]] std::optional<std::string> labelOf(Settlement settlement, std::size_t row) const;
    /// What to record for the row, as one step.
    [[nodiscard]] std::vector<store::NewDecision> decide(std::size_t row, Settlement settlement,
                                                         const std::string& reason) const;

  private:
    [[nodiscard]] const model::PassageRow* firstOf(const CoderDifference& difference) const;
    [[nodiscard]] const model::PassageRow* secondOf(const CoderDifference& difference) const;
    [[nodiscard]] const store::Decision* decisionAbout(const model::PassageRow* passage) const;
    [[nodiscard]] std::vector<const store::Decision*> decisionsOn(const CoderDifference& difference) const;
    [[nodiscard]] Row rowOf(const CoderDifference& difference) const;
    [[nodiscard]] Row rowOf(const store::Decision& decision) const;
    [[nodiscard]] RowLine decisionLine(const store::Decision& decision) const;
    [[nodiscard]] Piece codePiece(const model::PassageRow& passage) const;
    [[nodiscard]] std::string nameOf(model::CodeId code) const;
    [[nodiscard]] std::string quoteOf(const text::Range& range) const;

    const base::Catalogue& catalogue_;
    std::optional<ComparisonData> data_;
    std::vector<CoderDifference> differences_;
    std::vector<std::size_t> settled_;  ///< decisions, by place, about passages that no longer differ
    std::vector<Row> rows_;
};

}  // namespace vertelwerk::gui
