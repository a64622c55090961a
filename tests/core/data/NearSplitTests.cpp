// SPDX-License-Identifier: GPL-3.0-or-later
// Nearly the same picture in several sets.
#include <bit>
#include <cmath>
#include <set>

#include "base/Random.h"
#include "core/data/HealthFixture.h"
#include "data/splits/NearPairs.h"
#include "data/splits/Splitter.h"
#include "imaging/PictureFacts.h"

using namespace lightbox;
using spec::Set;

namespace {

class NearSplit : public Health {
protected:
    void SetUp() override {
        Health::SetUp();
        split.emplace();
        for (std::size_t i = 0; i < dataset.images.size(); ++i) {
            base::Random random{17, i};
            dataset.images[i].picture = spec::PictureFacts{random.next(), 0.5, 0.05, 0.01, 0};
            split->members[dataset.images[i].key] = i < 300 ? Set::Train : Set::Test;
        }
    }

    /// Makes the hash of `copy` that of `original` but for so many bits.
    void resemble(std::size_t original, std::size_t copy, int bits) {
        dataset.images[copy].picture->perceptualHash =
            dataset.images[original].picture->perceptualHash ^ ((std::uint64_t{1} << bits) - 1);
    }

    spec::NearDuplicatesAcross near() {
        return data::describe(dataset, *split, {}, miniatures ? &*miniatures : nullptr)
            .nearDuplicates;
    }

    static bool warned(const spec::SplitReport& report) {
        return std::any_of(report.warnings.begin(), report.warnings.end(), [](const auto& warning) {
            return warning.code == "near_duplicates_across";
        });
    }

    /// Miniatures of waves that follow from `scene`(image).
    void draw(const std::function<std::size_t(std::size_t)>& scene) {
        constexpr int side = data::kMiniatureSide;
        const store::StoreKey key{"near " + std::to_string(++drawings), side, 1, "drawn"};
        store::SampleStoreWriter writer(folder(), key, dataset.images.size());
        for (std::size_t i = 0; i < dataset.images.size(); ++i) {
            base::Random random{23, scene(i)};
            const double fx = random.uniform(0.2, 0.9);
            const double fy = random.uniform(0.2, 0.9);
            std::vector<std::uint8_t> sample;
            for (int y = 0; y < side; ++y)
                for (int x = 0; x < side; ++x)
                    sample.push_back(
                        static_cast<std::uint8_t>(120 + 60 * std::sin(fx * x) * std::cos(fy * y)));
            writer.write(i, dataset.images[i].key, sample);
        }
        writer.publish();
        miniatures = store::SampleStore::open(folder(), key);
    }

