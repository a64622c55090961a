// SPDX-License-Identifier: GPL-3.0-or-later
// Patients in the names of folders and files.
#include "core/NiftiBytes.h"
#include "core/data/DataFixture.h"
#include "data/sources/KnownNames.h"
#include "data/sources/PatientForms.h"
#include "data/sources/PatientPattern.h"
#include "data/sources/Places.h"

using namespace lightbox;

namespace {

using Strings = std::vector<std::string>;

class NamedPatients : public DataTest {
protected:
    static const spec::Warning* warning(const data::Imported& imported, const std::string& code) {
        for (const spec::Warning& warning : imported.report.warnings)
            if (warning.code == code)
                return &warning;
        return nullptr;
    }
    static std::optional<data::SuggestedPattern> suggested(const Strings& names) {
        return data::suggestPattern(names);
    }
};

TEST_F(NamedPatients, FoldersOfOnePatientEachAreNoClasses) {
    const std::map<std::string, Strings> layouts{
        {"bids", {"sub-01", "sub-02", "sub-03"}},
        {"words", {"patient00001", "patient00002", "patient00003"}},
        {"cases", {"case_001", "case_002", "case_003"}},
        {"numbers", {"1007", "1008", "1010", "1101"}},
        {"ids", {"ID0001", "ID0002", "ID0003", "ID0010"}},
        {"tcga", {"TCGA-AB-1234", "TCGA-AB-1235"}}};
    int film = 0;
    for (const auto& [source, patients] : layouts) {
        for (const std::string& patient : patients)
            for (int i = 0; i < 2; ++i)
                png(source + "/" + patient + "/" + std::to_string(i) + ".png", ++film);
        spec::ImportRequest request;
        request.sources = {folder() / source};
        const data::Imported imported = import(request);
        EXPECT_TRUE(imported.report.classes.empty()) << source;
        EXPECT_EQ(imported.report.patients, patients.size()) << source;
        EXPECT_EQ(imported.report.patientSource, "folder") << source;
        EXPECT_NE(warning(imported, "folders_are_patients"), nullptr) << source;
        request.label = "folder";
        EXPECT_EQ(import(request).report.classes, patients) << source;
    }
}

TEST_F(NamedPatients, FoldersThatGroupPatientsAreNone) {
    int film = 0;
    for (const char* patient : {"p10/p10000032", "p10/p10000764", "p10/p10000980"})
        for (const char* study : {"s50414267", "s53189527"})
            png(std::string("files/") + patient + "/" + study + "/a.png", ++film);
    const data::Imported imported = import(folder() / "files");
    EXPECT_EQ(imported.report.patients, 3U);
    EXPECT_EQ(imported.dataset.images.front().patient, "p10000032");
    EXPECT_TRUE(imported.report.classes.empty());
}

TEST_F(NamedPatients, ClassesWithNumbersStayClasses) {
    const std::map<std::string, Strings> layouts{
        {"grades", {"0", "1", "2", "3", "4"}},
        {"classes", {"class_001", "class_002", "class_003", "class_004"}},
        {"years", {"2018", "2019", "2020", "2021"}},
        {"words", {"case", "control"}},
        {"stages", {"stage1", "stage2", "stage3"}}};
    int film = 0;
    for (const auto& [source, classes] : layouts) {
        for (const std::string& cls : classes)
            for (int i = 0; i < 2; ++i)
                png(source + "/" + cls + "/" + std::to_string(i) + ".png", ++film);
        EXPECT_EQ(import(folder() / source).report.classes, classes) << source;
    }
}

TEST_F(NamedPatients, PiecesOfOneFolderAreNoClasses) {
    const std::map<std::string, Strings> layouts{
        {"ham", {"HAM10000_images_part_1", "HAM10000_images_part_2"}},
        {"nih", {"images_001", "images_002", "images_003"}}};
    int film = 0;
    for (const auto& [source, parts] : layouts) {
        for (const std::string& part : parts)
            for (int i = 0; i < 2; ++i) {
                ++film;
                png(source + "/" + part + "/" + std::to_string(film) + ".png", film);
            }
        const data::Imported imported = import(folder() / source);
        EXPECT_TRUE(imported.report.classes.empty()) << source;
        EXPECT_NE(warning(imported, "folders_are_parts"), nullptr) << source;
        spec::ImportRequest request;
        request.sources = {folder() / source};
        request.label = "folder";
        EXPECT_EQ(import(request).report.classes, parts) << source;
    }
}

TEST_F(NamedPatients, ClassesBelowPiecesAreFound) {
    int film = 0;
    for (const char* fold : {"fold1", "fold2", "fold3"})
        for (const char* cls : {"ill", "well"}) {
            ++film;
            png("s/" + std::string(fold) + "/" + cls + "/" + std::to_string(film) + ".png", film);
        }
    EXPECT_EQ(import(folder() / "s").report.classes, (Strings{"ill", "well"}));
}

TEST_F(NamedPatients, OfPublishedSetsAreSuggestedAndNeverTaken) {
    struct Case {
        const char* scheme;
        Strings names;
        std::size_t patients;
    };
    const std::vector<Case> cases{
        {"OCT2017 / Chest X-Ray (Kermany)",
         {"train/CNV/CNV-1016042-1.jpeg", "train/CNV/CNV-1016042-2.jpeg",
          "train/NORMAL/NORMAL-12494-1.jpeg"},
         2},
        {"Chest X-Ray Pneumonia (Kermany)",
         // The numbers begin again with the viruses: these are three people.
         {"PNEUMONIA/person1_bacteria_1.jpeg", "PNEUMONIA/person1_bacteria_2.jpeg",
          "PNEUMONIA/person1_virus_12.jpeg", "NORMAL/IM-0115-0001.jpeg"},
         3},
        {"BreakHis",
         {"benign/SOB_B_A-14-22549AB-40-001.png", "benign/SOB_B_A-14-22549AB-100-002.png",
          "malignant/SOB_M_DC-14-2523-40-010.png"},
         2},
        {"MURA",
         {"XR_HAND/patient00005/study1_positive/image1.png",
          "XR_HAND/patient00005/study1_positive/image2.png",
          "XR_HAND/patient00006/study1_negative/image1.png"},
         2},
        {"EyePACS", {"0/10_left.jpeg", "1/10_right.jpeg", "0/13_left.jpeg"}, 2},
        {"CBIS-DDSM",
         {"Mass-Test_P_00173_LEFT_CC/a.dcm", "Mass-Test_P_00173_LEFT_MLO/a.dcm",
          "Calc-Training_P_00005_RIGHT_CC/a.dcm"},
         2},
        {"TCGA",
         {"TCGA-05-4244-01Z-00-DX1.png", "TCGA-05-4244-01A.png", "TCGA-05-4249-01Z.png"},
         2},
        {"LIDC-IDRI", {"LIDC-IDRI-0001/1.png", "LIDC-IDRI-0001/2.png", "LIDC-IDRI-0002/1.png"}, 2},
        {"ChestX-ray14", {"00000001_000.png", "00000001_001.png", "00000002_000.png"}, 2},
        {"IDC patches",
         {"0/10253_idx5_x1001_y1001_class0.png", "1/10253_idx5_x1051_y1001_class1.png",
          "0/10254_idx5_x1_y1_class0.png"},
         2}};
    const std::vector<Case> further{
        {"Malaria cells (NIH)",
         {"Parasitized/C33P1thinF_IMG_20150619_114756a_cell_179.png",
          "Parasitized/C33P1thinF_IMG_20150619_114756a_cell_180.png",
          "Uninfected/C1_thinF_IMG_20150604_104722_cell_9.png"},
         2},
        {"UK Biobank",
         {"1234567_20201_2_0.png", "1234567_20201_3_0.png", "7654321_20201_2_0.png"},
         2},
        {"ADNI",
         {"AD/ADNI_002_S_0295_MR_MPR_Br_20070319121214158_S13407_I45107.png",
          "AD/ADNI_002_S_0295_MR_Axial_x.png", "CN/ADNI_011_S_0023_MR_x.png"},
         2},
        {"OASIS",
         {"a/OAS1_0028_MR1_mpr-1_100.jpg", "a/OAS1_0028_MR1_mpr-1_101.jpg",
          "b/OAS1_0031_MR1_mpr-1_100.jpg"},
         2},
        {"BRACS", {"BRACS_1003691_DCIS_3.png", "BRACS_1003691_DCIS_4.png", "BRACS_745_N_1.png"}, 2},
        {"",
         {"Viral/vid_12_x-frame1.png", "Viral/vid_12_x-frame2.png", "Other/vid_13_y-frame1.png",
          "Other/vid_13_y-frame2.png"},
         2},
        {"", {"ill/video01/0001.png", "ill/video01/0002.png", "well/video02/0001.png"}, 2},
        {"", {"ill/N-1-L.png", "ill/N-1-R.png", "well/G-2-L.png", "well/G-2-R.png"}, 2}};
    for (const Case& one : further) {
        const auto found = suggested(one.names);
        ASSERT_TRUE(found) << one.names.front();
        EXPECT_EQ(found->scheme, one.scheme) << one.names.front();
        EXPECT_EQ(found->patients, one.patients) << one.names.front();
        EXPECT_EQ(found->matched, one.names.size()) << one.names.front();
    }
    for (const Case& one : cases) {
        const auto found = suggested(one.names);
        ASSERT_TRUE(found) << one.scheme;
        EXPECT_EQ(found->scheme, one.scheme);
        EXPECT_EQ(found->patients, one.patients) << one.scheme;
        EXPECT_EQ(found->matched, one.names.size()) << one.scheme;
    }
    int film = 0;
    for (const std::string& name : cases.front().names)
        png("oct/" + name, ++film);
    const data::Imported imported = import(folder() / "oct");
    EXPECT_FALSE(imported.report.patients);
    const spec::Warning* const said = warning(imported, "patient_pattern_suggested");
    ASSERT_NE(said, nullptr);
    EXPECT_EQ(messages::integerIn(said->text.args, "patients"), 2);
    spec::ImportRequest request;
    request.sources = {folder() / "oct"};
    request.patientPattern = messages::textIn(said->text.args, "pattern").value_or("");
    EXPECT_EQ(import(request).report.patients, 2U);
}

TEST_F(NamedPatients, CopiesBesideTheirOriginalsAreSuggested) {
    int film = 0;
    for (const char* name : {"alpha.png", "alpha - Copy.png", "beta.png", "beta (1).png",
                             "gamma.png", "Copy of gamma.png", "delta.png"})
        png(std::string("s/ill/") + name, ++film);
    const data::Imported imported = import(folder() / "s");
    EXPECT_FALSE(imported.report.patients);
    const spec::Warning* const said = warning(imported, "patient_pattern_suggested");
    ASSERT_NE(said, nullptr);
    EXPECT_EQ(said->text.id, "patient_pattern_suggested.copies");
    EXPECT_EQ(messages::integerIn(said->text.args, "patients"), 4);
    spec::ImportRequest request;
    request.sources = {folder() / "s"};
    request.patientPattern = messages::textIn(said->text.args, "pattern").value_or("");
    EXPECT_EQ(import(request).report.patients, 4U);
}

TEST_F(NamedPatients, PartsThatRepeatAreSuggested) {
    Strings letters;
    Strings copies;
    Strings classes;
    for (int i = 1; i < 8; ++i)
        for (const char* end : {"a", "b"}) {
            letters.push_back("ill/img_00" + std::to_string(i) + "_" + end + ".png");
            copies.push_back("ill/scan " + std::string(1, static_cast<char>('A' + i)) + " (" +
                             (end[0] == 'a' ? "1" : "2") + ").png");
            classes.push_back("benign/benign (" + std::to_string(classes.size()) + ").png");
        }
    EXPECT_EQ(suggested(letters).value().patients, 7U);
    EXPECT_EQ(suggested(letters).value().patient, "img_001");
    EXPECT_EQ(suggested(copies).value().patients, 7U);
    EXPECT_FALSE(suggested(classes)) << "the class, numbered";
    EXPECT_EQ(
        suggested({"x/IMG0001_a.png", "x/IMG0001_b.png", "y/IMG0002_a.png", "y/IMG0002_b.png"})
            .value()
            .patients,
        2U);
    EXPECT_FALSE(suggested({"a/1.png", "a/2.png", "b/3.png", "b/4.png"}));
    EXPECT_FALSE(suggested({"a/1.png", "a/2.png", "b/1.png", "b/2.png"})) << "numbered anew";
    Strings copied;
    for (const char* lesion : {"lesion1", "lesion2", "lesion3"})
        for (const char* how : {"", "_rot90", "_flip"})
            copied.push_back("ill/" + std::string(lesion) + how + ".png");
    EXPECT_EQ(suggested(copied).value().patients, 3U);
    EXPECT_FALSE(suggested({"ISIC_0000000.jpg", "ISIC_0000001.jpg", "ISIC_0000002.jpg"}));
}

TEST_F(NamedPatients, FoldersOfPeopleBelowClassesAreSuggested) {
    Strings people;
    for (const char* folder : {"ill/Doe_Jane", "ill/Li_Wei", "well/Roe_Ann", "well/Poe_Max"})
        for (const char* name : {"a.png", "b.png", "c.png"})
            people.push_back(std::string(folder) + "/" + name);
    EXPECT_EQ(suggested(people).value().patients, 4U);
    EXPECT_EQ(suggested(people).value().patient, "Doe_Jane");
    Strings sites;
    for (const char* folder : {"x/ill", "x/well", "y/ill", "y/well"})
        for (const char* name : {"a.png", "b.png", "c.png"})
            sites.push_back(std::string(folder) + "/" + name);
    EXPECT_FALSE(suggested(sites));
}

TEST_F(NamedPatients, FoldersWithinThoseOfPatientsAreAsked) {
    for (int i = 1; i < 5; ++i)
        for (const char* cls : {"lesion", "normal", "anat", "func"})
            png(std::string(cls[0] == 'l' || cls[0] == 'n' ? "p" : "bids") + "/pat0" +
                    std::to_string(i) + "/" + cls + "/1.png",
                10 * i + cls[0]);
    const data::Imported asked = import(folder() / "p");
    EXPECT_EQ(asked.report.patients, 4U);
    const spec::Warning* said = nullptr;
    for (const spec::Warning& one : asked.report.warnings)
        if (one.code == "classes_may_be_within")
            said = &one;
    ASSERT_NE(said, nullptr);
    spec::ImportRequest request;
    request.sources = {folder() / "p"};
    request.patientPattern = messages::textIn(said->text.args, "pattern").value_or("");
    const data::Imported taken = import(request);
    EXPECT_EQ(taken.report.classes, (Strings{"lesion", "normal"}));
    EXPECT_EQ(taken.report.patients, 4U);
    for (const spec::Warning& one : import(folder() / "bids").report.warnings)
        EXPECT_NE(one.code, "classes_may_be_within");
}

TEST_F(NamedPatients, ManyFoldersOfFewImagesAreAsked) {
    for (int i = 0; i < 24; ++i)
        png("m/person" + std::string(1, static_cast<char>('a' + i)) + "/1.png", i + 1);
    const auto asked = [this] {
        for (const spec::Warning& one : import(folder() / "m").report.warnings)
            if (one.code == "classes_may_be_patients")
                return true;
        return false;
    };
    EXPECT_TRUE(asked());
    for (int i = 0; i < 300; ++i)
        png("m/persona/more" + std::to_string(i) + ".png", i + 100);
    EXPECT_FALSE(asked());
}

TEST_F(NamedPatients, AMarkedPartBecomesAPattern) {
    const auto captured = [](const std::string& pattern, const std::string& path) {
        const auto match = data::PatientPattern(pattern).find(path);
        return match ? std::string(*match->patient) : std::string("-");
    };
    const auto marked = [](const std::string& path, const std::string& part) {
        const std::size_t begin = path.find(part);
        return data::patternForPart(path, begin, begin + part.size());
    };
    std::string pattern = marked("train/CNV/CNV-1016042-1.jpeg", "1016042");
    EXPECT_EQ(captured(pattern, "test/DRUSEN/DRUSEN-77-12.jpeg"), "77");
    pattern = marked("films/img_001_a.png", "img_001");
    EXPECT_EQ(captured(pattern, "films/img_042_b.png"), "img_042");
    pattern = marked("p10/p10000032/s50414267/x.png", "p10000032");
    EXPECT_EQ(captured(pattern, "p10/p10000764/s5/y.png"), "p10000764");
    pattern = marked("scan (12).png", "12");
    EXPECT_EQ(captured(pattern, "scan (7).png"), "7");
    pattern = marked("A12345.png", "123");
    EXPECT_EQ(captured(pattern, "B98765.png"), "987") << "so many digits of a longer number";
    EXPECT_EQ(errorCode([] { (void)data::patternForPart("a.png", 3, 3); }), "pattern_invalid");
    EXPECT_EQ(errorCode([] { (void)data::patternForPart("a.png", 3, 9); }), "pattern_invalid");
}

TEST_F(NamedPatients, SequencesOfAVolumeAreOnePatients) {
    EXPECT_EQ(data::patientOfVolume("sub-01/anat/sub-01_T1w.nii.gz"), "sub-01");
    EXPECT_EQ(data::patientOfVolume("a/case_flair.nii"), "a/case");
    EXPECT_EQ(data::patientOfVolume("a/case_0001.nii.gz"), "a/case");
    EXPECT_EQ(data::patientOfVolume("a/knee.nii.gz"), "a/knee");
}

TEST_F(NamedPatients, FormsOfOneIdAreAlike) {
    for (const auto& [a, b] :
         std::vector<std::pair<std::string, std::string>>{{"007", "7"},
                                                          {"7.0", "7"},
                                                          {"abc", "ABC"},
                                                          {"P_01", "P-1"},
                                                          {"M\u00fcller", "Mu\u0308ller"},
                                                          {" P1\u00a0", "p1"}})
        EXPECT_EQ(data::patientForm(a), data::patientForm(b)) << a << " " << b;
    for (const auto& [a, b] :
         std::vector<std::pair<std::string, std::string>>{{"7", "70"},
                                                          {"1-2", "12"},
                                                          {"7.5", "7"},
                                                          {"1.2.840", "1.2.84"},
                                                          {"a1", "a2"},
                                                          {"0", "00a"}})
        EXPECT_NE(data::patientForm(a), data::patientForm(b)) << a << " " << b;
}

}  // namespace
