#include "exchange/out_runs.h"

#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <set>

namespace vertelwerk::exchange {

namespace {

/// How much of the colour stays; the rest is white.
constexpr std::uint32_t strength = 30;  // per cent

std::uint32_t paled(std::uint32_t colour) {
    const auto channel = [colour](unsigned shift) {
        const std::uint32_t full = (colour >> shift) & 0xffU;
        return ((full * strength + 255U * (100U - strength)) / 100U) << shift;
    };
    return channel(16) | channel(8) | channel(0);
}

}  // namespace

std::vector<OutRun> runsOf(const OutBlock& block) {
    if (block.marks.empty()) {
        return {{block.text, {}, {}, {}}};
    }
    const text::OffsetMap map(block.text);
    const auto usable = [&map](const OutMark& mark) {
        return !mark.range.empty() && mark.range.end <= map.codePoints();
    };
    std::set<std::size_t> cuts{0, map.codePoints()};
    for (const OutMark& mark : block.marks) {
        if (usable(mark)) {
            cuts.insert({mark.range.begin, mark.range.end});
        }
    }
    std::vector<OutRun> runs;
    for (auto cut = cuts.begin(); std::next(cut) != cuts.end(); ++cut) {
        const text::Range stretch{*cut, *std::next(cut)};
        const auto bytes = map.toBytes(stretch);
        OutRun run{std::string_view(block.text).substr(bytes.begin, bytes.length()), {}, {}, {}};
        for (std::size_t i = 0; i < block.marks.size(); ++i) {
            const OutMark& mark = block.marks[i];
            if (!usable(mark) || !mark.range.contains(stretch)) {
                continue;
            }
            run.over.push_back(i);
            if (mark.range.begin == stretch.begin) {
                run.begun.push_back(i);
            }
            if (mark.range.end == stretch.end) {
                run.ended.push_back(i);
            }
        }
        runs.push_back(std::move(run));
    }
    return runs;
}

std::optional<std::uint32_t> tintOf(const OutBlock& block, const OutRun& run) {
    const OutMark* shortest = nullptr;
    for (const std::size_t i : run.over) {
        const OutMark& mark = block.marks[i];
        if (mark.colour && (shortest == nullptr || mark.range.length() < shortest->range.length())) {
            shortest = &mark;
        }
    }
    return shortest == nullptr ? std::nullopt : std::optional(paled(*shortest->colour));
}

}  // namespace vertelwerk::exchange
