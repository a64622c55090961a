// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/split/SplitOptions.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QRandomGenerator>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

#include "look/Format.h"
#include "look/Theme.h"
#include "models/FieldTitle.h"
#include "pages/split/FieldChips.h"
#include "pages/split/RatioBar.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "widgets/Panel.h"

namespace lightbox::gui {

namespace {

constexpr int kLabelWidth = 72;
/// Percent of the bar that a kept set takes at least and at most, however large it is.
constexpr double kLeastKept = 4;
constexpr double kMostKept = 80;

/// A row "LABEL content" as a widget that can be hidden whole.
QWidget* optionRow(const QString& text, QWidget* content, bool top = false) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* label = makeLabel(text, TextRole::Label);
    label->setMinimumWidth(kLabelWidth);
    layout->addWidget(label, 0, top ? Qt::AlignTop : Qt::AlignVCenter);
    const bool isFixed = content->minimumWidth() == content->maximumWidth();
    layout->addWidget(content, isFixed ? 0 : 1);
    if (isFixed)
        layout->addStretch(1);
    return row;
}

bool names(const QString& field, std::initializer_list<const char*> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const char* word) { return field.contains(QLatin1String(word)); });
}

/// 0: where images were made, 1: what made them, 2: anything else.
int distanceFromSite(const std::string& field) {
    const QString name = QString::fromStdString(field).toLower();
    if (names(name, {"site", "hospital", "institution", "center", "centre", "clinic", "facility"}))
        return 0;
    return names(name, {"station", "scanner", "manufacturer", "device", "model", "location"}) ? 1
                                                                                              : 2;
}

}  // namespace

SplitOptions::SplitOptions(const Theme& theme, QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(methodPanel());
    column->addWidget(sizesPanel(theme));
    column->addWidget(rulesPanel(theme));
    column->addStretch(1);
    refresh();
}

QWidget* SplitOptions::methodPanel() {
    auto* method = new Panel(tr("Method"));
    method->body()->setSpacing(0);
    const auto add = [&](QRadioButton*& button, const char* name, const QString& text,
                         const QString& help) {
        button = new QRadioButton(text);
        button->setObjectName(QString::fromLatin1(name));
        connect(button, &QRadioButton::clicked, this, &SplitOptions::edit);
        auto* label = makeLabel(help, TextRole::Help);
        label->setContentsMargins(24, 0, 0, 6);
        label->setWordWrap(true);
        method->body()->addWidget(button);
        method->body()->addWidget(label);
        return label;
    };
    add(m_ratio, "methodRatio", tr("Ratios"), tr("random, stratified"));
    add(m_folds, "methodFolds", tr("Folds"), tr("k folds, repeats; for cross-validation"));
    m_dateHelp = add(m_byDate, "methodDate", tr("By date"), {});
    m_siteHelp = add(m_bySite, "methodSite", tr("By site"), {});
    m_predefinedHelp = add(m_predefined, "methodPredefined", tr("As found"), {});
    m_ratio->setChecked(true);
    return method;
}

