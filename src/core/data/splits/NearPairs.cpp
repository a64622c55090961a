// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/splits/NearPairs.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>
#include <set>
#include <span>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "data/samples/Miniatures.h"
#include "data/splits/Faces.h"
#include "data/volumes/NiftiSlices.h"
#include "imaging/Render.h"

namespace lightbox::data {

namespace {

/// Where so many look alike they are no copies of one another, but one kind of empty picture.
constexpr std::size_t kMostPairs = 1'000'000;

constexpr int kFaceSide = 32;
// Of 5,856 paediatric and 1,000 adult chest films whose hashes are as close as kNearBits, those of
// two patients reach 0.961 of the whole and 0.862 of the detail, two films of one patient 0.968 and
// 0.909; drawn films of the demonstration, which differ less, 0.987 and 0.962. The same film
// compressed, scaled or brightened 0.995 and 0.98 (tests/reference/near_duplicates.py).
constexpr double kAlike = 0.975;
constexpr double kAlikeInDetail = 0.97;

// Without 2 to 8 of 224 px on its sides the same film reaches 0.81 of the whole as it lies, and 0.995 of it and 0.970 of the detail
// once the missing edges are found in pictures of kCloseSide; two patients' films whose hashes are as close as kCroppedBits reach 0.976
// and 0.920, two films of one patient 0.988 and 0.952: the bars above hold for them too (tests/reference/cropped_copies.py).
constexpr double kMayBeCropped = 0.75;
constexpr double kMostCropped = 0.107;  ///< of a side

struct Hashed {
    std::uint64_t hash = 0;
    std::size_t image = 0;
};

/// Of the images that can be compared, the first of identical ones.
std::vector<Hashed> hashesOf(const spec::Dataset& dataset) {
    constexpr double flat = 0.02;  // nothing to compare
    std::unordered_set<std::string_view> met;
    std::vector<Hashed> hashes;
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        const spec::ImageRecord& image = dataset.images[i];
        if (image.excluded || !image.picture || image.sdIntensity < flat)
            continue;
        if (image.pixelHash.empty() || met.insert(image.pixelHash).second)
            hashes.push_back({image.picture->perceptualHash, i});
    }
    return hashes;
}

constexpr int kParts = 8;  ///< bytes of a hash

unsigned partOf(std::uint64_t hash, int part) {
    return static_cast<unsigned>(hash >> (8 * part) & 0xFFU);
}

/// Hashes by two of their bytes, of equal ones in the order of the images.
class ByTwoParts {
public:
    ByTwoParts(const std::vector<Hashed>& hashes, int first, int second)
        : m_first(first),
          m_second(second),
          m_begin(kKeys + 1, 0),
          m_hashes(hashes.size()) {
        for (const Hashed& hashed : hashes)
            ++m_begin[keyOf(hashed.hash) + 1];
        std::partial_sum(m_begin.begin(), m_begin.end(), m_begin.begin());
        std::vector<std::size_t> next(m_begin.begin(), m_begin.end() - 1);
        for (const Hashed& hashed : hashes)
            m_hashes[next[keyOf(hashed.hash)]++] = hashed;
    }
    [[nodiscard]] std::span<const Hashed> like(std::uint64_t hash) const {
        const std::size_t key = keyOf(hash);
        return std::span(m_hashes).subspan(m_begin[key], m_begin[key + 1] - m_begin[key]);
    }
    /// So that a pair that shares more parts is met once: no earlier two are the same.
    [[nodiscard]] bool areFirstShared(std::uint64_t a, std::uint64_t b) const {
        for (int part = 0; part < m_second; ++part)
            if (part != m_first && partOf(a, part) == partOf(b, part))
                return false;
        return true;
    }

private:
    static constexpr std::size_t kKeys = 1U << 16U;
    [[nodiscard]] std::size_t keyOf(std::uint64_t hash) const {
        return partOf(hash, m_first) << 8U | partOf(hash, m_second);
    }

