#include "vertelwerk/app/locked_project.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/base/sealed.h"
#include "vertelwerk/base/whole_file.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/upkeep.h"

#include "app/delivering.h"
#include "app/locked_file.h"
#include "app/out_file.h"

#include <system_error>
#include <utility>

namespace vertelwerk::app {
namespace {

using base::ErrorCode;
using base::msg;

constexpr std::uintmax_t largest = std::uintmax_t{2} << 30U;  // bytes

/// A copy in the clear, beside the project, that goes whatever happens: named as a draft of the project, it
/// goes when that is opened again, should the program be killed.
class ClearCopy {
  public:
    explicit ClearCopy(const std::filesystem::path& project) {
        auto name = base::draftPattern(project);
        const auto own = name.size() - name.find_last_not_of('X') - 1;
        name.replace(name.size() - own, own, base::newGuid().substr(0, own));
        path_ = name;
    }
    ~ClearCopy() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    ClearCopy(const ClearCopy&) = delete;
    ClearCopy& operator=(const ClearCopy&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

}  // namespace

bool hasLockedName(const std::filesystem::path& file) {
    return endingOf(file) == lockedEnding;
}

base::Status unlockFile(const std::filesystem::path& file, const std::filesystem::path& out,
                        std::string_view passphrase) {
    if (std::error_code ignored; std::filesystem::exists(out, ignored)) {
        return base::fail(ErrorCode::AlreadyExists, msg("{0} exists already.", base::toUtf8(out)),
                          msg("Choose another name."));
    }
    const auto sealed = base::readFile(file, largest);
    if (!sealed) {
        return base::fail(sealed.error());
    }
    const auto bytes = base::unseal(*sealed, passphrase);
    return bytes ? base::writeFileWhole(out, *bytes) : base::fail(bytes.error());
}

base::Status writeLockedCopy(Project& project, const std::filesystem::path& out,
                             std::string_view passphrase) {
    if (const auto named = checkLock(out, passphrase); !named) {
        return named;
    }
    const auto stories = store::storyIds(project.database(), {});
    if (!stories) {
        return base::fail(stories.error());
    }
    const ClearCopy clear(project.file.path());
    if (const auto copied = store::backup(project.database(), clear.path()); !copied) {
        return copied;
    }
    auto bytes = base::readFile(clear.path(), largest);
    if (!bytes) {
        return base::fail(bytes.error());
    }
    const auto sealed = lockedWith(*std::move(bytes), passphrase);
    if (!sealed) {
        return base::fail(sealed.error());
    }
    store::Delivery delivery;
    delivery.title = project.file.info().title;
    delivery.stories = *stories;
    return deliver(project, std::move(delivery), out, *sealed);
}

}  // namespace vertelwerk::app
