#include "vertelwerk/exchange/readers.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/blocks.h"
#include "exchange/charset.h"
#include "exchange/head_table.h"
#include "exchange/html_notes.h"
#include "exchange/strings.h"
#include "exchange/table_spans.h"
#include "exchange/text_documents.h"
#include "exchange/xml_stream.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <libxml/HTMLparser.h>

namespace vertelwerk::exchange {

namespace {

/// Elements whose content is no text of the page, or text that was taken back.
bool isLeftOut(std::string_view name) {
    return isOneOf(name, {"head",   "script", "style",    "template", "noscript", "svg", "math",
                          "object", "select", "textarea", "nav",      "del",      "s",   "strike",
                          "iframe", "audio",  "video",    "canvas",   "button",   "rp",  "rt"});
}

bool endsParagraph(std::string_view name) {
    return isOneOf(
        name, {"p",          "div",     "li",       "ul",      "ol",      "dl",    "dt",         "dd",
               "section",    "article", "main",     "header",  "footer",  "aside", "blockquote", "figure",
               "figcaption", "form",    "fieldset", "legend",  "address", "hr",    "body",       "html",
               "pre",        "table",   "caption",  "details", "summary", "tr"});
}

std::optional<int> headingLevel(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6'
               ? std::optional(name[1] - '0')
               : std::nullopt;
}

/// Whether an element is not shown, or is what Word and LibreOffice put around the text of a page: the mark
/// of a list's item, headers and footers.
bool isHidden(std::string_view element, const xmlChar** attributes) {
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
        const std::string_view name = reinterpret_cast<const char*>(attributes[0]);
        std::string value =
            text::folded(attributes[1] == nullptr ? "" : reinterpret_cast<const char*>(attributes[1]));
        std::erase(value, ' ');
        const bool unshown =
            std::ranges::any_of(std::array{"display:none", "mso-list:ignore", "mso-hide:all"},
                                [&](const char* style) { return value.find(style) != std::string::npos; });
        const bool margin = element == "div" && name == "title" && isOneOf(value, {"header", "footer"});
        if (name == "hidden" || (name == "style" && unshown) || margin) {
            return true;
        }
    }
    return false;
}

/// The page without the marks of Word around what only some programs show: <![if !supportLists]>.
std::string withoutConditions(std::string_view page) {
    constexpr std::string_view mark = "<![";
    std::string kept;
    for (std::size_t at = page.find(mark); at != std::string_view::npos; at = page.find(mark)) {
        const std::string_view rest = page.substr(at + mark.size());
        const std::size_t end = page.find('>', at);
        const bool condition = rest.starts_with("if ") || rest.starts_with("endif]");
        const std::size_t next = condition && end != std::string_view::npos ? end + 1 : at + mark.size();
        kept += page.substr(0, condition ? at : next);
        page = page.substr(next);
    }
    kept += page;
    return kept;
}

bool hasClass(const HtmlAttributes& said, std::string_view wanted) {
    const std::vector<std::string_view> classes = split(said.classes, ' ');
    return std::ranges::find(classes, wanted) != classes.end();
}

/// Google Docs puts remarks at the end, and a mark in the text.
bool isRemarkMark(const HtmlAttributes& said) {
    return said.id.starts_with("cmnt_ref");
}

bool isRemark(const HtmlAttributes& said) {
    return said.id.starts_with("cmnt") && said.href.starts_with("#cmnt_ref");
}

std::size_t spanIn(const xmlChar** attributes, std::string_view wanted) {
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
        if (wanted == reinterpret_cast<const char*>(attributes[0]) && attributes[1] != nullptr) {
            return static_cast<std::size_t>(
                std::max(toInt(reinterpret_cast<const char*>(attributes[1])).value_or(1), 1));
        }
    }
    return 1;
}

HtmlAttributes notable(const xmlChar** attributes) {
    HtmlAttributes said;
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
        const std::string_view name = reinterpret_cast<const char*>(attributes[0]);
        const char* const value =
            attributes[1] == nullptr ? "" : reinterpret_cast<const char*>(attributes[1]);
        if (name == "id") {
            said.id = value;
        } else if (name == "name") {
            said.name = value;
        } else if (name == "href") {
            said.href = value;
        } else if (name == "role") {
            said.role = value;
        } else if (name == "class") {
            said.classes = value;
        }
    }
    return said;
}

