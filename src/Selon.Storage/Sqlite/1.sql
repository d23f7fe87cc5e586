-- Version 1. Texts that repeat are kept as they are: a dossier should be readable with any SQLite program.

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Last number given to what may be removed.
CREATE TABLE counters (name TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO counters (name, last) VALUES ('mentions', 0), ('rows', 0);

CREATE TABLE articles (
  number INTEGER PRIMARY KEY,
  page TEXT NOT NULL,
  version INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  id TEXT NOT NULL,
  url TEXT, title TEXT, outlet TEXT, published TEXT,
  language TEXT NOT NULL,
  captured TEXT,
  source TEXT NOT NULL,
  reader TEXT NOT NULL,
  story INTEGER NOT NULL,
  UNIQUE (page, version)
) STRICT;
CREATE INDEX articles_content ON articles (content_hash);
CREATE INDEX articles_id ON articles (id);
CREATE INDEX articles_story ON articles (story) WHERE story <> 0;

-- Apart from the articles, so that a walk over those is short. Brotli; size is that of the record.
CREATE TABLE records (article INTEGER PRIMARY KEY REFERENCES articles (number), size INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;

CREATE TABLE keys (kind INTEGER NOT NULL, key INTEGER NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (kind, key, item)) STRICT, WITHOUT ROWID;
CREATE INDEX keys_item ON keys (kind, item);
CREATE TABLE digests (kind INTEGER NOT NULL, item INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (kind, item)) STRICT, WITHOUT ROWID;
CREATE TABLE terms (term INTEGER PRIMARY KEY, count INTEGER NOT NULL) STRICT;

CREATE TABLE mentions (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article INTEGER NOT NULL REFERENCES articles (number),
  kind INTEGER NOT NULL,
  place INTEGER NOT NULL,
  of_group INTEGER NOT NULL,
  row_id TEXT
) STRICT;
CREATE INDEX mentions_article ON mentions (article);
CREATE INDEX mentions_group ON mentions (of_group) WHERE of_group <> 0;
CREATE INDEX mentions_row ON mentions (row_id) WHERE row_id IS NOT NULL;

-- What rows are chosen and ordered by; what they say is in bodies.
CREATE TABLE rows (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind INTEGER NOT NULL,
  type TEXT, quad TEXT, factuality TEXT,
  from_day INTEGER, to_day INTEGER, date TEXT,
  day_up INTEGER NOT NULL,
  day_down INTEGER NOT NULL,
  confidence REAL NOT NULL,
  reports INTEGER NOT NULL,
  review INTEGER NOT NULL
) STRICT;
CREATE INDEX rows_up ON rows (day_up, id);
CREATE INDEX rows_down ON rows (day_down, id);
CREATE TABLE bodies (of_row INTEGER PRIMARY KEY REFERENCES rows (number) ON DELETE CASCADE, json BLOB NOT NULL, text TEXT NOT NULL) STRICT;

-- One line for each name of each key; folded has a space at both ends, so that whole words can be looked for.
CREATE TABLE facet_values (
  id INTEGER PRIMARY KEY,
  facet INTEGER NOT NULL,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  UNIQUE (facet, key, name)
) STRICT;
CREATE TABLE row_facets (
  facet INTEGER NOT NULL,
  value INTEGER NOT NULL REFERENCES facet_values (id),
  of_row INTEGER NOT NULL REFERENCES rows (number) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  PRIMARY KEY (facet, value, of_row)
) STRICT, WITHOUT ROWID;
CREATE INDEX row_facets_row ON row_facets (of_row, facet, value, place);

-- Folded words with one space between: only spaces may separate them, which is what this tokenizer does with such text.
CREATE VIRTUAL TABLE row_words USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'ascii');

CREATE TABLE contradictions (id TEXT PRIMARY KEY, json BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE contradiction_rows (
  contradiction TEXT NOT NULL REFERENCES contradictions (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  row_id TEXT NOT NULL,
  PRIMARY KEY (contradiction, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX contradiction_rows_row ON contradiction_rows (row_id);

CREATE TABLE copies (
  article INTEGER NOT NULL REFERENCES articles (number),
  original INTEGER NOT NULL REFERENCES articles (number),
  json BLOB NOT NULL,
  PRIMARY KEY (article, original)
) STRICT, WITHOUT ROWID;
CREATE INDEX copies_original ON copies (original);

CREATE TABLE corrections (number INTEGER PRIMARY KEY, json TEXT NOT NULL, pending INTEGER NOT NULL) STRICT;
CREATE TABLE inputs (source TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT, WITHOUT ROWID;
