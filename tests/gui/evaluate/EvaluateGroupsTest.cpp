// SPDX-License-Identifier: GPL-3.0-or-later
// By image or by patient, by group, and by bookmark.
#include "EvaluateFixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <functional>
#include <set>

#include "engine/Evaluate.h"
#include "engine/ImportCases.h"
#include "engine/PickThreshold.h"
#include "gui/Patience.h"
#include "look/Format.h"
#include "pages/evaluate/BookmarkList.h"
#include "pages/evaluate/EvaluateHead.h"
#include "pages/evaluate/GroupDetail.h"
#include "pages/evaluate/MistakesView.h"
#include "pages/evaluate/PlotPanels.h"
#include "pages/evaluate/SubgroupsPanel.h"
#include "project/Bookmarks.h"
#include "spec/Figures.h"
#include "support/NoProgress.h"
#include "widgets/Controls.h"
#include "widgets/Figures.h"
#include "widgets/Why.h"

using namespace lightbox;
using gui::Format;
using Fixture = test::EvaluateFixture;
using test::kPatience;

namespace {

double inForce(Fixture& f) {
    return f.bench.session().runView().threshold();
}

const evaluation::DecisionPoint& viewPoint(Fixture& f) {
    return *f.bench.session().runView().point();
}

std::size_t countIn(Fixture& f, int truth, int called) {
    return f.cell(truth, called)->accessibleName().section(QStringLiteral(": "), 1).toULongLong();
}

void clickSegment(Fixture& f, const char* segments, int index) {
    QTest::mouseClick(f.child<gui::Segments>(segments)->findChildren<QPushButton*>().at(index),
                      Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), kPatience);
}

void showMetric(Fixture& f, const char* name) {
    auto* metrics = f.child<QComboBox>("subgroupMetrics");
    metrics->setCurrentText(QString::fromLatin1(name));
    Q_EMIT metrics->activated(metrics->currentIndex());
    QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), kPatience);
}

/// Fields that divide the patients: sex by number, site with one of few patients.
void addFields(const std::filesystem::path& folder) {
    auto writer = project::Project::open(folder, project::Access::Write);
    std::vector<spec::ImageRecord> images = writer.dataset().images;
    for (spec::ImageRecord& image : images) {
        const int number = std::stoi(image.patient->substr(image.patient->size() - 3));
        image.fields["sex"] = number % 2 == 0 ? "F" : "M";
        image.fields["site"] = number % 20 == 1 ? "small clinic" : "main hospital";
        image.fields["name"] = *image.patient;  // of each patient another: no groups
    }
    writer.updateImages(images, "test");
}

/// Every other patient outside the test set is of one view; those are told.
std::set<std::string> addViews(const std::filesystem::path& folder) {
    auto writer = project::Project::open(folder, project::Access::Write);
    std::vector<spec::ImageRecord> images = writer.dataset().images;
    const spec::Split split = *writer.currentSplit();
    std::set<std::pair<int, std::string>> patients;  // by class, so that both views have both
    for (const spec::ImageRecord& image : images)
        if (split.members.at(image.key) != spec::Set::Test)
            patients.emplace(image.label, *image.patient);
    std::set<std::string> first;
    std::size_t number = 0;
    for (const auto& [label, patient] : patients)
        if (number++ % 2 == 0)
            first.insert(patient);
    for (spec::ImageRecord& image : images)
        image.fields["view"] = first.contains(*image.patient) ? "AP" : "PA";
    writer.updateImages(images, "test");
    return first;
}

/// A run whose validation holds what the others train on, too: patients enough for groups.
spec::RunId
addLargeRun(Fixture& f,
            const std::function<std::vector<double>(const spec::ImageRecord&)>& scoresOf) {
    const spec::RunId run = test::addPredictedRun(f.data.project, "large",
                                                  {spec::Set::Train, spec::Set::Val}, scoresOf);
    auto writer = project::Project::open(f.data.project, project::Access::Write);
    spec::RunRecord record = writer.runRecord(run);
    for (auto& [key, set] : record.members)
        if (set == spec::Set::Train)
            set = spec::Set::Val;
    writer.saveRunRecord(record);
    spec::Predictions predictions = *writer.predictions(run);
    for (spec::PredictionRow& row : predictions.rows)
        row.split = "val";
    writer.savePredictions(run, predictions);
    return run;
}

