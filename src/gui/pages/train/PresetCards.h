// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QWidget>
#include <string>
#include <vector>

#include "spec/Training.h"

class QButtonGroup;

namespace lightbox::gui {

class Theme;

/// One preset as a card: title, backbone and size, what it needs.
class PresetCard : public QAbstractButton {
    Q_OBJECT

public:
    PresetCard(const Theme& theme, const QString& title, const QString& summary,
               QWidget* parent = nullptr);
    /// Third line; `attention` draws it, and a triangle, in the colour of warnings.
    void setNote(const QString& note, bool attention);
    [[nodiscard]] QSize sizeHint() const override { return {200, 68}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_summary;
    QString m_note;
    bool m_attention = false;
};

/// The presets across the page; exactly one is chosen.
class PresetCards : public QWidget {
    Q_OBJECT

public:
    explicit PresetCards(const Theme& theme, QWidget* parent = nullptr);
    void setCurrent(const std::string& preset);
    void setNote(const std::string& preset, const QString& note, bool attention);
    [[nodiscard]] QAbstractButton* card(const std::string& preset) const;

Q_SIGNALS:
    void chosen(const QString& preset);

private:
    std::vector<std::pair<std::string, PresetCard*>> m_cards;
};

}  // namespace lightbox::gui
