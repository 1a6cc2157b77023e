-- What the timeline counts by kind and day, without a look at the records themselves.
CREATE INDEX record_on_axis ON record (trashed, kind, earliest, latest);