spec::RunId addLargeRun(Fixture& f) {
    base::Random random{5};
    return addLargeRun(f, [&random](const spec::ImageRecord& image) {
        const double ill =
            image.label == 0 ? 0.3 + 0.69 * random.uniform() : 0.6 * random.uniform();
        return std::vector<double>{ill, 1 - ill};
    });
}

/// Of the class in view, as the engine finds it.
spec::WorstSubgroup measuredWorst(Fixture& f, const std::vector<std::string>& fields) {
    test::NoProgress silent;
    engine::EvaluateRequest request;
    request.run = f.bench.session().currentRun().str();
    request.bootstrap = 50;
    request.further.worstSubgroup = true;
    request.subgroups = fields;
    return engine::evaluate(f.data.project, request, silent, {}).worstSubgroups.front();
}

spec::Evaluation measured(Fixture& f, std::optional<spec::Aggregate> patients,
                          const std::vector<std::string>& fields) {
    test::NoProgress silent;
    engine::EvaluateRequest request;
    request.run = f.bench.session().currentRun().str();
    request.bootstrap = 50;
    request.threshold = inForce(f);
    request.patients = patients;
    request.subgroups = fields;
    return engine::evaluate(f.data.project, request, silent, {});
}

}  // namespace

class EvaluateGroupsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsPatientsInPlaceOfImages() {
        Fixture f;
        const std::size_t images = countIn(f, 1, 0) + countIn(f, 1, 1);
        clickSegment(f, "units", 1);
        const spec::Evaluation document = measured(f, spec::Aggregate::Max, {});
        const spec::AtThreshold& at = *document.atThreshold;
        QCOMPARE(countIn(f, 0, 0), at.tn);
        QCOMPARE(countIn(f, 0, 1), at.fp);
        QCOMPARE(countIn(f, 1, 0), at.fn);
        QCOMPARE(countIn(f, 1, 1), at.tp);
        QCOMPARE(at.fn + at.tp, images / 2);
        QStringList words;
        for (const QLabel* one : f.page.findChildren<QLabel*>())
            words << one->text();
        QVERIFY(words.contains(QStringLiteral("Per 1,000 patients")));
        QVERIFY(!words.contains(QStringLiteral("Per 1,000 images")));
        gui::FigureLabel label(f.bench.theme());
        label.setInterval(document.aurocPerClass.at(0));
        QCOMPARE(f.child<gui::RocPanel>()->auroc(), label.text());
        // A cell lists every image of its patients.
        QSignalSpy spy(&f.bench.session(), &gui::ProjectSession::worklistRequested);
        QTest::mouseClick(f.cell(1, 1), Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(f.bench.session().worklist().images.size(), 2 * at.tp);
        clickSegment(f, "units", 0);
        QCOMPARE(countIn(f, 1, 0) + countIn(f, 1, 1), images);
    }

