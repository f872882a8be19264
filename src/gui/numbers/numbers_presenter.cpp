#include "gui/numbers/numbers_presenter.h"

#include "gui/search/facet_groups.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using base::plural;

constexpr const char* square = "\xE2\x96\xA0 ";
constexpr const char* dot = " \xC2\xB7 ";
constexpr std::size_t linesOfName = 2;

template <typename... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

Row plainRow(const std::string& title, const std::string& below) {
    return {{{{title, Look::Strong, std::nullopt}}, linesOfName}, {{{below, Look::Quiet, std::nullopt}}, 1}};
}

}  // namespace

void NumbersPresenter::reset() {
    choice_ = {};
    data_.reset();
    topics_.clear();
    topic_ = AllThemes{};
}

void NumbersPresenter::take(NumbersData data) {
    const bool first = !data_;
    data_ = std::move(data);
    topics_.clear();
    topics_.emplace_back(AllThemes{});
    for (const auto& code : data_->codes) {
        // A criterion or a code out of use only when there is something to show.
        const bool plain = !code.retired && code.kind == model::CodeKind::Code;
        const auto has = [&code](const analysis::JointRow& row) { return row.code.id == code.id; };
        if (plain || std::ranges::any_of(data_->rows, has)) {
            topics_.emplace_back(code.id);
        }
    }
    if (!withoutTheme().empty()) {
        topics_.emplace_back(Unlinked{});
    }
    if (std::ranges::find(topics_, topic_) == topics_.end()) {
        topic_ = AllThemes{};
    }
    if (first && !data_->rows.empty()) {
        topic_ = data_->rows.front().code.id;
    }
}

bool NumbersPresenter::isEmpty() const {
    return data_ && data_->rows.empty() && data_->indicators.empty();
}

std::vector<std::string> NumbersPresenter::areaNames() const {
    std::vector<std::string> names{catalogue_.say(msg("All areas"))};
    for (const auto& [code, name] : data_ ? data_->areas : decltype(data_->areas)()) {
        names.push_back(name.empty() ? code : name);
    }
    return names;
}

std::vector<std::string> NumbersPresenter::yearNames() const {
    std::vector<std::string> names{catalogue_.say(msg("all years"))};
    for (const auto year : data_ ? data_->years : std::vector<int>()) {
        names.push_back(std::to_string(year));
    }
    return names;
}

std::size_t NumbersPresenter::area() const {
    if (choice_.area.empty() || !data_) {
        return 0;
    }
    const auto found = std::ranges::find_if(data_->areas, [this](const auto& area) {
        return area.first == choice_.area || area.second == choice_.area;
    });
    return found == data_->areas.end() ? 0 : static_cast<std::size_t>(found - data_->areas.begin()) + 1;
}

std::size_t NumbersPresenter::placeOf(const std::optional<int>& year) const {
    if (!year || !data_) {
        return 0;
    }
    const auto found = std::ranges::find(data_->years, *year);
    return found == data_->years.end() ? 0 : static_cast<std::size_t>(found - data_->years.begin()) + 1;
}

void NumbersPresenter::chooseArea(std::size_t place) {
    choice_.area.clear();
    if (place > 0 && data_ && place <= data_->areas.size()) {
        const auto& [code, name] = data_->areas[place - 1];
        choice_.area = code.empty() ? name : code;
    }
}

void NumbersPresenter::chooseYears(std::size_t from, std::size_t to) {
    const auto yearAt = [this](std::size_t place) {
        return place > 0 && data_ && place <= data_->years.size() ? std::optional(data_->years[place - 1])
                                                                  : std::nullopt;
    };
    choice_.period = {yearAt(from), yearAt(to)};
    auto& period = choice_.period;
    if (period.from && period.to && *period.from > *period.to) {
        std::swap(period.from, period.to);
    }
}

std::vector<Row> NumbersPresenter::topicRows() const {
    std::vector<Row> rows;
    rows.reserve(topics_.size());
    for (const auto& topic : topics_) {
        rows.push_back(rowOf(topic));
    }
    return rows;
}

Row NumbersPresenter::rowOf(const Topic& topic) const {
    return std::visit(
        Overloaded{
            [this](AllThemes) {
                return plainRow(catalogue_.say(msg("All themes")),
                                catalogue_.say(plural("{0} with figures or stories",
                                                      "{0} with figures or stories", data_->rows.size())));
            },
            [this](model::CodeId id) { return themeRow(*std::ranges::find(codes(), id, &model::Code::id)); },
            [this](Unlinked) {
                return plainRow(
                    catalogue_.say(msg("Not linked to a theme yet")),
                    catalogue_.say(plural("{0} indicator", "{0} indicators", withoutTheme().size())));
            }},
        topic);
}

