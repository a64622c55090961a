// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/States.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

#include "look/Format.h"
#include "widgets/Labels.h"

namespace lightbox::gui {
namespace {

/// An icon that follows the theme.
class IconLabel : public QWidget {
public:
    IconLabel(const Theme& theme, QString icon, Role role, int size, bool onFilm)
        : m_theme(theme),
          m_icon(std::move(icon)),
          m_role(role),
          m_onFilm(onFilm) {
        setFixedSize(size, size);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const QColor color = m_onFilm ? Theme::film(FilmRole::Text2) : m_theme.color(m_role);
        painter.drawPixmap(0, 0, Theme::iconPixmap(m_icon, color, width(), devicePixelRatioF()));
    }

private:
    const Theme& m_theme;
    QString m_icon;
    Role m_role;
    bool m_onFilm;
};

}  // namespace

EmptyState::EmptyState(const Theme& theme, const QString& icon, const QString& title,
                       const QString& sentence, Ground ground, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_ground(ground),
      m_title(makeLabel(title, TextRole::Title)),
      m_sentence(makeLabel(sentence, TextRole::Label)),
      m_buttons(new QHBoxLayout) {
    setProperty("onfilm", ground == Ground::Film);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(8);
    column->addStretch(1);
    column->addWidget(new IconLabel(theme, icon, Role::Text3, 32, ground == Ground::Film), 0,
                      Qt::AlignHCenter);
    m_title->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_title);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setWordWrap(true);
    auto* narrow = new QHBoxLayout;
    narrow->addStretch(1);
    m_sentence->setMaximumWidth(360);
    narrow->addWidget(m_sentence, 6);
    narrow->addStretch(1);
    column->addLayout(narrow);
    m_buttons->setSpacing(8);
    m_buttons->setAlignment(Qt::AlignHCenter);
    column->addSpacing(4);
    column->addLayout(m_buttons);
    column->addStretch(1);
}

void EmptyState::setText(const QString& title, const QString& sentence) {
    m_title->setText(title);
    m_sentence->setText(sentence);
}

Button* EmptyState::addButton(const QString& text, const QString& icon, ButtonKind kind) {
    auto* button = new Button(m_theme, text, icon, kind);
    m_buttons->addWidget(button);
    return button;
}

void EmptyState::paintEvent(QPaintEvent*) {
    if (m_ground != Ground::Film)
        return;
    QPainter painter(this);
    painter.fillRect(rect(), Theme::film(FilmRole::Background));
}

ProgressPanel::ProgressPanel(QWidget* parent)
    : QWidget(parent),
      m_percent(makeLabel({}, TextRole::Key)),
      m_count(makeLabel({}, TextRole::Label)),
      m_rate(makeLabel({}, TextRole::Label)),
      m_current(new ElidedLabel({}, TextRole::Help, Qt::ElideMiddle)),
      m_bar(new QProgressBar),
      m_foot(new QHBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_percent);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_rate);
    column->addLayout(row);
    m_bar->setTextVisible(false);
    column->addWidget(m_bar);
    m_foot->setSpacing(16);
    m_foot->addWidget(m_current);
    column->addLayout(m_foot);
}

void ProgressPanel::setCounts(QWidget* counts) {
    m_foot->insertWidget(0, counts, 3);
    m_foot->setStretchFactor(m_current, 1);
    m_current->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_current->setContentsMargins(0, 4, 0, 0);  // on the first line of the counts
}

void ProgressPanel::setProgress(const spec::Progress& progress, const QString& unit, double rate,
                                double secondsLeft) {
    const auto done = static_cast<std::int64_t>(progress.done);
    const auto total = static_cast<std::int64_t>(progress.total);
    const QString stage = Format::stageName(progress.stage);
    if (total > 0) {
        m_percent->setText(tr("%1 %").arg(done * 100 / total));
        m_count->setText(tr("%1 of %2 %3", "done, all, unit: images or steps")
                             .arg(Format::count(done), Format::count(total), unit) +
                         (stage.isEmpty() ? QString() : QStringLiteral(" · ") + stage));
        m_bar->setRange(0, 1000);
        m_bar->setValue(static_cast<int>(done * 1000 / total));
    } else {
        m_percent->setText(done > 0 ? Format::count(done) : QString());
        m_count->setText(done > 0 ? QStringLiteral("%1 · %2").arg(unit, stage) : stage);
        m_bar->setRange(0, 0);
    }
    QStringList pace;
    if (rate > 0)
        pace << tr("%1 %2 per second", "number, unit: images or steps")
                    .arg(Format::number(rate, rate < 10 ? 1 : 0), unit);
    if (secondsLeft >= 0)
        pace << tr("%1 left").arg(Format::duration(secondsLeft));
    m_rate->setText(pace.join(QStringLiteral(" · ")));
    m_current->setText(QString::fromStdString(progress.current));
}

DecisionDialog::DecisionDialog(const Theme& theme, const QString& question, const QString& sentence,
                               QWidget* parent)
    : QDialog(parent),
      m_theme(theme),
      m_buttons(new QHBoxLayout),
      m_content(new QVBoxLayout) {
    setProperty("decision", true);
    setWindowTitle(question);
    setModal(true);
    setMinimumWidth(448);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    auto* title = makeLabel(question, TextRole::Title);
    title->setWordWrap(true);
    column->addWidget(title);
    auto* text = makeLabel(sentence, TextRole::Label);
    text->setWordWrap(true);
    column->addWidget(text);
    column->addLayout(m_content);
    column->addSpacing(16);
    m_buttons->setSpacing(8);
    m_buttons->addStretch(1);
    column->addLayout(m_buttons);
}

void DecisionDialog::addCancel(const QString& text) {
    m_cancel = new Button(m_theme, text);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_cancel->setAutoDefault(true);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_buttons->insertWidget(0, m_cancel);
}

void DecisionDialog::preferCancel() {
    for (auto* button : findChildren<QPushButton*>())
        button->setDefault(button == m_cancel);
    m_cancel->setFocus(Qt::TabFocusReason);
}

Button* DecisionDialog::addChoice(const QString& text, int answer, ButtonKind kind, bool focused) {
    auto* button = new Button(m_theme, text, {}, kind);
    // Else Enter would take the default one while another has the focus.
    button->setAutoDefault(true);
    button->setDefault(kind == ButtonKind::Primary);
    connect(button, &QPushButton::clicked, this, [this, answer] { done(answer); });
    m_buttons->addWidget(button);
    if (focused) {
        button->setDefault(true);
        button->setFocus(Qt::TabFocusReason);
    }
    return button;
}

void DecisionDialog::setContent(QWidget* content) {
    m_content->addWidget(content);
}

}  // namespace lightbox::gui
