// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "base/Error.h"
#include "project/Project.h"

/// A folder of its own for each test, removed afterwards.
class ProjectTest : public ::testing::Test {
protected:
    void SetUp() override {
        const auto* const info = ::testing::UnitTest::GetInstance()->current_test_info();
        m_base = std::filesystem::temp_directory_path() /
                 ("lightbox-project-" + std::to_string(::getpid()) + "-" + info->name());
        std::filesystem::remove_all(m_base);
        std::filesystem::create_directories(m_base);
    }
    void TearDown() override { std::filesystem::remove_all(m_base); }

    [[nodiscard]] std::filesystem::path folder() const { return m_base / "chest.lightbox"; }
    [[nodiscard]] std::filesystem::path base() const { return m_base; }

    static lightbox::spec::ImageRecord image(const std::string& id, const std::string& patient,
                                             int label) {
        lightbox::spec::ImageRecord record;
        record.id = lightbox::spec::ImageId(id);
        record.source = {"/data/set/" + id, "", -1};
        if (!patient.empty())
            record.patient = patient;
        record.label = label;
        record.width = 224;
        record.height = 200;
        record.pixelHash = "hash-of-" + id;
        return record;
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

private:
    std::filesystem::path m_base;
};
