#include "vertelwerk/app/codebook_work.h"
#include "vertelwerk/app/theme_card.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/editions.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/summaries.h"

#include "cli/context.h"
#include "cli/json_out.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <optional>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace vertelwerk::cli {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;
using base::Status;

/// What can be said of a code, as typed; nothing where it was not.
struct CodeWords {
    std::optional<std::string> name, shortName, definition, question, include, exclude, anchor, colour,
        shortcut;
};

struct CodebookArguments {
    std::string path;
    std::string codebook;
    std::string code;
    std::string other;
    std::string key;
    std::string note;
    std::string from;
    std::string to;
    std::vector<std::int64_t> passages;
    std::optional<std::size_t> place;
    bool criterion = false;
    bool all = false;
    CodeWords words;
};

Json toJson(const model::LocalText& text) {
    return {{"nl", orNull(text.nl)}, {"en", orNull(text.en)}};
}

std::string hex(std::uint32_t colour) {
    return fmt::format("#{:06X}", colour);
}

Json toJson(const model::Code& code, const std::vector<model::Code>& codes) {
    const auto merged = std::ranges::find(codes, code.mergedInto, &model::Code::id);
    return {{"id", code.id.value},
            {"key", code.key},
            {"number", code.number ? Json(*code.number) : Json(nullptr)},
            {"parent", orNull(code.parentKey)},
            {"kind", code.kind == model::CodeKind::Criterion ? "criterion" : "code"},
            {"name", toJson(code.name)},
            {"short", toJson(code.shortName)},
            {"definition", toJson(code.definition)},
            {"question", toJson(code.question)},
            {"include", toJson(code.include)},
            {"exclude", toJson(code.exclude)},
            {"anchor", toJson(code.anchor)},
            {"colour", hex(code.colour)},
            {"shortcut", orNull(code.shortcut)},
            {"retired", code.retired},
            {"merged_into", code.mergedInto && merged != codes.end() ? Json(merged->key) : Json(nullptr)}};
}

Result<std::uint32_t> colourFrom(const std::string& written) {
    std::uint32_t colour = 0;
    const auto* last = written.data() + written.size();
    const auto read = written.size() == 7 && written[0] == '#'
                          ? std::from_chars(written.data() + 1, last, colour, 16)
                          : std::from_chars_result{written.data(), std::errc::invalid_argument};
    if (read.ec != std::errc() || read.ptr != last) {
        return base::fail(ErrorCode::Invalid, msg("\"{0}\" is not a colour.", written),
                          msg("Write it as #RRGGBB, such as #0072B2."));
    }
    return colour;
}

/// The text in the language of the call, the other language as it was.
std::optional<model::LocalText> inLanguage(const std::optional<std::string>& typed, model::LocalText was,
                                           base::Language language) {
    if (!typed) {
        return std::nullopt;
    }
    (language == base::Language::Dutch ? was.nl : was.en) = *typed;
    return was;
}

Result<store::CodeChange> changeFrom(const CodeWords& words, const model::Code& was,
                                     base::Language language) {
    store::CodeChange change{.name = inLanguage(words.name, was.name, language),
                             .shortName = inLanguage(words.shortName, was.shortName, language),
                             .definition = inLanguage(words.definition, was.definition, language),
                             .question = inLanguage(words.question, was.question, language),
                             .include = inLanguage(words.include, was.include, language),
                             .exclude = inLanguage(words.exclude, was.exclude, language),
                             .anchor = inLanguage(words.anchor, was.anchor, language),
                             .shortcut = words.shortcut};
    if (words.colour) {
        const auto colour = colourFrom(*words.colour);
        if (!colour) {
            return base::fail(colour.error());
        }
        change.colour = *colour;
    }
    return change;
}

