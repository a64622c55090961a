// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/RunPanels.h"

#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "look/Format.h"
#include "look/PatientWords.h"
#include "look/Theme.h"
#include "models/RunPlaceText.h"
#include "models/RunTableModel.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"
#include "widgets/Pills.h"

namespace lightbox::gui {

namespace {

constexpr int kReadEveryMs = 2000;
constexpr int kMostEvents = 100;

/// It trains no more, and is not to be gone on with.
bool isOver(spec::Outcome outcome) {
    return outcome == spec::Outcome::Completed || outcome == spec::Outcome::StoppedEarly;
}

QString epochName(const spec::EpochReport& epoch) {
    return EventsPanel::tr("epoch %1").arg(epoch.globalEpoch);
}

}  // namespace

BestPanel::BestPanel(const Theme& theme, QWidget* parent) : Panel(tr("Best so far"), parent) {
    m_epoch = new Badge(theme, {});
    addHeadAction(m_epoch);
    body()->setSpacing(2);
    body()->addWidget(makeLabel(tr("AUROC, validation"), TextRole::Small));
    m_value = new FigureLabel(theme);
    m_value->setTextSize(TextSize::Key);
    body()->addWidget(m_value);
    m_note = makeLabel({}, TextRole::Help);
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("bestNote"));
    body()->addWidget(m_note);
}

QString BestPanel::noteOf(const spec::RunSummary& run, const spec::Evaluation& figures,
                          const spec::Interval& interval, const std::string& patientSource) {
    const QString method = interval.method == "newcombe_patient" ? tr("Newcombe, by patient")
                           : interval.method == "newcombe"       ? tr("Newcombe")
                                                                 : tr("MOVER");
    const QString images = Format::count(figures.n);
    const QString cases =
        figures.patients
            ? tr("%1 images %2; %3", "2: of 40 patients")
                  .arg(images, PatientWords::ofCount(*figures.patients, patientSource), method)
            : tr("%1 images, patients unknown; %2").arg(images, method);
    const QString note = cases + QStringLiteral("; ") + Format::scale(figures.scale);
    return run.place.isPart() ? tr("%1. One part of several, no result of its own.").arg(note)
                              : note;
}

void BestPanel::setRun(const spec::RunSummary& run, const spec::Evaluation* figures,
                       const std::string& patientSource) {
    setTitle(run.members > 0 ? tr("Ensemble of %n model(s)", nullptr, static_cast<int>(run.members))
             : run.place.study.empty() || !run.place.isPart()
                 ? isOver(run.outcome) ? tr("Best epoch") : tr("Best so far")
                 : Format::capitalised(RunPlaceText::part(run.place)));
    const spec::EpochReport* best = bestEpochOf(run);
    m_epoch->setVisible(best != nullptr);
    if (best != nullptr)
        m_epoch->setText(epochName(*best));
    if (figures != nullptr) {
        const spec::Interval& interval =
            figures->positive >= 0
                ? figures->aurocPerClass.at(static_cast<std::size_t>(figures->positive))
                : figures->aurocMacro;
        const QString note = noteOf(run, *figures, interval, patientSource);
        if (!figures->mean) {
            m_value->setInterval(interval);
            m_note->setText(note);
            return;
        }
        // Of a study's models together the mean of its folds is the result.
        m_value->setText(Format::share(*figures->mean),
                         figures->sd ? QStringLiteral("± ") + Format::number(*figures->sd)
                                     : QString());
        m_note->setText(
            tr("Mean of the folds. Pooled: %1, of %2").arg(Format::interval(interval), note));
        return;
    }
    m_value->setText(best != nullptr && best->valAuroc ? Format::share(*best->valAuroc)
                                                       : QStringLiteral("—"));
    m_note->setText(run.members > 0 ? QString() : tr("interval once the run has ended"));
}

LastEpochPanel::LastEpochPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Last epoch"), parent) {
    m_epoch = new Badge(theme, {});
    addHeadAction(m_epoch);
    body()->setSpacing(4);
    m_train = new MetricRow(theme, tr("Loss, training"));
    m_val = new MetricRow(theme, tr("Loss, validation"));
    m_gap = new MetricRow(theme, tr("Gap"));
    m_auroc = new MetricRow(theme, tr("AUROC, validation"));
    m_seconds = new MetricRow(theme, tr("Seconds"));
    m_gap->setToolTip(tr("Validation loss minus training loss; growing while training loss falls "
                         "means overfitting"));
    for (MetricRow* row : {m_train, m_val, m_gap, m_auroc, m_seconds})
        body()->addWidget(row);
}

