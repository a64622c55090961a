// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/train/TrainPage.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

#include "base/Files.h"
#include "base/Json.h"
#include "engine/Images.h"
#include "engine/Weights.h"
#include "look/ErrorText.h"
#include "look/Format.h"
#include "look/Theme.h"
#include "pages/train/AugmentationPanel.h"
#include "pages/train/ConsequencesPanel.h"
#include "pages/train/OptionPanels.h"
#include "pages/train/PresetCards.h"
#include "session/FileDialogs.h"
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

/// How many trainings differ from their preset in more than name and seed.
int changeCount(const spec::TrainingSpec& spec) {
    int changes = 0;
    for (const std::string& key : spec::changesFromPreset(spec))
        changes += key == "name" || key == "preset" || key == "threads" ? 0 : 1;
    return changes;
}

}  // namespace

TrainPage::TrainPage(AppContext& appContext, QWidget* parent)
    : Page(appContext, PageId::Train, parent) {
    const Theme& theme = context().theme;
    m_changes = new Badge(theme, {}, {}, PillKind::Accent);
    addHeadWidget(m_changes);
    m_reset = new Button(theme, tr("Reset"), {}, ButtonKind::Link);
    m_reset->setToolTip(tr("Back to the values of the preset"));
    connect(m_reset, &QPushButton::clicked, this, [this] { choosePreset(m_spec.preset); });
    addHeadWidget(m_reset);
    m_load = new Button(theme, tr("Load settings…"), QStringLiteral("folder"), ButtonKind::Quiet);
    m_load->setToolTip(tr("Load the settings of a file or of an earlier run"));
    connect(m_load, &QPushButton::clicked, this, &TrainPage::load);
    addAction(m_load);
    m_save = new Button(theme, tr("Save settings…"), QStringLiteral("export"));
    m_save->setToolTip(tr("Save these settings to a file (Ctrl+S)"));
    connect(m_save, &QPushButton::clicked, this, &TrainPage::save);
    addAction(m_save);

    m_form = new QWidget;
    auto* column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_cards = new PresetCards(theme);
    connect(m_cards, &PresetCards::chosen, this,
            [this](const QString& name) { choosePreset(name.toStdString()); });
    column->addWidget(m_cards);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    auto* middle = new QWidget;
    auto* middleColumn = new QVBoxLayout(middle);
    middleColumn->setContentsMargins(0, 0, 0, 0);
    middleColumn->setSpacing(8);
    m_options = new OptionPanels(theme);
    connect(m_options, &OptionPanels::edited, this, [this](const QString& key) {
        takeEdit(key.toStdString(), m_options->row(key.toStdString())->value());
    });
    connect(m_options, &OptionPanels::validityChanged, this, &TrainPage::updateStart);
    middleColumn->addWidget(m_options);
    m_augmentation = new AugmentationPanel(theme);
    connect(m_augmentation, &AugmentationPanel::edited, this,
            [this](const QString& key, double value) { takeEdit(key.toStdString(), value); });
    connect(m_augmentation, &AugmentationPanel::flipEdited, this,
            [this](const QString& key, bool on) { takeEdit(key.toStdString(), on); });
    connect(m_augmentation, &AugmentationPanel::anotherImageAsked, this, [this] {
        ++m_previewImage;
        preview();
    });
    middleColumn->addWidget(m_augmentation);
    middleColumn->addStretch(1);
    row->addWidget(new ColumnScroll(middle), 1);
    m_consequences = new ConsequencesPanel(theme);
    m_consequences->setFixedWidth(352);
    connect(m_consequences, &ConsequencesPanel::startAsked, this, &TrainPage::start);
    auto* right = new QVBoxLayout;
    right->addWidget(m_consequences);
    m_columns = new PageColumns(theme, row, right, tr("Consequences and start"), 352);
    m_columns->openAtFirst();
    // What the page is for stays in sight.
    m_start = new Button(theme, tr("Start training"), QStringLiteral("play"), ButtonKind::Primary);
    m_start->setObjectName(QStringLiteral("startWhileFolded"));
    m_start->hide();
    connect(m_start, &QPushButton::clicked, this, &TrainPage::start);
    connect(m_columns, &PageColumns::sideShown, this, &TrainPage::keepStartInSight);
    addAction(m_start);
    column->addWidget(m_columns, 1);
    body()->addWidget(m_form, 1);

    m_empty =
        new EmptyState(theme, QStringLiteral("train"), tr("Nothing to train on yet"),
                       tr("Import images and split them by patient; then choose a preset here."));
    connect(m_empty->addButton(tr("Import…"), QStringLiteral("import"), ButtonKind::Primary),
            &QPushButton::clicked, this, [this] { context().session.requestImport(); });
    body()->addWidget(m_empty, 1);

    auto* startKey = new QShortcut(QKeySequence(Qt::Key_F5), this);
    connect(startKey, &QShortcut::activated, this, &TrainPage::start);
    auto* saveKey = new QShortcut(QKeySequence::Save, this);
    connect(saveKey, &QShortcut::activated, this, &TrainPage::save);

    ProjectSession& session = context().session;
    const auto anew = [this] {
        if (isVisible())
            activate();
    };
    connect(&session, &ProjectSession::projectOpened, this, anew);
    connect(&session, &ProjectSession::splitChanged, this, anew);
    connect(&session, &ProjectSession::datasetChanged, this, anew);
    connect(&session, &ProjectSession::runsChanged, this, [this, anew] {
        setRailMark(context().session.runs().empty() ? RailMark::ToDo : RailMark::Done);
        anew();
    });
    connect(&context().training, &TrainingWorker::stateChanged, this, &TrainPage::updateStart);
    connect(&context().training, &TrainingWorker::failed, this, [this](const base::Error& error) {
        banners().showError(error, QStringLiteral("training"));
    });
    choosePreset("laptop");
    updateEmptiness();
}

