// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>

#include "look/Theme.h"
#include "pages/report/ReportData.h"

namespace lightbox::gui {

/// A published checklist: its name, how far it is answered, a bar of that. The one in view is checked.
class ChecklistCard : public QAbstractButton {
    Q_OBJECT

public:
    explicit ChecklistCard(const Theme& theme, QWidget* parent = nullptr);
    void show(const QString& list, const QString& about, const ItemCounts& counts);
    [[nodiscard]] const ItemCounts& counts() const { return m_counts; }
    [[nodiscard]] QSize sizeHint() const override { return {300, 88}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {180, 88}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Part {
        int count;
        QString words;
        QString icon;
        Role ink, bar;
    };
    [[nodiscard]] std::vector<Part> parts() const;
    void paintBar(QPainter& painter, const QRectF& box) const;
    void paintCounts(QPainter& painter, const QRectF& box) const;

    const Theme& m_theme;
    QString m_about;
    ItemCounts m_counts;
};

}  // namespace lightbox::gui
