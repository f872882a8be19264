#include "vertelwerk/app/coding.h"

#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/unit_of_work.h"
#include "vertelwerk/text/offset_map.h"
#include "vertelwerk/text/quote.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::app {
namespace {

using base::ErrorCode;
using base::msg;
using base::plural;

/// Enough of a quote to recognise it in a sentence.
std::string shortened(std::string_view quote) {
    constexpr std::size_t most = 60;
    return text::length(quote) <= most ? std::string(quote)
                                       : std::string(text::slice(quote, {0, most})) + "\xE2\x80\xA6";
}

base::Result<text::Range> rangeOf(const Spot& spot, const model::Story& story) {
    if (const auto* range = std::get_if<text::Range>(&spot)) {
        return *range;
    }
    return locate(story.text, std::get<std::string>(spot));
}

base::Result<store::UnitOfWork> beginCoding(store::Database& database, model::CoderId coder,
                                            const base::Message& label) {
    return store::UnitOfWork::begin(database, store::Action{label, coder, true, std::nullopt});
}

}  // namespace

base::Result<text::Range> locate(std::string_view storyText, std::string_view quote) {
    const auto found = text::occurrences(storyText, quote);
    if (found.size() == 1) {
        return found.front();
    }
    if (found.empty()) {
        return base::fail(ErrorCode::NotFound,
                          msg("The story does not hold the words \"{0}\".", shortened(quote)),
                          msg("Copy the words from the story; every letter and comma counts."));
    }
    std::string places;
    for (const auto& range : found) {
        places += fmt::format("{}{}:{}", places.empty() ? "" : ", ", range.begin, range.end);
    }
    return base::fail(ErrorCode::Ambiguous,
                      plural("The words \"{1}\" occur {0} time in the story, at {2}.",
                             "The words \"{1}\" occur {0} times in the story, at {2}.", found.size(),
                             shortened(quote), places),
                      msg("Take more words, or give the range."));
}

base::Result<model::PassageId> codePassage(store::Database& database, model::CoderId coder,
                                           const CodeRequest& request) {
    const auto story = store::findStory(database, request.story);
    if (!story) {
        return base::fail(story.error());
    }
    const auto range = rangeOf(request.spot, *story);
    if (!range) {
        return base::fail(range.error());
    }
    auto work =
        beginCoding(database, coder, msg("code with {0}", model::briefName(request.code, request.language)));
    if (!work) {
        return base::fail(work.error());
    }
    const auto passage =
        store::addPassage(*work, {request.story, *range, request.code.id, request.valence, request.memo});
    if (!passage) {
        return base::fail(passage.error());
    }
    if (const auto committed = work->commit(); !committed) {
        return base::fail(committed.error());
    }
    return *passage;
}

base::Status uncode(store::Database& database, model::CoderId coder,
                    const std::vector<model::PassageId>& passages) {
    auto work =
        beginCoding(database, coder, plural("remove {0} coding", "remove {0} codings", passages.size()));
    if (!work) {
        return base::fail(work.error());
    }
    for (const auto passage : passages) {
        if (const auto removed = store::removePassage(*work, passage); !removed) {
            return removed;
        }
    }
    if (const auto committed = work->commit(); !committed) {
        return base::fail(committed.error());
    }
    return {};
}

}  // namespace vertelwerk::app
