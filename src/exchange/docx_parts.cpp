#include "exchange/docx_parts.h"

#include "exchange/html_text.h"

#include <fmt/format.h>

namespace vertelwerk::exchange {

namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view officeTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr std::string_view officeRelation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string partType(std::string_view part, std::string_view type) {
    return fmt::format("<Override PartName=\"/{}\" ContentType=\"{}\"/>", part, type);
}

std::string relation(std::string_view id, std::string_view type, std::string_view target) {
    return fmt::format("<Relationship Id=\"{}\" Type=\"{}\" Target=\"{}\"/>", id, type, target);
}

std::string style(std::string_view kind, std::string_view id, std::string_view name, std::string_view rest) {
    return fmt::format(
        "<w:style w:type=\"{}\"{} w:styleId=\"{}\"><w:name w:val=\"{}\"/>{}</w:style>", kind,
        id == "Normal" || id == "TableNormal" || id == "DefaultParagraphFont" ? " w:default=\"1\"" : "", id,
        name, rest);
}

/// Sizes in half points, spaces in twentieths of a point.
std::string headingStyle(int level, int size, int before) {
    return style(
        "paragraph", fmt::format("Heading{}", level), fmt::format("heading {}", level),
        fmt::format("<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:uiPriority w:val=\"9\"/>"
                    "<w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before=\"{}\" "
                    "w:after=\"80\"/><w:outlineLvl w:val=\"{}\"/></w:pPr><w:rPr><w:b/><w:color "
                    "w:val=\"1F4E51\"/><w:sz w:val=\"{}\"/></w:rPr>",
                    before, level - 1, size));
}

}  // namespace

std::string escapeXml(std::string_view text) {
    std::string escaped = escapeHtml(text);
    for (const std::string_view none : {"\uFFFE", "\uFFFF"}) {
        for (auto at = escaped.find(none); at != std::string::npos; at = escaped.find(none, at)) {
            escaped.erase(at, none.size());
        }
    }
    return escaped;
}

std::string wordLanguage(std::string_view tag) {
    if (tag == "nl") {
        return "nl-NL";
    }
    if (tag == "en") {
        return "en-GB";
    }
    if (tag.size() == 2) {
        const auto upper = [](char c) { return static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c); };
        return fmt::format("{}-{}{}", tag, upper(tag[0]), upper(tag[1]));
    }
    return std::string(tag);
}

std::string docxRoot(std::string_view element) {
    return fmt::format(
        "{}<w:{} xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">",
        declaration, element);
}

