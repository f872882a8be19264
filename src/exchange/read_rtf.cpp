#include "vertelwerk/exchange/readers.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/blocks.h"
#include "exchange/docx_styles.h"
#include "exchange/head_table.h"
#include "exchange/rtf_text.h"
#include "exchange/rtf_tokens.h"
#include "exchange/strings.h"
#include "exchange/xml_stream.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vertelwerk::exchange {

namespace {

/// Groups whose content is no text of the document.
bool isLeftOut(std::string_view word) {
    return isOneOf(word,
                   {"colortbl", "info",      "pict",       "objdata",   "objclass",  "objname",
                    "header",   "headerl",   "headerr",    "headerf",   "footer",    "footerl",
                    "footerr",  "footerf",   "ftnsep",     "ftnsepc",   "ftncn",     "aftnsep",
                    "aftnsepc", "aftncn",    "filetbl",    "listtable", "revtbl",    "rsidtbl",
                    "fldinst",  "datafield", "bkmkstart",  "bkmkend",   "listtext",  "pntext",
                    "pntxta",   "pntxtb",    "nonshppict", "shprslt",   "sp",        "atrfstart",
                    "atrfend",  "atnref",    "atnid",      "atnicn",    "atnparent", "xe",
                    "tc",       "tcn",       "rxe",        "txe",       "template",  "stylerestrictions",
                    "upr",      "themedata", "datastore",  "falt",      "panose",    "fontemb"});
}

/// What a control word writes; empty for other words.
std::string_view characterOf(std::string_view word) {
    struct Character {
        std::string_view word;
        std::string_view text;
    };
    constexpr std::array<Character, 13> characters{{{"tab", "\t"},
                                                    {"line", "\n"},
                                                    {"emdash", "\u2014"},
                                                    {"endash", "\u2013"},
                                                    {"lquote", "\u2018"},
                                                    {"rquote", "\u2019"},
                                                    {"ldblquote", "\u201C"},
                                                    {"rdblquote", "\u201D"},
                                                    {"bullet", "\u2022"},
                                                    {"emspace", "\u2003"},
                                                    {"enspace", "\u2002"},
                                                    {"qmspace", "\u2005"},
                                                    {"lbr", "\n"}}};
    const auto found = std::ranges::find(characters, word, &Character::word);
    return found == characters.end() ? std::string_view() : found->text;
}

/// What the text of a group goes to.
enum class Destination { Text, Fonts, Styles, Note, Comment, Author, Nowhere };

/// How long the mark is that a list's paragraph begins with as text: a bullet or a number, and a tab.
std::size_t typedMark(std::string_view text) {
    const std::size_t tab = std::min(text.find('\t'), text.size());
    const std::string_view mark = text.substr(0, tab);
    const auto isNumber = [](std::string_view written) {
        return written.size() >= 2 && written.size() <= 4 &&
               (written.back() == '.' || written.back() == ')') &&
               std::ranges::all_of(written.substr(0, written.size() - 1),
                                   [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); });
    };
    const bool found =
        tab < text.size() && (isOneOf(mark, {"\u2022", "\u25E6", "\u2013", "-", "*", "o"}) || isNumber(mark));
    return found ? tab + 1 : 0;
}

class RtfReader {
  public:
    explicit RtfReader(std::string_view rtf) : tokens_(rtf) {}

    base::Result<Document> read() {
        bool closed = false;
        while (!closed) {
            const auto token = tokens_.next();
            if (!token || tooDeep_) {
                break;
            }
            closed = !take(*token);
        }
        if (tooDeep_) {
            return base::fail(depthError());
        }
        if (!closed) {
            return base::fail(damagedError());
        }
        if (!text_.empty() || !notes_.empty()) {
            endParagraph();
        }
        endTable();
        auto blocks = collector_.take();
        if (!blocks) {
            return base::fail(blocks.error());
        }
        Document document;
        document.format = "rtf";
        document.blocks = *std::move(blocks);
        document.comments = std::move(comments_);
        return document;
    }

  private:
    struct Group {
        Destination to = Destination::Text;
        int font = 0;
        int unicodeSkip = 1;
        bool hidden = false;
        bool deleted = false;
        bool optional = false;  ///< after \*: a word that is not known leaves the group out
    };

    /// What paragraphs carry.
    struct Paragraph {
        std::optional<int> style;
        std::optional<int> outline;
        bool inTable = false;
        bool hanging = false;  ///< the first line begins before the others
    };

    [[nodiscard]] Group& group() { return groups_.back(); }