Result<store::NewCode> newCode(Context& context, app::Project& project, const CodebookArguments& arguments) {
    const auto change = changeFrom(arguments.words, {}, context.catalogue().language());
    if (!change) {
        return base::fail(change.error());
    }
    store::NewCode code;
    code.key = arguments.key;
    code.name = change->name.value_or(model::LocalText());
    code.shortName = change->shortName.value_or(model::LocalText());
    code.definition = change->definition.value_or(model::LocalText());
    code.question = change->question.value_or(model::LocalText());
    code.include = change->include.value_or(model::LocalText());
    code.exclude = change->exclude.value_or(model::LocalText());
    code.anchor = change->anchor.value_or(model::LocalText());
    code.colour = change->colour;
    code.shortcut = change->shortcut.value_or("");
    code.kind = arguments.criterion ? model::CodeKind::Criterion : model::CodeKind::Code;
    if (!arguments.other.empty()) {
        const auto above = store::resolveCode(project.database(), arguments.other);
        if (!above) {
            return base::fail(above.error());
        }
        code.parent = above->id;
        code.codebook = above->codebook;
        return code;
    }
    if (!arguments.codebook.empty()) {
        const auto book = app::resolveCodebook(project.database(), arguments.codebook);
        if (!book) {
            return base::fail(book.error());
        }
        code.codebook = book->id;
        return code;
    }
    const auto own = app::ownCodebook(project);
    if (!own) {
        return base::fail(own.error());
    }
    code.codebook = *own;
    return code;
}

/// Prints one code as it is now.
Status printCode(Context& context, app::Project& project, const std::string& key, const base::Message& done,
                 Json more = Json::object()) {
    const auto codes = store::codes(project.database());
    if (!codes) {
        return base::fail(codes.error());
    }
    const auto code = std::ranges::find(*codes, key, &model::Code::key);
    if (code == codes->end()) {
        return base::fail(ErrorCode::NotFound, msg("There is no code {0}.", key));
    }
    Json document{{"code", toJson(*code, *codes)}};
    document.update(more);
    context.print(document, [&] { context.line(done); });
    return {};
}

Result<std::string> keyOf(store::Database& database, model::CodeId id) {
    const auto codes = store::codes(database);
    if (!codes) {
        return base::fail(codes.error());
    }
    return std::ranges::find(*codes, id, &model::Code::id)->key;
}

Status list(Context& context, app::Project& project, const CodebookArguments& arguments) {
    const auto books = store::codebooks(project.database());
    if (!books) {
        return base::fail(books.error());
    }
    const auto counts = store::countPassages(project.database(), {});
    if (!counts) {
        return base::fail(counts.error());
    }
    std::map<model::CodeId, std::size_t> passages;
    for (const auto& count : *counts) {
        passages[count.code] += count.passages;
    }
    const auto language = context.catalogue().language();
    Json all = Json::array();
    std::vector<std::string> lines;
    for (const auto& book : *books) {
        lines.push_back(fmt::format("{} ({})", book.name.in(language), book.key));
        Json codes = Json::array();
        std::map<model::CodeId, std::size_t> depth;
        for (const auto& code : book.codes) {
            depth[code.id] = code.parent ? depth[code.parent] + 1 : 1;
            if (code.retired && !arguments.all) {
                continue;
            }
            auto one = toJson(code, book.codes);
            one["passages"] = passages[code.id];
            codes.push_back(std::move(one));
            lines.push_back(fmt::format("{}{}  {} ({})", std::string(depth[code.id] * 2, ' '), code.key,
                                        code.name.in(language), passages[code.id]));
        }
        all.push_back({{"key", book.key},
                       {"name", toJson(book.name)},
                       {"edition", book.edition},
                       {"codes", std::move(codes)}});
    }
    context.print({{"codebooks", std::move(all)}}, [&] {
        for (const auto& line : lines) {
            context.line(line);
        }
    });
    return {};
}

Status add(Context& context, app::Project& project, const CodebookArguments& arguments) {
    const auto code = newCode(context, project, arguments);
    if (!code) {
        return base::fail(code.error());
    }
    const auto id = app::addCode(project, *code);
    if (!id) {
        return base::fail(id.error());
    }
    const auto key = keyOf(project.database(), *id);
    return key ? printCode(context, project, *key, msg("Code {0} was added.", *key))
               : base::fail(key.error());
}

Status addBook(Context& context, app::Project& project, const CodebookArguments& arguments) {
    const auto id = app::addOwnCodebook(project, arguments.code);
    if (!id) {
        return base::fail(id.error());
    }
    const auto books = store::codebooks(project.database());
    if (!books) {
        return base::fail(books.error());
    }
    const auto book = std::ranges::find(*books, *id, &model::Codebook::id);
    context.print({{"codebook", book->key}},
                  [&] { context.line(msg("Codebook {0} was added.", book->key)); });
    return {};
}

