// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "import/ColumnMapping.h"

using namespace lightbox;
using namespace lightbox::gui;
using Meaning = ColumnMapping::Meaning;

class ColumnMappingTest : public QObject {
    Q_OBJECT

private:
    static spec::TablePreview guess() {
        spec::TablePreview guess;
        guess.columns = {"file", "pid", "verdict", "A", "B", "", "pid"};
        guess.fields = {{"path", "file"}, {"patient", "pid"}, {"label", "verdict"}};
        return guess;
    }
    static spec::ImportRequest requestOf(const ColumnMapping& mapping) {
        spec::ImportRequest request;
        mapping.apply(request);
        return request;
    }

private Q_SLOTS:
    void beginsWithTheGuess() {
        const ColumnMapping mapping(guess());
        QCOMPARE(mapping.size(), 7);
        QCOMPARE(mapping.meaning(0), Meaning::Path);
        QCOMPARE(mapping.meaning(1), Meaning::Patient);
        QCOMPARE(mapping.meaning(2), Meaning::Label);
        QCOMPARE(mapping.meaning(3), Meaning::Metadata);
        QVERIFY(mapping.isGuessed(0));
        QVERIFY(!mapping.isGuessed(3));
        QVERIFY(!mapping.isReadable(5));  // without a name
        QVERIFY(!mapping.isReadable(6));  // the name stands twice
        QVERIFY(!mapping.isChanged());
        for (int i = 0; i < ColumnMapping::meanings; ++i)
            QVERIFY(!ColumnMapping::name(static_cast<Meaning>(i)).isEmpty());
    }
    void leavesTheGuessOutOfTheRequest() {
        const spec::ImportRequest request = requestOf(ColumnMapping(guess()));
        QVERIFY(request.columns.empty());
        QVERIFY(request.labelColumns.empty());
        QVERIFY(request.skippedColumns.empty());
    }
    void movesAFieldToAnotherColumn() {
        ColumnMapping mapping(guess());
        mapping.set(3, Meaning::Patient);
        QCOMPARE(mapping.meaning(1), Meaning::Metadata);  // one column only can be the patient
        const std::map<std::string, std::string> expected{{"patient", "A"}};
        QCOMPARE(requestOf(mapping).columns, expected);
        mapping.set(0, Meaning::StudyDate);
        const std::map<std::string, std::string> withDate{
            {"patient", "A"}, {"path", ""}, {"study_date", "file"}};
        QCOMPARE(requestOf(mapping).columns, withDate);
    }
    void saysLabelsAsMapDoes() {
        ColumnMapping mapping(guess());
        mapping.set(2, Meaning::Metadata);
        const std::map<std::string, std::string> none{{"label", ""}};
        QCOMPARE(requestOf(mapping).columns, none);
        mapping.set(3, Meaning::Label);
        const std::map<std::string, std::string> one{{"label", "A"}};
        QCOMPARE(requestOf(mapping).columns, one);
        mapping.set(4, Meaning::Label);
        const std::vector<std::string> both{"A", "B"};
        QCOMPARE(requestOf(mapping).labelColumns, both);
        QVERIFY(requestOf(mapping).columns.empty());
        mapping.reset();
        QVERIFY(!mapping.isChanged());
    }
    void leavesColumnsOut() {
        ColumnMapping mapping(guess());
        mapping.set(1, Meaning::Skipped);
        const spec::ImportRequest request = requestOf(mapping);
        const std::map<std::string, std::string> takenBack{{"patient", ""}};
        QCOMPARE(request.columns, takenBack);
        QCOMPARE(request.skippedColumns, std::vector<std::string>{"pid"});
        mapping.set(5, Meaning::Label);
        QCOMPARE(mapping.meaning(5), Meaning::Skipped);  // cannot be read at all
    }
};

QTEST_APPLESS_MAIN(ColumnMappingTest)
#include "ColumnMappingTest.moc"