QWidget* SplitOptions::sizesPanel(const Theme& theme) {
    auto* sizes = new Panel(tr("Sizes"));
    m_sizes = sizes;
    m_divided = makeLabel({}, TextRole::Help);
    sizes->addHeadAction(m_divided);
    const auto fieldBox = [&](QComboBox*& box, const char* name, const QString& accessible) {
        box = new QComboBox;
        box->setObjectName(QString::fromLatin1(name));
        box->setAccessibleName(accessible);
        connect(box, &QComboBox::activated, this, &SplitOptions::edit);
        return box;
    };
    m_dateRow =
        optionRow(tr("Date"), fieldBox(m_dateField, "dateField", tr("Field with the date")));
    m_siteRow = optionRow(
        tr("Site"), fieldBox(m_siteField, "siteField", tr("Field whose values are held out")));
    connect(m_siteField, &QComboBox::activated, this, [this] { m_siteChosen = true; });
    sizes->body()->addWidget(m_dateRow);
    sizes->body()->addWidget(m_siteRow);

    const auto spin = [&](QSpinBox*& box, int low, int high, const char* name,
                          const QString& accessible) {
        box = new QSpinBox;
        box->setRange(low, high);
        box->setFixedWidth(56);
        box->setObjectName(QString::fromLatin1(name));
        box->setAccessibleName(accessible);
        connect(box, &QSpinBox::valueChanged, this, &SplitOptions::edited);
        return box;
    };
    m_foldRow = optionRow(tr("Folds"), spin(m_foldCount, 2, 20, "foldCount", tr("Folds")));
    m_repeatRow = optionRow(tr("Repeats", "short, before the number"),
                            spin(m_repeats, 1, 20, "repeats", tr("Repeats")));
    m_foldCount->setValue(spec::SplitSpec().folds);
    sizes->body()->addWidget(m_foldRow);
    sizes->body()->addWidget(m_repeatRow);
    m_foldHelp = makeLabel({}, TextRole::Help);
    m_foldHelp->setWordWrap(true);
    sizes->body()->addWidget(m_foldHelp);

    m_bar = new RatioBar(theme);
    connect(m_bar, &RatioBar::sharesDragged, this, &SplitOptions::edited);
    sizes->body()->addWidget(m_bar);
    m_test = new QComboBox;
    m_test->setAccessibleName(tr("Where the test set comes from"));
    m_test->setObjectName(QStringLiteral("testSource"));
    connect(m_test, &QComboBox::activated, this, &SplitOptions::edit);
    m_testRow = optionRow(tr("Test"), m_test);
    m_val = new QComboBox;
    m_val->setAccessibleName(tr("Where the validation set comes from"));
    m_val->setObjectName(QStringLiteral("valSource"));
    connect(m_val, &QComboBox::activated, this, &SplitOptions::edit);
    m_valRow = optionRow(tr("Validation"), m_val);
    sizes->body()->addWidget(m_valRow);
    sizes->body()->addWidget(m_testRow);
    return sizes;
}

QWidget* SplitOptions::rulesPanel(const Theme& theme) {
    auto* rules = new Panel(tr("Rules"));
    rules->body()->setSpacing(10);
    auto* unit = new QWidget;
    auto* column = new QVBoxLayout(unit);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* known = makeLabel(tr("Known patient, identical images"), TextRole::Body);
    known->setWordWrap(true);
    column->addWidget(known);
    m_independent = new QCheckBox(tr("Images are independent…"));
    m_independent->setObjectName(QStringLiteral("independent"));
    m_independent->setToolTip(tr("Splits image by image. Only right when no two images are of one "
                                 "patient; it is recorded with the split."));
    connect(m_independent, &QCheckBox::clicked, this, &SplitOptions::edit);
    column->addWidget(m_independent);
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("unitReason"));
    m_reason->setPlaceholderText(tr("Why? Kept with the split"));
    m_reason->setAccessibleName(tr("Why the images are independent"));
    m_reason->setToolTip(tr("Every report repeats it: without it the split is not stored."));
    connect(m_reason, &QLineEdit::textChanged, this,
            [this] { Q_EMIT completeChanged(complete()); });
    column->addWidget(m_reason);
    rules->body()->addWidget(optionRow(tr("Unit"), unit, true));

    m_stratify = new FieldChips(theme);
    connect(m_stratify, &FieldChips::edited, this, &SplitOptions::edited);
    m_stratifyRow = optionRow(tr("Stratify by"), m_stratify, true);
    rules->body()->addWidget(m_stratifyRow);

    auto* seed = new QWidget;
    auto* row = new QHBoxLayout(seed);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_seed = new QSpinBox;
    m_seed->setRange(0, 999999);
    m_seed->setValue(42);
    m_seed->setFixedWidth(96);
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setObjectName(QStringLiteral("seed"));
    connect(m_seed, &QSpinBox::valueChanged, this, &SplitOptions::edited);
    row->addWidget(m_seed);
    auto* dice = new IconButton(theme, QStringLiteral("dice"), tr("Another seed"));
    dice->setObjectName(QStringLiteral("anotherSeed"));
    dice->setOutlined(28);
    connect(dice, &QAbstractButton::clicked, this, [this] {
        m_seed->setValue(static_cast<int>(QRandomGenerator::global()->bounded(100000)));
    });
    row->addWidget(dice);
    row->addStretch(1);
    m_seedRow = optionRow(tr("Seed"), seed);
    rules->body()->addWidget(m_seedRow);
    return rules;
}

