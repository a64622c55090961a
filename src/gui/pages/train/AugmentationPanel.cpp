// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/train/AugmentationPanel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "look/Format.h"
#include "look/OptionText.h"
#include "look/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/Controls.h"
#include "widgets/Labels.h"
#include "widgets/Pills.h"
#include "workers/ThumbnailLoader.h"

namespace lightbox::gui {

namespace {

constexpr int kLeastPicture = 72;  ///< px
constexpr int kMostPicture = 224;
constexpr int kPictureGap = 8;
// px of a row's columns
constexpr int kLeastSwitch = 130;
constexpr int kAfterSwitch = 12;  ///< dot and gap
constexpr int kBoxRoom = 70;
constexpr int kRangeRoom = 84;
constexpr int kSwitchedColumns = 660;  ///< two columns from here, with the narrowest switches

/// Width of the switches: the longest of their labels fits, and all rows are in line.
int switchWidth(const Theme& theme) {
    int widest = kLeastSwitch;
    for (const spec::OptionInfo& info : spec::trainingOptions())
        if (info.key.starts_with("augment."))
            widest = std::max(widest, Switch(theme, OptionText::label(info)).sizeHint().width());
    return widest;
}

/// What is entered when an amount is switched on that neither settings nor a preset give: a tenth of what is possible.
double usualAmount(const spec::OptionInfo& info) {
    for (const spec::PresetInfo& preset : spec::presets()) {
        const base::Json value = spec::optionValue(spec::presetSpec(preset.name), info.key);
        if (value.is_number() && value.get<double>() > 0)
            return value.get<double>();
    }
    const double tenth = info.high / 10;
    const double decade = std::pow(10.0, std::floor(std::log10(tenth)));
    return std::clamp(std::round(tenth / decade) * decade, info.low, info.high);
}

QString hazardWord(Hazard hazard) {
    switch (hazard) {
    case Hazard::Situs:
        return AugmentationPanel::tr("situs");
    case Hazard::Anatomy:
        return AugmentationPanel::tr("anatomy");
    case Hazard::Lesion:
        return AugmentationPanel::tr("lesion");
    case Hazard::Stain:
        return AugmentationPanel::tr("stain");
    case Hazard::None:
        break;
    }
    return {};
}

QString hazardReason(Hazard hazard) {
    switch (hazard) {
    case Hazard::Situs:
        return AugmentationPanel::tr(
            "A mirrored chest film has the heart on the right and the side marker reversed.");
    case Hazard::Anatomy:
        return AugmentationPanel::tr(
            "No film is taken upside down; the network would learn views that never occur.");
    case Hazard::Lesion:
        return AugmentationPanel::tr(
            "A small finding can leave the picture, and its label becomes wrong.");
    case Hazard::Stain:
        return AugmentationPanel::tr(
            "On stained tissue the colour is the finding; on skin it may be part of it.");
    case Hazard::None:
        break;
    }
    return {};
}

}  // namespace

Hazard hazardOf(const std::string& key) {
    if (key == "augment.horizontal_flip")
        return Hazard::Situs;
    if (key == "augment.vertical_flip")
        return Hazard::Anatomy;
    if (key == "augment.crop" || key == "augment.cutout")
        return Hazard::Lesion;
    if (key == "augment.hue" || key == "augment.saturation")
        return Hazard::Stain;
    return Hazard::None;
}

QStringList drawWords(const spec::AugmentDraw& draw, const spec::AugmentSpec& spec) {
    QStringList words;
    const auto percent = [](double share) {
        const double shown = std::round(share * 100);
        return Format::signedNumber(shown == 0 ? 0 : shown, 0) + QStringLiteral(" %");
    };
    if (draw.horizontalFlip)
        words << AugmentationPanel::tr("mirrored");
    if (draw.verticalFlip)
        words << AugmentationPanel::tr("upside down");
    if (spec.rotation > 0)
        words << Format::signedNumber(draw.degrees, 1) + QStringLiteral("°");
    if (spec.shift > 0)
        words
            << AugmentationPanel::tr("x %1, y %2").arg(percent(draw.shiftX), percent(draw.shiftY));
    if (spec.scale > 0)
        words << QStringLiteral("× %1").arg(Format::number(draw.scale, 2));
    if (spec.crop > 0)
        words << AugmentationPanel::tr("crop %1").arg(
            Format::percent(draw.cropWidth * draw.cropHeight, 0));
    if (spec.elastic > 0)
        words << AugmentationPanel::tr("bent %1").arg(Format::percent(draw.elastic, 1));
    if (spec.brightness > 0)
        words << AugmentationPanel::tr("brightness %1").arg(percent(draw.brightness));
    if (spec.contrast > 0)
        words << AugmentationPanel::tr("contrast × %1").arg(Format::number(draw.contrast, 2));
    if (spec.gamma > 0)
        words << QStringLiteral("γ %1").arg(Format::number(draw.gamma, 2));
    if (spec.hue > 0)
        words << AugmentationPanel::tr("hue %1°").arg(Format::signedNumber(draw.hue, 0));
    if (spec.saturation > 0)
        words << AugmentationPanel::tr("saturation × %1").arg(Format::number(draw.saturation, 2));
    if (spec.blur > 0)
        words << AugmentationPanel::tr("blur %1 px").arg(Format::number(draw.blur, 1));
    if (spec.noise > 0)
        words << AugmentationPanel::tr("noise %1").arg(Format::percent(draw.noise, 1));
    if (spec.cutout > 0)
        words << AugmentationPanel::tr("square %1").arg(Format::percent(draw.cutoutSide, 0));
    // Under a narrow picture the lines break between figures, not within one.
    static const QRegularExpression within(QStringLiteral(" (?=%|px)|(?<=×|\\bx|\\by|γ) "));
    return words.replaceInStrings(within, QString(QChar::Nbsp));
}

SwitchedRow::SwitchedRow(const Theme& theme, const spec::OptionInfo& info, QWidget* parent)
    : OptionControl(theme, info, parent),
      m_kept(info.type == spec::OptionType::Real ? usualAmount(info) : 0) {
    setFixedHeight(31);
    const QString label = OptionText::label(info);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 1, 0, 1);
    row->setSpacing(6);
    m_switch = new Switch(theme, label);
    m_switch->setObjectName(QStringLiteral("switch-") + QString::fromStdString(info.key));
    m_switch->setFixedWidth(switchWidth(theme));
    m_switch->setToolTip(OptionText::help(info));
    m_switch->setAccessibleDescription(OptionText::help(info));
    setFocusProxy(m_switch);
    row->addWidget(m_switch);
    m_dot = new ChangedDot(theme);
    QSizePolicy keeps = m_dot->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    m_dot->setSizePolicy(keeps);
    row->addWidget(m_dot);
    if (info.type == spec::OptionType::Real) {
        m_box = new NumberBox(info.low * factor(), info.high * factor());
        m_box->setFixedWidth(kBoxRoom);
        m_box->setStep(info.high * factor() > 4 ? 1 : 0.1);
        m_box->setAccessibleName(tr("%1, at most").arg(label));
        m_box->setToolTip(
            QStringLiteral("%1\n%2").arg(OptionText::help(info), OptionText::range(info)));
        m_box->installEventFilter(this);
        connect(m_box, &NumberBox::valueChanged, this,
                [this](double shown) { take(shown / factor()); });
        connect(m_box, &NumberBox::acceptableChanged, this,
                [this](bool acceptable) { setValid(acceptable); });
        row->addWidget(m_box);
        auto* unit =
            makeLabel(factor() > 1 ? QStringLiteral("%") : OptionText::unit(info), TextRole::Label);
        unit->setFixedWidth(20);
        row->addWidget(unit);
    } else {
        row->addSpacing(kBoxRoom + 26);
    }
    connect(m_switch, &QAbstractButton::clicked, this, [this](bool on) {
        if (hasAmount())
            take(on ? m_kept : 0.0);
        else
            take(on);
    });
    m_range = new ElidedLabel({}, TextRole::Help);
    m_range->setMinimumWidth(0);
    row->addWidget(m_range, 1);
    // What follows stays at the right, and what precedes at the left, where the range has no room.
    row->addStretch(0);
    if (const Hazard hazard = hazardOf(info.key); hazard != Hazard::None) {
        m_tag = new Tag(theme, hazardWord(hazard), QStringLiteral("warn"), PillKind::Warning);
        m_tag->setToolTip(hazardReason(hazard));
        row->addWidget(m_tag);
    }
    refresh();
}

