// SPDX-License-Identifier: GPL-3.0-or-later
// What columns and tags tell of the label, and which are not asked.
#include "base/Random.h"
#include "core/data/HealthFixture.h"
#include "data/health/MetadataFields.h"

using namespace lightbox;

namespace {

using spec::Severity;

class Metadata : public Health {
protected:
    bool isIll(std::size_t i) const { return dataset.images[i].label == 1; }

    /// Gives every image the text that `value`(image) makes of it.
    void column(const std::string& name, const std::function<std::string(std::size_t)>& value) {
        for (std::size_t i = 0; i < dataset.images.size(); ++i)
            dataset.images[i].fields[name] = value(i);
    }

    /// Title of the field -> its finding.
    std::map<std::string, spec::Finding> shortcuts() {
        std::map<std::string, spec::Finding> told;
        for (const spec::Finding& found : inspect().findings)
            if (found.code == "shortcut_metadata") {
                const std::size_t begin = found.message.find('\'') + 1;
                told[found.message.substr(begin, found.message.find('\'', begin) - begin)] = found;
            }
        return told;
    }

    std::map<std::string, std::string> leftOut() {
        std::map<std::string, std::string> fields;
        for (const auto& field : inspect().fieldsLeftOut)
            fields[field.field] = field.why;
        return fields;
    }

    static double noise(std::uint64_t stream, std::size_t i) {
        base::Random random{stream, i};
        return random.uniform();
    }
};

TEST_F(Metadata, everyColumnIsAsked) {
    column("Tube voltage (kV)", [&](std::size_t i) {
        return std::to_string(80 + 10 * (isIll(i) ? 1 : 0) + 8 * noise(1, i));
    });
    column("acquired", [&](std::size_t i) {  // the ill were examined later, as dates are written
        return "20" + std::to_string(isIll(i) ? 17 : 11) + "-0" +
               std::to_string(1 + static_cast<int>(9 * noise(2, i))) + "-1" +
               std::to_string(static_cast<int>(9 * noise(3, i)));
    });
    column("Body Mass Index", [&](std::size_t i) { return std::to_string(22 + 8 * noise(4, i)); });
    column("ward", [&](std::size_t i) { return noise(5, i) < 0.5 ? "north" : "south"; });
    const auto told = shortcuts();
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told.at("Tube voltage (kV)").severity, Severity::High);
    EXPECT_EQ(told.at("acquired").severity, Severity::High);
    EXPECT_TRUE(leftOut().empty());
}

TEST_F(Metadata, whatNamesImagesIsNotAsked) {
    // All of these tell the label perfectly, and nothing of a picture.
    const auto rank = [&](std::size_t i) { return i + (isIll(i) ? 1000 : 0); };
    column("md5", [&](std::size_t i) { return "f" + std::to_string(rank(i)) + "a"; });
    column("Scan ID", [&](std::size_t i) { return std::to_string(7 * rank(i)); });
    column("note", [&](std::size_t i) { return "seen by nobody " + std::to_string(rank(i)); });
    std::size_t ill = 200;
    std::size_t well = 0;
    column("row of table",
           [&](std::size_t i) { return std::to_string(isIll(i) ? ill++ : well++); });
    // Few devices may tell, whatever the column is called.
    column("device_id", [&](std::size_t i) { return i % 7 < 3 ? "12" : "15"; });
    EXPECT_TRUE(shortcuts().empty());
    const std::map<std::string, std::string> expected{
        {"md5", "it is an identifier"},
        {"Scan ID", "it is an identifier"},
        {"note", "nearly every image has a value of its own"},
        {"row of table", "it numbers the images"}};
    EXPECT_EQ(leftOut(), expected);
    column("device_id", [&](std::size_t i) { return isIll(i) != (i % 9 == 0) ? "12" : "15"; });
    EXPECT_EQ(shortcuts().at("device id").severity, Severity::High);
}

