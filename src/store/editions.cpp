#include "vertelwerk/store/editions.h"

#include "vertelwerk/text/normalise.h"

#include "store/code_rows.h"

#include <algorithm>
#include <map>

namespace vertelwerk::store {

using base::ErrorCode;
using base::msg;
using base::Result;

Result<model::EditionId> keepEdition(UnitOfWork& work, model::CodebookId codebook, std::string_view name,
                                     std::string_view note) {
    return writing(work, [&](RowWriter& rows) -> Result<model::EditionId> {
        const auto given = text::trimmed(name);
        if (given.empty()) {
            return base::fail(ErrorCode::Invalid, msg("An edition needs a name."),
                              msg("Give it one, such as a number or a date."));
        }
        auto& connection = rows.connection();
        if (!connection.integer("SELECT id FROM codebook WHERE id = $1", codebook)) {
            return base::fail(ErrorCode::NotFound, msg("There is no codebook {0}.", codebook.value),
                              msg("List the codebooks to see which there are."));
        }
        if (connection.integer("SELECT id FROM codebook_edition WHERE codebook_id = $1 AND name = $2",
                               codebook, given)) {
            return base::fail(ErrorCode::AlreadyExists, msg("There is an edition {0} already.", given),
                              msg("Choose another name."));
        }
        return model::EditionId{insertEdition(rows, codebook, given, note, work.coder())};
    });
}

Result<std::vector<Edition>> editions(Database& database, model::CodebookId codebook) {
    return reading(database, [codebook](Connection& connection) -> Result<std::vector<Edition>> {
        auto row = connection.query(
            "SELECT codebook_edition.id, codebook_id, codebook_edition.name, note, coalesce(coder.name, ''),"
            " kept_at, (SELECT count(*) FROM edition_code WHERE edition_id = codebook_edition.id"
            " AND retired = 0) FROM codebook_edition LEFT JOIN coder ON coder.id = coder_id"
            " WHERE codebook_id = $1 ORDER BY codebook_edition.id",
            codebook);
        return rowsOf(std::move(row), &Edition::id, &Edition::codebook, &Edition::name, &Edition::note,
                      &Edition::coder, &Edition::keptAt, &Edition::codes);
    });
}

Result<model::Codebook> editionContent(Database& database, model::EditionId edition) {
    return reading(database, [edition](Connection& connection) -> Result<model::Codebook> {
        model::Codebook book;
        {
            auto row = connection.query(
                "SELECT codebook.id, guid, key, codebook_edition.name, name_nl, name_en, source_nl, source_en"
                " FROM codebook_edition JOIN codebook ON codebook.id = codebook_id"
                " WHERE codebook_edition.id = $1",
                edition);
            if (!row.next()) {
                return base::fail(ErrorCode::NotFound, msg("There is no edition {0}.", edition.value),
                                  msg("List the editions to see which there are."));
            }
            row.read(book.id, book.guid, book.key, book.edition, book.name.nl, book.name.en, book.source.nl,
                     book.source.en);
        }
        auto row = connection.query(
            "SELECT place, guid, key, number, parent_key, kind, name_nl, name_en, short_nl, short_en,"
            " definition_nl, definition_en, question_nl, question_en, include_nl, include_en, exclude_nl,"
            " exclude_en, anchor_nl, anchor_en, colour, retired, merged_key FROM edition_code"
            " WHERE edition_id = $1 ORDER BY place",
            edition);
        std::map<std::string, model::CodeId> ids;
        std::vector<std::string> mergedKeys;
        std::string kind;
        while (row.next()) {
            auto& code = book.codes.emplace_back();
            row.read(code.id, code.guid, code.key, code.number, code.parentKey, kind, code.name.nl,
                     code.name.en, code.shortName.nl, code.shortName.en, code.definition.nl,
                     code.definition.en, code.question.nl, code.question.en, code.include.nl, code.include.en,
                     code.exclude.nl, code.exclude.en, code.anchor.nl, code.anchor.en, code.colour,
                     code.retired, mergedKeys.emplace_back());
            code.kind = kind == "criterion" ? model::CodeKind::Criterion : model::CodeKind::Code;
            code.ordinal = static_cast<int>(code.id.value);
            ids.emplace(code.key, code.id);
        }
        for (std::size_t i = 0; i < book.codes.size(); ++i) {
            auto& code = book.codes[i];
            const auto merged = ids.find(mergedKeys[i]);
            code.mergedInto = merged == ids.end() ? model::CodeId{} : merged->second;
            code.parent = code.parentKey.empty() ? model::CodeId{} : ids[code.parentKey];
        }
        return book;
    });
}

}  // namespace vertelwerk::store
