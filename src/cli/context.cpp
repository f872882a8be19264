#include "cli/context.h"

#include "vertelwerk/base/files.h"

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <utility>

#include <fmt/format.h>
#include <unistd.h>

namespace vertelwerk::cli {
namespace {

/// Errors go on one line, whatever stands in them.
std::string oneLine(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return text;
}

void drawBar(std::size_t at, std::size_t total) {
    constexpr std::size_t width = 40;
    const auto full = total == 0 ? width : std::min(width, at * width / total);
    fmt::print(stderr, "\r[{}{}] {}/{}", std::string(full, '#'), std::string(width - full, '.'), at, total);
    if (at >= total) {
        fmt::print(stderr, "\n");
    }
    std::fflush(stderr);
}

void open(Context& context, const std::string& path, store::Access access,
          const std::function<base::Status(app::Project&)>& work) {
    auto project = app::openProject(path, context.coderName(), access);
    if (!project) {
        context.fail(project.error());
        return;
    }
    if (access == store::Access::ReadWrite && !project->file.writable()) {
        const auto& owner = project->file.owner();
        const bool known = owner && !owner->user.empty();
        context.fail({base::ErrorCode::Locked,
                      known ? base::msg("{0} has the project open on {1}.", owner->user, owner->host)
                            : base::msg("Another program has the project open."),
                      path, base::msg("Close it there and try again.")});
        return;
    }
    if (const auto worked = work(*project); !worked) {
        context.fail(worked.error());
    }
}

}  // namespace

const base::Catalogue& Context::catalogue() {
    if (!loaded_) {
        catalogue_ =
            base::Catalogue::load(base::languageFromTag(languageTag).value_or(base::Language::Dutch));
        loaded_ = true;
    }
    return catalogue_;
}

void Context::print(const nlohmann::ordered_json& document, const std::function<void()>& forPeople) {
    if (json) {
        std::cout << document.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
    } else {
        forPeople();
    }
}

void Context::line(const std::string& text) {
    std::cout << text << '\n';
}

void Context::warn(const base::Message& message) {
    std::cerr << oneLine(say(message)) << '\n';
}

void Context::fail(const base::Error& error) {
    std::cerr << oneLine(catalogue().say(error)) << '\n';
    exitStatus = notMet;
}

base::Progress Context::progress(std::stop_token stop) {
    base::Progress progress{nullptr, std::move(stop)};
    if (progressWanted || ::isatty(STDERR_FILENO) != 0) {
        progress.report = drawBar;
    }
    return progress;
}

std::string Context::coderName() const {
    return coder.empty() ? app::systemUserName() : coder;
}

void withProject(Context& context, const std::string& path,
                 const std::function<base::Status(app::Project&)>& work) {
    open(context, path, store::Access::ReadOnly, work);
}

void withWritableProject(Context& context, const std::string& path,
                         const std::function<base::Status(app::Project&)>& work) {
    open(context, path, store::Access::ReadWrite, work);
}

}  // namespace vertelwerk::cli
