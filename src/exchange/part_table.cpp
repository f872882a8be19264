#include "exchange/part_table.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/strings.h"
#include "exchange/table_kind.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::exchange {

namespace {

constexpr std::size_t longestHeading = 60;  // bytes

/// What a heading says of the cells below or beside it.
enum class Aspect { Part, Number, Name, Told, File, Medium, Other };

std::string nameOf(std::string_view heading) {
    return text::folded(withoutColon(text::trimmed(heading)));
}

/// "Fase", "Item", perhaps with a number behind it.
std::string_view partWord(std::string_view heading) {
    const std::string name = nameOf(heading);
    const auto is = [&](std::string_view word) {
        return name.starts_with(word) &&
               name.find_first_not_of(" 0123456789.#", word.size()) == std::string::npos;
    };
    if (is("fase") || is("phase") || isOneOf(name, {"fasenummer", "fase nr", "naam fase", "fasenaam"})) {
        return "Fase";
    }
    return is("item") || isOneOf(name, {"itemnummer", "item nr"}) ? "Item" : "";
}

Aspect aspectOf(std::string_view heading) {
    const std::string name = nameOf(heading);
    if (!partWord(heading).empty()) {
        return Aspect::Part;
    }
    if (isOneOf(name, {"nr", "nummer", "no", "number", "#", "volgnr"})) {
        return Aspect::Number;
    }
    if (isTextName(name) || isOneOf(name, {"wat er gebeurde", "beschrijving", "description", "uitwerking",
                                           "wat verteld is", "told"})) {
        return Aspect::Told;
    }
    if (isOneOf(name, {"naam", "titel", "name", "title", "opdracht", "vraag", "prompt", "question", "kaart",
                       "kaartje"})) {
        return Aspect::Name;
    }
    if (isOneOf(name, {"bestand", "bestandsnaam", "mediabestand", "file", "file name"})) {
        return Aspect::File;
    }
    return isOneOf(name, {"soort", "medium", "middel", "type", "kind"}) ? Aspect::Medium : Aspect::Other;
}

/// A value as it may stand in a marker.
std::string inMarker(std::string_view value) {
    std::string plain(text::trimmed(value));
    for (char& c : plain) {
        c = c == '|' || c == '\n' ? '/' : c == '[' ? '(' : c == ']' ? ')' : c == '"' ? '\'' : c;
    }
    return plain;
}

/// Gathers what a table says of one part.
class MarkerWriter {
  public:
    MarkerWriter(std::string_view word, std::string number) : word_(word), number_(std::move(number)) {}

    void add(std::string_view heading, std::string_view cell) {
        const std::string value = inMarker(cell);
        switch (aspectOf(heading)) {
            case Aspect::Part:
                return addPart(heading, value);
            case Aspect::Number:
                number_ = value.empty() ? number_ : value;
                return;
            case Aspect::Name:
                name_ = value.empty() ? name_ : value;
                return;
            case Aspect::Medium:
                medium_ = value;
                return;
            case Aspect::File:
                file_ = value;
                return;
            case Aspect::Told:
                return;
            case Aspect::Other:
                break;
        }
        const std::string field = value.empty() ? "-" : value;
        others_.push_back(word_ == "Fase" ? fmt::format("{}: {}", nameOf(heading), field) : value);
    }

    [[nodiscard]] std::string marker() const {
        std::string whole = fmt::format("[{} {}", word_, number_);
        if (word_ == "Fase") {
            whole += " | " + name_;
        } else {
            add(whole, medium_ + (name_.empty() ? "" : fmt::format(" \"{}\"", name_)));
            add(whole, file_);
        }
        for (const std::string& other : others_) {
            add(whole, other);
        }
        return whole + "]";
    }

  private:
    static void add(std::string& whole, const std::string& field) {
        whole += field.empty() ? "" : " | " + field;
    }

    /// "Fase: 2", "Fase: Melden", "Fase 2: Melden", "Fase: 2. Melden".
    void addPart(std::string_view heading, const std::string& value) {
        const std::string name = nameOf(heading);
        const std::size_t digit = name.find_first_of("0123456789");
        std::string rest = value;
        if (digit != std::string::npos) {
            number_ = name.substr(digit, name.find_first_not_of("0123456789", digit) - digit);
        } else if (const std::size_t end = std::min(value.find_first_not_of("0123456789"), value.size());
                   end > 0 && end <= 3) {
            number_ = value.substr(0, end);
            rest = value.substr(std::min(value.find_first_not_of(" .:)-/", end), value.size()));
        }
        name_ = rest.empty() ? name_ : rest;
    }

