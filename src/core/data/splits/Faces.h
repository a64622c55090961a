// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <unordered_map>

#include "data/splits/NearPairs.h"
#include "spec/Dataset.h"
#include "spec/Pixels.h"
#include "store/SampleStore.h"

namespace lightbox::data {

/// Whether pictures whose hashes are close are one picture: by the miniatures of a store or, without one, of the images themselves,
/// which are decoded when they are first asked for and kept. A copy that lacks some of its edges is looked for in pictures that are
/// decoded anew, only where the miniatures are so alike that it may be one.
class Faces {
public:
    explicit Faces(const spec::Dataset& dataset, const store::SampleStore* miniatures = nullptr)
        : m_dataset(dataset),
          m_stored(miniatures) {}

    [[nodiscard]] bool areAlike(const NearPair& pair);
    /// Images that were decoded for want of a store.
    [[nodiscard]] std::size_t read() const { return m_miniatures.size(); }
    [[nodiscard]] bool isRead(std::size_t image) const { return m_miniatures.contains(image); }

private:
    using Pictures = std::unordered_map<std::size_t, spec::PixelBuffer>;
    [[nodiscard]] Face of(std::size_t image, int turn);
    [[nodiscard]] const spec::PixelBuffer& look(Pictures& pictures, std::size_t image, int side);

    const spec::Dataset& m_dataset;
    const store::SampleStore* m_stored;
    Pictures m_miniatures;
    Pictures m_close;
    std::size_t m_looks = 0;
};

}  // namespace lightbox::data
