-- What is in the trash only because its own making was undone: nobody put it there. Derived from the log. Whatever else somebody
-- has done to it that stands takes it out again, so that nothing entered is lost.
CREATE TABLE unmade (
  type   TEXT NOT NULL,
  entity TEXT NOT NULL,
  PRIMARY KEY (type, entity)
) STRICT, WITHOUT ROWID;

CREATE VIEW unmade_by_log AS
SELECT entity.type, entity.id AS entity
FROM entity
JOIN change AS made ON made.clock = entity.origin
WHERE EXISTS (SELECT 1 FROM head WHERE head.entity = entity.id AND head.field = 'trashed')
  AND NOT EXISTS (
    SELECT 1
    FROM head
    JOIN change ON change.clock = head.change
    JOIN action ON action.id = change.action
    WHERE head.entity = entity.id
      AND (action.label <> 'undo' OR (head.field = 'trashed' AND (action.undoes <> made.action OR change.fields ->> 'trashed' <> 1)))
  );

INSERT INTO unmade (type, entity)
SELECT type, entity
FROM unmade_by_log
WHERE entity IN (
  SELECT change.entity
  FROM action
  JOIN change ON change.action = action.id
  WHERE action.label = 'undo' AND change.fields ->> 'trashed' = 1
);

CREATE TRIGGER head_made AFTER INSERT ON head
WHEN EXISTS (SELECT 1 FROM head WHERE entity = NEW.entity AND field = 'trashed')
BEGIN
  DELETE FROM unmade WHERE type = (SELECT type FROM entity WHERE id = NEW.entity) AND entity = NEW.entity;
  INSERT INTO unmade (type, entity) SELECT type, entity FROM unmade_by_log WHERE entity = NEW.entity;
END;
