// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "base/Error.h"
#include "data/Pixels.h"
#include "data/checks/Check.h"
#include "imaging/Render.h"

namespace lightbox::data {

std::unique_ptr<Check> makeNearDuplicates();

namespace {

// Hashes that differ in so many bits at most make a pair worth a closer look.
constexpr int kMostBits = 6;
// Of 64 bits cut into one part more than that, at least one part of such a pair is the same.
constexpr int kParts = kMostBits + 1;
constexpr int kSide = 32;
// Of 5,856 paediatric and 1,000 adult chest films whose hashes are as close as that, those of two
// patients reach 0.961 of the whole and 0.862 of the detail, two films of one patient 0.968 and
// 0.909; the same film compressed, scaled or brightened 0.995 and 0.98
// (tests/reference/near_duplicates.py).
constexpr double kAlike = 0.975;
constexpr double kAlikeInDetail = 0.94;
constexpr std::size_t kReadAtOnce = 200;  // images that a quick look decodes again

/// Two images, one of each group of identical ones.
struct Pair {
    int bits = 0;
    std::size_t first = 0;
    std::size_t second = 0;
};

std::uint64_t partOf(std::uint64_t hash, int part) {
    constexpr int bits = 64 / kParts;
    const int from = part * bits;
    const std::uint64_t shifted = hash >> from;
    return part == kParts - 1 ? shifted : shifted & ((std::uint64_t{1} << bits) - 1);
}

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

/// A miniature ready to be compared: as a whole, and what is left of it without its coarse shape,
/// which films of one kind share.
struct Face {
    std::vector<double> whole;
    std::vector<double> detail;
};

Face faceOf(const spec::PixelBuffer& miniature) {
    const spec::PixelBuffer small = imaging::resized(miniature, kSide, kSide);
    const spec::PixelBuffer coarse =
        imaging::resized(imaging::resized(small, kSide / 4, kSide / 4), kSide, kSide);
    const std::vector<double> whole(small.values.begin(), small.values.end());
    std::vector<double> detail = whole;
    for (std::size_t i = 0; i < detail.size(); ++i)
        detail[i] -= coarse.values[i];
    return {normalised(whole), normalised(std::move(detail))};
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
    return a.empty() || b.empty() ? 0 : std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// Miniatures from the store or, where there is none, from the image itself: those are kept, few as
/// they may be, while the store's are made anew as often as they are asked for.
class Faces {
public:
    explicit Faces(const CheckInput& input) : m_input(input) {}

    [[nodiscard]] bool alike(std::size_t a, std::size_t b) {
        const Face first = of(a);
        const Face second = of(b);
        return correlation(first.whole, second.whole) >= kAlike &&
               correlation(first.detail, second.detail) >= kAlikeInDetail;
    }
    [[nodiscard]] bool mayRead(std::size_t image) const {
        return m_input.miniatures != nullptr || m_faces.contains(image) ||
               m_faces.size() < kReadAtOnce;
    }

private:
    Face of(std::size_t i) {
        if (m_input.miniatures != nullptr)
            return look(i);
        const auto [entry, isNew] = m_faces.try_emplace(i);
        if (isNew)
            entry->second = look(i);
        return entry->second;
    }
    [[nodiscard]] Face look(std::size_t i) const {
        const spec::ImageRecord& image = m_input.image(i);
        spec::PixelBuffer miniature{kMiniatureSide, kMiniatureSide, 1, {}};
        if (m_input.miniatures != nullptr) {
            const auto at = m_input.miniatures->position(image.key);
            if (!at)
                return {};
            const auto sample = m_input.miniatures->sample(*at);
            miniature.values.assign(sample.begin(), sample.end());
            return faceOf(miniature);
        }
        try {
            miniature.values = readSample(image.source, kMiniatureSide, 1);
        } catch (const base::Error&) {
            return {};  // moved or damaged since it was imported
        }
        return faceOf(miniature);
    }

    const CheckInput& m_input;
    std::unordered_map<std::size_t, Face> m_faces;
};

/// Which images belong together, by pairs.
class Union {
public:
    explicit Union(std::size_t count) : m_parents(count) {
        std::iota(m_parents.begin(), m_parents.end(), std::size_t{0});
    }
    std::size_t find(std::size_t i) {
        while (m_parents[i] != i)
            i = m_parents[i] = m_parents[m_parents[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) {
        a = find(a);
        b = find(b);
        m_parents[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> m_parents;
};

class NearDuplicates : public Check {
public:
    [[nodiscard]] const char* name() const override { return "near_duplicates"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        Union together(input.dataset.images.size());
        Faces faces(input);
        std::size_t left = 0;
        for (const Pair& pair : candidates(input)) {
            if (input.stop.stop_requested())
                return;
            if (together.find(pair.first) == together.find(pair.second))
                continue;
            if (!faces.mayRead(pair.first) || !faces.mayRead(pair.second))
                ++left;
            else if (faces.alike(pair.first, pair.second))
                together.join(pair.first, pair.second);
        }
        std::map<std::size_t, Positions> byRoot;
        for (std::size_t i = 0; i < input.dataset.images.size(); ++i)
            byRoot[together.find(i)].push_back(i);
        std::vector<Positions> groups;
        for (auto& [root, group] : byRoot)
            if (group.size() > 1)
                groups.push_back(std::move(group));
        report(input, groups, left, findings);
    }

private:
    /// Pairs of images whose hashes are close and whose pixels are not the same, closest first.
    static std::vector<Pair> candidates(const CheckInput& input) {
        std::vector<bool> isCopy(input.dataset.images.size(), false);
        for (const Positions& group : input.twins)
            for (std::size_t k = 1; k < group.size(); ++k)
                isCopy[group[k]] = true;
        std::array<std::unordered_map<std::uint64_t, Positions>, kParts> buckets;
        std::vector<Pair> pairs;
        for (std::size_t i = 0; i < input.dataset.images.size(); ++i) {
            const spec::ImageRecord& image = input.image(i);
            constexpr double flat = 0.02;  // nothing to compare
            if (isCopy[i] || !image.picture || image.sdIntensity < flat)
                continue;
            if (input.stop.stop_requested())
                return {};
            const std::uint64_t hash = image.picture->perceptualHash;
            for (int part = 0; part < kParts; ++part) {
                Positions& bucket = buckets[static_cast<std::size_t>(part)][partOf(hash, part)];
                for (const std::size_t other : bucket) {
                    const std::uint64_t theirs = input.image(other).picture->perceptualHash;
                    const int bits = std::popcount(hash ^ theirs);
                    if (bits <= kMostBits && isFirstShared(hash, theirs, part))
                        pairs.push_back({bits, other, i});
                }
                bucket.push_back(i);
            }
        }
        std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
            return std::tie(a.bits, a.first, a.second) < std::tie(b.bits, b.first, b.second);
        });
        return pairs;
    }

    /// So that a pair that shares several parts is met once.
    static bool isFirstShared(std::uint64_t a, std::uint64_t b, int part) {
        for (int earlier = 0; earlier < part; ++earlier)
            if (partOf(a, earlier) == partOf(b, earlier))
                return false;
        return true;
    }

    void report(const CheckInput& input, const std::vector<Positions>& groups, std::size_t left,
                std::vector<spec::Finding>& findings) const {
        spec::Finding finding;
        const auto all = [](const Positions&) { return true; };
        if (!takeGroups(input, groups, all, finding))
            return;
        const auto number = [&](auto isSo) {
            return static_cast<std::size_t>(std::count_if(groups.begin(), groups.end(), isSo));
        };
        const std::size_t sets =
            number([&](const Positions& group) { return input.differentSets(group) > 1; });
        const std::size_t labels =
            number([&](const Positions& group) { return input.differentLabels(group) > 1; });
        const std::size_t patients =
            number([&](const Positions& group) { return input.differentPatients(group) > 1; });
        finding.code = name();
        finding.severity = sets > 0                     ? spec::Severity::High
                           : labels > 0 || patients > 0 ? spec::Severity::Medium
                                                        : spec::Severity::Low;
        finding.message =
            counted(finding.count, "group", "groups") + " of images are nearly the same picture";
        std::string where;
        const auto add = [&](std::size_t count, const std::string& text) {
            if (count > 0)
                where += (where.empty() ? ": " : ", ") + std::to_string(count) + " " + text;
        };
        add(sets, "in several of training, validation and test");
        add(patients, "under several patients");
        add(labels, "under different labels");
        finding.message += where + ".";
        finding.measure = counted(finding.count, "group", "groups");
        finding.effect =
            "The same film scaled, compressed or windowed anew counts as a new case: in "
            "several sets it makes figures too good, in one it weighs twice.";
        finding.remedy = "Look at the groups. Keep one of each, or see to it that they have one "
                         "patient id, so that a split keeps them together.";
        if (left > 0)
            finding.remedy += " This was a quick look: inspect --full compares " +
                              std::to_string(left) + " more pairs.";
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeNearDuplicates() {
    return std::make_unique<NearDuplicates>();
}

}  // namespace lightbox::data
