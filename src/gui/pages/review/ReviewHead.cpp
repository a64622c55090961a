// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/ReviewHead.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <algorithm>
#include <memory>

#include "engine/external/External.h"
#include "look/Format.h"
#include "session/PlaceBadge.h"
#include "session/ProjectSession.h"
#include "widgets/Buttons.h"
#include "widgets/ClassMark.h"
#include "widgets/Controls.h"
#include "widgets/Labels.h"
#include "widgets/Pills.h"

namespace lightbox::gui {

namespace {

constexpr int kMostNameWidth = 140;  ///< of a run in the badge, px
constexpr int kMostBadgeClass = 100;
constexpr int kMostClassWidth = 200;

}  // namespace

ReviewHead::ReviewHead(const Theme& theme, const ProjectSession& session, QObject* parent)
    : QObject(parent),
      m_theme(theme),
      m_session(session),
      m_badge(new Badge(theme, QString())),
      m_place(new PlaceBadge(theme)),
      m_sets(new Segments(theme)),
      m_classes(new QComboBox),
      m_blindBox(new QWidget),
      m_cohort(new Badge(theme, QString())),
      m_back(new Button(theme, tr("Back to the cohort"), QStringLiteral("left"))),
      m_blind(new Switch(theme, tr("Blind mode"))) {
    m_cohort->setObjectName(QStringLiteral("cohortBadge"));
    m_cohort->hide();
    m_back->setObjectName(QStringLiteral("backToCohort"));
    m_back->setToolTip(tr("To the figures of the external cohort"));
    m_back->hide();
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
    const auto& locked = data.view->locked;
    const bool lockShown = locked && data.decidedBy == data.view->lockedClass();
    // Of two classes the threshold is of the positive one.
    const bool isOfMany = data.predictions().task != spec::Task::Binary;
    const QString cls =
        isOfMany && data.decidedBy >= 0 ? data.className(data.decidedBy) : QString();
    QString subject = name;
    if (!cls.isEmpty())
        subject = tr("%1, %2", "run, class")
                      .arg(name, QFontMetrics(Theme::font(TextSize::Small))
                                     .elidedText(cls, Qt::ElideMiddle, kMostBadgeClass));
    m_badge->setText(lockShown ? tr("%1 locked at %2").arg(subject, Format::thresholds(*locked))
                     : data.decidedBy >= 0 ? tr("%1 at %2, not locked").arg(subject, data.decidedAt)
                                           : tr("%1: most probable class, not locked").arg(name));
    QStringList whose{whole};
    if (!cls.isEmpty())
        whose << cls;
    whose << Format::scale(data.view->scale());
    if (data.decidedBy < 0)
        whose << tr("the most probable class is called until a threshold is chosen on Evaluate");
    else if (data.predictions().task == spec::Task::Multiclass ||
             data.predictions().task == spec::Task::Ordinal)
        whose << tr("%1 is called from %2 on, else the most probable other class",
                    "class, threshold")
                     .arg(cls, data.decidedAt);
    m_badge->setToolTip(whose.join(QStringLiteral(", ")));
    m_badge->setIconName(lockShown ? QStringLiteral("lock") : QStringLiteral("unlock"));
    m_badge->setKind(lockShown ? PillKind::Accent : PillKind::Neutral);
    m_badge->updateGeometry();
    m_badge->show();
    m_cohort->hide();
    m_back->hide();
    m_place->setRun(run);
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
        m_classes->addItem(classMarkIcon(m_theme, index),
                           QString::fromStdString(predictions.classes[i]), index);
    }
    m_classes->setCurrentIndex(m_classes->findData(data.cls));
}

void ReviewHead::showCohort(const CohortWorklist& list) {
    hide();
    const QString name = QString::fromStdString(list.figures->report.cohort.name);
    m_cohort->setText(tr("External: %1")
                          .arg(QFontMetrics(Theme::font(TextSize::Small))
                                   .elidedText(name, Qt::ElideMiddle, kMostNameWidth)));
    m_cohort->setToolTip(tr("%1, judged at %2").arg(name, Format::thresholds(list.figures->lock)));
    m_cohort->updateGeometry();
    m_cohort->show();
    m_back->show();
}

void ReviewHead::hide() {
    for (QWidget* widget : std::initializer_list<QWidget*>{m_badge, m_place, m_sets, m_classes,
                                                           m_blindBox, m_cohort, m_back})
        widget->hide();
}

ReviewHead::Words ReviewHead::figuresText(const ReviewData& data, const spec::Evaluation* figures,
                                          int room) const {
    std::vector<std::pair<QString, const spec::Interval*>> stated;
    if (figures != nullptr) {
        // Beside one class's sensitivity stands that class's own AUROC.
        const auto cls = static_cast<std::size_t>(std::max(0, data.cls));
        const bool own = data.cls >= 0 && cls < figures->aurocPerClass.size();
        stated.emplace_back(figures->mean ? tr("pooled AUROC %1") : tr("AUROC %1"),
                            own ? &figures->aurocPerClass[cls] : &figures->aurocMacro);
    }
    if (data.sensitivity)
        stated.emplace_back(tr("sensitivity %1"), &*data.sensitivity);
    if (data.specificity)
        stated.emplace_back(tr("specificity %1"), &*data.specificity);
    if (data.accuracy)
        stated.emplace_back(tr("accuracy %1"), &*data.accuracy);
    QString set;
    if (!data.testOpen()) {
        set = Format::setName(spec::toString(data.view->set));
        set[0] = set[0].toUpper();
        set += QStringLiteral("&nbsp; ");
    }
    // What a study's models say together is led by the mean of its folds, and is never without it.
    const QString mean =
        figures == nullptr || !figures->mean ? QString()
        : figures->sd                        ? tr("mean AUROC %1 ± %2")
                            .arg(Format::html(Format::share(*figures->mean), QString(), m_theme),
                                 Format::number(*figures->sd))
                      : tr("mean AUROC %1")
                            .arg(Format::html(Format::share(*figures->mean), QString(), m_theme));
    const auto words = [&](bool intervals, std::size_t count) {
        QStringList parts;
        if (!mean.isEmpty())
            parts << mean;
        for (std::size_t i = 0; i < count; ++i)
            parts << stated[i].first.arg(
                intervals ? Format::html(*stated[i].second, m_theme)
                          : Format::html(Format::estimate(*stated[i].second), QString(), m_theme));
        return QStringLiteral("<span>%1%2</span>").arg(set, parts.join(QStringLiteral(" · ")));
    };
    // Intervals go first, then the last figures.
    const auto fits = [room](const QString& html) {
        const std::unique_ptr<QLabel> label(makeLabel(html, TextRole::Label));
        label->ensurePolished();
        return label->sizeHint().width() <= room;
    };
    Words result{words(true, stated.size()), words(true, stated.size())};
    const std::size_t least = mean.isEmpty() ? 1 : 0;
    for (std::size_t count = stated.size() + 1; !fits(result.shown) && count > least;)
        result.shown = words(false, --count);
    return result;
}

}  // namespace lightbox::gui
