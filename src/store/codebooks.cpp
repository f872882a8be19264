#include "vertelwerk/store/codebooks.h"

#include "vertelwerk/base/ids.h"
#include "vertelwerk/text/normalise.h"

#include "store/code_rows.h"
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

std::string guidOr(const std::string& given) {
    return given.empty() ? base::newGuid() : given;
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

/// "MOV01 Omstandigheden, MOV02 ..."
std::string listed(const std::vector<Code>& codes) {
    std::string list;
    for (const auto& code : codes) {
        const auto& name = code.shortName.nl.empty() ? code.name.nl : code.shortName.nl;
        list += fmt::format("{}{}{}{}", list.empty() ? "" : ", ", code.key, name.empty() ? "" : " ", name);
    }
    return list;
}

/// Those a list of suggestions names: the criteria would drown the rest.
std::vector<Code> worthNaming(const std::vector<Code>& codes) {
    std::vector<Code> some;
    std::ranges::copy_if(codes, std::back_inserter(some), [](const Code& code) {
        return !code.retired && code.kind == model::CodeKind::Code;
    });
    return some;
}

/// Where a code stands beneath one that came before it in `codes`; at the top otherwise.
model::CodeId parentOf(const Code& code, const std::map<std::string, std::int64_t>& added) {
    const auto parent = added.find(code.parentKey);
    return parent == added.end() ? model::CodeId{} : model::CodeId{parent->second};
}

/// The code without the criteria that the codebook lists as codes themselves.
Code withoutListed(const Code& code, const Codebook& codebook) {
    auto one = code;
    std::erase_if(one.criteria, [&codebook](const model::Criterion& criterion) {
        return std::ranges::find(codebook.codes, criterion.key, &Code::key) != codebook.codes.end();
    });
    return one;
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
        std::map<std::string, std::int64_t> added;
        for (const auto& code : codebook.codes) {
            auto one = withoutListed(code, codebook);
            one.mergedInto = {};  // ids are another project's
            added[code.key] = insertCode(rows, model::CodebookId{id}, one, parentOf(code, added));
        }
        insertEdition(rows, model::CodebookId{id}, codebook.edition, {}, {});
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
                                          : msg("Use one of these: {0}.", listed(worthNaming(all))));
        }
        if (std::ranges::any_of(named, [](const Code& code) { return !code.retired; })) {
            std::erase_if(named, [](const Code& code) { return code.retired; });
        }
        if (named.size() > 1) {
            return base::fail(ErrorCode::Ambiguous, msg("{0} can be more than one code.", name),
                              msg("Use one of these: {0}.", listed(named)));
        }
        return std::move(named.front());
    });
}

}  // namespace vertelwerk::store
