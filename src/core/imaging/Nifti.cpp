// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/Nifti.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "base/Text.h"
#include "imaging/ByteReader.h"
#include "imaging/Errors.h"
#include "imaging/InflatingReader.h"

namespace lightbox::imaging {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kHeaderBytes1 = 348;
constexpr std::size_t kHeaderBytes2 = 540;
/// After the header come four bytes that announce extensions.
constexpr std::size_t kExtensionFlag = 4;
constexpr std::uint64_t kMostExtensionBytes = std::uint64_t{64} << 20U;
/// Deflate packs 1,032 to 1 at most.
constexpr std::uint64_t kMostRatio = 1100;
constexpr std::int64_t kMostVoxelsAside = 65'535;
constexpr int kRgb24 = 128;

using Matrix = std::array<std::array<double, 3>, 3>;  ///< world axis x voxel axis

/// Numbers of a header in the file's byte order.
class HeaderReader {
public:
    HeaderReader(std::span<const std::byte> bytes, bool bigEndian)
        : m_reader(bytes),
          m_bigEndian(bigEndian) {}
    [[nodiscard]] std::uint64_t bits(std::size_t at, unsigned count) {
        return m_bigEndian ? m_reader.big(at, count) : m_reader.little(at, count);
    }
    [[nodiscard]] std::int64_t integer(std::size_t at, unsigned count) {
        const unsigned unused = 64 - 8 * count;
        return static_cast<std::int64_t>(bits(at, count) << unused) >> unused;
    }
    [[nodiscard]] double real(std::size_t at, unsigned count) {
        return count == 4 ? static_cast<double>(
                                std::bit_cast<float>(static_cast<std::uint32_t>(bits(at, 4))))
                          : std::bit_cast<double>(bits(at, 8));
    }

private:
    ByteReader m_reader;
    bool m_bigEndian;
};

/// Where the two versions keep what both have, and how wide it is.
struct FieldPlaces {
    std::size_t dim, datatype, pixdim, dataOffset, slope, intercept, units, qformCode, sformCode,
        quaternion, sform;
    unsigned dimBytes, realBytes, codeBytes;
};
constexpr FieldPlaces kPlaces1{40, 70, 76, 108, 112, 116, 123, 252, 254, 256, 280, 2, 4, 2};
constexpr FieldPlaces kPlaces2{16, 12, 104, 168, 176, 184, 500, 344, 348, 352, 400, 8, 8, 4};

std::size_t bytesOfType(int datatype) {
    switch (datatype) {
    case 2:    // uint8
    case 256:  // int8
        return 1;
    case 4:    // int16
    case 512:  // uint16
        return 2;
    case kRgb24:
        return 3;
    case 8:    // int32
    case 16:   // float32
    case 768:  // uint32
        return 4;
    case 64:    // float64
    case 1024:  // int64
    case 1280:  // uint64
        return 8;
    default:
        return 0;
    }
}

/// As nifti1.h calls those that are not read; others by their number.
std::string typeName(int datatype) {
    switch (datatype) {
    case 1:
        return "single bits";
    case 32:
        return "complex numbers of 64 bits";
    case 1536:
        return "floating-point numbers of 128 bits";
    case 1792:
        return "complex numbers of 128 bits";
    case 2048:
        return "complex numbers of 256 bits";
    case 2304:
        return "RGBA colours";
    default:
        return "of an unknown type (" + std::to_string(datatype) + ")";
    }
}

Matrix sformOf(HeaderReader& header, const FieldPlaces& places) {
    Matrix matrix{};
    for (std::size_t world = 0; world < 3; ++world)
        for (std::size_t voxel = 0; voxel < 3; ++voxel)
            matrix[world][voxel] = header.real(
                places.sform + (4 * world + voxel) * places.realBytes, places.realBytes);
    return matrix;
}

/// nifti1.h, method 2: a unit quaternion whose first part follows from the others.
Matrix qformOf(HeaderReader& header, const FieldPlaces& places) {
    const unsigned size = places.realBytes;
    const double b = header.real(places.quaternion, size);
    const double c = header.real(places.quaternion + size, size);
    const double d = header.real(places.quaternion + std::size_t{2} * size, size);
    const double a = std::sqrt(std::max(0.0, 1 - b * b - c * c - d * d));
    const double side = header.real(places.pixdim, size) < 0 ? -1 : 1;
    return {{{a * a + b * b - c * c - d * d, 2 * (b * c - a * d), side * 2 * (b * d + a * c)},
             {2 * (b * c + a * d), a * a + c * c - b * b - d * d, side * 2 * (c * d - a * b)},
             {2 * (b * d - a * c), 2 * (c * d + a * b), side * (a * a + d * d - b * b - c * c)}}};
}

/// Gives each world axis the voxel axis that runs most nearly along it, the clearest first.
void orient(Matrix matrix, NiftiHeader& header) {
    for (std::size_t voxel = 0; voxel < 3; ++voxel) {
        const double length = std::hypot(matrix[0][voxel], matrix[1][voxel], matrix[2][voxel]);
        if (!std::isfinite(length) || length <= 0)
            return;  // no orientation: as stored
        for (auto& row : matrix)
            row[voxel] /= length;
    }
    std::array<bool, 3> worldDone{};
    std::array<bool, 3> voxelDone{};
    for (int round = 0; round < 3; ++round) {
        double most = -1;
        std::size_t bestWorld = 0;
        std::size_t bestVoxel = 0;
        for (std::size_t world = 0; world < 3; ++world)
            for (std::size_t voxel = 0; voxel < 3; ++voxel)
                if (!worldDone[world] && !voxelDone[voxel] &&
                    std::abs(matrix[world][voxel]) > most) {
                    most = std::abs(matrix[world][voxel]);
                    bestWorld = world;
                    bestVoxel = voxel;
                }
        worldDone[bestWorld] = voxelDone[bestVoxel] = true;
        header.voxelAxis[bestWorld] = bestVoxel;
        header.descending[bestWorld] = matrix[bestWorld][bestVoxel] < 0;
    }
}

/// Millimetres in the unit of `xyzt_units`; unknown units are taken for millimetres, as is usual.
double millimetresOf(std::uint64_t units) {
    switch (units & 7U) {
    case 1:
        return 1000;
    case 3:
        return 0.001;
    default:
        return 1;
    }
}

NiftiHeader parsed(std::span<const std::byte> bytes, const fs::path& file) {
    ByteReader begin(bytes);
    NiftiHeader header;
    const std::uint64_t little = begin.little(0, 4);
    const std::uint64_t big = begin.big(0, 4);
    if (little == kHeaderBytes1 || big == kHeaderBytes1)
        header.version = 1;
    else if (little == kHeaderBytes2 || big == kHeaderBytes2)
        header.version = 2;
    else
        throw badImage("unreadable.no_nifti", {}, file);
    const std::size_t headerBytes = header.version == 1 ? kHeaderBytes1 : kHeaderBytes2;
    header.bigEndian = big == headerBytes;
    if (bytes.size() < headerBytes)
        throw badImage("truncated.nifti_header", {}, file);
    if (header.version == 1 ? begin.matches(344, "ni1") : begin.matches(4, "ni2"))
        throw badImage("unsupported_syntax.nifti_pair", {}, file);
    if (!(header.version == 1 ? begin.matches(344, "n+1") : begin.matches(4, "n+2")))
        throw badImage("unsupported_syntax.analyze", {}, file);

    HeaderReader in(bytes, header.bigEndian);
    const FieldPlaces& places = header.version == 1 ? kPlaces1 : kPlaces2;
    const std::int64_t dimensions = in.integer(places.dim, places.dimBytes);
    if (dimensions < 2 || dimensions > 7)
        throw badImage("hostile.dimensions", {{"dimensions", dimensions}}, file);
    for (std::int64_t i = 1; i <= dimensions; ++i) {
        const std::int64_t length =
            in.integer(places.dim + static_cast<std::size_t>(i) * places.dimBytes, places.dimBytes);
        if (length < 1 || length > kMostVoxelsAside)
            throw badImage("hostile.dimension", {{"dimension", i}, {"length", length}}, file);
        if (i <= 3)
            header.size[static_cast<std::size_t>(i - 1)] = length;
        else if (i == 4)
            header.volumes = length;
        else if (length > 1)
            throw badImage("unsupported_syntax.dimensions", {{"dimensions", dimensions}}, file);
    }
    header.datatype = static_cast<int>(in.integer(places.datatype, 2));
    header.itemBytes = bytesOfType(header.datatype);
    if (header.itemBytes == 0)
        throw badImage("unsupported_syntax.voxel_type", {{"type", typeName(header.datatype)}},
                       file);
    const double offset = header.version == 1
                              ? in.real(places.dataOffset, 4)
                              : static_cast<double>(in.integer(places.dataOffset, 8));
    const auto least = static_cast<double>(headerBytes + kExtensionFlag);
    if (!(offset <= static_cast<double>(kMostExtensionBytes)))
        throw badImage("hostile.voxels_beyond", {}, file);
    // Some writers leave it 0.
    header.dataOffset = static_cast<std::uint64_t>(std::max(offset, least));

    const double slope = in.real(places.slope, places.realBytes);
    const double intercept = in.real(places.intercept, places.realBytes);
    if (slope != 0 && std::isfinite(slope) && std::isfinite(intercept)) {
        header.slope = slope;
        header.intercept = intercept;
    }
    const double millimetres = millimetresOf(in.bits(places.units, header.version == 1 ? 1U : 4U));
    for (std::size_t i = 0; i < 3; ++i) {
        const double length =
            std::abs(in.real(places.pixdim + (i + 1) * places.realBytes, places.realBytes));
        header.spacing[i] = std::isfinite(length) ? length * millimetres : 0;
    }
    if (in.integer(places.sformCode, places.codeBytes) > 0)
        orient(sformOf(in, places), header);
    else if (in.integer(places.qformCode, places.codeBytes) > 0)
        orient(qformOf(in, places), header);
    return header;
}

/// Refuses what the file cannot hold, before memory is taken for it.
void requirePlausible(const NiftiHeader& header, const fs::path& file, bool isPacked,
                      const DecodeLimits& limits) {
    std::uint64_t bytes = header.itemBytes;
    for (const std::int64_t length :
         {header.size[0], header.size[1], header.size[2], header.volumes}) {
        if (bytes > limits.maxBytes / static_cast<std::uint64_t>(length))
            throw badImage("too_large.voxels", {{"most", limits.maxBytes}}, file);
        bytes *= static_cast<std::uint64_t>(length);
    }
    const auto [shortest, longest] = std::minmax_element(header.size.begin(), header.size.end());
    const std::int64_t middle =
        std::accumulate(header.size.begin(), header.size.end(), std::int64_t{0}) - *shortest -
        *longest;
    if (static_cast<std::uint64_t>(*longest * middle) > limits.maxPixels)
        throw badImage("too_large.slice", {{"pixels", *longest * middle}}, file);
    std::error_code error;
    const std::uint64_t inFile = fs::file_size(file, error);
    if (error)
        throw badImage("unreadable.reason", {{"reason", error.message()}}, file);
    if (isPacked && bytes / kMostRatio > inFile)
        throw badImage("hostile.packed", {{"claimed", bytes}, {"found", inFile}}, file);
    if (!isPacked && header.dataOffset + bytes > inFile)
        throw badImage("truncated.nifti",
                       {{"found", inFile}, {"expected", header.dataOffset + bytes}}, file);
}

NiftiHeader headerFrom(InflatingReader& in, std::vector<std::byte>& begin, const fs::path& file,
                       const DecodeLimits& limits) {
    begin.resize(kHeaderBytes2);
    begin.resize(in.read(begin));
    const NiftiHeader header = parsed(begin, file);
    requirePlausible(header, file, in.isPacked(), limits);
    return header;
}

/// One stored number as the type says; RGB is read byte by byte elsewhere.
double storedAt(std::span<const std::byte> data, std::uint64_t item, const NiftiHeader& header) {
    const auto size = static_cast<unsigned>(header.itemBytes);
    HeaderReader in(data.subspan(item * size, size), header.bigEndian);
    switch (header.datatype) {
    case 16:
        return in.real(0, 4);
    case 64:
        return in.real(0, 8);
    case 2:
    case 512:
    case 768:
    case 1280:
        return static_cast<double>(in.bits(0, size));
    default:
        return static_cast<double>(in.integer(0, size));
    }
}

/// World axes of a plane: its normal, then left to right and top to bottom of the picture.
struct Plane {
    std::size_t normal, across, down;
};

constexpr Plane planeOf(SliceAxis axis) {
    switch (axis) {
    case SliceAxis::Coronal:
        return {1, 0, 2};
    case SliceAxis::Sagittal:
        return {0, 1, 2};
    case SliceAxis::Axial:
        break;
    }
    return {2, 0, 1};
}

}  // namespace

