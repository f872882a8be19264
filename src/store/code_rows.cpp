#include "store/code_rows.h"

#include "vertelwerk/base/ids.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace vertelwerk::store {
namespace {

using model::Code;
using model::CodeKind;
using model::Origin;

std::string_view originWord(Origin origin) {
    return origin == Origin::Source ? "source" : "own";
}

Origin originFromStored(std::string_view word) {
    return word == "source" ? Origin::Source : Origin::Own;
}

std::string_view kindWord(CodeKind kind) {
    return kind == CodeKind::Criterion ? "criterion" : "code";
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

std::int64_t insertOne(RowWriter& rows, model::CodebookId codebook, const Code& code, model::CodeId parent) {
    const auto guid = code.guid.empty() ? base::newGuid() : code.guid;
    const Value retiredAt = code.retired ? Value(base::nowMs()) : Value();
    return rows.insert(tables::code, {},
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
                        {"colour", code.colour},
                        {"parent_id", orNull(parent)},
                        {"kind", kindWord(code.kind)},
                        {"anchor_nl", code.anchor.nl},
                        {"anchor_en", code.anchor.en},
                        {"shortcut", code.shortcut},
                        {"retired_at", retiredAt},
                        {"merged_into", orNull(code.mergedInto)}});
}

void readTerms(Connection& connection, std::map<std::int64_t, Code*>& codes) {
    auto row = connection.query("SELECT code_id, text, inside_words FROM term ORDER BY code_id, ordinal");
    while (row.next()) {
        if (const auto found = codes.find(row.integer(0)); found != codes.end()) {
            found->second->terms.push_back({std::string(row.text(1)), row.integer(2) != 0});
        }
    }
}

/// By codebook, ordinal and id, without regard for the tree.
std::vector<Code> readFlat(Connection& connection) {
    std::vector<Code> codes;
    auto row = connection.query(
        "SELECT id, guid, codebook_id, key, number, ordinal, name_nl, name_en, short_nl, short_en,"
        " definition_nl, definition_en, question_nl, question_en, question_origin, include_nl, include_en,"
        " exclude_nl, exclude_en, colour, version, coalesce(parent_id, 0), kind, anchor_nl, anchor_en,"
        " shortcut, retired_at IS NOT NULL, coalesce(merged_into, 0) FROM code"
        " ORDER BY codebook_id, ordinal, id");
    std::string origin;
    std::string kind;
    while (row.next()) {
        auto& code = codes.emplace_back();
        row.read(code.id, code.guid, code.codebook, code.key, code.number, code.ordinal, code.name.nl,
                 code.name.en, code.shortName.nl, code.shortName.en, code.definition.nl, code.definition.en,
                 code.question.nl, code.question.en, origin, code.include.nl, code.include.en,
                 code.exclude.nl, code.exclude.en, code.colour, code.version, code.parent, kind,
                 code.anchor.nl, code.anchor.en, code.shortcut, code.retired, code.mergedInto);
        code.questionOrigin = originFromStored(origin);
        code.kind = kind == "criterion" ? CodeKind::Criterion : CodeKind::Code;
    }
    return codes;
}

/// Puts each code's children behind it.
class Tree {
  public:
    explicit Tree(std::vector<Code> codes) : codes_(std::move(codes)) {
        for (std::size_t i = 0; i < codes_.size(); ++i) {
            children_[codes_[i].parent].push_back(i);
        }
    }

    std::vector<Code> inOrder() {
        ordered_.reserve(codes_.size());
        add({});
        return std::move(ordered_);
    }

  private:
    void add(model::CodeId parent) {
        const auto found = children_.find(parent);
        if (found == children_.end()) {
            return;
        }
        for (const auto index : found->second) {
            const auto id = codes_[index].id;
            ordered_.push_back(std::move(codes_[index]));
            add(id);
        }
    }

    std::vector<Code> codes_;
    std::map<model::CodeId, std::vector<std::size_t>> children_;
    std::vector<Code> ordered_;
};

}  // namespace

std::vector<Code> readCodes(Connection& connection) {
    auto codes = Tree(readFlat(connection)).inOrder();
    std::map<std::int64_t, Code*> byId;
    for (auto& code : codes) {
        byId.emplace(code.id.value, &code);
    }
    readTerms(connection, byId);
    for (auto& code : codes) {
        if (const auto parent = byId.find(code.parent.value); parent != byId.end()) {
            code.parentKey = parent->second->key;
            if (code.kind == CodeKind::Criterion && !code.retired) {
                parent->second->criteria.push_back({code.key, code.questionOrigin, code.name});
            }
        }
    }
    return codes;
}

