// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/FeatureStore.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Hash.h"

namespace lightbox::training {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t featureFilesKept = 4;
constexpr std::size_t headBytes = 128;  ///< of the file
constexpr std::size_t keyBytes = 32;
constexpr std::size_t recordHead = 64;  ///< key, checksum, zeros

std::string_view asText(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

base::Error unwritable(const fs::path& file) {
    const int number = errno;
    return base::failed(number == ENOSPC ? "disk_full.features" : "file_unwritable.features",
                        {{"reason", std::strerror(number)}}, file);
}

void writeAll(int descriptor, std::string_view bytes, const fs::path& file) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            throw unwritable(file);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void removeOldest(const fs::path& folder, const fs::path& own) {
    std::vector<std::pair<fs::file_time_type, fs::path>> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.path() != own &&
            (entry.path().extension() == ".features" || entry.path().extension() == ".safetensors"))
            files.emplace_back(entry.last_write_time(error), entry.path());
    std::sort(files.rbegin(), files.rend());
    for (std::size_t i = featureFilesKept - 1; i < files.size(); ++i)
        fs::remove(files[i].second, error);
}

}  // namespace

/// A descriptor that closes itself.
class FeatureFile {
public:
    explicit FeatureFile(int number) : m_number(number) {}
    ~FeatureFile() {
        if (m_number >= 0)
            ::close(m_number);
    }
    FeatureFile(FeatureFile&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    FeatureFile& operator=(FeatureFile&& other) noexcept {
        std::swap(m_number, other.m_number);
        return *this;
    }
    [[nodiscard]] int get() const { return m_number; }

private:
    int m_number;
};

struct FeatureStore::Impl {
    fs::path file;
    FeatureFile descriptor{-1};
    bool isPrivate = false;
    std::size_t recordBytes;
    std::size_t records = 0;  ///< in the file
    mutable std::optional<base::MappedFile> mapped;
    mutable std::size_t mappedRecords = 0;
    std::unordered_map<std::string, std::size_t> places;  ///< key -> number of the record
    mutable std::vector<std::uint8_t> checked;            ///< 0 not yet, 1 whole, 2 torn

    [[nodiscard]] std::size_t stride() const { return recordHead + recordBytes; }
    [[nodiscard]] std::string head(const std::string& recipe) const {
        std::string text =
            "lightbox features 1\n" + recipe + "\n" + std::to_string(recordBytes) + "\n";
        text.resize(headBytes, ' ');
        return text;
    }
    [[nodiscard]] std::span<const std::byte> record(std::size_t number) const {
        return mapped->bytes().subspan(headBytes + number * stride(), stride());
    }
    void map() const {
        mapped.emplace(file);
        mappedRecords = records;
    }
    void begin(const std::string& recipe) {
        mapped.reset();
        mappedRecords = 0;
        if (::ftruncate(descriptor.get(), 0) != 0)
            throw unwritable(file);
        writeAll(descriptor.get(), head(recipe), file);
        records = 0;
    }
    /// Takes up what is there; what is no file of this recipe is begun anew.
    void takeUp(const std::string& recipe, std::size_t wanted) {
        std::error_code error;
        const std::uintmax_t bytes = fs::file_size(file, error);
        if (error || bytes < headBytes) {
            begin(recipe);
            return;
        }
        records = (bytes - headBytes) / stride();
        map();
        if (asText(mapped->bytes().first(headBytes)) != head(recipe) || records > 4 * wanted + 64) {
            begin(recipe);
            return;
        }
        for (std::size_t i = 0; i < records; ++i)
            places.insert_or_assign(std::string(asText(record(i).first(keyBytes))), i);
        // Half a record, of a crash, goes.
        if (::ftruncate(descriptor.get(), static_cast<off_t>(headBytes + records * stride())) != 0)
            throw unwritable(file);
    }
};

FeatureStore::FeatureStore(const fs::path& folder, const std::string& recipe,
                           std::size_t recordBytes, std::size_t wanted)
    : m_impl(std::make_unique<Impl>()) {
    m_impl->recordBytes = recordBytes;
    fs::create_directories(folder);
    m_impl->file = folder / (recipe + ".features");
    const auto open = [&] {
        m_impl->descriptor = FeatureFile(
            ::open(m_impl->file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
        if (m_impl->descriptor.get() < 0)
            throw unwritable(m_impl->file);
    };
    open();
    if (::flock(m_impl->descriptor.get(), LOCK_EX | LOCK_NB) != 0) {
        m_impl->isPrivate = true;
        m_impl->file = base::temporaryBeside(m_impl->file);
        open();
    }
    m_impl->takeUp(recipe, wanted);
    ::futimens(m_impl->descriptor.get(), nullptr);  // the latest used
    removeOldest(folder, m_impl->file);
}

FeatureStore::~FeatureStore() {
    std::error_code ignored;
    if (m_impl->isPrivate)
        fs::remove(m_impl->file, ignored);
}

std::span<const std::byte> FeatureStore::find(const std::string& key) const {
    const auto found = m_impl->places.find(key);
    if (found == m_impl->places.end())
        return {};
    if (found->second >= m_impl->mappedRecords)
        m_impl->map();
    const auto record = m_impl->record(found->second);
    m_impl->checked.resize(m_impl->records, 0);
    std::uint8_t& state = m_impl->checked[found->second];
    if (state == 0) {
        std::uint64_t checksum = 0;
        std::memcpy(&checksum, record.data() + keyBytes, sizeof checksum);
        state = checksum == base::xxh64(asText(record.subspan(recordHead))) ? 1 : 2;
    }
    return state == 1 ? record.subspan(recordHead) : std::span<const std::byte>();
}

void FeatureStore::add(const std::string& key, std::span<const std::byte> record) {
    std::array<char, recordHead> head{};
    std::copy_n(key.begin(), std::min(key.size(), keyBytes), head.begin());
    const std::uint64_t checksum = base::xxh64(asText(record));
    std::memcpy(head.data() + keyBytes, &checksum, sizeof checksum);
    std::string bytes(head.data(), head.size());
    bytes += asText(record);
    writeAll(m_impl->descriptor.get(), bytes, m_impl->file);
    m_impl->places.insert_or_assign(key, m_impl->records++);
}

std::size_t FeatureStore::size() const {
    return m_impl->places.size();
}

const fs::path& FeatureStore::file() const {
    return m_impl->file;
}

}  // namespace lightbox::training
