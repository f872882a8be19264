#include "gui/numbers/answers_presenter.h"

#include "vertelwerk/app/responses.h"
#include "vertelwerk/store/surveys.h"
#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/score.h"

#include <algorithm>
#include <type_traits>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::gui {
namespace {

using analysis::ItemSummary;
using base::msg;
using base::plural;
using model::SurveyKind;

constexpr const char* yearKey = "year";
constexpr std::size_t longestKey = 12;

/// Counts as cells, and scores only where enough people answered.
class Cells {
  public:
    explicit Cells(const base::Catalogue& catalogue) : catalogue_(catalogue) {}

    [[nodiscard]] std::string count(std::size_t number) const {
        return text::formatNumber(static_cast<double>(number), 0, catalogue_.language());
    }
    /// Empty where so few answered that only counts say something.
    [[nodiscard]] std::string score(std::optional<double> value, std::size_t n) const {
        return value && n >= analysis::leastForPercent ? text::formatScore(*value, catalogue_.language())
                                                       : std::string();
    }
    [[nodiscard]] std::string percent(std::size_t part, std::size_t n) const {
        return n < analysis::leastForPercent
                   ? std::string()
                   : text::formatNumber(100.0 * static_cast<double>(part) / static_cast<double>(n), 0,
                                        catalogue_.language()) +
                         "%";
    }
    [[nodiscard]] std::string remark(std::size_t n) const {
        return n < analysis::leastForPercent     ? catalogue_.say(msg("too few for a score: only counts"))
               : n < analysis::leastForCertainty ? catalogue_.say(msg("an indication: few answers"))
                                                 : std::string();
    }

    /// The same beside many columns of figures, in the words of the note below them.
    [[nodiscard]] std::string briefRemark(std::size_t n) const {
        return n < analysis::leastForPercent     ? catalogue_.say(msg("only counts"))
               : n < analysis::leastForCertainty ? catalogue_.say(msg("indication"))
                                                 : std::string();
    }

    [[nodiscard]] std::vector<std::string> of(const analysis::NpsCount& one) const {
        return {count(one.n), count(one.promoters), count(one.passives), count(one.detractors),
                score(one.nps(), one.n)};
    }
    /// How often each of some numbers was chosen.
    [[nodiscard]] std::vector<std::string> of(const analysis::StatementCount& one,
                                              const std::vector<std::string>& numbers) const {
        std::vector<std::string> cells{count(one.n)};
        for (const auto& number : numbers) {
            const auto found = one.answers.find(number);
            cells.push_back(count(found == one.answers.end() ? 0 : found->second));
        }
        cells.push_back(count(one.excluded));
        cells.push_back(count(one.blank));
        return cells;
    }
    [[nodiscard]] std::vector<std::string> of(const analysis::StatementCount& one) const {
        const auto& good = one.favourable;
        return {count(one.n), good ? count(*good) : std::string(),
                good ? percent(*good, one.n) : std::string(), count(one.excluded), count(one.blank)};
    }
    [[nodiscard]] std::vector<std::string> of(const analysis::DomainCount& one) const {
        return {count(one.n),
                count(one.better),
                percent(one.better, one.n),
                count(one.same),
                percent(one.same, one.n),
                count(one.worse),
                percent(one.worse, one.n)};
    }
    [[nodiscard]] std::vector<std::string> of(const analysis::ScoreCount& one) const {
        return {count(one.n), score(one.mean(), one.n)};
    }

  private:
    const base::Catalogue& catalogue_;
};

std::vector<base::Message> columnsOf(SurveyKind kind, const std::vector<std::string>& numbers) {
    if (!numbers.empty()) {
        std::vector<base::Message> columns{msg("n")};
        for (const auto& number : numbers) {
            columns.push_back(base::Message{"{0}", {}, 1, {number}});
        }
        columns.push_back(msg("Don't know"));
        columns.push_back(msg("Blank"));
        return columns;
    }
    switch (kind) {
        case SurveyKind::Nps:
            return {msg("n"), msg("Promoters (9-10)"), msg("Passives (7-8)"), msg("Detractors (0-6)"),
                    msg("Net score")};
        case SurveyKind::Zrm:
            return {msg("n"),          msg("Better"), msg("% better"), msg("The same"),
                    msg("% the same"), msg("Worse"),  msg("% worse")};
        case SurveyKind::Score:
            return {msg("n"), msg("Mean mark")};
        default:
            return {msg("n"), msg("Favourable"), msg("% favourable"), msg("Don't know"), msg("Blank")};
    }
}

/// The numbers that all questions are answered with, when nobody said which are favourable.
std::vector<std::string> numbersOf(const analysis::SurveySummary& summary) {
    std::vector<std::string> numbers;
    for (const auto& one : summary.items) {
        if (one.statements.empty() || !model::hasUnknownDirection(one.item)) {
            return {};
        }
        for (const auto& answer : one.item.answers) {
            const bool outside = std::ranges::find(one.item.excluded, answer) != one.item.excluded.end();
            if (!outside && std::ranges::find(numbers, answer) == numbers.end()) {
                numbers.push_back(answer);
            }
        }
    }
    return numbers;
}

/// Calls `use` with the counts of an item, whichever kind they are.
template <typename Use>
auto withCounts(const ItemSummary& item, Use use) {
    if (!item.nps.empty()) {
        return use(item.nps);
    }
    if (!item.statements.empty()) {
        return use(item.statements);
    }
    return !item.domains.empty() ? use(item.domains) : use(item.scores);
}

void addMarks(std::vector<std::string>& lines, const auto& counts, std::size_t first) {
    for (std::size_t i = 0; i < counts.size(); ++i) {
        lines.push_back(fmt::format("{}: {}", i + first, counts[i]));
    }
}

}  // namespace

