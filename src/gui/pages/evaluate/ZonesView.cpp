// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/ZonesView.h"

#include <QGridLayout>
#include <QVBoxLayout>
#include <limits>

#include "pages/evaluate/ConfusionMatrix.h"
#include "pages/evaluate/ZonesBar.h"
#include "widgets/ClassMark.h"
#include "widgets/Labels.h"

namespace lightbox::gui {

namespace {

constexpr int kBarFrom = 400;        ///< px of width
constexpr int kBarFromHeight = 200;  ///< below it the cells have all the height

}  // namespace

ZonesView::ZonesView(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_bar(new ZonesBar(theme)),
      m_names{new ClassLabel(theme, 0, {}), new ClassLabel(theme, 1, {})} {
    setObjectName(QStringLiteral("zones"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    column->addLayout(grid, 1);
    column->addWidget(m_bar);
    m_bar->hide();
    grid->setSpacing(6);
    const QString heads[] = {tr("ruled out"), tr("referred"), tr("ruled in")};
    for (int zone = 0; zone < ZoneCount; ++zone) {
        grid->addWidget(makeLabel(heads[zone], TextRole::Small), 0, zone + 1, Qt::AlignCenter);
        grid->setColumnStretch(zone + 1, 1);
    }
    for (int truth = 0; truth < 2; ++truth) {
        m_names[static_cast<std::size_t>(truth)]->setSmall();
        grid->addWidget(m_names[static_cast<std::size_t>(truth)], truth + 1, 0);
        grid->setRowStretch(truth + 1, 1);
        for (int zone = 0; zone < ZoneCount; ++zone) {
            auto* cell = new MatrixCell(theme, truth, zone, MatrixCell::Look::Large);
            cell->setObjectName(QStringLiteral("zone%1%2").arg(truth).arg(zone));
            cell->setKind(zone == Referred               ? MatrixCell::Kind::Referred
                          : (zone == In) == (truth == 1) ? MatrixCell::Kind::Right
                                                         : MatrixCell::Kind::Wrong);
            cell->setCaptionShown(false);
            grid->addWidget(cell, truth + 1, zone + 1);
            connect(cell, &QAbstractButton::clicked, this,
                    [this, truth, zone] { Q_EMIT cellClicked(truth, zone); });
            m_cells[static_cast<std::size_t>(truth * ZoneCount + zone)] = cell;
        }
    }
}

void ZonesView::setClasses(const Class& negative, const Class& positive) {
    const Class* classes[] = {&negative, &positive};
    const QString calls[] = {tr("%1, ruled out"), tr("%1, referred"), tr("%1, ruled in")};
    const QFontMetrics metrics(Theme::font(TextSize::Small));
    m_bar->setClasses(negative.name, negative.index, positive.name, positive.index);
    for (int truth = 0; truth < 2; ++truth) {
        const Class& one = *classes[truth];
        ClassLabel* name = m_names[static_cast<std::size_t>(truth)];
        name->setClass(one.index, metrics.elidedText(one.name, Qt::ElideRight, 74));
        name->setToolTip(tr("truth: %1").arg(one.name));
        for (int zone = 0; zone < ZoneCount; ++zone) {
            MatrixCell* cell = this->cell(truth, static_cast<Zone>(zone));
            cell->setClass(one.index);
            cell->setCaption(calls[zone].arg(one.name));
            cell->setToolTip(tr("%1; click to list the images").arg(calls[zone].arg(one.name)));
        }
    }
}

void ZonesView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_bar->setVisible(width() >= kBarFrom && height() >= kBarFromHeight);
}

void ZonesView::setPrevalence(const spec::TwoThresholds& two, double prevalence,
                              const QString& counted) {
    const spec::TwoThresholds::Zone* zones[] = {&two.out, &two.referred, &two.in};
    double positives = 0;
    double negatives = 0;
    for (const auto* zone : zones) {
        positives += static_cast<double>(zone->positives);
        negatives += static_cast<double>(zone->negatives);
    }
    ZonesBar::Shares shares;
    shares.prevalence = prevalence;
    for (std::size_t i = 0; i < 3; ++i) {
        shares.positives[i] =
            positives > 0 ? static_cast<double>(zones[i]->positives) / positives : 0;
        shares.negatives[i] =
            negatives > 0 ? static_cast<double>(zones[i]->negatives) / negatives : 0;
    }
    m_bar->setShares(shares, counted);
}

void ZonesView::setCounts(const spec::TwoThresholds& two) {
    const spec::TwoThresholds::Zone* zones[] = {&two.out, &two.referred, &two.in};
    const auto share = [](std::size_t part, std::size_t all) {
        return all == 0 ? std::numeric_limits<double>::quiet_NaN()
                        : static_cast<double>(part) / static_cast<double>(all);
    };
    for (int truth = 0; truth < 2; ++truth) {
        const auto countIn = [&](const spec::TwoThresholds::Zone& zone) {
            return truth == 1 ? zone.positives : zone.negatives;
        };
        const std::size_t all = countIn(two.out) + countIn(two.referred) + countIn(two.in);
        for (int zone = 0; zone < ZoneCount; ++zone) {
            const std::size_t n = countIn(*zones[zone]);
            cell(truth, static_cast<Zone>(zone))
                ->setCount(
                    n, {share(n, all), share(n, zones[zone]->positives + zones[zone]->negatives)});
        }
    }
}

void ZonesView::setShownShare(bool ofCalls) {
    for (MatrixCell* cell : m_cells)
        cell->setShownShare(ofCalls);
}

MatrixCell* ZonesView::cell(int truth, Zone zone) const {
    return m_cells[static_cast<std::size_t>(truth * ZoneCount + zone)];
}

}  // namespace lightbox::gui
