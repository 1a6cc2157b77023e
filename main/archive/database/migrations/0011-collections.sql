-- A search that is to be asked again: what is typed, the kinds (a list of codes), the span (inclusive days; NULL is open)
-- and the order of its hits (NULL: what suits the query). Rows of the log.
CREATE TABLE saved_search (
  id        TEXT PRIMARY KEY,
  name      TEXT NOT NULL CHECK (name <> ''),
  query     TEXT NOT NULL,
  kinds     TEXT NOT NULL DEFAULT '[]' CHECK (json_type(kinds) = 'array'),
  first_day TEXT,
  last_day  TEXT,
  sort      TEXT CHECK (sort IN ('relevance', 'added', 'date', 'title', 'collection')),
  trashed   INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Records that people have put together by hand. Rows of the log.
CREATE TABLE collection (
  id          TEXT PRIMARY KEY,
  name        TEXT NOT NULL CHECK (name <> ''),
  description TEXT,
  trashed     INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1))
) STRICT, WITHOUT ROWID;

-- A record's place in a collection; `position` is a fractional index. Copies of an archive that come together may bring the
-- same record twice, so that nothing here is unique but the id.
CREATE TABLE collection_member (
  id         TEXT PRIMARY KEY,
  collection TEXT NOT NULL REFERENCES collection (id),
  record     TEXT NOT NULL REFERENCES record (id),
  position   TEXT NOT NULL,
  trashed    INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX collection_member_position ON collection_member (collection, position);
CREATE INDEX collection_member_records ON collection_member (collection, record) WHERE trashed = 0;
CREATE INDEX collection_member_record ON collection_member (record, collection);
