#pragma once

#include "vertelwerk/app/importing.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/result.h"

#include <cstddef>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// One file as the import dialog lists it.
struct ImportRow {
    std::string verdict;  ///< a sign and a word
    std::string file;
    std::string folder;  ///< or zip that it stands in, where the files do not all stand in the same
    std::string format;
    std::string encoding;
    std::string method;
    std::string stories;
    std::string parts;
    std::string problems;  ///< in one line; several sentences
    std::vector<std::string> problemLines;
    std::vector<std::string> columnLines;  ///< of a table: how each column is read
};

[[nodiscard]] std::vector<ImportRow> importRows(const app::ImportReport& report,
                                                const base::Catalogue& catalogue);

/// What the preview promises: "28 stories in 22 files can be imported; 1 file is refused."
[[nodiscard]] std::string previewSummary(const app::ImportReport& report, const base::Catalogue& catalogue);

/// How many stories would be new.
[[nodiscard]] std::size_t importable(const app::ImportReport& report);

/// Whether an import would bring anything: stories, or codes and passages of a REFI-QDA file.
[[nodiscard]] bool hasNews(const app::ImportReport& report);

/// Why an import ended halfway, with how many stories were in by then.
[[nodiscard]] base::Error importFailure(base::Error error, std::size_t committed,
                                        const base::Catalogue& catalogue);

/// What became of it, for the info bar.
[[nodiscard]] base::Message importOutcome(const app::ImportReport& report, const base::Catalogue& catalogue);

/// Whether there is something to look at afterwards: refused files or warnings.
[[nodiscard]] bool hasProblems(const app::ImportReport& report);

/// The file that is shown first: one with something to look at, else one of which something is said.
[[nodiscard]] std::size_t firstToLookAt(const app::ImportReport& report);

/// Only the files with something to look at.
[[nodiscard]] app::ImportReport problemsOf(const app::ImportReport& report);

}  // namespace vertelwerk::gui