void LastEpochPanel::setRun(const spec::RunSummary& run) {
    const bool any = !run.history.empty();
    m_epoch->setVisible(any);
    if (!any) {
        for (MetricRow* row : {m_train, m_val, m_gap, m_auroc, m_seconds})
            row->figure().setText(QStringLiteral("—"));
        return;
    }
    const spec::EpochReport& last = run.history.back();
    m_epoch->setText(epochName(last));
    m_train->figure().setText(Format::number(last.trainLoss));
    m_val->figure().setText(Format::number(last.valLoss));
    m_gap->figure().setText(Format::signedNumber(last.valLoss - last.trainLoss));
    m_auroc->figure().setText(last.valAuroc ? Format::share(*last.valAuroc) : QStringLiteral("—"));
    m_seconds->figure().setText(Format::number(last.seconds, 1));
}

MachinePanel::MachinePanel(const Theme& theme, QWidget* parent) : Panel(tr("Machine"), parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    body()->setSpacing(4);
    m_cpu = new MetricRow(theme, tr("Processors"));
    m_cpuBar = new QProgressBar;
    m_memory = new MetricRow(theme, tr("Memory"));
    m_memoryBar = new QProgressBar;
    for (QProgressBar* bar : {m_cpuBar, m_memoryBar}) {
        bar->setRange(0, 1000);
        bar->setTextVisible(false);
        bar->setFixedHeight(6);
    }
    m_cpuBar->setAccessibleName(tr("Share of the processors in use"));
    m_memoryBar->setAccessibleName(tr("Share of the memory in use"));
    body()->addWidget(m_cpu);
    body()->addWidget(m_cpuBar);
    body()->addSpacing(4);
    body()->addWidget(m_memory);
    body()->addWidget(m_memoryBar);
    m_timer = new QTimer(this);
    m_timer->setInterval(kReadEveryMs);
    connect(m_timer, &QTimer::timeout, this, &MachinePanel::read);
}

void MachinePanel::showEvent(QShowEvent*) {
    read();
    m_timer->start();
}

void MachinePanel::hideEvent(QHideEvent*) {
    m_timer->stop();
}

void MachinePanel::read() {
    // A few hundred bytes of /proc, in memory: no wait worth a thread.
    QFile stat(QStringLiteral("/proc/stat"));
    if (stat.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> words = stat.readLine().simplified().split(' ');
        double total = 0;
        double idle = 0;
        for (qsizetype i = 1; i < words.size(); ++i) {
            total += words[i].toDouble();
            if (i == 4 || i == 5)
                idle += words[i].toDouble();
        }
        const double busy = total - idle;
        if (m_lastTotal >= 0 && total > m_lastTotal) {
            const double share = std::clamp((busy - m_lastBusy) / (total - m_lastTotal), 0.0, 1.0);
            m_cpu->figure().setText(Format::percent(share, 0));
            m_cpuBar->setValue(static_cast<int>(share * 1000));
        } else {
            m_cpu->figure().setText(tr("measuring"));
        }
        m_lastBusy = busy;
        m_lastTotal = total;
    }
    QFile memory(QStringLiteral("/proc/meminfo"));
    if (memory.open(QIODevice::ReadOnly)) {
        double total = 0;
        double available = 0;
        for (const QByteArray& line : memory.readAll().split('\n')) {
            const QList<QByteArray> words = line.simplified().split(' ');
            if (words.size() < 2)
                continue;
            if (words[0] == "MemTotal:")
                total = words[1].toDouble() * 1024;
            else if (words[0] == "MemAvailable:")
                available = words[1].toDouble() * 1024;
        }
        if (total > 0) {
            m_memory->figure().setText(
                tr("%1 of %2")
                    .arg(Format::bytes(static_cast<std::uint64_t>(total - available)),
                         Format::bytes(static_cast<std::uint64_t>(total))));
            m_memoryBar->setValue(static_cast<int>((total - available) / total * 1000));
        }
    }
}

