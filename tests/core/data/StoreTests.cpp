// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/data/DataFixture.h"
#include "data/samples/Pixels.h"

using namespace lightbox;

namespace {

using FillStore = DataTest;

TEST_F(FillStore, holdsWhatReadSampleGives) {
    for (int i = 0; i < 12; ++i)
        png("s/" + std::to_string(i % 2) + "/" + std::to_string(i) + ".png", i, 40, 30);
    data::Imported imported = import(folder() / "s");
    numberKeys(imported.dataset);
    std::vector<spec::ImportIssue> issues;
    Silent silent;
    for (const int channels : {1, 3}) {
        const store::SampleStore filled = data::fillStore(folder() / "cache", imported.dataset, 16,
                                                          channels, 2, issues, silent, {});
        EXPECT_EQ(filled.size(), 12U);
        for (const spec::ImageRecord& image : imported.dataset.images) {
            const auto at = filled.position(image.key);
            ASSERT_TRUE(at);
            const auto sample = filled.sample(*at);
            EXPECT_EQ(std::vector<std::uint8_t>(sample.begin(), sample.end()),
                      data::readSample(image.source, 16, channels));
        }
    }
    EXPECT_TRUE(issues.empty());
    std::filesystem::remove_all(folder() / "s");
    EXPECT_EQ(
        data::fillStore(folder() / "cache", imported.dataset, 16, 1, 2, issues, silent, {}).size(),
        12U)
        << "opened again, not decoded";
    EXPECT_EQ(errorCode([&] {
                  (void)data::fillStore(folder() / "cache", imported.dataset, 17, 1, 2, issues,
                                        silent, {});
              }),
              "no_images");
}

TEST_F(FillStore, leavesOutWhatCannotBeDecodedAnyMore) {
    for (int i = 0; i < 4; ++i)
        png("s/" + std::to_string(i % 2) + "/" + std::to_string(i) + ".png", i);
    data::Imported imported = import(folder() / "s");
    numberKeys(imported.dataset);
    text("s/1/3.png", "broken since");
    Silent silent;
    for (int round = 0; round < 2; ++round) {
        std::vector<spec::ImportIssue> issues;
        const store::SampleStore filled =
            data::fillStore(folder() / "cache", imported.dataset, 8, 1, 2, issues, silent, {});
        EXPECT_EQ(filled.size(), 3U);
        ASSERT_EQ(issues.size(), 1U) << "named again when the store is opened";
        EXPECT_EQ(issues[0].path, "1/3.png");
    }
}

TEST_F(FillStore, stoppedLeavesNothing) {
    for (int i = 0; i < 4; ++i)
        png("s/" + std::to_string(i % 2) + "/" + std::to_string(i) + ".png", i);
    data::Imported imported = import(folder() / "s");
    numberKeys(imported.dataset);
    std::stop_source stop;
    stop.request_stop();
    Silent silent;
    std::vector<spec::ImportIssue> issues;
    EXPECT_EQ(errorCode([&] {
                  (void)data::fillStore(folder() / "cache", imported.dataset, 8, 1, 2, issues,
                                        silent, stop.get_token());
              }),
              "cancelled");
    std::size_t files = 0;
    if (std::filesystem::exists(folder() / "cache"))
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder() / "cache"))
            files += entry.is_regular_file() ? 1 : 0;
    EXPECT_EQ(files, 0U);
}

}  // namespace
