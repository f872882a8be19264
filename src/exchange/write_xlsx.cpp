#include "vertelwerk/base/files.h"
#include "vertelwerk/base/work_folder.h"
#include "vertelwerk/exchange/sheets_out.h"
#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>
#include <xlsxwriter.h>

namespace vertelwerk::exchange {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t longestCell = 32'767;  // characters
constexpr std::size_t mostRows = 1'048'575;  // below the header
constexpr std::size_t mostColumns = 16'384;
constexpr double widestColumn = 60;          // characters
constexpr time_t neutralTime = 315'532'800;  // 1980: libxlsxwriter would take the present

/// The library writes to files only.
class TemporaryFile {
  public:
    [[nodiscard]] fs::path path() const { return folder_.path() / "table.xlsx"; }
    [[nodiscard]] const fs::path& folder() const { return folder_.path(); }

  private:
    base::WorkFolder folder_;
};

/// The day of a whole ISO date; nothing for a month or year, which stay text.
std::optional<lxw_datetime> dayOf(const std::string& iso) {
    int year = 0;
    int month = 0;
    int day = 0;
    char more = 0;
    if (iso.size() != 10 || std::sscanf(iso.c_str(), "%4d-%2d-%2d%c", &year, &month, &day, &more) != 3 ||
        year < 1900 || month < 1 || month > 12 || day < 1 || day > 31) {
        return std::nullopt;
    }
    return lxw_datetime{year, month, day, 0, 0, 0};
}

/// Excel forbids some characters and more than 31 of them, and two equal names.
std::string sheetName(const std::string& wanted, std::size_t number) {
    std::string name;
    for (const char c : wanted) {
        name += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : ' ';
    }
    name = std::string(text::slice(name, {0, std::min<std::size_t>(text::length(name), 25)}));
    return name.empty() ? fmt::format("{}", number) : name;
}

/// Writes the sheets of one workbook.
class XlsxWriter {
  public:
    XlsxWriter(const OutWorkbook& workbook, const TemporaryFile& file)
        : workbook_(workbook), tmpdir_(file.folder().string()) {
        lxw_workbook_options options{};
        options.tmpdir = tmpdir_.data();
        book_ = workbook_new_opt(file.path().c_str(), &options);
        if (book_ == nullptr) {
            throw std::runtime_error("a spreadsheet could not be made");
        }
        header_ = workbook_add_format(book_);
        format_set_bold(header_);
        format_set_text_wrap(header_);
        format_set_bottom(header_, LXW_BORDER_THIN);
        words_ = workbook_add_format(book_);
        format_set_align(words_, LXW_ALIGN_VERTICAL_TOP);
        format_set_text_wrap(words_);
        format_set_num_format_index(words_, 49);  // "@": typing in it keeps it text
        number_ = workbook_add_format(book_);
        format_set_align(number_, LXW_ALIGN_VERTICAL_TOP);
        date_ = workbook_add_format(book_);
        format_set_align(date_, LXW_ALIGN_VERTICAL_TOP);
        format_set_num_format(date_, "yyyy-mm-dd");
    }

    ~XlsxWriter() {
        if (book_ != nullptr) {
            lxw_workbook_free(book_);
        }
    }
    XlsxWriter(const XlsxWriter&) = delete;
    XlsxWriter& operator=(const XlsxWriter&) = delete;

    /// @return how many cells were cut
    std::size_t write() {
        lxw_doc_properties properties{};
        std::string title = workbook_.title;
        properties.title = title.data();
        properties.created = neutralTime;
        workbook_set_properties(book_, &properties);
        for (const OutSheet& sheet : workbook_.sheets) {
            write(sheet);
        }
        // Closing frees it, whether it succeeds or not.
        if (const auto failed = workbook_close(std::exchange(book_, nullptr)); failed != LXW_NO_ERROR) {
            throw std::runtime_error(lxw_strerror(failed));
        }
        return cut_;
    }

