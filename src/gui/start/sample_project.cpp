#include "gui/start/sample_project.h"

#include "vertelwerk/app/coding.h"
#include "vertelwerk/app/figure_import.h"
#include "vertelwerk/app/importing.h"
#include "vertelwerk/base/files.h"

#include <algorithm>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace vertelwerk::gui {
namespace {

namespace fs = std::filesystem;
using base::msg;

constexpr std::string_view figuresFolder = "cijfers";

std::vector<fs::path> entries(const fs::path& folder) {
    std::error_code missing;
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(folder, missing)) {
        paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

/// The folders that hold stories; the figures, the coding table and what is about them are no stories.
std::vector<fs::path> storyFolders(const fs::path& samples) {
    auto paths = entries(samples);
    std::erase_if(paths, [](const fs::path& path) {
        return !fs::is_directory(path) || path.filename() == figuresFolder;
    });
    return paths;
}

std::vector<app::FiguresFile> figureFiles(const fs::path& samples) {
    std::vector<app::FiguresFile> files;
    for (const auto& path : entries(samples / figuresFolder)) {
        if (path.extension() == ".csv") {
            files.push_back({path});
        }
    }
    return files;
}

base::Status fill(app::Project& project, const fs::path& samples, const base::Progress& progress) {
    const app::ImportRequest request{storyFolders(samples), {}};
    const auto imported = app::importStories(project.database(), project.coder, request, progress);
    if (!imported) {
        return base::fail(imported.error());
    }
    if (imported->cancelled || progress.stopped()) {
        return base::fail(base::ErrorCode::Cancelled,
                          msg("The sample collection was not made: you stopped it."));
    }
    if (imported->imported() == 0) {
        return base::fail(base::ErrorCode::NotFound,
                          msg("The sample collection is missing from this installation."),
                          msg("Install Vertelwerk again."));
    }
    const auto table = base::readFile(samples / "codering.tsv");
    if (!table) {
        return base::fail(table.error());
    }
    if (const auto coded = app::codeFromTable(project.database(), project.coder, *table); !coded) {
        return base::fail(coded.error());
    }
    if (const auto read = app::importFigures(project.database(), project.coder, figureFiles(samples));
        !read) {
        return base::fail(read.error());
    }
    return {};
}

/// Takes the half-made project away with everything beside it.
void removeProject(const fs::path& path) {
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-shm", "-lock", "-index", "-backups"}) {
        auto part = path;
        part += ending;
        fs::remove_all(part, ignored);
    }
}

}  // namespace

fs::path samplePath(const fs::path& documents, const base::Catalogue& catalogue) {
    return documents / "Vertelwerk" / (catalogue.say(msg("Sample collection")) + ".vertelwerk");
}

base::Result<app::Project> makeSampleProject(const fs::path& path, const fs::path& samples,
                                             const std::string& coderName, const base::Progress& progress) {
    std::error_code failed;
    fs::create_directories(path.parent_path(), failed);
    if (failed) {
        return base::fail(base::ErrorCode::System,
                          msg("The folder {0} could not be made.", base::toUtf8(path.parent_path())),
                          msg("Look whether you may write there."));
    }
    auto project = app::createProject(path, {}, coderName);
    if (!project) {
        return project;
    }
    if (const auto filled = fill(*project, samples, progress); !filled) {
        auto error = filled.error();
        project = base::fail(std::move(error));
        removeProject(path);
    }
    return project;
}

}  // namespace vertelwerk::gui
