-- The same order, in three steps: older SQLite as other programs have it (3.40, Debian 12) cannot read a schema with so many
-- calls inside each other, and with it nothing of the archive or of a backup.
DROP INDEX record_by_sort_title;
ALTER TABLE record DROP COLUMN sort_title;

ALTER TABLE record ADD COLUMN title_without_umlauts TEXT GENERATED ALWAYS AS (
  replace(replace(replace(replace(replace(replace(replace(
    lower(ltrim(shown_title, ' "''„“”»«‚‘’›‹([…')),
    'ä', 'a'), 'Ä', 'a'), 'ö', 'o'), 'Ö', 'o'), 'ü', 'u'), 'Ü', 'u'), 'ß', 'ss')
) VIRTUAL;

ALTER TABLE record ADD COLUMN title_without_accents TEXT GENERATED ALWAYS AS (
  replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    title_without_umlauts,
    'à', 'a'), 'À', 'a'), 'á', 'a'), 'Á', 'a'), 'â', 'a'), 'ç', 'c'), 'Ç', 'c'), 'é', 'e'), 'É', 'e'), 'è', 'e'), 'È', 'e'), 'ê', 'e')
) VIRTUAL;

ALTER TABLE record ADD COLUMN sort_title TEXT GENERATED ALWAYS AS (
  replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    title_without_accents,
    'ñ', 'n'), 'Ñ', 'n'), 'ó', 'o'), 'Ó', 'o'), 'ô', 'o'), 'ú', 'u'), 'ɔ', 'o'), 'Ɔ', 'o'), 'ɛ', 'e'), 'Ɛ', 'e')
) VIRTUAL;

CREATE INDEX record_by_sort_title ON record (trashed, sort_title);