    void aThresholdFoundOnPatientsIsLockedAsANumber() {
        Fixture f;
        clickSegment(f, "units", 1);
        auto* objective = f.child<QComboBox>("objective");
        objective->setCurrentIndex(objective->findText(QStringLiteral("Youden's J")));
        Q_EMIT objective->activated(objective->currentIndex());
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        const double found = inForce(f);
        QTest::keyClick(&f.page, Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(f.confirm() != nullptr, kPatience);
        QTest::keyClicks(f.page.findChild<QLineEdit*>(QStringLiteral("reason")),
                         QStringLiteral("per patient"));
        QTest::mouseClick(f.confirm(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(
            engine::lockedThreshold(f.data.project, f.data.run.str()).has_value(), kPatience);
        QCOMPARE(engine::lockedThreshold(f.data.project, f.data.run.str())->threshold, found);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled() && !f.bench.jobs().busy(), kPatience);
    }

    void comparesSubgroupsAndListsTheirCases() {
        Fixture f;
        addFields(f.data.project);
        const spec::RunId large = addLargeRun(f);
        f.bench.session().reload();
        QTRY_VERIFY_WITH_TIMEOUT(f.bench.session().run(large) != nullptr, kPatience);
        f.bench.session().setCurrentRun(large);
        QTRY_VERIFY_WITH_TIMEOUT(f.bench.session().runView().data() &&
                                     f.bench.session().runView().data()->run == large,
                                 kPatience);
        f.settle();
        QTest::mouseClick(f.child<QPushButton>("subgroupsButton"), Qt::LeftButton);
        auto* table = f.child<QTableView>("subgroups");
        QTRY_VERIFY_WITH_TIMEOUT(table->isVisible() && f.page.settled(), kPatience);
        const spec::Evaluation document = measured(f, {}, {"sex", "site"});
        QCOMPARE(document.subgroups.size(), std::size_t{4});
        const QAbstractItemModel& model = *table->model();
        const auto text = [&](int row, int column) {
            return model.index(row, column).data().toString();
        };
        const auto rowOf = [&](const std::string& value) {
            for (int row = 0; row < model.rowCount(); ++row)
                if (text(row, 1) == QString::fromStdString(value))
                    return row;
            return -1;
        };
        const spec::Subgroup* few = nullptr;
        const spec::Subgroup* many = nullptr;
        for (const spec::Subgroup& group : document.subgroups) {
            const int row = rowOf(group.value);
            QVERIFY2(row > 0, group.value.c_str());
            if (*group.patients < 20) {
                few = &group;
                QVERIFY2(text(row, 4).contains(QStringLiteral("20 needed")),
                         qPrintable(text(row, 4)));
                // Shown and not tested, as in the report.
                QCOMPARE(text(row, 5), Format::interval(group.auroc));
                QCOMPARE(text(row, 6), QString(QChar(0x2014)));
                QCOMPARE(model.index(row, 1).data(Qt::ForegroundRole).value<QBrush>().color(),
                         f.bench.theme().color(gui::Role::Text3));
                continue;
            }
            many = &group;
            QCOMPARE(text(row, 5), Format::interval(group.auroc));
        }
        QVERIFY(few != nullptr && many != nullptr);
        QCOMPARE(rowOf("p101"), -1);  // what names the cases divides them into no groups
        // Sensitivity follows the threshold.
        showMetric(f, "Sensitivity");
        const int row = rowOf(many->value);
        const QString before = text(row, 5);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&f.page, Qt::Key_Right, Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        QVERIFY(text(row, 5) != before);
        for (const spec::Subgroup& group : measured(f, {}, {"sex", "site"}).subgroups)
            if (group.value == many->value) {
                QCOMPARE(text(row, 5), Format::interval(group.sensitivity));
                const spec::SubgroupDifference& against = group.sensitivityDifference;
                const spec::Interval& difference = against.difference;
                QCOMPARE(text(row, 6), difference.value
                                           ? Format::signedNumber(*difference.value) +
                                                 QLatin1Char(' ') + Format::bounds(difference)
                                           : QString(QChar(0x2014)));
                QCOMPARE(text(row, 7),
                         against.p ? Format::pValue(*against.p) : QString(QChar(0x2014)));
                QVERIFY2(difference.value || !against.reason.empty(), "neither a figure nor why");
            }
        QVERIFY(!table->isColumnHidden(6));
        // Every figure of the whole is the document's.
        const spec::Evaluation whole = measured(f, {}, {});
        const std::pair<const char*, const char*> metrics[] = {
            {"PPV", "ppv"},
            {"NPV", "npv"},
            {"Average precision", "average_precision"},
            {"F1", "f1"},
            {"Balanced accuracy", "balanced_accuracy"},
            {"MCC", "mcc"}};
        const std::string cls = whole.classes.at(viewPoint(f).cls);
        for (const auto& [name, key] : metrics) {
            showMetric(f, name);
            std::optional<spec::Interval> stated;
            for (const spec::Figure& one : spec::figuresOf(whole))
                if (one.key == key && (one.cls.empty() || one.cls == cls))
                    stated = one.interval;
            QVERIFY2(stated && stated->value && stated->low, key);
            QTRY_VERIFY2_WITH_TIMEOUT(text(0, 5).startsWith(Format::number(*stated->value)) &&
                                          text(0, 5).endsWith(Format::bounds(*stated)),
                                      qPrintable(text(0, 5) + Format::interval(*stated)),
                                      kPatience);
            QVERIFY(text(row, 5) != QStringLiteral("undefined"));
            QVERIFY(table->isColumnHidden(6));
        }
        showMetric(f, "Net benefit");
        QTRY_VERIFY_WITH_TIMEOUT(table->isColumnHidden(6), kPatience);
        showMetric(f, "Sensitivity");
        QTRY_VERIFY_WITH_TIMEOUT(!table->isColumnHidden(6) && f.page.settled(), kPatience);
        // Its cases.
        table->selectRow(row);
        QSignalSpy spy(&f.bench.session(), &gui::ProjectSession::worklistRequested);
        QTest::mouseClick(f.child<QPushButton>("subgroupCases"), Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(f.bench.session().worklist().images.size(), many->n);
    }

    void groupsAreOfTheThresholdThatMovedWhileTheyWereOutOfView() {
        Fixture f;
        addFields(f.data.project);
        f.show(addLargeRun(f));
        auto* table = f.child<QTableView>("subgroups");
        QTest::mouseClick(f.child<QPushButton>("subgroupsButton"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(table->isVisible() && f.page.settled(), kPatience);
        showMetric(f, "Sensitivity");
        const auto sensitivityOf = [&](const std::string& value) {
            for (int row = 0; row < table->model()->rowCount(); ++row)
                if (table->model()->index(row, 1).data().toString() ==
                    QString::fromStdString(value))
                    return table->model()->index(row, 5).data().toString();
            return QString();
        };
        const auto check = [&] {
            for (const spec::Subgroup& group : measured(f, {}, {"site"}).subgroups)
                if (*group.patients >= 20)
                    QCOMPARE(sensitivityOf(group.value), Format::interval(group.sensitivity));
        };
        check();
        const QString before = sensitivityOf("main hospital");
        QTest::mouseClick(f.child<QPushButton>("subgroupsButton"), Qt::LeftButton);
        QVERIFY(!table->isVisible());
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&f.page, Qt::Key_Right, Qt::ShiftModifier);
        QTest::mouseClick(f.child<QPushButton>("subgroupsButton"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(table->isVisible() && f.page.settled(), kPatience);
        QVERIFY(sensitivityOf("main hospital") != before);
        check();
    }

    void theWorstGroupIsFoundAndShownWithItsMistakes() {
        Fixture f;
        // Of one view the scores are drawn without a look at the truth.
        const std::set<std::string> hard = addViews(f.data.project);
        base::Random random{11};
        const spec::RunId run = addLargeRun(f, [&](const spec::ImageRecord& image) {
            const double ill = hard.contains(*image.patient) ? random.uniform()
                               : image.label == 0            ? 0.7 + 0.3 * random.uniform()
                                                             : 0.3 * random.uniform();
            return std::vector<double>{ill, 1 - ill};
        });
        f.show(run);
        QTest::mouseClick(f.child<QPushButton>("subgroupsButton"), Qt::LeftButton);
        auto* table = f.child<QTableView>("subgroups");
        QTRY_VERIFY_WITH_TIMEOUT(table->isVisible() && f.page.settled() && !f.bench.jobs().busy(),
                                 kPatience);
        const spec::WorstSubgroup worst = measuredWorst(f, {"view"});
        QVERIFY2(worst.p && *worst.p < 0.05,
                 qPrintable(QStringLiteral("%1, p %2, %3 of %4")
                                .arg(QString::fromStdString(worst.reason))
                                .arg(worst.p.value_or(-1))
                                .arg(worst.n)
                                .arg(worst.auroc.value.value_or(-1))));
        const QAbstractItemModel& model = *table->model();
        const int last = model.rowCount() - 1;
        QCOMPARE(model.index(last, 0).data().toString(), QStringLiteral("Found"));
        QVERIFY(model.index(last, 1).data().toString().contains(QStringLiteral("AP")));
        QCOMPARE(model.index(last, 5).data().toString(), Format::share(*worst.auroc.value));
        QCOMPARE(model.index(last, 7).data().toString(), Format::pValue(*worst.p));
        QCOMPARE(table->selectionModel()->selectedRows().front().row(), last);
        // On the others' scale.
        const auto cellAt = [&](int row) {
            return model.index(row, 4)
                .data(gui::IntervalDelegate::CellRole)
                .value<gui::IntervalCell>();
        };
        QCOMPARE(cellAt(last).from, cellAt(0).from);
        QCOMPARE(cellAt(last).value, *worst.auroc.value);
        // Its mistakes, the surest first.
        auto* detail = f.child<gui::GroupDetail>("groupDetail");
        QVERIFY(detail->isVisible());
        QVERIFY(detail->title().contains(model.index(last, 1).data().toString()));
        const auto pictures = detail->findChildren<gui::MistakeButton*>();
        QVERIFY(!detail->pictures().empty());
        for (const std::int64_t key : detail->pictures()) {
            const spec::ImageRecord* image = f.bench.session().image(key);
            QVERIFY(hard.contains(*image->patient));
        }
        QSignalSpy spy(&f.bench.session(), &gui::ProjectSession::worklistRequested);
        QTest::mouseClick(pictures.front(), Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
        const auto& listed = f.bench.session().worklist().images;
        QCOMPARE(f.bench.session().image(listed.front())->key, detail->pictures().front());
        // Others are chosen by hand, and stay.
        table->selectRow(1);
        QVERIFY(!detail->title().isEmpty());
        const auto* share = f.child<QLabel>("groupShare");
        QVERIFY(share->text().contains(QStringLiteral("of the errors")));
        // What stands there follows the threshold.
        const auto* sensitivity = f.child<QLabel>("group00");
        const QString before = sensitivity->text();
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&f.page, Qt::Key_Right, Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        QVERIFY(sensitivity->text() != before);
    }

    void aGroupAsLowAsChanceMakesItIsNotCalledFound() {
        Fixture f;
        (void)addViews(f.data.project);
        f.show(addLargeRun(f));
        QTest::mouseClick(f.child<QPushButton>("subgroupsButton"), Qt::LeftButton);
        auto* table = f.child<QTableView>("subgroups");
        QTRY_VERIFY_WITH_TIMEOUT(table->isVisible() && f.page.settled() && !f.bench.jobs().busy(),
                                 kPatience);
        QVERIFY(*measuredWorst(f, {"view"}).p > 0.05);
        const int last = table->model()->rowCount() - 1;
        QCOMPARE(table->model()->index(last, 0).data().toString(), QStringLiteral("Lowest"));
        QCOMPARE(table->selectionModel()->selectedRows().front().row(), 1);
    }

    void keepsBookmarksWithTheProject() {
        Fixture f;
        const double first = inForce(f);
        QTest::mouseClick(f.child<QToolButton>("bookmark"), Qt::LeftButton);
        QTest::keyClick(&f.page, Qt::Key_Right, Qt::ShiftModifier);
        const double second = inForce(f);
        QVERIFY(second != first);
        QTest::keyClick(&f.page, Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.settled(), kPatience);
        auto* list = f.child<gui::BookmarkList>("bookmarks");
        QCOMPARE(list->thresholds(), (std::vector<double>{first, second}));
        const auto kept = [&] {
            return project::bookmarks(project::Project::open(f.data.project, project::Access::Read),
                                      f.data.run);
        };
        QTRY_COMPARE_WITH_TIMEOUT(kept().size(), std::size_t{2}, kPatience);
        QVERIFY2(kept().front().objective.find("sensitivity") == 0,
                 kept().front().objective.c_str());
        // A click goes there, by the objective that it was found by.
        const auto rowAt = [&](double threshold) -> gui::BookmarkRow* {
            for (gui::BookmarkRow* row : list->findChildren<gui::BookmarkRow*>())
                if (row->isVisible() && row->threshold() == threshold)
                    return row;
            return nullptr;
        };
        QTest::mouseClick(rowAt(first)->findChild<QToolButton*>(QStringLiteral("go")),
                          Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(inForce(f) == first, kPatience);
        QTest::mouseClick(rowAt(first)->findChild<QToolButton*>(QStringLiteral("remove")),
                          Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(kept().size(), std::size_t{1}, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(list->thresholds(), (std::vector<double>{second}), kPatience);
    }

    void everyFigureExplainsItself() {
        Fixture f;
        int opened = 0;
        for (auto* why : f.page.findChildren<gui::WhyButton*>()) {
            if (!why->isVisible())
                continue;
            QVERIFY(!why->accessibleName().isEmpty());
            QTest::mouseClick(why, Qt::LeftButton);
            auto* box = why->findChild<QFrame*>(QStringLiteral("whyBox"));
            QVERIFY(box != nullptr && box->isVisible());
            for (const QLabel* label : box->findChildren<QLabel*>()) {
                QVERIFY(!label->text().isEmpty());
                QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                         qPrintable(label->text()));
            }
            box->close();
            ++opened;
        }
        QVERIFY2(opened >= 12, qPrintable(QString::number(opened)));
    }
};

QTEST_MAIN(EvaluateGroupsTest)
#include "EvaluateGroupsTest.moc"