std::int64_t NiftiHeader::slices(SliceAxis axis) const {
    return size[voxelAxis[planeOf(axis).normal]];
}

std::uint64_t NiftiHeader::dataBytes() const {
    return static_cast<std::uint64_t>(size[0] * size[1] * size[2] * volumes) * itemBytes;
}

bool hasNiftiExtension(const fs::path& file) {
    const std::string name = base::lower(file.filename().string());
    return name.ends_with(".nii") || name.ends_with(".nii.gz");
}

NiftiHeader readNiftiHeader(const fs::path& file, const DecodeLimits& limits) {
    InflatingReader in(file);
    std::vector<std::byte> begin;
    return headerFrom(in, begin, file, limits);
}

NiftiVolume::NiftiVolume(const fs::path& file, const DecodeLimits& limits) : m_file(file) {
    InflatingReader in(file);
    std::vector<std::byte> begin;
    m_header = headerFrom(in, begin, file, limits);
    m_data.resize(m_header.dataBytes());
    // What was read with the header may hold extensions, and in version 1 the first voxels.
    std::uint64_t at = begin.size();
    std::size_t have = 0;
    if (m_header.dataOffset < at) {
        have = std::min<std::size_t>(at - m_header.dataOffset, m_data.size());
        std::memcpy(m_data.data(), begin.data() + m_header.dataOffset, have);
    }
    std::vector<std::byte> skipped(std::size_t{1} << 16U);
    while (at < m_header.dataOffset) {
        const auto wanted = std::min<std::uint64_t>(skipped.size(), m_header.dataOffset - at);
        if (in.read(std::span(skipped).first(wanted)) != wanted)
            throw badImage("truncated.before_voxels", {}, file);
        at += wanted;
    }
    const std::size_t got = have + in.read(std::span(m_data).subspan(have));
    if (got != m_data.size())
        throw badImage("truncated.voxels", {{"found", got}, {"expected", m_data.size()}}, file);
}

