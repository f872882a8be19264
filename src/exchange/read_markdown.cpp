#include "vertelwerk/exchange/readers.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "exchange/blocks.h"
#include "exchange/front_matter.h"
#include "exchange/head_table.h"
#include "exchange/strings.h"
#include "exchange/text_documents.h"

#include <charconv>
#include <cstddef>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <libxml/HTMLparser.h>
#include <md4c.h>

namespace vertelwerk::exchange {

namespace {

constexpr std::size_t longestHeading = 200;  // code points; people also underline paragraphs
constexpr unsigned highestListNumber = 99;   // "1945. In dat jaar" begins a sentence, not a list

/// The character that "&eacute;" or "&#233;" stands for; the words themselves when it is none.
std::string entityText(std::string_view entity) {
    std::uint32_t code = 0;
    const std::string name(entity.substr(1, entity.size() - 2));
    if (name.starts_with('#')) {
        const bool hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        const char* first = name.data() + (hexadecimal ? 2 : 1);
        std::from_chars(first, name.data() + name.size(), code, hexadecimal ? 16 : 10);
    } else if (const htmlEntityDesc* known =
                   htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()))) {
        code = known->value;
    }
    const std::string utf8 = utf8Of(code);
    return utf8.empty() ? std::string(entity) : utf8;
}

/// Receives what md4c finds and makes blocks of it.
class MarkdownBlocks {
  public:
    base::Result<std::vector<Block>> parse(std::string_view text) {
        MD_PARSER parser{};
        parser.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_STRIKETHROUGH | MD_FLAG_TABLES;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
            static_cast<MarkdownBlocks*>(self)->enter(type, detail);
            return 0;
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
            static_cast<MarkdownBlocks*>(self)->leave(type, detail);
            return 0;
        };
        parser.enter_span = [](MD_SPANTYPE type, void*, void* self) {
            static_cast<MarkdownBlocks*>(self)->pictures_ += type == MD_SPAN_IMG ? 1 : 0;
            return 0;
        };
        parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
            static_cast<MarkdownBlocks*>(self)->pictures_ -= type == MD_SPAN_IMG ? 1 : 0;
            return 0;
        };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR* chars, MD_SIZE size, void* self) {
            static_cast<MarkdownBlocks*>(self)->add(type, {chars, size});
            return 0;
        };
        if (text.size() > std::numeric_limits<MD_SIZE>::max() ||
            md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, this) != 0) {
            return base::fail(base::ErrorCode::Unreadable, base::msg("The Markdown cannot be read."),
                              base::msg("Save it as plain text (.txt) and import that."));
        }
        return collector_.take();
    }

  private:
    struct List {
        bool numbered = false;
        unsigned next = 0;
    };

    void enter(MD_BLOCKTYPE type, void* detail) {
        switch (type) {
            case MD_BLOCK_UL:
                closeItem();
                separate();
                lists_.push_back({});
                break;
            case MD_BLOCK_OL:
                closeItem();
                separate();
                lists_.push_back({true, static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start});
                break;
            case MD_BLOCK_LI:
                beginItem();
                break;
            case MD_BLOCK_TABLE:
                rows_.clear();
                break;
            case MD_BLOCK_TR:
                rows_.emplace_back();
                break;
            case MD_BLOCK_P:
                closeItem();
                break;
            default:
                break;
        }
    }

    void leave(MD_BLOCKTYPE type, void* detail) {
        switch (type) {
            case MD_BLOCK_H:
                heading(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
                break;
            case MD_BLOCK_P:
            case MD_BLOCK_CODE:
            case MD_BLOCK_LI:
                paragraph();
                break;
            case MD_BLOCK_UL:
            case MD_BLOCK_OL:
                lists_.pop_back();
                separate();
                break;
            case MD_BLOCK_TH:
            case MD_BLOCK_TD:
                rows_.back().push_back({std::exchange(text_, {})});
                break;
            case MD_BLOCK_TABLE:
                table();
                break;
            default:
                break;
        }
    }

    void add(MD_TEXTTYPE type, std::string_view chars) {
        if (pictures_ > 0) {
            return;
        }
        switch (type) {
            case MD_TEXT_BR:
            case MD_TEXT_SOFTBR:
                text_ += '\n';
                break;
            case MD_TEXT_ENTITY:
                text_ += entityText(chars);
                break;
            case MD_TEXT_NULLCHAR:
                break;
            default:
                text_ += chars;
                break;
        }
    }

    void beginItem() {
        List& list = lists_.back();
        if (list.numbered) {
            if (list.next > highestListNumber) {
                text_ = std::to_string(list.next) + ". ";
            }
            ++list.next;
        }
    }

    /// A tight item's text stands directly in it; a block inside ends it.
    void closeItem() {
        if (!lists_.empty() && !text::trimmed(text_).empty() && !text_.ends_with(". ")) {
            paragraph();
        }
    }

    void paragraph() {
        if (text::trimmed(text_).empty()) {
            return;
        }
        if (lists_.empty()) {
            separate();
        }
        collector_.paragraph(std::exchange(text_, {}));
    }

    void heading(unsigned level) {
        const std::string text = std::exchange(text_, {});
        if (text.find('\n') != std::string::npos || text::length(text) > longestHeading) {
            separate();
            collector_.paragraph(text);
        } else {
            collector_.heading(static_cast<int>(level), text);
        }
    }

    void table() {
        separate();
        appendTable(rows_, collector_);
        rows_.clear();
    }

    /// The blank line between paragraphs.
    void separate() { collector_.paragraph({}); }

    BlockCollector collector_;
    std::string text_;
    std::vector<List> lists_;
    std::vector<CellRow> rows_;
    int pictures_ = 0;
};

}  // namespace

base::Result<Document> markdownDocument(const text::Decoded& decoded) {
    std::string_view text = decoded.text;
    Document document;
    document.format = "md";
    document.encoding = decoded.encoding;
    if (const std::vector<std::string> head = takeFrontMatter(text); !head.empty()) {
        appendParagraphs(joined(head, "\n"), document.blocks);
        document.blocks.push_back({});
    }
    const auto blocks = MarkdownBlocks().parse(text);
    if (!blocks) {
        return base::fail(blocks.error());
    }
    document.blocks.insert(document.blocks.end(), blocks->begin(), blocks->end());
    return document;
}

base::Result<Document> readMarkdown(std::string_view bytes) {
    const auto decoded = text::decode(bytes);
    if (!decoded) {
        return base::fail(decoded.error());
    }
    return markdownDocument(*decoded);
}

}  // namespace vertelwerk::exchange
