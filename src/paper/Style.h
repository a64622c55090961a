// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QFont>
#include <QJsonObject>
#include <QString>

namespace lightbox::paper {

/// The colours that the document brings, by the names of the report's style sheet; black where it has none.
class Colours {
public:
    explicit Colours(const QJsonObject& colours) : m_colours(colours) {}
    [[nodiscard]] QColor operator[](const char* name) const;

private:
    QJsonObject m_colours;
};

/// The typeface of the workbench; `size` in px of the page (96 to the inch).
[[nodiscard]] QFont fontOf(double size, QFont::Weight weight = QFont::Normal);

}  // namespace lightbox::paper
