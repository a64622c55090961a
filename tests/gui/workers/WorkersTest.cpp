// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QtTest>
#include <atomic>
#include <thread>

#include "engine/ImportCases.h"
#include "gui/Patience.h"
#include "support/PredictedProject.h"
#include "workers/ImportWatch.h"
#include "workers/JobRunner.h"
#include "workers/ThumbnailLoader.h"

using namespace lightbox;
using namespace lightbox::gui;

namespace {}  // namespace

/// What runs beside the window. The same test runs under the thread sanitizer in CI.
class WorkersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyJobDeliversOnce() {
        JobRunner jobs;
        QObject owner;
        const QThread* const here = QThread::currentThread();
        std::vector<int> delivered;
        bool wrongThread = false;
        for (int i = 0; i < 40; ++i)
            jobs.start(
                {}, &owner,
                [i](std::stop_token, spec::ProgressObserver& progress) {
                    for (std::size_t k = 0; k < 20; ++k)
                        progress.progressed({"counting", k, 20, {}});
                    return std::vector<int>(100, i);
                },
                [&](const std::vector<int>& result) {
                    wrongThread = wrongThread || QThread::currentThread() != here;
                    delivered.push_back(result.at(99));
                },
                [](const base::Error&) { QFAIL("no job fails here"); });
        QTRY_VERIFY_WITH_TIMEOUT(!jobs.busy(), test::kPatience);
        std::sort(delivered.begin(), delivered.end());
        QCOMPARE(delivered.size(), std::size_t{40});
        for (int i = 0; i < 40; ++i)
            QCOMPARE(delivered[static_cast<std::size_t>(i)], i);
        QVERIFY(!wrongThread);
    }

    void aLaterJobOfTheSameKeyReplacesTheEarlier() {
        JobRunner jobs;
        QObject owner;
        std::vector<int> delivered;
        JobOptions options;
        options.key = "map";
        for (int i = 0; i < 10; ++i)
            jobs.start(
                options, &owner,
                [i](const std::stop_token& stop, spec::ProgressObserver&) {
                    while (i < 9 && !stop.stop_requested())
                        std::this_thread::yield();
                    return i;
                },
                [&](int result) { delivered.push_back(result); }, [](const base::Error&) {});
        QTRY_VERIFY_WITH_TIMEOUT(!jobs.busy(), test::kPatience);
        QCOMPARE(delivered, std::vector<int>{9});
    }

    void anErrorAndACancelledJobAreDelivered() {
        JobRunner jobs;
        QObject owner;
        std::vector<std::string> codes;
        const auto keep = [&](const base::Error& error) { codes.push_back(error.facts().code); };
        jobs.start(
            {}, &owner, [](std::stop_token, spec::ProgressObserver&) { throw base::cancelled(); },
            [] {}, keep);
        jobs.start(
            {}, &owner,
            [](std::stop_token, spec::ProgressObserver&) {
                throw std::runtime_error("not foreseen");
            },
            [] {}, keep);
        std::atomic<bool> began = false;
        const JobId waiting = jobs.start(
            {}, &owner,
            [&](const std::stop_token& stop, spec::ProgressObserver&) {
                began = true;
                while (!stop.stop_requested())
                    std::this_thread::yield();
                throw base::cancelled();
            },
            [] {}, keep);
        QTRY_VERIFY_WITH_TIMEOUT(began, test::kPatience);
        jobs.cancel(waiting);
        QTRY_VERIFY_WITH_TIMEOUT(!jobs.busy(), test::kPatience);
        std::sort(codes.begin(), codes.end());
        QCOMPARE(codes, (std::vector<std::string>{"cancelled", "cancelled", "internal"}));
    }

    void whoeverHasGoneIsNotCalled() {
        JobRunner jobs;
        auto owner = std::make_unique<QObject>();
        std::atomic<bool> go = false;
        bool called = false;
        for (int i = 0; i < 8; ++i)
            jobs.start(
                {}, owner.get(),
                [&](std::stop_token, spec::ProgressObserver&) {
                    while (!go)
                        std::this_thread::yield();
                    return 1;
                },
                [&](int) { called = true; }, [&](const base::Error&) { called = true; });
        owner.reset();
        go = true;
        QTRY_VERIFY_WITH_TIMEOUT(!jobs.busy(), test::kPatience);
        QVERIFY(!called);
    }

    void theRunnerStopsWhatRunsBeforeItGoes() {
        QObject owner;
        std::atomic<int> ended = 0;
        std::atomic<int> begun = 0;
        {
            JobRunner jobs;
            for (int i = 0; i < 4; ++i)
                jobs.start(
                    {}, &owner,
                    [&](const std::stop_token& stop, spec::ProgressObserver&) {
                        ++begun;
                        while (!stop.stop_requested())
                            std::this_thread::yield();
                        ++ended;
                    },
                    [] {}, [](const base::Error&) {});
            QTRY_COMPARE_WITH_TIMEOUT(begun.load(), 4, test::kPatience);
        }
        QCOMPARE(ended.load(), 4);
    }

    void anImportIsCountedWhileItRuns() {
        const test::PredictedProject data;
        ImportWatch watch;
        test::NoProgress silent;
        ImportWatch::Observer observer(watch, silent);
        spec::ImportRequest request;
        request.sources = {data.root / "images"};
        request.patientPattern = "p(\\d+)_";
        std::atomic<bool> ended = false;
        std::thread importer([&] {
            (void)engine::importCases(data.root / "again.lightbox", request, observer, {});
            ended = true;
        });
        std::size_t last = 0;
        bool shrank = false;
        while (!ended) {
            const std::size_t now = watch.counts().images;
            shrank = shrank || now < last;
            last = now;
        }
        importer.join();
        const ImportWatch::Counts counts = watch.counts();
        QVERIFY(!shrank);
        QCOMPARE(counts.images, std::size_t{120});
        QCOMPARE(counts.patients, std::size_t{60});
        QVERIFY(!counts.tiles.empty() && counts.tiles.size() <= ImportWatch::tiles);
    }

    void thumbnailsOfAViewArrive() {
        const test::PredictedProject data;
        const spec::Dataset dataset =
            project::Project::open(data.project, project::Access::Read).dataset();
        JobRunner jobs;
        ThumbnailLoader thumbnails(jobs);
        thumbnails.setProject(data.project);
        QSignalSpy ready(&thumbnails, &ThumbnailLoader::ready);
        for (const spec::ImageRecord& image : dataset.images)
            QVERIFY(thumbnails.get(image).isNull());
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), static_cast<int>(dataset.images.size()),
                                  test::kPatience);
        for (const spec::ImageRecord& image : dataset.images)
            QVERIFY(!thumbnails.get(image).isNull());
        // Another project meanwhile: what was on its way for the first is dropped.
        thumbnails.setProject(data.project);
        (void)thumbnails.get(dataset.images.front());
        thumbnails.setProject(data.root / "none.lightbox");
        QTRY_VERIFY_WITH_TIMEOUT(!thumbnails.busy() && !jobs.busy(), test::kPatience);
        QCOMPARE(ready.count(), static_cast<int>(dataset.images.size()));
    }
};

QTEST_MAIN(WorkersTest)
#include "WorkersTest.moc"