EventsPanel::EventsPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Events"), parent),
      m_theme(theme) {
    setBodyMargins(QMargins(0, 4, 0, 4));
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(12, 4, 12, 4);
    m_column->setSpacing(8);
    m_column->addStretch(1);
    scroll->setWidget(content);
    body()->addWidget(scroll, 1);
    connect(&m_theme, &Theme::changed, this, [this] {
        for (Row& row : m_rows)
            paint(row);
    });
}

std::vector<EventsPanel::Event> EventsPanel::eventsOf(const spec::RunSummary& run, bool live) {
    constexpr int kStarted = 0;
    constexpr int kEnded = -1;
    std::vector<Event> events{{kStarted, QStringLiteral("info"), tr("Started"),
                               Format::clock(QString::fromStdString(run.startedAt))}};
    int phase = 0;
    for (const spec::EpochReport& epoch : run.history) {
        if (epoch.phase != phase) {
            phase = epoch.phase;
            events.push_back(
                {-1 - phase,
                 QStringLiteral("info"),
                 phase == 1 ? tr("Phase 1: the head trains") : tr("Phase 2: fine-tuning"),
                 {}});
        }
        const QString words =
            epoch.valAuroc
                ? (epoch.best ? tr("Epoch %1: AUROC %2, best so far") : tr("Epoch %1: AUROC %2"))
                      .arg(epoch.globalEpoch)
                      .arg(Format::share(*epoch.valAuroc))
                : (epoch.best ? tr("Epoch %1, best so far") : tr("Epoch %1"))
                      .arg(epoch.globalEpoch);
        events.push_back({epoch.globalEpoch,
                          epoch.best ? QStringLiteral("okc") : QStringLiteral("info"), words,
                          tr("%1 s").arg(Format::number(epoch.seconds, 1))});
    }
    if (!live || run.outcome == spec::Outcome::Paused)
        events.push_back({kEnded, RunTableModel::outcomeIcon(run.outcome),
                          Format::capitalised(RunTableModel::outcomeText(run.outcome)),
                          Format::duration(run.seconds)});
    if (events.size() > kMostEvents)
        events.erase(events.begin(), events.end() - kMostEvents);
    return events;
}

// A run of a thousand short epochs tells of several a second: rows that stay are left as they are.
void EventsPanel::setRun(const spec::RunSummary& run, bool live) {
    const std::vector<Event> events = eventsOf(run, live);
    const auto isGone = [&](const Row& row) {
        return std::none_of(events.begin(), events.end(),
                            [&](const Event& event) { return event.key == row.event.key; });
    };
    std::erase_if(m_rows, [&](const Row& row) {
        if (!isGone(row))
            return false;
        m_column->removeWidget(row.box);
        delete row.box;
        return true;
    });
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (i < m_rows.size() && m_rows[i].event.key == events[i].key) {
            if (m_rows[i].event != events[i])
                fill(m_rows[i], events[i]);
            continue;
        }
        Row row = makeRow();
        fill(row, events[i]);
        m_column->insertWidget(static_cast<int>(m_rows.size() - i), row.box);
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(i), row);
    }
}

EventsPanel::Row EventsPanel::makeRow() {
    Row row;
    row.box = new QWidget;
    auto* line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    row.mark = new QLabel;
    row.words = makeLabel({}, TextRole::Small);
    row.words->setWordWrap(true);
    row.time = makeLabel({}, TextRole::Help);
    line->addWidget(row.mark, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(row.words);
    words->addWidget(row.time);
    line->addLayout(words, 1);
    return row;
}

void EventsPanel::fill(Row& row, const Event& event) {
    row.event = event;
    row.words->setText(event.text);
    row.time->setText(event.time);
    row.time->setVisible(!event.time.isEmpty());
    paint(row);
}

void EventsPanel::paint(Row& row) {
    const QString& icon = row.event.icon;
    const Role role = icon == QStringLiteral("warn")  ? Role::WarnIcon
                      : icon == QStringLiteral("err") ? Role::Error
                      : icon == QStringLiteral("okc") ? Role::Accent
                                                      : Role::Text2;
    row.mark->setPixmap(Theme::iconPixmap(icon, m_theme.color(role), 14, devicePixelRatioF()));
}

}  // namespace lightbox::gui
