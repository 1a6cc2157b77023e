-- What is asked after each change, from indexes alone: whether a record stands, suggestions that only one document makes, what
-- a person, place or record is linked with, and which records have an original. Whole rows for it took a third of a second.
CREATE UNIQUE INDEX record_standing ON record (id) WHERE trashed = 0;

CREATE INDEX suggestion_alone ON suggestion (record, ordinal, kind) WHERE decided = 0 AND same IS NULL;

DROP INDEX link_target;
CREATE INDEX link_target ON link (target, trashed, record);

DROP INDEX file_hash;
CREATE INDEX file_hash ON file (hash, trashed, record);

-- Whom somebody of that name is, in capitals or not: each person taken over is looked for among all.
CREATE INDEX agent_called ON agent (name COLLATE NOCASE) WHERE trashed = 0;
CREATE INDEX agent_length ON agent (length(name)) WHERE trashed = 0;
