// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/paper/PaperView.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <cmath>

#include "widgets/paper/PrintedReport.h"

namespace lightbox::gui {

namespace {

constexpr double kLargest = 1.25;
constexpr int kGap = 16;
constexpr int kLine = 48;   ///< px of a step by the arrow keys
constexpr int kAbove = 16;  ///< px above what was gone to

/// The page in view as text, read only.
class PaperAccess : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit PaperAccess(PaperView* view) : QAccessibleWidget(view, QAccessible::Document) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface*>(this)
                                                  : QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QString text(QAccessible::Text part) const override {
        return part == QAccessible::Value ? said() : QAccessibleWidget::text(part);
    }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        return state;
    }
    [[nodiscard]] QString text(int start, int end) const override {
        return said().mid(start, end - start);
    }
    [[nodiscard]] int characterCount() const override { return static_cast<int>(said().size()); }
    [[nodiscard]] int cursorPosition() const override { return m_cursor; }
    void setCursorPosition(int position) override { m_cursor = position; }
    void selection(int, int* start, int* end) const override { *start = *end = 0; }
    [[nodiscard]] int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    [[nodiscard]] QRect characterRect(int) const override { return {}; }
    [[nodiscard]] int offsetAtPoint(const QPoint&) const override { return -1; }
    void scrollToSubstring(int, int) override {}
    QString attributes(int, int* start, int* end) const override {
        *start = 0;
        *end = characterCount();
        return {};
    }

private:
    [[nodiscard]] QString said() const { return static_cast<PaperView*>(widget())->text(); }
    int m_cursor = 0;
};

QAccessibleInterface* accessOf(const QString&, QObject* object) {
    auto* view = qobject_cast<PaperView*>(object);
    return view != nullptr ? new PaperAccess(view) : nullptr;
}

}  // namespace

PaperView::PaperView(const Theme& theme, QWidget* parent)
    : QAbstractScrollArea(parent),
      m_theme(theme) {
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Pages of the report"));
    [[maybe_unused]] static const bool isInstalled = [] {
        QAccessible::installFactory(accessOf);
        return true;
    }();
    connect(&theme, &Theme::changed, this, [this] { viewport()->update(); });
}

void PaperView::setReport(std::shared_ptr<const PrintedReport> report) {
    const bool isAlike = report && m_report && report->pages() == m_report->pages();
    m_report = std::move(report);
    m_drawn.clear();
    m_asked.clear();
    m_current = -1;
    if (!isAlike)
        verticalScrollBar()->setValue(0);
    arrange();
}

double PaperView::scale() const {
    return std::clamp((viewport()->width() - 2.0 * kGap) / m_report->size().width(), 0.2, kLargest);
}

QSizeF PaperView::pageSize() const {
    const QSizeF size = m_report->size() * scale();
    return {std::round(size.width()), std::round(size.height())};
}

QRectF PaperView::pageRect(int page) const {
    const QSizeF size = pageSize();
    return {QPointF(std::round((viewport()->width() - size.width()) / 2),
                    kGap + page * (size.height() + kGap) - verticalScrollBar()->value()),
            size};
}

void PaperView::arrange() {
    if (!m_report || m_report->pages() == 0) {
        verticalScrollBar()->setRange(0, 0);
        viewport()->update();
        return;
    }
    const double all = kGap + m_report->pages() * (pageSize().height() + kGap);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(kLine);
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(all) - viewport()->height()));
    want();
    viewport()->update();
}

