// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/LearningCurvePanel.h"

#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QTest>
#include <algorithm>

#include "base/Random.h"
#include "engine/ImportCases.h"
#include "engine/MakeSplit.h"
#include "engine/Train.h"
#include "engine/Weights.h"
#include "gui/PageFixture.h"
#include "gui/Patience.h"
#include "look/Format.h"
#include "pages/monitor/MonitorPage.h"
#include "project/Project.h"
#include "widgets/Banner.h"
#include "widgets/plots/LearningCurvePlot.h"

using namespace lightbox;
using gui::LearningCurvePanel;
using gui::MonitorPage;
using test::kPatience;

namespace {

spec::Interval interval(double value, double low, double high) {
    spec::Interval result;
    result.value = value;
    result.low = low;
    result.high = high;
    return result;
}

spec::LearningCurve curveOf(const std::string& verdict) {
    spec::LearningCurve curve;
    curve.verdict = verdict;
    curve.margin = 0.005;
    curve.points = {{100, 130, 10, interval(0.947, 0.935, 0.958)},
                    {200, 260, 10, interval(0.962, 0.955, 0.970)},
                    {400, 520, 1, interval(0.973, 0.967, 0.978)}};
    curve.fit = spec::CurveFit{
        0.99, 0.5, 0.5, 800, interval(0.976, 0.970, 0.981), interval(0.004, 0.001, 0.006)};
    return curve;
}

struct Fixture : test::PageFixture<MonitorPage> {
    LearningCurvePanel* panel() { return page.findChild<LearningCurvePanel*>(); }
    /// The settings of the run in view.
    void setSpec(const spec::TrainingSpec& spec) {
        auto project = project::Project::open(data.project, project::Access::Write);
        spec::RunRecord record = project.runRecord(data.run);
        record.spec = spec;
        project.saveRunRecord(record);
    }
    void ask() { QTest::mouseClick(child<QPushButton>("askCurve"), Qt::LeftButton); }
};

}  // namespace

class LearningCurveTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theVerdictIsSaidInWordsWithTheGain() {
        gui::Workbench bench;
        LearningCurvePanel panel(bench.theme());
        panel.resize(360, 380);
        panel.show();
        const auto says = [&](const char* name) {
            return panel.findChild<QLabel*>(QLatin1String(name))->text();
        };
        panel.setCurve(curveOf("would_help_little"), 9);
        QCOMPARE(says("curveVerdict"), QStringLiteral("More cases like these would help little"));
        QVERIFY2(says("curveGain").contains(gui::Format::signedNumber(0.004)),
                 qPrintable(says("curveGain")));
        QVERIFY(says("curveGain").contains(gui::Format::signedNumber(0.001)));
        // What the gain is over: the curve now, not the last point beside it.
        QVERIFY2(says("curveGain").contains(gui::Format::share(0.976 - 0.004)),
                 qPrintable(says("curveGain")));
        panel.setCurve(curveOf("would_help"), 9);
        QCOMPARE(says("curveVerdict"), QStringLiteral("More cases like these would help"));
        spec::LearningCurve unsure = curveOf("cannot_say");
        unsure.fit.reset();
        panel.setCurve(unsure, 9);
        QVERIFY(says("curveVerdict").contains(QStringLiteral("cannot be said")));
    }

    void thePlotReadsOutPointsAndWhatIsExpectedOfTwiceAsMany() {
        gui::Workbench bench;
        gui::LearningCurvePlot plot(bench.theme());
        plot.resize(480, 300);
        plot.setCurve(curveOf("would_help"));
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        QWidget* canvas = plot.childAt(plot.rect().center());
        const auto readAt = [&](double share) {
            const QPointF at(canvas->width() * share, canvas->height() * 0.4);
            QMouseEvent move(QEvent::MouseMove, at, canvas->mapToGlobal(at), Qt::NoButton,
                             Qt::NoButton, Qt::NoModifier);
            QApplication::sendEvent(canvas, &move);
            return plot.readOut();
        };
        QTRY_VERIFY2_WITH_TIMEOUT(readAt(0.2).contains(QStringLiteral("100 patient")) &&
                                      readAt(0.2).contains(QStringLiteral("130 images")),
                                  qPrintable(readAt(0.2)), kPatience);
        QVERIFY(readAt(0.2).contains(gui::Format::interval(interval(0.947, 0.935, 0.958), 4)));
        QVERIFY2(readAt(0.95).contains(QStringLiteral("800 patient")), qPrintable(readAt(0.95)));
    }

    void anUntrainedNetworkHasNoneAndTheBannerSaysWhy() {
        Fixture f;
        spec::TrainingSpec spec =
            engine::withDefaultsApplied(spec::presetSpec("screening-baseline"), {});
        spec.model.pretrained = false;
        f.setSpec(spec);
        QVERIFY(!f.panel()->isVisible());
        f.ask();
        QVERIFY(f.panel()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!f.page.banners().banners().isEmpty(), kPatience);
        QVERIFY2(f.page.banners().banners().first()->what().contains(
                     QStringLiteral("no learning curve of an untrained network")),
                 qPrintable(f.page.banners().banners().first()->what()));
        QVERIFY(!f.panel()->isVisible());
    }

    void theCurveOfARunStaysUntilAnotherIsChosen() {
        const std::vector<engine::WeightsEntry> all = engine::listWeights();
        if (std::none_of(all.begin(), all.end(), [](const engine::WeightsEntry& entry) {
                return entry.arch == "efficientnet_lite0" && entry.present;
            }))
            QSKIP("the weights of EfficientNet-Lite0 are not on this machine");
        Fixture f;
        // More patients than the fixture has outside its sealed test set.
        base::Random random{3};
        for (int patient = 300; patient < 340; ++patient) {
            spec::PixelBuffer pixels{16, 16, 1, std::vector<std::uint8_t>(256)};
            for (std::uint8_t& value : pixels.values)
                value = static_cast<std::uint8_t>(random.below(200) + 50 * (patient % 2));
            test::writeFilm(
                f.data.root / "images" /
                    test::schemes().front().classes[static_cast<std::size_t>(patient % 2)] /
                    ("p" + std::to_string(patient) + "_0.png"),
                pixels);
        }
        test::NoProgress silent;
        spec::ImportRequest more;
        more.sources = {f.data.root / "images"};
        more.format = "folder";
        more.patientPattern = "p(\\d+)_";
        (void)engine::importCases(f.data.project, more, silent, {});
        spec::SplitSpec three;
        three.method = spec::SplitMethod::Folds;
        three.folds = 3;
        (void)engine::makeSplit(f.data.project, three);
        spec::TrainingSpec spec = engine::withDefaultsApplied(spec::presetSpec("laptop"), {});
        spec.data.size = 32;
        spec.precision = "fp32";
        f.setSpec(spec);
        f.bench.session().reload();
        f.settle();
        f.ask();
        auto* verdict = f.child<QLabel>("curveVerdict");
        QTRY_VERIFY_WITH_TIMEOUT(!f.bench.jobs().busy(), 4 * kPatience);
        for (const gui::Banner* banner : f.page.banners().banners())
            QFAIL(qPrintable(banner->what()));
        QVERIFY(verdict->isVisible());
        QVERIFY2(f.child<QLabel>("curveNote")->text().contains(QStringLiteral("frozen features")),
                 qPrintable(f.child<QLabel>("curveNote")->text()));
        f.settle();
        QVERIFY(verdict->isVisible());
        const spec::RunId other = f.data.addRun("other", 5);
        f.bench.session().reload();
        f.settle();
        QVERIFY(verdict->isVisible());
        f.bench.session().setCurrentRun(other);
        f.settle();
        QVERIFY(!f.panel()->isVisible());

        // Cancelled, it leaves nothing behind.
        f.bench.session().setCurrentRun(f.data.run);
        f.settle();
        f.ask();
        QTest::mouseClick(f.child<QPushButton>("cancelCurve"), Qt::LeftButton);
        QVERIFY(!f.panel()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!f.bench.jobs().busy(), 4 * kPatience);
        QVERIFY(!f.panel()->isVisible());
        QVERIFY(f.page.banners().banners().isEmpty());
    }
};

QTEST_MAIN(LearningCurveTest)
#include "LearningCurveTest.moc"
