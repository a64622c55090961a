// SPDX-License-Identifier: GPL-3.0-or-later
// One picture compressed, scaled, windowed, mirrored or turned anew.
#pragma once
#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Pixels.h"
#include "spec/Split.h"
#include "store/SampleStore.h"

namespace lightbox::data {

/// Perceptual hashes that differ in so many of 64 bits at most make a pair worth a closer look.
inline constexpr int kNearBits = 6;
/// So close hashes hardly ever meet by chance: of the 17 million pairs among 5,856 paediatric chest
/// films three are as close, of those among 1,000 adult ones none.
inline constexpr int kSureBits = 2;

/// Of pictures mirrored or turned, whose hashes follow from one another but for rounding.
inline constexpr int kTurnedBits = 4;

/// Two images (positions in the data set), one of each group of identical ones.
struct NearPair {
    int bits = 0;
    std::size_t first = 0;
    std::size_t second = 0;
    int turn = 0;  ///< how the second is to be turned to lie as the first does, see turned()
};

/// A square grey picture mirrored or turned in one of eight ways: 4 of `turn` exchanges rows and
/// columns, then 1 mirrors left and right, 2 top and bottom; 0 is the picture as it is.
inline constexpr int kTurns = 8;
[[nodiscard]] spec::PixelBuffer turned(const spec::PixelBuffer& picture, int turn);
/// The perceptual hash of the turned picture, from that of the picture.
[[nodiscard]] std::uint64_t turnedHash(std::uint64_t hash, int turn);

/// Pairs whose hashes differ in at most `mostBits` as they lie or with the second one turned, and
/// whose pixels are not the same, closest first; a pair comes once for each turn that fits.
/// Images without picture facts, flat ones and those that somebody left out are passed over.
/// Stopped, it returns none; at most a million.
[[nodiscard]] std::vector<NearPair> nearPairs(const spec::Dataset& dataset, int mostBits,
                                              const std::stop_token& stop = {});

/// The hash of a picture that lacks some hundredths of each side differs in so many bits at most, hardly ever in more.
inline constexpr int kCroppedBits = 10;
/// Pairs of an image before position `first` and one from there on, whose hashes differ as they lie in more than kNearBits and at
/// most kCroppedBits, closest first; otherwise as nearPairs().
[[nodiscard]] std::vector<NearPair> croppedPairsBetween(const spec::Dataset& dataset,
                                                        std::size_t first,
                                                        const std::stop_token& stop = {});

/// Slices of one volume, frames of one file, images of one series: alike by nature.
[[nodiscard]] bool lieBehindOneAnother(const spec::ImageRecord& a, const spec::ImageRecord& b);

/// A miniature ready to be compared: as a whole, and what is left of it without its coarse shape,
/// which films of one kind share.
struct Face {
    std::vector<double> whole;
    std::vector<double> detail;
};
[[nodiscard]] Face faceOf(const spec::PixelBuffer& miniature);
/// Of the miniature in the store, turned; empty, and like nothing, where there is none.
[[nodiscard]] Face storedFace(const store::SampleStore& miniatures, std::int64_t key, int turn = 0);
[[nodiscard]] bool alike(const Face& a, const Face& b);

/// Side of the pictures in which missing edges are looked for.
inline constexpr int kCloseSide = 112;
/// Whether these are alike enough for one to be the other without its edges.
[[nodiscard]] bool mayBeCropped(const Face& a, const Face& b);
/// Whether one of two square grey pictures is the other without some of its edges, a tenth of each at most.
[[nodiscard]] bool isCropped(const spec::PixelBuffer& a, const spec::PixelBuffer& b);

/// Pairs that stand in different sets, or folds of one repetition. With miniatures (see
/// HealthInput) those that the health check would find; without, those with hashes kSureBits close.
[[nodiscard]] spec::NearDuplicatesAcross nearDuplicatesAcross(const spec::Dataset& dataset,
                                                              const spec::Split& split,
                                                              const store::SampleStore* miniatures);

}  // namespace lightbox::data
