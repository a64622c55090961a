// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <cstdint>
#include <memory>

#include "models/ImageText.h"
#include "spec/Dataset.h"

namespace lightbox::gui {

/// Images with what the window calls them and says of them: the open project's, or those of an external cohort.
class ShownImages {
public:
    ShownImages() = default;
    virtual ~ShownImages() = default;
    ShownImages(const ShownImages&) = delete;
    ShownImages& operator=(const ShownImages&) = delete;

    /// Never null.
    [[nodiscard]] virtual std::shared_ptr<const spec::Dataset> dataset() const = 0;
    /// Null: there is none.
    [[nodiscard]] virtual const spec::ImageRecord* image(std::int64_t key) const = 0;
    [[nodiscard]] virtual const ImageNames& names() const = 0;
    /// Its label must not be shown.
    [[nodiscard]] virtual bool labelHidden(std::int64_t key) const = 0;
    /// "PNEUMONIA"; of several findings "Edema, Mass?" (? for an uncertain one) or "no finding"; "sealed" where the label is closed.
    [[nodiscard]] virtual QString labelText(const spec::ImageRecord& image) const = 0;
};

}  // namespace lightbox::gui
