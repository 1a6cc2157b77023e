-- What lists, facets and filters ask of a file, beside the rows that hold its whole text: reading through those takes 25 times as long.
CREATE INDEX extraction_facts ON extraction (hash, media_type, thumbnail, language);
