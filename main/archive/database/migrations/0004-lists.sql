-- Whether somebody has taken or dismissed a suggestion, kept beside it: open ones are found without passing the others.
-- Derived from the decisions, which are logged.
ALTER TABLE suggestion ADD COLUMN decided INTEGER NOT NULL DEFAULT 0 CHECK (decided IN (0, 1));
UPDATE suggestion SET decided = EXISTS (SELECT 1 FROM decision WHERE decision.suggestion = suggestion.key AND decision.trashed = 0);

DROP INDEX suggestion_events;
CREATE INDEX suggestion_open ON suggestion (record, ordinal) WHERE decided = 0;
CREATE INDEX suggestion_open_events ON suggestion (earliest) WHERE kind = 'event' AND decided = 0;

CREATE TRIGGER suggestion_made AFTER INSERT ON suggestion
WHEN EXISTS (SELECT 1 FROM decision WHERE decision.suggestion = NEW.key AND decision.trashed = 0)
BEGIN
  UPDATE suggestion SET decided = 1 WHERE key = NEW.key;
END;

CREATE TRIGGER decision_made AFTER INSERT ON decision
BEGIN
  UPDATE suggestion
  SET decided = EXISTS (SELECT 1 FROM decision WHERE decision.suggestion = NEW.suggestion AND decision.trashed = 0)
  WHERE key = NEW.suggestion;
END;

CREATE TRIGGER decision_changed AFTER UPDATE ON decision
BEGIN
  UPDATE suggestion
  SET decided = EXISTS (SELECT 1 FROM decision WHERE decision.suggestion = NEW.suggestion AND decision.trashed = 0)
  WHERE key = NEW.suggestion;
END;

-- Newest records first, without sorting them all.
CREATE INDEX record_added ON record (trashed);
DROP INDEX record_by_title;
CREATE INDEX record_by_title ON record (trashed, shown_title COLLATE NOCASE);
