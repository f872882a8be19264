#include "vertelwerk/exchange/tables.h"

#include "exchange/archive.h"
#include "exchange/file_kind.h"
#include "exchange/text_documents.h"

#include <utility>

namespace vertelwerk::exchange {

namespace {

base::Error noTable(const FileContent& content) {
    switch (content.kind) {
        case FileKind::Empty:
            return {base::ErrorCode::Unreadable,
                    base::msg("The table is empty."),
                    {},
                    base::msg("Check that you chose the right file.")};
        case FileKind::NoText:
            return {base::ErrorCode::Unreadable,
                    base::msg("Line {0} holds bytes that are no text.", content.line),
                    {},
                    base::msg("Open it in the program that made it and save it as text.")};
        case FileKind::ProtectedOffice:
            return passwordError();
        case FileKind::OldOffice:
            return {base::ErrorCode::Unreadable,
                    base::msg("The document is in an old Office format."),
                    {},
                    base::msg("Open it and save it as .xlsx or .ods, and import that.")};
        case FileKind::TooLarge:
            return {base::ErrorCode::Limit,
                    base::msg("The text is larger than {0} MB.", largestText >> 20U),
                    {},
                    base::msg("Split it and import the pieces.")};
        case FileKind::WebPage:
            return {base::ErrorCode::Unreadable,
                    base::msg("The file is a web page, whatever its name says; no table is read from it."),
                    {},
                    base::msg("Open it in Excel or LibreOffice, save it as .xlsx and import that.")};
        default:
            return {base::ErrorCode::Unreadable,
                    base::msg("The file holds no table."),
                    {},
                    base::msg("Tables are read from .csv, .tsv, .xlsx and .ods.")};
    }
}

}  // namespace

base::Result<Workbook> readWorkbook(const std::filesystem::path& path, std::string_view bytes) {
    const FileContent content = fileContent(path, bytes);
    if (content.kind == FileKind::Xlsx) {
        return readXlsx(bytes);
    }
    if (content.kind == FileKind::Ods) {
        return readOds(bytes);
    }
    const bool othersText = content.kind == FileKind::WebPage || content.kind == FileKind::Subtitles ||
                            content.kind == FileKind::RichText || content.kind == FileKind::FlatOdt;
    if (!content.text || othersText) {
        return base::fail(noTable(content));
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