void SplitOptions::setDataset(const Found& found) {
    m_found = found;
    QStringList words;
    for (const auto& [set, images] : found.sets)
        words << tr("%1 %2").arg(Format::setName(set), Format::count(images));
    const bool predefined = !found.sets.empty() && !found.testSealed;
    m_predefined->setEnabled(predefined);
    m_predefinedHelp->setText(found.testSealed     ? found.testRevealed
                                                         ? tr("not with a test set that was sealed")
                                                         : tr("not while the test set is sealed")
                                  : found.sets.empty() ? tr("the data have no sets of their own")
                                                   : words.join(QStringLiteral(" · ")));
    offerSources(m_test, "test", found.testSealed);
    offerSources(m_val, "val", false);
    if (const auto test = found.sets.find("test"); test != found.sets.end()) {
        const QString images = Format::count(test->second);
        m_foldHelp->setText(
            tr("The test set (%1 image(s)) stays out of every fold. Training validates "
               "on the first fold unless another is chosen.",
               nullptr, static_cast<int>(test->second))
                .arg(images));
    } else {
        m_foldHelp->setText(
            tr("Every patient is in one fold of each repeat. Training validates on the "
               "first fold unless another is chosen."));
    }
    refresh();
}

void SplitOptions::offerSources(QComboBox* box, const std::string& set, bool held) const {
    const QVariant before = box->currentData();
    box->clear();
    if (!held)
        box->addItem(tr("Draw a new one"), QStringLiteral("ratio"));
    if (const auto found = m_found.sets.find(set); found != m_found.sets.end()) {
        const QString images = Format::count(found->second);
        const QString words = !held                  ? tr("As found, %1")
                              : m_found.testRevealed ? tr("Kept, %1")
                                                     : tr("Sealed, %1");
        box->addItem(words.arg(images), QStringLiteral("keep"));
    }
    // A test that comes with the images is the test there is; a validation set is drawn.
    const int index = box->findData(before);
    box->setCurrentIndex(index >= 0 ? index : set == "test" ? box->count() - 1 : 0);
}

void SplitOptions::offerFields(QComboBox* box, const std::vector<std::string>& fields,
                               bool keepChoice) {
    const QString chosen = keepChoice ? box->currentData().toString() : QString();
    box->clear();
    for (const auto& [name, title] : titledFields(fields))
        box->addItem(title, QString::fromStdString(name));
    if (const int index = box->findData(chosen); index >= 0)
        box->setCurrentIndex(index);
}

void SplitOptions::setFields(const std::vector<spec::SplitField>& fields) {
    std::vector<std::string> dates;
    std::vector<std::string> sites;
    std::vector<std::string> strata;
    for (const spec::SplitField& field : fields) {
        if (field.values < 2)
            continue;
        if (field.date)
            dates.push_back(field.name);
        else
            sites.push_back(field.name);
        strata.push_back(field.name);
    }
    std::stable_sort(sites.begin(), sites.end(), [](const std::string& a, const std::string& b) {
        return distanceFromSite(a) < distanceFromSite(b);
    });
    offerFields(m_dateField, dates, true);
    offerFields(m_siteField, sites, m_siteChosen);
    m_byDate->setEnabled(!dates.empty());
    m_dateHelp->setText(dates.empty() ? tr("the data have no date")
                                      : tr("train before, test after"));
    m_bySite->setEnabled(!sites.empty());
    m_siteHelp->setText(sites.empty() ? tr("no field to hold out by")
                                      : tr("whole sites, or other values, held out"));
    m_stratify->setCandidates(std::move(strata));
    refresh();
}

