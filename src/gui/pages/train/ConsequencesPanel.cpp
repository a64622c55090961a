// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/train/ConsequencesPanel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "look/Format.h"
#include "look/MessageText.h"
#include "look/Theme.h"
#include "pages/train/Remedies.h"
#include "spec/TrainingChoices.h"
#include "widgets/Buttons.h"
#include "widgets/ClassMark.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"

namespace lightbox::gui {

namespace {

/// Four pieces, as many filled as the level is high.
constexpr int kPieces = 4;

void clear(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
}

}  // namespace

class ImbalanceBar : public QWidget {
public:
    explicit ImbalanceBar(const Theme& theme) : m_theme(theme) { setFixedSize(60, 8); }
    void setLevel(int level) {
        m_level = level;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        for (int i = 0; i < kPieces; ++i) {
            painter.setBrush(m_theme.color(i > m_level   ? Role::Hover
                                           : m_level > 1 ? Role::WarnIcon
                                                         : Role::Accent));
            painter.drawRoundedRect(QRectF(i * 15.0, 1, 13, 6), 3, 3);
        }
    }

private:
    const Theme& m_theme;
    int m_level = 0;
};

ConsequencesPanel::ConsequencesPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("What this implies"), parent),
      m_theme(theme) {
    setNote(tr("live"));
    setBodyMargins(QMargins(0, 0, 0, 12));
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 10, 12, 8);
    column->setSpacing(4);

    column->addWidget(makeLabel(tr("Trainable parameters"), TextRole::Small));
    const auto addPhase = [&](const QString& title, QLabel*& value, ShareBar*& bar, QLabel*& help) {
        auto* row = new QHBoxLayout;
        row->addWidget(makeLabel(title, TextRole::Label));
        row->addStretch(1);
        value = makeLabel({}, TextRole::Strong);
        row->addWidget(value);
        column->addLayout(row);
        bar = new ShareBar(theme);
        bar->setFixedHeight(8);
        column->addWidget(bar);
        help = makeLabel({}, TextRole::Help);
        column->addWidget(help);
        column->addSpacing(6);
    };
    addPhase(tr("Phase 1"), m_phase1, m_phase1Bar, m_phase1Help);
    addPhase(tr("Phase 2"), m_phase2, m_phase2Bar, m_phase2Help);
    m_phase1->setObjectName(QStringLiteral("phase1Parameters"));
    m_phase2->setObjectName(QStringLiteral("phase2Parameters"));
    column->addWidget(makeRule(Qt::Horizontal));
    column->addSpacing(6);

    auto* figures = new QHBoxLayout;
    m_time = new KeyFigure(theme, tr("Time expected"));
    m_memory = new KeyFigure(theme, tr("Memory, peak"));
    figures->addWidget(m_time, 1);
    figures->addWidget(m_memory, 1);
    column->addLayout(figures);
    auto* measureRow = new QHBoxLayout;
    m_device = makeLabel({}, TextRole::Help);
    measureRow->addWidget(m_device);
    measureRow->addStretch(1);
    m_measure = new Button(theme, {}, {}, ButtonKind::Link);
    m_measure->setObjectName(QStringLiteral("measure"));
    m_measure->setSmall();
    m_measure->setToolTip(
        tr("Tries a few batches on this computer and reckons time and memory from "
           "them"));
    connect(m_measure, &QPushButton::clicked, this, &ConsequencesPanel::measureAsked);
    measureRow->addWidget(m_measure);
    column->addLayout(measureRow);
    column->addSpacing(6);
    column->addWidget(makeRule(Qt::Horizontal));
    column->addSpacing(6);

    m_setsPlace = new QVBoxLayout;
    column->addLayout(m_setsPlace);
    m_imbalance = new QWidget;
    m_imbalance->hide();
    auto* imbalanceColumn = new QVBoxLayout(m_imbalance);
    imbalanceColumn->setContentsMargins(0, 4, 0, 0);
    imbalanceColumn->setSpacing(2);
    auto* imbalanceRow = new QHBoxLayout;
    imbalanceRow->setSpacing(8);
    imbalanceRow->addWidget(makeLabel(tr("Imbalance"), TextRole::Label));
    m_imbalanceBar = new ImbalanceBar(theme);
    imbalanceRow->addWidget(m_imbalanceBar);
    m_imbalanceWords = makeLabel({}, TextRole::Body);
    m_imbalanceWords->setObjectName(QStringLiteral("imbalance"));
    imbalanceRow->addWidget(m_imbalanceWords);
    imbalanceRow->addStretch(1);
    imbalanceColumn->addLayout(imbalanceRow);
    m_imbalanceAdvice = makeLabel({}, TextRole::Help);
    m_imbalanceAdvice->setWordWrap(true);
    imbalanceColumn->addWidget(m_imbalanceAdvice);
    column->addWidget(m_imbalance);
    column->addSpacing(6);
    column->addWidget(makeRule(Qt::Horizontal));
    column->addSpacing(6);
    m_statements = new QVBoxLayout;
    m_statements->setSpacing(8);
    column->addLayout(m_statements);
    column->addStretch(1);
    scroll->setWidget(content);
    body()->addWidget(scroll, 1);

    auto* upper = new QHBoxLayout;
    upper->setContentsMargins(12, 0, 12, 0);
    auto* copy = new Button(theme, tr("Copy as command"), QStringLiteral("dup"));
    copy->setObjectName(QStringLiteral("copyCommand"));
    copy->setToolTip(
        tr("Puts a line on the clipboard that trains with these settings in a terminal "
           "or a script"));
    connect(copy, &QPushButton::clicked, this, &ConsequencesPanel::copyAsked);
    m_queue = new Button(theme, tr("Add to queue"), QStringLiteral("plus"));
    m_queue->setObjectName(QStringLiteral("addToQueue"));
    m_queue->setToolTip(tr("Trains after what is queued already; the queue stands on Monitor"));
    connect(m_queue, &QPushButton::clicked, this, &ConsequencesPanel::queueAsked);
    upper->addWidget(m_queue, 1);
    upper->addWidget(copy, 1);
    body()->addLayout(upper);
    m_validationRow = new QWidget;
    auto* validation = new QHBoxLayout(m_validationRow);
    validation->setContentsMargins(12, 0, 12, 0);
    auto* caption = new QLabel(tr("Validation"));
    validation->addWidget(caption);
    m_validation = new QComboBox;
    m_validation->setObjectName(QStringLiteral("validation"));
    m_validation->setAccessibleName(tr("Validation"));
    m_validation->setToolTip(
        tr("All folds give a mean and its spread; one fold alone is no result"));
    caption->setBuddy(m_validation);
    connect(m_validation, &QComboBox::currentIndexChanged, this, [this] {
        showStart();
        Q_EMIT validationChanged();
    });
    validation->addWidget(m_validation, 1);
    m_validationRow->hide();
    body()->addWidget(m_validationRow);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 0, 12, 0);
    m_start = new Button(theme, tr("Start training"), QStringLiteral("play"), ButtonKind::Primary);
    m_start->setObjectName(QStringLiteral("startTraining"));
    m_start->setToolTip(tr("Start training (F5)"));
    connect(m_start, &QPushButton::clicked, this, &ConsequencesPanel::startAsked);
    foot->addWidget(m_start, 1);
    foot->addWidget(new KeyHint(theme, QStringLiteral("F5")));
    body()->addLayout(foot);
    showStart();
}

