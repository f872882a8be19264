#include "vertelwerk/app/autocoding.h"
#include "vertelwerk/store/codebooks.h"

#include "cli/context.h"
#include "cli/json_out.h"
#include "cli/searching.h"

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace vertelwerk::cli {
namespace {

using base::msg;

struct AutocodeArguments {
    std::string path;
    std::string query;
    std::string code;
    std::string unit = "sentence";
    bool preview = false;
    bool synonyms = false;
};

Json proposalJson(const app::ProposedCoding& one) {
    return {{"story", one.story.value},     {"source", one.source}, {"begin", one.range.begin},
            {"end", one.range.end},         {"quote", one.quote},   {"matched", one.matched},
            {"ranges", toJson(one.ranges)}, {"coded", one.coded}};
}

base::Result<std::vector<app::ProposedCoding>> propose(Context& context, app::Project& project,
                                                       const app::AutocodeRequest& request) {
    const auto analyser = search::makeAnalyser();
    auto searcher = upToDateSearcher(context, project, *analyser);
    if (!searcher) {
        return base::fail(searcher.error());
    }
    return app::proposeCodings(project.database(), *searcher, *analyser, project.coderName, request);
}

base::Status autocode(Context& context, app::Project& project, const AutocodeArguments& arguments) {
    const auto code = store::resolveCode(project.database(), arguments.code);
    if (!code) {
        return base::fail(code.error());
    }
    app::AutocodeRequest request;
    request.query = arguments.query;
    request.code = *code;
    request.unit = app::codingUnitFromWord(arguments.unit).value_or(app::CodingUnit::Sentence);
    request.synonyms = arguments.synonyms;
    const auto proposed = propose(context, project, request);
    if (!proposed) {
        return base::fail(proposed.error());
    }
    std::vector<model::PassageId> passages;
    if (!arguments.preview) {
        auto made = app::codeProposed(project.database(), project.coder, *code, *proposed,
                                      context.catalogue().language());
        if (!made) {
            return base::fail(made.error());
        }
        passages = *std::move(made);
    }
    Json list = Json::array();
    for (const auto& one : *proposed) {
        list.push_back(proposalJson(one));
    }
    const auto already =
        static_cast<std::size_t>(std::ranges::count(*proposed, true, &app::ProposedCoding::coded));
    const Json document{
        {"code", code->key},           {"unit", arguments.unit}, {"preview", arguments.preview},
        {"proposed", std::move(list)}, {"already", already},     {"coded", passages.size()},
        {"passages", idsOf(passages)}};
    context.print(document, [&] {
        for (const auto& one : *proposed) {
            if (arguments.preview) {
                context.line(fmt::format("{} [{}:{}]{}\n    {}", one.source, one.range.begin, one.range.end,
                                         one.coded ? "  " + context.say(msg("already coded so")) : "",
                                         one.quote));
            }
        }
        if (arguments.preview) {
            context.line(base::plural("{0} place would be coded.", "{0} places would be coded.",
                                      proposed->size() - already));
        } else {
            context.line(base::plural("{0} place coded.", "{0} places coded.", passages.size()));
        }
    });
    return {};
}

}  // namespace

void addAutocode(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("autocode", "Code what a query finds, in one step");
    const auto arguments = std::make_shared<AutocodeArguments>();
    command->add_option("project", arguments->path, "The project")->required();
    command->add_option("--query", arguments->query, "What to look for, as in search")->required();
    command->add_option("--code", arguments->code, "The code: key, number or name")->required();
    command->add_option("--unit", arguments->unit, "sentence, paragraph or turn")
        ->check(CLI::IsMember({"sentence", "paragraph", "turn"}));
    command->add_flag("--preview", arguments->preview, "List what would be coded, and code nothing");
    command->add_flag("--synonyms", arguments->synonyms, "Find every word by its synonyms too");
    command->callback([&context, arguments] {
        const auto work = [&](app::Project& project) { return autocode(context, project, *arguments); };
        if (arguments->preview) {
            withProject(context, arguments->path, work);
        } else {
            withWritableProject(context, arguments->path, work);
        }
    });
}

}  // namespace vertelwerk::cli
