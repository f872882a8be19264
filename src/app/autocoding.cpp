#include "vertelwerk/app/autocoding.h"

#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/unit_of_work.h"
#include "vertelwerk/text/boundaries.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <map>
#include <utility>

namespace vertelwerk::app {
namespace {

std::vector<text::Range> turnsOf(const model::Story& story) {
    std::vector<text::Range> turns;
    for (const auto& part : story.parts) {
        if (part.kind == model::PartKind::Turn && !part.range.empty()) {
            turns.push_back(part.range);
        }
    }
    std::sort(turns.begin(), turns.end());
    return turns;
}

std::vector<text::Range> unitsOf(const model::Story& story, CodingUnit unit) {
    if (unit == CodingUnit::Sentence) {
        return text::sentences(story.text, story.language);
    }
    auto turns = unit == CodingUnit::Turn ? turnsOf(story) : std::vector<text::Range>();
    return turns.empty() ? text::paragraphs(story.text) : turns;
}

/// Without the white space at its ends.
text::Range trimmed(std::string_view storyText, text::Range range) {
    const auto words = text::slice(storyText, range);
    const auto bare = text::trimmed(words);
    const auto before = words.substr(0, static_cast<std::size_t>(bare.data() - words.data()));
    const auto begin = range.begin + text::length(before);
    return {begin, begin + text::length(bare)};
}

/// The piece of a unit round the match that the interviewer does not say.
text::Range withoutInterviewer(text::Range unit, text::Range match, const std::vector<text::Range>& hidden) {
    for (const auto& said : hidden) {
        if (said.end <= match.begin) {
            unit.begin = std::max(unit.begin, said.end);
        } else if (said.begin >= match.end) {
            unit.end = std::min(unit.end, said.begin);
        }
    }
    return unit;
}

bool isCoded(const std::vector<model::PassageRow>& passages, text::Range range, model::CodeId code,
             std::string_view coder) {
    return std::ranges::any_of(passages, [&](const model::PassageRow& row) {
        return row.passage.range == range && row.passage.code == code &&
               text::folded(row.coder) == text::folded(coder);
    });
}

/// The units of one story that hold a match.
std::vector<ProposedCoding> proposalsIn(const SearchHit& hit, const model::Story& story, CodingUnit unit) {
    const auto units = unitsOf(story, unit);
    const auto hidden = model::interviewerRanges(story.parts);
    std::vector<ProposedCoding> proposals;
    for (const auto& match : hit.ranges) {
        const bool asked =
            std::ranges::any_of(hidden, [&match](const text::Range& said) { return said.overlaps(match); });
        auto around = match;
        for (const auto& each : units) {
            if (each.overlaps(match)) {
                around = {std::min(around.begin, each.begin), std::max(around.end, each.end)};
            }
        }
        const auto range = trimmed(story.text, withoutInterviewer(around, match, hidden));
        if (asked || range.empty()) {
            continue;
        }
        if (proposals.empty() || proposals.back().range != range) {
            ProposedCoding proposal;
            proposal.story = story.id;
            proposal.title = story.title;
            proposal.source = story.source.fileName;
            proposal.range = range;
            proposal.quote = text::slice(story.text, range);
            proposals.push_back(std::move(proposal));
        }
        auto& proposal = proposals.back();
        proposal.ranges.push_back(match);
        const auto word = text::folded(text::slice(story.text, match));
        if (std::ranges::find(proposal.matched, word) == proposal.matched.end()) {
            proposal.matched.push_back(word);
        }
    }
    return proposals;
}

}  // namespace

std::optional<CodingUnit> codingUnitFromWord(std::string_view word) {
    const auto folded = text::folded(word);
    if (folded == "sentence" || folded == "zin") {
        return CodingUnit::Sentence;
    }
    if (folded == "paragraph" || folded == "alinea") {
        return CodingUnit::Paragraph;
    }
    if (folded == "turn" || folded == "beurt") {
        return CodingUnit::Turn;
    }
    return std::nullopt;
}

base::Result<std::vector<ProposedCoding>> proposeCodings(store::Database& database,
                                                         search::Searcher& searcher,
                                                         const search::Analyser& analyser,
                                                         std::string_view coder,
                                                         const AutocodeRequest& request) {
    SearchRequest all;
    all.query = request.query;
    all.limit = SIZE_MAX;
    all.synonyms = request.synonyms;
    auto answer = searchProject(database, searcher, analyser, all);
    if (!answer) {
        return base::fail(answer.error());
    }
    std::ranges::sort(answer->hits, {}, &SearchHit::story);
    std::vector<ProposedCoding> proposed;
    for (const auto& hit : answer->hits) {
        const auto story = store::findStory(database, hit.story);
        if (!story) {
            return base::fail(story.error());
        }
        auto proposals = proposalsIn(hit, *story, request.unit);
        if (proposals.empty()) {
            continue;
        }
        const auto passages = store::passagesOf(database, hit.story);
        if (!passages) {
            return base::fail(passages.error());
        }
        for (auto& proposal : proposals) {
            proposal.coded = isCoded(*passages, proposal.range, request.code.id, coder);
            proposed.push_back(std::move(proposal));
        }
    }
    return proposed;
}

base::Result<std::vector<model::PassageId>> codeProposed(store::Database& database, model::CoderId coder,
                                                         const model::Code& code,
                                                         const std::vector<ProposedCoding>& proposed,
                                                         base::Language language) {
    std::vector<model::PassageId> passages;
    const auto fresh = std::ranges::count(proposed, false, &ProposedCoding::coded);
    if (fresh == 0) {
        return passages;
    }
    auto work = store::UnitOfWork::begin(
        database,
        store::Action{base::plural("code {0} place found with {1}", "code {0} places found with {1}",
                                   static_cast<std::size_t>(fresh), model::briefName(code, language)),
                      coder, true, std::nullopt});
    if (!work) {
        return base::fail(work.error());
    }
    for (const auto& one : proposed) {
        if (one.coded) {
            continue;
        }
        store::NewPassage passage;
        passage.story = one.story;
        passage.range = one.range;
        passage.code = code.id;
        const auto added = store::addPassage(*work, passage);
        if (!added) {
            return base::fail(added.error());
        }
        passages.push_back(*added);
    }
    if (const auto committed = work->commit(); !committed) {
        return base::fail(committed.error());
    }
    return passages;
}

}  // namespace vertelwerk::app
