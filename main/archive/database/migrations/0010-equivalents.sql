-- German and English words that stand for each other in a search. The pairs that come with the program are no rows: one is a
-- pair of the archive's own, or, with `off`, says that such a pair is not to be used.
CREATE TABLE equivalent (
  id      TEXT PRIMARY KEY,
  de      TEXT NOT NULL CHECK (de <> ''),
  en      TEXT NOT NULL CHECK (en <> ''),
  off     INTEGER NOT NULL DEFAULT 0 CHECK (off IN (0, 1)),
  trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Counts the changes, so that a search knows at once whether what it has made of the pairs still holds. Derived.
CREATE TABLE equivalent_revision (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  revision INTEGER NOT NULL
) STRICT;

INSERT INTO equivalent_revision (id, revision) VALUES (1, 0);

CREATE TRIGGER equivalent_made AFTER INSERT ON equivalent
BEGIN
  UPDATE equivalent_revision SET revision = revision + 1 WHERE id = 1;
END;

CREATE TRIGGER equivalent_changed AFTER UPDATE ON equivalent
BEGIN
  UPDATE equivalent_revision SET revision = revision + 1 WHERE id = 1;
END;
