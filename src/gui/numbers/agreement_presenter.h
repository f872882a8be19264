#pragma once

#include "vertelwerk/app/agreement.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/result.h"
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
    std::vector<base::Result<app::CodersAgreement>> keptFigures;  ///< of each that was kept
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
    /// There is an agreement as it is now, which can be kept.
    [[nodiscard]] bool mayKeep() const { return data_ && data_->agreement && shownKept_ == 0; }

    [[nodiscard]] std::vector<std::string> coderNames() const;
    [[nodiscard]] bool isChosen(std::size_t coder) const;
    void chooseCoder(std::size_t coder, bool chosen);
    [[nodiscard]] std::vector<std::string> unitNames() const;
    void chooseUnit(std::size_t unit);
    void showMore(bool more);

    /// What is compared and what it means, or why nothing can be.
    [[nodiscard]] std::string summary() const;
    /// The agreement as it is now, then those that were kept; empty while none was.
    [[nodiscard]] std::vector<Row> keptRows() const;
    /// Shows the agreement of such a row.
    void chooseKept(std::size_t row);
    [[nodiscard]] std::size_t shownKept() const { return shownKept_; }

    /// A row for all codes together, then one for each code.
    [[nodiscard]] const OverviewTable& table() const { return table_; }
    /// What the figures of the chosen row mean, when the table has no room to say so.
    [[nodiscard]] std::string meaning() const;

    /// The places where coders differ about the code of a row of the table.
    void chooseRow(std::size_t row);
    [[nodiscard]] std::vector<Row> disagreementRows() const;
    [[nodiscard]] std::optional<BehindPlace> placeOf(std::size_t disagreement) const;

  private:
    /// The agreement in view; none while there is nothing to show.
    [[nodiscard]] const app::CodersAgreement* shown() const;
    void build();
    void list();
    [[nodiscard]] OverviewRow rowOf(const std::string& name, const analysis::AgreementFigures& figures,
                                    std::size_t differ) const;
    [[nodiscard]] std::string figure(const std::optional<double>& value, int decimals) const;
    [[nodiscard]] std::string count(std::size_t number) const;
    [[nodiscard]] std::string codeName(std::size_t code) const;
    [[nodiscard]] std::string keptOn(const store::KeptAgreement& kept) const;

    const base::Catalogue& catalogue_;
    AgreementChoice choice_;
    std::optional<AgreementData> data_;
    bool more_ = false;
    std::size_t row_ = 0;
    std::size_t shownKept_ = 0;  ///< by row
    OverviewTable table_;
    std::vector<std::size_t> listed_;  ///< places in the report's disagreements
};

}  // namespace vertelwerk::gui
