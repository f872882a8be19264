#include "app/export_memos.h"

#include "vertelwerk/app/memo_book.h"
#include "vertelwerk/text/locale.h"

#include "app/columns.h"
#include "app/story_blocks.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <set>
#include <utility>

#include <fmt/chrono.h>
#include <fmt/format.h>

namespace vertelwerk::app {
namespace {

using base::msg;
using exchange::OutBlock;
using exchange::OutCell;
using exchange::textCell;
using store::MemoAbout;
using store::MemoRow;

constexpr std::array order{MemoAbout::Project, MemoAbout::Code,  MemoAbout::Narrator,
                           MemoAbout::Story,   MemoAbout::Words, MemoAbout::Passage};

std::string codeNameOf(const MemoRow& memo, const MemoShow& show) {
    const auto code = std::ranges::find(show.codes, memo.code, &model::Code::id);
    return code == show.codes.end() ? memo.codeKey : code->name.in(show.catalogue.language());
}

/// As subjectOf, with the names that people know codes and stories by.
std::string subjectFor(const MemoRow& memo, const MemoShow& show) {
    switch (memo.about) {
        case MemoAbout::Project:
        case MemoAbout::Narrator:
            return subjectOf(memo, show.catalogue);
        case MemoAbout::Code:
            return codeNameOf(memo, show);
        case MemoAbout::Story:
        case MemoAbout::Words:
        case MemoAbout::Passage:
            break;
    }
    const auto title =
        memo.storyTitle.empty() && !show.outward ? memo.source : titleOf(memo.storyTitle, show.catalogue);
    return memo.about == MemoAbout::Passage ? fmt::format("{} \u00B7 {}", title, codeNameOf(memo, show))
                                            : title;
}

}  // namespace

base::Result<std::vector<MemoRow>> exportMemoRows(store::Database& database, const ExportData& data) {
    store::MemoListing listing;
    listing.coder = data.request.coder;
    const auto code = askedCode(database, data.request);
    if (!code) {
        return base::fail(code.error());
    }
    listing.code = *code;
    auto rows = store::listMemos(database, listing);
    if (!rows) {
        return base::fail(rows.error());
    }
    const std::set<model::StoryId> kept(data.gate.kept.begin(), data.gate.kept.end());
    std::set<std::string> narrators;
    for (const auto& story : data.stories) {
        narrators.insert(story.narrator);
    }
    std::erase_if(*rows, [&](const MemoRow& row) {
        const bool gone = row.about == MemoAbout::Passage && row.needsReview;
        if (row.story) {
            return gone || !kept.contains(row.story);
        }
        return data.outward() || (row.about == MemoAbout::Narrator && !narrators.contains(row.narratorName));
    });
    return rows;
}

exchange::OutDocument memoDocument(const std::vector<MemoRow>& memos, const MemoShow& show) {
    const auto& catalogue = show.catalogue;
    exchange::OutDocument document;
    document.title = show.title;
    document.language = catalogue.language();
    document.pageMark = show.pageMark;
    for (const auto about : order) {
        std::string subject;
        for (const auto& memo : memos) {
            if (memo.about != about) {
                continue;
            }
            if (subject.empty()) {
                document.blocks.push_back(wordBlock(OutBlock::Kind::Heading, catalogue.say(nameOf(about))));
            }
            if (auto next = subjectFor(memo, show); next != std::exchange(subject, next)) {
                document.blocks.push_back(wordBlock(OutBlock::Kind::Heading, std::move(next), 3));
            }
            if (!memo.quote.empty()) {
                document.blocks.push_back(wordBlock(OutBlock::Kind::Quote, memo.quote));
            }
            document.blocks.push_back(wordBlock(OutBlock::Kind::Paragraph, memo.text));
            if (!show.outward) {
                const auto day = text::formatDate(base::localDay(memo.changedAt), catalogue.language());
                document.blocks.push_back(
                    wordBlock(OutBlock::Kind::Note, catalogue.say(msg("{0}, {1}", memo.coder, day))));
            }
        }
    }
    if (document.blocks.empty()) {
        document.blocks.push_back(
            wordBlock(OutBlock::Kind::Paragraph, catalogue.say(msg("There are no memos."))));
    }
    return document;
}

exchange::OutSheet memoSheet(const std::vector<MemoRow>& memos, const MemoShow& show) {
    const auto say = [&show](const base::Message& message) { return show.catalogue.say(message); };
    const auto place = [](const MemoRow& row, std::size_t at) {
        return row.range.empty() ? OutCell{} : exchange::numberCell(at);
    };
    Columns<MemoRow> columns;
    columns.add(say(msg("about")),
                [&show](const MemoRow& row) { return textCell(show.catalogue.say(nameOf(row.about))); });
    columns.add(say(msg("subject")), [&show](const MemoRow& row) { return textCell(subjectFor(row, show)); });
    columns.add(say(msg("memo")), [](const MemoRow& row) { return textCell(row.text); });
    columns.add(say(msg("code")), [](const MemoRow& row) { return textCell(row.codeKey); });
    columns.add(say(msg("passage")), [](const MemoRow& row) { return textCell(row.quote); });
    columns.add(say(msg("begin")), [place](const MemoRow& row) { return place(row, row.range.begin); });
    columns.add(say(msg("end")), [place](const MemoRow& row) { return place(row, row.range.end); });
    if (!show.outward) {
        columns.add(say(msg("file")), [](const MemoRow& row) { return textCell(row.source); });
        columns.add(say(msg("coder")), [](const MemoRow& row) { return textCell(row.coder); });
        columns.add(say(msg("date")),
                    [](const MemoRow& row) { return exchange::dateCell(base::localDay(row.changedAt)); });
    }
    return columns.sheet(say(msg("Memos")), memos);
}

}  // namespace vertelwerk::app
