#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/model/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::model {

/// A text in both languages; a codebook of one's own may fill only one.
struct LocalText {
    std::string nl;
    std::string en;

    /// In `language`, or in the other when that is all there is.
    [[nodiscard]] const std::string& in(base::Language language) const;
    friend bool operator==(const LocalText&, const LocalText&) = default;
};

/// Whether wording comes from the named source or is our own.
enum class Origin { Own, Source };

/// A criterion stands beneath a theme and helps a yes to its test question; its name is its wording.
enum class CodeKind { Code, Criterion };

/// What helps a yes to a theme's test question.
struct Criterion {
    std::string key;  ///< MOV04a
    Origin origin = Origin::Own;
    LocalText text;
    friend bool operator==(const Criterion&, const Criterion&) = default;
};

/// A word that often goes with a theme: for searching, never a code by itself.
struct IndicativeTerm {
    std::string text;
    bool insideWords = false;  ///< also as a part of a longer word
    friend bool operator==(const IndicativeTerm&, const IndicativeTerm&) = default;
};

struct Code {
    CodeId id;
    std::string guid;
    CodebookId codebook;
    std::string key;            ///< stable: MOV05
    std::optional<int> number;  ///< 1..10 for the ten themes
    int ordinal = 0;
    LocalText name;
    LocalText shortName;
    LocalText definition;
    LocalText question;  ///< test question
    Origin questionOrigin = Origin::Own;
    LocalText include;                ///< when to use it
    LocalText exclude;                ///< when to use another
    std::vector<Criterion> criteria;  ///< of the codes beneath it, those in use that are criteria
    std::vector<IndicativeTerm> terms;
    std::uint32_t colour = 0;  ///< 0xRRGGBB
    int version = 1;
    CodeKind kind = CodeKind::Code;
    CodeId parent;          ///< none at the top of its codebook
    std::string parentKey;  ///< empty at the top
    LocalText anchor;       ///< an example that shows when to use it
    std::string shortcut;   ///< one character, empty for none
    bool retired = false;   ///< kept with its passages, for coding no more
    CodeId mergedInto;      ///< where its passages went
};

/// Whether a code is at the top of its codebook and in use: a theme or what stands in its place.
[[nodiscard]] bool isTop(const Code& code);

/// A code's short name in `language`, else its name, else its key.
[[nodiscard]] const std::string& briefName(const Code& code, base::Language language);

struct Codebook {
    CodebookId id;
    std::string guid;
    std::string key;  ///< ten-themes
    std::string edition;
    LocalText name;
    LocalText source;
    std::vector<Code> codes;  ///< by ordinal
};

}  // namespace vertelwerk::model
