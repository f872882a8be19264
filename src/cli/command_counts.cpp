#include "vertelwerk/app/counting.h"
#include "vertelwerk/app/story_title.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/offset_map.h"

#include "cli/context.h"
#include "cli/filters.h"
#include "cli/json_out.h"
#include "cli/team_commands.h"

#include <algorithm>
#include <map>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace vertelwerk::cli {
namespace {

struct CountArguments {
    std::string path;
    std::string rows = "code";
    std::string columns;
    std::string codebook;
    std::string code;
    std::string claim;
    std::string story;
    std::vector<std::string> filters;
};

base::Result<app::CountedProject> read(Context& context, app::Project& project,
                                       const CountArguments& arguments, std::string_view property = {}) {
    auto filter = filterFrom(context, project, arguments.filters);
    if (!filter) {
        return base::fail(filter.error());
    }
    return app::readCounts(project.database(), {context.coder, *std::move(filter)}, property);
}

Json keysOf(const std::vector<model::Code>& codes) {
    Json keys = Json::array();
    for (const auto& code : codes) {
        keys.push_back(code.key);
    }
    return keys;
}

using Stories = std::map<model::StoryId, const store::CountedStory*>;

Stories storiesById(const app::CountedProject& counted) {
    Stories stories;
    for (const auto& story : counted.stories) {
        stories.emplace(story.id, &story);
    }
    return stories;
}

std::string keyOf(const app::CountedProject& counted, model::CodeId id) {
    const auto found = std::ranges::find(counted.codes, id, &model::Code::id);
    return found == counted.codes.end() ? std::string() : found->key;
}

/// A matrix for people: a heading, then a line a code with "stories (passages)" in each column.
void printMatrix(Context& context, const std::vector<model::Code>& rows,
                 const std::vector<std::string>& columns, const analysis::Counts& stories,
                 const analysis::Counts& passages) {
    std::string heading(10, ' ');
    for (const auto& column : columns) {
        heading += fmt::format("{:>14}", column);
    }
    context.line(heading);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        auto line = fmt::format("{:<10}", rows[row].key);
        for (std::size_t column = 0; column < columns.size(); ++column) {
            line +=
                fmt::format("{:>14}", fmt::format("{} ({})", stories[row][column], passages[row][column]));
        }
        context.line(line);
    }
    context.line(base::msg("In each cell: stories, and in brackets passages."));
}

base::Status crossTab(Context& context, app::Project& project, const CountArguments& arguments) {
    const auto counted = read(context, project, arguments, arguments.columns);
    if (!counted) {
        return base::fail(counted.error());
    }
    const auto table = app::crossTabOf(*counted);
    context.print({{"rows", keysOf(counted->codes)},
                   {"columns", table.columns},
                   {"stories", table.stories},
                   {"passages", table.passages},
                   {"column_stories", table.columnStories},
                   {"stories_without_value", table.withoutValue}},
                  [&] {
                      printMatrix(context, counted->codes, table.columns, table.stories, table.passages);
                      for (std::size_t i = 0; i < table.columns.size(); ++i) {
                          context.line(base::plural("{1}: {0} story in all", "{1}: {0} stories in all",
                                                    table.columnStories[i], table.columns[i]));
                      }
                      if (table.withoutValue > 0) {
                          context.line(base::plural("{0} story has no {1} and is in no column.",
                                                    "{0} stories have no {1} and are in no column.",
                                                    table.withoutValue, arguments.columns));
                      }
                  });
    return {};
}

base::Status coOccurrence(Context& context, app::Project& project, const CountArguments& arguments) {
    const auto counted = read(context, project, arguments);
    if (!counted) {
        return base::fail(counted.error());
    }
    const auto table = app::coOccurrenceOf(project.database(), *counted);
    if (!table) {
        return base::fail(table.error());
    }
    const auto keys = keysOf(counted->codes);
    context.print(
        {{"rows", keys}, {"columns", keys}, {"stories", table->stories}, {"passages", table->passages}}, [&] {
            printMatrix(context, counted->codes, keys.get<std::vector<std::string>>(), table->stories,
                        table->passages);
            context.line(
                base::msg("Passages: pairs that share at least a letter or digit; on the diagonal the "
                          "code's own."));
        });
    return {};
}

