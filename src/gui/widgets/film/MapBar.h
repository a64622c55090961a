// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;

namespace lightbox::gui {

class ImageViewer;
class Switch;
class Theme;

/// How the heat map over a film is drawn, and of which class it is.
class MapBar : public QWidget {
    Q_OBJECT

public:
    MapBar(const Theme& theme, ImageViewer& film, QWidget* parent = nullptr);
    void setClasses(const QStringList& names, int current);
    /// Opacity and contour as at first.
    void startAnew();

Q_SIGNALS:
    /// The map of this class is wanted.
    void classChosen(int cls);

private:
    const Theme& m_theme;
    QComboBox* m_classes;
    QSlider* m_opacity;
    QLabel* m_opacityText;
    Switch* m_contour;
};

}  // namespace lightbox::gui