    std::string_view word_;
    std::string number_;
    std::string name_;
    std::string medium_;
    std::string file_;
    std::vector<std::string> others_;
};

bool isBlank(const TableCell& cell) {
    return text::trimmed(cell.text).empty();
}

/// Words, such as a quote or an idea, that are no aspect of a part but what was told.
bool isSentence(const TableCell& cell) {
    constexpr std::ptrdiff_t leastSpaces = 4;
    return std::ranges::count(cell.text, ' ') >= leastSpaces;
}

bool isHeading(const TableCell& cell) {
    return cell.text.size() <= longestHeading && cell.text.find('\n') == std::string::npos;
}

/// A row of headings of which one names the part, one what was told of it and one more; or the number, the
/// medium and what was told of an item.
std::string_view wordOfHeadings(const CellRow& row) {
    constexpr std::size_t leastColumns = 3;
    const auto says = [&row](Aspect aspect) {
        return std::ranges::any_of(row,
                                   [aspect](const TableCell& cell) { return aspectOf(cell.text) == aspect; });
    };
    if (row.size() < leastColumns || !std::ranges::all_of(row, isHeading) || !says(Aspect::Told)) {
        return "";
    }
    std::string_view word;
    for (const TableCell& cell : row) {
        word = word.empty() ? partWord(cell.text) : word;
    }
    return word.empty() && says(Aspect::Number) && says(Aspect::Medium) ? "Item" : word;
}

std::vector<bool> toldColumns(std::span<const CellRow> rows, std::size_t header) {
    std::vector<bool> told;
    for (std::size_t i = 0; i < rows[header].size(); ++i) {
        const Aspect aspect = aspectOf(rows[header][i].text);
        const bool words =
            aspect == Aspect::Other && std::ranges::any_of(rows.subspan(header + 1), [i](const CellRow& row) {
                return i < row.size() && isSentence(row[i]);
            });
        told.push_back(aspect == Aspect::Told || words);
    }
    return told;
}

std::vector<PartInTable> rowsOfParts(std::span<const CellRow> rows, std::size_t header,
                                     std::string_view word) {
    std::vector<PartInTable> parts;
    std::size_t ordinal = 0;
    const std::vector<bool> told = toldColumns(rows, header);
    for (std::size_t row = header + 1; row < rows.size(); ++row) {
        if (std::ranges::all_of(rows[row], isBlank)) {
            continue;
        }
        MarkerWriter writer(word, std::to_string(ordinal + 1));
        PartInTable part{{}, row, {}};
        bool named = false;
        for (std::size_t i = 0; i < std::min(rows[row].size(), rows[header].size()); ++i) {
            const std::string& heading = rows[header][i].text;
            const Aspect aspect = aspectOf(heading);
            const bool names = aspect == Aspect::Part || aspect == Aspect::Number;
            named = named || (names && !isBlank(rows[row][i]));
            if (told[i]) {
                if (!isBlank(rows[row][i])) {
                    part.places.push_back(i);
                }
            } else {
                writer.add(heading, rows[row][i].text);
            }
        }
        if (named || parts.empty()) {
            part.marker = writer.marker();
            ++ordinal;
        }
        parts.push_back(std::move(part));
    }
    return parts;
}

bool isPair(const CellRow& row) {
    return row.size() == 2 && isHeading(row[0]) && !isBlank(row[0]);
}

/// Pairs of a key and a value; each part begins with its own "Fase" or "Item" and tells something.
std::vector<PartInTable> pairsOfParts(std::span<const CellRow> rows, std::size_t begin) {
    std::vector<PartInTable> parts;
    const std::string_view word = partWord(rows[begin][0].text);
    std::optional<MarkerWriter> writer;
    std::size_t ordinal = 0;
    std::size_t told = 0;
    for (std::size_t row = begin; row < rows.size(); ++row) {
        if (std::ranges::all_of(rows[row], isBlank)) {
            continue;
        }
        if (!isPair(rows[row])) {
            return {};
        }
        const std::string& key = rows[row][0].text;
        if (partWord(key) == word) {
            writer.emplace(word, "");
            ++ordinal;
            parts.push_back({{}, row, {}});
        }
        writer->add(key, rows[row][1].text);
        parts.back().marker = writer->marker();
        if (aspectOf(key) == Aspect::Told) {
            parts.back().row = row;
            parts.back().places = {1};
            ++told;
        }
    }
    return told == ordinal ? parts : std::vector<PartInTable>();
}

}  // namespace

std::optional<PartTable> partTable(std::span<const CellRow> rows) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (const std::string_view word = wordOfHeadings(rows[row]); !word.empty()) {
            PartTable table{row, rowsOfParts(rows, row, word)};
            return table.parts.empty() ? std::nullopt : std::optional(std::move(table));
        }
        if (isPair(rows[row]) && !partWord(rows[row][0].text).empty()) {
            PartTable table{row, pairsOfParts(rows, row)};
            const bool alone = row > 0 && table.parts.size() == 1;  // a detail of the story's head
            return table.parts.empty() || alone ? std::nullopt : std::optional(std::move(table));
        }
    }
    return std::nullopt;
}

}  // namespace vertelwerk::exchange