Json stepJson(const analysis::SaturationStep& step, const Stories& stories) {
    const auto& story = *stories.at(step.story);
    return {{"story", step.story.value},
            {"source", story.source},
            {"title", story.title},
            {"date", orNull(story.date)},
            {"codes", step.codes},
            {"new", step.fresh},
            {"cumulative", step.cumulative},
            {"shuffled_median", step.shuffled},
            {"new_percent", step.share ? Json(100 * *step.share) : Json(nullptr)}};
}

base::Status saturation(Context& context, app::Project& project, const CountArguments& arguments) {
    const auto counted = read(context, project, arguments);
    if (!counted) {
        return base::fail(counted.error());
    }
    const auto answer = app::saturationOf(*counted, arguments.codebook);
    if (!answer) {
        return base::fail(answer.error());
    }
    const auto stories = storiesById(*counted);
    const auto& curve = answer->curve;
    const auto caveat = app::saturationCaveat(*answer);
    Json steps = Json::array();
    for (const auto& step : curve.steps) {
        steps.push_back(stepJson(step, stories));
    }
    context.print(
        {{"codebook", orNull(arguments.codebook)},
         {"codes_possible", answer->possible},
         {"fixed_codebook", answer->fixed},
         {"caveat", caveat.empty() ? Json(nullptr) : Json(context.say(caveat))},
         {"base", curve.base},
         {"run", curve.run},
         {"threshold_percent", 100 * curve.threshold},
         {"reached", curve.reached ? Json(*curve.reached) : Json(nullptr)},
         {"curve", std::move(steps)}},
        [&] {
            for (const auto& step : curve.steps) {
                const auto& story = *stories.at(step.story);
                context.line(base::msg("{0} {1}: {2} new, {3} so far",
                                       text::formatDate(story.date, context.catalogue().language()),
                                       app::storyTitle(story.title, story.source, context.catalogue()),
                                       step.fresh, step.cumulative));
            }
            context.line(curve.reached
                             ? base::msg("After {0} stories hardly anything new came: at most {1} percent of "
                                         "the codes of the first {2} stories in the last {3}.",
                                         *curve.reached, 100 * curve.threshold, curve.base, curve.run)
                             : base::msg("New codes kept coming, or there are too few stories to tell."));
            if (!caveat.empty()) {
                context.line(caveat);
            }
        });
    return {};
}

Json spotJson(const model::CodedSpot& spot) {
    const auto sign = model::toSign(spot.valence);
    return {{"id", spot.id.value},
            {"story", spot.story.value},
            {"begin", spot.range.begin},
            {"end", spot.range.end},
            {"valence", sign.empty() ? Json(nullptr) : Json(sign)}};
}

Json spotsJson(const std::vector<model::CodedSpot>& spots) {
    Json list = Json::array();
    for (const auto& spot : spots) {
        list.push_back(spotJson(spot));
    }
    return list;
}

