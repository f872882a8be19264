#include "vertelwerk/app/responses.h"

#include "vertelwerk/analysis/identifying.h"
#include "vertelwerk/store/ready_story.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/surveys.h"
#include "vertelwerk/store/unit_of_work.h"
#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/offset_map.h"
#include "vertelwerk/text/score.h"

#include <map>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace vertelwerk::app {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;

/// What of a respondent's other details may not enter; a postcode may be what is asked.
bool isContact(const analysis::Identified& one) {
    return one.kind == analysis::Identifier::Phone || one.kind == analysis::Identifier::Email ||
           one.kind == analysis::Identifier::Iban;
}

/// Takes what its form gives away out of an answer.
/// @param keep what stays
template <typename Keep>
std::size_t mask(std::string& words, Keep keep) {
    auto found = analysis::identifyByForm(words);
    std::erase_if(found, keep);
    std::vector<text::Splice> splices;
    for (auto one = found.rbegin(); one != found.rend(); ++one) {
        splices.push_back({one->range.begin, one->range.length(), one->replacement});
    }
    if (const auto masked = text::apply(words, splices)) {
        words = *masked;
    }
    return found.size();
}

std::size_t mask(model::Respondent& respondent) {
    std::size_t masked = 0;
    for (auto& answer : respondent.open) {
        masked += mask(answer.text, [](const auto&) { return false; });
    }
    for (auto& attribute : respondent.attributes) {
        masked += mask(attribute.value, [](const auto& one) { return !isContact(one); });
    }
    return masked;
}

base::Error stoppedError() {
    return {ErrorCode::Cancelled,
            msg("Importing was stopped; nothing was kept."),
            {},
            msg("Import the file again when you want it.")};
}

using ByPlace = std::map<std::string, model::StoryId>;

/// @param held  stories of this file that came with another kind of its questions
base::Status storeResponses(store::UnitOfWork& work, ImportedResponses& imported, const ByPlace& held,
                            const base::Progress& progress) {
    const auto total = imported.reading.survey.respondents.size();
    std::size_t done = 0;
    for (auto& respondent : imported.reading.survey.respondents) {
        progress.at(done++, total);
        if (progress.stopped()) {
            return base::fail(stoppedError());
        }
        imported.masked += mask(respondent);
        const auto draft = exchange::openAnswersStory(respondent, imported.reading);
        if (draft.text.empty()) {
            continue;
        }
        if (const auto there = held.find(draft.source.place); there != held.end()) {
            respondent.story = there->second;
            continue;
        }
        const auto story = store::addStory(work, draft);
        if (!story) {
            return base::fail(story.error());
        }
        respondent.story = *story;
        imported.stories.push_back(*story);
    }
    const auto survey = store::addSurvey(work, imported.reading.survey);
    if (!survey) {
        return base::fail(survey.error());
    }
    imported.survey = *survey;
    return {};
}

/// "(indication)" where the base is small.
std::string reserve(std::size_t n, const base::Catalogue& catalogue) {
    return n < analysis::leastForCertainty ? " " + catalogue.say(msg("(an indication: few answers)")) : "";
}

std::string line(const analysis::NpsCount& count, const base::Catalogue& catalogue) {
    using base::plural;
    const auto counts =
        fmt::format("{}, {}, {}; {}", catalogue.say(plural("{0} promoter", "{0} promoters", count.promoters)),
                    catalogue.say(plural("{0} passive", "{0} passives", count.passives)),
                    catalogue.say(plural("{0} detractor", "{0} detractors", count.detractors)),
                    catalogue.say(msg("n = {0}", count.n)));
    if (count.n < analysis::leastForPercent) {
        return fmt::format("  {}: {}", nameOfGroup(count.group, catalogue), counts);
    }
    const auto score = text::formatScore(count.nps().value_or(0), catalogue.language());
    return fmt::format("  {}: {} {} ({}){}", nameOfGroup(count.group, catalogue),
                       catalogue.say(msg("net score")), score, counts, reserve(count.n, catalogue));
}

std::string line(const analysis::StatementCount& count, const base::Catalogue& catalogue) {
    if (!count.favourable) {
        std::vector<std::string> chosen;
        chosen.reserve(count.answers.size());
        for (const auto& [answer, times] : count.answers) {
            chosen.push_back(fmt::format("{}: {}", answer, times));
        }
        return fmt::format("  {}: {} ({})", nameOfGroup(count.group, catalogue), fmt::join(chosen, ", "),
                           catalogue.say(msg("n = {0}", count.n)));
    }
    const auto counts = catalogue.say(msg("{0} of {1} favourable", *count.favourable, count.n));
    if (count.n < analysis::leastForPercent) {
        return fmt::format("  {}: {}", nameOfGroup(count.group, catalogue), counts);
    }
    const auto percent = text::formatNumber(count.percent().value_or(0), 0, catalogue.language());
    return fmt::format("  {}: {}% ({}){}", nameOfGroup(count.group, catalogue), percent, counts,
                       reserve(count.n, catalogue));
}

std::string line(const analysis::DomainCount& count, const base::Catalogue& catalogue) {
    return fmt::format("  {}: {}", nameOfGroup(count.group, catalogue),
                       catalogue.say(msg("{0} better, {1} the same, {2} worse; n = {3}", count.better,
                                         count.same, count.worse, count.n)));
}

