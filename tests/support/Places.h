// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lightbox::test {

/// Folders in which tests find their files. Places.cpp alone is compiled with them: a path in every command would keep a compiler cache
/// from serving another clone.
extern const char* const kTestData;    ///< tests/data
extern const char* const kSharedData;  ///< ../shared/data, which may be absent
extern const char* const kSource;      ///< src

}  // namespace lightbox::test
