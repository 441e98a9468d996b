CREATE TABLE books (
  id INTEGER PRIMARY KEY,
  title_zh TEXT NOT NULL,
  title_en TEXT NOT NULL,
  author_zh TEXT NOT NULL,
  author_en TEXT NOT NULL,
  year INTEGER NOT NULL,
  language TEXT NOT NULL,
  summary_zh TEXT NOT NULL,
  summary_en TEXT NOT NULL,
  -- The check is what stops overselling: a reservation of the last copy but one request too many fails here.
  copies INTEGER NOT NULL CHECK (copies >= 0),
  likes INTEGER NOT NULL DEFAULT 0,
  -- Titles and authors as foldText writes them: SQLite's LIKE folds ASCII letters only.
  search_text TEXT NOT NULL
) STRICT;

CREATE TABLE notes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  book_id INTEGER NOT NULL REFERENCES books (id),
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX notes_by_book ON notes (book_id, id DESC);

CREATE TABLE reservations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  book_id INTEGER NOT NULL REFERENCES books (id),
  name TEXT NOT NULL,
  phone TEXT NOT NULL,
  pickup_before TEXT NOT NULL
) STRICT;
