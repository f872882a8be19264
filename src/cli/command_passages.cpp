#include "vertelwerk/app/retrieval.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/passages.h"

#include "cli/context.h"
#include "cli/json_out.h"
#include "cli/searching.h"

#include <memory>
#include <optional>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace vertelwerk::cli {
namespace {

struct PassageArguments {
    std::string path;
    std::string code;
    std::string coder;
    std::string valence;
    std::vector<std::string> filters;
    std::vector<std::string> relations;
    std::string query;
    std::vector<std::string> columns;
    bool beneath = false;
    bool cite = false;
};

base::Result<app::RetrievalRequest> requestFrom(store::Database& database,
                                                const PassageArguments& arguments) {
    app::RetrievalRequest request;
    request.beneath = arguments.beneath;
    request.coder = arguments.coder;
    request.query = arguments.query;
    request.withFacts = arguments.cite || !arguments.columns.empty();
    if (!arguments.code.empty()) {
        auto codes = app::parseCodes(database, arguments.code);
        if (!codes) {
            return base::fail(codes.error());
        }
        request.codes = *std::move(codes);
    }
    if (!arguments.valence.empty()) {
        request.valence = model::valenceFromWord(arguments.valence);
        if (!request.valence) {
            return base::fail(base::ErrorCode::Invalid,
                              base::msg("\"{0}\" is not a valence.", arguments.valence),
                              base::msg("Use +, - or +/-."));
        }
    }
    for (const auto& written : arguments.relations) {
        auto relation = app::parseRelation(database, written);
        if (!relation) {
            return base::fail(relation.error());
        }
        request.relations.push_back(*std::move(relation));
    }
    request.filters = arguments.filters;
    return request;
}

Json rowJson(Context& context, const model::PassageRow& row, const app::Retrieved& retrieved,
             const PassageArguments& arguments) {
    auto one = toJson(row);
    const auto facts = retrieved.stories.find(row.passage.story);
    if (!arguments.columns.empty()) {
        Json attributes = Json::object();
        for (const auto& name : arguments.columns) {
            attributes[name] =
                orNull(facts == retrieved.stories.end() ? "" : app::attributeOf(facts->second, name));
        }
        one["attributes"] = std::move(attributes);
    }
    if (arguments.cite && facts != retrieved.stories.end()) {
        one["citation"] = app::citation(row, facts->second, context.catalogue());
    }
    return one;
}

base::Status list(Context& context, app::Project& project, const PassageArguments& arguments) {
    const auto request = requestFrom(project.database(), arguments);
    if (!request) {
        return base::fail(request.error());
    }
    FreshIndex index(context, project);
    const auto retrieved = app::retrieve(project.database(), [&index] { return index.open(); }, *request);
    if (!retrieved) {
        return base::fail(retrieved.error());
    }
    Json rows = Json::array();
    if (context.json) {
        for (const auto& row : retrieved->rows) {
            rows.push_back(rowJson(context, row, *retrieved, arguments));
        }
    }
    context.print({{"passages", std::move(rows)}}, [&] {
        for (const auto& row : retrieved->rows) {
            const auto facts = retrieved->stories.find(row.passage.story);
            if (arguments.cite && facts != retrieved->stories.end()) {
                context.line(app::citation(row, facts->second, context.catalogue()));
                continue;
            }
            context.line(fmt::format("{:>6}  {} {:1}  {} [{}:{}]\n        {}", row.passage.id.value,
                                     row.codeKey, model::toSign(row.passage.valence), row.source,
                                     row.passage.range.begin, row.passage.range.end, row.quote));
        }
        context.line(base::plural("{0} passage", "{0} passages", retrieved->rows.size()));
    });
    return {};
}

}  // namespace

void addPassages(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("passages", "List coded passages");
    const auto arguments = std::make_shared<PassageArguments>();
    command->add_option("project", arguments->path, "The project")->required();
    command->add_option("--code", arguments->code, "Only this code, or any of a list");
    command->add_flag("--beneath", arguments->beneath, "Codes beneath those as well");
    command
        ->add_option("--where", arguments->relations,
                     "How it lies towards other codes: overlaps 7, not within 3, before:200 4")
        ->allow_extra_args(false);
    command->add_option("--query", arguments->query, "The passage must match this query");
    command->add_option("--columns", arguments->columns, "Attributes to show beside each")
        ->delimiter(',')
        ->allow_extra_args(false);
    command->add_flag("--cite", arguments->cite, "Each as a citation with its source");
    command->add_option("--valence", arguments->valence, "Only this valence");
    command->add_option("filter", arguments->filters,
                        "field:value, or a query in the language of search: code, valence and coder of the "
                        "passage itself, the rest of its story");
    command->callback([&context, arguments] {
        arguments->coder = context.coder;
        withProject(context, arguments->path,
                    [&](app::Project& project) { return list(context, project, *arguments); });
    });
}

}  // namespace vertelwerk::cli