std::int64_t insertCode(RowWriter& rows, model::CodebookId codebook, const Code& code, model::CodeId parent) {
    const auto id = insertOne(rows, codebook, code, parent);
    insertTerms(rows, id, code.terms);
    int ordinal = 0;
    for (const auto& criterion : code.criteria) {
        Code beneath;
        beneath.key = freeKey(rows.connection(), codebook, criterion.key, code.key);
        beneath.kind = CodeKind::Criterion;
        beneath.ordinal = ++ordinal;
        beneath.name = criterion.text;
        beneath.questionOrigin = criterion.origin;
        beneath.colour = code.colour;
        insertOne(rows, codebook, beneath, model::CodeId{id});
    }
    return id;
}

std::string freeKey(Connection& connection, model::CodebookId codebook, std::string_view wanted,
                    std::string_view prefix) {
    const auto free = [&](std::string_view key) {
        return !key.empty() &&
               !connection.integer("SELECT 1 FROM code WHERE codebook_id = $1 AND key = $2", codebook, key);
    };
    if (free(wanted)) {
        return std::string(wanted);
    }
    auto base = fmt::format("{}{}", prefix, wanted);
    if (free(base)) {
        return base;
    }
    for (int number = 2;; ++number) {
        if (auto key = fmt::format("{}-{}", base, number); free(key)) {
            return key;
        }
    }
}

std::int64_t insertEdition(RowWriter& rows, model::CodebookId codebook, std::string_view name,
                           std::string_view note, model::CoderId coder) {
    const auto edition = rows.insert(tables::codebookEdition, {},
                                     {{"codebook_id", codebook},
                                      {"name", name},
                                      {"note", note},
                                      {"coder_id", orNull(coder)},
                                      {"kept_at", base::nowMs()}});
    const auto codes = readCodes(rows.connection());
    const auto keyOf = [&codes](model::CodeId id) {
        const auto found = std::ranges::find(codes, id, &Code::id);
        return found == codes.end() ? std::string() : found->key;
    };
    std::int64_t place = 0;
    for (const auto& code : codes) {
        if (code.codebook != codebook) {
            continue;
        }
        const auto mergedKey = code.mergedInto ? keyOf(code.mergedInto) : std::string();
        rows.insert(tables::editionCode, {},
                    {{"edition_id", edition},
                     {"place", ++place},
                     {"guid", code.guid},
                     {"key", code.key},
                     {"number", code.number},
                     {"parent_key", code.parentKey},
                     {"kind", kindWord(code.kind)},
                     {"name_nl", code.name.nl},
                     {"name_en", code.name.en},
                     {"short_nl", code.shortName.nl},
                     {"short_en", code.shortName.en},
                     {"definition_nl", code.definition.nl},
                     {"definition_en", code.definition.en},
                     {"question_nl", code.question.nl},
                     {"question_en", code.question.en},
                     {"include_nl", code.include.nl},
                     {"include_en", code.include.en},
                     {"exclude_nl", code.exclude.nl},
                     {"exclude_en", code.exclude.en},
                     {"anchor_nl", code.anchor.nl},
                     {"anchor_en", code.anchor.en},
                     {"colour", code.colour},
                     {"retired", code.retired},
                     {"merged_key", mergedKey}});
    }
    return edition;
}

void noteRenamed(Connection& connection, const RowEntry& entry, Touched& touched) {
    if (entry.table != &tables::code || entry.kind != RowEntry::Kind::Updated) {
        return;
    }
    const auto isSought = [](const std::pair<std::size_t, Value>& changed) {
        const auto column = tables::code.columns[changed.first];
        return column.starts_with("name_") || column.starts_with("short_") || column == "parent_id";
    };
    if (std::ranges::none_of(entry.values, isSought)) {
        return;
    }
    auto row = connection.query(
        "WITH RECURSIVE beneath(id) AS (SELECT id FROM code WHERE id = $1"
        " UNION SELECT code.id FROM code JOIN beneath ON code.parent_id = beneath.id)"
        " SELECT DISTINCT story_id FROM passage WHERE code_id IN (SELECT id FROM beneath)",
        entry.row);
    while (row.next()) {
        touched.add(model::StoryId{row.integer(0)});
    }
}

base::Status checkUsable(Connection& connection, model::CodeId code) {
    auto row = connection.query(
        "SELECT code.key, code.retired_at IS NOT NULL, coalesce(other.key, '') FROM code"
        " LEFT JOIN code other ON other.id = code.merged_into WHERE code.id = $1",
        code);
    if (!row.next()) {
        return base::fail(noCode(code));
    }
    if (row.integer(1) == 0) {
        return {};
    }
    return base::fail(base::ErrorCode::Refused, base::msg("Code {0} is out of use.", row.text(0)),
                      row.text(2).empty() ? base::msg("Use another code, or take this one into use again.")
                                          : base::msg("It went into {0}; use that one.", row.text(2)));
}

base::Error noCode(model::CodeId code) {
    return {base::ErrorCode::NotFound,
            base::msg("There is no code {0}.", code.value),
            {},
            base::msg("List the codebook to see which codes there are.")};
}

}  // namespace vertelwerk::store