double SwitchedRow::factor() const {
    return OptionText::isShare(info()) ? 100 : 1;
}

bool SwitchedRow::isOn() const {
    const base::Json now = value();
    return now.is_boolean() ? now.get<bool>() : now.is_number() && now.get<double>() > 0;
}

void SwitchedRow::showValue() {
    m_switch->setChecked(isOn());
    if (!hasAmount())
        return;
    if (isOn())
        m_kept = value().get<double>();
    const QSignalBlocker quiet(m_box);
    const double shown = std::round(m_kept * factor() * 1e6) / 1e6;
    if (m_box->value() != shown || !m_box->acceptable())
        m_box->setValue(shown);
}

void SwitchedRow::refresh() {
    if (isOn() && value().is_number())
        m_kept = value().get<double>();
    m_switch->setChecked(isOn());
    m_switch->setEnabled(applies());
    m_dot->setVisible(differs());
    if (hasAmount()) {
        m_box->setEnabled(applies() && isOn());
        if (m_box->property("invalid").toBool() == valid()) {
            m_box->setProperty("invalid", !valid());
            repolish(m_box);
        }
    }
    setTextRole(m_range, valid() ? TextRole::Help : TextRole::Error);
    m_range->setText(applies() ? OptionText::range(info()) : why());
    m_range->setToolTip(OptionText::help(info()));
}

