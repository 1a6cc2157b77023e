-- The rules that a saved search goes without (a list of codes).
ALTER TABLE saved_search ADD COLUMN without TEXT NOT NULL DEFAULT '[]' CHECK (json_type(without) = 'array');
