// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/ConfusionMatrix.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

#include "look/Format.h"
#include "widgets/ClassMark.h"
#include "widgets/Labels.h"

namespace lightbox::gui {

namespace {

constexpr int kMargin = 8;     ///< of a cell, left of its words
constexpr int kMostName = 96;  ///< px of a class's name beside its row
constexpr double kMark = 8;    ///< px of the triangle of chosen cases
constexpr int kTwoLines = 38;  ///< px, a count and its share

/// The triangle that marks chosen cases in the plots.
void paintMark(QPainter& painter, const QRectF& box, const Theme& theme) {
    const double right = box.right() - 5;
    const double top = box.top() + 5;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Role::Accent));
    painter.drawPolygon(
        QPolygonF({{right - kMark, top + kMark}, {right, top + kMark}, {right - kMark / 2, top}}));
}

}  // namespace

MatrixCell::MatrixCell(const Theme& theme, int truth, int called, Look look, QWidget* parent)
    : QAbstractButton(parent),
      m_theme(theme),
      m_truth(truth),
      m_called(called),
      m_look(look),
      m_kind(truth == called ? Kind::Right : Kind::Wrong) {
    setObjectName(QStringLiteral("cell%1%2").arg(truth).arg(called));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void MatrixCell::setShownShare(bool ofCalls) {
    m_ofCalls = ofCalls;
    update();
}

void MatrixCell::setCount(std::size_t count, const Shares& shares) {
    m_count = count;
    m_shares = shares;
    describe();
    setAccessibleName(
        QStringLiteral("%1: %2").arg(m_caption, Format::count(static_cast<std::int64_t>(m_count))));
    update();
}

void MatrixCell::describe() {
    QString words = tr("%1 of the class, %2 of those called so")
                        .arg(Format::percent(m_shares.ofTruth), Format::percent(m_shares.ofCalls));
    if (m_marked > 0)
        words += QStringLiteral(", ") + tr("%n marked", nullptr, static_cast<int>(m_marked));
    setAccessibleDescription(words);
}

void MatrixCell::setMarked(std::size_t marked) {
    if (marked == m_marked)
        return;
    m_marked = marked;
    describe();
    update();
}

QSize MatrixCell::sizeHint() const {
    return m_look == Look::Large ? QSize(92, 92) : QSize(48, kTwoLines);
}

QSize MatrixCell::minimumSizeHint() const {
    if (m_look == Look::Small)
        return {40, kTwoLines};
    if (!m_isCaptionShown)
        return {56, 48};
    // The caption is never cut: the names of the classes give way first.
    const QFontMetrics metrics(Theme::font(TextSize::Small));
    return {std::max(72, kMargin + metrics.horizontalAdvance(m_caption) + 6), 60};
}

void MatrixCell::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    const bool right = m_kind == Kind::Right;
    const QColor color = m_theme.classColor(m_class);
    if (right || m_count > 0) {
        QPen pen(color, 1);
        if (m_kind == Kind::Wrong)
            pen.setDashPattern({4, 3});
        painter.setPen(right ? QPen(Qt::NoPen) : pen);
        painter.setBrush(right ? QBrush(m_theme.classFill(m_class)) : QBrush(Qt::NoBrush));
    } else {
        painter.setPen(QPen(m_theme.color(Role::Line), 1));
        painter.setBrush(Qt::NoBrush);
    }
    painter.drawRoundedRect(box, 4, 4);
    if (underMouse() || hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.color(hasFocus() ? Role::Accent : Role::Text2), 2));
        painter.drawRoundedRect(box, 4, 4);
    }
    if (m_marked > 0)
        paintMark(painter, box, m_theme);
    const QString count = Format::count(static_cast<std::int64_t>(m_count));
    painter.setPen(m_theme.color(m_count == 0 ? Role::Text3 : Role::Text));
    if (m_look == Look::Small) {
        painter.setFont(Theme::font(TextSize::Body, QFont::DemiBold));
        const double middle = box.center().y();
        painter.drawText(QRectF(box.left(), middle - 18, box.width(), 20), Qt::AlignCenter, count);
        painter.setFont(Theme::font(TextSize::Small));
        painter.setPen(m_theme.color(Role::Text2));
        painter.drawText(QRectF(box.left(), middle, box.width(), 16), Qt::AlignCenter,
                         Format::percent(m_ofCalls ? m_shares.ofCalls : m_shares.ofTruth, 0));
        return;
    }
    const QRectF words = box.adjusted(kMargin, 0, 0, 0);
    const double middle = box.center().y();
    const bool tall = m_isCaptionShown && box.height() >= 74;
    painter.setFont(Theme::font(TextSize::Key, QFont::DemiBold));
    painter.drawText(QRectF(words.left(), middle - (tall ? 14 : 20), words.width(), 28),
                     Qt::AlignLeft | Qt::AlignVCenter, count);
    painter.setFont(Theme::font(TextSize::Small));
    painter.setPen(m_theme.color(Role::Text2));
    if (tall)
        painter.drawText(QRectF(words.left(), middle - 34, words.width(), 16),
                         Qt::AlignLeft | Qt::AlignVCenter, m_caption);
    painter.drawText(QRectF(words.left(), middle + (tall ? 18 : 8), words.width(), 16),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     Format::percent(m_ofCalls ? m_shares.ofCalls : m_shares.ofTruth));
}