void SwitchedRow::resizeEvent(QResizeEvent* event) {
    OptionControl::resizeEvent(event);
    const int tag = m_tag == nullptr ? 0 : m_tag->sizeHint().width() + 6;
    m_range->setVisible(width() >=
                            m_switch->width() + kAfterSwitch + kBoxRoom + 44 + kRangeRoom + tag ||
                        !applies());
}

AugmentationPanel::AugmentationPanel(const Theme& theme, const std::string& name,
                                     const QString& title, QWidget* parent)
    : OptionGroup(theme, name, title, parent),
      m_theme(theme),
      m_side(kLeastPicture) {
    setSubtitle(tr("the same for a given seed, epoch and image"));
    setColumnsFrom(kSwitchedColumns + 2 * (switchWidth(theme) - kLeastSwitch));
    auto* bottom = new QWidget;
    auto* column = new QVBoxLayout(bottom);
    column->setContentsMargins(0, 4, 4, 4);
    column->setSpacing(8);
    column->addWidget(makeRule(Qt::Horizontal));
    column->addWidget(makePreview());
    column->addWidget(makeRule(Qt::Horizontal));
    column->addWidget(makeReasons());
    setBottom(bottom);
}

QWidget* AugmentationPanel::makePreview() {
    auto* box = new QWidget;
    // As many as there is room for, never more room for as many.
    box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(makeLabel(tr("Preview on"), TextRole::Label));
    m_case = new QComboBox;
    m_case->setObjectName(QStringLiteral("previewCase"));
    m_case->setAccessibleName(tr("Case of the preview"));
    m_case->setToolTip(tr("The case selected on Cases, and some of training"));
    m_case->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_case->setMinimumContentsLength(18);
    connect(m_case, &QComboBox::activated, this, &AugmentationPanel::caseChosen);
    head->addWidget(m_case);
    auto* shuffle = new IconButton(m_theme, QStringLiteral("shuffle"),
                                   tr("Other draws: the preview takes the next seed"));
    shuffle->setOutlined(28);
    shuffle->setObjectName(QStringLiteral("shufflePreview"));
    connect(shuffle, &QAbstractButton::clicked, this, &AugmentationPanel::shuffleAsked);
    head->addWidget(shuffle);
    head->addStretch(1);
    column->addLayout(head);

    auto* pictures = new QGridLayout;
    pictures->setContentsMargins(0, 0, 0, 0);
    pictures->setHorizontalSpacing(kPictureGap);
    pictures->setVerticalSpacing(4);
    for (int i = 0; i <= previewViews; ++i) {
        auto* picture = new QLabel;
        picture->setFixedSize(kLeastPicture, kLeastPicture);
        picture->setAlignment(Qt::AlignCenter);
        picture->setProperty("surface", "film");
        picture->setAttribute(Qt::WA_StyledBackground);
        picture->setObjectName(QStringLiteral("preview-%1").arg(i));
        picture->setAccessibleName(i == 0 ? tr("Original") : tr("Augmented view %1").arg(i));
        auto* caption = makeLabel({}, i == 0 ? TextRole::SmallStrong : TextRole::Small);
        caption->setObjectName(QStringLiteral("caption-%1").arg(i));
        caption->setWordWrap(true);
        caption->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        pictures->addWidget(picture, 0, i);
        pictures->addWidget(caption, 1, i);
        m_pictures.push_back(picture);
        m_captions.push_back(caption);
    }
    pictures->setColumnStretch(previewViews + 1, 1);
    column->addLayout(pictures);
    return box;
}