  private:
    void write(const OutSheet& sheet) {
        const std::string name = freeName(sheetName(sheet.name, ++sheets_));
        lxw_worksheet* page = workbook_add_worksheet(book_, name.c_str());
        if (page == nullptr) {
            throw std::runtime_error("a sheet could not be made");
        }
        std::vector<double> widths;
        for (std::size_t i = 0; i < sheet.header.size(); ++i) {
            worksheet_write_string(page, 0, column(i), sheet.header[i].c_str(), header_);
            widths.push_back(static_cast<double>(std::max<std::size_t>(sheet.header[i].size() + 2, 8)));
        }
        for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
            for (std::size_t i = 0; i < sheet.rows[row].size(); ++i) {
                const auto width =
                    write(page, static_cast<lxw_row_t>(row + 1), column(i), sheet.rows[row][i]);
                if (i < widths.size()) {
                    widths[i] = std::clamp(static_cast<double>(width) + 1, widths[i], widestColumn);
                }
            }
        }
        for (std::size_t i = 0; i < widths.size(); ++i) {
            worksheet_set_column(page, column(i), column(i), widths[i], nullptr);
        }
        worksheet_freeze_panes(page, 1, 0);
        if (!sheet.header.empty() && !sheet.rows.empty()) {
            worksheet_autofilter(page, 0, 0, static_cast<lxw_row_t>(sheet.rows.size()),
                                 column(sheet.header.size() - 1));
        }
        worksheet_set_landscape(page);
        worksheet_repeat_rows(page, 0, 0);
        if (!workbook_.pageMark.empty()) {
            worksheet_set_header(page, pageHeader().c_str());
        }
    }

    /// @return how many characters it shows
    std::size_t write(lxw_worksheet* page, lxw_row_t row, lxw_col_t at, const OutCell& cell) {
        if (const auto* number = std::get_if<double>(&cell)) {
            worksheet_write_number(page, row, at, *number, number_);
            return 10;
        }
        if (const auto* date = std::get_if<OutDate>(&cell)) {
            if (auto day = dayOf(date->iso)) {
                worksheet_write_datetime(page, row, at, &*day, date_);
            } else {
                worksheet_write_string(page, row, at, date->iso.c_str(), words_);
            }
            return 11;
        }
        if (const auto* words = std::get_if<std::string>(&cell)) {
            const std::size_t characters = text::length(*words);
            if (characters > longestCell) {
                ++cut_;
                const std::string begin = std::string(text::slice(*words, {0, longestCell - 1})) + "\u2026";
                worksheet_write_string(page, row, at, begin.c_str(), words_);
            } else {
                worksheet_write_string(page, row, at, words->c_str(), words_);
            }
            return characters;
        }
        return 0;
    }

    std::string freeName(const std::string& wanted) {
        std::string name = wanted;
        for (int n = 2; workbook_get_worksheet_by_name(book_, name.c_str()) != nullptr ||
                        workbook_validate_sheet_name(book_, name.c_str()) != LXW_NO_ERROR;
             ++n) {
            name = fmt::format("{} {}", n < 100 ? wanted : std::string("Sheet"), n);
        }
        return name;
    }

    /// An & begins a code in a page header; 255 characters are allowed.
    [[nodiscard]] std::string pageHeader() const {
        std::string header = "&L";
        for (const char c : workbook_.pageMark) {
            header += c == '&' ? std::string("&&") : std::string(1, c);
        }
        return std::string(text::slice(header, {0, std::min<std::size_t>(text::length(header), 250)}));
    }

    static lxw_col_t column(std::size_t i) { return static_cast<lxw_col_t>(i); }

    const OutWorkbook& workbook_;
    std::string tmpdir_;
    lxw_workbook* book_ = nullptr;
    lxw_format* header_ = nullptr;
    lxw_format* words_ = nullptr;
    lxw_format* number_ = nullptr;
    lxw_format* date_ = nullptr;
    std::size_t sheets_ = 0;
    std::size_t cut_ = 0;
};

}  // namespace

base::Result<XlsxFile> writeXlsx(const OutWorkbook& workbook) {
    for (const OutSheet& sheet : workbook.sheets) {
        if (sheet.rows.size() > mostRows || sheet.header.size() > mostColumns) {
            return base::fail(base::ErrorCode::Limit,
                              base::msg("The table {0} is larger than a spreadsheet can be.", sheet.name),
                              base::msg("Choose fewer stories with a filter, or save it as .csv."));
        }
    }
    try {
        const TemporaryFile file;
        XlsxFile made;
        made.cut = XlsxWriter(workbook, file).write();
        auto bytes = base::readFile(file.path(), std::uintmax_t{1} << 31U);
        if (!bytes) {
            return base::fail(bytes.error());
        }
        made.bytes = *std::move(bytes);
        return made;
    } catch (const std::exception& error) {
        return base::fail(base::ErrorCode::System,
                          base::msg("The spreadsheet could not be made: {0}.", error.what()),
                          base::msg("Check that the disk has room and try again."));
    }
}

}  // namespace vertelwerk::exchange
