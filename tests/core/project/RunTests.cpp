// SPDX-License-Identifier: GPL-3.0-or-later
#include <signal.h>
#include <sys/wait.h>

#include <cmath>
#include <fstream>
#include <limits>
#include <optional>
#include <thread>

#include "base/Files.h"
#include "base/Json.h"
#include "core/project/ProjectFixture.h"
#include "messages/Render.h"

using namespace lightbox;
using project::Access;
using project::Project;

namespace {

using Runs = ProjectTest;
using Locks = ProjectTest;

spec::RunRecord someRecord(const spec::RunId& id, const std::string& name) {
    spec::RunRecord record;
    record.id = id;
    record.name = name;
    record.startedAt = "2026-11-21T11:30:00.000Z";
    record.spec.phase1.epochs = 3;
    record.spec.phase1.lr = 0.1 + 0.2;
    record.environment = {"0.1.0", "1.13", "cpu", "AVX2", 2, "fp32"};
    record.dataset.task = spec::Task::Binary;
    record.dataset.classes = {"normal", "pneumonia, viral"};
    record.dataset.positive = 1;
    record.split = spec::SplitId("split-1");
    for (int key = 1; key <= 10; ++key)
        record.members[key] = key == 4 || key > 8 ? spec::Set::Val : spec::Set::Train;
    record.members[12] = spec::Set::Test;
    record.fingerprint = "abc";
    record.parameters = {100, 10, 100};
    record.images = {{"train", 7}, {"val", 3}};
    record.warnings = {{"code", "text"}};
    record.result.run = id;
    record.result.outcome = spec::Outcome::Interrupted;
    record.result.bestValAuroc = 0.75;
    record.result.phaseSeconds = {1.5, 0};
    return record;
}

spec::EpochReport someEpoch(int globalEpoch) {
    spec::EpochReport report;
    report.epoch = report.globalEpoch = globalEpoch;
    report.lr = 1e-3;
    report.trainLoss = 0.5 / globalEpoch;
    report.valLoss = std::numeric_limits<double>::quiet_NaN();
    report.valAuroc = 0.9;
    report.valAurocPerClass = {0.9, std::nullopt};
    report.best = globalEpoch == 2;
    return report;
}

TEST_F(Runs, recordComesBack) {
    Project project = Project::create(folder(), "r");
    const spec::RunId id = project.newRun("Laptop 1");
    EXPECT_TRUE(id.str().ends_with("-laptop-1")) << id.str();
    const spec::RunRecord record = someRecord(id, "laptop-1");
    project.saveRunRecord(record);
    const spec::RunRecord read = project.runRecord(id);
    EXPECT_EQ(read.id, id);
    EXPECT_EQ(read.name, record.name);
    EXPECT_EQ(read.members, record.members);
    EXPECT_EQ(read.spec.phase1.lr, 0.1 + 0.2);
    EXPECT_EQ(read.environment.cpuCapability, "AVX2");
    EXPECT_EQ(read.dataset.classes, record.dataset.classes);
    EXPECT_EQ(read.images, record.images);
    EXPECT_EQ(read.parameters.phase1, 10);
    EXPECT_EQ(read.result.outcome, spec::Outcome::Interrupted);
    EXPECT_EQ(read.result.bestValAuroc, 0.75);
    EXPECT_EQ(read.result.phaseSeconds, (std::vector<double>{1.5, 0}));
    ASSERT_EQ(read.warnings.size(), 1U);
}

TEST_F(Runs, areFoundByIdNameOrLast) {
    Project project = Project::create(folder(), "r");
    EXPECT_EQ(errorCode([&] { (void)project.resolveRun("last"); }), "run_unknown");
    const spec::RunId first = project.newRun("a");
    const spec::RunId second = project.newRun("b");
    const spec::RunId third = project.newRun("b");
    EXPECT_NE(second, third);
    project.saveRunRecord(someRecord(first, "a"));
    project.saveRunRecord(someRecord(second, "twin"));
    project.saveRunRecord(someRecord(third, "twin"));
    (void)project.newRun("unborn");  // a crash before its first record
    EXPECT_EQ(project.runs().size(), 3U);
    EXPECT_EQ(project.resolveRun("a"), first);
    EXPECT_EQ(project.resolveRun(second.str()), second);
    EXPECT_EQ(project.resolveRun("last"), third);
    EXPECT_EQ(errorCode([&] { (void)project.resolveRun("twin"); }), "run_ambiguous");
    EXPECT_EQ(errorCode([&] { (void)project.resolveRun("../x"); }), "run_unknown");
    EXPECT_EQ(errorCode([&] { (void)project.runFolder(spec::RunId("../x")); }), "run_unknown");
    project.deleteRun(first);
    EXPECT_EQ(project.runs().size(), 2U);
    EXPECT_FALSE(std::filesystem::exists(project.runFolder(first)));
    EXPECT_EQ(project.auditLog().back().action, "delete_run");
    EXPECT_EQ(errorCode([&] { project.deleteRun(first); }), "run_unknown");
}

TEST_F(Runs, damagedRecordsAreNoRuns) {
    Project project = Project::create(folder(), "r");
    const spec::RunId id = project.newRun("a");
    for (const char* text :
         {"", "{", "[]", R"({"run":7})", R"({"result":{"outcome":"flying"}})",
          R"({"members":{"train":"1-99999999999"}})", R"({"members":{"train":"5-1"}})",
          R"({"members":{"train":[1,2]}})", R"({"dataset":{"classes":["a"],"positive":3}})",
          R"({"spec":{"no_such_key":1}})", "{}"}) {
        base::writeFileAtomically(project.runFolder(id) / "run.json", std::string_view(text));
        EXPECT_TRUE(project.runs().empty()) << text;
        const auto damaged = project.damagedRuns();
        ASSERT_EQ(damaged.size(), 1U) << text;
        EXPECT_EQ(damaged[0].id, id);
        EXPECT_TRUE(english(damaged[0].problem).starts_with("run.json: "))
            << english(damaged[0].problem);
        EXPECT_EQ(project.resolveRun(id.str()), id) << "so that it can be deleted";
        EXPECT_EQ(project.resolveRun("a"), id) << "by the name it had";
        EXPECT_EQ(errorCode([&] { (void)project.resolveRun("last"); }), "run_newest_unreadable");
    }
}

TEST_F(Runs, whatIsLeftOfARunWithoutItsRecordIsListedAndNotPassedOver) {
    Project project = Project::create(folder(), "r");
    const spec::RunId begun = project.newRun("begun");
    EXPECT_TRUE(project.damagedRuns().empty()) << "a crash before the first record";
    spec::RunRecord record;
    record.id = project.newRun("older");
    record.name = "older";
    project.saveRunRecord(record);
    EXPECT_EQ(project.resolveRun("last"), record.id);
    spec::RunRecord lost = record;
    lost.id = project.newRun("zzz");
    lost.name = "zzz";
    project.saveRunRecord(lost);
    std::ofstream(project.runFolder(lost.id) / "predictions.csv") << "image\n";
    std::filesystem::remove(project.runFolder(lost.id) / "run.json");
    const auto damaged = project.damagedRuns();
    ASSERT_EQ(damaged.size(), 1U);
    EXPECT_EQ(damaged[0].id, lost.id);
    EXPECT_EQ(errorCode([&] { (void)project.resolveRun("last"); }), "run_newest_unreadable");
    EXPECT_EQ(project.resolveRun("zzz"), lost.id);
    std::filesystem::remove(project.runFolder(record.id) / "run.json");
    EXPECT_EQ(errorCode([&] { (void)project.resolveRun("nowhere"); }), "run_unknown");
    project.deleteRun(lost.id);
    EXPECT_TRUE(project.damagedRuns().empty());
}

/// A run as version 1 left it: the positive class has index 0, and predictions.csv has the
/// probability of each class under the other's name.
class ExchangedRun : public ProjectTest {
protected:
    void SetUp() override {
        Project project = Project::create(folder(), "r");
        run = project.newRun("old");
        spec::RunRecord record = someRecord(run, "old");
        record.dataset.classes = {"abnormal", "normal"};
        record.dataset.positive = 0;
        record.result.bestValInterval = {0.0625, 0.375};
        project.saveRunRecord(record);
        spec::Predictions wrong{record.dataset, {}};
        wrong.rows.push_back({spec::ImageId("a.png"), "", "val", 0, {}, {0.125, 0.875}});
        project.savePredictions(run, wrong);
        base::Json json = base::readJsonFile(project.runFolder(run) / "run.json");
        json.erase("version");
        base::writeFileAtomically(project.runFolder(run) / "run.json", base::toText(json));
        base::writeFileAtomically(project.runFolder(run) / "evaluation.json",
                                  std::string_view("{}"));
    }
    static double first(const Project& project, const spec::RunId& run) {
        return project.predictions(run)->rows.at(0).p.at(0);
    }
    spec::RunId run;
};

TEST_F(ExchangedRun, isReadRight) {
    const Project project = Project::open(folder(), Access::Read);
    EXPECT_EQ(first(project, run), 0.875);
    const spec::RunRecord record = project.runRecord(run);
    EXPECT_EQ(record.result.bestValInterval, (std::pair{0.625, 0.9375}));
    EXPECT_EQ(record.warnings.back().code, "classes_were_exchanged");
    EXPECT_TRUE(std::filesystem::exists(project.runFolder(run) / "evaluation.json"));
}

TEST_F(ExchangedRun, staysRightWhenTheRecordIsWrittenAgain) {
    Project project = Project::open(folder(), Access::Write);
    project.saveRunRecord(project.runRecord(run));
    project.saveRunRecord(project.runRecord(run));
    EXPECT_EQ(first(project, run), 0.875);
    EXPECT_FALSE(std::filesystem::exists(project.runFolder(run) / "evaluation.json"));
    EXPECT_EQ(project.runRecord(run).result.bestValInterval, (std::pair{0.625, 0.9375}));
    EXPECT_EQ(project.runRecord(run).warnings.size(), 2U) << "told once";
    EXPECT_EQ(base::readTextFile(project.runFolder(run) / "predictions.csv"),
              "image,patient,split,y_true,p_abnormal,p_normal\na.png,,val,abnormal,0.875,0.125\n");
}

TEST_F(ExchangedRun, staysRightWhenPredictionsAreAdded) {
    Project project = Project::open(folder(), Access::Write);
    spec::Predictions all = *project.predictions(run);
    all.rows.push_back({spec::ImageId("b.png"), "", "test", 1, {}, {0.25, 0.75}});
    project.savePredictions(run, all);
    project.savePredictions(run, *project.predictions(run));
    EXPECT_EQ(first(project, run), 0.875);
    EXPECT_EQ(project.predictions(run)->rows.at(1).p, (std::vector{0.25, 0.75}));
    EXPECT_FALSE(project.runRecord(run).classesExchanged);
}

TEST_F(ExchangedRun, isPutRightWhenAThresholdIsChosen) {
    Project project = Project::open(folder(), Access::Write);
    spec::OperatingPoint point;
    point.run = run;
    point.cls = "abnormal";
    project.saveOperatingPoint(point);
    EXPECT_FALSE(project.runRecord(run).classesExchanged);
    EXPECT_EQ(first(project, run), 0.875);
    EXPECT_FALSE(std::filesystem::exists(project.runFolder(run) / "evaluation.json"));
}

TEST_F(ExchangedRun, isReadRightAfterACrashOnEitherSideOfTheNewRecord) {
    const std::filesystem::path at = Project::open(folder(), Access::Read).runFolder(run);
    const std::string right =
        "image,patient,split,y_true,p_abnormal,p_normal\na.png,,val,abnormal,0.875,0.125\n";
    base::writeFileAtomically(at / "predictions.right.csv", std::string_view(right));
    {
        const Project project = Project::open(folder(), Access::Read);
        EXPECT_EQ(first(project, run), 0.875) << "the record is old: predictions.csv counts";
    }
    base::Json json = base::readJsonFile(at / "run.json");
    json["version"] = 2;
    base::writeFileAtomically(at / "run.json", base::toText(json));
    Project project = Project::open(folder(), Access::Write);
    EXPECT_EQ(first(project, run), 0.875) << "the record is new";
    project.savePredictions(run, *project.predictions(run));
    EXPECT_FALSE(std::filesystem::exists(at / "predictions.right.csv"));
    EXPECT_EQ(base::readTextFile(at / "predictions.csv"), right);
}

TEST_F(Runs, aRecordOfANewerVersionIsRefused) {
    Project project = Project::create(folder(), "r");
    const spec::RunId id = project.newRun("a");
    project.saveRunRecord(someRecord(id, "a"));
    base::Json json = base::readJsonFile(project.runFolder(id) / "run.json");
    json["version"] = 99;
    base::writeFileAtomically(project.runFolder(id) / "run.json", base::toText(json));
    EXPECT_EQ(errorCode([&] { (void)project.runRecord(id); }), "version_newer");
    EXPECT_TRUE(project.runs().empty());
    ASSERT_EQ(project.damagedRuns().size(), 1U);
    EXPECT_NE(english(project.damagedRuns()[0].problem).find("newer version"), std::string::npos);
}

TEST_F(Runs, historyReplacesARepeatedEpoch) {
    Project project = Project::create(folder(), "r");
    spec::DatasetInfo info = project.info();
    info.classes = {"normal", "pneumonia"};
    project.setInfo(info);
    const spec::RunId id = project.newRun("a");
    EXPECT_TRUE(project.history(id).empty());
    for (const int epoch : {1, 2, 3, 2})
        project.appendEpoch(id, someEpoch(epoch));
    const auto history = project.history(id);
    ASSERT_EQ(history.size(), 2U) << "epoch 3 was undone when 2 was made again";
    EXPECT_EQ(history[1].globalEpoch, 2);
    EXPECT_EQ(history[1].trainLoss, 0.25);
    EXPECT_TRUE(std::isnan(history[1].valLoss));
    EXPECT_TRUE(history[1].best);
    EXPECT_EQ(history[1].valAuroc, 0.9);
    ASSERT_EQ(history[1].valAurocPerClass.size(), 2U);
    EXPECT_FALSE(history[1].valAurocPerClass[1]);
    EXPECT_NE(base::readTextFile(project.runFolder(id) / "history.csv").find("val_auroc_pneumonia"),
              std::string::npos);
    std::ofstream(project.runFolder(id) / "history.csv") << "phase,epoch\n1,x\n";
    EXPECT_EQ(errorCode([&] { (void)project.history(id); }), "history_invalid");
}

TEST_F(Runs, predictionsComeBack) {
    Project project = Project::create(folder(), "r");
    const spec::RunId id = project.newRun("a");
    project.saveRunRecord(someRecord(id, "a"));
    EXPECT_FALSE(project.predictions(id));
    spec::Predictions predictions{spec::Task::Binary, {"normal", "pneumonia, viral"}, 1, {}};
    predictions.rows = {{spec::ImageId("a \"1\".png"), "P,1", "val", 1, {}, {0.1, 0.9}},
                        {spec::ImageId("b.png"), "", "val", -1, {}, {1.0 / 3, 2.0 / 3}}};
    project.savePredictions(id, predictions);
    const auto read = project.predictions(id);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->classes, predictions.classes);
    EXPECT_EQ(read->positive, 1);
    ASSERT_EQ(read->rows.size(), 2U);
    EXPECT_EQ(read->rows[0].image, predictions.rows[0].image);
    EXPECT_EQ(read->rows[0].patient, "P,1");
    EXPECT_EQ(read->rows[0].yTrue, 1);
    EXPECT_EQ(read->rows[1].yTrue, -1);
    EXPECT_EQ(read->rows[1].p, predictions.rows[1].p) << "exact";
    std::ofstream(project.runFolder(id) / "predictions.csv")
        << "image,patient,split,y_true,p_normal,\"p_pneumonia, viral\"\na,,val,flu,0,1\n";
    EXPECT_EQ(errorCode([&] { (void)project.predictions(id); }), "predictions_invalid");
}

