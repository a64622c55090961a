// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/NamelessError.h"

#include "engine/seal/Nameless.h"

namespace lightbox::gui {

base::Error nameless(const base::Error& error, const ImageNames& names,
                     const spec::ImageRecord& image, const std::filesystem::path& file) {
    if (!names.isClosed(image))
        return error;
    return engine::nameless(error, image, file, names.image(image).toStdString());
}

base::Error nameless(const base::Error& error, const ImageNames& names,
                     const spec::Dataset& dataset) {
    const spec::ImageRecord* image =
        engine::imageNamed(error, dataset, [&](const spec::ImageRecord& candidate) {
            return names.isClosed(candidate);
        });
    return image == nullptr ? error : nameless(error, names, *image, image->source.file);
}

}  // namespace lightbox::gui
