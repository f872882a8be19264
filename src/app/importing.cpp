#include "vertelwerk/app/importing.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/store/column_mappings.h"
#include "vertelwerk/store/ready_story.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/story_texts.h"
#include "vertelwerk/store/unit_of_work.h"

#include "app/import_options.h"
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
using base::Result;
using exchange::Verdict;

// A portion is a transaction. Each is larger than the one before: a crash loses little of what was done, and
// each page of an index is written for many stories.
constexpr std::size_t firstPortion = 300;     // stories
constexpr std::size_t largestPortion = 8000;  // stories
constexpr std::size_t growth = 8;
constexpr std::size_t portionBytes = 16U << 20U;

/// Writes stories in portions of one undo step.
class PortionedImport {
  public:
    PortionedImport(store::Database& database, model::CoderId coder, std::size_t& committed)
        : database_(database), coder_(coder), committed_(committed) {}

    base::Status addAll(const std::vector<store::ReadyStory>& stories, std::vector<model::StoryId>& ids) {
        if (stories.empty()) {
            return {};
        }
        if (auto begun = begin(); !begun) {
            return begun;
        }
        const auto added = store::addStories(*work_, stories);
        if (!added) {
            return base::fail(added.error());
        }
        ids.insert(ids.end(), added->begin(), added->end());
        inPortion_ += stories.size();
        for (const auto& story : stories) {
            bytesInPortion_ += story.draft().text.size();
        }
        return inPortion_ >= portion_ || bytesInPortion_ >= portionBytes ? commit() : base::Status();
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
        portion_ = std::min(growth * portion_, largestPortion);
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
    base::Status begin() {
        if (!work_) {
            auto work = store::UnitOfWork::begin(database_,
                                                 store::Action{msg("import stories"), coder_, true, step_});
            if (!work) {
                return base::fail(work.error());
            }
            work_.emplace(*std::move(work));
        }
        return {};
    }

    store::Database& database_;
    model::CoderId coder_;
    std::size_t& committed_;  ///< stories of all portions
    std::optional<store::UnitOfWork> work_;
    std::optional<model::UndoStepId> step_;
    std::size_t portion_ = firstPortion;
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
    std::function<void(const ReadFile&)> file;                            ///< that was read whole
    /// Into the project, when that is what is done with them; their ids go behind the others.
    std::function<base::Status(const std::vector<store::ReadyStory>&, std::vector<model::StoryId>&)> stories;
};

/// The stories of one file, and the file. Of one that the user stopped, only as much as was looked at.
/// @param progress is told how many were looked at, of how many at most
Result<ReadFile> takeFile(ReadAhead& files, const Takers& takers, const base::Progress& progress) {
    ReadFile file;
    std::vector<model::StoryId> imported;
    while (!progress.stopped()) {
        auto piece = files.next();
        if (!piece.fresh) {
            return base::fail(piece.fresh.error());
        }
        if (const auto taken = takers.stories(*piece.fresh, imported); !taken) {
            return base::fail(taken.error());
        }
        progress.at(piece.seen, piece.most);
        file.told.stories = piece.seen;
        const bool last = piece.file.has_value();
        if (last) {
            file = *std::move(piece.file);
        }
        files.giveBack(std::move(piece));
        if (last) {
            takers.file(file);
            break;
        }
    }
    file.told.imported = std::move(imported);
    return file;
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
    const auto inputs = exchange::inputFiles(request.paths, request.passphrase);
    ReadAhead files(database, request, inputs);
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
        auto read = takeFile(files, takers, {inputs.size() == 1 ? progress.report : nullptr, progress.stop});
        if (!read) {
            return base::fail(read.error());
        }
        for (const auto& medium : read->media) {
            storyOf.emplace(plainPath(medium), read->told.name);
        }
        auto& told = read->told;
        if (told.place.empty()) {
            report.cancelled = true;
            if (told.stories == 0) {
                return report;
            }
            told.name = base::toUtf8(exchange::placeOf(input).filename());
            told.place = base::toUtf8(exchange::placeOf(input));
        }
        report.files.push_back(std::move(told));
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
         .stories = [](const auto&, auto&) -> base::Status { return {}; }});
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
                  .stories = [&](const auto& stories, auto& ids) { return writer.addAll(stories, ids); }});
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
