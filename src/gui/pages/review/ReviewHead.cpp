// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/ReviewHead.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include "look/Format.h"
#include "session/ProjectSession.h"
#include "widgets/ClassMark.h"
#include "widgets/Controls.h"
#include "widgets/Pills.h"

namespace lightbox::gui {

namespace {

constexpr int kMostNameWidth = 140;     ///< of a run in the badge, px
constexpr int kMostClassWidth = 200;
constexpr int kRoomForIntervals = 900;  ///< px

}  // namespace

ReviewHead::ReviewHead(const Theme& theme, const ProjectSession& session, QObject* parent)
    : QObject(parent),
      m_theme(theme),
      m_session(session),
      m_badge(new Badge(theme, QString())),
      m_sets(new Segments(theme)),
      m_classes(new QComboBox),
      m_blindBox(new QWidget),
      m_blind(new Switch(theme, tr("Blind mode"))) {
    m_badge->setObjectName(QStringLiteral("badge"));
    m_sets->setObjectName(QStringLiteral("sets"));
    m_sets->addSegment(tr("Validation"));
    m_sets->addSegment(tr("Test"));
    connect(m_sets, &Segments::chosen, this,
            [this](int index) { Q_EMIT setChosen(index == 1 ? spec::Set::Test : spec::Set::Val); });
    m_classes->setObjectName(QStringLiteral("classes"));
    m_classes->setAccessibleName(tr("Class under review"));
    m_classes->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_classes->setMaximumWidth(kMostClassWidth);
    connect(m_classes, &QComboBox::activated, this,
            [this](int index) { Q_EMIT classChosen(m_classes->itemData(index).toInt()); });
    auto* row = new QHBoxLayout(m_blindBox);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_blind->setObjectName(QStringLiteral("blind"));
    m_blind->setToolTip(tr("Hides model, label and map until you have read the case (B)"));
    row->addWidget(m_blind);
    row->addWidget(new KeyHint(theme, QStringLiteral("B")));
    connect(m_blind, &Switch::toggled, this, &ReviewHead::blindToggled);
}

bool ReviewHead::blind() const {
    return m_blind->isChecked();
}

void ReviewHead::setBlind(bool blind) {
    m_blind->setChecked(blind);
}

void ReviewHead::show(const ReviewData& data) {
    const spec::RunSummary* run = m_session.run(data.view->run);
    const QString whole = QString::fromStdString(
        run == nullptr || run->name.empty() ? data.view->run.str() : run->name);
    const QString name = QFontMetrics(Theme::font(TextSize::Small))
                             .elidedText(whole, Qt::ElideMiddle, kMostNameWidth);
    m_badge->setToolTip(whole);
    const auto& locked = data.view->locked;
    const bool lockShown = locked && (data.cls < 0 || data.cls == data.view->lockedClass());
    m_badge->setText(lockShown        ? tr("%1 locked at %2").arg(name, Format::threshold(*locked))
                     : data.threshold ? tr("%1 at %2, not locked").arg(name, data.thresholdText)
                                      : tr("%1, not locked").arg(name));
    m_badge->setIconName(lockShown ? QStringLiteral("lock") : QStringLiteral("unlock"));
    m_badge->setKind(lockShown ? PillKind::Accent : PillKind::Neutral);
    m_badge->updateGeometry();
    m_badge->show();
    m_blindBox->show();
    // One set alone is no choice.
    m_sets->setVisible(data.testOpen());
    m_sets->setCurrent(data.view->set == spec::Set::Test ? 1 : 0);
    const spec::Predictions& predictions = data.predictions();
    m_classes->setVisible(predictions.task != spec::Task::Binary);
    const QSignalBlocker quiet(m_classes);
    m_classes->clear();
    if (predictions.task != spec::Task::Multilabel)
        m_classes->addItem(tr("Any class"), -1);
    for (std::size_t i = 0; i < predictions.classes.size(); ++i) {
        const auto index = static_cast<int>(i);
        m_classes->addItem(classMarkIcon(index, m_theme.classColor(index)),
                           QString::fromStdString(predictions.classes[i]), index);
    }
    m_classes->setCurrentIndex(m_classes->findData(data.cls));
}

void ReviewHead::hide() {
    for (QWidget* widget : std::initializer_list<QWidget*>{m_badge, m_sets, m_classes, m_blindBox})
        widget->hide();
}

QString ReviewHead::figuresText(const ReviewData& data, const spec::Evaluation* figures,
                                int width) const {
    const int room = width - m_badge->sizeHint().width() -
                     (data.testOpen() ? m_sets->sizeHint().width() : 0) -
                     (m_classes->isHidden() ? 0 : m_classes->sizeHint().width());
    const auto figure = [&](const spec::Interval& interval) {
        return room > kRoomForIntervals
                   ? Format::html(interval, m_theme)
                   : Format::html(Format::estimate(interval), QString(), m_theme);
    };
    QStringList parts;
    if (figures != nullptr) {
        // Beside one class's sensitivity stands that class's own AUROC.
        const auto cls = static_cast<std::size_t>(std::max(0, data.cls));
        const bool own = data.cls >= 0 && cls < figures->aurocPerClass.size();
        parts
            << tr("AUROC %1").arg(figure(own ? figures->aurocPerClass[cls] : figures->aurocMacro));
    }
    if (data.sensitivity)
        parts << tr("sensitivity %1").arg(figure(*data.sensitivity));
    if (data.specificity)
        parts << tr("specificity %1").arg(figure(*data.specificity));
    if (data.accuracy)
        parts << tr("accuracy %1").arg(figure(*data.accuracy));
    QString set;
    if (!data.testOpen()) {
        set = Format::setName(spec::toString(data.view->set));
        set[0] = set[0].toUpper();
        set += QStringLiteral("&nbsp; ");
    }
    return QStringLiteral("<span>%1%2</span>").arg(set, parts.join(QStringLiteral(" · ")));
}

}  // namespace lightbox::gui
