-- The vocabulary in a third of the space: one index by word only, and what words are found by from within in one table of
-- terms (three letters in a row, and the stems of a compound's parts behind a mark). All of it is derived; `inside` is
-- filled by the indexing that starts when an index of an older kind is opened.
DROP TABLE part;
DROP TABLE infix;

CREATE TABLE vocab_by_word (
  id    INTEGER PRIMARY KEY,
  word  TEXT NOT NULL,
  lang  TEXT NOT NULL CHECK (lang IN ('de', 'en')),
  stem  TEXT NOT NULL,
  df    INTEGER NOT NULL CHECK (df >= 0),
  split INTEGER NOT NULL DEFAULT 0 CHECK (split IN (0, 1))
) STRICT;

INSERT INTO vocab_by_word (id, word, lang, stem, df, split)
SELECT id, word, lang, stem, df, split FROM vocab;

DROP TABLE vocab;
ALTER TABLE vocab_by_word RENAME TO vocab;

-- A word may be there in both languages, and with two stems (schon, schön).
CREATE INDEX vocab_word ON vocab (word);

-- Rowids are those of `vocab`.
CREATE VIRTUAL TABLE inside USING fts5 (terms, content = '', contentless_delete = 1, tokenize = 'ascii', detail = none);

-- Which originals an older pipeline has read is asked at each start.
CREATE INDEX extraction_pipeline ON extraction (pipeline);