spec::ModalityImage NiftiVolume::slice(SliceAxis axis, std::int64_t volume,
                                       std::int64_t index) const {
    const Plane plane = planeOf(axis);
    if (volume < 0 || volume >= m_header.volumes || index < 0 || index >= m_header.slices(axis))
        throw badImage("bad_value.slice", {{"slice", index}, {"volume", volume}}, m_file);
    const std::array<std::int64_t, 3>& size = m_header.size;
    const std::array<std::int64_t, 3> stride{1, size[0], size[0] * size[1]};
    const std::size_t across = m_header.voxelAxis[plane.across];
    const std::size_t down = m_header.voxelAxis[plane.down];
    const std::size_t normal = m_header.voxelAxis[plane.normal];
    // Pictures run against the world axes: right to left, front to back, head to feet.
    const auto stepOf = [&](std::size_t voxel, std::size_t world) {
        const bool reversed = !m_header.descending[world];
        return std::pair(reversed ? (size[voxel] - 1) * stride[voxel] : 0,
                         reversed ? -stride[voxel] : stride[voxel]);
    };
    const auto [left, toTheRight] = stepOf(across, plane.across);
    const auto [top, toTheBottom] = stepOf(down, plane.down);
    const std::int64_t origin =
        volume * size[0] * size[1] * size[2] + index * stride[normal] + left + top;

    spec::ModalityImage image;
    image.width = static_cast<int>(size[across]);
    image.height = static_cast<int>(size[down]);
    const bool isColour = m_header.datatype == kRgb24;
    image.channels = isColour ? 3 : 1;
    image.bits = isColour ? 8 : static_cast<int>(std::min<std::size_t>(32, 8 * m_header.itemBytes));
    image.frames = static_cast<int>(std::min<std::int64_t>(m_header.slices(axis) * m_header.volumes,
                                                           std::numeric_limits<int>::max()));
    image.spacingX = m_header.spacing[across];
    image.spacingY = m_header.spacing[down];
    image.fields["NiftiVersion"] = std::to_string(m_header.version);
    image.values.reserve(static_cast<std::size_t>(size[across] * size[down]) *
                         static_cast<std::size_t>(image.channels));
    for (std::int64_t y = 0; y < size[down]; ++y)
        for (std::int64_t x = 0; x < size[across]; ++x) {
            const auto item = static_cast<std::uint64_t>(origin + y * toTheBottom + x * toTheRight);
            if (isColour) {
                for (std::uint64_t c = 0; c < 3; ++c)
                    image.values.push_back(
                        static_cast<float>(std::to_integer<unsigned>(m_data[3 * item + c])));
                continue;
            }
            const auto value = static_cast<float>(
                m_header.slope * storedAt(m_data, item, m_header) + m_header.intercept);
            image.values.push_back(std::isfinite(value) ? value : 0.0F);
        }
    return image;
}

spec::ModalityImage decodeNifti(const fs::path& file, int frame, const DecodeLimits& limits) {
    const NiftiVolume volume(file, limits);
    const std::int64_t slices = volume.header().slices(SliceAxis::Axial);
    const std::int64_t frames = slices * volume.header().volumes;
    if (frame < 0 || frame >= frames)
        throw base::usage("bad_value.frame", {{"frame", frame}, {"frames", frames}}, file);
    return volume.slice(SliceAxis::Axial, frame / slices, frame % slices);
}

}  // namespace lightbox::imaging
