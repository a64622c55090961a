// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/AbstentionView.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "look/Format.h"
#include "look/MessageText.h"
#include "pages/evaluate/ObjectiveBox.h"
#include "widgets/Buttons.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"

namespace lightbox::gui {

namespace {

constexpr double kFirstAlpha = 0.1;

}  // namespace

AbstentionView::AbstentionView(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_alpha(makeNumberField(0.5, 50, 1, 1)),
      m_coverage(new MetricRow(theme, tr("Coverage"))),
      m_ofClass(new MetricRow(theme, {})),
      m_single(new MetricRow(theme, tr("One answer"))),
      m_both(new MetricRow(theme, tr("Cannot tell: several fit"))),
      m_none(new MetricRow(theme, tr("Cannot tell: none fits"))),
      m_note(makeLabel({}, TextRole::Help)),
      m_cases(new Button(theme, tr("Show unsure cases"), QStringLiteral("unsure"))) {
    setObjectName(QStringLiteral("abstention"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 4, 4);
    column->setSpacing(4);
    auto* first = new QHBoxLayout;
    first->addWidget(makeLabel(tr("Error allowed in each class"), TextRole::Label));
    first->addStretch(1);
    m_alpha->setObjectName(QStringLiteral("alpha"));
    m_alpha->setSuffix(tr(" %"));
    m_alpha->setValue(kFirstAlpha * 100);
    m_alpha->setFixedWidth(84);
    m_alpha->setAccessibleName(tr("Error allowed in each class, in percent"));
    first->addWidget(m_alpha);
    column->addLayout(first);
    m_coverage->setObjectName(QStringLiteral("abstentionCoverage"));
    m_both->setObjectName(QStringLiteral("abstentionBoth"));
    m_none->setObjectName(QStringLiteral("abstentionNone"));
    for (MetricRow* row : {m_coverage, m_ofClass, m_single, m_both, m_none})
        column->addWidget(row);
    m_note->setObjectName(QStringLiteral("abstentionNote"));
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    m_cases->setObjectName(QStringLiteral("unsureCases"));
    column->addWidget(m_cases, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_alpha, &QDoubleSpinBox::valueChanged, this, &AbstentionView::alphaChanged);
    connect(m_cases, &QPushButton::clicked, this, [this] {
        Q_EMIT casesClicked(tr("unsure at an error of %1").arg(Format::percent(alpha())), m_unsure);
    });
    setWaiting({});
}

double AbstentionView::alpha() const {
    return m_alpha->value() / 100;
}

void AbstentionView::reset() {
    const QSignalBlocker quiet(m_alpha);
    m_alpha->setValue(kFirstAlpha * 100);
    setWaiting({});
}

void AbstentionView::setData(const EvaluationData& data) {
    m_isByPatient = data.patients.has_value();
    m_class = QString::fromStdString(data.className());
    m_ofClass->setLabel(tr("Coverage of %1").arg(m_class));
}

void AbstentionView::setWaiting(const QString& why) {
    for (MetricRow* row : {m_coverage, m_ofClass, m_single, m_both, m_none})
        row->figure().setText({}, QString(QChar(0x2014)));
    m_note->setText(why);
    m_unsure.clear();
    m_cases->hide();
}

void AbstentionView::setAbstention(const Abstention& abstention) {
    const spec::Conformal& sets = abstention.sets;
    if (!sets.single.value) {
        QString why = MessageText::reason(sets.single.undefined);
        if (!why.isEmpty())
            why[0] = why[0].toUpper();
        setWaiting(why);
        return;
    }
    m_single->figure().setPercent(sets.single);
    m_both->figure().setPercent(sets.both);
    m_none->figure().setPercent(sets.none);
    if (abstention.isMeasured) {
        m_coverage->figure().setPercent(sets.coverage);
        const std::string wanted = m_class.toStdString();
        for (const spec::ConformalClass& one : sets.classes)
            if (one.cls == wanted)
                m_ofClass->figure().setPercent(one.coverage);
        m_note->setText(
            tr("Promised: %1 in each class, on average over fits. Fitted on validation, measured "
               "on test.")
                .arg(Format::percent(1 - sets.alpha)));
    } else {
        for (MetricRow* row : {m_coverage, m_ofClass})
            row->figure().setText({}, tr("measured on test"));
        m_note->setText((m_isByPatient
                             ? tr("Promised: %1 in each class, on average over fits. These are the "
                                  "patients that it is fitted on.")
                             : tr("Promised: %1 in each class, on average over fits. These are the "
                                  "images that it is fitted on."))
                            .arg(Format::percent(1 - sets.alpha)));
    }
    m_unsure = abstention.unsure;
    m_cases->setVisible(!m_unsure.empty());
}

}  // namespace lightbox::gui
