#include "gui/collection/copies_report.h"

#include "gui/text.h"
#include "gui/widgets/report_dialog.h"

namespace vertelwerk::gui {

void tellWithCopies(Shell& shell, wxWindow* parent, const base::Message& outcome,
                    const std::vector<std::string>& copies) {
    if (copies.empty()) {
        shell.tell(outcome);
        return;
    }
    const auto link = base::msg("Who still has a copy");
    std::vector<Row> rows;
    rows.reserve(copies.size());
    for (const auto& line : copies) {
        rows.push_back({{{{line, Look::Plain, std::nullopt}}, 3}});
    }
    shell.tell(outcome, link, [&shell, parent, outcome, link, rows] {
        const auto& catalogue = shell.catalogue();
        showReport(parent, say(catalogue, link), say(catalogue, outcome), rows,
                   say(catalogue, base::msg("Close")));
    });
}

}  // namespace vertelwerk::gui
