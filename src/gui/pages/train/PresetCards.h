// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QWidget>
#include <string>
#include <vector>

#include "spec/Training.h"

class QGridLayout;

namespace lightbox::gui {

class Button;
class Theme;

/// One preset as a card: title, backbone and size, what it needs. Without its weights it has a link that leads to them.
class PresetCard : public QAbstractButton {
    Q_OBJECT

public:
    PresetCard(const Theme& theme, const QString& title, const QString& summary,
               QWidget* parent = nullptr);
    /// Third line.
    void setWeightsMissing(bool missing);
    /// Two lines in place of three.
    void setCompact(bool compact);
    [[nodiscard]] QSize sizeHint() const override { return {150, m_compact ? 52 : 68}; }

Q_SIGNALS:
    void weightsAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeLink();

    const Theme& m_theme;
    QString m_summary;
    Button* m_get = nullptr;
    bool m_missing = false;
    bool m_compact = false;
};

/// The presets across the page, in two rows where it is narrow; exactly one is chosen.
class PresetCards : public QWidget {
    Q_OBJECT

public:
    explicit PresetCards(const Theme& theme, QWidget* parent = nullptr);
    void setCurrent(const std::string& preset);
    void setWeightsMissing(const std::string& preset, bool missing);

Q_SIGNALS:
    void chosen(const QString& preset);
    void weightsAsked(const QString& preset);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    QGridLayout* m_grid;
    int m_columns = 0;
    std::vector<std::pair<std::string, PresetCard*>> m_cards;
};

}  // namespace lightbox::gui
