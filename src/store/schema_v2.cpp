#include "store/schema.h"

namespace vertelwerk::store {

// What imports bring: the teller's own signification, recordings of parts, how columns of a table were read.
// Conventions as in schema_v1.cpp.
const std::string schemaV2 = R"sql(
CREATE TABLE signification (                    -- a row a mark; a question that did not apply has one of NULL
  id       INTEGER PRIMARY KEY,
  story_id INTEGER NOT NULL REFERENCES story(id),
  ordinal  INTEGER NOT NULL,                    -- of the question within the story
  place    INTEGER NOT NULL,                    -- of the mark within the question; 0: did not apply
  kind     TEXT NOT NULL CHECK (kind IN ('triad', 'slider', 'choice', 'score')),
  question TEXT NOT NULL,
  label    TEXT NOT NULL,                       -- corner or option
  value    REAL,
  version  INTEGER NOT NULL DEFAULT 1,
  UNIQUE (story_id, ordinal, place)
) STRICT;

CREATE TABLE part_recording (                   -- beside part: few parts have one
  id         INTEGER PRIMARY KEY REFERENCES part(id),
  until_on   TEXT NOT NULL,                     -- ISO date; empty when unknown
  begin_s    REAL,                              -- seconds from the start of the recording
  end_s      REAL,
  media_path TEXT NOT NULL,                     -- as it was at import; empty when it was not there
  media_hash TEXT NOT NULL,                     -- SHA-256 then
  version    INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE column_mapping (                   -- remembered for the next table with the same columns
  id        INTEGER PRIMARY KEY,
  signature TEXT NOT NULL UNIQUE,               -- of the column names
  mapping   TEXT NOT NULL,                      -- JSON, as the command line takes it
  used_at   INTEGER NOT NULL
) STRICT;
)sql";

}  // namespace vertelwerk::store
