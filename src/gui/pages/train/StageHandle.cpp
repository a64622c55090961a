// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/train/StageHandle.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "look/Format.h"
#include "look/Theme.h"
#include "spec/Architectures.h"

namespace lightbox::gui {

namespace {
// px
constexpr double kBlockTop = 30;
constexpr double kBlockHeight = 36;
constexpr double kBlockGap = 10;
constexpr double kBlockMargin = 8;
constexpr double kGrip = 14;
}  // namespace

std::pair<QString, QString> stageNotes(const engine::TrainingPlan& plan,
                                       const spec::TrainingSpec& spec) {
    const auto from = static_cast<std::size_t>(spec.phase2.fromStage);
    const auto& stages = spec::architecture(spec.model.arch).stages;
    if (from == 0 || from > stages.size() || plan.costs.stages.size() != stages.size() + 1 ||
        spec.phase2.epochs == 0)
        return {};
    const auto bytes = static_cast<std::uint64_t>(plan.costs.stages[from - 1].outputBytes);
    const std::size_t views = spec::cachedViews(spec);
    std::uint64_t records = 0;
    for (const spec::SetCounts& set : plan.sets)
        if (set.set == spec::Set::Train || set.set == spec::Set::Val)
            records +=
                static_cast<std::uint64_t>(set.images) * (set.set == spec::Set::Train ? views : 1);
    const QString one = views > 1 ? StageHandle::tr("%1 a view").arg(Format::bytes(bytes))
                                  : StageHandle::tr("%1 an image").arg(Format::bytes(bytes));
    QString frozen =
        StageHandle::tr("kept after %1: %2").arg(QString::fromStdString(stages[from - 1]), one);
    if (records > 0)
        frozen = StageHandle::tr("%1, %2 in all").arg(frozen, Format::bytes(bytes * records));
    const double ratio = plan.costs.stepRatio(from);
    return {frozen, StageHandle::tr("a step multiplies %1 times less than with all stages open")
                        .arg(Format::number(ratio, ratio < 10 ? 1 : 0))};
}

StageHandle::StageHandle(const Theme& theme, QWidget* parent)
    : QAbstractSlider(parent),
      m_theme(theme) {
    setObjectName(QStringLiteral("stageHandle"));
    setFocusPolicy(Qt::StrongFocus);
    setOrientation(Qt::Horizontal);
    setSingleStep(1);
    setPageStep(1);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Stage from which phase 2 trains"));
}

void StageHandle::setStages(const QStringList& names, const std::vector<std::int64_t>& parameters) {
    m_names = names;
    m_parameters = parameters;
    setRange(0, static_cast<int>(names.size()));
    sliderChange(SliderValueChange);
    update();
}

void StageHandle::setNotes(const QString& frozen, const QString& open) {
    if (m_frozen == frozen && m_open == open)
        return;
    m_frozen = frozen;
    m_open = open;
    describe();
    update();
}

QRectF StageHandle::block(int index) const {
    const auto count = static_cast<double>(m_names.size() + 1);
    const double across = (width() - 2 * kBlockMargin - kBlockGap * (count - 1)) / count;
    return {kBlockMargin + index * (across + kBlockGap), kBlockTop, across, kBlockHeight};
}

double StageHandle::gapAt(int value) const {
    return value == 0 ? block(0).left() - kBlockMargin / 2
                      : block(value - 1).right() + kBlockGap / 2;
}

int StageHandle::nearest(double x) const {
    int best = 0;
    for (int i = 0; i <= maximum(); ++i)
        if (std::abs(gapAt(i) - x) < std::abs(gapAt(best) - x))
            best = i;
    return best;
}

QPointF StageHandle::handlePosition() const {
    return {gapAt(value()), kBlockTop - 10};
}

void StageHandle::sliderChange(SliderChange change) {
    QAbstractSlider::sliderChange(change);
    describe();
    update();
}

void StageHandle::describe() {
    if (m_names.isEmpty())
        return;
    QStringList words{value() == 0           ? tr("all stages are trained")
                      : value() == maximum() ? tr("the head alone is trained")
                                             : tr("trained from %1 on").arg(m_names[value()])};
    for (const QString& note : {m_frozen, m_open})
        if (!note.isEmpty())
            words << note;
    setAccessibleDescription(words.join(QStringLiteral("; ")));
}

void StageHandle::paintEvent(QPaintEvent*) {
    if (m_names.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int blocks = static_cast<int>(m_names.size()) + 1;
    painter.setFont(Theme::font(TextSize::Small));
    const double at = gapAt(value());

    // Words left and right of the handle, where they have room.
    const QFontMetrics metrics = painter.fontMetrics();
    const QString frozenWord = tr("frozen, in evaluation mode");
    const QString openWord = tr("open, trained with the head");
    const double top = 4;
    if (value() > 0 && at - kBlockMargin - 16 > metrics.horizontalAdvance(frozenWord)) {
        painter.setPen(m_theme.color(Role::Text2));
        painter.drawText(QRectF(0, top, at - 14, 16), Qt::AlignRight | Qt::AlignVCenter,
                         frozenWord);
    }
    if (width() - at - 16 > metrics.horizontalAdvance(openWord)) {
        painter.setPen(m_theme.color(Role::Text));
        painter.drawText(QRectF(at + 14, top, width() - at - 14, 16),
                         Qt::AlignLeft | Qt::AlignVCenter, openWord);
    }

    painter.setPen(QPen(m_theme.color(Role::Line2), 1));
    const double middle = kBlockTop + kBlockHeight / 2;
    painter.drawLine(QPointF(block(0).right(), middle), QPointF(block(blocks - 1).left(), middle));
    for (int i = 0; i < blocks; ++i) {
        const QRectF box = block(i);
        const bool open = i >= value() || i == blocks - 1;
        painter.setPen(QPen(m_theme.color(open ? Role::Accent : Role::Line2), 1));
        painter.setBrush(m_theme.color(open ? Role::AccentSoft : Role::Panel));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        if (!open) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(QBrush(m_theme.color(Role::Line), Qt::BDiagPattern));
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4);
        }
        const QString name = i == blocks - 1 ? tr("head") : m_names[i];
        painter.setFont(Theme::font(TextSize::Small, open ? QFont::DemiBold : QFont::Normal));
        painter.setPen(m_theme.color(open ? Role::Text : Role::Text2));
        painter.drawText(box, Qt::AlignCenter,
                         painter.fontMetrics().elidedText(name, Qt::ElideRight,
                                                          static_cast<int>(box.width()) - 4));
        if (static_cast<std::size_t>(i) < m_parameters.size()) {
            painter.setFont(Theme::font(TextSize::Small));
            painter.setPen(m_theme.color(Role::Text3));
            const std::int64_t count = m_parameters[static_cast<std::size_t>(i)];
            QString text = Format::count(count);
            if (painter.fontMetrics().horizontalAdvance(text) > box.width() + kBlockGap - 4)
                text = Format::parameters(count);
            painter.drawText(box.adjusted(-kBlockGap / 2, kBlockHeight + 2, kBlockGap / 2, 18),
                             Qt::AlignHCenter | Qt::AlignTop, text);
        }
    }

