// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/train/TrainPage.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "base/Json.h"
#include "engine/Weights.h"
#include "look/ErrorText.h"
#include "look/Format.h"
#include "look/Theme.h"
#include "pages/train/AugmentationPreview.h"
#include "pages/train/ConsequencesPanel.h"
#include "pages/train/OptionForm.h"
#include "pages/train/OptionGroup.h"
#include "pages/train/PresetCards.h"
#include "pages/train/RatePanel.h"
#include "pages/train/Remedies.h"
#include "pages/train/SettingsFlow.h"
#include "pages/train/StageHandle.h"
#include "pages/train/StartFlow.h"
#include "pages/train/TrialFlow.h"
#include "session/ProjectSession.h"
#include "spec/Architectures.h"
#include "widgets/Banner.h"
#include "widgets/Buttons.h"
#include "widgets/OptionRow.h"
#include "widgets/PageColumns.h"
#include "widgets/Pills.h"
#include "widgets/States.h"
#include "workers/JobRunner.h"
#include "workers/TrainingWorker.h"

namespace lightbox::gui {

namespace {

/// Options whose help says what they come to in this project.
constexpr std::array kExplainedByPlan{"model.head_hidden", "model.pretrained",
                                      "loss.positive_weight", "precision"};

/// How many trainings differ from their preset in more than name and seed.
int changeCount(const spec::TrainingSpec& spec) {
    int changes = 0;
    for (const std::string& key : spec::changesFromPreset(spec))
        changes += key == "name" || key == "preset" ? 0 : 1;
    return changes;
}

}  // namespace

TrainPage::TrainPage(AppContext& appContext, QWidget* parent)
    : Page(appContext, PageId::Train, parent) {
    m_settings = new SettingsFlow(context(), banners(), this);
    connect(m_settings, &SettingsFlow::taken, this, &TrainPage::take);
    m_starts = new StartFlow(context(), banners(), this);
    makeHead();
    makeForm();
    makeShortcuts();
    follow();
    choosePreset("laptop");
    updateEmptiness();
}

void TrainPage::makeHead() {
    const Theme& theme = context().theme;
    m_changes = new Badge(theme, {}, {}, PillKind::Accent);
    m_changes->setObjectName(QStringLiteral("changes"));
    addHeadWidget(m_changes);
    m_reset = new Button(theme, tr("Reset all"), {}, ButtonKind::Link);
    m_reset->setObjectName(QStringLiteral("resetAll"));
    m_reset->setToolTip(tr("Back to the values of the preset"));
    connect(m_reset, &QPushButton::clicked, this, [this] { choosePreset(m_spec.preset); });
    addHeadWidget(m_reset);
    m_compare =
        new Button(theme, tr("Compare with run…"), QStringLiteral("compare"), ButtonKind::Quiet);
    m_compare->setObjectName(QStringLiteral("compare"));
    m_compare->setToolTip(tr("What differs from the settings of an earlier run"));
    connect(m_compare, &QPushButton::clicked, this, [this] { m_settings->compare(m_spec); });
    addAction(m_compare);
    m_load = new Button(theme, tr("Load…"), QStringLiteral("folder"), ButtonKind::Quiet);
    m_load->setObjectName(QStringLiteral("load"));
    m_load->setToolTip(tr("Load the settings of a file or of an earlier run"));
    connect(m_load, &QPushButton::clicked, m_settings, &SettingsFlow::load);
    addAction(m_load);
    m_save = new Button(theme, tr("Save settings…"), QStringLiteral("export"));
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setToolTip(tr("Save these settings to a file (Ctrl+S)"));
    connect(m_save, &QPushButton::clicked, this, &TrainPage::save);
    addAction(m_save);
    // What the page is for stays in sight.
    m_start = new Button(theme, tr("Start training"), QStringLiteral("play"), ButtonKind::Primary);
    m_start->setObjectName(QStringLiteral("startWhileFolded"));
    m_start->hide();
    connect(m_start, &QPushButton::clicked, this, &TrainPage::start);
    addAction(m_start);
}

void TrainPage::makeForm() {
    const Theme& theme = context().theme;
    m_form = new QWidget;
    auto* column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_cards = new PresetCards(theme);
    connect(m_cards, &PresetCards::chosen, this,
            [this](const QString& name) { choosePreset(name.toStdString()); });
    connect(m_cards, &PresetCards::weightsAsked, this,
            [this] { context().session.goTo(PageId::Weights); });
    column->addWidget(m_cards);
    m_options = new OptionForm(theme);
    connect(m_options, &OptionForm::edited, this, [this](const QString& key) {
        takeEdit(key.toStdString(), m_options->control(key.toStdString())->value());
    });
    connect(m_options, &OptionForm::validityChanged, this, &TrainPage::updateStart);
    m_preview = new AugmentationPreview(context(), *m_options->augmentation(), this);
    connect(m_preview, &AugmentationPreview::failed, this, [this](const base::Error& error) {
        banners().showError(error, QStringLiteral("preview"));
    });
    m_stages = new StageHandle(theme);
    connect(m_stages, &QAbstractSlider::valueChanged, this,
            [this](int stage) { takeEdit("phase2.from_stage", stage); });
    m_options->groupOf("phase2.from_stage")->setTop(m_stages);
    m_rates = new RatePanel(theme);
    m_options->groupOf("phase2.lr")->setBeside(m_rates);
    connect(m_rates, &RatePanel::rateChosen, this, [this](int phase, double rate) {
        takeEdit(phase == 1 ? "phase1.lr" : "phase2.lr", rate);
    });

    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_options, 1);
    m_consequences = new ConsequencesPanel(theme);
    m_consequences->setFixedWidth(352);
    connect(m_consequences, &ConsequencesPanel::startAsked, this, &TrainPage::start);
    connect(m_consequences, &ConsequencesPanel::queueAsked, this, [this] {
        if (canStart())
            m_starts->queue(m_spec, m_consequences->trainsAllFolds());
    });
    connect(m_consequences, &ConsequencesPanel::validationChanged, this, &TrainPage::updateStart);
    m_trials = new TrialFlow(context(), {*m_consequences, *m_rates}, banners(), this);
    connect(m_consequences, &ConsequencesPanel::measureAsked, m_trials, &TrialFlow::measure);
    connect(m_rates, &RatePanel::findAsked, m_trials, &TrialFlow::findRate);
    connect(m_consequences, &ConsequencesPanel::copyAsked, this,
            [this] { m_settings->copyCommand(m_spec, m_consequences->trainsAllFolds()); });
    connect(m_consequences, &ConsequencesPanel::weightsAsked, this,
            [this] { context().session.goTo(PageId::Weights); });
    connect(
        m_consequences, &ConsequencesPanel::remedyAsked, this,
        [this](const QString& key, const base::Json& value) { remedy(key.toStdString(), value); });
    auto* right = new QVBoxLayout;
    right->addWidget(m_consequences);
    m_columns = new PageColumns(theme, row, right, tr("Consequences and start"), 352);
    m_columns->openAtFirst();
    connect(m_columns, &PageColumns::sideShown, this, &TrainPage::keepStartInSight);
    column->addWidget(m_columns, 1);
    body()->addWidget(m_form, 1);

