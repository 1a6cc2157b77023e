-- A saved search may have its hits by title from Z to A.
CREATE TABLE saved_search_anew (
  id        TEXT PRIMARY KEY,
  name      TEXT NOT NULL CHECK (name <> ''),
  query     TEXT NOT NULL,
  kinds     TEXT NOT NULL DEFAULT '[]' CHECK (json_type(kinds) = 'array'),
  first_day TEXT,
  last_day  TEXT,
  sort      TEXT CHECK (sort IN ('relevance', 'added', 'date', 'oldest', 'title', 'titleBackwards', 'collection')),
  trashed   INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)),
  without   TEXT NOT NULL DEFAULT '[]' CHECK (json_type(without) = 'array')
) STRICT, WITHOUT ROWID;

INSERT INTO saved_search_anew (id, name, query, kinds, first_day, last_day, sort, trashed, without)
SELECT id, name, query, kinds, first_day, last_day, sort, trashed, without
FROM saved_search;

DROP TABLE saved_search;
ALTER TABLE saved_search_anew RENAME TO saved_search;