    int m_first;
    int m_second;
    std::vector<std::size_t> m_begin;
    std::vector<Hashed> m_hashes;
};

/// Numbers less their mean, over their length; empty where they are all the same.
std::vector<double> normalised(std::vector<double> values) {
    const double mean =
        std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    double squares = 0;
    for (double& value : values) {
        value -= mean;
        squares += value * value;
    }
    if (squares < 1)
        return {};
    for (double& value : values)
        value /= std::sqrt(squares);
    return values;
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
    return a.empty() || b.empty() ? 0 : std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// What is cut off a picture: left, top, right, bottom, in shares of its side.
using Edges = std::array<double, 4>;

/// Means over kFaceSide x kFaceSide cells of a picture without some of its edges.
class CutMeans {
public:
    explicit CutMeans(const spec::PixelBuffer& picture)
        : m_side(picture.width),
          m_sums(static_cast<std::size_t>((m_side + 1) * (m_side + 1)), 0) {
        for (int y = 0; y < m_side; ++y)
            for (int x = 0; x < m_side; ++x)
                m_sums[place(x + 1, y + 1)] =
                    m_sums[place(x, y + 1)] + m_sums[place(x + 1, y)] - m_sums[place(x, y)] +
                    picture.values[static_cast<std::size_t>(y * m_side + x)];
    }
    [[nodiscard]] std::vector<double> of(const Edges& edges) const {
        const double width = m_side * (1 - edges[0] - edges[2]) / kFaceSide;
        const double height = m_side * (1 - edges[1] - edges[3]) / kFaceSide;
        std::vector<double> corners;
        corners.reserve((kFaceSide + 1) * (kFaceSide + 1));
        for (int y = 0; y <= kFaceSide; ++y)
            for (int x = 0; x <= kFaceSide; ++x)
                corners.push_back(
                    sumTo(m_side * edges[0] + x * width, m_side * edges[1] + y * height));
        std::vector<double> means;
        means.reserve(kFaceSide * kFaceSide);
        for (std::size_t y = 0; y < kFaceSide; ++y)
            for (std::size_t x = 0; x < kFaceSide; ++x) {
                const double* at = &corners[y * (kFaceSide + 1) + x];
                means.push_back((at[kFaceSide + 2] - at[kFaceSide + 1] - at[1] + at[0]) /
                                (width * height));
            }
        return means;
    }

private:
    [[nodiscard]] std::size_t place(int x, int y) const {
        return static_cast<std::size_t>(y * (m_side + 1) + x);
    }
    /// Of all that lies left of x and above y, parts of pixels by their share.
    [[nodiscard]] double sumTo(double x, double y) const {
        const int column = std::clamp(static_cast<int>(x), 0, m_side - 1);
        const int row = std::clamp(static_cast<int>(y), 0, m_side - 1);
        const double right = std::min(1.0, x - column);
        const double down = std::min(1.0, y - row);
        const double above =
            std::lerp(m_sums[place(column, row)], m_sums[place(column + 1, row)], right);
        const double below =
            std::lerp(m_sums[place(column, row + 1)], m_sums[place(column + 1, row + 1)], right);
        return std::lerp(above, below, down);
    }

    int m_side;
    std::vector<double> m_sums;
};

/// The edges of `whole` without which it is most like `part`, found by climbing from none.
Edges missingEdges(const CutMeans& whole, const std::vector<double>& part) {
    Edges best{};
    double likeness = correlation(normalised(whole.of(best)), part);
    for (double step = 2.0 / 56; step > 0.2 / 56; step /= 2)
        for (bool moved = true; moved;) {
            moved = false;
            for (double& edge : best)
                for (const double by : {step, -step}) {
                    const double before = edge;
                    edge = std::clamp(edge + by, 0.0, kMostCropped);
                    const double now =
                        edge == before ? 0 : correlation(normalised(whole.of(best)), part);
                    if (now > likeness + 1e-6) {
                        likeness = now;
                        moved = true;
                    } else {
                        edge = before;
                    }
                }
        }
    return best;
}

bool isCropOf(const spec::PixelBuffer& part, const spec::PixelBuffer& whole) {
    const Face face = faceOf(part);
    const CutMeans means(whole);
    spec::PixelBuffer cut{kFaceSide, kFaceSide, 1, {}};
    for (const double mean : means.of(missingEdges(means, face.whole)))
        cut.values.push_back(static_cast<std::uint8_t>(std::clamp(std::round(mean), 0.0, 255.0)));
    return alike(faceOf(cut), face);
}

template <class Places> bool differ(const Places& places, std::int64_t first, std::int64_t second) {
    const auto a = places.find(first);
    const auto b = places.find(second);
    return a != places.end() && b != places.end() && a->second != b->second;
}

bool standApart(const spec::Split& split, std::int64_t first, std::int64_t second) {
    return differ(split.members, first, second) ||
           std::any_of(split.folds.begin(), split.folds.end(),
                       [&](const auto& folds) { return differ(folds, first, second); });
}

/// Identical images, which a NearPair names but one of.
class Copies {
public:
    explicit Copies(const spec::Dataset& dataset) : m_dataset(dataset) {
        for (std::size_t i = 0; i < dataset.images.size(); ++i)
            if (!dataset.images[i].excluded && !dataset.images[i].pixelHash.empty())
                m_byPixels[dataset.images[i].pixelHash].push_back(i);
    }
    /// A copy of each picture of the pair, in different sets; nullopt where no two stand so.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>>
    apart(const NearPair& pair, const spec::Split& split) const {
        for (const std::size_t a : of(pair.first))
            for (const std::size_t b : of(pair.second))
                if (standApart(split, m_dataset.images[a].key, m_dataset.images[b].key))
                    return std::pair(a, b);
        return std::nullopt;
    }

private:
    [[nodiscard]] std::vector<std::size_t> of(std::size_t i) const {
        const auto found = m_byPixels.find(m_dataset.images[i].pixelHash);
        return found == m_byPixels.end() ? std::vector{i} : found->second;
    }

    const spec::Dataset& m_dataset;
    std::unordered_map<std::string_view, std::vector<std::size_t>> m_byPixels;
};

std::vector<NearPair> sorted(std::vector<NearPair> pairs) {
    std::sort(pairs.begin(), pairs.end(), [](const NearPair& a, const NearPair& b) {
        return std::tie(a.bits, a.first, a.second, a.turn) <
               std::tie(b.bits, b.first, b.second, b.turn);
    });
    return pairs;
}

/// Pairs within `mostBits`, the second one turned in each way from `first` to before `last`; no more
/// than kMostPairs in all. False where it was stopped.
bool addPairs(const std::vector<Hashed>& hashes, int first, int last, int mostBits,
              const std::stop_token& stop, std::vector<NearPair>& pairs) {
    // Bits that differ lie in so many bytes at most: of two more, two are the same in both hashes of
    // such a pair, and only images that share two need be compared.
    static_assert(kNearBits + 2 <= kParts);
    const int parts = mostBits + 2;
    const auto ways = static_cast<std::size_t>(last - first);
    std::vector<std::uint64_t> turnedHashes;
    turnedHashes.reserve(hashes.size() * ways);
    for (const Hashed& hashed : hashes)
        for (int turn = first; turn < last; ++turn)
            turnedHashes.push_back(turnedHash(hashed.hash, turn));
    for (int one = 0; one < parts; ++one)
        for (int two = one + 1; two < parts; ++two) {
            const ByTwoParts index(hashes, one, two);
            for (std::size_t i = 0; i < hashes.size(); ++i) {
                if (stop.stop_requested())
                    return false;
                for (std::size_t way = 0; way < ways; ++way) {
                    const std::uint64_t hash = turnedHashes[i * ways + way];
                    for (const Hashed& earlier : index.like(hash)) {
                        // Only those before it, so that a pair comes once.
                        if (earlier.image >= hashes[i].image)
                            break;
                        const int bits = std::popcount(earlier.hash ^ hash);
                        if (bits <= mostBits && index.areFirstShared(earlier.hash, hash))
                            pairs.push_back({bits, earlier.image, hashes[i].image,
                                             first + static_cast<int>(way)});
                        if (pairs.size() == kMostPairs)
                            return true;
                    }
                }
            }
        }
    return true;
}

}  // namespace

spec::PixelBuffer turned(const spec::PixelBuffer& picture, int turn) {
    if (turn == 0)
        return picture;
    const int side = picture.width;
    spec::PixelBuffer result = picture;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            int fromX = (turn & 1) != 0 ? side - 1 - x : x;
            int fromY = (turn & 2) != 0 ? side - 1 - y : y;
            if ((turn & 4) != 0)
                std::swap(fromX, fromY);
            result.values[static_cast<std::size_t>(y * side + x)] =
                picture.values[static_cast<std::size_t>(fromY * side + fromX)];
        }
    return result;
}

