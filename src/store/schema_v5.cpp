#include "store/schema.h"

namespace vertelwerk::store {

// What holds for a collection, consent a medium, what was left of identifiers, surveys. Conventions as in
// version 1. No column of a table that undo restores changes, so undo steps stay.
const std::string schemaV5 = R"sql(
ALTER TABLE project ADD COLUMN strict INTEGER NOT NULL DEFAULT 0 CHECK (strict IN (0, 1));
ALTER TABLE project ADD COLUMN keep_until TEXT NOT NULL DEFAULT '';   -- ISO date, inclusive; empty for no end
ALTER TABLE project ADD COLUMN ground_note TEXT NOT NULL DEFAULT '';  -- who chose the ground, and why

CREATE TABLE medium_consent (                   -- a ledger, as consent_entry, of one photo or recording
  id          INTEGER PRIMARY KEY,
  story_id    INTEGER NOT NULL REFERENCES story(id),
  part_id     INTEGER NOT NULL REFERENCES part(id),
  answer      TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'unknown')),
  given_on    TEXT NOT NULL,
  how         TEXT NOT NULL,
  wording     TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX medium_consent_story ON medium_consent(story_id);
CREATE INDEX medium_consent_part ON medium_consent(part_id);

CREATE TABLE erased_consent (                   -- proof of what was agreed; outlives the story on purpose
  id          INTEGER PRIMARY KEY,
  story_guid  TEXT NOT NULL,
  purpose     TEXT NOT NULL,
  answer      TEXT NOT NULL,
  given_on    TEXT NOT NULL,
  recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX erased_consent_story ON erased_consent(story_guid);

CREATE TABLE identifier_decision (              -- words of a story that somebody looked at and left
  id         INTEGER PRIMARY KEY,
  story_id   INTEGER NOT NULL REFERENCES story(id),
  kind       TEXT NOT NULL,
  folded     TEXT NOT NULL,
  coder_id   INTEGER NOT NULL REFERENCES coder(id),
  decided_at INTEGER NOT NULL,
  version    INTEGER NOT NULL DEFAULT 1,
  UNIQUE (story_id, kind, folded)
) STRICT;

CREATE TABLE survey (
  id          INTEGER PRIMARY KEY,
  guid        TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL,
  source      TEXT NOT NULL,                    -- base name of the file
  sha256      TEXT NOT NULL,
  imported_at INTEGER NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE survey_item (
  id         INTEGER PRIMARY KEY,
  survey_id  INTEGER NOT NULL REFERENCES survey(id),
  ordinal    INTEGER NOT NULL,
  key        TEXT NOT NULL,                     -- v1, or the column's name
  text_nl    TEXT NOT NULL,
  text_en    TEXT NOT NULL,
  answers    TEXT NOT NULL,                     -- in their order, one a line; empty for numbers
  favourable TEXT NOT NULL,                     -- those that count as good, one a line
  excluded   TEXT NOT NULL,                     -- those outside the base, one a line
  code_key   TEXT NOT NULL,                     -- the theme it asks about, empty when unknown
  version    INTEGER NOT NULL DEFAULT 1,
  UNIQUE (survey_id, ordinal)
) STRICT;

CREATE TABLE respondent (
  id        INTEGER PRIMARY KEY,
  survey_id INTEGER NOT NULL REFERENCES survey(id),
  ordinal   INTEGER NOT NULL,
  label     TEXT NOT NULL,
  told_on   TEXT NOT NULL,                      -- ISO date, empty when unknown
  story_id  INTEGER REFERENCES story(id),       -- the open answers
  version   INTEGER NOT NULL DEFAULT 1,
  UNIQUE (survey_id, ordinal)
) STRICT;
CREATE INDEX respondent_story ON respondent(story_id) WHERE story_id IS NOT NULL;

CREATE TABLE respondent_attribute (
  id            INTEGER PRIMARY KEY,
  respondent_id INTEGER NOT NULL REFERENCES respondent(id),
  ordinal       INTEGER NOT NULL,
  name          TEXT NOT NULL,
  value         TEXT NOT NULL,
  version       INTEGER NOT NULL DEFAULT 1,
  UNIQUE (respondent_id, ordinal)
) STRICT;

CREATE TABLE answer (
  id            INTEGER PRIMARY KEY,
  respondent_id INTEGER NOT NULL REFERENCES respondent(id),
  item_id       INTEGER NOT NULL REFERENCES survey_item(id),
  moment        TEXT NOT NULL,                  -- of a repeated measurement, else empty
  value         TEXT NOT NULL,                  -- as written
  score         REAL,                           -- where it is a number
  version       INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX answer_respondent ON answer(respondent_id);
CREATE INDEX answer_item ON answer(item_id);
)sql";

}  // namespace vertelwerk::store