void ConsequencesPanel::setFolds(int folds) {
    m_validationRow->setVisible(folds > 0);
    if (folds == m_folds)
        return;
    m_folds = folds;
    const QSignalBlocker quiet(m_validation);
    m_validation->clear();
    m_validation->addItem(tr("%n fold(s), as one study", nullptr, folds));
    m_validation->addItem(tr("Fold 1 alone"));
    showStart();
}

bool ConsequencesPanel::trainsAllFolds() const {
    return m_folds > 0 && m_validation->currentIndex() == 0;
}

void ConsequencesPanel::setQueueing(bool queueing) {
    m_queueing = queueing;
    showStart();
}

QString ConsequencesPanel::startText() const {
    return m_queueing         ? tr("Add to queue")
           : trainsAllFolds() ? tr("Start %n fold(s)", nullptr, m_folds)
                              : tr("Start training");
}

QString ConsequencesPanel::startTip() const {
    return m_queueing ? tr("Train it after what is queued already (F5)")
                      : tr("Start training (F5)");
}

void ConsequencesPanel::showStart() {
    m_start->setText(startText());
    m_start->setIconName(m_queueing ? QStringLiteral("plus") : QStringLiteral("play"));
    m_queue->setVisible(!m_queueing);
}

void ConsequencesPanel::setPlan(const engine::TrainingPlan& plan, const spec::TrainingSpec& spec,
                                const std::vector<std::string>& classes) {
    const auto total = static_cast<double>(std::max<std::int64_t>(plan.costs.parameters.total, 1));
    const bool head = spec.phase1.epochs > 0;
    const bool all = spec.phase2.epochs > 0;
    m_phase1->setText(head ? Format::count(plan.costs.parameters.phase1) : tr("skipped"));
    m_phase1Bar->setShare(head ? static_cast<double>(plan.costs.parameters.phase1) / total : 0);
    m_phase1Help->setText(
        head ? tr("%1 of %2: the head")
                   .arg(Format::percent(static_cast<double>(plan.costs.parameters.phase1) / total),
                        Format::count(plan.costs.parameters.total))
             : tr("no epochs set"));
    m_phase2->setText(all ? Format::count(plan.costs.parameters.phase2) : tr("skipped"));
    m_phase2Bar->setShare(all ? static_cast<double>(plan.costs.parameters.phase2) / total : 0);
    m_phase2Help->setText(
        !all ? tr("no epochs set")
        : plan.costs.parameters.phase2 == plan.costs.parameters.total
            ? tr("all: %1 backbone + %2 head")
                  .arg(Format::count(plan.costs.parameters.total - plan.costs.parameters.phase1),
                       Format::count(plan.costs.parameters.phase1))
            : tr("%1 of %2: the open stages and the head")
                  .arg(Format::percent(static_cast<double>(plan.costs.parameters.phase2) / total),
                       Format::count(plan.costs.parameters.total)));
    m_secondsExpected = plan.secondsExpected;
    showEstimate();
    const QString device = QString::fromStdString(plan.device);
    m_device->setText(tr("%1 · %n thread(s) · %2", nullptr, plan.threads)
                          .arg(device.startsWith(QStringLiteral("cpu")) ? tr("CPU") : device,
                               QString::fromStdString(plan.precision)));
    fillSets(plan.sets, classes);
    showImbalance(plan, spec);
    clear(m_statements);
    for (const spec::Warning& warning : plan.warnings) {
        QVBoxLayout* words =
            addStatement(QStringLiteral("warn"), Role::WarnIcon, MessageText::of(warning));
        if (const std::optional<Remedy> remedy = remedyOf(warning.code, spec)) {
            const bool sets = !remedy->words.isEmpty();
            addLink(words, sets ? remedy->words : tr("Show the option"),
                    QStringLiteral("remedy-") + QString::fromStdString(warning.code),
                    [this, remedy, sets] {
                        Q_EMIT remedyAsked(
                            QString::fromStdString(sets ? remedy->key : remedy->keys.front()),
                            sets ? remedy->value : base::Json());
                    });
        }
    }
    for (const spec::Warning& agreement : plan.agreements)
        addStatement(QStringLiteral("okc"), Role::Accent, MessageText::of(agreement));
}

