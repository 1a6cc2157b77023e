-- The archive: what people entered or imported (entity tables and their change log) and what is derived from it.
-- Frozen once shipped.

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row is one thing somebody did; its changes are the rows of `change`.
CREATE TABLE action (
  id     TEXT PRIMARY KEY,
  clock  TEXT NOT NULL UNIQUE,
  device TEXT NOT NULL,
  author TEXT NOT NULL,
  label  TEXT NOT NULL,
  undoes TEXT REFERENCES action (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX action_undoes ON action (undoes) WHERE undoes IS NOT NULL;

-- The append-only log. `clock` is a hybrid logical clock with the device in it, unique and sortable everywhere.
-- `replaces` names for each field the set of changes whose value it takes the place of.
CREATE TABLE change (
  clock    TEXT PRIMARY KEY,
  action   TEXT NOT NULL REFERENCES action (id),
  entity   TEXT NOT NULL,
  type     TEXT NOT NULL,
  fields   TEXT NOT NULL CHECK (json_type(fields) = 'object'),
  replaces TEXT NOT NULL DEFAULT '{}' CHECK (json_type(replaces) = 'object')
) STRICT, WITHOUT ROWID;

CREATE INDEX change_action ON change (action);
CREATE INDEX change_entity ON change (entity, clock);

CREATE TRIGGER change_is_append_only BEFORE UPDATE ON change BEGIN
  SELECT raise(ABORT, 'the change log is append-only');
END;

-- Which entity came into being by which change.
CREATE TABLE entity (
  id     TEXT PRIMARY KEY,
  type   TEXT NOT NULL,
  origin TEXT NOT NULL REFERENCES change (clock)
) STRICT, WITHOUT ROWID;

-- The changes that hold a field's present value, where that is no longer the entity's first change.
CREATE TABLE head (
  entity TEXT NOT NULL,
  field  TEXT NOT NULL,
  change TEXT NOT NULL REFERENCES change (clock),
  PRIMARY KEY (entity, field, change)
) STRICT, WITHOUT ROWID;

CREATE TABLE author (
  id      TEXT PRIMARY KEY,
  name    TEXT NOT NULL CHECK (name <> ''),
  trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE accession (
  id      TEXT PRIMARY KEY,
  label   TEXT NOT NULL,
  started TEXT NOT NULL,
  sample  INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1))
) STRICT, WITHOUT ROWID;

-- `read` holds what was read from the record's files and nobody has taken yet: derived, never in the log.
CREATE TABLE record (
  rowid       INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL CHECK (kind IN ('document', 'photo', 'minutes', 'event')),
  title       TEXT,
  description TEXT,
  creator     TEXT,
  date        TEXT CHECK (date IS NULL OR json_type(date) = 'object'),
  type        TEXT,
  identifier  TEXT,
  rights      TEXT,
  language    TEXT,
  coverage    TEXT,
  source      TEXT,
  relation    TEXT,
  subject     TEXT,
  caption     TEXT,
  credit      TEXT,
  reference   TEXT,
  access      TEXT NOT NULL DEFAULT 'internal' CHECK (access IN ('internal', 'public', 'restricted')),
  accession   TEXT REFERENCES accession (id),
  part_of     TEXT REFERENCES record (id),
  received_from TEXT,
  trashed     INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)),
  read        TEXT NOT NULL DEFAULT '{}' CHECK (json_type(read) = 'object'),
  shown_title TEXT GENERATED ALWAYS AS (coalesce(title, read ->> 'title', '')) VIRTUAL,
  shown_date  TEXT GENERATED ALWAYS AS (coalesce(date, read -> 'date')) VIRTUAL,
  earliest    TEXT GENERATED ALWAYS AS (coalesce(date, read -> 'date') ->> 'earliest') VIRTUAL,
  latest      TEXT GENERATED ALWAYS AS (coalesce(date, read -> 'date') ->> 'latest') VIRTUAL
) STRICT;

CREATE INDEX record_listed ON record (trashed, kind);
CREATE INDEX record_by_date ON record (trashed, earliest);
CREATE INDEX record_by_title ON record (trashed, shown_title);
CREATE INDEX record_accession ON record (accession);
CREATE INDEX record_part_of ON record (part_of) WHERE part_of IS NOT NULL;

