#include "gui/numbers/answers_preview.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using base::plural;
using exchange::AnswerRole;
using model::SurveyKind;

base::Message nameOf(AnswerRole role) {
    switch (role) {
        case AnswerRole::Question:
            return msg("question");
        case AnswerRole::Open:
            return msg("answer in own words: becomes a story");
        case AnswerRole::Attribute:
            return msg("attribute of the respondent");
        case AnswerRole::Respondent:
            return msg("tells respondents apart");
        case AnswerRole::Date:
            return msg("date");
        case AnswerRole::Moment:
            return msg("moment of measuring");
        case AnswerRole::Contact:
            return msg("whether the respondent may be asked again");
        case AnswerRole::Personal:
            return msg("personal details: never read");
    }
    return {};
}

std::string scaleOf(SurveyKind kind, const model::SurveyItem& item, const base::Catalogue& catalogue) {
    switch (kind) {
        case SurveyKind::Nps:
        case SurveyKind::Score:
            return catalogue.say(msg("0 to 10"));
        case SurveyKind::Zrm:
            return catalogue.say(msg("1 to 5"));
        default:
            break;
    }
    auto valid = item.answers;
    std::erase_if(valid, [&item](const std::string& answer) {
        return std::ranges::find(item.excluded, answer) != item.excluded.end();
    });
    constexpr std::size_t few = 3;
    return valid.size() <= few ? fmt::format("{}", fmt::join(valid, " | "))
                               : fmt::format("{} ... {}", valid.front(), valid.back());
}

std::string wordsOf(const model::SurveyItem& item, const base::Catalogue& catalogue) {
    const auto& words = item.text.in(catalogue.language());
    return words.empty() ? item.key : words;
}

/// Valid answers, don't know and blank of one question.
struct Base {
    std::size_t n = 0;
    std::size_t excluded = 0;
    std::size_t blank = 0;
};

Base baseOf(const analysis::SurveySummary& summary, const analysis::ItemSummary& item) {
    if (!item.statements.empty()) {
        const auto& all = item.statements.front();
        return {all.n, all.excluded, all.blank};
    }
    const auto n = !item.nps.empty()       ? item.nps.front().n
                   : !item.domains.empty() ? item.domains.front().n
                                           : item.scores.front().n;
    return {n, 0, summary.respondents - std::min(summary.respondents, n)};
}

}  // namespace

std::vector<QuestionLine> questionLines(const app::ResponsesPreview& preview,
                                        const base::Catalogue& catalogue) {
    std::vector<QuestionLine> lines;
    const auto& summary = preview.summary;
    for (const auto& item : summary.items) {
        const auto base = baseOf(summary, item);
        // What stands where a score belongs is not kept, so there is no telling which of the two it was.
        const auto outside = summary.kind == SurveyKind::Zrm
                                 ? catalogue.say(msg("{0} without two moments", base.blank))
                             : item.statements.empty()
                                 ? catalogue.say(msg("{0} don't know or blank", base.blank))
                                 : catalogue.say(msg("{0} don't know, {1} blank", base.excluded, base.blank));
        lines.push_back({wordsOf(item.item, catalogue), scaleOf(summary.kind, item.item, catalogue),
                         fmt::format("{}", fmt::join(item.item.excluded, " | ")), std::to_string(base.n),
                         outside});
    }
    return lines;
}

std::vector<ColumnLine> columnLines(const app::ResponsesPreview& preview, const base::Catalogue& catalogue) {
    std::vector<ColumnLine> lines;
    lines.reserve(preview.reading.columns.size());
    for (const auto& column : preview.reading.columns) {
        lines.push_back({column.name, catalogue.say(column.role ? nameOf(*column.role) : msg("empty"))});
    }
    return lines;
}

bool canImport(const app::ResponsesPreview& preview) {
    return preview.reading.verdict != exchange::Verdict::Refused && !preview.present;
}

std::string previewWords(const app::ResponsesPreview& preview, const base::Catalogue& catalogue) {
    std::vector<std::string> lines;
    if (preview.present) {
        lines.push_back(catalogue.say(msg("The project has this file already.")));
    } else if (canImport(preview)) {
        const auto respondents =
            catalogue.say(plural("{0} respondent", "{0} respondents", preview.summary.respondents));
        const auto questions =
            catalogue.say(plural("{0} question", "{0} questions", preview.summary.items.size()));
        lines.push_back(catalogue.say(msg("{0}, {1}.", respondents, questions)));
        if (preview.summary.items.size() == 1) {
            lines.push_back(wordsOf(preview.summary.items.front().item, catalogue));
        }
        if (preview.stories > 0) {
            lines.push_back(catalogue.say(plural(
                "{0} of them answered in their own words: that becomes a story to code.",
                "{0} of them answered in their own words: those become stories to code.", preview.stories)));
        }
        if (preview.masked > 0) {
            lines.push_back(catalogue.say(plural("{0} telephone number or the like in an answer stays out.",
                                                 "{0} telephone numbers and the like in answers stay out.",
                                                 preview.masked)));
        }
    }
    for (const auto& problem : preview.reading.problems) {
        lines.push_back(catalogue.say(problem));
    }
    return fmt::format("{}", fmt::join(lines, "\n"));
}

base::Message outcomeOf(const app::ImportedResponses& imported, const base::Catalogue& catalogue) {
    if (imported.present) {
        return msg("The project has this file already.");
    }
    auto respondents = plural("{0} respondent was imported.", "{0} respondents were imported.",
                              imported.reading.survey.respondents.size());
    if (imported.stories.empty()) {
        return respondents;
    }
    return msg("{0} {1}", catalogue.say(respondents),
               catalogue.say(plural("{0} of them answered in their own words: that is a story now.",
                                    "{0} of them answered in their own words: those are stories now.",
                                    imported.stories.size())));
}

}  // namespace vertelwerk::gui