ConfusionMatrix::ConfusionMatrix(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(6);
}

void ConfusionMatrix::setClasses(const std::vector<Class>& classes, bool namedOutcomes) {
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_cells.clear();
    m_support.clear();
    m_classes = classes;
    const auto count = static_cast<int>(classes.size());
    const bool large = count == 2;
    m_grid->setHorizontalSpacing(large ? 6 : 3);  // what it leaves is the names'
    const std::array<QString, 4> outcomes{tr("true negative"), tr("false positive"),
                                          tr("false negative"), tr("true positive")};
    m_grid->addWidget(makeLabel(tr("truth / called"), TextRole::Small), 0, 0);
    for (int i = 0; i < count; ++i) {
        const Class& one = classes[static_cast<std::size_t>(i)];
        auto* across = new ClassLabel(m_theme, one.index, one.name);
        across->setElided();
        across->setSmall();
        across->setToolTip(tr("called: %1").arg(one.name));
        m_grid->addWidget(across, 0, i + 1, Qt::AlignCenter);
        auto* down = new QWidget;
        auto* column = new QVBoxLayout(down);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addStretch(1);
        auto* name = new ClassLabel(m_theme, one.index, one.name);
        name->setElided();
        name->setMaximumWidth(kMostName);
        name->setSmall();
        name->setToolTip(tr("truth: %1").arg(one.name));
        column->addWidget(name);
        m_support.push_back(makeLabel({}, TextRole::Small));
        if (!large)
            m_support.back()->hide();
        column->addWidget(m_support.back());
        column->addStretch(1);
        m_grid->addWidget(down, i + 1, 0);
        for (int called = 0; called < count; ++called) {
            auto* cell = new MatrixCell(m_theme, i, called,
                                        large ? MatrixCell::Look::Large : MatrixCell::Look::Small);
            const QString& calledName = classes[static_cast<std::size_t>(called)].name;
            cell->setClass(one.index);
            cell->setShownShare(m_ofCalls);
            cell->setCaption(namedOutcomes ? outcomes[static_cast<std::size_t>(i * 2 + called)]
                                           : tr("%1 called %2").arg(one.name, calledName));
            cell->setToolTip(
                tr("%1 called %2; click to list the images").arg(one.name, calledName));
            m_grid->addWidget(cell, i + 1, called + 1);
            connect(cell, &QAbstractButton::clicked, this,
                    [this, i, called] { Q_EMIT cellClicked(i, called); });
            m_cells.push_back(cell);
        }
    }
    // Rows and columns of an earlier, larger matrix stay in the grid and must take no room.
    const int lines = std::max(m_grid->columnCount(), m_grid->rowCount());
    for (int i = 0; i < lines; ++i) {
        m_grid->setColumnStretch(i, i >= 1 && i <= count ? 1 : 0);
        m_grid->setRowStretch(i, i >= 1 && i <= count ? 1 : 0);
    }
}

void ConfusionMatrix::setCounts(const evaluation::Confusion& confusion) {
    const std::size_t count = m_classes.size();
    if (confusion.size() != count)
        return;
    std::vector<std::size_t> calls(count, 0);
    for (const auto& row : confusion)
        for (std::size_t called = 0; called < count; ++called)
            calls[called] += row[called];
    const auto share = [](std::size_t part, std::size_t all) {
        return all == 0 ? std::numeric_limits<double>::quiet_NaN()
                        : static_cast<double>(part) / static_cast<double>(all);
    };
    for (std::size_t truth = 0; truth < count; ++truth) {
        const std::size_t support =
            std::accumulate(confusion[truth].begin(), confusion[truth].end(), std::size_t{0});
        const auto n = static_cast<int>(support);
        m_support[truth]->setText(
            (m_patients ? tr("%1 patient(s)", nullptr, n) : tr("%1 image(s)", nullptr, n))
                .arg(Format::count(static_cast<std::int64_t>(support))));
        for (std::size_t called = 0; called < count; ++called) {
            const std::size_t cases = confusion[truth][called];
            m_cells[truth * count + called]->setCount(
                cases, {share(cases, support), share(cases, calls[called])});
        }
    }
}

void ConfusionMatrix::setShownShare(bool ofCalls) {
    m_ofCalls = ofCalls;
    for (MatrixCell* cell : m_cells)
        cell->setShownShare(ofCalls);
}

void ConfusionMatrix::setMarked(const std::map<std::pair<int, int>, std::size_t>& marked) {
    for (MatrixCell* cell : m_cells) {
        const auto found = marked.find({cell->truth(), cell->called()});
        cell->setMarked(found == marked.end() ? 0 : found->second);
    }
}

MatrixCell* ConfusionMatrix::cell(int truth, int called) const {
    const auto place =
        static_cast<std::size_t>(truth) * m_classes.size() + static_cast<std::size_t>(called);
    return place < m_cells.size() ? m_cells[place] : nullptr;
}

}  // namespace lightbox::gui
