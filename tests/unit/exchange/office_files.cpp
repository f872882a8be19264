#include "unit/exchange/office_files.h"

#include "unit/exchange/table_file.h"
#include "unit/exchange/temporary_folder.h"

#include <filesystem>
#include <stdexcept>

#include <zip.h>

namespace vertelwerk::exchange::testing {

std::string zipOf(const ZipEntries& entries) {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder.path() / "made.zip";
    int error = 0;
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (archive == nullptr) {
        throw std::runtime_error("cannot make a zip archive");
    }
    for (const auto& [name, content] : entries) {
        zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
        if (zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0) {
            throw std::runtime_error("cannot add to a zip archive");
        }
    }
    if (zip_close(archive) != 0) {
        throw std::runtime_error("cannot write a zip archive");
    }
    return readWhole(path);
}

std::string docxOf(const std::string& body, const std::string& styles) {
    ZipEntries entries{
        {"[Content_Types].xml",
         R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>)"},
        {"_rels/.rels",
         R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>)"},
        {"word/document.xml",
         R"(<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>)" +
             body + "</w:body></w:document>"}};
    if (!styles.empty()) {
        entries.emplace_back(
            "word/styles.xml",
            R"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)" + styles +
                "</w:styles>");
    }
    return zipOf(entries);
}

std::string docxParagraph(const std::string& text, const std::string& style) {
    const std::string properties = style.empty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
    return "<w:p>" + properties + "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
}

std::string odtOf(const std::string& text, const std::string& automaticStyles) {
    return zipOf(
        {{"mimetype", "application/vnd.oasis.opendocument.text"},
         {"META-INF/manifest.xml",
          "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>"},
         {"content.xml",
          R"(<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"><office:automatic-styles>)" +
              automaticStyles + "</office:automatic-styles><office:body><office:text>" + text +
              "</office:text></office:body></office:document-content>"}});
}

std::string xlsxOf(const ZipEntries& sheets, const std::string& shared, const std::string& styles,
                   bool before) {
    const std::string space = R"( xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";
    std::string list;
    std::string relations;
    ZipEntries entries{{"[Content_Types].xml", "<Types/>"}, {"_rels/.rels", "<Relationships/>"}};
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string id = std::to_string(i + 1);
        const bool hidden = sheets[i].first.starts_with('~');
        list += "<sheet name=\"" + sheets[i].first + "\" sheetId=\"" + id + "\" r:id=\"rId" + id + "\"" +
                (hidden ? " state=\"hidden\"" : "") + "/>";
        relations += "<Relationship Id=\"rId" + id + "\" Target=\"worksheets/sheet" + id + ".xml\"/>";
        entries.emplace_back(
            "xl/worksheets/sheet" + id + ".xml",
            before ? sheets[i].second
                   : "<worksheet" + space + "><sheetData>" + sheets[i].second + "</sheetData></worksheet>");
    }
    entries.emplace_back("xl/workbook.xml",
                         "<workbook" + space + R"( xmlns:r="r"><sheets>)" + list + "</sheets></workbook>");
    entries.emplace_back("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    entries.emplace_back("xl/sharedStrings.xml", "<sst" + space + ">" + shared + "</sst>");
    entries.emplace_back("xl/styles.xml", "<styleSheet" + space + ">" + styles + "</styleSheet>");
    return zipOf(entries);
}

std::string odsOf(const std::string& tables) {
    return zipOf(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
         {"content.xml",
          R"(<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:spreadsheet>)" +
              tables + "</office:spreadsheet></office:body></office:document-content>"}});
}

std::string odtParagraph(const std::string& text) {
    return "<text:p>" + text + "</text:p>";
}

}  // namespace vertelwerk::exchange::testing
