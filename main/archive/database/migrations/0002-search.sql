-- The search index: derived from records and their files' term streams, can be made again at any time.
-- One row is one record; it holds terms, not text, and the ascii tokenizer only takes them apart again.
CREATE VIRTUAL TABLE search USING fts5 (
  title, caption, body,
  content = '', contentless_delete = 1, tokenize = 'ascii', detail = full
);

INSERT INTO search (search, rank) VALUES ('hashsize', 16777216);

-- The distinct words of all indexed records: `df` is the number of records, `split` whether `part` knows its parts.
CREATE TABLE vocab (
  id    INTEGER PRIMARY KEY,
  word  TEXT NOT NULL,
  lang  TEXT NOT NULL CHECK (lang IN ('de', 'en')),
  stem  TEXT NOT NULL,
  df    INTEGER NOT NULL CHECK (df >= 0),
  split INTEGER NOT NULL DEFAULT 0 CHECK (split IN (0, 1)),
  UNIQUE (word, lang, stem)
) STRICT;

-- The stems of the words a German compound is made of.
CREATE TABLE part (
  part TEXT NOT NULL,
  word INTEGER NOT NULL REFERENCES vocab (id) ON DELETE CASCADE,
  PRIMARY KEY (part, word)
) STRICT, WITHOUT ROWID;

CREATE INDEX part_word ON part (word);

-- Finds words by any three letters in a row; rowids are those of `vocab`.
CREATE VIRTUAL TABLE infix USING fts5 (word, content = '', contentless_delete = 1, tokenize = 'trigram');

-- What was indexed for a record: the short fields as given, and its words (ids of `vocab`, ascending, as differences
-- in base 128), so that a later change can count them out again.
CREATE TABLE indexed (
  record   INTEGER PRIMARY KEY,
  language TEXT NOT NULL CHECK (language IN ('de', 'en')),
  title    TEXT NOT NULL,
  caption  TEXT NOT NULL,
  words    BLOB NOT NULL
) STRICT;
