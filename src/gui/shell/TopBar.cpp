// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/TopBar.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <vector>

#include "engine/Weights.h"
#include "look/ErrorText.h"
#include "look/Format.h"
#include "look/PatientWords.h"
#include "session/ProjectSession.h"
#include "session/RecentProjects.h"
#include "session/SealText.h"
#include "widgets/Buttons.h"
#include "widgets/ClassMark.h"
#include "widgets/Labels.h"
#include "widgets/Menus.h"
#include "widgets/Pills.h"
#include "workers/TrainingWorker.h"

namespace lightbox::gui {
namespace {

/// The mark of the program, over the rail.
class Logo : public QWidget {
public:
    explicit Logo(const Theme& theme) : m_theme(theme) { setFixedSize(80, 48); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.drawPixmap(28, 12,
                           Theme::iconPixmap(QStringLiteral("logo"), m_theme.color(Role::Accent),
                                             24, devicePixelRatioF()));
    }

private:
    const Theme& m_theme;
};

struct Machine {
    engine::DeviceInfo device;
    std::size_t weightsPresent = 0;
    std::size_t weights = 0;
};

constexpr std::size_t classesShown = 4;
constexpr int kProjectName = 220;  ///< px
constexpr int kPlace = 240;        ///< px of a folder in the menu
constexpr int kQuietMs = 300;      ///< without any job before the computer is looked at

}  // namespace

TopBar::TopBar(AppContext& context, RecentProjects& recent, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_recent(recent) {
    const Theme& theme = context.theme;
    setObjectName(QStringLiteral("topBar"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(48);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 12, 1);
    row->setSpacing(8);
    row->addWidget(new Logo(theme));

    m_product = makeLabel(tr("<b style=\"font-weight:600\">Lightbox</b>&nbsp;&nbsp;&nbsp;%1")
                              .arg(QStringLiteral(LIGHTBOX_VERSION)),
                          TextRole::Label);
    m_product->setContentsMargins(16, 0, 0, 0);
    row->addWidget(m_product);
    m_project = new Button(theme, {}, {}, ButtonKind::Quiet);
    m_project->setObjectName(QStringLiteral("projectMenu"));
    m_project->setAccessibleName(tr("Project"));
    m_project->setToolTip(tr("Open, close or create a project"));
    m_project->setLayoutDirection(Qt::RightToLeft);
    m_project->setIconName(QStringLiteral("down"));
    connect(m_project, &QPushButton::clicked, this, [this] {
        QMenu menu;
        fillProjectMenu(&menu);
        showMenu(menu, *m_project);
    });
    row->addWidget(m_project);
    m_rule = makeRule(Qt::Vertical);
    m_rule->setFixedHeight(24);
    row->addWidget(m_rule);
    m_counts = makeLabel({}, TextRole::Label);
    m_counts->setContentsMargins(4, 0, 0, 0);
    row->addWidget(m_counts);
    m_classesBox = new QWidget;
    m_classes = new QHBoxLayout(m_classesBox);
    m_classes->setContentsMargins(0, 0, 0, 0);
    m_classes->setSpacing(9);
    row->addWidget(m_classesBox);
    row->addStretch(1);

    m_seal = new Badge(theme, {});
    m_seal->setObjectName(QStringLiteral("sealBadge"));
    m_seal->setClickable(true);
    m_seal->setToolTip(tr("The state of the test set; opens Split"));
    connect(m_seal, &QAbstractButton::clicked, this,
            [this] { m_context.session.goTo(PageId::Split); });
    row->addWidget(m_seal);
    m_device = new StatusChip(theme, tr("checking the computer"), QStringLiteral("cpu"));
    row->addWidget(m_device);
    m_weights = new StatusChip(theme, {}, QStringLiteral("db"));
    row->addWidget(m_weights);
    m_jobs = new StatusChip(theme, tr("No jobs"), QStringLiteral("okc"));
    m_jobs->setObjectName(QStringLiteral("jobChip"));
    m_jobs->setClickable(true);
    m_jobs->setToolTip(tr("Running jobs; click to show them"));
    connect(m_jobs, &QAbstractButton::clicked, this, &TopBar::jobsClicked);
    row->addWidget(m_jobs);
    m_theme = new IconButton(theme, QStringLiteral("moon"), {});
    m_theme->setObjectName(QStringLiteral("themeToggle"));
    connect(m_theme, &QToolButton::clicked, this, &TopBar::themeToggled);
    row->addWidget(m_theme);
    auto* help = new IconButton(theme, QStringLiteral("help"), tr("Help and shortcuts (F1)"));
    help->setObjectName(QStringLiteral("help"));
    connect(help, &QToolButton::clicked, this, &TopBar::helpRequested);
    row->addWidget(help);

    ProjectSession& session = context.session;
    for (const auto signal : {&ProjectSession::projectOpened, &ProjectSession::projectClosed,
                              &ProjectSession::datasetChanged})
        connect(&session, signal, this, &TopBar::refreshProject);
    connect(&session, &ProjectSession::opening, this, &TopBar::refreshProject);
    connect(&session, &ProjectSession::openFailed, this, &TopBar::refreshProject);
    connect(&session, &ProjectSession::openCancelled, this, &TopBar::refreshProject);
    connect(&session, &ProjectSession::splitChanged, this, &TopBar::refreshSeal);
    connect(&context.jobs, &JobRunner::jobsChanged, this, &TopBar::refreshJobs);
    connect(&context.jobs, &JobRunner::progressed, this, &TopBar::refreshJobs);
    connect(&context.training, &TrainingWorker::stateChanged, this, &TopBar::refreshJobs);
    connect(&context.training, &TrainingWorker::batchDone, this, &TopBar::refreshJobs);
    connect(&context.theme, &Theme::changed, this, &TopBar::refreshTheme);
    refreshProject();
    refreshJobs();
    refreshTheme();
    readMachineSoon();
}

void TopBar::readMachineSoon() {
    m_weights->hide();
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuietMs);
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        disconnect(m_waits);
        readMachine();
    });
    m_waits =
        connect(&m_context.jobs, &JobRunner::jobsChanged, &m_quiet, qOverload<>(&QTimer::start));
    m_quiet.start();
}

