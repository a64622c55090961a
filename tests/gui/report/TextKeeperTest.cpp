// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed comes into its project, whatever becomes of other projects, of the jobs and of the window.
#include "pages/report/TextKeeper.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <chrono>
#include <memory>
#include <vector>

#include "engine/reporting/StudyReport.h"
#include "gui/PageFixture.h"
#include "support/HeldElsewhere.h"
#include "workers/JobRunner.h"

using namespace lightbox;
using gui::TextKeeper;

namespace {

std::string stored(const std::filesystem::path& project, const char* field) {
    const spec::WrittenTexts texts = engine::writtenTexts(project);
    const auto found = texts.find(field);
    return found == texts.end() ? std::string() : found->second.text;
}

/// Jobs that leave no thread for another until they are asked to stop.
void occupy(gui::JobRunner& jobs) {
    for (int i = 0; i < std::max(4, QThread::idealThreadCount()); ++i)
        jobs.start(
            {}, &jobs,
            [](std::stop_token stop, spec::ProgressObserver&) {
                while (!stop.stop_requested())
                    QThread::msleep(1);
            },
            [] {}, [](const base::Error&) {});
}

}  // namespace

class TextKeeperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aProjectThatCannotBeWrittenKeepsNoOtherWaiting() {
        const test::PredictedProject a;
        const test::PredictedProject b;
        gui::JobRunner jobs;
        TextKeeper keeper(jobs, nullptr);
        std::vector<std::filesystem::path> failures;
        connect(&keeper, &TextKeeper::failed, this,
                [&](const base::Error&, const std::filesystem::path& project) {
                    failures.push_back(project);
                });
        {
            const test::HeldElsewhere held(a.project);
            keeper.write(a.project, "ethics", QStringLiteral("of a"), {});
            keeper.flush();
            QTRY_COMPARE_WITH_TIMEOUT(keeper.state("ethics"), TextKeeper::State::Failed,
                                      test::kPatience);
            keeper.show(b.project);
            QCOMPARE(keeper.state("ethics"), TextKeeper::State::AsStored);
            keeper.write(b.project, "ethics", QStringLiteral("of b"), {});
            keeper.flush();
            QTRY_COMPARE_WITH_TIMEOUT(keeper.state("ethics"), TextKeeper::State::Saved,
                                      test::kPatience);
            QCOMPARE(stored(b.project, "ethics"), std::string("of b"));
            QVERIFY(!keeper.busy());
            QCOMPARE(keeper.left(), 1);
            QVERIFY(keeper.refusal().has_value());
            QCOMPARE(keeper.refusal()->project, a.project);
            for (const std::filesystem::path& project : failures)
                QCOMPARE(project, a.project);
            // Whoever opens it again sees what is not saved.
            keeper.show(a.project);
            QCOMPARE(keeper.pending("ethics"), QStringLiteral("of a"));
            QTRY_VERIFY_WITH_TIMEOUT(!keeper.busy(), test::kPatience);
            QCOMPARE(keeper.state("ethics"), TextKeeper::State::Failed);
            QVERIFY2(failures.size() >= 2, "opened again it is tried at once");
        }
        keeper.show(b.project);  // it is tried once more as it goes
        QTRY_COMPARE_WITH_TIMEOUT(keeper.left(), 0, 2 * test::kPatience);
        QCOMPARE(stored(a.project, "ethics"), std::string("of a"));
    }

    void triesAgainByItselfLaterEachTime() {
        using namespace std::chrono_literals;
        QCOMPARE(TextKeeper::rest(1, 5s), 5s);
        QCOMPARE(TextKeeper::rest(2, 5s), 10s);
        QCOMPARE(TextKeeper::rest(4, 5s), 40s);
        QCOMPARE(TextKeeper::rest(5, 5s), 60s);
        QCOMPARE(TextKeeper::rest(1000, 5s), 60s);

        const test::PredictedProject data;
        gui::JobRunner jobs;
        TextKeeper keeper(jobs, nullptr, 1ms);
        QSignalSpy failed(&keeper, &TextKeeper::failed);
        const auto nowhere = data.root / "moved.lightbox";
        std::filesystem::rename(data.project, nowhere);
        keeper.write(data.project, "ethics", QStringLiteral("typed"), {});
        keeper.flush();
        QTRY_VERIFY_WITH_TIMEOUT(failed.count() >= 4, test::kPatience);
        // Nobody asks for it again: it is saved as soon as there is a place.
        std::filesystem::rename(nowhere, data.project);
        QTRY_COMPARE_WITH_TIMEOUT(keeper.left(), 0, 2 * test::kPatience);
        QCOMPARE(stored(data.project, "ethics"), std::string("typed"));
    }

    void whatIsLeftIsWrittenAsTheKeeperGoes() {
        const test::PredictedProject a;
        const test::PredictedProject b;
        {
            gui::JobRunner jobs;
            occupy(jobs);
            auto keeper = std::make_unique<TextKeeper>(jobs, nullptr);
            keeper->write(a.project, "ethics", QStringLiteral("its turn has not come"), {});
            keeper->flush();
            keeper->write(a.project, "funding", QStringLiteral("just typed"), {});
            keeper->show(b.project);
            keeper->write(b.project, "ethics", QStringLiteral("of b"), {});
            keeper.reset();
        }
        QCOMPARE(stored(a.project, "ethics"), std::string("its turn has not come"));
        QCOMPARE(stored(a.project, "funding"), std::string("just typed"));
        QCOMPARE(stored(b.project, "ethics"), std::string("of b"));
    }

    void anOlderTextNeverTakesThePlaceOfANewerOne() {
        const test::PredictedProject data;
        {
            gui::JobRunner jobs;
            auto keeper = std::make_unique<TextKeeper>(jobs, nullptr);
            for (int i = 0; i < 20; ++i) {
                keeper->write(data.project, "ethics", QStringLiteral("text %1").arg(i), {});
                keeper->flush();
            }
            keeper->write(data.project, "ethics", QStringLiteral("the last"), {});
            keeper.reset();
        }
        QCOMPARE(stored(data.project, "ethics"), std::string("the last"));
    }
};

QTEST_MAIN(TextKeeperTest)
#include "TextKeeperTest.moc"
