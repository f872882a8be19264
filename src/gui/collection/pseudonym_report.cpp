#include "gui/collection/pseudonym_report.h"

#include "vertelwerk/base/files.h"

#include "gui/frame/messages.h"
#include "gui/text.h"
#include "gui/widgets/report_dialog.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace vertelwerk::gui {
namespace {

using base::msg;

Row line(std::string words) {
    return {RowLine{{{std::move(words), Look::Plain, {}}}, 6}};
}

bool wantsRenaming(wxWindow* parent, const base::Catalogue& catalogue,
                   const std::vector<app::NamedMedium>& media) {
    constexpr std::size_t most = 5;  // all of them stood in the report
    std::string words;
    for (std::size_t i = 0; i < std::min(most, media.size()); ++i) {
        words += (i > 0 ? "\n" : "") + catalogue.say(app::toldOf(media[i]));
    }
    return confirm(parent, catalogue, msg("Rename photos and recordings too?"), toWx(words),
                   msg("Rename the files"), msg("Keep the old names"));
}

void renameAll(wxWindow* parent, const base::Catalogue& catalogue,
               const std::vector<app::NamedMedium>& media) {
    std::vector<Row> rows;
    std::size_t renamed = 0;
    for (const auto& medium : media) {
        const auto done = app::renameMedium(medium);
        renamed += done ? 1 : 0;
        rows.push_back(line(done ? base::toUtf8(medium.to) : catalogue.say(done.error())));
    }
    showReport(parent, say(catalogue, msg("Rename photos and recordings")),
               say(catalogue,
                   base::plural("{0} file has its new name.", "{0} files have their new names.", renamed)),
               std::move(rows), say(catalogue, msg("Close")));
}

}  // namespace

void reportPseudonyms(wxWindow* parent, Shell& shell, const app::Pseudonymised& done,
                      const app::PseudonymKeeping& keeping) {
    const auto& catalogue = shell.catalogue();
    std::vector<Row> rows;
    if (done.replaced > 0) {
        for (const auto& consequence : app::consequencesOf(keeping, done)) {
            rows.push_back(line(catalogue.say(consequence)));
        }
    }
    for (const auto& words : done.elsewhere) {
        rows.push_back(line(catalogue.say(app::toldOf(words))));
    }
    for (const auto& name : done.removedBackups) {
        rows.push_back(line(catalogue.say(msg("The backup {0} could not be read and was removed.", name))));
    }
    for (const auto& name : done.busyCopies) {
        rows.push_back(line(catalogue.say(app::stillHoldsWords(name))));
    }
    for (const auto& medium : done.media) {
        rows.push_back(line(catalogue.say(app::toldOf(medium))));
    }
    showReport(parent, say(catalogue, msg("The decisions were carried out")),
               say(catalogue, msg("Replaced: {0}. Left as they are: {1}. Not decided: {2}.", done.replaced,
                                  done.left, done.open)),
               std::move(rows), say(catalogue, msg("Close")));
    if (!done.media.empty() && wantsRenaming(parent, catalogue, done.media)) {
        renameAll(parent, catalogue, done.media);
    }
}

}  // namespace vertelwerk::gui
