#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/indicators.h"
#include "vertelwerk/store/unit_of_work.h"

#include "cli/context.h"
#include "cli/json_out.h"

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>

namespace vertelwerk::cli {
namespace {

struct LinkArguments {
    std::string path;
    std::string code;
    std::string indicator;
    std::string assumption;
    std::string expects;
};

base::Status link(Context& context, app::Project& project, const LinkArguments& arguments) {
    auto& database = project.database();
    const auto code = store::resolveCode(database, arguments.code);
    if (!code) {
        return base::fail(code.error());
    }
    const auto indicator = store::resolveIndicator(database, arguments.indicator);
    if (!indicator) {
        return base::fail(indicator.error());
    }
    const auto rows = store::listIndicators(database);
    if (!rows) {
        return base::fail(rows.error());
    }
    const auto row = std::ranges::find(*rows, *indicator,
                                       [](const store::IndicatorRow& each) { return each.indicator.id; });
    auto work = store::UnitOfWork::begin(
        database, store::Action{base::msg("link {0} to an indicator",
                                          model::briefName(*code, context.catalogue().language())),
                                project.coder, true, std::nullopt});
    if (!work) {
        return base::fail(work.error());
    }
    const auto expected = *model::expectationFromKey(arguments.expects);
    const auto id = store::link(*work, {{}, code->id, *indicator, arguments.assumption, expected});
    if (!id) {
        return base::fail(id.error());
    }
    if (const auto committed = work->commit(); !committed) {
        return base::fail(committed.error());
    }
    context.print(
        {{"id", id->value},
         {"code", code->key},
         {"indicator", indicator->value},
         {"assumption", arguments.assumption},
         {"expects", arguments.expects}},
        [&] {
            context.line(base::msg("{0} is linked to \"{1}\".", code->name.in(context.catalogue().language()),
                                   row->indicator.name));
        });
    return {};
}

}  // namespace

void addLink(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("link", "Link a code to an indicator");
    const auto arguments = std::make_shared<LinkArguments>();
    command->add_option("project", arguments->path, "The project")->required();
    command->add_option("--code", arguments->code, "Key, number of a theme, or full name")->required();
    command->add_option("--indicator", arguments->indicator, "Id, key or name")->required();
    command->add_option("--assumption", arguments->assumption, "Why the two speak of the same thing")
        ->required();
    command->add_option("--expects", arguments->expects, "What the indicator does when the theme goes well")
        ->required()
        ->check(CLI::IsMember({"higher", "lower", "stable"}));
    command->callback([&context, arguments] {
        withWritableProject(context, arguments->path,
                            [&](app::Project& project) { return link(context, project, *arguments); });
    });
}

}  // namespace vertelwerk::cli
