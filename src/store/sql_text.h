#pragma once

#include "store/connection.h"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace vertelwerk::store {

/// A statement put together at run time, with its parameters. Values never become part of the text.
class SqlText {
  public:
    /// Appends fixed text.
    SqlText& add(std::string_view text) {
        text_ += text;
        return *this;
    }

    /// A new parameter; returns its name for the text. Use the names in the order in which they are made.
    [[nodiscard]] std::string bind(std::string_view value) {
        return next(Value(std::string_view(owned_.emplace_back(value))));
    }
    [[nodiscard]] std::string bindBlob(std::string_view value) {
        return next(Value(Blob{owned_.emplace_back(value)}));
    }
    [[nodiscard]] std::string bind(std::int64_t value) { return next(Value(value)); }
    [[nodiscard]] std::string bind(double value) { return next(Value(value)); }

    /// "$4, $5, $6"
    template <typename Values>
    [[nodiscard]] std::string bindAll(const Values& values) {
        std::string names;
        for (const auto& value : values) {
            names += names.empty() ? "" : ", ";
            names += bind(value);
        }
        return names;
    }

    [[nodiscard]] Query query(Connection& connection) const {
        return connection.queryWith(text_, parameters_);
    }

  private:
    std::string next(const Value& value) {
        parameters_.push_back(value);
        return fmt::format("${}", parameters_.size());
    }

    std::string text_;
    std::vector<Value> parameters_;
    std::deque<std::string> owned_;
};

/// A LIMIT for SQL: none for SIZE_MAX.
[[nodiscard]] inline std::int64_t sqlLimit(std::size_t limit) {
    return limit > static_cast<std::size_t>(INT64_MAX) ? -1 : static_cast<std::int64_t>(limit);
}

}  // namespace vertelwerk::store
