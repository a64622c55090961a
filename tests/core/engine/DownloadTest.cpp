// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Download.h"

#include <algorithm>
#include <fstream>

#include "EngineFixture.h"
#include "base/Files.h"
#include "base/Hash.h"
#include "core/FileServer.h"
#include "support/ErrorCode.h"
#include "support/Places.h"

namespace lightbox::test {

namespace {

/// A served folder with a file of the name of a published set, whose MD5 it is said to have.
class SetDownload : public EngineTest {
protected:
    SetDownload() {
        std::filesystem::create_directories(folder / "served");
        serve("breastmnist_64", std::string(200'000, 'x'));
        server.emplace(folder / "served");
    }
    void serve(const std::string& stem, const std::string& content) {
        const std::filesystem::path file = folder / "served" / (stem + ".npz");
        std::ofstream(file, std::ios::binary) << content;
        md5[stem] = base::md5OfFile(file);
    }
    [[nodiscard]] engine::Publisher publisher(const std::string& manners = "plain") const {
        return {.address = server->address(manners), .md5 = md5};
    }
    engine::DownloadResult download(const engine::Publisher& from) {
        return engine::downloadSet(request, watch, {}, from);
    }

    struct Watch : spec::ProgressObserver {
        void progressed(const spec::Progress& progress) override { told.push_back(progress); }
        std::vector<spec::Progress> told;
    } watch;
    std::map<std::string, std::string> md5;
    engine::DownloadRequest request{
        .set = "breastmnist", .size = 64, .folder = folder / "datasets"};
    std::optional<FileServer> server;
};

TEST_F(SetDownload, AllTwelveSetsAreKnownAtAllSizes) {
    const auto sets = engine::downloadableSets();
    ASSERT_EQ(sets.size(), 12U);
    for (const engine::DownloadableSet& set : sets) {
        EXPECT_EQ(set.sizes, (std::vector<int>{28, 64, 128, 224})) << set.name;
        EXPECT_GE(set.classes.size(), 2U) << set.name;
        EXPECT_GT(set.images, 0U) << set.name;
        for (const std::string& words : {set.title, set.description, set.licence, set.source})
            EXPECT_FALSE(words.empty()) << set.name;
    }
    // 5,856 grey images of 28 x 28 with a byte of label each.
    EXPECT_EQ(sets[4].unpackedBytes(28), 5'856U * 785U);
    EXPECT_EQ(sets[1].unpackedBytes(28), 112'120U * (784U + 14U));
    EXPECT_EQ(sets[2].licence, "CC BY-NC 4.0");
}

TEST_F(SetDownload, AddressesAreThoseOfTheRecord) {
    EXPECT_EQ(engine::downloadAddress({.set = "pneumoniamnist"}),
              "https://zenodo.org/records/10519652/files/pneumoniamnist.npz?download=1");
    EXPECT_EQ(engine::downloadAddress({.set = "OrganAMNIST", .size = 224}),
              "https://zenodo.org/records/10519652/files/organamnist_224.npz?download=1");
}

TEST_F(SetDownload, BringsAFileAndTellsHowFar) {
    const engine::DownloadResult done = download(publisher());
    EXPECT_EQ(done.file, folder / "datasets/breastmnist_64.npz");
    EXPECT_EQ(done.bytes, 200'000U);
    EXPECT_EQ(base::md5OfFile(done.file), done.md5);
    ASSERT_GE(watch.told.size(), 3U);
    EXPECT_EQ(watch.told.front().stage, "connecting");
    EXPECT_EQ(watch.told[watch.told.size() - 2].stage, "downloading");
    EXPECT_EQ(watch.told[watch.told.size() - 2].total, 200'000U);
    EXPECT_EQ(watch.told.back().stage, "checking");
    EXPECT_TRUE(download(publisher()).wasHere);
    EXPECT_EQ(server->requests().size(), 1U);
    EXPECT_EQ(server->requests().front().at("path"), "/plain/breastmnist_64.npz?download=1");
}

TEST_F(SetDownload, GoesOnAfterALostLine) {
    EXPECT_EQ(engine::downloadedBytes(request), 0U);
    EXPECT_EQ(errorCode([&] { (void)download(publisher("drop")); }), "download_interrupted");
    EXPECT_EQ(engine::downloadedBytes(request), 100'000U);
    EXPECT_EQ(download(publisher("drop")).resumedFrom, 100'000U);
    EXPECT_EQ(engine::downloadedBytes(request), 200'000U);
}

TEST_F(SetDownload, RefusesWhatIsNotThePublishedFile) {
    md5.clear();  // of the published one
    EXPECT_EQ(errorCode([&] { (void)download(publisher()); }), "download_differs");
    EXPECT_FALSE(std::filesystem::exists(engine::downloadTarget(request)));
    EXPECT_EQ(engine::downloadedBytes(request), 0U);
}

TEST_F(SetDownload, RefusesMoreThanTheArraysCanBe) {
    request.size = 28;
    serve("breastmnist", std::string(1'700'000, 'x'));
    EXPECT_EQ(errorCode([&] { (void)download(publisher()); }), "download_too_large");
}

TEST_F(SetDownload, OnlyKnownSetsFromTheirPublisher) {
    const auto codeOf = [&](const std::string& set, int size, const engine::Publisher& from) {
        request.set = set;
        request.size = size;
        return errorCode([&] { (void)download(from); });
    };
    EXPECT_EQ(codeOf("brestmnist", 28, publisher()), "set_unknown");
    EXPECT_EQ(codeOf("breastmnist", 32, publisher()), "size_unknown");
    EXPECT_EQ(codeOf("../breastmnist", 28, publisher()), "set_unknown");
    EXPECT_EQ(codeOf("breastmnist", 28, {.address = "https://example.org/files"}),
              "address_invalid");
    EXPECT_EQ(codeOf("breastmnist", 28, {.md5 = md5}), "address_invalid");
    EXPECT_TRUE(server->requests().empty());
    request.set = "brestmnist";
    const std::string text = errorText([&] { (void)download(publisher()); });
    EXPECT_NE(text.find("did you mean 'breastmnist'?"), std::string::npos) << text;
    // A set whose checksum nobody knows is not fetched.
    md5["breastmnist"] = "";
    EXPECT_EQ(codeOf("breastmnist", 28, publisher()), "checksum_unknown");
}

TEST_F(SetDownload, WhatWasFetchedCanBeImported) {
    const std::filesystem::path real =
        std::filesystem::path(test::kSharedData) / "pneumoniamnist.npz";
    if (!std::filesystem::exists(real))
        GTEST_SKIP() << "no " << real;
    std::filesystem::copy_file(real, folder / "served/pneumoniamnist.npz");
    md5["pneumoniamnist"] = base::md5OfFile(real);
    request.set = "pneumoniamnist";
    request.size = 28;
    spec::ImportRequest import;
    import.sources = {download(publisher()).file};
    const spec::ImportReport report = engine::importCases(project, import, progress, {});
    EXPECT_EQ(report.format, "medmnist");
    EXPECT_EQ(report.images, 5'856U);
    EXPECT_EQ(report.classes, (std::vector<std::string>{"normal", "pneumonia"}));
}

}  // namespace

}  // namespace lightbox::test
