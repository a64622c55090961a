// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/ThresholdRow.h"

#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>
#include <cmath>

#include "widgets/Buttons.h"
#include "widgets/Labels.h"

namespace lightbox::gui {

namespace {

constexpr int kSliderSteps = 1000;

}  // namespace

ThresholdRow::ThresholdRow(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_name(makeLabel({}, TextRole::Label)),
      m_value(makeLabel({}, TextRole::Key)),
      m_minus(new IconButton(theme, QStringLiteral("minus"), tr("One case lower (Left)"))),
      m_plus(new IconButton(theme, QStringLiteral("plus"), tr("One case higher (Right)"))),
      m_slider(new QSlider(Qt::Horizontal)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_name->hide();
    column->addWidget(m_name);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_value->setObjectName(QStringLiteral("threshold"));
    m_value->setAccessibleName(tr("Threshold"));
    m_value->setMinimumWidth(QFontMetrics(Theme::font(TextSize::Key, QFont::DemiBold))
                                 .horizontalAdvance(QStringLiteral("0.0000")));
    row->addWidget(m_value);
    m_minus->setOutlined(28);
    m_plus->setOutlined(28);
    m_slider->setRange(0, kSliderSteps);
    m_slider->setAccessibleName(tr("Threshold"));
    m_slider->setToolTip(tr("Left and right move by one case, with Shift by ten"));
    m_slider->installEventFilter(this);
    row->addWidget(m_minus);
    row->addWidget(m_slider, 1);
    row->addWidget(m_plus);
    column->addLayout(row);
    connect(m_minus, &QToolButton::clicked, this, [this] { Q_EMIT stepped(-1); });
    connect(m_plus, &QToolButton::clicked, this, [this] { Q_EMIT stepped(1); });
    for (IconButton* button : {m_minus, m_plus})
        button->setAutoRepeat(true);
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        if (m_isCancelled)
            return;
        Q_EMIT dragged(static_cast<double>(value) / kSliderSteps);
        if (!m_slider->isSliderDown())
            Q_EMIT dragFinished();  // a page, or the wheel
    });
    connect(m_slider, &QSlider::sliderReleased, this, &ThresholdRow::dragFinished);
}

void ThresholdRow::setName(const QString& name) {
    m_name->setText(name);
    m_name->setVisible(!name.isEmpty());
    const QString whole =
        name.isEmpty() ? tr("Threshold") : tr("Threshold %1", "which of two").arg(name);
    m_value->setAccessibleName(whole);
    m_slider->setAccessibleName(whole);
    const std::pair<IconButton*, QString> steps[] = {{m_minus, tr("One case lower (Left)")},
                                                     {m_plus, tr("One case higher (Right)")}};
    for (const auto& [button, step] : steps)
        button->setAccessibleName(name.isEmpty() ? step : tr("%1: %2").arg(name, step));
}

void ThresholdRow::setThreshold(double threshold, const QString& text) {
    m_value->setText(text);
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(static_cast<int>(std::lround(threshold * kSliderSteps)));
}

void ThresholdRow::setMovable(bool movable) {
    for (QWidget* control : std::initializer_list<QWidget*>{m_minus, m_plus, m_slider})
        control->setEnabled(movable);
}

bool ThresholdRow::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_slider && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int cases = key->modifiers() & Qt::ShiftModifier ? 10 : 1;
        if (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right) {
            Q_EMIT stepped(key->key() == Qt::Key_Left ? -cases : cases);
            return true;
        }
        if (key->key() == Qt::Key_Escape && m_slider->isSliderDown()) {
            {
                const QSignalBlocker quiet(m_slider);
                m_slider->setSliderDown(false);
            }
            m_isCancelled = true;
            Q_EMIT dragCancelled();
            return true;
        }
    }
    // The button is down still: until it is let go, the slider stays where the drag began.
    if (watched == m_slider && m_isCancelled) {
        if (event->type() == QEvent::MouseMove)
            return true;
        if (event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::Hide ||
            event->type() == QEvent::MouseButtonPress)
            m_isCancelled = false;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace lightbox::gui
