// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "spec/Dataset.h"

namespace lightbox::gui {

/// Short name of an image for lists: the last part of its id without extension ("IM-0001-0001", "17" of an array,
/// "ct frame 4", "slice 12"; frames and slices counted from 1, while ids count from 0).
[[nodiscard]] QString imageTitle(const spec::ImageRecord& image);

/// Its class among `classes`, "—" for none; of several findings "Edema, Mass?" (? for an uncertain one) or "no finding".
[[nodiscard]] QString labelWords(const std::vector<std::string>& classes,
                                 const spec::ImageRecord& image);

/// The class whose mark stands for an image: its own, or its one finding; -1: none or several.
[[nodiscard]] int shownClass(const spec::ImageRecord& image);

/// How the window calls images and patients: as their files do, or by pseudonym; and never, while a test set is sealed,
/// by a path whose folders name the class. A value; copies are cheap.
struct ImageNames {
    using Pseudonyms = std::unordered_map<std::int64_t, std::string>;  ///< by image key, "P0001_02"

    [[nodiscard]] QString image(const spec::ImageRecord& image) const;
    /// Empty: unknown.
    [[nodiscard]] QString patient(const spec::ImageRecord& image) const;
    /// The whole id, for tool tips and for searching.
    [[nodiscard]] QString path(const spec::ImageRecord& image) const;
    [[nodiscard]] QString pseudonym(const spec::ImageRecord& image) const;
    /// Its path must not be shown: identifiers are hidden, or its folders may tell a sealed label.
    [[nodiscard]] bool isClosed(const spec::ImageRecord& image) const;

    bool hidden = false;  ///< identifiers are replaced by pseudonyms
    std::shared_ptr<const Pseudonyms> pseudonyms;
    std::function<bool(std::int64_t)> sealed;  ///< by image key; may be empty
};

}  // namespace lightbox::gui
