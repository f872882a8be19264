#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/model/code.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::gui {

/// A place for a code: beneath which one, and the how-manieth of those beside it.
struct CodePlace {
    model::CodeId parent;
    std::size_t place = 0;
    friend bool operator==(const CodePlace&, const CodePlace&) = default;
};

/// Where something is dropped, towards the line under the mouse.
enum class DropSide { Before, Onto, After };

/// The codes as the tree beside the text shows them, and where a key or a drop puts one.
class CodebookTree {
  public:
    explicit CodebookTree(base::Language language) : language_(language) {}

    void setCodes(std::vector<model::Code> codes) { codes_ = std::move(codes); }
    /// Only codes whose name, short name or key holds this, and what stands above them.
    void setFilter(std::string_view typed);
    void setRetiredShown(bool shown) { retiredShown_ = shown; }
    [[nodiscard]] bool retiredShown() const { return retiredShown_; }

    struct Line {
        const model::Code* code = nullptr;
        std::size_t depth = 0;
        bool matches = true;  ///< false for one that is only there for what stands beneath it
    };
    /// In the order of the tree.
    [[nodiscard]] std::vector<Line> lines() const;
    /// The first line that matches what was typed.
    [[nodiscard]] const model::Code* firstMatch() const;

    [[nodiscard]] const std::vector<model::Code>& codes() const { return codes_; }
    [[nodiscard]] const model::Code* find(model::CodeId id) const;
    /// "5  Bejegening", "Er wordt geluisterd. (buiten gebruik)".
    [[nodiscard]] std::string label(const model::Code& code, const base::Catalogue& catalogue) const;

    /// The code in use that has this key on the keyboard, whatever its case; none for any other key.
    [[nodiscard]] model::CodeId codeOfKey(std::string_view key) const;

    // Nothing where the code is already at the edge.
    [[nodiscard]] std::optional<CodePlace> up(model::CodeId code) const;
    [[nodiscard]] std::optional<CodePlace> down(model::CodeId code) const;
    /// Beneath the one above it.
    [[nodiscard]] std::optional<CodePlace> in(model::CodeId code) const;
    /// Beside the one it stands beneath, behind it.
    [[nodiscard]] std::optional<CodePlace> out(model::CodeId code) const;
    /// Nothing where a code cannot go: beneath itself, or into another codebook.
    [[nodiscard]] std::optional<CodePlace> drop(model::CodeId moved, model::CodeId onto, DropSide side) const;

    /// The codes that this one may go up in: in use, not itself, not beneath it.
    [[nodiscard]] std::vector<const model::Code*> mergeTargets(model::CodeId code) const;

  private:
    [[nodiscard]] std::vector<const model::Code*> beside(const model::Code& code) const;
    [[nodiscard]] std::optional<std::size_t> placeOf(const model::Code& code) const;
    [[nodiscard]] bool isWithin(model::CodeId code, model::CodeId other) const;
    [[nodiscard]] bool matches(const model::Code& code) const;

    base::Language language_;
    std::vector<model::Code> codes_;
    std::string filter_;  ///< folded
    bool retiredShown_ = false;
};

}  // namespace vertelwerk::gui