std::string docxContentTypes(const DocxContents& contents) {
    std::string types = fmt::format(
        "{}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        "<Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
        declaration);
    if (contents.pictures > 0) {
        types += "<Default Extension=\"png\" ContentType=\"image/png\"/>";
    }
    const auto word = [&types](std::string_view part, std::string_view kind) {
        types += partType(fmt::format("word/{}.xml", part), fmt::format("{}{}+xml", officeTypes, kind));
    };
    word("document", "document.main");
    word("styles", "styles");
    word("settings", "settings");
    word("numbering", "numbering");
    word("footer1", "footer");
    if (contents.pageMark) {
        word("header1", "header");
    }
    if (contents.footnotes) {
        word("footnotes", "footnotes");
    }
    if (contents.comments) {
        word("comments", "comments");
    }
    types += partType("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    return types + "</Types>";
}

std::string docxPackageRelations() {
    return fmt::format(
        "{}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}{}"
        "</Relationships>",
        declaration, relation("rId1", fmt::format("{}officeDocument", officeRelation), "word/document.xml"),
        relation("rId2",
                 "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
                 "core-properties",
                 "docProps/core.xml"));
}

std::string docxRelations(const DocxContents& contents) {
    std::string relations = fmt::format(
        "{}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
        declaration);
    const auto add = [&relations](std::string_view id, std::string_view kind, std::string_view target) {
        relations += relation(id, fmt::format("{}{}", officeRelation, kind), target);
    };
    add("styles", "styles", "styles.xml");
    add("settings", "settings", "settings.xml");
    add("numbering", "numbering", "numbering.xml");
    add("footer", "footer", "footer1.xml");
    if (contents.pageMark) {
        add("header", "header", "header1.xml");
    }
    if (contents.footnotes) {
        add("footnotes", "footnotes", "footnotes.xml");
    }
    if (contents.comments) {
        add("comments", "comments", "comments.xml");
    }
    for (std::size_t i = 1; i <= contents.pictures; ++i) {
        add(fmt::format("picture{}", i), "image", fmt::format("media/picture{}.png", i));
    }
    return relations + "</Relationships>";
}

std::string docxStyles(std::string_view language) {
    std::string styles = docxRoot("styles");
    styles += fmt::format(
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" "
        "w:eastAsia=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang "
        "w:val=\"{}\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"140\" w:line=\"276\" "
        "w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>",
        language);
    styles += style("paragraph", "Normal", "Normal", "<w:qFormat/>");
    styles += style("character", "DefaultParagraphFont", "Default Paragraph Font", "<w:semiHidden/>");
    styles += style("table", "TableNormal", "Normal Table",
                    "<w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/></w:tblPr>");
    styles += style("paragraph", "Title", "Title",
                    "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/>"
                    "<w:spacing w:after=\"240\"/></w:pPr><w:rPr><w:b/><w:color w:val=\"1F4E51\"/><w:sz "
                    "w:val=\"44\"/></w:rPr>");
    styles += headingStyle(1, 32, 360) + headingStyle(2, 26, 280) + headingStyle(3, 24, 240) +
              headingStyle(4, 22, 200) + headingStyle(5, 22, 200) + headingStyle(6, 22, 200);
    styles +=
        style("paragraph", "Quote", "Quote",
              "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:pBdr><w:left w:val=\"single\" "
              "w:sz=\"18\" w:space=\"10\" w:color=\"2F6F73\"/></w:pBdr><w:spacing w:after=\"60\"/><w:ind "
              "w:left=\"397\" w:right=\"397\"/></w:pPr>");
    styles += style(
        "paragraph", "QuoteSource", "Quote source",
        "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepLines/><w:spacing w:after=\"200\"/><w:ind "
        "w:left=\"397\" w:right=\"397\"/></w:pPr><w:rPr><w:color w:val=\"4D4D4D\"/><w:sz "
        "w:val=\"20\"/></w:rPr>");
    styles += style("paragraph", "Remark", "Remark",
                    "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:rPr><w:color w:val=\"4D4D4D\"/><w:sz "
                    "w:val=\"20\"/></w:rPr>");
    styles += style("paragraph", "Caption", "caption",
                    "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:spacing "
                    "w:before=\"160\" w:after=\"80\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"20\"/></w:rPr>");
    styles +=
        style("paragraph", "ListBullet", "List Bullet",
              "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>"
              "<w:spacing w:after=\"60\"/><w:contextualSpacing/></w:pPr>");
    styles +=
        style("paragraph", "Header", "header",
              "<w:basedOn w:val=\"Normal\"/><w:rPr><w:color w:val=\"4D4D4D\"/><w:sz w:val=\"18\"/></w:rPr>");
    styles += style("paragraph", "Footer", "footer",
                    "<w:basedOn w:val=\"Normal\"/><w:pPr><w:jc w:val=\"right\"/></w:pPr><w:rPr><w:sz "
                    "w:val=\"18\"/></w:rPr>");
    styles += style("paragraph", "FootnoteText", "footnote text",
                    "<w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" "
                    "w:lineRule=\"auto\"/></w:pPr><w:rPr><w:sz w:val=\"20\"/></w:rPr>");
    styles += style("character", "FootnoteReference", "footnote reference",
                    "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>");
    styles += style("paragraph", "CommentText", "annotation text",
                    "<w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" "
                    "w:lineRule=\"auto\"/></w:pPr><w:rPr><w:sz w:val=\"20\"/></w:rPr>");
    styles +=
        style("character", "CommentReference", "annotation reference", "<w:rPr><w:sz w:val=\"16\"/></w:rPr>");
    styles +=
        style("table", "TableGrid", "Table Grid",
              "<w:basedOn w:val=\"TableNormal\"/><w:pPr><w:spacing w:after=\"0\"/></w:pPr><w:tblPr>"
              "<w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:color=\"6B6B6B\"/><w:bottom "
              "w:val=\"single\" w:sz=\"4\" w:color=\"6B6B6B\"/><w:insideH w:val=\"single\" w:sz=\"4\" "
              "w:color=\"C8C8C8\"/></w:tblBorders><w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/><w:left "
              "w:w=\"115\" w:type=\"dxa\"/><w:bottom w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"115\" "
              "w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/>"
              "</w:rPr></w:tblStylePr>");
    return styles + "</w:styles>";
}

std::string docxSettings(const DocxContents& contents, std::string_view language) {
    std::string settings = docxRoot("settings");
    settings += "<w:zoom w:percent=\"100\"/><w:removePersonalInformation/><w:removeDateAndTime/>";
    if (contents.footnotes) {
        settings += "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>";
    }
    settings +=
        "<w:compat><w:compatSetting w:name=\"compatibilityMode\" "
        "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>";
    settings += fmt::format("<w:themeFontLang w:val=\"{}\"/>", language);
    return settings + "</w:settings>";
}

std::string docxNumbering() {
    return docxRoot("numbering") +
           "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl "
           "w:ilvl=\"0\">"
           "<w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:pStyle w:val=\"ListBullet\"/><w:lvlText "
           "w:val=\"\u2022\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"360\" "
           "w:hanging=\"360\"/></w:pPr>"
           "</w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
           "w:val=\"0\"/></w:num></w:numbering>";
}

std::string docxCore(std::string_view title, std::string_view language) {
    return fmt::format(
        "{}<cp:coreProperties "
        "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:language>{}</dc:language>"
        "</cp:coreProperties>",
        declaration, escapeXml(title), language);
}

std::string docxHeader(std::string_view pageMark) {
    return docxRoot("hdr") + "<w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>" + docxRuns(pageMark, {}) +
           "</w:p></w:hdr>";
}

std::string docxFooter() {
    return docxRoot("ftr") +
           "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:fldSimple w:instr=\" PAGE "
           "\"><w:r><w:t>1</w:t></w:r>"
           "</w:fldSimple></w:p></w:ftr>";
}

std::string docxFootnotes(const std::vector<std::string>& notes) {
    std::string part = docxRoot("footnotes");
    part +=
        "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
        "<w:footnote w:type=\"continuationSeparator\" "
        "w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p>"
        "</w:footnote>";
    for (std::size_t i = 0; i < notes.size(); ++i) {
        part += fmt::format(
            "<w:footnote w:id=\"{}\"><w:p><w:pPr><w:pStyle "
            "w:val=\"FootnoteText\"/></w:pPr><w:r><w:rPr><w:rStyle "
            "w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>{}</w:p></w:footnote>",
            i + 1, docxRuns(" " + notes[i], {}));
    }
    return part + "</w:footnotes>";
}

std::string docxComments(const std::vector<DocxComment>& comments) {
    std::string part = docxRoot("comments");
    for (std::size_t i = 0; i < comments.size(); ++i) {
        // Word shows the author above a comment and gives each author a colour: here that is the code.
        part += fmt::format(
            "<w:comment w:id=\"{}\" w:author=\"{}\"><w:p><w:pPr><w:pStyle "
            "w:val=\"CommentText\"/></w:pPr><w:r><w:rPr>"
            "<w:rStyle w:val=\"CommentReference\"/></w:rPr><w:annotationRef/></w:r>{}</w:p></w:comment>",
            i, escapeXml(comments[i].label), docxRuns(comments[i].text, {}));
    }
    return part + "</w:comments>";
}

std::string docxRuns(std::string_view text, std::string_view properties) {
    const std::string shape =
        properties.empty() ? std::string() : fmt::format("<w:rPr>{}</w:rPr>", properties);
    std::string runs = "<w:r>" + shape;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find_first_of("\n\r\t", begin), text.size());
        if (end > begin) {
            runs += fmt::format("<w:t xml:space=\"preserve\">{}</w:t>",
                                escapeXml(text.substr(begin, end - begin)));
        }
        const bool half = text.substr(end).starts_with("\r\n");  // of one end of a line
        if (end < text.size() && !half) {
            runs += text[end] == '\t' ? "<w:tab/>" : "<w:br/>";
        }
        begin = end + 1;
    }
    return runs + "</w:r>";
}

}  // namespace vertelwerk::exchange
