// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <vector>

#include "engine/DicomOverlays.h"
#include "spec/Dataset.h"

class QHBoxLayout;

namespace lightbox::gui {

class Theme;

/// What is to be known of an image beside its pixels: graphics laid over it, left out, inverted, burnt-in text. Hidden where
/// there is nothing.
class FilmBadges : public QWidget {
    Q_OBJECT

public:
    explicit FilmBadges(const Theme& theme, QWidget* parent = nullptr);
    void setImage(const spec::ImageRecord& image,
                  const std::vector<engine::OverlayPlane>& overlays);

Q_SIGNALS:
    void overlaysToggled(bool shown);

private:
    const Theme& m_theme;
    QHBoxLayout* m_row;
    bool m_overlaysShown = true;
};

}  // namespace lightbox::gui
