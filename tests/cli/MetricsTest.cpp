// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <fstream>
#include <tuple>

#include "Fixture.h"
#include "base/Random.h"

namespace lightbox::test {

namespace {

class Metrics : public CliTest {
protected:
    /// 400 cases of 250 patients with sex, view and age; the score is blind in lateral films of women.
    [[nodiscard]] std::string table() const {
        const std::filesystem::path file = folder / "scores.csv";
        std::ofstream out(file);
        out << "image,patient,y_true,p,sex,view,age\n";
        base::Random random{11};
        int image = 0;
        for (int patient = 0; patient < 250; ++patient) {
            const bool isIll = random.below(5) < 2;
            const bool isWoman = random.below(2) == 0;
            const bool isLateral = random.below(2) == 0;
            const auto age = 30 + random.below(50);
            for (int k = patient % 5 < 3 ? 2 : 1; k > 0; --k) {
                const double z = random.normal() + (isIll && !(isWoman && isLateral) ? 2 : 0);
                out << "i" << ++image << ",P" << patient << "," << isIll << ","
                    << 1 / (1 + std::exp(-z)) << "," << (isWoman ? "F" : "M") << ","
                    << (isLateral ? "lateral" : "frontal") << "," << age << "\n";
            }
        }
        return file.string();
    }
    [[nodiscard]] std::string written(const std::string& text) const {
        const std::filesystem::path file = folder / "table.csv";
        std::ofstream(file) << text;
        return file.string();
    }
};

std::string rounded(const base::Json& number) {
    char text[32];
    std::snprintf(text, sizeof text, "%.3f", number.get<double>());
    return text;
}

}  // namespace

TEST_F(Metrics, NoPIsWrittenAsZero) {
    std::string good = "image,patient,y_true,p,site\n";
    std::string poor = good;
    for (int i = 0; i < 400; ++i) {
        const int truth = i % 2;
        // Right at one site and turned round at the other; the other model is right at neither.
        const bool isHome = i % 4 < 2;
        const double p = 0.1 + 0.8 * (isHome ? truth : 1 - truth) + 1e-4 * (i % 100);
        const std::string head =
            "i" + std::to_string(i) + ",q" + std::to_string(i) + "," + std::to_string(truth) + ",";
        good += head + std::to_string(p) + (isHome ? ",home\n" : ",away\n");
        poor += head + std::to_string(0.9 - 0.8 * truth + 1e-4 * (i % 90)) +
                (isHome ? ",home\n" : ",away\n");
    }
    const std::string first = written(good);
    const std::filesystem::path other = folder / "poor.csv";
    std::ofstream(other) << poor;
    const Result text = run(
        {"metrics", first, "--compare", other.string(), "--subgroup", "site", "--bootstrap", "50"});
    ASSERT_EQ(text.code, 0) << text.err;
    EXPECT_EQ(text.out.find("p = 0.0000"), std::string::npos) << text.out;
    EXPECT_NE(text.out.find("p < 0.0001"), std::string::npos) << text.out;
    EXPECT_NE(text.out.find("home"), std::string::npos) << text.out;
    EXPECT_NE(text.out.find("  < 0.0001"), std::string::npos) << text.out;
}

TEST_F(Metrics, EveryFigureStandsInTheTextAsInTheDocument) {
    const std::string file = table();
    const base::Json json =
        run({"metrics", file, "--threshold", "0.6", "--bootstrap", "50", "--json"}).json();
    const Result text = run({"metrics", file, "--threshold", "0.6", "--bootstrap", "50"});
    ASSERT_EQ(text.code, 0) << text.err;
    ASSERT_GT(json.at("figures").size(), 20U);
    std::size_t bounded = 0;
    for (const base::Json& row : json["figures"]) {
        std::string shown = rounded(row["value"]);
        if (!row["low"].is_null() && !row["high"].is_null()) {
            shown += " [" + rounded(row["low"]) + ", " + rounded(row["high"]) + "]";
            ++bounded;
        }
        EXPECT_NE(text.out.find(shown), std::string::npos) << row << "\n" << text.out;
    }
    EXPECT_GE(bounded, 20U);
    for (const char* key : {"balanced_accuracy", "mcc", "kappa"}) {
        EXPECT_EQ(json[key], json[std::string(key) + "_interval"]["value"]) << key;
        EXPECT_TRUE(json[std::string(key) + "_interval"]["method"].get<std::string>().ends_with(
            "_patient"));
    }
    EXPECT_EQ(json["report"]["1"]["f1"], json["report"]["1"]["f1_interval"]["value"]);
    EXPECT_LT(json["average_precision_interval"]["1"]["low"], json["average_precision"]["1"]);
}

TEST_F(Metrics, SampleSizesAddedValueAndTheWorstSubgroupAreMeasuredOnRequest) {
    const std::string file = table();
    const base::Json plain = run({"metrics", file, "--bootstrap", "20", "--json"}).json();
    EXPECT_FALSE(plain.contains("added_value"));
    EXPECT_FALSE(plain.contains("worst_subgroup"));
    ASSERT_EQ(plain["sample_size"].size(), 3U);
    const Result asked = run({"metrics", file, "--bootstrap", "40", "--known", "age", "--known",
                              "sex", "--worst-subgroup", "--width", "0.2", "--json"});
    ASSERT_EQ(asked.code, 0) << asked.err;
    const base::Json json = asked.json();
    EXPECT_EQ(json["sample_size"][0]["width"], 0.2);
    EXPECT_LT(json["sample_size"][0]["patients"], plain["sample_size"][0]["patients"]);
    EXPECT_EQ(json["added_value"]["known"], base::Json({"age", "sex"}));
    EXPECT_EQ(json["added_value"]["test"], "wald_patient");
    EXPECT_LT(json["added_value"]["p"], 0.01);
    EXPECT_GT(json["added_value"]["difference"]["low"], 0);
    const base::Json& worst = json["worst_subgroup"];
    ASSERT_EQ(worst["where"].size(), 2U) << worst;
    EXPECT_EQ(worst["where"][0], base::Json({{"field", "sex"}, {"value", "F"}}));
    EXPECT_EQ(worst["where"][1], base::Json({{"field", "view"}, {"value", "lateral"}}));
    EXPECT_LE(worst["p"], 0.05);
    EXPECT_EQ(worst["images"].size(), worst["n"]);
    const Result text =
        run({"metrics", file, "--bootstrap", "40", "--known", "age", "--worst-subgroup",
             "--subgroup", "sex", "--subgroup", "view", "--width", "0.1"});
    ASSERT_EQ(text.code, 0) << text.err;
    for (const char* words : {"worst subgroup for 1: sex F, view lateral", "adds to age",
                              "patients like these", "after Holm over all"})
        EXPECT_NE(text.out.find(words), std::string::npos) << words << "\n" << text.out;
    EXPECT_EQ(run({"metrics", file, "--bootstrap", "40"}).out.find("patients like these"),
              std::string::npos)
        << "nobody asked";
    const Result wrong = run({"metrics", file, "--known", "agee"});
    EXPECT_EQ(wrong.code, 2);
    EXPECT_NE(wrong.err.find("'age'"), std::string::npos) << wrong.err;
}

TEST_F(Metrics, AnAbsentLabelIsSaidAndMixedImageIdsAreRefused) {
    std::string labels = "y_A,y_B,y_C,p_A,p_B,p_C\n";
    for (int i = 0; i < 40; ++i)
        labels += std::to_string(i % 2) + ",0," + std::to_string(i % 3 == 0) + ",0." +
                  std::to_string(10 + i) + ",0.5,0." + std::to_string(60 - i) + "\n";
    const Result result = run({"metrics", written(labels), "--bootstrap", "20", "--json"});
    ASSERT_EQ(result.code, 0) << result.err;
    EXPECT_NE(result.err.find("B"), std::string::npos);
    const base::Json auroc = result.json()["auroc"];
    EXPECT_TRUE(auroc["per_class"]["B"]["value"].is_null());
    EXPECT_NEAR(auroc["macro"]["value"].get<double>(),
                (auroc["per_class"]["A"]["value"].get<double>() +
                 auroc["per_class"]["C"]["value"].get<double>()) /
                    2,
                1e-12);
    const Result mixed = run({"metrics", written("image,y_true,p\na,0,0.1\n,1,0.4\nc,1,0.9\n")});
    EXPECT_EQ(mixed.code, 3);
    EXPECT_NE(mixed.err.find("row 2"), std::string::npos) << mixed.err;
}

TEST_F(Metrics, WhatCannotBeMeantIsRefusedByName) {
    const std::string plain = written("image,y_true,p,age\na,0,0.1,50\nb,1,0.4,60\nc,1,0.9,70\n");
    const auto refused = [&](std::vector<std::string> more, int code, const char* words) {
        more.insert(more.begin(), {"metrics", plain});
        const Result result = run(more);
        EXPECT_EQ(result.code, code) << words << "\n" << result.out << result.err;
        EXPECT_NE(result.err.find(words), std::string::npos) << words << "\n" << result.err;
    };
    refused({"--unit", "patient"}, 2, "--patient COLUMN");
    EXPECT_EQ(run({"metrics", plain, "--unit", "patient", "--patient", "image"}).code, 0);
    for (const char* few : {"0", "1", "19"})
        refused({"--bootstrap", few}, 2, "20");
    for (const char* option : {"--known", "--subgroup"}) {
        refused({option, "p"}, 2, "grouped by p");
        refused({option, "y_true"}, 2, "grouped by y_true");
    }
    const Result bad = run({"metrics", written("y_true,p\n0,0.1\n1,0.4\nyes,0.9\n0,0.3\n1,0.8\n")});
    EXPECT_EQ(bad.code, 3);
    EXPECT_NE(bad.err.find("row 3, column y_true: 'yes'"), std::string::npos) << bad.err;
}

TEST_F(Metrics, ComparisonsNameTheirClassAndBothTestsAreAfterHolm) {
    const auto text = [](int shift, bool turned) {
        std::string rows = turned ? "image,y_true,p_C,p_A,p_B\n" : "image,y_true,p_A,p_B,p_C\n";
        for (int i = 0; i < 60; ++i) {
            const double a = 0.01 * ((i * 7 + shift * (i % 5)) % 50);
            const double b = 0.01 * ((i * 11 + shift * (i % 3)) % 50);
            const auto [first, second, third] =
                turned ? std::tuple(1 - a - b, a, b) : std::tuple(a, b, 1 - a - b);
            rows += "i" + std::to_string(i) + "," + std::string(1, static_cast<char>('A' + i % 3)) +
                    "," + std::to_string(first) + "," + std::to_string(second) + "," +
                    std::to_string(third) + "\n";
        }
        return rows;
    };
    const auto file = [&](const std::string& name, const std::string& content) {
        writeText(folder / name, content);
        return (folder / name).string();
    };
    const std::string one = file("one.csv", text(0, false));
    const std::string other = file("other.csv", text(4, false));
    const std::string turned = file("turned.csv", text(4, true));
    const auto compared = [&](const std::string& table, std::vector<std::string> more) {
        more.insert(more.begin(), {"metrics", one, "--compare", table, "--json"});
        return run(more).json();
    };
    const base::Json all = compared(other, {});
    EXPECT_TRUE(all["compare"]["class"].is_null());
    EXPECT_TRUE(all["mcnemar"]["class"].is_null());
    EXPECT_EQ(compared(turned, {})["compare"], all["compare"]) << "columns in another order";
    const base::Json ofB = compared(other, {"--class", "B", "--threshold", "0.2"});
    EXPECT_EQ(ofB["compare"]["class"], "B");
    EXPECT_EQ(ofB["mcnemar"]["class"], "B");
    const Result both = run({"metrics", one, "--compare", other, "--compare", turned});
    std::size_t holm = 0;
    for (std::size_t at = both.out.find("(Holm "); at != std::string::npos;
         at = both.out.find("(Holm ", at + 1))
        ++holm;
    EXPECT_EQ(holm, 4U) << "of each test, of each table\n" << both.out;
}

TEST_F(Metrics, TablesOfSpreadsheetsAreReadAsAnImportReadsThem) {
    std::string plain = "image,y_true,p_ges\xC3\xBCnd,p_ges\xC3\xB6nd\n";
    for (int i = 0; i < 30; ++i)
        plain += "i" + std::to_string(i) + (i % 2 == 0 ? ",ges\xC3\xBCnd" : ",ges\xC3\xB6nd") +
                 (i % 3 == 0 ? ",0.75,0.25\n" : ",0.25,0.75\n");
    const base::Json expected = run({"metrics", written(plain), "--json"}).json();
    ASSERT_TRUE(expected["auroc"]["per_class"].contains("ges\xC3\xBCnd"));
    std::string latin;
    std::string wide = "\xFF\xFE";
    for (std::size_t i = 0; i < plain.size(); ++i) {
        char c = plain[i];
        if (c == '\xC3')
            c = static_cast<char>(plain[++i] + 0x40);
        latin += c;
        wide += std::string{c, '\0'};
    }
    const Result western = run({"metrics", written(latin), "--json"});
    ASSERT_EQ(western.code, 0) << western.err;
    EXPECT_EQ(western.json()["auroc"], expected["auroc"]);
    EXPECT_NE(western.err.find("Windows-1252"), std::string::npos) << western.err;
    const Result unicode = run({"metrics", written(wide), "--json"});
    ASSERT_EQ(unicode.code, 0) << unicode.err;
    EXPECT_EQ(unicode.json()["auroc"], expected["auroc"]);
}

TEST_F(Metrics, OneSetOfATableIsMeasuredAndSeveralAreSaid) {
    std::string text = "image,split,y_true,p,site\n";
    std::string val = text;
    for (int i = 0; i < 80; ++i) {
        const std::string row = "i" + std::to_string(i) + (i % 4 == 0 ? ",test," : ",val,") +
                                std::to_string(i % 3 == 0) + ",0." +
                                std::to_string(10 + i * 7 % 90) + (i % 5 < 2 ? ",A\n" : ",B\n");
        text += row;
        if (i % 4 != 0)
            val += row;
    }
    const auto measured = [&](const std::string& table, std::vector<std::string> more) {
        more.insert(more.begin(), {"metrics", written(table), "--json", "--subgroup", "site"});
        return run(more);
    };
    const Result pooled = measured(text, {});
    EXPECT_NE(pooled.err.find("--split"), std::string::npos) << pooled.err;
    const base::Json warnings = pooled.json()["warnings"];
    EXPECT_TRUE(std::ranges::any_of(
        warnings, [](const base::Json& warning) { return warning["code"] == "several_splits"; }));
    const Result one = measured(text, {"--split", "val"});
    ASSERT_EQ(one.code, 0) << one.err;
    EXPECT_EQ(one.err.find("several sets"), std::string::npos) << one.err;
    EXPECT_EQ(one.json(), measured(val, {}).json());
    EXPECT_NE(one.json()["auroc"], pooled.json()["auroc"]);
    const Result none = measured(text, {"--split", "train"});
    EXPECT_EQ(none.code, 3);
    EXPECT_NE(none.err.find("test, val"), std::string::npos) << none.err;
}

}  // namespace lightbox::test
