-- Dateline's database. One file; every table is made by `dateline code`, and may be read with any SQLite tool.
-- Days are ISO 8601 (YYYY-MM-DD); offsets count Unicode code points of articles.text, end exclusive.
-- A column named `record` holds the whole record as JSON; the other columns repeat what is asked for often.

CREATE TABLE meta (                -- facts about this file: schema version, version of Dateline, rules of comparisons
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE articles (            -- one row an article; its text never changes
    id        TEXT PRIMARY KEY,
    title     TEXT,
    outlet    TEXT,                -- who published it
    agency    TEXT,                -- the agency that it was taken from
    url       TEXT,
    text      TEXT NOT NULL,
    earliest  TEXT,                -- when it was published: earliest..latest, open where unknown
    latest    TEXT,
    basis     TEXT,                -- metadata, dateline, text or corpus
    record    TEXT NOT NULL        -- the coded article without its statements
) WITHOUT ROWID;

CREATE TABLE locations (           -- where each article was read from; identical files are one article
    article  TEXT NOT NULL REFERENCES articles (id),
    location TEXT NOT NULL,
    PRIMARY KEY (article, location)
) WITHOUT ROWID;

CREATE TABLE statements (          -- one clause of one article that reports one political interaction
    id          TEXT PRIMARY KEY,
    article     TEXT NOT NULL REFERENCES articles (id),
    event       TEXT,              -- the event that it speaks of; null until merged
    event_type  TEXT NOT NULL,     -- after PLOVER's reductions
    act         TEXT NOT NULL,     -- the type of the deed itself
    mode        TEXT,              -- modes, joined by blanks
    status      TEXT NOT NULL,     -- asserted, alleged, denied, negated, planned, hypothetical
    actors      TEXT,              -- codes, joined by blanks
    recipients  TEXT,
    earliest    TEXT,
    latest      TEXT,
    country     TEXT,              -- of the place
    origins     TEXT,              -- who vouches, joined by "; "
    sentence    TEXT NOT NULL,
    start       INTEGER NOT NULL,  -- of the trigger
    record      TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX statements_by_article ON statements (article, start);
CREATE INDEX statements_by_event ON statements (event);
CREATE INDEX statements_by_day ON statements (earliest);

CREATE TABLE parties (             -- actors and recipients of statements
    statement TEXT NOT NULL REFERENCES statements (id),
    side      TEXT NOT NULL,       -- actor or recipient
    position  INTEGER NOT NULL,
    name      TEXT NOT NULL,
    code      TEXT,
    sector    TEXT,
    PRIMARY KEY (statement, side, position)
) WITHOUT ROWID;
CREATE INDEX parties_by_code ON parties (code, side);

CREATE TABLE events (              -- the statements that speak of one real-world interaction
    id             TEXT PRIMARY KEY,
    act            TEXT NOT NULL,
    event_type     TEXT NOT NULL,
    status         TEXT NOT NULL,
    earliest       TEXT,
    latest         TEXT,
    disputed       INTEGER NOT NULL,
    origins        INTEGER NOT NULL,  -- independent ones that assert it
    articles       INTEGER NOT NULL,
    first_reported TEXT,
    record         TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX events_by_day ON events (earliest);

CREATE TABLE aliases (             -- former ids of events keep resolving
    id    TEXT PRIMARY KEY,
    event TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE judgements (          -- whether two statements speak of the same event, by rule
    left    TEXT NOT NULL,
    right   TEXT NOT NULL,
    verdict TEXT NOT NULL,
    reasons TEXT NOT NULL,         -- joined by "; "
    PRIMARY KEY (left, right)
) WITHOUT ROWID;

CREATE TABLE grounds (             -- what a comparison of two statements can say, each once
    number  INTEGER PRIMARY KEY,
    verdict TEXT NOT NULL,
    score   INTEGER NOT NULL,
    reasons TEXT NOT NULL          -- joined by "; "
);

CREATE TABLE comparisons (         -- every pair that was compared, so that an added article need not compare all anew
    left   TEXT NOT NULL,
    right  TEXT NOT NULL,
    ground INTEGER NOT NULL REFERENCES grounds (number),
    PRIMARY KEY (left, right)
) WITHOUT ROWID;

CREATE TABLE overrules (           -- what people judged; outlives re-runs
    number INTEGER PRIMARY KEY,    -- of the action: one merge or split is one action, undone as one
    by     TEXT NOT NULL,
    at     TEXT NOT NULL,
    action TEXT NOT NULL,          -- the command, for people to read
    record TEXT NOT NULL           -- its judgements
);

CREATE TABLE families (            -- articles that are copies of one another
    copy     TEXT PRIMARY KEY,
    original TEXT NOT NULL,
    why      TEXT NOT NULL,
    changes  TEXT                  -- what the copy cut and added, as JSON
) WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (statement UNINDEXED, sentence, parties, tokenize = 'unicode61');
