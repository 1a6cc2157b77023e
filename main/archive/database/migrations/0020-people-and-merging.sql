-- A mention, being in a picture and a place in it are different things to say: each is decided on by itself, and a place holds
-- for its own picture alone. NULL where two that look alike are not the same.
DROP INDEX suggestion_same;
ALTER TABLE suggestion DROP COLUMN same;
ALTER TABLE suggestion ADD COLUMN same TEXT GENERATED ALWAYS AS (
  CASE kind
    WHEN 'person' THEN iif(data ->> '$.person.position' IS NULL, 'person' || char(31) || coalesce(data ->> '$.person.known', 'depicted') || char(31) || (data ->> '$.person.name'), NULL)
    WHEN 'place' THEN 'place' || char(31) || (data ->> '$.name')
    WHEN 'event' THEN 'event' || char(31) || (data ->> '$.title') || char(31) || (data ->> '$.date.edtf') || char(31) || coalesce(data ->> '$.place', '')
  END
) VIRTUAL;

CREATE INDEX suggestion_same ON suggestion (same, record, ordinal) WHERE decided = 0 AND same IS NOT NULL;

-- The place of somebody in a picture as its caption counts it, until somebody says another order.
ALTER TABLE link ADD COLUMN from_left INTEGER CHECK (from_left > 0);

-- The event that this one has become part of: what hung on it is there, also where this one is restored.
ALTER TABLE record ADD COLUMN merged_into TEXT REFERENCES record (id);
