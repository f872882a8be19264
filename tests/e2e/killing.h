#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace vertelwerk::e2e {

/// Starts the call and kills it (SIGKILL) once the project holds so many stories, or lets it end when it
/// never does. Between looks it runs for about a millisecond only, so that a busy machine does not let it
/// slip past.
void killAt(const std::vector<std::string>& call, const std::string& project, std::size_t stories);

/// The same with another signal, after which the call may still end as it likes.
/// @return its exit status; -1 when the signal ended it
int signalAt(const std::vector<std::string>& call, const std::string& project, std::size_t stories,
             int signal);

}  // namespace vertelwerk::e2e
