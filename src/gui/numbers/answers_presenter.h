#pragma once

#include "vertelwerk/analysis/survey_summary.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/result.h"

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

/// A survey of the project, counted.
struct CountedSurvey {
    model::SurveyId id;
    analysis::SurveySummary summary;
    std::vector<std::string> attributes;  ///< of its respondents
};

/// For a reader's thread: every survey, counted by an attribute where its respondents have that.
[[nodiscard]] base::Result<std::vector<CountedSurvey>> readAnswers(store::Database& database,
                                                                   const std::string& by);

/// The answers to one survey as a table, by the rules for small numbers. No wx; the window's thread.
class AnswersPresenter {
  public:
    explicit AnswersPresenter(const base::Catalogue& catalogue) : catalogue_(catalogue) {}

    void reset();
    void take(std::vector<CountedSurvey> surveys);
    [[nodiscard]] bool isEmpty() const { return surveys_.empty(); }

    /// A row a survey.
    [[nodiscard]] std::vector<Row> surveyRows() const;
    [[nodiscard]] std::size_t chosen() const { return chosen_; }
    void choose(std::size_t survey);
    /// Chooses this survey as soon as it is there.
    void chooseWhenThere(model::SurveyId survey) { wanted_ = survey; }

    /// "All together", then what the chosen survey's respondents can be told apart by.
    [[nodiscard]] std::vector<std::string> byNames() const;
    [[nodiscard]] std::size_t by() const;
    void chooseBy(std::size_t by);
    [[nodiscard]] const std::string& attribute() const { return by_; }

    /// What was asked, of how many people, from which file.
    [[nodiscard]] std::string heading() const;
    /// What counts and what does not.
    [[nodiscard]] std::string note() const;
    [[nodiscard]] const OverviewTable& table() const { return table_; }
    /// How often each answer was given, for a row of the table.
    [[nodiscard]] std::vector<std::string> detail(std::size_t row) const;

  private:
    struct Line {
        std::size_t item = 0;
        std::size_t group = 0;
    };
    void build();
    [[nodiscard]] const analysis::SurveySummary* summary() const;
    [[nodiscard]] std::string questionOf(std::size_t item) const;

    const base::Catalogue& catalogue_;
    std::vector<CountedSurvey> surveys_;
    std::size_t chosen_ = 0;
    std::string by_;
    std::optional<model::SurveyId> wanted_;
    OverviewTable table_;
    std::vector<Line> lines_;  ///< what stands in each row of the table
};

}  // namespace vertelwerk::gui
