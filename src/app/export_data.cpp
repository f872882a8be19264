#include "app/export_data.h"

#include "vertelwerk/app/story_title.h"
#include "vertelwerk/app/words.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/memos.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/summaries.h"

#include "app/gate.h"
#include "app/joined_codings.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::app {
namespace {

using base::msg;

/// For the team: everything but what is set apart.
std::vector<model::StoryRow> insideStories(std::vector<model::StoryRow> rows, GateReport& gate,
                                           const base::Catalogue& catalogue) {
    std::erase_if(rows, [&](const model::StoryRow& row) {
        if (row.setApart) {
            gate.add({"set-apart", GateVerdict::Warning, row.id, storyTitle(row, catalogue),
                      nameOf(*row.setApart)});
        } else {
            gate.kept.push_back(row.id);
        }
        return row.setApart.has_value();
    });
    return rows;
}

std::vector<model::StoryId> idsOf(const std::vector<model::StoryRow>& rows) {
    std::vector<model::StoryId> ids;
    ids.reserve(rows.size());
    for (const auto& row : rows) {
        ids.push_back(row.id);
    }
    return ids;
}

/// What researchers wrote about stories, where that goes out with them.
base::Result<std::map<model::StoryId, std::vector<std::string>>> writtenAbout(store::Database& database,
                                                                              ExportContent content) {
    std::map<model::StoryId, std::vector<std::string>> written;
    if (content == ExportContent::Memos) {
        const auto memos = store::listMemos(database, {});
        if (!memos) {
            return base::fail(memos.error());
        }
        for (const auto& memo : *memos) {
            written[memo.story].push_back(memo.text);
        }
    }
    if (content == ExportContent::Summaries) {
        const auto summaries = store::summaries(database, {});
        if (!summaries) {
            return base::fail(summaries.error());
        }
        for (const auto& summary : *summaries) {
            written[summary.story].push_back(summary.text);
        }
    }
    return written;
}

/// For others: what the gate lets through.
base::Result<std::vector<model::StoryRow>> outwardStories(store::Database& database,
                                                          std::vector<model::StoryRow> rows,
                                                          model::Purpose purpose, ExportContent content,
                                                          const base::Catalogue& catalogue,
                                                          GateReport& report) {
    auto written = writtenAbout(database, content);
    if (!written) {
        return base::fail(written.error());
    }
    auto gate = Gate::open(database, idsOf(rows), purpose, catalogue);
    if (!gate) {
        return base::fail(gate.error());
    }
    std::set<model::StoryId> kept;
    const auto read = store::eachStory(database, idsOf(rows), [&](const model::Story& story) {
        auto shown = (*written)[story.id];
        shown.push_back(story.number);
        for (const auto& attribute : story.attributes) {
            shown.push_back(attribute.value);
        }
        if (gate->lets(story, shown)) {
            kept.insert(story.id);
        }
    });
    if (!read) {
        return base::fail(read.error());
    }
    report = std::move(*gate).finish();
    std::erase_if(rows, [&kept](const model::StoryRow& row) { return !kept.contains(row.id); });
    return rows;
}

}  // namespace

const model::Code* ExportData::code(model::CodeId id) const {
    const auto found = std::ranges::find(codes, id, &model::Code::id);
    return found == codes.end() ? nullptr : &*found;
}

std::string ExportData::codeName(model::CodeId id) const {
    const auto* found = code(id);
    return found == nullptr ? std::string() : found->name.in(catalogue.language());
}

std::vector<model::Code> ExportData::codesInUse() const {
    std::vector<model::Code> used;
    std::ranges::copy_if(codes, std::back_inserter(used), [](const model::Code& one) {
        return one.kind == model::CodeKind::Code && !one.retired;
    });
    return used;
}

bool ExportData::holds(const model::Respondent& respondent) const {
    return respondent.story
               ? std::ranges::find(stories, respondent.story, &model::StoryRow::id) != stories.end()
               : request.filter.empty();
}

std::string ExportData::narrator(const model::StoryRow& story) const {
    return !outward() || story.consent.allows(model::Purpose::Name) ? story.narrator : std::string();
}

std::vector<std::string> ExportData::attributeNames() const {
    std::vector<std::string> names;
    std::set<std::string> seen;
    for (const auto& story : stories) {
        for (const auto& attribute : attributes.at(story.id)) {
            if (seen.insert(attribute.name).second) {
                names.push_back(attribute.name);
            }
        }
    }
    return names;
}

std::string ExportData::attribute(model::StoryId story, const std::string& name) const {
    std::string values;
    for (const auto& held : attributes.at(story)) {
        if (held.name == name) {
            values += (values.empty() ? "" : "; ") + held.value;
        }
    }
    return values;
}

std::string ExportData::pageMark() const {
    return outward() ? std::string()
                     : say(msg("Working copy for the team. It holds personal data: do not pass it on."));
}

base::Result<ExportData> exportData(store::Database& database, const std::string& projectTitle,
                                    const ExportRequest& request, ExportContent content,
                                    const base::Catalogue& catalogue) {
    ExportData data{request, catalogue, projectTitle, {}, {}, {}, {}};
    if (request.purpose) {
        if (const auto sound = checkPurpose(*request.purpose); !sound) {
            return base::fail(sound.error());
        }
    }
    store::StoryListing listing;
    listing.filter = request.filter;
    auto rows = store::listStories(database, listing);
    if (!rows) {
        return base::fail(rows.error());
    }
    if (request.purpose) {
        auto kept =
            outwardStories(database, *std::move(rows), *request.purpose, content, catalogue, data.gate);
        if (!kept) {
            return base::fail(kept.error());
        }
        data.stories = *std::move(kept);
    } else {
        data.stories = insideStories(*std::move(rows), data.gate, catalogue);
    }
    auto attributes = store::attributesOf(database, idsOf(data.stories));
    auto codes = store::codes(database);
    if (!attributes || !codes) {
        return base::fail(attributes ? codes.error() : attributes.error());
    }
    data.attributes = *std::move(attributes);
    data.codes = *std::move(codes);
    return data;
}

base::Result<std::optional<model::CodeId>> askedCode(store::Database& database,
                                                     const ExportRequest& request) {
    if (request.code.empty()) {
        return std::nullopt;
    }
    const auto code = store::resolveCode(database, request.code);
    if (!code) {
        return base::fail(code.error());
    }
    return code->id;
}

base::Result<std::vector<model::PassageRow>> exportPassages(store::Database& database, const ExportData& data,
                                                            std::size_t* wordless) {
    store::PassageListing listing;
    listing.filter = data.request.filter;
    listing.coder = data.request.coder;
    const auto code = askedCode(database, data.request);
    if (!code) {
        return base::fail(code.error());
    }
    listing.code = *code;
    auto rows = store::listPassages(database, listing);
    if (!rows) {
        return base::fail(rows.error());
    }
    const std::set<model::StoryId> kept(data.gate.kept.begin(), data.gate.kept.end());
    std::erase_if(*rows, [&kept](const model::PassageRow& row) { return !kept.contains(row.passage.story); });
    const auto gone =
        std::erase_if(*rows, [](const model::PassageRow& row) { return row.passage.needsReview; });
    if (wordless != nullptr) {
        *wordless = gone;
    }
    if (data.outward()) {
        joinCodings(*rows);
    }
    return rows;
}

}  // namespace vertelwerk::app
