-- Recalling an accession asks which other one has met its records.
CREATE INDEX outcome_record ON outcome (record) WHERE record IS NOT NULL;