QWidget* AugmentationPanel::makeReasons() {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (const Hazard hazard : {Hazard::Situs, Hazard::Anatomy, Hazard::Lesion, Hazard::Stain}) {
        QStringList names;
        for (const spec::OptionInfo& info : spec::trainingOptions())
            if (hazardOf(info.key) == hazard)
                names << OptionText::label(info);
        if (names.isEmpty())
            continue;
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(
            new Tag(m_theme, hazardWord(hazard), QStringLiteral("warn"), PillKind::Warning), 0,
            Qt::AlignTop);
        auto* words =
            makeLabel(QStringLiteral("%1: %2").arg(Format::list(names), hazardReason(hazard)),
                      TextRole::Small);
        words->setWordWrap(true);
        row->addWidget(words, 1);
        column->addLayout(row);
    }
    return box;
}

void AugmentationPanel::setCases(const std::vector<std::pair<QString, qint64>>& cases) {
    const std::optional<qint64> before = chosenCase();
    const QSignalBlocker quiet(m_case);
    m_case->clear();
    for (const auto& [name, key] : cases)
        m_case->addItem(name, key);
    if (before)
        m_case->setCurrentIndex(std::max(0, m_case->findData(*before)));
}

std::optional<qint64> AugmentationPanel::chosenCase() const {
    if (m_case->currentIndex() < 0)
        return std::nullopt;
    return m_case->currentData().toLongLong();
}

void AugmentationPanel::setPreview(std::vector<AugmentedPicture> pictures) {
    m_views = std::move(pictures);
    for (std::size_t i = 0; i < m_captions.size(); ++i)
        m_captions[i]->setText(i >= m_views.size() ? QString()
                               : i == 0            ? tr("original")
                               : m_views[i].draws.isEmpty()
                                   ? tr("unchanged")
                                   : m_views[i].draws.join(QStringLiteral(", ")));
    showPictures();
}

QString AugmentationPanel::summary() const {
    int on = 0;
    for (const OptionControl* row : rows())
        if (const auto* one = qobject_cast<const SwitchedRow*>(row))
            on += one->isOn() && one->applies() ? 1 : 0;
    return tr("%1 of %2 on").arg(on).arg(rows().size());
}

void AugmentationPanel::resizeEvent(QResizeEvent* event) {
    OptionGroup::resizeEvent(event);
    const int count = previewViews + 1;
    const int room = width() - 28;
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
        picture->setFixedSize(m_side, m_side);
    for (QLabel* caption : m_captions)
        caption->setFixedWidth(m_side);
    showPictures();
}

void AugmentationPanel::showPictures() {
    for (std::size_t i = 0; i < m_pictures.size(); ++i) {
        if (i >= m_views.size() || m_views[i].pixels.empty()) {
            m_pictures[i]->clear();
            continue;
        }
        const qreal ratio = devicePixelRatioF();
        QPixmap pixmap =
            QPixmap::fromImage(toImage(m_views[i].pixels)
                                   .scaled(QSize(m_side, m_side) * ratio, Qt::KeepAspectRatio,
                                           Qt::SmoothTransformation));
        pixmap.setDevicePixelRatio(ratio);
        m_pictures[i]->setPixmap(pixmap);
    }
}

}  // namespace lightbox::gui
