#pragma once

#include <string>
#include <vector>

namespace vertelwerk::e2e {

/// What libxml2 has against a document under one of the schemas in tests/data/refi-qda; empty when it is
/// valid.
[[nodiscard]] std::vector<std::string> schemaErrors(const std::string& xml, const std::string& schema);

}  // namespace vertelwerk::e2e
