// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/splits/NearPairs.h"

#include <algorithm>
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
    for (const NearPair& pair : candidates) {
        const auto apart = copies.apart(pair, split);
        if (!apart || told.contains(*apart))
            continue;
        if (miniatures != nullptr &&
            !alike(storedFace(*miniatures, dataset.images[apart->first].key),
                   storedFace(*miniatures, dataset.images[apart->second].key, pair.turn)))
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
