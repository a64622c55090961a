// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that are joined by patient or study, and files that a table names in another folder.
#include "core/data/DataFixture.h"

using namespace lightbox;

namespace {

class KeyedTables : public DataTest {
protected:
    static std::string said(const data::Imported& imported, const std::string& id) {
        for (const spec::Warning& one : imported.report.warnings)
            if (one.text.id == id)
                return one.message;
        return {};
    }
    void film(const std::string& path) { png(path, ++m_films, 14, 12); }
    data::Imported imported(const std::string& source, const std::string& label = "") {
        spec::ImportRequest request;
        request.sources = {folder() / source};
        if (!label.empty())
            request.label = (folder() / label).string();
        return import(request);
    }
    /// What is said of the images of a folder: label and patient, by id.
    static std::map<std::string, std::string> joined(const data::Imported& imported) {
        std::map<std::string, std::string> found;
        for (const spec::ImageRecord& image : imported.dataset.images)
            found[image.id.str()] =
                (image.label < 0 ? "-"
                                 : imported.report.classes[static_cast<std::size_t>(image.label)]) +
                ":" + image.patient.value_or("-");
        return found;
    }
    static std::string n(int i) { return std::to_string(i); }

private:
    int m_films = 0;
};

// A number of the series is no number of the patient, however near it stands.
TEST_F(KeyedTables, AreJoinedAtOneLevelOfFolders) {
    std::string rows = "patient_id,label\n";
    for (int patient = 1; patient <= 6; ++patient) {
        rows += n(patient) + (patient % 2 == 0 ? ",ill\n" : ",well\n");
        for (int series = 1; series <= 3; ++series)
            film("p/patient" + n(patient) + "/" + n(series) + "/im.png");
    }
    text("p/labels.csv", rows);
    const data::Imported found = imported("p");
    EXPECT_EQ(found.report.patients, 6U);
    for (const auto& [id, what] : joined(found)) {
        const std::string patient = id.substr(7, 1);
        EXPECT_EQ(what, ((patient[0] - '0') % 2 == 0 ? "ill:" : "well:") + patient) << id;
    }
}

TEST_F(KeyedTables, SayWhereAnotherLevelFits) {
    std::string rows = "patient_id,label\n";
    for (int patient = 1; patient <= 12; ++patient)
        rows += n(patient) + (patient % 2 == 0 ? ",ill\n" : ",well\n");
    for (int patient = 1; patient <= 12; ++patient)
        film("b/batch/" + n(1 + (patient - 1) % 3) + "/" + n(patient) + "_left.png");
    text("b.csv", rows);
    const data::Imported found = imported("b", "b.csv");
    EXPECT_EQ(found.report.patients, 12U);
    EXPECT_EQ(joined(found).at("batch/1/4_left.png"), "ill:4");
    const std::string doubt = said(found, "table_keys_several");
    EXPECT_NE(doubt.find("(?P<patient>[^/]+)/"), std::string::npos) << doubt;
    // What the pattern finds is what joins.
    spec::ImportRequest request;
    request.sources = {folder() / "b"};
    request.label = (folder() / "b.csv").string();
    request.patientPattern = "^[^/]+/(?P<patient>[^/]+)/";
    EXPECT_EQ(import(request).report.patients, 3U);
}

TEST_F(KeyedTables, JoinNumbersAndNamesHoweverTheyAreWritten) {
    const std::vector<std::pair<std::string, std::string>> forms{
        {"1", "001"}, {"1.0", "1"}, {"0001", "1"}, {"S03000", "sub-S03000"}, {"1", "P01"}};
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const auto& [written, called] = forms[i];
        const std::string source = "f" + n(static_cast<int>(i));
        film(source + "/" + called + "/a.png");
        film(source + "/" + called + "/b.png");
        film(source + "/other9/a.png");
        text(source + ".csv", "patient_id,label\n" + written + ",ill\n7x,well\n");
        const auto what = joined(imported(source, source + ".csv"));
        EXPECT_EQ(what.at(called + "/a.png").substr(0, 4), "ill:") << written << " " << called;
        EXPECT_EQ(what.at("other9/a.png").substr(0, 2), "-:") << written << " " << called;
    }
}

TEST_F(KeyedTables, LeaveLettersWhereTheyTellPatientsApart) {
    std::string rows = "patient_id,label\n";
    for (int i = 1; i <= 6; ++i) {
        film("s/S0" + n(i) + "/a.png");
        rows += "P0" + n(i) + (i % 2 == 0 ? ",ill\n" : ",well\n");
    }
    text("s.csv", rows);
    EXPECT_EQ(errorCode([&] { (void)imported("s", "s.csv"); }), "label_table_unmatched");
    for (int i = 1; i <= 6; ++i)
        rows += "S0" + n(i) + (i % 2 == 0 ? ",well\n" : ",ill\n");
    text("s.csv", rows);
    const auto both = joined(imported("s", "s.csv"));
    EXPECT_EQ(both.at("S01/a.png"), "ill:S01");
    EXPECT_EQ(both.at("S02/a.png"), "well:S02");
}