    bool take(const RtfToken& token) {
        switch (token.kind) {
            case RtfToken::Kind::Open:
                tooDeep_ = tooDeep_ || groups_.size() > deepestXml;
                groups_.push_back(group());
                group().optional = false;
                return !tooDeep_;
            case RtfToken::Kind::Close:
                return close();
            case RtfToken::Kind::Word:
                word(token.text, token.parameter);
                return true;
            case RtfToken::Kind::Symbol:
                symbol(token.text.front());
                return true;
            case RtfToken::Kind::Byte:
                if (skip_ > 0) {
                    --skip_;
                } else {
                    byte(static_cast<unsigned char>(token.parameter.value_or(0)));
                }
                return true;
            case RtfToken::Kind::Text:
                characters(token.text);
                return true;
            case RtfToken::Kind::Binary:
                return true;
        }
        return true;
    }

    bool close() {
        skip_ = 0;
        if (groups_.size() <= 1) {
            return false;
        }
        const Group ended = group();
        groups_.pop_back();
        if (ended.to == group().to) {
            return groups_.size() > 1;
        }
        if (ended.to == Destination::Note) {
            const std::string note = text_.take();
            notes_.emplace_back(text::trimmed(note));
            text_ = std::exchange(outer_, {});
        } else if (ended.to == Destination::Comment || ended.to == Destination::Author) {
            std::string said(text::trimmed(text_.take()));
            text_ = std::exchange(outer_, {});
            if (ended.to == Destination::Author) {
                author_ = std::move(said);
            } else if (!said.empty()) {
                comments_.push_back(author_.empty() ? said : said + "\n(" + author_ + ")");
            }
        }
        return groups_.size() > 1;
    }

    /// Text of this group goes beside the paragraph until the group closes.
    void divert(Destination to) {
        if (group().to != Destination::Text) {
            group().to = Destination::Nowhere;
            return;
        }
        group().to = to;
        outer_ = text_;
        static_cast<void>(text_.take());
    }

    void symbol(char c) {
        if (c == '*') {
            group().optional = true;
        } else if (c == '~') {
            write("\u00A0");
        } else if (c == '_') {
            write("\u2011");
        } else if (c == '\\' || c == '{' || c == '}') {
            characters(std::string_view(&c, 1));
        } else if (c == '\n' || c == '\r') {
            word("par", {});
        }
    }

    void word(std::string_view name, std::optional<int> parameter) {
        const bool on = parameter.value_or(1) != 0;
        const bool optional = std::exchange(group().optional, false);
        if (destination(name, optional)) {
            return;
        }
        if (const std::string_view text = characterOf(name); !text.empty()) {
            write(text);
        } else if (name == "u") {
            unicode(parameter.value_or(0));
        } else if (name == "uc") {
            group().unicodeSkip = std::clamp(parameter.value_or(1), 0, 16);
        } else if (name == "f") {
            group().font = parameter.value_or(0);
        } else if (name == "fcharset" && group().to == Destination::Fonts) {
            text_.setFont(group().font, parameter.value_or(0));
        } else if (name == "ansicpg" && parameter) {
            text_.setCodePage(*parameter);
        } else if (name == "mac") {
            text_.setCodePage(10000);
        } else if (name == "pc" || name == "pca") {
            text_.setCodePage(name == "pc" ? 437 : 850);
        } else if (name == "v") {
            group().hidden = on;
        } else if (name == "deleted") {
            group().deleted = on;
        } else if (name == "plain") {
            group().hidden = false;
            group().deleted = false;
        } else {
            paragraphWord(name, parameter);
        }
    }

    void paragraphWord(std::string_view name, std::optional<int> parameter) {
        if (name == "s" && group().to == Destination::Styles) {
            style_ = parameter;
        } else if (group().to == Destination::Note || group().to == Destination::Comment) {
            if (isOneOf(name, {"par", "cell", "row"})) {
                write("\n\n");
            }
        } else if (group().to != Destination::Text) {
            return;
        } else if (isOneOf(name, {"par", "sect", "page"})) {
            endParagraph();
        } else if (name == "pard") {
            paragraph_ = {};
        } else if (name == "s") {
            paragraph_.style = parameter;
        } else if (name == "outlinelevel") {
            paragraph_.outline = parameter;
        } else if (name == "fi") {
            paragraph_.hanging = parameter.value_or(0) < 0;
        } else if (name == "intbl" || name == "trowd") {
            paragraph_.inTable = true;
            if (name == "trowd") {
                covered_.assign(1, false);
            }
        } else if (name == "clvmrg") {
            covered_.back() = true;
        } else if (name == "cellx") {
            covered_.push_back(false);
        } else if (name == "cell" || name == "nestcell") {
            paragraph_.inTable = true;
            endParagraph();
            cells_.push_back(
                {std::exchange(cell_, {}), cells_.size() < covered_.size() && covered_[cells_.size()]});
        } else if (name == "row") {
            rows_.push_back(std::exchange(cells_, {}));
        }
    }

