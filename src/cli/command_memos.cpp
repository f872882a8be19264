#include "vertelwerk/app/memo_book.h"
#include "vertelwerk/app/story_title.h"
#include "vertelwerk/app/summary_grid.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/memos.h"
#include "vertelwerk/store/stories.h"

#include "cli/context.h"
#include "cli/filters.h"
#include "cli/json_out.h"
#include "cli/ranges.h"

#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace vertelwerk::cli {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;
using base::Status;

struct MemoArguments {
    std::string path;
    std::string words;
    std::string story;
    std::string range;
    std::string code;
    std::int64_t passage = 0;
    bool narrator = false;
    std::string text;
    std::int64_t memo = 0;
    std::string out;
    std::vector<std::string> filters;
};

template <typename Id>
Json idOrNull(Id id) {
    return id ? Json(id.value) : Json(nullptr);
}

Json toJson(const store::MemoRow& memo) {
    const bool placed = memo.about == store::MemoAbout::Words || memo.about == store::MemoAbout::Passage;
    return {{"id", memo.id.value},
            {"about", app::toKey(memo.about)},
            {"text", memo.text},
            {"coder", memo.coder},
            {"created_at", memo.createdAt},
            {"changed_at", memo.changedAt},
            {"story", idOrNull(memo.story)},
            {"source", orNull(memo.source)},
            {"passage", idOrNull(memo.passage)},
            {"code", orNull(memo.codeKey)},
            {"narrator", orNull(memo.narratorName)},
            {"begin", placed ? Json(memo.range.begin) : Json(nullptr)},
            {"end", placed ? Json(memo.range.end) : Json(nullptr)},
            {"quote", orNull(memo.quote)}};
}

Result<std::vector<store::MemoRow>> found(app::Project& project, const MemoArguments& arguments,
                                          const std::string& coder) {
    store::MemoListing listing;
    listing.words = arguments.words;
    listing.coder = coder;
    if (!arguments.story.empty()) {
        const auto story = store::resolveStory(project.database(), arguments.story);
        if (!story) {
            return base::fail(story.error());
        }
        listing.story = *story;
    }
    if (!arguments.code.empty()) {
        const auto code = store::resolveCode(project.database(), arguments.code);
        if (!code) {
            return base::fail(code.error());
        }
        listing.code = code->id;
    }
    return store::listMemos(project.database(), listing);
}

Status list(Context& context, app::Project& project, const MemoArguments& arguments) {
    const auto memos = found(project, arguments, context.coder);
    if (!memos) {
        return base::fail(memos.error());
    }
    if (!arguments.out.empty()) {
        if (const auto written = app::exportMemos(project, *memos, arguments.out, context.catalogue());
            !written) {
            return written;
        }
    }
    Json all = Json::array();
    for (const auto& memo : *memos) {
        all.push_back(toJson(memo));
    }
    context.print({{"memos", std::move(all)}}, [&] {
        for (const auto& memo : *memos) {
            context.line(fmt::format("{:>5}  {} \xC2\xB7 {}", memo.id.value,
                                     context.say(app::nameOf(memo.about)),
                                     app::subjectOf(memo, context.catalogue())));
            if (!memo.quote.empty()) {
                context.line("       \xE2\x80\x9C" + memo.quote + "\xE2\x80\x9D");
            }
            context.line("       " + memo.text);
        }
        context.line(base::plural("{0} memo", "{0} memos", memos->size()));
    });
    return {};
}

Result<store::MemoSubject> subjectFrom(app::Project& project, const MemoArguments& arguments) {
    if (arguments.passage != 0) {
        return store::MemoSubject(model::PassageId{arguments.passage});
    }
    if (!arguments.code.empty()) {
        const auto code = store::resolveCode(project.database(), arguments.code);
        return code ? Result<store::MemoSubject>(code->id) : base::fail(code.error());
    }
    if (arguments.story.empty()) {
        return store::MemoSubject();
    }
    const auto id = store::resolveStory(project.database(), arguments.story);
    if (!id) {
        return base::fail(id.error());
    }
    if (arguments.narrator) {
        const auto story = store::findStory(project.database(), *id);
        if (!story) {
            return base::fail(story.error());
        }
        if (!story->narratorId) {
            return base::fail(ErrorCode::NotFound, msg("Nobody is known to have told this story."),
                              msg("Write the memo on the story itself."));
        }
        return store::MemoSubject(story->narratorId);
    }
    if (!arguments.range.empty()) {
        const auto range = rangeFrom(arguments.range);
        return range ? Result<store::MemoSubject>(store::Words{*id, *range}) : base::fail(range.error());
    }
    return store::MemoSubject(*id);
}

Status add(Context& context, app::Project& project, const MemoArguments& arguments) {
    const auto subject = subjectFrom(project, arguments);
    if (!subject) {
        return base::fail(subject.error());
    }
    const auto memo = app::addMemo(project, *subject, arguments.text);
    if (!memo) {
        return base::fail(memo.error());
    }
    context.print({{"memo", memo->value}}, [&] { context.line(msg("Memo {0} was written.", memo->value)); });
    return {};
}

Status change(Context& context, app::Project& project, const MemoArguments& arguments) {
    const model::MemoId memo{arguments.memo};
    if (const auto changed = app::changeMemo(project, memo, arguments.text); !changed) {
        return changed;
    }
    context.print({{"memo", memo.value}, {"removed", arguments.text.empty()}}, [&] {
        context.line(arguments.text.empty() ? msg("Memo {0} was removed.", memo.value)
                                            : msg("Memo {0} was changed.", memo.value));
    });
    return {};
}

