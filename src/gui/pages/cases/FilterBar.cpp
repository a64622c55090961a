// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/FilterBar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <algorithm>

#include "engine/FieldNames.h"
#include "look/Format.h"
#include "look/Theme.h"
#include "models/FieldTitle.h"
#include "session/ProjectSession.h"
#include "widgets/Buttons.h"
#include "widgets/ClassMark.h"
#include "widgets/Controls.h"
#include "widgets/Menus.h"
#include "widgets/Pills.h"

namespace lightbox::gui {

namespace {

constexpr int kNarrowestSearch = 180;
constexpr int kWidestSearch = 300;

using By = ImageOrder::By;

/// A menu that stays open while its entries are ticked with the mouse.
class TickMenu : public QMenu {
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent* event) override {
        QAction* action = actionAt(event->pos());
        if (action != nullptr && action->isCheckable() && action->isEnabled())
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }
};

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
        return fieldTitle(order.field);
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
    buildSearch(row);
    buildChips(row);
    buildRight(row);
    connect(&session, &ProjectSession::namesChanged, this, &FilterBar::dropHiddenFields);
    updateChips();
}

void FilterBar::buildSearch(QHBoxLayout* row) {
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Patient, file name or any field"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(kWidestSearch);
    m_search->setAccessibleName(tr("Search images"));
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setToolTip(tr("Search patient, file name and every field; \"age:45\" in one field, "
                            "\"age>=45\" or \"date<2019-05\" compared with it (Ctrl+F)"));
    m_search->addAction(m_theme.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (m_filter.text == text.trimmed())
            return;  // the bar itself has set it
        m_filter.text = text.trimmed();
        apply();
    });
    row->addWidget(m_search, 0, Qt::AlignTop);
}

void FilterBar::buildChips(QHBoxLayout* row) {
    // They go to a second row rather than over the search field.
    auto* chips = new QWidget;
    m_chips = new FlowLayout(chips);
    row->addWidget(chips, 1);
    const auto add = [this](Chip* chip, const char* name) {
        chip->setObjectName(QLatin1String(name));
        m_chips->addWidget(chip);
        return chip;
    };
    m_only = add(new Chip(m_theme, {}), "onlyChip");
    m_only->setCheckable(true);
    connect(m_only, &QAbstractButton::clicked, this, [this] { drop({Part::Kind::Only, {}}); });
    m_several = add(new Chip(m_theme, tr("Images per patient ≥ 2")), "several");
    connect(m_several, &QAbstractButton::clicked, this, [this](bool on) {
        m_filter.leastPerPatient = on ? 2 : 1;
        apply();
    });
    m_class = add(new Chip(m_theme, {}, {}, Chip::Style::Menu), "classChip");
    connect(m_class, &QAbstractButton::clicked, this, &FilterBar::chooseClass);
    connect(m_class, &Chip::cleared, this, [this] { drop({Part::Kind::Class, {}}); });
    m_set = add(new Chip(m_theme, {}, {}, Chip::Style::Menu), "setChip");
    connect(m_set, &QAbstractButton::clicked, this, &FilterBar::chooseSet);
    connect(m_set, &Chip::cleared, this, [this] { drop({Part::Kind::Set, {}}); });
    m_marked = add(new Chip(m_theme, tr("Has finding"), QStringLiteral("warn")), "marked");
    connect(m_marked, &QAbstractButton::clicked, this, [this](bool on) {
        m_filter.onlyMarked = on;
        apply();
    });
    m_add =
        add(new Chip(m_theme, tr("Filter"), QStringLiteral("plus"), Chip::Style::Add), "addFilter");
    m_add->setToolTip(tr("Only images with a value of a field: sex, view, site …"));
    connect(m_add, &QAbstractButton::clicked, this, &FilterBar::chooseField);
    m_clear = new Button(m_theme, tr("Clear"), {}, ButtonKind::Link);
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clear);
    // As high as the chips, so that its words stand in their line.
    m_clearBox = new QWidget;
    m_clearBox->setFixedHeight(m_add->sizeHint().height());
    auto* middle = new QHBoxLayout(m_clearBox);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->addWidget(m_clear, 0, Qt::AlignVCenter);
    m_chips->addWidget(m_clearBox);
}

void FilterBar::buildRight(QHBoxLayout* row) {
    m_orderButton = new Button(m_theme, {}, QStringLiteral("sort"), ButtonKind::Quiet);
    m_orderButton->setToolTip(tr("Order of the images"));
    connect(m_orderButton, &QPushButton::clicked, this, &FilterBar::chooseOrder);
    row->addWidget(m_orderButton, 0, Qt::AlignTop);
    m_view = new Segments(m_theme);
    m_view->setObjectName(QStringLiteral("viewKind"));
    m_view->addSegment({}, QStringLiteral("grid"), tr("Thumbnails"));
    m_view->addSegment({}, QStringLiteral("list"),
                       tr("Table with every field; a click on a column's head sorts by it"));
    m_view->setCurrent(0);
    connect(m_view, &Segments::chosen, this, [this] { Q_EMIT viewChanged(); });
    row->addWidget(m_view, 0, Qt::AlignTop);
}

void FilterBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_search->setFixedWidth(std::clamp(width() / 5, kNarrowestSearch, kWidestSearch));
}

void FilterBar::refresh() {
    m_several->setVisible(m_session.patients() > 0);
    m_set->setVisible(m_session.currentSplit() != nullptr);
    m_add->setVisible(!m_session.fieldValues().empty());
    updateChips();
}

std::vector<FilterBar::Part> FilterBar::partsOfFilter() const {
    using Kind = Part::Kind;
    std::vector<Part> parts;
    const auto add = [&parts](bool on, Kind kind, const std::string& field = {}) {
        if (on)
            parts.push_back({kind, field});
    };
    add(m_filter.keys.has_value(), Kind::Only);
    add(!m_filter.text.isEmpty(), Kind::Text);
    add(m_filter.leastPerPatient > 1, Kind::Several);
    add(!m_filter.classes.empty(), Kind::Class);
    add(m_filter.set.has_value(), Kind::Set);
    add(m_filter.onlyMarked, Kind::Marked);
    for (const auto& [field, value] : m_filter.fields)
        add(true, Kind::Field, field);
    return parts;
}

QString FilterBar::words(const Part& part) const {
    switch (part.kind) {
    case Part::Kind::Text:
        return tr("search “%1”").arg(m_filter.text);
    case Part::Kind::Only:
        return tr("“%1”").arg(m_onlyTitle);
    case Part::Kind::Several:
        return tr("%1 images or more per patient").arg(m_filter.leastPerPatient);
    case Part::Kind::Class:
        return tr("class %1").arg(classNames());
    case Part::Kind::Set:
        return m_filter.set == spec::Set::None
                   ? tr("in no set")
                   : tr("set %1").arg(Format::setName(spec::toString(*m_filter.set)));
    case Part::Kind::Marked:
        return tr("has a finding");
    case Part::Kind::Field: {
        const std::string& value = m_filter.fields.at(part.field);
        return tr("%1: %2").arg(fieldTitle(part.field),
                                value.empty() ? tr("empty") : QString::fromStdString(value));
    }
    }
    return {};
}

QString FilterBar::classNames() const {
    QStringList names;
    for (const int cls : m_filter.classes)
        names << m_session.className(cls);
    return names.join(tr(" or ", "between two classes"));
}

QString FilterBar::sentence() const {
    QStringList parts;
    for (const Part& part : m_parts)
        parts << words(part);
    QString text = parts.join(QStringLiteral(", "));
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text + QLatin1Char('.');
}

void FilterBar::drop(const Part& part) {
    switch (part.kind) {
    case Part::Kind::Text:
        m_filter.text.clear();
        m_search->clear();
        break;
    case Part::Kind::Only:
        m_filter.keys.reset();
        m_filter.groups.clear();
        m_onlyTitle.clear();
        break;
    case Part::Kind::Several:
        m_filter.leastPerPatient = 1;
        break;
    case Part::Kind::Class:
        m_filter.classes.clear();
        break;
    case Part::Kind::Set:
        m_filter.set.reset();
        break;
    case Part::Kind::Marked:
        m_filter.onlyMarked = false;
        break;
    case Part::Kind::Field:
        m_filter.fields.erase(part.field);
        break;
    }
    apply();
}

void FilterBar::dropLast() {
    if (!m_parts.empty())
        drop(Part(m_parts.back()));
}

void FilterBar::apply() {
    updateChips();
    Q_EMIT changed();
}

void FilterBar::dropHiddenFields() {
    if (!m_session.names().hidden)
        return;
    // Their values would stay readable on the chips.
    std::erase_if(m_filter.fields, [](const auto& one) { return engine::identifies(one.first); });
    updateChips();
}

void FilterBar::updateChips() {
    // What is still on keeps its place; what is new comes last.
    const std::vector<Part> now = partsOfFilter();
    std::erase_if(m_parts, [&](const Part& part) {
        return std::find(now.begin(), now.end(), part) == now.end();
    });
    for (const Part& part : now)
        if (std::find(m_parts.begin(), m_parts.end(), part) == m_parts.end())
            m_parts.push_back(part);

    m_only->setVisible(m_filter.keys.has_value());
    m_only->setWords(m_onlyTitle);
    m_only->setChecked(true);
    m_several->setChecked(m_filter.leastPerPatient > 1);
    m_class->setWords(tr("Class: %1").arg(m_filter.classes.empty() ? tr("any") : classNames()));
    m_class->setChecked(!m_filter.classes.empty());
    m_set->setWords(tr("Set: %1").arg(!m_filter.set ? tr("any")
                                      : m_filter.set == spec::Set::None
                                          ? tr("in no set")
                                          : Format::setName(spec::toString(*m_filter.set))));
    m_set->setChecked(m_filter.set.has_value());
    m_marked->setChecked(m_filter.onlyMarked);
    updateFieldChips();
    m_clearBox->setVisible(!m_parts.empty());
    m_orderButton->setText(m_order.descending ? tr("%1, last first").arg(orderName(m_order))
                                              : orderName(m_order));
}