void PaperView::want() {
    const double wanted = scale() * devicePixelRatioF();
    if (wanted != m_drawnScale) {
        m_drawn.clear();
        m_asked.clear();
    }
    m_drawnScale = wanted;
    // What is far from view is drawn again when it is looked for.
    const QRectF near =
        QRectF(viewport()->rect()).adjusted(0, -viewport()->height(), 0, viewport()->height());
    std::erase_if(m_drawn, [&](const auto& one) { return !near.intersects(pageRect(one.first)); });
    for (int page = 0; page < m_report->pages(); ++page)
        if (!m_drawn.contains(page) && QRectF(viewport()->rect()).intersects(pageRect(page)) &&
            m_asked.insert(page).second)
            Q_EMIT pageWanted(page, wanted);
    if (const int now = currentPage(); now != m_current) {
        m_current = now;
        setAccessibleDescription(tr("Page %1 of %2").arg(now + 1).arg(m_report->pages()));
        QAccessibleEvent changed(this, QAccessible::VisibleDataChanged);
        QAccessible::updateAccessibility(&changed);
    }
    Q_EMIT scrolled();
}

void PaperView::setPage(int page, double scale, const QImage& image) {
    if (!m_report || scale != m_drawnScale || page >= m_report->pages())
        return;
    m_asked.erase(page);
    QPixmap pixmap = QPixmap::fromImage(image);
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    m_drawn[page] = pixmap;
    viewport()->update();
}

void PaperView::setFailed(int page, double scale) {
    if (!m_report || scale != m_drawnScale || page >= m_report->pages())
        return;
    m_asked.erase(page);
    m_drawn[page] = QPixmap();
    viewport()->update();
}

void PaperView::goTo(int page, double y) {
    if (!m_report || m_report->pages() == 0)
        return;
    const double top = page * (pageSize().height() + kGap);
    const double below = y > 0 ? kGap + y * scale() - kAbove : 0;
    verticalScrollBar()->setValue(static_cast<int>(top + below));
}

PaperView::Place PaperView::place() const {
    if (!m_report || m_report->pages() == 0)
        return {};
    const double at = verticalScrollBar()->value() + 3.0 * kAbove - kGap;
    const double step = pageSize().height() + kGap;
    const int page = std::clamp(static_cast<int>(at / step), 0, m_report->pages() - 1);
    return {page, std::max(0.0, (at - page * step) / scale())};
}

QString PaperView::text() const {
    const int page = currentPage();
    return page < 0 ? QString() : m_report->text(page);
}

int PaperView::currentPage() const {
    if (!m_report || m_report->pages() == 0)
        return -1;
    const double middle = verticalScrollBar()->value() + viewport()->height() / 2.0;
    return std::clamp(static_cast<int>(middle / (pageSize().height() + kGap)), 0,
                      m_report->pages() - 1);
}

bool PaperView::isDrawn() const {
    if (!m_report)
        return true;
    for (int page = 0; page < m_report->pages(); ++page)
        if (!m_drawn.contains(page) && QRectF(viewport()->rect()).intersects(pageRect(page)))
            return false;
    return true;
}

void PaperView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.color(Role::Window));
    if (!m_report)
        return;
    for (int page = 0; page < m_report->pages(); ++page) {
        const QRectF box = pageRect(page);
        if (!box.intersects(QRectF(viewport()->rect())))
            continue;
        const auto drawn = m_drawn.find(page);
        if (drawn != m_drawn.end() && !drawn->second.isNull()) {
            painter.drawPixmap(box.topLeft(), drawn->second);
        } else {
            painter.fillRect(box, Qt::white);
            if (drawn != m_drawn.end()) {
                painter.setPen(Qt::black);
                painter.setFont(Theme::font(TextSize::Body));
                painter.drawText(box, Qt::AlignCenter, tr("This page could not be drawn."));
            }
        }
        painter.setPen(m_theme.color(Role::Line));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5));
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(Role::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
}

void PaperView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void PaperView::scrollContentsBy(int, int) {
    if (m_report && m_report->pages() > 0)
        want();
    viewport()->update();
}

void PaperView::keyPressEvent(QKeyEvent* event) {
    QScrollBar& bar = *verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Home:
        bar.setValue(bar.minimum());
        return;
    case Qt::Key_End:
        bar.setValue(bar.maximum());
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

}  // namespace lightbox::gui
