// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/FilterBar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>

#include "app/Format.h"
#include "app/ProjectSession.h"
#include "app/Theme.h"
#include "engine/FieldNames.h"
#include "widgets/Buttons.h"
#include "widgets/ClassMark.h"
#include "widgets/Controls.h"
#include "widgets/Pills.h"

namespace lightbox::gui {

namespace {

using By = ImageOrder::By;

QString orderName(const ImageOrder& order) {
    switch (order.by) {
    case By::PatientThenImage:
        return FilterBar::tr("Patient, then image");
    case By::Image:
        return FilterBar::tr("Image");
    case By::Class:
        return FilterBar::tr("Class");
    case By::Set:
        return FilterBar::tr("Set");
    case By::StudyDate:
        return FilterBar::tr("Study date");
    case By::Intensity:
        return FilterBar::tr("Intensity");
    case By::Size:
        return FilterBar::tr("Size");
    case By::Field:
        return QString::fromStdString(order.field);
    }
    return {};
}

}  // namespace

FilterBar::FilterBar(const Theme& theme, ProjectSession& session, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_session(session) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Patient, file name or any field"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(300);
    m_search->setAccessibleName(tr("Search images"));
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setToolTip(tr("Search patient, file name and every field; \"age:45\" in one field, "
                            "\"age>=45\" or \"date<2019-05\" compared with it (Ctrl+F)"));
    m_search->addAction(theme.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.text = text.trimmed();
        updateChips();
        Q_EMIT changed();
    });
    row->addWidget(m_search);
    m_only = new Chip(theme, {});
    m_only->setCheckable(true);
    connect(m_only, &QAbstractButton::clicked, this, [this] {
        m_filter.keys.reset();
        m_onlyTitle.clear();
        updateChips();
        Q_EMIT changed();
    });
    row->addWidget(m_only);
    m_several = new Chip(theme, tr("Images per patient ≥ 2"));
    m_several->setObjectName(QStringLiteral("several"));
    m_several->setCheckable(true);
    connect(m_several, &QAbstractButton::clicked, this, [this](bool on) {
        m_filter.leastPerPatient = on ? 2 : 1;
        updateChips();
        Q_EMIT changed();
    });
    row->addWidget(m_several);
    m_class = new Chip(theme, {}, {}, Chip::Style::Menu);
    m_class->setObjectName(QStringLiteral("classChip"));
    connect(m_class, &QAbstractButton::clicked, this, &FilterBar::chooseClass);
    row->addWidget(m_class);
    m_set = new Chip(theme, {}, {}, Chip::Style::Menu);
    connect(m_set, &QAbstractButton::clicked, this, &FilterBar::chooseSet);
    row->addWidget(m_set);
    m_marked = new Chip(theme, tr("Has finding"), QStringLiteral("warn"));
    m_marked->setCheckable(true);
    connect(m_marked, &QAbstractButton::clicked, this, [this](bool on) {
        m_filter.onlyMarked = on;
        updateChips();
        Q_EMIT changed();
    });
    row->addWidget(m_marked);
    m_fieldRow = new QHBoxLayout;
    m_fieldRow->setSpacing(8);
    row->addLayout(m_fieldRow);
    m_add = new Chip(theme, tr("Filter"), QStringLiteral("plus"), Chip::Style::Add);
    m_add->setObjectName(QStringLiteral("addFilter"));
    m_add->setToolTip(tr("Only images with a value of a field: sex, view, site …"));
    connect(m_add, &QAbstractButton::clicked, this, &FilterBar::chooseField);
    row->addWidget(m_add);
    m_clear = new Button(theme, tr("Clear"), {}, ButtonKind::Link);
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clear);
    row->addWidget(m_clear);
    row->addStretch(1);
    m_orderButton = new Button(theme, {}, QStringLiteral("sort"), ButtonKind::Quiet);
    m_orderButton->setToolTip(tr("Order of the images"));
    connect(m_orderButton, &QPushButton::clicked, this, &FilterBar::chooseOrder);
    row->addWidget(m_orderButton);
    m_view = new Segments(theme);
    m_view->setObjectName(QStringLiteral("viewKind"));
    m_view->addSegment({}, QStringLiteral("grid"), tr("Thumbnails"));
    m_view->addSegment({}, QStringLiteral("list"),
                       tr("Table with every field; a click on a column's head sorts by it"));
    m_view->setCurrent(0);
    connect(m_view, &Segments::chosen, this, [this] { Q_EMIT viewChanged(); });
    row->addWidget(m_view);
    updateChips();
}

void FilterBar::refresh() {
    m_several->setVisible(m_session.patients() > 0);
    m_set->setVisible(m_session.currentSplit() != nullptr);
    m_add->setVisible(!m_session.fieldValues().empty());
    updateChips();
}

