// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Npy.h"
#include "data/import/Import.h"
#include "imaging/Render.h"
#include "messages/Render.h"
#include "spec/Split.h"
#include "support/Archives.h"
#include "support/ErrorCode.h"
#include "support/Films.h"
#include "support/NoProgress.h"
#include "support/Places.h"
#include "support/TemporaryFolder.h"

using lightbox::test::errorCode;

/// A folder of its own for each test, and small images to put there.
class DataTest : public ::testing::Test {
protected:
    using Array = lightbox::test::Array;
    using Silent = lightbox::test::NoProgress;

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder.path(); }

    static lightbox::spec::PixelBuffer pixels(int seed, int width = 12, int height = 10,
                                              int channels = 1) {
        return lightbox::test::film(seed, width, height, channels);
    }

    std::filesystem::path png(const std::string& path, int seed, int width = 12, int height = 10,
                              int channels = 1) {
        return lightbox::test::writeFilm(m_folder / path, pixels(seed, width, height, channels));
    }

    std::filesystem::path text(const std::string& path, const std::string& content) {
        return m_folder.write(path, content);
    }

    static std::string npy(const Array& array) { return lightbox::test::npyBytes(array); }

    std::filesystem::path npz(const std::string& path, const std::vector<Array>& arrays,
                              bool deflated = true) {
        lightbox::test::writeNpz(m_folder / path, arrays, deflated);
        return m_folder / path;
    }

    std::filesystem::path zip(const std::string& path,
                              const std::map<std::string, std::string>& members, bool deflated) {
        lightbox::test::writeZip(m_folder / path, members, deflated);
        return m_folder / path;
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
        const std::filesystem::path file =
            std::filesystem::path(lightbox::test::kSharedData) / archive;
        if (!std::filesystem::exists(file))
            return false;
        const std::string command =
            "tar -xf '" + file.string() + "' -C '" + m_folder.path().string() + "'";
        return std::system(command.c_str()) == 0;
    }

    static void numberKeys(lightbox::spec::Dataset& dataset) {
        std::int64_t key = 0;
        for (lightbox::spec::ImageRecord& image : dataset.images)
            image.key = ++key;
    }

private:
    lightbox::test::TemporaryFolder m_folder;
};
