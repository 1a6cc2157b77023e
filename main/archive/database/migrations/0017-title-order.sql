-- Titles in the order of a dictionary: Ä beside A (DIN 5007-1), and as in Twi ɔ beside o; capitals and quotation marks in front do not count.
ALTER TABLE record ADD COLUMN sort_title TEXT GENERATED ALWAYS AS (
  replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    lower(ltrim(shown_title, ' "''„“”»«‚‘’›‹([…')),
    'ä', 'a'), 'Ä', 'a'), 'ö', 'o'), 'Ö', 'o'), 'ü', 'u'), 'Ü', 'u'), 'ß', 'ss'), 'à', 'a'),
    'À', 'a'), 'á', 'a'), 'Á', 'a'), 'â', 'a'), 'ç', 'c'), 'Ç', 'c'), 'é', 'e'), 'É', 'e'),
    'è', 'e'), 'È', 'e'), 'ê', 'e'), 'ñ', 'n'), 'Ñ', 'n'), 'ó', 'o'), 'Ó', 'o'), 'ô', 'o'),
    'ú', 'u'), 'ɔ', 'o'), 'Ɔ', 'o'), 'ɛ', 'e'), 'Ɛ', 'e')
) VIRTUAL;

CREATE INDEX record_by_sort_title ON record (trashed, sort_title);