base::Result<std::vector<CountedSurvey>> readAnswers(store::Database& database, const std::string& by) {
    auto surveys = store::surveys(database);
    if (!surveys) {
        return base::fail(surveys.error());
    }
    std::vector<CountedSurvey> counted;
    for (auto& survey : *surveys) {
        const std::vector<model::Survey> alone{std::move(survey)};
        const bool has = !by.empty() && analysis::hasAttribute(alone, by);
        auto& one = counted.emplace_back();
        one.id = alone.front().id;
        one.summary = analysis::summarise(alone.front(), has ? by : std::string());
        one.attributes = analysis::attributeNames(alone);
        if (analysis::hasAttribute(alone, yearKey)) {
            one.attributes.emplace_back(yearKey);
        }
    }
    return counted;
}

void AnswersPresenter::reset() {
    surveys_.clear();
    chosen_ = 0;
    by_.clear();
    wanted_.reset();
    build();
}

void AnswersPresenter::take(std::vector<CountedSurvey> surveys) {
    const auto before = chosen_ < surveys_.size() ? surveys_[chosen_].id : model::SurveyId{};
    surveys_ = std::move(surveys);
    const auto placeOf = [this](model::SurveyId id) {
        const auto found = std::ranges::find(surveys_, id, &CountedSurvey::id);
        return static_cast<std::size_t>(found - surveys_.begin());
    };
    chosen_ = placeOf(before);
    if (wanted_ && placeOf(*wanted_) < surveys_.size()) {
        chosen_ = placeOf(*wanted_);
        wanted_.reset();
    }
    chosen_ = chosen_ < surveys_.size() ? chosen_ : 0;
    build();
}

std::vector<Row> AnswersPresenter::surveyRows() const {
    std::vector<Row> rows;
    for (const auto& survey : surveys_) {
        const auto& summary = survey.summary;
        rows.push_back({{{{summary.source, Look::Strong, std::nullopt}}, 2},
                        {{{catalogue_.say(app::nameOf(summary.kind)), Look::Plain, std::nullopt}}, 1},
                        {{{catalogue_.say(plural("{0} respondent", "{0} respondents", summary.respondents)),
                           Look::Quiet, std::nullopt}},
                         1}});
    }
    return rows;
}

void AnswersPresenter::choose(std::size_t survey) {
    if (survey < surveys_.size()) {
        chosen_ = survey;
        build();
    }
}

const analysis::SurveySummary* AnswersPresenter::summary() const {
    return chosen_ < surveys_.size() ? &surveys_[chosen_].summary : nullptr;
}

std::vector<std::string> AnswersPresenter::byNames() const {
    std::vector<std::string> names{catalogue_.say(msg("All together"))};
    if (chosen_ < surveys_.size()) {
        for (const auto& name : surveys_[chosen_].attributes) {
            names.push_back(name == yearKey ? catalogue_.say(msg("Year")) : name);
        }
    }
    return names;
}

std::size_t AnswersPresenter::by() const {
    if (chosen_ >= surveys_.size()) {
        return 0;
    }
    const auto& names = surveys_[chosen_].attributes;
    const auto found = std::ranges::find(names, by_);
    return found == names.end() ? 0 : static_cast<std::size_t>(found - names.begin()) + 1;
}

void AnswersPresenter::chooseBy(std::size_t by) {
    const bool named = by > 0 && chosen_ < surveys_.size() && by <= surveys_[chosen_].attributes.size();
    by_ = named ? surveys_[chosen_].attributes[by - 1] : std::string();
}

std::string AnswersPresenter::questionOf(std::size_t item) const {
    const auto& asked = summary()->items.at(item).item;
    const auto& words = asked.text.in(catalogue_.language());
    return words.empty() ? asked.key : words;
}

std::string AnswersPresenter::heading() const {
    const auto* one = summary();
    if (one == nullptr) {
        return catalogue_.say(msg("There are no answers yet. Choose Import answers."));
    }
    auto words =
        catalogue_.say(plural("{1}: {0} respondent", "{1}: {0} respondents", one->respondents, one->source));
    return one->items.size() == 1 ? words + "\n" + questionOf(0) : words;
}

