#include "vertelwerk/analysis/survey_summary.h"

#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include "analysis/moments.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace vertelwerk::analysis {
namespace {

using model::Respondent;
using model::Survey;
using model::SurveyKind;

constexpr std::string_view everybody = "all";

/// Names that mean the same attribute.
constexpr auto areaNames =
    std::to_array<std::string_view>({"wijk", "neighbourhood", "buurt", "area", "gebied", "wijkcode"});
constexpr auto yearNames = std::to_array<std::string_view>({"year", "jaar"});

template <typename List>
bool isIn(const List& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

bool isNamed(const std::string& name, const std::string& by) {
    const auto folded = text::folded(name);
    return folded == by || (isIn(areaNames, folded) && isIn(areaNames, by));
}

/// The group of a respondent; empty when it is not known.
std::string groupOf(const Respondent& one, const std::string& by) {
    for (const auto& attribute : one.attributes) {
        if (isNamed(attribute.name, by)) {
            return attribute.value;
        }
    }
    return isIn(yearNames, by) ? one.date.substr(0, 4) : std::string();
}

/// Everybody first, then the groups as a reader sorts them, unknown last.
std::vector<std::pair<std::string, std::vector<const Respondent*>>> groupsOf(const Survey& survey,
                                                                             const std::string& by) {
    std::vector<std::pair<std::string, std::vector<const Respondent*>>> groups;
    auto& all = groups.emplace_back(std::string(everybody), std::vector<const Respondent*>{}).second;
    std::map<std::string, std::vector<const Respondent*>> byName;
    for (const auto& one : survey.respondents) {
        all.push_back(&one);
        byName[groupOf(one, by)].push_back(&one);
    }
    if (by.empty()) {
        return groups;
    }
    std::vector<std::string> names;
    names.reserve(byName.size());
    for (const auto& [name, members] : byName) {
        names.push_back(name);
    }
    std::ranges::sort(names, {},
                      [](const std::string& name) { return std::pair(name.empty(), text::sortKey(name)); });
    for (const auto& name : names) {
        groups.emplace_back(name, std::move(byName[name]));
    }
    return groups;
}

void eachAnswer(const std::vector<const Respondent*>& members, std::size_t item, const auto& take) {
    for (const auto* one : members) {
        for (const auto& answer : one->answers) {
            if (answer.item == item) {
                take(*one, answer);
            }
        }
    }
}

NpsCount countNps(const std::vector<const Respondent*>& members, std::size_t item) {
    NpsCount count;
    eachAnswer(members, item, [&](const Respondent&, const model::SurveyAnswer& answer) {
        const auto score = answer.score.value_or(0);
        ++count.n;
        ++(score >= 9 ? count.promoters : score >= 7 ? count.passives : count.detractors);
    });
    return count;
}

ScoreCount countScores(const std::vector<const Respondent*>& members, std::size_t item) {
    ScoreCount count;
    eachAnswer(members, item, [&](const Respondent&, const model::SurveyAnswer& answer) {
        ++count.n;
        const auto mark = answer.score.value_or(0);
        count.sum += mark;
        ++count.counts.at(static_cast<std::size_t>(std::floor(mark + 0.5)));
    });
    return count;
}

/// The word of the list that the answer is.
std::optional<std::string> among(const std::vector<std::string>& list, const std::string& folded) {
    const auto found =
        std::ranges::find_if(list, [&](const auto& word) { return text::folded(word) == folded; });
    return found == list.end() ? std::nullopt : std::optional(*found);
}

StatementCount countStatement(const std::vector<const Respondent*>& members, std::size_t place,
                              const model::SurveyItem& item) {
    StatementCount count;
    std::size_t answered = 0;
    if (!model::hasUnknownDirection(item)) {
        count.favourable = 0;
    }
    eachAnswer(members, place, [&](const Respondent&, const model::SurveyAnswer& answer) {
        ++answered;
        const auto folded = text::folded(answer.value);
        if (among(item.excluded, folded)) {
            ++count.excluded;
            return;
        }
        ++count.n;
        if (count.favourable && among(item.favourable, folded)) {
            ++*count.favourable;
        }
        ++count.answers[among(item.answers, folded).value_or(answer.value)];
    });
    count.blank = members.size() - std::min(members.size(), answered);
    return count;
}

DomainCount countDomain(const std::vector<const Respondent*>& members, std::size_t item) {
    DomainCount count;
    for (const auto* one : members) {
        std::map<std::string, int> moments;
        for (const auto& answer : one->answers) {
            if (answer.item == item && answer.score) {
                moments[momentKey(answer.moment)] = static_cast<int>(*answer.score);
            }
        }
        if (moments.size() < 2) {
            continue;
        }
        const auto first = moments.begin()->second;
        const auto last = moments.rbegin()->second;
        ++count.n;
        ++(last > first ? count.better : last < first ? count.worse : count.same);
        ++count.first.at(static_cast<std::size_t>(first - 1));
        ++count.last.at(static_cast<std::size_t>(last - 1));
    }
    return count;
}

std::optional<double> percentOf(std::size_t part, std::size_t whole) {
    return whole == 0 ? std::nullopt
                      : std::optional(100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

}  // namespace

std::optional<double> NpsCount::nps() const {
    if (n == 0) {
        return std::nullopt;
    }
    return 100.0 * (static_cast<double>(promoters) - static_cast<double>(detractors)) /
           static_cast<double>(n);
}

std::optional<double> StatementCount::percent() const {
    return favourable ? percentOf(*favourable, n) : std::nullopt;
}

std::optional<double> ScoreCount::mean() const {
    if (n == 0) {
        return std::nullopt;
    }
    return sum / static_cast<double>(n);
}

SurveySummary summarise(const Survey& survey, std::string_view by) {
    SurveySummary summary{survey.kind, survey.source, survey.respondents.size(), {}};
    const auto groups = groupsOf(survey, text::folded(by));
    for (std::size_t place = 0; place < survey.items.size(); ++place) {
        auto& item = summary.items.emplace_back();
        item.item = survey.items[place];
        for (const auto& [name, members] : groups) {
            const auto add = [&group = name](auto& list, auto count) {
                count.group = group;
                list.push_back(std::move(count));
            };
            switch (survey.kind) {
                case SurveyKind::Nps:
                    add(item.nps, countNps(members, place));
                    break;
                case SurveyKind::Ceo:
                case SurveyKind::Likert:
                    add(item.statements, countStatement(members, place, item.item));
                    break;
                case SurveyKind::Zrm:
                    add(item.domains, countDomain(members, place));
                    break;
                case SurveyKind::Score:
                    add(item.scores, countScores(members, place));
                    break;
            }
        }
    }
    return summary;
}

std::vector<std::string> attributeNames(const std::vector<Survey>& surveys) {
    std::set<std::string> names;
    for (const auto& survey : surveys) {
        for (const auto& one : survey.respondents) {
            for (const auto& attribute : one.attributes) {
                names.insert(attribute.name);
            }
        }
    }
    return {names.begin(), names.end()};
}

bool hasAttribute(const std::vector<Survey>& surveys, std::string_view by) {
    const auto folded = text::folded(by);
    const auto names = attributeNames(surveys);
    const bool dated = std::ranges::any_of(surveys, [](const Survey& survey) {
        return std::ranges::any_of(survey.respondents,
                                   [](const Respondent& one) { return !one.date.empty(); });
    });
    return (isIn(yearNames, folded) && dated) ||
           std::ranges::any_of(names, [&](const std::string& name) { return isNamed(name, folded); });
}

}  // namespace vertelwerk::analysis
