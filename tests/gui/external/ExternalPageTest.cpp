// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModel>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <algorithm>

#include "engine/external/KeepRecalibration.h"
#include "gui/Patience.h"
#include "gui/external/ExternalFixture.h"
#include "look/Format.h"
#include "look/MessageText.h"
#include "pages/external/CaseMixPanel.h"
#include "pages/external/CohortPlots.h"
#include "pages/external/CohortSteps.h"
#include "spec/External.h"
#include "support/JudgedCohort.h"
#include "widgets/Figures.h"
#include "widgets/Legend.h"
#include "widgets/ProtocolStrip.h"
#include "widgets/Why.h"
#include "widgets/plots/ThresholdPlot.h"
#include "widgets/print/TableFile.h"

using namespace lightbox;
using gui::Format;
using test::ExternalFixture;

namespace {

const QAbstractItemModel& modelOf(ExternalFixture& f, const char* name) {
    return *f.child<QTableView>(name)->model();
}

QString cell(const QAbstractItemModel& model, int row, int column) {
    return model.index(row, column).data().toString();
}

/// The row whose first column says so; -1: none.
int rowOf(const QAbstractItemModel& model, const QString& name) {
    for (int row = 0; row < model.rowCount(); ++row)
        if (cell(model, row, 0).startsWith(name))
            return row;
    return -1;
}

QString figure(ExternalFixture& f, const char* name) {
    return f.child<gui::MetricRow>(name)->figure().text();
}

}  // namespace

class ExternalPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesOfFieldsHaveRoomBesideALongNameOfACohort() {
        gui::Workbench bench;
        gui::CaseMixPanel panel(bench.theme());
        spec::Cohort cohort;
        cohort.name = "Cases of the outpatient department of another hospital";
        spec::CaseMixRow sex;
        sex.field = "sex";
        sex.level = "F";
        sex.development.patients = 680;
        sex.development.share = 0.468;
        sex.cohort.unknown = 20;
        panel.setRows(cohort, {sex}, false);
        panel.resize(436, 260);
        panel.show();
        const auto* table = panel.findChild<QTableView*>(QStringLiteral("caseMix"));
        const QAbstractItemModel& model = *table->model();
        QVERIFY(model.headerData(2, Qt::Horizontal).toString().size() < 20);
        QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::ToolTipRole).toString(),
                 QString::fromStdString(cohort.name));
        QTRY_VERIFY2(table->columnWidth(0) >= 90,
                     qPrintable(QString::number(table->columnWidth(0))));
        // What is not known is no figure.
        QCOMPARE(cell(model, 1, 2), QStringLiteral("not known"));
        QCOMPARE(model.index(1, 2).data(Qt::ForegroundRole).value<QBrush>().color(),
                 bench.theme().color(gui::Role::Text3));
        QVERIFY(!model.index(1, 2).data(Qt::FontRole).value<QFont>().bold());
    }

    void needsALockedThreshold() {
        ExternalFixture f(test::schemes().front(), false);
        QVERIFY(f.words().contains(QStringLiteral("Lock a threshold first")));
        QVERIFY(!f.child<QPushButton>("addCohort")->isEnabled());
        QSignalSpy asked(&f.bench.session(), &gui::ProjectSession::pageRequested);
        QTest::mouseClick(f.child<QPushButton>("emptyAction"), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.front().front().value<gui::PageId>(), gui::PageId::Evaluate);
    }

    void isClosedUntilItIsRevealed() {
        ExternalFixture f;
        QVERIFY(f.words().contains(QStringLiteral("No external cohort yet")));
        f.add("st-anna");
        auto* strip = f.child<gui::ProtocolStrip>();
        using State = gui::ProtocolStep::State;
        QCOMPARE(strip->step(gui::CohortSteps::Imported).state(), State::Done);
        QCOMPARE(strip->step(gui::CohortSteps::Revealed).state(), State::Current);
        const QAbstractItemModel& mix = modelOf(f, "caseMix");
        QCOMPARE(cell(mix, 0, 0), QStringLiteral("Patients"));
        QCOMPARE(cell(mix, 0, 2), QStringLiteral("45"));
        QVERIFY(rowOf(mix, QStringLiteral("Age")) > 0);
        const QString positive =
            QString::fromStdString(f.scheme.classes[static_cast<std::size_t>(f.scheme.positive)]);
        QCOMPARE(rowOf(mix, positive), -1);
        // No figure, no count of a class, and nothing is drawn.
        QVERIFY(f.words().contains(QStringLiteral("Reveal the cohort to see its figures.")));
        QVERIFY(!f.child<gui::ThresholdPlot>()->isVisible());
        QVERIFY(!f.child<QTableView>("cohortFigures")->isVisible());
        QCOMPARE(modelOf(f, "cohortFigures").rowCount(), 0);
        QVERIFY(!f.child<QPushButton>("export")->isVisible());
        QVERIFY(engine::judgedCohorts(f.data.project, f.data.run.str()).empty());

        f.reveal();
        QCOMPARE(strip->step(gui::CohortSteps::Revealed).state(), State::Done);
        QCOMPARE(strip->step(gui::CohortSteps::Report).state(), State::Current);
        // It leads to the report, and saves nothing by itself.
        QSignalSpy led(&f.bench.session(), &gui::ProjectSession::pageRequested);
        QTest::mouseClick(&strip->step(gui::CohortSteps::Report), Qt::LeftButton);
        QCOMPARE(led.size(), 1);
        QCOMPARE(led.front().front().value<gui::PageId>(), gui::PageId::Report);
        QVERIFY(!f.child<QPushButton>("reveal")->isVisible());
        QVERIFY(rowOf(modelOf(f, "caseMix"), positive) > 0);
        QVERIFY(f.child<QTableView>("cohortFigures")->isVisible());
        const auto states = engine::cohortStates(f.data.project, f.data.run.str());
        QCOMPARE(states.size(), std::size_t{1});
        QCOMPARE(states.front().openings, 1);
        QVERIFY(f.bench.session().runView().data()->lockFinal);
    }

    void aQuestionThatIsCancelledOpensNothing() {
        ExternalFixture f;
        f.add("st-anna");
        QTest::mouseClick(f.child<QPushButton>("reveal"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(f.child<QPushButton>("confirm") != nullptr, test::kPatience);
        QTest::keyClick(f.child<QPushButton>("confirm")->window(), Qt::Key_Escape);
        f.settle();
        QCOMPARE(engine::cohortStates(f.data.project, f.data.run.str()).front().openings, 0);
        QVERIFY(f.child<QPushButton>("reveal")->isVisible());
    }

    /// From the file to the window: the document that the command line writes.
    void equalsTheDocument() {
        ExternalFixture f;
        f.add("st-anna");
        f.reveal();
        const auto reports = engine::judgedCohorts(f.data.project, f.data.run.str());
        QCOMPARE(reports.size(), std::size_t{1});
        const spec::ExternalReport& report = reports.front();
        const spec::AtThreshold& at = *report.evaluation.atThreshold;
        const QAbstractItemModel& table = modelOf(f, "cohortFigures");
        const int last = table.columnCount() - 1;
        QCOMPARE(table.headerData(last, Qt::Horizontal).toString(), QStringLiteral("st-anna"));
        const std::pair<const char*, spec::Interval> shown[] = {
            {"AUROC",
             report.evaluation.aurocPerClass.at(static_cast<std::size_t>(f.scheme.positive))},
            {"Sensitivity", at.sensitivity},
            {"Specificity", at.specificity},
            {"PPV", at.ppv},
            {"NPV", at.npv}};
        for (const auto& [name, interval] : shown)
            QCOMPARE(cell(table, rowOf(table, QLatin1String(name)), last),
                     Format::interval(interval));
        QCOMPARE(cell(table, rowOf(table, QStringLiteral("Missed")), last),
                 QStringLiteral("%1 of %2").arg(at.fn).arg(at.fn + at.tp));
        QCOMPARE(cell(table, rowOf(table, QStringLiteral("False")), last),
                 QStringLiteral("%1 of %2").arg(at.fp).arg(at.fp + at.tn));

        const QAbstractItemModel& mix = modelOf(f, "caseMix");
        QCOMPARE(mix.rowCount(), static_cast<int>(report.caseMix.size()) + 1);
        for (std::size_t i = 0; i < report.caseMix.size(); ++i) {
            const spec::CaseMixRow& row = report.caseMix[i];
            const QModelIndex drawn = mix.index(static_cast<int>(i) + 1, 3);
            QCOMPARE(drawn.data(gui::DifferenceDelegate::DifferenceRole).isValid(),
                     row.difference.has_value());
            if (row.difference && std::abs(*row.difference) <= 2)
                QCOMPARE(drawn.siblingAtColumn(4).data().toString(),
                         Format::signedNumber(*row.difference, 2));
        }
        QCOMPARE(report.evaluation.calibration.size(), std::size_t{1});
        const spec::Calibration& fit = report.evaluation.calibration.front();
        QCOMPARE(figure(f, "lockedBrier"), Format::share(*fit.brier.value));
        QCOMPARE(figure(f, "lockedIntercept"), Format::number(*fit.intercept.value, 2) +
                                                   QLatin1Char(' ') +
                                                   Format::bounds(fit.intercept, 2));
        for (const spec::Warning& one : report.verdict)
            QVERIFY2(!f.page.findChildren<QLabel*>(QString::fromStdString(one.code)).isEmpty(),
                     one.code.c_str());
        for (const char* rule :
             {"external_ranking", "external_aim", "external_calibration", "external_case_mix"})
            QVERIFY2(f.child<QLabel>(rule) != nullptr, rule);

        // What the table says is what is saved of it; the drawn column has no words.
        const std::string csv = gui::TableFile::csv(*f.child<QTableView>("cohortFigures"));
        QVERIFY(csv.find("Sensitivity") != std::string::npos);
        QVERIFY(csv.find(Format::estimate(at.sensitivity).toStdString()) != std::string::npos);
    }

    void aRecalibrationMovesTheRightPlotAndTheThreshold() {
        ExternalFixture f;
        f.add("st-anna");
        f.reveal();
        const auto report = engine::judgedCohorts(f.data.project, f.data.run.str()).front();
        const auto& choices = report.recalibration.front().choices;
        const auto both =
            std::find_if(choices.begin(), choices.end(), [](const spec::Recalibration& one) {
                return one.kind == spec::Recalibration::Kind::InterceptSlope;
            });
        QVERIFY(both != choices.end());
        QCOMPARE(figure(f, "recalibratedBrier"), figure(f, "lockedBrier"));
        auto* choice = f.child<QRadioButton>("recalibration-intercept_slope");
        QTest::mouseClick(choice, Qt::LeftButton, {}, QPoint(8, choice->height() / 2));
        QVERIFY(choice->isChecked());
        QCOMPARE(figure(f, "recalibratedBrier"), Format::share(*both->brier));
        QVERIFY(figure(f, "recalibratedBrier") != figure(f, "lockedBrier"));
        const QString sentence = f.child<QLabel>("equivalentThreshold")->text();
        QVERIFY2(sentence.contains(Format::number(*choices.front().threshold)) &&
                     sentence.contains(Format::number(*both->threshold)),
                 qPrintable(sentence));
        // Of the calls none moves.
        const QAbstractItemModel& table = modelOf(f, "cohortFigures");
        QVERIFY(cell(table, rowOf(table, QStringLiteral("Missed")), table.columnCount() - 1)
                    .startsWith(QString::number(report.evaluation.atThreshold->fn)));
    }

    void theVerdictHasATitle() {
        ExternalFixture f;
        f.add("st-anna");
        f.reveal();
        const auto report = engine::judgedCohorts(f.data.project, f.data.run.str()).front();
        QVERIFY(report.summary.has_value());
        QCOMPARE(f.child<QLabel>("verdictTitle")->text(), gui::MessageText::of(*report.summary));
        QVERIFY(f.child<QLabel>("verdictTitle")->isVisible());
        // Every figure explains itself.
        QSet<QString> explained;
        for (auto* why : f.page.findChildren<gui::WhyButton*>())
            if (why->isVisible())
                explained << why->toolTip();
        for (const auto topic :
             {gui::Why::Topic::Verdict, gui::Why::Topic::Recalibration, gui::Why::Topic::CaseMix,
              gui::Why::Topic::Auroc, gui::Why::Topic::CalibrationCurve, gui::Why::Topic::Brier,
              gui::Why::Topic::Sensitivity}) {
            const gui::Why::Text text = gui::Why::of(topic);
            QVERIFY2(explained.contains(QStringLiteral("What “%1” means").arg(text.title)),
                     qPrintable(text.title));
            QVERIFY(!text.paragraph.isEmpty());
        }
    }

    void aRecalibrationIsKeptAndWithdrawn() {
        ExternalFixture f;
        test::addJudgedCohort(f.data.project, f.data.run, "st-barbara");
        f.bench.session().reload();
        QTRY_VERIFY_WITH_TIMEOUT(!f.bench.session().isLoading(), test::kPatience);
        f.settle();
        auto* keep = f.child<QPushButton>("keepRecalibration");
        QVERIFY2(!keep->isEnabled(), "as locked there is nothing to keep");
        auto* choice = f.child<QRadioButton>("recalibration-intercept");
        QTest::mouseClick(choice, Qt::LeftButton, {}, QPoint(8, choice->height() / 2));
        QVERIFY(keep->isEnabled());
        QTest::mouseClick(keep, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(f.child<QPushButton>("confirm") != nullptr, test::kPatience);
        QVERIFY2(!f.child<QPushButton>("confirm")->isEnabled(), "it wants a reason");
        QCOMPARE(f.child<QLineEdit>("recalibrationName")->text(),
                 QStringLiteral("st-barbara, intercept"));
        f.child<QLineEdit>("reason")->setText(QStringLiteral("their prevalence"));
        f.confirm();
        const auto kept = engine::recalibrationsOf(f.data.project, f.data.run.str());
        QCOMPARE(kept.size(), std::size_t{1});
        QCOMPARE(kept.front().reason, std::string("their prevalence"));
        QVERIFY2(f.child<QLabel>("keptRecalibration")
                     ->text()
                     .contains(QStringLiteral("in force nowhere in this project")),
                 qPrintable(f.words()));
        QVERIFY2(!f.child<QPushButton>("keepRecalibration")->isEnabled(), "it is kept already");
        QVERIFY(f.child<QRadioButton>("recalibration-intercept")->isChecked());
        QTest::mouseClick(f.child<QPushButton>("withdrawRecalibration"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(f.child<QPushButton>("confirm") != nullptr, test::kPatience);
        f.child<QLineEdit>("reason")->setText(QStringLiteral("a mistake"));
        f.confirm();
        QVERIFY(engine::recalibrationsOf(f.data.project, f.data.run.str()).empty());
        QVERIFY(f.child<QLabel>("keptRecalibration") == nullptr);
        QVERIFY(f.child<QPushButton>("keepRecalibration")->isEnabled());
    }

    void ofATableOfScoresNoRecalibrationIsKept() {
        ExternalFixture f;
        f.add("st-anna");
        f.reveal();
        auto* choice = f.child<QRadioButton>("recalibration-intercept");
        QTest::mouseClick(choice, Qt::LeftButton, {}, QPoint(8, choice->height() / 2));
        auto* keep = f.child<QPushButton>("keepRecalibration");
        QVERIFY(keep->isVisible() && !keep->isEnabled());
        QVERIFY2(keep->toolTip().contains(QStringLiteral("not this run's")),
                 qPrintable(keep->toolTip()));
    }

    void aStatedPrevalenceMovesWhatACallMeans() {
        ExternalFixture f;
        f.add("st-anna");
        f.reveal();
        const auto text = [&](const char* name) { return f.child<gui::FigureLabel>(name)->text(); };
        const QString here = text("ppvHere");
        const QString stated = text("ppvStated");
        auto* field = f.child<QDoubleSpinBox>("statedPrevalence");
        field->setValue(50);
        QCOMPARE(text("ppvHere"), here);
        QVERIFY(text("ppvStated") != stated);
        QVERIFY(text("npvStated") != text("npvHere"));
        QCOMPARE(f.child<QLabel>("cohortPrevalence")->text(), QStringLiteral("16.7 %"));
    }

    void whatWasMissedLeadsToItsCases() {
        ExternalFixture f;
        f.add("st-anna");
        f.reveal();
        const auto report = engine::judgedCohorts(f.data.project, f.data.run.str()).front();
        auto* table = f.child<QTableView>("cohortFigures");
        const int row = rowOf(*table->model(), QStringLiteral("False"));
        Q_EMIT table->clicked(table->model()->index(row, table->model()->columnCount() - 1));
        QTRY_VERIFY_WITH_TIMEOUT(f.child<QListWidget>("cases") != nullptr, test::kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(f.child<QListWidget>("cases")->count(),
                                  static_cast<int>(report.evaluation.atThreshold->fp),
                                  test::kPatience);
        const QString first = f.child<QListWidget>("cases")->item(0)->text();
        QVERIFY2(first.startsWith(QLatin1Char('c')), qPrintable(first));
    }

    void aCaseOfATableOfScoresSaysWhyItHasNoImage() {
        ExternalFixture f;
        f.add("st-anna");
        f.reveal();
        auto* table = f.child<QTableView>("cohortFigures");
        const int row = rowOf(*table->model(), QStringLiteral("False"));
        Q_EMIT table->clicked(table->model()->index(row, table->model()->columnCount() - 1));
        QTRY_VERIFY_WITH_TIMEOUT(f.child<QListWidget>("cases") != nullptr, test::kPatience);
        auto* cases = f.child<QListWidget>("cases");
        QTRY_VERIFY_WITH_TIMEOUT(cases->count() > 0, test::kPatience);
        QVERIFY2(f.words().contains(QStringLiteral("table of scores: there are no images")),
                 qPrintable(f.words()));
        QVERIFY(!f.child<QPushButton>("openInReview")->isVisible());
        QSignalSpy asked(&f.bench.session(), &gui::ProjectSession::cohortCasesRequested);
        QTest::keyClick(cases, Qt::Key_Return);
        QCOMPARE(asked.count(), 0);
        QVERIFY(cases->isVisible());
    }

    void aCaseOfACohortOfImagesLeadsToReview_data() {
        QTest::addColumn<QString>("by");
        for (const char* by : {"click", "key", "button"})
            QTest::newRow(by) << QString::fromLatin1(by);
    }

    void aCaseOfACohortOfImagesLeadsToReview() {
        QFETCH(QString, by);
        ExternalFixture f;
        test::addJudgedCohort(f.data.project, f.data.run, "st-barbara");
        f.bench.session().reload();
        QTRY_VERIFY_WITH_TIMEOUT(!f.bench.session().isLoading(), test::kPatience);
        f.settle();
        auto* table = f.child<QTableView>("cohortFigures");
        const int row = rowOf(*table->model(), QStringLiteral("False"));
        Q_EMIT table->clicked(table->model()->index(row, table->model()->columnCount() - 1));
        QTRY_VERIFY_WITH_TIMEOUT(f.child<QListWidget>("cases") != nullptr, test::kPatience);
        auto* cases = f.child<QListWidget>("cases");
        QTRY_VERIFY_WITH_TIMEOUT(cases->count() > 2, test::kPatience);
        QVERIFY(!cases->item(0)->icon().isNull());
        gui::CohortWorklist asked;
        QSignalSpy pages(&f.bench.session(), &gui::ProjectSession::pageRequested);
        QObject::connect(&f.bench.session(), &gui::ProjectSession::cohortCasesRequested, &f.page,
                         [&asked](const gui::CohortWorklist& list) { asked = list; });
        cases->setCurrentRow(1);
        if (by == QStringLiteral("click"))
            QTest::mouseClick(cases->viewport(), Qt::LeftButton, {},
                              cases->visualItemRect(cases->item(1)).center());
        else if (by == QStringLiteral("key"))
            QTest::keyClick(cases, Qt::Key_Return);
        else
            QTest::mouseClick(f.child<QPushButton>("openInReview"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(pages.count(), 1, test::kPatience);
        QCOMPARE(pages.front().front().value<gui::PageId>(), gui::PageId::Review);
        QCOMPARE(asked.first, std::size_t{1});
        QCOMPARE(asked.run, f.data.run);
        const auto& at = *asked.figures->report.evaluation.atThreshold;
        QCOMPARE(asked.rows.size(), static_cast<std::size_t>(at.fp));
        double last = 1;
        for (const std::size_t one : asked.rows) {
            const spec::PredictionRow& of = asked.figures->rows.rows.at(one);
            QVERIFY(of.yTrue != f.scheme.positive);
            QVERIFY(of.p.at(asked.cls) >= at.threshold && of.p.at(asked.cls) <= last);
            last = of.p.at(asked.cls);
        }
    }

    void severalCohortsAreChosenFrom() {
        ExternalFixture f;
        f.add("st-anna");
        f.reveal();
        f.add("st-barbara");
        auto* cohorts = f.child<QComboBox>("cohorts");
        QCOMPARE(cohorts->count(), 2);
        QCOMPARE(cohorts->currentText(), QStringLiteral("st-barbara"));
        QVERIFY(f.child<QPushButton>("reveal")->isVisible());
        QVERIFY(!f.child<QTableView>("cohortFigures")->isVisible());
        // Of the one that was revealed nothing stays, in head or content.
        QCOMPARE(modelOf(f, "cohortFigures").rowCount(), 0);
        QVERIFY(f.child<gui::CohortRocPanel>()->findChild<gui::Legend*>()->isHidden());
        QVERIFY(!f.child<gui::CohortCalibrationPanel>()->lockedPlot().threshold());
        QVERIFY(!f.words().contains(QStringLiteral("At the locked threshold,")));
        cohorts->setCurrentIndex(0);
        Q_EMIT cohorts->activated(0);
        f.settle();
        QVERIFY(f.child<QTableView>("cohortFigures")->isVisible());
        QVERIFY(f.child<gui::CohortCalibrationPanel>()->lockedPlot().threshold());
        cohorts->setCurrentIndex(1);
        Q_EMIT cohorts->activated(1);
        f.settle();
        // One that nobody has opened can be taken away.
        f.page.flow().askToForget("st-barbara");
        f.confirm();
        QCOMPARE(cohorts->count(), 1);
        QVERIFY(f.child<QTableView>("cohortFigures")->isVisible());
    }

    void aTableThatDoesNotFitIsRefusedInWords() {
        ExternalFixture f;
        const auto file = f.data.project.parent_path() / "others.csv";
        base::writeFileAtomically(file, std::string("image,y_true,p_tumour,p_clear\n"
                                                    "a,tumour,0.7,0.3\nb,clear,0.1,0.9\n"));
        f.page.flow().askForName(f.data.run, QString::fromStdString(file.string()), {});
        f.confirm();
        QVERIFY2(f.words().contains(QStringLiteral("other classes")), qPrintable(f.words()));
        QVERIFY(engine::cohorts(f.data.project).empty());
        QVERIFY(f.words().contains(QStringLiteral("No external cohort yet")));
    }

    /// Its name alone tells nobody which class a column "p" is of: the run knows.
    void aSingleProbabilityIsOfTheRunsPositiveClass() {
        const test::Scheme scheme{"named", spec::Task::Binary, {"LEFT", "RIGHT"}, 1};
        ExternalFixture f(scheme);
        const auto file = f.data.project.parent_path() / "single.csv";
        std::string text = "image,y_true,p\n";
        for (int i = 0; i < 40; ++i)
            text += "c" + std::to_string(i) + (i % 2 == 0 ? ",right,0." : ",left,0.") +
                    std::to_string(i % 2 == 0 ? 60 + i / 2 : 20 + i / 2) + "\n";
        base::writeFileAtomically(file, text);
        f.page.flow().askForName(f.data.run, QString::fromStdString(file.string()), {});
        f.confirm();
        f.reveal();
        const QAbstractItemModel& table = modelOf(f, "cohortFigures");
        QVERIFY2(cell(table, 0, table.columnCount() - 1).startsWith(QStringLiteral("1.000")),
                 qPrintable(f.words()));
    }

    void everyTaskIsShown_data() {
        QTest::addColumn<int>("scheme");
        for (int i = 0; i < static_cast<int>(test::schemes().size()); ++i)
            QTest::addRow("%s", test::schemes()[static_cast<std::size_t>(i)].name) << i;
    }

    void everyTaskIsShown() {
        QFETCH(int, scheme);
        ExternalFixture f(test::schemes()[static_cast<std::size_t>(scheme)]);
        f.add("other place");
        f.reveal();
        QVERIFY(f.child<QTableView>("cohortFigures")->isVisible());
        const QAbstractItemModel& table = modelOf(f, "cohortFigures");
        QVERIFY(rowOf(table, QStringLiteral("Sensitivity")) > 0);
        const bool isExclusive = f.scheme.task == spec::Task::Multiclass;
        QCOMPARE(f.child<QRadioButton>("recalibration-intercept") != nullptr, !isExclusive);
        auto* classes = f.child<QComboBox>("classes");
        QCOMPARE(classes->isVisible(), f.scheme.task != spec::Task::Binary);
        if (!classes->isVisible())
            return;
        QCOMPARE(classes->currentIndex(), 1);  // the lock's
        classes->setCurrentIndex(0);
        Q_EMIT classes->activated(0);
        f.settle();
        // The threshold is of the other class.
        QCOMPARE(rowOf(table, QStringLiteral("Sensitivity")), -1);
        const auto report = engine::judgedCohorts(f.data.project, f.data.run.str()).front();
        QCOMPARE(cell(table, 0, table.columnCount() - 1),
                 Format::interval(report.evaluation.aurocPerClass.front()));
    }

    void nothingOfOneProjectShowsInTheNext() {
        ExternalFixture f;
        f.add("st-anna");
        f.reveal();
        f.child<QDoubleSpinBox>("statedPrevalence")->setValue(40);
        const test::PredictedProject other;
        ExternalFixture::lock(other, f.scheme);
        QSignalSpy opened(&f.bench.session(), &gui::ProjectSession::projectOpened);
        f.bench.session().open(other.project);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, test::kPatience);
        f.settle();
        QVERIFY(f.words().contains(QStringLiteral("No external cohort yet")));
        QVERIFY(!f.words().contains(QStringLiteral("st-anna")));
        QCOMPARE(modelOf(f, "caseMix").rowCount(), 0);
        QCOMPARE(f.child<QComboBox>("cohorts")->count(), 0);
        QCOMPARE(f.child<QDoubleSpinBox>("statedPrevalence")->value(), 10.0);
        QVERIFY(!f.child<QPushButton>("export")->isVisible());
    }
};

QTEST_MAIN(ExternalPageTest)
#include "ExternalPageTest.moc"
