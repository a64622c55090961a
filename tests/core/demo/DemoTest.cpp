// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "base/Csv.h"
#include "base/Files.h"
#include "base/Hash.h"
#include "base/Text.h"
#include "demo/Demo.h"
#include "demo/Film.h"
#include "demo/Plan.h"
#include "imaging/Decode.h"
#include "support/ErrorCode.h"
#include "support/TemporaryFolder.h"

namespace lightbox::demo {
namespace {

class NoProgress : public spec::ProgressObserver {
public:
    void progressed(const spec::Progress& progress) override { last = progress; }
    spec::Progress last;
};

/// A small cohort, written once for all tests.
class Cohort : public ::testing::Test {
protected:
    static constexpr int kPatients = 14;
    static void SetUpTestSuite() {
        s_folder = std::make_unique<test::TemporaryFolder>();
        s_report = writeCohort(folder(), {kPatients, 42, 2}, s_progress, {});
    }
    static void TearDownTestSuite() { s_folder.reset(); }
    static std::filesystem::path folder() { return *s_folder / "cohort"; }
    static const DemoReport& report() { return s_report; }
    static const spec::Progress& progress() { return s_progress.last; }
    static std::vector<std::string> paths() {
        std::vector<std::string> paths;
        for (const auto& row : base::readCsv(report().labels).rows)
            paths.push_back(row[0]);
        return paths;
    }
    static std::string fault(const std::string& word) {
        for (const std::string& line : report().faults)
            if (line.find(word) != std::string::npos)
                return line;
        return {};
    }
    static bool isTruncated(const std::string& path) {
        return fault("truncated").find(path) != std::string::npos;
    }

private:
    static std::unique_ptr<test::TemporaryFolder> s_folder;
    static DemoReport s_report;
    static NoProgress s_progress;
};

std::unique_ptr<test::TemporaryFolder> Cohort::s_folder;
DemoReport Cohort::s_report;
NoProgress Cohort::s_progress;

TEST_F(Cohort, EveryFilmIsTwelveBitRadiographyOfItsPatient) {
    ASSERT_EQ(paths().size(), report().images);
    EXPECT_EQ(progress().done, report().images);
    std::set<std::string> patients;
    std::set<std::string> instances;
    for (const std::string& path : paths()) {
        SCOPED_TRACE(path);
        if (isTruncated(path))
            continue;
        const auto image = imaging::decode(folder() / path);
        EXPECT_EQ(image.bits, 12);
        EXPECT_EQ(image.channels, 1);
        EXPECT_GE(std::min(image.width, image.height), 350);
        EXPECT_LE(*std::max_element(image.values.begin(), image.values.end()), 4095);
        ASSERT_FALSE(image.windows.empty());
        EXPECT_GT(image.spacingX, 0);
        EXPECT_EQ(image.fields.at("Modality"), "CR");
        EXPECT_EQ(image.fields.at("StudyDate").size(), 8U);
        EXPECT_TRUE(instances.insert(image.fields.at("SOPInstanceUID")).second);
        EXPECT_EQ(image.inverted, image.fields.at("PhotometricInterpretation") == "MONOCHROME1");
        if (image.fields.contains("PatientID"))
            patients.insert(image.fields.at("PatientID"));
    }
    EXPECT_GE(patients.size(), static_cast<std::size_t>(kPatients) - 2);
}

TEST_F(Cohort, FaultsAreThereAndToldInTheReadme) {
    const std::string readme = base::readTextFile(folder() / "README.txt");
    ASSERT_GE(report().faults.size(), 6U);
    for (const std::string& line : report().faults)
        EXPECT_NE(readme.find(line), std::string::npos) << line;

    std::map<std::string, std::set<std::string>> patientsOfHash;
    std::map<std::string, std::set<std::string>> labelsOfPatient;
    std::size_t truncated = 0;
    std::size_t nameless = 0;
    for (const auto& row : base::readCsv(report().labels).rows) {
        try {
            const auto image = imaging::decode(folder() / row[0]);
            const auto patient = image.fields.find("PatientID");
            if (patient == image.fields.end()) {
                ++nameless;
                continue;
            }
            patientsOfHash[imaging::pixelHash(image)].insert(patient->second);
            labelsOfPatient[patient->second].insert(row[1]);
        } catch (const base::Error& error) {
            EXPECT_EQ(error.facts().code, "truncated");
            ++truncated;
        }
    }
    EXPECT_EQ(truncated, 1U);
    EXPECT_EQ(nameless, 1U);
    EXPECT_EQ(std::count_if(patientsOfHash.begin(), patientsOfHash.end(),
                            [](const auto& entry) { return entry.second.size() == 2; }),
              3);
    EXPECT_EQ(std::count_if(labelsOfPatient.begin(), labelsOfPatient.end(),
                            [](const auto& entry) { return entry.second.size() > 1; }),
              1);
}

TEST_F(Cohort, OutlinesLieOnTheirFilms) {
    std::set<std::string> outlined;
    for (const auto& row : base::readCsv(report().lesions).rows) {
        EXPECT_NE(row[1], "normal");
        outlined.insert(row[0]);
        const auto points = base::split(row[2], ';');
        EXPECT_GE(points.size(), 3U);
        for (const std::string& point : points) {
            const auto numbers = base::split(point, ' ');
            ASSERT_EQ(numbers.size(), 2U);
            EXPECT_GE(*base::toInteger(numbers[0]), -20);
            EXPECT_LE(*base::toInteger(numbers[1]), 440);
        }
    }
    std::size_t sick = 0;
    for (const auto& row : base::readCsv(report().labels).rows)
        sick += row[1] != "normal" ? 1 : 0;
    EXPECT_GE(outlined.size() + 2, sick);
}

TEST_F(Cohort, TheSameSeedGivesTheSameBytes) {
    const test::TemporaryFolder other;
    NoProgress progress;
    (void)writeCohort(other / "again", {kPatients, 42, 1}, progress, {});
    for (const std::string& path : paths())
        EXPECT_EQ(base::sha256OfFile(folder() / path),
                  base::sha256OfFile(other.path() / "again" / path));
    for (const char* name : {"labels.csv", "lesions.csv", "README.txt"})
        EXPECT_EQ(base::readTextFile(folder() / name),
                  base::readTextFile(other.path() / "again" / name));
}

TEST_F(Cohort, AFolderInUseIsRefused) {
    NoProgress progress;
    EXPECT_EQ(test::errorCode([&] {
                  (void)writeCohort(folder(), {3, 1, 1}, progress, {});
              }),
              "folder_not_empty");
    const test::TemporaryFolder other;
    EXPECT_EQ(test::errorCode([&] {
                  (void)writeCohort(other / "x", {0, 1, 1}, progress, {});
              }),
              "bad_value");
}

TEST_F(Cohort, StoppingIsCancellation) {
    const test::TemporaryFolder other;
    NoProgress progress;
    std::stop_source stop;
    stop.request_stop();
    try {
        (void)writeCohort(other / "x", {5, 1, 1}, progress, stop.get_token());
        ADD_FAILURE() << "not cancelled";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.kind(), base::ErrorKind::Cancelled);
    }
}

TEST(Plan, DefaultCohortHasItsSizeItsMixAndItsMarkers) {
    const Plan plan = makePlan(42, 240);
    std::map<std::uint64_t, std::set<Finding>> patients;
    std::map<Finding, double> films;
    std::map<Finding, double> marked;
    double inverted = 0;
    for (const PlannedFilm& film : plan.films) {
        patients[film.drawn.patient].insert(film.drawn.finding);
        ++films[film.drawn.finding];
        marked[film.drawn.finding] += film.drawn.marked ? 1 : 0;
        inverted += film.tags.monochrome1 ? 1 : 0;
    }
    EXPECT_GE(patients.size(), 237U);
    EXPECT_NEAR(static_cast<double>(plan.films.size()), 430, 40);
    std::map<Finding, int> mix;
    for (const auto& [patient, findings] : patients) {
        EXPECT_EQ(findings.size(), 1U);
        ++mix[*findings.begin()];
    }
    EXPECT_NEAR(mix[Finding::Normal], 132, 3);
    EXPECT_NEAR(mix[Finding::Pneumonia], 67, 3);
    EXPECT_NEAR(mix[Finding::Effusion], 41, 3);
    EXPECT_NEAR(marked[Finding::Effusion] / films[Finding::Effusion], 0.35, 0.12);
    EXPECT_LT(marked[Finding::Normal] / films[Finding::Normal], 0.04);
    EXPECT_NEAR(inverted / static_cast<double>(plan.films.size()), 0.04, 0.03);
}

TEST(Plan, OnePatientIsACohort) {
    const Plan plan = makePlan(1, 1);
    EXPECT_GE(plan.films.size(), 1U);
    for (const PlannedFilm& film : plan.films)
        EXPECT_EQ(film.drawn.patient, 1U);
}

/// Mean of the film inside the outline's bounding box.
double meanInside(const Film& film, const Outline& outline) {
    const auto [left, right] = std::minmax_element(outline.begin(), outline.end(),
                                                   [](Point a, Point b) { return a.x < b.x; });
    const auto [top, bottom] = std::minmax_element(outline.begin(), outline.end(),
                                                   [](Point a, Point b) { return a.y < b.y; });
    double sum = 0;
    double count = 0;
    for (int y = std::max(0, static_cast<int>(top->y));
         y <= std::min(film.height - 1, static_cast<int>(bottom->y)); ++y)
        for (int x = std::max(0, static_cast<int>(left->x));
             x <= std::min(film.width - 1, static_cast<int>(right->x)); ++x) {
            sum += film.pixels[static_cast<std::size_t>(y * film.width + x)];
            ++count;
        }
    return sum / count;
}

TEST(Film, LesionsBrightenTheirPlaceAndDifferInPlainness) {
    std::vector<double> gains;
    for (std::uint64_t patient = 1; patient <= 12; ++patient) {
        const Film sick = drawFilm({7, patient, 1, Finding::Pneumonia, false});
        const Film well = drawFilm({7, patient, 1, Finding::Normal, false});
        ASSERT_FALSE(sick.outlines.empty());
        EXPECT_TRUE(well.outlines.empty());
        ASSERT_EQ(sick.width, well.width);
        gains.push_back(meanInside(sick, sick.outlines[0]) - meanInside(well, sick.outlines[0]));
    }
    std::sort(gains.begin(), gains.end());
    EXPECT_GT(gains.back(), 300);
    EXPECT_LT(gains.front(), 250);
}

TEST(Film, MarkerIsBrightAndChangesNothingElse) {
    const Film plain = drawFilm({7, 3, 1, Finding::Effusion, false});
    const Film marked = drawFilm({7, 3, 1, Finding::Effusion, true});
    std::size_t different = 0;
    for (std::size_t i = 0; i < plain.pixels.size(); ++i)
        different += plain.pixels[i] != marked.pixels[i] ? 1 : 0;
    EXPECT_GT(different, 100U);
    EXPECT_LT(different, 500U);
}

}  // namespace
}  // namespace lightbox::demo
