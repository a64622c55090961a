// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/film/MapBar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include "look/Theme.h"
#include "widgets/ClassMark.h"
#include "widgets/Controls.h"
#include "widgets/Labels.h"
#include "widgets/film/ImageViewer.h"

namespace lightbox::gui {

namespace {

constexpr int kFirstOpacity = 60;  ///< percent
constexpr double kContourLevel = 0.5;
constexpr int kHeight = 28;
constexpr int kLeastBox = 120;  ///< px of the box of classes
constexpr int kMostBox = 200;

/// Parts that stay together when the bar breaks into rows.
QHBoxLayout* addGroup(FlowLayout* flow) {
    auto* group = new QWidget;
    group->setFixedHeight(kHeight);
    auto* row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    flow->addWidget(group);
    return row;
}

}  // namespace

MapBar::MapBar(const Theme& theme, ImageViewer& film, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_classes(new QComboBox),
      m_opacity(new QSlider(Qt::Horizontal)),
      m_opacityText(makeLabel({}, TextRole::Strong)),
      m_contour(new Switch(theme, tr("Contour"))) {
    auto* flow = new FlowLayout(this, 16);
    flow->setContentsMargins(12, 8, 12, 8);
    QHBoxLayout* which = addGroup(flow);
    which->addWidget(makeLabel(tr("Map for"), TextRole::Medium));
    m_classes->setAccessibleName(tr("Class that the map speaks for"));
    m_classes->setObjectName(QStringLiteral("mapClass"));
    m_classes->setMinimumWidth(kLeastBox);
    m_classes->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_classes->setMaximumWidth(kMostBox);
    connect(m_classes, &QComboBox::activated, this, &MapBar::classChosen);
    which->addWidget(m_classes);
    QHBoxLayout* line = addGroup(flow);
    m_contour->setChecked(true);
    m_contour->setToolTip(tr("Line where the map reaches half of its maximum"));
    connect(m_contour, &Switch::toggled, this,
            [&film](bool on) { film.setContour(on ? kContourLevel : 0); });
    line->addWidget(m_contour);
    QHBoxLayout* strength = addGroup(flow);
    strength->addWidget(makeLabel(tr("Opacity"), TextRole::Small));
    m_opacity->setRange(0, 100);
    m_opacity->setFixedWidth(120);
    m_opacity->setAccessibleName(tr("Opacity of the map"));
    m_opacityText->setMinimumWidth(
        QFontMetrics(Theme::font(TextSize::Body, QFont::DemiBold)).horizontalAdvance(tr("100 %")));
    connect(m_opacity, &QSlider::valueChanged, this, [this, &film](int percent) {
        m_opacityText->setText(tr("%1 %").arg(percent));
        film.setOpacity(percent / 100.0);
    });
    m_opacity->setValue(kFirstOpacity);
    strength->addWidget(m_opacity);
    strength->addWidget(m_opacityText);
    film.setContour(kContourLevel);
    connect(&theme, &Theme::changed, this, [this] {
        for (int i = 0; i < m_classes->count(); ++i)
            m_classes->setItemIcon(i, classMarkIcon(m_theme, i));
    });
}

void MapBar::startAnew() {
    m_opacity->setValue(kFirstOpacity);
    m_contour->setChecked(true);
}

void MapBar::setClasses(const QStringList& names, int current) {
    const QSignalBlocker quiet(m_classes);
    m_classes->clear();
    for (int i = 0; i < names.size(); ++i)
        m_classes->addItem(classMarkIcon(m_theme, i), names[i]);
    m_classes->setCurrentIndex(current);
    constexpr int arrow = 14;  // px that the size hint of a box with marks leaves out
    m_classes->setMinimumWidth(
        std::clamp(m_classes->sizeHint().width() + arrow, kLeastBox, kMostBox));
}

}  // namespace lightbox::gui
