-- What tells whether two photos are nearly the same picture or of the same moment: derived from originals, can be made again.
-- `band_0` to `band_3` are a coarse print in four parts, `print` is the fine one; null where a picture has none (flat, text).
-- `taken` are milliseconds since 1970 on the camera's own clock; `exact` says that it noted parts of a second.
CREATE TABLE photo (
  hash   TEXT PRIMARY KEY CHECK (length(hash) = 64),
  band_0 INTEGER CHECK (band_0 BETWEEN 0 AND 65535),
  band_1 INTEGER CHECK (band_1 BETWEEN 0 AND 65535),
  band_2 INTEGER CHECK (band_2 BETWEEN 0 AND 65535),
  band_3 INTEGER CHECK (band_3 BETWEEN 0 AND 65535),
  print  BLOB CHECK (length(print) = 32),
  taken  INTEGER,
  exact  INTEGER NOT NULL CHECK (exact IN (0, 1)),
  camera TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX photo_band_0 ON photo (band_0) WHERE print IS NOT NULL;
CREATE INDEX photo_band_1 ON photo (band_1) WHERE print IS NOT NULL;
CREATE INDEX photo_band_2 ON photo (band_2) WHERE print IS NOT NULL;
CREATE INDEX photo_band_3 ON photo (band_3) WHERE print IS NOT NULL;
CREATE INDEX photo_moment ON photo (camera, taken) WHERE camera IS NOT NULL AND taken IS NOT NULL;

-- Photos that belong together, however many steps apart; kept in step with the records by each commit, like the index.
CREATE TABLE series (
  id      INTEGER PRIMARY KEY,
  members INTEGER NOT NULL CHECK (members > 0)
) STRICT;

CREATE INDEX series_by_members ON series (members DESC, id) WHERE members > 1;

-- The photo records outside the trash, by rowid, each with the original that stands for it; null: it is like no other.
CREATE TABLE series_member (
  record INTEGER PRIMARY KEY,
  hash   TEXT NOT NULL,
  series INTEGER REFERENCES series (id)
) STRICT;

CREATE INDEX series_member_hash ON series_member (hash);
CREATE INDEX series_member_series ON series_member (series, record) WHERE series IS NOT NULL;
