#include "vertelwerk/app/memo_book.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/store/deliveries.h"
#include "vertelwerk/text/locale.h"

#include "app/delivering.h"
#include "app/step.h"

#include <array>
#include <ctime>
#include <set>

#include <fmt/chrono.h>
#include <fmt/format.h>

namespace vertelwerk::app {
namespace {

using base::msg;
using exchange::OutBlock;
using store::MemoAbout;
using store::MemoRow;

constexpr std::array order{MemoAbout::Project, MemoAbout::Code,  MemoAbout::Narrator,
                           MemoAbout::Story,   MemoAbout::Words, MemoAbout::Passage};

std::string dateOf(std::int64_t ms, const base::Catalogue& catalogue) {
    const auto seconds = static_cast<std::time_t>(ms / 1000);
    std::tm local{};
    ::localtime_r(&seconds, &local);
    return text::formatDate(fmt::format("{:%Y-%m-%d}", local), catalogue.language());
}

std::string writtenBy(const MemoRow& memo, const base::Catalogue& catalogue) {
    return catalogue.say(msg("{0}, {1}", memo.coder, dateOf(memo.changedAt, catalogue)));
}

OutBlock heading(int level, std::string words) {
    OutBlock block;
    block.kind = OutBlock::Kind::Heading;
    block.level = level;
    block.text = std::move(words);
    return block;
}

OutBlock block(OutBlock::Kind kind, std::string words) {
    OutBlock one;
    one.kind = kind;
    one.text = std::move(words);
    return one;
}

/// What Markdown would take for markup stays what it is.
std::string escaped(std::string_view words) {
    std::string safe;
    for (const char c : words) {
        if (std::string_view("\\`*_[]<>#").find(c) != std::string_view::npos) {
            safe += '\\';
        }
        safe += c;
    }
    return safe;
}

std::string quotedLines(std::string_view words) {
    std::string lines = "> ";
    for (const char c : escaped(words)) {
        lines += c;
        if (c == '\n') {
            lines += "> ";
        }
    }
    return lines;
}

std::set<model::StoryId> storiesOf(const std::vector<MemoRow>& memos) {
    std::set<model::StoryId> stories;
    for (const auto& memo : memos) {
        if (memo.story) {
            stories.insert(memo.story);
        }
    }
    return stories;
}

}  // namespace

base::Result<model::MemoId> addMemo(Project& project, const store::MemoSubject& subject,
                                    std::string_view words) {
    return asStep(project, msg("write a memo"),
                  [&](store::UnitOfWork& work) { return store::addMemo(work, subject, words); });
}

base::Status changeMemo(Project& project, model::MemoId memo, std::string_view words) {
    return asStep(project, words.empty() ? msg("remove a memo") : msg("change a memo"),
                  [&](store::UnitOfWork& work) { return store::changeMemo(work, memo, words); });
}

base::Message nameOf(MemoAbout about) {
    switch (about) {
        case MemoAbout::Project:
            return msg("About the project");
        case MemoAbout::Story:
            return msg("About a story");
        case MemoAbout::Words:
            return msg("Annotation");
        case MemoAbout::Passage:
            return msg("About a passage");
        case MemoAbout::Code:
            return msg("About a code");
        case MemoAbout::Narrator:
            return msg("About a narrator");
    }
    return {};
}

std::string subjectOf(const MemoRow& memo, const base::Catalogue& catalogue) {
    const auto story = memo.storyTitle.empty() ? memo.source : memo.storyTitle;
    switch (memo.about) {
        case MemoAbout::Project:
            return catalogue.say(msg("The project"));
        case MemoAbout::Story:
        case MemoAbout::Words:
            return story;
        case MemoAbout::Passage:
            return story + " \xC2\xB7 " + memo.codeKey;
        case MemoAbout::Code:
            return memo.codeKey;
        case MemoAbout::Narrator:
            return memo.narratorName;
    }
    return {};
}

exchange::OutDocument memoDocument(const std::vector<MemoRow>& memos, const base::Catalogue& catalogue) {
    exchange::OutDocument document;
    document.title = catalogue.say(msg("Memos"));
    document.language = catalogue.language();
    document.blocks.push_back(
        block(OutBlock::Kind::Note, catalogue.say(msg("Working copy for the team: holds personal data."))));
    for (const auto about : order) {
        bool first = true;
        for (const auto& memo : memos) {
            if (memo.about != about) {
                continue;
            }
            if (std::exchange(first, false)) {
                document.blocks.push_back(heading(2, catalogue.say(nameOf(about))));
            }
            document.blocks.push_back(heading(3, subjectOf(memo, catalogue)));
            if (!memo.quote.empty()) {
                document.blocks.push_back(block(OutBlock::Kind::Quote, memo.quote));
            }
            document.blocks.push_back(block(OutBlock::Kind::Paragraph, memo.text));
            document.blocks.push_back(block(OutBlock::Kind::Note, writtenBy(memo, catalogue)));
        }
    }
    return document;
}

std::string memoMarkdown(const std::vector<MemoRow>& memos, const base::Catalogue& catalogue) {
    const auto document = memoDocument(memos, catalogue);
    std::string out = fmt::format("# {}\n", escaped(document.title));
    for (const auto& one : document.blocks) {
        switch (one.kind) {
            case OutBlock::Kind::Heading:
                out += fmt::format("\n{} {}\n", std::string(static_cast<std::size_t>(one.level), '#'),
                                   escaped(one.text));
                break;
            case OutBlock::Kind::Quote:
                out += "\n" + quotedLines(one.text) + "\n";
                break;
            case OutBlock::Kind::Note:
                out += "\n*" + escaped(one.text) + "*\n";
                break;
            default:
                out += "\n" + escaped(one.text) + "\n";
        }
    }
    return out;
}

MemoTable memoTable(const std::vector<MemoRow>& memos, const base::Catalogue& catalogue) {
    MemoTable table;
    for (const auto& name : {msg("About"), msg("Subject"), msg("Memo"), msg("Passage"), msg("Source"),
                             msg("Begin"), msg("End"), msg("Coder"), msg("Date")}) {
        table.header.push_back(catalogue.say(name));
    }
    for (const auto& memo : memos) {
        const bool placed = memo.about == MemoAbout::Words || memo.about == MemoAbout::Passage;
        table.rows.push_back({catalogue.say(nameOf(memo.about)), subjectOf(memo, catalogue), memo.text,
                              memo.quote, memo.source, placed ? fmt::to_string(memo.range.begin) : "",
                              placed ? fmt::to_string(memo.range.end) : "", memo.coder,
                              dateOf(memo.changedAt, catalogue)});
    }
    return table;
}

base::Status exportMemos(Project& project, const std::vector<MemoRow>& memos,
                         const std::filesystem::path& out, const base::Catalogue& catalogue) {
    const auto ending = out.extension();
    std::string bytes;
    if (ending == ".md") {
        bytes = memoMarkdown(memos, catalogue);
    } else if (ending == ".csv") {
        const auto table = memoTable(memos, catalogue);
        bytes = exchange::writeCsv(table.header, table.rows);
    } else if (ending == ".html") {
        bytes = exchange::writeHtml(memoDocument(memos, catalogue));
    } else {
        return base::fail(base::ErrorCode::Invalid,
                          msg("Memos cannot be written as {0}.", base::toUtf8(out.filename())),
                          msg("Give the file the ending .md, .csv or .html."));
    }
    store::Delivery delivery;
    delivery.title = catalogue.say(msg("Memos"));
    delivery.coder = project.coderName;
    const auto stories = storiesOf(memos);
    delivery.stories = {stories.begin(), stories.end()};
    return deliver(project, std::move(delivery), out, bytes);
}

}  // namespace vertelwerk::app