void TopBar::readMachine() {
    m_context.jobs.start(
        {}, this,
        [](std::stop_token, spec::ProgressObserver&) {
            Machine machine;
            machine.device = engine::deviceInfo();
            for (const engine::WeightsEntry& entry : engine::listWeights()) {
                if (entry.fileName.empty())
                    continue;
                ++machine.weights;
                machine.weightsPresent += entry.present ? 1 : 0;
            }
            return machine;
        },
        [this](const Machine& machine) {
            m_knowsMachine = true;
            const engine::DeviceInfo& device = machine.device;
            QStringList words{QString::fromStdString(device.name)};
            if (!device.detail.empty())
                words << QString::fromStdString(device.detail);
            if (device.name == "CPU")
                words << tr("%n thread(s)", nullptr, device.threads);
            words << QString::fromStdString(device.precision);
            m_device->setText(words.join(QStringLiteral(" · ")));
            m_device->setIconName(device.name == "CPU" ? QStringLiteral("cpu")
                                                       : QStringLiteral("gpu"));
            m_weights->setText(tr("ImageNet weights: %1 of %2 on this computer")
                                   .arg(machine.weightsPresent)
                                   .arg(machine.weights));
            m_weights->setVisible(!m_context.session.isOpen() && machine.weights > 0);
        },
        [this](const base::Error& error) {
            m_knowsMachine = true;
            m_device->setText(tr("computer unknown"));
            m_device->setToolTip(ErrorText::of(error).sentence());
        });
}

