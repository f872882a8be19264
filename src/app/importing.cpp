#include "vertelwerk/app/importing.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/unit_of_work.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace vertelwerk::app {
namespace {

using base::msg;
using base::plural;
using exchange::Verdict;

/// Stories a transaction: small enough that a crash loses little, large enough that fsync is cheap.
constexpr std::size_t portion = 100;

ImportedFile outline(const exchange::FileReading& reading) {
    ImportedFile file;
    file.name = base::toUtf8(reading.path.filename());
    file.verdict = reading.verdict;
    file.format = reading.format;
    file.encoding = reading.encoding;
    file.stories = reading.stories.size();
    file.problems = reading.problems;
    std::set<model::Method> methods;
    for (const auto& story : reading.stories) {
        methods.insert(story.method);
        file.parts += story.parts.size();
    }
    if (methods.size() == 1) {
        file.method = model::toKey(*methods.begin());
    }
    return file;
}

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

void tellEqualText(ImportedFile& file, const std::string& title) {
    file.verdict = std::max(file.verdict, Verdict::Warning);
    file.problems.push_back(title.empty()
                                ? msg("A story without a title has the same text as one in the project.")
                                : msg("\"{0}\" has the same text as a story in the project.", title));
}

/// Sorts out, for each story of a file, whether the project has it.
class Newcomers {
  public:
    explicit Newcomers(store::Database& database) : database_(database) {}

    /// The stories of `reading` that are not there yet; what is said of the others goes into `file`.
    base::Result<std::vector<const model::StoryDraft*>> of(const exchange::FileReading& reading,
                                                           ImportedFile& file) {
        std::vector<const model::StoryDraft*> fresh;
        for (const auto& story : reading.stories) {
            const auto present = store::hasSource(database_, story.source.sha256, story.source.place);
            if (!present) {
                return base::fail(present.error());
            }
            const auto source = std::pair(story.source.sha256, story.source.place);
            if (*present || !sources_.insert(source).second) {
                ++file.present;
                continue;
            }
            const auto twins = store::storiesWithText(database_, story.text);
            if (!twins) {
                return base::fail(twins.error());
            }
            if (!texts_.insert(base::sha256(story.text)).second || !twins->empty()) {
                tellEqualText(file, story.title);
            }
            fresh.push_back(&story);
        }
        tellPresent(file);
        return fresh;
    }

  private:
    store::Database& database_;
    std::set<std::pair<std::string, std::string>> sources_;  ///< of this import
    std::set<std::string> texts_;                            ///< hashes, of this import
};

/// Writes stories in portions of one undo step.
class PortionedImport {
  public:
    PortionedImport(store::Database& database, model::CoderId coder) : database_(database), coder_(coder) {}

    base::Result<model::StoryId> add(const model::StoryDraft& draft) {
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

    [[nodiscard]] bool full() const { return inPortion_ >= portion; }

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
    store::Database& database_;
    model::CoderId coder_;
    std::optional<store::UnitOfWork> work_;
    std::optional<model::UndoStepId> step_;
    std::size_t inPortion_ = 0;
};

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

base::Result<ImportReport> previewImport(store::Database& database, const ImportRequest& request,
                                         const base::Progress& progress) {
    const auto inputs = exchange::inputFiles(request.paths);
    Newcomers newcomers(database);
    ImportReport report;
    for (const auto& input : inputs) {
        progress.at(report.files.size(), inputs.size());
        if (progress.stopped()) {
            report.cancelled = true;
            break;
        }
        const auto reading = exchange::readStories(input, request.options);
        auto file = outline(reading);
        if (const auto fresh = newcomers.of(reading, file); !fresh) {
            return base::fail(fresh.error());
        }
        report.files.push_back(std::move(file));
    }
    return report;
}

base::Result<ImportReport> importStories(store::Database& database, model::CoderId coder,
                                         const ImportRequest& request, const base::Progress& progress) {
    const auto inputs = exchange::inputFiles(request.paths);
    Newcomers newcomers(database);
    PortionedImport writer(database, coder);
    ImportReport report;
    for (const auto& input : inputs) {
        progress.at(report.files.size(), inputs.size());
        if (progress.stopped()) {
            report.cancelled = true;
            break;
        }
        const auto reading = exchange::readStories(input, request.options);
        auto file = outline(reading);
        const auto fresh = newcomers.of(reading, file);
        if (!fresh) {
            return base::fail(fresh.error());
        }
        for (const auto* draft : *fresh) {
            const auto id = writer.add(*draft);
            if (!id) {
                return base::fail(id.error());
            }
            file.imported.push_back(*id);
            if (writer.full()) {
                if (const auto committed = writer.commit(); !committed) {
                    return base::fail(committed.error());
                }
                if (progress.stopped()) {
                    report.cancelled = true;
                    break;
                }
            }
        }
        report.files.push_back(std::move(file));
    }
    if (const auto committed = writer.commit(); !committed) {
        return base::fail(committed.error());
    }
    progress.at(inputs.size(), inputs.size());
    return report;
}

}  // namespace vertelwerk::app
