#include "gui/coding/codebook_editor.h"

#include "vertelwerk/app/blind_coding.h"
#include "vertelwerk/app/codebook_work.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/editions.h"
#include "vertelwerk/store/passages.h"

#include "gui/coding/code_dialog.h"
#include "gui/coding/split_dialog.h"
#include "gui/text.h"
#include "gui/widgets/cancel_button.h"
#include "gui/widgets/report_dialog.h"

#include <utility>

#include <wx/choicdlg.h>
#include <wx/textdlg.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using base::Result;

store::NewCode newCode(const store::CodeChange& typed, const model::Code* parent, model::CodeKind kind) {
    store::NewCode code;
    if (parent != nullptr) {
        code.codebook = parent->codebook;
        code.parent = parent->id;
    }
    code.kind = kind;
    code.name = typed.name.value_or(model::LocalText());
    code.shortName = typed.shortName.value_or(model::LocalText());
    code.definition = typed.definition.value_or(model::LocalText());
    code.question = typed.question.value_or(model::LocalText());
    code.include = typed.include.value_or(model::LocalText());
    code.exclude = typed.exclude.value_or(model::LocalText());
    code.anchor = typed.anchor.value_or(model::LocalText());
    code.colour = typed.colour;
    code.shortcut = typed.shortcut.value_or("");
    return code;
}

/// Codes without a place go to the own codes, in a codebook that is made when there is none.
base::Status givePlace(app::Project& project, store::NewCode& code) {
    if (code.codebook) {
        return {};
    }
    const auto own = app::ownCodebook(project);
    if (!own) {
        return base::fail(own.error());
    }
    code.codebook = *own;
    return {};
}

/// What changed since the last edition of each codebook, and which those are.
struct Changes {
    std::vector<std::string> lines;
    std::string since;
};

Result<Changes> changesSinceLastEdition(store::Database& database, const base::Catalogue& catalogue) {
    Changes all;
    const auto books = store::codebooks(database);
    if (!books) {
        return base::fail(books.error());
    }
    for (const auto& book : *books) {
        const auto kept = store::editions(database, book.id);
        if (!kept) {
            return base::fail(kept.error());
        }
        if (kept->empty()) {
            continue;
        }
        const auto& last = kept->back();
        all.since += (all.since.empty() ? "" : "; ") + book.name.in(catalogue.language()) + ": " + last.name;
        const auto changes = app::changesBetween(database, book, last.name, "");
        if (!changes) {
            return base::fail(changes.error());
        }
        for (const auto& change : *changes) {
            all.lines.push_back(catalogue.say(app::describe(change, catalogue.language())));
        }
    }
    return all;
}

}  // namespace

bool CodebookEditor::mayWrite() const {
    auto* bench = shell_.workbench();
    return bench != nullptr && bench->writable();
}

template <typename T>
void CodebookEditor::write(std::function<Result<T>(app::Project&)> task, std::function<void(const T&)> done) {
    if (!mayWrite()) {
        return;
    }
    shell_.workbench()->write<Result<T>>(
        std::move(task), asker_.whileAlive<Result<T>>([this, done = std::move(done)](Result<T> answer) {
            if (!answer) {
                shell_.tell(answer.error());
            } else {
                done(*answer);
            }
        }));
}

void CodebookEditor::writeStatus(std::function<base::Status(app::Project&)> task) {
    if (!mayWrite()) {
        return;
    }
    shell_.workbench()->write<base::Status>(std::move(task),
                                            asker_.whileAlive<base::Status>([this](base::Status answer) {
                                                if (!answer) {
                                                    shell_.tell(answer.error());
                                                }
                                            }));
}

void CodebookEditor::add(const model::Code* parent, model::CodeKind kind) {
    model::Code begin;
    begin.colour = parent != nullptr ? parent->colour : 0x56B4E9U;
    const auto typed =
        askCode(parent_, shell_.catalogue(),
                kind == model::CodeKind::Criterion ? msg("New criterion") : msg("New code"), begin);
    if (!typed) {
        return;
    }
    auto code = newCode(*typed, parent, kind);
    write<model::CodeId>(
        [code](app::Project& project) mutable -> Result<model::CodeId> {
            if (const auto placed = givePlace(project, code); !placed) {
                return base::fail(placed.error());
            }
            return app::addCode(project, code);
        },
        [this](const model::CodeId& id) {
            if (made) {
                made(id);
            }
        });
}

void CodebookEditor::edit(const model::Code& code) {
    const auto was = code;  // the codes may change while the dialog is open
    if (const auto typed = askCode(parent_, shell_.catalogue(), msg("Change code"), was)) {
        writeStatus(
            [was, change = *typed](app::Project& project) { return app::changeCode(project, was, change); });
    }
}

void CodebookEditor::move(const model::Code& code, const CodePlace& to) {
    writeStatus(
        [code, to](app::Project& project) { return app::moveCode(project, code, to.parent, to.place); });
}

void CodebookEditor::merge(const model::Code& code) {
    const auto from = code;
    std::vector<model::Code> targets;
    wxArrayString names;
    for (const auto* target : tree_.mergeTargets(from.id)) {
        targets.push_back(*target);
        names.Add(toWx(tree_.label(*target, shell_.catalogue())));
    }
    wxSingleChoiceDialog dialog(
        parent_,
        say(shell_.catalogue(),
            msg("Which code takes the passages of {0}? {0} goes out of use; no passage is doubled.",
                model::briefName(from, shell_.catalogue().language()))),
        say(shell_.catalogue(), msg("Merge codes")), names);
    sayButtons(dialog, shell_.catalogue(), msg("Merge"));
    if (targets.empty() || dialog.ShowModal() != wxID_OK) {
        return;
    }
    const auto into = targets[static_cast<std::size_t>(dialog.GetSelection())];
    write<store::Recoded>(
        [from, into](app::Project& project) { return app::mergeCodes(project, from, into); },
        [this, from, into](const store::Recoded& done) {
            const auto language = shell_.catalogue().language();
            shell_.tell(msg("{0} went into {1}: {2} passages followed, {3} were the same as one there.",
                            model::briefName(from, language), model::briefName(into, language), done.moved,
                            done.joined));
            if (made) {
                made(into.id);
            }
        });
}

