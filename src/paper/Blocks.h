// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonObject>

#include "paper/Pages.h"
#include "paper/Words.h"

namespace lightbox::paper {

/// Puts the parts of a document onto pages, a function for each kind.
class Blocks {
public:
    Blocks(Pages& pages, const Colours& colours) : m_pages(pages), m_colours(colours) {}

    void title(const QString& title, const QString& subtitle);
    void sectionTitle(const QString& title);
    /// A block of a kind that is not known is left out.
    void add(const QJsonObject& block);
    void banner(const QJsonObject& block);

private:
    void place(const QString& kind, const QJsonObject& block);
    void heading(const QString& text);
    void paragraph(const QJsonObject& block);
    void summary(const QJsonObject& block);
    void keyFigures(const QJsonObject& block);
    void list(const QJsonObject& block);
    void figures(const QJsonObject& block);
    void flow(const QJsonObject& block);
    void cases(const QJsonObject& block);

    [[nodiscard]] WordStyle body() const;
    /// A text across the page; a long one line by line. `withNext`: it says what comes next.
    void text(const Words& words, double before, double indent = 0, bool withNext = false);

    Pages& m_pages;
    const Colours& m_colours;
    bool m_begins = false;  ///< a title was the last
};

/// A table, row by row; its head stands again on each page. Facts are one of two columns.
void addTable(Pages& pages, const Colours& colours, const QJsonObject& block);
void addFacts(Pages& pages, const Colours& colours, const QJsonObject& block);

}  // namespace lightbox::paper
