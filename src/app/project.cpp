#include "vertelwerk/app/project.h"

#include "vertelwerk/app/erasing.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/base/paths.h"
#include "vertelwerk/base/work_folder.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/unit_of_work.h"

#include <system_error>
#include <utility>

#include <pwd.h>
#include <unistd.h>

namespace vertelwerk::app {
namespace {

using base::msg;

base::Status storeCodebook(store::Database& database, model::CoderId coder, const model::Codebook& codebook) {
    store::Action action{msg("add codebook"), coder, false, std::nullopt};
    auto work = store::UnitOfWork::begin(database, action);
    if (!work) {
        return base::fail(work.error());
    }
    if (const auto added = store::addCodebook(*work, codebook); !added) {
        return base::fail(added.error());
    }
    if (const auto committed = work->commit(); !committed) {
        return base::fail(committed.error());
    }
    return {};
}

base::Result<Project> finish(base::Result<store::ProjectFile> file, const std::string& coderName) {
    if (!file) {
        return base::fail(file.error());
    }
    Project project{*std::move(file), coderName, {}};
    if (project.file.writable()) {
        const auto coder = store::ensureCoder(project.database(), coderName);
        if (!coder) {
            return base::fail(coder.error());
        }
        project.coder = *coder;
    }
    return project;
}

/// Takes a half-made project away again.
void removeProject(const std::filesystem::path& path) {
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-shm", "-lock"}) {
        std::filesystem::remove(path.string() + ending, ignored);
    }
}

/// A project of an earlier version, or a copy with a story that was erased, is first put right.
base::Result<Project> openToRead(const std::filesystem::path& path, const std::string& coderName) {
    auto file = store::ProjectFile::open(path, store::Access::ReadOnly);
    if (!file && file.error().code != base::ErrorCode::ReadOnly) {
        return base::fail(file.error());
    }
    if (file) {
        const auto unfinished = holdsErased(*file);
        if (!unfinished) {
            return base::fail(unfinished.error());
        }
        if (!*unfinished) {
            return finish(std::move(file), coderName);
        }
    }
    file = base::fail(base::Error{});  // lets go of it
    {
        const auto writable = openProject(path, coderName, store::Access::ReadWrite);
        if (!writable) {
            return base::fail(writable.error());
        }
        if (!writable->file.writable()) {
            return base::fail(base::ErrorCode::Refused,
                              msg("{0} holds a story that was erased, and may not be changed here.",
                                  base::toUtf8(path.filename())),
                              msg("Open it where you may change it; the story goes at once."));
        }
    }
    return finish(store::ProjectFile::open(path, store::Access::ReadOnly), coderName);
}

}  // namespace

base::Result<Project> createProject(const std::filesystem::path& path, const NewProject& request,
                                    const std::string& coderName) {
    const auto codebook = readCodebook(
        request.codebook.empty() ? base::assetsDir() / "codebooks/ten-themes.json" : request.codebook);
    if (!codebook) {
        return base::fail(codebook.error());
    }
    const auto title = request.title.empty() ? base::toUtf8(path.stem()) : request.title;
    auto project = finish(store::ProjectFile::create(path, {title, request.ground}), coderName);
    if (!project) {
        return project;
    }
    if (const auto stored = storeCodebook(project->database(), project->coder, *codebook); !stored) {
        auto error = stored.error();
        project = base::fail(std::move(error));
        removeProject(path);
    }
    return project;
}

base::Result<Project> openProject(const std::filesystem::path& path, const std::string& coderName,
                                  store::Access access) {
    if (access == store::Access::ReadOnly) {
        return openToRead(path, coderName);
    }
    base::removeWorkFolders();
    auto project = finish(store::ProjectFile::open(path, access), coderName);
    if (project && project->file.writable()) {
        if (const auto clean = eraseAgain(*project); !clean) {
            return base::fail(clean.error());
        }
    }
    return project;
}

std::string systemUserName() {
    const passwd* user = ::getpwuid(::geteuid());
    if (user == nullptr) {
        return "coder";
    }
    const std::string fullName = user->pw_gecos != nullptr ? user->pw_gecos : "";
    const auto name = fullName.substr(0, fullName.find(','));
    return name.empty() ? user->pw_name : name;
}

}  // namespace vertelwerk::app
