// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QtTest>

#include "models/FieldTitle.h"
#include "models/ImageListModel.h"
#include "models/ImageText.h"
#include "models/PatientSteps.h"
#include "models/PatientTreeModel.h"
#include "models/RunTableModel.h"
#include "models/WorklistModel.h"

using namespace lightbox;
using namespace lightbox::gui;

namespace {

spec::ImageRecord image(std::int64_t key, const std::string& id, const std::string& patient,
                        int label) {
    spec::ImageRecord record;
    record.key = key;
    record.id = spec::ImageId(id);
    if (!patient.empty())
        record.patient = patient;
    record.label = label;
    return record;
}

std::shared_ptr<const spec::Dataset> cohort() {
    auto dataset = std::make_shared<spec::Dataset>();
    dataset->info.classes = {"NORMAL", "PNEUMONIA"};
    dataset->images = {image(1, "a/NORMAL/b_01.png", "B", 0),
                       image(2, "a/PNEUMONIA/a_01.png", "A", 1),
                       image(3, "a/PNEUMONIA/a_02.png", "A", 1), image(4, "a/NORMAL/x.png", "", 0)};
    dataset->images[1].study = "1.2.3";
    dataset->images[1].studyDate = "2020-01-02";
    dataset->images[2].study = "1.2.4";
    dataset->images[3].fields["view"] = "lateral";
    return dataset;
}

spec::RunSummary run(const std::string& id, double auroc) {
    spec::RunSummary summary;
    summary.id = spec::RunId(id);
    summary.name = "run " + id;
    summary.arch = "small_cnn";
    summary.outcome = spec::Outcome::Completed;
    summary.epochs = 5;
    summary.epochsPlanned = 5;
    summary.bestValAuroc = auroc;
    return summary;
}

}  // namespace

class ModelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void patientTree() {
        PatientTreeModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setImages(cohort(), {0, 1, 2, 3}, {});
        QCOMPARE(model.rowCount(), 3);
        const QModelIndex a = model.index(0, 0);
        QCOMPARE(a.data().toString(), QStringLiteral("A"));
        QCOMPARE(a.data(PatientTreeModel::CountRole).toInt(), 2);
        QCOMPARE(a.data(PatientTreeModel::ClassRole).toInt(), 1);
        QCOMPARE(model.rowCount(a), 2);  // two studies
        QCOMPARE(model.index(0, 0, a).data(PatientTreeModel::NoteRole).toString(),
                 QStringLiteral("2020-01-02"));
        // No study known: the image stands right under its patient.
        QCOMPARE(
            model.index(0, 0, model.index(1, 0)).data(PatientTreeModel::ImageIndexRole).toInt(), 0);
        QCOMPARE(model.index(2, 0).data().toString(), QStringLiteral("Patient unknown"));
        QCOMPARE(model.indexOfImage(2).data().toString(), QStringLiteral("a_02"));
        model.setImages(cohort(), {0}, {});
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(!model.indexOfImage(2).isValid());
    }
    void imageListFiltersAndSorts() {
        ImageListModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDataset(cohort(), [](std::int64_t key) {
            return key == 1 ? spec::Set::Test : spec::Set::Train;
        });
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.imageAt(0).key, 2);  // patient A first, unknown last
        QCOMPARE(model.imageAt(3).key, 4);
        QCOMPARE(model.patientsShown(), std::size_t{2});
        ImageFilter filter;
        filter.classes = {1};
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), 2);
        filter.classes = {0, 1};
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), 4);
        filter = {};
        filter.text = QStringLiteral("LATERAL");
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), 1);
        filter = {};
        filter.leastPerPatient = 2;
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), 2);
        filter = {};
        filter.set = spec::Set::Test;
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), 1);
        filter = {};
        filter.keys = QSet<std::int64_t>{3, 4};
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), 2);
        filter = {};
        filter.onlyMarked = true;
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), 0);
        model.setIssues({{4, QStringLiteral("dup")}});
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.indexOf(spec::ImageId("a/NORMAL/x.png")).isValid());
        model.setFilter({});
        model.setOrder({.by = ImageOrder::By::Image});
        QCOMPARE(model.imageAt(0).key, 1);
    }
    void imageListSortsByAnyField() {
        auto dataset = std::make_shared<spec::Dataset>();
        const std::vector<std::string> ages{"9", "unknown", "45", "", "100"};
        for (std::size_t i = 0; i < ages.size(); ++i) {
            spec::ImageRecord record;
            record.key = static_cast<std::int64_t>(i);
            record.id = spec::ImageId(std::to_string(i));
            if (!ages[i].empty())
                record.fields["age"] = ages[i];
            if (i != 2)
                record.studyDate = "2020-01-0" + std::to_string(9 - i);
            dataset->images.push_back(record);
        }
        ImageListModel model;
        model.setDataset(dataset);
        const auto keys = [&] {
            std::vector<std::int64_t> shown;
            for (int row = 0; row < model.rowCount(); ++row)
                shown.push_back(model.imageAt(row).key);
            return shown;
        };
        using Keys = std::vector<std::int64_t>;
        model.setOrder({.by = ImageOrder::By::Field, .field = "age"});
        QCOMPARE(keys(), (Keys{0, 2, 4, 1, 3}));
        model.setOrder({.by = ImageOrder::By::Field, .field = "age", .descending = true});
        QCOMPARE(keys(), (Keys{1, 4, 2, 0, 3}));
        model.setOrder({.by = ImageOrder::By::StudyDate});
        QCOMPARE(keys(), (Keys{4, 3, 1, 0, 2}));
        model.setOrder({.by = ImageOrder::By::Image, .descending = true});
        QCOMPARE(keys(), (Keys{4, 3, 2, 1, 0}));
        model.setOrder({.by = ImageOrder::By::Image});
        const auto found = [&](const char* text) {
            ImageFilter filter;
            filter.text = QLatin1String(text);
            model.setFilter(filter);
            return keys();
        };
        QCOMPARE(found("age>=45"), (Keys{2, 4}));
        QCOMPARE(found("age < 45"), (Keys{0}));
        QCOMPARE(found("age=unknown"), (Keys{1}));
        QCOMPARE(found("age:0"), (Keys{4}));
        QCOMPARE(found("date>2020-01-06"), (Keys{0, 1}));
        QCOMPARE(found("weight>3"), Keys{});
    }
    void sealedImagesStandInNoOrderOfTheirs() {
        // Folders name classes: by path all of one class would stand together.
        spec::Dataset dataset;
        for (int i = 0; i < 40; ++i) {
            spec::ImageRecord record;
            record.key = i + 1;
            record.id = spec::ImageId((i < 20 ? "a/" : "b/") + std::to_string(i));
            dataset.images.push_back(record);
        }
        const auto sealed = [](std::int64_t key) { return key % 2 == 0; };
        for (const auto by : {ImageOrder::By::Image, ImageOrder::By::PatientThenImage}) {
            const std::vector<int> order = sortedImages(dataset, {.by = by}, {}, sealed);
            QVERIFY(
                std::all_of(order.begin(), order.begin() + 20, [](int i) { return i % 2 == 0; }));
            const auto firstHalf =
                std::count_if(order.begin() + 20, order.begin() + 30, [](int i) { return i < 20; });
            QVERIFY2(firstHalf > 1 && firstHalf < 9, "neither class stands together");
        }
        dataset.images[1].patient = "A";
        const std::vector<int> order = sortedImages(dataset, {}, {}, sealed);
        QCOMPARE(order.front(), 1);
    }
    void digitsCompareAsNumbers() {
        const NaturalLess before;
        QVERIFY(before("p9", "p10"));
        QVERIFY(!before("p10", "p9"));
        QVERIFY(before("p9_2", "p9_10"));
        QVERIFY(before("p", "p1"));
        QVERIFY(before("1", "a"));
        QVERIFY(!before("7", "7"));
        // Equal numbers written differently still have one order.
        QVERIFY(before("007", "07") != before("07", "007"));
        QVERIFY(before("99999999999999999999998", "99999999999999999999999"));
    }
    void aFindingIsAClassToFilterBy() {
        auto dataset = std::make_shared<spec::Dataset>();
        for (const std::vector<std::int8_t>& labels :
             {std::vector<std::int8_t>{1, 0}, {0, 1}, {1, 1}, {-1, 0}}) {
            spec::ImageRecord record;
            record.key = static_cast<std::int64_t>(dataset->images.size());
            record.id = spec::ImageId(std::to_string(record.key));
            record.labels = labels;
            dataset->images.push_back(record);
        }
        QCOMPARE(shownClass(dataset->images[1]), 1);
        QCOMPARE(shownClass(dataset->images[2]), -1);
        QCOMPARE(shownClass(dataset->images[3]), -1);
        ImageListModel model;
        model.setDataset(dataset);
        ImageFilter filter;
        filter.classes = {0};
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), 2);
    }
    void studiesAndImagesStandInOrderOfDate() {
        auto dataset = std::make_shared<spec::Dataset>();
        const auto add = [&](const char* id, const char* patient, const char* study,
                             std::optional<std::string> date, const char* instance = "") {
            spec::ImageRecord one =
                image(static_cast<std::int64_t>(dataset->images.size()) + 1, id, patient, 0);
            if (*study != '\0')
                one.study = study;
            one.studyDate = std::move(date);
            if (*instance != '\0')
                one.fields = {{"series", "1.2"}, {"instance", instance}};
            dataset->images.push_back(std::move(one));
        };
        dataset->info.classes = {"A"};
        add("p10/late.png", "p10", "9", "2019-05-02");
        add("p10/no-date.png", "p10", "1", std::nullopt);
        add("p10/early-10.png", "p10", "5", "2011-01-01", "10");
        add("p10/early-9.png", "p10", "5", "2011-01-01", "9");
        add("p9/b.png", "p9", "", "2020-02-02");
        add("p9/c.png", "p9", "", "2012-02-02");
        std::vector<int> all{0, 1, 2, 3, 4, 5};
        const std::vector<PatientImages> patients = byPatient(*dataset, all);
        QCOMPARE(patients.size(), std::size_t{2});
        QCOMPARE(*patients[0].patient, std::string("p9"));
        // Without a study the date is one.
        QCOMPARE(patients[0].studies.size(), std::size_t{2});
        QCOMPARE(patients[0].studies[0].images, std::vector<int>{5});
        QCOMPARE(patients[1].studies.size(), std::size_t{3});
        QCOMPARE(patients[1].studies[0].images, (std::vector<int>{3, 2}));
        QCOMPARE(patients[1].studies[1].images, std::vector<int>{0});
        QCOMPARE(patients[1].studies[2].images, std::vector<int>{1});
        const PatientSteps steps(patients);  // 5 | 4 || 3 2 | 0 | 1
        QCOMPARE(steps.byImages(4, 1), std::optional(3));
        QCOMPARE(steps.byImages(5, -1), std::nullopt);
        QCOMPARE(steps.byImages(1, 1), std::nullopt);
        QCOMPARE(steps.byImages(17, 1), std::nullopt);
        QCOMPARE(steps.byStudies(2, 1), std::optional(0));
        QCOMPARE(steps.byStudies(0, -1), std::optional(3));
        QCOMPARE(steps.byPatients(1, -1), std::optional(5));
        QCOMPARE(steps.byPatients(1, 1), std::nullopt);
        QCOMPARE(steps.amongPatients(2)->number, 2);
        QCOMPARE(steps.amongPatients(2)->of, 4);
        // The grid has the order of the tree.
        ImageListModel model;
        model.setDataset(dataset);
        QCOMPARE(model.shown(), (std::vector<int>{5, 4, 3, 2, 0, 1}));
        // What was sorted once is taken as it is: the same grid, the same tree, filtered or not.
        const auto whole = std::make_shared<const std::vector<PatientImages>>(
            byPatient(*dataset, sortedImages(*dataset, {}, {})));
        for (const bool descending : {false, true}) {
            ImageListModel quick;
            quick.setDataset(dataset, {}, whole);
            quick.setOrder({.descending = descending});
            QCOMPARE(quick.shown(), sortedImages(*dataset, {.descending = descending}, {}));
        }
        for (const std::vector<int>& shown :
             {std::vector<int>{5, 4, 3, 2, 0, 1}, std::vector<int>{4, 2, 0}, std::vector<int>{}}) {
            const std::vector<PatientImages> few = onlyOf(*whole, *dataset, shown);
            const std::vector<PatientImages> anew = byPatient(*dataset, shown);
            QCOMPARE(few.size(), anew.size());
            QCOMPARE(imagesOf(few), imagesOf(anew));
            for (std::size_t i = 0; i < few.size(); ++i) {
                QCOMPARE(few[i].patient, anew[i].patient);
                QCOMPARE(few[i].studies.size(), anew[i].studies.size());
            }
        }
        PatientTreeModel tree;
        const QAbstractItemModelTester tester(&tree);
        tree.setImages(dataset, model.shown(), {});
        const QModelIndex p10 = tree.index(1, 0);
        QCOMPARE(tree.rowCount(p10), 3);
        QCOMPARE(tree.index(2, 0, p10).data(PatientTreeModel::NoteRole).toString(),
                 QStringLiteral("no date"));
    }
    void foldersOfClassesSayNothingOfTime() {
        auto dataset = std::make_shared<spec::Dataset>();
        dataset->info.classes = {"NORMAL", "PNEUMONIA"};
        const auto add = [&](const char* id, int label) {
            dataset->images.push_back(
                image(static_cast<std::int64_t>(dataset->images.size()) + 1, id, "p1", label));
        };
        add("NORMAL/IM-0002.jpeg", 0);
        add("NORMAL/IM-0010.jpeg", 0);
        add("PNEUMONIA/IM-0001.jpeg", 1);
        add("PNEUMONIA/late/IM-0003.jpeg", 1);
        const std::vector<PatientImages> patients = byPatient(*dataset, {0, 1, 2, 3});
        QCOMPARE(patients.at(0).studies.at(0).images, (std::vector<int>{2, 0, 1, 3}));
        ImageListModel model;
        model.setDataset(dataset);
        QCOMPARE(model.shown(), (std::vector<int>{2, 0, 1, 3}));
    }
    void namesOfFieldsAreWordsAndEachStandsOnce() {
        QCOMPARE(fieldTitle("body_part"), QStringLiteral("Body part"));
        QCOMPARE(fieldTitle("BodyPartExamined"), QStringLiteral("Body part"));
        QCOMPARE(fieldTitle("ejection_fraction"), QStringLiteral("Ejection fraction"));
        QCOMPARE(fieldTitle("PixelSpacing"), QStringLiteral("Pixel spacing"));
        QCOMPARE(fieldTitle("SOPInstanceUID"), QStringLiteral("SOP instance UID"));
        QCOMPARE(fieldTitle("EF"), QStringLiteral("EF"));
        const auto titled = titledFields({"sex", "PatientSex", "age"}, {QStringLiteral("Age")});
        QCOMPARE(titled[0].second, QStringLiteral("Sex"));
        QCOMPARE(titled[1].second, QStringLiteral("Sex (PatientSex)"));
        QCOMPARE(titled[2].second, QStringLiteral("Age (age)"));
    }
    void aRunWithoutADifferenceSaysWhy() {
        RunTableModel model;
        std::vector<spec::RunSummary> runs(3);
        for (std::size_t i = 0; i < runs.size(); ++i) {
            runs[i].id = spec::RunId("r" + std::to_string(i));
            runs[i].outcome = spec::Outcome::Completed;
        }
        model.setRuns(runs);
        model.setReference(spec::RunId("r0"));
        const auto cell = [&](const char* run, int column, int role = Qt::DisplayRole) {
            return model.index(model.rowOf(spec::RunId(run)), column).data(role).toString();
        };
        model.setNoComparison(spec::RunId("r1"), QStringLiteral("not ended"),
                              QStringLiteral("It still trains."));
        QCOMPARE(cell("r1", RunTableModel::Difference), QStringLiteral("not ended"));
        QCOMPARE(cell("r1", RunTableModel::PValue), QString(QChar(0x2014)));
        QCOMPARE(cell("r1", RunTableModel::PValue, Qt::ToolTipRole),
                 QStringLiteral("It still trains."));
        QVERIFY(cell("r1", RunTableModel::Difference, RunTableModel::HeavyRole).isEmpty());
        spec::Comparison same;
        same.difference = 0.0;
        model.setComparison(spec::RunId("r2"), same);
        QVERIFY(!cell("r2", RunTableModel::Difference).isEmpty());
        QVERIFY(cell("r2", RunTableModel::PValue, Qt::ToolTipRole)
                    .contains(QStringLiteral("no spread")));
        model.setComparison(spec::RunId("r2"), {});
        QCOMPARE(cell("r2", RunTableModel::Difference), QStringLiteral("undefined"));
    }
    void titlesOfImages() {
        QCOMPARE(imageTitle(image(1, "train/NORMAL/IM-0001.jpeg", "", 0)),
                 QStringLiteral("IM-0001"));
        QCOMPARE(imageTitle(image(1, "x.npz#train/17", "", 0)), QStringLiteral("train 17"));
        QCOMPARE(imageTitle(image(1, "d/ct.dcm#frame=3", "", 0)), QStringLiteral("ct frame 4"));
        QCOMPARE(imageTitle(image(1, "a.nii#slice=11", "", 0)), QStringLiteral("slice 12"));
        QCOMPARE(imageTitle(image(1, "a.nii#axis=coronal,volume=1,slice=0", "", 0)),
                 QStringLiteral("vol 2 coronal 1"));
        QCOMPARE(imageTitle(image(1, ".hidden", "", 0)), QStringLiteral(".hidden"));
    }
    void runTable() {
        RunTableModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRuns({run("1", 0.9), run("2", 0.95)});
        QCOMPARE(model.runAt(0), spec::RunId("2"));  // newest first
        model.setReference(spec::RunId("2"));
        QSignalSpy spy(&model, &RunTableModel::overlaysChanged);
        QVERIFY(
            model.setData(model.index(1, RunTableModel::Overlay), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(spy.count(), 1);
        QCOMPARE(model.overlaid().size(), std::size_t{2});
        QCOMPARE(model.index(1, 0).data(RunTableModel::SeriesRole).toInt(), 1);
        spec::Comparison comparison;
        comparison.difference = -0.004;
        comparison.p = 0.0004;
        model.setComparison(spec::RunId("1"), comparison);
        QCOMPARE(model.index(1, RunTableModel::Difference).data().toString(),
                 QStringLiteral("−0.004"));
        QCOMPARE(model.index(1, RunTableModel::PValue).data().toString(),
                 QStringLiteral("< 0.001"));
        // Interval and p are of two methods, and each is named.
        const auto head = [&model](int column, int role = Qt::DisplayRole) {
            return model.headerData(column, Qt::Horizontal, role).toString();
        };
        QVERIFY(head(RunTableModel::Difference).contains(QStringLiteral("Newcombe")));
        QVERIFY(head(RunTableModel::PValue).contains(QStringLiteral("DeLong")));
        QVERIFY(
            head(RunTableModel::Difference, Qt::ToolTipRole).contains(QStringLiteral("Newcombe")));
        QVERIFY(model.index(1, RunTableModel::PValue)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("another method")));
        QVERIFY(model.index(0, RunTableModel::PValue).data(Qt::ToolTipRole).toString().isEmpty());
        model.updateRun(run("3", 0.97));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.rowOf(spec::RunId("3")), 0);
    }
    void worklist() {
        WorklistModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<WorkItem> items(3);
        for (std::size_t i = 0; i < items.size(); ++i) {
            items[i].image = spec::ImageId(std::to_string(i));
            items[i].group =
                i < 2 ? QStringLiteral("False negatives") : QStringLiteral("False positives");
            items[i].truth = i < 2 ? 1 : 0;
        }
        model.setItems(items);
        QCOMPARE(model.rowCount(), 5);  // with two headers
        QVERIFY(model.index(0).data(WorklistModel::HeaderRole).toBool());
        QCOMPARE(model.index(0).data(WorklistModel::CountRole).toInt(), 2);
        QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
        QCOMPARE(model.neighbour(2, 1), 4);  // over the header
        QCOMPARE(model.neighbour(4, 1), -1);
        QCOMPARE(model.neighbour(1, -1), -1);
        model.setReading(spec::ImageId("1"), QStringLiteral("agree"), true, false);
        QCOMPARE(model.casesRead(), 1);
        QVERIFY(model.index(2).data(WorklistModel::FlaggedRole).toBool());
    }
};

QTEST_GUILESS_MAIN(ModelsTest)
#include "ModelsTest.moc"
