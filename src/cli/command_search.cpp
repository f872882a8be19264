#include "vertelwerk/app/concordance.h"
#include "vertelwerk/app/search_words.h"
#include "vertelwerk/app/searching.h"
#include "vertelwerk/app/story_title.h"

#include "cli/context.h"
#include "cli/json_out.h"
#include "cli/searching.h"

#include <memory>
#include <set>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

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
    bool synonyms = false;
    bool interviewer = false;
    bool why = false;
    bool typical = false;
    bool keywords = false;
    std::string sort = "story";
};

/// A reason as scripts read it.
const char* keyOf(search::Why why) {
    switch (why) {
        case search::Why::AsTyped:
            return "typed";
        case search::Why::Form:
            return "form";
        case search::Why::Pattern:
            return "pattern";
        case search::Why::Compound:
            return "compound";
        case search::Why::Particle:
            return "particle";
        case search::Why::Synonym:
            return "synonym";
        case search::Why::Phrase:
            return "phrase";
        case search::Why::Near:
            break;
    }
    return "near";
}

Json hitJson(const app::SearchHit& hit, bool why) {
    Json object{{"id", hit.passage ? hit.passage.value : hit.story.value},
                {"story", hit.story.value},
                {"source", hit.source},
                {"title", hit.title},
                {"method", model::toKey(hit.method)},
                {"score", hit.score},
                {"snippet", hit.snippet},
                {"matched", hit.matched},
                {"ranges", toJson(hit.ranges)}};
    if (why) {
        Json marks = Json::array();
        for (const auto& mark : hit.marks) {
            marks.push_back({{"range", {mark.range.begin, mark.range.end}},
                             {"word", mark.word},
                             {"query", mark.typed},
                             {"why", keyOf(mark.why)}});
        }
        object["why"] = std::move(marks);
    }
    return object;
}

Json linesJson(const std::vector<app::ConcordanceLine>& lines) {
    Json list = Json::array();
    for (const auto& line : lines) {
        list.push_back({{"story", line.story.value},
                        {"source", line.source},
                        {"range", {line.range.begin, line.range.end}},
                        {"left", line.left},
                        {"match", line.match},
                        {"right", line.right}});
    }
    return list;
}

