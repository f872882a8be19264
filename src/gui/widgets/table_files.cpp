#include "gui/widgets/table_files.h"

#include "gui/text.h"

namespace vertelwerk::gui {

wxString tableWildcard(const base::Catalogue& catalogue) {
    return say(catalogue, base::msg("Tables")) +
           wxASCII_STR(
               " (*.csv, *.tsv, *.xlsx, *.ods)|*.csv;*.tsv;*.xlsx;*.ods;"
               "*.CSV;*.TSV;*.XLSX;*.ODS");
}

}  // namespace vertelwerk::gui
