#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::model {

/// What a `field:value` in a query or filter can speak of.
enum class Field {
    Theme,          ///< thema, theme: 1..10, key or name of a code
    Code,           ///< code
    Valence,        ///< valentie, valence
    Coder,          ///< codeur, coder
    Neighbourhood,  ///< wijk, area: code or name
    Municipality,   ///< gemeente, municipality: code or name
    Method,         ///< methode, method
    Narrator,       ///< verteller, narrator
    Year,           ///< jaar, year: 2023 or 2021..2023
    Date,           ///< datum, date: an ISO prefix or a range of them
    Consent,        ///< toestemming, consent: a purpose answered yes, or purpose=no|unknown
    Language,       ///< taal, language
    Source,         ///< bron, source: the file's base name
    Number,         ///< nummer, number
    Has,            ///< heeft, has: memo or passages
    SavedQuery,     ///< zoekvraag, saved: the name of a query that was kept
    Attribute,      ///< any other name: an attribute as imported
};

/// One condition. Values compare folded (text::folded).
struct FieldFilter {
    Field field = Field::Attribute;
    std::string name;                  ///< the attribute's name for Field::Attribute
    std::string value;                 ///< or the lower bound of a range, inclusive
    std::optional<std::string> upper;  ///< of `value..upper`, inclusive; an empty bound was left out
    bool negated = false;
    friend bool operator==(const FieldFilter&, const FieldFilter&) = default;
};

/// The field a Dutch or English name stands for; nothing when it is no built-in one.
[[nodiscard]] std::optional<Field> fieldFromName(std::string_view name);

/// Reads `field:value`, `field:"a value"`, `field:a..b`, `field:a..`, `field:..b`, - before it for not.
/// Checks the values of fields that have a fixed set and gives them as keys: probe-kit; +, -, ± or none;
/// learning, or learning=no; memo or passages. Invalid, naming what was expected, otherwise.
[[nodiscard]] base::Result<FieldFilter> parseFilter(std::string_view written);

/// The name of a field in queries, in Dutch or English; both are read alike. Empty for Attribute.
[[nodiscard]] std::string_view fieldName(Field field, base::Language language);

/// All conditions must hold.
using StoryFilter = std::vector<FieldFilter>;

}  // namespace vertelwerk::model
