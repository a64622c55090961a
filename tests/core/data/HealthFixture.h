// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <functional>
#include <optional>
#include <set>

#include "base/Random.h"
#include "core/data/DataFixture.h"
#include "data/health/Health.h"
#include "messages/Render.h"

class Health : public DataTest {
protected:
    /// A sound set: 400 patients with one image each, 200 of each class, everything in order.
    void SetUp() override {
        dataset.info.classes = {"normal", "ill"};
        dataset.info.positive = 1;
        for (int i = 0; i < 400; ++i) {
            lightbox::spec::ImageRecord image;
            image.key = i + 1;
            image.id = lightbox::spec::ImageId("i" + std::to_string(1000 + i));
            image.patient = "P" + std::to_string(i / 2);
            image.label = i / 2 % 2;
            image.pixelHash = "h" + std::to_string(i);
            image.width = image.height = 64;
            image.meanIntensity = 0.5;
            image.sdIntensity = 0.2;
            dataset.images.push_back(image);
        }
    }

    lightbox::spec::HealthReport inspect() {
        Silent silent;
        return lightbox::data::inspect({.dataset = dataset,
                                        .issues = issues,
                                        .split = split,
                                        .miniatures = miniatures ? &*miniatures : nullptr,
                                        .closed = &closed},
                                       silent, {});
    }

    /// The finding of that code; an empty one where there is none.
    lightbox::spec::Finding finding(const std::string& code) {
        for (lightbox::spec::Finding& found : inspect().findings)
            if (found.code == code) {
                EXPECT_FALSE(found.message.empty());
                EXPECT_FALSE(found.effect.empty());
                EXPECT_FALSE(found.remedy.empty());
                EXPECT_FALSE(found.measure.empty());
                EXPECT_GT(found.count, 0U);
                EXPECT_EQ(lightbox::messages::codeOf(found.text.id), code);
                EXPECT_EQ(lightbox::messages::english(found.text), found.message);
                return found;
            }
        return {};
    }

    /// Draws miniatures of 56 x 56 by `shade`(image, x, y) and a little noise.
    void draw(const std::function<double(std::size_t, int, int)>& shade) {
        constexpr int side = lightbox::data::kMiniatureSide;
        const lightbox::store::StoreKey key{"drawing " + std::to_string(++drawings), side, 1,
                                            "drawn"};
        lightbox::store::SampleStoreWriter writer(folder(), key, dataset.images.size());
        for (std::size_t i = 0; i < dataset.images.size(); ++i) {
            lightbox::base::Random random{11, i};
            std::vector<std::uint8_t> sample;
            for (int y = 0; y < side; ++y)
                for (int x = 0; x < side; ++x)
                    sample.push_back(static_cast<std::uint8_t>(
                        std::clamp(shade(i, x, y) + 20 * random.normal(), 0.0, 255.0)));
            writer.write(i, dataset.images[i].key, sample);
        }
        writer.publish();
        miniatures = lightbox::store::SampleStore::open(folder(), key);
    }

    std::vector<lightbox::spec::ImageId> ids(std::initializer_list<std::size_t> positions) const {
        std::vector<lightbox::spec::ImageId> found;
        for (const std::size_t i : positions)
            found.push_back(dataset.images[i].id);
        return found;
    }

    void setFound(const std::function<const char*(std::size_t)>& set) {
        for (std::size_t i = 0; i < dataset.images.size(); ++i)
            dataset.images[i].foundIn = set(i);
    }

    lightbox::spec::Dataset dataset;
    std::vector<lightbox::spec::ImportIssue> issues;
    std::optional<lightbox::spec::Split> split;
    std::set<std::int64_t> closed;  ///< keys of the images whose labels a seal has taken away
    std::optional<lightbox::store::SampleStore> miniatures;
    int drawings = 0;
};
