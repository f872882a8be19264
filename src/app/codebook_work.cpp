#include "vertelwerk/app/codebook_work.h"

#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/editions.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "app/codebook_names.h"
#include "app/step.h"

#include <algorithm>

#include <fmt/format.h>

namespace vertelwerk::app {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;
using base::Status;
using model::Code;
using store::UnitOfWork;

constexpr std::size_t longestName = 60;

const std::string& nameOf(const model::LocalText& name) {
    return name.nl.empty() ? name.en : name.nl;
}

Result<model::CodebookId> addEmptyCodebook(UnitOfWork& work, store::Database& database,
                                           const model::LocalText& name) {
    const auto all = store::codebooks(database);
    if (!all) {
        return base::fail(all.error());
    }
    model::Codebook book;
    book.edition = "1";
    book.name = name;
    const auto taken = [&](const std::string& key) {
        return std::ranges::any_of(*all, [&](const model::Codebook& one) { return one.key == key; });
    };
    book.key = "own";
    for (int number = 2; taken(book.key); ++number) {
        book.key = fmt::format("own-{}", number);
    }
    return store::addCodebook(work, book);
}

Result<model::Codebook> contentOf(store::Database& database, const model::Codebook& codebook,
                                  std::string_view edition) {
    if (edition.empty()) {
        return codebook;
    }
    const auto kept = store::editions(database, codebook.id);
    if (!kept) {
        return base::fail(kept.error());
    }
    const auto found = std::ranges::find(*kept, edition, &store::Edition::name);
    if (found == kept->end()) {
        std::string names;
        for (const auto& one : *kept) {
            names += (names.empty() ? "" : ", ") + one.name;
        }
        return base::fail(ErrorCode::NotFound, msg("There is no edition {0}.", edition),
                          msg("Use one of these: {0}.", names));
    }
    return store::editionContent(database, found->id);
}

}  // namespace

Result<model::CodebookId> addOwnCodebook(Project& project, std::string_view name) {
    const std::string given(text::trimmed(name));
    if (given.empty()) {
        return base::fail(ErrorCode::Invalid, msg("A codebook needs a name."), msg("Give it one."));
    }
    return asStep(project, msg("add codebook {0}", given),
                  [&](UnitOfWork& work) { return addEmptyCodebook(work, project.database(), {given, {}}); });
}

Result<model::CodeId> addCode(Project& project, const store::NewCode& code) {
    return asStep(project, msg("add code {0}", nameOf(code.name)),
                  [&](UnitOfWork& work) { return store::addCode(work, code); });
}

Status changeCode(Project& project, const Code& code, const store::CodeChange& change) {
    const bool renamed = change.name && nameOf(*change.name) != nameOf(code.name);
    return asStep(project,
                  renamed ? msg("rename code {0} to {1}", nameOf(code.name), nameOf(*change.name))
                          : msg("change code {0}", nameOf(code.name)),
                  [&](UnitOfWork& work) { return store::changeCode(work, code.id, change); });
}

Status moveCode(Project& project, const Code& code, model::CodeId parent, std::size_t place) {
    return asStep(project, msg("move code {0}", nameOf(code.name)),
                  [&](UnitOfWork& work) { return store::moveCode(work, code.id, parent, place); });
}

Result<store::Recoded> mergeCodes(Project& project, const Code& from, const Code& into) {
    return asStep(project, msg("merge code {0} into {1}", nameOf(from.name), nameOf(into.name)),
                  [&](UnitOfWork& work) { return store::mergeCodes(work, from.id, into.id); });
}

Status retireCode(Project& project, const Code& code) {
    return asStep(project, msg("take code {0} out of use", nameOf(code.name)),
                  [&](UnitOfWork& work) { return store::retireCode(work, code.id); });
}

Status reinstateCode(Project& project, const Code& code) {
    return asStep(project, msg("take code {0} into use again", nameOf(code.name)),
                  [&](UnitOfWork& work) { return store::reinstateCode(work, code.id); });
}

Result<Split> splitCode(Project& project, const Code& from, const store::NewCode& code,
                        const std::vector<model::PassageId>& passages) {
    return asStep(project, msg("split {0} off from code {1}", nameOf(code.name), nameOf(from.name)),
                  [&](UnitOfWork& work) -> Result<Split> {
                      const auto made = store::addCode(work, code);
                      if (!made) {
                          return base::fail(made.error());
                      }
                      const auto recoded = store::recode(work, passages, *made);
                      if (!recoded) {
                          return base::fail(recoded.error());
                      }
                      return Split{*made, *recoded};
                  });
}

Result<InVivo> codeInVivo(Project& project, model::StoryId story, text::Range range,
                          const store::NewCode& code) {
    return asStep(project, msg("make code {0} of the selection", nameOf(code.name)),
                  [&](UnitOfWork& work) -> Result<InVivo> {
                      const auto made = store::addCode(work, code);
                      if (!made) {
                          return base::fail(made.error());
                      }
                      const auto passage =
                          store::addPassage(work, {.story = story, .range = range, .code = *made});
                      if (!passage) {
                          return base::fail(passage.error());
                      }
                      return InVivo{*made, *passage};
                  });
}

