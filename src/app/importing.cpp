#include "vertelwerk/app/importing.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/store/column_mappings.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/story_texts.h"
#include "vertelwerk/store/unit_of_work.h"

#include "app/import_options.h"
#include "app/near_duplicates.h"
#include "app/qda_in.h"
#include "app/read_ahead.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace vertelwerk::app {
namespace {

using base::msg;
using base::plural;
using base::Result;
using exchange::Verdict;

/// Stories a transaction: small enough that a crash loses little, large enough that fsync is cheap.
constexpr std::size_t portion = 100;

void tellPresent(ImportedFile& file) {
    if (file.present == 0) {
        return;
    }
    if (file.present == file.stories) {
        file.verdict = Verdict::Skipped;
    }
    file.problems.push_back(plural("{0} story is in the project already, byte for byte, and was skipped.",
                                   "{0} stories are in the project already, byte for byte, and were skipped.",
                                   file.present));
}

void tellEqualText(ImportedFile& file, const model::StoryDraft& story) {
    const std::string& title = story.title;
    file.twins.push_back({story.source.place, nameOf(story), {}, 100});
    file.verdict = std::max(file.verdict, Verdict::Warning);
    file.problems.push_back(title.empty()
                                ? msg("A story without a title has the same text as one in the project.")
                                : msg("\"{0}\" has the same text as a story in the project.", title));
}

void tellNearTwin(ImportedFile& file, const model::StoryDraft& story, const NearDuplicates::Twin& twin) {
    file.twins.push_back({story.source.place, nameOf(story), twin.name, twin.percent});
    file.verdict = std::max(file.verdict, Verdict::Warning);
    file.problems.push_back(msg("\"{0}\" is nearly the same as \"{1}\": about {2} percent of its wording.",
                                nameOf(story), twin.name, twin.percent));
}

void tellLeftOut(ImportedFile& file) {
    if (file.leftOut == 0) {
        return;
    }
    if (file.leftOut + file.present == file.stories) {
        file.verdict = Verdict::Skipped;
    }
    file.problems.push_back(plural("You leave {0} story out.", "You leave {0} stories out.", file.leftOut));
}

using Fresh = std::vector<const model::StoryDraft*>;

enum class Going {
    On,
    Stopped,  ///< by the user
};

/// Sorts out, for each story of a file, whether the project has it.
class Newcomers {
  public:
    explicit Newcomers(store::Database& database) : database_(database) {}

    /// The stories of a file that are not there yet and that the user wants; what is said of the others
    /// goes into what is told of the file.
    Result<Fresh> of(ReadFile& read) {
        ImportedFile& file = read.told;
        Fresh fresh;
        for (std::size_t i = 0; i < read.reading.stories.size(); ++i) {
            const auto& story = read.reading.stories[i];
            auto& text = read.texts[i];
            const auto present = store::hasSource(database_, story.source.sha256, story.source.place);
            if (!present) {
                return base::fail(present.error());
            }
            const auto source = std::pair(story.source.sha256, story.source.place);
            if (*present || !sources_.insert(source).second) {
                ++file.present;
                continue;
            }
            const auto equals = store::storiesWithText(database_, text.sha256);
            if (!equals) {
                return base::fail(equals.error());
            }
            if (const auto met = meetEarlier(); !met) {
                return base::fail(met.error());
            }
            const auto twin = near_->meet(std::move(text.sketch), nameOf(story));
            if (!texts_.insert(text.sha256).second || !equals->empty()) {
                tellEqualText(file, story);
            } else if (twin) {
                tellNearTwin(file, story, *twin);
            }
            if (read.corrected.leftOut.contains(story.source.place)) {
                ++file.leftOut;
                continue;
            }
            fresh.push_back(&story);
        }
        tellPresent(file);
        if (!read.reading.stories.empty()) {
            tellLeftOut(file);
        }
        return fresh;
    }

  private:
    /// Looks through the texts that the project has, once, when the first new one comes.
    base::Status meetEarlier() {
        if (near_) {
            return {};
        }
        near_.emplace();
        return store::eachText(database_, [this](const std::string& name, std::string_view text) {
            near_->meet(NearDuplicates::sketchOf(text), name);
        });
    }

