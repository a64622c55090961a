// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/Schema.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <string>
#include <string_view>

#include "base/Error.h"
#include "base/Files.h"
#include "project/LedgerTable.h"

namespace lightbox::project {

namespace {

/// "LBOX" in PRAGMA application_id tells a project from any other SQLite file.
constexpr int applicationId = 0x4C424F58;

constexpr Migration version1 = R"sql(
CREATE TABLE meta(
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE patients(
    key       INTEGER PRIMARY KEY AUTOINCREMENT,
    patient   TEXT NOT NULL UNIQUE,
    pseudonym INTEGER NOT NULL UNIQUE
);

CREATE TABLE studies(
    key   INTEGER PRIMARY KEY AUTOINCREMENT,
    study TEXT NOT NULL UNIQUE
);

-- label: index of the class; labels: one signed byte per class (1, 0, -1 uncertain, -2 blank),
-- multi-label only.
-- pseudonym: number within the patient, or among the images without patient.
CREATE TABLE images(
    key         INTEGER PRIMARY KEY AUTOINCREMENT,
    id          TEXT NOT NULL UNIQUE,
    source_file TEXT NOT NULL,
    source_array TEXT NOT NULL,
    source_index INTEGER NOT NULL,
    patient     INTEGER REFERENCES patients(key),
    study       INTEGER REFERENCES studies(key),
    study_date  TEXT,
    label       INTEGER NOT NULL,
    labels      BLOB,
    found_in    TEXT NOT NULL,
    width       INTEGER NOT NULL,
    height      INTEGER NOT NULL,
    channels    INTEGER NOT NULL,
    bits        INTEGER NOT NULL,
    inverted    INTEGER NOT NULL,
    file_bytes  INTEGER NOT NULL,
    pixel_hash  TEXT NOT NULL,
    mean        REAL NOT NULL,
    sd          REAL NOT NULL,
    fields      TEXT,
    pseudonym   INTEGER NOT NULL
);
CREATE INDEX images_by_patient ON images(patient);

CREATE TABLE issues(
    key    INTEGER PRIMARY KEY,
    path   TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL
);

CREATE TABLE splits(
    key        INTEGER PRIMARY KEY AUTOINCREMENT,
    spec       TEXT NOT NULL,
    created_at TEXT NOT NULL,
    current    INTEGER NOT NULL,
    sealed     INTEGER NOT NULL,
    reveals    INTEGER NOT NULL
);
CREATE TABLE split_members(
    split INTEGER NOT NULL REFERENCES splits(key),
    image INTEGER NOT NULL REFERENCES images(key),
    member_of TEXT NOT NULL,
    PRIMARY KEY(split, image)
) WITHOUT ROWID;

CREATE TABLE readings(
    run     TEXT NOT NULL,
    image   INTEGER NOT NULL REFERENCES images(key),
    verdict TEXT NOT NULL,
    flagged INTEGER NOT NULL,
    note    TEXT NOT NULL,
    at      TEXT NOT NULL,
    PRIMARY KEY(run, image)
) WITHOUT ROWID;

CREATE TABLE audit(
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    at     TEXT NOT NULL,
    who    TEXT NOT NULL,
    action TEXT NOT NULL,
    detail TEXT NOT NULL
);
CREATE TRIGGER audit_is_final BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;
)sql";

/// What each source file was like when its images were read, so that importing again passes it over.
constexpr Migration sourceFilesStep = R"sql(
CREATE TABLE source_files(
    id       TEXT PRIMARY KEY,
    bytes    INTEGER NOT NULL,
    modified INTEGER NOT NULL
) WITHOUT ROWID;
)sql";

// What a look at the picture says; null where import did not look for it yet.
constexpr Migration picturesStep = R"sql(
ALTER TABLE images ADD COLUMN perceptual_hash INTEGER;
ALTER TABLE images ADD COLUMN sharpness REAL;
ALTER TABLE images ADD COLUMN black_share REAL;
ALTER TABLE images ADD COLUMN white_share REAL;
ALTER TABLE images ADD COLUMN border_letters INTEGER;
)sql";

// fold: from 0, within its repetition (from 0 too).
// exclusions: one of image and patient says what is left out; undoing deletes the row, and the
// audit log tells both.
constexpr Migration foldsAndExclusionsStep = R"sql(
CREATE TABLE split_folds(
    split  INTEGER NOT NULL REFERENCES splits(key),
    repeat INTEGER NOT NULL,
    image  INTEGER NOT NULL REFERENCES images(key),
    fold   INTEGER NOT NULL,
    PRIMARY KEY(split, repeat, image)
) WITHOUT ROWID;

CREATE TABLE exclusions(
    key     INTEGER PRIMARY KEY AUTOINCREMENT,
    image   INTEGER UNIQUE REFERENCES images(key),
    patient INTEGER UNIQUE REFERENCES patients(key),
    reason  TEXT NOT NULL,
    who     TEXT NOT NULL,
    at      TEXT NOT NULL,
    CHECK((image IS NULL) <> (patient IS NULL))
);
)sql";

// fingerprint: spec::fingerprint of the finding as it was; withdrawing deletes the row, and the
// audit log tells both.
constexpr Migration acceptancesStep = R"sql(
CREATE TABLE acceptances(
    key         INTEGER PRIMARY KEY AUTOINCREMENT,
    fingerprint TEXT NOT NULL UNIQUE,
    code        TEXT NOT NULL,
    message     TEXT NOT NULL,
    note        TEXT NOT NULL,
    who         TEXT NOT NULL,
    at          TEXT NOT NULL
);
)sql";

