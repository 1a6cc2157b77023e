-- The days a record may fall on, as day numbers since 1970-01-01; open ends are the ends of the number range.
CREATE VIRTUAL TABLE span USING rtree_i32 (record, earliest, latest);
