-- Records whose words changed since the vocabulary was last counted. Counting at each change would write a page for each word
-- of a record. Without a row in `indexed` a record counts nothing now.
CREATE TABLE uncounted (
  record  INTEGER NOT NULL,
  step    INTEGER NOT NULL,
  -- The words it had before this change, packed as in `indexed`; NULL: it was not indexed.
  words   BLOB,
  -- Whether the vocabulary still counts these for it.
  counted INTEGER NOT NULL CHECK (counted IN (0, 1)),
  PRIMARY KEY (record, step)
) STRICT, WITHOUT ROWID;
