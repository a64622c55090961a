// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/ProgressStrip.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>

#include "look/Format.h"
#include "look/Theme.h"
#include "widgets/Labels.h"

namespace lightbox::gui {

namespace {

constexpr double kGap = 3;             ///< px between two stretches
constexpr double kLeastForWords = 72;  ///< px of a stretch that has its words under it

}  // namespace

StretchBar::StretchBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Progress"));
    setMouseTracking(true);
}

void StretchBar::setStretches(std::vector<Stretch> stretches, double preparing) {
    m_stretches = std::move(stretches);
    m_preparing = preparing;
    QStringList words;
    for (const Stretch& one : m_stretches)
        words << tr("%1: %2 done", "a phase or a run, percent")
                     .arg(one.words, Format::percent(std::clamp(one.share, 0.0, 1.0), 0));
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

std::vector<std::pair<double, double>> StretchBar::places() const {
    double total = 0;
    for (const Stretch& one : m_stretches)
        total += one.weight;
    const double gaps = kGap * std::max<double>(0, static_cast<double>(m_stretches.size()) - 1);
    std::vector<std::pair<double, double>> result;
    double x = 0;
    for (const Stretch& one : m_stretches) {
        const double wide = std::max(1.0, (width() - gaps) * one.weight / std::max(total, 1e-9));
        result.emplace_back(x, wide);
        x += wide + kGap;
    }
    return result;
}

const Stretch* StretchBar::at(const QPointF& position) const {
    const auto all = places();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (position.x() >= all[i].first && position.x() < all[i].first + all[i].second + kGap)
            return &m_stretches[i];
    return nullptr;
}

void StretchBar::mousePressEvent(QMouseEvent* event) {
    const Stretch* one = at(event->position());
    if (one != nullptr && !one->run.empty())
        Q_EMIT runClicked(one->run);
}

bool StretchBar::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Stretch* one = at(help->pos());
        QToolTip::showText(help->globalPos(), one != nullptr ? one->words : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

void StretchBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::font(TextSize::Small));
    const auto all = places();
    const bool roomy = std::all_of(
        all.begin(), all.end(), [](const auto& place) { return place.second >= kLeastForWords; });
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Stretch& one = m_stretches[i];
        const auto [x, wide] = all[i];
        const double round = std::min(3.0, wide / 2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Role::Hover));
        painter.drawRoundedRect(QRectF(x, 2, wide, 8), round, round);
        painter.setBrush(m_theme.color(Role::Accent));
        if (one.share > 0)
            painter.drawRoundedRect(QRectF(x, 2, wide * std::min(one.share, 1.0), 8), round, round);
        painter.setPen(m_theme.color(one.current ? Role::Accent : Role::Text3));
        if (roomy) {
            painter.drawText(QRectF(x, 14, wide, 18), Qt::AlignLeft | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(one.words, Qt::ElideRight,
                                                              static_cast<int>(wide) - 4));
        } else if (one.current) {
            const double needed = painter.fontMetrics().horizontalAdvance(one.words) + 2;
            const double from = std::max(0.0, std::min(x, width() - needed));
            painter.drawText(QRectF(from, 14, needed, 18), Qt::AlignLeft | Qt::AlignVCenter,
                             one.words);
        }
    }
    if (m_preparing > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Role::AccentLine));
        painter.drawRoundedRect(QRectF(0, 2, width() * std::min(m_preparing, 1.0), 8), 3, 3);
    }
}

ProgressStrip::ProgressStrip(const Theme& theme, QWidget* parent) : QFrame(parent) {
    setProperty("panel", true);
    setFixedHeight(56);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(24);
    const auto pair = [&](const QString& label, QLabel*& top, QLabel*& value,
                          Qt::Alignment alignment) {
        auto* holder = new QWidget;
        auto* column = new QVBoxLayout(holder);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        top = makeLabel(label, TextRole::Small);
        value = makeLabel({}, TextRole::Strong);
        column->addWidget(top, 0, alignment);
        column->addWidget(value, 0, alignment);
        return holder;
    };
    QWidget* phase = pair({}, m_phase, m_epoch, Qt::AlignLeft);
    phase->setMinimumWidth(112);
    row->addWidget(phase);
    m_bar = new StretchBar(theme);
    m_bar->setObjectName(QStringLiteral("stretches"));
    connect(m_bar, &StretchBar::runClicked, this, &ProgressStrip::runClicked);
    row->addWidget(m_bar, 1);
    QLabel* unused = nullptr;
    row->addWidget(pair(tr("Elapsed"), unused, m_elapsed, Qt::AlignRight));
    m_ahead = new QWidget;
    auto* ahead = new QHBoxLayout(m_ahead);
    ahead->setContentsMargins(0, 0, 0, 0);
    ahead->setSpacing(24);
    ahead->addWidget(pair(tr("Left, at most"), unused, m_left, Qt::AlignRight));
    ahead->addWidget(pair(tr("Ends at"), unused, m_ends, Qt::AlignRight));
    row->addWidget(m_ahead);
}

void ProgressStrip::setState(const State& state) {
    const bool counts = !state.stage.isEmpty() && state.stageTotal > 0;
    if (state.stretches.empty()) {
        m_phase->setText(!state.stage.isEmpty() ? state.stage
                         : state.phase == 1     ? tr("Phase 1, the head")
                                                : tr("Phase 2, fine-tuning"));
        m_epoch->setText(
            counts ? tr("%1 of %2 image(s)", "done, all", static_cast<int>(state.stageTotal))
                         .arg(Format::count(state.stageDone), Format::count(state.stageTotal))
            : state.epoch == 0 ? tr("not started")
                               : tr("Epoch %1 of %2")
                                     .arg(state.epoch)
                                     .arg(state.phase == 1 ? state.planned1 : state.planned2));
        std::vector<Stretch> phases;
        if (state.planned1 > 0)
            phases.push_back({tr("phase 1, %n epoch(s)", nullptr, state.planned1),
                              static_cast<double>(state.planned1), state.done / state.planned1});
        if (state.planned2 > 0)
            phases.push_back({tr("phase 2, at most %n epoch(s)", nullptr, state.planned2),
                              static_cast<double>(state.planned2),
                              (state.done - state.planned1) / state.planned2});
        m_bar->setStretches(std::move(phases), counts && state.done <= 0
                                                   ? static_cast<double>(state.stageDone) /
                                                         static_cast<double>(state.stageTotal)
                                                   : -1);
    } else {
        m_phase->setText(state.title);
        m_epoch->setText(state.value);
        m_bar->setStretches(state.stretches);
    }
    m_elapsed->setText(Format::duration(state.elapsed));
    m_ahead->setVisible(state.live);
    m_left->setText(state.left < 0 ? state.paused ? QStringLiteral("—") : tr("measuring")
                                   : Format::duration(state.left));
    m_ends->setText(
        state.paused ? tr("paused")
        : state.left < 0
            ? QStringLiteral("—")
            : Format::timeOfDay(
                  QDateTime::currentDateTime().addSecs(static_cast<qint64>(state.left)).time()));
}

}  // namespace lightbox::gui