void ConsequencesPanel::setProblem(const QString& problem) {
    clear(m_statements);
    addStatement(QStringLiteral("err"), Role::Error, problem);
}

void ConsequencesPanel::offerWeights() {
    auto* place = new QWidget;
    auto* column = new QVBoxLayout(place);
    column->setContentsMargins(24, 0, 0, 0);
    addLink(column, tr("Get the weights…"), QStringLiteral("getWeights"),
            [this] { Q_EMIT weightsAsked(); });
    m_statements->addWidget(place);
}

void ConsequencesPanel::showImbalance(const engine::TrainingPlan& plan,
                                      const spec::TrainingSpec& spec) {
    m_imbalance->setVisible(plan.imbalance.has_value());
    if (!plan.imbalance)
        return;
    const bool corrected = spec::weighsClasses(spec.loss) || spec.loss.sampler == "balanced";
    const QString ratio = tr("1 to %1").arg(Format::number(*plan.imbalance, 1));
    int level = 0;
    QString words = tr("mild, %1").arg(ratio);
    QString advice =
        corrected ? tr("Made up for; once is enough.") : tr("Nothing needs to make up for it.");
    if (plan.imbalanceLevel == "moderate") {
        level = 2;
        words = tr("moderate, %1").arg(ratio);
        advice = corrected
                     ? tr("Made up for; judge by AUROC and at the threshold, not by accuracy.")
                     : tr("Weigh the classes, or sample them equally: one of the two.");
    } else if (plan.imbalanceLevel == "severe") {
        level = 3;
        words = tr("severe, %1").arg(ratio);
        advice = corrected ? tr("Made up for; few cases decide the result: look at its interval.")
                           : tr("Sample the classes equally, and look for more of the rare one.");
    }
    m_imbalanceBar->setLevel(level);
    m_imbalanceBar->setAccessibleName(words);
    m_imbalanceWords->setText(words);
    m_imbalanceAdvice->setText(advice);
}

void ConsequencesPanel::setEstimate(const std::optional<engine::TrainingEstimate>& estimate) {
    m_estimate = estimate;
    showEstimate();
}

void ConsequencesPanel::setMeasuring(bool measuring) {
    m_measure->setEnabled(!measuring);
    m_measure->setText(measuring    ? tr("trying a few batches…")
                       : m_estimate ? tr("Measure again")
                                    : tr("Measure"));
}

