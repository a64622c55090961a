// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/data/DataFixture.h"
#include "data/samples/Pixels.h"
#include "data/sources/KnownSets.h"
#include "data/volumes/NpzFile.h"

using namespace lightbox;

namespace {

using Npz = DataTest;

TEST_F(Npz, greyImagesWithTheirSets) {
    for (const bool deflated : {true, false}) {
        const auto file = npz("toy.npz",
                              {{"train_images", {3, 2, 2}, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 255}},
                               {"train_labels", {3, 1}, {0, 1, 1}},
                               {"test_images", {1, 2, 2}, {4, 5, 6, 7}},
                               {"test_labels", {1}, {0}}},
                              deflated);
        const data::Imported imported = import(file);
        EXPECT_EQ(imported.report.format, "medmnist");
        EXPECT_EQ(imported.report.images, 4U);
        EXPECT_EQ(imported.report.task, spec::Task::Binary);
        EXPECT_EQ(imported.report.classes, (std::vector<std::string>{"0", "1"}));
        EXPECT_EQ(imported.report.positive, 1);
        EXPECT_EQ(imported.dataset.images[0].id.str(), "toy.npz#test/0");
        const spec::ImageRecord& last = imported.dataset.images[3];
        EXPECT_EQ(last.id.str(), "toy.npz#train/2");
        EXPECT_EQ(last.foundIn, "train");
        EXPECT_EQ(last.label, 1);
        EXPECT_EQ(last.width, 2);
        EXPECT_NEAR(last.meanIntensity, (8 + 9 + 10 + 255) / 4.0 / 255, 1e-12);
        EXPECT_EQ(imported.dataset.images[0].pixelHash, imported.dataset.images[2].pixelHash)
            << "test/0 and train/1 have the same pixels";
        EXPECT_EQ(data::readPixels(last.source).values, (std::vector<float>{8, 9, 10, 255}));
        EXPECT_EQ(data::previewPattern({file}, "#(train)", 1).matched, 3U);
    }
}

TEST_F(Npz, colourAndSeveralClasses) {
    const auto file =
        npz("rgb.npz", {{"train_images", {3, 1, 2, 3}, std::vector<std::uint8_t>(18, 9)},
                        {"train_labels", {3, 1}, {7, 4, 5}}});
    const data::Imported imported = import(file);
    EXPECT_EQ(imported.report.task, spec::Task::Multiclass);
    EXPECT_EQ(imported.report.classes, (std::vector<std::string>{"4", "5", "7"}));
    EXPECT_EQ(imported.dataset.images[0].label, 2);
    EXPECT_EQ(imported.dataset.images[0].channels, 3);
    spec::ImportRequest request;
    request.sources = {file};
    request.classNames = {"a", "b"};
    EXPECT_EQ(errorCode([&] { (void)import(request); }), "class_unknown");
}

TEST_F(Npz, severalLabelsPerImage) {
    const auto file = npz("m.npz", {{"train_images", {2, 1, 1}, {1, 2}},
                                    {"train_labels", {2, 3}, {1, 0, 1, 0, 0, 0}}});
    const data::Imported imported = import(file);
    EXPECT_EQ(imported.report.task, spec::Task::Multilabel);
    EXPECT_EQ(imported.dataset.images[0].labels, (std::vector<std::int8_t>{1, 0, 1}));
    npz("m2.npz", {{"train_images", {1, 1, 1}, {1}}, {"train_labels", {1, 2}, {1, 9}}});
    EXPECT_EQ(errorCode([&] { (void)import(folder() / "m2.npz"); }), "bad_value");
}

TEST_F(Npz, knownSetsBringTheirNames) {
    const auto file = npz("breastmnist_64.npz",
                          {{"train_images", {2, 1, 1}, {1, 2}}, {"train_labels", {2, 1}, {0, 1}}});
    const data::Imported imported = import(file);
    EXPECT_EQ(imported.report.classes, (std::vector<std::string>{"malignant", "normal, benign"}));
    EXPECT_EQ(imported.report.positive, 0);
    npz("breastmnist.npz",
        {{"train_images", {3, 1, 1}, {1, 2, 3}}, {"train_labels", {3, 1}, {0, 1, 2}}});
    EXPECT_EQ(import(folder() / "breastmnist.npz").report.classes,
              (std::vector<std::string>{"0", "1", "2"}))
        << "the labels do not fit the name";
}

