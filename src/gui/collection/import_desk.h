#pragma once

#include "vertelwerk/app/importing.h"
#include "vertelwerk/base/catalogue.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// For which files a correction holds.
enum class CorrectionScope {
    File,  ///< only the chosen one
    Like,  ///< and those that were recognised the same way
    All
};

/// The files that are to be imported, what was recognised of each, and what the user says otherwise.
class ImportDesk {
  public:
    explicit ImportDesk(app::ImportRequest request) : request_(std::move(request)) {}

    [[nodiscard]] const app::ImportRequest& request() const { return request_; }
    [[nodiscard]] const std::vector<app::ImportedFile>& files() const { return files_; }

    /// What the last look at the files gave.
    void take(std::vector<app::ImportedFile> files) { files_ = std::move(files); }

    [[nodiscard]] const app::FileCorrection& correctionOf(std::size_t file) const;

    /// The files that a correction of this one may hold for too, itself among them: of the same format and
    /// encoding, tables with the same columns.
    [[nodiscard]] std::vector<std::size_t> like(std::size_t file) const;

    void setMethod(std::size_t file, CorrectionScope scope, std::optional<model::Method> method);
    void setEncoding(std::size_t file, CorrectionScope scope, const std::string& encoding);
    void setSeparator(std::size_t file, CorrectionScope scope, std::optional<char> separator);
    void setMapping(std::size_t file, CorrectionScope scope, const exchange::TableMapping& mapping);
    void leaveOut(std::size_t file, CorrectionScope scope, bool out);

    /// A story that is like another, by the places of its file and of itself in that.
    struct Twin {
        std::size_t file = 0;
        std::size_t twin = 0;
        friend bool operator==(const Twin&, const Twin&) = default;
    };
    [[nodiscard]] std::vector<Twin> twins() const;
    [[nodiscard]] const app::ImportTwin& twinAt(const Twin& twin) const;
    [[nodiscard]] bool isLeftOut(const Twin& twin) const;
    void leaveOut(const Twin& twin, bool out);
    /// Every story whose text is there already, word for word.
    void leaveOutEqual();

  private:
    template <typename Change>
    void correct(std::size_t file, CorrectionScope scope, Change change);

    app::ImportRequest request_;
    std::vector<app::ImportedFile> files_;
};

/// A choice of a list: what stands there, and what it means.
struct SeparatorChoice {
    base::Message label;
    std::optional<char> separator;
};
/// The first is what the lines show.
[[nodiscard]] const std::vector<SeparatorChoice>& separatorChoices();

/// "Windows-1252 (Western European)".
[[nodiscard]] base::Message encodingName(const std::string& encoding);

}  // namespace vertelwerk::gui
