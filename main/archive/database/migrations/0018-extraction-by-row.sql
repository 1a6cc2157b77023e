-- The texts of files by row: the rows of a table without row numbers also stand in the branches of its tree, and these are so
-- long that four of them fill a page. Each question for a file's text or kind went through eight pages, with 100,000 files.
CREATE TABLE extraction_by_row (
  id         INTEGER PRIMARY KEY,
  hash       TEXT NOT NULL UNIQUE,
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
) STRICT;

INSERT INTO extraction_by_row (hash, pipeline, media_type, fault, language, pages, paged, characters, thumbnail, metadata, text, html, terms)
SELECT hash, pipeline, media_type, fault, language, pages, paged, characters, thumbnail, metadata, text, html, terms
FROM extraction;

DROP TABLE extraction;
ALTER TABLE extraction_by_row RENAME TO extraction;

CREATE INDEX extraction_pipeline ON extraction (pipeline);
CREATE INDEX extraction_facts ON extraction (hash, media_type, thumbnail, language);
