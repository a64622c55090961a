// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QAbstractScrollArea;

namespace lightbox::gui {

class Theme;

/// The 2 px accent ring over a list, tree or table that has the focus, which the style sheet's items
/// would paint over. Owned by the view.
class FocusRing : public QWidget {
    Q_OBJECT

public:
    /// `onFilm`: the accent of film, whatever the theme.
    FocusRing(const Theme& theme, QAbstractScrollArea* view, bool onFilm = false);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    bool m_onFilm;
};

}  // namespace lightbox::gui
