// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/NameBox.h"

#include <QAbstractItemView>
#include <QSignalBlocker>
#include <QStyleOptionComboBox>
#include <QStylePainter>

namespace lightbox::gui {

namespace {
constexpr int kPadding = 20;  ///< px
constexpr int kIcon = 12;     ///< px, no higher than the letters
}  // namespace

NameBox::NameBox(QWidget* parent) : QComboBox(parent) {
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setMinimumContentsLength(8);
    setIconSize({kIcon, kIcon});
    view()->setTextElideMode(Qt::ElideMiddle);
    connect(this, &QComboBox::currentTextChanged, this, &QWidget::setToolTip);
}

void NameBox::setEntries(const std::vector<Entry>& entries, const QString& chosen) {
    const QSignalBlocker quiet(this);
    bool same = static_cast<int>(entries.size()) == count();
    for (int i = 0; same && i < count(); ++i) {
        const Entry& entry = entries[static_cast<std::size_t>(i)];
        same = itemText(i) == entry.name && itemData(i).toString() == entry.id &&
               itemIcon(i).isNull() == entry.icon.isNull();
    }
    if (!same) {
        clear();
        for (const Entry& entry : entries)
            addItem(entry.icon, entry.name, entry.id);
    }
    setCurrentIndex(findData(chosen));
    setToolTip(currentText());
}

QSize NameBox::sizeHint() const {
    // The style sheet's padding is not in the hint of its own.
    return QComboBox::sizeHint() + QSize(kPadding, 0);
}

QString NameBox::elided(const QStyleOptionComboBox& option) const {
    const QRect field =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    const int icon = option.currentIcon.isNull() ? 0 : option.iconSize.width() + 4;
    return option.fontMetrics.elidedText(option.currentText, Qt::ElideMiddle,
                                         field.width() - icon - 4);
}

QString NameBox::shownText() const {
    QStyleOptionComboBox option;
    initStyleOption(&option);
    return elided(option);
}

void NameBox::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    option.currentText = elided(option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

}  // namespace lightbox::gui
