-- What a practice makes its own: the pointers that its specialists give, and the treatments that its page names. A
-- pointer that was given is a copy and keeps its words.

-- distribution: column practice_id
CREATE TABLE practice_pointer (
    practice_id TEXT NOT NULL,
    pointer_id TEXT NOT NULL, -- random, or the key of the one that the program carries and whose place it takes
    words TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    retired INTEGER NOT NULL,
    PRIMARY KEY (practice_id, pointer_id)
) STRICT, WITHOUT ROWID;

-- distribution: column practice_id
CREATE TABLE practice_treatment (
    practice_id TEXT NOT NULL,
    treatment TEXT NOT NULL,  -- of the evidence
    PRIMARY KEY (practice_id, treatment)
) STRICT, WITHOUT ROWID;
