// SPDX-License-Identifier: GPL-3.0-or-later
// Patient ids that number images, told by what else names the patients; and sets that are honest.
#include "core/data/HealthFixture.h"

using namespace lightbox;

namespace {

using spec::Severity;

std::string padded(std::size_t number, std::size_t digits) {
    const std::string text = std::to_string(number);
    return std::string(digits - std::min(digits, text.size()), '0') + text;
}

/// Every image has an id of its own: U00000, U00001 ...
class PatientNames : public Health {
protected:
    void SetUp() override {
        Health::SetUp();
        for (std::size_t i = 0; i < 400; ++i)
            dataset.images[i].patient = "U" + padded(i, 5);
    }

    void name(const std::function<std::string(std::size_t)>& file) {
        for (std::size_t i = 0; i < 400; ++i)
            dataset.images[i].id = spec::ImageId("img/" + file(i) + ".png");
    }

    void column(const std::string& name, const std::function<std::string(std::size_t)>& value) {
        for (std::size_t i = 0; i < 400; ++i)
            dataset.images[i].fields[name] = value(i);
    }

    void clearColumns() {
        for (spec::ImageRecord& image : dataset.images)
            image.fields.clear();
    }

    /// Nothing but that every image has its own id, which may well be.
    void expectHonest(const std::string& what) {
        const spec::Finding found = finding("patient_key_suspect");
        EXPECT_EQ(found.severity, Severity::Low) << what << ": " << found.message;
        EXPECT_EQ(found.count, 400U) << what;
    }
};

TEST_F(PatientNames, filesNamedByPatientTellMore) {
    name([&](std::size_t i) {
        return (dataset.images[i].label == 1 ? "ill_P" : "well_P") + padded(i / 2, 4) + "_" +
               std::to_string(1 + i % 2);
    });
    const spec::Finding found = finding("patient_key_suspect");
    EXPECT_EQ(found.severity, Severity::Medium);
    EXPECT_EQ(found.groups.size(), 200U);
    EXPECT_EQ(found.groups.at(0).size(), 2U);
    EXPECT_NE(found.message.find("By the beginning of the file names there are 200 "
                                 "patients, 200 with several images."),
              std::string::npos)
        << found.message;
}

TEST_F(PatientNames, idsWithAWordAtTheirEnd) {
    for (std::size_t i = 0; i < 400; ++i)
        dataset.images[i].patient = "P" + padded(i / 2, 4) + (i % 2 == 0 ? "_left" : "_right");
    const spec::Finding found = finding("patient_key_suspect");
    EXPECT_EQ(found.severity, Severity::Medium);
    EXPECT_NE(found.message.find("By the beginning of the ids"), std::string::npos)
        << found.message;
}

TEST_F(PatientNames, columnsThatNamePatients) {
    for (const char* called : {"patient_name", "PatientID", "Subject No", "MRN"}) {
        column(called, [](std::size_t i) { return "NAME" + std::to_string(i / 3); });
        const spec::Finding found = finding("patient_key_suspect");
        EXPECT_EQ(found.severity, Severity::Medium) << called;
        EXPECT_EQ(found.groups.size(), 133U);
        EXPECT_NE(found.message.find("By the column '" + std::string(called) +
                                     "' there are 134 patients, 133 with several images."),
                  std::string::npos)
            << found.message;
        clearColumns();
    }
}

TEST_F(PatientNames, birthDatesAndSex) {
    const auto born = [](std::size_t person) {
        return "19" + padded(20 + person * 7 % 80, 2) + "-" + padded(1 + person % 12, 2) + "-" +
               padded(1 + person * 5 % 28, 2);
    };
    column("Birth Date", [&](std::size_t i) { return born(i / 2); });
    column("sex", [](std::size_t i) { return i / 2 % 3 == 0 ? "F" : "M"; });
    const spec::Finding found = finding("patient_key_suspect");
    EXPECT_EQ(found.severity, Severity::Medium);
    EXPECT_NE(found.message.find("By birth date and sex (column 'Birth Date') there are 200 "
                                 "patients"),
              std::string::npos)
        << found.message;
    column("Birth Date", [](std::size_t i) {
        base::Random random{4, i};
        return "19" + padded(20 + random.below(80), 2) + "-" + padded(1 + random.below(12), 2) +
               "-" + padded(1 + random.below(28), 2);
    });
    expectHonest("strangers");
    column("Birth Date", [](std::size_t i) { return "19" + padded(20 + i % 80, 2) + "-01-01"; });
    expectHonest("years");
}

TEST_F(PatientNames, honestSetsAreNotAccused) {
    name([](std::size_t i) { return "film_" + padded(i, 4); });
    expectHonest("numbered");
    name([](std::size_t i) { return "CASE" + padded(i, 4) + "_1"; });
    expectHonest("one each");
    name([](std::size_t i) { return "S" + std::to_string(i % 3) + "_" + padded(i / 3, 4); });
    expectHonest("numbered at each site");
    name([](std::size_t i) { return "ward" + padded(i % 100, 2) + "_" + padded(i * 7, 5); });
    expectHonest("wards");
    name([](std::size_t i) {
        return "201903" + padded(1 + i / 3 % 28, 2) + "_" + std::to_string(i % 3);
    });
    expectHonest("days");
    name([&](std::size_t i) {
        return padded(i / 4 * 2 + i % 2, 4) + (i / 2 % 2 ? "_ill" : "_well");
    });
    expectHonest("numbered in each class");
    name([&](std::size_t i) {
        return "room" + padded(i / 4, 2) + "_" + *dataset.images[i].patient;
    });
    expectHonest("named by the id");
    column("patient_age", [](std::size_t i) { return std::to_string(20 + i % 70); });
    column("patient position", [](std::size_t i) { return i % 2 == 0 ? "AP" : "PA"; });
    column("site", [](std::size_t i) { return "S" + std::to_string(i % 90); });
    expectHonest("columns of something else");
    column("patient_name", [](std::size_t i) { return "NAME" + std::to_string(i); });
    expectHonest("names of their own");
    column("patient_name", [](std::size_t) { return "ANONYMOUS"; });
    expectHonest("one name for all");
}

}  // namespace
