#include "vertelwerk/exchange/tables.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/cells.h"
#include "exchange/number_formats.h"
#include "exchange/package.h"
#include "exchange/strings.h"
#include "exchange/xml_stream.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace vertelwerk::exchange {

namespace {

/// The texts that cells refer to by number. Phonetic readings are left out.
class SharedTexts : public XmlListener {
  public:
    void opened(std::string_view name, const XmlAttributes&) override {
        if (name == "si") {
            countLast();
            texts.emplace_back();
        }
        phonetic_ += name == "rPh" ? 1 : 0;
        inText_ = name == "t" && phonetic_ == 0;
    }

    void closed(std::string_view name) override {
        phonetic_ -= name == "rPh" ? 1 : 0;
        inText_ = false;
    }

    void characters(std::string_view text) override {
        if (!inText_ || texts.empty()) {
            return;
        }
        texts.back() += text;
    }

    std::vector<std::string> texts;
    CellCosts costs;

  private:
    /// The text that is complete now.
    void countLast() {
        if (!texts.empty() && !costs.add(1, 0, texts.back().size())) {
            stop(tooManyCells());
        }
    }

    int phonetic_ = 0;
    bool inText_ = false;
};

/// "BC12" as row 11, column 54; nothing when it is no such name.
std::optional<std::pair<std::size_t, std::size_t>> placeOf(std::string_view reference) {
    std::size_t column = 0;
    std::size_t at = 0;
    for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && at < 4; ++at) {
        column = column * 26 + static_cast<std::size_t>(reference[at] - 'A') + 1;
    }
    const auto row = toInt(reference.substr(at));
    if (column == 0 || !row || *row < 1) {
        return std::nullopt;
    }
    return std::pair(static_cast<std::size_t>(*row - 1), column - 1);
}

bool isTrue(std::string_view attribute) {
    return isOneOf(attribute, {"1", "true"});
}

/// What the cells of a sheet need to be read.
struct CellContext {
    const std::vector<std::string>& shared;
    const NumberFormats& formats;
    bool from1904 = false;
};

class SheetListener : public XmlListener {
  public:
    SheetListener(const CellContext& context, CellCollector& cells) : context_(context), cells_(cells) {}

    void opened(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "row") {
            const auto number = toInt(attributes["r"]);
            row_ = number && *number > 0 ? static_cast<std::size_t>(*number - 1) : row_ + (anyRow_ ? 1 : 0);
            anyRow_ = true;
            column_ = 0;
            if (isTrue(attributes["hidden"])) {
                cells_.hideRow(row_);
            }
        } else if (name == "col" && isTrue(attributes["hidden"])) {
            const int first = std::max(toInt(attributes["min"]).value_or(1), 1);
            const int last = std::max(toInt(attributes["max"]).value_or(first), first);
            cells_.hideColumns(static_cast<std::size_t>(first - 1), static_cast<std::size_t>(last - 1));
        } else if (name == "c") {
            const auto place = placeOf(attributes["r"]);
            row_ = place ? place->first : row_;
            column_ = place ? place->second : column_;
            type_ = attributes["t"];
            style_ = toInt(attributes["s"]).value_or(0);
            value_.clear();
        } else if (name == "mergeCell") {
            showMerged(attributes["ref"]);
        }
        phonetic_ += name == "rPh" ? 1 : 0;
        inValue_ = (name == "v" || name == "t") && phonetic_ == 0;
    }

    void closed(std::string_view name) override {
        inValue_ = false;
        phonetic_ -= name == "rPh" ? 1 : 0;
        if (name == "c") {
            if (!cells_.put(row_, column_, shown())) {
                stop(cells_.failure().value_or(damagedError()));
            }
            ++column_;
        }
    }

    void characters(std::string_view text) override {
        if (inValue_) {
            value_ += text;
        }
    }

  private:
    /// Cells that were merged over several rows show what they hold in each of them.
    void showMerged(std::string_view range) {
        const std::size_t colon = std::min(range.find(':'), range.size());
        const auto from = placeOf(range.substr(0, colon));
        const auto to = colon < range.size() ? placeOf(range.substr(colon + 1)) : std::nullopt;
        if (from && to) {
            cells_.fillDown(from->first, from->second, to->first);
        }
        if (cells_.failure()) {
            stop(*cells_.failure());
        }
    }

    [[nodiscard]] std::string shown() const {
        if (type_ == "s") {
            const auto index = toInt(value_);
            const bool known =
                index && *index >= 0 && static_cast<std::size_t>(*index) < context_.shared.size();
            return known ? context_.shared[static_cast<std::size_t>(*index)] : std::string();
        }
        if (type_ == "b") {
            return value_ == "1" ? "true" : "false";
        }
        if (type_ == "d") {
            std::string date = value_;
            std::ranges::replace(date, 'T', ' ');
            return date;
        }
        if (!type_.empty() && type_ != "n") {
            return value_;
        }
        const NumberFormats::Kind kind = context_.formats.kind(style_);
        double days = 0;
        const auto [end, error] = std::from_chars(value_.data(), value_.data() + value_.size(), days);
        if ((kind.date || kind.time) && error == std::errc{}) {
            if (std::string written = cellDate(days, kind.date, kind.time, context_.from1904);
                !written.empty()) {
                return written;
            }
        }
        return kind.percent ? cellShare(value_) : cellNumber(value_);
    }

    const CellContext& context_;
    CellCollector& cells_;
    std::size_t row_ = 0;
    std::size_t column_ = 0;
    bool anyRow_ = false;
    std::string type_;
    int style_ = 0;
    std::string value_;
    bool inValue_ = false;
    int phonetic_ = 0;
};

