#include "store/schema.h"

namespace vertelwerk::store {

// What searching remembers: queries by name, and what the user says about words.
const std::string schemaV6 = R"sql(
CREATE TABLE saved_query (
  id          INTEGER PRIMARY KEY,
  guid        TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL,
  folded      TEXT NOT NULL UNIQUE,
  query       TEXT NOT NULL,
  in_passages INTEGER NOT NULL,
  synonyms    INTEGER NOT NULL,
  interviewer INTEGER NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE word_group (
  id      INTEGER PRIMARY KEY,
  kind    TEXT NOT NULL CHECK (kind IN ('synonyms', 'forms', 'whole')),
  ordinal INTEGER NOT NULL,
  words   TEXT NOT NULL,                        -- | between words
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX word_group_kind ON word_group(kind, ordinal);
)sql";

}  // namespace vertelwerk::store
