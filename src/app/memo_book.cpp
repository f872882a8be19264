#include "vertelwerk/app/memo_book.h"

#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/deliveries.h"
#include "vertelwerk/text/normalise.h"

#include "app/delivering.h"
#include "app/export_memos.h"
#include "app/out_file.h"
#include "app/step.h"

#include <set>

#include <fmt/format.h>

namespace vertelwerk::app {
namespace {

using base::msg;
using base::Result;
using exchange::OutBlock;
using store::MemoAbout;
using store::MemoRow;

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

/// As people call the code; its key when nobody named it.
const std::string& codeOf(const MemoRow& memo, const base::Catalogue& catalogue) {
    const auto& name = memo.codeName.in(catalogue.language());
    return name.empty() ? memo.codeKey : name;
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

std::string markdown(const exchange::OutDocument& document) {
    std::string out = fmt::format("# {}\n", escaped(document.title));
    out += document.pageMark.empty() ? "" : "\n*" + escaped(document.pageMark) + "*\n";
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

Result<std::string> bytesOf(const std::vector<MemoRow>& memos, const MemoShow& show,
                            const std::string& ending) {
    if (ending == "md") {
        return markdown(memoDocument(memos, show));
    }
    if (ending == "csv") {
        return exchange::writeCsv(memoSheet(memos, show), show.catalogue.language());
    }
    if (ending == "xlsx") {
        auto file = exchange::writeXlsx({show.title, show.pageMark, {memoSheet(memos, show)}});
        return file ? Result<std::string>(std::move(file->bytes)) : base::fail(file.error());
    }
    if (!checkDocumentName("x." + ending)) {
        return base::fail(base::ErrorCode::Invalid, msg("Memos cannot be written as .{0}.", ending),
                          msg("Give the file the ending .docx, .html, .xlsx, .csv or .md."));
    }
    return documentBytes(memoDocument(memos, show), "x." + ending);
}

}  // namespace

base::Result<model::MemoId> addMemo(Project& project, const store::MemoSubject& subject,
                                    std::string_view words) {
    const auto stored = text::normalise(words);
    if (!stored) {
        return base::fail(stored.error());
    }
    return asStep(project, msg("write a memo"),
                  [&](store::UnitOfWork& work) { return store::addMemo(work, subject, *stored); });
}

base::Status changeMemo(Project& project, model::MemoId memo, std::string_view words) {
    const auto stored = text::normalise(words);
    if (!stored) {
        return base::fail(stored.error());
    }
    return asStep(project, stored->empty() ? msg("remove a memo") : msg("change a memo"),
                  [&](store::UnitOfWork& work) { return store::changeMemo(work, memo, *stored); });
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
            return msg("About a teller");
    }
    return {};
}

std::string subjectOf(const MemoRow& memo, const base::Catalogue& catalogue) {
    auto story = memo.storyTitle.empty() ? memo.source : memo.storyTitle;
    switch (memo.about) {
        case MemoAbout::Project:
            return catalogue.say(msg("The project"));
        case MemoAbout::Story:
        case MemoAbout::Words:
            return story;
        case MemoAbout::Passage:
            return story + " \xC2\xB7 " + codeOf(memo, catalogue);
        case MemoAbout::Code:
            return codeOf(memo, catalogue);
        case MemoAbout::Narrator:
            return memo.narratorName;
    }
    return {};
}

base::Status exportMemos(Project& project, const std::vector<MemoRow>& memos,
                         const std::filesystem::path& out, const base::Catalogue& catalogue) {
    const auto ending = endingOf(out);
    const auto codes = store::codes(project.database());
    if (!codes) {
        return base::fail(codes.error());
    }
    const MemoShow show{catalogue, *codes, false, catalogue.say(msg("Memos")),
                        catalogue.say(msg("Working copy for the team: holds personal data."))};
    auto made = bytesOf(memos, show, ending);
    if (!made) {
        return base::fail(made.error());
    }
    store::Delivery delivery;
    delivery.title = catalogue.say(msg("Memos"));
    delivery.coder = project.coderName;
    const auto stories = storiesOf(memos);
    delivery.stories = {stories.begin(), stories.end()};
    return deliver(project, std::move(delivery), out, *made);
}

std::string_view toKey(store::MemoAbout about) {
    switch (about) {
        case store::MemoAbout::Project:
            return "project";
        case store::MemoAbout::Story:
            return "story";
        case store::MemoAbout::Words:
            return "words";
        case store::MemoAbout::Passage:
            return "passage";
        case store::MemoAbout::Code:
            return "code";
        case store::MemoAbout::Narrator:
            return "narrator";
    }
    return {};
}

}  // namespace vertelwerk::app