struct SummaryArguments {
    std::string path;
    std::string story;
    std::string code;
    std::string text;
    std::vector<std::string> filters;
};

Status listSummaries(Context& context, app::Project& project, const SummaryArguments& arguments) {
    const auto filter = filterFrom(context, project, arguments.filters);
    if (!filter) {
        return base::fail(filter.error());
    }
    const auto grid = app::summaryGrid(project.database(), *filter);
    if (!grid) {
        return base::fail(grid.error());
    }
    Json cells = Json::array();
    for (const auto& story : grid->stories) {
        for (const auto& theme : grid->themes) {
            const auto& cell = grid->cell(story.id, theme.id);
            if (!cell.summary.empty() || cell.passages > 0) {
                cells.push_back({{"story", story.id.value},
                                 {"source", story.source},
                                 {"code", theme.key},
                                 {"summary", orNull(cell.summary)},
                                 {"coder", orNull(cell.coder)},
                                 {"passages", cell.passages}});
            }
        }
    }
    context.print({{"cells", std::move(cells)}}, [&] {
        for (const auto& story : grid->stories) {
            context.line(app::storyTitle(story, context.catalogue()));
            for (const auto& theme : grid->themes) {
                const auto& cell = grid->cell(story.id, theme.id);
                if (!cell.summary.empty() || cell.passages > 0) {
                    context.line(fmt::format("  {} ({}): {}", theme.key, cell.passages, cell.summary));
                }
            }
        }
    });
    return {};
}

Status writeSummary(Context& context, app::Project& project, const SummaryArguments& arguments) {
    const auto story = store::resolveStory(project.database(), arguments.story);
    if (!story) {
        return base::fail(story.error());
    }
    const auto code = store::resolveCode(project.database(), arguments.code);
    if (!code) {
        return base::fail(code.error());
    }
    const auto whole = store::findStory(project.database(), *story);
    if (!whole) {
        return base::fail(whole.error());
    }
    model::StoryRow row;
    row.id = *story;
    row.title = whole->title;
    row.source = whole->source.fileName;
    if (const auto written = app::setSummary(project, row, *code, arguments.text); !written) {
        return written;
    }
    context.print({{"story", story->value}, {"code", code->key}, {"summary", orNull(arguments.text)}},
                  [&] { context.line(msg("The summary was written.")); });
    return {};
}

}  // namespace

void addMemos(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("memos", "List, write and export memos");
    const auto arguments = std::make_shared<MemoArguments>();
    command->add_option("project", arguments->path, "The project")->required();
    command->require_subcommand(1);
    const auto named = [&](const char* name, const char* help, bool writes, auto work) {
        auto* made = command->add_subcommand(name, help);
        made->fallthrough();
        made->callback([&context, arguments, writes, work] {
            (writes || !arguments->out.empty() ? withWritableProject : withProject)(
                context, arguments->path,
                [&](app::Project& project) { return work(context, project, *arguments); });
        });
        return made;
    };
    auto* listing = named("list", "List memos", false, list);
    listing->add_option("words", arguments->words, "Words that must stand in the memo or its quote");
    listing->add_option("--story", arguments->story, "Only of this story");
    listing->add_option("--code", arguments->code, "Only of this code and its passages");
    listing->add_option("--out", arguments->out, "Write them to a .md, .csv or .html file as well");
    auto* adding = named("add", "Write a memo", true, add);
    adding->add_option("text", arguments->text, "The memo")->required();
    adding->add_option("--story", arguments->story, "About this story");
    adding->add_option("--range", arguments->range, "About these words of it: begin:end");
    adding->add_flag("--narrator", arguments->narrator, "About who told it");
    adding->add_option("--passage", arguments->passage, "About this passage");
    adding->add_option("--code", arguments->code, "About this code");
    auto* changing = named("edit", "Change a memo", true, change);
    changing->add_option("memo", arguments->memo, "Its id")->required();
    changing->add_option("text", arguments->text, "The memo as it must be")->required();
    named("remove", "Remove a memo", true, change)->add_option("memo", arguments->memo, "Its id")->required();

    auto* grid = program.add_subcommand("summaries", "Stories by themes, in the researcher's words");
    const auto cells = std::make_shared<SummaryArguments>();
    grid->add_option("project", cells->path, "The project")->required();
    grid->require_subcommand(1);
    auto* showing = grid->add_subcommand("list", "List the cells that hold something");
    showing->fallthrough();
    showing->add_option("filter", cells->filters,
                        "On the stories: field:value, or a query in the language of search");
    showing->callback([&context, cells] {
        withProject(context, cells->path,
                    [&](app::Project& project) { return listSummaries(context, project, *cells); });
    });
    auto* writing = grid->add_subcommand("set", "Write a cell; an empty text empties it");
    writing->fallthrough();
    writing->add_option("--story", cells->story, "Id, else number, else source file name")->required();
    writing->add_option("--code", cells->code, "Key, number of a theme, or full name")->required();
    writing->add_option("text", cells->text, "The summary")->required();
    writing->callback([&context, cells] {
        withWritableProject(context, cells->path,
                            [&](app::Project& project) { return writeSummary(context, project, *cells); });
    });
}

}  // namespace vertelwerk::cli