void ConsequencesPanel::showEstimate() {
    if (m_estimate) {
        m_time->setValue(Format::duration(m_estimate->seconds()));
        QStringList parts;
        if (m_estimate->secondsDecoding >= 1)
            parts << tr("decoding %1").arg(Format::duration(m_estimate->secondsDecoding));
        parts << tr("%1 + %2").arg(Format::duration(m_estimate->secondsPhase1),
                                   Format::duration(m_estimate->secondsPhase2));
        m_time->setNote(parts.join(QStringLiteral(", ")));
    } else if (m_secondsExpected) {
        m_time->setValue(Format::duration(*m_secondsExpected));
        m_time->setNote(tr("from a similar earlier run"));
    } else {
        m_time->setValue(QStringLiteral("—"));
        m_time->setNote(tr("not measured yet"));
    }
    const bool known = m_estimate && m_estimate->memoryMb;
    m_memory->setValue(known
                           ? Format::bytes(static_cast<std::uint64_t>(*m_estimate->memoryMb * 1e6))
                           : QStringLiteral("—"));
    if (known && m_estimate->availableMb)
        m_memory->setNote(
            (m_estimate->fits() ? tr("fits: %1 free") : tr("too much: %1 free"))
                .arg(Format::bytes(static_cast<std::uint64_t>(*m_estimate->availableMb * 1e6))));
    else
        m_memory->setNote(known ? QString() : tr("not measured yet"));
    setMeasuring(false);
}

void ConsequencesPanel::addLink(QVBoxLayout* below, const QString& text, const QString& name,
                                std::function<void()> act) {
    auto* link = new Button(m_theme, text, {}, ButtonKind::Link);
    link->setObjectName(name);
    link->setSmall();
    // What the link does takes the link away: it must not go while it is clicked.
    connect(link, &QPushButton::clicked, this, std::move(act), Qt::QueuedConnection);
    below->addWidget(link, 0, Qt::AlignLeft);
}

void ConsequencesPanel::setStartEnabled(bool enabled, const QString& why) {
    m_start->setEnabled(enabled);
    m_queue->setEnabled(enabled);
    m_start->setToolTip(enabled ? startTip() : why);
}

void ConsequencesPanel::fillSets(const std::vector<spec::SetCounts>& sets,
                                 const std::vector<std::string>& classes) {
    if (m_sets != nullptr)
        m_sets->deleteLater();
    m_sets = new QWidget;
    auto* grid = new QGridLayout(m_sets);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    const bool patients = !sets.empty() && sets.front().patients.has_value();
    grid->addWidget(makeLabel(patients ? tr("Patients / images") : tr("Images"), TextRole::Small),
                    0, 0);
    // Beyond four classes a column each would not fit: the whole set's figure stands alone.
    const bool columns = classes.size() <= 4;
    for (std::size_t c = 0; columns && c < classes.size(); ++c) {
        auto* label =
            new ClassLabel(m_theme, static_cast<int>(c), QString::fromStdString(classes[c]));
        label->setSmall();
        grid->addWidget(label, 0, static_cast<int>(c) + 1, Qt::AlignRight);
    }
    int row = 1;
    for (const spec::SetCounts& set : sets) {
        QString name = Format::setName(spec::toString(set.set));
        name[0] = name[0].toUpper();
        grid->addWidget(makeLabel(name, TextRole::Label), row, 0);
        const auto cell = [&](std::size_t people, std::size_t images) {
            const QString count = Format::count(images);
            return patients ? QStringLiteral("%1 / %2").arg(Format::count(people), count) : count;
        };
        for (std::size_t c = 0; columns && c < set.perClass.size(); ++c)
            grid->addWidget(
                makeLabel(cell(c < set.patientsPerClass.size() ? set.patientsPerClass[c] : 0,
                               set.perClass[c]),
                          TextRole::Body),
                row, static_cast<int>(c) + 1, Qt::AlignRight);
        if (!columns)
            grid->addWidget(makeLabel(cell(set.patients.value_or(0), set.images), TextRole::Body),
                            row, 1, Qt::AlignRight);
        ++row;
    }
    grid->setColumnStretch(0, 1);
    m_setsPlace->addWidget(m_sets);
}

QVBoxLayout* ConsequencesPanel::addStatement(const QString& icon, Role role, const QString& text) {
    auto* statement = new QWidget;
    auto* row = new QHBoxLayout(statement);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* mark = new QLabel;
    mark->setPixmap(Theme::iconPixmap(icon, m_theme.color(role), 16, devicePixelRatioF()));
    // The colour follows the theme; the statement may outlive several changes of it.
    connect(&m_theme, &Theme::changed, mark, [this, mark, icon, role] {
        mark->setPixmap(Theme::iconPixmap(icon, m_theme.color(role), 16, devicePixelRatioF()));
    });
    row->addWidget(mark, 0, Qt::AlignTop);
    auto* words = makeLabel(text, TextRole::Body);
    words->setWordWrap(true);
    auto* beside = new QVBoxLayout;
    beside->setSpacing(2);
    beside->addWidget(words);
    row->addLayout(beside, 1);
    m_statements->addWidget(statement);
    return beside;
}

}  // namespace lightbox::gui
