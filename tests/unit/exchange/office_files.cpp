#include "unit/exchange/office_files.h"

#include "vertelwerk/text/normalise.h"

#include "e2e/zip_part.h"
#include "unit/exchange/table_file.h"
#include "unit/exchange/temporary_folder.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <sstream>

namespace vertelwerk::exchange::testing {

std::string zipOf(const ZipEntries& entries) {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder.path() / "made.zip";
    e2e::makeZip(path, entries);
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

namespace {

std::string rtfUnit(std::uint32_t unit) {
    return "\\u" + std::to_string(static_cast<std::int16_t>(unit)) + "?";
}

/// A character beyond the first 65,536 takes two.
std::string rtfCharacter(std::uint32_t c) {
    constexpr std::uint32_t beyond = 0x10000;
    return c < beyond ? rtfUnit(c)
                      : rtfUnit(0xd800U + ((c - beyond) >> 10U)) + rtfUnit(0xdc00U + ((c - beyond) & 0x3ffU));
}

}  // namespace

std::string rtfOf(const std::string& text) {
    std::string body;
    if (!text::isValidUtf8(text)) {
        body = text;
    } else {
        for (std::size_t at = 0; at < text.size();) {
            const auto lead = static_cast<unsigned char>(text[at]);
            const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
            std::uint32_t c = length == 1 ? lead : lead & (0x7fU >> length);
            for (std::size_t i = 1; i < length; ++i) {
                c = c << 6U | (static_cast<unsigned char>(text[at + i]) & 0x3fU);
            }
            at += length;
            body += c < 0x80 ? std::string(1, static_cast<char>(c)) : rtfCharacter(c);
        }
    }
    return "{\\rtf1\\ansi\\ansicpg1252 " + body + "\\par}";
}

namespace {

/// Lines of whole words, none longer than `width` bytes where words allow.
std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
    std::vector<std::string> lines{{}};
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (!lines.back().empty() && lines.back().size() + 1 + word.size() > width) {
            lines.emplace_back();
        }
        lines.back() += (lines.back().empty() ? "" : " ") + word;
    }
    return lines;
}

}  // namespace

std::string pdfOf(const std::string& latin) {
    constexpr std::size_t width = 80;
    constexpr std::size_t linesAPage = 50;
    const auto lines = wrapped(latin, width);
    std::vector<std::string> objects{
        "<</Type/Catalog/Pages 2 0 R>>", "",
        "<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>"};
    std::string pages;
    std::size_t count = 0;
    for (std::size_t first = 0; first < lines.size(); first += linesAPage) {
        std::string content = "BT /F1 10 Tf 14 TL 50 800 Td\n";
        for (std::size_t i = first; i < std::min(first + linesAPage, lines.size()); ++i) {
            content += "(";
            for (const char c : lines[i]) {
                content += c == '(' || c == ')' || c == '\\' ? std::string("\\") + c : std::string(1, c);
            }
            content += ") Tj T*\n";
        }
        content += "ET";
        objects.push_back("<</Length " + std::to_string(content.size()) + ">>stream\n" + content +
                          "\nendstream");
        objects.push_back(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
            "/Contents " +
            std::to_string(objects.size()) + " 0 R>>");
        pages += std::to_string(objects.size()) + " 0 R ";
        ++count;
    }
    objects[1] = "<</Type/Pages/Count " + std::to_string(count) + "/Kids[" + pages + "]>>";
    std::string pdf = "%PDF-1.4\n";
    std::string places;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        const std::string offset = std::to_string(pdf.size());
        places += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
        pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string size = std::to_string(objects.size() + 1);
    const std::string start = std::to_string(pdf.size());
    return pdf + "xref\n0 " + size + "\n0000000000 65535 f \n" + places + "trailer<</Root 1 0 R/Size " +
           size + ">>\nstartxref\n" + start + "\n%%EOF\n";
}

std::string odtParagraph(const std::string& text) {
    return "<text:p>" + text + "</text:p>";
}

}  // namespace vertelwerk::exchange::testing
