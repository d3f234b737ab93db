-- What this database is, one row a fact: see src/app/site_kind.h.

-- distribution: reference
CREATE TABLE site (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
