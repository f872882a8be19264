#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vertelwerk::exchange {

/// A column about a domain of the self-reliance matrix.
struct DomainColumn {
    std::string_view key;   ///< "finance"
    std::string_view name;  ///< in Dutch
    std::string moment;     ///< before or behind the name: "financien_t1" and "T1 financien" give "t1"
};

[[nodiscard]] std::optional<DomainColumn> domainOf(std::string_view header);

/// Whether a word names a domain, and nothing besides.
[[nodiscard]] bool namesDomain(std::string_view word);

}  // namespace vertelwerk::exchange
