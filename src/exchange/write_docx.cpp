#include "vertelwerk/exchange/document_out.h"

#include "exchange/blocks.h"
#include "exchange/docx_parts.h"
#include "exchange/out_runs.h"
#include "exchange/out_table.h"
#include "exchange/zip_writer.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::exchange {

namespace {

/// Lengths in a Word page: twentieths of a point for the page, English metric units for pictures.
constexpr std::size_t textWidth = 9070;       // A4 with margins of 2.5 cm
constexpr std::size_t wideTextWidth = 14002;  // the same on its side
constexpr std::size_t unitsPerPixel = 9525;
constexpr std::size_t widestPicture = textWidth * 635;

struct Size {
    std::size_t width = 0;
    std::size_t height = 0;
};

/// A picture's pixels, from the header of a PNG file; nothing for anything else.
Size pngSize(std::string_view png) {
    if (png.size() < 24 || !png.starts_with("\x89PNG\r\n\x1a\n")) {
        return {};
    }
    const auto number = [png](std::size_t at) {
        std::size_t value = 0;
        for (const char c : png.substr(at, 4)) {
            value = value << 8U | static_cast<unsigned char>(c);
        }
        return value;
    };
    return {number(16), number(20)};
}

/// Pictures are drawn at twice their size, so that they are sharp on paper.
Size shownSize(std::string_view png) {
    const Size pixels = pngSize(png);
    Size size{pixels.width * unitsPerPixel / 2, pixels.height * unitsPerPixel / 2};
    if (size.width > widestPicture) {
        size = {widestPicture, size.height * widestPicture / size.width};
    }
    return size;
}

/// Writes the blocks of one document.
class DocxWriter {
  public:
    explicit DocxWriter(const OutDocument& document)
        : document_(document), tag_(base::toTag(document.language)), language_(wordLanguage(tag_)) {}

    std::string write() {
        contents_.pageMark = !document_.pageMark.empty();
        body_ = docxRoot("document") + "<w:body>";
        paragraph("Title", docxRuns(document_.title, {}));
        for (const OutBlock& block : document_.blocks) {
            next_ = &block == &document_.blocks.back() ? nullptr : &block + 1;
            staysWithNext_ = staysWith(block);
            writeBlock(block);
            firstOfList_ = block.kind != OutBlock::Kind::ListItem;
            afterHeading_ = block.kind == OutBlock::Kind::Heading;
        }
        section();
        body_ += "</w:body></w:document>";
        return packed();
    }

  private:
    void writeBlock(const OutBlock& block) {
        switch (block.kind) {
            case OutBlock::Kind::Heading:
                return heading(block);
            case OutBlock::Kind::Paragraph:
                return paragraphs(block, {});
            case OutBlock::Kind::Note:
                return paragraphs(block, "Remark");  // a PDF takes "Note" for a footnote
            case OutBlock::Kind::ListItem:
                return paragraph("ListBullet", runs(block), keep());
            case OutBlock::Kind::Quote:
                return quote(block);
            case OutBlock::Kind::Table:
                return table(block);
            case OutBlock::Kind::Picture:
                return picture(block);
            case OutBlock::Kind::PageBreak:
                newPage_ = true;
                return;
        }
    }

    /// A note belongs to the paragraph before it, and one beneath a heading to what follows; words that were
    /// quoted to what is said of them. No item of a list stands alone on a page.
    [[nodiscard]] bool staysWith(const OutBlock& block) const {
        using Kind = OutBlock::Kind;
        if (next_ == nullptr) {
            return false;
        }
        switch (block.kind) {
            case Kind::Paragraph:
                return next_->kind == Kind::Note;
            case Kind::Note:
                return afterHeading_;
            case Kind::Quote:
                return block.attribution.empty() && next_->kind == Kind::Paragraph;
            case Kind::ListItem: {
                const bool last = next_ == &document_.blocks.back() || (next_ + 1)->kind != Kind::ListItem;
                return next_->kind == Kind::ListItem && (firstOfList_ || last);
            }
            default:
                return false;
        }
    }

