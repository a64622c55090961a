// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/film/FilmPixels.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "engine/Images.h"
#include "look/Theme.h"

namespace lightbox::gui {

FilmPixels FilmPixels::of(const spec::ImageSource& source) {
    auto pixels = std::make_shared<spec::ModalityImage>(engine::loadImage(source));
    FilmPixels loaded;
    loaded.automatic = engine::defaultWindow(*pixels);
    loaded.full = engine::fullWindow(*pixels);
    loaded.image = std::move(pixels);
    return loaded;
}

bool isComputedTomography(const spec::ModalityImage& image, const spec::ImageRecord& record) {
    const auto says = [](const std::map<std::string, std::string>& fields, const char* name) {
        const auto found = fields.find(name);
        return found != fields.end() && found->second == "CT";
    };
    return image.channels == 1 &&
           (says(image.fields, "Modality") || says(record.fields, "modality"));
}

QImage graphicsOf(const std::vector<engine::OverlayPlane>& planes, const QSize& size) {
    QImage graphics(size, QImage::Format_ARGB32_Premultiplied);
    graphics.fill(Qt::transparent);
    const QColor line = Theme::film(FilmRole::Accent);
    QColor region = line;
    region.setAlpha(96);
    for (const engine::OverlayPlane& plane : planes) {
        const QRgb colour = qPremultiply((plane.isRegion ? region : line).rgba());
        for (int y = 0; y < size.height(); ++y) {
            auto* to = reinterpret_cast<QRgb*>(graphics.scanLine(y));
            const std::uint8_t* from =
                plane.mask.data() +
                static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width());
            for (int x = 0; x < size.width(); ++x)
                if (from[x] != 0)
                    to[x] = colour;
        }
    }
    return graphics;
}

}  // namespace lightbox::gui
