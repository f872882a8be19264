#include "store/schema.h"

namespace vertelwerk::store {

// Work of several coders. Conventions as in schema_v1.cpp.
const std::string schemaV3 = R"sql(
CREATE TABLE done_mark (                        -- a coder finished a story: what is not coded is absent
  id       INTEGER PRIMARY KEY,
  story_id INTEGER NOT NULL REFERENCES story(id),
  coder_id INTEGER NOT NULL REFERENCES coder(id),
  done_at  INTEGER NOT NULL,
  version  INTEGER NOT NULL DEFAULT 1,
  UNIQUE (story_id, coder_id)
) STRICT;
CREATE INDEX done_mark_coder ON done_mark(coder_id, story_id);

CREATE TABLE assignment (                       -- who is to code what
  id          INTEGER PRIMARY KEY,
  story_id    INTEGER NOT NULL REFERENCES story(id),
  coder_id    INTEGER NOT NULL REFERENCES coder(id),
  blind       INTEGER NOT NULL CHECK (blind IN (0, 1)),  -- without seeing what others coded
  assigned_by INTEGER NOT NULL REFERENCES coder(id),
  assigned_at INTEGER NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  UNIQUE (story_id, coder_id)
) STRICT;
CREATE INDEX assignment_coder ON assignment(coder_id, story_id);

CREATE TABLE agreement_snapshot (               -- what coders agreed on before they talked; no words of stories
  id       INTEGER PRIMARY KEY,
  guid     TEXT NOT NULL UNIQUE,
  unit     TEXT NOT NULL,
  coders   TEXT NOT NULL,                       -- names, a line each
  report   TEXT NOT NULL,                       -- the figures, as the command line prints them
  coder_id INTEGER NOT NULL REFERENCES coder(id),
  made_at  INTEGER NOT NULL,
  version  INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE decision (                         -- what was decided about a passage when coders reconciled
  id           INTEGER PRIMARY KEY,
  guid         TEXT NOT NULL UNIQUE,
  snapshot_id  INTEGER NOT NULL REFERENCES agreement_snapshot(id),
  story_id     INTEGER NOT NULL REFERENCES story(id),
  passage_guid TEXT NOT NULL,                   -- outlives a passage that was removed
  kind         TEXT NOT NULL CHECK (kind IN ('keep', 'remove', 'change')),
  code_id      INTEGER NOT NULL REFERENCES code(id),   -- the passage as it was
  owner_id     INTEGER NOT NULL REFERENCES coder(id),
  begin_cp     INTEGER NOT NULL,
  end_cp       INTEGER NOT NULL,
  valence      TEXT NOT NULL,
  reason       TEXT NOT NULL,
  coder_id     INTEGER NOT NULL REFERENCES coder(id),
  decided_at   INTEGER NOT NULL,
  version      INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX decision_story ON decision(story_id);
CREATE INDEX decision_passage ON decision(passage_guid);
)sql";

}  // namespace vertelwerk::store