void CodebookEditor::split(const model::Code& code) {
    using Rows = Result<std::vector<model::PassageRow>>;
    if (!mayWrite()) {
        return;
    }
    store::PassageListing listing;
    listing.code = code.id;
    shell_.workbench()->read<Rows>(
        [listing, reader = shell_.workbench()->coderName()](app::Reading& reading) -> Rows {
            auto rows = store::listPassages(reading.database, listing);
            if (rows) {
                if (const auto hidden = app::hideBlind(reading.database, reader, *rows); !hidden) {
                    return base::fail(hidden.error());
                }
            }
            return rows;
        },
        asker_.latest<Rows>([this, code](const Rows& rows) {
            if (!rows) {
                shell_.tell(rows.error());
            } else if (rows->empty()) {
                shell_.tell(msg("{0} has no passages to split off.",
                                model::briefName(code, shell_.catalogue().language())));
            } else {
                split(code, *rows);
            }
        }));
}

void CodebookEditor::split(const model::Code& code, const std::vector<model::PassageRow>& passages) {
    const auto chosen = askPassagesToSplit(parent_, shell_.catalogue(), code, passages);
    model::Code begin;
    begin.colour = code.colour;
    const auto typed = chosen.empty()
                           ? std::nullopt
                           : askCode(parent_, shell_.catalogue(), msg("New code, split off"), begin);
    if (!typed) {
        return;
    }
    auto beside = newCode(*typed, nullptr, code.kind);
    beside.codebook = code.codebook;
    beside.parent = code.parent;
    write<app::Split>([code, beside, chosen](
                          app::Project& project) { return app::splitCode(project, code, beside, chosen); },
                      [this](const app::Split& done) {
                          shell_.tell(base::plural("{0} passage went to the new code.",
                                                   "{0} passages went to the new code.", done.recoded.moved));
                          if (made) {
                              made(done.code);
                          }
                      });
}

void CodebookEditor::retire(const model::Code& code) {
    writeStatus([code](app::Project& project) { return app::retireCode(project, code); });
}

void CodebookEditor::reinstate(const model::Code& code) {
    writeStatus([code](app::Project& project) { return app::reinstateCode(project, code); });
}

void CodebookEditor::makeOf(model::StoryId story, text::Range range, const std::string& words) {
    model::Code begin;
    begin.colour = 0x56B4E9U;
    (shell_.catalogue().language() == base::Language::Dutch ? begin.name.nl : begin.name.en) =
        app::inVivoName(words);
    const auto typed = askCode(parent_, shell_.catalogue(), msg("New code of the selection"), begin);
    if (!typed) {
        return;
    }
    auto code = newCode(*typed, nullptr, model::CodeKind::Code);
    write<app::InVivo>(
        [code, story, range](app::Project& project) mutable -> Result<app::InVivo> {
            if (const auto placed = givePlace(project, code); !placed) {
                return base::fail(placed.error());
            }
            return app::codeInVivo(project, story, range, code);
        },
        [this](const app::InVivo& done) {
            if (made) {
                made(done.code);
            }
        });
}

void CodebookEditor::keepEdition(const model::Code& code) {
    wxTextEntryDialog dialog(parent_,
                             say(shell_.catalogue(), msg("A name for the codebook as it is now, such as a "
                                                         "number or a date")),
                             say(shell_.catalogue(), msg("Keep edition")));
    sayButtons(dialog, shell_.catalogue(), msg("Keep"));
    if (dialog.ShowModal() != wxID_OK) {
        return;
    }
    const auto name = fromWx(dialog.GetValue());
    const auto book = code.codebook;
    write<model::EditionId>(
        [name, book](app::Project& project) -> Result<model::EditionId> {
            model::Codebook codebook;
            codebook.id = book;
            return app::keepEdition(project, codebook, name, "");
        },
        [this, name](const model::EditionId&) { shell_.tell(msg("Edition {0} was kept.", name)); });
}

void CodebookEditor::showChanges() {
    if (shell_.workbench() == nullptr) {
        return;
    }
    const auto& catalogue = shell_.catalogue();
    shell_.workbench()->read<Result<Changes>>(
        [&catalogue](app::Reading& reading) { return changesSinceLastEdition(reading.database, catalogue); },
        asker_.latest<Result<Changes>>([this](Result<Changes> changes) {
            if (!changes) {
                shell_.tell(changes.error());
                return;
            }
            std::vector<Row> rows;
            for (const auto& line : changes->lines) {
                rows.push_back({RowLine{{{line, Look::Plain, std::nullopt}}, 4}});
            }
            const auto& words = shell_.catalogue();
            const auto summary = changes->since.empty()
                                     ? msg("No edition was kept yet. Choose Keep edition; from then on you "
                                           "see here what changed.")
                                 : rows.empty() ? msg("Nothing changed since {0}.", changes->since)
                                                : msg("Changed since {0}:", changes->since);
            showReport(parent_, say(words, msg("What changed in the codebook")), say(words, summary),
                       std::move(rows), say(words, msg("Close")));
        }));
}

}  // namespace vertelwerk::gui