Status edit(Context& context, app::Project& project, const CodebookArguments& arguments,
            const model::Code& code) {
    const auto change = changeFrom(arguments.words, code, context.catalogue().language());
    if (!change) {
        return base::fail(change.error());
    }
    if (const auto changed = app::changeCode(project, code, *change); !changed) {
        return changed;
    }
    return printCode(context, project, code.key, msg("Code {0} was changed.", code.key));
}

Status move(Context& context, app::Project& project, const CodebookArguments& arguments,
            const model::Code& code) {
    model::CodeId parent;
    if (!arguments.other.empty()) {
        const auto above = store::resolveCode(project.database(), arguments.other);
        if (!above) {
            return base::fail(above.error());
        }
        parent = above->id;
    }
    if (const auto moved = app::moveCode(project, code, parent, arguments.place.value_or(SIZE_MAX)); !moved) {
        return moved;
    }
    return printCode(context, project, code.key, msg("Code {0} was moved.", code.key));
}

Status merge(Context& context, app::Project& project, const CodebookArguments& arguments,
             const model::Code& from) {
    const auto into = store::resolveCode(project.database(), arguments.other);
    if (!into) {
        return base::fail(into.error());
    }
    const auto done = app::mergeCodes(project, from, *into);
    if (!done) {
        return base::fail(done.error());
    }
    return printCode(context, project, into->key,
                     msg("{0} went into {1}: {2} passages followed, {3} were the same as one there.",
                         from.key, into->key, done->moved, done->joined),
                     {{"from", from.key}, {"moved", done->moved}, {"joined", done->joined}});
}

Status split(Context& context, app::Project& project, const CodebookArguments& arguments,
             const model::Code& from) {
    auto code = newCode(context, project, arguments);
    if (!code) {
        return base::fail(code.error());
    }
    if (arguments.other.empty()) {  // beside the code it comes from
        code->codebook = from.codebook;
        code->parent = from.parent;
    }
    std::vector<model::PassageId> passages;
    for (const auto id : arguments.passages) {
        passages.push_back({id});
    }
    const auto done = app::splitCode(project, from, *code, passages);
    if (!done) {
        return base::fail(done.error());
    }
    const auto key = keyOf(project.database(), done->code);
    if (!key) {
        return base::fail(key.error());
    }
    return printCode(context, project, *key, msg("Code {0} was split off.", *key),
                     {{"moved", done->recoded.moved}, {"joined", done->recoded.joined}});
}

Status retire(Context& context, app::Project& project, const CodebookArguments&, const model::Code& code) {
    if (const auto done = app::retireCode(project, code); !done) {
        return done;
    }
    return printCode(context, project, code.key, msg("Code {0} went out of use.", code.key));
}

Status reinstate(Context& context, app::Project& project, const CodebookArguments&, const model::Code& code) {
    if (const auto done = app::reinstateCode(project, code); !done) {
        return done;
    }
    return printCode(context, project, code.key, msg("Code {0} is in use again.", code.key));
}

Json evidenceJson(const app::Evidence& evidence) {
    return {{"stories", evidence.stories},
            {"good", cli::toJson(evidence.good)},
            {"bad", cli::toJson(evidence.bad)},
            {"mixed", cli::toJson(evidence.mixed)},
            {"unjudged", cli::toJson(evidence.unjudged)}};
}

void printEvidence(Context& context, const app::Evidence& evidence) {
    for (const auto* rows : {&evidence.good, &evidence.bad, &evidence.mixed, &evidence.unjudged}) {
        for (const auto& row : *rows) {
            context.line(fmt::format("    {:1} {} ({})", model::toSign(row.passage.valence), row.quote,
                                     row.storyTitle.empty() ? row.source : row.storyTitle));
        }
    }
}

