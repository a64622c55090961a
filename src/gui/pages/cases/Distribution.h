// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QWidget>
#include <vector>

namespace lightbox::gui {

class Theme;

/// How one measure is spread within each class: the share of a class's images in each of 24 equal bins, one line a class.
class Distribution : public QWidget {
    Q_OBJECT

public:
    Distribution(const Theme& theme, const QString& title, QWidget* parent = nullptr);

    /// Values of each class; `names` are the classes', for the text that a screen reader reads.
    void setValues(const std::vector<std::vector<double>>& perClass, const QStringList& names,
                   int decimals);
    [[nodiscard]] QSize sizeHint() const override { return {200, 86}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_title;
    double m_low = 0;
    double m_high = 1;
    int m_decimals = 2;
    std::vector<std::vector<double>> m_shares;  ///< class -> bin -> share of the class
};

}  // namespace lightbox::gui
