#include "gui/numbers/figures_report.h"

#include "vertelwerk/app/figure_words.h"
#include "vertelwerk/app/words.h"
#include "vertelwerk/base/files.h"

#include <algorithm>

#include <fmt/format.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using base::plural;
using exchange::Verdict;

constexpr std::size_t linesOfProblem = 12;

bool wasRead(const app::ImportedFigures& file) {
    return file.reading.verdict == Verdict::Ok || file.reading.verdict == Verdict::Warning;
}

std::string indicatorLine(const app::ImportedIndicator& indicator, const base::Catalogue& catalogue) {
    const auto figures = catalogue.say(plural("{0} figure", "{0} figures", indicator.observations));
    if (indicator.unchanged) {
        return catalogue.say(msg("{0}: {1}, the same as before", indicator.name, figures));
    }
    if (const auto changes = changeWords(indicator, catalogue); !changes.empty()) {
        return catalogue.say(
            msg("{0}: {1}, in place of earlier ones ({2})", indicator.name, figures, changes));
    }
    return fmt::format("{}: {}", indicator.name, figures);
}

std::string orNothing(const std::string& cell, const base::Catalogue& catalogue) {
    return cell.empty() ? catalogue.say(msg("nothing")) : cell;
}

}  // namespace

base::Message summaryOf(std::span<const app::ImportedFigures> files, const base::Catalogue& catalogue) {
    std::size_t indicators = 0;
    std::size_t read = 0;
    for (const auto& file : files) {
        indicators += file.indicators.size();
        read += wasRead(file) ? 1 : 0;
    }
    const auto counted = catalogue.say(plural("{0} indicator", "{0} indicators", indicators));
    const auto from = catalogue.say(plural("{0} file", "{0} files", read));
    const auto refused = files.size() - read;
    if (read == 0) {
        return msg("Nothing was read: {0} could not be used.",
                   catalogue.say(plural("{0} file", "{0} files", refused)));
    }
    if (refused == 0) {
        return msg("{0} read from {1}.", counted, from);
    }
    return msg("{0} read from {1}; {2} not read.", counted, from,
               catalogue.say(plural("{0} file", "{0} files", refused)));
}

bool hasProblems(std::span<const app::ImportedFigures> files) {
    return std::ranges::any_of(files, [](const app::ImportedFigures& file) {
        return !wasRead(file) || !file.reading.problems.empty();
    });
}

std::string changeWords(const app::ImportedIndicator& indicator, const base::Catalogue& catalogue) {
    if (!indicator.changes) {
        return {};
    }
    const auto& changes = *indicator.changes;
    return catalogue.say(
        msg("{0} new, {1} changed, {2} gone", changes.added, changes.changed, changes.removed));
}

std::vector<std::string> changedFigures(const app::ImportedIndicator& indicator,
                                        const base::Catalogue& catalogue) {
    std::vector<std::string> lines;
    if (!indicator.changes) {
        return lines;
    }
    for (const auto& one : indicator.changes->examples) {
        lines.push_back(
            catalogue.say(msg("{0}, {1}: {2} becomes {3}", one.area, app::periodText(one.period, catalogue),
                              orNothing(one.before, catalogue), orNothing(one.after, catalogue))));
    }
    const auto all = indicator.changes->added + indicator.changes->changed + indicator.changes->removed;
    if (all > lines.size()) {
        lines.push_back(catalogue.say(plural("and {0} more", "and {0} more", all - lines.size())));
    }
    return lines;
}

std::vector<Row> reportRows(std::span<const app::ImportedFigures> files, const base::Catalogue& catalogue) {
    std::vector<Row> rows;
    for (const auto& file : files) {
        Row row;
        row.push_back(
            {{{base::toUtf8(file.reading.path.filename()), Look::Strong, std::nullopt},
              {" \xC2\xB7 " + catalogue.say(app::nameOf(file.reading.verdict)), Look::Quiet, std::nullopt}},
             1});
        for (const auto& problem : file.reading.problems) {
            row.push_back({{{catalogue.say(problem), Look::Plain, std::nullopt}}, linesOfProblem});
        }
        for (const auto& indicator : file.indicators) {
            row.push_back({{{indicatorLine(indicator, catalogue), Look::Quiet, std::nullopt}}, 2});
            for (const auto& line : changedFigures(indicator, catalogue)) {
                row.push_back({{{"    " + line, Look::Quiet, std::nullopt}}, 2});
            }
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace vertelwerk::gui
