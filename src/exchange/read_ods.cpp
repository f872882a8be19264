#include "vertelwerk/exchange/tables.h"

#include "exchange/cells.h"
#include "exchange/package.h"
#include "exchange/strings.h"
#include "exchange/xml_stream.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

namespace vertelwerk::exchange {

namespace {

constexpr int mostSpaces = 1000;  // a text:s that asks for more is no text
constexpr std::size_t longestCell = 16U << 20U;

/// Hears the sheets of an ods. Remarks, shapes and the record of changes are left out.
class OdsListener : public XmlListener {
  public:
    explicit OdsListener(CellCollector& cells) : cells_(cells) {}

    [[nodiscard]] bool isSpreadsheet() const { return isSpreadsheet_; }

    void opened(std::string_view name, const XmlAttributes& attributes) override {
        if (leftOut_ > 0 || isLeftOut(name)) {
            ++leftOut_;
            return;
        }
        if (name == "spreadsheet") {
            isSpreadsheet_ = true;
        } else if (name == "style") {
            style_ = attributes["name"];
        } else if (name == "table-properties" && attributes["display"] == "false") {
            hiddenStyles_.push_back(style_);
        } else if (name == "table") {
            beginSheet(attributes);
        } else if (name == "table-row") {
            rowRepeated_ = countIn(attributes["number-rows-repeated"]);
            column_ = 0;
            hiddenRow_ = isOneOf(attributes["visibility"], {"collapse", "filter"});
        } else if (name == "table-column") {
            beginColumns(attributes);
        } else if (name == "table-cell" || name == "covered-table-cell") {
            beginCell(attributes, name == "covered-table-cell");
        } else if (inCell_) {
            inside(name, attributes);
        }
    }

    void closed(std::string_view name) override {
        if (leftOut_ > 0) {
            --leftOut_;
        } else if (name == "p" || name == "h") {
            --inParagraph_;
        } else if (name == "table-cell" || name == "covered-table-cell") {
            endCell();
        } else if (name == "table-row") {
            endRow();
        } else if (name == "table") {
            --depth_;
        }
    }

    void characters(std::string_view text) override {
        if (leftOut_ > 0 || !inCell_ || inParagraph_ <= 0) {
            return;
        }
        for (const char c : text) {
            const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!space) {
                text_ += c;
            } else if (!text_.empty() && text_.back() != ' ' && text_.back() != '\n') {
                text_ += ' ';
            }
        }
        if (text_.size() > longestCell) {
            stop(tooManyCells());
        }
    }

  private:
    static bool isLeftOut(std::string_view name) {
        return isOneOf(name, {"annotation", "tracked-changes", "shapes", "frame", "custom-shape", "object",
                              "title", "desc", "event-listeners", "forms", "ruby-text"});
    }

    static std::size_t countIn(std::string_view attribute) {
        return static_cast<std::size_t>(std::max(toInt(attribute).value_or(1), 1));
    }

    void beginSheet(const XmlAttributes& attributes) {
        if (++depth_ > 1) {
            return;  // a table within a cell
        }
        const std::string_view style = attributes["style-name"];
        hidden_ = std::ranges::find(hiddenStyles_, style) != hiddenStyles_.end();
        row_ = 0;
        merged_.clear();
        columns_ = 0;
        if (hidden_) {
            cells_.hideSheet(attributes["name"]);
        } else {
            cells_.beginSheet(std::string(attributes["name"]));
        }
    }

    void beginColumns(const XmlAttributes& attributes) {
        const std::size_t count = countIn(attributes["number-columns-repeated"]);
        if (!hidden_ && depth_ == 1 && isOneOf(attributes["visibility"], {"collapse", "filter"})) {
            cells_.hideColumns(columns_, columns_ + count - 1);
        }
        columns_ += depth_ == 1 ? count : 0;
    }

    void beginCell(const XmlAttributes& attributes, bool covered) {
        inCell_ = true;
        covered_ = covered;
        spanned_ = countIn(attributes["number-rows-spanned"]);
        cellRepeated_ = countIn(attributes["number-columns-repeated"]);
        text_.clear();
        value_.clear();
        const std::string_view type = attributes["value-type"];
        if (isOneOf(type, {"float", "currency"})) {
            value_ = cellNumber(attributes["value"]);
        } else if (type == "percentage") {
            value_ = cellShare(attributes["value"]);
        } else if (type == "date") {
            value_ = attributes["date-value"];
            std::ranges::replace(value_, 'T', ' ');
            if (value_.ends_with(" 00:00:00")) {
                value_.resize(value_.size() - std::string_view(" 00:00:00").size());
            }
        } else if (type == "boolean") {
            value_ = attributes["boolean-value"];
        }
    }