void FilterBar::updateChips() {
    m_only->setVisible(m_filter.keys.has_value());
    m_only->setText(m_onlyTitle);
    m_only->setChecked(true);
    m_several->setChecked(m_filter.leastPerPatient > 1);
    m_class->setText(
        tr("Class: %1").arg(m_filter.cls ? m_session.className(*m_filter.cls) : tr("any")));
    m_class->setChecked(m_filter.cls.has_value());
    m_set->setText(tr("Set: %1").arg(m_filter.set ? Format::setName(spec::toString(*m_filter.set))
                                                  : tr("any")));
    m_marked->setChecked(m_filter.onlyMarked);
    for (auto entry = m_fields.begin(); entry != m_fields.end();) {
        if (m_filter.fields.contains(entry->first)) {
            ++entry;
            continue;
        }
        entry->second->deleteLater();
        entry = m_fields.erase(entry);
    }
    for (const auto& [field, value] : m_filter.fields) {
        Chip*& chip = m_fields[field];
        if (chip == nullptr) {
            chip = new Chip(m_theme, {});
            chip->setCheckable(true);
            chip->setObjectName(QStringLiteral("field-") + QString::fromStdString(field));
            connect(chip, &QAbstractButton::clicked, this,
                    [this, name = field] { setField(name, std::nullopt); });
            m_fieldRow->addWidget(chip);
        }
        chip->setText(
            tr("%1: %2").arg(QString::fromStdString(field),
                             value.empty() ? tr("empty") : QString::fromStdString(value)));
        chip->setChecked(true);
        chip->updateGeometry();
    }
    m_clear->setVisible(!(m_filter == ImageFilter{}));
    m_orderButton->setText(m_order.descending ? tr("%1, last first").arg(orderName(m_order))
                                              : orderName(m_order));
    for (Chip* chip : {m_only, m_class, m_set})
        chip->updateGeometry();
}

void FilterBar::chooseClass() {
    QMenu menu(this);
    menu.addAction(tr("Any class"), this, [this] { m_filter.cls.reset(); });
    const auto dataset = m_session.dataset();
    for (std::size_t c = 0; c < dataset->info.classes.size(); ++c) {
        const int index = static_cast<int>(c);
        menu.addAction(classMarkIcon(index, m_theme.classColor(index)),
                       QString::fromStdString(dataset->info.classes[c]), this,
                       [this, index] { m_filter.cls = index; });
    }
    if (menu.exec(m_class->mapToGlobal(QPoint(0, m_class->height() + 2))) != nullptr) {
        updateChips();
        Q_EMIT changed();
    }
}

void FilterBar::chooseSet() {
    QMenu menu(this);
    menu.addAction(tr("Any set"), this, [this] { m_filter.set.reset(); });
    for (const spec::Set set : {spec::Set::Train, spec::Set::Val, spec::Set::Test, spec::Set::None})
        menu.addAction(set == spec::Set::None ? tr("in no set")
                                              : Format::setName(spec::toString(set)),
                       this, [this, set] { m_filter.set = set; });
    if (menu.exec(m_set->mapToGlobal(QPoint(0, m_set->height() + 2))) != nullptr) {
        updateChips();
        Q_EMIT changed();
    }
}

void FilterBar::chooseField() {
    QMenu menu(this);
    for (const auto& [field, values] : m_session.fieldValues()) {
        if (m_session.names().hidden && engine::identifies(field))
            continue;
        QMenu* choices = menu.addMenu(QString::fromStdString(field));
        for (const auto& [value, images] : values)
            choices->addAction(
                tr("%1 (%2)").arg(value.empty() ? tr("empty") : QString::fromStdString(value),
                                  Format::count(static_cast<std::int64_t>(images))),
                this, [this, name = field, wanted = value] { setField(name, wanted); });
    }
    menu.exec(m_add->mapToGlobal(QPoint(0, m_add->height() + 2)));
}

void FilterBar::setField(const std::string& field, const std::optional<std::string>& value) {
    if (value)
        m_filter.fields[field] = *value;
    else
        m_filter.fields.erase(field);
    updateChips();
    Q_EMIT changed();
}

void FilterBar::chooseOrder() {
    QMenu menu(this);
    ImageOrder chosen = m_order;
    const auto add = [&](QMenu& to, By by, const std::string& field = {}) {
        const ImageOrder order{by, field, m_order.descending};
        QAction* action =
            to.addAction(orderName(order), &menu, [&chosen, order] { chosen = order; });
        action->setCheckable(true);
        action->setChecked(by == m_order.by && field == m_order.field);
    };
    for (const By by : {By::PatientThenImage, By::Image, By::Class, By::Set, By::StudyDate,
                        By::Intensity, By::Size})
        add(menu, by);
    if (!m_session.fieldNames().empty()) {
        QMenu* fields = menu.addMenu(tr("Field"));
        for (const std::string& field : m_session.fieldNames())
            if (!m_session.names().hidden || !engine::identifies(field))
                add(*fields, By::Field, field);
    }
    menu.addSeparator();
    QAction* down = menu.addAction(tr("Last first"), &menu,
                                   [&chosen] { chosen.descending = !chosen.descending; });
    down->setCheckable(true);
    down->setChecked(m_order.descending);
    if (menu.exec(m_orderButton->mapToGlobal(QPoint(0, m_orderButton->height() + 2))) != nullptr)
        setOrder(chosen);
}

void FilterBar::setOrder(const ImageOrder& order) {
    m_order = order;
    updateChips();
    Q_EMIT changed();
}

bool FilterBar::isTable() const {
    return m_view->current() == 1;
}

void FilterBar::showOnly(const QString& title, const QSet<std::int64_t>& keys) {
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    m_filter = {};
    m_filter.keys = keys;
    m_onlyTitle = title;
    updateChips();
    Q_EMIT changed();
}

void FilterBar::clear() {
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    m_filter = {};
    m_onlyTitle.clear();
    updateChips();
    Q_EMIT changed();
}

void FilterBar::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

}  // namespace lightbox::gui
