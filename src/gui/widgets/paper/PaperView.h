// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractScrollArea>
#include <QPixmap>
#include <map>
#include <memory>
#include <set>

#include "look/Theme.h"

namespace lightbox::gui {

class PrintedReport;

/// The pages of a report below each other, as wide as there is room up to a fixed scale. It draws none: whoever owns it answers
/// pageWanted() with setPage().
class PaperView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PaperView(const Theme& theme, QWidget* parent = nullptr);
    /// Null: none. What has been scrolled to stays in view where the pages are as many.
    void setReport(std::shared_ptr<const PrintedReport> report);
    /// `scale`: as it was wanted; one that is no longer wanted is dropped.
    void setPage(int page, double scale, const QImage& image);
    /// It is not asked for again at this scale, and says that it is not there.
    void setFailed(int page, double scale);
    /// `y`: of what comes to the top, px of the page at a scale of 1.
    void goTo(int page, double y = 0);
    /// What is read now: a place just below the top of the view.
    struct Place {
        int page = -1;  ///< -1: there is none
        double y = 0;   ///< px of the page at a scale of 1
    };
    [[nodiscard]] Place place() const;
    /// What the page in view says.
    [[nodiscard]] QString text() const;
    /// The page that most is seen of.
    [[nodiscard]] int currentPage() const;
    /// All that is in view has been drawn.
    [[nodiscard]] bool isDrawn() const;
    [[nodiscard]] QSize sizeHint() const override { return {640, 480}; }

Q_SIGNALS:
    /// In px of the screen.
    void pageWanted(int page, double scale);
    /// place() is another.
    void scrolled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] double scale() const;
    [[nodiscard]] QSizeF pageSize() const;
    [[nodiscard]] QRectF pageRect(int page) const;  ///< in the viewport
    void arrange();
    void want();

    const Theme& m_theme;
    std::shared_ptr<const PrintedReport> m_report;
    std::map<int, QPixmap> m_drawn;  ///< null: it cannot be drawn
    std::set<int> m_asked;           ///< and neither drawn nor failed since
    double m_drawnScale = 0;
    int m_current = -1;
};

}  // namespace lightbox::gui
