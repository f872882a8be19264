#include "vertelwerk/app/story_title.h"
#include "vertelwerk/store/search_memory.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/unit_of_work.h"

#include "cli/context.h"
#include "cli/json_out.h"
#include "cli/searching.h"

#include <array>
#include <memory>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace vertelwerk::cli {
namespace {

using base::msg;
using store::WordList;

constexpr std::array<std::pair<const char*, WordList>, 3> lists{
    {{"synonyms", WordList::Synonyms}, {"forms", WordList::Forms}, {"whole", WordList::Whole}}};

/// Runs a change in a unit of work of its own.
base::Status changed(app::Project& project, const base::Message& label,
                     const std::function<base::Status(store::UnitOfWork&)>& change) {
    auto work =
        store::UnitOfWork::begin(project.database(), store::Action{label, project.coder, true, std::nullopt});
    if (!work) {
        return base::fail(work.error());
    }
    if (const auto done = change(*work); !done) {
        return done;
    }
    const auto committed = work->commit();
    return committed ? base::Status{} : base::fail(committed.error());
}

base::Status listQueries(Context& context, app::Project& project) {
    const auto queries = store::savedQueries(project.database());
    if (!queries) {
        return base::fail(queries.error());
    }
    Json list = Json::array();
    for (const auto& one : *queries) {
        list.push_back({{"name", one.name},
                        {"query", one.query},
                        {"in", one.inPassages ? "passages" : "stories"},
                        {"synonyms", one.synonyms},
                        {"interviewer", one.interviewer}});
    }
    context.print({{"queries", std::move(list)}}, [&] {
        for (const auto& one : *queries) {
            context.line(fmt::format("{}: {}", one.name, one.query));
        }
        context.line(base::plural("{0} saved query", "{0} saved queries", queries->size()));
    });
    return {};
}

base::Status save(Context& context, app::Project& project, const store::SavedQuery& query) {
    if (const auto read = app::readQuery(project.database(), query.query); !read) {
        return base::fail(read.error());
    }
    const auto saved = changed(project, msg("save the query {0}", query.name),
                               [&](store::UnitOfWork& work) { return store::saveQuery(work, query); });
    return saved ? listQueries(context, project) : saved;
}

base::Status removeQuery(Context& context, app::Project& project, const std::string& name) {
    const auto removed =
        changed(project, msg("remove the saved query {0}", name),
                [&](store::UnitOfWork& work) { return store::removeSavedQuery(work, name); });
    return removed ? listQueries(context, project) : removed;
}

base::Status showWords(Context& context, app::Project& project) {
    Json document = Json::object();
    for (const auto& [name, list] : lists) {
        const auto lines = store::wordList(project.database(), list);
        if (!lines) {
            return base::fail(lines.error());
        }
        document[name] = *lines;
    }
    context.print(document, [&] {
        for (const auto& [name, lines] : document.items()) {
            for (const auto& line : lines) {
                context.line(fmt::format("{}: {}", name, line.get<std::string>()));
            }
        }
    });
    return {};
}

base::Status addWords(Context& context, app::Project& project, const std::string& list,
                      const std::vector<std::string>& lines, bool replace) {
    const auto found =
        std::ranges::find(lists, list, [](const auto& entry) { return std::string(entry.first); });
    auto all = store::wordList(project.database(), found->second);
    if (!all) {
        return base::fail(all.error());
    }
    if (replace) {
        all->clear();
    }
    all->insert(all->end(), lines.begin(), lines.end());
    const auto set = changed(project, msg("change the word lists"), [&](store::UnitOfWork& work) {
        return store::setWordList(work, found->second, *all);
    });
    return set ? showWords(context, project) : set;
}

base::Status showSimilar(Context& context, app::Project& project, const std::string& name,
                         std::size_t limit) {
    const auto story = store::resolveStory(project.database(), name);
    if (!story) {
        return base::fail(story.error());
    }
    const auto analyser = search::makeAnalyser();
    auto searcher = upToDateSearcher(context, project, *analyser);
    if (!searcher) {
        return base::fail(searcher.error());
    }
    const auto rows = app::similarStories(project.database(), *searcher, *story, limit);
    if (!rows) {
        return base::fail(rows.error());
    }
    Json list = Json::array();
    for (const auto& row : *rows) {
        list.push_back({{"id", row.story.value},
                        {"source", row.source},
                        {"title", row.title},
                        {"score", row.score},
                        {"shared", row.matched}});
    }
    context.print({{"story", story->value}, {"similar", std::move(list)}}, [&] {
        for (const auto& row : *rows) {
            context.line(fmt::format("{} ({}): {}", app::storyTitle(row.title, {}, context.catalogue()),
                                     row.source, joined(row.matched)));
        }
    });
    return {};
}

void addQueries(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("queries", "Queries kept under a name, for saved:name");
    const auto path = std::make_shared<std::string>();
    const auto query = std::make_shared<store::SavedQuery>();
    command->add_option("project", *path, "The project")->required();
    command->require_subcommand(1);
    command->add_subcommand("list", "List them")->callback([&context, path] {
        withProject(context, *path, [&](app::Project& project) { return listQueries(context, project); });
    });
    auto* keep = command->add_subcommand("save", "Keep a query");
    keep->add_option("name", query->name, "Its name")->required();
    keep->add_option("query", query->query, "The query")->required();
    keep->add_flag("--in-passages", query->inPassages, "It searches coded passages");
    keep->add_flag("--synonyms", query->synonyms, "Words by their synonyms too");
    keep->add_flag("--interviewer", query->interviewer, "Words of the interviewer count too");
    keep->callback([&context, path, query] {
        withWritableProject(context, *path,
                            [&](app::Project& project) { return save(context, project, *query); });
    });
    auto* drop = command->add_subcommand("remove", "Forget a query");
    drop->add_option("name", query->name, "Its name")->required();
    drop->callback([&context, path, query] {
        withWritableProject(context, *path, [&](app::Project& project) {
            return removeQuery(context, project, query->name);
        });
    });
}

void addWordLists(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("words", "Synonyms, forms and words to leave whole");
    const auto path = std::make_shared<std::string>();
    const auto list = std::make_shared<std::string>();
    const auto lines = std::make_shared<std::vector<std::string>>();
    command->add_option("project", *path, "The project")->required();
    command->require_subcommand(1);
    command->add_subcommand("list", "List them")->callback([&context, path] {
        withProject(context, *path, [&](app::Project& project) { return showWords(context, project); });
    });
    for (const bool replace : {false, true}) {
        auto* change = replace ? command->add_subcommand("set", "Put lines in place of a list")
                               : command->add_subcommand("add", "Add lines to a list");
        change->add_option("list", *list, "synonyms, forms or whole")
            ->required()
            ->check(CLI::IsMember({"synonyms", "forms", "whole"}));
        change->add_option("lines", *lines, "Words with | between")->required(!replace);
        change->callback([&context, path, list, lines, replace] {
            withWritableProject(context, *path, [&](app::Project& project) {
                return addWords(context, project, *list, *lines, replace);
            });
        });
    }
}

}  // namespace

void addSearchMemory(CLI::App& program, Context& context) {
    addQueries(program, context);
    addWordLists(program, context);
    auto* similar = program.add_subcommand("similar", "Stories much like a story");
    const auto path = std::make_shared<std::string>();
    const auto story = std::make_shared<std::string>();
    const auto limit = std::make_shared<std::size_t>(10);
    similar->add_option("project", *path, "The project")->required();
    similar->add_option("story", *story, "The story: id, number or file name")->required();
    similar->add_option("--limit", *limit, "How many at most");
    similar->callback([&context, path, story, limit] {
        withProject(context, *path,
                    [&](app::Project& project) { return showSimilar(context, project, *story, *limit); });
    });
}

}  // namespace vertelwerk::cli
