// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PageColumns.h"

#include <QEvent>
#include <QFrame>
#include <QKeyEvent>
#include <QLayout>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/Labels.h"

namespace lightbox::gui {

namespace {
constexpr int kTabWidth = 28;
constexpr int kTabGap = 8;
constexpr int kScrollBar = 12;  ///< px, as the style sheet has it
constexpr int kOverMargin = 8;  ///< around a column that lies over the rest
}  // namespace

FoldTab::FoldTab(const Theme& theme, const QString& title, QWidget* parent)
    : QToolButton(parent),
      m_theme(theme) {
    setObjectName(QStringLiteral("foldTab"));
    setText(title);
    setAccessibleName(title);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    const auto say = [this](bool open) {
        setToolTip(open ? tr("Fold away: %1 (Esc)").arg(text()) : tr("Show: %1").arg(text()));
    };
    say(false);
    connect(this, &QAbstractButton::toggled, this, say);
}

void FoldTab::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hover = underMouse() && !isChecked();
    const double pen = hasFocus() ? 2 : 1;
    painter.setPen(QPen(m_theme.color(hasFocus()    ? Role::Accent
                                      : isChecked() ? Role::AccentLine
                                                    : Role::Line),
                        pen));
    painter.setBrush(m_theme.color(isChecked() ? Role::AccentSoft
                                   : hover     ? Role::Hover
                                               : Role::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), 6, 6);
    const Role ink = isChecked() ? Role::Accent : Role::Text2;
    painter.drawPixmap(
        QPointF((width() - 16) / 2.0, 10),
        Theme::iconPixmap(isChecked() ? QStringLiteral("right") : QStringLiteral("left"),
                          m_theme.color(ink), 16, devicePixelRatioF()));
    painter.setFont(Theme::font(TextSize::Body, QFont::DemiBold));
    painter.setPen(m_theme.color(ink));
    painter.translate(0, height());
    painter.rotate(-90);
    const QRectF box(8, 0, height() - 8 - 34, width());
    painter.drawText(
        box, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter),
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, static_cast<int>(box.width())));
}

ColumnScroll::ColumnScroll(QWidget* content, QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setWidget(content);
}

QSize ColumnScroll::minimumSizeHint() const {
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
            QScrollArea::minimumSizeHint().height()};
}

bool ColumnScroll::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

SideScroll::SideScroll(QWidget* content, QWidget* parent) : QScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(content);
    content->setAutoFillBackground(false);
}

int SideScroll::leastHeight(const QWidget& content, int width) {
    const QLayout* layout = content.layout();
    const int wrapped = layout != nullptr && layout->hasHeightForWidth()
                            ? layout->totalMinimumHeightForWidth(width)
                            : 0;
    return std::max(content.minimumSizeHint().height(), wrapped);
}

void SideScroll::fit() {
    const bool scrolls = leastHeight(*widget(), width()) > height();
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    const int wide = viewport()->width();
    widget()->resize(wide, std::max(viewport()->height(), leastHeight(*widget(), wide)));
}

void SideScroll::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    fit();
}

bool SideScroll::eventFilter(QObject* watched, QEvent* event) {
    const bool done = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        fit();
        updateGeometry();
    }
    return done;
}

PageColumns::PageColumns(const Theme& theme, QLayout* main, QLayout* side, const QString& title,
                         int sideWidth, int gap, QWidget* parent)
    : QWidget(parent),
      m_main(new QWidget(this)),
      m_tab(new FoldTab(theme, title, this)),
      m_side(new QFrame(this)),
      m_sideContent(new QWidget),
      m_sideWidth(sideWidth),
      m_gap(gap) {
    // In this order Tab goes from the page to the tab and from there into its column.
    main->setContentsMargins(0, 0, 0, 0);
    m_main->setLayout(main);
    m_side->setObjectName(QStringLiteral("sideColumn"));
    m_side->setAccessibleName(title);
    side->setContentsMargins(0, 0, 0, 0);
    m_sideContent->setLayout(side);
    auto* frame = new QVBoxLayout(m_side);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->addWidget(new SideScroll(m_sideContent));
    connect(m_tab, &QAbstractButton::clicked, this, [this](bool open) {
        m_chosen = open;
        arrange();
    });
    arrange();
}

