// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QTimer>
#include <map>

#include "look/Theme.h"
#include "session/PageId.h"

namespace lightbox::gui {

/// 64 x 64, icon over label; current: accent with a bar of 3 px at the window's edge; a mark of 12 px at the top right.
class RailButton : public QAbstractButton {
    Q_OBJECT

public:
    RailButton(const Theme& theme, const QString& icon, const QString& text,
               QWidget* parent = nullptr);
    void setMark(RailMark mark);
    [[nodiscard]] RailMark mark() const { return m_mark; }
    [[nodiscard]] QSize sizeHint() const override { return {80, 68}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintMark(QPainter& painter) const;

    const Theme& m_theme;
    QString m_icon;
    RailMark m_mark = RailMark::None;
    QTimer m_turn;
    int m_angle = 0;
};

/// 80 px wide: the six pages, audit log and settings below.
class Rail : public QWidget {
    Q_OBJECT

public:
    explicit Rail(const Theme& theme, QWidget* parent = nullptr);
    /// Weights and Report have no buttons of their own: they belong to the settings and to Evaluate.
    void setCurrent(PageId page);
    /// Without a project the pages are dimmed, and none is current.
    void setPagesEnabled(bool enabled);
    void setMark(PageId page, RailMark mark);
    [[nodiscard]] RailButton* button(PageId page) const;

Q_SIGNALS:
    void chosen(lightbox::gui::PageId page);
    void auditRequested();
    void settingsRequested();

private:
    std::map<PageId, RailButton*> m_buttons;
    void uncheck();

    QWidget* m_audit = nullptr;
    QAbstractButton* m_settings = nullptr;
};

}  // namespace lightbox::gui
