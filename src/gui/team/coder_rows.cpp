#include "gui/team/coder_rows.h"

#include <utility>

#include <fmt/format.h>

namespace vertelwerk::gui {

using base::msg;
using base::plural;

namespace {

std::string sideWords(const app::PackageSide& side, const base::Catalogue& catalogue) {
    const auto& name = model::briefName(side.code, catalogue.language());
    auto words = side.code.number ? fmt::format("{} {}", *side.code.number, name) : name;
    if (const auto sign = model::toSign(side.valence); !sign.empty()) {
        words += fmt::format(" {}", sign);
    }
    return words;
}

/// The passage of the file, with what a code and its valence do not tell.
std::string fileWords(const app::PackageConflict& conflict, const base::Catalogue& catalogue) {
    auto words = sideWords(conflict.file, catalogue);
    if (conflict.file.range != conflict.here.range) {
        words += ", " + catalogue.say(msg("other bounds"));
    }
    if (conflict.file.memo != conflict.here.memo) {
        words += ", " + catalogue.say(conflict.file.memo.empty() ? msg("without the memo")
                                                                 : msg("memo: {0}", conflict.file.memo));
    }
    return words;
}

}  // namespace

Row coderRow(const app::CoderProgress& progress, const base::Catalogue& catalogue) {
    auto assigned = progress.blind == 0
                        ? catalogue.say(msg("{0} assigned", progress.assigned))
                        : catalogue.say(msg("{0} assigned, {1} blind", progress.assigned, progress.blind));
    return {{{{progress.coder.name, Look::Strong, std::nullopt}}, 2},
            {{{std::move(assigned), Look::Quiet, std::nullopt}}, 1},
            {{{catalogue.say(msg("{0} begun, {1} done", progress.begun, progress.done)), Look::Quiet,
               std::nullopt}},
             1},
            {{{catalogue.say(plural("{0} passage", "{0} passages", progress.passages)), Look::Quiet,
               std::nullopt}},
             1}};
}

std::string packageSummary(const app::PackageMerged& merged, const base::Catalogue& catalogue) {
    auto words = catalogue.say(plural("{0} passage of {1} added; {2} were here already.",
                                      "{0} passages of {1} added; {2} were here already.", merged.added,
                                      merged.coder, merged.present));
    if (!merged.problems.empty()) {
        words += " " + catalogue.say(plural("{0} thing differs from what is here. Nothing was overwritten.",
                                            "{0} things differ from what is here. Nothing was overwritten.",
                                            merged.problems.size()));
    }
    return words;
}

std::vector<Row> packageRows(const app::PackageMerged& merged, const base::Catalogue& catalogue) {
    std::vector<Row> rows;
    for (const auto& problem : merged.problems) {
        Row row;
        row.push_back({{{problem.story.empty() ? catalogue.say(msg("Untitled")) : problem.story, Look::Strong,
                         std::nullopt}},
                       2});
        if (problem.conflict) {
            const auto& conflict = *problem.conflict;
            row.push_back(
                {{{"\xE2\x80\x9C" + conflict.quote + "\xE2\x80\x9D", Look::Plain, std::nullopt}}, 2});
            row.push_back({{{catalogue.say(msg("Here: {0}", sideWords(conflict.here, catalogue))),
                             Look::Plain, std::nullopt}},
                           2});
            row.push_back({{{catalogue.say(msg("In the file: {0}", fileWords(conflict, catalogue))),
                             Look::Plain, std::nullopt}},
                           3});
        }
        row.push_back(
            {{{catalogue.say(problem.what), problem.conflict ? Look::Quiet : Look::Plain, std::nullopt}}, 3});
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace vertelwerk::gui