void PageColumns::openAtFirst() {
    m_openAtFirst = true;
    arrange();
}

void PageColumns::setStepsAside(QWidget* part, QWidget* next) {
    m_stepsAside = part;
    m_stepsAsideNext = next;
    arrange();
}

void PageColumns::stepAside(std::optional<int> room) {
    if (m_stepsAside == nullptr)
        return;
    m_stepsAside->setVisible(!room);
    m_stepsAsideNext->setVisible(!room || m_stepsAsideNext->minimumSizeHint().width() <= *room);
}

void PageColumns::unfold() {
    if (!m_tab->isChecked())
        m_tab->click();
}

void PageColumns::showSideOnly(bool only) {
    m_sideOnly = only;
    m_main->setVisible(!only);
    arrange();
}

void PageColumns::showMainOnly(bool only) {
    m_mainOnly = only;
    arrange();
}

bool PageColumns::isSideShown() const {
    return !m_side->isHidden();
}

QSize PageColumns::sizeHint() const {
    const QSize main = m_main->sizeHint();
    return {main.width() + m_gap + m_sideWidth,
            std::max(main.height(), m_sideContent->sizeHint().height())};
}

QSize PageColumns::minimumSizeHint() const {
    const QSize main = m_main->minimumSizeHint();
    return {main.width() + kTabGap + kTabWidth, main.height()};
}

int PageColumns::sideWidth() const {
    const bool scrolls = SideScroll::leastHeight(*m_sideContent, m_sideWidth) > height();
    return m_sideWidth + (scrolls ? kScrollBar : 0);
}

void PageColumns::arrange() {
    if (m_sideOnly) {
        m_tab->hide();
        showOver(false);
        m_side->show();
        m_side->setGeometry(rect());
        return;
    }
    if (m_mainOnly) {
        stepAside({});
        m_tab->hide();
        m_side->hide();
        m_main->setGeometry(rect());
        return;
    }
    const bool folded = isFolded();
    const int end = folded ? width() - kTabWidth - kTabGap : width();
    const int side = sideWidth();
    const int beside = end - side - m_gap;
    stepAside(folded && m_chosen.value_or(m_openAtFirst) ? std::optional(beside) : std::nullopt);
    const bool fits = beside >= m_main->minimumSizeHint().width();
    const bool open = !folded || m_chosen.value_or(m_openAtFirst && fits);
    const bool over = folded && open && !fits;
    m_tab->setChecked(open);
    m_tab->setVisible(folded);
    m_tab->setGeometry(width() - kTabWidth, 0, kTabWidth, height());
    if (m_side->isHidden() == open) {
        m_side->setVisible(open);
        Q_EMIT sideShown(open);
    }
    showOver(over);
    m_main->setGeometry(0, 0, open && !over ? beside : end, height());
    if (over)
        m_side->setGeometry(width() - kTabWidth - side - 2 * kOverMargin, 0, side + 2 * kOverMargin,
                            height());
    else
        m_side->setGeometry(end - side, 0, side, height());
}

void PageColumns::showOver(bool over) {
    if (m_side->property("over").toBool() == over)
        return;
    m_side->setProperty("over", over);
    const int margin = over ? kOverMargin : 0;
    m_side->layout()->setContentsMargins(margin, over ? 0 : margin, margin, over ? 0 : margin);
    repolish(m_side);
    m_side->raise();
    m_tab->raise();
}

bool PageColumns::event(QEvent* event) {
    // There is no layout that would hear of what the columns need now.
    if (event->type() == QEvent::LayoutRequest) {
        arrange();
        updateGeometry();
    }
    return QWidget::event(event);
}

void PageColumns::resizeEvent(QResizeEvent*) {
    arrange();
}

void PageColumns::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape || !isFolded() || !m_tab->isChecked()) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_tab->click();
    m_tab->setFocus(Qt::OtherFocusReason);
}

}  // namespace lightbox::gui