TEST_F(Runs, multilabelPredictionsKeepUnknownLabels) {
    Project project = Project::create(folder(), "r");
    const spec::RunId id = project.newRun("a");
    spec::RunRecord record = someRecord(id, "a");
    record.dataset.task = spec::Task::Multilabel;
    record.dataset.positive = -1;
    project.saveRunRecord(record);
    spec::Predictions predictions{spec::Task::Multilabel, record.dataset.classes, -1, {}};
    predictions.rows = {{spec::ImageId("a"), "", "val", -1, {1, -1}, {0.25, 0.5}}};
    project.savePredictions(id, predictions);
    EXPECT_EQ(project.predictions(id)->rows[0].yTrueMulti, (std::vector<std::int8_t>{1, -1}));
}

TEST_F(Runs, operatingPointComesBack) {
    Project project = Project::create(folder(), "r");
    const spec::RunId id = project.newRun("a");
    EXPECT_FALSE(project.operatingPoint(id));
    spec::OperatingPoint point;
    point.run = id;
    point.cls = "pneumonia";
    point.objective = "sensitivity >= 0.95";
    point.threshold = 0.1 + 0.2;
    point.locked = true;
    point.reason = "agreed";
    point.atThreshold.tp = 7;
    point.atThreshold.sensitivity = {0.95,
                                     0.9,
                                     0.99,
                                     "bootstrap_patient",
                                     "",
                                     {{"as_written", {{"text", "note"}}}},
                                     {{0.95, 0.91, 0.98, "wilson", "", {}, {}}}};
    project.saveOperatingPoint(point);
    const auto read = project.operatingPoint(id);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->threshold, 0.1 + 0.2);
    EXPECT_TRUE(read->locked);
    EXPECT_EQ(read->atThreshold.tp, 7U);
    EXPECT_EQ(read->atThreshold.sensitivity.low, 0.9);
    ASSERT_EQ(read->atThreshold.sensitivity.also.size(), 1U);
    EXPECT_EQ(read->atThreshold.sensitivity.also[0].method, "wilson");
    EXPECT_FALSE(read->atThreshold.ppv.value);
}