TEST_F(KeyedTables, LeadFromImagesToStudiesToPatients) {
    std::string images = "filename,study_id\n";
    std::string studies = "study_id,patient_id\n";
    std::string patients = "patient_id,diagnosis\n";
    std::string both = "study_id,patient_id,diagnosis\n";
    for (int i = 0; i < 12; ++i) {
        film("j/img" + n(i) + ".png");
        film("t/img" + n(i) + ".png");
        images += "img" + n(i) + ".png,ST" + n(i / 2) + "\n";
    }
    for (int i = 0; i < 6; ++i) {
        studies += "ST" + n(i) + ",PT" + n(i / 2) + "\n";
        both += "ST" + n(i) + ",PT" + n(i / 2) + (i / 2 == 1 ? ",ill\n" : ",well\n");
    }
    for (int i = 0; i < 3; ++i)
        patients += "PT" + n(i) + (i == 1 ? ",ill\n" : ",well\n");
    text("j/images.csv", images);
    text("j/studies.csv", both);
    text("t/images.csv", images);
    text("t/patients.csv", patients);
    text("t/studies.csv", studies);
    for (const char* source : {"j", "t"}) {
        const data::Imported found = imported(source);
        EXPECT_EQ(found.report.patients, 3U) << source;
        EXPECT_EQ(joined(found).at("img5.png"), "ill:PT1") << source;
        EXPECT_EQ(joined(found).at("img9.png"), "well:PT2") << source;
        EXPECT_NE(said(found, "table_used"), "") << source;
    }
}

TEST_F(KeyedTables, SayThatNothingWasTaken) {
    for (int i = 0; i < 6; ++i)
        film("n/img" + n(i) + ".png");
    text("n/images.csv", "filename,study_id\nimg0.png,A\nimg1.png,A\nimg2.png,B\nimg3.png,B\n"
                         "img4.png,C\nimg5.png,C\n");
    text("n/studies.csv", "study_id,diagnosis\nX,ill\nY,well\n");
    const data::Imported found = imported("n");
    EXPECT_NE(said(found, "table_unjoined").find("studies.csv"), std::string::npos);
    for (const spec::Warning& one : found.report.warnings)
        EXPECT_FALSE(one.text.id == "table_used" && one.message.starts_with("studies.csv"));
}

// Rows of one set name no files of another, nor those of one patient another's.
TEST_F(KeyedTables, AFolderThatContradictsHoldsNoFileOfTheRow) {
    for (int i = 0; i < 4; ++i)
        film("q/test/00" + n(i) + ".png");
    text("q/labels.csv", "path,label\ntrain/000.png,no\ntrain/001.png,yes\ntrain/002.png,no\n"
                         "test/003.png,yes\n");
    const data::Imported found = imported("q/labels.csv");
    EXPECT_EQ(found.report.images, 1U);
    EXPECT_EQ(found.report.unusable, 3U);
    film("v/data/patient003/view1.png");
    text("v/labels.csv", "path,label\ndata/patient001/view1.png,no\ndata/patient003/view1.png,yes\n"
                         "data/patient004/view1.png,no\n");
    const data::Imported one = imported("v/labels.csv");
    EXPECT_EQ(one.report.images, 1U);
    EXPECT_EQ(one.report.classes, (std::vector<std::string>{"yes"}));
    EXPECT_EQ(one.report.unusable, 2U);
}

TEST_F(KeyedTables, AFileOfTwoStatedPlacesIsThatOfNeither) {
    for (int i = 0; i < 3; ++i)
        film("c/00" + n(i) + ".png");
    text("c/labels.csv", "path,label\ntrain/000.png,no\ntest/000.png,yes\ntrain/001.png,yes\n"
                         "train/002.png,no\n");
    const data::Imported found = imported("c/labels.csv");
    EXPECT_EQ(found.report.images, 2U);
    EXPECT_EQ(found.report.unusable, 2U);
}

TEST_F(KeyedTables, SayHowManyFilesWereFoundByNameAlone) {
    for (int i = 0; i < 3; ++i)
        film("o/pictures/x/00" + n(i) + ".png");
    text("o/labels.csv", "path,label\nall/000.png,no\nall/001.png,yes\nall/002.png,no\n");
    const data::Imported found = imported("o/labels.csv");
    EXPECT_EQ(found.report.images, 3U);
    EXPECT_NE(said(found, "table_by_name").find("'all/000.png' is 'pictures/x/000.png'"),
              std::string::npos)
        << said(found, "table_by_name");
}

// Whatever its heading says.
TEST_F(KeyedTables, AColumnThatCouldNamePatientsIsNamed) {
    std::string rows = "ID1,abnormality\n";
    for (int i = 1; i <= 6; ++i) {
        film("d/D1-000" + n(i) + "/a.png");
        film("d/D1-000" + n(i) + "/b.png");
        rows += "D1-000" + n(i) + (i % 2 == 0 ? ",mass\n" : ",none\n");
    }
    text("d/clinical.csv", rows);
    text("d/other.csv", "size,mean\n14,2\n15,3\n16,4\n");
    const data::Imported found = imported("d");
    EXPECT_NE(said(found, "table_may_be_keyed").find("column ID1"), std::string::npos)
        << said(found, "table_may_be_keyed");
    for (const spec::Warning& one : found.report.warnings)
        EXPECT_FALSE(one.message.starts_with("other.csv")) << one.message;
    spec::ImportRequest request;
    request.sources = {folder() / "d"};
    request.label = (folder() / "d/clinical.csv").string();
    request.columns = {{"patient", "ID1"}, {"label", "abnormality"}};
    EXPECT_EQ(import(request).report.patients, 6U);
}

}  // namespace