void TrainPage::reset() {
    m_planning = m_previewing = false;
    choosePreset("laptop");
}

void TrainPage::activate() {
    updateEmptiness();
    if (!context().session.isOpen())
        return;
    notePresets();
    plan();
    preview();
}

void TrainPage::updateEmptiness() {
    const bool usable = context().session.isOpen() && !context().session.dataset()->images.empty();
    m_form->setVisible(usable);
    m_empty->setVisible(!usable);
    keepStartInSight();
    for (QWidget* widget : {static_cast<QWidget*>(m_save), static_cast<QWidget*>(m_load)})
        widget->setVisible(usable);
    setRailMark(context().session.runs().empty() ? RailMark::ToDo : RailMark::Done);
}

void TrainPage::choosePreset(const std::string& preset) {
    m_preset = spec::presetSpec(preset);
    m_spec = m_preset;
    showSpec();
    if (!isVisible())
        return;  // activate() does when it is shown
    plan();
    preview();
}

void TrainPage::takeEdit(const std::string& key, const base::Json& value) {
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
    m_augmentation->setSpec(m_spec);
    const int changes = changeCount(m_spec);
    m_changes->setVisible(changes > 0);
    m_reset->setVisible(changes > 0);
    m_changes->setText(tr("%n change(s)", nullptr, changes));
    m_changes->updateGeometry();
    for (const spec::PresetInfo& info : spec::presets())
        if (info.name == m_spec.preset)
            setState(tr("new run from preset %1").arg(Format::coreText(info.title)));
}

void TrainPage::notePresets() {
    context().jobs.start(
        JobOptions{.key = QStringLiteral("models")}, this,
        [](std::stop_token, spec::ProgressObserver&) { return engine::listModels(); },
        [this](const std::vector<engine::ModelInfo>& models) {
            for (const spec::PresetInfo& info : spec::presets()) {
                const spec::TrainingSpec preset = spec::presetSpec(info.name);
                for (const engine::ModelInfo& model : models) {
                    if (model.arch != preset.model.arch)
                        continue;
                    const bool missing = preset.model.pretrained && !model.pretrainedHere;
                    m_cards->setNote(info.name,
                                     missing ? tr("weights not on this computer")
                                             : tr("%1 parameters as published")
                                                   .arg(Format::parameters(model.parameters)),
                                     missing);
                }
            }
        },
        [this](const base::Error& error) { banners().showError(error, QStringLiteral("models")); });
}

void TrainPage::plan() {
    if (!context().session.isOpen() || context().session.dataset()->images.empty())
        return;
    m_planning = true;
    context().jobs.start(
        JobOptions{.key = QStringLiteral("plan")}, this,
        [open = context().session.project(), spec = m_spec](
            std::stop_token, spec::ProgressObserver&) { return engine::planTraining(open, spec); },
        [this](const engine::TrainingPlan& plan) { takePlan(plan); },
        [this](const base::Error& error) {
            m_planning = false;
            m_possible = false;
            const ErrorText text = ErrorText::of(error);
            m_impossible = QStringLiteral("%1. %2").arg(text.what, text.why);
            m_consequences->setProblem(m_impossible);
            updateStart();
        });
}

