#include "gui/collection/import_table.h"

#include "vertelwerk/app/words.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/model/method.h"

#include "gui/collection/mapping_choices.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace vertelwerk::gui {
namespace {

namespace fs = std::filesystem;

using app::ImportedFile;
using base::Catalogue;
using base::msg;
using base::plural;
using exchange::Verdict;

const char* signOf(Verdict verdict) {
    switch (verdict) {
        case Verdict::Ok:
            return "\xE2\x9C\x93";  // check mark
        case Verdict::Warning:
            return "!";
        case Verdict::Refused:
            return "\xE2\x9C\x95";  // multiplication x
        case Verdict::Skipped:
            return "\xE2\x80\x93";  // en dash
    }
    return "";
}

std::string methodName(const std::string& key, const Catalogue& catalogue) {
    const auto method = model::methodFromKey(key);
    return method ? catalogue.say(app::nameOf(*method)) : std::string();
}

std::string countOrNothing(std::size_t count) {
    return count == 0 ? std::string() : std::to_string(count);
}

ImportRow rowOf(const ImportedFile& file, const Catalogue& catalogue) {
    ImportRow row;
    row.verdict = std::string(signOf(file.verdict)) + " " + catalogue.say(app::nameOf(file.verdict));
    row.file = file.name;
    row.format = file.format;
    row.encoding = file.encoding;
    row.method = methodName(file.method, catalogue);
    row.stories = countOrNothing(file.stories);
    row.parts = countOrNothing(file.parts);
    for (const auto& problem : file.problems) {
        row.problemLines.push_back(catalogue.say(problem));
        row.problems += (row.problems.empty() ? "" : " ") + row.problemLines.back();
    }
    if (!file.namesInFileName.empty()) {
        std::string names;
        for (const auto& name : file.namesInFileName) {
            names += (names.empty() ? "" : ", ") + name;
        }
        row.problemLines.push_back(catalogue.say(
            base::msg("The file's name may hold somebody's name: {0}. The project keeps the names of files; "
                      "rename it and look again if that must not be so.",
                      names)));
        row.problems += (row.problems.empty() ? "" : " ") + row.problemLines.back();
    }
    if (file.mapping) {
        row.columnLines = mappingLines(*file.mapping, catalogue);
    }
    return row;
}

fs::path folderOf(const ImportedFile& file) {
    return fs::path(file.place).parent_path();
}

/// The folder that all files stand in.
fs::path sharedFolder(const std::vector<ImportedFile>& files) {
    fs::path shared = files.empty() ? fs::path() : folderOf(files.front());
    for (const auto& file : files) {
        const auto folder = folderOf(file);
        const auto parted = std::ranges::mismatch(shared, folder);
        fs::path both;
        for (auto piece = shared.begin(); piece != parted.in1; ++piece) {
            both /= *piece;
        }
        shared = both;
    }
    return shared;
}

bool deservesALook(const ImportedFile& file) {
    return file.verdict == Verdict::Refused || file.verdict == Verdict::Warning;
}

void addSentence(std::string& text, const std::string& sentence) {
    text += (text.empty() ? "" : " ") + sentence;
}

}  // namespace

std::vector<ImportRow> importRows(const app::ImportReport& report, const Catalogue& catalogue) {
    std::vector<ImportRow> rows;
    rows.reserve(report.files.size());
    const auto shared = sharedFolder(report.files);
    for (const auto& file : report.files) {
        rows.push_back(rowOf(file, catalogue));
        if (const auto folder = folderOf(file); folder != shared) {
            rows.back().folder = base::toUtf8(folder.lexically_relative(shared));
        }
    }
    return rows;
}

std::size_t importable(const app::ImportReport& report) {
    std::size_t count = 0;
    for (const auto& file : report.files) {
        if (file.verdict != Verdict::Refused) {
            count += file.stories - std::min(file.present + file.leftOut, file.stories);
        }
    }
    return count;
}

bool hasNews(const app::ImportReport& report) {
    return importable(report) > 0 || std::ranges::any_of(report.files, [](const app::ImportedFile& file) {
               const bool taken = file.verdict == Verdict::Ok || file.verdict == Verdict::Warning;
               return taken && (file.codes > 0 || file.passages > 0);
           });
}

std::string previewSummary(const app::ImportReport& report, const Catalogue& catalogue) {
    std::string text = catalogue.say(
        plural("{0} new story can be imported.", "{0} new stories can be imported.", importable(report)));
    std::size_t codes = 0;
    std::size_t passages = 0;
    for (const auto& file : report.files) {
        codes += file.verdict == Verdict::Refused ? 0 : file.codes;
        passages += file.verdict == Verdict::Refused ? 0 : file.passages;
    }
    if (codes + passages > 0) {
        addSentence(text, catalogue.say(msg("From REFI-QDA files: {0}, {1}.",
                                            catalogue.say(plural("{0} code", "{0} codes", codes)),
                                            catalogue.say(plural("{0} passage", "{0} passages", passages)))));
    }
    if (const auto refused = report.refused(); refused > 0) {
        addSentence(text, catalogue.say(plural("{0} file cannot be read and stays behind.",
                                               "{0} files cannot be read and stay behind.", refused)));
    }
    return text;
}

base::Error importFailure(base::Error error, std::size_t committed, const Catalogue& catalogue) {
    if (committed > 0) {
        auto advice = error.advice.empty() ? std::string() : catalogue.say(error.advice);
        addSentence(advice, catalogue.say(plural(
                                "{0} story was imported before that; the same import again adds the rest.",
                                "{0} stories were imported before that; the same import again adds the rest.",
                                committed)));
        error.advice = base::Message{"{0}", {}, 1, {advice}};
    }
    return error;
}

base::Message importOutcome(const app::ImportReport& report, const Catalogue& catalogue) {
    auto text =
        catalogue.say(plural("{0} story was imported.", "{0} stories were imported.", report.imported()));
    if (const auto refused = report.refused(); refused > 0) {
        addSentence(text, catalogue.say(plural("{0} file was refused.", "{0} files were refused.", refused)));
    }
    if (report.cancelled) {
        addSentence(text,
                    catalogue.say(base::msg("You stopped the import; the same import again completes it.")));
    }
    return base::Message{"{0}", {}, 1, {text}};
}

bool hasProblems(const app::ImportReport& report) {
    return std::any_of(report.files.begin(), report.files.end(), deservesALook);
}

std::size_t firstToLookAt(const app::ImportReport& report) {
    const auto& files = report.files;
    auto first = std::ranges::find_if(files, deservesALook);
    if (first == files.end()) {
        first = std::ranges::find_if(files, [](const ImportedFile& file) { return !file.problems.empty(); });
    }
    return first == files.end() ? 0 : static_cast<std::size_t>(first - files.begin());
}

app::ImportReport problemsOf(const app::ImportReport& report) {
    app::ImportReport problems;
    problems.cancelled = report.cancelled;
    std::copy_if(report.files.begin(), report.files.end(), std::back_inserter(problems.files), deservesALook);
    return problems;
}

}  // namespace vertelwerk::gui
