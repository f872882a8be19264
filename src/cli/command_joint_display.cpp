#include "vertelwerk/app/figure_words.h"
#include "vertelwerk/app/joint.h"
#include "vertelwerk/app/quoting.h"

#include "cli/context.h"
#include "cli/filters.h"
#include "cli/json_out.h"

#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace vertelwerk::cli {
namespace {

struct JointArguments {
    std::string path;
    std::vector<std::string> codes;
    std::string area;
    std::string period;
    std::string out;
    std::size_t quotes = 3;
    std::vector<std::string> filters;
};

Json countJson(const analysis::Count& count) {
    return {{"tellers", count.tellers}, {"stories", count.stories}, {"passages", count.passages}};
}

Json quotesJson(const std::vector<analysis::ToldPassage>& quotes) {
    Json list = Json::array();
    for (const auto& quote : quotes) {
        list.push_back(toJson(quote.row));
    }
    return list;
}

Json indicatorJson(const analysis::JointIndicator& joint, const base::Catalogue& catalogue) {
    Json observations = Json::array();
    for (const auto& observation : joint.indicator.observations) {
        observations.push_back(toJson(observation));
    }
    return {{"id", joint.indicator.id.value},          {"name", joint.indicator.name},
            {"unit", orNull(joint.indicator.unit)},    {"source", joint.indicator.source},
            {"assumption", joint.link.assumption},     {"expects", model::toKey(joint.link.expected)},
            {"observations", std::move(observations)}, {"warnings", toJson(joint.warnings, catalogue)}};
}

Json valenceJson(const analysis::JointRow& row) {
    Json object = Json::object();
    for (const auto& [valence, count] : row.byValence) {
        const auto sign = model::toSign(valence);
        object[sign.empty() ? "none" : std::string(sign)] = countJson(count);
    }
    return object;
}

Json rowJson(const analysis::JointRow& row, const base::Catalogue& catalogue) {
    Json indicators = Json::array();
    for (const auto& joint : row.indicators) {
        indicators.push_back(indicatorJson(joint, catalogue));
    }
    Json methods = Json::object();
    for (const auto& [method, count] : row.byMethod) {
        methods[std::string(model::toKey(method))] = countJson(count);
    }
    return {{"code", row.code.key},
            {"name", row.code.name.in(catalogue.language())},
            {"indicators", std::move(indicators)},
            {"told", countJson(row.told)},
            {"valence", valenceJson(row)},
            {"methods", std::move(methods)},
            {"quotes",
             {{"+", quotesJson(row.good)},
              {"-", quotesJson(row.bad)},
              {"\xC2\xB1", quotesJson(row.mixed)},
              {"none", quotesJson(row.unjudged)}}},
            {"warnings", toJson(row.warnings, catalogue)}};
}

void printRow(Context& context, const analysis::JointRow& row) {
    const auto language = context.catalogue().language();
    context.line(fmt::format("{} {}", row.code.key, row.code.name.in(language)));
    context.line("  " + app::proportions(row, context.catalogue()));
    for (const auto& joint : row.indicators) {
        context.line(fmt::format("  {}: {}", joint.indicator.name, joint.link.assumption));
        for (const auto& observation : joint.indicator.observations) {
            context.line(fmt::format("    {} {}: {}", app::areaText(observation),
                                     app::periodText(observation.period, context.catalogue()),
                                     app::figureText(observation, context.catalogue())));
        }
        for (const auto& warning : joint.warnings) {
            context.line("    ! " + context.say(warning));
        }
    }
    for (const auto& warning : row.warnings) {
        context.line("  ! " + context.say(warning));
    }
}

base::Status show(Context& context, app::Project& project, const JointArguments& arguments) {
    app::JointQuestion question;
    question.codes = arguments.codes;
    question.area = arguments.area;
    question.quotes = arguments.quotes;
    if (!arguments.period.empty()) {
        const auto period = app::parsePeriod(arguments.period);
        if (!period) {
            return base::fail(period.error());
        }
        question.period = *period;
    }
    auto filter = filterFrom(context, project, arguments.filters);
    if (!filter) {
        return base::fail(filter.error());
    }
    question.filter = *std::move(filter);
    const auto rows = app::jointRows(project.database(), question);
    if (!rows) {
        return base::fail(rows.error());
    }
    if (!arguments.out.empty()) {
        if (const auto written = app::exportJoint(project, question, arguments.out, context.catalogue());
            !written) {
            return written;
        }
    }
    Json list = Json::array();
    for (const auto& row : *rows) {
        list.push_back(rowJson(row, context.catalogue()));
    }
    context.print({{"rows", std::move(list)}, {"out", orNull(arguments.out)}}, [&] {
        for (const auto& row : *rows) {
            printRow(context, row);
        }
        if (!arguments.out.empty()) {
            context.line(base::msg("Written: {0}", arguments.out));
        }
    });
    return {};
}

}  // namespace

void addJointDisplay(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("joint-display", "Lay figures beside stories");
    const auto arguments = std::make_shared<JointArguments>();
    command->add_option("project", arguments->path, "The project")->required();
    command->add_option("--code", arguments->codes, "Codes, each by key, number or name")->delimiter(',');
    command->add_option("--area", arguments->area, "Code or name of a neighbourhood or municipality");
    command->add_option("--period", arguments->period, "Years: 2021..2023");
    command->add_option("--quotes", arguments->quotes, "How many quotes of the larger kind");
    command->add_option("--out", arguments->out, "Write it to a file: .html, .docx, .pdf or .csv");
    command->add_option("filter", arguments->filters,
                        "On the stories: field:value, or a query in the language of search");
    command->callback([&context, arguments] {
        const auto work = [&](app::Project& project) { return show(context, project, *arguments); };
        if (arguments->out.empty()) {
            withProject(context, arguments->path, work);
        } else {
            withWritableProject(context, arguments->path, work);
        }
    });
}

}  // namespace vertelwerk::cli
