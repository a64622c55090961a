// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/train/AugmentationPanel.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "look/Format.h"
#include "look/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/Controls.h"
#include "widgets/Labels.h"
#include "widgets/Pills.h"
#include "workers/ThumbnailLoader.h"

namespace lightbox::gui {

namespace {
constexpr int kLeastPicture = 76;  ///< px
constexpr int kMostPicture = 224;
constexpr int kMargins = 60;  ///< px: around and between controls and pictures
constexpr int kPictureGap = 8;
}  // namespace

AugmentationPanel::AugmentationPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Augmentation"), parent),
      m_theme(theme),
      m_side(kLeastPicture) {
    setSubtitle(tr("the same for a given seed, epoch and image"));
    m_name = makeLabel({}, TextRole::Small);
    addHeadAction(m_name);
    auto* another =
        new IconButton(theme, QStringLiteral("shuffle"), tr("Preview on another image"));
    connect(another, &QAbstractButton::clicked, this, &AugmentationPanel::anotherImageAsked);
    addHeadAction(another);

    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    setHeadCompact();
    setBodyMargins(QMargins(12, 8, 12, 8));
    // Where an image lies, and what it looks like; a mirroring below each.
    auto* place = new QGridLayout;
    auto* look = new QGridLayout;
    for (QGridLayout* grid : {place, look}) {
        grid->setHorizontalSpacing(8);
        grid->setVerticalSpacing(2);
    }
    addAmount(place, 0, "augment.rotation", tr("Rotation"), 7, 1, QStringLiteral("°"));
    addAmount(place, 1, "augment.shift", tr("Shift"), 0.04, 100, QStringLiteral("%"));
    addAmount(place, 2, "augment.scale", tr("Scale"), 0.05, 100, QStringLiteral("%"));
    addAmount(look, 0, "augment.brightness", tr("Brightness"), 0.1, 100, QStringLiteral("%"));
    addAmount(look, 1, "augment.contrast", tr("Contrast"), 0.1, 100, QStringLiteral("%"));
    addFlip(place, 3, "augment.horizontal_flip", tr("Flip left–right"), tr("situs"));
    addFlip(look, 2, "augment.vertical_flip", tr("Flip up–down"), tr("anatomy"));
    look->setRowStretch(3, 1);
    m_place = place;
    m_look = look;
    place->setRowStretch(4, 1);
    row->addLayout(place);
    row->addLayout(look);

    auto* box = new QWidget;
    // As many as there is room for, never more room for as many.
    box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* pictures = new QGridLayout(box);
    pictures->setContentsMargins(0, 0, 0, 0);
    pictures->setColumnStretch(0, 1);  // at the right, what the controls leave
    pictures->setHorizontalSpacing(kPictureGap);
    pictures->setVerticalSpacing(4);
    for (int i = 0; i <= previewViews; ++i) {
        auto* picture = new QLabel;
        picture->setMinimumSize(kLeastPicture, kLeastPicture);
        picture->setMaximumSize(m_side, m_side);
        picture->setAlignment(Qt::AlignCenter);
        picture->setProperty("surface", "film");
        picture->setAttribute(Qt::WA_StyledBackground);
        picture->setAccessibleName(i == 0 ? tr("Original") : tr("Augmented view %1").arg(i));
        auto* caption = makeLabel(i == 0 ? tr("original") : tr("epoch %1").arg(i),
                                  i == 0 ? TextRole::SmallStrong : TextRole::Small);
        pictures->addWidget(picture, 0, i + 1);
        pictures->addWidget(caption, 1, i + 1);
        m_pictures.push_back(picture);
        m_captions.push_back(caption);
    }
    row->addWidget(box, 1);
    body()->addLayout(row);
    body()->addStretch(1);
}

void AugmentationPanel::addAmount(QGridLayout* grid, int row, const std::string& key,
                                  const QString& label, double usual, double factor,
                                  const QString& unit) {
    const spec::OptionInfo& info = spec::trainingOption(key);
    Amount amount{new Switch(m_theme, label), new NumberBox(info.low * factor, info.high * factor),
                  usual, factor};
    amount.on->setObjectName(QStringLiteral("switch-") + QString::fromStdString(key));
    amount.on->setToolTip(Format::coreText(info.help));
    amount.box->setFixedWidth(72);
    amount.box->setStep(1);
    amount.box->setAccessibleName(tr("%1, at most").arg(label));
    const QString name = QString::fromStdString(key);
    connect(amount.on, &QAbstractButton::clicked, this,
            [this, name, usual](bool on) { Q_EMIT edited(name, on ? usual : 0.0); });
    connect(amount.box, &NumberBox::valueChanged, this,
            [this, name, factor](double shown) { Q_EMIT edited(name, shown / factor); });
    grid->addWidget(amount.on, row, 0);
    grid->addWidget(makeLabel(QStringLiteral("±"), TextRole::Label), row, 1);
    grid->addWidget(amount.box, row, 2);
    grid->addWidget(makeLabel(unit, TextRole::Label), row, 3);
    m_amounts.emplace(key, amount);
}

void AugmentationPanel::addFlip(QGridLayout* grid, int row, const std::string& key,
                                const QString& label, const QString& why) {
    auto* flip = new Switch(m_theme, label);
    flip->setObjectName(QStringLiteral("switch-") + QString::fromStdString(key));
    flip->setToolTip(Format::coreText(spec::trainingOption(key).help));
    const QString name = QString::fromStdString(key);
    connect(flip, &QAbstractButton::clicked, this,
            [this, name](bool on) { Q_EMIT flipEdited(name, on); });
    grid->addWidget(flip, row, 0);
    grid->addWidget(new Tag(m_theme, why, QStringLiteral("warn"), PillKind::Warning), row, 1, 1, 3,
                    Qt::AlignLeft | Qt::AlignVCenter);
    m_flips.emplace(key, flip);
}

void AugmentationPanel::setSpec(const spec::TrainingSpec& spec) {
    for (auto& [key, amount] : m_amounts) {
        const double value = spec::optionValue(spec, key).get<double>();
        const QSignalBlocker quiet(amount.box);
        amount.on->setChecked(value > 0);
        amount.box->setEnabled(value > 0);
        const double shown = std::round(value * amount.factor * 1e6) / 1e6;
        if (amount.box->value() != shown)
            amount.box->setValue(shown);
    }
    for (auto& [key, flip] : m_flips)
        flip->setChecked(spec::optionValue(spec, key).get<bool>());
}

void AugmentationPanel::setPreview(const QString& imageName,
                                   const std::vector<spec::PixelBuffer>& views) {
    m_name->setText(imageName.isEmpty() ? QString() : tr("Preview on %1").arg(imageName));
    m_views = views;
    showPictures();
}

void AugmentationPanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    const int count = previewViews + 1;
    const int controls = m_place->sizeHint().width() + m_look->sizeHint().width() + kMargins;
    const int room = width() - controls;
    const int side =
        std::clamp((room - (count - 1) * kPictureGap) / count, kLeastPicture, kMostPicture);
    const int fit = (room + kPictureGap) / (side + kPictureGap);
    for (int i = 0; i < count; ++i)
        for (QLabel* part :
             {m_pictures[static_cast<std::size_t>(i)], m_captions[static_cast<std::size_t>(i)]})
            part->setVisible(i < fit);
    if (side == m_side)
        return;
    m_side = side;
    for (QLabel* picture : m_pictures)
        picture->setMaximumSize(m_side, m_side);
    showPictures();
}

void AugmentationPanel::showPictures() {
    for (std::size_t i = 0; i < m_pictures.size(); ++i) {
        if (i >= m_views.size() || m_views[i].empty()) {
            m_pictures[i]->clear();
            continue;
        }
        const qreal ratio = devicePixelRatioF();
        QPixmap pixmap =
            QPixmap::fromImage(toImage(m_views[i])
                                   .scaled(QSize(m_side, m_side) * ratio, Qt::KeepAspectRatio,
                                           Qt::SmoothTransformation));
        pixmap.setDevicePixelRatio(ratio);
        m_pictures[i]->setPixmap(pixmap);
    }
}

}  // namespace lightbox::gui
