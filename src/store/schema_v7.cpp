#include "store/schema.h"

namespace vertelwerk::store {

// SQLite looks a word up in a list of three or more by way of a table that it makes for every row, which
// took most of the time of storing an answer; words with OR between them are compared as they stand. And
// most stories have no narrator to find them by. No column changes, so undo steps stay.
const std::string schemaV7 = R"sql(
CREATE TABLE new_consent_entry (
  id          INTEGER PRIMARY KEY,
  story_id    INTEGER NOT NULL REFERENCES story(id),
  purpose     TEXT NOT NULL,
  answer      TEXT NOT NULL CHECK (answer = 'yes' OR answer = 'no' OR answer = 'unknown'),
  given_on    TEXT NOT NULL,
  how         TEXT NOT NULL,
  wording     TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1
) STRICT;
INSERT INTO new_consent_entry SELECT * FROM consent_entry;
DROP TABLE consent_entry;
ALTER TABLE new_consent_entry RENAME TO consent_entry;
CREATE INDEX consent_entry_story ON consent_entry(story_id);

CREATE TABLE new_signification (
  id       INTEGER PRIMARY KEY,
  story_id INTEGER NOT NULL REFERENCES story(id),
  ordinal  INTEGER NOT NULL,
  place    INTEGER NOT NULL,
  kind     TEXT NOT NULL CHECK (kind = 'triad' OR kind = 'slider' OR kind = 'choice' OR kind = 'score'),
  question TEXT NOT NULL,
  label    TEXT NOT NULL,
  value    REAL,
  version  INTEGER NOT NULL DEFAULT 1,
  UNIQUE (story_id, ordinal, place)
) STRICT;
INSERT INTO new_signification SELECT * FROM signification;
DROP TABLE signification;
ALTER TABLE new_signification RENAME TO signification;

DROP INDEX story_narrator;
CREATE INDEX story_narrator ON story(narrator_id) WHERE narrator_id IS NOT NULL;
)sql";

}  // namespace vertelwerk::store
