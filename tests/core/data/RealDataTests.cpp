// SPDX-License-Identifier: GPL-3.0-or-later
// Facts of the shared data, as its README and tests/reference/data_facts.py state them.
#include <algorithm>
#include <set>
#include <variant>

#include "core/data/DataFixture.h"
#include "data/health/Health.h"
#include "data/samples/Pixels.h"
#include "data/sources/KnownNames.h"
#include "data/splits/Splitter.h"
#include "support/Places.h"

using namespace lightbox;
using spec::Set;

namespace {

class RealData : public DataTest {
protected:
    spec::HealthReport inspect(const data::Imported& imported) {
        Silent silent;
        return data::inspect({imported.dataset, imported.report.issues, std::nullopt}, silent, {});
    }
    static const spec::Finding* find(const spec::HealthReport& report, const std::string& code) {
        const auto found = std::find_if(report.findings.begin(), report.findings.end(),
                                        [&](const auto& finding) { return finding.code == code; });
        return found == report.findings.end() ? nullptr : &*found;
    }
    static bool says(const spec::HealthReport& report, const std::string& message) {
        return std::any_of(report.findings.begin(), report.findings.end(),
                           [&](const auto& finding) { return finding.message == message; });
    }
    /// The figure that the finding states under that name; -1: none.
    static double number(const spec::Finding& finding, const char* name) {
        const messages::Value* value = messages::find(finding.text.args, name);
        const auto* figure = value == nullptr ? nullptr : std::get_if<double>(&value->variant());
        return figure == nullptr ? -1 : *figure;
    }
    static const spec::SetCounts& counts(const spec::SplitReport& report, Set set) {
        return *std::find_if(report.sets.begin(), report.sets.end(),
                             [&](const auto& c) { return c.set == set; });
    }
};

TEST_F(RealData, pneumoniaMnist) {
    const std::filesystem::path file =
        std::filesystem::path(lightbox::test::kSharedData) / "pneumoniamnist.npz";
    if (!std::filesystem::exists(file))
        GTEST_SKIP() << "shared data is absent";
    data::Imported imported = import(file);
    numberKeys(imported.dataset);
    const spec::ImportReport& report = imported.report;
    EXPECT_EQ(report.images, 5856U);
    EXPECT_EQ(report.classes, (std::vector<std::string>{"normal", "pneumonia"}));
    EXPECT_EQ(report.positive, 1);
    EXPECT_EQ(report.perClass, (std::vector<std::size_t>{1214 + 135 + 234, 3494 + 389 + 390}));
    EXPECT_EQ(report.splitsFound,
              (std::map<std::string, std::size_t>{{"train", 4708}, {"val", 524}, {"test", 624}}));
    EXPECT_FALSE(report.patients);
    EXPECT_TRUE(report.issues.empty());

    const spec::HealthReport health = inspect(imported);
    EXPECT_NEAR(health.meanIntensity, 0.5719215617427941, 1e-9);
    EXPECT_NEAR(health.sdIntensity, 0.16835126265604503, 1e-9);
    const spec::Finding* const twins = find(health, "exact_duplicates");
    ASSERT_NE(twins, nullptr);
    EXPECT_EQ(twins->count, 29U);
    std::size_t withinTrain = 0;
    for (const auto& group : twins->groups) {
        const auto inTrain = std::count_if(group.begin(), group.end(), [](const auto& id) {
            return id.str().find("#train/") != std::string::npos;
        });
        withinTrain += inTrain > 1 ? static_cast<std::size_t>(inTrain) - 1 : 0;
    }
    EXPECT_EQ(withinTrain, 18U);
    EXPECT_NE(twins->message.find(": 18 within training"), std::string::npos) << twins->message;
    const spec::Finding* const across = find(health, "duplicate_across_splits");
    ASSERT_NE(across, nullptr);
    EXPECT_EQ(across->count, 8U);
    EXPECT_NE(find(health, "patients_unknown"), nullptr);
    EXPECT_EQ(find(health, "label_conflict"), nullptr);

    const auto predefined =
        data::makeSplit(imported.dataset, {.method = spec::SplitMethod::Predefined});
    const spec::SplitReport split = data::describe(imported.dataset, predefined.split);
    EXPECT_EQ(counts(split, Set::Train).perClass, (std::vector<std::size_t>{1214, 3494}));
    EXPECT_EQ(counts(split, Set::Val).perClass, (std::vector<std::size_t>{135, 389}));
    EXPECT_EQ(counts(split, Set::Test).perClass, (std::vector<std::size_t>{234, 390}));
    EXPECT_EQ(split.duplicatesAcross, 8U);
}

TEST_F(RealData, chestXray) {
    if (!unpack("chest-xray-224.tar"))
        GTEST_SKIP() << "shared data is absent";
    spec::ImportRequest request;
    request.sources = {folder() / "chest-xray-224"};
    request.patientPattern = R"((person\d+_(?:bacteria|virus)|(?:NORMAL2-)?IM-\d+))";
    const spec::PatternPreview preview =
        data::previewPattern(request.sources, request.patientPattern, 10);
    EXPECT_EQ(preview.patients, 4097U);
    EXPECT_EQ(preview.unmatched, 0U);
    data::Imported imported = import(request);
    numberKeys(imported.dataset);
    std::vector<std::string> paths;
    for (const spec::ImageRecord& image : imported.dataset.images)
        paths.push_back(image.id.str());
    const auto suggested = data::suggestPattern(paths);
    ASSERT_TRUE(suggested);
    EXPECT_EQ(suggested->patients, 4097U) << "what is suggested ties no strangers";
    EXPECT_EQ(imported.report.images, 5856U);
    EXPECT_EQ(imported.report.patients, 4097U);
    EXPECT_EQ(imported.report.notImages, 1U);
    EXPECT_EQ(imported.report.classes, (std::vector<std::string>{"NORMAL", "PNEUMONIA"}));
    EXPECT_EQ(imported.report.splitsFound,
              (std::map<std::string, std::size_t>{{"train", 5216}, {"val", 16}, {"test", 624}}));
    const spec::HealthReport health = inspect(imported);
    EXPECT_EQ(health.patientsWithSeveral, 726U);
    EXPECT_EQ(health.maxImagesPerPatient, 30U);
    ASSERT_NE(find(health, "exact_duplicates"), nullptr);
    EXPECT_EQ(find(health, "exact_duplicates")->groups.size(), 30U);
    ASSERT_NE(find(health, "split_too_small"), nullptr);
    EXPECT_EQ(find(health, "split_too_small")->count, 16U);
    EXPECT_EQ(find(health, "patient_key_suspect"), nullptr);
    EXPECT_EQ(find(health, "near_duplicates"), nullptr);
    EXPECT_TRUE(says(health, "Test is 62.5 % 'PNEUMONIA', 10.5 points below the whole (73.0 %)."));

    // scikit-learn: 0.9324, 0.9787 and 0.8897; script: tests/reference/shortcuts.py
    Silent silent;
    std::vector<spec::ImportIssue> issues;
    const store::SampleStore miniatures =
        data::fillStore(folder(), imported.dataset, data::kMiniatureSide, 1, 0, issues, silent, {});
    const std::optional<spec::Split> none;
    const spec::HealthReport full = data::inspect(
        {.dataset = imported.dataset, .issues = issues, .split = none, .miniatures = &miniatures},
        silent, {});
    const spec::Finding* const border = find(full, "shortcut_border");
    ASSERT_NE(border, nullptr);
    EXPECT_EQ(border->severity, spec::Severity::High);
    EXPECT_NEAR(number(*border, "auroc"), 0.9324, 0.005);
    EXPECT_NEAR(number(*border, "miniature"), 0.9787, 0.005);
    const spec::Finding* const size = find(full, "shortcut_metadata");
    ASSERT_NE(size, nullptr);
    EXPECT_NE(size->message.find("'file size'"), std::string::npos);
    EXPECT_NEAR(number(*size, "auroc"), 0.8897, 0.005);
    EXPECT_EQ(find(full, "near_duplicates"), nullptr) << "chest films look alike";

    request.patientPattern = R"((person\d+|(?:NORMAL2-)?IM-\d+))";
    const data::Imported falsely = import(request);
    const spec::HealthReport suspect = inspect(falsely);
    ASSERT_NE(find(suspect, "patient_key_suspect"), nullptr);
    EXPECT_EQ(find(suspect, "patient_key_suspect")->count, 170U);

    spec::SplitSpec spec;
    spec.keep = {Set::Test};
    spec.ratios = {85, 15};
    const data::SplitResult result = data::makeSplit(imported.dataset, spec);
    const spec::SplitReport split = data::describe(imported.dataset, result.split);
    EXPECT_EQ(counts(split, Set::Test).images, 624U);
    EXPECT_EQ(counts(split, Set::Test).perClass, (std::vector<std::size_t>{234, 390}));
    EXPECT_EQ(split.patientsStraddling, 0U);
    EXPECT_EQ(split.duplicatesAcross, 0U);
    EXPECT_EQ(counts(split, Set::Train).images + counts(split, Set::Val).images + split.dropped,
              5232U);
    EXPECT_NEAR(static_cast<double>(*counts(split, Set::Val).patients) /
                    static_cast<double>(*counts(split, Set::Val).patients +
                                        *counts(split, Set::Train).patients),
                0.15, 0.002);
    EXPECT_TRUE(std::any_of(split.warnings.begin(), split.warnings.end(), [](const auto& warning) {
        return warning.code == "predefined_validation_replaced";
    }));
}

TEST_F(RealData, nihFolderAndTable) {
    if (!unpack("nih-1000.tar"))
        GTEST_SKIP() << "shared data is absent";
    const data::Imported folders = import(folder() / "nih-1000");
    EXPECT_EQ(folders.report.images, 1000U);
    EXPECT_EQ(folders.report.classes, (std::vector<std::string>{"0_normal", "1_abnormal"}));
    EXPECT_EQ(folders.report.positive, 1);
    spec::ImportRequest request;
    request.sources = {folder() / "nih-1000"};
    request.label = (folder() / "nih-1000" / "metadata.csv").string();
    request.columns = {
        {"label", "finding_labels"}, {"patient", "patient_id"}, {"sex", "sex"}, {"age", "age"}};
    const data::Imported table = import(request);
    EXPECT_EQ(table.report.task, spec::Task::Multilabel);
    EXPECT_EQ(table.report.classes.size(), 14U);
    EXPECT_EQ(table.report.patients, 264U);
    EXPECT_TRUE(table.report.issues.empty());
    const spec::HealthReport health = inspect(table);
    EXPECT_EQ(health.patientsWithSeveral, 136U);
    EXPECT_EQ(health.maxImagesPerPatient, 66U);
    ASSERT_NE(find(health, "patient_across_splits"), nullptr);
    EXPECT_EQ(find(health, "patient_across_splits")->count, 30U);
    ASSERT_NE(find(health, "label_conflict"), nullptr);
    EXPECT_EQ(find(health, "label_conflict")->images,
              std::vector{spec::ImageId("valid/0_normal/00000193_019.png")});
}

TEST_F(RealData, dicomOfEveryKind) {
    if (!unpack("dicom.tar.xz"))
        GTEST_SKIP() << "shared data is absent";
    EXPECT_EQ(data::detect({folder() / "dicom"}).format, "dicom");
    const data::Imported imported = import(folder() / "dicom");
    EXPECT_EQ(imported.report.format, "dicom");
    EXPECT_EQ(imported.report.patientSource, "dicom");
    EXPECT_GT(imported.report.patients.value_or(0), 10U);
    EXPECT_GT(imported.report.images, 130U);
    EXPECT_GT(imported.report.derivedLeftOut, 0U) << "segmentations and doses are no images";
    for (const spec::ImageRecord& image : imported.dataset.images) {
        EXPECT_EQ(image.pixelHash.size(), 32U) << image.id.str();
        EXPECT_TRUE(image.meanIntensity >= 0 && image.meanIntensity <= 1) << image.id.str();
        for (const auto& [name, value] : image.fields)
            EXPECT_NE(name, "PatientName");
    }
    // One image in 7 transfer syntaxes, pixel-identical once decoded.
    std::set<std::string> hashes;
    for (const spec::ImageRecord& image : imported.dataset.images)
        if (image.id.str().starts_with("dcm_qa_ts/"))
            hashes.insert(image.pixelHash);
    EXPECT_EQ(hashes.size(), 1U);
    std::map<std::string, std::string> reasons;
    for (const spec::ImportIssue& issue : imported.report.issues) {
        EXPECT_FALSE(issue.detail.empty()) << issue.path;
        reasons[issue.path] = issue.reason;
    }
    for (const char* without : {"test-SR.dcm", "rtstruct.dcm", "rtplan.dcm", "waveform_ecg.dcm",
                                "dicomdirtests/DICOMDIR", "dicomdirtests/DICOMDIR-bigEnd"})
        EXPECT_FALSE(reasons.contains(std::string("pydicom/") + without)) << without;
    EXPECT_GT(imported.report.notImages, 20U);
    EXPECT_EQ(reasons["pydicom/charset_files/chrJapMulti.dcm"], "no_pixels") << "it states a size";
    EXPECT_TRUE(std::any_of(
        imported.dataset.images.begin(), imported.dataset.images.end(),
        [](const auto& image) { return image.id.str().find("#frame=") != std::string::npos; }));
}

}  // namespace