    // The handle: a line through the gap with a grip on top.
    painter.setPen(QPen(m_theme.color(Role::Text), 1.5));
    painter.drawLine(QPointF(at, kBlockTop - 4), QPointF(at, kBlockTop + kBlockHeight + 6));
    const QRectF grip(at - kGrip / 2, handlePosition().y() - kGrip / 2, kGrip, kGrip);
    QPainterPath shield;
    shield.addRoundedRect(grip.adjusted(0, 0, 0, -4), 3, 3);
    QPolygonF tip;
    tip << QPointF(grip.left(), grip.bottom() - 6) << QPointF(grip.right(), grip.bottom() - 6)
        << QPointF(grip.center().x(), grip.bottom() + 1);
    QPainterPath point;
    point.addPolygon(tip);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Role::Accent));
    painter.drawPath(shield.united(point));
    painter.setPen(QPen(m_theme.color(Role::OnAccent), 1));
    for (const double x : {-2.0, 2.0})
        painter.drawLine(QPointF(at + x, grip.top() + 3), QPointF(at + x, grip.top() + 7));
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(Role::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(grip.adjusted(-4, -4, 4, 4), 5, 5);
    }

    painter.setFont(Theme::font(TextSize::Small));
    painter.setPen(m_theme.color(Role::Text2));
    const QRectF foot(kBlockMargin, height() - 20, width() - 2 * kBlockMargin, 16);
    const int half = static_cast<int>(foot.width() / 2) - 8;
    painter.drawText(
        foot, Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(m_frozen, Qt::ElideRight, m_open.isEmpty() ? half * 2 : half));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(m_open, Qt::ElideRight, half));
}

void StageHandle::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    setValue(nearest(event->position().x()));
}

void StageHandle::mouseMoveEvent(QMouseEvent* event) {
    setCursor(Qt::SizeHorCursor);
    if (isSliderDown())
        setValue(nearest(event->position().x()));
}

void StageHandle::mouseReleaseEvent(QMouseEvent*) {
    setSliderDown(false);
}

void StageHandle::wheelEvent(QWheelEvent* event) {
    // Scrolls the form.
    event->ignore();
}

bool StageHandle::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QString tip = tr("Drag, or use the arrow keys: what lies left of the handle stays frozen");
        for (int i = 0; i <= static_cast<int>(m_names.size()); ++i)
            if (block(i).contains(help->pos()) && static_cast<std::size_t>(i) < m_parameters.size())
                tip = tr("%1: %2 parameters")
                          .arg(i == m_names.size() ? tr("head") : m_names[i],
                               Format::count(m_parameters[static_cast<std::size_t>(i)]));
        QToolTip::showText(help->globalPos(), tip, this);
        return true;
    }
    return QAbstractSlider::event(event);
}

}  // namespace lightbox::gui