    /// LibreOffice forgets all about keeping in a document where more than three paragraphs are tied
    /// together.
    [[nodiscard]] std::string_view keep(bool wanted) const {
        constexpr std::size_t mostTied = 2;
        return wanted && tied_ < mostTied ? "<w:keepNext/>" : "";
    }
    [[nodiscard]] std::string_view keep() const { return keep(staysWithNext_); }

    void paragraph(std::string_view style, const std::string& runs, std::string_view more = {}) {
        const std::string named =
            style.empty() ? std::string() : fmt::format("<w:pStyle w:val=\"{}\"/>", style);
        const std::string_view page = std::exchange(newPage_, false) ? "<w:pageBreakBefore/>" : "";
        const std::string properties = named.empty() && more.empty() && page.empty()
                                           ? std::string()
                                           : fmt::format("<w:pPr>{}{}{}</w:pPr>", named, more, page);
        body_ += fmt::format("<w:p>{}{}</w:p>\n", properties, runs);
        const bool ties = style.starts_with("Heading") || more.find("keepNext") != std::string_view::npos;
        tied_ = ties ? tied_ + 1 : 0;
    }

    /// The title has a style of its own, so what is the second level on a page is Heading 1 here; no
    /// level is skipped on the way down.
    void heading(const OutBlock& block) {
        if (block.level <= 1 && block.text == document_.title) {
            return;
        }
        level_ = std::clamp(block.level, 2, std::min(level_ + 1, 7));
        paragraph(fmt::format("Heading{}", level_ - 1), runs(block));
    }

    void paragraphs(const OutBlock& block, std::string_view style) {
        if (!block.marks.empty()) {
            return paragraph(style, runs(block), keep());
        }
        std::vector<Block> pieces;
        appendParagraphs(block.text, pieces);
        for (const Block& piece : pieces) {
            if (!piece.text.empty()) {
                paragraph(style, docxRuns(piece.text, languageOf(block)), keep());
            }
        }
    }

    void quote(const OutBlock& block) {
        std::vector<Block> pieces;
        appendParagraphs(block.text, pieces);
        for (const Block& piece : pieces) {
            if (!piece.text.empty()) {
                paragraph("Quote", docxRuns(piece.text, languageOf(block)),
                          keep(staysWithNext_ || !block.attribution.empty()));
            }
        }
        if (!block.attribution.empty()) {
            paragraph("QuoteSource", docxRuns("\u2014\u00A0" + block.attribution, {}));
        }
    }

    /// The block's text in runs, with its marks.
    std::string runs(const OutBlock& block) {
        std::string made;
        std::map<std::size_t, std::size_t> commentOf;
        for (const OutRun& run : runsOf(block)) {
            for (const std::size_t mark : run.begun) {
                if (block.marks[mark].comment.empty()) {
                    continue;
                }
                commentOf[mark] = comments_.size();
                made += fmt::format("<w:commentRangeStart w:id=\"{}\"/>", comments_.size());
                comments_.push_back({block.marks[mark].comment, block.marks[mark].label});
            }
            std::string properties;
            if (const auto tint = tintOf(block, run)) {
                properties =
                    fmt::format("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{:06X}\"/>", *tint);
            }
            made += docxRuns(run.text, properties + languageOf(block));
            bool noted = false;
            for (const std::size_t mark : run.ended) {
                const bool notes = !block.marks[mark].footnote.empty();
                if (notes && std::exchange(noted, true)) {
                    made += docxRuns(", ", "<w:rStyle w:val=\"FootnoteReference\"/>");  // else 1 and 2 are 12
                }
                made += endOf(block.marks[mark], commentOf, mark);
            }
        }
        return made;
    }

