// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>

namespace lightbox::spec {

/// That somebody said two patient ids are one person's.
struct PatientMerge {
    std::int64_t id = 0;
    std::string source;  ///< the id that its images bore
    std::string target;  ///< the one they bear now
    std::string reason;
    std::string who;
    std::string at;          ///< UTC, ISO 8601
    std::size_t images = 0;  ///< that got another id
};

}  // namespace lightbox::spec