    /// Whether a word says where the group's text goes.
    bool destination(std::string_view name, bool optional) {
        if (name == "ud") {
            group().to = Destination::Text;  // the Unicode twin of what \upr left out
            return true;
        }
        if (name == "fonttbl") {
            group().to = Destination::Fonts;
        } else if (name == "stylesheet") {
            group().to = Destination::Styles;
        } else if (name == "footnote" || name == "shptxt") {
            divert(Destination::Note);
        } else if (name == "annotation") {
            divert(Destination::Comment);
        } else if (name == "atnauthor") {
            divert(Destination::Author);
        } else if (isLeftOut(name) || (optional && !isOneOf(name, {"shpinst", "cs", "ds", "ts"}))) {
            group().to = Destination::Nowhere;
        } else {
            return false;
        }
        return true;
    }

    void unicode(int unit) {
        skip_ = group().unicodeSkip;
        if (writes()) {
            text_.addUnit(unit);
        }
    }

    [[nodiscard]] bool writes() {
        const bool somewhere = group().to == Destination::Text || group().to == Destination::Note ||
                               group().to == Destination::Comment || group().to == Destination::Author;
        return somewhere && !group().hidden && !group().deleted;
    }

    void write(std::string_view utf8) {
        if (skip_ > 0) {
            --skip_;
        } else if (writes()) {
            text_.add(utf8);
        }
    }

    void byte(unsigned char value) {
        if (writes()) {
            text_.addByte(value, group().font);
        } else if (group().to == Destination::Styles) {
            styleName_ += static_cast<char>(value);
        }
    }

    void characters(std::string_view text) {
        const auto skipped = std::min(static_cast<std::size_t>(skip_), text.size());
        skip_ -= static_cast<int>(skipped);
        for (const char c : text.substr(skipped)) {
            if (group().to == Destination::Styles && c == ';') {
                styles_[style_.value_or(0)] = std::string(text::trimmed(styleName_));
                styleName_.clear();
                style_.reset();
            } else {
                byte(static_cast<unsigned char>(c));
            }
        }
    }

    [[nodiscard]] std::optional<int> headingLevel() const {
        constexpr int bodyText = 9;
        if (paragraph_.outline && *paragraph_.outline >= 0 && *paragraph_.outline < bodyText) {
            return *paragraph_.outline + 1;
        }
        const auto style = paragraph_.style ? styles_.find(*paragraph_.style) : styles_.end();
        return style == styles_.end() ? std::nullopt : headingLevelOfName(style->second);
    }

    void endParagraph() {
        std::string text = text_.take();
        if (paragraph_.hanging) {
            text.erase(0, typedMark(text));
        }
        std::vector<std::string> notes = std::exchange(notes_, {});
        if (paragraph_.inTable) {
            notes.insert(notes.begin(), text);
            for (const std::string& piece : notes) {
                const std::string_view shown = text::trimmed(piece);
                cell_ += (cell_.empty() || shown.empty() ? "" : "\n\n") + std::string(shown);
            }
            return;
        }
        endTable();
        if (const auto level = headingLevel()) {
            collector_.heading(*level, text);
        } else if (notes.empty() || !text::trimmed(text).empty()) {
            collector_.paragraph(text);
        }
        for (const std::string& note : notes) {
            collector_.paragraph(note);
        }
    }

    void endTable() {
        if (!cells_.empty()) {
            rows_.push_back(std::exchange(cells_, {}));
        }
        appendTable(rows_, collector_);
        rows_.clear();
    }

    RtfTokens tokens_;
    std::vector<Group> groups_{1};
    bool tooDeep_ = false;
    int skip_ = 0;  ///< characters that stand for the \u before them
    RtfText text_;
    RtfText outer_;  ///< the paragraph around a note or comment
    std::vector<std::string> notes_;
    Paragraph paragraph_;
    std::string cell_;
    std::vector<bool> covered_ = std::vector<bool>(1);  ///< by cell of the row; one more than was told of
    CellRow cells_;
    std::vector<CellRow> rows_;
    std::map<int, std::string> styles_;
    std::optional<int> style_;
    std::string styleName_;
    std::string author_;
    std::vector<std::string> comments_;
    BlockCollector collector_;
};

}  // namespace

base::Result<Document> readRtf(std::string_view bytes) {
    if (!bytes.starts_with("{\\rtf")) {
        return base::fail(damagedError());
    }
    return RtfReader(bytes).read();
}

}  // namespace vertelwerk::exchange
