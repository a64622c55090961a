// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/split/SplitOptions.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QRandomGenerator>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

#include "app/Format.h"
#include "app/Theme.h"
#include "pages/split/RatioBar.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "widgets/Panel.h"

namespace lightbox::gui {

SplitOptions::SplitOptions(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);

    auto* method = new Panel(tr("Method"));
    method->body()->setSpacing(2);
    const auto addMethod = [&](QRadioButton*& button, const QString& name, const QString& help) {
        button = new QRadioButton(name);
        connect(button, &QRadioButton::clicked, this, [this] {
            refresh();
            Q_EMIT edited();
        });
        auto* label = makeLabel(help, TextRole::Help);
        label->setContentsMargins(24, 0, 0, 6);
        label->setWordWrap(true);
        method->body()->addWidget(button);
        method->body()->addWidget(label);
        return label;
    };
    addMethod(m_ratio, tr("Ratios"), tr("random, stratified by class, by patient"));
    m_predefinedHelp = addMethod(m_predefined, tr("As found"), {});
    m_ratio->setObjectName(QStringLiteral("methodRatio"));
    m_predefined->setObjectName(QStringLiteral("methodPredefined"));
    m_ratio->setChecked(true);
    column->addWidget(method);

    auto* sizes = new Panel(tr("Sizes"));
    m_sizes = sizes;
    m_divided = makeLabel({}, TextRole::Help);
    sizes->addHeadAction(m_divided);
    m_bar = new RatioBar(theme);
    connect(m_bar, &RatioBar::sharesDragged, this, &SplitOptions::edited);
    sizes->body()->addWidget(m_bar);
    auto* testRow = new QHBoxLayout;
    auto* testLabel = makeLabel(tr("Test"), TextRole::Label);
    testLabel->setMinimumWidth(72);
    testRow->addWidget(testLabel);
    m_test = new QComboBox;
    m_test->setAccessibleName(tr("Where the test set comes from"));
    m_test->setObjectName(QStringLiteral("testSource"));
    connect(m_test, &QComboBox::activated, this, [this] {
        refresh();
        Q_EMIT edited();
    });
    testRow->addWidget(m_test, 1);
    sizes->body()->addLayout(testRow);
    column->addWidget(sizes);

    auto* rules = new Panel(tr("Rules"));
    rules->body()->setSpacing(10);
    auto* unitRow = new QHBoxLayout;
    auto* unitLabel = makeLabel(tr("Unit"), TextRole::Label);
    unitLabel->setMinimumWidth(72);
    unitRow->addWidget(unitLabel, 0, Qt::AlignTop);
    auto* unit = new QVBoxLayout;
    unit->setSpacing(4);
    unit->addWidget(makeLabel(tr("Patient, with identical images"), TextRole::Body));
    m_independent = new QCheckBox(tr("Images are independent"));
    m_independent->setToolTip(tr("Splits image by image. Only right when no two images are of one "
                                 "patient; it is recorded with the split."));
    connect(m_independent, &QCheckBox::clicked, this, &SplitOptions::edited);
    unit->addWidget(m_independent);
    unitRow->addLayout(unit, 1);
    rules->body()->addLayout(unitRow);
    auto* seedRow = new QHBoxLayout;
    auto* seedLabel = makeLabel(tr("Seed"), TextRole::Label);
    seedLabel->setMinimumWidth(72);
    seedRow->addWidget(seedLabel);
    m_seed = new QSpinBox;
    m_seed->setRange(0, 999999);
    m_seed->setValue(42);
    m_seed->setFixedWidth(96);
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setObjectName(QStringLiteral("seed"));
    connect(m_seed, &QSpinBox::valueChanged, this, &SplitOptions::edited);
    seedRow->addWidget(m_seed);
    auto* dice = new IconButton(theme, QStringLiteral("dice"), tr("Another seed"));
    dice->setOutlined(28);
    connect(dice, &QAbstractButton::clicked, this, [this] {
        m_seed->setValue(static_cast<int>(QRandomGenerator::global()->bounded(100000)));
    });
    seedRow->addWidget(dice);
    seedRow->addStretch(1);
    rules->body()->addLayout(seedRow);
    column->addWidget(rules);
    column->addStretch(1);
    refresh();
}

