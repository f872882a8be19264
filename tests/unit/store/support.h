#pragma once

#include "vertelwerk/model/code.h"
#include "vertelwerk/model/story.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/project_file.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/unit_of_work.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace vertelwerk::store::testing {

/// A directory that goes with the test.
class TempDir {
  public:
    TempDir();
    ~TempDir();
    TempDir(const TempDir&) = delete;
    TempDir& operator=(const TempDir&) = delete;
    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return path_ / name; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

/// The value, or a failure of the test that says the error.
template <typename T>
T must(base::Result<T> result) {
    if (!result) {
        throw std::runtime_error(fmt::format("unexpected error: {} {}", result.error().what.id,
                                             fmt::join(result.error().what.arguments, " | ")));
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

/// An error's sentence with its arguments filled in, in English.
[[nodiscard]] std::string said(const base::Error& error);

[[nodiscard]] model::StoryDraft draft(std::string_view text, std::string_view title = "");
[[nodiscard]] model::Codebook twoCodes();

/// A project with a coder and a codebook of MOV05 and MOV06.
class Project {
  public:
    explicit Project(const std::filesystem::path& path);

    [[nodiscard]] Database& database() { return file->database(); }
    void close() { file.reset(); }
    void reopen();

    /// Runs a change as one unit of work, as this coder; returns the step.
    std::optional<model::UndoStepId> change(const std::function<void(UnitOfWork&)>& work,
                                            Action action = {base::msg("change"), {}});

    model::StoryId add(const model::StoryDraft& story);
    model::PassageId code(model::StoryId story, text::Range range, std::string_view code = "MOV05",
                          model::Valence valence = model::Valence::None, std::string_view memo = "");
    [[nodiscard]] model::CodeId codeId(std::string_view key);

    std::filesystem::path path;
    std::optional<ProjectFile> file;
    model::CoderId coder;
};

/// Every row of every table that undo restores, as text: two projects with the same content say the same.
[[nodiscard]] std::string dump(Database& database);

}  // namespace vertelwerk::store::testing
