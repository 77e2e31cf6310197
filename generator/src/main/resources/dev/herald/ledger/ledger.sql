-- Herald's ledger, version 1. Herald runs this itself where its user may create tables.
CREATE TABLE IF NOT EXISTS herald_entry (
    blog     text        NOT NULL,
    channel  text        NOT NULL,
    key      text        NOT NULL,
    state    text        NOT NULL,
    url      text,
    at       timestamptz NOT NULL,
    revision integer     NOT NULL,
    entry    text        NOT NULL,
    PRIMARY KEY (blog, channel, key)
);

-- A post is in one entry of its channel and round at most.
CREATE TABLE IF NOT EXISTS herald_post (
    blog    text    NOT NULL,
    channel text    NOT NULL,
    round   integer NOT NULL,
    post    text    NOT NULL,
    key     text    NOT NULL,
    PRIMARY KEY (blog, channel, round, post),
    FOREIGN KEY (blog, channel, key) REFERENCES herald_entry ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS herald_version (
    version integer PRIMARY KEY
);

INSERT INTO herald_version VALUES (1) ON CONFLICT DO NOTHING;
