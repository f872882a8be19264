#include "gui/search/hit_rows.h"

#include "vertelwerk/app/story_title.h"
#include "vertelwerk/app/words.h"
#include "vertelwerk/base/message.h"
#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include <string>

namespace vertelwerk::gui {
namespace {

using base::msg;

/// Code points before the first match that may be shown whole.
constexpr std::size_t mostBefore = 70;
/// How many are kept where there are more.
constexpr std::size_t keptBefore = 40;
constexpr std::size_t contextLines = 2;
constexpr const char* ellipsis = "\xE2\x80\xA6";
constexpr const char* dot = " \xC2\xB7 ";

/// Words of a story and what matched in the story.
struct Stretch {
    std::string_view words;
    text::Range range;
    std::span<const text::Range> matches;
    bool whole = true;  ///< nothing that belongs to it comes before or after
};

/// Where the context begins, within the stretch: at a word not far before the first match.
std::size_t beginning(const Stretch& stretch, const text::OffsetMap& map) {
    if (stretch.matches.empty() || stretch.matches.front().begin < stretch.range.begin + mostBefore) {
        return 0;
    }
    const auto first = stretch.matches.front().begin - stretch.range.begin;
    const auto at = stretch.words.find_first_of(" \n", map.toByte(first - keptBefore));
    return at == std::string_view::npos ? 0 : map.fromByte(at) + 1;
}

Pieces inContext(const Stretch& stretch) {
    const text::OffsetMap map(stretch.words);
    const auto slice = [&](std::size_t begin, std::size_t end) {
        const auto bytes = map.toBytes({begin, end});
        return std::string(stretch.words.substr(bytes.begin, bytes.length()));
    };
    auto at = beginning(stretch, map);
    Pieces pieces;
    if (at > 0 || (!stretch.whole && stretch.range.begin > 0)) {
        pieces.push_back({ellipsis + std::string(" "), Look::Plain, std::nullopt});
    }
    for (const auto& match : stretch.matches) {
        if (match.begin < stretch.range.begin + at || match.end > stretch.range.end) {
            continue;
        }
        const auto begin = match.begin - stretch.range.begin;
        const auto end = match.end - stretch.range.begin;
        if (begin > at) {
            pieces.push_back({slice(at, begin), Look::Plain, std::nullopt});
        }
        pieces.push_back({slice(begin, end), Look::Strong, std::nullopt});
        at = end;
    }
    if (at < map.codePoints()) {
        pieces.push_back({slice(at, map.codePoints()), Look::Plain, std::nullopt});
    }
    if (!stretch.whole) {
        pieces.push_back({std::string(" ") + ellipsis, Look::Plain, std::nullopt});
    }
    return pieces;
}

}  // namespace

std::string titleOf(const app::SearchHit& hit, const base::Catalogue& catalogue) {
    return app::storyTitle(hit.title, hit.source, catalogue);
}

std::string comesFrom(const app::SearchHit& hit, const base::Catalogue& catalogue) {
    auto words = catalogue.say(app::nameOf(hit.method));
    for (const auto& piece : {hit.area.name.empty() ? hit.area.code : hit.area.name,
                              text::formatDate(hit.date, catalogue.language())}) {
        if (!piece.empty()) {
            words += dot + piece;
        }
    }
    return words;
}

Pieces contextOf(const app::SearchHit& hit) {
    return inContext({hit.snippet, hit.snippetRange, hit.ranges, static_cast<bool>(hit.passage)});
}

Pieces contextOf(const app::ProposedCoding& proposed) {
    return inContext({proposed.quote, proposed.range, proposed.ranges});
}

std::vector<Row> hitRows(std::span<const app::SearchHit> hits, const base::Catalogue& catalogue) {
    std::vector<Row> rows;
    const app::SearchHit* before = nullptr;
    for (const auto& hit : hits) {
        Row row;
        if (before == nullptr || before->story != hit.story) {
            row.push_back({{{titleOf(hit, catalogue), Look::Strong, std::nullopt}}, 1});
            row.push_back({{{comesFrom(hit, catalogue), Look::Quiet, std::nullopt}}, 1});
        }
        row.push_back({contextOf(hit), contextLines});
        rows.push_back(std::move(row));
        before = &hit;
    }
    return rows;
}

}  // namespace vertelwerk::gui
