#pragma once

#include "vertelwerk/app/project.h"
#include "vertelwerk/base/message.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/text/range.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::app {

struct PackageMade {
    std::string coder;
    std::size_t stories = 0;  ///< with passages or a mark
    std::size_t passages = 0;
    std::size_t done = 0;
};

/// Writes what one coder did as one file, for another copy of the same project: passages with memos and
/// marks, without the stories' texts. Recorded as a working copy. NotFound for an unknown coder.
/// @param passphrase  locks the file, whose name then ends in .locked; empty: anybody can read it
[[nodiscard]] base::Result<PackageMade> writeCoderPackage(Project& project, std::string_view coder,
                                                          const std::filesystem::path& out,
                                                          std::string_view passphrase = {});

/// A passage as one of two copies of the project has it.
struct PackageSide {
    model::Code code;
    model::Valence valence = model::Valence::None;
    text::Range range;
    std::string memo;
};

/// A passage that is here too, but otherwise.
struct PackageConflict {
    model::StoryId story;
    std::string quote;  ///< as it is here
    PackageSide here;
    PackageSide file;
};

/// Something of a package that was not taken over.
struct PackageProblem {
    std::string story;  ///< title, empty when it concerns no story
    base::Message what;
    std::optional<PackageConflict> conflict = {};
};

struct PackageMerged {
    std::string coder;
    std::size_t added = 0;
    std::size_t present = 0;  ///< here already
    std::size_t done = 0;     ///< marks
    std::vector<PackageProblem> problems;
};

/// Takes a coder's work over, as one undo step. A story must be here with the same text; what differs from
/// what is here is listed and changes nothing. Unreadable for a file that is no package, Refused for a
/// locked one without its passphrase.
[[nodiscard]] base::Result<PackageMerged> mergeCoderPackage(Project& project,
                                                            const std::filesystem::path& file,
                                                            std::string_view passphrase = {});

/// Whether a passphrase is needed to read the file.
[[nodiscard]] base::Result<bool> isLockedPackage(const std::filesystem::path& file);

}  // namespace vertelwerk::app
