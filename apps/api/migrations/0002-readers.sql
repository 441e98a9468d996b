CREATE TABLE readers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  -- A path on the API.
  avatar TEXT,
  -- Who they are to WeChat; null for those who sign in by password.
  openid TEXT UNIQUE,
  -- Salt and scrypt hash; null for those who sign in by WeChat.
  password TEXT
) STRICT;

-- Names are what one signs in with by password. Readers from WeChat may share theirs.
CREATE UNIQUE INDEX readers_by_name ON readers (name) WHERE password IS NOT NULL;

CREATE TABLE sessions (
  -- A hash, so that who reads this file cannot act as its readers.
  token_hash TEXT PRIMARY KEY,
  reader_id INTEGER NOT NULL REFERENCES readers (id),
  -- Milliseconds since 1970.
  expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE avatars (
  file TEXT PRIMARY KEY,
  reader_id INTEGER NOT NULL REFERENCES readers (id),
  type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

-- Notes and reservations from before there were readers belong to nobody.
ALTER TABLE notes ADD COLUMN reader_id INTEGER REFERENCES readers (id);
ALTER TABLE notes ADD COLUMN idempotency_key TEXT;
-- A deleted note keeps its row, without its text: a late copy of the request that wrote it must not bring it back.
ALTER TABLE notes ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX notes_by_key ON notes (reader_id, idempotency_key);

ALTER TABLE reservations ADD COLUMN reader_id INTEGER REFERENCES readers (id);
CREATE INDEX reservations_by_reader ON reservations (reader_id, id DESC);