void SplitOptions::setSpec(const spec::SplitSpec& spec) {
    const QSignalBlocker quiet(this);
    switch (spec.method) {
    case spec::SplitMethod::Ratio:
        m_ratio->setChecked(true);
        break;
    case spec::SplitMethod::Predefined:
        m_predefined->setChecked(true);
        break;
    case spec::SplitMethod::Folds:
        m_folds->setChecked(true);
        m_foldCount->setValue(spec.folds);
        m_repeats->setValue(spec.repeats);
        break;
    case spec::SplitMethod::ByDate:
    case spec::SplitMethod::BySite: {
        const bool date = spec.method == spec::SplitMethod::ByDate;
        (date ? m_byDate : m_bySite)->setChecked(true);
        QComboBox* box = date ? m_dateField : m_siteField;
        const QString field = QString::fromStdString(spec.field);
        if (box->findData(field) < 0)
            box->addItem(fieldTitle(spec.field), field);
        box->setCurrentIndex(box->findData(field));
        m_siteChosen = m_siteChosen || !date;
        break;
    }
    }
    const auto keeps = [&](spec::Set set) {
        return std::find(spec.keep.begin(), spec.keep.end(), set) != spec.keep.end();
    };
    for (const auto& [box, set] :
         {std::pair(m_test, spec::Set::Test), std::pair(m_val, spec::Set::Val)})
        if (const int index =
                box->findData(keeps(set) ? QStringLiteral("keep") : QStringLiteral("ratio"));
            index >= 0)
            box->setCurrentIndex(index);
    m_independent->setChecked(spec.byImage);
    m_reason->setText(QString::fromStdString(spec.reason));
    m_stratify->setFields(spec.stratify);
    m_seed->setValue(static_cast<int>(spec.seed));
    // The shares that are asked for, in the places of the sets that they divide.
    std::vector<double> asked = spec.ratios;
    if (asked.size() == 2 && keeps(spec::Set::Val) && !keeps(spec::Set::Test))
        asked.insert(asked.begin() + 1, 0.0);
    asked.resize(3, 0.0);
    const bool divides = spec.ratios.size() >= 2 && spec.method != spec::SplitMethod::Folds &&
                         asked[0] + asked[1] + asked[2] > 0;
    if (divides) {
        const double all = asked[0] + asked[1] + asked[2];
        m_bar->setShares(asked[0] / all * 100, asked[1] / all * 100, asked[2] / all * 100,
                         RatioBar::Kept::None);
    }
    refresh();
}

spec::SplitSpec SplitOptions::spec() const {
    spec::SplitSpec spec;
    spec.byImage = m_independent->isChecked();
    if (spec.byImage)
        spec.reason = m_reason->text().trimmed().toStdString();
    spec.seed = static_cast<std::uint64_t>(m_seed->value());
    if (m_predefined->isChecked()) {
        spec.method = spec::SplitMethod::Predefined;
        return spec;
    }
    if (m_folds->isChecked()) {
        spec.method = spec::SplitMethod::Folds;
        spec.folds = m_foldCount->value();
        spec.repeats = m_repeats->value();
        spec.stratify = m_stratify->fields();
        return spec;
    }
    if (m_byDate->isChecked()) {
        spec.method = spec::SplitMethod::ByDate;
        spec.field = m_dateField->currentData().toString().toStdString();
    } else if (m_bySite->isChecked()) {
        spec.method = spec::SplitMethod::BySite;
        spec.field = m_siteField->currentData().toString().toStdString();
    } else {
        spec.stratify = m_stratify->fields();
    }
    if (testKept())
        spec.keep.push_back(spec::Set::Test);
    if (valKept())
        spec.keep.push_back(spec::Set::Val);
    if (testKept() && valKept()) {
        spec.ratios = {100};
    } else if (testKept()) {
        spec.ratios = {m_bar->train(), m_bar->val()};
    } else if (valKept()) {
        spec.ratios = {m_bar->train(), m_bar->test()};
    } else {
        spec.ratios = {m_bar->train(), m_bar->val(), m_bar->test()};
    }
    return spec;
}

