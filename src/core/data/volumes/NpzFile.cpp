// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/volumes/NpzFile.h"

#include <zip.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "base/Error.h"
#include "data/volumes/SharedCache.h"
#include "imaging/Render.h"

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view suffix = ".npy";
constexpr std::size_t headerBytes = std::size_t{66}
                                    << 10U;  ///< more than any header base::parseNpyHeader takes

/// Reads up to `size` bytes; fewer only at the end.
std::size_t readSome(zip_file_t* member, std::byte* to, std::size_t size, const fs::path& file,
                     const std::string& array) {
    std::size_t done = 0;
    while (done < size) {
        constexpr std::size_t chunk = std::size_t{64} << 20U;
        const zip_int64_t got = zip_fread(member, to + done, std::min(chunk, size - done));
        if (got < 0)
            throw base::refused(
                "unreadable.npz_array",
                {{"array", array}, {"reason", zip_error_strerror(zip_file_get_error(member))}},
                file);
        if (got == 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

}  // namespace

struct NpzFile::Zip {
    zip_t* archive = nullptr;
    ~Zip() {
        if (archive != nullptr)
            zip_discard(archive);
    }
};

struct NpzFile::Member {
    std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> stream;
    std::uint64_t size = 0;
};

NpzFile::NpzFile(fs::path file, const NpzLimits& limits)
    : m_file(std::move(file)),
      m_limits(limits),
      m_zip(std::make_unique<Zip>()) {
    std::error_code ignored;
    if (fs::file_size(m_file, ignored) == 0 && !ignored)
        throw base::refused("empty.npz", {}, m_file);
    int code = 0;
    m_zip->archive = zip_open(m_file.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &code);
    if (m_zip->archive == nullptr) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const std::string why = zip_error_strerror(&error);
        zip_error_fini(&error);
        throw base::refused(code == ZIP_ER_NOZIP ? "truncated.npz" : "unreadable.npz",
                            {{"reason", why}}, m_file);
    }
    const zip_int64_t count = zip_get_num_entries(m_zip->archive, 0);
    if (count < 0 || static_cast<std::size_t>(count) > m_limits.maxMembers)
        throw base::refused("hostile.npz_members", {{"members", count}}, m_file);
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* name = zip_get_name(m_zip->archive, static_cast<zip_uint64_t>(i), 0);
        if (name != nullptr && std::string_view(name).ends_with(suffix))
            m_arrays.emplace_back(name, std::strlen(name) - suffix.size());
    }
}

NpzFile::~NpzFile() = default;

bool NpzFile::has(const std::string& array) const {
    return std::find(m_arrays.begin(), m_arrays.end(), array) != m_arrays.end();
}

NpzFile::Member NpzFile::open(const std::string& array) const {
    const std::string name = array + std::string(suffix);
    zip_stat_t stat;
    zip_stat_init(&stat);
    constexpr zip_uint64_t wanted =
        ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    if (zip_stat(m_zip->archive, name.c_str(), 0, &stat) != 0)
        throw base::refused("unreadable.npz_no_array", {{"array", array}}, m_file);
    if ((stat.valid & wanted) != wanted || stat.encryption_method != ZIP_EM_NONE)
        throw base::refused("unreadable.npz_encrypted", {{"array", array}}, m_file);
    if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)
        throw base::refused("unsupported_syntax.npz", {{"array", array}}, m_file);
    if (stat.size > m_limits.maxArrayBytes)
        throw base::refused("too_large.npz_array", {{"array", array}, {"bytes", stat.size}},
                            m_file);
    if (stat.size / m_limits.maxRatio > stat.comp_size)
        throw base::refused("hostile.npz_ratio",
                            {{"array", array}, {"bytes", stat.size}, {"packed", stat.comp_size}},
                            m_file);
    Member member{{zip_fopen(m_zip->archive, name.c_str(), 0), zip_fclose}, stat.size};
    if (!member.stream)
        throw base::refused("unreadable.npz_array",
                            {{"array", array}, {"reason", zip_strerror(m_zip->archive)}}, m_file);
    return member;
}

