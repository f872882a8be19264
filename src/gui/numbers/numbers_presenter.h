#pragma once

#include "vertelwerk/app/joint.h"
#include "vertelwerk/base/catalogue.h"

#include "gui/numbers/numbers_data.h"
#include "gui/numbers/theme_view.h"
#include "gui/widgets/row_text.h"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace vertelwerk::gui {

/// What a line of the list at the left stands for.
struct AllThemes {
    friend bool operator==(AllThemes, AllThemes) { return true; }
};
struct Unlinked {
    friend bool operator==(Unlinked, Unlinked) { return true; }
};
using Topic = std::variant<AllThemes, model::CodeId, Unlinked>;

/// An indicator that no theme is linked to.
struct UnlinkedView {
    model::IndicatorId id;
    std::string name;
    std::string about;  ///< unit, number of figures, source
};

/// Which figures lie beside which stories. No wx; the window's thread.
class NumbersPresenter {
  public:
    explicit NumbersPresenter(const base::Catalogue& catalogue) : catalogue_(catalogue) {}

    void reset();
    void take(NumbersData data);
    [[nodiscard]] bool hasData() const { return data_.has_value(); }
    /// Nothing to show yet: no figures, and nobody told of a theme.
    [[nodiscard]] bool isEmpty() const;

    // The choice of area and years. Position 0 of each is "all".
    [[nodiscard]] std::vector<std::string> areaNames() const;
    [[nodiscard]] std::vector<std::string> yearNames() const;
    [[nodiscard]] std::size_t area() const;
    [[nodiscard]] std::size_t fromYear() const { return placeOf(choice_.period.from); }
    [[nodiscard]] std::size_t toYear() const { return placeOf(choice_.period.to); }
    void chooseArea(std::size_t place);
    /// Years the wrong way round change places.
    void chooseYears(std::size_t from, std::size_t to);
    [[nodiscard]] const NumbersChoice& choice() const { return choice_; }

    // The list at the left.
    [[nodiscard]] const std::vector<Topic>& topics() const { return topics_; }
    [[nodiscard]] std::vector<Row> topicRows() const;
    void choose(std::size_t topic);
    [[nodiscard]] std::size_t chosen() const;

    // What the choice shows.
    [[nodiscard]] std::vector<ThemeView> themes() const;
    [[nodiscard]] bool showsUnlinked() const { return std::holds_alternative<Unlinked>(topic_); }
    [[nodiscard]] std::vector<UnlinkedView> unlinked() const;
    /// The codes that an export of what is shown holds; empty for all.
    [[nodiscard]] app::JointQuestion question() const;

    [[nodiscard]] const std::vector<model::Code>& codes() const;
    [[nodiscard]] const std::vector<store::IndicatorRow>& indicators() const;
    /// The theme in view, to begin a link with.
    [[nodiscard]] std::optional<model::CodeId> themeInView() const;
    [[nodiscard]] const model::Indicator* indicator(model::IndicatorId id) const;

  private:
    [[nodiscard]] std::size_t placeOf(const std::optional<int>& year) const;
    [[nodiscard]] const analysis::JointRow* rowOf(model::CodeId code) const;
    [[nodiscard]] Row rowOf(const Topic& topic) const;
    [[nodiscard]] Row themeRow(const model::Code& code) const;
    [[nodiscard]] std::vector<const model::Indicator*> withoutTheme() const;

    const base::Catalogue& catalogue_;
    NumbersChoice choice_;
    std::optional<NumbersData> data_;
    std::vector<Topic> topics_;
    Topic topic_ = AllThemes{};
};

}  // namespace vertelwerk::gui