std::string line(const analysis::ScoreCount& count, const base::Catalogue& catalogue) {
    const auto base = catalogue.say(msg("n = {0}", count.n));
    if (count.n < analysis::leastForPercent) {
        return fmt::format("  {}: {} ({})", nameOfGroup(count.group, catalogue), fmt::join(count.counts, " "),
                           base);
    }
    return fmt::format("  {}: {} {} ({}){}", nameOfGroup(count.group, catalogue), catalogue.say(msg("mean")),
                       text::formatScore(count.mean().value_or(0), catalogue.language()), base,
                       reserve(count.n, catalogue));
}

}  // namespace

base::Message nameOf(model::SurveyKind kind) {
    switch (kind) {
        case model::SurveyKind::Nps:
            return msg("Recommendation (NPS)");
        case model::SurveyKind::Ceo:
            return msg("Client experience (CEO Wmo)");
        case model::SurveyKind::Zrm:
            return msg("Self-reliance matrix");
        case model::SurveyKind::Likert:
            return msg("Statements");
        case model::SurveyKind::Score:
            return msg("Marks from 0 to 10");
    }
    return {};
}

std::string nameOfGroup(const std::string& group, const base::Catalogue& catalogue) {
    if (group.empty()) {
        return catalogue.say(msg("unknown"));
    }
    return group == "all" ? catalogue.say(msg("All")) : group;
}

Result<ResponsesPreview> previewResponses(store::Database& database, const std::filesystem::path& file,
                                          std::optional<model::SurveyKind> kind,
                                          const std::filesystem::path& items) {
    const auto guessed = kind ? kind : exchange::likelyKind(file, items);
    ResponsesPreview preview;
    preview.reading = exchange::readSurvey(file, guessed.value_or(model::SurveyKind::Likert), items);
    auto& survey = preview.reading.survey;
    if (preview.reading.verdict == exchange::Verdict::Refused) {
        return preview;
    }
    const auto known = store::surveyFromFile(database, survey.sha256, survey.kind);
    if (!known) {
        return base::fail(known.error());
    }
    preview.present = known->has_value();
    const auto held = store::storiesFromFile(database, survey.sha256);
    if (!held) {
        return base::fail(held.error());
    }
    for (auto& respondent : survey.respondents) {
        preview.masked += mask(respondent);
        const bool words = !exchange::openAnswersStory(respondent, preview.reading).text.empty();
        preview.stories += words && !held->contains(respondent.place) ? 1U : 0U;
    }
    preview.summary = analysis::summarise(survey, {});
    return preview;
}

Result<ImportedResponses> importResponses(store::Database& database, model::CoderId coder,
                                          const std::filesystem::path& file, model::SurveyKind kind,
                                          const std::filesystem::path& items,
                                          const base::Progress& progress) {
    ImportedResponses imported;
    imported.reading = exchange::readSurvey(file, kind, items);
    if (imported.reading.verdict == exchange::Verdict::Refused) {
        return imported;
    }
    const auto known = store::surveyFromFile(database, imported.reading.survey.sha256, kind);
    if (!known) {
        return base::fail(known.error());
    }
    if (known->has_value()) {
        imported.survey = **known;
        imported.present = true;
        return imported;
    }
    const auto held = store::storiesFromFile(database, imported.reading.survey.sha256);
    if (!held) {
        return base::fail(held.error());
    }
    auto work =
        store::UnitOfWork::begin(database, store::Action{msg("import responses"), coder, true, std::nullopt});
    if (!work) {
        return base::fail(work.error());
    }
    if (const auto stored = storeResponses(*work, imported, *held, progress); !stored) {
        return base::fail(stored.error());
    }
    if (const auto committed = work->commit(); !committed) {
        return base::fail(committed.error());
    }
    return imported;
}

Result<std::vector<analysis::SurveySummary>> summariseResponses(store::Database& database,
                                                                std::string_view by) {
    const auto surveys = store::surveys(database);
    if (!surveys) {
        return base::fail(surveys.error());
    }
    if (!by.empty() && !surveys->empty() && !analysis::hasAttribute(*surveys, by)) {
        return base::fail(
            ErrorCode::NotFound, msg("No respondent has the attribute \"{0}\".", by),
            msg("There are: {0}.", fmt::format("{}", fmt::join(analysis::attributeNames(*surveys), ", "))));
    }
    std::vector<analysis::SurveySummary> summaries;
    for (const auto& survey : *surveys) {
        summaries.push_back(analysis::summarise(survey, by));
    }
    return summaries;
}

std::vector<std::string> summaryLines(const analysis::SurveySummary& summary,
                                      const base::Catalogue& catalogue) {
    std::vector<std::string> lines;
    lines.push_back(catalogue.say(
        base::plural("{1}: {0} respondent", "{1}: {0} respondents", summary.respondents, summary.source)));
    for (const auto& item : summary.items) {
        const auto& words = item.item.text.in(catalogue.language());
        lines.push_back(words.empty() ? item.item.key : words);
        const auto add = [&](const auto& counts) {
            for (const auto& count : counts) {
                lines.push_back(line(count, catalogue));
            }
        };
        add(item.nps);
        add(item.statements);
        add(item.domains);
        add(item.scores);
    }
    return lines;
}

}  // namespace vertelwerk::app
