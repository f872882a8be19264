#pragma once

#include "vertelwerk/analysis/joint_display.h"
#include "vertelwerk/base/catalogue.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>

namespace vertelwerk::analysis {

inline constexpr model::CodeId informationCode{5};
inline constexpr model::IndicatorId speed{1};

/// What a test says of a passage; the rest is ordinary.
// NOLINTBEGIN(readability-redundant-member-init): GCC warns where a designated initializer leaves out a
// member that has none.
struct Telling {
    std::int64_t story = 1;
    std::string narrator = {};
    model::Valence valence = model::Valence::Good;
    model::Area area = {};
    std::string date = {};
    model::Method method = model::Method::Storytelling;
    std::size_t begin = 0;
    model::CodeId code = informationCode;
};
// NOLINTEND(readability-redundant-member-init)

/// A request of one theme, passage by passage and figure by figure.
class Request {
  public:
    Request() {
        model::Code code;
        code.id = informationCode;
        code.key = "MOV05";
        request_.codes = {code};
    }

    Request& tell(const Telling& telling) {
        ToldPassage told;
        auto& passage = told.row.passage;
        passage.id = {static_cast<std::int64_t>(request_.passages.size()) + 1};
        passage.story = {telling.story};
        passage.code = telling.code;
        passage.valence = telling.valence;
        passage.range = {telling.begin, telling.begin + 10};
        told.row.quote = "s" + std::to_string(telling.story) + "@" + std::to_string(telling.begin);
        told.narrator = telling.narrator;
        told.method = telling.method;
        told.area = telling.area;
        told.date = telling.date;
        request_.passages.push_back(told);
        return *this;
    }

    /// Links the theme to a new indicator, to which figure() then adds.
    Request& indicator(const std::string& name = "Snel geholpen", const std::string& unit = "%",
                       model::Direction direction = model::Direction::HigherIsBetter) {
        model::Indicator indicator;
        indicator.id = {static_cast<std::int64_t>(request_.indicators.size()) + 1};
        indicator.name = name;
        indicator.unit = unit;
        indicator.direction = direction;
        model::Link link;
        link.code = informationCode;
        link.indicator = indicator.id;
        link.assumption = "Wie snel hulp krijgt, weet waar hij moet zijn.";
        request_.indicators.push_back(indicator);
        request_.links.push_back(link);
        return *this;
    }

    Request& figure(const model::Observation& observation) {
        request_.indicators.back().observations.push_back(observation);
        return *this;
    }

    Request& figure(const std::string& code, const std::string& name, const std::string& period,
                    std::optional<double> value) {
        return figure(model::Observation{code, name, period, value, {}, {}, {}});
    }

    Request& area(const std::string& asked) {
        request_.area = asked;
        return *this;
    }

    Request& period(std::optional<int> from, std::optional<int> to) {
        request_.period = {from, to};
        return *this;
    }

    Request& quotes(std::size_t larger) {
        request_.quotes = larger;
        return *this;
    }

    [[nodiscard]] JointRequest& raw() { return request_; }

    /// The one row that comes of it.
    [[nodiscard]] JointRow row() const { return jointDisplay(request_).at(0); }

  private:
    JointRequest request_;
};

/// The areas and periods of the figures shown beside the theme's first link.
inline std::vector<std::string> shownFigures(const JointRow& row) {
    const auto& observations = row.indicators.at(0).indicator.observations;
    std::vector<std::string> shown;
    shown.reserve(observations.size());
    for (const auto& observation : observations) {
        shown.push_back(observation.area + " " + observation.period);
    }
    return shown;
}

inline std::vector<std::string> quotesOf(const std::vector<ToldPassage>& passages) {
    std::vector<std::string> quotes;
    quotes.reserve(passages.size());
    for (const auto& passage : passages) {
        quotes.push_back(passage.row.quote);
    }
    return quotes;
}

/// The English words of the warnings.
inline std::vector<std::string> inEnglish(const std::vector<base::Message>& messages) {
    const base::Catalogue english;
    std::vector<std::string> said;
    said.reserve(messages.size());
    for (const auto& message : messages) {
        said.push_back(english.say(message));
    }
    return said;
}

inline std::vector<std::string> warningsOfFigures(const JointRow& row) {
    return inEnglish(row.indicators.at(0).warnings);
}

}  // namespace vertelwerk::analysis
