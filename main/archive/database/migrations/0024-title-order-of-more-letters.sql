-- Dashes, bullets and the like in front of a title do not count, as quotation marks do not; and İ stands beside I, Œ as oe. One
-- column more, for each is checked on all records as it comes, and only titles with letters beyond ASCII are looked through.
DROP INDEX record_by_sort_title;
ALTER TABLE record RENAME COLUMN sort_title TO title_in_usual_letters;

ALTER TABLE record ADD COLUMN sort_title TEXT GENERATED ALWAYS AS (
  ltrim(CASE WHEN title_in_usual_letters NOT GLOB '*[^ -~]*' THEN title_in_usual_letters ELSE
    replace(replace(replace(replace(replace(replace(replace(replace(replace(
      replace(replace(replace(replace(replace(replace(replace(replace(
        title_in_usual_letters,
        'İ', 'i'), 'Œ', 'oe'), 'œ', 'oe'), 'Æ', 'ae'), 'æ', 'ae'), 'Ø', 'o'), 'ø', 'o'), 'Å', 'a'),
      'å', 'a'), 'Š', 's'), 'š', 's'), 'Ž', 'z'), 'ž', 'z'), 'Č', 'c'), 'č', 'c'), 'Ł', 'l'), 'ł', 'l')
  END, ' "''„“”»«‚‘’›‹([{…-‐‑‒–—−_*•·▪●#+.,;:!?/|\~=>&@' || char(9, 10, 13, 160))
) VIRTUAL;

CREATE INDEX record_by_sort_title ON record (trashed, sort_title);