Row NumbersPresenter::themeRow(const model::Code& code) const {
    const auto* row = rowOf(code.id);
    auto counts = catalogue_.say(plural("{0} teller", "{0} tellers", row == nullptr ? 0 : row->told.tellers));
    if (row != nullptr && !row->indicators.empty()) {
        counts += dot + catalogue_.say(plural("{0} indicator", "{0} indicators", row->indicators.size()));
    }
    Row made{
        {{{square, Look::Plain, code.colour},
          {labelOf(code, catalogue_.language()), row == nullptr ? Look::Plain : Look::Strong, std::nullopt}},
         linesOfName},
        {{{counts, Look::Quiet, std::nullopt}}, 1}};
    if (row != nullptr) {
        for (const auto& joint : row->indicators) {
            made.push_back({{{"\xE2\x86\xB3 " + joint.indicator.name, Look::Quiet, std::nullopt}}, 1});
        }
    }
    return made;
}

void NumbersPresenter::choose(std::size_t topic) {
    topic_ = topics_.at(topic);
}

std::size_t NumbersPresenter::chosen() const {
    return static_cast<std::size_t>(std::ranges::find(topics_, topic_) - topics_.begin());
}

const analysis::JointRow* NumbersPresenter::rowOf(model::CodeId code) const {
    const auto found = std::ranges::find_if(
        data_->rows, [code](const analysis::JointRow& row) { return row.code.id == code; });
    return found == data_->rows.end() ? nullptr : &*found;
}

std::vector<ThemeView> NumbersPresenter::themes() const {
    std::vector<ThemeView> views;
    if (!data_ || showsUnlinked()) {
        return views;
    }
    const auto only = themeInView();
    for (const auto& row : data_->rows) {
        if (!only || row.code.id == *only) {
            views.push_back(themeView(row, catalogue_));
        }
    }
    if (views.empty() && only) {
        analysis::JointRow nothing;
        nothing.code = *std::ranges::find(codes(), *only, &model::Code::id);
        views.push_back(themeView(nothing, catalogue_));
    }
    return views;
}

std::vector<const model::Indicator*> NumbersPresenter::withoutTheme() const {
    std::vector<const model::Indicator*> found;
    for (const auto& row : indicators()) {
        if (std::ranges::find(data_->links, row.indicator.id, &model::Link::indicator) ==
            data_->links.end()) {
            found.push_back(&row.indicator);
        }
    }
    return found;
}

std::vector<UnlinkedView> NumbersPresenter::unlinked() const {
    std::vector<UnlinkedView> views;
    for (const auto* indicator : withoutTheme()) {
        const auto row = std::ranges::find_if(indicators(), [&](const store::IndicatorRow& each) {
            return each.indicator.id == indicator->id;
        });
        auto about = catalogue_.say(plural("{0} figure", "{0} figures", row->observations));
        about = fmt::format("{}{}{}{}", indicator->unit.empty() ? "" : indicator->unit + dot, about, dot,
                            indicator->source);
        views.push_back({indicator->id, indicator->name, std::move(about)});
    }
    return views;
}

app::JointQuestion NumbersPresenter::question() const {
    app::JointQuestion question;
    question.area = choice_.area;
    question.period = choice_.period;
    if (const auto only = themeInView()) {
        question.codes.push_back(std::ranges::find(codes(), *only, &model::Code::id)->key);
    }
    return question;
}

const std::vector<model::Code>& NumbersPresenter::codes() const {
    static const std::vector<model::Code> none;
    return data_ ? data_->codes : none;
}

const std::vector<store::IndicatorRow>& NumbersPresenter::indicators() const {
    static const std::vector<store::IndicatorRow> none;
    return data_ ? data_->indicators : none;
}

std::optional<model::CodeId> NumbersPresenter::themeInView() const {
    const auto* code = std::get_if<model::CodeId>(&topic_);
    return code == nullptr ? std::nullopt : std::optional(*code);
}

const model::Indicator* NumbersPresenter::indicator(model::IndicatorId id) const {
    const auto found = std::ranges::find_if(
        indicators(), [id](const store::IndicatorRow& row) { return row.indicator.id == id; });
    return found == indicators().end() ? nullptr : &found->indicator;
}

}  // namespace vertelwerk::gui