TEST_F(Runs, readingsComeBack) {
    Project project = Project::create(folder(), "r");
    project.addImages(std::vector{image("a", "", 0)});
    const std::int64_t key = project.dataset().images[0].key;
    const spec::RunId run("run-1");
    project.saveReading({key, run, "agree", false, "", "t1"});
    project.saveReading({key, run, "disagree", true, "small effusion", "t2"});
    const auto readings = project.readings(run);
    ASSERT_EQ(readings.size(), 1U);
    EXPECT_EQ(readings[0].verdict, "disagree");
    EXPECT_TRUE(readings[0].flagged);
    EXPECT_EQ(readings[0].note, "small effusion");
    EXPECT_TRUE(project.readings(spec::RunId("other")).empty());
    EXPECT_NE(errorCode([&] { project.saveReading({999, run, "", false, "", ""}); }), "");
}

/// A child process that runs `work`, says so through a pipe, then waits to be killed.
class Child {
public:
    template <class Work> explicit Child(Work work) {
        int ends[2] = {-1, -1};
        if (::pipe(ends) != 0)
            throw std::runtime_error("no pipe");
        m_pid = ::fork();
        if (m_pid == 0) {
            char sign = '1';
            try {
                work([&] { (void)!::write(ends[1], &sign, 1); });
            } catch (...) {
                sign = '0';
                (void)!::write(ends[1], &sign, 1);
            }
            for (;;)
                ::pause();
        }
        ::close(ends[1]);
        char sign = '0';
        m_ready = ::read(ends[0], &sign, 1) == 1 && sign == '1';
        ::close(ends[0]);
    }
    ~Child() { kill(); }
    void kill() {
        if (m_pid <= 0)
            return;
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
        m_pid = -1;
    }
    [[nodiscard]] bool ready() const { return m_ready; }
    [[nodiscard]] pid_t pid() const { return m_pid; }

private:
    pid_t m_pid = -1;
    bool m_ready = false;
};