TEST_F(Npz, knownSetsBringTheirTasksAndChecksums) {
    const auto retina = import(npz("retinamnist.npz", {{"train_images", {2, 1, 1}, {1, 2}},
                                                       {"train_labels", {2, 1}, {4, 0}}}));
    EXPECT_EQ(retina.report.task, spec::Task::Ordinal);
    EXPECT_EQ(retina.report.classes, (std::vector<std::string>{"0", "1", "2", "3", "4"}));
    EXPECT_EQ(retina.dataset.images[0].label, 4);
    ASSERT_FALSE(retina.report.warnings.empty());
    EXPECT_EQ(retina.report.warnings[0].code, "not_as_published");
    EXPECT_EQ(messages::textIn(retina.report.warnings[0].text.args, "published"),
              "bd4c0672f1bba3e3a89f0e4e876791e4");

    std::vector<std::uint8_t> findings(14, 0);
    findings[13] = 1;
    const auto chest = import(npz("chestmnist_64.npz", {{"test_images", {1, 1, 1}, {1}},
                                                        {"test_labels", {1, 14}, findings}}));
    EXPECT_EQ(chest.report.task, spec::Task::Multilabel);
    EXPECT_EQ(chest.report.classes.at(13), "hernia");
    EXPECT_EQ(chest.dataset.images[0].labels.at(13), 1);

    EXPECT_EQ(data::publishedMd5("PneumoniaMNIST"), "28209eda62fecd6e6a2d98b1501bb15f");
    EXPECT_EQ(data::publishedMd5("pathmnist_224"), "2c51a510bcdc9cf8ddb2af93af1eadec");
    EXPECT_EQ(data::publishedMd5("pathmnist_32"), "");
    EXPECT_EQ(data::publishedMd5("mnist"), "");
}

TEST_F(Npz, hostileFilesAreRefused) {
    const Array images{"train_images", {2, 2, 2}, std::vector<std::uint8_t>(8, 1)};
    const Array labels{"train_labels", {2, 1}, {0, 1}};
    const auto code = [&](const std::filesystem::path& file) {
        return errorCode([&] { (void)import(file); });
    };
    EXPECT_EQ(code(text("empty.npz", "")), "empty");
    EXPECT_EQ(code(text("noise.npz", std::string(3000, 'z'))), "truncated");

    const auto whole = base::readFile(npz("whole.npz", {images, labels}));
    const std::string bytes(reinterpret_cast<const char*>(whole.data()), whole.size());
    EXPECT_NE(code(text("cut.npz", bytes.substr(0, bytes.size() - 30))), "");
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::string broken = bytes;
        broken[at] = static_cast<char>(broken[at] ^ 0x5A);
        text("flipped.npz", broken);
        (void)code(folder() / "flipped.npz");  // an Error or none, never anything else
    }

    EXPECT_EQ(code(npz("nolabels.npz", {images})), "bad_value");
    EXPECT_EQ(code(npz("other.npz", {{"x", {1}, {1}}})), "bad_value");
    EXPECT_EQ(code(npz("short.npz", {images, {"train_labels", {1, 1}, {0}}})), "bad_value");
    EXPECT_EQ(
        code(npz("flat.npz", {{"train_images", {8}, std::vector<std::uint8_t>(8, 1)}, labels})),
        "bad_value");

    std::string header = npy(images);
    EXPECT_EQ(code(zip("shorter.npz",
                       {{"train_images.npy", header.substr(0, header.size() - 3)},
                        {"train_labels.npy", npy(labels)}},
                       true)),
              "truncated");
    const std::string shape = "(2, 2, 2)";
    std::string huge = header;
    huge.replace(huge.find(shape), shape.size() + 20, "(2, 2000000000, 200000000000)");
    EXPECT_NE(code(zip("huge.npz", {{"train_images.npy", huge}, {"train_labels.npy", npy(labels)}},
                       true)),
              "");
    std::string object = header;
    object.replace(object.find("|u1"), 3, "|O'");
    EXPECT_NE(code(zip("object.npz",
                       {{"train_images.npy", object}, {"train_labels.npy", npy(labels)}}, true)),
              "");
}

TEST_F(Npz, limitsHold) {
    const auto file = npz("l.npz", {{"a", {100, 100, 10}, std::vector<std::uint8_t>(100'000, 0)}});
    const auto code = [&](const data::NpzLimits& limits) {
        return errorCode([&] { (void)data::NpzFile(file, limits).read("a"); });
    };
    EXPECT_EQ(code({}), "");
    EXPECT_EQ(code({.maxArrayBytes = 99'999}), "too_large");
    EXPECT_EQ(code({.maxRatio = 10}), "hostile") << "zeros pack far better than 10 to 1";
    EXPECT_EQ(code({.maxMembers = 0}), "hostile");
    EXPECT_EQ(errorCode([&] { (void)data::NpzFile(file).read("b"); }), "unreadable");
}

TEST_F(Npz, pixelsFollowAChangedFile) {
    const spec::ImageSource source{folder() / "c.npz", "train_images", 0};
    npz("c.npz", {{"train_images", {1, 1, 2}, {1, 2}}});
    EXPECT_EQ(data::readPixels(source).values, (std::vector<float>{1, 2}));
    npz("c.npz", {{"train_images", {1, 1, 2}, {3, 4}}});
    std::filesystem::last_write_time(source.file, std::filesystem::last_write_time(source.file) +
                                                      std::chrono::seconds(5));
    EXPECT_EQ(data::readPixels(source).values, (std::vector<float>{3, 4}));
    EXPECT_EQ(errorCode([&] {
                  (void)data::readPixels({source.file, "train_images", 1});
              }),
              "bad_value");
    std::filesystem::remove(source.file);
    EXPECT_EQ(errorCode([&] { (void)data::readPixels(source); }), "unreadable");
}

}  // namespace
