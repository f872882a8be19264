#pragma once

#include "vertelwerk/base/catalogue.h"

#include <string>

namespace vertelwerk::gui {

/// A query for people who do not type signs: what they fill in, a line each.
struct QueryForm {
    std::string all;      ///< words that must all occur
    std::string any;      ///< words of which one must occur
    std::string none;     ///< words that must not occur
    std::string phrase;   ///< words side by side
    std::string near;     ///< words that stand near each other
    std::string theme;    ///< number or key
    std::string valence;  ///< +, - or ±
    std::string area;
    std::string method;  ///< a key
    std::string fromYear;
    std::string toYear;
    bool withMemo = false;

    /// The query in the words of a language; empty when nothing is filled in.
    [[nodiscard]] std::string toQuery(base::Language language) const;
};

}  // namespace vertelwerk::gui
