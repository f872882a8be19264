#include "vertelwerk/store/codebooks.h"

#include "vertelwerk/base/ids.h"
#include "vertelwerk/text/normalise.h"

#include "store/decoded.h"
#include "store/filter_sql.h"
#include "store/row_writer.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

namespace vertelwerk::store {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;
using model::Code;
using model::Codebook;
using model::Origin;

std::string_view originWord(Origin origin) {
    return origin == Origin::Source ? "source" : "own";
}

Origin originFromStored(std::string_view word) {
    return word == "source" ? Origin::Source : Origin::Own;
}

std::string guidOr(const std::string& given) {
    return given.empty() ? base::newGuid() : given;
}

void insertCriteria(RowWriter& rows, std::int64_t code, const std::vector<model::Criterion>& criteria) {
    std::int64_t ordinal = 0;
    for (const auto& criterion : criteria) {
        rows.insert(tables::criterion, {},
                    {{"code_id", code},
                     {"ordinal", ++ordinal},
                     {"key", criterion.key},
                     {"origin", originWord(criterion.origin)},
                     {"text_nl", criterion.text.nl},
                     {"text_en", criterion.text.en}});
    }
}

void insertTerms(RowWriter& rows, std::int64_t code, const std::vector<model::IndicativeTerm>& terms) {
    std::int64_t ordinal = 0;
    for (const auto& term : terms) {
        rows.insert(tables::term, {},
                    {{"code_id", code},
                     {"ordinal", ++ordinal},
                     {"text", term.text},
                     {"inside_words", term.insideWords}});
    }
}

void insertCode(RowWriter& rows, std::int64_t codebook, const Code& code) {
    const auto guid = guidOr(code.guid);
    const auto id = rows.insert(tables::code, {},
                                {{"guid", guid},
                                 {"codebook_id", codebook},
                                 {"key", code.key},
                                 {"number", code.number},
                                 {"ordinal", code.ordinal},
                                 {"name_nl", code.name.nl},
                                 {"name_en", code.name.en},
                                 {"short_nl", code.shortName.nl},
                                 {"short_en", code.shortName.en},
                                 {"definition_nl", code.definition.nl},
                                 {"definition_en", code.definition.en},
                                 {"question_nl", code.question.nl},
                                 {"question_en", code.question.en},
                                 {"question_origin", originWord(code.questionOrigin)},
                                 {"include_nl", code.include.nl},
                                 {"include_en", code.include.en},
                                 {"exclude_nl", code.exclude.nl},
                                 {"exclude_en", code.exclude.en},
                                 {"colour", code.colour}});
    insertCriteria(rows, id, code.criteria);
    insertTerms(rows, id, code.terms);
}

base::Status checkCodebook(Connection& connection, const Codebook& codebook) {
    if (codebook.key.empty()) {
        return base::fail(ErrorCode::Invalid, msg("A codebook needs a key."),
                          msg("Give it a short name of its own."));
    }
    if (connection.integer("SELECT id FROM codebook WHERE key = $1 AND edition = $2", codebook.key,
                           codebook.edition)) {
        return base::fail(
            ErrorCode::AlreadyExists,
            msg("The project has codebook {0}, edition {1}, already.", codebook.key, codebook.edition),
            msg("Use the one it has, or give the new one another edition."));
    }
    std::set<std::string_view> keys;
    for (const auto& code : codebook.codes) {
        if (code.key.empty() || !keys.insert(code.key).second) {
            return base::fail(ErrorCode::Invalid,
                              msg("Every code of a codebook needs a key of its own; {0} is not.",
                                  code.key.empty() ? code.name.nl : code.key),
                              msg("Change the key in the codebook's file."));
        }
    }
    const auto taken = [&connection](std::string_view table, const std::string& guid) {
        return !guid.empty() &&
               connection.integer(fmt::format("SELECT id FROM {} WHERE guid = $1", table), guid).has_value();
    };
    if (taken("codebook", codebook.guid) ||
        std::ranges::any_of(codebook.codes, [&](const Code& code) { return taken("code", code.guid); })) {
        return base::fail(ErrorCode::AlreadyExists,
                          msg("The project has the codes of codebook {0} already.", codebook.key),
                          msg("Use the codebook it has."));
    }
    return {};
}

/// Puts each code's criteria or terms with it. `row` has the code's id in its first column.
template <typename Add>
void addToCodes(std::map<std::int64_t, Code*>& codes, Query row, Add add) {
    while (row.next()) {
        if (const auto found = codes.find(row.integer(0)); found != codes.end()) {
            add(*found->second, row);
        }
    }
}

std::vector<Code> readCodes(Connection& connection) {
    std::vector<Code> codes;
    auto row = connection.query(
        "SELECT id, guid, codebook_id, key, number, ordinal, name_nl, name_en, short_nl, short_en,"
        " definition_nl, definition_en, question_nl, question_en, question_origin, include_nl, include_en,"
        " exclude_nl, exclude_en, colour, version FROM code ORDER BY codebook_id, ordinal, id");
    std::string origin;
    while (row.next()) {
        auto& code = codes.emplace_back();
        row.read(code.id, code.guid, code.codebook, code.key, code.number, code.ordinal, code.name.nl,
                 code.name.en, code.shortName.nl, code.shortName.en, code.definition.nl, code.definition.en,
                 code.question.nl, code.question.en, origin, code.include.nl, code.include.en,
                 code.exclude.nl, code.exclude.en, code.colour, code.version);
        code.questionOrigin = originFromStored(origin);
    }
    std::map<std::int64_t, Code*> byId;
    for (auto& code : codes) {
        byId.emplace(code.id.value, &code);
    }
    addToCodes(
        byId,
        connection.query("SELECT code_id, key, origin, text_nl, text_en FROM criterion"
                         " ORDER BY code_id, ordinal"),
        [](Code& code, const Query& criterion) {
            code.criteria.push_back({std::string(criterion.text(1)),
                                     originFromStored(criterion.text(2)),
                                     {std::string(criterion.text(3)), std::string(criterion.text(4))}});
        });
    addToCodes(byId,
               connection.query("SELECT code_id, text, inside_words FROM term ORDER BY code_id, ordinal"),
               [](Code& code, const Query& term) {
                   code.terms.push_back({std::string(term.text(1)), term.integer(2) != 0});
               });
    return codes;
}

/// "MOV01 Omstandigheden, MOV02 ..."
std::string listed(const std::vector<Code>& codes) {
    std::string list;
    for (const auto& code : codes) {
        const auto& name = code.shortName.nl.empty() ? code.name.nl : code.shortName.nl;
        list += fmt::format("{}{}{}{}", list.empty() ? "" : ", ", code.key, name.empty() ? "" : " ", name);
    }
    return list;
}

}  // namespace

