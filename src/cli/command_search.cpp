#include "vertelwerk/app/index_follower.h"
#include "vertelwerk/app/searching.h"

#include "cli/context.h"
#include "cli/json_out.h"

#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace vertelwerk::cli {
namespace {

using base::msg;

struct SearchArguments {
    std::string path;
    std::vector<std::string> query;
    std::string in = "stories";
    std::size_t limit = 20;
    std::size_t offset = 0;
    bool facets = false;
};

Json hitJson(const app::SearchHit& hit) {
    Json object{{"id", hit.passage ? hit.passage.value : hit.story.value},
                {"story", hit.story.value},
                {"source", hit.source},
                {"title", hit.title},
                {"method", model::toKey(hit.method)},
                {"score", hit.score},
                {"snippet", hit.snippet},
                {"matched", hit.matched},
                {"ranges", toJson(hit.ranges)}};
    return object;
}

Json answerJson(const std::string& query, const app::SearchAnswer& answer, bool facets) {
    Json hits = Json::array();
    for (const auto& hit : answer.hits) {
        hits.push_back(hitJson(hit));
    }
    Json document{
        {"query", query},        {"understood", answer.understood},         {"total", answer.total},
        {"exact", answer.exact}, {"suggestion", orNull(answer.suggestion)}, {"hits", std::move(hits)}};
    if (facets) {
        Json fields = Json::object();
        for (const auto& [field, values] : answer.facets) {
            Json counts = Json::object();
            for (const auto& [value, count] : values) {
                counts[value] = count;
            }
            fields[field] = std::move(counts);
        }
        document["facets"] = std::move(fields);
    }
    return document;
}

void printAnswer(Context& context, const app::SearchAnswer& answer) {
    for (const auto& hit : answer.hits) {
        context.line(
            fmt::format("{} ({})", hit.title.empty() ? context.say(msg("Untitled")) : hit.title, hit.source));
        context.line("  " + hit.snippet);
    }
    context.line(base::plural("{0} hit", "{0} hits", answer.total));
    if (!answer.suggestion.empty()) {
        context.line(msg("Did you mean {0}?", answer.suggestion));
    }
}

base::Status search(Context& context, app::Project& project, const SearchArguments& arguments) {
    std::string query;
    for (const auto& word : arguments.query) {
        query += (query.empty() ? "" : " ") + word;
    }
    const auto analyser = search::makeAnalyser();
    const auto& path = project.file.path();
    const auto caught =
        app::catchUp(project.database(), path, project.file.info().guid, *analyser, context.progress());
    if (!caught && caught.error().code == base::ErrorCode::Locked) {
        context.warn(
            msg("Another program is bringing the search index up to date; this is what it holds now."));
    } else if (!caught) {
        return caught;
    }
    auto searcher = search::Searcher::open(store::indexDir(path), *analyser);
    if (!searcher) {
        return base::fail(searcher.error());
    }
    const auto where = arguments.in == "passages" ? search::Where::Passages : search::Where::Stories;
    const auto answer =
        app::searchProject(project.database(), *searcher, *analyser,
                           {query, where, arguments.offset, arguments.limit, arguments.facets});
    if (!answer) {
        return base::fail(answer.error());
    }
    context.print(answerJson(query, *answer, arguments.facets), [&] { printAnswer(context, *answer); });
    return {};
}

}  // namespace

void addSearch(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("search", "Search stories or coded passages");
    const auto arguments = std::make_shared<SearchArguments>();
    command->add_option("project", arguments->path, "The project")->required();
    command->add_option("query", arguments->query, "Words, \"phrases\", AND OR NOT, field:value")->required();
    command->add_option("--in", arguments->in, "stories or passages")
        ->check(CLI::IsMember({"stories", "passages"}));
    command->add_option("--limit", arguments->limit, "How many hits at most");
    command->add_option("--offset", arguments->offset, "How many hits to pass over");
    command->add_flag("--facets", arguments->facets, "Count values of fields among all hits");
    command->callback([&context, arguments] {
        withProject(context, arguments->path,
                    [&](app::Project& project) { return search(context, project, *arguments); });
    });
}

}  // namespace vertelwerk::cli
