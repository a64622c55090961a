// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

#include "look/Theme.h"

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace lightbox::gui {

/// A card: 1 px border, radius 6; where it has a title, a head of 36 px with title, note (11 px, at the right) and actions,
/// a rule under it. body() has 12 px of padding; setBodyMargins({}) where a table fills it.
class Panel : public QFrame {
    Q_OBJECT

public:
    /// No title: no head, until something is put into it.
    explicit Panel(const QString& title = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Right of the stretch; ends in an ellipsis where there is no room.
    void setNote(const QString& note);
    /// Right behind the title: a count, badges, segments.
    void addHeadWidget(QWidget* widget);
    /// At the right end, after the note: icon buttons, legend.
    void addHeadAction(QWidget* widget);
    /// 32 px high, as over plots.
    void setHeadCompact();
    void setHeadVisible(bool visible);
    /// An 11 px line in Text3 right behind the title.
    void setSubtitle(const QString& text);

    [[nodiscard]] QVBoxLayout* body() { return m_body; }
    void setBodyMargins(const QMargins& margins);

private:
    void showHead();

    QFrame* m_head = nullptr;
    QHBoxLayout* m_left = nullptr;
    QHBoxLayout* m_right = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_subtitle = nullptr;
    QLabel* m_note = nullptr;
    QFrame* m_rule = nullptr;
    QVBoxLayout* m_body = nullptr;
};

}  // namespace lightbox::gui
