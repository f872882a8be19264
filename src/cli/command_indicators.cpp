#include "vertelwerk/app/figure_import.h"
#include "vertelwerk/app/figure_words.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/store/indicators.h"
#include "vertelwerk/store/unit_of_work.h"

#include "cli/context.h"
#include "cli/json_out.h"
#include "cli/mapping_file.h"

#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace vertelwerk::cli {
namespace {

using base::msg;
using base::plural;
using cli::toJson;
using exchange::Verdict;

Json directionOrNull(model::Direction direction) {
    return direction == model::Direction::Unknown ? Json(nullptr) : Json(model::toKey(direction));
}

Json indicatorJson(const model::Indicator& indicator) {
    return {{"id", indicator.id.value},
            {"key", indicator.key},
            {"name", indicator.name},
            {"unit", orNull(indicator.unit)},
            {"level", orNull(indicator.level)},
            {"direction", directionOrNull(indicator.direction)},
            {"definition", orNull(indicator.definition)},
            {"source", indicator.source},
            {"edition", indicator.edition}};
}

Json readingJson(const exchange::FigureReading& reading, Json indicators, const base::Catalogue& catalogue) {
    return {{"file", base::toUtf8(reading.path.filename())},
            {"verdict", exchange::toKey(reading.verdict)},
            {"format", orNull(reading.format)},
            {"encoding", orNull(reading.encoding)},
            {"indicators", std::move(indicators)},
            {"problems", toJson(reading.problems, catalogue)}};
}

void printProblems(Context& context, const exchange::FigureReading& reading) {
    for (const auto& problem : reading.problems) {
        context.line(base::toUtf8(reading.path.filename()) + ": " + context.say(problem));
    }
}

Json toJson(const app::FigureChanges& changes) {
    Json examples = Json::array();
    for (const auto& one : changes.examples) {
        examples.push_back({{"area", one.area},
                            {"period", one.period},
                            {"before", orNull(one.before)},
                            {"after", orNull(one.after)}});
    }
    return {{"added", changes.added},
            {"changed", changes.changed},
            {"removed", changes.removed},
            {"figures", std::move(examples)}};
}

/// What a file says of columns; nothing without a file.
base::Result<exchange::FigureMapping> figureMapping(const std::string& file) {
    if (file.empty()) {
        return exchange::FigureMapping{};
    }
    return mappingFrom(file, exchange::figureMappingFromJson);
}

std::vector<app::FiguresFile> withMapping(const std::vector<std::string>& files,
                                          const exchange::FigureMapping& mapping) {
    std::vector<app::FiguresFile> all;
    for (const auto& file : files) {
        all.push_back({file, mapping});
    }
    return all;
}

Json changesJson(const std::optional<app::FigureChanges>& changes) {
    return changes ? toJson(*changes) : Json(nullptr);
}

void printChanges(Context& context, const std::string& name,
                  const std::optional<app::FigureChanges>& changes) {
    if (changes && changes->added + changes->changed + changes->removed > 0) {
        context.line(msg("{0}: {1} new, {2} changed, {3} gone", name, changes->added, changes->changed,
                         changes->removed));
        for (const auto& one : changes->examples) {
            context.line(fmt::format("  {} {}: {} -> {}", one.area, one.period, one.before, one.after));
        }
    }
}

void preview(Context& context, const std::vector<app::ImportedFigures>& files) {
    Json list = Json::array();
    for (const auto& file : files) {
        Json indicators = Json::array();
        for (const auto& indicator : file.indicators) {
            indicators.push_back({{"key", indicator.key},
                                  {"name", indicator.name},
                                  {"unit", orNull(indicator.unit)},
                                  {"observations", indicator.observations},
                                  {"changes", changesJson(indicator.changes)}});
        }
        list.push_back(readingJson(file.reading, std::move(indicators), context.catalogue()));
    }
    context.print({{"files", std::move(list)}}, [&] {
        for (const auto& file : files) {
            printProblems(context, file.reading);
            for (const auto& indicator : file.indicators) {
                context.line(
                    fmt::format("{}: {}", indicator.name,
                                context.say(plural("{0} value", "{0} values", indicator.observations))));
                printChanges(context, indicator.name, indicator.changes);
            }
        }
    });
}

/// A project that cannot be opened keeps nobody from looking at a file.
std::vector<app::ImportedFigures> readOnly(const std::vector<app::FiguresFile>& files) {
    std::vector<app::ImportedFigures> all;
    for (auto& reading : app::readFigureFiles(files)) {
        app::ImportedFigures figures;
        figures.reading = std::move(reading);
        for (const auto& indicator : figures.reading.indicators) {
            auto& one = figures.indicators.emplace_back();
            one.key = indicator.key;
            one.name = indicator.name;
            one.unit = indicator.unit;
            one.observations = indicator.observations.size();
        }
        all.push_back(std::move(figures));
    }
    return all;
}

void previewIn(Context& context, const std::string& path, const std::vector<app::FiguresFile>& files) {
    auto project = app::openProject(path, context.coderName(), store::Access::ReadOnly);
    if (!project) {
        return preview(context, readOnly(files));
    }
    const auto previewed = app::previewFigures(project->database(), files, context.progress());
    if (!previewed) {
        return context.fail(previewed.error());
    }
    preview(context, *previewed);
}

base::Status import(Context& context, app::Project& project, const std::vector<app::FiguresFile>& files) {
    const auto imported = app::importFigures(project.database(), project.coder, files, context.progress());
    if (!imported) {
        return base::fail(imported.error());
    }
    Json list = Json::array();
    std::size_t refused = 0;
    std::size_t indicatorsStored = 0;
    for (const auto& file : *imported) {
        refused += file.reading.verdict == Verdict::Refused ? 1U : 0U;
        indicatorsStored += file.indicators.size();
        Json indicators = Json::array();
        for (const auto& indicator : file.indicators) {
            indicators.push_back({{"id", indicator.id.value},
                                  {"name", indicator.name},
                                  {"unit", orNull(indicator.unit)},
                                  {"observations", indicator.observations},
                                  {"edition", indicator.edition},
                                  {"unchanged", indicator.unchanged},
                                  {"changes", changesJson(indicator.changes)}});
        }
        list.push_back(readingJson(file.reading, std::move(indicators), context.catalogue()));
    }
    context.print({{"files", std::move(list)}}, [&] {
        for (const auto& file : *imported) {
            printProblems(context, file.reading);
            for (const auto& indicator : file.indicators) {
                printChanges(context, indicator.name, indicator.changes);
            }
        }
        context.line(
            plural("{0} indicator was imported.", "{0} indicators were imported.", indicatorsStored));
    });
    if (refused > 0) {
        context.warn(plural("{0} file was refused; the reason is listed with it.",
                            "{0} files were refused; the reason is listed with each.", refused));
        context.exitStatus = refused == files.size() ? notMet : doneInPart;
    }
    return {};
}

base::Status list(Context& context, app::Project& project) {
    const auto rows = store::listIndicators(project.database());
    if (!rows) {
        return base::fail(rows.error());
    }
    Json indicators = Json::array();
    for (const auto& row : *rows) {
        auto object = indicatorJson(row.indicator);
        object["observations"] = row.observations;
        indicators.push_back(std::move(object));
    }
    context.print({{"indicators", std::move(indicators)}}, [&] {
        for (const auto& row : *rows) {
            context.line(fmt::format("{:>5}  {} ({})", row.indicator.id.value, row.indicator.name,
                                     context.say(plural("{0} value", "{0} values", row.observations))));
        }
    });
    return {};
}

base::Status show(Context& context, app::Project& project, const std::string& name) {
    const auto id = store::resolveIndicator(project.database(), name);
    if (!id) {
        return base::fail(id.error());
    }
    const auto indicator = store::findIndicator(project.database(), *id);
    if (!indicator) {
        return base::fail(indicator.error());
    }
    auto document = indicatorJson(*indicator);
    Json observations = Json::array();
    for (const auto& observation : indicator->observations) {
        observations.push_back(toJson(observation));
    }
    document["observations"] = std::move(observations);
    context.print(document, [&] {
        context.line(indicator->name);
        for (const auto& observation : indicator->observations) {
            context.line(fmt::format("  {}  {}  {}", app::areaText(observation),
                                     app::periodText(observation.period, context.catalogue()),
                                     app::figureText(observation, context.catalogue())));
        }
    });
    return {};
}

base::Status describe(Context& context, app::Project& project, const std::string& name,
                      const std::string& direction, const std::string& level) {
    const auto id = store::resolveIndicator(project.database(), name);
    if (!id) {
        return base::fail(id.error());
    }
    auto work = store::UnitOfWork::begin(
        project.database(), store::Action{msg("describe an indicator"), project.coder, true, std::nullopt});
    if (!work) {
        return base::fail(work.error());
    }
    if (const auto done = store::describeIndicator(*work, *id, *model::directionFromKey(direction), level);
        !done) {
        return done;
    }
    if (const auto committed = work->commit(); !committed) {
        return base::fail(committed.error());
    }
    return show(context, project, name);
}

}  // namespace

