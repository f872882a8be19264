#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/consent.h"
#include "vertelwerk/model/method.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

struct Table;

/// What a column of a table with stories is.
enum class ColumnRole {
    Ignore,
    Text,
    Title,
    Number,
    Narrator,
    Date,
    Area,
    Language,
    Method,
    Consent,
    Promised,
    CollectedBy,
    Domain,
    Attribute,
    Triad,
    Slider,
    Choice,
    Score
};

/// What the values of an attribute are; others are told as a problem.
enum class ValueType { Text, Number, Date, Choice };

[[nodiscard]] std::string_view toKey(ColumnRole role);
[[nodiscard]] std::string_view toKey(ValueType type);

/// How one column is read.
struct ColumnRule {
    std::string column;  ///< its name; compared without case and accents
    ColumnRole role = ColumnRole::Attribute;
    std::string name = {};                       ///< of the attribute, part or question; empty: the column's
    std::string label = {};                      ///< the corner of a triad that the column counts
    std::optional<model::Purpose> purpose = {};  ///< of a consent; none: pairs such as research=yes
    ValueType type = ValueType::Text;            ///< of an attribute
    double from = 0;                             ///< the ends of a slider's scale
    double to = 100;
    friend bool operator==(const ColumnRule&, const ColumnRule&) = default;
};

/// How the columns of a table are read. Columns without a rule go by their names, or are left out.
struct TableMapping {
    std::vector<ColumnRule> columns;
    std::optional<model::Method> method = {};
    bool ignoreOthers = false;
    friend bool operator==(const TableMapping&, const TableMapping&) = default;
};

/// Reads {"method": "survey", "others": "ignore", "columns": {"Titel": "title", "Leeftijd": {"as":
/// "attribute", "type": "number"}, ...}}. Invalid, naming what is wrong and where.
[[nodiscard]] base::Result<TableMapping> mappingFromJson(std::string_view json);
[[nodiscard]] std::string toJson(const TableMapping& mapping);

/// What tables with the same columns share: their names, in any order.
[[nodiscard]] std::string columnSignature(const std::vector<std::string>& header);

/// A rule for every column: those of `mapping`, the others by their names and what they hold. Columns of
/// triads, sliders and consent are known by it, as is the text. Invalid when a mapped column is missing.
[[nodiscard]] base::Result<TableMapping> completed(const TableMapping& mapping, const Table& table);

}  // namespace vertelwerk::exchange
