#include "gui/learning/bundle_maker.h"

#include "vertelwerk/app/words.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/text/normalise.h"

#include "gui/learning/gate_rows.h"
#include "gui/search/facet_groups.h"
#include "gui/start/new_project.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace vertelwerk::gui {
namespace {

using app::GateVerdict;
using base::msg;
using base::plural;

std::size_t countOf(const app::GateReport& gate, GateVerdict verdict) {
    return static_cast<std::size_t>(std::ranges::count(gate.checks, verdict, &app::GateCheck::verdict));
}

/// Rows of a table as lines: "Area: De Kreken; 2023: 12".
std::string tableLines(const exchange::OutBlock& table) {
    std::string lines = table.caption;
    for (const auto& row : table.rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto header = i < table.header.size() ? table.header[i] + ": " : std::string();
            line += (line.empty() ? "" : "; ") + header + row[i];
        }
        lines += (lines.empty() ? "" : "\n") + line;
    }
    return lines;
}

}  // namespace

void BundleMaker::begin(std::vector<model::Code> codes) {
    codes_ = std::move(codes);
    chosen_.clear();
    title_.clear();
    purpose_ = bundlePurposes.front();
    changed();
}

void BundleMaker::setCodes(std::vector<model::Code> codes) {
    codes_ = std::move(codes);
    std::erase_if(chosen_, [this](const std::string& key) {
        return std::ranges::find(codes_, key, &model::Code::key) == codes_.end();
    });
}

void BundleMaker::setTitle(const std::string& title) {
    title_ = title;
    drafting_ = draftRequest().has_value();
}

void BundleMaker::setChosen(std::size_t code, bool chosen) {
    if (chosen) {
        chosen_.insert(codes_.at(code).key);
    } else {
        chosen_.erase(codes_.at(code).key);
    }
    changed();
}

void BundleMaker::setPurpose(std::size_t place) {
    purpose_ = bundlePurposes.at(place);
    changed();
}

void BundleMaker::changed() {
    error_.reset();
    drafting_ = draftRequest().has_value();
    if (!drafting_) {
        gate_.reset();
        document_.reset();
    }
}

std::vector<std::string> BundleMaker::codeLabels() const {
    std::vector<std::string> labels;
    for (const auto& code : codes_) {
        labels.push_back(labelOf(code, catalogue_.language()));
    }
    return labels;
}

bool BundleMaker::isChosen(std::size_t code) const {
    return chosen_.contains(codes_.at(code).key);
}

std::vector<std::string> BundleMaker::purposeLabels() const {
    std::vector<std::string> labels;
    for (const auto purpose : bundlePurposes) {
        labels.push_back(catalogue_.say(app::nameOf(purpose)));
    }
    return labels;
}

std::optional<app::BundleRequest> BundleMaker::draftRequest() const {
    if (chosen_.empty()) {
        return std::nullopt;
    }
    app::BundleRequest request;
    request.title = text::trimmed(title_).empty() ? catalogue_.say(msg("Bundle without a title"))
                                                  : std::string(text::trimmed(title_));
    request.purpose = purpose_;
    for (const auto& code : codes_) {
        if (chosen_.contains(code.key)) {
            request.codes.push_back(code.key);
        }
    }
    return request;
}

std::optional<app::BundleRequest> BundleMaker::request() const {
    return objection().empty() ? draftRequest() : std::nullopt;
}

void BundleMaker::take(base::Result<app::BundleDraft> draft) {
    drafting_ = false;
    error_.reset();
    gate_.reset();
    document_.reset();
    if (!draft) {
        error_ = draft.error();
        return;
    }
    document_ = std::move(draft->document);
    keep(std::move(draft->gate));
}

void BundleMaker::take(app::GateReport gate) {
    document_.reset();
    keep(std::move(gate));
}

void BundleMaker::keep(app::GateReport gate) {
    std::ranges::stable_sort(gate.checks, std::greater{}, &app::GateCheck::verdict);
    gate_ = std::move(gate);
}