std::string inVivoName(std::string_view words) {
    std::string line;
    for (const char c : text::trimmed(words)) {
        const bool blank = c == '\n' || c == '\t' || c == ' ';
        if (!blank) {
            line += c;
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
    }
    constexpr std::string_view marks = ".,;:!?\"'()- ";
    const auto first = line.find_first_not_of(marks);
    if (first == std::string::npos) {
        return {};
    }
    line = line.substr(first, line.find_last_not_of(marks) - first + 1);
    if (text::length(line) <= longestName) {
        return line;
    }
    const std::string cut(text::slice(line, {0, longestName}));
    const auto space = cut.rfind(' ');
    return cut.substr(0, space == std::string::npos ? cut.size() : space) + "\xE2\x80\xA6";
}

Result<model::CodebookId> ownCodebook(Project& project) {
    const auto all = store::codebooks(project.database());
    if (!all) {
        return base::fail(all.error());
    }
    const auto own = std::ranges::find_if(*all, [](const model::Codebook& book) {
        return std::ranges::none_of(book.codes, [](const Code& code) { return code.number.has_value(); });
    });
    if (own != all->end()) {
        return own->id;
    }
    return asStep(project, msg("add codebook {0}", "Eigen codes"), [&](UnitOfWork& work) {
        return addEmptyCodebook(work, project.database(), {"Eigen codes", "Own codes"});
    });
}

Result<model::EditionId> keepEdition(Project& project, const model::Codebook& codebook, std::string_view name,
                                     std::string_view note) {
    return asStep(project, msg("keep edition {0} of the codebook", name),
                  [&](UnitOfWork& work) { return store::keepEdition(work, codebook.id, name, note); });
}

Result<std::vector<model::CodeDifference>> changesBetween(store::Database& database,
                                                          const model::Codebook& codebook,
                                                          std::string_view from, std::string_view to) {
    const auto before = contentOf(database, codebook, from);
    if (!before) {
        return base::fail(before.error());
    }
    const auto after = contentOf(database, codebook, to);
    if (!after) {
        return base::fail(after.error());
    }
    return model::codebookChanges(*before, *after);
}

std::vector<Code> withoutCriteria(std::vector<Code> codes) {
    std::erase_if(codes,
                  [](const Code& code) { return code.retired || code.kind == model::CodeKind::Criterion; });
    return codes;
}

Result<model::Codebook> resolveCodebook(store::Database& database, std::string_view name) {
    const auto all = store::codebooks(database);
    if (!all) {
        return base::fail(all.error());
    }
    const auto wanted = text::folded(name);
    std::vector<model::Codebook> named;
    std::string names;
    for (const auto& book : *all) {
        names += (names.empty() ? "" : ", ") + book.key;
        if (wanted.empty() || isNamed(book, wanted)) {
            named.push_back(book);
        }
    }
    if (named.size() == 1) {
        return std::move(named.front());
    }
    if (named.empty()) {
        return base::fail(ErrorCode::NotFound, msg("There is no codebook {0}.", name),
                          msg("Use one of these: {0}.", names));
    }
    return base::fail(ErrorCode::Ambiguous, msg("The project has more than one codebook."),
                      msg("Use one of these: {0}.", names));
}

base::Message describe(const model::CodeDifference& difference, base::Language language) {
    const auto& name = difference.name.in(language);
    const auto& before = difference.before.in(language);
    const auto& after = difference.after.in(language);
    switch (difference.fate) {
        case model::CodeFate::Added:
            return msg("{0} {1} is new.", difference.key, name);
        case model::CodeFate::Removed:
            return msg("{0} {1} is gone.", difference.key, name);
        case model::CodeFate::Retired:
            return msg("{0} {1} went out of use.", difference.key, name);
        case model::CodeFate::Reinstated:
            return msg("{0} {1} is in use again.", difference.key, name);
        case model::CodeFate::Merged:
            return msg("{0} {1} went into {2}.", difference.key, name, after);
        case model::CodeFate::Moved:
            return after.empty() ? msg("{0} {1} moved to the top.", difference.key, name)
                                 : msg("{0} {1} moved to beneath {2}.", difference.key, name, after);
        case model::CodeFate::Changed:
            break;
    }
    switch (difference.field) {
        case model::CodeField::Name:
            return msg("{0}: the name was \"{1}\" and is \"{2}\".", difference.key, before, after);
        case model::CodeField::ShortName:
            return msg("{0}: the short name was \"{1}\" and is \"{2}\".", difference.key, before, after);
        case model::CodeField::Definition:
            return msg("{0}: the definition was \"{1}\" and is \"{2}\".", difference.key, before, after);
        case model::CodeField::Question:
            return msg("{0}: the test question was \"{1}\" and is \"{2}\".", difference.key, before, after);
        case model::CodeField::Include:
            return msg("{0}: when to use it was \"{1}\" and is \"{2}\".", difference.key, before, after);
        case model::CodeField::Exclude:
            return msg("{0}: when to use another was \"{1}\" and is \"{2}\".", difference.key, before, after);
        case model::CodeField::Anchor:
            return msg("{0}: the anchor example was \"{1}\" and is \"{2}\".", difference.key, before, after);
        case model::CodeField::Colour:
            return msg("{0}: the colour was {1} and is {2}.", difference.key, before, after);
    }
    return {};
}

}  // namespace vertelwerk::app
