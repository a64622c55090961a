// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdlib>
#include <filesystem>
#include <string>

#include "support/Places.h"
#include "support/TemporaryFolder.h"

namespace lightbox::test {

/// The shared archive of DICOM files, unpacked for the life of the object; absent where the archive is.
class DicomArchive {
public:
    DicomArchive() {
        const std::filesystem::path archive =
            std::filesystem::path(test::kSharedData) / "dicom.tar.xz";
        if (!std::filesystem::exists(archive))
            return;
        const std::string command =
            "tar -xJf '" + archive.string() + "' -C '" + m_folder.path().string() + "'";
        m_present = std::system(command.c_str()) == 0;
    }
    [[nodiscard]] bool present() const { return m_present; }
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const {
        return m_folder.path() / "dicom" / name;
    }

private:
    TemporaryFolder m_folder;
    bool m_present = false;
};

}  // namespace lightbox::test