base::Message BundleMaker::objection() const {
    if (chosen_.empty()) {
        return msg("Choose at least one theme.");
    }
    if (text::trimmed(title_).empty()) {
        return msg("Give the bundle a title.");
    }
    if (error_) {
        return error_->what;
    }
    if (drafting_ || !gate_) {
        return msg("The gate is looking at the stories ...");
    }
    if (gate_->verdict == GateVerdict::Blocked) {
        return plural("{0} check stops the bundle; it stands at the top.",
                      "{0} checks stop the bundle; they stand at the top.",
                      countOf(*gate_, GateVerdict::Blocked));
    }
    return {};
}

base::Message BundleMaker::verdict() const {
    if (!gate_) {
        return {};
    }
    switch (gate_->verdict) {
        case GateVerdict::Ok:
            return msg("The bundle may leave.");
        case GateVerdict::Warning:
            return plural("The bundle may leave; look at {0} check first.",
                          "The bundle may leave; look at {0} checks first.",
                          countOf(*gate_, GateVerdict::Warning));
        case GateVerdict::Blocked:
            return msg("The bundle may not leave yet.");
    }
    return {};
}

std::vector<Row> BundleMaker::gateRows() const {
    return gate_ ? rowsOf(*gate_, catalogue_) : std::vector<Row>();
}

model::StoryId BundleMaker::storyOf(std::size_t gateRow) const {
    return gate_ ? gate_->checks.at(gateRow).story : model::StoryId{};
}

std::vector<ReadingParagraph> BundleMaker::pages() const {
    if (document_) {
        return readingOf(*document_);
    }
    if (error_) {
        return {{catalogue_.say(*error_), ReadingLook::Note, {}, false}};
    }
    if (gate_) {
        return {{catalogue_.say(msg("There are no pages: the gate stops the bundle. See at the right why.")),
                 ReadingLook::Note,
                 {},
                 false}};
    }
    return {{catalogue_.say(msg("Choose themes at the left; the pages of the bundle come to stand here.")),
             ReadingLook::Note,
             {},
             false}};
}

std::string BundleMaker::fileName() const {
    std::filesystem::path name = fileNameFor(title_);
    if (name.empty()) {
        name = catalogue_.say(msg("bundle")) + ".html";
    }
    return base::toUtf8(name.replace_extension(".html"));
}

std::vector<ReadingParagraph> readingOf(const exchange::OutDocument& document) {
    using Kind = exchange::OutBlock::Kind;
    std::vector<ReadingParagraph> reading{{document.title, ReadingLook::Title, {}, false}};
    for (const auto& block : document.blocks) {
        switch (block.kind) {
            case Kind::Heading:
                reading.push_back(
                    {block.text, block.level <= 1 ? ReadingLook::Title : ReadingLook::Heading, {}, false});
                break;
            case Kind::ListItem:
                reading.push_back({"\xE2\x80\xA2 " + block.text, ReadingLook::Body, {}, false});
                break;
            case Kind::Paragraph:
                reading.push_back({block.text, ReadingLook::Body, {}, false});
                break;
            case Kind::Quote:
                reading.push_back({block.text, ReadingLook::Quote, {}, false});
                if (!block.attribution.empty()) {
                    reading.push_back({block.attribution, ReadingLook::Note, {}, true});
                }
                break;
            case Kind::Note:
                reading.push_back({block.text, ReadingLook::Note, {}, false});
                break;
            case Kind::Table:
                reading.push_back({tableLines(block), ReadingLook::Body, {}, false});
                break;
            case Kind::Picture:
                reading.push_back(
                    {block.alt.empty() ? block.caption : block.alt, ReadingLook::Note, {}, false});
                break;
            case Kind::PageBreak:
                break;
        }
    }
    return reading;
}

}  // namespace vertelwerk::gui