TEST_F(Locks, anotherProcessKeepsWritersOutUntilItDies) {
    (void)Project::create(folder(), "l");
    Child child([&](const auto& ready) {
        const Project writer = Project::open(folder(), Access::Write);
        ready();
        for (;;)
            ::pause();
    });
    ASSERT_TRUE(child.ready());
    try {
        (void)Project::open(folder(), Access::Write);
        FAIL() << "two processes write";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.facts().code, "project_busy");
        EXPECT_EQ(error.kind(), base::ErrorKind::Refused);
        EXPECT_NE(error.facts().why.find(std::to_string(child.pid())), std::string::npos);
    }
    EXPECT_TRUE(Project::open(folder(), Access::Read).dataset().images.empty()) << "readers go on";
    child.kill();
    EXPECT_EQ(errorCode([&] { (void)Project::open(folder(), Access::Write); }), "");
}

TEST_F(Locks, writersOfOneProcessShareIt) {
    std::optional<Project> first = Project::create(folder(), "l");
    std::optional<Project> second = Project::open(folder() / ".", Access::Write);
    first->audit("import", "one");
    first.reset();
    second->audit("import", "two");
    EXPECT_EQ(second->auditLog().size(), 2U);
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            Project own = Project::open(folder(), Access::Write);
            for (int i = 0; i < 25; ++i)
                own.audit("import", "x");
        });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(second->auditLog().size(), 102U);
    second.reset();
    Child child([&](const auto& ready) {
        const Project writer = Project::open(folder(), Access::Write);
        ready();
    });
    EXPECT_TRUE(child.ready()) << "free again once the last writer is gone";
}