void TopBar::refreshProject() {
    const ProjectSession& session = m_context.session;
    // Nothing is said of a project, or done to it, while the next one is being read.
    const bool open = session.isOpen() && !session.isOpening();
    m_product->setVisible(!open);
    m_project->setVisible(open);
    m_rule->setVisible(open);
    m_counts->setVisible(open);
    m_seal->setVisible(open);
    m_weights->setVisible(!session.isOpen() && !m_weights->text().isEmpty());
    m_jobs->setVisible(open);
    while (QLayoutItem* item = m_classes->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (open) {
        m_project->setText(QFontMetrics(Theme::font(TextSize::Body, QFont::DemiBold))
                               .elidedText(session.name(), Qt::ElideMiddle, kProjectName));
        m_project->setToolTip(session.name() + QLatin1Char('\n') +
                              tr("Open, close or create a project"));
        const auto dataset = session.dataset();
        const auto images = static_cast<std::int64_t>(dataset->images.size());
        const QString dot = QStringLiteral("\u00A0 · \u00A0");
        m_counts->setText(
            PatientWords::count(session.patients(), dataset->info.patientSource) + dot +
            tr("%1 image(s)", nullptr, static_cast<int>(images)).arg(Format::count(images)));
        const auto& classes = dataset->info.classes;
        for (std::size_t i = 0; i < std::min(classes.size(), classesShown); ++i)
            m_classes->addWidget(new ClassLabel(m_context.theme, static_cast<int>(i),
                                                QString::fromStdString(classes[i])));
        if (classes.size() > classesShown) {
            auto* more =
                makeLabel(tr("+ %1 more").arg(classes.size() - classesShown), TextRole::Help);
            m_classes->addWidget(more);
        }
        QStringList names;
        for (const std::string& name : classes)
            names << QString::fromStdString(name);
        m_counts->setToolTip(names.join(QLatin1Char('\n')));
        m_classesBox->setToolTip(m_counts->toolTip());
    }
    refreshSeal();
    fit();
}

bool TopBar::event(QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fit();
    return QWidget::event(event);
}

void TopBar::fit() {
    const bool any = !m_counts->isHidden() && m_classes->count() > 0;
    const auto needed = [this](bool classes, bool device) {
        const QMargins margins = layout()->contentsMargins();
        int width = margins.left() + margins.right();
        for (int i = 0; i < layout()->count(); ++i) {
            const QWidget* widget = layout()->itemAt(i)->widget();
            if (widget != nullptr && (widget == m_classesBox ? classes
                                      : widget == m_device   ? device
                                                             : !widget->isHidden()))
                width += std::clamp(widget->sizeHint().width(), widget->minimumWidth(),
                                    widget->maximumWidth()) +
                         layout()->spacing();
        }
        return width;
    };
    const bool classes = any && needed(true, true) <= width();
    const bool device = classes || needed(false, true) <= width();
    // Only a change: to set it again would ask for another layout.
    if (m_classesBox->isHidden() == classes)
        m_classesBox->setVisible(classes);
    if (m_device->isHidden() == device)
        m_device->setVisible(device);
}

void TopBar::refreshSeal() {
    const SealText seal = sealText(m_context.session.sealState(), m_context.session.reveals());
    m_seal->setText(seal.text);
    m_seal->setAccessibleName(seal.text);
    m_seal->setIconName(seal.icon);
    m_seal->setKind(seal.kind);
}

void TopBar::refreshJobs() {
    struct Running {
        QString name, icon, left;
        double share = 0;
    };
    std::vector<Running> running;
    const TrainingWorker& training = m_context.training;
    if (training.active()) {
        const auto& start = training.startInfo();
        const auto& batch = training.lastBatch();
        const QString left = training.state() == TrainingWorker::State::Paused ? tr("paused")
                             : batch && batch->secondsLeft >= 0
                                 ? Format::duration(batch->secondsLeft)
                                 : QString();
        running.push_back({start ? QString::fromStdString(start->name) : tr("Preparing"),
                           QStringLiteral("monitor"), left, training.share()});
    }
    for (const JobInfo& job : m_context.jobs.jobs()) {
        if (!job.longEnough)
            continue;
        const auto done = static_cast<double>(job.progress.done);
        const auto total = static_cast<double>(job.progress.total);
        running.push_back({job.options.title,
                           job.options.icon.isEmpty() ? QStringLiteral("clock") : job.options.icon,
                           job.secondsLeft >= 0 ? Format::duration(job.secondsLeft) : QString(),
                           total > 0 ? done / total : 0.0});
    }
    if (running.empty()) {
        m_jobs->setText(tr("No jobs"));
        m_jobs->setIconName(QStringLiteral("okc"));
        m_jobs->setProgress(-1, {});
        m_jobs->setToolTip(tr("Running jobs; click to show them"));
        m_jobs->setVisible(m_context.session.isOpen());
        return;
    }
    const Running& first = running.front();
    const auto others = static_cast<int>(running.size()) - 1;
    m_jobs->setText(
        others == 0 ? first.name
                    : tr("%1 + %n more", "a job, and how many others run", others).arg(first.name));
    m_jobs->setIconName(first.icon);
    m_jobs->setProgress(first.share, first.left);
    QStringList lines;
    for (const Running& one : running)
        lines << one.name + QStringLiteral(" · ") + Format::percent(one.share, 0) +
                     (one.left.isEmpty() ? QString() : QStringLiteral(" · ") + one.left);
    lines << tr("Click to show what runs");
    m_jobs->setToolTip(lines.join(QLatin1Char('\n')));
    m_jobs->setVisible(true);
}

void TopBar::refreshTheme() {
    const bool dark = m_context.theme.isDark();
    m_theme->setIconName(dark ? QStringLiteral("sun") : QStringLiteral("moon"));
    const QString tip = dark ? tr("Light theme (Ctrl+T)") : tr("Dark theme (Ctrl+T)");
    m_theme->setToolTip(tip);
    m_theme->setAccessibleName(tip);
    m_project->setStyleSheet(QStringLiteral("QPushButton { font-weight: 600; color: %1; }")
                                 .arg(m_context.theme.color(Role::Text).name()));
    update();
}

void TopBar::fillProjectMenu(QMenu* menu) {
    const Theme& theme = m_context.theme;
    menu->addAction(theme.icon(QStringLiteral("import")), tr("Import into this project…"), this,
                    [this] { m_context.session.requestImport(); });
    menu->addSeparator();
    menu->addAction(theme.icon(QStringLiteral("plus")), tr("New project…"), this,
                    &TopBar::newProjectRequested);
    menu->addAction(theme.icon(QStringLiteral("folder")), tr("Open project…"), this,
                    &TopBar::openRequested);
    const QString current = QString::fromStdString(m_context.session.folder().string());
    menu->setToolTipsVisible(true);
    bool separated = false;
    for (const RecentProject& project : m_recent.projects()) {
        if (QFileInfo(project.folder) == QFileInfo(current) || !QFileInfo::exists(project.folder))
            continue;
        if (!separated)
            menu->addSeparator();
        separated = true;
        QString words = project.name;
        if (const QString place = m_recent.placeOf(project); !place.isEmpty())
            words += QStringLiteral("  ·  ") +
                     menu->fontMetrics().elidedText(place, Qt::ElideMiddle, kPlace);
        QAction* open = menu->addAction(
            words.replace(QLatin1Char('&'), QLatin1String("&&")), this,
            [this, folder = project.folder] { Q_EMIT openFolderRequested(folder); });
        open->setToolTip(project.folder);
    }
    menu->addSeparator();
    menu->addAction(theme.icon(QStringLiteral("x")), tr("Close project"), this,
                    &TopBar::closeProjectRequested);
}

void TopBar::jobsClicked() {
    // What the chip shows, where that has a window; the menu stands for the rest.
    const QList<JobInfo> jobs = m_context.jobs.jobs();
    if (jobs.size() == 1 && jobs.front().options.hasWindow && !m_context.training.active())
        Q_EMIT jobWindowRequested(jobs.front().id);
    else
        showJobs();
}

void TopBar::showJobs() {
    QMenu menu;
    const TrainingWorker& training = m_context.training;
    if (training.active())
        menu.addAction(m_context.theme.icon(QStringLiteral("monitor")),
                       tr("Training: %1 %").arg(static_cast<int>(training.share() * 100)), this,
                       [this] { m_context.session.goTo(PageId::Monitor); });
    for (const JobInfo& job : m_context.jobs.jobs()) {
        QString words = job.options.title;
        if (job.progress.total > 0)
            words = tr("%1: %2 of %3", "job, done, all")
                        .arg(words, Format::count(job.progress.done),
                             Format::count(job.progress.total));
        if (job.options.hasWindow)
            menu.addAction(m_context.theme.icon(job.options.icon), tr("Show %1").arg(words), this,
                           [this, id = job.id] { Q_EMIT jobWindowRequested(id); });
        if (job.options.cancellable)
            menu.addAction(m_context.theme.icon(QStringLiteral("x")), tr("Cancel %1").arg(words),
                           this, [this, id = job.id] { m_context.jobs.cancel(id); });
        else
            menu.addAction(words)->setEnabled(false);
    }
    if (menu.isEmpty())
        menu.addAction(tr("Nothing is running"))->setEnabled(false);
    showMenu(menu, *m_jobs);
}

}  // namespace lightbox::gui
