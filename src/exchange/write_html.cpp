#include "vertelwerk/exchange/document_out.h"

#include "exchange/blocks.h"
#include "exchange/html_text.h"
#include "exchange/inline_svg.h"
#include "exchange/out_runs.h"
#include "exchange/out_table.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include <fmt/format.h>

namespace vertelwerk::exchange {

namespace {

/// Contrast on white: text 16:1, notes and attributions 8:1, lines are ornament.
constexpr std::string_view styles = R"(
:root { color-scheme: light; }
body { margin: 0; background: #ffffff; color: #1c1c1c;
  font: 1.0625rem/1.6 "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2.2em 0 0.6em; text-wrap: balance; }
h1 { font-size: 2rem; margin-top: 0.5em; }
h2 { font-size: 1.5rem; border-bottom: 1px solid #c8c8c8; padding-bottom: 0.2em; }
h3 { font-size: 1.2rem; }
h4, h5, h6 { font-size: 1.0625rem; }
p { margin: 0 0 1em; }
.note { color: #4d4d4d; font-size: 0.95rem; }
figure { margin: 1.5em 0; }
blockquote { margin: 0; padding: 0.2em 0 0.2em 1.2em; border-left: 0.25em solid #2f6f73; }
mark { color: inherit; }
blockquote p:last-child { margin-bottom: 0; }
figcaption { color: #4d4d4d; font-size: 0.95rem; margin-top: 0.4em; }
.quote figcaption { padding-left: 1.45em; }
.quote figcaption::before { content: "\2014\00a0"; }
.table { overflow-x: auto; margin: 1.5em 0; }
.table:focus-visible { outline: 3px solid #2f6f73; }
table { border-collapse: collapse; width: 100%; font-size: 0.95rem; }
caption { text-align: left; font-weight: bold; padding: 0 0 0.5em; }
th, td { text-align: left; vertical-align: top; padding: 0.4em 0.8em 0.4em 0; border-bottom: 1px solid #c8c8c8; }
.figure { text-align: right; font-variant-numeric: tabular-nums; }
thead th { border-bottom: 2px solid #6b6b6b; }
tbody th { font-weight: normal; }
svg { max-width: 100%; height: auto; }
@media print {
  @page { margin: 2cm; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  figure, tr { break-inside: avoid; }
  p, blockquote { orphans: 3; widows: 3; }
  .page-break { break-after: page; }
  .table { overflow: visible; }
}
)";

/// Writes the blocks of one document.
class HtmlWriter {
  public:
    explicit HtmlWriter(const OutDocument& document)
        : document_(document), tag_(base::toTag(document.language)) {}

    std::string write() {
        html_ = fmt::format(
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
            "'unsafe-inline'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n<h1>{}</h1>\n",
            tag_, escapeHtml(document_.title), styles, escapeLines(document_.title));
        if (!document_.pageMark.empty()) {
            html_ += fmt::format("<p class=\"note\">{}</p>\n", escapeLines(document_.pageMark));
        }
        for (const OutBlock& block : document_.blocks) {
            openOrCloseList(block.kind == OutBlock::Kind::ListItem);
            writeBlock(block);
        }
        openOrCloseList(false);
        html_ += "</main>\n</body>\n</html>\n";
        return std::move(html_);
    }

  private:
    void writeBlock(const OutBlock& block) {
        switch (block.kind) {
            case OutBlock::Kind::Heading:
                return heading(block);
            case OutBlock::Kind::Paragraph:
                return paragraphs(block, "p");
            case OutBlock::Kind::Note:
                return paragraphs(block, "p class=\"note\"");
            case OutBlock::Kind::ListItem:
                html_ += fmt::format("<li{}>{}</li>\n", languageOf(block), escapeLines(block.text));
                return;
            case OutBlock::Kind::Quote:
                return quote(block);
            case OutBlock::Kind::Table:
                return table(block);
            case OutBlock::Kind::Picture:
                return picture(block);
            case OutBlock::Kind::PageBreak:
                html_ += "<div class=\"page-break\"></div>\n";
                return;
        }
    }

    /// The title is the only first heading; no level is skipped on the way down.
    void heading(const OutBlock& block) {
        if (block.level <= 1 && block.text == document_.title) {
            return;
        }
        level_ = std::clamp(block.level, 2, std::min(level_ + 1, 6));
        html_ += fmt::format("<h{0}{1}>{2}</h{0}>\n", level_, languageOf(block), escapeLines(block.text));
    }

    void openOrCloseList(bool wanted) {
        if (wanted != inList_) {
            html_ += wanted ? "<ul>\n" : "</ul>\n";
            inList_ = wanted;
        }
    }

    /// A paragraph with tints; its comments and notes follow it as a numbered list.
    void markedParagraph(const OutBlock& block, std::string_view element) {
        std::string words;
        std::vector<std::string> notes;
        for (const OutRun& run : runsOf(block)) {
            const auto tint = tintOf(block, run);
            words += tint ? fmt::format("<mark style=\"background: #{:06x}\">{}</mark>", *tint,
                                        escapeLines(run.text))
                          : escapeLines(run.text);
            for (const std::size_t i : run.ended) {
                const OutMark& mark = block.marks[i];
                const std::string comment = mark.comment.empty() || mark.label.empty()
                                                ? mark.label + mark.comment
                                                : mark.label + ": " + mark.comment;
                for (const std::string& note : {comment, mark.footnote}) {
                    if (!note.empty()) {
                        notes.push_back(note);
                        words += fmt::format("<sup>[{}]</sup>", ++notes_);
                    }
                }
            }
        }
        html_ += fmt::format("<{}{}>{}</p>\n", element, languageOf(block), words);
        if (!notes.empty()) {
            html_ += fmt::format("<ol class=\"note\" start=\"{}\">\n", notes_ - notes.size() + 1);
            for (const std::string& note : notes) {
                html_ += fmt::format("<li>{}</li>\n", escapeLines(note));
            }
            html_ += "</ol>\n";
        }
    }

    void paragraphs(const OutBlock& block, std::string_view element) {
        if (!block.marks.empty()) {
            return markedParagraph(block, element);
        }
        std::vector<Block> pieces;
        appendParagraphs(block.text, pieces);
        for (const Block& piece : pieces) {
            if (!piece.text.empty()) {
                html_ += fmt::format("<{}{}>{}</p>\n", element, languageOf(block), escapeLines(piece.text));
            }
        }
    }

    void quote(const OutBlock& block) {
        html_ += fmt::format("<figure class=\"quote\">\n<blockquote{}>\n", languageOf(block));
        OutBlock words = block;
        words.language.clear();
        paragraphs(words, "p");
        html_ += "</blockquote>\n";
        caption(block.attribution);
        html_ += "</figure>\n";
    }

    void caption(const std::string& text) {
        if (!text.empty()) {
            html_ += fmt::format("<figcaption>{}</figcaption>\n", escapeLines(text));
        }
    }

    void table(const OutBlock& block) {
        const std::string region =
            block.caption.empty()
                ? std::string()
                : fmt::format(" role=\"region\" tabindex=\"0\" aria-label=\"{}\"", escapeHtml(block.caption));
        constexpr const char* figure = " class=\"figure\"";
        html_ += fmt::format("<div class=\"table\"{}>\n<table{}>\n", region, languageOf(block));
        if (!block.caption.empty()) {
            html_ += fmt::format("<caption>{}</caption>\n", escapeLines(block.caption));
        }
        html_ += "<thead>\n<tr>";
        const auto figures = figureColumns(block);
        for (std::size_t i = 0; i < block.header.size(); ++i) {
            html_ += fmt::format("<th scope=\"col\"{}>{}</th>", figures[i] ? figure : "",
                                 escapeLines(block.header[i]));
        }
        html_ += "</tr>\n</thead>\n<tbody>\n";
        for (const std::vector<std::string>& row : block.rows) {
            html_ += "<tr>";
            for (std::size_t i = 0; i < std::max(row.size(), block.header.size()); ++i) {
                const std::string cell = i < row.size() ? escapeLines(row[i]) : std::string();
                html_ += i == 0 ? fmt::format("<th scope=\"row\">{}</th>", cell)
                                : fmt::format("<td{}>{}</td>", figures[i] ? figure : "", cell);
            }
            html_ += "</tr>\n";
        }
        html_ += "</tbody>\n</table>\n</div>\n";
    }

    void picture(const OutBlock& block) {
        const std::string title = block.caption.empty() ? block.alt : block.caption;
        const std::string description = block.caption.empty() ? std::string() : block.alt;
        html_ += "<figure class=\"picture\">\n";
        const std::string svg = inlineSvg(block.svg, title, description, ++pictures_);
        html_ += svg.empty() ? fmt::format("<p>{}</p>", escapeLines(block.alt)) : svg;
        html_ += '\n';
        caption(block.caption);
        html_ += "</figure>\n";
    }

    [[nodiscard]] std::string languageOf(const OutBlock& block) const {
        return block.language.empty() || block.language == tag_
                   ? std::string()
                   : fmt::format(" lang=\"{}\"", escapeHtml(block.language));
    }

    const OutDocument& document_;
    std::string tag_;
    std::string html_;
    int level_ = 1;
    std::size_t pictures_ = 0;
    std::size_t notes_ = 0;
    bool inList_ = false;
};

}  // namespace

std::string writeHtml(const OutDocument& document) {
    return HtmlWriter(document).write();
}

}  // namespace vertelwerk::exchange