std::uint64_t turnedHash(std::uint64_t hash, int turn) {
    // Mirrored, a cosine of odd frequency changes its sign; the first row and column are frequency 1.
    constexpr std::uint64_t oddColumns = 0x5555'5555'5555'5555U;
    constexpr std::uint64_t oddRows = 0x00FF'00FF'00FF'00FFU;
    if ((turn & 4) != 0) {
        std::uint64_t exchanged = 0;
        for (unsigned row = 0; row < 8; ++row)
            for (unsigned column = 0; column < 8; ++column)
                exchanged |= ((hash >> (column * 8 + row)) & 1U) << (row * 8 + column);
        hash = exchanged;
    }
    if ((turn & 1) != 0)
        hash ^= oddColumns;
    if ((turn & 2) != 0)
        hash ^= oddRows;
    return hash;
}

std::vector<NearPair> nearPairs(const spec::Dataset& dataset, int mostBits,
                                const std::stop_token& stop) {
    const std::vector<Hashed> hashes = hashesOf(dataset);
    std::vector<NearPair> pairs;
    if (hashes.size() < 2)
        return pairs;
    if (!addPairs(hashes, 0, 1, mostBits, stop, pairs) ||
        !addPairs(hashes, 1, kTurns, std::min(mostBits, kTurnedBits), stop, pairs))
        return {};
    return sorted(std::move(pairs));
}

