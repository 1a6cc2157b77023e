-- An action too large for one transaction is written in parts: what it does and how far it is, so that it is finished
-- after a crash. A report on this machine's work, not part of the log.
CREATE TABLE unfinished (
  action TEXT PRIMARY KEY REFERENCES action (id),
  task   TEXT NOT NULL CHECK (json_type(task) = 'object'),
  state  TEXT NOT NULL CHECK (json_type(state) = 'object')
) STRICT, WITHOUT ROWID;

-- The file that took the place of an older version; the older one is kept, and its text is no longer searched.
ALTER TABLE file ADD COLUMN superseded_by TEXT REFERENCES file (id);

CREATE INDEX file_superseded ON file (superseded_by) WHERE superseded_by IS NOT NULL;
CREATE INDEX file_accession ON file (accession);

-- What was read from one of several versions (`file`: a file, or a record that had none), to be shown again when it is the
-- newest again. Derived.
CREATE TABLE reading (
  file        TEXT PRIMARY KEY,
  read        TEXT NOT NULL CHECK (json_type(read) = 'object'),
  suggestions TEXT NOT NULL CHECK (json_type(suggestions) = 'array')
) STRICT, WITHOUT ROWID;

-- An import of a new version: of which record, and the action that all of it belongs to.
ALTER TABLE import_source ADD COLUMN version_of TEXT;
ALTER TABLE import_source ADD COLUMN action TEXT;

-- What a suggestion says, the same in every document that says it; NULL where two that look alike are not the same.
ALTER TABLE suggestion ADD COLUMN same TEXT GENERATED ALWAYS AS (
  CASE kind
    WHEN 'person' THEN 'person' || char(31) || (data ->> '$.person.name')
    WHEN 'place' THEN 'place' || char(31) || (data ->> '$.name')
    WHEN 'event' THEN 'event' || char(31) || (data ->> '$.title') || char(31) || (data ->> '$.date.edtf') || char(31) || coalesce(data ->> '$.place', '')
  END
) VIRTUAL;

CREATE INDEX suggestion_same ON suggestion (same, record, ordinal) WHERE decided = 0 AND same IS NOT NULL;