    int drawings = 0;
};

TEST_F(NearSplit, soundSetsHaveNone) {
    EXPECT_TRUE(near().pairs.empty());
    resemble(10, 11, 1);
    EXPECT_TRUE(near().pairs.empty()) << "both in training";
    resemble(12, 310, 6);
    EXPECT_TRUE(near().pairs.empty()) << "films of two patients can be as close";
}

TEST_F(NearSplit, closeHashesAreTold) {
    resemble(10, 310, 2);
    resemble(20, 320, 0);
    resemble(20, 321, 0);  // of the same patient as 320, and near it as well
    const spec::SplitReport report = data::describe(dataset, *split);
    const spec::NearDuplicatesAcross& found = report.nearDuplicates;
    EXPECT_FALSE(found.confirmed);
    ASSERT_EQ(found.pairs.size(), 3U);
    EXPECT_EQ(found.pairs[0], (std::vector{dataset.images[20].id, dataset.images[320].id}))
        << "closest first";
    EXPECT_EQ(found.pairs[2], (std::vector{dataset.images[10].id, dataset.images[310].id}));
    EXPECT_EQ(found.images.size(), 5U);
    EXPECT_EQ(found.patients, 4U);
    EXPECT_FALSE(warned(report)) << "it may be chance";
    EXPECT_EQ(report.duplicatesAcross, 0U);
}

TEST_F(NearSplit, miniaturesDecideWhereTheyAreThere) {
    resemble(10, 310, 6);
    resemble(20, 320, 6);
    draw([](std::size_t i) { return i == 310 ? 10 : i; });
    const spec::SplitReport report = data::describe(dataset, *split, {}, &*miniatures);
    const spec::NearDuplicatesAcross& found = report.nearDuplicates;
    EXPECT_TRUE(found.confirmed);
    EXPECT_TRUE(warned(report));
    ASSERT_EQ(found.pairs.size(), 1U);
    EXPECT_EQ(found.pairs[0], (std::vector{dataset.images[10].id, dataset.images[310].id}));
}

TEST_F(NearSplit, filmsOfOneKindAreNotOneFilm) {
    // Unit vectors at an angle: two drawn films reach 0.962, a film made anew has 0.98 at least.
    const auto at = [](double cosine) {
        return std::vector{cosine, std::sqrt(1 - cosine * cosine)};
    };
    const data::Face film{at(1), at(1)};
    EXPECT_TRUE(data::alike(film, {at(0.995), at(0.98)}));
    EXPECT_FALSE(data::alike(film, {at(0.987), at(0.962)}));
    EXPECT_FALSE(data::alike(film, {at(0.968), at(0.98)}));
    EXPECT_FALSE(data::alike(film, {})) << "one that is not there";
}

TEST_F(NearSplit, copiesOfEitherPictureCount) {
    resemble(10, 20, 1);
    dataset.images[320].pixelHash = dataset.images[20].pixelHash;
    resemble(20, 320, 0);
    const spec::NearDuplicatesAcross found = near();
    ASSERT_EQ(found.pairs.size(), 1U);
    EXPECT_EQ(found.pairs[0], (std::vector{dataset.images[10].id, dataset.images[320].id}));
}

TEST_F(NearSplit, whatIsExcludedOrFlatDoesNotCount) {
    resemble(10, 310, 0);
    resemble(20, 320, 0);
    dataset.images[310].excluded = "blurred";
    dataset.images[20].sdIntensity = 0.001;
    EXPECT_TRUE(near().pairs.empty());
}

TEST_F(NearSplit, foldsOfOneRepetitionAreApart) {
    resemble(10, 20, 0);
    ASSERT_TRUE(near().pairs.empty());
    split->spec.method = spec::SplitMethod::Folds;
    split->spec.folds = 2;
    split->folds.resize(1);
    split->folds[0] = {{dataset.images[10].key, 0}, {dataset.images[20].key, 0}};
    EXPECT_TRUE(near().pairs.empty());
    split->folds[0][dataset.images[20].key] = 1;
    EXPECT_EQ(near().pairs.size(), 1U);
}

TEST(LieBehindOneAnother, SlicesFramesAndSeriesOfOnePatientDo) {
    spec::ImageRecord a;
    spec::ImageRecord b;
    const auto sources = [&](const char* file, const char* array, const char* other) {
        a.source = {file, array, 1};
        b.source = {other, array, 2};
    };
    sources("/d/v.nii", "nifti:axial:0", "/d/v.nii");
    EXPECT_TRUE(data::lieBehindOneAnother(a, b));
    sources("/d/v.nii", "nifti:axial:0", "/d/w.nii");
    EXPECT_FALSE(data::lieBehindOneAnother(a, b));
    sources("/d/cine.dcm", "", "/d/cine.dcm");
    EXPECT_TRUE(data::lieBehindOneAnother(a, b));
    // Elements of an array have only their file in common.
    sources("/d/set.npz", "train_images", "/d/set.npz");
    EXPECT_FALSE(data::lieBehindOneAnother(a, b));
    sources("/d/1.dcm", "", "/d/2.dcm");
    a.fields["series"] = b.fields["series"] = "1.2.3";
    a.patient = b.patient = "A";
    EXPECT_TRUE(data::lieBehindOneAnother(a, b));
    b.patient = "B";
    EXPECT_FALSE(data::lieBehindOneAnother(a, b));
}

TEST(Turned, AHashFollowsThePicture) {
    constexpr int side = 96;
    spec::PixelBuffer picture{side, side, 1, {}};
    base::Random random{5, 7};
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            picture.values.push_back(
                static_cast<std::uint8_t>(120 + 50 * std::sin(0.07 * x + 0.3) * std::cos(0.05 * y) +
                                          0.4 * x + random.uniform(0, 20)));
    const std::uint64_t hash = imaging::describePicture(picture).perceptualHash;
    std::set<std::uint64_t> different;
    for (int turn = 0; turn < data::kTurns; ++turn) {
        const std::uint64_t turned =
            imaging::describePicture(data::turned(picture, turn)).perceptualHash;
        EXPECT_LE(std::popcount(turned ^ data::turnedHash(hash, turn)), 2) << turn;
        different.insert(turned);
    }
    EXPECT_EQ(different.size(), 8U);
}

TEST_F(NearSplit, copiesTurnedOrMirroredAreFoundAcrossSets) {
    for (int turn = 1; turn < data::kTurns; ++turn) {
        const std::size_t copy = 300 + static_cast<std::size_t>(turn);
        dataset.images[copy].picture->perceptualHash = data::turnedHash(
            dataset.images[static_cast<std::size_t>(turn)].picture->perceptualHash, turn);
    }
    const spec::NearDuplicatesAcross found = near();
    ASSERT_EQ(found.pairs.size(), 7U);
    for (const auto& pair : found.pairs)
        EXPECT_EQ(pair.size(), 2U);
    const spec::Finding quick = finding("mirrored_duplicates");
    EXPECT_EQ(quick.count, 0U) << "the pixels decide, and there are none to look at";
}

}  // namespace
