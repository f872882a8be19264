#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace vertelwerk::base {

/// A sentence for a person, not yet in a language: an ASCII English message id with {0}, {1} ... for
/// the arguments. A Catalogue says it in Dutch or English; nothing below cli and gui does.
struct Message {
    std::string id;
    /// The id to use when `count` is not 1; empty for a message without a plural.
    std::string pluralId;
    long count = 1;
    std::vector<std::string> arguments;

    [[nodiscard]] bool empty() const { return id.empty(); }
    friend bool operator==(const Message&, const Message&) = default;
};

/// Marks `id` for translation and binds its arguments.
template <typename... Arguments>
[[nodiscard]] Message msg(std::string_view id, const Arguments&... arguments) {
    return Message{std::string(id), {}, 1, {fmt::to_string(arguments)...}};
}

/// As msg, with a form for one and a form for any other `count`. {0} is the count.
template <typename... Arguments>
[[nodiscard]] Message plural(std::string_view one, std::string_view other, std::size_t count,
                             const Arguments&... arguments) {
    return Message{std::string(one),
                   std::string(other),
                   static_cast<long>(count),
                   {fmt::to_string(count), fmt::to_string(arguments)...}};
}

}  // namespace vertelwerk::base
