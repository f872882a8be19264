#include "vertelwerk/app/responses.h"
#include "vertelwerk/base/files.h"

#include "cli/trust_commands.h"

#include <memory>

#include <CLI/CLI.hpp>

namespace vertelwerk::cli {
namespace {

using base::msg;
using cli::orNull;
using cli::toJson;

Json toJson(const analysis::NpsCount& count) {
    return {{"group", orNull(count.group)},   {"n", count.n},
            {"promoters", count.promoters},   {"passives", count.passives},
            {"detractors", count.detractors}, {"nps", orNull(count.nps())}};
}

Json toJson(const analysis::StatementCount& count) {
    return {{"group", orNull(count.group)},
            {"n", count.n},
            {"favourable", count.favourable ? Json(*count.favourable) : Json()},
            {"percent", orNull(count.percent())},
            {"dont_know", count.excluded},
            {"blank", count.blank},
            {"answers", count.answers}};
}

Json toJson(const analysis::DomainCount& count) {
    return {{"group", orNull(count.group)},
            {"n", count.n},
            {"better", count.better},
            {"same", count.same},
            {"worse", count.worse},
            {"first", count.first},
            {"last", count.last}};
}

Json toJson(const analysis::ScoreCount& count) {
    return {{"group", orNull(count.group)},
            {"n", count.n},
            {"counts", count.counts},
            {"mean", orNull(count.mean())}};
}

template <typename Counts>
Json listOf(const Counts& counts, std::size_t from = 0) {
    Json list = Json::array();
    for (std::size_t i = from; i < counts.size(); ++i) {
        list.push_back(toJson(counts[i]));
    }
    return list;
}

/// The counts of everybody, with the question; the groups beside them.
template <typename Counts>
Json itemJson(const analysis::ItemSummary& item, const Counts& counts, base::Language language) {
    Json object{{"item", item.item.key}, {"text", item.item.text.in(language)}};
    object.update(toJson(counts.front()));
    object.erase("group");
    object["code"] = orNull(item.item.codeKey);
    if (counts.size() > 1) {
        object["groups"] = listOf(counts, 1);
    }
    return object;
}

/// A question of the net promoter kind is a survey by itself, since wordings are not to be compared.
void addJson(Json& surveys, const analysis::SurveySummary& summary, base::Language language) {
    if (summary.kind == model::SurveyKind::Nps) {
        for (const auto& item : summary.items) {
            surveys.push_back({{"kind", "nps"},
                               {"source", summary.source},
                               {"question", item.item.text.in(language)},
                               {"respondents", summary.respondents},
                               {"groups", listOf(item.nps)}});
        }
        return;
    }
    Json items = Json::array();
    for (const auto& item : summary.items) {
        if (!item.statements.empty()) {
            items.push_back(itemJson(item, item.statements, language));
        } else if (!item.domains.empty()) {
            items.push_back(itemJson(item, item.domains, language));
        } else {
            items.push_back(itemJson(item, item.scores, language));
        }
    }
    surveys.push_back({{"kind", model::toKey(summary.kind)},
                       {"source", summary.source},
                       {"respondents", summary.respondents},
                       {"items", std::move(items)}});
}

base::Status summary(Context& context, app::Project& project, const std::string& by) {
    const auto summaries = app::summariseResponses(project.database(), by);
    if (!summaries) {
        return base::fail(summaries.error());
    }
    Json surveys = Json::array();
    for (const auto& one : *summaries) {
        addJson(surveys, one, context.catalogue().language());
    }
    context.print({{"surveys", std::move(surveys)}}, [&] {
        for (const auto& one : *summaries) {
            for (const auto& line : app::summaryLines(one, context.catalogue())) {
                context.line(line);
            }
        }
        if (summaries->empty()) {
            context.line(msg("There are no responses yet. Import a file with responses import."));
        }
    });
    return {};
}

struct ImportArguments {
    std::string file;
    std::string kind;
    std::string items;
    bool preview = false;
};

base::Error refusal(const exchange::SurveyReading& reading, const std::string& file) {
    return {base::ErrorCode::Unreadable, reading.problems.front(), file,
            reading.problems.size() > 1 ? reading.problems[1] : base::Message{}};
}

std::string_view toKey(exchange::AnswerRole role) {
    switch (role) {
        case exchange::AnswerRole::Question:
            return "question";
        case exchange::AnswerRole::Open:
            return "open";
        case exchange::AnswerRole::Attribute:
            return "attribute";
        case exchange::AnswerRole::Respondent:
            return "respondent";
        case exchange::AnswerRole::Date:
            return "date";
        case exchange::AnswerRole::Moment:
            return "moment";
        case exchange::AnswerRole::Contact:
            return "contact";
        case exchange::AnswerRole::Personal:
            return "personal";
    }
    return "";
}

/// Says how a file is understood; stores nothing.
base::Status preview(Context& context, app::Project& project, const ImportArguments& arguments) {
    const auto seen = app::previewResponses(project.database(), arguments.file,
                                            model::surveyKindFromKey(arguments.kind), arguments.items);
    if (!seen) {
        return base::fail(seen.error());
    }
    const auto& reading = seen->reading;
    if (reading.verdict == exchange::Verdict::Refused) {
        return base::fail(refusal(reading, arguments.file));
    }
    Json surveys = Json::array();
    addJson(surveys, seen->summary, context.catalogue().language());
    Json columns = Json::array();
    for (const auto& column : reading.columns) {
        columns.push_back(
            {{"column", column.name}, {"as", column.role ? Json(toKey(*column.role)) : Json(nullptr)}});
    }
    context.print({{"kind", model::toKey(reading.survey.kind)},
                   {"source", reading.survey.source},
                   {"present", seen->present},
                   {"respondents", seen->summary.respondents},
                   {"stories", seen->stories},
                   {"masked", seen->masked},
                   {"surveys", std::move(surveys)},
                   {"columns", std::move(columns)},
                   {"problems", toJson(reading.problems, context.catalogue())}},
                  [&] {
                      context.line(app::nameOf(reading.survey.kind));
                      for (const auto& line : app::summaryLines(seen->summary, context.catalogue())) {
                          context.line(line);
                      }
                      for (const auto& problem : reading.problems) {
                          context.line(problem);
                      }
                  });
    return {};
}

base::Status import(Context& context, app::Project& project, const ImportArguments& arguments) {
    const auto imported =
        app::importResponses(project.database(), project.coder, arguments.file,
                             *model::surveyKindFromKey(arguments.kind), arguments.items, context.progress());
    if (!imported) {
        return base::fail(imported.error());
    }
    const auto& reading = imported->reading;
    if (reading.verdict == exchange::Verdict::Refused) {
        return base::fail(refusal(reading, arguments.file));
    }
    context.print(
        {{"survey", imported->survey.value},
         {"kind", arguments.kind},
         {"source", reading.survey.source},
         {"present", imported->present},
         {"respondents", reading.survey.respondents.size()},
         {"items", reading.survey.items.size()},
         {"stories", idsOf(imported->stories)},
         {"masked", imported->masked},
         {"problems", toJson(reading.problems, context.catalogue())}},
        [&] {
            if (imported->present) {
                context.line(msg("The project has this file already."));
                return;
            }
            context.line(base::plural("{0} respondent was imported.", "{0} respondents were imported.",
                                      reading.survey.respondents.size()));
            if (!imported->stories.empty()) {
                context.line(base::plural("{0} of them answered in their own words: that is a story now.",
                                          "{0} of them answered in their own words: those are stories now.",
                                          imported->stories.size()));
            }
            if (imported->masked > 0) {
                context.line(base::plural("{0} telephone number or the like was taken out of an answer.",
                                          "{0} telephone numbers and the like were taken out of answers.",
                                          imported->masked));
            }
            for (const auto& problem : reading.problems) {
                context.line(problem);
            }
        });
    return {};
}

}  // namespace

void addResponses(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("responses", "Import and count the answers to a survey");
    const auto path = std::make_shared<std::string>();
    command->add_option("project", *path, "The project")->required();
    command->require_subcommand(1);

    auto* importing = command->add_subcommand("import", "Read a table of answers, a row a respondent");
    const auto arguments = std::make_shared<ImportArguments>();
    importing->add_option("file", arguments->file, "A table: csv, tsv, xlsx or ods")->required();
    importing->add_option("--kind", arguments->kind, "nps, ceo, zrm, likert or score")
        ->check(CLI::IsMember({"nps", "ceo", "zrm", "likert", "score"}));
    importing->add_option("--items", arguments->items,
                          "A table of the questions: item, tekst, antwoorden, gunstig, telt niet mee, thema");
    importing->add_flag("--preview", arguments->preview, "Only say how the file is understood");
    importing->callback([&context, path, arguments] {
        if (arguments->preview) {
            withProject(context, *path,
                        [&](app::Project& project) { return preview(context, project, *arguments); });
        } else if (arguments->kind.empty()) {
            throw CLI::RequiredError("--kind");
        } else {
            withWritableProject(context, *path,
                                [&](app::Project& project) { return import(context, project, *arguments); });
        }
    });

    auto* counting = command->add_subcommand("summary", "Count the answers");
    const auto by = std::make_shared<std::string>();
    counting->add_option("--by", *by, "An attribute of the respondents");
    counting->callback([&context, path, by] {
        withProject(context, *path, [&](app::Project& project) { return summary(context, project, *by); });
    });
    for (auto* part : command->get_subcommands({})) {
        part->fallthrough();
    }
}

}  // namespace vertelwerk::cli
