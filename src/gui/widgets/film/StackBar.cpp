// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/film/StackBar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include "look/Format.h"
#include "widgets/Labels.h"

namespace lightbox::gui {

StackBar::StackBar(QWidget* parent)
    : QWidget(parent),
      m_slider(new QSlider(Qt::Horizontal)),
      m_words(makeLabel({}, TextRole::Small)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(12);
    m_slider->setObjectName(QStringLiteral("stack"));
    m_slider->setPageStep(5);
    m_words->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_slider, 1);
    row->addWidget(m_words);
    connect(m_slider, &QSlider::valueChanged, this, [this](int place) {
        showPlace();
        Q_EMIT placeChosen(static_cast<std::size_t>(place));
    });
    hide();
}

void StackBar::setStack(const engine::ImageStack& stack) {
    m_kind = stack.kind;
    setVisible(stack.images.size() > 1);
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, static_cast<int>(stack.images.size()) - 1);
    m_slider->setValue(static_cast<int>(stack.current));
    const QString name = m_kind == engine::ImageStack::Kind::Slices   ? tr("Slice of the volume")
                         : m_kind == engine::ImageStack::Kind::Frames ? tr("Frame of the file")
                                                                      : tr("Image of the series");
    m_slider->setAccessibleName(name);
    m_slider->setToolTip(
        tr("%1: turn the wheel over the image, or Page Up and Page Down in it; Ctrl with the wheel "
           "zooms")
            .arg(name));
    // As wide as it will get, so that the slider does not jump as one scrolls.
    m_slider->setValue(m_slider->maximum());
    showPlace();
    m_words->setMinimumWidth(m_words->sizeHint().width());
    m_slider->setValue(static_cast<int>(stack.current));
    showPlace();
}

void StackBar::setPlace(std::size_t place) {
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(static_cast<int>(place));
    showPlace();
}

void StackBar::showPlace() {
    const QString place = Format::count(m_slider->value() + 1);
    const QString all = Format::count(m_slider->maximum() + 1);
    switch (m_kind) {
    case engine::ImageStack::Kind::Slices:
        m_words->setText(tr("Slice %1 of %2").arg(place, all));
        break;
    case engine::ImageStack::Kind::Frames:
        m_words->setText(tr("Frame %1 of %2").arg(place, all));
        break;
    case engine::ImageStack::Kind::Series:
    case engine::ImageStack::Kind::Single:
        m_words->setText(tr("Image %1 of %2").arg(place, all));
        break;
    }
}

}  // namespace lightbox::gui
