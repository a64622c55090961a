// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Progress.h"

namespace lightbox::engine {

/// A published set that can be had. One file holds it at one size in pixels.
struct DownloadableSet {
    std::string name;         ///< "pneumoniamnist"
    std::string title;        ///< "PneumoniaMNIST"
    std::string description;  ///< one sentence: what the pictures are, and what is told apart
    spec::Task task = spec::Task::Multiclass;
    std::vector<std::string> classes;
    std::size_t images = 0;  ///< train, val and test together
    int channels = 1;
    std::string licence;     ///< "CC BY 4.0"
    std::string source;      ///< where the pictures come from, to be cited
    std::vector<int> sizes;  ///< sides in pixels at which it is published
    std::string citation;    ///< of the collection
    /// Bytes of its arrays at that side before they are packed: the file has at most about as many.
    [[nodiscard]] std::uint64_t unpackedBytes(int size) const;
};
/// The 2-D sets of MedMNIST v2 and MedMNIST+ (Yang et al. 2023), in their order.
[[nodiscard]] std::span<const DownloadableSet> downloadableSets();

/// Where files are fetched from. Anything but the default must be an address of this machine: for
/// tests.
struct Publisher {
    std::string address = "https://zenodo.org/records/10519652/files";
    /// MD5 by file stem in place of the published ones.
    std::map<std::string, std::string> md5;
};

struct DownloadRequest {
    std::string set;  ///< name of a DownloadableSet
    int size = 28;
    std::filesystem::path folder;
};
struct DownloadResult {
    std::filesystem::path file;
    std::string md5;  ///< of the file, and as published
    std::uint64_t bytes = 0;
    std::uint64_t resumedFrom = 0;  ///< bytes that an earlier try had brought
    bool wasHere = false;           ///< nothing had to be fetched
};

/// Fetches FOLDER/SET_SIZE.npz (at 28: SET.npz) from where MedMNIST publishes it, going on where an
/// earlier try ended, and gives it its name only when its MD5 is the published one. Progress counts
/// bytes ("connecting", "downloading", "checking"). Throws Error: usage (set_unknown, size_unknown),
/// refused (checksum_unknown) and what net::fetch throws.
[[nodiscard]] DownloadResult downloadSet(const DownloadRequest& request,
                                         spec::ProgressObserver& progress, std::stop_token stop,
                                         const Publisher& publisher = {});
/// The address of that file: "https://zenodo.org/records/10519652/files/NAME.npz?download=1".
[[nodiscard]] std::string downloadAddress(const DownloadRequest& request,
                                          const Publisher& publisher = {});
/// Where that file will lie, and how many bytes of it an earlier try has brought.
[[nodiscard]] std::filesystem::path downloadTarget(const DownloadRequest& request);
[[nodiscard]] std::uint64_t downloadedBytes(const DownloadRequest& request);

}  // namespace lightbox::engine