/// The targets of a part's relationships, by id; paths within the archive.
std::map<std::string, std::string, std::less<>> targetsOf(const Archive& archive, const std::string& folder,
                                                          const std::string& part) {
    std::map<std::string, std::string, std::less<>> targets;
    const XmlDocument xml = optionalXml(archive, folder + "_rels/" + part + ".rels");
    if (!xml) {
        return targets;
    }
    for (const pugi::xml_node& node : xml->document_element().children()) {
        const std::string target(attributeOf(node, "Target"));
        targets.emplace(attributeOf(node, "Id"),
                        target.starts_with('/') ? target.substr(1) : folder + target);
    }
    return targets;
}

base::Status readSheets(const Archive& archive, const pugi::xml_node& book, CellCollector& cells) {
    const auto targets = targetsOf(archive, "xl/", "workbook.xml");
    SharedTexts shared;
    if (archive.holds("xl/sharedStrings.xml")) {
        if (const auto read = streamXml(archive, "xl/sharedStrings.xml", shared); !read) {
            return read;
        }
    }
    cells = CellCollector(shared.costs);
    const XmlDocument styles = optionalXml(archive, "xl/styles.xml");
    const NumberFormats formats = styles ? NumberFormats(*styles) : NumberFormats();
    const std::string_view date1904 = attributeOf(childNamed(book, "workbookPr"), "date1904");
    const CellContext context{shared.texts, formats, isTrue(date1904)};
    for (const pugi::xml_node& sheet : childNamed(book, "sheets").children()) {
        const bool hidden = isOneOf(attributeOf(sheet, "state"), {"hidden", "veryHidden"});
        const auto target = targets.find(sheet.attribute("r:id").value());
        const bool worksheet =
            target != targets.end() && target->second.find("chartsheet") == std::string::npos;
        if (localName(sheet) != "sheet" || !worksheet) {
            continue;
        }
        if (hidden) {
            cells.hideSheet(attributeOf(sheet, "name"));
            continue;
        }
        cells.beginSheet(std::string(attributeOf(sheet, "name")));
        SheetListener listener(context, cells);
        if (const auto read = streamXml(archive, target->second, listener); !read) {
            return read;
        }
    }
    return {};
}

}  // namespace

base::Result<Workbook> readXlsx(std::string_view bytes) {
    const auto archive = Archive::open(bytes);
    if (!archive) {
        return base::fail(archive.error());
    }
    const auto book = readXml(*archive, "xl/workbook.xml");
    if (!book) {
        return base::fail(book.error());
    }
    CellCollector cells;
    if (const auto read = readSheets(*archive, (*book)->document_element(), cells); !read) {
        return base::fail(read.error());
    }
    return finishedWorkbook("xlsx", cells);
}

}  // namespace vertelwerk::exchange
