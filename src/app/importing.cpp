#include "vertelwerk/app/importing.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/store/column_mappings.h"
#include "vertelwerk/store/ready_story.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/story_texts.h"
#include "vertelwerk/store/unit_of_work.h"

#include "app/import_options.h"
#include "app/newcomers.h"
#include "app/qda_in.h"
#include "app/read_ahead.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <system_error>
#include <unordered_set>
#include <utility>

namespace vertelwerk::app {
namespace {

using base::msg;
using base::plural;
using base::Result;
using exchange::Verdict;

/// A transaction: small enough that a crash loses little, large enough that each page of an index is
/// written for many stories.
constexpr std::size_t portionStories = 500;
constexpr std::size_t portionBytes = 4U << 20U;

enum class Going {
    On,
    Stopped,  ///< by the user
};

/// Writes stories in portions of one undo step.
class PortionedImport {
  public:
    PortionedImport(store::Database& database, model::CoderId coder, std::size_t& committed)
        : database_(database), coder_(coder), committed_(committed) {}

    /// What was imported goes into `told`.
    Result<Going> addAll(const Fresh& fresh, ImportedFile& told, const base::Progress& progress) {
        for (const auto* story : fresh) {
            const auto id = add(*story);
            if (!id) {
                return base::fail(id.error());
            }
            told.imported.push_back(*id);
            if (inPortion_ >= portionStories || bytesInPortion_ >= portionBytes) {
                if (const auto committed = commit(); !committed) {
                    return base::fail(committed.error());
                }
                if (progress.stopped()) {
                    return Going::Stopped;
                }
            }
        }
        return Going::On;
    }

    /// The undo step that the import is, once it has begun.
    [[nodiscard]] std::optional<model::UndoStepId>& step() { return step_; }

    base::Status commit() {
        if (!work_) {
            return {};
        }
        const auto step = work_->commit();
        work_.reset();
        const std::size_t stories = std::exchange(inPortion_, 0);
        bytesInPortion_ = 0;
        if (!step) {
            return base::fail(step.error());
        }
        committed_ += stories;
        if (*step) {
            step_ = **step;
        }
        return {};
    }

  private:
    Result<model::StoryId> add(const store::ReadyStory& story) {
        if (!work_) {
            auto work = store::UnitOfWork::begin(database_,
                                                 store::Action{msg("import stories"), coder_, true, step_});
            if (!work) {
                return base::fail(work.error());
            }
            work_.emplace(*std::move(work));
        }
        auto id = store::addStory(*work_, story);
        if (id) {
            ++inPortion_;
            bytesInPortion_ += story.draft().text.size();
        }
        return id;
    }

