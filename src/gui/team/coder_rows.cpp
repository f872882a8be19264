#include "gui/team/coder_rows.h"

namespace vertelwerk::gui {

using base::msg;
using base::plural;

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
        rows.push_back({{{{problem.story, Look::Strong, std::nullopt}}, 2},
                        {{{catalogue.say(problem.what), Look::Plain, std::nullopt}}, 3}});
    }
    return rows;
}

}  // namespace vertelwerk::gui
