#include "vertelwerk/app/coders.h"
#include "vertelwerk/store/coder_work.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"

#include "cli/context.h"
#include "cli/json_out.h"

#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace vertelwerk::cli {
namespace {

struct CoderArguments {
    std::string path;
    std::vector<std::string> stories;
    std::string to;
    std::size_t sample = 0;
    std::uint64_t seed = 1;
    bool blind = false;
    bool notSo = false;
};

/// The stories named, or every story that may be worked on when none is.
base::Result<std::vector<model::StoryId>> storiesNamed(store::Database& database,
                                                       const std::vector<std::string>& names) {
    if (names.empty()) {
        return store::storyIds(database, {});
    }
    std::vector<model::StoryId> stories;
    for (const auto& name : names) {
        const auto story = store::resolveStory(database, name);
        if (!story) {
            return base::fail(story.error());
        }
        stories.push_back(*story);
    }
    return stories;
}

base::Status mark(Context& context, app::Project& project, const CoderArguments& arguments) {
    const auto stories = storiesNamed(project.database(), arguments.stories);
    if (!stories) {
        return base::fail(stories.error());
    }
    if (const auto marked = app::markDone(project.database(), project.coder, *stories, !arguments.notSo);
        !marked) {
        return marked;
    }
    const auto count = stories->size();
    context.print(
        {{"coder", project.coderName}, {"done", !arguments.notSo}, {"stories", idsOf(*stories)}}, [&] {
            context.line(arguments.notSo
                             ? base::plural("{0} story is not done.", "{0} stories are not done.", count)
                             : base::plural("{0} story is done.", "{0} stories are done.", count));
        });
    return {};
}

base::Status assign(Context& context, app::Project& project, const CoderArguments& arguments) {
    auto& database = project.database();
    auto stories = storiesNamed(database, arguments.stories);
    if (!stories) {
        return base::fail(stories.error());
    }
    if (arguments.sample > 0) {
        *stories = app::sampleOf(*stories, arguments.sample, arguments.seed);
    }
    const auto coder = store::ensureCoder(database, arguments.to);
    if (!coder) {
        return base::fail(coder.error());
    }
    const app::AssignmentRequest request{*coder, *stories, arguments.blind};
    const auto changed = arguments.notSo ? app::unassignStories(database, project.coder, request)
                                         : app::assignStories(database, project.coder, request);
    if (!changed) {
        return changed;
    }
    const auto count = stories->size();
    context.print(
        {{"coder", arguments.to},
         {"assigned", !arguments.notSo},
         {"blind", arguments.blind},
         {"stories", idsOf(*stories)}},
        [&] {
            context.line(arguments.notSo
                             ? base::plural("{0} story is no longer assigned to {1}.",
                                            "{0} stories are no longer assigned to {1}.", count, arguments.to)
                             : base::plural("{0} story is assigned to {1}.",
                                            "{0} stories are assigned to {1}.", count, arguments.to));
        });
    return {};
}

base::Status list(Context& context, app::Project& project) {
    const auto progress = app::coderProgress(project.database());
    if (!progress) {
        return base::fail(progress.error());
    }
    Json coders = Json::array();
    for (const auto& one : *progress) {
        coders.push_back({{"coder", one.coder.name},
                          {"assigned", one.assigned},
                          {"blind", one.blind},
                          {"begun", one.begun},
                          {"done", one.done},
                          {"passages", one.passages}});
    }
    context.print({{"coders", std::move(coders)}}, [&] {
        for (const auto& one : *progress) {
            context.line(base::msg("{0}: {1} assigned ({2} blind), {3} begun, {4} done, {5} passages",
                                   one.coder.name, one.assigned, one.blind, one.begun, one.done,
                                   one.passages));
        }
    });
    return {};
}

CLI::App* addCommand(CLI::App& program, const std::string& name, const std::string& what,
                     CoderArguments& arguments) {
    auto* command = program.add_subcommand(name, what);
    command->add_option("project", arguments.path, "The project")->required();
    return command;
}

}  // namespace

void addCoders(CLI::App& program, Context& context) {
    const auto arguments = std::make_shared<CoderArguments>();
    const auto writing = [&context, arguments](auto work) {
        return [&context, arguments, work] {
            withWritableProject(context, arguments->path,
                                [&](app::Project& project) { return work(context, project, *arguments); });
        };
    };
    auto* finishing = addCommand(program, "done", "Mark stories as finished by a coder", *arguments);
    finishing->add_option("--story", arguments->stories, "Stories, each by id, number or source")
        ->delimiter(',')
        ->required();
    finishing->add_flag("--not", arguments->notSo, "Take the mark away");
    finishing->callback(writing(mark));

    auto* assigning = addCommand(program, "assign", "Say who is to code which stories", *arguments);
    assigning->add_option("--to", arguments->to, "The coder")->required();
    assigning->add_option("--story", arguments->stories, "Stories; all when left out")->delimiter(',');
    assigning->add_option("--sample", arguments->sample, "Only a random sample of this many");
    assigning->add_option("--seed", arguments->seed, "The same seed draws the same sample");
    assigning->add_flag("--blind", arguments->blind, "Without seeing what others coded");
    assigning->add_flag("--not", arguments->notSo, "Take the assignment away");
    assigning->callback(writing(assign));

    auto* listing = addCommand(program, "coders", "Show how far each coder is", *arguments);
    listing->callback([&context, arguments] {
        withProject(context, arguments->path, [&](app::Project& project) { return list(context, project); });
    });
}

}  // namespace vertelwerk::cli