std::string AnswersPresenter::note() const {
    const auto* one = summary();
    if (one == nullptr) {
        return {};
    }
    auto words = catalogue_.say(
        msg("n is the number of valid answers: blanks and don't know are outside it. Under 10 answers only "
            "counts are shown, under 30 a score is an indication."));
    if (one->kind == SurveyKind::Nps) {
        words += " " + catalogue_.say(msg("Scores on questions with other words are not to be compared."));
    }
    if (!numbersOf(*one).empty()) {
        words +=
            " " + catalogue_.say(msg("The file did not say which numbers are favourable: shown is how often "
                                     "each was chosen."));
    }
    if (one->kind == SurveyKind::Zrm) {
        words += " " + catalogue_.say(
                           msg("The first moment is compared with the last, for clients who have both. To "
                               "stay the same may be the goal."));
    }
    return words;
}

void AnswersPresenter::build() {
    table_ = {};
    lines_.clear();
    const auto* one = summary();
    if (one == nullptr) {
        return;
    }
    const Cells cells(catalogue_);
    const bool single = one->items.size() == 1;
    // A domain is a name, no question that needs a column of its own.
    const bool named = one->kind == SurveyKind::Zrm;
    table_.id = "answers";
    table_.title = one->source;
    table_.rowHeading = catalogue_.say(single ? msg("Group") : msg("Question"));
    const auto numbers = numbersOf(*one);
    for (const auto& column : columnsOf(one->kind, numbers)) {
        table_.columns.push_back(catalogue_.say(column));
    }
    table_.columns.push_back(catalogue_.say(single || named ? msg("Remark") : msg("What was asked")));
    table_.wordsLast = true;
    for (std::size_t i = 0; i < one->items.size(); ++i) {
        const auto& item = one->items[i];
        const auto key = named                                ? questionOf(i)
                         : item.item.key.size() <= longestKey ? item.item.key
                                                              : std::to_string(i + 1);
        withCounts(item, [&](const auto& counts) {
            for (std::size_t group = 0; group < counts.size(); ++group) {
                const auto& count = counts[group];
                const auto name = app::nameOfGroup(count.group, catalogue_);
                OverviewRow row{single               ? name
                                : counts.size() == 1 ? key
                                                     : fmt::format("{} \xC2\xB7 {}", key, name),
                                {}};
                if constexpr (std::is_same_v<decltype(count), const analysis::StatementCount&>) {
                    row.cells = numbers.empty() ? cells.of(count) : cells.of(count, numbers);
                } else {
                    row.cells = cells.of(count);
                }
                const auto remark = named ? cells.briefRemark(count.n) : cells.remark(count.n);
                const auto asked = !single && !named && group == 0 ? questionOf(i) : std::string();
                row.cells.push_back(asked.empty() || remark.empty() ? asked + remark
                                                                    : fmt::format("{} ({})", asked, remark));
                table_.rows.push_back(std::move(row));
                lines_.push_back({i, group});
            }
        });
    }
}

std::vector<std::string> AnswersPresenter::detail(std::size_t row) const {
    const auto* one = summary();
    if (one == nullptr || row >= lines_.size()) {
        return {};
    }
    const auto& item = one->items[lines_[row].item];
    const auto group = lines_[row].group;
    std::vector<std::string> lines{questionOf(lines_[row].item)};
    if (!item.nps.empty()) {
        const auto& count = item.nps[group];
        const auto columns = columnsOf(one->kind, {});
        const auto cells = Cells(catalogue_).of(count);
        for (std::size_t i = 0; i < cells.size() && !cells[i].empty(); ++i) {
            lines.push_back(fmt::format("{}: {}", catalogue_.say(columns[i]), cells[i]));
        }
    } else if (!item.statements.empty()) {
        const auto& count = item.statements[group];
        for (const auto& answer : item.item.answers) {
            const auto given = count.answers.find(answer);
            const bool outside = std::ranges::find(item.item.excluded, answer) != item.item.excluded.end();
            if (!outside) {
                lines.push_back(
                    fmt::format("{}: {}", answer, given == count.answers.end() ? 0 : given->second));
            }
        }
        lines.push_back(
            catalogue_.say(msg("Outside n: {0} don't know, {1} blank", count.excluded, count.blank)));
    } else if (!item.domains.empty()) {
        const auto& count = item.domains[group];
        lines.push_back(catalogue_.say(msg("At the first moment:")));
        addMarks(lines, count.first, 1);
        lines.push_back(catalogue_.say(msg("At the last moment:")));
        addMarks(lines, count.last, 1);
    } else {
        addMarks(lines, item.scores[group].counts, 0);
    }
    return lines;
}

}  // namespace vertelwerk::gui