    std::string endOf(const OutMark& mark, const std::map<std::size_t, std::size_t>& commentOf,
                      std::size_t number) {
        std::string made;
        if (const auto comment = commentOf.find(number); comment != commentOf.end()) {
            made += fmt::format(
                "<w:commentRangeEnd w:id=\"{0}\"/><w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr>"
                "<w:commentReference w:id=\"{0}\"/></w:r>",
                comment->second);
        }
        if (!mark.footnote.empty()) {
            footnotes_.push_back(mark.footnote);
            made += fmt::format(
                "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference "
                "w:id=\"{}\"/></w:r>",
                footnotes_.size());
        }
        return made;
    }

    /// "Table 1. ..." with a field, so that Word can list and renumber it.
    void caption(std::string_view word, std::size_t number, const std::string& text, bool above) {
        paragraph("Caption",
                  docxRuns(fmt::format("{} ", word), {}) +
                      fmt::format("<w:fldSimple w:instr=\" SEQ {} \\* ARABIC \"><w:r><w:t>{}</w:t></w:r>"
                                  "</w:fldSimple>",
                                  word, number) +
                      docxRuns(". " + text, {}),
                  above ? "<w:keepNext/>" : "");
    }

    void table(const OutBlock& block) {
        constexpr std::size_t perCharacter = 126;
        const auto widths = columnWidths(block, document_.wide ? wideTextWidth : textWidth, perCharacter);
        if (widths.empty()) {
            return;
        }
        if (!block.caption.empty()) {
            caption(document_.language == base::Language::Dutch ? "Tabel" : "Table", ++tables_, block.caption,
                    true);
        }
        body_ += fmt::format(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" "
            "w:type=\"pct\"/><w:tblLayout "
            "w:type=\"fixed\"/><w:tblLook w:val=\"00A0\" w:firstRow=\"1\" w:firstColumn=\"1\" "
            "w:lastRow=\"0\" "
            "w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>{}</w:tblPr><w:tblGrid>",
            block.caption.empty() ? std::string()
                                  : fmt::format("<w:tblCaption w:val=\"{}\"/>", escapeXml(block.caption)));
        for (const std::size_t width : widths) {
            body_ += fmt::format("<w:gridCol w:w=\"{}\"/>", width);
        }
        body_ += "</w:tblGrid>";
        const auto figures = figureColumns(block);
        if (!block.header.empty()) {
            row(block, block.header, widths, figures, true);
        }
        for (const auto& cells : block.rows) {
            row(block, cells, widths, figures, false);
        }
        // Word asks for a paragraph after a table; it takes no room of its own, at the end of a page least.
        body_ += fmt::format(
            "</w:tbl>\n<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"{}\" w:line=\"20\" "
            "w:lineRule=\"exact\"/></w:pPr></w:p>\n",
            next_ == nullptr ? 0 : 160);
    }

