// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Download.h"

#include <algorithm>

#include "base/Error.h"
#include "base/Text.h"
#include "data/sources/KnownSets.h"
#include "net/Download.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

/// A packed file can be a little larger than its arrays: deflate adds some bytes to each block that
/// it cannot pack.
constexpr std::uint64_t kPackingMargin = std::uint64_t{1} << 20U;

const DownloadableSet& setOf(const DownloadRequest& request) {
    const std::span<const DownloadableSet> sets = downloadableSets();
    const auto found = std::find_if(sets.begin(), sets.end(), [&](const DownloadableSet& set) {
        return set.name == base::lower(request.set);
    });
    if (found == sets.end()) {
        std::vector<std::string> names;
        for (const DownloadableSet& set : sets)
            names.push_back(set.name);
        throw base::usage("set_unknown.download", {{"set", request.set},
                                                   {"known", names},
                                                   {"nearest", base::nearest(request.set, names)}});
    }
    if (std::find(found->sizes.begin(), found->sizes.end(), request.size) == found->sizes.end()) {
        std::vector<std::string> sizes;
        for (const int size : found->sizes)
            sizes.push_back(std::to_string(size));
        throw base::usage("size_unknown",
                          {{"set", found->name}, {"size", request.size}, {"sizes", sizes}});
    }
    return *found;
}

/// Name of the file without its suffix, as published.
std::string stemOf(const DownloadRequest& request) {
    const std::string& name = setOf(request).name;
    return request.size == 28 ? name : name + "_" + std::to_string(request.size);
}

std::string md5Of(const std::string& stem, const Publisher& publisher) {
    const auto named = publisher.md5.find(stem);
    std::string md5(named == publisher.md5.end() ? data::publishedMd5(stem)
                                                 : std::string_view(named->second));
    if (md5.empty())
        throw base::refused("checksum_unknown", {{"file", stem + ".npz"}});
    return md5;
}

void requireOfficialOrLocal(const Publisher& publisher) {
    const Publisher official;
    if ((publisher.address != official.address || !publisher.md5.empty()) &&
        !net::isLoopback(publisher.address))
        throw base::usage("address_invalid.publisher", {{"address", publisher.address}});
}

}  // namespace

fs::path downloadTarget(const DownloadRequest& request) {
    return request.folder / (stemOf(request) + ".npz");
}

std::uint64_t downloadedBytes(const DownloadRequest& request) {
    const fs::path file = downloadTarget(request);
    for (const fs::path& place : {file, net::partOf(file)}) {
        std::error_code absent;
        const std::uintmax_t bytes = fs::file_size(place, absent);
        if (!absent)
            return bytes;
    }
    return 0;
}

std::string downloadAddress(const DownloadRequest& request, const Publisher& publisher) {
    return publisher.address + "/" + stemOf(request) + ".npz?download=1";
}

DownloadResult downloadSet(const DownloadRequest& request, spec::ProgressObserver& progress,
                           std::stop_token stop, const Publisher& publisher) {
    requireOfficialOrLocal(publisher);
    const DownloadableSet& set = setOf(request);
    DownloadResult result;
    result.md5 = md5Of(stemOf(request), publisher);
    result.file = downloadTarget(request);
    net::Download download;
    download.url = downloadAddress(request, publisher);
    download.file = result.file;
    download.checksum = net::Checksum{net::Checksum::Kind::Md5, result.md5};
    const std::uint64_t unpacked = set.unpackedBytes(request.size);
    download.maxBytes = unpacked + unpacked / 100 + kPackingMargin;
    const std::string name = result.file.filename().string();
    const net::Downloaded done = net::fetch(
        download,
        [&](const net::DownloadProgress& at) {
            progress.progressed({net::nameOf(at.stage), at.done, at.total, name});
        },
        std::move(stop));
    result.bytes = done.bytes;
    result.resumedFrom = done.resumedFrom;
    result.wasHere = done.wasHere;
    return result;
}

}  // namespace lightbox::engine
