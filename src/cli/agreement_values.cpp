#include "cli/agreement_values.h"

#include "vertelwerk/app/rated_values.h"
#include "vertelwerk/base/files.h"

#include "cli/context.h"
#include "cli/json_out.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace vertelwerk::cli {
namespace {

using base::msg;
using base::plural;

void printForPeople(Context& context, const app::ValuesAgreement& agreement, analysis::Level level) {
    const auto line = [&](const base::Message& name, const std::optional<double>& value, int decimals) {
        context.line(fmt::format("    {}: {}", context.say(name), figure(context, value, decimals)));
    };
    context.line(plural("{1}: {0} unit, n = {2} values.", "{1}: {0} units, n = {2} values.", agreement.units,
                        fmt::format("{}", fmt::join(agreement.coders, ", ")), agreement.values));
    if (agreement.leftOut > 0) {
        context.line(plural("{0} unit with fewer than two values does not count.",
                            "{0} units with fewer than two values do not count.", agreement.leftOut));
    }
    context.line(context.say(msg("Alpha {0}", figure(context, agreement.alpha, 3))));
    context.line("    " + context.say(app::meaningOfValues(agreement.alpha)));
    context.line("    " + context.say(app::about(level)));
    line(msg("Pairs of values that are equal, in percent"), agreement.percent, 1);
    if (level == analysis::Level::Nominal) {
        line(msg("Cohen's kappa"), agreement.cohenKappa, 3);
        line(msg("Fleiss' kappa"), agreement.fleissKappa, 3);
    }
}

}  // namespace

void compareValues(Context& context, const std::string& file, analysis::Level level) {
    const auto rated = app::readRatedValues(file, level);
    if (!rated) {
        context.fail(rated.error());
        return;
    }
    const auto agreement = app::agreementOfValues(*rated, level);
    context.print({{"values", base::toUtf8(std::filesystem::path(file).filename())},
                   {"level", analysis::toKey(level)},
                   {"coders", agreement.coders},
                   {"units", agreement.units},
                   {"left_out", agreement.leftOut},
                   {"n", agreement.values},
                   {"percent", orNull(agreement.percent)},
                   {"cohen_kappa", orNull(agreement.cohenKappa)},
                   {"fleiss_kappa", orNull(agreement.fleissKappa)},
                   {"krippendorff_alpha", orNull(agreement.alpha)}},
                  [&] { printForPeople(context, agreement, level); });
}

}  // namespace vertelwerk::cli