/// Hears a page tag by tag and makes blocks of it.
class HtmlBlocks {
  public:
    base::Result<std::vector<Block>> read(std::string_view page) {
        htmlSAXHandler handler{};
        handler.startElement = [](void* self, const xmlChar* name, const xmlChar** attributes) {
            static_cast<HtmlBlocks*>(self)->open(reinterpret_cast<const char*>(name), attributes);
        };
        handler.endElement = [](void* self, const xmlChar* name) {
            static_cast<HtmlBlocks*>(self)->close(reinterpret_cast<const char*>(name));
        };
        handler.characters = [](void* self, const xmlChar* text, int length) {
            static_cast<HtmlBlocks*>(self)->add(
                {reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
        };
        handler.ignorableWhitespace = handler.characters;
        const std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxt*)> parser(
            htmlCreatePushParserCtxt(&handler, this, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8),
            htmlFreeParserCtxt);
        if (parser == nullptr || page.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
            return base::fail(damagedError());
        }
        htmlCtxtUseOptions(parser.get(), HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                             HTML_PARSE_IGNORE_ENC);
        constexpr std::size_t chunk = 64U << 10U;
        for (std::size_t at = 0; at < page.size() && !tooDeep_; at += chunk) {
            const std::string_view piece = page.substr(at, chunk);
            htmlParseChunk(parser.get(), piece.data(), static_cast<int>(piece.size()), 0);
        }
        if (tooDeep_) {
            return base::fail(depthError());
        }
        htmlParseChunk(parser.get(), nullptr, 0, 1);
        flush();
        endTable();
        auto blocks = collector_.take();
        if (!blocks) {
            return base::fail(blocks.error());
        }
        return notes_.placed(*std::move(blocks));
    }

    [[nodiscard]] std::vector<std::string> remarks() { return std::move(remarks_); }

  private:
    void open(std::string_view name, const xmlChar** attributes) {
        tooDeep_ = tooDeep_ || ++depth_ > deepestXml;
        if (tooDeep_ || leftOut_ > 0 || isLeftOut(name) || isHidden(name, attributes)) {
            ++leftOut_;
            return;
        }
        const HtmlAttributes said = notable(attributes);
        if (isRemarkMark(said) || isRemark(said)) {
            inRemark_ = inRemark_ || isRemark(said);
            ++leftOut_;
            return;
        }
        if (HtmlNotes::isReference(said) || HtmlNotes::isWayBack(said)) {
            if (HtmlNotes::isReference(said)) {
                notes_.reference(said, collector_.size());
            } else {
                notes_.wayBack(said);
            }
            ++leftOut_;
            return;
        }
        if (name == "br") {
            text_ += '\n';
        } else if (name == "table") {
            flush();
            ++tables_;
        } else if (tables_ == 1 && name == "tr") {
            rows_.beginRow();
        } else if (tables_ == 1 && (name == "td" || name == "th")) {
            text_.clear();
            rows_.addCell(spanIn(attributes, "rowspan"), spanIn(attributes, "colspan"));
        } else if (endsParagraph(name) || headingLevel(name)) {
            flush();
        }
        notes_.open(name, said, collector_.size());
        heading_ = headingLevel(name) ? headingLevel(name) : heading_;
        if (isOneOf(name, {"p", "h1"}) && (hasClass(said, "title") || hasClass(said, "MsoTitle"))) {
            heading_ = 0;
        }
        preformatted_ += name == "pre" ? 1 : 0;
    }

    void close(std::string_view name) {
        depth_ -= depth_ > 0 ? 1 : 0;
        if (leftOut_ > 0) {
            --leftOut_;
            return;
        }
        if (name == "td" || name == "th" || endsParagraph(name) || headingLevel(name)) {
            flush(name == "p");
        }
        if (headingLevel(name) || name == "p") {
            heading_.reset();
        }
        preformatted_ -= name == "pre" && preformatted_ > 0 ? 1 : 0;
        if (name == "table" && tables_ > 0) {
            --tables_;
            if (tables_ == 0) {
                endTable();
            }
        }
        notes_.close(collector_.size());
    }

    void add(std::string_view characters) {
        if (leftOut_ > 0) {
            return;
        }
        for (const char c : characters) {
            const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!space || preformatted_ > 0) {
                text_ += c;
            } else if (!text_.empty() && text_.back() != ' ' && text_.back() != '\n') {
                text_ += ' ';
            }
        }
    }

    /// @param blank whether a paragraph of its own ends, that may be a blank line
    void flush(bool blank = false) {
        const std::string text = std::exchange(text_, {});
        const bool remark = std::exchange(inRemark_, false);
        if (text::trimmed(text).empty()) {
            if (blank && tables_ == 0) {
                collector_.paragraph({});
            }
            return;
        }
        if (remark) {
            remarks_.push_back(text::normalise(text::trimmed(text)).value_or(std::string()));
            return;
        }
        if (tables_ > 0 && rows_.hasCell()) {
            std::string& cell = rows_.lastCell().text;
            cell += (cell.empty() ? "" : "\n\n") + std::string(text::trimmed(text));
        } else if (heading_) {
            collector_.heading(*heading_, text);
        } else {
            collector_.paragraph(text);
            if (text::trimmed(text).find('\n') != std::string_view::npos) {
                collector_.paragraph({});
            }
        }
    }

    void endTable() { appendTable(rows_.take(), collector_); }

    BlockCollector collector_;
    HtmlNotes notes_;
    std::string text_;
    std::optional<int> heading_;
    TableSpans rows_;
    int tables_ = 0;
    int preformatted_ = 0;
    int leftOut_ = 0;
    bool inRemark_ = false;
    std::vector<std::string> remarks_;
    std::size_t depth_ = 0;
    bool tooDeep_ = false;
};

}  // namespace

base::Result<Document> htmlDocument(const text::Decoded& decoded) {
    HtmlBlocks page;
    auto blocks = page.read(withoutConditions(decoded.text));
    if (!blocks) {
        return base::fail(blocks.error());
    }
    Document document;
    document.format = "html";
    document.encoding = decoded.encoding;
    document.blocks = *std::move(blocks);
    document.comments = page.remarks();
    return document;
}

base::Result<Document> readHtml(std::string_view bytes) {
    const auto decoded = decodePage(bytes);
    if (!decoded) {
        return base::fail(decoded.error());
    }
    return htmlDocument(*decoded);
}

}  // namespace vertelwerk::exchange