Json answerJson(const std::string& query, const app::SearchAnswer& answer, const SearchArguments& arguments) {
    Json hits = Json::array();
    for (const auto& hit : answer.hits) {
        hits.push_back(hitJson(hit, arguments.why));
    }
    Json document{
        {"query", query},        {"understood", answer.understood},         {"total", answer.total},
        {"exact", answer.exact}, {"suggestion", orNull(answer.suggestion)}, {"hits", std::move(hits)}};
    if (arguments.facets) {
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
    if (arguments.typical) {
        Json words = Json::array();
        for (const auto& word : answer.typical) {
            words.push_back({{"word", word.word},
                             {"here", word.here},
                             {"rest", word.rest},
                             {"log_likelihood", word.logLikelihood}});
        }
        document["typical"] = std::move(words);
    }
    return document;
}

void printFacets(Context& context, const app::SearchAnswer& answer) {
    for (const auto& [field, values] : answer.facets) {
        std::string line;
        for (const auto& [value, count] : values) {
            line += fmt::format("{}{} {}", line.empty() ? "" : ", ", value, count);
        }
        if (!line.empty()) {
            context.line(fmt::format("{}: {}", field, line));
        }
    }
}

void printAnswer(Context& context, const app::SearchAnswer& answer, const SearchArguments& arguments) {
    if (!answer.understood.empty()) {
        context.line(msg("Understood as: {0}", search::toText(answer.query, context.catalogue().language())));
    }
    for (const auto& hit : answer.hits) {
        context.line(fmt::format("{} ({})", app::storyTitle(hit.title, {}, context.catalogue()), hit.source));
        context.line("  " + hit.snippet);
        if (arguments.why) {
            std::set<std::string> said;
            for (const auto& mark : hit.marks) {
                if (auto reason = context.say(app::reasonOf(mark)); said.insert(reason).second) {
                    context.line("    " + reason);
                }
            }
        }
    }
    context.line(base::plural("{0} hit", "{0} hits", answer.total));
    if (!answer.suggestion.empty()) {
        context.line(msg("Did you mean {0}?", answer.suggestion));
    }
    if (arguments.facets) {
        printFacets(context, answer);
    }
    if (arguments.typical) {
        context.line(msg("Words typical of these hits (log-likelihood, Rayson and Garside 2000):"));
        for (const auto& word : answer.typical) {
            context.line(
                fmt::format("{:>8.1f}  {} ({} / {})", word.logLikelihood, word.word, word.here, word.rest));
        }
    }
}

void printLines(Context& context, const std::vector<app::ConcordanceLine>& lines) {
    for (const auto& line : lines) {
        context.line(fmt::format("{:>55} [{}] {}  ({})", line.left, line.match, line.right, line.source));
    }
}

base::Status search(Context& context, app::Project& project, const SearchArguments& arguments) {
    const auto analyser = search::makeAnalyser();
    auto searcher = upToDateSearcher(context, project, *analyser);
    if (!searcher) {
        return base::fail(searcher.error());
    }
    app::SearchRequest request;
    request.query = joined(arguments.query);
    request.where = arguments.in == "passages" ? search::Where::Passages : search::Where::Stories;
    request.offset = arguments.offset;
    request.limit = arguments.limit;
    request.facets = arguments.facets;
    request.synonyms = arguments.synonyms;
    request.interviewer = arguments.interviewer;
    request.typicalWords = arguments.typical;
    const auto answer = app::searchProject(project.database(), *searcher, *analyser, request);
    if (!answer) {
        return base::fail(answer.error());
    }
    auto document = answerJson(request.query, *answer, arguments);
    std::vector<app::ConcordanceLine> lines;
    if (arguments.keywords) {
        const auto order = app::concordanceOrderFromWord(arguments.sort);
        auto made =
            app::concordance(project.database(), answer->hits, order.value_or(app::ConcordanceOrder::Story));
        if (!made) {
            return base::fail(made.error());
        }
        lines = *std::move(made);
        document["kwic"] = linesJson(lines);
    }
    context.print(document, [&] {
        if (arguments.keywords) {
            printLines(context, lines);
        } else {
            printAnswer(context, *answer, arguments);
        }
    });
    return {};
}

}  // namespace

void addSearch(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("search", "Search stories or coded passages");
    const auto arguments = std::make_shared<SearchArguments>();
    command->add_option("project", arguments->path, "The project")->required();
    command
        ->add_option("query", arguments->query,
                     "Words, \"phrases\", AND OR NOT, NEAR/5, =exact, ~synonyms, *, field:value")
        ->required();
    command->add_option("--in", arguments->in, "stories or passages")
        ->check(CLI::IsMember({"stories", "passages"}));
    command->add_option("--limit", arguments->limit, "How many hits at most");
    command->add_option("--offset", arguments->offset, "How many hits to pass over");
    command->add_flag("--facets", arguments->facets, "Count values of fields among all hits");
    command->add_flag("--synonyms", arguments->synonyms, "Find every word by its synonyms too");
    command->add_flag("--interviewer", arguments->interviewer, "Words of the interviewer count too");
    command->add_flag("--why", arguments->why, "Say why each word matched");
    command->add_flag("--typical", arguments->typical, "Words typical of the hits against the rest");
    command->add_flag("--kwic", arguments->keywords, "Show each match between the words round it");
    command->add_option("--sort", arguments->sort, "With --kwic: story, left, right or match")
        ->check(CLI::IsMember({"story", "left", "right", "match"}));
    command->callback([&context, arguments] {
        withProject(context, arguments->path,
                    [&](app::Project& project) { return search(context, project, *arguments); });
    });
}

}  // namespace vertelwerk::cli
