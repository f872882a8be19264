#include "vertelwerk/app/codebook_work.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/summaries.h"

#include "cli/codebook_calls.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace vertelwerk::cli::codebook {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;
using base::Status;

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
                 const Json& more = Json::object()) {
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

}  // namespace

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
    passages.reserve(arguments.passages.size());
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

}  // namespace vertelwerk::cli::codebook