-- An original of a record. `name` and `path` exactly as received.
CREATE TABLE file (
  id      TEXT PRIMARY KEY,
  record  TEXT NOT NULL REFERENCES record (id),
  hash    TEXT NOT NULL CHECK (length(hash) = 64),
  name    TEXT NOT NULL,
  path    TEXT NOT NULL,
  size    INTEGER NOT NULL CHECK (size >= 0),
  accession TEXT REFERENCES accession (id),
  position TEXT NOT NULL,
  trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX file_record ON file (record, position);
CREATE INDEX file_hash ON file (hash);

CREATE TABLE agent (
  id      TEXT PRIMARY KEY,
  kind    TEXT NOT NULL CHECK (kind IN ('person', 'organisation')),
  name    TEXT NOT NULL,
  title   TEXT,
  trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX agent_name ON agent (name);

-- Names are `{ de?, en? }`; coordinates WGS 84 degrees.
CREATE TABLE place (
  id        TEXT PRIMARY KEY,
  name      TEXT NOT NULL CHECK (json_type(name) = 'object'),
  latitude  REAL,
  longitude REAL,
  trashed   INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE measure (
  id          TEXT PRIMARY KEY,
  name        TEXT NOT NULL CHECK (json_type(name) = 'object'),
  description TEXT,
  trashed     INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE topic (
  id      TEXT PRIMARY KEY,
  name    TEXT NOT NULL CHECK (json_type(name) = 'object'),
  trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1))
) STRICT, WITHOUT ROWID;

-- How a record stands to an agent, place, measure, topic or other record. `position` is a fractional index; `ordered`
-- says that the order is known (people from left to right). `wording` is what the document says.
CREATE TABLE link (
  id        TEXT PRIMARY KEY,
  record    TEXT NOT NULL REFERENCES record (id),
  target    TEXT NOT NULL,
  target_type TEXT NOT NULL CHECK (target_type IN ('agent', 'place', 'measure', 'topic', 'record')),
  role      TEXT NOT NULL CHECK (role IN ('depicted', 'participant', 'author', 'responsible', 'venue', 'implements', 'mentions', 'source')),
  position  TEXT NOT NULL,
  ordered   INTEGER NOT NULL DEFAULT 0 CHECK (ordered IN (0, 1)),
  wording   TEXT,
  function  TEXT,
  organisation TEXT,
  trashed   INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX link_record ON link (record, role, position);
CREATE INDEX link_target ON link (target);

-- A remark or an open question on a record.
CREATE TABLE note (
  id       TEXT PRIMARY KEY,
  record   TEXT NOT NULL REFERENCES record (id),
  text     TEXT NOT NULL,
  state    TEXT NOT NULL CHECK (state IN ('open', 'done')),
  position TEXT NOT NULL,
  trashed  INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX note_record ON note (record, position);

-- What somebody decided about a suggestion; the suggestion itself is derived and may be made again.
CREATE TABLE decision (
  id         TEXT PRIMARY KEY,
  suggestion TEXT NOT NULL,
  record     TEXT NOT NULL,
  outcome    TEXT NOT NULL CHECK (outcome IN ('accepted', 'dismissed')),
  result     TEXT,
  trashed    INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX decision_suggestion ON decision (suggestion) WHERE trashed = 0;

-- Derived from an original by the pipeline of that version; can be made again at any time.
CREATE TABLE extraction (
  hash       TEXT PRIMARY KEY,
  pipeline   INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  fault      TEXT,
  language   TEXT,
  pages      INTEGER NOT NULL,
  paged      INTEGER NOT NULL CHECK (paged IN (0, 1)),
  characters INTEGER NOT NULL,
  thumbnail  INTEGER NOT NULL CHECK (thumbnail IN (0, 1)),
  metadata   TEXT NOT NULL CHECK (json_type(metadata) = 'object'),
  -- Deflated: the pages' text as JSON, the display HTML, the term stream.
  text       BLOB NOT NULL,
  html       BLOB,
  terms      BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE suggestion (
  key      TEXT PRIMARY KEY,
  record   TEXT NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('event', 'person', 'place', 'question')),
  page     INTEGER NOT NULL,
  ordinal  INTEGER NOT NULL,
  wording  TEXT NOT NULL,
  data     TEXT NOT NULL CHECK (json_type(data) = 'object'),
  earliest TEXT GENERATED ALWAYS AS (data ->> '$.date.earliest') VIRTUAL,
  latest   TEXT GENERATED ALWAYS AS (data ->> '$.date.latest') VIRTUAL
) STRICT, WITHOUT ROWID;

CREATE INDEX suggestion_record ON suggestion (record, ordinal);
CREATE INDEX suggestion_events ON suggestion (earliest) WHERE kind = 'event';

-- The outcome list of an accession: a report on this machine's import, not part of the log.
CREATE TABLE outcome (
  accession  TEXT NOT NULL REFERENCES accession (id),
  ordinal    INTEGER NOT NULL,
  path       TEXT NOT NULL,
  outcome    TEXT NOT NULL CHECK (outcome IN ('added', 'duplicate', 'failed', 'skipped')),
  fault      TEXT,
  record     TEXT,
  hash       TEXT,
  PRIMARY KEY (accession, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_job (
  accession TEXT PRIMARY KEY REFERENCES accession (id),
  state     TEXT NOT NULL CHECK (state IN ('running', 'done', 'cancelled', 'interrupted')),
  finished  TEXT
) STRICT, WITHOUT ROWID;
