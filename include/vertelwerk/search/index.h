#pragma once

#include "vertelwerk/base/progress.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/model/story.h"
#include "vertelwerk/search/analyser.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace vertelwerk::search {

/// A code above a passage's own in the codebook.
struct CodeAbove {
    std::string key;
    std::string number;  ///< "5", empty for a code without
    std::string names;   ///< one a line
};

/// A coded passage as it is indexed.
struct PassageDocument {
    model::PassageId id;
    text::Range range;
    std::string codeKey;
    std::string codeNumber;        ///< "5", empty for a code without
    std::string codeName;          ///< its names, one a line, for code:name
    std::vector<CodeAbove> above;  ///< theme: finds a passage by these as well
    model::Valence valence = model::Valence::None;
    std::string coder;
    bool memo = false;
};

/// A story as it is indexed, with its passages. Stories that are set apart are not.
struct StoryDocument {
    model::Story story;
    std::string municipality;  ///< GM code and name, for gemeente:
    std::vector<PassageDocument> passages;
    bool memo = false;  ///< on the story itself
};

/// Up to which change the index follows the store.
struct Applied {
    std::int64_t seq = 0;
    std::int64_t token = 0;
    friend bool operator==(const Applied&, const Applied&) = default;
};

/// The writable index of one project: two databases side by side, stories and passages. One a project;
/// use it from one thread.
class Index {
  public:
    /// Opens or makes the index (directory mode 0700). An index of another project, another analyser
    /// version, or one that cannot be read is made anew and starts at zero. Locked when another
    /// process writes it.
    [[nodiscard]] static base::Result<Index> open(const std::filesystem::path& dir,
                                                  const std::string& projectGuid, const Analyser& analyser);
    Index(Index&&) noexcept;
    Index& operator=(Index&&) noexcept;
    ~Index();

    [[nodiscard]] Applied applied() const;

    /// Puts these stories and their passages in place of what was there, takes `removed` out, and
    /// notes `upTo`, in one commit a database (passages first, so `applied` never runs ahead).
    [[nodiscard]] base::Status apply(std::span<const StoryDocument> stories,
                                     std::span<const model::StoryId> removed, Applied upTo);

    /// Reads stories by their ids as they are to be indexed; those that are gone or set apart are left out.
    using ReadStories =
        std::function<base::Result<std::vector<StoryDocument>>(std::span<const model::StoryId>)>;

    /// Makes the whole index anew on several threads, beside the one in use, which serves until the new
    /// one takes its place. Calls `read` on this thread. When `progress` is stopped, everything stays as
    /// it was.
    /// @param ids   all stories
    /// @param upTo  the last change before they were listed
    [[nodiscard]] base::Status rebuild(std::span<const model::StoryId> ids, const ReadStories& read,
                                       Applied upTo, const base::Progress& progress = {});

    /// Throws everything away and starts at zero.
    [[nodiscard]] base::Status clear();

    /// How many stories it holds.
    [[nodiscard]] std::size_t documents() const;

  private:
    struct Impl;
    explicit Index(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace vertelwerk::search
