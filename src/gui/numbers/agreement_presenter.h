#pragma once

#include "vertelwerk/app/agreement.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/store/reconciling.h"

#include "gui/numbers/overview_table.h"
#include "gui/widgets/row_text.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::gui {

/// Whose coding is compared, and what in it.
struct AgreementChoice {
    std::vector<std::string> coders;  ///< names; fewer than two: the two who share most
    analysis::AgreementUnit unit = analysis::AgreementUnit::Sentence;
};

/// What the agreement page shows, read in one go.
struct AgreementData {
    std::vector<std::string> coders;  ///< who coded or finished anything
    std::vector<std::string> chosen;
    std::optional<app::CodersAgreement> agreement;
    std::optional<base::Error> refused;  ///< why there is none
    std::vector<store::KeptAgreement> kept;
};

/// For a reader's thread.
[[nodiscard]] base::Result<AgreementData> readAgreement(store::Database& database,
                                                        const AgreementChoice& choice);

/// How far coders agree, in words and figures, and where they do not. No wx; the window's thread.
class AgreementPresenter {
  public:
    explicit AgreementPresenter(const base::Catalogue& catalogue) : catalogue_(catalogue) {}

    void reset();
    void take(AgreementData data);
    [[nodiscard]] const AgreementChoice& choice() const { return choice_; }
    [[nodiscard]] app::AgreementQuestion question() const { return {choice_.coders, choice_.unit}; }
    /// There is an agreement to show and to keep.
    [[nodiscard]] bool hasAgreement() const { return data_ && data_->agreement; }

    [[nodiscard]] std::vector<std::string> coderNames() const;
    [[nodiscard]] bool isChosen(std::size_t coder) const;
    void chooseCoder(std::size_t coder, bool chosen);
    [[nodiscard]] std::vector<std::string> unitNames() const;
    void chooseUnit(std::size_t unit);
    void showMore(bool more);

    /// What is compared and what it means, or why nothing can be.
    [[nodiscard]] std::string summary() const;
    /// When agreements were kept.
    [[nodiscard]] std::vector<std::string> keptLines() const;

    /// A row for all codes together, then one for each code.
    [[nodiscard]] const OverviewTable& table() const { return table_; }

    /// The places where coders differ about the code of a row of the table.
    void chooseRow(std::size_t row);
    [[nodiscard]] std::vector<Row> disagreementRows() const;
    [[nodiscard]] std::optional<BehindPlace> placeOf(std::size_t disagreement) const;

  private:
    void build();
    void list();
    [[nodiscard]] OverviewRow rowOf(const std::string& name, const analysis::AgreementFigures& figures,
                                    std::size_t differ) const;
    [[nodiscard]] std::string figure(const std::optional<double>& value, int decimals) const;
    [[nodiscard]] std::string count(std::size_t number) const;
    [[nodiscard]] std::string codeName(std::size_t code) const;

    const base::Catalogue& catalogue_;
    AgreementChoice choice_;
    std::optional<AgreementData> data_;
    bool more_ = false;
    std::size_t row_ = 0;
    OverviewTable table_;
    std::vector<std::size_t> listed_;  ///< places in the report's disagreements
};

}  // namespace vertelwerk::gui
