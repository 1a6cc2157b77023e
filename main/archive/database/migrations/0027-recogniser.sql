-- Which version of what recognises text has read a page: where that has become better, the page is read again.
ALTER TABLE recognition ADD COLUMN recogniser INTEGER NOT NULL DEFAULT 1;

CREATE INDEX recognition_by_recogniser ON recognition (recogniser, hash, page) WHERE state <> 'waiting';
