#include "gui/learning/export_choice.h"

#include "vertelwerk/app/words.h"
#include "vertelwerk/base/files.h"

#include "gui/learning/bundle_maker.h"
#include "gui/start/new_project.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace vertelwerk::gui {
namespace {

using app::ExportContent;
using base::msg;

struct Content {
    ExportContent content;
    base::Message name;
    std::vector<std::string_view> endings;
};

const std::vector<Content>& contents() {
    static const std::vector<Content> all{
        {ExportContent::Passages, msg("Passages by theme"), {"docx", "xlsx", "csv", "html", "pdf"}},
        {ExportContent::Stories, msg("Stories, with their codes in the margin"), {"docx", "html", "pdf"}},
        {ExportContent::Stories, msg("Stories as a table, with their attributes"), {"xlsx", "csv"}},
        {ExportContent::Codebook, msg("Codebook"), {"docx", "qdc", "xlsx", "csv", "html", "pdf"}},
        {ExportContent::Memos, msg("Memos"), {"docx", "xlsx", "csv", "html", "pdf"}},
        {ExportContent::Summaries,
         msg("Summaries of stories, by theme"),
         {"docx", "xlsx", "csv", "html", "pdf"}},
        {ExportContent::Agreement, msg("Agreement between coders"), {"docx", "xlsx", "csv", "html", "pdf"}},
        {ExportContent::Matrix, msg("Stories by code"), {"xlsx", "csv"}},
        {ExportContent::Indicators, msg("Indicators"), {"xlsx", "csv"}},
        {ExportContent::Answers, msg("Answers to surveys"), {"xlsx", "csv"}},
        {ExportContent::Everything, msg("Everything"), {"qdpx", "xlsx", "zip", "json"}}};
    return all;
}

base::Message nameOf(std::string_view ending) {
    if (ending == "docx") {
        return msg("Word document");
    }
    if (ending == "xlsx") {
        return msg("Spreadsheet");
    }
    if (ending == "csv") {
        return msg("Table (CSV)");
    }
    if (ending == "html") {
        return msg("Page to read");
    }
    if (ending == "qdpx") {
        return msg("REFI-QDA, for MAXQDA, ATLAS.ti, NVivo and QualCoder");
    }
    if (ending == "qdc") {
        return msg("REFI-QDA codebook");
    }
    if (ending == "zip") {
        return msg("Archive for a repository");
    }
    return ending == "json" ? msg("JSON, for programs") : msg("PDF");
}

}  // namespace

std::vector<std::string> ExportChoice::contentLabels() const {
    std::vector<std::string> labels;
    for (const auto& content : contents()) {
        labels.push_back(catalogue_.say(content.name));
    }
    return labels;
}

std::vector<std::string> ExportChoice::formatLabels() const {
    std::vector<std::string> labels;
    for (const auto ending : contents().at(content_).endings) {
        labels.push_back(catalogue_.say(nameOf(ending)) + " (." + std::string(ending) + ")");
    }
    return labels;
}

std::vector<std::string> ExportChoice::audienceLabels() const {
    std::vector<std::string> labels{catalogue_.say(msg("The team: a working copy"))};
    for (const auto purpose : bundlePurposes) {
        labels.push_back(catalogue_.say(msg("Others, for {0}", catalogue_.say(app::nameOf(purpose)))));
    }
    return labels;
}

void ExportChoice::setContent(std::size_t place) {
    content_ = std::min(place, contents().size() - 1);
    format_ = 0;
}

void ExportChoice::setFormat(std::size_t place) {
    format_ = std::min(place, contents().at(content_).endings.size() - 1);
}

void ExportChoice::setAudience(std::size_t place) {
    audience_ = std::min(place, bundlePurposes.size());
}

base::Message ExportChoice::explanation() const {
    return audience_ == 0 ? msg("A working copy holds personal data and says so on every page. It is noted. "
                                "Do not pass it on.")
                          : msg("Only stories whose tellers agreed to this and to quoting go along. Coders, "
                                "memos and file names "
                                "stay here.");
}

std::string ExportChoice::ending() const {
    return std::string(contents().at(content_).endings.at(format_));
}

app::ExportRequest ExportChoice::request(const std::filesystem::path& out) const {
    app::ExportRequest request;
    request.out = out.empty() ? std::filesystem::path("export." + ending()) : out;
    request.content = contents().at(content_).content;
    if (audience_ > 0) {
        request.purpose = bundlePurposes.at(audience_ - 1);
    }
    return request;
}

std::string ExportChoice::fileName(const std::string& projectTitle) const {
    std::filesystem::path name =
        fileNameFor(projectTitle + " " + catalogue_.say(contents().at(content_).name));
    return base::toUtf8(name.replace_extension("." + ending()));
}

base::Message ExportChoice::outlook(const app::ExportReport& report) const {
    if (report.gate.verdict == app::GateVerdict::Blocked) {
        return msg("This cannot leave: look at what stops it.");
    }
    const auto content = contents().at(content_).content;
    if (content == ExportContent::Agreement && !report.gate.kept.empty()) {
        return base::plural("Of {0} story the words on which coders differ go along.",
                            "Of {0} stories the words on which coders differ go along.",
                            report.gate.kept.size());
    }
    if (report.gate.kept.empty() && report.gate.checks.empty()) {
        if (content == ExportContent::Agreement || content == ExportContent::Codebook ||
            content == ExportContent::Indicators) {
            return msg("No words of stories go along.");
        }
    }
    std::set<model::StoryId> behind;
    for (const auto& check : report.gate.checks) {
        if (check.story) {
            behind.insert(check.story);
        }
    }
    for (const auto story : report.gate.kept) {  // what is only remarked on goes along
        behind.erase(story);
    }
    return base::plural("{0} story goes along; {1} stay behind.", "{0} stories go along; {1} stay behind.",
                        report.gate.kept.size(), behind.size());
}

}  // namespace vertelwerk::gui
