// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <array>

#include "look/Theme.h"

namespace lightbox::gui {

/// What two thresholds make of a thousand at a prevalence: a bar of those ruled out, referred and ruled in, what is decided
/// wrongly hatched, and under each part how many it are and of which class the others of it are.
class ZonesBar : public QWidget {
    Q_OBJECT

public:
    explicit ZonesBar(const Theme& theme, QWidget* parent = nullptr);
    struct Shares {
        /// Of the class and of all others: ruled out, referred, ruled in; each adds up to 1.
        std::array<double, 3> positives{}, negatives{};
        double prevalence = 0;
    };
    /// `counted`: "images", "patients".
    void setShares(const Shares& shares, const QString& counted);
    void setClasses(const QString& negative, int negativeIndex, const QString& positive,
                    int positiveIndex);
    /// "818 ruled out", "1.1 of them PNEUMONIA": of each part.
    [[nodiscard]] std::array<std::array<QString, 2>, 3> words() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QSize sizeHint() const override { return {420, 78}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {300, 78}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// Of a thousand: those of the part that are of the class, and the others.
    [[nodiscard]] double positives(std::size_t part) const;
    [[nodiscard]] double negatives(std::size_t part) const;

    const Theme& m_theme;
    Shares m_shares;
    QString m_counted, m_negative, m_positive;
    int m_negativeIndex = 0;
    int m_positiveIndex = 1;
};

}  // namespace lightbox::gui
