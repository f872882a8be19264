#include "vertelwerk/app/codebook_work.h"
#include "vertelwerk/store/editions.h"

#include "cli/codebook_calls.h"

#include <string_view>

namespace vertelwerk::cli::codebook {
namespace {

using base::msg;
using base::Status;

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

}  // namespace

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

}  // namespace vertelwerk::cli::codebook
