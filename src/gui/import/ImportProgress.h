// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <vector>

#include "look/Theme.h"
#include "workers/ImportWatch.h"

namespace lightbox::gui {

/// What an import has counted so far, in as many lines as it takes: patients, images of each class,
/// duplicates, files that could not be read.
class ImportCounts : public QWidget {
    Q_OBJECT

public:
    explicit ImportCounts(const Theme& theme, QWidget* parent = nullptr);
    void setCounts(const ImportWatch::Counts& counts);
    /// The counts in one line, as a screen reader says them.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Part {
        QString number;
        QString words;
        QString icon;         ///< of resources/icons, or
        int classIndex = -1;  ///< the mark of a class
        Role role = Role::Text;
        Role wordsRole = Role::Text2;
    };
    [[nodiscard]] static int widthOf(const Part& part);
    void paintPart(QPainter& painter, const Part& part, QPoint at) const;

    const Theme& m_theme;
    std::vector<Part> m_parts;
};

/// The last images read, as they come; a file that was refused stands among them with its reason.
class ImportStrip : public QWidget {
    Q_OBJECT

public:
    explicit ImportStrip(QWidget* parent = nullptr);
    void setTiles(std::vector<ImportWatch::Tile> tiles);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    /// "truncated" for an ImportIssue's reason.
    [[nodiscard]] static QString reasonWord(const std::string& reason);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRect tileRect(std::size_t index) const;

    std::vector<ImportWatch::Tile> m_tiles;
};

}  // namespace lightbox::gui
