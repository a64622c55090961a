// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/ProgressStrip.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "look/Format.h"
#include "look/Theme.h"
#include "widgets/Labels.h"

namespace lightbox::gui {

EpochBar::EpochBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Progress of the run"));
}

void EpochBar::set(int phase1, int phase2, double done, double stage) {
    m_stage = stage;
    m_phase1 = phase1;
    m_phase2 = phase2;
    m_done = done;
    setAccessibleDescription(
        tr("%1 of %n epoch(s)", nullptr, phase1 + phase2).arg(Format::number(done, 1)));
    update();
}

void EpochBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::font(TextSize::Small));
    const QRectF preparing(0, 2, width() * std::clamp(m_stage, 0.0, 1.0), 8);
    const double total = std::max(m_phase1 + m_phase2, 1);
    double begin = 0;
    double x = 0;
    const double gap = m_phase1 > 0 && m_phase2 > 0 ? 3 : 0;
    const double room = width() - gap;
    for (int phase = 1; phase <= 2; ++phase) {
        const int epochs = phase == 1 ? m_phase1 : m_phase2;
        if (epochs == 0)
            continue;
        const double wide = room * epochs / total;
        const QRectF bar(x, 2, wide, 8);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Role::Hover));
        painter.drawRoundedRect(bar, 3, 3);
        const double share = std::clamp((m_done - begin) / epochs, 0.0, 1.0);
        painter.setBrush(m_theme.color(Role::Accent));
        if (share > 0)
            painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(wide * share, 8)), 3, 3);
        painter.setPen(m_theme.color(Role::Text3));
        const QString words = phase == 1 ? tr("phase 1, %n epoch(s)", nullptr, epochs)
                                         : tr("phase 2, at most %n epoch(s)", nullptr, epochs);
        painter.drawText(
            QRectF(x, 14, wide, 18), Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(words, Qt::ElideRight, static_cast<int>(wide) - 4));
        x += wide + gap;
        begin += epochs;
    }
    if (m_stage > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Role::AccentLine));
        painter.drawRoundedRect(preparing, 3, 3);
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
    m_bar = new EpochBar(theme);
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
    m_phase->setText(!state.stage.isEmpty() ? state.stage
                     : state.phase == 1     ? tr("Phase 1, the head")
                                            : tr("Phase 2, fine-tuning"));
    const bool counts = !state.stage.isEmpty() && state.stageTotal > 0;
    m_epoch->setText(
        counts ? tr("%1 of %2 image(s)", "done, all", static_cast<int>(state.stageTotal))
                     .arg(Format::count(static_cast<std::int64_t>(state.stageDone)),
                          Format::count(static_cast<std::int64_t>(state.stageTotal)))
        : state.epoch == 0 ? tr("not started")
                           : tr("Epoch %1 of %2")
                                 .arg(state.epoch)
                                 .arg(state.phase == 1 ? state.planned1 : state.planned2));
    m_bar->set(state.planned1, state.planned2, state.done,
               counts && state.done <= 0
                   ? static_cast<double>(state.stageDone) / static_cast<double>(state.stageTotal)
                   : -1);
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
