#include "vertelwerk/app/joint.h"

#include "vertelwerk/app/selecting.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/deliveries.h"
#include "vertelwerk/store/indicators.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"

#include "app/delivering.h"
#include "app/out_file.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <utility>

namespace vertelwerk::app {
namespace {

using base::ErrorCode;
using base::msg;

/// The codes asked for, or every code that something is known of.
base::Result<std::vector<model::Code>> askedCodes(store::Database& database, const JointQuestion& question,
                                                  const std::vector<model::Link>& links) {
    std::vector<model::Code> chosen;
    for (const auto& name : question.codes) {
        auto code = store::resolveCode(database, name);
        if (!code) {
            return base::fail(code.error());
        }
        chosen.push_back(*std::move(code));
    }
    if (!question.codes.empty()) {
        return chosen;
    }
    std::set<model::CodeId> known;
    for (const auto& link : links) {
        known.insert(link.code);
    }
    const auto told = store::codesInUse(database);
    if (!told) {
        return base::fail(told.error());
    }
    known.insert(told->begin(), told->end());
    auto all = store::codes(database);
    if (!all) {
        return base::fail(all.error());
    }
    std::copy_if(all->begin(), all->end(), std::back_inserter(chosen),
                 [&known](const model::Code& code) { return known.contains(code.id); });
    return chosen;
}

base::Result<std::vector<analysis::ToldPassage>> toldPassages(store::Database& database,
                                                              const std::vector<model::Code>& codes,
                                                              const model::StoryFilter& filter) {
    const auto stories = store::listStories(database, {.filter = filter});
    if (!stories) {
        return base::fail(stories.error());
    }
    std::map<model::StoryId, const model::StoryRow*> byId;
    for (const auto& row : *stories) {
        byId.emplace(row.id, &row);
    }
    std::vector<analysis::ToldPassage> told;
    for (const auto& code : codes) {
        store::PassageListing listing;
        listing.code = code.id;
        listing.onlyTold = true;
        auto rows = store::listPassages(database, listing);
        if (!rows) {
            return base::fail(rows.error());
        }
        for (auto& row : *rows) {
            const auto story = byId.find(row.passage.story);
            if (story != byId.end()) {
                told.push_back({std::move(row), story->second->language, story->second->narrator,
                                story->second->method, story->second->area, story->second->date});
            }
        }
    }
    return told;
}

}  // namespace

base::Result<std::vector<analysis::JointRow>> jointRows(store::Database& database,
                                                        const JointQuestion& question) {
    analysis::JointRequest request;
    request.area = question.area;
    request.period = question.period;
    request.quotes = question.quotes;
    const auto links = store::links(database);
    if (!links) {
        return base::fail(links.error());
    }
    auto codes = askedCodes(database, question, *links);
    if (!codes) {
        return base::fail(codes.error());
    }
    request.codes = *std::move(codes);
    std::set<model::CodeId> asked;
    for (const auto& code : request.codes) {
        asked.insert(code.id);
    }
    std::set<model::IndicatorId> loaded;
    for (const auto& link : *links) {
        if (!asked.contains(link.code)) {
            continue;
        }
        request.links.push_back(link);
        if (loaded.insert(link.indicator).second) {
            auto indicator = store::findIndicator(database, link.indicator);
            if (!indicator) {
                return base::fail(indicator.error());
            }
            request.indicators.push_back(*std::move(indicator));
        }
    }
    auto told = toldPassages(database, request.codes, question.filter);
    if (!told) {
        return base::fail(told.error());
    }
    request.passages = *std::move(told);
    const auto names = store::areaNames(database);
    if (!names) {
        return base::fail(names.error());
    }
    for (const auto& [code, name] : *names) {
        request.areas.push_back({code, name});
    }
    return analysis::jointDisplay(request);
}

base::Result<analysis::Period> parsePeriod(std::string_view written) {
    const auto wrong = [written] {
        return base::fail(ErrorCode::Invalid, msg("\"{0}\" is not a period.", written),
                          msg("Write years as 2021..2023, or one year."));
    };
    const auto year = [](std::string_view digits) -> std::optional<int> {
        int value = 0;
        const auto* last = digits.data() + digits.size();
        // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): its end is given too
        const auto read = std::from_chars(digits.data(), last, value);
        return digits.size() == 4 && read.ec == std::errc() && read.ptr == last ? std::optional(value)
                                                                                : std::nullopt;
    };
    const auto dots = written.find("..");
    const auto first = written.substr(0, dots);
    const auto second = dots == std::string_view::npos ? first : written.substr(dots + 2);
    analysis::Period period{year(first), year(second)};
    if ((!first.empty() && !period.from) || (!second.empty() && !period.to) ||
        (first.empty() && second.empty()) || (period.from && period.to && *period.from > *period.to)) {
        return wrong();
    }
    return period;
}

base::Status exportJoint(Project& project, const JointQuestion& question, const std::filesystem::path& out,
                         const base::Catalogue& catalogue) {
    const bool table = endingOf(out) == "csv";
    if (const auto possible = checkDocumentName(out, true); !possible) {
        return base::fail(possible.error());
    }
    const auto rows = jointRows(project.database(), question);
    if (!rows) {
        return base::fail(rows.error());
    }
    const auto title = project.file.info().title;
    auto document = jointDocument(*rows, title, catalogue);
    if (!question.filter.empty()) {
        exchange::OutBlock only;
        only.kind = exchange::OutBlock::Kind::Note;
        only.text = catalogue.say(
            msg("Only of stories that match {0}.", filterText(question.filter, catalogue.language())));
        document.blocks.insert(document.blocks.begin() + 1, std::move(only));
    }
    const auto bytes = table ? base::Result<std::string>(jointCsv(*rows, catalogue))
                             : documentBytes(std::move(document), out);
    if (!bytes) {
        return base::fail(bytes.error());
    }
    store::Delivery delivery;
    delivery.title = title;
    std::set<model::StoryId> stories;
    for (const auto& row : *rows) {
        for (const auto* quotes : {&row.good, &row.bad, &row.mixed, &row.unjudged}) {
            for (const auto& quote : *quotes) {
                stories.insert(quote.row.passage.story);
            }
        }
    }
    delivery.stories.assign(stories.begin(), stories.end());
    return deliver(project, std::move(delivery), out, *bytes);
}

}  // namespace vertelwerk::app
