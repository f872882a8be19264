#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/model/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

class Connection;

/// What a transaction did, for the audit and the feed.
struct Deed {
    std::string_view kind;  ///< do, undo, redo
    base::Message label;
    model::CoderId coder;
    std::int64_t madeAt = 0;
    std::size_t rows = 0;
    std::vector<std::int64_t> stories;  ///< touched, each once
    bool project = false;               ///< something outside the stories was touched
};

/// Writes the audit line. Its id is never used again, so a step that begins with it takes it as its own.
std::int64_t writeAudit(Connection& connection, const Deed& deed);

/// Numbers the changes and adds them to the feed: the last thing a transaction does.
void writeFeed(Connection& connection, const Deed& deed);

/// Adds the portions to a step.
void writePortions(Connection& connection, std::int64_t step, const std::vector<std::string>& portions);

/// The step with this id while it can be undone; nothing otherwise.
[[nodiscard]] std::optional<std::int64_t> openStep(Connection& connection, std::int64_t step);

/// Begins a step.
void writeStep(Connection& connection, std::int64_t step, const Deed& deed);

/// Drops the steps that could be redone.
void dropRedo(Connection& connection);

}  // namespace vertelwerk::store