Status card(Context& context, app::Project& project, const CodebookArguments&, const model::Code& code) {
    const auto found = app::themeCard(project.database(), code, context.coder);
    if (!found) {
        return base::fail(found.error());
    }
    const auto language = context.catalogue().language();
    Json criteria = Json::array();
    for (const auto& one : found->criteria) {
        criteria.push_back({{"code", one.code.key},
                            {"name", one.code.name.in(language)},
                            {"evidence", evidenceJson(one.evidence)}});
    }
    context.print({{"code", code.key},
                   {"question", orNull(code.question.in(language))},
                   {"stories", found->stories},
                   {"narrators", found->narrators},
                   {"criteria", std::move(criteria)},
                   {"general", evidenceJson(found->general)}},
                  [&] {
                      context.line(code.name.in(language));
                      context.line(code.question.in(language));
                      for (const auto& one : found->criteria) {
                          context.line("  " + one.code.name.in(language));
                          printEvidence(context, one.evidence);
                      }
                      context.line("  " + context.say(msg("The theme as a whole")));
                      printEvidence(context, found->general);
                  });
    return {};
}

Status editions(Context& context, app::Project& project, const CodebookArguments& arguments) {
    const auto book = app::resolveCodebook(project.database(), arguments.codebook);
    if (!book) {
        return base::fail(book.error());
    }
    const auto kept = store::editions(project.database(), book->id);
    if (!kept) {
        return base::fail(kept.error());
    }
    Json all = Json::array();
    for (const auto& one : *kept) {
        all.push_back({{"name", one.name},
                       {"note", orNull(one.note)},
                       {"coder", orNull(one.coder)},
                       {"kept_at", one.keptAt},
                       {"codes", one.codes}});
    }
    context.print({{"codebook", book->key}, {"editions", std::move(all)}}, [&] {
        for (const auto& one : *kept) {
            context.line(base::plural("{1}: {0} code", "{1}: {0} codes", one.codes, one.name));
        }
    });
    return {};
}

Status keep(Context& context, app::Project& project, const CodebookArguments& arguments) {
    const auto book = app::resolveCodebook(project.database(), arguments.codebook);
    if (!book) {
        return base::fail(book.error());
    }
    if (const auto kept = app::keepEdition(project, *book, arguments.code, arguments.note); !kept) {
        return base::fail(kept.error());
    }
    context.print({{"codebook", book->key}, {"edition", arguments.code}},
                  [&] { context.line(msg("Edition {0} was kept.", arguments.code)); });
    return {};
}

constexpr std::string_view fateWord(model::CodeFate fate) {
    switch (fate) {
        case model::CodeFate::Added:
            return "added";
        case model::CodeFate::Removed:
            return "removed";
        case model::CodeFate::Retired:
            return "retired";
        case model::CodeFate::Reinstated:
            return "reinstated";
        case model::CodeFate::Merged:
            return "merged";
        case model::CodeFate::Moved:
            return "moved";
        case model::CodeFate::Changed:
            return "changed";
    }
    return "";
}

Status changes(Context& context, app::Project& project, const CodebookArguments& arguments) {
    const auto book = app::resolveCodebook(project.database(), arguments.codebook);
    if (!book) {
        return base::fail(book.error());
    }
    const auto found = app::changesBetween(project.database(), *book, arguments.from, arguments.to);
    if (!found) {
        return base::fail(found.error());
    }
    const auto language = context.catalogue().language();
    Json all = Json::array();
    for (const auto& one : *found) {
        all.push_back({{"code", one.key},
                       {"fate", fateWord(one.fate)},
                       {"before", orNull(one.before.in(language))},
                       {"after", orNull(one.after.in(language))},
                       {"text", context.say(app::describe(one, language))}});
    }
    context.print({{"codebook", book->key}, {"changes", std::move(all)}}, [&] {
        for (const auto& one : *found) {
            context.line(app::describe(one, language));
        }
        if (found->empty()) {
            context.line(msg("Nothing changed."));
        }
    });
    return {};
}

void addWords(CLI::App& command, CodeWords& words) {
    command.add_option("--name", words.name, "What it is called");
    command.add_option("--short", words.shortName, "A shorter name for labels");
    command.add_option("--definition", words.definition, "What it means");
    command.add_option("--question", words.question, "The test question");
    command.add_option("--include", words.include, "When to use it");
    command.add_option("--exclude", words.exclude, "When to use another");
    command.add_option("--anchor", words.anchor, "An example that shows it");
    command.add_option("--colour", words.colour, "#RRGGBB");
    command.add_option("--shortcut", words.shortcut, "One letter");
}

