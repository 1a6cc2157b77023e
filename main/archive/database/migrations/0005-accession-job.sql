-- An accession as a durable job: what it takes in, so that it can go on after a crash. A report on this machine's import,
-- not part of the log. `paths` is a list of { path, name } as the host vouched for them.
CREATE TABLE import_source (
  accession  TEXT PRIMARY KEY REFERENCES accession (id),
  paths      TEXT NOT NULL CHECK (json_type(paths) = 'array'),
  disposable INTEGER NOT NULL CHECK (disposable IN (0, 1))
) STRICT, WITHOUT ROWID;

-- A container is unfinished until the files in it have their outcomes.
ALTER TABLE outcome ADD COLUMN unfinished INTEGER NOT NULL DEFAULT 0 CHECK (unfinished IN (0, 1));

-- A changed file under a known path is offered as a new version.
CREATE INDEX file_path ON file (path);

-- Suggestions of more kinds: which they are, the contract says.
CREATE TABLE suggestion_of_any_kind (
  key      TEXT PRIMARY KEY,
  record   TEXT NOT NULL,
  kind     TEXT NOT NULL,
  page     INTEGER NOT NULL,
  ordinal  INTEGER NOT NULL,
  wording  TEXT NOT NULL,
  data     TEXT NOT NULL CHECK (json_type(data) = 'object'),
  earliest TEXT GENERATED ALWAYS AS (data ->> '$.date.earliest') VIRTUAL,
  latest   TEXT GENERATED ALWAYS AS (data ->> '$.date.latest') VIRTUAL,
  decided  INTEGER NOT NULL DEFAULT 0 CHECK (decided IN (0, 1))
) STRICT, WITHOUT ROWID;

INSERT INTO suggestion_of_any_kind (key, record, kind, page, ordinal, wording, data, decided)
SELECT key, record, kind, page, ordinal, wording, data, decided FROM suggestion;

DROP TRIGGER decision_made;
DROP TRIGGER decision_changed;
DROP TABLE suggestion;
ALTER TABLE suggestion_of_any_kind RENAME TO suggestion;

CREATE INDEX suggestion_record ON suggestion (record, ordinal);
CREATE INDEX suggestion_open ON suggestion (record, ordinal) WHERE decided = 0;
CREATE INDEX suggestion_open_events ON suggestion (earliest) WHERE kind = 'event' AND decided = 0;

CREATE TRIGGER suggestion_made AFTER INSERT ON suggestion
WHEN EXISTS (SELECT 1 FROM decision WHERE decision.suggestion = NEW.key AND decision.trashed = 0)
BEGIN
  UPDATE suggestion SET decided = 1 WHERE key = NEW.key;
END;

CREATE TRIGGER decision_made AFTER INSERT ON decision
BEGIN
  UPDATE suggestion
  SET decided = EXISTS (SELECT 1 FROM decision WHERE decision.suggestion = NEW.suggestion AND decision.trashed = 0)
  WHERE key = NEW.suggestion;
END;

CREATE TRIGGER decision_changed AFTER UPDATE ON decision
BEGIN
  UPDATE suggestion
  SET decided = EXISTS (SELECT 1 FROM decision WHERE decision.suggestion = NEW.suggestion AND decision.trashed = 0)
  WHERE key = NEW.suggestion;
END;
