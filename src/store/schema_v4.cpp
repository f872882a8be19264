#include "vertelwerk/base/ids.h"

#include "store/code_rows.h"
#include "store/connection.h"
#include "store/schema.h"

#include <vector>

namespace vertelwerk::store {
namespace {

/// The codebook as people work on it: codes beneath codes, retired ones, editions; and what researchers
/// write down: annotations of a range, memos with their date, summaries of a story under a code.
const std::string additions = R"sql(
ALTER TABLE code ADD COLUMN parent_id INTEGER REFERENCES code(id);
ALTER TABLE code ADD COLUMN kind TEXT NOT NULL DEFAULT 'code' CHECK (kind IN ('code', 'criterion'));
ALTER TABLE code ADD COLUMN anchor_nl TEXT NOT NULL DEFAULT '';
ALTER TABLE code ADD COLUMN anchor_en TEXT NOT NULL DEFAULT '';
ALTER TABLE code ADD COLUMN shortcut TEXT NOT NULL DEFAULT '';
ALTER TABLE code ADD COLUMN retired_at INTEGER;
ALTER TABLE code ADD COLUMN merged_into INTEGER REFERENCES code(id);
CREATE INDEX code_parent ON code(parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX code_merged ON code(merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE codebook_edition (                 -- a codebook as it was when it was kept
  id          INTEGER PRIMARY KEY,
  codebook_id INTEGER NOT NULL REFERENCES codebook(id),
  name        TEXT NOT NULL,
  note        TEXT NOT NULL,
  coder_id    INTEGER REFERENCES coder(id),     -- NULL: as it came
  kept_at     INTEGER NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  UNIQUE (codebook_id, name)
) STRICT;
CREATE TABLE edition_code (
  id            INTEGER PRIMARY KEY,
  edition_id    INTEGER NOT NULL REFERENCES codebook_edition(id),
  place         INTEGER NOT NULL,               -- in the order of the tree
  guid          TEXT NOT NULL,
  key           TEXT NOT NULL,
  number        INTEGER,
  parent_key    TEXT NOT NULL,
  kind          TEXT NOT NULL,
  name_nl       TEXT NOT NULL,
  name_en       TEXT NOT NULL,
  short_nl      TEXT NOT NULL,
  short_en      TEXT NOT NULL,
  definition_nl TEXT NOT NULL,
  definition_en TEXT NOT NULL,
  question_nl   TEXT NOT NULL,
  question_en   TEXT NOT NULL,
  include_nl    TEXT NOT NULL,
  include_en    TEXT NOT NULL,
  exclude_nl    TEXT NOT NULL,
  exclude_en    TEXT NOT NULL,
  anchor_nl     TEXT NOT NULL,
  anchor_en     TEXT NOT NULL,
  colour        INTEGER NOT NULL,
  retired       INTEGER NOT NULL CHECK (retired IN (0, 1)),
  merged_key    TEXT NOT NULL,
  version       INTEGER NOT NULL DEFAULT 1,
  UNIQUE (edition_id, place)
) STRICT;

CREATE TABLE annotation (                       -- a range without a code; its words are a memo
  id           INTEGER PRIMARY KEY,
  guid         TEXT NOT NULL UNIQUE,
  story_id     INTEGER NOT NULL REFERENCES story(id),
  coder_id     INTEGER NOT NULL REFERENCES coder(id),
  begin_cp     INTEGER NOT NULL CHECK (begin_cp >= 0),
  end_cp       INTEGER NOT NULL,
  needs_review INTEGER NOT NULL CHECK (needs_review IN (0, 1)),  -- an edit took its words away
  created_at   INTEGER NOT NULL,
  version      INTEGER NOT NULL DEFAULT 1,
  CHECK (end_cp >= begin_cp)
) STRICT;
CREATE INDEX annotation_story ON annotation(story_id, begin_cp, end_cp);

ALTER TABLE memo ADD COLUMN annotation_id INTEGER REFERENCES annotation(id);
ALTER TABLE memo ADD COLUMN changed_at INTEGER;  -- NULL: never since it was written
CREATE UNIQUE INDEX memo_annotation ON memo(annotation_id) WHERE annotation_id IS NOT NULL;

CREATE TABLE summary (                          -- what a story says under a code, in the researcher's words
  id         INTEGER PRIMARY KEY,
  guid       TEXT NOT NULL UNIQUE,
  story_id   INTEGER NOT NULL REFERENCES story(id),
  code_id    INTEGER NOT NULL REFERENCES code(id),
  text       TEXT NOT NULL CHECK (text <> ''),
  coder_id   INTEGER NOT NULL REFERENCES coder(id),
  changed_at INTEGER NOT NULL,
  version    INTEGER NOT NULL DEFAULT 1,
  UNIQUE (story_id, code_id)
) STRICT;
CREATE INDEX summary_code ON summary(code_id);

CREATE INDEX IF NOT EXISTS decision_code ON decision(code_id);
CREATE INDEX IF NOT EXISTS decision_snapshot ON decision(snapshot_id);
)sql";

struct OldCriterion {
    std::int64_t code = 0;
    std::int64_t codebook = 0;
    std::int64_t ordinal = 0;
    std::int64_t colour = 0;
    std::string key, origin, nl, en, codeKey;
};

/// Criteria become codes beneath theirs.
void raiseCriteria(Connection& connection) {
    std::vector<OldCriterion> all;
    {
        auto row = connection.query(
            "SELECT code_id, codebook_id, criterion.ordinal, colour, criterion.key, origin, text_nl, text_en,"
            " code.key FROM criterion JOIN code ON code.id = code_id ORDER BY code_id, criterion.ordinal");
        while (row.next()) {
            auto& one = all.emplace_back();
            row.read(one.code, one.codebook, one.ordinal, one.colour, one.key, one.origin, one.nl, one.en,
                     one.codeKey);
        }
    }
    for (const auto& one : all) {
        connection.exec(
            "INSERT INTO code (guid, codebook_id, key, number, ordinal, name_nl, name_en, short_nl, short_en,"
            " definition_nl, definition_en, question_nl, question_en, question_origin, include_nl, "
            "include_en,"
            " exclude_nl, exclude_en, colour, parent_id, kind)"
            " VALUES ($1, $2, $3, NULL, $4, $5, $6, '', '', '', '', '', '', $7, '', '', '', '', $8, $9,"
            " 'criterion')",
            base::newGuid(), one.codebook,
            freeKey(connection, model::CodebookId{one.codebook}, one.key, one.codeKey), one.ordinal, one.nl,
            one.en, one.origin, one.colour, one.code);
    }
    connection.script("DROP TABLE criterion");
}

void keepFirstEditions(Connection& connection) {
    connection.exec(
        "INSERT INTO codebook_edition (codebook_id, name, note, coder_id, kept_at)"
        " SELECT codebook.id, edition, '', NULL, project.created_at FROM codebook, project");
    connection.script(
        "INSERT INTO edition_code (edition_id, place, guid, key, number, parent_key, kind, name_nl, name_en,"
        " short_nl, short_en, definition_nl, definition_en, question_nl, question_en, include_nl, include_en,"
        " exclude_nl, exclude_en, anchor_nl, anchor_en, colour, retired, merged_key)"
        " SELECT codebook_edition.id,"
        " row_number() OVER (PARTITION BY code.codebook_id ORDER BY coalesce(parent.ordinal, code.ordinal),"
        " coalesce(parent.id, code.id), parent.id IS NOT NULL, code.ordinal),"
        " code.guid, code.key, code.number, coalesce(parent.key, ''), code.kind, code.name_nl, code.name_en,"
        " code.short_nl, code.short_en, code.definition_nl, code.definition_en, code.question_nl,"
        " code.question_en, code.include_nl, code.include_en, code.exclude_nl, code.exclude_en, '', '',"
        " code.colour, 0, '' FROM code JOIN codebook_edition"
        " ON codebook_edition.codebook_id = code.codebook_id LEFT JOIN code parent ON parent.id ="
        " code.parent_id");
}

}  // namespace

void bringToVersion4(Connection& connection) {
    connection.script(additions);
    raiseCriteria(connection);
    keepFirstEditions(connection);
}

}  // namespace vertelwerk::store
