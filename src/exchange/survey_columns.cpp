#include "exchange/survey_columns.h"

#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/column_share.h"
#include "exchange/figure_table.h"
#include "exchange/personal_columns.h"
#include "exchange/strings.h"
#include "exchange/survey_items.h"
#include "exchange/survey_numbers.h"
#include "exchange/survey_questions.h"
#include "exchange/survey_scores.h"
#include "exchange/survey_words.h"
#include "exchange/zrm_domains.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vertelwerk::exchange {

namespace {

using model::SurveyKind;

bool isSentence(std::string_view value) {
    return std::ranges::count(value, ' ') >= 3;
}

bool likertWord(std::string_view value) {
    return meaningOf(withoutNumber(text::folded(value))) != AnswerWords::Unknown;
}

/// A question with numbers as answers.
model::SurveyItem question(std::string_view key, std::string_view words) {
    model::SurveyItem item;
    item.key = key;
    item.text.nl = words;
    return item;
}

class Sorter {
  public:
    Sorter(const Table& table, SurveyKind kind, const std::vector<model::SurveyItem>& known,
           std::vector<model::SurveyItem>& items)
        : table_(table), kind_(kind), known_(known), items_(items) {}

    SurveyColumns sort() {
        for (std::size_t i = 0; i < table_.header.size(); ++i) {
            names_.push_back(text::folded(table_.header[i]));
            cells_.push_back(columnOf(table_, i));
        }
        for (std::size_t i = 0; i < names_.size(); ++i) {
            if (!isAdministrative(i)) {
                rest_.push_back(i);
            }
        }
        takeItems();
        for (const auto i : rest_) {
            if (isOpen(i)) {
                columns_.open.push_back(i);
            } else if (shareOfFilled(cells_[i], [](std::string_view) { return true; }) > 0) {
                columns_.attributes.push_back(i);
            }
        }
        return std::move(columns_);
    }

  private:
    bool isAdministrative(std::size_t i) {
        const auto& name = names_[i];
        const bool labels = isRespondentLabel(name) || (i == 0 && isCounting(cells_[i]));
        if (isPersonal(name, cells_[i])) {
            columns_.personal.push_back(i);
            columns_.joins = labels && !columns_.joins ? i : columns_.joins;
            return true;
        }
        const bool dates =
            isOneOf(name, {"datum", "date", "ingevuld op", "invuldatum", "meetdatum", "datum afname",
                           "tijdstempel", "timestamp", "voltooiingstijd", "completion time", "datum ingevuld",
                           "submitdate", "date submitted"});
        const bool moments = isOneOf(name, {"moment", "meting", "meetmoment", "tijdstip", "afname", "ronde"});
        const bool contacts = holds(name, "contact") && shareOfFilled(cells_[i], [](std::string_view value) {
                                                            return model::answerFromWord(value).has_value();
                                                        }) >= 0.8;
        for (const auto& [is, place] : {std::pair{labels, &columns_.label},
                                        {dates, &columns_.date},
                                        {moments, &columns_.moment},
                                        {contacts, &columns_.contact}}) {
            if (is && !*place) {
                *place = i;
                return true;
            }
        }
        return false;
    }

    void take(std::size_t column, model::SurveyItem item, std::string moment = {}) {
        const auto same = std::ranges::find(items_, item.key, &model::SurveyItem::key);
        const auto place = static_cast<std::size_t>(same - items_.begin());
        if (same == items_.end()) {
            items_.push_back(std::move(item));
        }
        columns_.items.push_back({column, place, std::move(moment)});
        std::erase(rest_, column);
    }

    void takeItems() {
        const auto candidates = rest_;
        switch (kind_) {
            case SurveyKind::Ceo:
            case SurveyKind::Likert:
                return takeStatements(candidates);
            case SurveyKind::Zrm:
                return takeDomains(candidates);
            case SurveyKind::Nps:
                return takeRecommendation(candidates);
            case SurveyKind::Score:
                return takeMarks(candidates);
        }
    }

    /// A mean says nothing of a question to recommend.
    void takeMarks(const std::vector<std::size_t>& candidates) {
        for (const auto i : candidates) {
            if (!isScored(i, SurveyKind::Score) && !isMarked(i)) {
                continue;
            }
            if (asksToRecommend(names_[i])) {
                columns_.recommending.push_back(i);
            } else {
                take(i, question(table_.header[i], table_.header[i]));
            }
        }
    }

    void takeStatements(const std::vector<std::size_t>& candidates) {
        for (const auto i : candidates) {
            const auto known = std::ranges::find_if(known_, [&](const model::SurveyItem& item) {
                return text::folded(item.key) == names_[i] || text::folded(item.text.nl) == names_[i] ||
                       (!item.text.en.empty() && text::folded(item.text.en) == names_[i]);
            });
            if (known != known_.end()) {
                take(i, withAnswers(*known, cells_[i]));
            } else if (shareOfFilled(cells_[i], likertWord) >= 0.8) {
                take(i, itemOfWords(table_.header[i], cells_[i]));
            }
        }
        if (known_.empty()) {
            takeNumbered(columns_.items.empty() ? candidates : std::vector<std::size_t>(rest_));
        }
    }