base::NpyHeader NpzFile::header(const std::string& array) const {
    const Member member = open(array);
    std::vector<std::byte> begin(std::min<std::uint64_t>(member.size, headerBytes));
    begin.resize(readSome(member.stream.get(), begin.data(), begin.size(), m_file, array));
    base::NpyHeader header = base::parseNpyHeader(begin, m_file);
    const std::uint64_t data =
        member.size - std::min<std::uint64_t>(member.size, header.dataOffset);
    if (data != header.elements() * header.itemBytes())
        throw base::refused("truncated.npz_array",
                            {{"array", array},
                             {"found", data},
                             {"expected", header.elements() * header.itemBytes()}},
                            m_file);
    return header;
}

NpyArray NpzFile::read(const std::string& array) const {
    NpyArray result;
    result.header = header(array);
    const Member member = open(array);
    result.bytes.resize(member.size);
    if (readSome(member.stream.get(), result.bytes.data(), result.bytes.size(), m_file, array) !=
        result.bytes.size())
        throw base::refused("truncated.npz_ends", {{"array", array}}, m_file);
    std::byte beyond{};
    // Reading up to the end is also what makes libzip compare the checksum.
    if (readSome(member.stream.get(), &beyond, 1, m_file, array) != 0)
        throw base::refused("hostile.npz_longer", {{"array", array}}, m_file);
    return result;
}

std::shared_ptr<const NpyArray> sharedArray(const fs::path& file, const std::string& array) {
    static SharedCache<NpyArray> cache;
    return cache.get(file, array, [&] { return NpzFile(file).read(array); });
}

void requireImages(const base::NpyHeader& header, const fs::path& file, const std::string& array) {
    const std::vector<std::size_t>& shape = header.shape;
    constexpr std::size_t maxSide = 65'535;
    if (header.fortranOrder)
        throw base::refused("bad_value.npz_fortran", {{"array", array}}, file);
    const bool fits =
        (shape.size() == 3 || (shape.size() == 4 && (shape[3] == 1 || shape[3] == 3))) &&
        shape[1] > 0 && shape[2] > 0 && shape[1] <= maxSide && shape[2] <= maxSide;
    if (!fits || (header.dtype != "u1" && header.dtype != "u2"))
        throw base::refused("bad_value.npz_shape", {{"array", array}}, file);
}

spec::ModalityImage imageAt(const NpyArray& array, std::int64_t index, const fs::path& file,
                            const std::string& name) {
    const base::NpyHeader& header = array.header;
    requireImages(header, file, name);
    if (index < 0 || static_cast<std::uint64_t>(index) >= header.shape[0])
        throw base::refused("bad_value.npz_index",
                            {{"array", name}, {"number", std::to_string(index)}}, file);
    spec::ModalityImage image;
    image.height = static_cast<int>(header.shape[1]);
    image.width = static_cast<int>(header.shape[2]);
    image.channels = header.shape.size() == 4 ? static_cast<int>(header.shape[3]) : 1;
    const std::size_t item = header.itemBytes();
    image.bits = static_cast<int>(8 * item);
    const std::size_t count =
        header.shape[1] * header.shape[2] * static_cast<std::size_t>(image.channels);
    const std::byte* from = array.data().data() + static_cast<std::size_t>(index) * count * item;
    image.values.resize(count);
    for (std::size_t i = 0; i < count; ++i, from += item) {
        if (item == 1) {
            image.values[i] = static_cast<float>(std::to_integer<unsigned>(*from));
            continue;
        }
        const auto low = std::to_integer<unsigned>(from[header.bigEndian ? 1 : 0]);
        const auto high = std::to_integer<unsigned>(from[header.bigEndian ? 0 : 1]);
        image.values[i] = static_cast<float>(high << 8U | low);
    }
    if (image.channels == 3 && item > 1)
        imaging::scaleToBytes(image.values, image.bits);  // colour is 0-255 whatever its depth
    return image;
}

}  // namespace lightbox::data
