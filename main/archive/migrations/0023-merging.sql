-- The index is merged as records come in by the program itself (main/search/merge.ts): FTS5 would do the more at once the more
-- often an archive has been merged as a whole, in the end for seconds.
INSERT INTO search (search, rank) VALUES ('automerge', 0);
INSERT INTO inside (inside, rank) VALUES ('automerge', 0);
