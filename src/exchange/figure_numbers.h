#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vertelwerk::exchange {

/// What a table's cells show about the marks in its numbers.
struct NumberEvidence {
    std::size_t decimalComma = 0;
    std::size_t decimalPoint = 0;
    std::size_t ambiguousComma = 0;  ///< 1,234: thousands or three decimals
    std::size_t ambiguousPoint = 0;
    std::size_t groups = 0;  ///< numbers that can only have thousands: 1.234.567, 1.234,5

    void add(std::string_view cell);
    NumberEvidence& operator+=(const NumberEvidence& other);
};

/// Which mark parts the decimals; the other one parts thousands.
struct NumberMarks {
    char decimal = ',';
    bool guessed = false;  ///< nothing in the file told; an ambiguous mark is read as thousands
    bool either = false;   ///< both marks part decimals and neither thousands, as in sheets that were pasted
};

/// Decides over the whole file, and over the column where the file is of two minds.
[[nodiscard]] NumberMarks decideMarks(const NumberEvidence& file, const NumberEvidence& column);

/// Whether the cell is a number, whatever its marks mean.
[[nodiscard]] bool isNumeric(std::string_view cell);

/// Whether the cell is a sign alone, or a word in place of one: ".", "-", "*", "x", "^", "n.b.".
[[nodiscard]] bool isSign(std::string_view cell);

/// A cell of a measure column.
struct FigureCell {
    std::optional<double> value;
    std::string sign;        ///< ".", "-", "*", "**", "x", "^", "n.b."; empty when there is none
    bool understood = true;  ///< blank, a number, or a sign alone
};

[[nodiscard]] FigureCell readFigure(std::string_view cell, const NumberMarks& marks);

}  // namespace vertelwerk::exchange
