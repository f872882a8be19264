#include "vertelwerk/app/coding.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"

#include "cli/context.h"
#include "cli/json_out.h"
#include "cli/ranges.h"
#include "cli/usage.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>

#include <CLI/CLI.hpp>

namespace vertelwerk::cli {
namespace {

using base::ErrorCode;
using base::msg;

struct CodeArguments {
    std::string path;
    std::string story;
    std::string quote;
    std::string range;
    std::string code;
    std::string valence;
    std::string memo;
    std::string from;
};

/// The passages with these ids, for what a call gives back.
base::Result<std::vector<model::PassageRow>> rowsOf(store::Database& database,
                                                    const std::set<model::PassageId>& ids,
                                                    const std::set<model::StoryId>& stories) {
    std::vector<model::PassageRow> rows;
    for (const auto story : stories) {
        const auto all = store::passagesOf(database, story);
        if (!all) {
            return base::fail(all.error());
        }
        std::copy_if(all->begin(), all->end(), std::back_inserter(rows),
                     [&ids](const model::PassageRow& row) { return ids.contains(row.passage.id); });
    }
    return rows;
}

base::Status codeOne(Context& context, app::Project& project, const CodeArguments& arguments) {
    auto& database = project.database();
    const auto story = store::resolveStory(database, arguments.story);
    if (!story) {
        return base::fail(story.error());
    }
    const auto code = store::resolveCode(database, arguments.code);
    if (!code) {
        return base::fail(code.error());
    }
    const auto valence = model::valenceFromWord(arguments.valence);
    if (!valence) {
        return base::fail(ErrorCode::Invalid, msg("\"{0}\" is not a valence.", arguments.valence),
                          msg("Use +, - or +/-."));
    }
    app::Spot spot = arguments.quote;
    if (!arguments.range.empty()) {
        const auto range = rangeFrom(arguments.range);
        if (!range) {
            return base::fail(range.error());
        }
        spot = *range;
    }
    const auto passage =
        app::codePassage(database, project.coder,
                         {*story, spot, *code, *valence, arguments.memo, context.catalogue().language()});
    if (!passage) {
        return base::fail(passage.error());
    }
    const auto rows = rowsOf(database, {*passage}, {*story});
    if (!rows) {
        return base::fail(rows.error());
    }
    context.print({{"passages", toJson(*rows)}, {"refused", Json::array()}},
                  [&] { context.line(msg("Coded with {0}: \"{1}\"", code->key, rows->front().quote)); });
    return {};
}

base::Status codeTable(Context& context, app::Project& project, const std::string& file) {
    const auto bytes = base::readFile(file);
    if (!bytes) {
        return base::fail(bytes.error());
    }
    const auto coded = app::codeFromTable(project.database(), project.coder, *bytes);
    if (!coded) {
        return base::fail(coded.error());
    }
    Json refused = Json::array();
    for (const auto& line : coded->refused) {
        refused.push_back({{"line", line.line}, {"reason", context.catalogue().say(line.error)}});
    }
    context.print(
        {{"passages", idsOf(coded->passages)}, {"coded", coded->passages.size()}, {"refused", refused}}, [&] {
            for (const auto& line : coded->refused) {
                context.line(msg("Line {0}: {1}", line.line, context.catalogue().say(line.error)));
            }
            context.line(
                base::plural("{0} passage was coded.", "{0} passages were coded.", coded->passages.size()));
        });
    if (!coded->refused.empty()) {
        context.warn(base::plural("{0} line was refused; the reason is listed with it.",
                                  "{0} lines were refused; the reason is listed with each.",
                                  coded->refused.size()));
        context.exitStatus = coded->passages.empty() ? notMet : doneInPart;
    }
    return {};
}

void checkUsage(const CodeArguments& arguments) {
    if (!arguments.from.empty()) {
        return;
    }
    if (arguments.story.empty() || arguments.code.empty() ||
        arguments.quote.empty() == arguments.range.empty()) {
        refuseUsage("code",
                    base::msg("Coding needs --story, --code and either --quote or --range; or else --from."));
    }
}

}  // namespace

void addCode(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("code", "Code a passage, or many from a table");
    const auto arguments = std::make_shared<CodeArguments>();
    command->add_option("project", arguments->path, "The project")->required();
    command->add_option("--story", arguments->story, "Id, else number, else source file name");
    command->add_option("--quote", arguments->quote, "Words that occur exactly once in the story");
    command->add_option("--range", arguments->range, "begin:end in characters from 0, end exclusive");
    command->add_option("--code", arguments->code, "Key, number of a theme, or full name");
    command->add_option("--valence", arguments->valence, "+ (good), - (not good) or = (mixed)");
    command->add_option("--memo", arguments->memo, "A note on the passage");
    command->add_option("--from", arguments->from, "A table: bestand, citaat, thema, valentie, memo");
    command->callback([&context, arguments] {
        checkUsage(*arguments);
        withWritableProject(context, arguments->path, [&](app::Project& project) {
            return arguments->from.empty() ? codeOne(context, project, *arguments)
                                           : codeTable(context, project, arguments->from);
        });
    });

    auto* remove = program.add_subcommand("uncode", "Take codings away");
    const auto path = std::make_shared<std::string>();
    const auto ids = std::make_shared<std::vector<std::int64_t>>();
    remove->add_option("project", *path, "The project")->required();
    remove->add_option("passage", *ids, "Ids of passages")->required();
    remove->callback([&context, path, ids] {
        withWritableProject(context, *path, [&](app::Project& project) -> base::Status {
            std::vector<model::PassageId> passages;
            for (const auto id : *ids) {
                passages.push_back({id});
            }
            if (const auto removed = app::uncode(project.database(), project.coder, passages); !removed) {
                return removed;
            }
            context.print({{"removed", idsOf(passages)}}, [&] {
                context.line(
                    base::plural("{0} coding was removed.", "{0} codings were removed.", passages.size()));
            });
            return {};
        });
    });
}

}  // namespace vertelwerk::cli
