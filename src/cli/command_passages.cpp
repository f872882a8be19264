#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/passages.h"

#include "cli/context.h"
#include "cli/filters.h"
#include "cli/json_out.h"

#include <memory>

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
};

base::Result<store::PassageListing> listingFrom(store::Database& database,
                                                const PassageArguments& arguments) {
    store::PassageListing listing;
    listing.coder = arguments.coder;
    if (!arguments.code.empty()) {
        const auto code = store::resolveCode(database, arguments.code);
        if (!code) {
            return base::fail(code.error());
        }
        listing.code = code->id;
    }
    if (!arguments.valence.empty()) {
        listing.valence = model::valenceFromWord(arguments.valence);
        if (!listing.valence) {
            return base::fail(base::ErrorCode::Invalid,
                              base::msg("\"{0}\" is not a valence.", arguments.valence),
                              base::msg("Use +, - or +/-."));
        }
    }
    auto filter = filterFrom(arguments.filters);
    if (!filter) {
        return base::fail(filter.error());
    }
    listing.filter = *std::move(filter);
    return listing;
}

base::Status list(Context& context, app::Project& project, const PassageArguments& arguments) {
    const auto listing = listingFrom(project.database(), arguments);
    if (!listing) {
        return base::fail(listing.error());
    }
    const auto rows = store::listPassages(project.database(), *listing);
    if (!rows) {
        return base::fail(rows.error());
    }
    context.print({{"passages", toJson(*rows)}}, [&] {
        for (const auto& row : *rows) {
            context.line(fmt::format("{:>6}  {} {:1}  {} [{}:{}]\n        {}", row.passage.id.value,
                                     row.codeKey, model::toSign(row.passage.valence), row.source,
                                     row.passage.range.begin, row.passage.range.end, row.quote));
        }
        context.line(base::plural("{0} passage", "{0} passages", rows->size()));
    });
    return {};
}

}  // namespace

void addPassages(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("passages", "List coded passages");
    const auto arguments = std::make_shared<PassageArguments>();
    command->add_option("project", arguments->path, "The project")->required();
    command->add_option("--code", arguments->code, "Only this code");
    command->add_option("--valence", arguments->valence, "Only this valence");
    command->add_option("filter", arguments->filters, "field:value on the stories, as in queries");
    command->callback([&context, arguments] {
        arguments->coder = context.coder;
        withProject(context, arguments->path,
                    [&](app::Project& project) { return list(context, project, *arguments); });
    });
}

}  // namespace vertelwerk::cli