bool SplitOptions::complete() const {
    return !m_independent->isChecked() || !m_reason->text().trimmed().isEmpty();
}

void SplitOptions::setDivided(const QString& words) {
    m_divided->setText(words);
}

bool SplitOptions::testKept() const {
    return m_test->currentData().toString() == QStringLiteral("keep");
}

bool SplitOptions::valKept() const {
    return m_val->currentData().toString() == QStringLiteral("keep");
}

double SplitOptions::shareFound(const std::string& set) const {
    const bool byImage = m_independent->isChecked();
    const auto& sets = byImage ? m_found.sets : m_found.patients;
    const std::size_t all = byImage ? m_found.images : m_found.allPatients;
    const auto found = sets.find(set);
    if (found == sets.end() || all == 0)
        return kLeastKept;
    return std::clamp(100.0 * static_cast<double>(found->second) / static_cast<double>(all),
                      kLeastKept, kMostKept);
}

void SplitOptions::edit() {
    refresh();
    Q_EMIT completeChanged(complete());
    Q_EMIT edited();
}

void SplitOptions::refresh() {
    const bool folds = m_folds->isChecked();
    const bool byDate = m_byDate->isChecked();
    const bool bySite = m_bySite->isChecked();
    const bool predefined = m_predefined->isChecked();
    m_sizes->setVisible(!predefined);
    m_dateRow->setVisible(byDate);
    m_siteRow->setVisible(bySite);
    m_foldRow->setVisible(folds);
    m_repeatRow->setVisible(folds);
    m_foldHelp->setVisible(folds);
    m_testRow->setVisible(!folds);
    m_divided->setVisible(!folds);
    m_stratifyRow->setVisible(!byDate && !bySite && !predefined);
    m_seedRow->setVisible(!byDate && !predefined);
    m_valRow->setVisible(!folds && !predefined && m_val->count() > 1);
    m_bar->setVisible(!folds && !(testKept() && valKept()));
    // A kept set has the share that it has; the ratio divides the rest.
    if (testKept() && !valKept()) {
        const double kept = shareFound("test");
        const double sum = m_bar->train() + m_bar->val();
        m_bar->setShares(m_bar->train() / sum * (100 - kept), m_bar->val() / sum * (100 - kept),
                         kept, RatioBar::Kept::Test);
    } else if (valKept() && !testKept()) {
        const double kept = shareFound("val");
        const double test = m_bar->test() > 0 ? m_bar->test() : 15;
        const double sum = m_bar->train() + test;
        m_bar->setShares(m_bar->train() / sum * (100 - kept), kept, test / sum * (100 - kept),
                         RatioBar::Kept::Val);
    } else if (!predefined) {
        const double test = m_bar->test() > 0 ? m_bar->test() : 15;
        const double val = m_bar->val() > 0 ? m_bar->val() : 15;
        const double sum = m_bar->train() + val;
        m_bar->setShares(m_bar->train() / sum * (100 - test), val / sum * (100 - test), test,
                         RatioBar::Kept::None);
    }
    m_independent->setEnabled(!predefined);
    m_reason->setVisible(m_independent->isChecked() && !predefined);
}

}  // namespace lightbox::gui
