#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/model/passage.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::app {

/// Evidence for and against one thing, with its quotes.
struct Evidence {
    std::vector<model::PassageRow> good;      ///< it went well: for
    std::vector<model::PassageRow> bad;       ///< it did not: against
    std::vector<model::PassageRow> mixed;     ///< both
    std::vector<model::PassageRow> unjudged;  ///< coded without saying how it was
    std::size_t stories = 0;                  ///< different ones among all of these

    [[nodiscard]] std::size_t passages() const {
        return good.size() + bad.size() + mixed.size() + unjudged.size();
    }
};

struct CardCriterion {
    model::Code code;
    Evidence evidence;
};

/// A theme on one card: its test question, its criteria, and what the stories say to each.
struct ThemeCard {
    model::Code theme;
    std::vector<CardCriterion> criteria;  ///< what stands beneath it and is in use, criteria and own codes
    Evidence general;                     ///< coded with the theme itself
    std::size_t stories = 0;
    std::size_t narrators = 0;  ///< different known tellers
};

/// The card of a code, from the passages of one coder (empty: of all) in stories not set apart. Passages
/// that lost their words are left out.
/// @param reader  whose card it is: what others coded in stories that this coder codes blind is left out
[[nodiscard]] base::Result<ThemeCard> themeCard(store::Database& database, const model::Code& theme,
                                                const std::string& coder, std::string_view reader = {});

}  // namespace vertelwerk::app