TEST_F(Locks, aRunIsAliveWhileItIsHeld) {
    Project project = Project::create(folder(), "l");
    const spec::RunId id = project.newRun("a");
    project.saveRunRecord(someRecord(id, "a"));
    EXPECT_FALSE(project.runIsAlive(id));
    std::shared_ptr<void> hold = project.holdRun(id);
    EXPECT_TRUE(project.runIsAlive(id));
    EXPECT_EQ(errorCode([&] { (void)project.holdRun(id); }), "run_busy");
    EXPECT_EQ(errorCode([&] { project.deleteRun(id); }), "run_busy");
    hold.reset();
    EXPECT_FALSE(project.runIsAlive(id));
}

TEST_F(Locks, aKilledRunIsNotAlive) {
    (void)Project::create(folder(), "l");
    const spec::RunId id("run-1");
    Child child([&](const auto& ready) {
        Project writer = Project::open(folder(), Access::Write);
        std::filesystem::create_directories(writer.runFolder(id));
        const std::shared_ptr<void> hold = writer.holdRun(id);
        ready();
        for (;;)
            ::pause();
    });
    ASSERT_TRUE(child.ready());
    const Project reader = Project::open(folder(), Access::Read);
    EXPECT_TRUE(reader.runIsAlive(id));
    child.kill();
    EXPECT_FALSE(reader.runIsAlive(id));
}

