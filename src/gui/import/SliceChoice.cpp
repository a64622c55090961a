// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/SliceChoice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>

namespace lightbox::gui {

SliceChoice::SliceChoice(QWidget* parent)
    : QWidget(parent),
      m_plane(new QComboBox),
      m_middle(new QSpinBox) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_plane->setObjectName(QStringLiteral("slicePlane"));
    m_plane->setAccessibleName(tr("Plane of the slices"));
    m_plane->setToolTip(tr("The anatomical plane; oblique volumes go by their nearest axis"));
    m_plane->addItem(tr("Axial"), QStringLiteral("axial"));
    m_plane->addItem(tr("Coronal"), QStringLiteral("coronal"));
    m_plane->addItem(tr("Sagittal"), QStringLiteral("sagittal"));
    connect(m_plane, &QComboBox::currentIndexChanged, this, &SliceChoice::changed);
    row->addWidget(m_plane, 1);
    m_middle->setObjectName(QStringLiteral("middleSlices"));
    m_middle->setAccessibleName(tr("How many in the middle"));
    m_middle->setToolTip(tr("All, or only so many in the middle of each volume or file of frames"));
    m_middle->setRange(0, 9999);
    m_middle->setSpecialValueText(tr("All"));
    m_middle->setPrefix(tr("Middle "));
    connect(m_middle, &QSpinBox::valueChanged, this, &SliceChoice::changed);
    row->addWidget(m_middle, 1);
}

void SliceChoice::setHasPlanes(bool hasPlanes) {
    m_plane->setVisible(hasPlanes);
}

void SliceChoice::put(spec::ImportRequest& request) const {
    if (!m_plane->isHidden())
        request.sliceAxis = m_plane->currentData().toString().toStdString();
    request.middleSlices = m_middle->value();
}

}  // namespace lightbox::gui
