// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "project/Project.h"
#include "support/ErrorCode.h"
#include "support/TemporaryFolder.h"

using lightbox::test::errorCode;

/// A folder of its own for each test, removed afterwards.
class ProjectTest : public ::testing::Test {
protected:
    [[nodiscard]] std::filesystem::path folder() const { return m_base / "chest.lightbox"; }
    [[nodiscard]] std::filesystem::path base() const { return m_base.path(); }

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

private:
    lightbox::test::TemporaryFolder m_base;
};
