#pragma once

#include "vertelwerk/model/ids.h"
#include "vertelwerk/text/range.h"

#include "store/connection.h"

#include <string>
#include <string_view>

namespace vertelwerk::store {

/// What a row shows of its story: read once for all rows of that story, which come one after another.
class StoryQuotes {
  public:
    explicit StoryQuotes(Connection& connection) : connection_(connection) {}

    /// Goes to a story, which must exist.
    void at(model::StoryId story);

    [[nodiscard]] const std::string& title() const { return title_; }
    [[nodiscard]] const std::string& source() const { return source_; }

    /// Fast when ranges come by where they begin, as each is looked for from where the one before began.
    [[nodiscard]] std::string_view quote(text::Range range);

  private:
    Connection& connection_;
    model::StoryId story_;
    std::string title_;
    std::string source_;
    std::string text_;
    std::size_t beginCp_ = 0;
    std::size_t beginByte_ = 0;
};

}  // namespace vertelwerk::store