    store::Database& database_;
    model::CoderId coder_;
    std::size_t& committed_;  ///< stories of all portions
    std::optional<store::UnitOfWork> work_;
    std::optional<model::UndoStepId> step_;
    std::size_t inPortion_ = 0;
    std::size_t bytesInPortion_ = 0;
};

/// Remembers how tables were read when somebody said how.
base::Status remember(store::Database& database, const std::map<std::string, std::string>& mappings) {
    for (const auto& [signature, mapping] : mappings) {
        if (const auto stored = store::rememberMapping(database, signature, mapping); !stored) {
            return stored;
        }
    }
    return {};
}

/// What each file, and each piece of a file's stories, goes to.
struct Takers {
    std::function<Result<ImportedFile>(const exchange::InputFile&)> qda;  ///< a project of another program
    std::function<void(const ReadFile&)> file;
    std::function<Result<Going>(const Fresh&, ImportedFile&)> stories;
};

/// The stories of one file, after which what is told of it is whole.
/// @param at is told how many were looked at
Result<Going> takeStories(ReadAhead& files, ReadFile& read, Newcomers& newcomers, const Takers& takers,
                          const std::function<void(std::size_t)>& at) {
    const std::size_t found = read.corrected.skipped ? 0 : read.told.stories;
    auto going = Going::On;
    for (std::size_t seen = 0; seen < found && going == Going::On; at(seen)) {
        auto stories = files.stories();
        if (!stories) {
            return base::fail(stories.error());
        }
        seen += stories->size();
        const auto fresh = newcomers.of(*stories, read.corrected, read.told);
        if (!fresh) {
            return base::fail(fresh.error());
        }
        const auto taken = takers.stories(*fresh, read.told);
        if (!taken) {
            return taken;
        }
        going = *taken;
    }
    if (found > 0) {
        tellHeldBack(read.told);
    }
    return going;
}

std::string plainPath(const std::string& path) {
    std::error_code unknown;
    return base::toUtf8(std::filesystem::absolute(path, unknown).lexically_normal());
}

/// Files of media that could not be read as stories, but that stories among the others have.
void tellMedia(ImportReport& report, const std::map<std::string, std::string>& storyOf) {
    for (auto& file : report.files) {
        const auto found =
            file.verdict == Verdict::Skipped ? storyOf.find(plainPath(file.place)) : storyOf.end();
        if (found != storyOf.end()) {
            file.problems.assign(
                1, base::msg("Goes along with {0}: you see or hear it beside that story.", found->second));
        }
    }
}

/// Takes the files of a request one after another.
Result<ImportReport> eachFile(store::Database& database, const ImportRequest& request,
                              const base::Progress& progress, const Takers& takers) {
    Newcomers newcomers(database);
    const auto inputs = exchange::inputFiles(request.paths, request.passphrase);
    ReadAhead files(request, inputs);
    ImportReport report;
    std::map<std::string, std::string> storyOf;
    for (const auto& input : inputs) {
        progress.at(report.files.size(), inputs.size());
        report.cancelled = report.cancelled || progress.stopped();
        if (report.cancelled) {
            return report;
        }
        if (isQda(input.path)) {
            auto file = takers.qda(input);
            if (!file) {
                return base::fail(file.error());
            }
            report.files.push_back(*std::move(file));
            report.cancelled = progress.stopped();
            continue;
        }
        auto read = files.next();
        takers.file(read);
        for (const auto& medium : read.media) {
            storyOf.emplace(plainPath(medium), read.told.name);
        }
        const auto going = takeStories(files, read, newcomers, takers, [&](std::size_t stories) {
            if (inputs.size() == 1) {
                progress.at(stories, read.told.stories);
            }
        });
        if (!going) {
            return base::fail(going.error());
        }
        report.cancelled = *going == Going::Stopped;
        report.files.push_back(std::move(read.told));
    }
    tellMedia(report, storyOf);
    progress.at(inputs.size(), inputs.size());
    return report;
}

}  // namespace

std::size_t ImportReport::imported() const {
    std::size_t count = 0;
    for (const auto& file : files) {
        count += file.imported.size();
    }
    return count;
}

std::size_t ImportReport::refused() const {
    return static_cast<std::size_t>(std::count_if(files.begin(), files.end(), [](const ImportedFile& file) {
        return file.verdict == Verdict::Refused;
    }));
}

base::Result<ImportReport> previewImport(store::Database& database, const ImportRequest& asked,
                                         const base::Progress& progress) {
    const auto request = withMemory(database, asked);
    if (!request) {
        return base::fail(request.error());
    }
    return eachFile(
        database, *request, progress,
        {.qda =
             [&](const exchange::InputFile& input) { return previewQda(database, input, request->options); },
         .file = [](const ReadFile&) {},
         .stories = [&](const Fresh&, ImportedFile&) -> Result<Going> {
             return progress.stopped() ? Going::Stopped : Going::On;
         }});
}

base::Result<ImportReport> importStories(store::Database& database, model::CoderId coder,
                                         const ImportRequest& asked, const base::Progress& progress,
                                         std::size_t* committed) {
    const auto request = withMemory(database, asked);
    if (!request) {
        return base::fail(request.error());
    }
    std::size_t ignored = 0;
    PortionedImport writer(database, coder, committed == nullptr ? ignored : *committed);
    std::map<std::string, std::string> mappings;
    auto report =
        eachFile(database, *request, progress,
                 {.qda = [&](const exchange::InputFile& input) -> Result<ImportedFile> {
                      if (const auto written = writer.commit(); !written) {
                          return base::fail(written.error());
                      }
                      return importQda(database, coder, input, request->options, writer.step(), progress);
                  },
                  .file =
                      [&](const ReadFile& read) {
                          if (!read.corrected.skipped && read.corrected.options.mapping &&
                              read.told.mapping && read.told.stories > 0) {
                              mappings[read.told.signature] = exchange::toJson(*read.told.mapping);
                          }
                      },
                  .stories = [&](const Fresh& fresh,
                                 ImportedFile& told) { return writer.addAll(fresh, told, progress); }});
    if (!report) {
        return report;
    }
    if (const auto written = writer.commit(); !written) {
        return base::fail(written.error());
    }
    if (const auto remembered = remember(database, mappings); !remembered) {
        return base::fail(remembered.error());
    }
    return report;
}

}  // namespace vertelwerk::app