// Every tag of a DICOM file as lines "Keyword=value", for searching; read by nobody else.
constexpr Migration tagsStep = R"sql(
CREATE TABLE image_tags(
    image INTEGER PRIMARY KEY REFERENCES images(key),
    tags  TEXT NOT NULL
);
)sql";

// The source that a file was found by, so that importing another does not wipe what is said of it;
// '' where that was not kept.
constexpr Migration issueRootsStep = R"sql(
ALTER TABLE issues ADD COLUMN root TEXT NOT NULL DEFAULT '';
)sql";

// Every act on a test set, numbered and chained: Ledger.h. splits.sealed and splits.reveals are not
// read any more.
constexpr Migration ledgerStep = R"sql(
CREATE TABLE ledger(
    number    INTEGER PRIMARY KEY,
    kind      TEXT NOT NULL,
    at        TEXT NOT NULL,
    who       TEXT NOT NULL,
    split     TEXT NOT NULL,
    run       TEXT NOT NULL,
    threshold REAL,
    count     INTEGER NOT NULL,
    detail    TEXT NOT NULL,
    hash      TEXT NOT NULL
);
CREATE TABLE ledger_images(
    number INTEGER NOT NULL REFERENCES ledger(number),
    image  INTEGER NOT NULL REFERENCES images(key),
    PRIMARY KEY(number, image)
) WITHOUT ROWID;
CREATE INDEX ledger_images_by_image ON ledger_images(image);
CREATE TRIGGER ledger_is_final BEFORE UPDATE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
CREATE TRIGGER ledger_is_kept BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
)sql";

// What the finding's message was written from, as spec::toJson of a warning; '' where that was not
// kept.
constexpr Migration acceptedTextStep = R"sql(
ALTER TABLE acceptances ADD COLUMN text TEXT NOT NULL DEFAULT '';
)sql";

// The hash is of another kind from here on: what lies there is made anew when it is next looked for.
// Patients that somebody said are one: what the images had before, so that it can be undone.
constexpr Migration mergesStep = R"sql(
UPDATE images SET perceptual_hash = NULL;
CREATE TABLE patient_merges(
    id     INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    reason TEXT NOT NULL,
    who    TEXT NOT NULL,
    at     TEXT NOT NULL
);
CREATE TABLE patient_merge_images(
    merge INTEGER NOT NULL REFERENCES patient_merges(id) ON DELETE CASCADE,
    image INTEGER NOT NULL REFERENCES images(key),
    PRIMARY KEY(merge, image)
) WITHOUT ROWID;
)sql";

// What the issue's detail was written from, as spec::documentOf; '' where that was not kept.
constexpr Migration issueTextStep = R"sql(
ALTER TABLE issues ADD COLUMN text TEXT NOT NULL DEFAULT '';
)sql";

constexpr std::array allMigrations{
    version1,         sourceFilesStep, picturesStep,   foldsAndExclusionsStep,
    acceptancesStep,  tagsStep,        issueRootsStep, ledgerStep,
    acceptedTextStep, mergesStep,      issueTextStep};

int pragma(const SQLite::Database& db, const char* name) {
    SQLite::Statement query(db, std::string("PRAGMA ") + name);
    return query.executeStep() ? query.getColumn(0).getInt() : 0;
}

void backUp(SQLite::Database& db, const std::filesystem::path& file, int version) {
    std::filesystem::path backup = file;
    backup += ".bak-" + std::to_string(version);
    if (std::filesystem::exists(backup))
        return;  // of a migration that was cut short: the data is the same still
    base::requireFreeSpace(file.parent_path(), 2 * std::filesystem::file_size(file));
    const std::filesystem::path temporary = base::temporaryBeside(backup);
    SQLite::Statement copy(db, "VACUUM INTO ?");
    copy.bind(1, temporary.string());
    copy.exec();
    base::publishFile(temporary, backup);
}

}  // namespace

std::span<const Migration> migrations() {
    return allMigrations;
}

int schemaVersion(const SQLite::Database& db, const std::filesystem::path& file,
                  std::span<const Migration> steps) {
    const int version = pragma(db, "user_version");
    const int id = pragma(db, "application_id");
    if (version < 0 || (id != applicationId && (version != 0 || pragma(db, "schema_version") != 0)))
        throw base::refused("project_corrupt.foreign", {}, file);
    if (version > static_cast<int>(steps.size()))
        throw base::refused("project_newer", {{"version", version}, {"known", steps.size()}}, file);
    return version;
}

void migrate(SQLite::Database& db, const std::filesystem::path& file,
             std::span<const Migration> steps) {
    int version = schemaVersion(db, file, steps);
    if (version > 0 && version < static_cast<int>(steps.size()))
        backUp(db, file, version);
    for (; version < static_cast<int>(steps.size()); ++version) {
        SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
        const Migration step = steps[static_cast<std::size_t>(version)];
        db.exec(step);
        const bool makesLedger = std::string_view(step) == ledgerStep;
        if (makesLedger)
            convertAuditLog(db);
        db.exec("PRAGMA application_id = " + std::to_string(applicationId));
        db.exec("PRAGMA user_version = " + std::to_string(version + 1));
        const LedgerMark end = makesLedger ? ledgerEnd(db) : LedgerMark{};
        if (end.length > 0)
            writeLedgerHead(file.parent_path(), {{}, end});
        transaction.commit();
        if (end.length > 0)
            writeLedgerHead(file.parent_path(), {end, {}});
    }
}

}  // namespace lightbox::project