void FilterBar::updateFieldChips() {
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
            chip->setObjectName(QStringLiteral("field-") + QString::fromStdString(field));
            connect(chip, &QAbstractButton::clicked, this, [this, name = field] {
                drop({Part::Kind::Field, name});
            });
            // Before the two that stay at the end.
            for (QWidget* last : {static_cast<QWidget*>(m_add), m_clearBox})
                m_chips->removeWidget(last);
            m_chips->addWidget(chip);
            m_chips->addWidget(m_add);
            m_chips->addWidget(m_clearBox);
        }
        chip->setWords(words({Part::Kind::Field, field}));
        chip->setChecked(true);
    }
}

void FilterBar::chooseClass() {
    TickMenu menu(this);
    menu.addAction(tr("Any class"), this, [this] {
        m_filter.classes.clear();
        apply();
    });
    const auto dataset = m_session.dataset();
    for (std::size_t c = 0; c < dataset->info.classes.size(); ++c) {
        const int index = static_cast<int>(c);
        QAction* one = menu.addAction(classMarkIcon(m_theme, index),
                                      QString::fromStdString(dataset->info.classes[c]));
        one->setCheckable(true);
        one->setChecked(m_filter.classes.contains(index));
        connect(one, &QAction::toggled, this, [this, index](bool on) {
            if (on)
                m_filter.classes.insert(index);
            else
                m_filter.classes.erase(index);
            apply();
        });
    }
    showMenu(menu, *m_class);
}

void FilterBar::chooseSet() {
    QMenu menu(this);
    menu.addAction(tr("Any set"), this, [this] { m_filter.set.reset(); });
    for (const spec::Set set : {spec::Set::Train, spec::Set::Val, spec::Set::Test, spec::Set::None})
        menu.addAction(set == spec::Set::None ? tr("in no set")
                                              : Format::setName(spec::toString(set)),
                       this, [this, set] { m_filter.set = set; });
    if (showMenu(menu, *m_set) != nullptr) {
        apply();
    }
}

void FilterBar::chooseField() {
    QMenu menu(this);
    std::vector<std::string> names;
    for (const auto& [field, values] : m_session.fieldValues())
        if (!m_session.names().hidden || !engine::identifies(field))
            names.push_back(field);
    for (const auto& [field, title] : titledFields(names)) {
        QMenu* choices = menu.addMenu(title);
        for (const auto& [value, images] : m_session.fieldValues().at(field))
            choices->addAction(
                tr("%1 (%2)").arg(value.empty() ? tr("empty") : QString::fromStdString(value),
                                  Format::count(images)),
                this, [this, name = field, wanted = value] {
                    m_filter.fields[name] = wanted;
                    apply();
                });
    }
    showMenu(menu, *m_add);
}

void FilterBar::chooseOrder() {
    QMenu menu(this);
    ImageOrder chosen = m_order;
    QStringList own;
    const auto add = [&](QMenu& to, By by, const std::string& field = {},
                         const QString& title = {}) {
        const ImageOrder order{by, field, m_order.descending};
        if (field.empty())
            own << orderName(order);
        QAction* action = to.addAction(title.isEmpty() ? orderName(order) : title, &menu,
                                       [&chosen, order] { chosen = order; });
        action->setCheckable(true);
        action->setChecked(by == m_order.by && field == m_order.field);
    };
    for (const By by : {By::PatientThenImage, By::Image, By::Class, By::Set, By::StudyDate,
                        By::Intensity, By::Size})
        add(menu, by);
    if (!m_session.fieldNames().empty()) {
        QMenu* fields = menu.addMenu(tr("Field"));
        std::vector<std::string> names;
        for (const std::string& field : m_session.fieldNames())
            // What the menu has already stands there once.
            if ((!m_session.names().hidden || !engine::identifies(field)) &&
                !own.contains(fieldTitle(field)))
                names.push_back(field);
        for (const auto& [field, title] : titledFields(names))
            add(*fields, By::Field, field, title);
    }
    menu.addSeparator();
    QAction* down = menu.addAction(tr("Last first"), &menu,
                                   [&chosen] { chosen.descending = !chosen.descending; });
    down->setCheckable(true);
    down->setChecked(m_order.descending);
    if (showMenu(menu, *m_orderButton) != nullptr)
        setOrder(chosen);
}

void FilterBar::setOrder(const ImageOrder& order) {
    m_order = order;
    apply();
}

bool FilterBar::isTable() const {
    return m_view->current() == 1;
}

void FilterBar::showOnly(const QString& title, const QSet<std::int64_t>& keys,
                         const QHash<std::int64_t, int>& groups) {
    m_filter = {};
    m_filter.keys = keys;
    m_filter.groups = groups;
    m_onlyTitle = title;
    m_search->clear();
    apply();
}

void FilterBar::clear() {
    m_filter = {};
    m_onlyTitle.clear();
    m_search->clear();
    apply();
}

void FilterBar::startAnew() {
    m_order = {};
    m_view->setCurrent(0);
    clear();
}

void FilterBar::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

}  // namespace lightbox::gui