bool lieBehindOneAnother(const spec::ImageRecord& a, const spec::ImageRecord& b) {
    const bool isArray = !a.source.array.empty() && !niftiSliceOf(a.source);
    if (a.source.file == b.source.file && !isArray)
        return true;
    const auto series = a.fields.find("series");
    const auto other = b.fields.find("series");
    return series != a.fields.end() && other != b.fields.end() && !series->second.empty() &&
           series->second == other->second && a.patient == b.patient;
}

Face faceOf(const spec::PixelBuffer& miniature) {
    const spec::PixelBuffer small = imaging::resized(miniature, kFaceSide, kFaceSide);
    const spec::PixelBuffer coarse = imaging::resized(
        imaging::resized(small, kFaceSide / 4, kFaceSide / 4), kFaceSide, kFaceSide);
    const std::vector<double> whole(small.values.begin(), small.values.end());
    std::vector<double> detail = whole;
    for (std::size_t i = 0; i < detail.size(); ++i)
        detail[i] -= coarse.values[i];
    return {normalised(whole), normalised(std::move(detail))};
}

Face storedFace(const store::SampleStore& miniatures, std::int64_t key, int turn) {
    const auto at = miniatures.position(key);
    if (!at)
        return {};
    const auto sample = miniatures.sample(*at);
    spec::PixelBuffer miniature{kMiniatureSide, kMiniatureSide, 1, {}};
    miniature.values.assign(sample.begin(), sample.end());
    return faceOf(turned(miniature, turn));
}

bool alike(const Face& a, const Face& b) {
    return correlation(a.whole, b.whole) >= kAlike &&
           correlation(a.detail, b.detail) >= kAlikeInDetail;
}

bool mayBeCropped(const Face& a, const Face& b) {
    return correlation(a.whole, b.whole) >= kMayBeCropped;
}

bool isCropped(const spec::PixelBuffer& a, const spec::PixelBuffer& b) {
    return isCropOf(a, b) || isCropOf(b, a);
}

std::vector<NearPair> croppedPairsBetween(const spec::Dataset& dataset, std::size_t first,
                                          const std::stop_token& stop) {
    const std::vector<Hashed> hashes = hashesOf(dataset);
    const auto others = std::partition_point(
        hashes.begin(), hashes.end(), [&](const Hashed& hashed) { return hashed.image < first; });
    std::vector<NearPair> pairs;
    for (auto other = others; other != hashes.end(); ++other) {
        if (stop.stop_requested())
            return {};
        for (auto own = hashes.begin(); own != others; ++own) {
            const int bits = std::popcount(own->hash ^ other->hash);
            if (bits > kNearBits && bits <= kCroppedBits && pairs.size() < kMostPairs)
                pairs.push_back({bits, own->image, other->image, 0});
        }
    }
    return sorted(std::move(pairs));
}

spec::NearDuplicatesAcross nearDuplicatesAcross(const spec::Dataset& dataset,
                                                const spec::Split& split,
                                                const store::SampleStore* miniatures) {
    spec::NearDuplicatesAcross across;
    across.confirmed = miniatures != nullptr;
    const std::vector<NearPair> candidates =
        nearPairs(dataset, miniatures != nullptr ? kNearBits : kSureBits);
    if (candidates.empty())
        return across;
    const Copies copies(dataset);
    std::set<std::size_t> images;
    std::set<std::pair<std::size_t, std::size_t>> told;
    Faces faces(dataset, miniatures);
    for (const NearPair& pair : candidates) {
        const auto apart = copies.apart(pair, split);
        if (!apart || told.contains(*apart))
            continue;
        if (miniatures != nullptr &&
            !faces.areAlike({pair.bits, apart->first, apart->second, pair.turn}))
            continue;
        told.insert(*apart);
        across.pairs.push_back({dataset.images[apart->first].id, dataset.images[apart->second].id});
        images.insert({apart->first, apart->second});
    }
    std::set<std::string_view> patients;
    for (const std::size_t i : images) {
        const spec::ImageRecord& image = dataset.images[i];
        across.images.push_back(image.id);
        if (!image.patient || patients.insert(*image.patient).second)
            ++across.patients;
    }
    return across;
}

}  // namespace lightbox::data
