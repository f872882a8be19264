#include "vertelwerk/exchange/tables.h"

#include "exchange/file_kind.h"
#include "exchange/text_documents.h"

#include <utility>

namespace vertelwerk::exchange {

base::Result<Workbook> readWorkbook(const std::filesystem::path& path, std::string_view bytes) {
    const FileContent content = fileContent(path, bytes);
    if (content.kind == FileKind::Xlsx) {
        return readXlsx(bytes);
    }
    if (content.kind == FileKind::Ods) {
        return readOds(bytes);
    }
    if (!content.text) {
        return base::fail(base::ErrorCode::Unreadable, base::msg("The file holds no table."),
                          base::msg("Tables are read from .csv, .tsv, .xlsx and .ods."));
    }
    auto sheet = csvSheet(content.text->text);
    if (!sheet) {
        return base::fail(sheet.error());
    }
    Workbook book{"csv", content.text->encoding, {}};
    book.sheets.push_back(*std::move(sheet));
    return book;
}

}  // namespace vertelwerk::exchange