base::Status timeline(Context& context, app::Project& project, const CountArguments& arguments) {
    const auto id = store::resolveStory(project.database(), arguments.story);
    if (!id) {
        return base::fail(id.error());
    }
    const auto story = store::findStory(project.database(), *id);
    if (!story) {
        return base::fail(story.error());
    }
    const auto counted = read(context, project, arguments);
    if (!counted) {
        return base::fail(counted.error());
    }
    const auto own = std::ranges::equal_range(counted->spots, *id, {}, &model::CodedSpot::story);
    const auto rows = analysis::timeline({own.begin(), own.end()});
    const auto characters = text::length(story->text);
    Json codes = Json::array();
    for (const auto& row : rows) {
        codes.push_back({{"code", keyOf(*counted, row.code)}, {"passages", spotsJson(row.passages)}});
    }
    context.print({{"story", id->value}, {"characters", characters}, {"codes", std::move(codes)}}, [&] {
        constexpr std::size_t width = 60;
        for (const auto& row : rows) {
            std::string bar(width, '.');
            for (const auto& passage : row.passages) {
                const auto end = std::max(passage.range.end * width / characters,
                                          passage.range.begin * width / characters + 1);
                for (auto at = passage.range.begin * width / characters; at < std::min(end, width); ++at) {
                    bar[at] = '#';
                }
            }
            context.line(fmt::format("{:<10}{}", keyOf(*counted, row.code), bar));
        }
    });
    return {};
}

base::Status negativeCases(Context& context, app::Project& project, const CountArguments& arguments) {
    const auto code = store::resolveCode(project.database(), arguments.code);
    if (!code) {
        return base::fail(code.error());
    }
    const auto claimed = model::valenceFromWord(arguments.claim);
    if (!claimed || *claimed == model::Valence::Mixed) {
        return base::fail(base::ErrorCode::Invalid,
                          base::msg("\"{0}\" cannot be claimed of a theme.", arguments.claim),
                          base::msg("Use + or -."));
    }
    const auto counted = read(context, project, arguments);
    if (!counted) {
        return base::fail(counted.error());
    }
    const auto cases = app::negativeCasesOf(*counted, code->id, *claimed);
    const auto stories = storiesById(*counted);
    context.print(
        {{"code", code->key},
         {"claim", orNull(std::string(model::toSign(*claimed)))},
         {"stories", cases.stories},
         {"passages", cases.passages},
         {"opposite", spotsJson(cases.opposite)},
         {"without", idsOf(cases.without)}},
        [&] {
            context.line(base::msg("Looked at {0} stories with {1} passages of {2}.", cases.stories,
                                   cases.passages, code->key));
            for (const auto& spot : cases.opposite) {
                context.line(fmt::format("  {} {} [{}:{}]", model::toSign(spot.valence),
                                         stories.at(spot.story)->source, spot.range.begin, spot.range.end));
            }
            for (const auto story : cases.without) {
                context.line("  " +
                             context.say(base::msg("{0}: the theme is not told", stories.at(story)->source)));
            }
        });
    return {};
}

}  // namespace

void addCounts(CLI::App& program, Context& context) {
    const auto arguments = std::make_shared<CountArguments>();
    const auto add = [&](const std::string& name, const std::string& what, auto work) {
        auto* command = program.add_subcommand(name, what);
        command->add_option("project", arguments->path, "The project")->required();
        command->add_option("filter", arguments->filters,
                            "On the stories: field:value, or a query in the language of search");
        command->callback([&context, arguments, work] {
            withProject(context, arguments->path,
                        [&](app::Project& project) { return work(context, project, *arguments); });
        });
        return command;
    };
    auto* crossing = add("crosstab", "Count codes by a property of the stories", crossTab);
    crossing->add_option("--rows", arguments->rows, "What the rows are: code")
        ->check(CLI::IsMember({"code"}));
    crossing->add_option("--columns", arguments->columns, "year, method or the name of an attribute")
        ->required();
    add("cooccurrence", "Count which codes go together", coOccurrence);
    add("saturation", "Show how many new codes each story brought", saturation)
        ->add_option("--codebook", arguments->codebook, "Only codes of this codebook");
    add("timeline", "Show the codes along a story", timeline)
        ->add_option("--story", arguments->story, "Story by id, number or source")
        ->required();
    auto* negative = add("negative-cases", "List what speaks against a claim about a theme", negativeCases);
    negative->add_option("--code", arguments->code, "The theme")->required();
    negative->add_option("--claim", arguments->claim, "How it is said to be experienced: + or -");
}

}  // namespace vertelwerk::cli
