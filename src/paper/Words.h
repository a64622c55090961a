// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonArray>
#include <QPainter>
#include <QTextLayout>
#include <memory>

#include "paper/Style.h"

namespace lightbox::paper {

struct WordStyle {
    double size = 12;
    double lineHeight = 17;
    QFont::Weight weight = QFont::Normal;
    QColor colour;
    Qt::Alignment alignment = Qt::AlignLeft;
};

/// A text of the document (pieces with tones) set in lines of a width; words too long for one are broken.
class Words {
public:
    /// `text`: [[words, tone], …]. Of more than kMostCharacters the rest is left out, and said to be.
    Words(const QJsonArray& text, const WordStyle& style, const Colours& colours);
    Words(const QString& text, const WordStyle& style, const Colours& colours);

    static constexpr int kMostCharacters = 20'000;

    /// Sets it anew; returns its height.
    double setWidth(double width);
    /// The same words, set apart from these.
    [[nodiscard]] Words again() const;
    [[nodiscard]] double height() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString lineText(int line) const;
    /// Of its longest line if nothing were broken, and of its longest word.
    [[nodiscard]] double naturalWidth() const { return m_natural; }
    [[nodiscard]] double leastWidth() const { return m_least; }
    [[nodiscard]] int lines() const { return m_layout->lineCount(); }
    [[nodiscard]] double lineHeight() const { return m_style.lineHeight; }
    void draw(QPainter& painter, QPointF at) const;
    void drawLine(QPainter& painter, int line, QPointF at) const;

private:
    void prepare(const QString& text, const QList<QTextLayout::FormatRange>& formats);

    WordStyle m_style;
    std::shared_ptr<QTextLayout> m_layout;
    double m_natural = 0, m_least = 0;
};

}  // namespace lightbox::paper