    store::Database& database_;
    std::optional<NearDuplicates> near_;
    std::set<std::pair<std::string, std::string>> sources_;  ///< of this import
    std::set<std::string> texts_;                            ///< hashes, of this import
};

/// Writes stories in portions of one undo step.
class PortionedImport {
  public:
    PortionedImport(store::Database& database, model::CoderId coder) : database_(database), coder_(coder) {}

    /// What was imported goes into `told`.
    Result<Going> addAll(const Fresh& fresh, ImportedFile& told, const base::Progress& progress) {
        for (const auto* draft : fresh) {
            const auto id = add(*draft);
            if (!id) {
                return base::fail(id.error());
            }
            told.imported.push_back(*id);
            if (inPortion_ >= portion) {
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
        inPortion_ = 0;
        if (!step) {
            return base::fail(step.error());
        }
        if (*step) {
            step_ = **step;
        }
        return {};
    }

  private:
    Result<model::StoryId> add(const model::StoryDraft& draft) {
        if (!work_) {
            auto work = store::UnitOfWork::begin(database_,
                                                 store::Action{msg("import stories"), coder_, true, step_});
            if (!work) {
                return base::fail(work.error());
            }
            work_.emplace(*std::move(work));
        }
        auto id = store::addStory(*work_, draft);
        if (id) {
            ++inPortion_;
        }
        return id;
    }

    store::Database& database_;
    model::CoderId coder_;
    std::optional<store::UnitOfWork> work_;
    std::optional<model::UndoStepId> step_;
    std::size_t inPortion_ = 0;
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

/// Takes the files of a request one after another.
/// @param takeQda takes a project of another program
/// @param take takes what is new of a file of stories
Result<ImportReport> eachFile(store::Database& database, const ImportRequest& request,
                              const base::Progress& progress,
                              const std::function<Result<ImportedFile>(const exchange::InputFile&)>& takeQda,
                              const std::function<Result<Going>(ReadFile&, const Fresh&)>& take) {
    Newcomers newcomers(database);
    const auto inputs = exchange::inputFiles(request.paths, request.passphrase);
    ReadAhead files(request, inputs);
    ImportReport report;
    for (const auto& input : inputs) {
        progress.at(report.files.size(), inputs.size());
        report.cancelled = report.cancelled || progress.stopped();
        if (report.cancelled) {
            return report;
        }
        if (isQda(input.path)) {
            auto file = takeQda(input);
            if (!file) {
                return base::fail(file.error());
            }
            report.files.push_back(*std::move(file));
            report.cancelled = progress.stopped();
            continue;
        }
        auto read = files.next();
        const auto fresh = newcomers.of(read);
        if (!fresh) {
            return base::fail(fresh.error());
        }
        const auto going = take(read, *fresh);
        if (!going) {
            return base::fail(going.error());
        }
        report.cancelled = *going == Going::Stopped;
        report.files.push_back(std::move(read.told));
    }
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
        [&](const exchange::InputFile& input) { return previewQda(database, input, request->options); },
        [](ReadFile&, const Fresh&) -> Result<Going> { return Going::On; });
}

base::Result<ImportReport> importStories(store::Database& database, model::CoderId coder,
                                         const ImportRequest& asked, const base::Progress& progress) {
    const auto request = withMemory(database, asked);
    if (!request) {
        return base::fail(request.error());
    }
    PortionedImport writer(database, coder);
    std::map<std::string, std::string> mappings;
    auto report = eachFile(
        database, *request, progress,
        [&](const exchange::InputFile& input) -> Result<ImportedFile> {
            if (const auto committed = writer.commit(); !committed) {
                return base::fail(committed.error());
            }
            return importQda(database, coder, input, request->options, writer.step(), progress);
        },
        [&](ReadFile& read, const Fresh& fresh) {
            const auto& reading = read.reading;
            if (read.corrected.options.mapping && reading.mapping && !reading.stories.empty()) {
                mappings[reading.signature] = exchange::toJson(*reading.mapping);
            }
            return writer.addAll(fresh, read.told, progress);
        });
    if (!report) {
        return report;
    }
    if (const auto committed = writer.commit(); !committed) {
        return base::fail(committed.error());
    }
    if (const auto remembered = remember(database, mappings); !remembered) {
        return base::fail(remembered.error());
    }
    return report;
}

}  // namespace vertelwerk::app