    /// Beside statements with words only those whose heading says the scale: other numbers may be anything.
    void takeNumbered(const std::vector<std::size_t>& candidates) {
        auto statements = numberedStatements(names_, cells_, candidates);
        if (!columns_.items.empty()) {
            std::erase_if(statements, [this](std::size_t i) { return !saysScale(names_[i]); });
        }
        const auto most = highestAnswer(cells_, statements);
        for (const auto i : statements) {
            take(i, itemOfNumbers(table_.header[i], cells_[i], most));
        }
    }

    void takeDomains(const std::vector<std::size_t>& candidates) {
        for (const auto i : candidates) {
            const auto domain = domainOf(table_.header[i]);
            if (domain && isScored(i, SurveyKind::Zrm)) {
                take(i, question(domain->key, domain->name), domain->moment);
            }
        }
    }

    /// The answers of a column, without those that say there is none.
    [[nodiscard]] std::vector<std::string> answersIn(std::size_t i) const {
        std::vector<std::string> answers = cells_[i];
        std::erase_if(answers, answersNothing);
        return answers;
    }

    /// Any numbers may be marks, so a column of signs and numbers counts as figures.
    [[nodiscard]] double scored(std::size_t i, SurveyKind kind) const {
        return shareOfFilled(kind == SurveyKind::Score ? cells_[i] : answersIn(i),
                             [&](std::string_view value) { return scoreOf(value, kind).has_value(); });
    }

    [[nodiscard]] bool isScored(std::size_t i, SurveyKind kind) const { return scored(i, kind) >= 0.8; }

    /// The heading says that it is a mark; then an impossible one is left out.
    [[nodiscard]] bool isMarked(std::size_t i) const {
        const auto& name = names_[i];
        const bool says = holds(name, "cijfer") || holds(name, "score") || holds(name, "mark") ||
                          holds(name, "0-10") || holds(name, "(0");
        return says && scored(i, SurveyKind::Score) >= 0.5;
    }

    [[nodiscard]] bool callsItselfMark(std::size_t i) const {
        return holds(names_[i], "cijfer") || holds(names_[i], "mark") || holds(names_[i], "tevreden") ||
               holds(names_[i], "satisf");
    }

    [[nodiscard]] bool speaksOfRecommending(std::size_t i) const {
        return asksToRecommend(names_[i]) || (holds(names_[i], "(0") && !callsItselfMark(i));
    }

    /// The question itself names its scale, or speaks of recommending; then an impossible answer is left out
    /// and not taken for the sign of another question.
    void takeRecommendation(const std::vector<std::size_t>& candidates) {
        const auto numbers = [&](std::size_t i) {
            return shareOfFilled(answersIn(i), [](std::string_view value) {
                       return leadingNumber(value, boundsOf(SurveyKind::Nps).second).has_value();
                   }) >= 0.8;
        };
        std::vector<std::size_t> scored;
        std::vector<std::size_t> asked;
        for (const auto i : candidates) {
            if (names_[i].ends_with("- group") || names_[i].ends_with("nps_group")) {
                continue;  // what a program made of the answers
            }
            if (speaksOfRecommending(i) && numbers(i)) {
                asked.push_back(i);
            } else if (isScored(i, SurveyKind::Nps)) {
                scored.push_back(i);
            }
        }
        if (asked.empty() && !scored.empty()) {
            const auto question =
                std::ranges::find_if(scored, [&](std::size_t i) { return holds(names_[i], "?"); });
            asked.push_back(question == scored.end() ? scored.front() : *question);
        }
        for (const auto i : asked) {
            take(i, question(table_.header[i], table_.header[i]));
        }
    }

    [[nodiscard]] bool isOpen(std::size_t i) const {
        const auto& name = names_[i];
        constexpr auto openWords = std::to_array<std::string_view>(
            {"toelichting", "licht toe", "waarom", "reden", "opmerking", "suggestie", "kan beter",
             "kon beter", "verbeter", "comment", "explain", "why", "reason", "suggestion", "improve"});
        const auto says =
            std::ranges::any_of(openWords, [&](std::string_view word) { return holds(name, word); });
        const auto sentences = shareOfFilled(cells_[i], isSentence);
        const auto several = [](std::string_view value) { return value.find(' ') != std::string_view::npos; };
        return sentences >= 0.5 || (name.ends_with("?") && sentences > 0) ||
               (says && shareOfFilled(cells_[i], several) > 0);
    }

    const Table& table_;
    SurveyKind kind_;
    const std::vector<model::SurveyItem>& known_;
    std::vector<model::SurveyItem>& items_;
    std::vector<std::string> names_;
    std::vector<std::vector<std::string>> cells_;
    std::vector<std::size_t> rest_;
    SurveyColumns columns_;
};

}  // namespace

SurveyColumns surveyColumns(const Table& table, SurveyKind kind, const std::vector<model::SurveyItem>& known,
                            std::vector<model::SurveyItem>& items) {
    return Sorter(table, kind, known, items).sort();
}

}  // namespace vertelwerk::exchange