TEST_F(Metadata, theFormOfAnIdentifierIsAsked) {
    // Accession numbers of two hospitals: all different, and what they begin with tells the class.
    const auto number = [](std::size_t i) { return std::to_string(1'000'000 + i).substr(1); };
    column("accession", [&](std::size_t i) { return (isIll(i) ? "ILL" : "HLT") + number(i); });
    auto told = shortcuts();
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told.at("accession").severity, Severity::High);
    EXPECT_EQ(told.at("accession").message,
              "The form of the field 'accession' is the label under another name, or the classes "
              "come from different sources: its values go with the classes ('HLT ######' "
              "with 'normal', 'ILL ######' with 'ill').");
    EXPECT_EQ(leftOut().at("accession"), "it is an identifier");
    // Not quite, so it is asked by patient: a fifth of them was sent to the other hospital.
    column("accession", [&](std::size_t i) {
        return (isIll(i) != (noise(7, i / 2) < 0.2) ? "ILL" : "HLT") + number(i);
    });
    told = shortcuts();
    ASSERT_EQ(told.size(), 1U);
    EXPECT_NE(
        told.at("accession")
            .message.find(
                "The form of the field 'accession' alone predicts 'ill' with an AUROC of 0.7"),
        std::string::npos)
        << told.at("accession").message;
    // Six digits here, eight there.
    column("accession", [&](std::size_t i) {
        return std::to_string((isIll(i) ? 10'000'000 : 100'000) + 7 * i);
    });
    EXPECT_NE(
        shortcuts().at("accession").message.find("('######' with 'normal', '########' with 'ill')"),
        std::string::npos);
    // Forms that have nothing to do with the class, or differ from patient to patient alone.
    column("accession", [&](std::size_t i) { return (noise(8, i) < 0.5 ? "A" : "B") + number(i); });
    EXPECT_TRUE(shortcuts().empty());
    column("accession", [&](std::size_t i) {
        return std::string(1, static_cast<char>('a' + i / 2 % 26)) +
               static_cast<char>('a' + i / 52 % 26) + number(i);
    });
    EXPECT_TRUE(shortcuts().empty()) << "who has seen the patient is not asked";
}

TEST_F(Metadata, theLabelItselfIsNamed) {
    column("Final diagnosis", [&](std::size_t i) { return isIll(i) ? "M" : "B"; });
    column("state", [&](std::size_t i) { return isIll(i) ? "Ill" : "Normal"; });
    column("machine", [&](std::size_t i) { return isIll(i) != (i == 5) ? "A" : "B"; });
    column("kind", [&](std::size_t i) {  // finer than the label
        return isIll(i) ? (i % 3 == 0 ? "bacteria" : "virus") : "none";
    });
    const auto told = shortcuts();
    ASSERT_EQ(told.size(), 4U);
    for (const auto& [field, found] : told) {
        const bool isLabel = field == "Final diagnosis" || field == "state";
        EXPECT_EQ(found.severity, isLabel ? Severity::Low : Severity::High) << field;
        EXPECT_FALSE(found.images.empty()) << field;
    }
    EXPECT_EQ(told.at("Final diagnosis").message,
              "The field 'Final diagnosis' is the label: its values go with the classes ('B' with "
              "'normal', 'M' with 'ill').");
    EXPECT_NE(told.at("state").message.find("is the label:"), std::string::npos);
    for (const char* field : {"machine", "kind"})
        EXPECT_NE(told.at(field).message.find("under another name, or the classes come from"),
                  std::string::npos)
            << told.at(field).message;
}

TEST_F(Metadata, aStrongFieldIsNoLabel) {
    column("diagnosis",
           [&](std::size_t i) { return isIll(i) != (noise(6, i) < 0.06) ? "M" : "B"; });
    EXPECT_NE(shortcuts().at("diagnosis").message.find("alone predicts 'ill' with an AUROC of 0.9"),
              std::string::npos);
}

TEST_F(Metadata, labelsOfKnownSetsAreLabels) {
    // What CheXpert's or NIH's tables bring beside the one column that was chosen.
    for (const char* name : {"Cardiomegaly", "Pleural Effusion", "No Finding"})
        column(name, [&](std::size_t i) { return isIll(i) ? "1.0" : "0.0"; });
    column("Finding Labels",
           [&](std::size_t i) { return isIll(i) ? "Mass|Nodule" : "No Finding"; });
    EXPECT_TRUE(shortcuts().empty());
    EXPECT_EQ(leftOut().size(), 4U);
    EXPECT_EQ(leftOut().at("Finding Labels"),
              "it is a label itself, of CheXpert or NIH ChestX-ray14");
}

TEST_F(Metadata, thatThereIsAnyFindingIsNoNews) {
    dataset.info.task = spec::Task::Multilabel;
    dataset.info.classes = {"a", "b"};
    for (std::size_t i = 0; i < 400; ++i) {
        spec::ImageRecord& image = dataset.images[i];
        const bool ill = image.label == 1;
        image.labels = {static_cast<std::int8_t>(ill && i % 3 != 0 ? 1 : 0),
                        static_cast<std::int8_t>(ill && i % 3 != 1 ? 1 : 0)};
        image.label = -1;
        image.fields["folder"] = ill ? "abnormal" : "normal";
        image.fields["chair"] = image.labels[0] == 1 ? "yes" : "no";
    }
    const auto told = shortcuts();
    ASSERT_EQ(told.size(), 1U);
    EXPECT_NE(told.at("chair").message.find("('no' with not 'a', 'yes' with 'a')"),
              std::string::npos)
        << told.at("chair").message;
    EXPECT_EQ(leftOut().at("folder"),
              "it says whether there is any finding, which the labels say themselves");
}

TEST_F(Metadata, onlySoManyColumnsAreAsked) {
    for (std::size_t k = 0; k < data::kMostFields + 3; ++k)
        for (std::size_t i = 0; i < 400; ++i)
            if (k >= 3 || i > 0)
                dataset.images[i].fields["c" + std::to_string(100 + k)] =
                    noise(100 + k, i) < 0.5 ? "x" : "y";
    EXPECT_TRUE(shortcuts().empty());
    const auto fields = leftOut();
    ASSERT_EQ(fields.size(), 3U);
    for (const char* emptier : {"c100", "c101", "c102"})
        EXPECT_EQ(fields.at(emptier), "only the 60 fields that most images have are looked at");
}

TEST_F(Metadata, theFutureIsToldByAnyColumnOfDates) {
    setFound([](std::size_t i) { return i % 2 == 0 ? "train" : "test"; });
    column("born", [](std::size_t i) { return "19" + std::to_string(30 + i / 2 % 60) + "-03-04"; });
    EXPECT_TRUE(finding("temporal_leak").code.empty());
    column("Acquired On", [](std::size_t i) { return i % 2 == 0 ? "2019/05/01" : "2019/05/02"; });
    EXPECT_TRUE(finding("temporal_leak").code.empty()) << "training before test";
    dataset.images[0].fields["Acquired On"] = "2019/06/01";
    const spec::Finding found = finding("temporal_leak");
    EXPECT_EQ(found.images, (std::vector{dataset.images[0].id, dataset.images[1].id}));
    EXPECT_NE(found.message.find("(by the field 'Acquired On')"), std::string::npos);
    // A study date knows better.
    dataset.images[0].studyDate = dataset.images[1].studyDate = "2018-01-01";
    EXPECT_TRUE(finding("temporal_leak").code.empty());
    dataset.images[2].fields["Follow-up #"] = "3";
    dataset.images[3].fields["Follow-up #"] = "2";
    EXPECT_EQ(finding("temporal_leak").count, 1U) << "as NIH calls it";
}

}  // namespace
