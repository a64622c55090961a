// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreLayout.h"

#include <unordered_set>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Hash.h"
#include "base/Json.h"

namespace lightbox::store {

namespace {

constexpr int formatVersion = 1;
constexpr std::size_t maxIndexBytes = std::size_t{1} << 30U;

base::Json keyToJson(const StoreKey& key) {
    return {
        {"data", key.data}, {"size", key.size}, {"channels", key.channels}, {"recipe", key.recipe}};
}

}  // namespace

std::string StoreKey::hex() const {
    return base::sha256Hex(base::toLine(keyToJson(*this))).substr(0, 32);
}

std::filesystem::path storeFolder(const std::filesystem::path& cacheFolder, const StoreKey& key) {
    return cacheFolder / "samples" / key.hex();
}

std::filesystem::path samplesFile(const std::filesystem::path& folder) {
    return folder / "samples.bin";
}

std::filesystem::path indexFile(const std::filesystem::path& folder) {
    return folder / "index.json";
}

std::size_t bytesPerSample(const StoreKey& key) {
    constexpr int maxSize = 8192;
    if (key.size < 1 || key.size > maxSize || (key.channels != 1 && key.channels != 3))
        throw base::usage("store_key_invalid", {{"channels", key.channels}, {"size", key.size}});
    return static_cast<std::size_t>(key.channels) * static_cast<std::size_t>(key.size) *
           static_cast<std::size_t>(key.size);
}

void writeIndex(const std::filesystem::path& folder, const StoreKey& key,
                const std::vector<std::int64_t>& imageKeys) {
    const base::Json index{{"format", "lightbox-samples"},
                           {"version", formatVersion},
                           {"key", keyToJson(key)},
                           {"images", imageKeys}};
    base::writeFileAtomically(indexFile(folder), base::toLine(index));
}

std::optional<std::vector<std::int64_t>> readIndex(const std::filesystem::path& folder,
                                                   const StoreKey& key) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(indexFile(folder), error))
        return std::nullopt;
    try {
        const base::Json index = base::readJsonFile(indexFile(folder), maxIndexBytes);
        if (index.at("format") != "lightbox-samples" || index.at("version") != formatVersion ||
            index.at("key") != keyToJson(key))
            return std::nullopt;
        for (const base::Json& image : index.at("images"))
            if (!image.is_number_integer())
                return std::nullopt;
        auto keys = index.at("images").get<std::vector<std::int64_t>>();
        const std::unordered_set<std::int64_t> distinct(keys.begin(), keys.end());
        if (distinct.size() != keys.size())
            return std::nullopt;
        return keys;
    } catch (const base::Error&) {
        return std::nullopt;  // a damaged cache is rebuilt, not reported
    } catch (const base::Json::exception&) {
        return std::nullopt;
    }
}

}  // namespace lightbox::store
