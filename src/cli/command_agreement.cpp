#include "vertelwerk/app/agreement.h"
#include "vertelwerk/text/locale.h"

#include "cli/agreement_values.h"
#include "cli/context.h"
#include "cli/json_out.h"
#include "cli/usage.h"

#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace vertelwerk::cli {

std::string figure(Context& context, const std::optional<double>& value, int decimals) {
    return value ? text::formatNumber(*value, decimals, context.catalogue().language())
                 : context.say(base::msg("cannot be determined"));
}

namespace {

struct AgreementArguments {
    std::string path;
    std::vector<std::string> coders;
    std::string unit = "sentence";
    bool more = false;
    std::string values;
    std::string level = "nominal";
};

std::string interval(Context& context, const analysis::AgreementFigures& figures) {
    return figures.interval
               ? context.say(base::msg(" (between {0} and {1})", figure(context, figures.interval->first, 2),
                                       figure(context, figures.interval->second, 2)))
               : std::string();
}

void printMore(Context& context, const analysis::AgreementFigures& figures) {
    const auto line = [&](const base::Message& name, const std::optional<double>& value, int decimals) {
        context.line(fmt::format("    {}: {}", context.say(name), figure(context, value, decimals)));
    };
    line(base::msg("Units on which they agree, in percent"), figures.percent, 1);
    line(base::msg("Cohen's kappa"), figures.cohenKappa, 3);
    line(base::msg("Fleiss' kappa"), figures.fleissKappa, 3);
    line(base::msg("Positive agreement"), figures.positiveAgreement, 3);
    line(base::msg("Alpha of boundaries (unitizing)"), figures.unitizing.nominal, 3);
    const auto ofValence = [&](const base::Message& name, const std::optional<double>& value) {
        context.line(fmt::format("    {}: {}, n = {}", context.say(name), figure(context, value, 3),
                                 figures.valenceUnits));
    };
    ofValence(base::msg("Alpha of valence"), figures.valenceAlpha);
    ofValence(base::msg("Alpha of valence, in order"), figures.valenceOrdinal);
    context.line("    " + context.say(app::meaningOfValence(figures.valenceAlpha)));
}

void printFigures(Context& context, const std::string& title, const analysis::AgreementFigures& figures,
                  bool more) {
    context.line(context.say(base::msg("{0}: alpha {1}{2}, n = {3}", title, figure(context, figures.alpha, 2),
                                       interval(context, figures), figures.units)));
    context.line("    " + context.say(app::meaningOf(figures.alpha)));
    if (more) {
        printMore(context, figures);
    }
}

void printDisagreements(Context& context, const app::CodersAgreement& agreement) {
    const auto& all = agreement.report.disagreements;
    context.line(base::plural("{0} place where they differ:", "{0} places where they differ:", all.size()));
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::string names;
        for (const auto coder : all[i].coders) {
            names += (names.empty() ? "" : ", ") + agreement.coders[coder].name;
        }
        context.line(
            fmt::format("  {} [{}:{}] {}", all[i].story.value, all[i].range.begin, all[i].range.end,
                        context.say(base::msg("{0} only by {1}: {2}", agreement.codes[all[i].code].key, names,
                                              agreement.quotes[i]))));
    }
}

void printForPeople(Context& context, const app::CodersAgreement& agreement, bool more) {
    const auto language = context.catalogue().language();
    context.line(base::plural("{0} story, {1} {2}.", "{0} stories, {1} {2}.", agreement.stories.size(),
                              agreement.report.units, context.say(app::nameOf(agreement.report.unit))));
    for (std::size_t i = 0; i < agreement.codes.size(); ++i) {
        printFigures(context,
                     fmt::format("{} {}", agreement.codes[i].key, agreement.codes[i].name.in(language)),
                     agreement.report.codes[i], more);
    }
    printFigures(context, context.say(base::msg("All codes together")), agreement.report.pooled, more);
    context.line(app::aboutAgreement());
    if (more) {
        context.line(app::aboutValence());
    }
    printDisagreements(context, agreement);
}

base::Status compare(Context& context, app::Project& project, const AgreementArguments& arguments) {
    const auto agreement = app::compareCoders(
        project.database(), {arguments.coders, *analysis::agreementUnitFromKey(arguments.unit)});
    if (!agreement) {
        return base::fail(agreement.error());
    }
    context.print(Json::parse(app::agreementJson(*agreement, true)),
                  [&] { printForPeople(context, *agreement, arguments.more); });
    return {};
}

}  // namespace

void addAgreement(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("agreement", "How far coders agree");
    const auto arguments = std::make_shared<AgreementArguments>();
    auto* project = command->add_option("project", arguments->path, "The project");
    auto* coders =
        command->add_option("--coders", arguments->coders, "Names of two coders or more")->delimiter(',');
    auto* unit =
        command->add_option("--unit", arguments->unit, "What is compared: sentence, paragraph or character")
            ->check(CLI::IsMember({"sentence", "paragraph", "character"}));
    auto* more = command->add_flag("--more", arguments->more, "Show other measures too");
    auto* values =
        command->add_option("--values", arguments->values,
                            "Without a project: a table of values, a row a unit, a column a coder");
    auto* level = command
                      ->add_option("--level", arguments->level,
                                   "What the values are: nominal, ordinal, interval, ratio")
                      ->check(CLI::IsMember({"nominal", "ordinal", "interval", "ratio"}));
    command->callback([&context, arguments, project, coders, unit, more, values, level] {
        const bool ofProject = *project && *coders && !*values && !*level;
        const bool ofValues = *values && !*project && !*coders && !*unit && !*more;
        if (!ofProject && !ofValues) {
            refuseUsage("agreement",
                        base::msg("Agreement needs a project and --coders; or else --values alone, "
                                  "with or without --level."));
        }
        if (ofValues) {
            compareValues(context, arguments->values, *analysis::levelFromKey(arguments->level));
            return;
        }
        withProject(context, arguments->path,
                    [&](app::Project& opened) { return compare(context, opened, *arguments); });
    });
}

}  // namespace vertelwerk::cli