using BookWork = Status (*)(Context&, app::Project&, const CodebookArguments&);
using CodeWork = Status (*)(Context&, app::Project&, const CodebookArguments&, const model::Code&);

/// Adds the subcommands, all on the same arguments.
class Subcommands {
  public:
    Subcommands(CLI::App& command, Context& context)
        : command_(command), context_(context), arguments_(std::make_shared<CodebookArguments>()) {
        command.add_option("project", arguments_->path, "The project")->required();
        command.require_subcommand(1);
    }

    CodebookArguments& arguments() { return *arguments_; }

    CLI::App& book(const char* name, const char* help, bool writes, BookWork work) {
        auto* made = command_.add_subcommand(name, help);
        made->fallthrough();
        made->add_option("--codebook", arguments_->codebook, "Key or name of the codebook");
        made->callback([&context = context_, arguments = arguments_, writes, work] {
            (writes ? withWritableProject : withProject)(
                context, arguments->path,
                [&](app::Project& project) { return work(context, project, *arguments); });
        });
        return *made;
    }

    CLI::App& code(const char* name, const char* help, bool writes, CodeWork work) {
        auto* made = command_.add_subcommand(name, help);
        made->fallthrough();
        made->add_option("code", arguments_->code, "Key, number of a theme, or full name")->required();
        made->callback([&context = context_, arguments = arguments_, writes, work] {
            (writes ? withWritableProject : withProject)(
                context, arguments->path, [&](app::Project& project) -> Status {
                    const auto code = store::resolveCode(project.database(), arguments->code);
                    return code ? work(context, project, *arguments, *code) : base::fail(code.error());
                });
        });
        return *made;
    }

  private:
    CLI::App& command_;
    Context& context_;
    std::shared_ptr<CodebookArguments> arguments_;
};

}  // namespace

void addCodebookCommand(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("codebook", "Show and change the codes");
    Subcommands all(*command, context);
    auto& arguments = all.arguments();

    all.book("list", "List the codes", false, list)
        .add_flag("--all", arguments.all, "Those out of use as well");

    auto& adding = all.book("add", "Add a code", true, add);
    addWords(adding, arguments.words);
    adding.get_option("--name")->required();
    adding.add_option("--key", arguments.key, "Its key; made from the name when left out");
    adding.add_option("--beneath", arguments.other, "The code it stands beneath");
    adding.add_flag("--criterion", arguments.criterion, "It is a criterion of that code");

    all.book("new", "Add a codebook of one's own", true, addBook)
        .add_option("name", arguments.code, "What it is called")
        ->required();

    addWords(all.code("edit", "Change a code", true, edit), arguments.words);

    auto& moving = all.code("move", "Move a code", true, move);
    moving.add_option("--beneath", arguments.other, "The code to put it beneath; the top when left out");
    moving.add_option("--place", arguments.place, "The place among those beside it, from 0");

    all.code("merge", "Merge a code into another", true, merge)
        .add_option("into", arguments.other, "The code that takes its passages")
        ->required();

    auto& splitting = all.code("split", "Split a code off from another", true, split);
    addWords(splitting, arguments.words);
    splitting.get_option("--name")->required();
    splitting.add_option("--beneath", arguments.other, "The code it stands beneath");
    splitting.add_option("--passages", arguments.passages, "Ids of the passages it gets")->required();

    all.code("retire", "Take a code out of use", true, retire);
    all.code("reinstate", "Take a code into use again", true, reinstate);
    all.code("card", "The evidence for and against each criterion of a theme", false, card);

    all.book("editions", "List the editions that were kept", false, editions);
    auto& keeping = all.book("keep", "Keep the codebook as it is as an edition", true, keep);
    keeping.add_option("name", arguments.code, "The name of the edition")->required();
    keeping.add_option("--note", arguments.note, "Why it was kept");
    auto& changing = all.book("changes", "What changed between two editions", false, changes);
    changing.add_option("--from", arguments.from, "An edition; now when left out");
    changing.add_option("--to", arguments.to, "A later edition; now when left out");
}

}  // namespace vertelwerk::cli