void TrainPage::takePlan(const engine::TrainingPlan& plan) {
    m_planning = false;
    m_possible = !plan.weightsNeeded || plan.weightsFound;
    m_impossible = m_possible ? QString()
                              : tr("The pretrained weights %1 are not on this computer. Import "
                                   "them, or switch Pretrained off.")
                                    .arg(QString::fromStdString(plan.weightsWanted));
    m_consequences->setPlan(plan, m_spec, context().session.dataset()->info.classes);
    if (!m_possible)
        m_consequences->setProblem(m_impossible);
    // The head's first layer has (features + 1) x hidden weights and the last one (hidden + 1) x outputs.
    const std::int64_t hidden = m_spec.model.headHidden;
    const std::int64_t features =
        hidden == 0 ? plan.parameters.phase1 / std::max(plan.outputs, 1) - 1
                    : (plan.parameters.phase1 - (hidden + 1) * plan.outputs) / hidden - 1;
    const QString weights = !m_spec.model.pretrained ? tr("from scratch")
                            : plan.weightsFound      ? tr("ImageNet, on disk, hash checked")
                                                     : tr("not on this computer");
    const QString positive =
        plan.positiveWeight
            ? tr("%1 here: negatives / positives").arg(Format::number(*plan.positiveWeight, 3))
            : tr("auto: rarer classes weigh more");
    m_options->setImplied(plan.parameters, features, plan.outputs, weights, positive,
                          tr("%1 here").arg(QString::fromStdString(plan.precision)));
    updateStart();
}

void TrainPage::preview() {
    const auto dataset = context().session.dataset();
    if (!context().session.isOpen() || dataset->images.empty())
        return;
    // Training images first: an augmented test image would be a look into a sealed set.
    std::vector<std::size_t> candidates;
    for (std::size_t i = 0; i < dataset->images.size(); ++i)
        if (context().session.setOf(dataset->images[i].key) != spec::Set::Test)
            candidates.push_back(i);
    if (candidates.empty())
        return;
    const spec::ImageRecord image =
        dataset
            ->images[candidates[static_cast<std::size_t>(m_previewImage) * 37 % candidates.size()]];
    m_previewing = true;
    context().jobs.start(
        JobOptions{.key = QStringLiteral("preview")}, this,
        [image, spec = m_spec](std::stop_token, spec::ProgressObserver&) {
            return engine::previewAugmentation(image, spec, AugmentationPanel::previewViews);
        },
        [this, image](const std::vector<spec::PixelBuffer>& views) {
            m_previewing = false;
            m_augmentation->setPreview(context().session.names().image(image), views);
        },
        [this](const base::Error& error) {
            m_previewing = false;
            banners().showError(error, QStringLiteral("preview"));
        });
}

void TrainPage::keepStartInSight() {
    m_start->setVisible(!m_form->isHidden() && !m_columns->isSideShown());
}

void TrainPage::updateStart() {
    QString why;
    if (context().training.active())
        why = tr("A run is training. Pause or stop it on Monitor first.");
    else if (!m_possible)
        why = m_impossible;
    else if (!m_options->valid())
        why = tr("A value is out of its range.");
    m_consequences->setStartEnabled(why.isEmpty(), why);
    m_start->setEnabled(why.isEmpty());
    m_start->setToolTip(why.isEmpty() ? tr("Start training (F5)") : why);
}

void TrainPage::start() {
    if (context().training.active() || !m_possible || !m_options->valid() ||
        !context().session.isOpen())
        return;
    banners().clear(QStringLiteral("training"));
    context().training.start(context().session.folder(), m_spec);
    context().session.goTo(PageId::Monitor);
}

void TrainPage::save() {
    if (!context().session.isOpen())
        return;
    const QString file = FileDialogs::saveFile(
        this, tr("Save settings"), QStringLiteral("training.json"), tr("Settings (*.json)"));
    if (file.isEmpty())
        return;
    try {
        base::writeFileAtomically(file.toStdString(),
                                  std::string_view(base::toText(spec::toJson(m_spec))));
        banners().show(BannerKind::Done, tr("Settings saved"), file, QStringLiteral("saved"));
    } catch (const base::Error& error) {
        banners().showError(error, QStringLiteral("saved"));
    }
}

void TrainPage::load() {
    const QString file =
        FileDialogs::openFile(this, tr("Load settings"), tr("Settings or run (*.json)"));
    if (file.isEmpty())
        return;
    try {
        const base::Json json = base::readJsonFile(file.toStdString());
        m_spec = spec::trainingSpecFromJson(json.contains("spec") ? json.at("spec") : json);
        m_preset = spec::presetSpec(m_spec.preset);
        showSpec();
        plan();
        preview();
    } catch (const base::Error& error) {
        banners().showError(error, QStringLiteral("load"));
    }
}

}  // namespace lightbox::gui