Result<model::CodebookId> addCodebook(UnitOfWork& work, const Codebook& codebook) {
    return writing(work, [&](RowWriter& rows) -> Result<model::CodebookId> {
        if (const auto sound = checkCodebook(rows.connection(), codebook); !sound) {
            return base::fail(sound.error());
        }
        const auto guid = guidOr(codebook.guid);
        const auto id = rows.insert(tables::codebook, {},
                                    {{"guid", guid},
                                     {"key", codebook.key},
                                     {"edition", codebook.edition},
                                     {"name_nl", codebook.name.nl},
                                     {"name_en", codebook.name.en},
                                     {"source_nl", codebook.source.nl},
                                     {"source_en", codebook.source.en}});
        for (const auto& code : codebook.codes) {
            insertCode(rows, id, code);
        }
        return model::CodebookId{id};
    });
}

Result<std::vector<Codebook>> codebooks(Database& database) {
    return reading(database, [](Connection& connection) -> Result<std::vector<Codebook>> {
        std::vector<Codebook> books;
        auto row = connection.query(
            "SELECT id, guid, key, edition, name_nl, name_en, source_nl, source_en FROM codebook ORDER BY "
            "id");
        while (row.next()) {
            auto& book = books.emplace_back();
            row.read(book.id, book.guid, book.key, book.edition, book.name.nl, book.name.en, book.source.nl,
                     book.source.en);
        }
        for (auto& code : readCodes(connection)) {
            const auto book = std::ranges::find(books, code.codebook, &Codebook::id);
            if (book != books.end()) {
                book->codes.push_back(std::move(code));
            }
        }
        return books;
    });
}

Result<std::vector<Code>> codes(Database& database) {
    return reading(database,
                   [](Connection& connection) -> Result<std::vector<Code>> { return readCodes(connection); });
}

Result<Code> resolveCode(Database& database, std::string_view name) {
    return reading(database, [name](Connection& connection) -> Result<Code> {
        auto all = readCodes(connection);
        const auto wanted = text::folded(name);
        const auto ids = codesNamed(connection, name);
        std::vector<Code> named;
        for (const auto& code : all) {
            // A key is a code's own; a name may belong to more than one.
            if (text::folded(code.key) == wanted) {
                named.push_back(code);
            }
        }
        if (named.empty()) {
            std::ranges::copy_if(all, std::back_inserter(named), [&ids](const Code& code) {
                return std::ranges::find(ids, code.id.value) != ids.end();
            });
        }
        if (named.empty()) {
            return base::fail(ErrorCode::NotFound, msg("There is no code {0}.", name),
                              all.empty() ? msg("Add a codebook to the project first.")
                                          : msg("Use one of these: {0}.", listed(all)));
        }
        if (named.size() > 1) {
            return base::fail(ErrorCode::Ambiguous, msg("{0} can be more than one code.", name),
                              msg("Use one of these: {0}.", listed(named)));
        }
        return std::move(named.front());
    });
}

}  // namespace vertelwerk::store
