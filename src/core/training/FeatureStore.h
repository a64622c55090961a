// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace lightbox::training {

/// What a frozen part of a network made of images: records of one size, each under a key that says
/// of which image and view, in a file FOLDER/RECIPE.features that only grows. A record that a crash
/// tore is found out by its checksum and counts as absent. One process at a time writes a file;
/// another works on one of its own, which goes with it. Not thread-safe.
class FeatureStore {
public:
    /// `recipe`: 32 hexadecimal digits, names whatever changes the records besides their images.
    /// `wanted`: records this job will ask for; a file of more than four times as many is begun
    /// anew. Of the folder's files the four latest stay. Throws Error (file_unwritable).
    FeatureStore(const std::filesystem::path& folder, const std::string& recipe,
                 std::size_t recordBytes, std::size_t wanted);
    ~FeatureStore();
    FeatureStore(const FeatureStore&) = delete;
    FeatureStore& operator=(const FeatureStore&) = delete;

    /// Empty where there is none; valid until the next add().
    [[nodiscard]] std::span<const std::byte> find(const std::string& key) const;
    /// `key`: 32 hexadecimal digits. Throws Error (file_unwritable, disk_full).
    void add(const std::string& key, std::span<const std::byte> record);
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] const std::filesystem::path& file() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace lightbox::training
