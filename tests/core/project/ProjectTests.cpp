// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/SQLiteCpp.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <set>

#include "core/project/ProjectFixture.h"
#include "project/Schema.h"

using namespace lightbox;
using project::Access;
using project::Project;

namespace {

using Images = ProjectTest;
using Splits = ProjectTest;
using Opening = ProjectTest;

TEST_F(Images, theirFilesAreRemembered) {
    {
        Project writer = Project::create(folder(), "chest");
        writer.rememberFiles(std::vector<project::FileState>{
            {"a.png", 10, 1'700'000'000'000'000'001}, {"v.nii.gz", 20, -5}});
        writer.rememberFiles(std::vector<project::FileState>{{"a.png", 11, 3}});
    }
    const std::vector<project::FileState> files =
        Project::open(folder(), Access::Read).rememberedFiles();
    EXPECT_EQ(files, (std::vector<project::FileState>{{"a.png", 11, 3}, {"v.nii.gz", 20, -5}}));
}

TEST_F(Images, ofAProjectThatKnewNoFilesAreMigrated) {
    {
        Project writer = Project::create(folder(), "chest");
        writer.addImages(std::vector{image("a.png", "", 0)});
    }
    {
        SQLite::Database db((folder() / "project.sqlite").string(), SQLite::OPEN_READWRITE);
        // Back to how the first version left it: every later step runs again.
        db.exec("DROP TABLE source_files; DROP TABLE split_folds; DROP TABLE exclusions; "
                "DROP TABLE acceptances; DROP TABLE image_tags; DROP TABLE ledger_images; "
                "DROP TABLE ledger; DROP TABLE patient_merge_images; DROP TABLE patient_merges");
        for (const char* column :
             {"perceptual_hash", "sharpness", "black_share", "white_share", "border_letters"})
            db.exec(std::string("ALTER TABLE images DROP COLUMN ") + column);
        for (const char* column : {"root", "text"})
            db.exec(std::string("ALTER TABLE issues DROP COLUMN ") + column);
        db.exec("PRAGMA user_version = 1");
    }
    Project writer = Project::open(folder(), Access::Write);
    EXPECT_EQ(writer.dataset().images.size(), 1U);
    EXPECT_TRUE(writer.rememberedFiles().empty());
    EXPECT_TRUE(std::filesystem::exists(folder() / "project.sqlite.bak-1"));
}

TEST_F(Images, comeBackAsTheyWentIn) {
    spec::ImageRecord full = image("b/ct.dcm#frame=3", "Müller^7", 1);
    full.source = {"/data/b/ct.dcm", "train_images", 3};
    full.study = "1.2.840.1";
    full.studyDate = "2024-02-29";
    full.labels = {1, 0, -1, -2};
    full.foundIn = "val";
    full.channels = 3;
    full.bits = 12;
    full.inverted = true;
    full.fileBytes = 5'000'000'000;
    full.meanIntensity = 0.1 + 0.2;
    full.sdIntensity = 1e-300;
    full.fields = {{"age", "56"}, {"view", "PA \"quoted\""}};
    full.picture = spec::PictureFacts{0xF000'0000'0000'0001U, 0.1 + 0.2, 1.0 / 3, 0.25, 4};
    const spec::ImportIssue unread =
        spec::importIssue("y.dcm", "truncated.pixel_data", {{"found", 1024}, {"expected", 2048}});
    {
        Project writer = Project::create(folder(), "chest");
        const auto result = writer.addImages(std::vector{full, image("a.png", "", 0)});
        EXPECT_EQ(result.added, 2U);
        EXPECT_EQ(writer.addImages(std::vector{full}).alreadyPresent, 1U);
        spec::DatasetInfo info = writer.info();
        EXPECT_EQ(info.name, "chest");
        info.task = spec::Task::Multilabel;
        info.classes = {"normal", "a,b"};
        info.roots = {"/data"};
        info.uncertain = {{"", spec::Uncertain::Zeros}, {"a,b", spec::Uncertain::Ones}};
        writer.setInfo(info);
        writer.setIssues(
            std::vector<spec::ImportIssue>{{"x.dcm", "truncated", "ends early"}, unread});
    }
    const Project reader = Project::open(folder(), Access::Read);
    const spec::Dataset dataset = reader.dataset();
    ASSERT_EQ(dataset.images.size(), 2U);
    EXPECT_EQ(dataset.info.task, spec::Task::Multilabel);
    EXPECT_EQ(dataset.info.classes, (std::vector<std::string>{"normal", "a,b"}));
    EXPECT_EQ(spec::ruleOf(dataset.info.uncertain, "normal"), spec::Uncertain::Zeros);
    EXPECT_EQ(spec::ruleOf(dataset.info.uncertain, "a,b"), spec::Uncertain::Ones);
    EXPECT_EQ(dataset.images[0].id.str(), "a.png") << "sorted by id";
    EXPECT_FALSE(dataset.images[0].patient);
    for (const spec::ImageRecord& read : {dataset.images[1], *reader.image(full.id)}) {
        EXPECT_GT(read.key, 0);
        EXPECT_EQ(read.source.file, full.source.file);
        EXPECT_EQ(read.source.array, "train_images");
        EXPECT_EQ(read.source.index, 3);
        EXPECT_EQ(read.patient, full.patient);
        ASSERT_TRUE(read.picture);
        EXPECT_EQ(read.picture->perceptualHash, full.picture->perceptualHash);
        EXPECT_EQ(read.picture->sharpness, full.picture->sharpness);
        EXPECT_EQ(read.picture->blackShare, full.picture->blackShare);
        EXPECT_EQ(read.picture->whiteShare, full.picture->whiteShare);
        EXPECT_EQ(read.picture->borderLetters, 4);
        EXPECT_EQ(read.study, full.study);
        EXPECT_EQ(read.studyDate, full.studyDate);
        EXPECT_EQ(read.labels, full.labels);
        EXPECT_EQ(read.foundIn, "val");
        EXPECT_EQ(read.bits, 12);
        EXPECT_TRUE(read.inverted);
        EXPECT_EQ(read.fileBytes, 5'000'000'000);
        EXPECT_EQ(read.meanIntensity, 0.1 + 0.2);
        EXPECT_EQ(read.sdIntensity, 1e-300);
        EXPECT_EQ(read.fields, full.fields);
    }
    EXPECT_FALSE(reader.image(spec::ImageId("none")));
    ASSERT_EQ(reader.issues().size(), 2U);
    EXPECT_EQ(reader.issues()[0].reason, "truncated");
    EXPECT_EQ(reader.issues()[0].detail, "ends early") << "of an older version";
    EXPECT_EQ(reader.issues()[1].text, unread.text);
    EXPECT_EQ(reader.issues()[1].detail, unread.detail);
}

TEST_F(Images, ofAHundredThousandLoadWithinASecond) {
    {
        Project writer = Project::create(folder(), "large");
        std::vector<spec::ImageRecord> images;
        for (int i = 0; i < 100'000; ++i) {
            images.push_back(image("train/NORMAL/image-" + std::to_string(i) + ".jpeg",
                                   "patient-" + std::to_string(i / 3), i % 2));
            images.back().fields = {{"age", "56"}, {"sex", "F"}, {"view", "PA"}};
        }
        writer.addImages(images);
    }
    const Project reader = Project::open(folder(), Access::Read);
    const auto start = std::chrono::steady_clock::now();
    const spec::Dataset dataset = reader.dataset();
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    EXPECT_EQ(dataset.images.size(), 100'000U);
    RecordProperty("seconds", std::to_string(seconds.count()));
    // Ten times what it takes here: a query per row would take longer still.
    EXPECT_LT(seconds.count(), 10.0);
}

TEST_F(Images, moveWithTheirFolder) {
    Project writer = Project::create(folder(), "moved");
    spec::DatasetInfo info = writer.info();
    info.roots = {"/data/set", "/data/set2"};
    writer.setInfo(info);
    spec::ImageRecord other = image("b.png", "", 0);
    other.source.file = "/data/set2/b.png";
    writer.addImages(std::vector{image("a.png", "", 0), other});
    writer.relocate("/data/set/", "/mnt/new");
    const spec::Dataset dataset = writer.dataset();
    EXPECT_EQ(dataset.images[0].source.file, "/mnt/new/a.png");
    EXPECT_EQ(dataset.images[1].source.file, "/data/set2/b.png")
        << "only a whole folder name counts";
    EXPECT_EQ(dataset.info.roots[0], "/mnt/new");
    EXPECT_EQ(dataset.info.roots[1], "/data/set2");
}

TEST_F(Images, areUpdatedInPlace) {
    Project writer = Project::create(folder(), "updated");
    writer.addImages(
        std::vector{image("a.png", "p1", 0), image("b.png", "p1", 1), image("c.png", "", 0)});
    std::vector<spec::ImageRecord> images = writer.dataset().images;
    images[0].patient = "p2";
    images[0].label = 1;
    images[0].fields["site"] = "north";
    images[0].source.file = "/new/a.png";
    images[2].patient = "p1";
    images[1].patient.reset();
    writer.updateImages(images, "three");
    const std::vector<spec::ImageRecord> after = writer.dataset().images;
    EXPECT_EQ(after[0].patient, "p2");
    EXPECT_EQ(after[0].label, 1);
    EXPECT_EQ(after[0].fields.at("site"), "north");
    EXPECT_EQ(after[0].source.file, "/new/a.png");
    EXPECT_EQ(after[0].key, images[0].key);
    EXPECT_EQ(after[0].pixelHash, images[0].pixelHash);
    EXPECT_FALSE(after[1].patient);
    EXPECT_EQ(after[2].patient, "p1");
    EXPECT_EQ(writer.pseudonymOfImage(spec::ImageId("a.png")),
              writer.pseudonymOfPatient("p2") + "_01");
    EXPECT_EQ(writer.pseudonymOfImage(spec::ImageId("b.png")).front(), 'I');
    EXPECT_EQ(writer.pseudonymOfImage(spec::ImageId("c.png")),
              writer.pseudonymOfPatient("p1") + "_03")
        << "no number comes twice";
    EXPECT_EQ(writer.auditLog().back().action, "update");
    EXPECT_EQ(writer.auditLog().back().detail, "three");
}

TEST_F(Images, havePseudonymsThatStay) {
    std::vector<std::string> before;
    {
        Project writer = Project::create(folder(), "p");
        writer.addImages(std::vector{image("1.png", "Anna", 0), image("2.png", "Anna", 0),
                                     image("3.png", "Bert", 0), image("4.png", "", 0)});
        for (const char* id : {"1.png", "2.png", "3.png", "4.png"})
            before.push_back(writer.pseudonymOfImage(spec::ImageId(id)));
        writer.addImages(std::vector{image("0.png", "Anna", 0), image("00.png", "Aaron", 0),
                                     image("5.png", "", 0)});
    }
    const Project reader = Project::open(folder(), Access::Read);
    std::vector<std::string> after;
    for (const char* id : {"1.png", "2.png", "3.png", "4.png"})
        after.push_back(reader.pseudonymOfImage(spec::ImageId(id)));
    EXPECT_EQ(before, after);
    const std::string anna = reader.pseudonymOfPatient("Anna");
    EXPECT_TRUE(anna == "P0001" || anna == "P0002") << anna;
    EXPECT_EQ(before[0], anna + "_01");
    EXPECT_EQ(before[1], anna + "_02");
    EXPECT_EQ(reader.pseudonymOfImage(spec::ImageId("0.png")), anna + "_03");
    EXPECT_EQ(reader.pseudonymOfPatient("Aaron"), "P0003");
    EXPECT_EQ(before[3], "I00001");
    EXPECT_EQ(reader.pseudonymOfImage(spec::ImageId("5.png")), "I00002");
    EXPECT_EQ(errorCode([&] { (void)reader.pseudonymOfPatient("Carl"); }), "patient_unknown");
    EXPECT_EQ(errorCode([&] { (void)reader.pseudonymOfImage(spec::ImageId("x")); }),
              "image_unknown");
}

TEST_F(Images, pseudonymsDoNotFollowTheAlphabet) {
    Project writer = Project::create(folder(), "p");
    std::vector<spec::ImageRecord> images;
    for (int i = 100; i < 200; ++i)
        images.push_back(image(std::to_string(i), "patient" + std::to_string(i), 0));
    writer.addImages(images);
    std::set<std::string> seen;
    bool ascending = true;
    std::string last;
    for (int i = 100; i < 200; ++i) {
        const std::string name = writer.pseudonymOfPatient("patient" + std::to_string(i));
        ascending = ascending && last < name;
        last = name;
        seen.insert(name);
    }
    EXPECT_EQ(seen.size(), 100U);
    EXPECT_FALSE(ascending);
}

TEST_F(Images, thumbnailsSurviveAndADamagedCacheIsMadeAnew) {
    const std::vector<std::pair<std::int64_t, std::vector<std::byte>>> two{
        {1, {std::byte{0xFF}, std::byte{0xD8}}}, {2, {std::byte{0x00}}}};
    {
        Project project = Project::create(folder(), "t");
        project.saveThumbnails(two);
        EXPECT_EQ(project.thumbnail(1), two[0].second);
        EXPECT_FALSE(project.thumbnail(3));
    }
    EXPECT_EQ(Project::open(folder(), Access::Read).thumbnail(2), two[1].second);
    std::ofstream(folder() / "cache" / "thumbnails.sqlite") << std::string(4096, 'x');
    Project reader = Project::open(folder(), Access::Read);
    EXPECT_FALSE(reader.thumbnail(1));
    reader.saveThumbnails(two);
    EXPECT_TRUE(reader.thumbnail(1));
}

TEST_F(Images, fingerprintFollowsLabelPixelsAndSetOnly) {
    spec::Dataset dataset;
    dataset.images = {image("a", "", 0), image("b", "", 1), image("c", "", 1)};
    for (int i = 0; i < 3; ++i)
        dataset.images[static_cast<std::size_t>(i)].key = i + 1;
    std::map<std::int64_t, spec::Set> members{{1, spec::Set::Train}, {2, spec::Set::Val}};
    const std::string original = project::dataFingerprint(dataset, members);
    EXPECT_EQ(original.size(), 64U);

    spec::Dataset same = dataset;
    std::swap(same.images[0], same.images[1]);
    same.images[2].label = 0;  // outside every set
    same.images[0].source.file = "/elsewhere";
    EXPECT_EQ(project::dataFingerprint(same, members), original);

    spec::Dataset relabelled = dataset;
    relabelled.images[0].label = 1;
    EXPECT_NE(project::dataFingerprint(relabelled, members), original);
    spec::Dataset repainted = dataset;
    repainted.images[1].pixelHash = "other";
    EXPECT_NE(project::dataFingerprint(repainted, members), original);
    members[2] = spec::Set::Test;
    EXPECT_NE(project::dataFingerprint(dataset, members), original);
}

TEST_F(Splits, comeBackWithTheirMembers) {
    Project project = Project::create(folder(), "s");
    project.addImages(std::vector{image("a", "", 0), image("b", "", 1), image("c", "", 1)});
    const auto images = project.dataset().images;
    EXPECT_FALSE(project.currentSplit());
    spec::Split split;
    split.spec.ratios = {85, 15};
    split.spec.keep = {spec::Set::Test};
    split.spec.seed = 18'000'000'000'000'000'000ULL;
    split.members = {{images[0].key, spec::Set::Train},
                     {images[1].key, spec::Set::Test},
                     {images[2].key, spec::Set::None}};
    const spec::SplitId first = project.addSplit(split);
    EXPECT_EQ(first.str(), "split-1");
    const spec::SplitId second = project.addSplit({});
    EXPECT_EQ(project.currentSplit()->id, second);
    project.makeCurrent(first);
    const auto current = project.currentSplit();
    ASSERT_TRUE(current);
    EXPECT_EQ(current->id, first);
    EXPECT_EQ(current->spec.ratios, (std::vector<double>{85, 15}));
    EXPECT_EQ(current->spec.keep, std::vector{spec::Set::Test});
    EXPECT_EQ(current->spec.seed, 18'000'000'000'000'000'000ULL);
    EXPECT_EQ(current->members,
              (std::map<std::int64_t, spec::Set>{{images[0].key, spec::Set::Train},
                                                 {images[1].key, spec::Set::Test}}));
    EXPECT_EQ(project.splits().size(), 2U);
    EXPECT_FALSE(project.split(spec::SplitId("split-9")));
    EXPECT_FALSE(project.split(spec::SplitId("1 OR 1")));
    EXPECT_EQ(errorCode([&] { project.makeCurrent(spec::SplitId("split-9")); }), "split_unknown");
}

TEST_F(Splits, sealsAndRevealsAreCountedAndLogged) {
    Project project = Project::create(folder(), "s");
    (void)project.addImages(std::vector{image("a.png", "", 0)});
    const spec::Dataset dataset = project.dataset();
    const std::vector<spec::ImageRecord>& images = dataset.images;
    spec::Split made;
    made.members = {{images[0].key, spec::Set::Test}};
    const spec::SplitId id = project.addSplit(made);
    project.seal(id);
    EXPECT_TRUE(project.currentSplit()->sealed);
    project.countReveal(id, spec::RunId("r1"), 0.125, {images[0].key});
    EXPECT_EQ(project.currentSplit()->reveals, 1);
    EXPECT_EQ(project.sealBreaks(), 0U);
    project.breakSeals("wrong labels found");
    EXPECT_FALSE(project.currentSplit()->sealed);
    EXPECT_EQ(project.sealBreaks(), 1U);
    EXPECT_EQ(errorCode([&] { project.seal(spec::SplitId("split-7")); }), "split_unknown");
    const auto log = project.auditLog();
    ASSERT_EQ(log.size(), 3U) << "a refused seal leaves no line";
    EXPECT_EQ(log[0].action, "seal");
    EXPECT_EQ(log[1].action, "reveal");
    EXPECT_EQ(log[1].detail, "split-1: run r1, threshold 0.125");
    EXPECT_EQ(log[2].action, "break_seal");
    EXPECT_NE(log[2].detail.find("wrong labels found"), std::string::npos);
    EXPECT_FALSE(log[2].who.empty());
    SQLite::Database db((folder() / "project.sqlite").string(), SQLite::OPEN_READWRITE);
    EXPECT_THROW(db.exec("DELETE FROM audit"), SQLite::Exception);
    EXPECT_THROW(db.exec("UPDATE audit SET who = 'x'"), SQLite::Exception);
}

TEST_F(Opening, refusesWhatIsNoProject) {
    EXPECT_EQ(errorCode([&] { (void)Project::open(folder(), Access::Read); }), "project_missing");
    std::filesystem::create_directories(folder());
    (void)Project::create(folder(), "an empty folder will do");
    EXPECT_TRUE(Project::isProject(folder()));
    EXPECT_EQ(Project::create(folder(), "other").info().name, "an empty folder will do");
    std::ofstream(base() / "file.txt") << "x";
    EXPECT_EQ(errorCode([&] { (void)Project::create(base(), "x"); }), "project_exists");
    EXPECT_EQ(errorCode([&] { (void)Project::create(base() / "file.txt", "x"); }),
              "project_exists");
}

TEST_F(Opening, refusesANewerVersion) {
    (void)Project::create(folder(), "n");
    {
        SQLite::Database db((folder() / "project.sqlite").string(), SQLite::OPEN_READWRITE);
        db.exec("PRAGMA user_version = 99");
    }
    for (const Access access : {Access::Read, Access::Write})
        EXPECT_EQ(errorCode([&] { (void)Project::open(folder(), access); }), "project_newer");
}

TEST_F(Opening, anEmptyDatabaseIsMadeOnlyWhereNothingWasInIt) {
    (void)Project::create(folder(), "n");
    const auto empty = [&] {
        std::ofstream(folder() / "project.sqlite", std::ios::trunc).flush();
        for (const char* side : {"project.sqlite-wal", "project.sqlite-shm"})
            std::filesystem::remove(folder() / side);
    };
    std::ofstream(folder() / "ledger.head") << "{}";
    empty();
    for (const Access access : {Access::Read, Access::Write})
        EXPECT_EQ(errorCode([&] { (void)Project::open(folder(), access); }), "project_corrupt");
    EXPECT_EQ(errorCode([&] { (void)Project::create(folder(), "n"); }), "project_corrupt");
    EXPECT_EQ(std::filesystem::file_size(folder() / "project.sqlite"), 0U) << "left as it is";
    std::filesystem::remove(folder() / "ledger.head");
    EXPECT_EQ(errorCode([&] { (void)Project::open(folder(), Access::Read); }), "project_missing");
    EXPECT_EQ(Project::create(folder(), "again").info().name, "");
}

TEST_F(Opening, refusesDamagedFiles) {
    std::filesystem::create_directories(folder());
    std::ofstream(folder() / "project.sqlite") << std::string(8192, 'x');
    for (const Access access : {Access::Read, Access::Write})
        EXPECT_EQ(errorCode([&] { (void)Project::open(folder(), access); }), "project_corrupt");
    std::filesystem::remove_all(folder());

    std::filesystem::create_directories(folder());
    {
        SQLite::Database db((folder() / "project.sqlite").string(),
                            SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        db.exec("CREATE TABLE bookmarks(url TEXT)");
    }
    for (const Access access : {Access::Read, Access::Write})
        EXPECT_EQ(errorCode([&] { (void)Project::open(folder(), access); }), "project_corrupt")
            << "somebody else's database";
    std::filesystem::remove_all(folder());

    {
        Project project = Project::create(folder(), "d");
        std::vector<spec::ImageRecord> images;
        for (int i = 0; i < 2000; ++i)
            images.push_back(image(std::to_string(i), "", 0));
        project.addImages(images);
    }
    std::fstream file(folder() / "project.sqlite", std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(4096 * 8);
    file << std::string(std::size_t{4096} * 40, '\xAA');
    file.close();
    EXPECT_EQ(errorCode([&] { (void)Project::open(folder(), Access::Read).dataset(); }),
              "project_corrupt");
}

TEST_F(Opening, readersCannotWrite) {
    (void)Project::create(folder(), "r");
    Project reader = Project::open(folder(), Access::Read);
    EXPECT_EQ(errorCode([&] { reader.audit("import", ""); }), "project_read_only");
    EXPECT_EQ(errorCode([&] { (void)reader.newRun("x"); }), "project_read_only");
}

TEST_F(Opening, aProjectWithoutTheRightToWriteIsCalledThat) {
    (void)Project::create(folder(), "r");
    using std::filesystem::perms;
    const auto readOnly = perms::owner_read | perms::owner_exec | perms::group_read |
                          perms::group_exec | perms::others_read | perms::others_exec;
    std::filesystem::permissions(base(), readOnly | perms::owner_write);
    std::filesystem::permissions(folder() / "writer.lock", readOnly);
    std::filesystem::permissions(folder(), readOnly);
    const uid_t self = ::geteuid();
    if (self == 0) {  // who may write anything
        ASSERT_EQ(::seteuid(65534), 0);
    }
    EXPECT_EQ(errorCode([&] { (void)Project::open(folder(), Access::Write); }),
              "project_read_only");
    if (self == 0) {
        ASSERT_EQ(::seteuid(self), 0);
    }
    std::filesystem::permissions(folder(), perms::owner_all);
}

TEST_F(Opening, finishesACreationThatWasCutShort) {
    std::filesystem::create_directories(folder());
    {
        SQLite::Database db((folder() / "project.sqlite").string(),
                            SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    }
    EXPECT_EQ(errorCode([&] { (void)Project::open(folder(), Access::Read); }), "project_missing");
    EXPECT_TRUE(Project::open(folder(), Access::Write).dataset().images.empty());
}

TEST_F(Opening, aProjectOfTheFirstVersionIsMigratedByAReaderToo) {
    std::filesystem::create_directories(folder());
    const std::filesystem::path file = folder() / "project.sqlite";
    {
        SQLite::Database db(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        project::migrate(db, file, project::migrations().first(1));
        db.exec("INSERT INTO images(id, source_file, source_array, source_index, label, found_in, "
                "width, height, channels, bits, inverted, file_bytes, pixel_hash, mean, sd, "
                "pseudonym) VALUES ('a.png', '/a.png', '', -1, 0, '', 8, 8, 1, 8, 0, 9, 'h', 0.5, "
                "0.1, 1)");
    }
    spec::Dataset dataset = Project::open(folder(), Access::Read).dataset();
    EXPECT_TRUE(std::filesystem::exists(file.string() + ".bak-1"));
    ASSERT_EQ(dataset.images.size(), 1U);
    EXPECT_EQ(dataset.images[0].id.str(), "a.png");
    EXPECT_FALSE(dataset.images[0].picture) << "nobody looked";
    dataset.images[0].picture = spec::PictureFacts{5, 0.5, 0, 0, 3};
    Project::open(folder(), Access::Write).setPictures(dataset.images);
    dataset = Project::open(folder(), Access::Read).dataset();
    ASSERT_TRUE(dataset.images[0].picture);
    EXPECT_EQ(dataset.images[0].picture->perceptualHash, 5U);
    EXPECT_EQ(dataset.images[0].picture->borderLetters, 3);
}

TEST_F(Opening, migratesAfterABackup) {
    const std::filesystem::path file = base() / "project.sqlite";
    const std::vector<project::Migration> steps{
        "CREATE TABLE t(a INTEGER); INSERT INTO t VALUES (7)",
        "ALTER TABLE t ADD COLUMN b INTEGER DEFAULT 1",
        "CREATE TABLE t(a INTEGER)"};  // fails: t exists
    SQLite::Database db(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    project::migrate(db, file, std::span(steps).first(1));
    EXPECT_FALSE(std::filesystem::exists(file.string() + ".bak-1")) << "nothing to lose yet";
    project::migrate(db, file, std::span(steps).first(2));
    EXPECT_EQ(project::schemaVersion(db, file, steps), 2);
    SQLite::Database backup(file.string() + ".bak-1", SQLite::OPEN_READONLY);
    EXPECT_EQ(project::schemaVersion(backup, file, steps), 1);
    EXPECT_EQ(backup.execAndGet("SELECT a FROM t").getInt(), 7);
    EXPECT_THROW(backup.execAndGet("SELECT b FROM t"), SQLite::Exception);

    EXPECT_THROW(project::migrate(db, file, steps), SQLite::Exception);
    EXPECT_EQ(project::schemaVersion(db, file, steps), 2) << "a step is made whole or not at all";
}

}  // namespace
