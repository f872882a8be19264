#pragma once

#include "vertelwerk/base/result.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct zip;

namespace vertelwerk::exchange {

/// What is read of an archive at most.
struct ArchiveLimits {
    std::size_t entries = 4096;
    std::size_t part = 64U << 20U;  ///< bytes of one entry, unpacked
};

/// A zip archive in memory, read only. Sizes are checked while inflating, so an archive that lies
/// about them does no harm. Not safe to share between threads.
class Archive {
  public:
    /// @param bytes must outlive the archive
    /// @return Unreadable when it is damaged, Limit when it has too many entries
    [[nodiscard]] static base::Result<Archive> open(std::string_view bytes, const ArchiveLimits& limits = {});

    /// The same of a file on disk, which is not read whole. Its names may lead outside: see leadsOutside().
    [[nodiscard]] static base::Result<Archive> openFile(const std::filesystem::path& path);

    [[nodiscard]] bool holds(const std::string& name) const;

    /// The names of all entries, folders too, in the order of the archive.
    [[nodiscard]] std::vector<std::string> names() const;

    /// The content of an entry, piece by piece; `take` returns whether it wants more. Fails as read() does.
    [[nodiscard]] base::Status stream(const std::string& name,
                                      const std::function<bool(std::string_view)>& take) const;

    /// The content of an entry. Unreadable when it is missing, damaged or locked with a password.
    [[nodiscard]] base::Result<std::string> read(const std::string& name) const;

  private:
    struct Closer {
        void operator()(::zip* archive) const;
    };
    Archive(::zip* archive, const ArchiveLimits& limits) : archive_(archive), limits_(limits) {}
    [[nodiscard]] base::Status checkCount() const;
    [[nodiscard]] base::Status checkNames() const;

    std::unique_ptr<::zip, Closer> archive_;
    ArchiveLimits limits_;
};

/// Whether the name of an entry would lie elsewhere than in the folder that the archive is unpacked in.
[[nodiscard]] bool leadsOutside(std::string_view name);

/// The failure that says a document is locked with a password.
[[nodiscard]] base::Error passwordError();

/// The failure that says a document is incomplete or damaged.
[[nodiscard]] base::Error damagedError();

}  // namespace vertelwerk::exchange
