// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/MistakesView.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "look/Format.h"
#include "look/Theme.h"
#include "session/ProjectSession.h"
#include "widgets/ClassMark.h"
#include "widgets/States.h"
#include "workers/ThumbnailLoader.h"

namespace lightbox::gui {

namespace {

constexpr int kGap = 6;
constexpr int kCaption = 18;
constexpr int kLeastSide = 68;

}  // namespace

MistakeButton::MistakeButton(const Theme& theme, ThumbnailLoader& loader, QWidget* parent)
    : QAbstractButton(parent),
      m_theme(theme),
      m_loader(loader) {
    setObjectName(QStringLiteral("mistake"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&loader, &ThumbnailLoader::ready, this, [this](qint64 key) {
        if (key == m_image.key)
            update();
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void MistakeButton::show(const spec::ImageRecord& image, const QString& name, double probability,
                         int truth) {
    m_image = image;
    m_probability = probability;
    m_truth = truth;
    setToolTip(name);
    setAccessibleName(tr("%1, probability %2").arg(name, Format::share(probability)));
    QWidget::show();
    update();
}

void MistakeButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF film(0, 0, width(), height() - kCaption);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::film(FilmRole::Background));
    painter.drawRoundedRect(film, 4, 4);
    const QPixmap pixmap = m_loader.get(m_image);
    if (!pixmap.isNull()) {
        const QSizeF size =
            pixmap.size().scaled(film.size().toSize() - QSize(4, 4), Qt::KeepAspectRatio);
        painter.drawPixmap(
            QRectF(film.center() - QPointF(size.width() / 2, size.height() / 2), size), pixmap,
            QRectF(pixmap.rect()));
    }
    if (hasFocus() || underMouse()) {
        painter.setPen(QPen(m_theme.color(Role::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(film.adjusted(1, 1, -1, -1), 4, 4);
    }
    paintClassMark(painter, QRectF(2, height() - 13, 8, 8), m_truth, m_theme.classColor(m_truth));
    painter.setFont(Theme::font(TextSize::Small));
    painter.setPen(m_theme.color(Role::Text2));
    painter.drawText(QRectF(14, height() - kCaption, width() - 14, kCaption),
                     Qt::AlignLeft | Qt::AlignVCenter, Format::share(m_probability));
}

MistakesView::MistakesView(const Theme& theme, const ProjectSession& session,
                           ThumbnailLoader& loader, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_session(session),
      m_loader(loader),
      m_grid(new QGridLayout),
      m_none(new EmptyState(theme, QStringLiteral("okc"), tr("No mistakes here"),
                            tr("At this threshold every labelled image is called right."))) {
    setAccessibleName(tr("Worst mistakes"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(kGap);
    column->addLayout(m_grid, 1);
    column->addWidget(m_none, 1);
    m_none->hide();
    connect(&session, &ProjectSession::namesChanged, this, &MistakesView::place);
}

void MistakesView::show(std::shared_ptr<const EvaluationData> data,
                        const evaluation::Decision& decision) {
    m_decision = decision;
    show(std::move(data));
}

void MistakesView::showZones(std::shared_ptr<const EvaluationData> data,
                             const OperatingThresholds& at) {
    m_decision.reset();
    m_at = at;
    show(std::move(data));
}

void MistakesView::show(std::shared_ptr<const EvaluationData> data) {
    m_data = std::move(data);
    m_stale = true;
    if (isVisible())
        find();
}

void MistakesView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale && m_data)
        find();
}

void MistakesView::find() {
    m_stale = false;
    m_mistakes.clear();
    m_sorted = 0;
    if (m_decision)
        findCalled();
    else
        findZones();
    m_none->setVisible(m_mistakes.empty());
    place();
}

void MistakesView::findZones() {
    const evaluation::ClassScores& scores = *m_data->scores;
    for (std::size_t i = 0; i < scores.score.size(); ++i) {
        if (!isMistake(*m_data, i, m_at))
            continue;
        const double p = scores.score[i];
        const bool isPositive = scores.positive[i] != 0;
        m_mistakes.push_back({scores.row[i], isPositive ? 1 - p : p, p,
                              isPositive ? m_data->cls : m_data->others()});
    }
}

void MistakesView::findCalled() {
    const auto& rows = m_data->predictions().rows;
    const auto cls = static_cast<std::size_t>(m_data->cls);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto cell = cellOf(*m_data, *m_decision, i);
        if (!cell || cell->first == cell->second)
            continue;
        const auto [truth, called] = *cell;
        if (m_data->twoByTwo()) {
            const double p = rows[i].p[cls];
            m_mistakes.push_back(
                {i, called == 1 ? p : 1 - p, p, truth == 1 ? m_data->cls : m_data->others()});
        } else {
            const double p = rows[i].p[static_cast<std::size_t>(called)];
            m_mistakes.push_back({i, p, p, truth});
        }
    }
}

void MistakesView::sortFirst(std::size_t count) {
    if (count <= m_sorted)
        return;
    std::partial_sort(m_mistakes.begin(), m_mistakes.begin() + static_cast<std::ptrdiff_t>(count),
                      m_mistakes.end(), [](const Mistake& a, const Mistake& b) {
                          return a.wrong != b.wrong ? a.wrong > b.wrong : a.row < b.row;
                      });
    m_sorted = count;
}

void MistakesView::listFrom(std::size_t place) {
    if (place >= m_mistakes.size())
        return;
    sortFirst(m_mistakes.size());
    std::vector<spec::ImageId> images = m_data->imagesOf(m_mistakes[place].row);
    for (std::size_t i = 0; i < m_mistakes.size(); ++i) {
        if (i == place)
            continue;
        for (const spec::ImageId& image : m_data->imagesOf(m_mistakes[i].row))
            images.push_back(image);
    }
    Q_EMIT mistakeClicked(images);
}

void MistakesView::place() {
    const QRect area = contentsRect();
    const auto fit = [](int room, int side) { return std::max(1, (room + kGap) / (side + kGap)); };
    const int columns = fit(area.width(), kLeastSide);
    const int rows = fit(area.height(), kLeastSide + kCaption);
    const auto wanted = std::min(static_cast<std::size_t>(columns * rows), m_mistakes.size());
    while (m_buttons.size() < wanted) {
        auto* button = new MistakeButton(m_theme, m_loader, this);
        const std::size_t place = m_buttons.size();
        connect(button, &QAbstractButton::clicked, this, [this, place] { listFrom(place); });
        m_buttons.push_back(button);
    }
    sortFirst(wanted);
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_grid->removeWidget(m_buttons[i]);
        const spec::ImageRecord* image =
            i < wanted ? m_session.image(m_data->imagesOf(m_mistakes[i].row).front()) : nullptr;
        if (image == nullptr) {
            m_buttons[i]->hide();
            continue;
        }
        m_grid->addWidget(m_buttons[i], static_cast<int>(i) / columns,
                          static_cast<int>(i) % columns);
        m_buttons[i]->show(*image, m_session.names().path(*image), m_mistakes[i].probability,
                           m_mistakes[i].truth);
    }
    for (int i = 0; i < std::max(columns, m_grid->columnCount()); ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    for (int i = 0; i < std::max(rows, m_grid->rowCount()); ++i)
        m_grid->setRowStretch(i, i < rows ? 1 : 0);
}

void MistakesView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

}  // namespace lightbox::gui