    m_empty =
        new EmptyState(theme, QStringLiteral("train"), tr("Nothing to train on yet"),
                       tr("Import images and split them by patient; then choose a preset here."));
    connect(m_empty->addButton(tr("Import…"), QStringLiteral("import"), ButtonKind::Primary),
            &QPushButton::clicked, this, [this] { context().session.requestImport(); });
    body()->addWidget(m_empty, 1);
}

void TrainPage::makeShortcuts() {
    const auto bind = [this](const QKeySequence& keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    bind(QKeySequence(Qt::Key_F5), &TrainPage::start);
    bind(QKeySequence::Save, &TrainPage::save);
    bind(QKeySequence::Find, [this] { m_options->find(); });
}

void TrainPage::follow() {
    ProjectSession& session = context().session;
    const auto anew = [this] {
        if (isVisible())
            activate();
    };
    // The same key may be another image now.
    const auto afresh = [this, anew] {
        m_preview->forget();
        m_trials->followData();
        anew();
    };
    connect(&session, &ProjectSession::projectOpened, this, afresh);
    connect(&session, &ProjectSession::splitChanged, this, [this, anew] {
        m_trials->followData();
        anew();
    });
    connect(&session, &ProjectSession::datasetChanged, this, afresh);
    // Runs change nothing of what a run would be: what was measured stays.
    connect(&session, &ProjectSession::runsChanged, this, &TrainPage::updateEmptiness);
    connect(&context().training, &TrainingWorker::stateChanged, this, &TrainPage::updateStart);
    connect(&context().training, &TrainingWorker::failed, this, [this](const base::Error& error) {
        banners().showError(error, QStringLiteral("training"));
    });
}

void TrainPage::reset() {
    m_consequences->setFolds(0);
    m_starts->reset();
    m_planning = false;
    m_plan.reset();
    m_preview->startAnew();
    m_trials->reset();
    for (const char* key : kExplainedByPlan)
        m_options->row(key)->showOwnHelp();
    m_options->startAnew();
    choosePreset("laptop");
}

void TrainPage::activate() {
    updateEmptiness();
    if (!context().session.isOpen())
        return;
    const spec::Split* split = context().session.currentSplit();
    m_consequences->setFolds(split != nullptr ? spec::foldCount(*split) : 0);
    updateStart();
    notePresets();
    m_preview->offerCases();
    plan();
    preview();
}

void TrainPage::updateEmptiness() {
    const bool usable = context().session.isOpen() && !context().session.dataset()->images.empty();
    m_form->setVisible(usable);
    m_empty->setVisible(!usable);
    keepStartInSight();
    for (QWidget* widget : {m_save, m_load, m_compare})
        widget->setVisible(usable);
    m_compare->setVisible(usable && !context().session.runs().empty());
    setRailMark(context().session.runs().empty() ? RailMark::ToDo : RailMark::Done);
}

void TrainPage::choosePreset(const std::string& preset) {
    m_preset = spec::presetSpec(preset);
    take(m_preset);
}

void TrainPage::take(spec::TrainingSpec spec) {
    m_spec = std::move(spec);
    m_preset = spec::presetSpec(m_spec.preset);
    showSpec();
    if (!isVisible())
        return;  // activate() does when it is shown
    plan();
    preview();
}

void TrainPage::takeEdit(const std::string& key, const base::Json& value) {
    if (spec::optionValue(m_spec, key) == value)
        return;
    try {
        spec::setOption(m_spec, key, value);
    } catch (const base::Error& error) {
        banners().showError(error, QStringLiteral("option"));
        return;
    }
    banners().clear(QStringLiteral("option"));
    if (key == "model.pretrained" && !m_spec.model.pretrained && m_spec.phase1.epochs > 0) {
        m_spec.phase1.epochs = 0;
        banners().show(BannerKind::Notice, tr("Phase 1 is skipped"),
                       tr("The head learns nothing on a frozen backbone with random weights. To "
                          "train it anyway, set its epochs."),
                       QStringLiteral("phase1"));
    }
    if (key == "model.arch")
        fitToNetwork();
    showSpec();
    plan();
    if (key.starts_with("augment.") || key.starts_with("data.") || key == "seed")
        preview();
}

void TrainPage::remedy(const std::string& key, const base::Json& value) {
    if (!value.is_null())
        takeEdit(key, value);
    m_options->reveal(key);
}

/// What the chosen network does not take is changed to what it takes.
void TrainPage::fitToNetwork() {
    const spec::ArchitectureInfo& info = spec::architecture(m_spec.model.arch);
    if (info.weights.file.empty()) {
        m_spec.model.pretrained = false;
        m_spec.phase1.epochs = 0;
    }
    if (!info.takesSize(m_spec.data.size))
        m_spec.data.size = info.defaultSize;
    if (!info.takesChannels(m_spec.data.channels))
        m_spec.data.channels = info.channels.front();
}

void TrainPage::showSpec() {
    m_cards->setCurrent(m_spec.preset);
    m_options->setSpec(m_spec, m_preset);
    showStages();
    const int changes = changeCount(m_spec);
    m_changes->setVisible(changes > 0);
    m_reset->setVisible(changes > 0);
    m_changes->setText(tr("%n change(s)", nullptr, changes));
    m_changes->updateGeometry();
    setState(tr("new run from preset %1").arg(Format::preset(m_spec.preset)));
}

void TrainPage::showStages() {
    QStringList stages;
    QStringList names;
    for (const spec::ArchitectureInfo& info : spec::architectures())
        if (info.name == m_spec.model.arch)
            for (const std::string& stage : info.stages)
                stages << QString::fromStdString(stage);
    for (const QString& stage : stages)
        names << (names.isEmpty() ? tr("%1, all of it").arg(stage) : stage);
    names << tr("head alone");
    const QSignalBlocker quiet(m_stages);
    // Another stage needs no other plan: what is known of each is in it.
    const bool known = m_plan && m_planned.model.arch == m_spec.model.arch &&
                       m_planned.data.size == m_spec.data.size &&
                       m_planned.data.channels == m_spec.data.channels;
    std::vector<std::int64_t> parameters;
    if (known)
        for (const spec::StageCost& stage : m_plan->costs.stages)
            parameters.push_back(stage.parameters);
    m_stages->setStages(stages, parameters);
    const auto [frozen, open] = known ? stageNotes(*m_plan, m_spec) : std::pair<QString, QString>();
    m_stages->setNotes(frozen, open);
    m_stages->setValue(m_spec.phase2.fromStage);
    m_stages->setEnabled(m_spec.phase2.epochs > 0);
    m_options->row("phase2.from_stage")->setValueNames(names);
}

void TrainPage::notePresets() {
    context().jobs.start(
        JobOptions{.key = QStringLiteral("models")}, this,
        [](std::stop_token, spec::ProgressObserver&) { return engine::listModels(); },
        [this](const std::vector<engine::ModelInfo>& models) {
            for (const spec::PresetInfo& info : spec::presets()) {
                const spec::TrainingSpec preset = spec::presetSpec(info.name);
                for (const engine::ModelInfo& model : models)
                    if (model.arch == preset.model.arch)
                        m_cards->setWeightsMissing(info.name, preset.model.pretrained &&
                                                                  !model.pretrainedHere);
            }
        },
        [this](const base::Error& error) { banners().showError(error, QStringLiteral("models")); });
}

void TrainPage::plan() {
    if (!context().session.isOpen() || context().session.dataset()->images.empty())
        return;
    m_planning = true;
    m_trials->setSpec(m_spec);
    context().jobs.start(
        JobOptions{.key = QStringLiteral("plan")}, this,
        [open = context().session.project(), spec = m_spec](
            std::stop_token, spec::ProgressObserver&) { return engine::planTraining(open, spec); },
        [this, spec = m_spec](const engine::TrainingPlan& plan) {
            m_plan = plan;
            m_planned = spec;
            takePlan(plan);
        },
        [this](const base::Error& error) {
            m_planning = false;
            m_possible = false;
            m_weightsMissing = false;
            m_impossible = ErrorText::of(error).sentence();
            m_consequences->setProblem(m_impossible);
            updateStart();
        });
}

void TrainPage::takePlan(const engine::TrainingPlan& plan) {
    m_planning = false;
    m_weightsMissing = plan.weightsNeeded && !plan.weightsFound;
    m_possible = !m_weightsMissing;
    m_impossible = m_possible ? QString()
                              : tr("The pretrained weights %1 are not on this computer. Import "
                                   "them, or switch Pretrained off.")
                                    .arg(QString::fromStdString(plan.weightsWanted));
    m_consequences->setPlan(plan, m_spec, context().session.dataset()->info.classes);
    if (m_weightsMissing) {
        m_consequences->setProblem(m_impossible);
        m_consequences->offerWeights();
    }
    std::set<std::string> attention;
    for (const spec::Warning& warning : plan.warnings)
        if (const std::optional<Remedy> remedy = remedyOf(warning.code, m_spec))
            attention.insert(remedy->keys.front());
    if (m_weightsMissing)
        attention.insert("model.weights");
    m_options->setAttention(attention);
    showHelp(plan);
    showStages();
    updateStart();
}

void TrainPage::showHelp(const engine::TrainingPlan& plan) {
    // The head's first layer has (features + 1) x hidden weights and the last one (hidden + 1) x outputs.
    const std::int64_t hidden = m_spec.model.headHidden;
    const std::int64_t features =
        hidden == 0 ? plan.costs.parameters.phase1 / std::max(plan.outputs, 1) - 1
                    : (plan.costs.parameters.phase1 - (hidden + 1) * plan.outputs) / hidden - 1;
    if (features > 0)
        m_options->row("model.head_hidden")
            ->setHelp(hidden == 0 ? QStringLiteral("%1 → %2").arg(Format::count(features),
                                                                  Format::count(plan.outputs))
                                  : QStringLiteral("%1 → %2 → %3")
                                        .arg(Format::count(features), Format::count(hidden),
                                             Format::count(plan.outputs)));
    m_options->row("model.pretrained")
        ->setHelp(!m_spec.model.pretrained ? tr("from scratch")
                  : plan.weightsFound      ? tr("ImageNet, on disk, hash checked")
                                           : tr("not on this computer"));
    if (plan.positiveWeight)
        m_options->row("loss.positive_weight")
            ->setHelp(
                tr("%1 here: negatives / positives").arg(Format::number(*plan.positiveWeight, 3)));
    else
        m_options->row("loss.positive_weight")->showOwnHelp();
    m_options->row("precision")->setHelp(tr("%1 here").arg(QString::fromStdString(plan.precision)));
}

void TrainPage::preview() {
    m_preview->show(m_spec);
}

bool TrainPage::previewSettled() const {
    return m_preview->settled();
}

void TrainPage::keepStartInSight() {
    m_start->setVisible(!m_form->isHidden() && !m_columns->isSideShown());
}

void TrainPage::updateStart() {
    QString why;
    if (!m_possible)
        why = m_impossible;
    else if (!m_options->valid())
        why = tr("A value is out of its range.");
    const bool active = context().training.active();
    m_consequences->setQueueing(active);
    m_consequences->setStartEnabled(why.isEmpty(), why);
    // It would share the processor with the run, and measure neither.
    m_rates->setFindable(why.isEmpty() && !active,
                         active ? tr("A run is training. Pause or stop it on Monitor first.")
                                : why);
    m_start->setText(m_consequences->startText());
    m_start->setEnabled(why.isEmpty());
    m_start->setToolTip(why.isEmpty() ? m_consequences->startTip() : why);
}

bool TrainPage::canStart() const {
    return m_possible && m_options->valid() && context().session.isOpen();
}

void TrainPage::start() {
    if (canStart())
        m_starts->start(m_spec, m_consequences->trainsAllFolds());
}

void TrainPage::save() {
    if (context().session.isOpen())
        m_settings->save(m_spec);
}

}  // namespace lightbox::gui
