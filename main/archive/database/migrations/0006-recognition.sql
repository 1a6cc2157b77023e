-- Pages whose text stands in their picture only, and what was recognised there: derived, can be made again.
-- `words` is a list of [start, end, left, top, width, height]: UTF-16 offsets in the text, and shares of the page.
CREATE TABLE recognition (
  hash  TEXT NOT NULL,
  page  INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'failed')),
  text  TEXT,
  words TEXT CHECK (words IS NULL OR json_type(words) = 'array'),
  PRIMARY KEY (hash, page)
) STRICT, WITHOUT ROWID;

CREATE INDEX recognition_waiting ON recognition (hash, page) WHERE state = 'waiting';
