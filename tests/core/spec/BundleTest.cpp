// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Bundle.h"

#include <gtest/gtest.h>

#include "base/Files.h"
#include "base/Hash.h"
#include "spec/Json.h"
#include "spec/RunTables.h"
#include "support/ErrorCode.h"
#include "support/TemporaryFolder.h"

namespace lightbox::spec {
namespace {

using base::Json;
using test::errorCode;

Bundle bundle() {
    Bundle one;
    one.createdAt = "2026-01-02T03:04:05.678Z";
    one.spec = presetSpec("laptop");
    one.spec.seed = 7;
    one.environment = {"0.1.0", "1.13.0", "cpu", "AVX2", 2, "fp32"};
    one.scheme = {Task::Multiclass, {"normal", "pneumonia, viral", "\"other\""}, -1};
    one.split = SplitId("split-2");
    one.fold = 3;
    one.fingerprint = std::string(64, 'a');
    one.samplesData = std::string(32, 'b');
    one.samplesRecipe = "area-v1";
    one.train = 10;
    one.val = 4;
    one.weights = "weights/backbone.pth";
    one.files = {{"images.csv", 100, std::string(64, '0')},
                 {"weights/backbone.pth", 1U << 20U, std::string(64, '1')}};
    return one;
}

/// The document with `value` at `pointer`, its checksum put right.
Json forged(const char* pointer, const Json& value) {
    Json json = toJson(bundle());
    json[Json::json_pointer(pointer)] = value;
    json.erase("sha256");
    json["sha256"] = base::sha256Hex(base::toLine(json));
    return json;
}

}  // namespace

TEST(Bundle, ReadsBackAsItWasWritten) {
    const Json written = toJson(bundle());
    const Bundle read = bundleFromJson(base::parseJson(base::toText(written)));
    EXPECT_EQ(read.id, written["sha256"]);
    EXPECT_EQ(toJson(read), written);
    EXPECT_EQ(read.files, bundle().files);
    EXPECT_EQ(read.scheme, bundle().scheme);
    EXPECT_EQ(read.spec.seed, bundle().spec.seed);
}

TEST(Bundle, SeveralProcessesAreAnEnvironmentOfTheirOwn) {
    const Environment one = bundle().environment;
    Environment two = one;
    two.processes = 2;
    EXPECT_FALSE(toJson(one).contains("processes"));
    EXPECT_EQ(environmentFromJson(toJson(one)).processes, 1);
    EXPECT_EQ(environmentFromJson(toJson(two)).processes, 2);
    EXPECT_TRUE(differences(one, one).empty());
    EXPECT_EQ(differences(two, one), std::vector<std::string>{"processes: 2, here 1"});
}

TEST(Bundle, WhatWasChangedOrLeadsAstrayIsRefused) {
    Json changed = toJson(bundle());
    changed["fold"] = 2;
    EXPECT_EQ(errorCode([&] { (void)bundleFromJson(changed); }), "json_invalid");
    EXPECT_EQ(errorCode([&] { (void)bundleFromJson(forged("/fold", 2)); }), "")
        << "by its checksum";
    for (const char* path :
         {"../run.json", "/etc/passwd", "weights/../../x", "weights//x", ".hidden", "", "a/./b",
          "images.csv\n", "weights\\x", "weights/backbone.pth"})
        EXPECT_EQ(errorCode([&] { (void)bundleFromJson(forged("/files/0/path", path)); }),
                  "json_invalid")
            << path;
    const std::vector<std::pair<const char*, Json>> wrong{
        {"/format", "lightbox-bundle-run"},
        {"/files/0/bytes", -1},
        {"/files/0/sha256", "abc"},
        {"/weights", "weights/other.pth"},
        {"/classes", Json::array({"one"})},
        {"/classes", Json::array({"a", "a", "b"})},
        {"/task", "binary"},
        {"/environment/threads", 0},
        {"/images/train", -5},
        {"/fold", -1},
        {"/spec", Json::array()}};
    for (const auto& one : wrong)
        EXPECT_EQ(errorCode([&] { (void)bundleFromJson(forged(one.first, one.second)); }),
                  "json_invalid")
            << one.first << one.second;
    EXPECT_EQ(errorCode([&] { (void)bundleFromJson(forged("/version", 99)); }), "version_newer");
    EXPECT_EQ(errorCode([&] {
                  (void)bundleFromJson(forged("/spec/model", Json{{"arch", 7}}));
              }),
              "option_invalid");
}

TEST(Bundle, ARunOfItCarriesItsFiles) {
    const BundleRun run{std::string(64, 'c'), bundle().files};
    const BundleRun read = bundleRunFromJson(base::parseJson(base::toText(toJson(run))));
    EXPECT_EQ(read.bundle, run.bundle);
    EXPECT_EQ(read.files, run.files);
    EXPECT_EQ(errorCode([&] { (void)bundleRunFromJson(toJson(bundle())); }), "json_invalid");
}

TEST(Bundle, ImagesAreOfTrainingAndValidationAlone) {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "images.csv";
    const ClassScheme scheme = bundle().scheme;
    const std::vector<BundleImage> images{{3, "P0001_01", "P0001", Set::Train, 1, {}},
                                          {9, "I00004", "", Set::Val, 2, {}}};
    const auto read = [&](const std::string& text) {
        base::writeFileAtomically(file, text);
        return readBundleImages(file, scheme);
    };
    const std::string text = bundleImagesText(images, scheme);
    const std::vector<BundleImage> back = read(text);
    ASSERT_EQ(back.size(), 2U);
    EXPECT_EQ(back[0].key, 3);
    EXPECT_EQ(back[0].label, 1);
    EXPECT_EQ(back[1].patient, "");
    EXPECT_EQ(back[1].set, Set::Val);
    EXPECT_EQ(bundleImagesText(back, scheme), text);
    const std::string head = "key,image,patient,split,y_true\n";
    for (const char* row :
         {"3,P1,P,test,normal", "3,P1,P,none,normal", "-3,P1,P,train,normal", "3,P1,P,train,",
          "3,,P,train,normal", "x,P1,P,train,normal", "3,P1,P,train,unknown",
          "3,P1,P,train,normal\n3,P2,P,train,normal", "3,P1,P,train,normal\n4,P1,P,train,normal"})
        EXPECT_EQ(errorCode([&] { (void)read(head + row + "\n"); }), "bundle_images_invalid")
            << row;

    const ClassScheme labels{Task::Multilabel, {"effusion", "nodule"}, -1};
    const std::vector<BundleImage> several{{0, "a", "", Set::Val, -1, {1, -1}},
                                           {1, "b", "", Set::Val, -1, {0, 1}}};
    base::writeFileAtomically(file, bundleImagesText(several, labels));
    const auto two = readBundleImages(file, labels);
    EXPECT_EQ(two[0].labels, (std::vector<std::int8_t>{1, -1}));
    EXPECT_EQ(two[1].labels, (std::vector<std::int8_t>{0, 1}));
}

}  // namespace lightbox::spec
