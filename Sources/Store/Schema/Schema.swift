// The tables of a library and how older ones become newer. docs/schema.md tells what they hold.

import GRDB

/// The shape of the database.
enum Schema {
    /// Marks a file as a library of Broadsheet (`PRAGMA application_id`): the letters `Brds`.
    static let applicationID = 0x4272_6473

    /// First and last day stand at these numbers where an interval is open.
    static let openStart = -10_000_000
    /// See `openStart`.
    static let openEnd = 10_000_000

    /// Every step from an empty file to the newest library, in order. A step that was released never changes.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 library") { database in
            try database.execute(sql: pressTables)
            try database.execute(sql: findingTables)
            try database.execute(sql: indexTables)
            try database.execute(sql: readerTables)
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        }
        migrator.registerMigration("2 who is who") { database in
            try database.execute(sql: identityTables)
        }
        migrator.registerMigration("3 fingerprints") { database in
            try database.execute(sql: fingerprintTable)
        }
        migrator.registerMigration("4 corrections") { database in
            try database.execute(sql: correctionTable)
        }
        return migrator
    }

    /// A few hashes of each text, by which texts with passages in common are found.
    private static let fingerprintTable = """
        CREATE TABLE fingerprint_block (
            first_document INTEGER PRIMARY KEY,
            end_document INTEGER NOT NULL,
            prints BLOB NOT NULL);
        """

    /// What the reader corrected.
    private static let correctionTable = """
        CREATE TABLE correction (
            id INTEGER PRIMARY KEY,
            page_hash BLOB NOT NULL,
            first_byte INTEGER NOT NULL,
            end_byte INTEGER NOT NULL,
            kind TEXT NOT NULL,
            value TEXT NOT NULL,
            quote TEXT NOT NULL);
        CREATE INDEX correction_by_page ON correction (page_hash);
        """

    /// What articles say of who is who, what was decided, and on what that rests.
    private static let identityTables = """
        CREATE TABLE clue (
            entity INTEGER NOT NULL REFERENCES entity (id),
            kind INTEGER NOT NULL REFERENCES name (id),
            value TEXT NOT NULL,
            document INTEGER NOT NULL,
            PRIMARY KEY (entity, kind, value, document)) WITHOUT ROWID;
        CREATE INDEX clue_by_value ON clue (kind, value);
        CREATE INDEX clue_by_document ON clue (document);
        CREATE TABLE identity_question (
            kind INTEGER NOT NULL REFERENCES name (id),
            value TEXT NOT NULL,
            entity INTEGER NOT NULL,
            PRIMARY KEY (kind, value, entity)) WITHOUT ROWID;
        CREATE TABLE entity_link (
            alias INTEGER NOT NULL REFERENCES entity (id),
            reason INTEGER NOT NULL REFERENCES name (id),
            canonical INTEGER NOT NULL REFERENCES entity (id),
            value TEXT NOT NULL,
            PRIMARY KEY (alias, reason)) WITHOUT ROWID;
        CREATE INDEX entity_link_by_value ON entity_link (value);
        CREATE TABLE link_article (
            alias INTEGER NOT NULL, reason INTEGER NOT NULL, document INTEGER NOT NULL,
            PRIMARY KEY (alias, reason, document)) WITHOUT ROWID;
        CREATE INDEX link_article_by_document ON link_article (document);
        CREATE TABLE namesake (
            document INTEGER NOT NULL,
            name INTEGER NOT NULL REFERENCES entity (id),
            person INTEGER NOT NULL REFERENCES entity (id),
            PRIMARY KEY (document, name)) WITHOUT ROWID;
        CREATE INDEX namesake_by_name ON namesake (name, person);
        """

    /// Names, papers, pages, paths, articles.
    private static let pressTables = """
        CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE name (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
        CREATE TABLE paper (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE page (
            id INTEGER PRIMARY KEY,
            hash BLOB NOT NULL UNIQUE,
            paper INTEGER REFERENCES paper (id),
            printed TEXT,
            number INTEGER,
            encoding TEXT NOT NULL,
            line_count INTEGER NOT NULL,
            byte_count INTEGER NOT NULL,
            text_byte_count INTEGER,
            is_packed INTEGER NOT NULL DEFAULT 0,
            facts BLOB NOT NULL,
            accounts BLOB NOT NULL,
            superseded_by INTEGER REFERENCES page (id));
        CREATE INDEX page_by_issue ON page (paper, printed, number);
        CREATE TABLE page_bytes (
            page INTEGER NOT NULL REFERENCES page (id),
            is_text INTEGER NOT NULL,
            part INTEGER NOT NULL,
            deflated BLOB NOT NULL,
            PRIMARY KEY (page, is_text, part)) WITHOUT ROWID;
        CREATE TABLE page_fault (
            page INTEGER NOT NULL REFERENCES page (id), line INTEGER, cause TEXT NOT NULL, count INTEGER,
            encoding TEXT);
        CREATE INDEX page_fault_by_page ON page_fault (page);
        CREATE TABLE path (
            path TEXT NOT NULL,
            ordinal INTEGER NOT NULL,
            first_line INTEGER NOT NULL,
            page INTEGER NOT NULL REFERENCES page (id),
            PRIMARY KEY (path, ordinal)) WITHOUT ROWID;
        CREATE INDEX path_by_page ON path (page);
        CREATE TABLE article (
            document INTEGER PRIMARY KEY,
            page INTEGER NOT NULL REFERENCES page (id),
            position INTEGER NOT NULL,
            first_byte INTEGER NOT NULL,
            end_byte INTEGER NOT NULL,
            first_day INTEGER,
            last_day INTEGER,
            printed TEXT,
            is_inferred INTEGER NOT NULL,
            paper INTEGER REFERENCES paper (id),
            page_number INTEGER,
            title TEXT,
            kicker TEXT,
            subtitle TEXT,
            byline TEXT,
            photographers TEXT,
            agency TEXT,
            dateline TEXT,
            character_count INTEGER NOT NULL,
            is_continued INTEGER NOT NULL,
            layout BLOB NOT NULL);
        CREATE INDEX article_by_page ON article (page, position, first_day, last_day);
        CREATE INDEX article_by_date ON article (first_day DESC, paper, page_number, document);
        CREATE TABLE article_text (document INTEGER PRIMARY KEY REFERENCES article (document), text TEXT NOT NULL);
        CREATE TABLE dead_document (document INTEGER PRIMARY KEY);
        CREATE TABLE continuation (
            document INTEGER NOT NULL REFERENCES article (document),
            next INTEGER NOT NULL REFERENCES article (document),
            rule INTEGER NOT NULL REFERENCES name (id),
            PRIMARY KEY (document, next)) WITHOUT ROWID;
        CREATE INDEX continuation_by_next ON continuation (next);
        """

    /// Entities, mentions, dates, events, quantities.
    private static let findingTables = """
        CREATE TABLE entity (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            code TEXT,
            article_count INTEGER NOT NULL DEFAULT 0,
            mention_count INTEGER NOT NULL DEFAULT 0,
            event_count INTEGER NOT NULL DEFAULT 0,
            UNIQUE (kind, name));
        CREATE TABLE alias (
            id INTEGER PRIMARY KEY,
            entity INTEGER NOT NULL REFERENCES entity (id),
            form TEXT NOT NULL,
            mention_count INTEGER NOT NULL,
            UNIQUE (entity, form));
        CREATE INDEX alias_by_form ON alias (form);
        CREATE TABLE mention (
            document INTEGER NOT NULL,
            position INTEGER NOT NULL,
            entity INTEGER NOT NULL REFERENCES entity (id),
            start INTEGER NOT NULL,
            end INTEGER NOT NULL,
            is_linked INTEGER NOT NULL,
            rule INTEGER NOT NULL REFERENCES name (id),
            lines BLOB,
            kind TEXT,
            surface TEXT,
            office TEXT,
            PRIMARY KEY (document, position)) WITHOUT ROWID;
        CREATE TABLE date_expression (
            document INTEGER NOT NULL,
            position INTEGER NOT NULL,
            start INTEGER NOT NULL,
            end INTEGER NOT NULL,
            first_day INTEGER,
            last_day INTEGER,
            precision INTEGER NOT NULL REFERENCES name (id),
            resolution INTEGER NOT NULL REFERENCES name (id),
            is_inferred INTEGER NOT NULL,
            is_listed INTEGER NOT NULL,
            rule INTEGER NOT NULL REFERENCES name (id),
            lines BLOB,
            words TEXT,
            PRIMARY KEY (document, position)) WITHOUT ROWID;
        CREATE TABLE event (
            document INTEGER NOT NULL,
            position INTEGER NOT NULL,
            date INTEGER NOT NULL,
            first_day INTEGER,
            last_day INTEGER,
            status INTEGER NOT NULL REFERENCES name (id),
            gist_start INTEGER NOT NULL,
            gist_end INTEGER NOT NULL,
            entities BLOB NOT NULL,
            PRIMARY KEY (document, position)) WITHOUT ROWID;
        CREATE TABLE entity_event (
            entity INTEGER NOT NULL,
            sort_day INTEGER NOT NULL,
            document INTEGER NOT NULL,
            position INTEGER NOT NULL,
            is_planned INTEGER NOT NULL,
            PRIMARY KEY (entity, sort_day, document, position)) WITHOUT ROWID;
        CREATE TABLE quantity (
            document INTEGER NOT NULL,
            position INTEGER NOT NULL,
            start INTEGER NOT NULL,
            end INTEGER NOT NULL,
            value REAL NOT NULL,
            unit TEXT NOT NULL,
            modifier TEXT,
            counted TEXT,
            words TEXT,
            PRIMARY KEY (document, position)) WITHOUT ROWID;
        """

    /// The index over terms: segments of consecutive documents, each a sorted run of blocks.
    private static let indexTables = """
        CREATE TABLE segment (
            id INTEGER PRIMARY KEY,
            level INTEGER NOT NULL,
            first_document INTEGER NOT NULL,
            end_document INTEGER NOT NULL,
            first_block INTEGER NOT NULL,
            directory BLOB NOT NULL,
            catalogue BLOB NOT NULL);
        CREATE TABLE frequent_gram (
            prefix INTEGER NOT NULL, unit INTEGER NOT NULL, number INTEGER NOT NULL,
            PRIMARY KEY (prefix, unit)) WITHOUT ROWID;
        CREATE TABLE posting_block (id INTEGER PRIMARY KEY, entries BLOB NOT NULL);
        """

    /// What the reader adds.
    private static let readerTables = """
        CREATE TABLE work (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            value TEXT NOT NULL,
            document INTEGER,
            page_hash BLOB NOT NULL,
            first_byte INTEGER NOT NULL,
            end_byte INTEGER NOT NULL,
            text_byte INTEGER NOT NULL,
            quote TEXT NOT NULL);
        CREATE INDEX work_by_kind ON work (kind, value, document);
        CREATE INDEX work_by_document ON work (document);
        CREATE INDEX work_unplaced ON work (page_hash) WHERE document IS NULL;
        CREATE TABLE saved_filter (name TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
        """
}
