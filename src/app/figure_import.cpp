#include "vertelwerk/app/figure_import.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/store/column_mappings.h"
#include "vertelwerk/store/indicators.h"
#include "vertelwerk/store/unit_of_work.h"

#include <algorithm>
#include <map>
#include <utility>

namespace vertelwerk::app {
namespace {

using base::msg;
using Imported = base::Result<std::vector<ImportedFigures>>;

/// The columns of figures and of stories are remembered apart.
std::string memoryKey(const std::filesystem::path& file) {
    const auto signature = exchange::figureSignature(file);
    return signature.empty() ? signature : "figures " + signature;
}

/// The files that only give names for the codes in the others.
std::vector<std::filesystem::path> codeFiles(const std::vector<FiguresFile>& files) {
    std::vector<std::filesystem::path> codes;
    for (const FiguresFile& file : files) {
        if (exchange::holdsCodeNames(file.path)) {
            codes.push_back(file.path);
        }
    }
    return codes.size() < files.size() ? codes : std::vector<std::filesystem::path>();
}

exchange::FigureReading readAmong(const std::filesystem::path& path, const exchange::FigureMapping& mapping,
                                  const std::vector<std::filesystem::path>& codes) {
    auto reading = exchange::readFigures(path, mapping, codes);
    if (std::ranges::find(codes, path) != codes.end()) {
        reading.verdict = exchange::Verdict::Skipped;
        reading.problems = {msg("It gives names to the codes in the other files, and was read along.")};
    }
    return reading;
}

/// Reads files as the user says, or as was remembered.
class Reader {
  public:
    static base::Result<Reader> of(store::Database& database, const std::vector<FiguresFile>& files) {
        auto memory = store::rememberedMappings(database);
        if (!memory) {
            return base::fail(memory.error());
        }
        return Reader(*std::move(memory), codeFiles(files));
    }

    [[nodiscard]] ImportedFigures read(const FiguresFile& file) const {
        ImportedFigures figures;
        figures.mapping = file.mapping.empty() ? remembered(file.path) : file.mapping;
        figures.reading = readAmong(file.path, figures.mapping, codes_);
        return figures;
    }

  private:
    Reader(std::map<std::string, std::string> memory, std::vector<std::filesystem::path> codes)
        : memory_(std::move(memory)), codes_(std::move(codes)) {}

    [[nodiscard]] exchange::FigureMapping remembered(const std::filesystem::path& file) const {
        if (memory_.empty()) {
            return {};
        }
        const auto known = memory_.find(memoryKey(file));
        return known == memory_.end()
                   ? exchange::FigureMapping{}
                   : exchange::figureMappingFromJson(known->second).value_or(exchange::FigureMapping{});
    }

    std::map<std::string, std::string> memory_;
    std::vector<std::filesystem::path> codes_;
};

ImportedIndicator outline(const model::Indicator& indicator, std::optional<FigureChanges> changes) {
    ImportedIndicator one;
    one.key = indicator.key;
    one.name = indicator.name;
    one.unit = indicator.unit;
    one.observations = indicator.observations.size();
    one.unchanged = changes && changes->added + changes->changed + changes->removed == 0;
    one.changes = std::move(changes);
    return one;
}

/// Notes what each indicator of the file changes.
base::Status compare(store::Database& database, ImportedFigures& figures) {
    for (const auto& indicator : figures.reading.indicators) {
        auto changes = changesAgainst(database, indicator);
        if (!changes) {
            return base::fail(changes.error());
        }
        figures.indicators.push_back(outline(indicator, *std::move(changes)));
    }
    return {};
}

/// Stores figures in transactions of a file that share an undo step.
class Storing {
  public:
    Storing(store::Database& database, model::CoderId coder, std::size_t files)
        : database_(database), coder_(coder), files_(files) {}

    base::Status store(ImportedFigures& figures) {
        const auto name = base::toUtf8(figures.reading.path.filename());
        const auto label = files_ == 1 ? msg("import figures from {0}", name) : msg("import figures");
        auto work = store::UnitOfWork::begin(database_, store::Action{label, coder_, true, step_});
        if (!work) {
            return base::fail(work.error());
        }
        for (std::size_t i = 0; i < figures.reading.indicators.size(); ++i) {
            const auto stored = store::storeIndicator(*work, figures.reading.indicators[i]);
            if (!stored) {
                return base::fail(stored.error());
            }
            auto& one = figures.indicators[i];
            one.id = stored->id;
            one.edition = stored->edition;
            one.unchanged = stored->unchanged;
        }
        const auto step = work->commit();
        if (!step) {
            return base::fail(step.error());
        }
        step_ = *step ? *step : step_;
        return {};
    }

  private:
    store::Database& database_;
    model::CoderId coder_;
    std::size_t files_;
    std::optional<model::UndoStepId> step_;
};

base::Status remember(store::Database& database, const FiguresFile& file) {
    const auto key = file.mapping.empty() ? std::string() : memoryKey(file.path);
    return key.empty() ? base::Status{}
                       : store::rememberMapping(database, key, exchange::toJson(file.mapping));
}

}  // namespace

std::vector<exchange::FigureReading> readFigureFiles(const std::vector<FiguresFile>& files) {
    const auto codes = codeFiles(files);
    std::vector<exchange::FigureReading> readings;
    for (const FiguresFile& file : files) {
        readings.push_back(readAmong(file.path, file.mapping, codes));
    }
    return readings;
}

Imported previewFigures(store::Database& database, const std::vector<FiguresFile>& files,
                        const base::Progress& progress) {
    const auto reader = Reader::of(database, files);
    if (!reader) {
        return base::fail(reader.error());
    }
    std::vector<ImportedFigures> previewed;
    for (const auto& file : files) {
        progress.at(previewed.size(), files.size());
        if (progress.stopped()) {
            break;
        }
        auto figures = reader->read(file);
        if (const auto compared = compare(database, figures); !compared) {
            return base::fail(compared.error());
        }
        figures.reading.indicators.clear();
        previewed.push_back(std::move(figures));
    }
    return previewed;
}

Imported importFigures(store::Database& database, model::CoderId coder, const std::vector<FiguresFile>& files,
                       const base::Progress& progress) {
    const auto reader = Reader::of(database, files);
    if (!reader) {
        return base::fail(reader.error());
    }
    Storing storing(database, coder, files.size());
    std::vector<ImportedFigures> imported;
    for (const auto& file : files) {
        progress.at(imported.size(), files.size());
        if (progress.stopped()) {
            break;
        }
        auto figures = reader->read(file);
        if (figures.reading.verdict != exchange::Verdict::Refused &&
            figures.reading.verdict != exchange::Verdict::Skipped) {
            if (const auto compared = compare(database, figures); !compared) {
                return base::fail(compared.error());
            }
            if (const auto stored = storing.store(figures); !stored) {
                return base::fail(stored.error());
            }
            if (const auto remembered = remember(database, file); !remembered) {
                return base::fail(remembered.error());
            }
        }
        figures.reading.indicators.clear();
        imported.push_back(std::move(figures));
    }
    return imported;
}

}  // namespace vertelwerk::app