void addIndicators(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("indicators", "Import and show figures");
    const auto path = std::make_shared<std::string>();
    command->add_option("project", *path, "The project")->required();
    command->require_subcommand(1);

    auto* importing = command->add_subcommand("import", "Read StatLine tables and OData exports");
    const auto files = std::make_shared<std::vector<std::string>>();
    const auto previewOnly = std::make_shared<bool>(false);
    importing->add_option("files", *files, "CSV files")->required();
    const auto mappingFile = std::make_shared<std::string>();
    importing->add_option("--mapping", *mappingFile, "What the columns of the tables are, a JSON file");
    importing->add_flag("--preview", *previewOnly, "Only say what would happen");
    importing->callback([&context, path, files, mappingFile, previewOnly] {
        const auto mapping = figureMapping(*mappingFile);
        if (!mapping) {
            context.fail(mapping.error());
        } else if (*previewOnly) {
            previewIn(context, *path, withMapping(*files, *mapping));
        } else {
            withWritableProject(context, *path, [&](app::Project& project) {
                return import(context, project, withMapping(*files, *mapping));
            });
        }
    });

    command->add_subcommand("list", "List the indicators")->callback([&context, path] {
        withProject(context, *path, [&](app::Project& project) { return list(context, project); });
    });

    auto* showing = command->add_subcommand("show", "Show an indicator's figures");
    const auto name = std::make_shared<std::string>();
    showing->add_option("indicator", *name, "Id, key or name")->required();
    showing->callback([&context, path, name] {
        withProject(context, *path, [&](app::Project& project) { return show(context, project, *name); });
    });

    auto* describing = command->add_subcommand("describe", "Say which way is better, and whom it is about");
    const auto described = std::make_shared<std::string>();
    const auto direction = std::make_shared<std::string>();
    const auto level = std::make_shared<std::string>();
    describing->add_option("indicator", *described, "Id, key or name")->required();
    describing->add_option("--direction", *direction, "higher, lower or none is better")
        ->required()
        ->check(CLI::IsMember({"higher", "lower", "none"}));
    describing->add_option("--level", *level, "resident, provision or society")
        ->check(CLI::IsMember({"resident", "provision", "society"}));
    describing->callback([&context, path, described, direction, level] {
        withWritableProject(context, *path, [&](app::Project& project) {
            return describe(context, project, *described, *direction, *level);
        });
    });
    for (auto* part : command->get_subcommands({})) {
        part->fallthrough();
    }
}

}  // namespace vertelwerk::cli
