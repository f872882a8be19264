#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/exchange/reading.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// A sheet as it stands, whatever the format: text as typed, numbers with a decimal point (in csv as
/// written), dates as 2023-05-11 or 2023-05-11 14:30, what is true or false as such.
struct Sheet {
    std::string name;                            ///< empty for csv
    char separator = '\0';                       ///< of csv; NUL for one column or a spreadsheet
    std::vector<std::vector<std::string>> rows;  ///< as long as their last cell; blank ones too
    std::vector<base::Message> problems = {};    ///< what is hidden in it, and in the workbook
};

/// All sheets of a file that has tables.
struct Workbook {
    std::string format;    ///< csv (tsv too), xlsx, ods
    std::string encoding;  ///< of csv
    std::vector<Sheet> sheets;
};

/// Reads what the bytes are: xlsx and ods by their content, other text as csv or tsv. Hidden sheets are
/// left out, hidden rows and columns are not; both are told. Unreadable, or Limit when it takes too much
/// memory.
[[nodiscard]] base::Result<Workbook> readWorkbook(const std::filesystem::path& path, std::string_view bytes);
[[nodiscard]] base::Result<Workbook> readXlsx(std::string_view bytes);
[[nodiscard]] base::Result<Workbook> readOds(std::string_view bytes);

/// The sheet with its first row as header. Title lines above it are left out and told in `problems`, as
/// are rows of a csv that are wider than it. Unreadable when there is no row.
[[nodiscard]] base::Result<Table> tableOf(Sheet sheet);

}  // namespace vertelwerk::exchange
