// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/HandlePlot.h"

#include <QVBoxLayout>
#include <utility>

#include "widgets/plots/HandleDrag.h"
#include "widgets/plots/PlotCanvas.h"

namespace lightbox::gui {

HandlePlot::HandlePlot(const Theme& theme, const QString& whole, QWidget* parent)
    : QWidget(parent),
      m_canvas(new PlotCanvas(theme, this)) {
    m_canvas->setAccessibleName(whole);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_canvas);
}

HandlePlot::~HandlePlot() = default;

void HandlePlot::follow(HandleDrag& drag) {
    m_drag = &drag;
    connect(m_drag, &HandleDrag::dragged, this, &HandlePlot::thresholdDragged);
    connect(m_drag, &HandleDrag::finished, this, &HandlePlot::dragFinished);
    connect(m_drag, &HandleDrag::cancelled, this, &HandlePlot::dragCancelled);
}

void HandlePlot::setMovable(bool movable) {
    m_drag->setMovable(movable);
}

bool HandlePlot::isZoomed() const {
    return m_drag->isZoomed();
}

void HandlePlot::showWhole() {
    if (isZoomed())
        m_drag->showWhole();
}

QString HandlePlot::readOut() const {
    return m_drag->readOut();
}

bool HandlePlot::canDraw() {
    if (!m_canvas->isVisible())
        m_isStale = true;
    return m_canvas->isVisible();
}

QPointF HandlePlot::inWidget(const QPointF& inCanvas) const {
    return m_canvas->mapToParent(inCanvas.toPoint());
}

void HandlePlot::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (std::exchange(m_isStale, false))
        m_canvas->replotSoon();
}

}  // namespace lightbox::gui
