#include "store/schema.h"

namespace vertelwerk::store {

// Conventions. id: local key. guid: identity for exchange and merging. *_at: ms since 1970 UTC. *_on: ISO
// date text. *_cp: code points, ranges half-open. *_sort: text::sortKey of the column it is named after.
// folded: text::folded. Flags are 0 or 1. Every table that undo restores has an id and a version: 1 when
// inserted, +1 at each update, put back by undo. No cascades: a unit of work removes rows itself, so that
// its step holds them.
const std::string schemaV1 = R"sql(
CREATE TABLE project (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  guid       TEXT NOT NULL,
  title      TEXT NOT NULL,
  ground     TEXT NOT NULL CHECK (ground IN ('consent', 'public-task', 'research')),
  seq        INTEGER NOT NULL DEFAULT 0,        -- the last change
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE coder (
  id     INTEGER PRIMARY KEY,
  guid   TEXT NOT NULL UNIQUE,
  name   TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE area (
  id      INTEGER PRIMARY KEY,
  code    TEXT NOT NULL,                        -- empty when only a name is known
  name    TEXT NOT NULL,
  folded  TEXT NOT NULL,                        -- of the name
  sort    BLOB NOT NULL,                        -- of the name, else of the code
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (code <> '' OR name <> '')
) STRICT;
CREATE UNIQUE INDEX area_code ON area(code) WHERE code <> '';
CREATE UNIQUE INDEX area_name ON area(folded) WHERE code = '';
CREATE INDEX area_folded ON area(folded);

CREATE TABLE source (                           -- a file that stories came from
  id          INTEGER PRIMARY KEY,
  sha256      TEXT NOT NULL,
  sha_key     INTEGER NOT NULL,                 -- its first 64 bits
  name        TEXT NOT NULL,
  folded      TEXT NOT NULL,
  format      TEXT NOT NULL,
  encoding    TEXT NOT NULL,
  imported_at INTEGER NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX source_sha ON source(sha_key);
CREATE INDEX source_folded ON source(folded);

CREATE TABLE narrator (
  id      INTEGER PRIMARY KEY,
  guid    TEXT NOT NULL UNIQUE,
  label   TEXT NOT NULL,                        -- a pseudonym
  folded  TEXT NOT NULL UNIQUE,
  sort    BLOB NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE attribute (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE,                 -- as imported
  folded  TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX attribute_folded ON attribute(folded);

CREATE TABLE story (
  id            INTEGER PRIMARY KEY,
  guid          TEXT NOT NULL UNIQUE,
  number        TEXT NOT NULL,                  -- the collection's own
  number_folded TEXT NOT NULL,
  number_sort   BLOB NOT NULL,
  title         TEXT NOT NULL,
  title_sort    BLOB NOT NULL,
  method        TEXT NOT NULL,
  language      TEXT NOT NULL,
  narrator_id   INTEGER REFERENCES narrator(id),
  told_on       TEXT NOT NULL,                  -- ISO date, month, year or empty
  area_id       INTEGER REFERENCES area(id),
  area_name     TEXT NOT NULL,                  -- as told
  collected_by  TEXT NOT NULL,
  domain        TEXT NOT NULL,
  promised      TEXT NOT NULL,
  verification  TEXT NOT NULL,
  feedback      TEXT NOT NULL,
  source_id     INTEGER NOT NULL REFERENCES source(id),
  place         TEXT NOT NULL,                  -- row or page in the source
  characters    INTEGER NOT NULL CHECK (characters >= 0),
  text_key      INTEGER NOT NULL,               -- first 64 bits of text_hash
  text_hash     TEXT NOT NULL,                  -- SHA-256 of the text
  text_revision INTEGER NOT NULL,
  consent_yes   INTEGER NOT NULL,               -- what the ledger says now: a bit a purpose
  consent_no    INTEGER NOT NULL,
  consent_until TEXT NOT NULL,                  -- ISO date, inclusive; empty for no end
  withdrawn_at  INTEGER,
  version       INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX story_number ON story(number_folded) WHERE number_folded <> '';
CREATE INDEX story_narrator ON story(narrator_id);
CREATE INDEX story_area ON story(area_id);
CREATE INDEX story_source ON story(source_id);
CREATE INDEX story_text_key ON story(text_key);

CREATE TABLE story_text (                       -- beside story, so that lists never read texts
  id      INTEGER PRIMARY KEY REFERENCES story(id),
  text    TEXT NOT NULL,                        -- UTF-8, NFC, LF, no U+0000
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE text_edit (                        -- positions and lengths only, never words
  id          INTEGER PRIMARY KEY,
  story_id    INTEGER NOT NULL REFERENCES story(id),
  revision    INTEGER NOT NULL,                 -- that this splice leads to
  ordinal     INTEGER NOT NULL,                 -- splices of one edit, each on the result of those before
  at_cp       INTEGER NOT NULL,
  removed_cp  INTEGER NOT NULL,
  inserted_cp INTEGER NOT NULL,
  coder_id    INTEGER NOT NULL REFERENCES coder(id),
  edited_at   INTEGER NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  UNIQUE (story_id, revision, ordinal)
) STRICT;

CREATE TABLE part (
  id         INTEGER PRIMARY KEY,
  story_id   INTEGER NOT NULL REFERENCES story(id),
  ordinal    INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  number     TEXT NOT NULL,
  title      TEXT NOT NULL,
  told_on    TEXT NOT NULL,
  speaker    TEXT NOT NULL,
  role       TEXT NOT NULL,
  medium     TEXT NOT NULL,
  media_file TEXT NOT NULL,
  duration   TEXT NOT NULL,
  channel    TEXT NOT NULL,
  curve      REAL,
  begin_cp   INTEGER NOT NULL CHECK (begin_cp >= 0),
  end_cp     INTEGER NOT NULL,
  version    INTEGER NOT NULL DEFAULT 1,
  CHECK (end_cp >= begin_cp),
  UNIQUE (story_id, ordinal)
) STRICT;

CREATE TABLE rating (
  id      INTEGER PRIMARY KEY,
  part_id INTEGER NOT NULL REFERENCES part(id),
  ordinal INTEGER NOT NULL,
  aspect  TEXT NOT NULL,
  score   REAL,                                 -- NULL: not rated
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (part_id, ordinal)
) STRICT;

CREATE TABLE selection_round (
  id         INTEGER PRIMARY KEY,
  story_id   INTEGER NOT NULL REFERENCES story(id),
  ordinal    INTEGER NOT NULL,
  level      INTEGER NOT NULL,
  panel      TEXT NOT NULL,
  held_on    TEXT NOT NULL,
  members    INTEGER,
  chosen     INTEGER CHECK (chosen IN (0, 1)),
  reason     TEXT NOT NULL,
  domain     TEXT NOT NULL,
  considered TEXT NOT NULL,
  manner     TEXT NOT NULL,
  version    INTEGER NOT NULL DEFAULT 1,
  UNIQUE (story_id, ordinal)
) STRICT;

CREATE TABLE story_attribute (
  id           INTEGER PRIMARY KEY,
  story_id     INTEGER NOT NULL REFERENCES story(id),
  ordinal      INTEGER NOT NULL,
  attribute_id INTEGER NOT NULL REFERENCES attribute(id),
  value        TEXT NOT NULL,
  folded       TEXT NOT NULL,
  number       REAL,                            -- where the value is one
  version      INTEGER NOT NULL DEFAULT 1,
  UNIQUE (story_id, ordinal)
) STRICT;
CREATE INDEX story_attribute_value ON story_attribute(attribute_id, folded);

CREATE TABLE narrator_attribute (
  id           INTEGER PRIMARY KEY,
  narrator_id  INTEGER NOT NULL REFERENCES narrator(id),
  ordinal      INTEGER NOT NULL,
  attribute_id INTEGER NOT NULL REFERENCES attribute(id),
  value        TEXT NOT NULL,
  folded       TEXT NOT NULL,
  number       REAL,
  version      INTEGER NOT NULL DEFAULT 1,
  UNIQUE (narrator_id, ordinal)
) STRICT;
CREATE INDEX narrator_attribute_value ON narrator_attribute(attribute_id, folded);

CREATE TABLE consent_entry (                    -- a ledger: the latest entry of a purpose holds
  id          INTEGER PRIMARY KEY,
  story_id    INTEGER NOT NULL REFERENCES story(id),
  purpose     TEXT NOT NULL,
  answer      TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'unknown')),
  given_on    TEXT NOT NULL,
  how         TEXT NOT NULL,
  wording     TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX consent_entry_story ON consent_entry(story_id);

CREATE TABLE codebook (
  id        INTEGER PRIMARY KEY,
  guid      TEXT NOT NULL UNIQUE,
  key       TEXT NOT NULL,
  edition   TEXT NOT NULL,
  name_nl   TEXT NOT NULL,
  name_en   TEXT NOT NULL,
  source_nl TEXT NOT NULL,
  source_en TEXT NOT NULL,
  version   INTEGER NOT NULL DEFAULT 1,
  UNIQUE (key, edition)
) STRICT;

CREATE TABLE code (
  id              INTEGER PRIMARY KEY,
  guid            TEXT NOT NULL UNIQUE,
  codebook_id     INTEGER NOT NULL REFERENCES codebook(id),
  key             TEXT NOT NULL,                -- never changes
  number          INTEGER,
  ordinal         INTEGER NOT NULL,
  name_nl         TEXT NOT NULL,
  name_en         TEXT NOT NULL,
  short_nl        TEXT NOT NULL,
  short_en        TEXT NOT NULL,
  definition_nl   TEXT NOT NULL,
  definition_en   TEXT NOT NULL,
  question_nl     TEXT NOT NULL,
  question_en     TEXT NOT NULL,
  question_origin TEXT NOT NULL CHECK (question_origin IN ('own', 'source')),
  include_nl      TEXT NOT NULL,
  include_en      TEXT NOT NULL,
  exclude_nl      TEXT NOT NULL,
  exclude_en      TEXT NOT NULL,
  colour          INTEGER NOT NULL,             -- 0xRRGGBB
  version         INTEGER NOT NULL DEFAULT 1,
  UNIQUE (codebook_id, key)
) STRICT;

CREATE TABLE criterion (
  id      INTEGER PRIMARY KEY,
  code_id INTEGER NOT NULL REFERENCES code(id),
  ordinal INTEGER NOT NULL,
  key     TEXT NOT NULL,
  origin  TEXT NOT NULL CHECK (origin IN ('own', 'source')),
  text_nl TEXT NOT NULL,
  text_en TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (code_id, ordinal)
) STRICT;

CREATE TABLE term (
  id           INTEGER PRIMARY KEY,
  code_id      INTEGER NOT NULL REFERENCES code(id),
  ordinal      INTEGER NOT NULL,
  text         TEXT NOT NULL,
  inside_words INTEGER NOT NULL CHECK (inside_words IN (0, 1)),
  version      INTEGER NOT NULL DEFAULT 1,
  UNIQUE (code_id, ordinal)
) STRICT;

CREATE TABLE passage (
  id           INTEGER PRIMARY KEY,
  guid         TEXT NOT NULL UNIQUE,
  story_id     INTEGER NOT NULL REFERENCES story(id),
  code_id      INTEGER NOT NULL REFERENCES code(id),
  coder_id     INTEGER NOT NULL REFERENCES coder(id),
  begin_cp     INTEGER NOT NULL CHECK (begin_cp >= 0),
  end_cp       INTEGER NOT NULL,
  valence      TEXT NOT NULL CHECK (valence IN ('', 'good', 'bad', 'mixed')),
  needs_review INTEGER NOT NULL CHECK (needs_review IN (0, 1)),  -- an edit took its words away
  created_at   INTEGER NOT NULL,
  version      INTEGER NOT NULL DEFAULT 1,
  CHECK (end_cp >= begin_cp)
) STRICT;
CREATE INDEX passage_story ON passage(story_id, begin_cp, end_cp);
CREATE INDEX passage_code ON passage(code_id, story_id, begin_cp, end_cp);
CREATE INDEX passage_coder ON passage(coder_id, story_id);

CREATE TABLE memo (                             -- at most one target; none: about the project
  id          INTEGER PRIMARY KEY,
  guid        TEXT NOT NULL UNIQUE,
  story_id    INTEGER REFERENCES story(id),
  passage_id  INTEGER REFERENCES passage(id),
  code_id     INTEGER REFERENCES code(id),
  narrator_id INTEGER REFERENCES narrator(id),
  text        TEXT NOT NULL,
  coder_id    INTEGER NOT NULL REFERENCES coder(id),
  created_at  INTEGER NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  CHECK ((CASE WHEN story_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN passage_id IS NULL THEN 0 ELSE 1 END)
       + (CASE WHEN code_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN narrator_id IS NULL THEN 0 ELSE 1 END)
       <= 1)
) STRICT;
CREATE INDEX memo_story ON memo(story_id) WHERE story_id IS NOT NULL;
CREATE UNIQUE INDEX memo_passage ON memo(passage_id) WHERE passage_id IS NOT NULL;
CREATE INDEX memo_code ON memo(code_id) WHERE code_id IS NOT NULL;
CREATE INDEX memo_narrator ON memo(narrator_id) WHERE narrator_id IS NOT NULL;

CREATE TABLE indicator (
  id        INTEGER PRIMARY KEY,
  guid      TEXT NOT NULL UNIQUE,
  key       TEXT NOT NULL,
  name      TEXT NOT NULL,
  level     TEXT NOT NULL,
  direction TEXT NOT NULL,
  edition   INTEGER NOT NULL,                   -- the one in use
  version   INTEGER NOT NULL DEFAULT 1,
  UNIQUE (key, name)
) STRICT;

CREATE TABLE indicator_edition (
  id           INTEGER PRIMARY KEY,
  indicator_id INTEGER NOT NULL REFERENCES indicator(id),
  edition      INTEGER NOT NULL,
  unit         TEXT NOT NULL,
  definition   TEXT NOT NULL,
  source       TEXT NOT NULL,
  figures_hash TEXT NOT NULL,                   -- of the edition's figures: the same again is no new edition
  observations INTEGER NOT NULL,
  stored_at    INTEGER NOT NULL,
  version      INTEGER NOT NULL DEFAULT 1,
  UNIQUE (indicator_id, edition)
) STRICT;

CREATE TABLE observation (
  id         INTEGER PRIMARY KEY,
  edition_id INTEGER NOT NULL REFERENCES indicator_edition(id),
  area_id    INTEGER REFERENCES area(id),
  area_name  TEXT NOT NULL,                     -- as the source had it
  period     TEXT NOT NULL,
  value      REAL,                              -- NULL where the source gives none
  n          INTEGER,
  sign       TEXT NOT NULL,
  raw        TEXT NOT NULL,
  version    INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX observation_edition ON observation(edition_id);
CREATE INDEX observation_area ON observation(area_id);

CREATE TABLE link (                             -- a claim: it cannot exist without its assumption
  id           INTEGER PRIMARY KEY,
  guid         TEXT NOT NULL UNIQUE,
  code_id      INTEGER NOT NULL REFERENCES code(id),
  indicator_id INTEGER NOT NULL REFERENCES indicator(id),
  assumption   TEXT NOT NULL CHECK (assumption <> ''),
  expected     TEXT NOT NULL,
  coder_id     INTEGER NOT NULL REFERENCES coder(id),
  created_at   INTEGER NOT NULL,
  version      INTEGER NOT NULL DEFAULT 1,
  UNIQUE (code_id, indicator_id)
) STRICT;
CREATE INDEX link_indicator ON link(indicator_id);

CREATE TABLE bundle (
  id         INTEGER PRIMARY KEY,
  guid       TEXT NOT NULL UNIQUE,
  title      TEXT NOT NULL,
  definition TEXT NOT NULL,
  coder_id   INTEGER NOT NULL REFERENCES coder(id),
  changed_at INTEGER NOT NULL,
  version    INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE bundle_item (                      -- passages chosen by hand
  id         INTEGER PRIMARY KEY,
  bundle_id  INTEGER NOT NULL REFERENCES bundle(id),
  ordinal    INTEGER NOT NULL,
  passage_id INTEGER NOT NULL REFERENCES passage(id),
  note       TEXT NOT NULL,
  version    INTEGER NOT NULL DEFAULT 1,
  UNIQUE (bundle_id, ordinal)
) STRICT;
CREATE INDEX bundle_item_passage ON bundle_item(passage_id);

CREATE TABLE delivery (                         -- what left the project; never undone
  id        INTEGER PRIMARY KEY,
  guid      TEXT NOT NULL UNIQUE,
  bundle_id INTEGER REFERENCES bundle(id),
  title     TEXT NOT NULL,
  purpose   TEXT NOT NULL,                      -- empty: a working copy inside the team
  format    TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256    TEXT NOT NULL,
  coder_id  INTEGER NOT NULL REFERENCES coder(id),
  made_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX delivery_bundle ON delivery(bundle_id) WHERE bundle_id IS NOT NULL;
CREATE TABLE delivery_story (
  delivery_id INTEGER NOT NULL REFERENCES delivery(id),
  story_guid  TEXT NOT NULL,                    -- outlives the story on purpose
  PRIMARY KEY (delivery_id, story_guid)
) STRICT;
CREATE INDEX delivery_story_guid ON delivery_story(story_guid);

CREATE TABLE tombstone (                        -- erased stories: erased again after a restore or merge
  story_guid TEXT PRIMARY KEY,
  erased_at  INTEGER NOT NULL,
  reason     TEXT NOT NULL,
  coder_id   INTEGER NOT NULL REFERENCES coder(id)
) STRICT;

CREATE TABLE change (                           -- the feed that the index follows; no content
  seq      INTEGER PRIMARY KEY,                 -- from project.seq, so in the order of commits
  token    INTEGER NOT NULL,                    -- random: tells a restored backup from the project it left
  story_id INTEGER,                             -- NULL when the change concerns no story
  made_at  INTEGER NOT NULL
) STRICT;

CREATE TABLE audit (                            -- who did what: identities only, never text
  id         INTEGER PRIMARY KEY,
  made_at    INTEGER NOT NULL,
  coder_id   INTEGER NOT NULL REFERENCES coder(id),
  kind       TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  action     TEXT NOT NULL,                     -- the English sentence, without its arguments
  row_count  INTEGER NOT NULL,
  stories    INTEGER NOT NULL,
  story_guid TEXT NOT NULL                      -- when it was about one story
) STRICT;

CREATE TABLE undo_step (                        -- its id is that of the audit line that began it
  id       INTEGER PRIMARY KEY,
  label    BLOB NOT NULL,                       -- see message_codec.h
  coder_id INTEGER NOT NULL REFERENCES coder(id),
  made_at  INTEGER NOT NULL,
  undone   INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;
CREATE TABLE undo_portion (
  id      INTEGER PRIMARY KEY,                  -- later portions have higher ids
  step_id INTEGER NOT NULL REFERENCES undo_step(id),
  entries BLOB NOT NULL                         -- see row_log.h
) STRICT;
CREATE INDEX undo_portion_step ON undo_portion(step_id);
)sql";

}  // namespace vertelwerk::store
