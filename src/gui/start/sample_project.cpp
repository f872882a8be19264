#include "gui/start/sample_project.h"

#include "vertelwerk/app/coding.h"
#include "vertelwerk/app/importing.h"
#include "vertelwerk/app/joint.h"
#include "vertelwerk/base/files.h"

#include <algorithm>
#include <system_error>
#include <utility>
#include <vector>

namespace vertelwerk::gui {
namespace {

namespace fs = std::filesystem;
using base::msg;

base::Status fill(app::Project& project, const fs::path& samples, const base::Progress& progress) {
    const app::ImportRequest request{{samples}, {}};
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
    std::vector<fs::path> figures;
    std::error_code missing;
    for (const auto& entry : fs::directory_iterator(samples / "cijfers", missing)) {
        if (entry.path().extension() == ".csv") {
            figures.push_back(entry.path());
        }
    }
    std::sort(figures.begin(), figures.end());
    if (const auto read = app::importFigures(project.database(), project.coder, figures); !read) {
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