    void inside(std::string_view name, const XmlAttributes& attributes) {
        if (name == "p" || name == "h") {
            text_ += text_.empty() ? "" : "\n";
            ++inParagraph_;
        } else if (name == "s") {
            const int count = std::clamp(toInt(attributes["c"]).value_or(1), 0, mostSpaces);
            text_.append(static_cast<std::size_t>(count), ' ');
        } else if (name == "tab") {
            text_ += '\t';
        } else if (name == "line-break") {
            text_ += '\n';
        }
    }

    void endCell() {
        inCell_ = false;
        const std::string& shown = value_.empty() ? text_ : value_;
        if (!shown.empty()) {
            filled_.push_back({column_, cellRepeated_, shown});
        }
        if (!shown.empty() && shown.size() <= longestShared && !covered_ && spanned_ > 1) {
            merged_[column_] = {shown, row_ + spanned_};
        }
        column_ += cellRepeated_;
    }

    /// Cells that were merged over several rows show what they hold in each of them.
    void showMerged() {
        for (auto merged = merged_.begin(); merged != merged_.end();) {
            const bool over = merged->second.end <= row_;
            const bool own = std::ranges::find(filled_, merged->first, &Filled::column) != filled_.end();
            if (!over && !own && !filled_.empty()) {
                filled_.push_back({merged->first, 1, merged->second.text});
            }
            merged = over ? merged_.erase(merged) : std::next(merged);
        }
        std::ranges::sort(filled_, {}, &Filled::column);
    }

    void endRow() {
        showMerged();
        if (!hidden_ && depth_ == 1 && !filled_.empty()) {
            for (std::size_t i = 0; i < rowRepeated_; ++i) {
                putRow(row_ + i);
                if (hiddenRow_) {
                    cells_.hideRow(row_ + i);
                }
                if (failure()) {
                    return;
                }
            }
        }
        filled_.clear();
        row_ += rowRepeated_;
    }

    void putRow(std::size_t row) {
        for (const Filled& cell : filled_) {
            for (std::size_t i = 0; i < cell.times; ++i) {
                if (!cells_.put(row, cell.column + i, cell.text)) {
                    stop(cells_.failure().value_or(damagedError()));
                    return;
                }
            }
        }
    }

    struct Filled {
        std::size_t column;
        std::size_t times;
        std::string text;
    };

    struct Merged {
        std::string text;
        std::size_t end;  ///< the first row below it
    };

    CellCollector& cells_;
    bool isSpreadsheet_ = false;
    std::string style_;
    std::vector<std::string> hiddenStyles_;
    int leftOut_ = 0;
    int depth_ = 0;
    bool hidden_ = false;
    std::size_t row_ = 0;
    std::size_t column_ = 0;
    std::size_t columns_ = 0;  ///< that were declared
    bool hiddenRow_ = false;
    std::size_t rowRepeated_ = 1;
    std::size_t cellRepeated_ = 1;
    std::vector<Filled> filled_;            ///< of the row that is open
    std::map<std::size_t, Merged> merged_;  ///< by the column they begin in
    std::size_t spanned_ = 1;
    bool covered_ = false;
    bool inCell_ = false;
    int inParagraph_ = 0;
    std::string text_;
    std::string value_;
};

}  // namespace

base::Result<Workbook> readOds(std::string_view bytes) {
    const auto archive = Archive::open(bytes);
    if (!archive) {
        return base::fail(archive.error());
    }
    if (isProtected(*archive)) {
        return base::fail(passwordError());
    }
    CellCollector cells;
    OdsListener listener(cells);
    if (const auto read = streamXml(*archive, "content.xml", listener); !read) {
        return base::fail(read.error());
    }
    if (!listener.isSpreadsheet()) {
        return base::fail(damagedError());
    }
    return finishedWorkbook("ods", cells);
}

}  // namespace vertelwerk::exchange
