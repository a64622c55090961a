// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/Download.h"

#include "base/Error.h"
#include "base/Hash.h"
#include "net/Address.h"
#include "net/PartialFile.h"
#include "net/Transfer.h"

namespace lightbox::net {

namespace fs = std::filesystem;

namespace {

std::string hexOf(Checksum::Kind kind, const fs::path& file) {
    return kind == Checksum::Kind::Md5 ? base::md5OfFile(file) : base::sha256OfFile(file);
}

const char* nameOf(Checksum::Kind kind) {
    return kind == Checksum::Kind::Md5 ? "MD5" : "SHA-256";
}

void tellChecking(const ProgressSink& progress, std::uint64_t bytes) {
    if (progress)
        progress({.stage = DownloadProgress::Stage::Checking, .done = bytes, .total = bytes});
}

/// True when the file is here and is the one that is wanted. Throws Error refused (file_exists) when
/// another one has its name.
bool isHere(const Download& download, const ProgressSink& progress) {
    if (!fs::exists(download.file))
        return false;
    const bool comparable = download.checksum && fs::is_regular_file(download.file);
    if (comparable)
        tellChecking(progress, fs::file_size(download.file));
    if (comparable &&
        hexOf(download.checksum->kind, download.file).starts_with(download.checksum->hex))
        return true;
    if (!download.checksum)
        throw base::refused("file_exists.unknown", {}, download.file);
    throw base::refused("file_exists.differs", {{"checksum", nameOf(download.checksum->kind)}},
                        download.file);
}

bool isWhole(const PartialFile& part, const std::string& url) {
    return part.state() && part.state()->url == url && part.state()->total > 0 &&
           part.size() == part.state()->total;
}

/// Throws Error refused (download_differs) and removes the part unless it is what was published.
void requireChecksum(const Download& download, PartialFile& part) {
    if (!download.checksum)
        return;
    const std::string hex = hexOf(download.checksum->kind, partOf(download.file));
    if (hex.starts_with(download.checksum->hex))
        return;
    part.remove();
    throw base::refused("download_differs",
                        {{"checksum", nameOf(download.checksum->kind)},
                         {"found", hex},
                         {"published", download.checksum->hex}},
                        download.file);
}

}  // namespace

const char* nameOf(DownloadProgress::Stage stage) {
    switch (stage) {
    case DownloadProgress::Stage::Connecting:
        return "connecting";
    case DownloadProgress::Stage::Receiving:
        return "downloading";
    case DownloadProgress::Stage::Checking:
        break;
    }
    return "checking";
}

Downloaded fetch(const Download& download,
                 const std::function<void(const DownloadProgress&)>& progress,
                 std::stop_token stop) {
    const Address address = checkedAddress(download.url);
    if (isHere(download, progress))
        return {.bytes = fs::file_size(download.file), .wasHere = true};
    PartialFile part(download.file);
    Downloaded result;
    if (isWhole(part, download.url)) {
        result.resumedFrom = part.size();
    } else {
        const bool same =
            part.state() && part.state()->url == download.url && !part.state()->validator().empty();
        auto from = same ? Transfer::From::EndOfPart : Transfer::From::Beginning;
        for (auto end = Transfer::End::BeginAnew; end == Transfer::End::BeginAnew;
             from = Transfer::From::Beginning) {
            const std::uint64_t before = part.size();
            Transfer transfer(download, address, part, progress);
            end = transfer.run(from, stop);
            result.resumedFrom = transfer.continued() ? before : 0;
        }
    }
    if (stop.stop_requested())
        throw base::cancelled();
    result.bytes = part.size();
    tellChecking(progress, result.bytes);
    requireChecksum(download, part);
    part.publish();
    return result;
}

}  // namespace lightbox::net