    void row(const OutBlock& block, const std::vector<std::string>& cells,
             const std::vector<std::size_t>& widths, const std::vector<bool>& figures, bool header) {
        body_ += header ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
                        : "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const std::string runs =
                i < cells.size() && !cells[i].empty()
                    ? docxRuns(cells[i], header ? "<w:b/>" + languageOf(block) : languageOf(block))
                    : std::string();
            body_ +=
                fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr><w:p>{}{}</w:p></w:tc>",
                            widths[i], figures[i] ? R"(<w:pPr><w:jc w:val="right"/></w:pPr>)" : "", runs);
        }
        body_ += "</w:tr>\n";
    }

    void picture(const OutBlock& block) {
        const Size size = shownSize(block.png);
        if (size.width == 0 || size.height == 0) {
            paragraph({}, docxRuns(block.alt, {}));
        } else {
            pictures_.push_back(&block);
            const std::size_t number = pictures_.size();
            paragraph(
                {},
                fmt::format(
                    "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent "
                    "cx=\"{0}\" cy=\"{1}\"/><wp:docPr id=\"{2}\" name=\"picture{2}\" descr=\"{3}\"/>"
                    "<a:graphic><a:graphicData "
                    "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
                    "<pic:pic><pic:nvPicPr><pic:cNvPr id=\"{2}\" name=\"picture{2}\" "
                    "descr=\"{3}\"/><pic:cNvPicPr/>"
                    "</pic:nvPicPr><pic:blipFill><a:blip r:embed=\"picture{2}\"/><a:stretch><a:fillRect/>"
                    "</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{0}\" "
                    "cy=\"{1}\"/></a:xfrm><a:prstGeom "
                    "prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
                    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
                    size.width, size.height, number, escapeXml(block.alt)),
                block.caption.empty() ? "" : "<w:keepNext/>");
        }
        if (!block.caption.empty()) {
            caption(document_.language == base::Language::Dutch ? "Figuur" : "Figure", ++figures_,
                    block.caption, false);
        }
    }

    void section() {
        body_ += "<w:sectPr>";
        if (contents_.pageMark) {
            body_ += "<w:headerReference w:type=\"default\" r:id=\"header\"/>";
        }
        body_ += "<w:footerReference w:type=\"default\" r:id=\"footer\"/>";
        body_ += document_.wide ? R"(<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>)"
                                : R"(<w:pgSz w:w="11906" w:h="16838"/>)";
        body_ +=
            "<w:pgMar "
            "w:top=\"1418\" w:right=\"1418\" w:bottom=\"1418\" w:left=\"1418\" w:header=\"709\" "
            "w:footer=\"709\" "
            "w:gutter=\"0\"/></w:sectPr>";
    }

    std::string packed() {
        contents_.footnotes = !footnotes_.empty();
        contents_.comments = !comments_.empty();
        contents_.pictures = pictures_.size();
        ZipWriter zip;
        zip.add("[Content_Types].xml", docxContentTypes(contents_));
        zip.add("_rels/.rels", docxPackageRelations());
        zip.add("docProps/core.xml", docxCore(document_.title, language_));
        zip.add("word/document.xml", std::move(body_));
        zip.add("word/_rels/document.xml.rels", docxRelations(contents_));
        zip.add("word/styles.xml", docxStyles(language_));
        zip.add("word/settings.xml", docxSettings(contents_, language_));
        zip.add("word/numbering.xml", docxNumbering());
        zip.add("word/footer1.xml", docxFooter());
        if (contents_.pageMark) {
            zip.add("word/header1.xml", docxHeader(document_.pageMark));
        }
        if (contents_.footnotes) {
            zip.add("word/footnotes.xml", docxFootnotes(footnotes_));
        }
        if (contents_.comments) {
            zip.add("word/comments.xml", docxComments(comments_));
        }
        for (std::size_t i = 0; i < pictures_.size(); ++i) {
            zip.add(fmt::format("word/media/picture{}.png", i + 1), pictures_[i]->png);
        }
        return zip.finish();
    }

    [[nodiscard]] std::string languageOf(const OutBlock& block) const {
        return block.language.empty() || block.language == tag_
                   ? std::string()
                   : fmt::format("<w:lang w:val=\"{}\"/>", escapeXml(wordLanguage(block.language)));
    }

    const OutDocument& document_;
    std::string tag_;
    std::string language_;
    std::string body_;
    DocxContents contents_;
    std::vector<std::string> footnotes_;
    std::vector<DocxComment> comments_;
    std::vector<const OutBlock*> pictures_;
    std::size_t tables_ = 0;
    std::size_t figures_ = 0;
    const OutBlock* next_ = nullptr;  ///< after the block that is being written
    std::size_t tied_ = 0;            ///< paragraphs before it that stay with the next
    int level_ = 1;
    bool newPage_ = false;  ///< what comes next begins one
    bool firstOfList_ = true;
    bool afterHeading_ = false;
    bool staysWithNext_ = false;
};

}  // namespace

std::string writeDocx(const OutDocument& document) {
    return DocxWriter(document).write();
}

}  // namespace vertelwerk::exchange