TEST_F(Locks, killingAWriterLeavesWholeRows) {
    (void)Project::create(folder(), "l");
    const spec::RunId id("run-1");
    for (int round = 1; round <= 5; ++round) {
        Child child([&](const auto& ready) {
            Project writer = Project::open(folder(), Access::Write);
            std::filesystem::create_directories(writer.runFolder(id));
            for (int epoch = 1;; ++epoch) {
                writer.appendEpoch(id, someEpoch(epoch));
                writer.audit("import", "epoch");
                if (epoch == 3)
                    ready();
                if (epoch == 200)
                    epoch = 3;
            }
        });
        ASSERT_TRUE(child.ready());
        const Project reader = Project::open(folder(), Access::Read);
        for (int i = 0; i < 20 * round; ++i)
            EXPECT_GE(reader.history(id).size(), 3U) << "while it is being written";
        child.kill();
        const auto history = reader.history(id);
        ASSERT_GE(history.size(), 3U);
        for (std::size_t i = 0; i < history.size(); ++i) {
            EXPECT_EQ(history[i].globalEpoch, static_cast<int>(i) + 1);
            EXPECT_EQ(history[i].valAurocPerClass.size(), 2U);
        }
        EXPECT_GE(Project::open(folder(), Access::Write).auditLog().size(), 3U);
    }
}

}  // namespace
