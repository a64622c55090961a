// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QComboBox>
#include <vector>

namespace lightbox::gui {

/// A drop-down of names that people gave: as wide as its widest needs, up to its maximum width. A name that has no room loses
/// its middle, for names of one kind differ at their ends; its tool tip tells the whole.
class NameBox : public QComboBox {
    Q_OBJECT

public:
    explicit NameBox(QWidget* parent = nullptr);
    /// What is chosen among.
    struct Entry {
        QString name;
        QString id;  ///< data of the item
        QIcon icon = {};
    };
    /// Emits nothing. Where they are as before the list stays, open if it is open. Of icons it counts whether there is one.
    void setEntries(const std::vector<Entry>& entries, const QString& chosen);
    /// The name as it is drawn.
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString elided(const QStyleOptionComboBox& option) const;
};

}  // namespace lightbox::gui