void SplitOptions::setDataset(const std::map<std::string, std::size_t>& setsFound,
                              bool patientsKnown) {
    m_found = setsFound;
    m_patientsKnown = patientsKnown;
    QStringList words;
    for (const auto& [set, images] : setsFound)
        words << tr("%1 %2").arg(Format::setName(set),
                                 Format::count(static_cast<std::int64_t>(images)));
    m_predefined->setEnabled(!setsFound.empty());
    m_predefinedHelp->setText(setsFound.empty() ? tr("these data bring no sets of their own")
                                                : words.join(QStringLiteral(" · ")));
    const QVariant before = m_test->currentData();
    m_test->clear();
    m_test->addItem(tr("Draw a new one"), QStringLiteral("ratio"));
    if (const auto test = setsFound.find("test"); test != setsFound.end())
        m_test->addItem(tr("Keep the folder's, %1 images")
                            .arg(Format::count(static_cast<std::int64_t>(test->second))),
                        QStringLiteral("keep"));
    const int index = m_test->findData(before);
    m_test->setCurrentIndex(index >= 0 ? index : m_test->count() - 1);
    refresh();
}

void SplitOptions::setSpec(const spec::SplitSpec& spec) {
    const QSignalBlocker quiet(m_seed);
    (spec.method == spec::SplitMethod::Ratio ? m_ratio : m_predefined)->setChecked(true);
    const bool keep =
        std::find(spec.keep.begin(), spec.keep.end(), spec::Set::Test) != spec.keep.end();
    if (const int index = m_test->findData(keep ? QStringLiteral("keep") : QStringLiteral("ratio"));
        index >= 0)
        m_test->setCurrentIndex(index);
    m_independent->setChecked(spec.byImage);
    m_seed->setValue(static_cast<int>(spec.seed));
    double sum = 0;
    for (const double ratio : spec.ratios)
        sum += ratio;
    if (sum > 0 && spec.ratios.size() >= 2) {
        const double test = spec.ratios.size() > 2 ? spec.ratios[2] / sum * 100 : 0;
        // A kept test takes its tenth of the picture; the ratio divides what is left of it.
        const double room = keep ? 90 : 100;
        const double train = spec.ratios[0] / sum * room;
        const double val = spec.ratios[1] / sum * room;
        m_bar->setShares(train, val, keep ? 10 : test, keep);
    }
    refresh();
}

spec::SplitSpec SplitOptions::spec() const {
    spec::SplitSpec spec;
    spec.method =
        m_predefined->isChecked() ? spec::SplitMethod::Predefined : spec::SplitMethod::Ratio;
    spec.byImage = m_independent->isChecked();
    spec.seed = static_cast<std::uint64_t>(m_seed->value());
    const bool keep = m_test->currentData().toString() == QStringLiteral("keep");
    if (spec.method == spec::SplitMethod::Ratio) {
        if (keep) {
            spec.keep = {spec::Set::Test};
            spec.ratios = {m_bar->train(), m_bar->val()};
        } else {
            spec.ratios = {m_bar->train(), m_bar->val(), m_bar->test()};
        }
    }
    return spec;
}

void SplitOptions::setDivided(const QString& words) {
    m_divided->setText(words);
}

void SplitOptions::refresh() {
    const bool ratio = m_ratio->isChecked();
    m_sizes->setVisible(ratio);
    const bool keep = m_test->currentData().toString() == QStringLiteral("keep");
    if (keep) {
        const double sum = m_bar->train() + m_bar->val();
        m_bar->setShares(m_bar->train() / sum * 90, m_bar->val() / sum * 90, 10, true);
    } else if (m_bar->test() <= 0 || ratio) {
        const double test = m_bar->test() > 0 ? m_bar->test() : 15;
        const double sum = m_bar->train() + m_bar->val();
        m_bar->setShares(m_bar->train() / sum * (100 - test), m_bar->val() / sum * (100 - test),
                         test, false);
    }
    m_independent->setEnabled(ratio);
}

}  // namespace lightbox::gui
