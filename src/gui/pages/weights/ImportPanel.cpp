// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/weights/ImportPanel.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "engine/Weights.h"
#include "look/ErrorText.h"
#include "look/Format.h"
#include "look/MessageText.h"
#include "look/Theme.h"
#include "spec/Architectures.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

ImportPanel::ImportPanel(AppContext& context, QWidget* parent)
    : Panel(tr("Import a file"), parent),
      m_context(context) {
    setNote(tr("checked before it is copied"));
    auto* head = new QHBoxLayout;
    m_name = new ElidedLabel({}, TextRole::Medium, Qt::ElideMiddle);
    head->addWidget(m_name, 1);
    m_size = makeLabel({}, TextRole::Small);
    head->addWidget(m_size);
    body()->addLayout(head);
    m_findings = new QVBoxLayout;
    m_findings->setSpacing(4);
    body()->addLayout(m_findings);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    m_arch = new QComboBox;
    m_arch->setObjectName(QStringLiteral("importFor"));
    m_arch->setAccessibleName(tr("Network that the weights are for"));
    for (const spec::ArchitectureInfo& info : spec::architectures())
        m_arch->addItem(QString::fromStdString(info.title), QString::fromStdString(info.name));
    connect(m_arch, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_file.isEmpty())
            inspect();
    });
    form->addRow(makeLabel(tr("For"), TextRole::Label), m_arch);
    body()->addLayout(form);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    m_cancel = new Button(context.theme, tr("Cancel"));
    connect(m_cancel, &QPushButton::clicked, this, &ImportPanel::closed);
    foot->addWidget(m_cancel);
    m_take = new Button(context.theme, tr("Import"), {}, ButtonKind::Primary);
    m_take->setObjectName(QStringLiteral("importWeights"));
    connect(m_take, &QPushButton::clicked, this, &ImportPanel::take);
    foot->addWidget(m_take);
    body()->addLayout(foot);
}

void ImportPanel::setFile(const QString& file) {
    m_file = file;
    const QFileInfo info(file);
    m_name->setText(info.fileName());
    m_name->setToolTip(file);
    m_size->setText(Format::bytes(static_cast<std::uint64_t>(info.size())));
    // The name often tells the network: the longest that fits.
    const QString name =
        info.completeBaseName().toLower().remove(QLatin1Char('_')).remove(QLatin1Char('-'));
    int best = -1;
    qsizetype longest = 0;
    for (int i = 0; i < m_arch->count(); ++i) {
        const QString arch = m_arch->itemData(i).toString().remove(QLatin1Char('_'));
        if (name.contains(arch) && arch.size() > longest) {
            longest = arch.size();
            best = i;
        }
    }
    const QSignalBlocker quiet(m_arch);
    if (best >= 0)
        m_arch->setCurrentIndex(best);
    inspect();
}

void ImportPanel::inspect() {
    m_fits = false;
    m_take->setEnabled(false);
    m_take->setToolTip(tr("The file is looked into first"));
    clearFindings();
    m_context.jobs.start(
        JobOptions{.key = QStringLiteral("inspect")}, this,
        [arch = m_arch->currentData().toString().toStdString(),
         file = m_file.toStdString()](std::stop_token, spec::ProgressObserver&) {
            return engine::inspectWeights(arch, file);
        },
        [this](const engine::WeightsFindings& findings) {
            clearFindings();
            addFinding(QStringLiteral("okc"), false,
                       findings.official
                           ? tr("It is the official file.")
                           : tr("The whole backbone fits %1.").arg(m_arch->currentText()));
            for (const spec::Warning& note : findings.notes)
                addFinding(QStringLiteral("info"), false, MessageText::of(note));
            addFinding(QStringLiteral("okc"), false, tr("No value is undefined or infinite."));
            m_fits = true;
            m_take->setEnabled(true);
            m_take->setToolTip(
                tr("Training takes it for %1 from now on").arg(m_arch->currentText()));
        },
        [this](const base::Error& error) { sayFault(error); });
}

void ImportPanel::sayFault(const base::Error& error) {
    clearFindings();
    addFinding(QStringLiteral("err"), true, ErrorText::of(error).sentence());
    m_take->setToolTip(tr("The file does not fit"));
}

void ImportPanel::clearFindings() {
    while (QLayoutItem* item = m_findings->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
}

void ImportPanel::addFinding(const QString& icon, bool fault, const QString& words) {
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* mark = new QLabel;
    const Role role = fault                            ? Role::Error
                      : icon == QStringLiteral("info") ? Role::Text2
                                                       : Role::Accent;
    mark->setPixmap(Theme::iconPixmap(icon, m_context.theme.color(role), 14, devicePixelRatioF()));
    connect(&m_context.theme, &Theme::changed, mark, [this, mark, icon, role] {
        mark->setPixmap(
            Theme::iconPixmap(icon, m_context.theme.color(role), 14, devicePixelRatioF()));
    });
    row->addWidget(mark, 0, Qt::AlignTop);
    auto* text = makeLabel(words, TextRole::Small);
    text->setWordWrap(true);
    text->setObjectName(QStringLiteral("finding"));
    row->addWidget(text, 1);
    m_findings->addWidget(line);
}

void ImportPanel::take() {
    if (!m_fits)
        return;
    m_take->setEnabled(false);
    m_context.jobs.start(
        JobOptions{.title = tr("Importing weights"),
                   .icon = QStringLiteral("layers"),
                   .key = QStringLiteral("import")},
        this,
        [arch = m_arch->currentData().toString().toStdString(), file = m_file.toStdString()](
            std::stop_token, spec::ProgressObserver&) { return engine::importWeights(arch, file); },
        [this](const engine::WeightsImport&) { Q_EMIT imported(); },
        [this](const base::Error& error) { sayFault(error); });
}

}  // namespace lightbox::gui
