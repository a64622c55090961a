// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>
#include <unistd.h>
#include <zip.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Npy.h"
#include "data/Import.h"
#include "imaging/Render.h"
#include "messages/Render.h"
#include "spec/Split.h"

/// A folder of its own for each test, and small images to put there.
class DataTest : public ::testing::Test {
protected:
    void SetUp() override {
        const auto* const info = ::testing::UnitTest::GetInstance()->current_test_info();
        m_folder = std::filesystem::temp_directory_path() /
                   ("lightbox-data-" + std::to_string(::getpid()) + "-" + info->name());
        std::filesystem::remove_all(m_folder);
        std::filesystem::create_directories(m_folder);
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    struct Silent : lightbox::spec::ProgressObserver {
        void progressed(const lightbox::spec::Progress&) override { ++calls; }
        std::atomic<int> calls{0};
    };

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

    /// A grey image whose pixels follow from `seed`.
    static lightbox::spec::PixelBuffer pixels(int seed, int width = 12, int height = 10,
                                              int channels = 1) {
        lightbox::spec::PixelBuffer image{width, height, channels, {}};
        for (int i = 0; i < width * height * channels; ++i)
            image.values.push_back(static_cast<std::uint8_t>((seed * 37 + i * (3 + seed)) % 251));
        return image;
    }

    std::filesystem::path png(const std::string& path, int seed, int width = 12, int height = 10,
                              int channels = 1) {
        const std::filesystem::path file = m_folder / path;
        std::filesystem::create_directories(file.parent_path());
        lightbox::imaging::writePng(file, pixels(seed, width, height, channels));
        return file;
    }

    std::filesystem::path text(const std::string& path, const std::string& content) {
        const std::filesystem::path file = m_folder / path;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << content;
        return file;
    }

    struct Array {
        std::string name;
        std::vector<std::size_t> shape;
        std::vector<std::uint8_t> values;
    };

    /// The bytes of a .npy of uint8.
    std::string npy(const Array& array) {
        const std::filesystem::path file = m_folder / "array.npy";
        lightbox::base::writeNpy(file, array.shape, array.values);
        const auto bytes = lightbox::base::readFile(file);
        std::filesystem::remove(file);
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }

    std::filesystem::path npz(const std::string& path, const std::vector<Array>& arrays,
                              bool deflated = true) {
        std::map<std::string, std::string> members;
        for (const Array& array : arrays)
            members[array.name + ".npy"] = npy(array);
        return zip(path, members, deflated);
    }

    std::filesystem::path zip(const std::string& path,
                              const std::map<std::string, std::string>& members, bool deflated) {
        const std::filesystem::path file = m_folder / path;
        std::filesystem::create_directories(file.parent_path());
        int error = 0;
        zip_t* const archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
        for (const auto& [name, content] : members) {
            const auto index =
                zip_file_add(archive, name.c_str(),
                             zip_source_buffer(archive, content.data(), content.size(), 0), 0);
            zip_set_file_compression(archive, static_cast<zip_uint64_t>(index),
                                     deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0);
        }
        EXPECT_EQ(zip_close(archive), 0);
        return file;
    }

    lightbox::data::Imported import(const lightbox::spec::ImportRequest& request) {
        Silent silent;
        lightbox::data::Imported imported = lightbox::data::readSources(request, silent, {});
        for (const lightbox::spec::Warning& warning : imported.report.warnings) {
            EXPECT_EQ(lightbox::messages::codeOf(warning.text.id), warning.code);
            EXPECT_EQ(lightbox::messages::english(warning.text), warning.message);
        }
        return imported;
    }

    lightbox::data::Imported import(const std::filesystem::path& source) {
        lightbox::spec::ImportRequest request;
        request.sources = {source};
        return import(request);
    }

    /// Unpacks an archive of the shared data; false (and the test is skipped) where it is absent.
    bool unpack(const std::string& archive) {
        const std::filesystem::path file = std::filesystem::path(LIGHTBOX_SHARED_DATA) / archive;
        if (!std::filesystem::exists(file))
            return false;
        const std::string command =
            "tar -xf '" + file.string() + "' -C '" + m_folder.string() + "'";
        return std::system(command.c_str()) == 0;
    }

    /// Code of the Error that `action` throws; "" when it throws none.
    template <class Action> static std::string errorCode(Action&& action) {
        try {
            action();
        } catch (const lightbox::base::Error& error) {
            return error.facts().code;
        }
        return "";
    }

    static void numberKeys(lightbox::spec::Dataset& dataset) {
        std::int64_t key = 0;
        for (lightbox::spec::ImageRecord& image : dataset.images)
            image.key = ++key;
    }

private:
    std::filesystem::path m_folder;
};
