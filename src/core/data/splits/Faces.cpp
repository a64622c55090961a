// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/splits/Faces.h"

#include "base/Error.h"
#include "data/samples/Miniatures.h"
#include "data/samples/Pixels.h"

namespace lightbox::data {

namespace {

/// A set of one kind of picture has very many that are nearly alike.
constexpr std::size_t kMostLooks = 5'000;

}  // namespace

bool Faces::areAlike(const NearPair& pair) {
    const Face first = of(pair.first, 0);
    const Face second = of(pair.second, pair.turn);
    if (alike(first, second))
        return true;
    if (pair.turn != 0 || !mayBeCropped(first, second) || m_looks == kMostLooks)
        return false;
    ++m_looks;
    const spec::PixelBuffer& one = look(m_close, pair.first, kCloseSide);
    const spec::PixelBuffer& other = look(m_close, pair.second, kCloseSide);
    return !one.values.empty() && !other.values.empty() && isCropped(one, other);
}

Face Faces::of(std::size_t image, int turn) {
    if (m_stored != nullptr)
        return storedFace(*m_stored, m_dataset.images[image].key, turn);
    const spec::PixelBuffer& miniature = look(m_miniatures, image, kMiniatureSide);
    return miniature.values.empty() ? Face() : faceOf(turned(miniature, turn));
}

/// Empty of an image that was moved or damaged since it was imported.
const spec::PixelBuffer& Faces::look(Pictures& pictures, std::size_t image, int side) {
    const auto [entry, isNew] = pictures.try_emplace(image);
    if (!isNew)
        return entry->second;
    entry->second = {side, side, 1, {}};
    try {
        entry->second.values = readSample(m_dataset.images[image].source, side, 1);
    } catch (const base::Error&) {
        entry->second.values.clear();
    }
    return entry->second;
}

}  // namespace lightbox::data
